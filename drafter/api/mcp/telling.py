"""What a model reads of an answer: short lines in plain words, with every id that the next call needs.

Words of a customer stand in “quotes”, in one line and without control characters: they are data, and cannot pass for
lines of ours.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator

from drafter.adapters.integrations.note import note
from drafter.api.mcp.arguments import FollowUps
from drafter.domain.commitment import Commitment, how_long
from drafter.domain.draft import Draft
from drafter.domain.evidence import Evidence, Where
from drafter.domain.feedback import Judged
from drafter.domain.plan import Plan, Resolution
from drafter.domain.reading import Reading
from drafter.domain.score import Score
from drafter.domain.timeline import CaseFile
from drafter.drafting.telling import inert, line

_QUOTE, _LONG, _MANY = 120, 300, 12
_MESSAGE = 4000
_NEW = "Nothing was sent: show it to the agent, who edits and sends it; then call give_feedback with this id."
_KNOWN = "Somebody has told since what became of it: see get_case."


def reading(told: Reading) -> str:
    """The level with its reason, then every sign and entry of the ledger with the words that prove it."""
    ledger = told.ledger
    return _lines(
        f"Level: {told.level}. {line(told.why.removeprefix(f'{told.level}: '), _LONG)}",
        f"Language: {told.language}. The customer wrote {told.contacts} time{'' if told.contacts == 1 else 's'}.",
        "The last message closes the matter well." if told.settled else "",
        *_list("Signs", (f"{one.kind} {_proof(one.quote, one.message)}" for one in told.signals)),
        *_list("Causes", (f"{one.kind} {_proofs(one.evidence)}" for one in told.causes)),
        *_list("Feelings", (f"{one.kind} {_proofs(one.evidence)}" for one in told.emotions)),
        *_list("To answer", (f"{one.kind} {_proofs([one.evidence])}" for one in told.asks)),
        *_list(
            "Promised before",
            (
                f"{one.state}: {line(one.by, _QUOTE)} said {line(one.does, _QUOTE)}{_due(one.due_at)} {_proofs([one.evidence])}"
                for one in ledger.promises
            ),
        ),
        *_list(
            "Asked before",
            (f"{'answered' if one.answered else 'unanswered'} {_proofs([one.evidence])}" for one in ledger.questions),
        ),
        *_list(
            "Given by the customer, never to be asked again",
            (f"{one.name}: {line(one.value, _QUOTE)}" for one in ledger.facts),
        ),
        *_list("Offered before", (f"{one.state} {_proofs([one.evidence])}" for one in ledger.offers)),
        f"Apologies made before: {len(ledger.apologies)}" if ledger.apologies else "",
        *_list("Not read", told.notes),
    )


def draft(told: Draft) -> str:
    """As an agent sees it in every help desk, with what the next call may need."""
    sections: dict[str, Iterator[str]] = {one.id: _list(one.label, one.items) for one in note(told)}
    first, after = ("warnings", "reading", "subject"), ("gloss", "cautions", "follow_up")
    stale = f"Stale: {line(told.stale.why, _LONG)}" if told.stale else ""
    return _lines(
        f"{told.id}, version {told.version}, for case {line(told.case_id, _QUOTE)}. {_NEW if told.version == 1 else _KNOWN}",
        stale,
        *(row for name in first for row in sections.get(name, ())),
        f"Draft reply, in {told.reply.language}:\n<<<\n{inert(told.reply.text).strip()}\n>>>",
        *(row for name in after for row in sections.get(name, ())),
        *_plan(told.plan),
        *_score(told.score),
        *(
            f"Another reply, {number}:\n<<<\n{inert(one.reply.text).strip()}\n>>>"
            for number, one in enumerate(told.alternatives, start=2)
        ),
        _source(told),
    )


def score(told: Score) -> str:
    """The verdict, and each check that failed with the words that show it and what to do."""
    return _lines(*_score(told))


def judged(told: Judged) -> str:
    """What follows from what the agent did."""
    return _lines(
        f"Noted for {told.id}, version {told.version} now.",
        *_list("Warnings", (line(one.says, _LONG) for one in told.warnings)),
        *_list("Promised with it", (_commitment(one) for one in told.commitments)),
    )


def follow_ups(told: FollowUps) -> str:
    """One line each, what is overdue first."""
    if not told.commitments:
        return "There is no such follow-up."
    rest = f"There are more: call again with cursor {told.next}" if told.next else ""
    return _lines(*_list("Follow-ups", (_commitment(one, told.now) for one in told.commitments), most=1000), rest)


def case_file(told: CaseFile) -> str:
    """Who and where, then what happened in its order."""
    case, outcome = told.case, told.outcome
    name = f", {line(case.customer.name, _QUOTE)}" if case.customer.name else ""
    return _lines(
        f"Case {line(case.id, _QUOTE)}{name}, by {case.channel}. {f'Outcome: {outcome}' if outcome else 'It is open'}.",
        *_list("Facts", (f"{line(name, _QUOTE)}: {_fact(value)}" for name, value in case.facts.items())),
        *_list(
            "What happened",
            (
                " ".join(
                    filter(None, [_at(one.at), one.kind, one.who, line(one.id or "", _QUOTE), one.state])
                )
                + f": “{line(one.says, _MESSAGE)}”"
                for one in told.timeline
            ),
            most=100,
        ),
    )  # fmt: skip


def _fact(value: object) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return line(text, _LONG)


def _plan(plan: Plan) -> Iterator[str]:
    yield (
        f"Plan, by rule {line(plan.rule, _QUOTE)}: {_resolution(plan.resolution)}"
        if plan.rule
        else (f"Plan: {_resolution(plan.resolution)}")
    )
    yield from _list("And", map(_resolution, plan.also))
    yield from _list(
        "Steps for us", (f"{line(one.owner, _QUOTE)}: {line(one.does, _LONG)}{_due(one.by)}" for one in plan.steps)
    )
    if plan.commitment:
        yield f"Its follow-up is {plan.commitment.id} ({plan.commitment.state}), due {_at(plan.commitment.due_at)}"
    yield from _list("Could be given instead (revise_draft)", map(_resolution, plan.alternatives))


def _resolution(one: Resolution) -> str:
    named = f"{one.kind} {one.remedy}" if one.remedy else one.kind
    return f"{named}: {line(one.says, _LONG)}{f' (decided by {one.by})' if one.by else ''}{_due(one.done_by)}"


def _score(told: Score) -> Iterator[str]:
    failed, asked = told.failures, [one for one in told.checks if one.outcome != "n/a"]
    verdict = "every must check passes" if told.passed else "NOT fit to send: a must check fails"
    yield f"Checks: {verdict}; {len(asked) - len(failed)} of {len(asked)} that apply pass (score {told.value})"
    yield from _list(
        "Failed",
        (
            f"{one.level} {one.id}: {line(one.why, _LONG)}"
            + "".join(f" “{line(mark.quote, _QUOTE)}”" for mark in one.spans[:3])
            + (f" Mend: {line(one.mend, _LONG)}" if one.mend else "")
            for one in sorted(failed, key=lambda one: one.level)
        ),
        most=30,
    )


def _source(told: Draft) -> str:
    by = told.provenance
    if by.degraded:
        return f"Composed from the plan in part or whole, because the model gave nothing better ({by.why_degraded})."
    if by.model == "none":
        return "Composed from the plan, without a model."
    return f"Written by {line(by.model, _QUOTE)} with {line(by.prompt, _QUOTE)}."


def _commitment(one: Commitment, now: dt.datetime | None = None) -> str:
    due = one.due_at.astimezone(now.tzinfo) if now else one.due_at
    late = f", {how_long(now - one.due_at)} overdue" if now and one.is_overdue(now) else ""
    return (
        f"{one.id} {one.state}{late}: {line(one.owner, _QUOTE)} is to {line(one.does, _LONG)}{_due(due)}, "
        f"case {line(one.case_id, _QUOTE)}"
    )


def _lines(*rows: str) -> str:
    return "\n".join(row for row in rows if row)


def _list(label: str, items: Iterable[str], most: int = _MANY) -> Iterator[str]:
    """One item beside its label, more below it; what is too much is counted."""
    found = list(items)
    shown = found[:most] + ([f"and {len(found) - most} more"] if len(found) > most else [])
    if len(shown) == 1:
        yield f"{label}: {shown[0]}"
    elif shown:
        yield "\n".join([f"{label}:", *(f"- {one}" for one in shown)])


def _proofs(evidence: Iterable[Evidence]) -> str:
    return ", ".join(_proof(one.quote, one.message) for one in list(evidence)[:3])


def _proof(quote: str, message: Where) -> str:
    where = "last message" if message == "last" else f"history {message}"
    return f"“{line(quote, _QUOTE)}” ({where})"


def _at(moment: dt.datetime) -> str:
    return moment.isoformat(timespec="minutes")


def _due(moment: dt.datetime | None) -> str:
    return f", by {_at(moment)}" if moment else ""
