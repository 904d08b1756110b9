"""What was put is done: once for each piece of news, in order within a conversation, by one worker at a time."""

from __future__ import annotations

import asyncio
from collections import Counter
from typing import Any

import pytest
from sqlalchemy import text

from drafter.adapters.storage.auditing import acting, chains
from drafter.adapters.storage.database import Database
from drafter.domain.desk import Task

from .conftest import all_are, make_queue, news, put, rows, until, utc_now, working


async def nothing(task: Task) -> None:
    """A task that is easily done."""


@pytest.mark.fault("F23")
async def test_news_told_again_are_one_task(database: Database, queue: Any, url: str) -> None:
    other = Database(url)  # as another process would
    queues = [queue, make_queue(other, url)]
    puts = [queues[n % 2].put("default", "acme", news(clicked="use"), now=utc_now()) for n in range(20)]
    with acting("key-1", "req-1"):
        assert Counter(await asyncio.gather(*puts)) == {True: 1, False: 19}
        assert await put(queue, news(), news()) == [False, False]
    done: list[Task] = []

    async def do(task: Task) -> None:
        done.append(task)

    async with working(queue, do):
        await until(all_are(database, "done"))
    assert await put(queue, news()) == [False]
    assert [(one.news.body, one.tries, one.state) for one in done] == [({"clicked": "use"}, 1, "working")]
    assert (await rows(database))["k"].body is None
    await other.close()


async def test_the_same_key_of_another_desk_or_tenant_is_another_task(database: Database, queue: Any) -> None:
    whose = [("default", "acme"), ("default", "zen"), ("b", "acme")]
    assert [await queue.put(tenant, desk, news(), now=utc_now()) for tenant, desk in whose] == [True] * 3
    done = set()

    async def do(task: Task) -> None:
        done.add((task.tenant, task.desk))

    async with working(queue, do):
        await until(all_are(database, "done"))
        await until(lambda: len(done) == 3)
    assert done == set(whose)


async def test_all_but_the_last_of_a_conversation_are_followed(database: Database, queue: Any) -> None:
    await put(queue, news(key="k1"), news(key="k2"), news("8", key="k3"))
    found = (await rows(database)).values()
    held = [await queue.tasks.begin(row.tenant, row.id) for row in found]
    assert [await queue.followed(one) for one in held] == [True, False, False]
    assert not await queue.followed(held[0].model_copy(update={"tenant": "b"})), "another tenant's are none of its"
    await queue.tasks.done(held[1])
    assert not await queue.followed(held[0]), "what is done is no news"


async def test_it_is_noted_by_ids_alone(database: Database, queue: Any) -> None:
    with acting("key-1", "req-1"):
        await put(queue, news("C-7", "noted-1", said="CANARY"))
    async with database.whole().read() as connection:
        query = "select tenant, what, case_id, key_id, request_id from audit where what = 'task.put' order by id desc"
        noted = [tuple(row) for row in await connection.execute(text(query))]
        assert "CANARY" not in str((await connection.execute(text("select * from audit"))).all())
        assert [one.broken for one in await chains(connection)] == [None] * len(await chains(connection))
    assert noted[0] == ("default", "task.put", "acme:C-7", "key-1", "req-1")


async def test_a_conversation_is_in_order_and_others_go_beside_it(database: Database, url: str) -> None:
    queue = make_queue(database, url, at_once=2)
    told = [news(talk, f"{talk}-{n}") for n in range(3) for talk in "abc"]
    assert await put(queue, *told) == [True] * 9
    done: dict[str, list[str]] = {talk: [] for talk in "abc"}
    now: list[str] = []
    most = 0

    async def do(task: Task) -> None:
        nonlocal most
        now.append(task.news.conversation)
        most = max(most, len(now))
        assert len(now) == len(set(now)), "two of one conversation at once"
        await asyncio.sleep(0.02)
        done[task.news.conversation].append(task.news.key)
        now.remove(task.news.conversation)

    async with working(queue, do):
        await until(all_are(database, "done"))
    assert done == {talk: [f"{talk}-{n}" for n in range(3)] for talk in "abc"}
    assert most == 2
    assert {row.tries for row in (await rows(database)).values()} == {1}


async def test_of_two_workers_each_task_is_one_s_alone(database: Database, url: str) -> None:
    other = Database(url)
    queues = [make_queue(one, url, at_once=3) for one in (database, other)]
    await put(queues[0], *(news(n % 8, f"k{n}") for n in range(24)))
    done: Counter[str] = Counter()
    by: Counter[int] = Counter()
    now: list[str] = []

    def worker(number: int) -> Any:
        async def do(task: Task) -> None:
            now.append(task.news.conversation)
            assert len(now) == len(set(now)), "two of one conversation at once"
            await asyncio.sleep(0.01)
            now.remove(task.news.conversation)
            done[task.news.key] += 1
            by[number] += 1

        return do

    async with working(queues[0], worker(0)), working(queues[1], worker(1)):
        await until(all_are(database, "done"))
    assert done == {f"k{n}": 1 for n in range(24)}
    assert set(by) == {0, 1}
    await other.close()


async def test_a_worker_does_only_what_its_desks_told(database: Database, url: str) -> None:
    queue = make_queue(database, url, desks=["acme"])
    await queue.put("default", "mail", news(), now=utc_now())
    await put(queue, news())
    async with working(queue, nothing):
        await until(lambda: _done(database, "acme"))
        await asyncio.sleep(0.1)
    async with database.whole().read() as connection:
        found = await connection.execute(text("select desk, state from tasks order by desk"))
    assert [tuple(row) for row in found] == [("acme", "done"), ("mail", "waiting")]


async def _done(database: Database, desk: str) -> bool:
    async with database.whole().read() as connection:
        query = text("select state from tasks where desk = :desk")
        return (await connection.execute(query, {"desk": desk})).scalar() == "done"


async def test_what_another_process_put_is_found(database: Database, queue: Any, url: str) -> None:
    other = Database(url)
    async with working(queue, nothing):
        await asyncio.sleep(0.05)
        await put(make_queue(other, url), news())
        await until(all_are(database, "done"))
    await other.close()


async def test_told_to_stop_it_ends_what_is_short_and_gives_back_what_is_long(database: Database, url: str) -> None:
    queue = make_queue(database, url, grace_s=0.3)
    await put(queue, news("short", "short"), news("long", "long"), news("long", "next"))
    begun: list[str] = []

    async def do(task: Task) -> None:
        begun.append(task.news.key)
        await asyncio.sleep(0.1 if task.news.key == "short" else 60)

    async with working(queue, do):
        await until(lambda: len(begun) == 2)
        stopped = asyncio.get_running_loop().time()
    assert asyncio.get_running_loop().time() - stopped < 3
    found = await rows(database)
    assert {key: (row.state, row.tries) for key, row in found.items()} == {
        "short": ("done", 1), "long": ("waiting", 0), "next": ("waiting", 0)
    }  # fmt: skip
    async with working(make_queue(database, url), nothing):
        await until(all_are(database, "done"))
