"""Drafts that agents answered with, from the product's own database or from lines of JSON, as they were when they were made.

A line is `{"case": {…}, "draft": {…}, "feedback": {"action", "text", "reasons", "rating"}, "at": "…"}`, with `at` the time
of the feedback.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path as File
from typing import Any

from pydantic import AwareDatetime, ValidationError
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from drafter.adapters.document import Document, problem
from drafter.adapters.storage.database import Database
from drafter.adapters.storage.tables import cases, drafts, feedback
from drafter.domain.case import Case
from drafter.domain.draft import Draft
from drafter.domain.errors import BadInput
from drafter.domain.feedback import Recorded
from drafter.domain.value import Value
from evals.exchanging.rows import json_rows, text_of

_SQLITE = "sqlite:///"


class Answered(Value):
    """A draft, the case that it answers, and what the agent did with it."""

    case: Case
    draft: Draft
    feedback: Recorded
    at: AwareDatetime | None = None


@dataclass(frozen=True)
class Found:
    answered: Answered
    file: str
    line: int
    name: str


def read(file: File) -> Iterator[Found | BadInput]:
    """The lines of a file."""
    for number, row in enumerate(json_rows(text_of(file), str(file)), start=1):
        if isinstance(row, BadInput):
            yield row
            continue
        try:
            yield Found(Answered.model_validate(row.value), str(file), row.line, f"row {number}")
        except ValidationError as error:
            found = problem(error, Document(value=row.value, file=str(file)), Answered)
            yield BadInput(found.message, file=str(file), line=row.line, key=found.key)


async def stored(url: str, tenant: str = "default") -> list[Found | BadInput]:
    """The drafts of one tenant that an agent answered with, each with the last thing that was done with it, oldest
    first. `BadInput` where there is no such database, `CannotRun` where it does not work."""
    async with opened(url, tenant) as connection:
        return await _stored(connection, tenant)


@asynccontextmanager
async def opened(url: str, tenant: str) -> AsyncIterator[AsyncConnection]:
    """The database, to be read as one tenant sees it. `BadInput`, `CannotRun` as above."""
    if not _is_there(url):
        raise BadInput(
            "there is no such database file", file=url.removeprefix(_SQLITE), hint="set DRAFTER_DATABASE_URL"
        )
    database = Database(url)
    try:
        async with database.of(tenant).read() as connection:
            yield connection
    finally:
        await database.close()


def _is_there(url: str) -> bool:
    """A file that is opened is made, and a mistyped name would then be an empty database."""
    return not url.startswith(_SQLITE) or File(url.removeprefix(_SQLITE)).is_file()


async def _stored(connection: AsyncConnection, tenant: str) -> list[Found | BadInput]:
    told = drafts.join(cases, (cases.c.tenant == drafts.c.tenant) & (cases.c.id == drafts.c.case_id))
    told = told.join(feedback, (feedback.c.tenant == drafts.c.tenant) & (feedback.c.draft_id == drafts.c.id))
    query = (
        select(drafts.c.id, cases.c.body, drafts.c.body.label("draft"), feedback.c.body.label("said"), feedback.c.at)
        .select_from(told)
        .where(drafts.c.tenant == tenant)
        .order_by(feedback.c.at, feedback.c.id)
    )
    last: dict[str, Found | BadInput] = {}
    for place, row in enumerate(await connection.execute(query), start=1):
        last.pop(row.id, None)
        last[row.id] = _of_row(row, place)
    return list(last.values())


def _of_row(row: Any, place: int) -> Found | BadInput:
    id, case, draft, said, at = row
    try:
        answered = Answered(
            case=Case.model_validate_json(case),
            draft=Draft.model_validate_json(draft),
            feedback=Recorded.model_validate_json(said),
            at=at,
        )
    except ValidationError as error:
        key = ".".join(str(part) for part in error.errors()[0]["loc"])
        return BadInput(
            f"draft {id} was kept by another release and cannot be read", file="database", line=place, key=key
        )
    return Found(answered, "database", place, f"draft {id}")


def as_it_was(case: Case, draft: Draft) -> Case:
    """The case as the draft saw it: a message that came after it is not the one that it answers, nor known to it."""
    written = draft.created_at
    if case.message.at is None or case.message.at <= written:
        return case.at(written)
    before = [turn for turn in case.history if turn.at <= written]
    asked = max((place for place, turn in enumerate(before) if turn.sender == "customer"), default=None)
    if asked is None:
        return case.at(written)
    message = case.message.model_copy(update={"at": before[asked].at, "text": before[asked].text, "attachments": ()})
    # What the case's own clock or the store knew belongs to a later time.
    update = {"message": message, "history": tuple(before[:asked]), "now": written, "followed": (), "commitments": ()}
    return case.model_copy(update=update)
