"""Who is told of what falls due: each once, over restarts and side by side."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Awaitable, Callable

import pytest

from drafter.adapters.storage.notices import HELD, LATE, TRIES
from drafter.adapters.storage.store import SqlStore
from drafter.domain.case import Case
from drafter.domain.draft import Draft

HOUR = dt.timedelta(hours=1)
Promised = Callable[..., Awaitable[None]]


@pytest.fixture
def promised(store: SqlStore, make_case: Callable[..., Case], make_draft: Callable[..., Draft]) -> Promised:
    async def make(name: str, due: dt.datetime, state: str = "open") -> None:
        await store.save(make_case(name), make_draft(f"d-{name}", name, promise=name, due=due))
        if state != "proposed":
            await store.move(name, "open")
        if state not in ("proposed", "open"):
            await store.move(name, state)  # type: ignore[arg-type]

    return make


async def test_what_is_told_and_what_is_not(store: SqlStore, promised: Promised, now: dt.datetime) -> None:
    await promised("late", now - HOUR)
    await promised("soon", now + HOUR)
    await promised("later", now + HOUR + dt.timedelta(seconds=1))
    await promised("long ago", now - LATE)
    for state in ("proposed", "kept", "broken", "withdrawn"):
        if state == "withdrawn":
            await promised(state, now, "proposed")
            await store.move(state, "withdrawn")
        else:
            await promised(state, now, state)
    found = await store.notices.claim("webhook", now=now, ahead=HOUR)
    assert [(one.commitment.id, one.event) for one in found] == [("late", "overdue"), ("soon", "due_soon")]


async def test_each_receiver_is_told_once_of_each_event(
    store: SqlStore, promised: Promised, now: dt.datetime, url: str
) -> None:
    await promised("k", now + HOUR)
    for receiver in ("webhook", "slack"):
        (due,) = await store.notices.claim(receiver, now=now, ahead=HOUR)
        await store.notices.told(due, receiver, at=now)
    again = SqlStore(url)
    for later, events in ((0, []), (1, ["overdue"])):
        found = await again.notices.claim("webhook", now=now + later * HOUR, ahead=HOUR)
        assert [one.event for one in found] == events
    await again.notices.told(found[0], "webhook", at=now + HOUR)
    assert await again.notices.claim("webhook", now=now + 24 * HOUR, ahead=HOUR) == []
    await again.close()


async def test_what_was_not_told_is_tried_again_ever_more_seldom_and_then_let_go(
    store: SqlStore, promised: Promised, now: dt.datetime
) -> None:
    await promised("k", now)
    ids, at = set(), now
    for tries in range(TRIES):
        (due,) = await store.notices.claim("webhook", now=at, ahead=HOUR)
        ids.add(due.id)
        at += HELD * 2**tries
        assert await store.notices.claim("webhook", now=at - dt.timedelta(seconds=1), ahead=HOUR) == []
    assert len(ids) == 1
    assert await store.notices.claim("webhook", now=at, ahead=HOUR) == []


async def test_of_many_at_once_one_tells(store: SqlStore, promised: Promised, now: dt.datetime, url: str) -> None:
    for number in range(4):
        await promised(f"k{number}", now)
    stores = [SqlStore(url) for _ in range(5)]
    found = await asyncio.gather(*(one.notices.claim("slack", now=now, ahead=HOUR) for one in stores))
    claimed = [due.commitment.id for some in found for due in some]
    assert sorted(claimed) == [f"k{number}" for number in range(4)]
    for one in stores:
        await one.close()


async def test_a_time_that_was_moved_is_told_again(
    store: SqlStore, promised: Promised, make_draft: Callable[..., Draft], now: dt.datetime
) -> None:
    from drafter.domain.feedback import Sent

    await promised("k", now)
    (due,) = await store.notices.claim("webhook", now=now, ahead=HOUR)
    await store.notices.told(due, "webhook", at=now)
    moved = due.commitment.model_copy(update={"due_at": now + 2 * HOUR})
    await store.feedback("d-k", {"action": "edited", "text": "Later."}, at=now, sent=Sent(commitment=moved))
    assert await store.notices.claim("webhook", now=now, ahead=HOUR) == []
    (again,) = await store.notices.claim("webhook", now=now + 2 * HOUR, ahead=HOUR)
    assert again.id != due.id
