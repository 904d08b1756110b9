"""What one request may ask of a draft, and what it is given on the way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from drafter.domain.draft import Delta, Draft
from drafter.domain.plan import Plan
from drafter.domain.reading import Reading

Step = (
    tuple[Literal["reading"], Reading]
    | tuple[Literal["plan"], Plan]
    | tuple[Literal["delta"], Delta]
    | tuple[Literal["draft"], Draft]
)


@dataclass(frozen=True)
class Options:
    """What one request may ask: another `prompt` ("reply@2"), the agent's `instruction`, a word limit, so many other
    replies to choose from (`alternatives`). `live`: parts are wanted while the model still writes. `replaces` is the
    draft that this one is a revision of, `instead` the alternative that was taken in it."""

    prompt: str = "reply"
    instruction: str | None = None
    max_words: int | None = None
    alternatives: int = 0
    live: bool = False
    replaces: str | None = None
    instead: str | None = None
