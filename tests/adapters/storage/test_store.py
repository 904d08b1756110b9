"""The store on real databases: what is kept, what follows what, and that nothing is ever half done."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import func, select

from drafter.adapters.storage.database import Database
from drafter.adapters.storage.rows import Rows
from drafter.adapters.storage.store import SqlStore
from drafter.adapters.storage.tables import audit, cases, drafts
from drafter.domain.case import Case
from drafter.domain.draft import Draft
from drafter.domain.errors import BadInput, CannotRun, Conflict, NotFound

MakeCase = Callable[..., Case]
MakeDraft = Callable[..., Draft]
ACCEPTED = {"action": "accepted"}
EDITED = {"action": "edited", "text": "Better words.", "reasons": ["tone"], "rating": 3}
REJECTED = {"action": "rejected", "reasons": ["wrong remedy"]}


async def states(store: SqlStore) -> dict[str, str]:
    return {one.id: one.state for one in await store.commitments()}


async def count(store: SqlStore, table: Any) -> int:
    async with store._database.read() as connection:
        return int((await connection.execute(select(func.count()).select_from(table))).scalar_one())


async def history(store: SqlStore) -> list[str]:
    async with store._database.read() as connection:
        return list((await connection.execute(select(audit.c.what).order_by(audit.c.id))).scalars())


async def test_a_draft_comes_back_as_it_was(store: SqlStore, make_case: MakeCase, make_draft: MakeDraft) -> None:
    case = make_case(text="Grüße \U0001f600 \u202e\x07 'quoted'; drop table cases")
    await store.save(case, make_draft())
    assert await store.draft("d1") == make_draft()
    kept = await store.case_file("C-1")
    assert kept.case == case
    assert [event.kind for event in kept.timeline].count("message") == 1
    assert await history(store) == ["draft.saved", "commitment.proposed"]


async def test_what_is_not_there_is_not_found(store: SqlStore) -> None:
    for ask in (store.draft("no"), store.case_file("no"), store.move("no", "kept"), store.feedback("no", ACCEPTED, at=dt.datetime.now(dt.UTC))):  # fmt: skip
        with pytest.raises(NotFound, match="there is no"):
            await ask


async def test_saving_twice_counts_once(store: SqlStore, make_case: MakeCase, make_draft: MakeDraft) -> None:
    for _ in range(3):
        await store.save(make_case(), make_draft())
    assert await history(store) == ["draft.saved", "commitment.proposed"]
    with pytest.raises(Conflict):
        await store.save(make_case(), make_draft(promise=None))


async def test_a_newer_draft_withdraws_what_the_older_proposed(
    store: SqlStore, make_case: MakeCase, make_draft: MakeDraft, now: dt.datetime
) -> None:
    await store.save(make_case(), make_draft())
    await store.save(make_case("C-2"), make_draft("other", "C-2", promise="k9"))
    await store.save(make_case(), make_draft("d2", promise="k2"))
    assert await states(store) == {"k1": "withdrawn", "k2": "proposed", "k9": "proposed"}
    with pytest.raises(Conflict, match="newer draft"):
        await store.feedback("d1", ACCEPTED, at=now)
    assert (await store.feedback("d1", REJECTED, at=now)).plan.commitment.state == "withdrawn"  # type: ignore[union-attr]


async def test_drafts_that_make_the_same_promise_share_it(
    store: SqlStore, make_case: MakeCase, make_draft: MakeDraft, now: dt.datetime
) -> None:
    for id in ("d1", "d2"):
        await store.save(make_case(), make_draft(id))
    await store.feedback("d1", REJECTED, at=now)
    assert await states(store) == {"k1": "proposed"}
    await store.feedback("d2", REJECTED, at=now)
    assert await states(store) == {"k1": "withdrawn"}
    await store.save(make_case(), make_draft("d3"))
    assert await states(store) == {"k1": "proposed"}
    await store.feedback("d3", ACCEPTED, at=now)
    await store.save(make_case(), make_draft("d4"))
    assert await states(store) == {"k1": "open"}
    await store.feedback("d4", REJECTED, at=now)
    assert await states(store) == {"k1": "open"}


async def test_an_older_draft_with_the_same_promise_may_still_be_sent(
    store: SqlStore, make_case: MakeCase, make_draft: MakeDraft, now: dt.datetime
) -> None:
    for id in ("d1", "d2"):
        await store.save(make_case(), make_draft(id))
    assert (await store.feedback("d1", ACCEPTED, at=now)).plan.commitment.state == "open"  # type: ignore[union-attr]


async def test_a_promise_of_another_case_is_not_taken_over(
    store: SqlStore, make_case: MakeCase, make_draft: MakeDraft
) -> None:
    await store.save(make_case(), make_draft())
    with pytest.raises(Conflict, match="another case"):
        await store.save(make_case("C-2"), make_draft("d2", "C-2"))
    with pytest.raises(NotFound):
        await store.case_file("C-2")


async def test_a_newer_draft_leaves_an_open_promise_alone(
    store: SqlStore, make_case: MakeCase, make_draft: MakeDraft, now: dt.datetime
) -> None:
    await store.save(make_case(), make_draft())
    await store.feedback("d1", ACCEPTED, at=now)
    await store.save(make_case(), make_draft("d2", promise=None))
    assert await states(store) == {"k1": "open"}


@pytest.mark.parametrize(
    ("given", "state"), [(ACCEPTED, "open"), (EDITED, "open"), (REJECTED, "withdrawn")], ids=["acc", "edit", "rej"]
)
async def test_feedback_decides_the_commitment_once(
    *, store: SqlStore, make_case: MakeCase, make_draft: MakeDraft, now: dt.datetime, given: dict[str, Any], state: str
) -> None:
    await store.save(make_case(), make_draft())
    for versions in (None, frozenset({2})):
        draft = await store.feedback("d1", given, at=now, versions=versions)
        assert draft.plan.commitment is not None
        assert (draft.plan.commitment.state, draft.version) == (state, 2)
    assert (await store.draft("d1")).plan == draft.plan
    assert (await history(store))[2:] == [f"commitment.{state}", f"draft.{given['action']}"]


@pytest.mark.parametrize(("first", "second"), [(ACCEPTED, REJECTED), (EDITED, REJECTED), (REJECTED, ACCEPTED)])
async def test_a_verdict_is_not_turned_round(
    *, store: SqlStore, make_case: MakeCase, make_draft: MakeDraft, now: dt.datetime, first: Any, second: Any
) -> None:
    await store.save(make_case(), make_draft())
    await store.feedback("d1", first, at=now)
    before = await states(store)
    with pytest.raises(Conflict, match="already"):
        await store.feedback("d1", second, at=now)
    assert await states(store) == before


async def test_feedback_after_the_promise_was_kept_moves_nothing(
    store: SqlStore, make_case: MakeCase, make_draft: MakeDraft, now: dt.datetime
) -> None:
    await store.save(make_case(), make_draft())
    await store.feedback("d1", ACCEPTED, at=now)
    await store.move("k1", "kept")
    await store.feedback("d1", EDITED, at=now, versions=frozenset({(await store.draft("d1")).version}))
    assert await states(store) == {"k1": "kept"}


@pytest.mark.parametrize(
    ("given", "name"), [({"action": "loved"}, "action"), ({"action": "edited"}, "text"), ({}, "action")]
)
async def test_feedback_that_is_none(store: SqlStore, now: dt.datetime, given: dict[str, Any], name: str) -> None:
    with pytest.raises(BadInput, match=name):
        await store.feedback("d1", given, at=now)


async def test_feedback_without_a_commitment(
    store: SqlStore, make_case: MakeCase, make_draft: MakeDraft, now: dt.datetime
) -> None:
    await store.save(make_case(), make_draft(promise=None))
    assert (await store.feedback("d1", ACCEPTED, at=now)).plan.commitment is None


@pytest.mark.parametrize(
    ("way", "refused"),
    [
        (["open", "kept"], "open"),
        (["open", "broken", "kept"], "broken"),
        (["withdrawn"], "open"),
        ([], "kept"),
    ],
)
async def test_a_commitment_moves_only_as_allowed(
    store: SqlStore, make_case: MakeCase, make_draft: MakeDraft, way: list[Any], refused: Any
) -> None:
    await store.save(make_case(), make_draft())
    for state in way:
        assert (await store.move("k1", state)).state == state
        assert (await store.move("k1", state)).state == state
    with pytest.raises(Conflict, match=r"cannot become .*; it may become "):
        await store.move("k1", refused)


async def test_commitments_by_state_and_due_time(
    store: SqlStore, make_case: MakeCase, make_draft: MakeDraft, now: dt.datetime
) -> None:
    zone = dt.timezone(dt.timedelta(hours=9))
    due = {"a": now - dt.timedelta(days=2), "b": (now - dt.timedelta(hours=1)).astimezone(zone), "c": now, "d": now}
    for name, at in due.items():
        await store.save(make_case(name), make_draft(f"of-{name}", name, promise=name, due=at))
    for name in "abc":
        await store.move(name, "open")
    await store.move("a", "kept")
    found = await store.commitments()
    assert [one.id for one in found] == ["b", "c", "d", "a"]
    assert found[0].due_at == due["b"]
    assert found[0].due_at.utcoffset() == dt.timedelta(0)
    assert [one.id for one in await store.commitments(state="open", due_before=now)] == ["b"]
    assert len(await store.commitments(limit=2)) == 2
    assert len(await store.commitments(limit=0)) == 1


async def test_tenants_do_not_see_each_other(url: str, make_case: MakeCase, make_draft: MakeDraft) -> None:
    database = Database(url)
    one, other = (SqlStore(database, tenant=name) for name in ("one", "other"))
    await one.save(make_case(), make_draft())
    for ask in (other.draft("d1"), other.case_file("C-1"), other.move("k1", "open")):
        with pytest.raises(NotFound):
            await ask
    assert await other.commitments() == []
    await other.save(make_case(text="Another company's."), make_draft())
    assert (await one.case_file("C-1")).case.message.text == "It broke."
    await database.close()


async def test_twenty_writers_lose_nothing(store: SqlStore, make_case: MakeCase, make_draft: MakeDraft) -> None:
    await asyncio.gather(
        *(store.save(make_case(f"C-{n % 4}"), make_draft(f"d{n}", f"C-{n % 4}", promise=f"k{n}")) for n in range(20))
    )
    assert (await count(store, cases), await count(store, drafts)) == (4, 20)
    found = await states(store)
    assert list(found.values()).count("proposed") == 4
    assert len(found) == 20


async def test_one_of_two_opposed_verdicts_wins(
    store: SqlStore, make_case: MakeCase, make_draft: MakeDraft, now: dt.datetime
) -> None:
    await store.save(make_case(), make_draft())
    verdicts = [store.feedback("d1", given, at=now) for given in (ACCEPTED, REJECTED, ACCEPTED, REJECTED)]
    ended = await asyncio.gather(*verdicts, return_exceptions=True)
    assert sum(isinstance(one, Conflict) for one in ended) in (2, 3)  # a rejection said twice is no conflict
    assert len([what for what in await history(store) if what.startswith("draft.") and what != "draft.saved"]) == 1


async def test_a_save_that_fails_leaves_nothing(
    store: SqlStore, make_case: MakeCase, make_draft: MakeDraft, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def breaks(*_: Any, **__: Any) -> None:
        raise RuntimeError("pulled the plug")

    with monkeypatch.context() as patched:
        patched.setattr(Rows, "note", breaks)
        with pytest.raises(RuntimeError, match="plug"):
            await store.save(make_case(), make_draft())
    assert (await count(store, cases), await count(store, drafts), await count(store, audit)) == (0, 0, 0)
    await store.save(make_case(), make_draft())
    assert await count(store, drafts) == 1


async def test_an_answer_is_given_again_under_its_key(store: SqlStore, now: dt.datetime) -> None:
    requests = store.requests
    assert await requests.claim("k", "body", at=now) is None
    with pytest.raises(Conflict, match="still at work"):
        await requests.claim("k", "body", at=now)
    await requests.settle("k", "answer")
    await requests.release("k")
    assert await requests.claim("k", "body", at=now) == "answer"
    with pytest.raises(BadInput, match="another request"):
        await requests.claim("k", "other", at=now)
    assert await requests.claim("k", "other", at=now + dt.timedelta(hours=25)) is None


async def test_an_abandoned_or_released_key_is_free_again(store: SqlStore, now: dt.datetime) -> None:
    assert await store.requests.claim("k", "body", at=now) is None
    assert await store.requests.claim("k", "body", at=now + dt.timedelta(minutes=6)) is None
    await store.requests.release("k")
    assert await store.requests.claim("k", "other", at=now + dt.timedelta(minutes=6)) is None


async def test_of_many_equal_requests_one_is_worked(store: SqlStore, now: dt.datetime) -> None:
    ended = await asyncio.gather(*(store.requests.claim("k", "b", at=now) for _ in range(20)), return_exceptions=True)
    assert ended.count(None) == 1
    assert sum(isinstance(one, Conflict) for one in ended) == 19


@pytest.mark.slow
async def test_a_connection_that_broke_is_told_in_reading_and_mended_in_writing(
    new_database: Callable[[str], str], make_case: MakeCase, make_draft: MakeDraft
) -> None:
    """The server ends our connection: the next statement on a fresh one goes through."""
    store = SqlStore(new_database("cut"))
    await store.save(make_case("C-cut"), make_draft("d-cut", "C-cut", promise="k-cut"))
    with pytest.raises(CannotRun):
        async with store._database.read() as broken:
            await broken.exec_driver_sql("select pg_terminate_backend(pg_backend_pid())")
    await store.save(make_case("C-cut"), make_draft("d-cut2", "C-cut", promise="k-cut"))
    assert (await store.draft("d-cut2")).case_id == "C-cut"
    await store.close()
