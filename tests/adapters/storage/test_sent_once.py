"""A message is answered once: a draft that knows nothing of another that was sent is not sent beside it by mistake."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from drafter.adapters.storage.store import SqlStore
from drafter.domain.draft import Draft
from drafter.domain.errors import Conflict, Outrun
from drafter.ports import Asked

Make = Callable[..., Any]
ACCEPTED = {"action": "accepted"}
EDITED = {"action": "edited", "text": "It is on its way."}
NOW = dt.datetime.now(dt.UTC)


@pytest.fixture
def make(make_case: Make, make_draft: Make) -> tuple[Make, Make]:
    return make_case, make_draft


async def seen(store: SqlStore, id: str) -> frozenset[int]:
    return frozenset({(await store.draft(id)).version})


@pytest.mark.parametrize("said", [ACCEPTED, EDITED], ids=["accepted", "edited"])
@pytest.mark.parametrize("pair", ["d1 d2", "d2 d1"])
@pytest.mark.parametrize("promise", ["k1", None], ids=["one promise", "none"])
async def test_the_second_of_two_is_told_of_the_first(
    store: SqlStore, make: tuple[Make, Make], said: dict[str, str], pair: str, promise: str | None
) -> None:
    first, second = pair.split()
    for id in ("d1", "d2"):
        await store.save(make[0](), make[1](id, promise=promise))
    before = await seen(store, second)
    await store.feedback(first, said, at=NOW)
    draft = await store.draft(second)
    assert draft.stale is not None
    assert draft.stale.why.startswith("another draft of this case was sent at")
    assert (draft.warnings[0].id, draft.version > max(before)) == ("stale", True)
    with pytest.raises(Outrun, match=r"another draft.*If-Match") as refused:
        await store.feedback(second, said, at=NOW)
    assert refused.value.version == draft.version
    with pytest.raises(Conflict, match="changed since"):
        await store.feedback(second, said, at=NOW, versions=before)
    assert len(await store.commitments(state="open")) == (1 if promise else 0)


async def test_who_knows_of_the_first_may_send_the_second_and_no_act_is_owed_twice(
    store: SqlStore, make_case: Make, make_draft: Make
) -> None:
    await store.save(make_case(), make_draft("d1", promise="k1"))
    await store.save(make_case(), make_draft("d2", promise="k1"))
    await store.feedback("d1", ACCEPTED, at=NOW)
    await store.feedback("d2", ACCEPTED, at=NOW, versions=await seen(store, "d2"))
    assert [one.id for one in await store.commitments(state="open")] == ["k1"]


async def test_a_draft_made_after_the_first_was_sent_goes_out(
    store: SqlStore, make_case: Make, make_draft: Make
) -> None:
    await store.save(make_case(), make_draft("d1", promise="k1"))
    await store.feedback("d1", ACCEPTED, at=NOW)
    made = await store.save(make_case(), make_draft("d2", promise="k2"), Asked(dt.datetime.now(dt.UTC)))
    assert made.stale is None
    corrected = await seen(store, "d1")
    await store.feedback("d1", EDITED, at=NOW + dt.timedelta(seconds=1), versions=corrected)
    await store.feedback("d2", ACCEPTED, at=NOW)


async def test_a_draft_that_was_in_the_making_is_stale_from_its_first_moment(
    store: SqlStore, make_case: Make, make_draft: Make
) -> None:
    await store.save(make_case(), make_draft("d1", promise="k1"))
    asked = Asked(dt.datetime.now(dt.UTC))
    await store.feedback("d1", ACCEPTED, at=NOW)
    made: Draft = await store.save(make_case(text="Another word."), make_draft("d2", promise="k2"), asked)
    assert made.stale is not None
    assert made.stale == (await store.draft("d2")).stale
    assert (await store.case_file("C-1")).case.message.text == "Another word."
    with pytest.raises(Outrun):
        await store.feedback("d2", ACCEPTED, at=NOW)


async def test_other_cases_and_what_was_rejected_are_left_alone(
    store: SqlStore, make_case: Make, make_draft: Make
) -> None:
    await store.save(make_case("C-2"), make_draft("x1", "C-2", promise="kx"))
    for id in ("d1", "d2"):
        await store.save(make_case(), make_draft(id, promise="k1"))
    await store.feedback("d1", {"action": "rejected"}, at=NOW)
    version = (await store.draft("d1")).version
    await store.feedback("d2", ACCEPTED, at=NOW)
    assert (await store.draft("x1")).stale is None
    assert (await store.draft("d1")).stale is None
    assert version <= (await store.draft("d1")).version <= version + 1


async def test_of_two_sent_at_once_one_wins(store: SqlStore, make_case: Make, make_draft: Make) -> None:
    for id in ("d1", "d2"):
        await store.save(make_case(), make_draft(id, promise=None))
    said = (store.feedback(id, ACCEPTED, at=NOW) for id in ("d1", "d2"))
    ended = await asyncio.gather(*said, return_exceptions=True)
    assert [type(one).__name__ for one in ended if isinstance(one, BaseException)] == ["Outrun"]
