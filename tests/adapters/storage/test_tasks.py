"""Tasks as rows of the database: counted, listed, erased with the customer, removed when they are over; and a database of the
release before, which had none."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select, text

from drafter.adapters.storage import database as opening
from drafter.adapters.storage import migrating
from drafter.adapters.storage.backlog import Backlog, TaskList, backlog
from drafter.adapters.storage.database import Database
from drafter.adapters.storage.retaining import Sweeper, Swept
from drafter.adapters.storage.store import SqlStore
from drafter.adapters.storage.tables import audit, metadata
from drafter.adapters.storage.tables import tasks as table
from drafter.adapters.storage.tasks import Tasks
from drafter.domain.case import Case
from drafter.domain.desk import News, Task
from drafter.domain.draft import Draft
from drafter.domain.errors import Conflict, NotFound

NOW = dt.datetime(2026, 11, 18, 15, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)
CANARY = "CANARY-7f3a"
MakeCase = Callable[..., Case]
MakeDraft = Callable[..., Draft]


class Clock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> dt.datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def tasks(store: SqlStore, clock: Clock) -> Tasks:
    return Tasks(store._whole, lease=dt.timedelta(seconds=15), clock=clock)


async def put(tasks: Tasks, conversation: str, key: str, tenant: str = "default") -> str:
    """The new task's id."""
    await tasks.put(tenant, "acme", News(conversation=conversation, key=key, body={"said": CANARY}), now=tasks.clock())
    async with tasks.database.whole().read() as connection:
        return str((await connection.execute(select(table.c.id).where(table.c.key == key))).scalar_one())


async def begun(tasks: Tasks, conversation: str, key: str) -> Task:
    found = await tasks.begin("default", await put(tasks, conversation, key))
    assert isinstance(found, Task)
    return found


async def known(tasks: Tasks) -> dict[str, str]:
    async with tasks.database.whole().read() as connection:
        found = await connection.execute(select(table.c.key, table.c.state))
        return {row.key: row.state for row in found}


async def everything(tasks: Tasks) -> str:
    async with tasks.database.whole().read() as connection:
        found = [(await connection.execute(text(f"select * from {name}"))).all() for name in metadata.tables]  # noqa: S608
    return str(found)


def of_customer(make: MakeCase, id: str, customer: str) -> Case:
    case = make(id)
    return case.model_copy(update={"customer": case.customer.model_copy(update={"id": customer})})


async def test_what_waits_is_counted_and_since_when(tasks: Tasks, clock: Clock) -> None:
    assert await backlog(tasks.database, NOW) == Backlog(0, 0, 0, 0.0)
    await tasks.done(await begun(tasks, "1", "done"))
    clock.now = NOW + dt.timedelta(seconds=10)
    await begun(tasks, "2", "working")
    await put(tasks, "3", "waiting", tenant="b")
    await put(tasks, "4", "waiting too")
    await tasks.set_aside(await begun(tasks, "5", "dead"), "no")
    assert await backlog(tasks.database, NOW + dt.timedelta(seconds=70)) == Backlog(2, 1, 1, 60.0)


@pytest.mark.fault("F44")
async def test_an_erased_customers_tasks_are_gone_in_every_state(
    tasks: Tasks, store: SqlStore, make_case: MakeCase, make_draft: MakeDraft
) -> None:
    for n, customer in enumerate(("cust-77", "cust-77", "cust-8")):
        case = of_customer(make_case, f"acme:{n}", customer)
        await store.save(case, make_draft(f"d{n}", case.id, promise=None))
    await tasks.done(await begun(tasks, "0", "done"))
    await tasks.set_aside(await begun(tasks, "0", "dead"), f"failed over {CANARY}")
    working = await begun(tasks, "1", "working")
    await put(tasks, "1", "waiting")
    await put(tasks, "2", "of another")
    await put(tasks, "never stored", "waits for its case")
    await tasks.set_aside(await begun(tasks, "never stored", "of nobody known"), "no")
    await put(tasks, "0", "of another tenant", tenant="b")
    await store.erase("cust-77")
    assert await known(tasks) == dict.fromkeys(("of another", "waits for its case", "of another tenant"), "waiting")
    assert await tasks.done(working) is False
    for key in ("of another", "waits for its case"):
        (task,) = [one for one in await TaskList(tasks.database).listed(["waiting"]) if one.news.key == key]
        await TaskList(tasks.database).drop([task.id])
    assert f"failed over {CANARY}" not in await everything(tasks)


async def test_what_is_done_keeps_no_words(tasks: Tasks) -> None:
    await tasks.done(await begun(tasks, "1", "k"))
    assert CANARY not in await everything(tasks)


async def test_what_is_over_is_removed_in_time(tasks: Tasks, clock: Clock) -> None:
    await tasks.done(await begun(tasks, "1", "done"))
    await tasks.set_aside(await begun(tasks, "2", "dead"), "no")
    await put(tasks, "3", "waiting")
    clock.now = NOW + 7 * DAY
    assert await Sweeper(tasks.database, None, clock, batch=1).once() == Swept()
    clock.now += dt.timedelta(seconds=1)
    assert await Sweeper(tasks.database, None, clock, batch=1).once() == Swept(tasks=1)
    assert await tasks.put("default", "acme", News(conversation="1", key="done"), now=NOW), "it may come again"
    clock.now = NOW + 31 * DAY
    assert await Sweeper(tasks.database, None, clock, batch=1).once() == Swept(tasks=1)
    assert await known(tasks) == {"waiting": "waiting", "done": "waiting"}


async def test_a_case_of_which_there_is_news_is_not_old(
    tasks: Tasks, store: SqlStore, clock: Clock, make_case: MakeCase, make_draft: MakeDraft
) -> None:
    aging = SqlStore(store._whole, clock=clock)
    for n in range(2):
        await aging.save(make_case(f"acme:{n}"), make_draft(f"d{n}", f"acme:{n}", promise=None))
    clock.now = NOW + 40 * DAY
    await put(tasks, "0", "news")
    await tasks.done(await begun(tasks, "1", "old news"))
    assert await Sweeper(store._whole, 30, clock).once() == Swept(cases=1)
    assert await known(tasks) == {"news": "waiting"}


async def test_an_operator_tries_again_or_lets_go(tasks: Tasks, clock: Clock) -> None:
    ids = {key: await put(tasks, key, key) for key in ("first", "second", "waiting")}
    for key in ("first", "second"):
        one = await tasks.begin("default", ids[key])
        assert isinstance(one, Task)
        await tasks.set_aside(one, "the token was revoked")
    held = TaskList(tasks.database, clock=clock)
    assert [one.news.key for one in await held.listed(["dead"])] == ["first", "second"]
    assert await held.listed(["dead"], desk="zen") == await TaskList(tasks.database, "b").listed(["dead"]) == []
    assert [one.id for one in await held.retry([ids["first"]])] == [ids["first"]]
    again = await tasks.begin("default", ids["first"])
    assert isinstance(again, Task)
    assert (again.tries, again.news.body, again.why) == (1, {"said": CANARY}, "the token was revoked")
    for wrong in ("first", "waiting"):
        with pytest.raises(Conflict, match="was not set aside, it is w"):
            await held.retry([ids[wrong]])
    with pytest.raises(Conflict, match="worked on just now"):
        await held.drop([ids["first"]])
    for one in (held.retry(["nope"]), TaskList(tasks.database, "b").drop([ids["waiting"]])):
        with pytest.raises(NotFound, match="there is no task"):
            await one
    assert [one.news.key for one in await held.drop([ids["second"], ids["waiting"]])] == ["second", "waiting"]
    assert await known(tasks) == {"first": "working"}
    async with tasks.database.whole().read() as connection:
        query = select(audit.c.what, audit.c.case_id).where(audit.c.what != "task.put").order_by(audit.c.id)
        noted = [tuple(row) for row in await connection.execute(query)]
    assert noted == [
        ("task.dead", "acme:first"), ("task.dead", "acme:second"), ("task.retried", "acme:first"),
        ("task.dropped", "acme:second"), ("task.dropped", "acme:waiting"),
    ]  # fmt: skip


async def test_a_database_of_the_release_before_gets_them(
    empty_url: str, make_case: MakeCase, make_draft: MakeDraft, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as before:
        for module in (migrating, opening):
            before.setattr(module, "REVISION", "0003_tenants")
        older = Database(empty_url)
        await older.ready()
        assert await older.revision() == "0003_tenants"
        await older.close()
    database = Database(empty_url)
    assert (await database.upgrade())[0] == "0004_tasks"
    await SqlStore(database).save(make_case(), make_draft())
    assert await Tasks(database, lease=DAY).put("default", "acme", News(conversation="1", key="k"), now=NOW)
    await database.close()


@pytest.mark.slow
async def test_on_postgres_the_library_s_own_tables_may_be_there_already(new_database: Callable[[str], str]) -> None:
    import psycopg
    from procrastinate.schema import SchemaManager

    url = new_database("with_jobs")
    with psycopg.connect(url, autocommit=True) as server:
        server.execute(SchemaManager.get_schema())
    database = Database(url)
    await database.ready()
    await database.close()
    with psycopg.connect(url) as server:
        found: Any = server.execute("select count(*) from tasks, procrastinate_jobs").fetchone()
    assert found == (0,)
