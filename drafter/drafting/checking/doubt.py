"""Which findings are let go: those whose rule, in words like these, mostly blamed what was innocent.

A rule finds, this weighs. It was learnt from what findings turned out to be on replies that people had labelled before any
rule knew them (`python -m evals.training.doubts`), and only ever lets go: nothing is blamed that no rule has found. What is
certain, or would harm where it is missed, is not weighed: acts that nobody did, secrets, private data, placeholders, amounts,
addresses. Whether an act was done is for the case to show, never for the words that claim it.
"""

from __future__ import annotations

import itertools
import json
import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from drafter.domain.principles import RULES
from drafter.domain.regex import regex
from drafter.domain.value import Value
from drafter.drafting.checking.sheet import Sheet, Verdict, passed

WEIGHTS = "doubts.json"
LANGUAGE = "en"
"""The language of the replies that it was learnt from; in others every finding stands."""
_NEVER = frozenset({
    "no_placeholder", "no_private_in_public", "no_leak", "never_say", "right_language", "concise", "names_customer",
    "apology_once", "no_claimed_act",
})  # fmt: skip
_CERTAIN = {
    "grounded": regex(r"nobody gave this (?!cause)|this amount|nobody of this name|the days told beside it"),
    "within_authority": regex(r"it promises without a limit|it guarantees|it admits"),
}
"""Reasons that leave no room, or that would cost the company without end."""
_PARTICULAR = regex(r"[“\"„«(:].*", re.DOTALL)
_LEVEL = {rule.id: rule.level for rule in RULES}
_DIGIT = regex(r"\d")
_DIGITS = regex(r"\d+")
_WORD = regex(r"[^\W_]+(?:['’]\w+)?|[?!€$£%]")
_MARKS_READ, _REASON_READ = 2, 50
_SHORT, _LONG_REPLY = 12, 1000


class Blamed(Value):
    """What is weighed of a failed check: `quotes` are the words that it blames, `at` where the first of them stands, as a
    share of the reply, None where something is missing; `length` is the reply's, in characters; `says` is the planned way
    out, `message` the customer's."""

    check: str
    why: str
    quotes: tuple[str, ...]
    at: float | None
    length: int
    says: str
    message: str


def settled(check: str, verdict: Verdict, sheet: Sheet) -> Verdict:
    """The verdict as it stands; one that fails is passed, with its reason, where its finding is to be doubted."""
    if verdict.outcome != "fail" or sheet.reply.language != LANGUAGE or is_certain(check, verdict.why):
        return verdict
    if doubts().stands(blamed(check, verdict, sheet)):
        return verdict
    return passed(f"let go, as such words mostly prove innocent: {verdict.why}", verdict.spans)


def blamed(check: str, verdict: Verdict, sheet: Sheet) -> Blamed:
    """What is weighed of a verdict that fails."""
    return Blamed(
        check=check,
        why=verdict.why,
        quotes=tuple(mark.quote for mark in verdict.spans[:_MARKS_READ]),
        at=round(verdict.spans[0].start / max(1, len(sheet.text)), 3) if verdict.spans else None,
        length=len(sheet.text),
        says=sheet.plan.resolution.says,
        message=sheet.case.message.text,
    )


def is_certain(check: str, why: str) -> bool:
    """Whether a finding is not weighed."""
    return check in _NEVER or (check in _CERTAIN and _CERTAIN[check].match(why) is not None)


@dataclass(frozen=True)
class Doubts:
    """`weights` of what stands in a finding, and for `must` and `should` the chance of being right from which on it stands."""

    weights: Mapping[str, float]
    bars: Mapping[str, float]

    def stands(self, one: Blamed) -> bool:
        return self.chance(one) >= self.bars[_LEVEL[one.check]]

    def chance(self, one: Blamed) -> float:
        """How likely it is that the finding is right, from 0 to 1."""
        total = self.weights["always"] + sum(self.weights.get(name, 0.0) * value for name, value in features(one))
        return 1 / (1 + math.exp(-total))


def features(one: Blamed) -> Iterator[tuple[str, float]]:
    """Its check and rule, the words it blames, and how much of them the case or the plan gave."""
    yield f"check {one.check}", 1.0
    yield f"rule {one.check}: {_DIGITS.sub('#', _PARTICULAR.sub('', one.why))[:_REASON_READ]}", 1.0
    said = " ".join(one.quotes).lower().replace("’", "'")
    words = [_DIGIT.sub("0", word) for word in _WORD.findall(said)]
    for word in sorted(set(words)):
        yield f"word {word}", 1.0
    for pair in sorted({f"{first} {second}" for first, second in itertools.pairwise(words)}):
        yield f"pair {pair}", 1.0
    if own := set(_WORD.findall(said)):
        planned = set(_WORD.findall(one.says.lower()))
        given = len(own & (planned | set(_WORD.findall(one.message.lower())))) / len(own)
        yield "given", given
        yield f"given to {one.check}", given
        yield "planned", len(own & planned) / len(own)
    yield "blamed words", min(1.0, len(words) / _SHORT)
    yield "length", one.length / _LONG_REPLY
    yield ("missing", 1.0) if one.at is None else ("place", one.at)


@cache
def doubts() -> Doubts:
    """The weights that ship with the package, loaded when first asked for."""
    kept = json.loads(files("drafter.drafting.checking").joinpath(WEIGHTS).read_text("utf-8"))
    return Doubts(kept["weights"], kept["bars"])
