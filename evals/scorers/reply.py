"""The plan and the words of a draft against what was expected."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from drafter.domain.draft import Draft
from evals.expect import Expect
from evals.scorers.result import Result, result


def plan(draft: Draft, expect: Expect) -> list[Result]:
    """The kind of resolution, its remedy, who takes over, who could, and what else could be chosen."""
    results = []
    for field, wanted, found, met in expect.plan.outcomes(draft.plan):
        verb = "are" if field == "alternatives" else "is"
        results.append(result("plan_kind" if field == "kind" else field, wanted, met, f"{verb} {found}"))
    return results


def mentions(draft: Draft, expect: Expect) -> list[Result]:
    """Each phrase (or one of its variants) stands in the reply as whole words."""
    text = _plain(draft.reply.text)
    results = []
    for phrase in expect.reply.mentions:
        variants = (phrase,) if isinstance(phrase, str) else phrase
        held = any(_pattern(one).search(text) for one in variants)
        results.append(result("mentions", " | ".join(variants), held, "not in the reply"))
    return results


def avoids(draft: Draft, expect: Expect) -> list[Result]:
    """None of the phrases stands in the reply or its subject."""
    text = _plain(f"{draft.reply.subject}\n{draft.reply.text}")
    return [
        result("avoids", phrase, not _pattern(phrase).search(text), "is in the reply") for phrase in expect.reply.avoids
    ]


_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " ", "\u202f": " "})


def _plain(text: str) -> str:
    """Letters' case, line breaks and the kinds of quotes and spaces make no difference."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_PLAIN).casefold().split())


@lru_cache(maxsize=1024)
def _pattern(phrase: str) -> re.Pattern[str]:
    """The phrase as whole words: 9.99 is not in 89.99, nor 30 in 30.50."""
    return re.compile(rf"(?<!\w){_not_after_digit(phrase)}{re.escape(_plain(phrase))}(?!\w)(?![.,]\d)")


def _not_after_digit(phrase: str) -> str:
    return r"(?<!\d[.,])" if phrase[:1].isdigit() else ""


REPLY: tuple[Callable[[Draft, Expect], list[Result]], ...] = (plan, mentions, avoids)
