"""What the agent did with a draft, written down once: who decides about a draft decides about the version that they saw."""

from __future__ import annotations

import datetime as dt
import json
import uuid
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, bindparam, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from drafter.adapters.storage import messages, observing
from drafter.adapters.storage.promises import Promises
from drafter.adapters.storage.replacing import REPLACED, as_seen
from drafter.adapters.storage.rows import Rows, that
from drafter.adapters.storage.tables import cases, drafts, feedback
from drafter.domain.commitment import Commitment
from drafter.domain.draft import Draft, Notice
from drafter.domain.edits import kept
from drafter.domain.errors import Conflict, NotFound, Outrun
from drafter.domain.feedback import Feedback, Recorded, Sent, as_drafted
from drafter.ports import Versions

_CASE = (
    select(cases.c.id)
    .where(cases.c.tenant == bindparam("of_tenant"))
    .where(cases.c.id == select(drafts.c.case_id).where(that(drafts)).scalar_subquery())
    .with_for_update()
)
"""Locked first: of two drafts of a case that are sent at once, the second knows of the first."""


@dataclass(frozen=True)
class Verdict:
    """What was said of a draft at a time, what the text that was sent promises where it is not the draft's, and the
    versions that the agent may have seen."""

    said: Feedback
    at: dt.datetime
    sent: Sent | None = None
    versions: Versions = None


async def judge(
    connection: AsyncConnection, promises: Promises, draft_id: str, verdict: Verdict
) -> tuple[Recorded, tuple[Notice, ...]]:
    """Writes it down with how much of the draft was sent, and moves the draft's promises with it. Beside it what the agent
    should know of that. NotFound, Conflict, Changed, Outrun."""
    rows, said = promises.rows, verdict.said
    await connection.execute(_CASE, rows.ids(draft_id))
    row = await rows.one(connection, drafts, draft_id)
    if row is None:
        raise NotFound(f"there is no draft {draft_id!r}")
    as_seen(row, verdict.versions)
    _allowed(row, verdict)
    draft = Draft.model_validate_json(row.body)
    recorded = _recorded(said, draft)
    if row.verdict not in (None, REPLACED) and await _said_last(connection, rows, draft_id, said):
        return recorded, ()
    values: dict[str, Any] = {"verdict": said.action, "version": row.version + 1}
    sent: Sent | None = None  # what the customer got by this
    notices: tuple[Notice, ...] = ()
    if not said.sent:
        notices = _withdrawn(await promises.withdraw(connection, row))
    else:
        if row.verdict is None:
            await messages.sent(connection, rows, row.case_id, draft_id)
        sent = verdict.sent or as_drafted(draft, verdict.at)
        await promises.open(connection, row, sent, verdict.at, named=verdict.versions is not None)
        values["given"] = json.dumps([one.model_dump(mode="json") for one in sent.given])
    await connection.execute(update(drafts).where(rows.named(drafts, draft_id)).values(values))
    await observing.judged(connection, rows, draft_id, recorded, sent)
    body = recorded.model_dump_json()
    await rows.add(connection, feedback, {"id": uuid.uuid4().hex, "draft_id": draft_id, "body": body, "at": verdict.at})
    await rows.note(connection, f"draft.{said.action}", case_id=row.case_id, draft_id=draft_id)
    return recorded, notices


def _withdrawn(opened: Commitment | None) -> tuple[Notice, ...]:
    if opened is None:
        return ()
    told = "The promise of this draft was open, and is withdrawn with it; if the customer was told of it, tell them"
    return (Notice(id="promise_withdrawn", says=f"{told}: {opened.does} (due {opened.due_at:%Y-%m-%d %H:%M %Z})."),)


def _recorded(said: Feedback, draft: Draft) -> Recorded:
    """An accepted draft was sent as it stands: the text beside it is a remark."""
    sent = said.text if said.action == "edited" and said.text else draft.reply.text
    return Recorded(**dict(said), edits=kept(draft.reply, sent) if said.sent else None)


def _allowed(row: Row[Any], verdict: Verdict) -> None:
    said, named = verdict.said, f"If-Match with its version, {row.version},"
    if row.verdict == REPLACED and said.sent:
        raise Conflict("a newer draft replaced this one, and its promise was withdrawn", hint="use that")
    if row.verdict not in (None, REPLACED):
        if (row.verdict == "rejected") == said.sent:
            raise Conflict(f"this draft was {row.verdict} already, so it cannot be {said.action}", version=row.version)
        if said.sent and verdict.versions is None:
            hint = f"send {named} to say otherwise"
            raise Conflict(f"this draft was {row.verdict} already", hint=hint, version=row.version)
    elif row.stale_at is not None and said.sent and verdict.versions is None:
        late = messages.Late(row.stale_at, row.stale_for)
        hint = f"{late.advice} and make a new draft, or send {named} to use this one all the same"
        raise Outrun(late.why, hint=hint, version=row.version)


async def _said_last(connection: AsyncConnection, rows: Rows, draft_id: str, said: Feedback) -> bool:
    """Whether it is what was said last: that again changes nothing. What was said before that, and corrected since, does."""
    mine = (feedback.c.tenant == rows.tenant) & (feedback.c.draft_id == draft_id)
    last = select(func.max(feedback.c.at)).where(mine).scalar_subquery()
    query = select(feedback.c.body).where(mine, feedback.c.at == last)
    found = [Recorded.model_validate_json(body) for body in (await connection.execute(query)).scalars()]
    return any(one.model_dump(exclude={"edits"}) == said.model_dump() for one in found)
