"""What is noted of each draft for what cases show together: codes, times and small numbers, in the transaction that makes
the draft, the feedback or the outcome. No content: see `topics` for words.

The newest draft of a case speaks for the case; it takes over what the one before knew.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import delete, update
from sqlalchemy.ext.asyncio import AsyncConnection

from drafter.adapters.storage import topics
from drafter.adapters.storage.codes import CAUSE, PART, REASON, SIGNAL, number_of
from drafter.adapters.storage.rows import Rows, into
from drafter.adapters.storage.tables import observations, observed_words
from drafter.domain.case import Case
from drafter.domain.draft import Draft
from drafter.domain.feedback import Recorded, Sent, counted
from drafter.domain.reading import LEVELS
from drafter.domain.regex import regex
from drafter.domain.timeline import Outcome
from drafter.drafting.reading.contacts import contacts
from drafter.drafting.reading.ledger.matters import matters

INVESTIGATION, QUESTION = 1, 2
GOOD = ("solved", "won_back")
"""The good ends."""
CARRIED = ("began_at", "wrote_at", "level", "outcome", "outcome_at", "minutes", "solved_at", "solved_contacts", "reopened_after")  # fmt: skip
"""What the newest draft of a case takes over from the one before."""
_MOST_CONTACTS, _MOST_MINUTES = 30_000, 2**31 - 1
_CALL = regex(r"(?<!\w)(?:call|ring|phone|telephone|anruf\w*|rufe|llam\w+|appel\w+|téléphon\w+)(?!\w)")
_TELL = regex(r"(?<!\w)(?:e-?mail\w*|write|message|text|tell|update|answer|reply|let you know|contact|schreib\w*|melde\w*|informier\w*|escrib\w+|inform\w+|écri\w+)(?!\w)")  # fmt: skip
_ACTS = ("refund", "visit", "collect", "deliver", "fix", "paper", "cancel", "price", "check")


async def saved(connection: AsyncConnection, rows: Rows, case: Case, draft: Draft, *, fresh: bool) -> None:
    """Notes a new draft; `fresh` where it is the first of its case."""
    values = {"tenant": rows.tenant, **row_of(rows.tenant, case, draft)}
    if not fresh:
        known = update(observations).where(_newest(rows, draft.case_id)).values(newest=0)
        told = known.returning(observations.c.draft_id, *(observations.c[name] for name in CARRIED))
        for row in (await connection.execute(told)).all():
            held = dict(row._mapping)
            old = (observed_words.c.tenant == rows.tenant) & (observed_words.c.draft_id == held.pop("draft_id"))
            await connection.execute(delete(observed_words).where(old))
            values = taken_over(values, held, draft, case)
    await connection.execute(into(observations), values)
    if words := words_of(rows.tenant, case, draft):
        await connection.execute(into(observed_words), [word_row(values, one) for one in words])


async def judged(connection: AsyncConnection, rows: Rows, draft_id: str, recorded: Recorded, sent: Sent | None) -> None:
    """Notes what the agent did with a draft; `sent` is what the customer got with it, None where nothing was."""
    values = verdict_of(recorded)
    if sent is not None:
        values["given"] = given_of(one.remedy for one in sent.given)
    mine = (observations.c.tenant == rows.tenant) & (observations.c.draft_id == draft_id)
    await connection.execute(update(observations).where(mine).values(values))


async def wrote(connection: AsyncConnection, rows: Rows, case: Case) -> None:
    """Notes that the customer wrote again: how many contacts it took so far."""
    count = min(contacts(case.at(rows.clock())), _MOST_CONTACTS)
    await connection.execute(update(observations).where(_newest(rows, case.id)).values(contacts=count))


async def ended(connection: AsyncConnection, rows: Rows, case_id: str, outcome: Outcome, at: dt.datetime) -> None:
    """Notes how a case ended, so far."""
    c = observations.c
    wanted = (c.draft_id, c.wrote_at, c.contacts, c.solved_at, c.solved_contacts, c.reopened_after)
    found = (
        await connection.execute(observations.select().with_only_columns(*wanted).where(_newest(rows, case_id)))
    ).first()
    if found is not None:
        values = end_of(dict(found._mapping), outcome, at)
        await connection.execute(update(observations).where(_newest(rows, case_id)).values(values))


def row_of(tenant: str, case: Case, draft: Draft) -> dict[str, Any]:
    """What a draft's row holds when it is made, but for its tenant."""
    plan, reading = draft.plan, draft.reading
    resolution, promise = plan.resolution, plan.commitment
    agent = (case.agent.name or "").strip()
    first = min([turn.at for turn in case.history if turn.sender == "customer"] + [case.message.at or draft.created_at])
    return {
        "draft_id": draft.id,
        "case_id": draft.case_id,
        "customer": number_of(tenant, "customer", case.customer.id or f"\0{case.id}"),
        "at": draft.created_at,
        "began_at": draft.created_at,
        "wrote_at": min(first, case.opened_at or first, draft.created_at),
        "newest": 1,
        "brand": draft.provenance.playbook[:200],
        "channel": case.channel,
        "agent": number_of(tenant, "agent", agent) if agent else None,
        "language": reading.language[:16],
        "level": LEVELS.index(reading.level),
        "signals": SIGNAL.mask(reading.kinds),
        "causes": CAUSE.mask(one.kind for one in reading.causes),
        "kind": resolution.kind,
        "remedy": resolution.remedy[:200] if resolution.remedy and resolution.kind == "remedy" else None,
        "failure": plan.failure.kind if plan.failure else None,
        "act": act(promise.does) if promise else None,
        "owner": (plan.handoff.to if plan.handoff else "agent")[:100] if promise else None,
        "unanswered": min(len(topics.unanswered(draft)), 100),
        "contacts": min(reading.contacts, _MOST_CONTACTS),
    }


def taken_over(values: dict[str, Any], known: dict[str, Any], draft: Draft, case: Case) -> dict[str, Any]:
    """The same with what the draft before knew of the case. One who comes back after it was solved, and not to say thank
    you, had it reopened."""
    hottest = max(values["level"], known["level"])
    merged = values | {name: value for name, value in known.items() if value is not None} | {"level": hottest}
    wrote_at = case.message.at or draft.created_at
    solved_at, again = known["solved_at"], known["reopened_after"] is None and not draft.reading.settled
    if solved_at is not None and again and wrote_at > solved_at:
        merged["reopened_after"] = _minutes(solved_at, wrote_at)
    return merged


def end_of(known: dict[str, Any], outcome: str, at: dt.datetime) -> dict[str, Any]:
    """What an outcome changes in the row of a case's newest draft."""
    values: dict[str, Any] = {"outcome": outcome, "outcome_at": at}
    if outcome in GOOD:
        values["minutes"] = _minutes(known["wrote_at"], at)
    if outcome == "solved" and known["solved_at"] is None:
        values |= {"solved_at": at, "solved_contacts": known["contacts"]}
    if outcome == "reopened" and known["solved_at"] is not None and known["reopened_after"] is None:
        values["reopened_after"] = _minutes(known["solved_at"], at)
    return values


def verdict_of(recorded: Recorded) -> dict[str, Any]:
    """A part was changed where not all of its words were sent."""
    parts = recorded.edits.parts if recorded.edits else {}
    edited = recorded.action == "edited"
    return {
        "verdict": recorded.action,
        "reasons": REASON.mask(counted(recorded.reasons)),
        "parts": PART.mask(parts) if edited else 0,
        "changed": PART.mask(name for name, kept in parts.items() if kept < 1) if edited else 0,
    }


def given_of(remedies: Any) -> str:
    """Ids of remedies as one text, each on its line."""
    return "\n".join(sorted({" ".join(one.split())[:200] for one in remedies}))


def words_of(tenant: str, case: Case, draft: Draft) -> list[dict[str, Any]]:
    """What rows of `observed_words` hold of their own."""
    found = ((INVESTIGATION, topics.investigated(case, draft)), (QUESTION, topics.asked(case, draft)))
    return [
        {"about": about, "code": number_of(tenant, "word", one.term), "place": place}
        for about, words in found
        for place, one in enumerate(words)
    ]


def word_row(draft: dict[str, Any], word: dict[str, Any]) -> dict[str, Any]:
    """The same with what it takes from the row of its draft."""
    return {name: draft[name] for name in ("tenant", "draft_id", "customer", "began_at")} | word


def act(does: str) -> str:
    """What a promise is of, by how its act begins: call, message, refund, … or other."""
    low = " ".join(does.lower().split()[:5])
    if _CALL.search(low):
        return "call"
    if _TELL.search(low):
        return "message"
    found = matters(low) or matters(does.lower())
    return next((name for name in _ACTS if name in found), "message" if "contact" in found else "other")


def _newest(rows: Rows, case_id: str) -> Any:
    c = observations.c
    return (c.tenant == rows.tenant) & (c.case_id == case_id) & (c.newest == 1)


def _minutes(since: dt.datetime, until: dt.datetime) -> int:
    return min(max(0, int((until - since).total_seconds() // 60)), _MOST_MINUTES)
