"""A revised draft takes the place of the old one: both or neither, and never of one that the customer has."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from drafter.adapters.storage.store import SqlStore
from drafter.domain.draft import Draft
from drafter.domain.errors import Conflict, NotFound

Make = Callable[..., Any]


def revised(draft: Draft, of: str) -> Draft:
    return draft.model_copy(update={"replaces": of})


async def state_of(store: SqlStore, id: str) -> str | None:
    promise = (await store.draft(id)).plan.commitment
    return promise.state if promise else None


@pytest.mark.parametrize("promise", ["k2", "k1", None], ids=["another promise", "the same promise", "no promise"])
async def test_the_old_promise_is_withdrawn_with_its_draft(
    url: str, make_case: Make, make_draft: Make, promise: str | None
) -> None:
    store = SqlStore(url)
    await store.save(make_case(), make_draft("d1", promise="k1"))
    await store.save(make_case(), revised(make_draft("d2", promise=promise), "d1"))
    assert await state_of(store, "d1") == "withdrawn"
    assert await state_of(store, "d2") == ("proposed" if promise else None)
    assert (await store.draft("d2")).replaces == "d1"
    assert [one.id for one in await store.commitments(state="proposed")] == ([promise] if promise else [])
    with pytest.raises(Conflict, match="newer draft"):
        await store.feedback("d1", {"action": "accepted"}, at=dt.datetime.now(dt.UTC))
    await store.close()


@pytest.mark.parametrize("said", [{"action": "accepted"}, {"action": "edited", "text": "Something else."}])
async def test_what_the_customer_has_is_not_replaced(
    url: str, make_case: Make, make_draft: Make, said: dict[str, str]
) -> None:
    store = SqlStore(url)
    await store.save(make_case(), make_draft("d1", promise="k1"))
    await store.to_revise("d1")
    await store.feedback("d1", said, at=dt.datetime.now(dt.UTC))
    with pytest.raises(Conflict, match="customer has it"):
        await store.to_revise("d1")
    with pytest.raises(Conflict, match="customer has it"):
        await store.save(make_case(), revised(make_draft("d2", promise="k2"), "d1"))
    with pytest.raises(NotFound):
        await store.draft("d2")
    assert await state_of(store, "d1") in ("open", "withdrawn")
    await store.close()


async def test_a_rejected_draft_may_be_revised(url: str, make_case: Make, make_draft: Make) -> None:
    store = SqlStore(url)
    await store.save(make_case(), make_draft("d1", promise="k1"))
    await store.feedback("d1", {"action": "rejected"}, at=dt.datetime.now(dt.UTC))
    case, old = await store.to_revise("d1")
    assert (case.id, old.id) == ("C-1", "d1")
    await store.save(case, revised(make_draft("d2", promise="k2"), "d1"))
    assert await state_of(store, "d2") == "proposed"
    await store.close()


async def test_a_draft_may_be_revised_again(url: str, make_case: Make, make_draft: Make) -> None:
    store = SqlStore(url)
    await store.save(make_case(), make_draft("d1", promise="k1"))
    for number in (2, 3):
        await store.save(make_case(), revised(make_draft(f"d{number}", promise=f"k{number}"), "d1"))
    assert [await state_of(store, f"d{number}") for number in (1, 2, 3)] == ["withdrawn", "withdrawn", "proposed"]
    await store.feedback("d3", {"action": "accepted"}, at=dt.datetime.now(dt.UTC))
    await store.close()


async def test_nothing_is_kept_of_a_revision_of_nothing(url: str, make_case: Make, make_draft: Make) -> None:
    store = SqlStore(url)
    with pytest.raises(NotFound):
        await store.to_revise("no")
    with pytest.raises(NotFound):
        await store.save(make_case(), revised(make_draft("d2", promise="k2"), "no"))
    with pytest.raises(NotFound):
        await store.case_file(make_case().id)
    await store.close()


@pytest.mark.parametrize("promise", ["k2", "k1", None], ids=["another promise", "the same promise", "no promise"])
@pytest.mark.parametrize("beside", ["k1", "k9"], ids=["beside one with the same promise", "beside another"])
async def test_a_revision_is_one_version_more(
    url: str, make_case: Make, make_draft: Make, promise: str | None, beside: str
) -> None:
    store = SqlStore(url)
    await store.save(make_case(), make_draft("d1", promise="k1"))
    await store.save(make_case(), make_draft("d2", promise=beside))
    before = (await store.draft("d1")).version
    await store.save(make_case(), revised(make_draft("d3", promise=promise), "d1"))
    assert (await store.draft("d1")).version == before + 1
    await store.close()
