"""A pattern that waits says just what the pattern says, and is not compiled before a text may hold it."""

from __future__ import annotations

import importlib
import pkgutil
import re

import pytest

import drafter.drafting
from drafter.domain.lexicon.patterns import Waiting, choices, made, needs

from ...conftest import own_replies

OURS = r"\b(?:we|the depot) (?:lost|mislaid)\b|\bour own mistake\b|(?<!not )\bmy doing\b"
TEXTS = [
    "we lost it",
    "the depot mislaid your box",
    "it was our own mistake",
    "it was not my doing",
    "was it my doing?",
    "we",
    "",
]


@pytest.mark.parametrize("text", TEXTS)
def test_it_finds_what_the_pattern_finds(text: str) -> None:
    waits, plain = Waiting(OURS), re.compile(OURS)
    found, expected = waits.search(text), plain.search(text)
    assert (found and found.span()) == (expected and expected.span())
    assert [hit.span() for hit in waits.finditer(text)] == [hit.span() for hit in plain.finditer(text)]
    assert waits.findall(text) == plain.findall(text)
    assert waits.sub("*", text) == plain.sub("*", text)
    for start in range(len(text)):
        within, alone = waits.search(text, start, len(text) - 1), plain.search(text, start, len(text) - 1)
        assert (within and within.span()) == (alone and alone.span())
        assert bool(waits.match(text, start)) == bool(plain.match(text, start))
        assert bool(waits.fullmatch(text[start:])) == bool(plain.fullmatch(text[start:]))


def test_it_is_compiled_once_a_text_may_hold_it() -> None:
    waits = Waiting(OURS)
    assert waits.search("when will it come?") is None
    assert "compiled" not in vars(waits)
    assert waits.search("we lost it") is not None
    assert "compiled" in vars(waits)


@pytest.mark.parametrize(("pattern", "flags"), [("refund", re.IGNORECASE), ("(?i:refund) now", 0)])
def test_what_ignores_case_cannot_wait(pattern: str, flags: int) -> None:
    with pytest.raises(ValueError, match="case"):
        Waiting(pattern, flags)


def test_what_needs_nothing_stands_everywhere() -> None:
    assert needs(r"\d+|a word") == ((), (("a word",),))
    assert Waiting(r"\d+|a word").search("7") is not None
    assert list(choices(r"a(?:b|c)|[|]d")) == ["a(?:b|c)", "[|]d"]


def test_none_of_ours_misses_what_it_would_find() -> None:
    for module in pkgutil.walk_packages(drafter.drafting.__path__, "drafter.drafting."):
        importlib.import_module(module.name)
    texts = [said.sheet.text.lower() for said in own_replies()[::250]]
    texts += [said.sheet.case.message.text for said in own_replies()[::400]]
    ours = {one.pattern: one for one in made()}
    assert len(ours) > 200
    lost = [one for one in ours.values() for text in texts if not one.may_stand_in(text) and one.compiled.search(text)]
    assert not lost
