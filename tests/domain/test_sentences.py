"""A text in sentences, each with its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.domain.sentences import sentences


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Hi Mr. Smith. It came at 5 p.m. We saw it.", ["Hi Mr. Smith.", "It came at 5 p.m.", "We saw it."]),
        ("Am 18. November kam es. Danke!", ["Am 18. November kam es.", "Danke!"]),
        ("First line\nSecond line", ["First line", "Second line"]),
        ("It cost $89.99. Why?", ["It cost $89.99.", "Why?"]),
        ("“Wait.” Then nothing…", ["“Wait.”", "Then nothing…"]),
        ("", []),
    ],
)
def test_cut(text: str, parts: list[str]) -> None:
    assert [sentence.text for sentence in sentences(text)] == parts


@given(st.text(max_size=300))
def test_places_are_exact(text: str) -> None:
    end = 0
    for sentence in sentences(text):
        assert text[sentence.start : sentence.end] == sentence.text
        assert sentence.start >= end
        end = sentence.end
    assert "".join(text.split()) == "".join("".join(s.text.split()) for s in sentences(text))
