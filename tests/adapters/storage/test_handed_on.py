"""A case that passes from one customer to another: each is told and erased by themselves."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from sqlalchemy import text

from drafter.adapters.storage.auditing import acting
from drafter.adapters.storage.store import SqlStore
from drafter.adapters.storage.tables import metadata
from drafter.adapters.storage.tombstones import erase_again, hash_of_customer
from drafter.domain.case import Case
from drafter.domain.draft import Draft
from drafter.domain.errors import Conflict, NotFound
from drafter.domain.feedback import Sent
from drafter.ports import Asked

FIRST, SECOND = "CANARY-ilse", "CANARY-omar"
NOW = dt.datetime(2026, 11, 18, 15, tzinfo=dt.UTC)
MakeDraft = Callable[..., Draft]


def case(customer: str | None, words: str, id: str = "C-1") -> Case:
    told = {"id": customer, "name": words}
    return Case.model_validate({"id": id, "customer": told, "message": {"text": f"{words} waits for the boiler man."}})


def draft(make: MakeDraft, id: str, words: str, *, promise: str | None = None, case: str = "C-1") -> Draft:
    made = make(id, case, promise=promise or f"k-{id}")
    planned = made.plan.commitment.model_copy(update={"does": f"ring {words}", "owner": words})  # type: ignore[union-attr]
    plan = made.plan.model_copy(update={"commitment": planned})
    reply = made.reply.model_copy(update={"text": f"Dear {words}, …"})
    return made.model_copy(update={"reply": reply, "plan": plan})


async def passed(store: SqlStore, make: MakeDraft, *, shared: str | None = None) -> None:
    """Drafted, sent and kept for one customer, then for another."""
    await store.requests.claim("key-1", "hash", at=NOW)
    await store.save(case("cust-1", FIRST), draft(make, "d1", FIRST, promise=shared), Asked(NOW, "key-1"))
    await store.feedback("d1", {"action": "edited", "text": f"Sent to {FIRST}."}, at=NOW, sent=_sent(make, shared))
    await store.save(case("cust-2", SECOND), draft(make, "d2", SECOND, promise=shared))


def _sent(make: MakeDraft, shared: str | None) -> Sent:
    given = [{"remedy": "voucher", "at": NOW, "case_id": "C-1"}]
    promise = draft(make, "d1", FIRST, promise=shared).plan.commitment
    return Sent.model_validate({"commitment": promise, "given": given})


async def everything(store: SqlStore) -> str:
    async with store._whole.whole().read() as connection:
        found = [(await connection.execute(text(f"select * from {name}"))).all() for name in metadata.tables]  # noqa: S608
    return str(found)


@pytest.mark.fault("F44")
@pytest.mark.parametrize("shared", [None, "k1"], ids=["a promise each", "one promise"])
async def test_of_the_first_nothing_is_left_and_the_second_stays(
    store: SqlStore, make_draft: MakeDraft, shared: str | None
) -> None:
    await passed(store, make_draft, shared=shared)
    await store.of("b").save(case("cust-1", "Of the other tenant"), draft(make_draft, "d9", "Of the other tenant"))
    assert FIRST in await everything(store)
    await store.erase("cust-1")
    left = await everything(store)
    assert (FIRST in left, left.count("Of the other tenant") > 2) == (False, True)
    with pytest.raises(NotFound):
        await store.draft("d1")
    promise = (await store.draft("d2")).plan.commitment
    assert promise is not None
    assert (promise.does, promise.state) == (f"ring {SECOND}", "open" if shared else "proposed")
    assert [event.id for event in (await store.case_file("C-1")).timeline if event.kind == "draft"] == ["d2"]
    await store.feedback("d2", {"action": "accepted"}, at=NOW)


@pytest.mark.fault("F44")
async def test_of_the_second_nothing_is_left_where_the_case_is_theirs(store: SqlStore, make_draft: MakeDraft) -> None:
    await passed(store, make_draft)
    await store.erase("cust-2")
    left = await everything(store)
    assert (FIRST in left, SECOND in left) == (False, False)


@pytest.mark.fault("F44")
async def test_what_was_drafted_before_anybody_was_known_was_for_the_first_who_was(
    store: SqlStore, make_draft: MakeDraft
) -> None:
    await store.save(case(None, FIRST), draft(make_draft, "d0", FIRST))
    await passed(store, make_draft)
    await store.erase("cust-1")
    assert FIRST not in await everything(store)


async def test_a_draft_that_names_nobody_is_for_whom_the_case_belongs_to(
    store: SqlStore, make_draft: MakeDraft
) -> None:
    await store.save(case("cust-1", FIRST), draft(make_draft, "d1", FIRST))
    await store.save(case(None, FIRST), draft(make_draft, "d2", FIRST))
    await store.save(case("cust-2", SECOND), draft(make_draft, "d3", SECOND))
    await store.erase("cust-1")
    assert FIRST not in await everything(store)
    assert [one.id for one in (await store.drafts_of("C-1")).rows] == ["d3"]


async def test_the_second_hears_nothing_of_what_the_first_was_promised_and_given(
    store: SqlStore, make_draft: MakeDraft
) -> None:
    await passed(store, make_draft)
    assert [one.id for one in await store.commitments(state="open")] == ["k-d1"]
    for theirs in (case("cust-2", SECOND), case(None, SECOND)):
        known = await store.recall(theirs)
        assert (known.followed, known.given) == ((), ())
    elsewhere = await store.recall(case("cust-1", FIRST, id="C-2"))
    assert [one.remedy for one in elsewhere.given] == ["voucher"]


async def test_a_case_that_stays_theirs_is_recalled_as_ever(store: SqlStore, make_draft: MakeDraft) -> None:
    await store.save(case("cust-1", FIRST), draft(make_draft, "d1", FIRST))
    await store.feedback("d1", {"action": "accepted"}, at=NOW)
    for again in (case("cust-1", FIRST), case(None, FIRST)):
        assert [one.id for one in (await store.recall(again)).followed] == ["k-d1"]


@pytest.mark.fault("F44")
async def test_a_backup_does_not_bring_the_first_back(store: SqlStore, make_draft: MakeDraft) -> None:
    await passed(store, make_draft)
    at = dt.datetime(2027, 1, 1, tzinfo=dt.UTC)
    log = {("default", hash_of_customer("default", "cust-1")): at}
    assert await store._whole.whole().write(lambda connection: erase_again(connection, log)) == 1
    left = await everything(store)
    assert (FIRST in left, SECOND in left) == (False, True)


@pytest.mark.fault("F44")
async def test_a_draft_that_names_nobody_does_not_bring_an_erased_case_back(
    store: SqlStore, make_draft: MakeDraft
) -> None:
    await store.save(case("cust-1", FIRST), draft(make_draft, "d1", FIRST))
    with acting(None, None):
        asked = Asked(dt.datetime.now(dt.UTC))
        await store.erase("cust-1")
        with pytest.raises(Conflict, match="erased"):
            await store.save(case(None, FIRST), draft(make_draft, "d2", FIRST), asked)
        await store.save(case(None, "Zoe", id="C-7"), draft(make_draft, "d7", "Zoe", case="C-7"), asked)
    assert FIRST not in await everything(store)
    await store.save(case(None, "Zoe"), draft(make_draft, "d8", "Zoe"), Asked(dt.datetime.now(dt.UTC)))
