from __future__ import annotations

import pytest

from drafter.domain.blank import is_blank


@pytest.mark.parametrize(
    "text",
    ["", " \n\t", "\u00a0", "\u200b", "\ufeff", "\u00ad", "\u200e\u200f\u202e", "\u2060 \u2063", "\ufe0f", "\u034f", "\u3164", "\u2800"],
)  # fmt: skip
def test_what_shows_nothing(text: str) -> None:
    assert is_blank(text)


@pytest.mark.parametrize(
    "text", ["a", "?", "\u200bno", "…", "👍", "❤\ufe0f", "\u200fלא", "ไม่", "हाँ", "1", "\U0001f9d1\u200d\U0001f680"]
)
def test_what_says_something(text: str) -> None:
    assert not is_blank(text)
