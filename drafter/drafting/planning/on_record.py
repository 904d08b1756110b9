"""What is not given a second time, since the records show it as done, and what is told of it to who says that it never came.

Money that was paid back is not paid again, whatever the message says; a replacement or a closure that was done is not done
again for somebody who says that it was not: what became of it is found out first. A visit may be needed again.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from drafter.domain.calendar import Calendar
from drafter.domain.case import Case
from drafter.domain.playbook import Playbook
from drafter.domain.reading import Promise
from drafter.domain.regex import regex
from drafter.drafting.planning.asked import helps
from drafter.drafting.planning.choosing import may_join
from drafter.drafting.planning.disputed import disputes
from drafter.drafting.planning.recorded import GOODS, MONEY, Record, Thing, recorded, undone
from drafter.drafting.planning.recorded_notes import noted
from drafter.drafting.planning.weighing import Fit, Weighed

_FACT = regex(r"\bfacts\.(\w+)")
_TEMPLATE = regex(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_POSTAGE = regex(r"\bshipping\b|\bpostage\b|\bdelivery (?:fee|charge|cost)|\bversand\w*|\benvío\b|\bfrais de (?:port|livraison)", re.I)  # fmt: skip
_CLOSES = regex(r"\b(?:clos\w+|cancel\w*|terminat\w*|kündig\w*|cierre|baja|clôtur\w*|résili\w*)\b")
_PART = regex(r"\b(?:missing|spare|parts?|teil\w*|pieza|pièce)\b")
_HELPS: Mapping[Thing, str] = {
    "refund": "refund",
    "credit": "credit",
    "compensation": "compensation",
    "replacement": "replacement",
}


@dataclass(frozen=True)
class Shown:
    """A record of what the customer says has not come; `expected` is the day by which it should be with them."""

    record: Record
    expected: dt.date | None = None


def on_record(case: Case, zone: dt.tzinfo, currency: str) -> dict[Thing, Record]:
    """All that facts and messages show as done. What a fact says is not done is not, whatever a message told."""
    facts, notes = recorded(case), noted(case, zone, currency)
    for thing, note in notes.items():
        fact = facts.get(thing)
        facts[thing] = replace(
            fact or note, amount=(fact or note).amount or note.amount, on=(fact or note).on or note.on, noun=note.noun
        )
    return {thing: one for thing, one in facts.items() if thing not in undone(case)}


def kept_on_record(promise: Promise, records: Mapping[Thing, Record]) -> bool:
    """Whether the records show in time what a promise was about: who says that it never came may be right, but nobody says
    for us that it was not done."""
    told = f"{promise.does} {promise.evidence.quote}".lower()
    due = promise.due_at.date() if promise.due_at else None
    for thing, one in records.items():
        same = _CLOSES.search(told) if thing == "closure" else (_HELPS.get(thing, thing) in helps(told))
        if same and one.on is not None and (due is None or one.on <= due):
            return True
    return False


def not_again(
    weighed: Weighed, case: Case, playbook: Playbook, calendar: Calendar, zone: dt.tzinfo
) -> tuple[Weighed, tuple[Shown, ...]]:
    """What was weighed without what was done already and without what could only have been had in its place; and what the
    customer says has not come of what was done."""
    records = on_record(case, zone, playbook.company.currency)
    disputed = {thing: one for thing, one in records.items() if disputes(case, thing, one.noun)}
    covering = ((fit, _covering(fit, records, disputed)) for fit in weighed.fits)
    done = {
        fit.id: one
        for fit, one in covering
        if one is not None and (one.thing in disputed or not _under_way(fit, one, case, calendar))
    }
    gone = dict(_reasons(weighed.fits, done, playbook))
    due = {one.thing: _due(fit, one, calendar) for fit in weighed.fits if (one := done.get(fit.id)) is not None}
    # What stands for the remedy that fits is told before all else.
    order = sorted(disputed.values(), key=lambda one: one.thing not in due)
    why = tuple(
        next((f"{id}: {told}" for id, told in gone.items() if one.startswith(f"{id}: ")), one) for one in weighed.why
    )
    fits = tuple(fit for fit in weighed.fits if fit.id not in gone)
    return replace(weighed, fits=fits, why=why), tuple(Shown(one, due.get(one.thing)) for one in order)


def _covering(fit: Fit, records: Mapping[Thing, Record], disputed: Mapping[Thing, Record]) -> Record | None:
    found = (one for thing, one in records.items() if thing in MONEY or thing in disputed)
    return next((one for one in found if _covers(one, fit)), None)


def _covers(record: Record, fit: Fit) -> bool:
    """Whether a record tells of what the remedy gives, and of all of it."""
    texts = (_TEMPLATE.sub(" ", one) for one in fit.remedy.remedy.says.values())
    told = " ".join((fit.says, *texts, fit.kind or "", fit.id)).replace("_", " ").lower()
    if record.thing == "closure":
        return _CLOSES.search(told) is not None
    if record.thing == "part":
        return _PART.search(told) is not None and "delivery" in helps(told)
    if _HELPS.get(record.thing) not in helps(told):
        return False
    if record.thing not in MONEY:
        return True
    if record.amount is None or fit.cost is None:
        return _POSTAGE.search(told) is None
    return record.amount.currency == fit.cost.currency and record.amount.amount >= fit.cost.amount


def _under_way(fit: Fit, record: Record, case: Case, calendar: Calendar) -> bool:
    """Whether it is a step of what we promised and still follow, and its day is ahead: who asks nothing about it is told the
    same again."""
    due = _due(fit, record, calendar)
    followed = any(one.state == "open" for one in case.followed) and record.thing not in recorded(case)
    return followed and due is not None and due >= case.clock.astimezone(calendar.zone).date()


def _reasons(fits: Sequence[Fit], done: Mapping[str, Record], playbook: Playbook) -> list[tuple[str, str]]:
    """Why remedies are not given: done already, or for the same matter in the place of what was done."""
    covered = [fit for fit in fits if fit.id in done]
    told = [(fit.id, f"fits, but our records show it as done{_when(done[fit.id])}") for fit in covered]
    for fit in fits:
        other = next((one for one in covered if _instead_of(fit, one, playbook)), None)
        if fit not in covered and other is not None:
            told.append((fit.id, f"fits, but in the place of {other.id}, which our records show as done"))
    return told


def _instead_of(fit: Fit, other: Fit, playbook: Playbook) -> bool:
    """Whether two remedies answer one matter (their conditions rest on a fact in common) and are not given together."""
    one, two = (set(_FACT.findall(each.remedy.remedy.when)) for each in (fit, other))
    return bool(one & two) and not may_join(fit, other, playbook.combinations)


def _due(fit: Fit, record: Record, calendar: Calendar) -> dt.date | None:
    takes = fit.remedy.remedy.takes
    if record.on is None or takes is None or record.thing not in MONEY | GOODS:
        return None
    noon = dt.datetime.combine(record.on, dt.time(12), calendar.zone)
    return calendar.after(noon, takes).date()


def _when(record: Record) -> str:
    return f" on {record.on.isoformat()}" if record.on else ""
