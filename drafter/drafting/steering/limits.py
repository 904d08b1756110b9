"""How many words a reply may have where the agent wants fewer."""

from __future__ import annotations

from dataclasses import replace

from drafter.domain.case import WORDS, Channel
from drafter.domain.playbook import Playbook
from drafter.drafting.steering.steer import Steered
from drafter.drafting.task import Task

_SHORTER = 0.7
"""The share of its words that a reply keeps where the agent wants it shorter."""


def words_for(task: Task, steered: Steered) -> int | None:
    """The most words that the reply may have, sign-off included; None where nobody asked for fewer. A reply is never made
    shorter than what the plan needs to be told."""
    if steered.shorter:
        steered.before = steered.before or min(_count(task), _limit(task))
        return min(steered.most_words or _limit(task), fewer_words(task))
    return max(min(steered.most_words, _limit(task)), _fewest(task)) if steered.most_words else None


def fewer_words(task: Task) -> int:
    """A limit under which the same is told in fewer words, where that can be."""
    return max(round(_SHORTER * min(_count(task), _limit(task))), _fewest(task))


def _fewest(task: Task) -> int:
    """How many words the plan needs at least."""
    return min(_count(replace(task, playbook=limited(task.playbook, task.case.channel, 1))), _limit(task))


def _limit(task: Task) -> int:
    return task.playbook.voice.words.get(task.case.channel, WORDS[task.case.channel])


def _count(task: Task) -> int:
    return sum(len(part.text.split()) for part in task.composed.values())


def limited(playbook: Playbook, channel: Channel, most: int | None) -> Playbook:
    """The playbook with another limit of words for one channel."""
    if not most:
        return playbook
    voice = playbook.voice.model_copy(update={"words": {**playbook.voice.words, channel: most}})
    return playbook.model_copy(update={"voice": voice})
