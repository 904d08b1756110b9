"""Role-plays are kept an answer at a time; a trainee's are found by the name, compared, swept and erased."""

from __future__ import annotations

import asyncio
import datetime as dt
import shutil
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from drafter.adapters.storage import database as opening
from drafter.adapters.storage import migrating
from drafter.adapters.storage.database import Database
from drafter.adapters.storage.retaining import Sweeper
from drafter.adapters.storage.store import SqlStore
from drafter.adapters.storage.tables import audit, requests, roleplays
from drafter.coaching.scorecard import Scorecard, scorecard
from drafter.domain.errors import BadInput, Changed, NotFound
from drafter.domain.roleplay import Roleplay
from drafter.ports import Asked

AT = dt.datetime(2026, 11, 18, 15, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)
CANARY = "Zaphod-7f3a"


def roleplay(id: str = "r1", answers: int = 0, **more: Any) -> Roleplay:
    one = {
        "reply": "Calm down.", "at": AT, "score": {"value": 1.0, "passed": True, "checks": []}, "heat": 0.9,
        "moves": [{"kind": "told_to_calm", "change": 0.1, "why": "It tells them how to feel.", "principle": "tone"}],
        "mood": "furious", "says": "No.",
    }  # fmt: skip
    told = {
        "id": id, "scenario": "ignored", "title": "Ignored", "language": "en", "started_at": AT, "heat": 0.8,
        "case": {"id": "R-1", "message": {"text": "THIRD time."}}, "opening": "THIRD time.", "exchanges": [one] * answers,
    }  # fmt: skip
    return Roleplay.model_validate(told | more)


def card(one: Roleplay) -> Scorecard:
    return scorecard(one, 0.8)


async def keep(store: SqlStore, *, answers: int = 1, asked: Asked | None = None, **told: Any) -> Roleplay:
    """A role-play with so many answers."""
    await store.roleplays.begin(roleplay(**told), card(roleplay(**told)))
    for number in range(1, answers + 1):
        one = roleplay(answers=number, **told)
        await store.roleplays.turn(one, card(one), asked if number == answers else None)
    return roleplay(answers=answers, **told)


async def test_it_is_kept_an_answer_at_a_time_and_comes_back_as_it_was(store: SqlStore) -> None:
    kept = await keep(store, answers=2, trainee="Ana")
    assert await store.roleplays.named("r1") == kept
    assert (await store.roleplays.listed()).rows[0].turns == 2
    async with store._database.read() as connection:
        rows = (await connection.execute(select(audit).order_by(audit.c.id))).mappings().all()
    assert [row["what"] for row in rows] == ["roleplay.begun", "roleplay.answered", "roleplay.answered"]
    assert {row["case_id"] for row in rows} == {"r1"}
    assert "Ana" not in str(rows)


async def test_of_two_answers_at_once_one_wins(store: SqlStore) -> None:
    await keep(store, answers=0)
    one = roleplay(answers=1)
    done = await asyncio.gather(
        *(store.roleplays.turn(one, card(one)) for _ in range(4)), return_exceptions=True
    )  # fmt: skip
    assert sum(isinstance(result, Roleplay) for result in done) == 1
    lost = [result for result in done if isinstance(result, Changed)]
    assert len(lost) == 3
    assert {error.version for error in lost} == {1}
    assert len((await store.roleplays.named("r1")).exchanges) == 1


async def test_one_that_is_not_there_is_told_so(store: SqlStore) -> None:
    one = roleplay(answers=1)
    with pytest.raises(NotFound):
        await store.roleplays.turn(one, card(one))
    with pytest.raises(NotFound):
        await store.roleplays.named("r1")


async def test_a_practice_without_an_answer_can_be_dropped_and_no_other(store: SqlStore) -> None:
    await keep(store, answers=0)
    await keep(store, id="r2")
    for id in ("r1", "r2"):
        await store.roleplays.drop(id)
    assert [one.id for one in (await store.roleplays.listed()).rows] == ["r2"]


async def test_a_trainee_is_found_whatever_the_names_case_and_spaces(store: SqlStore) -> None:
    for n, (name, answers) in enumerate(
        [("Ana María", 1), ("ana  MARÍA ", 1), ("Ana", 1), (None, 1), ("ANA MARÍA", 0)]
    ):
        await keep(store, id=f"r{n}", trainee=name, answers=answers, started_at=AT + n * DAY, scenario=f"s{n % 2}")
    assert [one.id for one in await store.roleplays.cards(" ana maría")] == ["r0", "r1"]  # with an answer, oldest first
    assert [one.id for one in await store.roleplays.cards("Ana María", limit=1)] == ["r1"]
    assert await store.roleplays.cards(None) == ()
    assert await store.roleplays.played("Ana María") == {"s0": 2, "s1": 1}
    assert await store.roleplays.played(None) == {"s1": 1}
    assert [one.id for one in (await store.roleplays.listed(trainee="ana maría")).rows] == ["r4", "r1", "r0"]


async def test_a_long_list_is_told_a_page_at_a_time(store: SqlStore) -> None:
    for n in range(5):
        await keep(store, id=f"r{n}", answers=0, started_at=AT + (n // 2) * DAY)
    seen: list[str] = []
    cursor: str | None = None
    for _ in range(3):
        page = await store.roleplays.listed(limit=2, cursor=cursor)
        seen += [one.id for one in page.rows]
        cursor = page.next
    assert (seen, cursor) == (["r4", "r3", "r2", "r1", "r0"], None)
    with pytest.raises(BadInput, match="cursor"):
        await store.roleplays.listed(cursor="nonsense")


async def test_another_tenant_sees_none_of_it(store: SqlStore) -> None:
    await keep(store, trainee="Ana")
    other = store.of("other")
    assert (await other.roleplays.listed()).rows == ()
    assert await other.roleplays.cards("Ana") == []
    assert await other.roleplays.forget("Ana") == 0
    with pytest.raises(NotFound):
        await other.roleplays.named("r1")
    assert await store.roleplays.forget("Ana") == 1


async def test_a_forgotten_trainee_is_gone_with_the_answers_kept(store: SqlStore) -> None:
    await store.requests.claim("key", "hash", at=AT)
    await keep(store, trainee="Ana", asked=Asked(AT, "key"))
    await keep(store, id="r2", trainee="Ben")
    assert await store.roleplays.forget("ANA") == 1
    async with store._database.read() as connection:
        assert (await connection.execute(select(requests.c.key))).all() == []
        assert (await connection.execute(select(roleplays.c.id))).scalars().all() == ["r2"]
    one = roleplay(answers=2, trainee="Ana")
    with pytest.raises(NotFound):  # the answer that was in the making brings nothing back
        await store.roleplays.turn(one, card(one))


@pytest.mark.fault("F44")
async def test_no_byte_of_a_forgotten_trainee_stays_and_no_backup_brings_them_back(tmp_path: Path) -> None:
    file = tmp_path / "x.db"
    store = SqlStore(f"sqlite:///{file}")
    await keep(store, trainee=CANARY)
    await store.close()
    shutil.copy(file, tmp_path / "backup.db")
    store = SqlStore(f"sqlite:///{file}")
    assert await store.roleplays.forget(CANARY.upper()) == 1
    await store.close()
    for path in (file, Path(f"{file}.erased")):
        assert CANARY.lower().encode() not in path.read_bytes().lower()
    shutil.copy(tmp_path / "backup.db", file)
    store = SqlStore(f"sqlite:///{file}")
    assert (await store.roleplays.listed()).rows == ()
    await keep(store, id="r2", trainee=CANARY, started_at=dt.datetime.now(dt.UTC) + DAY)  # who comes back is kept
    await store.close()
    store = SqlStore(f"sqlite:///{file}")
    assert [one.id for one in (await store.roleplays.listed()).rows] == ["r2"]
    await store.close()


async def test_retention_sweeps_them_by_their_last_answer(store: SqlStore) -> None:
    now = AT

    def clock() -> dt.datetime:
        return now

    aging = SqlStore(store._whole, clock=clock)
    await keep(aging, id="old")
    await keep(aging, id="going-on", answers=0)
    now = AT + 20 * DAY
    one = roleplay("going-on", answers=1)
    await aging.roleplays.turn(one, card(one))
    assert (await Sweeper(aging._whole, None, clock).once()).roleplays == 0
    now = AT + 31 * DAY
    assert (await Sweeper(aging._whole, 30, clock, batch=1).once()).roleplays == 1
    assert [one.id for one in (await aging.roleplays.listed()).rows] == ["going-on"]


async def test_a_database_of_the_release_before_gets_them(empty_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as before:
        for module in (migrating, opening):
            before.setattr(module, "REVISION", "0004_tasks")
        database = Database(empty_url)
        await database.ready()
        await database.close()
    database = Database(empty_url)
    assert "0005_roleplays" in await database.upgrade()
    await keep(SqlStore(database))
    await database.close()
