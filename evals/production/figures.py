"""How each prompt version does with agents, and whether two versions can be told apart.

Drafts of one case are one observation: each case weighs the same, and its drafts are averaged first. The versions met
different cases, so a difference may be the cases' own; that a prompt is better is settled by `compare`, on the same cases.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from statistics import fmean
from typing import Literal

from drafter.domain.draft import PARTS
from drafter.domain.feedback import REASONS, Counted
from drafter.domain.value import Value
from evals.production.served import Served
from evals.statistics.holm import holm
from evals.statistics.paired import Difference
from evals.statistics.unpaired import Seen, mean, unpaired
from evals.stats import Rate, rate

FEWEST = 10
"""So many judged cases of either version it takes to tell two apart."""
Verdict = Literal["better", "worse", "cannot tell"]
Measure = Literal["accepted", "kept"]
By = Literal["level", "plan", "language"]
_CODES: tuple[Counted, ...] = (*REASONS, "other")


class Share(Value):
    """A mean share of words kept, with its 95 % interval where two cases or more give one."""

    drafts: int
    mean: float
    low: float | None = None
    high: float | None = None


class Version(Value):
    """One prompt version. `acceptance` is the rate of drafts sent as they were among those that were judged, `kept` the
    share of words of the drafts that were sent, changed or not; both null-valued where there is none."""

    prompt: str
    first: dt.datetime
    last: dt.datetime
    cases: int
    drafts: int
    accepted: int
    edited: int
    rejected: int
    replaced: int
    unjudged: int
    acceptance: Rate
    kept: Share | None
    parts: dict[str, float]
    reasons: dict[str, int]


class Slice(Value):
    """A version on the drafts that have something in common: how angry the customer was, what was planned, the language."""

    by: By
    value: str
    prompt: str
    acceptance: Rate
    kept: Share | None


class Apart(Value):
    """A version held against the one before it. `p` is corrected for all that is held together here (Holm)."""

    a: str
    b: str
    measure: Measure
    difference: Difference | None
    p: float | None = None
    verdict: Verdict
    says: str


class Production(Value):
    """`versions` in the order in which they were first used."""

    since: dt.datetime | None = None
    drafts: int
    cases: int
    versions: tuple[Version, ...]
    apart: tuple[Apart, ...]
    slices: tuple[Slice, ...]


def figures(drafts: Iterable[Served], since: dt.datetime | None = None) -> Production:
    """All of it. Drafts come oldest first."""
    by_prompt: dict[str, list[Served]] = defaultdict(list)
    for one in drafts:
        by_prompt[one.prompt].append(one)
    return Production(
        since=since,
        drafts=sum(map(len, by_prompt.values())),
        cases=len({one.case for some in by_prompt.values() for one in some}),
        versions=tuple(_version(prompt, some) for prompt, some in by_prompt.items()),
        apart=_apart(by_prompt),
        slices=tuple(_slices(by_prompt)),
    )


def _version(prompt: str, drafts: Sequence[Served]) -> Version:
    became = Counter(one.became for one in drafts)
    sent = [one.edits for one in drafts if one.edits]
    parts = {kind: [one.parts[kind] for one in sent if kind in one.parts] for kind in PARTS}
    reasons = Counter(reason for one in drafts for reason in one.reasons)
    return Version(
        prompt=prompt,
        first=drafts[0].at,
        last=drafts[-1].at,
        cases=len({one.case for one in drafts}),
        drafts=len(drafts),
        accepted=became["accepted"],
        edited=became["edited"],
        rejected=became["rejected"],
        replaced=became["replaced"],
        unjudged=became["unjudged"],
        acceptance=rate(_judged(drafts)),
        kept=_share(drafts),
        parts={kind: round(fmean(shares), 4) for kind, shares in parts.items() if shares},
        reasons={reason: reasons[reason] for reason in _CODES if reasons[reason]},
    )


def _judged(drafts: Iterable[Served]) -> list[tuple[str, bool]]:
    return [(one.case, one.became == "accepted") for one in drafts if one.became in ("accepted", "edited", "rejected")]


def _shares(drafts: Iterable[Served]) -> list[Seen]:
    return [(one.case, one.edits.kept) for one in drafts if one.edits]


def _by_case(seen: Iterable[Seen]) -> list[Seen]:
    found: dict[str, list[float]] = defaultdict(list)
    for case, value in seen:
        found[case].append(value)
    return [(case, fmean(values)) for case, values in found.items()]


def _share(drafts: Sequence[Served]) -> Share | None:
    seen = _shares(drafts)
    if not seen:
        return None
    one = mean(_by_case(seen))
    low, high = (None if end is None else round(min(1.0, max(0.0, end)), 4) for end in (one.low, one.high))
    return Share(drafts=len(seen), mean=round(one.b, 4), low=low, high=high)


def _slices(by_prompt: Mapping[str, Sequence[Served]]) -> Iterable[Slice]:
    by: By
    for by in ("level", "plan", "language"):
        for value in sorted({getattr(one, by) for some in by_prompt.values() for one in some}):
            for prompt, some in by_prompt.items():
                alike = [one for one in some if getattr(one, by) == value]
                judged = rate(_judged(alike))
                if judged.counted:
                    yield Slice(by=by, value=value, prompt=prompt, acceptance=judged, kept=_share(alike))


_MEASURES: Mapping[Measure, Callable[[Iterable[Served]], Sequence[Seen]]] = {"accepted": _judged, "kept": _shares}


def _apart(by_prompt: Mapping[str, Sequence[Served]]) -> tuple[Apart, ...]:
    """Each version with drafts that were judged against the one before it."""
    judged = {prompt: some for prompt, some in by_prompt.items() if _judged(some)}
    held: dict[str, tuple[str, str, Measure, Difference | None]] = {}
    for a, b in pairwise(judged):
        for measure, of in _MEASURES.items():
            sides = _by_case(of(judged[a])), _by_case(of(judged[b]))
            enough = min(map(len, sides)) >= FEWEST
            held[f"{b} {measure}"] = (a, b, measure, unpaired(*sides) if enough else None)
    corrected = holm({name: one[3].p if one[3] else None for name, one in held.items()})
    return tuple(_told(*one, corrected[name]) for name, one in held.items())


def _told(a: str, b: str, measure: Measure, one: Difference | None, p: float | None) -> Apart:
    verdict: Verdict = "cannot tell"
    what = "drafts sent as they were" if measure == "accepted" else "words of the draft that were kept"
    if one is None:
        few = f"fewer than {FEWEST} cases of one of them {'were judged' if measure == 'accepted' else 'were answered with a draft'}"
        says = f"Cannot tell {b} from {a} by {what}: {few}."
        return Apart(a=a, b=b, measure=measure, difference=None, verdict=verdict, says=says)
    if p is not None and p < 0.05:
        verdict = "better" if one.difference > 0 else "worse"
    told = f"{what}: {one.a:.0%} to {one.b:.0%}"
    if one.low is not None and one.high is not None:
        told += f", a difference of {one.low * 100:+.1f} to {one.high * 100:+.1f} points with 95 %"
    if verdict != "cannot tell":
        says = f"{b} does {verdict} than {a} by {told} (p {p:.2g})."
    else:
        could = f"; {one.detectable * 100:.0f} points could have been found" if one.detectable else ""
        says = f"Cannot tell {b} from {a} by {told}{could}."
    return Apart(a=a, b=b, measure=measure, difference=one, p=p, verdict=verdict, says=says)
