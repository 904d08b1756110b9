"""What tests of all modes share: a pipeline of the example company, and everything that an agent sees of a draft."""

from __future__ import annotations

from typing import Any

from drafter.adapters.llm.scripted import Scripted
from drafter.domain.case import Case
from drafter.domain.draft import Delta, Draft
from drafter.drafting.pipeline import Options, Pipeline

from .test_hostile_models import pipeline

__all__ = ["composed_parts", "pipeline", "seen"]


async def composed_parts(case: Case) -> dict[str, str]:
    """What a perfect model would write: the composed parts, without the sign-off."""
    draft = await pipeline(None).draft(case)
    return {part.kind: part.text for part in draft.reply.parts if part.kind != "closing"}


async def seen(model: Scripted | Pipeline | None, case: Case, **options: Any) -> tuple[Draft, list[Delta], str]:
    """The draft, the deltas, and all the words that the agent was shown on the way."""
    made, deltas, words = None, [], []
    drafting = model if isinstance(model, Pipeline) else pipeline(model)
    async for _, value in drafting.steps(case, Options(**options)):
        if isinstance(value, Delta):
            deltas.append(value)
            words.append(value.text)
        if isinstance(value, Draft):
            made = value
            words += [value.reply.text, *(one.reply.text for one in value.alternatives)]
    assert made is not None
    return made, deltas, "\n".join(words)
