"""Readings of one message, or of a message with what went before."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from drafter.domain.case import Case
from drafter.domain.reading import Reading
from drafter.drafting.reading import read

NOW = "2026-11-18T09:00:00+00:00"


@pytest.fixture
def reading_of() -> Callable[..., Reading]:
    """`reading_of(text, (at, who, text), …, customer={…})`; times are ISO without zone, meant as UTC."""

    def make(text: str, *history: tuple[str, str, str], at: str | None = None, **more: Any) -> Reading:
        turns = [{"at": f"{when}+00:00", "from": who, "text": words} for when, who, words in history]
        message = {"text": text, "at": f"{at}+00:00"} if at else {"text": text}
        return read(Case.model_validate({"message": message, "history": turns, "now": NOW, **more}))

    return make
