"""Lists a page at a time on both databases: nothing twice, nothing missed, and no cursor but their own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from drafter.adapters.storage.database import Database
from drafter.adapters.storage.store import SqlStore
from drafter.domain.case import Case
from drafter.domain.draft import Draft
from drafter.domain.errors import BadInput, Conflict, NotFound, Outrun
from drafter.domain.incoming import Incoming
from drafter.ports import Asked

MakeCase, MakeDraft = Callable[..., Case], Callable[..., Draft]


async def ids(page: Callable[[str | None], Any]) -> list[str]:
    told: list[str] = []
    cursor: str | None = None
    while True:
        found = await page(cursor)
        told += [one.id for one in found.rows]
        cursor = found.next
        if cursor is None:
            return told


async def test_all_rows_once_though_many_are_alike(
    store: SqlStore, make_case: MakeCase, make_draft: MakeDraft, now: dt.datetime
) -> None:
    """Rows of one moment, due times of one moment: the id decides, as it does in each database."""
    for number in range(7):
        name = f"c{'Zé_z-A%'[number]}"
        due = now + dt.timedelta(days=number // 3)
        await store.save(make_case(name), make_draft(f"d{name}", name, promise=f"k{name}", due=due))
    for number in range(2):
        name = f"c{'Zé_z-A%'[number]}"
        await store.feedback(f"d{name}", {"action": "accepted"}, at=now)
    for size in (1, 2, 3, 7):
        whole = [one.id for one in await store.commitments()]
        assert await ids(lambda cursor, size=size: store.promised(limit=size, cursor=cursor)) == whole  # type: ignore[misc]
        cases = [one.id for one in (await store.cases(limit=100)).rows]
        assert await ids(lambda cursor, size=size: store.cases(limit=size, cursor=cursor)) == cases  # type: ignore[misc]
    assert len(whole) == len(cases) == 7
    assert whole[0] in ("kcZ", "kcé")


async def test_drafts_of_one_moment(store: SqlStore, make_case: MakeCase, make_draft: MakeDraft) -> None:
    for number in range(5):
        await store.save(make_case(), make_draft(f"d{number}"))
    told = await ids(lambda cursor: store.drafts_of("C-1", limit=2, cursor=cursor))
    assert told == ["d4", "d3", "d2", "d1", "d0"]
    with pytest.raises(NotFound):
        await store.drafts_of("no")


async def test_a_cursor_is_of_its_own_list(store: SqlStore, make_case: MakeCase, make_draft: MakeDraft) -> None:
    for number in range(2):
        await store.save(make_case(f"C-{number}"), make_draft(f"d{number}", f"C-{number}", promise=f"k{number}"))
    cursor = (await store.cases(limit=1)).next
    with pytest.raises(BadInput, match="no cursor"):
        await store.promised(limit=1, cursor=cursor)


async def test_a_message_in_the_middle_of_things(
    store: SqlStore, make_case: MakeCase, make_draft: MakeDraft, now: dt.datetime
) -> None:
    began = dt.datetime.now(dt.UTC)
    await store.save(make_case(), make_draft())
    await store.hear("C-1", Incoming(text="Hello?"))
    with pytest.raises(Outrun):
        await store.feedback("d1", {"action": "accepted"}, at=now)
    late = await store.save(make_case(), make_draft("d2"), Asked(began))
    assert late.stale is not None
    assert late == await store.draft("d2")
    assert (await store.case_file("C-1")).case.message.text == "Hello?"
    assert (await store.save(make_case(), make_draft("d3"), Asked(dt.datetime.now(dt.UTC)))).stale is None
    with pytest.raises(NotFound):
        await store.hear("no", Incoming(text="Hello?"))


async def test_an_answer_is_kept_with_the_work_or_not_at_all(
    store: SqlStore, make_case: MakeCase, make_draft: MakeDraft, now: dt.datetime
) -> None:
    asked = Asked(dt.datetime.now(dt.UTC), "key")
    with pytest.raises(Conflict, match="answered meanwhile"):
        await store.save(make_case(), make_draft(), asked)  # the key is not claimed
    with pytest.raises(NotFound):
        await store.draft("d1")
    assert await store.requests.claim("key", "hash", at=now) is None
    draft = await store.save(make_case(), make_draft(), asked)
    assert await store.requests.claim("key", "hash", at=now) == draft.model_dump_json(by_alias=True)


async def test_two_databases_tell_a_version_alike(url: str, make_case: MakeCase, make_draft: MakeDraft) -> None:
    """Each change counts one, in whatever process it was made."""
    one, other = SqlStore(Database(url)), SqlStore(Database(url))
    await one.save(make_case(), make_draft())
    await other.hear("C-1", Incoming(text="Hello?"))
    assert (await one.draft("d1")).version == 2
    await one.move("k1", "open")
    assert (await other.draft("d1")).version == 3
    await one.close()
    await other.close()
