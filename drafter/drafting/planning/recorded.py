"""What the company's own facts show as done for this customer: a refund that was issued, a replacement that was sent, a visit
that took place, a contract that was closed.

Only what is told as done counts, by the name of the fact ("refund_issued_on"), its state ("refund_status: paid") or both:
an appointment on a day that has passed shows no visit, and a state that says otherwise ("failed", "missed") undoes a day.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from drafter.domain.case import Case
from drafter.domain.formats import as_amount
from drafter.domain.money import Money, as_money
from drafter.domain.regex import regex
from drafter.drafting.expressions.scope import is_day

Thing = Literal["refund", "credit", "compensation", "replacement", "part", "visit", "closure"]
THINGS: tuple[Thing, ...] = get_args(Thing)
MONEY: frozenset[Thing] = frozenset({"refund", "credit", "compensation"})
GOODS: frozenset[Thing] = frozenset({"replacement", "part"})

_NOUN: Mapping[Thing, str] = {
    "refund": r"refund|reimbursement|repayment",
    "credit": r"credit|voucher",
    "compensation": r"compensation",
    "replacement": r"replacement|exchange",
    "part": r"(?:spare_|missing_)?part",
    "visit": r"(?:engineer_|technician_|service_|repair_)?visit|engineer|technician|appointment",
    "closure": r"(?:account|contract|subscription|membership|policy)_?(?:closure|cancellation)?|closure",
}
_VERB: Mapping[Thing, str] = {
    "refund": "refunded|reimbursed",
    "credit": "credited",
    "compensation": "compensated",
    "replacement": "replaced",
    "visit": "visited",
}
"""What tells the act without a noun: "refunded_on"."""
_DONE = "issued|sent|paid|made|done|processed|completed|credited|shipped|dispatched|posted|delivered|attended|carried_out|took_place|executed|settled|transferred|closed|cancelled|canceled|ended|terminated"
_UNDONE = regex(
    r"(?:not|no|failed|returned|bounced|rejected|declined|denied|pending|requested|open|planned|booked|scheduled|processing|approved|lost|missed|on_hold|cancelled by .*|reversed)\b.*",
    re.IGNORECASE,
)
_STATE = regex(rf"(?:{_DONE}|refunded|shipped out|closed|yes|complete|in transit|out for delivery)", re.IGNORECASE)
_DATED = "on|at|date"
_NUMBERED = "reference|ref|id|number|no|tracking|tracking_number|tracking_id"
_TRACKED = regex(r"tracking(?:_(?:number|id|no|code))?")
_BEGAN = regex(r"(?:ordered|delivered|purchased|bought|charged|booked)_(?:on|at)")
"""Days on which the matter began: what was done before them was done in another."""


@dataclass(frozen=True)
class Record:
    """One thing done. `on` is None where only its state is told; `amount` and `reference` where they are known; `noun`
    is what a message calls it ("the new router"); `facts` are the names of the facts that tell of it."""

    thing: Thing
    on: dt.date | None = None
    amount: Money | None = None
    reference: str = ""
    noun: str = ""
    facts: frozenset[str] = frozenset()


def recorded(case: Case) -> dict[Thing, Record]:
    """What the facts of a case show as done by its clock, by the thing."""
    facts = dict(_flat(case.facts))
    began = [day for name, value in facts.items() if _BEGAN.fullmatch(name) and (day := _day(value))]
    found = {}
    for thing in THINGS:
        record = _record(thing, facts)
        if record is None or (
            record.on and (record.on > case.clock.date() or record.on < max(began, default=record.on))
        ):
            continue
        found[thing] = record
    return found


def undone(case: Case) -> frozenset[Thing]:
    """The things that a fact says have not happened, whatever else is told: "visit: missed"."""
    facts = dict(_flat(case.facts))
    return frozenset(thing for thing in THINGS if _denied(thing, facts))


def _flat(facts: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """The facts by their names in lower case; those of a map by its name and theirs: "refund": {"issued_on": …}."""
    for name, value in facts.items():
        yield name.lower(), value
        if isinstance(value, dict) and as_money(value) is None:
            yield from ((f"{name}_{inner}".lower(), one) for inner, one in value.items())
            if {"amount", "currency"} <= set(value):
                yield f"{name}_amount".lower(), {"amount": value["amount"], "currency": value["currency"]}


def _record(thing: Thing, facts: Mapping[str, Any]) -> Record | None:
    noun, verb = _NOUN[thing], _VERB.get(thing, r"(?!)")
    bare = noun if thing in MONEY else r"(?!)"  # the day of an appointment shows no visit
    dated = re.compile(rf"(?:(?:{noun})_(?:{_DONE})|{verb}|{bare})_(?:{_DATED})")
    told = re.compile(rf"(?:{noun})(?:_status|_state|_(?:{_DONE}))?|{verb}")
    days = {name: day for name, value in facts.items() if dated.fullmatch(name) and (day := _day(value))}
    states = {name for name, value in facts.items() if told.fullmatch(name) and _is_done(name, value, verb)}
    if _denied(thing, facts) or not (days or states):
        return None
    sums = _sums(thing, facts)
    return Record(
        thing,
        on=max(days.values(), default=None),
        amount=next(iter(sums.values()), None),
        reference=_reference(thing, facts),
        facts=frozenset({*days, *states, *sums}),
    )


def _is_done(name: str, value: Any, verb: str) -> bool:
    """Whether a value tells that it is done: a state, a yes to it, or the sum that was refunded."""
    if isinstance(value, bool):
        return value
    if isinstance(value, str):
        return _STATE.fullmatch(value.replace("_", " ").strip()) is not None
    return as_money(value) is not None and re.fullmatch(rf"{verb}|\w+_(?:paid|issued|sent)", name) is not None


def _denied(thing: Thing, facts: Mapping[str, Any]) -> bool:
    told = re.compile(rf"(?:{_NOUN[thing]})(?:_(?:status|state|{_DONE}))?|{_VERB.get(thing, r'(?!)')}")
    return any(
        value is False or (isinstance(value, str) and _UNDONE.fullmatch(value.strip()) is not None)
        for name, value in facts.items()
        if told.fullmatch(name)
    )


def _sums(thing: Thing, facts: Mapping[str, Any]) -> dict[str, Money]:
    if thing not in MONEY:
        return {}
    named = re.compile(rf"(?:{_NOUN[thing]})(?:_(?:amount|total|sum|{_DONE}))?|(?:{_VERB.get(thing)})(?:_amount)?")
    return {name: as_amount(value) for name, value in facts.items() if named.fullmatch(name) and as_money(value)}


def _reference(thing: Thing, facts: Mapping[str, Any]) -> str:
    named = re.compile(rf"(?:{_NOUN[thing]})_(?:{_NUMBERED})")
    found = (
        str(value)
        for name, value in facts.items()
        if (named.fullmatch(name) or (thing in GOODS and _TRACKED.fullmatch(name)))
        and isinstance(value, (str, int))
        and re.fullmatch(r"[\w-]{3,30}", str(value))
    )
    return next(found, "")


def _day(value: Any) -> dt.date | None:
    return dt.date.fromisoformat(str(value).strip()[:10]) if is_day(value) else None
