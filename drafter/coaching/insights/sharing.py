"""Counts as shares: with interval and trend, the largest first, and what only a few cases show folded into `other`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from drafter.coaching.insights.counted import Counted
from drafter.domain.insights import OTHER, SMALL, Share, Trend
from drafter.domain.shares import moved, wilson


def share(name: str, count: int, of: int, before: tuple[int, int] = (0, 0)) -> Share | None:
    """None where it would be a share of fewer than `SMALL`. `before` is the count, and of how many, in the period before."""
    if of < SMALL:
        return None
    low, high = wilson(count, of)
    return Share(name=name, count=count, of=of, share=count / of, low=low, high=high, trend=_trend(count, of, *before))


def shares(counts: Counted, what: str, of: tuple[int, int], *, names: Iterable[str] | None = None) -> tuple[Share, ...]:
    """The shares of all that was counted as `what`, `of` so many in the period and in the one before. Those with fewer
    than `SMALL` cases are `other`, which is told where they are as many together. `names` are told in this order."""
    told: list[tuple[str, int, int]] = []
    few = few_before = 0
    for name, count in _ordered(counts.named(what), names):
        before = counts.before[what, name]
        if count >= SMALL and name != OTHER:
            told.append((name, count, before))
        else:
            few, few_before = few + count, few_before + before
    if few >= SMALL:
        told.append((OTHER, few, few_before))
    found = (share(name, min(count, of[0]), of[0], (min(before, of[1]), of[1])) for name, count, before in told)
    return tuple(one for one in found if one is not None)


def rates(counts: Counted, part: str, whole: str, prefix: str = "") -> tuple[Share, ...]:
    """For each name the share of `part` in `whole`, where that is `SMALL` or more; the smaller ones together are `other`.
    The most certain to be high first. `prefix` is cut from the names."""
    names = [name for name in counts.named(whole) if name.startswith(prefix)]
    few = Counted()
    found: list[Share | None] = []
    for name in names:
        if counts.now[whole, name] >= SMALL:
            found.append(_rate(name.removeprefix(prefix), counts, part, whole, name))
        else:
            for tally, into in ((counts.now, few.now), (counts.before, few.before)):
                into[part, ""] += tally[part, name]
                into[whole, ""] += tally[whole, name]
    told = sorted((one for one in found if one is not None), key=lambda one: (-one.low, -one.of, one.name))
    rest = _rate(OTHER, few, part, whole, "")
    return (*told, *([rest] if rest else []))


def folded(groups: Mapping[str, Counted]) -> dict[str, Counted]:
    """The groups, the largest first; those with fewer than `SMALL` cases are one, called `other`. Where that has too few
    itself, the smallest of the others joins it: what is left of the whole would tell it otherwise."""
    big = {name: one for name, one in groups.items() if one.cases >= SMALL and name != OTHER}
    small = [one for name, one in groups.items() if name not in big]
    rest = sum(small, Counted())
    ordered = sorted(big, key=lambda name: (-big[name].cases, name))
    while 0 < rest.cases < SMALL and ordered:
        rest += big.pop(ordered.pop())
    found = {name: big[name] for name in ordered}
    return found | ({OTHER: rest} if rest.cases >= SMALL else {})


def _rate(name: str, counts: Counted, part: str, whole: str, key: str) -> Share | None:
    before = (counts.before[part, key], counts.before[whole, key])
    return share(name, counts.now[part, key], counts.now[whole, key], before)


def _trend(count: int, of: int, before: int, of_before: int) -> Trend | None:
    if of_before < SMALL:
        return None
    difference, low, high = moved(count, of, before, of_before)
    direction = "up" if low > 0 else "down" if high < 0 else "cannot tell"
    return Trend(
        before=before / of_before, of_before=of_before, difference=difference, low=low, high=high, direction=direction
    )


def _ordered(counts: Mapping[str, int], names: Iterable[str] | None) -> list[tuple[str, int]]:
    if names is not None:
        return [(name, counts[name]) for name in names if name in counts]
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
