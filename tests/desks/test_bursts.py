"""Many news of one conversation at once: one look for all of them, and no draft that the customer has outrun already."""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from drafter.adapters.queueing.local import LocalQueue
from drafter.adapters.storage.backlog import backlog
from drafter.adapters.storage.database import Database
from drafter.bootstrap import Product
from drafter.desks.worker import Worker
from drafter.domain.desk import Conversation, News, Task
from drafter.domain.draft import Draft
from drafter.domain.errors import DeskFailed
from drafter.domain.tenant import TenantSettings

from ..adapters.queueing.conftest import until, working
from .conftest import Desk


async def _as_the_operator(tenant: str) -> TenantSettings:
    return TenantSettings()


class Bench:
    def __init__(self, product: Product, queue: LocalQueue) -> None:
        self.product, self.queue, self.desk = product, queue, Desk()
        self.worker = Worker(lambda: product, {"acme": self.desk}, _as_the_operator, queue.followed)

    async def told(self, *keys: str, conversation: str = "35436") -> None:
        now = dt.datetime.now(dt.UTC)
        for key in keys:
            await self.queue.put("default", "acme", News(conversation=conversation, key=key), now=now)

    async def all_done(self) -> None:
        async with working(self.queue, self.worker.do):
            await until(self._none_open)

    async def _none_open(self) -> bool:
        found = await backlog(self.queue.tasks.database, dt.datetime.now(dt.UTC))
        return found.waiting + found.working == 0


@pytest.fixture
async def bench(product: Product, tmp_path: Path) -> AsyncIterator[Bench]:
    database = Database(f"sqlite:///{tmp_path}/drafter.db")
    yield Bench(product, LocalQueue(database, look_s=0.02))
    await database.close()


def _while_it_is_made(bench: Bench, happens: Callable[[], Awaitable[object]]) -> None:
    """`happens` once, after the next look."""
    look: Callable[[str], Awaitable[Conversation]] = bench.desk.look

    async def looked(conversation: str) -> Conversation:
        found = await look(conversation)
        bench.desk.look = look  # type: ignore[method-assign]
        await happens()
        return found

    bench.desk.look = looked  # type: ignore[method-assign]


async def test_fifty_messages_in_a_row_cost_one_look_and_one_draft(bench: Bench) -> None:
    for place in range(3):  # fifty news of them: what is slow to read is read once
        bench.desk.wrote(f"Hello? Message {place}: where is my refund for order 4471?", hours=place + 1)
    await bench.told(*(f"k{place}" for place in range(50)))
    await bench.all_done()
    assert (bench.desk.looked, len(bench.desk.notes)) == (1, 1)


async def test_two_conversations_have_a_draft_each(bench: Bench) -> None:
    await bench.told("k1", "k2")
    await bench.told("k3", conversation="7")
    await bench.all_done()
    assert {one.case_id for one in bench.desk.notes} == {"acme:35436", "acme:7"}


async def test_a_draft_that_was_outrun_while_it_was_made_is_not_shown(bench: Bench) -> None:
    async def wrote_again() -> None:
        bench.desk.wrote("Forget the refund, I want a manager.", hours=1)
        await bench.told("k2")

    _while_it_is_made(bench, wrote_again)
    await bench.told("k1")
    await bench.all_done()
    (draft,) = bench.desk.notes
    assert draft.replaces is not None, "the first one was made, and nobody has to read it"


async def test_a_draft_that_still_stands_is_shown_by_the_news_that_came_meanwhile(bench: Bench) -> None:
    made: list[str] = []
    draft_of = bench.desk.show

    async def show(conversation: str, draft: Draft) -> None:
        made.append(draft.id)
        await draft_of(conversation, draft)

    bench.desk.show = show  # type: ignore[method-assign]
    _while_it_is_made(bench, lambda: bench.told("k2"))  # an agent opened the ticket, say
    await bench.told("k1")
    await bench.all_done()
    assert len(made) == 1
    assert bench.desk.notes[0].replaces is None


async def test_news_that_failed_are_done_by_those_that_came_after(bench: Bench) -> None:
    bench.desk.fails = DeskFailed("test acme: GET: status 503")
    await bench.told("k1")
    async with working(bench.queue, bench.worker.do):
        await until(lambda: bench.desk.looked)
        await bench.told("k2")
        await until(lambda: bench.desk.notes)
    assert len(bench.desk.notes) == 1


async def test_the_last_of_them_is_never_left_out(bench: Bench) -> None:
    await bench.told("k1", "k2", "k3")
    found: list[Task] = []
    for _ in range(3):
        (task,) = await bench.queue.tasks.claim(1)
        found.append(task)
        assert await bench.queue.followed(task) == (task.news.key != "k3")
        await bench.queue.tasks.done(task)
    assert [one.news.key for one in found] == ["k1", "k2", "k3"]
