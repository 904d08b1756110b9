"""Role-plays as rows: the practice as a whole, and its card beside it for lists and comparisons.

A trainee is found by the name, whatever its case and spaces. An answer is kept only upon the version that it was given to, so
of two at once one wins.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from sqlalchemy import ColumnElement, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from drafter.adapters.storage.database import Database
from drafter.adapters.storage.pages import Page, roleplayed
from drafter.adapters.storage.requests import Requests
from drafter.adapters.storage.rows import Rows
from drafter.adapters.storage.tables import roleplays
from drafter.adapters.storage.tombstones import forget, hash_of_trainee, trainee_key
from drafter.coaching.scorecard import Run, Scorecard
from drafter.domain.errors import Changed, NotFound
from drafter.domain.roleplay import Roleplay
from drafter.ports import Asked

COMPARED = 20
"""So many earlier role-plays of a trainee are compared with."""


class Roleplays:
    """One tenant's practice. Raises `NotFound`, `Changed`, `CannotRun`."""

    def __init__(self, database: Database, rows: Rows) -> None:
        self._whole, self._rows = database, rows
        self._database = database.of(rows.tenant)
        self._requests = Requests(self._database)

    async def begin(self, roleplay: Roleplay, card: Scorecard, asked: Asked | None = None) -> Roleplay:
        """Keeps a role-play that begins, as the answer to what was asked."""
        now = self._rows.clock()

        async def work(connection: AsyncConnection) -> Roleplay:
            values = _columns(roleplay, card) | {"id": roleplay.id, "started_at": roleplay.started_at}
            await self._rows.add(connection, roleplays, values | {"updated_at": now})
            await self._rows.note(connection, "roleplay.begun", case_id=roleplay.id)
            return await self._kept(connection, roleplay, asked)

        return await self._database.write(work)

    async def turn(self, roleplay: Roleplay, card: Scorecard, asked: Asked | None = None) -> Roleplay:
        """Keeps a role-play with one answer more. Changed where another answer came in between; NotFound where it is gone."""
        now, before = self._rows.clock(), len(roleplay.exchanges) - 1
        mine = self._rows.named(roleplays, roleplay.id)

        async def work(connection: AsyncConnection) -> Roleplay:
            change = update(roleplays).where(mine, roleplays.c.turns == before)
            changed = await connection.execute(change.values(_columns(roleplay, card) | {"updated_at": now}))
            if changed.rowcount == 0:
                at = (await connection.execute(select(roleplays.c.turns).where(mine))).scalar_one_or_none()
                if at is None:
                    raise _missing(roleplay.id)
                hint = f"look at it again: it is version {at} now"
                raise Changed("this role-play was answered since you saw it", hint=hint, version=at)
            what = "roleplay.ended" if roleplay.end else "roleplay.answered"
            await self._rows.note(connection, what, case_id=roleplay.id)
            return await self._kept(connection, roleplay, asked)

        return await self._database.write(work)

    async def named(self, id: str) -> Roleplay:
        """The role-play as it stands. NotFound."""
        query = select(roleplays.c.body).where(self._rows.named(roleplays, id))
        async with self._database.read() as connection:
            body = (await connection.execute(query)).scalar_one_or_none()
        if body is None:
            raise _missing(id)
        return Roleplay.model_validate_json(body)

    async def drop(self, id: str) -> None:
        """Removes a role-play in which nobody answered."""

        async def work(connection: AsyncConnection) -> None:
            await connection.execute(delete(roleplays).where(self._rows.named(roleplays, id), roleplays.c.turns == 0))

        await self._database.write(work)

    async def cards(self, trainee: str | None, limit: int = COMPARED) -> Sequence[Scorecard]:
        """The cards of a trainee's last role-plays that have an answer, oldest first; none for nobody."""
        if trainee is None:
            return ()
        query = select(roleplays.c.card).where(self._of(trainee), roleplays.c.turns > 0)
        query = query.order_by(roleplays.c.started_at.desc(), roleplays.c.id.desc()).limit(limit)
        async with self._database.read() as connection:
            found = (await connection.execute(query)).scalars().all()
        return [Scorecard.model_validate_json(one) for one in reversed(found)]

    async def played(self, trainee: str | None) -> dict[str, int]:
        """How often a trainee has practised each scenario; those of nobody together for None."""
        who = roleplays.c.trainee.is_(None) if trainee is None else roleplays.c.trainee == trainee_key(trainee)
        query = select(roleplays.c.scenario, func.count()).where(roleplays.c.tenant == self._rows.tenant, who)
        async with self._database.read() as connection:
            rows = await connection.execute(query.group_by(roleplays.c.scenario))
            return {str(scenario): int(count) for scenario, count in rows}

    async def listed(self, *, trainee: str | None = None, limit: int = 50, cursor: str | None = None) -> Page[Run]:
        """All role-plays, or a trainee's, the newest first. BadInput where the cursor is none of this list's."""
        who = None if trainee is None else trainee_key(trainee)
        async with self._database.read() as connection:
            page = await roleplayed(connection, self._rows.tenant, trainee=who, limit=limit, cursor=cursor)
        runs = [Scorecard.model_validate_json(one) for one in page.rows]
        return Page(
            tuple(Run.model_validate({name: getattr(one, name) for name in Run.model_fields}) for one in runs),
            page.next,
        )

    async def forget(self, trainee: str) -> int:
        """Erases all role-plays of a trainee, with the answers kept of them; an older backup does not bring them back. How
        many there were. `CannotRun`; it may be asked for again at any time."""
        at = self._rows.clock()
        await self._whole.ready()  # which erases what the log tells of: the log is written after it
        if self._whole.erasure_log is not None:
            name = hash_of_trainee(self._rows.tenant, trainee)
            await asyncio.to_thread(self._whole.erasure_log.add, self._rows.tenant, name, at)
        gone = await self._database.write(lambda connection: forget(connection, self._rows, trainee, at))
        if self._whole.scrubber is not None:
            await self._whole.scrubber.scrub()
        return gone

    def _of(self, trainee: str) -> ColumnElement[bool]:
        return (roleplays.c.tenant == self._rows.tenant) & (roleplays.c.trainee == trainee_key(trainee))

    async def _kept(self, connection: AsyncConnection, roleplay: Roleplay, asked: Asked | None) -> Roleplay:
        if asked is not None and asked.key is not None:
            answer = roleplay.model_dump_json(by_alias=True)
            await self._requests.keep(connection, asked.key, answer, case_id=roleplay.id)
        return roleplay


def _columns(roleplay: Roleplay, card: Scorecard) -> dict[str, object]:
    plain = card.model_copy(update={"trend": None})  # what is compared with is never itself compared
    return {
        "scenario": roleplay.scenario,
        "trainee": trainee_key(roleplay.trainee) if roleplay.trainee else None,
        "turns": len(roleplay.exchanges),
        "ending": roleplay.end,
        "body": roleplay.model_dump_json(by_alias=True),
        "card": plain.model_dump_json(),
    }


def _missing(id: str) -> NotFound:
    return NotFound(f"there is no role-play {id!r}")
