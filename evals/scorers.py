"""Whether a draft is what was expected: plain functions from a draft and an expectation to results.

Each result names one thing expected, so that a report can say "missed: signal broken_promise" and statistics
can be made per group.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache

from drafter.domain.draft import Draft
from drafter.domain.value import Value
from evals.expect import Expect


class Result(Value):
    """One expectation and how it went. `group` is the kind of expectation ("signals"), `name` the one ("signals:
    broken_promise"), `why` says what was there instead."""

    name: str
    group: str
    passed: bool
    why: str = ""


Scorer = Callable[[Draft, Expect], list[Result]]


def signals(draft: Draft, expect: Expect) -> list[Result]:
    """Each expected signal is in the reading, in any message of the case."""
    found = draft.reading.kinds
    return [_result("signals", kind, kind in found, "not found") for kind in expect.reading.signals]


def not_signals(draft: Draft, expect: Expect) -> list[Result]:
    """Each look-alike is left alone; the words that misled it are told."""
    results = []
    for kind in expect.reading.not_signals:
        quotes = [signal.quote for signal in draft.reading.signals if signal.kind == kind]
        results.append(_result("not_signals", kind, not quotes, f"found in {_shown(quotes)}"))
    return results


def level(draft: Draft, expect: Expect) -> list[Result]:
    """The level is the one expected, or one of the neighbours that are both right."""
    right, is_level = expect.reading.level, draft.reading.level
    return [_result("level", "/".join(right), is_level in right, f"is {is_level}")] if right else []


def causes(draft: Draft, expect: Expect) -> list[Result]:
    found = {cause.kind for cause in draft.reading.causes}
    return [_result("causes", kind, kind in found, "not found") for kind in expect.reading.causes]


def plan(draft: Draft, expect: Expect) -> list[Result]:
    """The kind of resolution, its remedy, who takes over, who could, and what else could be chosen."""
    wanted, made = expect.plan, draft.plan
    results = []
    if wanted.kind:
        kind = made.resolution.kind
        results.append(_result("plan_kind", "/".join(wanted.kind), kind in wanted.kind, f"is {kind}"))
    takes_over = made.handoff.to if made.handoff else None
    could = made.takeover.to if made.takeover else None
    for field, is_now in (("remedy", made.resolution.remedy), ("handoff", takes_over), ("takeover", could)):
        if field in wanted.model_fields_set:
            asked = getattr(wanted, field)
            results.append(_result(field, asked or "none", is_now == asked, f"is {is_now or 'none'}"))
    if "alternatives" in wanted.model_fields_set:
        others = tuple(one.remedy or "" for one in made.alternatives)
        name, shown = ", ".join(wanted.alternatives) or "none", ", ".join(others) or "none"
        results.append(_result("alternatives", name, others == wanted.alternatives, f"are {shown}"))
    return results


def mentions(draft: Draft, expect: Expect) -> list[Result]:
    """Each phrase (or one of its variants) stands in the reply as whole words."""
    text = _plain(draft.reply.text)
    results = []
    for phrase in expect.reply.mentions:
        variants = (phrase,) if isinstance(phrase, str) else phrase
        held = any(_pattern(one).search(text) for one in variants)
        results.append(_result("mentions", " | ".join(variants), held, "not in the reply"))
    return results


def avoids(draft: Draft, expect: Expect) -> list[Result]:
    """None of the phrases stands in the reply or its subject."""
    text = _plain(f"{draft.reply.subject}\n{draft.reply.text}")
    return [
        _result("avoids", phrase, not _pattern(phrase).search(text), "is in the reply")
        for phrase in expect.reply.avoids
    ]


SCORERS: tuple[Scorer, ...] = (signals, not_signals, level, causes, plan, mentions, avoids)


def judge_by_expectations(draft: Draft, expect: Expect) -> tuple[Result, ...]:
    """All results of one draft, in the order of `SCORERS`."""

    def each() -> Iterator[Result]:
        for scorer in SCORERS:
            yield from scorer(draft, expect)

    return tuple(each())


def _result(group: str, thing: str, passed: bool, why: str) -> Result:
    return Result(name=f"{group}:{thing}", group=group, passed=passed, why="" if passed else why)


def _shown(quotes: list[str]) -> str:
    return ", ".join(repr(quote[:40]) for quote in quotes[:3])


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
