"""Counts in, insights out."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import accumulate

from drafter.coaching.insights.counted import Counted, Seen, Tally, TopicCount
from drafter.coaching.insights.period import Period
from drafter.coaching.insights.sharing import folded, rates, share, shares
from drafter.coaching.insights.suggesting import suggestions
from drafter.domain.draft import PARTS
from drafter.domain.insights import (
    OTHER,
    REOPENED_WITHIN,
    SMALL,
    By,
    Drafted,
    Ended,
    Group,
    Insights,
    Missing,
    Promised,
    Resolved,
    Topic,
)
from drafter.domain.plan import KINDS
from drafter.domain.reading import LEVELS
from drafter.domain.timeline import OUTCOMES

WHOLE = "all"
_HOUR = 4  # quarters


def told(seen: Seen, span: Period, by: By | None, remedies: Mapping[str, frozenset[str]]) -> Insights:
    """What a period's counts show. `remedies` has for each remedy of the playbook the terms that its words stand for."""
    whole = sum(seen.groups.values(), Counted())
    all_of_it = group(WHOLE, whole)
    groups = tuple(group(name, one) for name, one in folded(seen.groups).items()) if by else ()
    missing = _missing(whole, seen, remedies)
    return Insights(
        since=span.since,
        until=span.until,
        before=span.before,
        by=by,
        whole=all_of_it,
        groups=groups,
        missing=missing,
        suggestions=suggestions(all_of_it, groups, missing, by),
        notes=tuple(_notes(whole, span, seen, by)),
    )


def group(name: str, counts: Counted) -> Group:
    """The shares of one group's counts; nothing but its size where that is below `SMALL`."""
    cases = (counts.now["case", ""], counts.before["case", ""])
    return Group(
        name=name,
        cases=cases[0] if cases[0] >= SMALL else 0,
        cases_before=cases[1] if cases[1] >= SMALL else 0,
        levels=shares(counts, "level", cases, names=LEVELS),
        causes=shares(counts, "cause", cases),
        signals=shares(counts, "signal", cases),
        plans=shares(counts, "plan", cases, names=KINDS),
        given=shares(counts, "given", cases),
        promises=_promises(counts),
        drafts=_drafts(counts),
        outcomes=tuple(one for kind in KINDS if (one := _ended(counts, kind))),
        resolved=_resolved(counts),
    )


def _promises(counts: Counted) -> Promised:
    broken = rates(counts, "broken", "due", "/")
    return Promised(
        broken=broken[0].model_copy(update={"name": "broken"}) if broken else None,
        overdue=counts.now["overdue", ""] if broken else 0,
        by_act=rates(counts, "broken", "due", "act/"),
        by_remedy=rates(counts, "broken", "due", "remedy/"),
        by_owner=rates(counts, "broken", "due", "owner/"),
    )


def _drafts(counts: Counted) -> Drafted:
    judged = _both(counts, "judged")
    rejected = (counts.now["judged", "rejected"], counts.before["judged", "rejected"])
    changed = [one for one in rates(counts, "changed", "part") if one.name != OTHER]  # parts of one draft are no sum
    return Drafted(
        judged=tuple(
            one
            for name in ("accepted", "edited", "rejected")
            if (one := share(name, counts.now["judged", name], judged[0], (counts.before["judged", name], judged[1])))
        ),
        reasons=shares(counts, "reason", rejected),
        changed=tuple(sorted(changed, key=lambda one: (-one.share, [*PARTS, one.name].index(one.name)))),
    )


def _ended(counts: Counted, kind: str) -> Ended | None:
    names = [*OUTCOMES, "open"]
    of, before = (sum(tally["ended", f"{kind}/{name}"] for name in names) for tally in (counts.now, counts.before))
    told = [
        share(name, counts.now["ended", f"{kind}/{name}"], of, (counts.before["ended", f"{kind}/{name}"], before))
        for name in names
        if counts.now["ended", f"{kind}/{name}"]
    ]
    found = tuple(one for one in told if one is not None)
    return Ended.model_validate({"resolution": kind, "cases": of, "outcomes": found}) if found else None


def _resolved(counts: Counted) -> Resolved:
    now, before = counts.now, counts.before
    enough, was_enough = now["resolved", ""] >= SMALL, before["resolved", ""] >= SMALL
    return Resolved(
        cases=now["resolved", ""] if enough else 0,
        first_contact=share(
            "first contact", now["at_first", ""], now["first", ""], (before["at_first", ""], before["first", ""])
        ),
        contacts_per_case=_mean(now) if enough else None,
        contacts_before=_mean(before) if was_enough else None,
        median_hours=_hours(now, 0.5) if enough else None,
        median_before=_hours(before, 0.5) if was_enough else None,
        p90_hours=_hours(now, 0.9) if enough else None,
        p90_before=_hours(before, 0.9) if was_enough else None,
    )


def _missing(whole: Counted, seen: Seen, remedies: Mapping[str, frozenset[str]]) -> Missing:
    cases = (whole.now["case", ""], whole.before["case", ""])
    found = (whole.now["plan", "investigation"], whole.before["plan", "investigation"])
    asked = (whole.now["question", ""], whole.before["question", ""])
    return Missing(
        investigations=share("investigation", found[0], cases[0], (found[1], cases[1])),
        topics=_topics(seen.investigations, found, remedies),
        causes=shares(whole, "lack", found),
        failures=shares(whole, "failure", found),
        questions=share("question", asked[0], cases[0], (asked[1], cases[1])),
        question_topics=_topics(seen.questions, asked, {}),
    )


def _topics(
    counted: tuple[TopicCount, ...], of: tuple[int, int], remedies: Mapping[str, frozenset[str]]
) -> tuple[Topic, ...]:
    told: list[Topic] = []
    for one in counted:
        name, before = " ".join(one.words), (min(one.cases_before, of[1]), of[1])
        part = share(name, min(one.cases, of[0]), of[0], before)
        if part is not None and one.customers >= SMALL:
            naming = tuple(id for id, terms in remedies.items() if set(one.terms) <= terms)
            told.append(Topic(words=name, share=part, customers=one.customers, remedies=naming))
    return tuple(told)


def _both(counts: Counted, what: str) -> tuple[int, int]:
    now, before = (sum(n for (kind, _), n in tally.items() if kind == what) for tally in (counts.now, counts.before))
    return now, before


def _mean(tally: Tally) -> float:
    return round(tally["contacts", ""] / tally["resolved", ""], 2)


def _hours(tally: Tally, part: float) -> float:
    """The nearest rank, in hours."""
    spans = sorted((int(name), n) for (kind, name), n in tally.items() if kind == "quarters")
    wanted = part * sum(n for _, n in spans)
    reached = zip(spans, accumulate(n for _, n in spans), strict=True)
    return next((quarters / _HOUR for (quarters, _), up_to in reached if up_to >= wanted), 0.0)


def _notes(whole: Counted, span: Period, seen: Seen, by: By | None) -> list[str]:
    notes: list[str] = []
    if 0 < whole.cases < SMALL:
        notes.append(f"Fewer than {SMALL} cases began in this period: too few to tell of.")
    if not whole.cases:
        notes.append("No case began in this period.")
    if not whole.before["case", ""]:
        notes.append("Nothing is known of the period before, so no trend is told.")
    if span.until > span.now - REOPENED_WITHIN and whole.cases >= SMALL:
        notes.append("Cases solved less than 7 days ago do not count for the first contact yet.")
    if by and any(one.cases < SMALL for one in seen.groups.values()) and whole.cases >= SMALL:
        notes.append(f"Groups with fewer than {SMALL} cases are told together as other.")
    return notes
