"""What became of a stored case, put together from its messages, drafts, feedback and commitments."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.ext.asyncio import AsyncConnection

from drafter.adapters.storage.tables import commitments, drafts, feedback
from drafter.domain.case import Case
from drafter.domain.draft import Draft
from drafter.domain.feedback import Recorded
from drafter.domain.timeline import CaseFile, Event


async def case_file(connection: AsyncConnection, row: Row[Any]) -> CaseFile:
    """The case of a row of `cases`, and its timeline, oldest first."""
    case = Case.model_validate_json(row.body)
    events = _messages(case, row.updated_at) + await _events(connection, row.tenant, row.id)
    if row.outcome is not None:
        events.append(Event(at=row.outcome_at, kind="outcome", says=row.outcome))
    timeline = tuple(sorted(events, key=lambda event: event.at))
    return CaseFile(case=case, timeline=timeline, outcome=row.outcome, outcome_at=row.outcome_at)


async def _events(connection: AsyncConnection, tenant: str, case_id: str) -> list[Event]:
    mine = (drafts.c.tenant == tenant) & (drafts.c.case_id == case_id)
    events: list[Event] = []
    for row in await connection.execute(select(drafts).where(mine)):
        draft = Draft.model_validate_json(row.body)
        events.append(Event(at=draft.created_at, kind="draft", id=draft.id, says=draft.reply.text))
    joined = feedback.join(drafts, (feedback.c.tenant == drafts.c.tenant) & (feedback.c.draft_id == drafts.c.id))
    for row in await connection.execute(select(feedback).select_from(joined).where(mine)):
        said = Recorded.model_validate_json(row.body)
        events.append(Event(at=row.at, kind="feedback", who="agent", id=row.draft_id, says=said.action))
    promised = (commitments.c.tenant == tenant) & (commitments.c.case_id == case_id)
    for row in await connection.execute(select(commitments).where(promised)):
        events.append(Event(at=row.due_at, kind="commitment", who=row.owner, id=row.id, says=row.does, state=row.state))
    return events


def _messages(case: Case, received: dt.datetime) -> list[Event]:
    said = [Event(at=turn.at, kind="message", who=turn.sender, says=turn.text) for turn in case.history]
    last = case.message.at or case.now or received
    return [*said, Event(at=last, kind="message", who="customer", says=case.message.text)]
