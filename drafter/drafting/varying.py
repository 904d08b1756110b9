"""Two or three other replies to one case, for the agent to choose between.

Where the plan has alternatives, each gives one of them; the others say the same in another way. Every one is checked like
the first, and none is kept that is too much like it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace

from drafter.domain.draft import Alternative, Reply
from drafter.domain.errors import BadPrompt, NotFound
from drafter.domain.sentences import sentences
from drafter.drafting.replying import Finished, Replier
from drafter.drafting.task import Task
from drafter.ports import Deadline

ALIKE = 0.34
"""A reply that has more than this share of its sentences in common with another is no alternative to it."""
TOO_MUCH = 0.6
"""What has more than this in common with the first reply is not given at all: a choice that is none helps nobody."""
TOO_ALIKE = "too_alike"
"""Why a model's words for an alternative were not used, though they broke no rule."""
_VARIANTS = range(1, 31)
"""So many ways to compose are looked at; one takes a few milliseconds."""
_TRIES = 3


@dataclass(frozen=True)
class Varying:
    """What the other replies are made with. `taking` are tasks whose plans take the alternatives of the plan of `task`,
    one each."""

    replier: Replier
    task: Task
    taking: Sequence[Task]
    deadline: Deadline

    async def alternatives(self, first: Finished, number: int) -> tuple[Alternative, ...]:
        """So many others than the first, or fewer where there are no more that differ. Within the deadline: what a model
        has not written by then is composed."""
        tasks = list(self.taking[:number])
        ways = range(1, number - len(tasks) + 1)
        written = await asyncio.gather(
            *(self._taken(task) for task in tasks), *(self._again(first, way) for way in ways)
        )
        tasks += [self.task for _ in ways]
        kept = [first]
        for task, one in zip(tasks, written, strict=True):
            kept.append(await asyncio.to_thread(self._unlike, task, one or first, [each.reply for each in kept]))
        made = [self._alternative(task, one, first) for task, one in zip(tasks, kept[1:], strict=True)]
        return tuple(one for one in made if one.in_common <= TOO_MUCH)

    def _alternative(self, task: Task, one: Finished, first: Finished) -> Alternative:
        return Alternative(
            reply=one.reply,
            plan=None if task.plan == self.task.plan else task.plan,
            score=one.score,
            provenance=one.provenance,
            in_common=in_common(one.reply, first.reply),
        )

    async def _taken(self, task: Task) -> Finished | None:
        return await self.replier.reply(task, self.deadline) if self.replier.model else None

    async def _again(self, first: Finished, way: int) -> Finished | None:
        """None where there is no model's reply to begin from."""
        if first.written is None:
            return None
        try:
            return await self.replier.another(self.task, first.written, way, self.deadline)
        except (NotFound, BadPrompt):  # an operator's own prompts may have none for this
            return None

    def _unlike(self, task: Task, made: Finished, others: Sequence[Reply]) -> Finished:
        """What the model wrote where it is unlike the others; else the least alike of what can be composed. `made` is
        the first reply where no other was written."""
        if made.written is not None and _closest(made.reply, others) <= ALIKE:
            return made
        tried = made.provenance if made.reply not in others else None
        why = made.provenance.why_degraded or (TOO_ALIKE if made.written is not None else None)
        variants = _by_likeness(task, others)[:_TRIES]
        if _likeness(variants[0], others) > ALIKE:  # few words leave few ways: then without the customer's own
            variants = _by_likeness(replace(task, plainly=True), others)[:_TRIES] + variants
        composed = [self.replier.composed(variant, why=why, tried=tried) for variant in variants]
        return next((one for one in composed if not one.score.failures), max(composed, key=lambda one: one.score.value))


def _by_likeness(task: Task, others: Sequence[Reply]) -> list[Task]:
    """Ways to compose a task, the one least like the others first. The looking ends where one is unlike enough."""
    likeness: dict[int, float] = {}
    for number in _VARIANTS:
        likeness[number] = _likeness(replace(task, variant=number), others)
        if likeness[number] <= ALIKE:
            break
    return [replace(task, variant=number) for number in sorted(likeness, key=lambda one: likeness[one])]


def in_common(reply: Reply, other: Reply) -> float:
    """The share of a reply's sentences, greeting and sign-off left out, that stand in the other word for word."""
    own, theirs = _body(reply), set(_body(other))
    return round(sum(sentence in theirs for sentence in own) / len(own), 2) if own else 0.0


def _closest(reply: Reply, others: Sequence[Reply]) -> float:
    return max(in_common(reply, other) for other in others)


def _likeness(task: Task, others: Sequence[Reply]) -> float:
    sketch = task.sketch
    return _closest(task.lay_out(dict(sketch), sketch.language, sketch.subject), others)


def _body(reply: Reply) -> list[str]:
    parts = (part.text for part in reply.parts if part.kind not in ("greeting", "closing"))
    return [" ".join(sentence.text.lower().split()) for text in parts for sentence in sentences(text)]
