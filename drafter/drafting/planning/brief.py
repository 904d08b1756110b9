"""All that the next person needs to know, so that the customer tells nothing twice.

Plain text from the case and the plan. Of the message to answer it quotes only what the reading found: a brief is
read by colleagues, and no message gets to write it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from drafter.domain.case import Case
from drafter.domain.formats import say_date, say_money
from drafter.domain.money import as_money
from drafter.domain.naming import usable
from drafter.domain.playbook import Playbook, Role
from drafter.domain.reading import Promise, Reading
from drafter.drafting.planning.ladder import Ladder, covers
from drafter.drafting.planning.weighing import Fit

_QUOTE = 240
_TURNS = 12


@dataclass(frozen=True)
class Handover:
    """Who decides, by when, why it is theirs to decide, and what fits."""

    role: Role
    by: dt.datetime
    because: str
    fits: tuple[Fit, ...]


def brief(case: Case, reading: Reading, playbook: Playbook, ladder: Ladder, handover: Handover) -> str:
    """The brief, in paragraphs: who, what is asked, what happened, what was promised, what may be given."""
    zone, currency = playbook.company.zone, playbook.company.currency

    def day(moment: dt.datetime) -> str:
        return say_date(moment.astimezone(zone).date(), "en", currency)

    parts = [
        [
            _who(case),
            f"For {handover.role.id} to decide by {day(handover.by)}, {handover.by.astimezone(zone):%H:%M}: {handover.because}.",
        ],
        list(_wanted(reading)),
        ["What happened:", *_happened(case, reading, day)],
        list(_promises(reading, day)),
        list(_facts(case, playbook)),
        list(_allowed(playbook, ladder, handover)),
    ]
    return "\n\n".join("\n".join(lines) for lines in parts if lines)


def _who(case: Case) -> str:
    name = usable(case.customer.name)
    known = [name, case.customer.tier and f"tier {case.customer.tier}", f"by {case.channel}"]
    agent = usable(case.agent.name)
    return f"Case {case.id}: {', '.join(one for one in known if one)}." + (f" Handed over by {agent}." if agent else "")


def _wanted(reading: Reading) -> Iterator[str]:
    if reading.asks:
        yield "The customer asks: " + "; ".join(_quoted(ask.evidence.quote) for ask in reading.asks[:6]) + "."
    yield f"Mood: {reading.level}." + (
        f" Causes: {', '.join(c.kind for c in reading.causes)}." if reading.causes else ""
    )
    if reading.signals:
        told = dict.fromkeys(f"{signal.kind} {_quoted(signal.quote)}" for signal in reading.signals)
        yield "Signs: " + "; ".join(list(told)[:12]) + "."


def _happened(case: Case, reading: Reading, day: Any) -> Iterator[str]:
    if len(case.history) > _TURNS:
        yield f"- ({len(case.history) - _TURNS} messages between the first and these are in the case)"
    turns = case.history if len(case.history) <= _TURNS else (case.history[0], *case.history[1 - _TURNS :])
    for turn in turns:
        author = usable(turn.author)
        who = f"{turn.sender} {author}" if author else turn.sender
        yield f"- {day(turn.at)}, {who}: {_quoted(turn.text)}"
    at = case.message.at or case.clock
    sent = [usable(one.name.rsplit(".", 1)[0]) or "a file" for one in case.message.attachments]
    yield f"- {day(at)}, customer: the message to answer" + (f", with {len(sent)} attachment(s)" if sent else "")


def _promises(reading: Reading, day: Any) -> Iterator[str]:
    def told(promise: Promise) -> str:
        due = f", due {day(promise.due_at)}" if promise.due_at else ""
        return f"- {promise.does} ({promise.by}{due}): {promise.state}, {_quoted(promise.evidence.quote)}"

    if reading.ledger.promises:
        yield "Promised so far:"
        yield from (told(promise) for promise in reading.ledger.promises[-8:])
    refused = [offer for offer in reading.ledger.offers if offer.state == "refused"]
    if refused:
        yield "Offered and refused: " + "; ".join(_quoted(offer.says) for offer in refused[-4:]) + "."
    tried = [fact.value for fact in reading.ledger.facts if fact.name == "step_tried"]
    if tried:
        yield "Tried by the customer: " + "; ".join(_quoted(value) for value in tried[-6:]) + "."


def _facts(case: Case, playbook: Playbook) -> Iterator[str]:
    told = []
    for name, value in list(case.facts.items())[:20]:
        money = as_money(value)
        if money is not None:
            value = say_money(money, "en", playbook.company.currency)
        if not isinstance(value, (dict, list)) and value is not None:
            told.append(f"{name} {_short(str(value))}")
    if told:
        yield "Known: " + "; ".join(told) + "."


def _allowed(playbook: Playbook, ladder: Ladder, handover: Handover) -> Iterator[str]:
    if not handover.fits:
        yield "No remedy of the playbook fits."
    for fit in handover.fits:
        cost = "costs nothing"
        if fit.cost is not None:
            cost = f"costs {say_money(fit.cost, 'en', playbook.company.currency)}"
        if ladder.allows(fit.cost):
            need = f"within {ladder.agent.id}'s authority"
        elif covers(handover.role, fit.cost):
            need = f"needs the approval of {handover.role.id}"
        else:
            need = f"above the authority of {handover.role.id} too"
        yield f"Fits: {fit.id}, {cost}, {need}."
    yield "Approved and promised to the customer so far: nothing but this answer."


def _quoted(text: str) -> str:
    return f'"{_short(text)}"'


def _short(text: str) -> str:
    head = text[: _QUOTE * 4]
    if not head.isprintable():
        head = "".join(ch if ch.isprintable() else " " for ch in head)
    flat = " ".join(head.split())
    return flat if len(flat) <= _QUOTE else flat[: _QUOTE - 1].rstrip() + "…"
