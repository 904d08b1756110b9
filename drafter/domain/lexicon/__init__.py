"""How customers say things: word lists and patterns as data, by language and by what they tell.

`RULES[language]` holds what is read in that language; a language that is not a key is read by its dates only."""

from __future__ import annotations

from functools import lru_cache

from drafter.domain.lexicon import french, german, spanish
from drafter.domain.lexicon.english import (
    confusion,
    danger,
    feelings,
    harm,
    money,
    need,
    promises,
    refusing,
    repetition,
    returning,
    scorn,
    standing,
    threats,
    told_before,
    told_two_things,
    tone,
    trouble,
    waiting,
)
from drafter.domain.lexicon.index import Index
from drafter.domain.lexicon.rule import Rule

RULES: dict[str, tuple[Rule, ...]] = {
    "en": (
        *threats.RULES, *money.RULES, *standing.RULES, *refusing.RULES, *repetition.RULES, *returning.RULES, *told_before.RULES,
        *waiting.RULES, *promises.RULES, *confusion.RULES, *told_two_things.RULES, *tone.RULES, *scorn.RULES, *danger.RULES, *harm.RULES, *need.RULES, *trouble.RULES, *feelings.RULES,
    ),
    "de": german.RULES,
    "es": spanish.RULES,
    "fr": french.RULES,
}  # fmt: skip


@lru_cache(maxsize=8)
def index(language: str) -> Index:
    """The rules of a language, ready to be looked up; made when a message of that language first comes."""
    return Index(RULES[language])
