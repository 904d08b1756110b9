"""A model's help with the reading, where an operator wants it: one call proposes signals and facts that rules missed.

Nothing of the answer is believed but words of the customer's own, found again to the letter. What is left is added
to the reading and marked as proposed; the level comes from the same table as ever. A model that is down, slow or
talks nonsense leaves the reading as the rules made it, with a note.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from drafter.domain.case import Case
from drafter.domain.draft import Tokens
from drafter.domain.errors import ModelFailed
from drafter.domain.money import Money
from drafter.domain.reading import Fact, Reading
from drafter.drafting.assisting.holding import held_to
from drafter.drafting.assisting.proposing import parse
from drafter.drafting.assisting.showing import variables
from drafter.drafting.reading import read
from drafter.ports import Completion, Deadline, LanguageModel, PromptBook, Request

__all__ = ["PROMPT", "Assisted", "assist", "variables"]

PROMPT = "reading"
_TOKENS, _TOKENS_SMALL = 1_500, 300


@dataclass(frozen=True)
class Assisted:
    """A reading with what help it had. `failed` is the reason word of `ModelFailed` where there was none; `kept` and
    `dropped` count the proposals; `attempts` names each model asked in vain and how that ended."""

    reading: Reading
    failed: str | None = None
    calls: int = 0
    kept: int = 0
    dropped: int = 0
    tokens: Tokens = field(default_factory=Tokens)
    cost: Money | None = None
    attempts: tuple[str, ...] = ()


async def assist(
    case: Case, reading: Reading, model: LanguageModel, prompts: PromptBook, deadline: Deadline
) -> Assisted:
    """The reading of a case that has a clock, with what `model` proposes by `deadline`. Raises only `BadPrompt` and
    `NotFound`, where the prompt is not fit to use."""
    prompt = prompts.render(PROMPT, variables(case, small=model.small))
    longest = _TOKENS_SMALL if model.small else _TOKENS
    request = Request(prompt.messages, deadline, name="reading", schema=prompt.schema, max_tokens=longest)
    answer: Completion | None = None
    try:
        async with asyncio.timeout(deadline.left):
            answer = await model.complete(request)
        proposals = parse(answer.text)
    except (TimeoutError, ModelFailed) as failure:
        reason = failure.reason if isinstance(failure, ModelFailed) else "deadline"
        tried = tuple(getattr(failure, "attempts", ())) or (f"{model.name}: {reason}",)
        return Assisted(
            _noted(reading, f"{model.name} was asked for help and gave none ({reason}): this is what the rules read."),
            failed=reason,
            calls=answer.calls if answer else 0,
            tokens=answer.tokens if answer else Tokens(),
            cost=answer.cost if answer else None,
            attempts=tried,
        )
    signals, facts = await asyncio.to_thread(held_to, case, reading, proposals)
    if signals:
        ledger = reading.ledger
        reading = (await asyncio.to_thread(read, case, signals)).model_copy(update={"ledger": ledger})
    added = sum(signal.proposed for signal in reading.signals) + len(facts)
    return Assisted(
        _with(reading, facts),
        calls=answer.calls,
        kept=added,
        dropped=len(proposals.signals) + len(proposals.facts) - added,
        tokens=answer.tokens,
        cost=answer.cost,
        attempts=answer.attempts,
    )


def _noted(reading: Reading, note: str) -> Reading:
    return reading.model_copy(update={"notes": (*reading.notes, note)})


def _with(reading: Reading, facts: tuple[Fact, ...]) -> Reading:
    """The reading with more facts in its ledger, all in the order of the case."""
    if not facts:
        return reading
    whole = sorted((*reading.ledger.facts, *facts), key=_place)
    ledger = reading.ledger.model_copy(update={"facts": tuple(whole)})
    return reading.model_copy(update={"ledger": ledger})


def _place(fact: Fact) -> tuple[bool, int, int]:
    where = fact.evidence.message
    return (True, 0, fact.evidence.start) if where == "last" else (False, where, fact.evidence.start)
