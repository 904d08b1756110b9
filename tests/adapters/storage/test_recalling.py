"""What the store adds to a case, and what it writes down of what a case shows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select

from drafter.adapters.storage.store import SqlStore
from drafter.adapters.storage.tables import audit
from drafter.domain.case import Case
from drafter.domain.draft import Draft
from drafter.domain.errors import Conflict
from drafter.domain.feedback import Sent

MakeDraft = Callable[..., Draft]
ACCEPTED = {"action": "accepted"}


def a_case(id: str = "C-1", customer: str | None = "cust-77", **more: Any) -> Case:
    told = {"id": customer} if customer else {}
    return Case.model_validate({"id": id, "customer": told, "message": {"text": "It broke."}, **more})


def giving(draft: Draft, remedy: str, kind: str = "remedy") -> Draft:
    planned = {"kind": kind, "remedy": remedy, "cost": {"amount": "89.99", "currency": "USD"}}
    raw = draft.model_dump(mode="json")
    raw["plan"]["resolution"] = planned
    raw["plan"]["also"] = [{"kind": "remedy", "remedy": "express"}] if remedy == "refund" else []
    return Draft.model_validate(raw)


def showing(draft: Draft, state: str, **more: Any) -> Draft:
    promise = {"does": "ring you", "by": "Priya", "due_at": None, "state": state, "commitment": "k1"} | more
    promise["evidence"] = {"message": 0, "start": 0, "end": 0, "quote": ""}
    raw = draft.model_dump(mode="json")
    raw["reading"]["ledger"] = {"promises": [promise]}
    return Draft.model_validate(raw)


async def states(store: SqlStore) -> dict[str, str]:
    return {one.id: one.state for one in await store.commitments()}


async def gifts(store: SqlStore, case: Case) -> list[tuple[str, str | None]]:
    return [(one.remedy, one.case_id) for one in (await store.recall(case)).given]


async def test_only_what_was_sent_was_given_and_only_to_this_customer(
    store: SqlStore, make_draft: MakeDraft, now: dt.datetime
) -> None:
    rows = [("C-1", "cust-77", "refund", ACCEPTED), ("C-2", "cust-77", "credit", {"action": "rejected"})]
    rows += [("C-3", "cust-77", "repair", {}), ("C-4", "other", "refund", ACCEPTED), ("C-5", None, "refund", ACCEPTED)]
    for id, customer, remedy, verdict in rows:
        await store.save(a_case(id, customer), giving(make_draft(f"of-{id}", id, promise=f"k-{id}"), remedy))
        if verdict:
            await store.feedback(f"of-{id}", verdict, at=now)
    assert await gifts(store, a_case("C-9")) == [("refund", "C-1"), ("express", "C-1")]
    assert await gifts(store, a_case("C-9", None)) == []
    first = (await store.recall(a_case("C-9"))).given[0]
    assert (first.at, str(first.cost and first.cost.amount)) == (now, "89.99")


async def test_a_decision_gives_nothing_and_a_remedy_said_again_is_given_once(
    store: SqlStore, make_draft: MakeDraft, now: dt.datetime
) -> None:
    for number, kind in enumerate(("decision", "remedy", "remedy")):
        await store.save(a_case(), giving(make_draft(f"d{number}", promise=f"k{number}"), "credit", kind))
        await store.feedback(f"d{number}", ACCEPTED, at=now + dt.timedelta(days=number))
    assert await gifts(store, a_case("C-9")) == [("credit", "C-1")]
    assert (await store.recall(a_case("C-9"))).given[0].at == now + dt.timedelta(days=1)


async def test_what_this_case_was_only_promised_may_be_promised_again(
    store: SqlStore, make_draft: MakeDraft, now: dt.datetime
) -> None:
    await store.save(a_case("C-5", None), giving(make_draft("d5", "C-5", promise="k5"), "refund"))
    await store.feedback("d5", ACCEPTED, at=now)
    assert await gifts(store, a_case("C-5", None)) == []
    await store.move("k5", "kept")
    assert await gifts(store, a_case("C-5", None)) == [("refund", "C-5"), ("express", "C-5")]


async def test_what_the_caller_tells_comes_first(store: SqlStore, make_draft: MakeDraft, now: dt.datetime) -> None:
    await store.save(a_case(), giving(make_draft(), "credit"))
    await store.feedback("d1", ACCEPTED, at=now)
    mine = {"id": "k1", "case_id": "C-1", "does": "ring you", "owner": "Jo", "due_at": now, "state": "kept"}
    given = {"remedy": "credit", "at": "2026-01-01T00:00:00Z"}
    told = await store.recall(a_case(commitments=[mine], given=[given]))
    assert (told.commitments[0].state, told.followed) == ("kept", ())
    assert [one.at.year for one in told.given] == [2026]
    assert told.given[0].at.month == 1
    assert [one.id for one in (await store.recall(a_case())).followed] == ["k1"]


async def test_a_customer_who_is_known_later_is_found_under_their_id(
    store: SqlStore, make_draft: MakeDraft, now: dt.datetime
) -> None:
    await store.save(a_case(customer=None), giving(make_draft(), "credit"))
    await store.feedback("d1", ACCEPTED, at=now)
    await store.save(a_case(), make_draft("d2", promise=None))
    assert await gifts(store, a_case("C-9")) == [("credit", "C-1")]


@pytest.mark.parametrize("state", ["kept", "broken"])
async def test_what_a_case_shows_is_written_down_with_its_words(
    store: SqlStore, make_draft: MakeDraft, now: dt.datetime, state: str
) -> None:
    await store.save(a_case(), make_draft())
    await store.feedback("d1", ACCEPTED, at=now)
    shown = {"message": "last", "start": 0, "end": 8, "quote": "It broke"}
    history = [{"at": now, "from": "customer", "text": "Hi"}] * 3
    await store.save(a_case(history=history), showing(make_draft("d2", promise=None), state, shown=shown))
    (found,) = await store.commitments()
    assert found.state == state
    assert found.evidence is not None
    assert (found.evidence.message, found.evidence.quote) == (3, "It broke")
    async with store._database.read() as connection:
        noted = (await connection.execute(select(audit.c.what, audit.c.commitment_id).order_by(audit.c.id))).all()
    assert noted[-1] == (f"commitment.{state}", "k1")


async def test_what_a_case_shows_settles_only_what_is_open(
    store: SqlStore, make_draft: MakeDraft, now: dt.datetime
) -> None:
    await store.save(a_case(), make_draft())
    await store.save(a_case(), showing(make_draft("d2"), "broken"))
    assert await states(store) == {"k1": "proposed"}
    await store.feedback("d2", ACCEPTED, at=now)
    await store.move("k1", "kept")
    await store.save(a_case(), showing(make_draft("d3", promise=None), "broken"))
    assert await states(store) == {"k1": "kept"}


async def test_a_promise_of_another_case_is_not_settled(
    store: SqlStore, make_draft: MakeDraft, now: dt.datetime
) -> None:
    await store.save(a_case(), make_draft())
    await store.feedback("d1", ACCEPTED, at=now)
    await store.save(a_case("C-2"), showing(make_draft("d2", "C-2", promise=None), "kept"))
    assert await states(store) == {"k1": "open"}


def sent(draft: Draft, *, keeps: bool = True, added: tuple[str, ...] = (), **changes: Any) -> Sent:
    planned = draft.plan.commitment
    assert planned is not None
    more = [planned.model_copy(update={"id": does, "does": does}) for does in added]
    return Sent(commitment=planned.model_copy(update=changes) if keeps else None, added=tuple(more))


EDITED = {"action": "edited", "text": "Other words."}
AGAIN = {"action": "edited", "text": "Other words still."}


async def test_an_edit_changes_adds_and_takes_out(store: SqlStore, make_draft: MakeDraft, now: dt.datetime) -> None:
    draft, later = make_draft(), now + dt.timedelta(days=1)
    await store.save(a_case(), draft)
    for seen in (None, frozenset({2})):
        told = sent(draft, added=("send the label",), owner="Tom", due_at=later)
        judged = await store.feedback("d1", EDITED, at=now, sent=told, versions=seen)
        assert [(one.does, one.owner, one.due_at, one.state) for one in judged.commitments] == [
            ("ring you", "Tom", later, "open"), ("send the label", "Priya", now, "open")
        ]  # fmt: skip
    assert all(one.made_at == now for one in judged.commitments)
    collecting = sent(draft, added=("collect it",))
    judged = await store.feedback("d1", AGAIN, at=later, sent=collecting, versions=frozenset({judged.version}))
    assert {one.does: (one.owner, one.state) for one in judged.commitments} == {
        "ring you": ("Priya", "open"), "send the label": ("Priya", "withdrawn"), "collect it": ("Priya", "open")
    }  # fmt: skip
    assert (await store.made("d1"))[1] == draft
    last = {"action": "edited", "text": "No promise."}
    none = sent(draft, keeps=False)
    await store.feedback("d1", last, at=later, sent=none, versions=frozenset({judged.version}))
    assert set((await states(store)).values()) == {"withdrawn"}


async def test_an_edit_without_the_promise_opens_none(store: SqlStore, make_draft: MakeDraft, now: dt.datetime) -> None:
    draft = make_draft()
    await store.save(a_case(), draft)
    await store.feedback("d1", EDITED, at=now, sent=sent(draft, keeps=False))
    assert await states(store) == {"k1": "withdrawn"}


@pytest.mark.parametrize(("days", "state"), [(1, "withdrawn"), (-1, "broken")])
async def test_a_newer_promise_of_the_same_act_takes_the_place_of_the_older(
    store: SqlStore, make_draft: MakeDraft, now: dt.datetime, *, days: int, state: str
) -> None:
    await store.save(a_case(), make_draft(due=now + dt.timedelta(days=days)))
    await store.feedback("d1", ACCEPTED, at=now - dt.timedelta(days=3))
    await store.save(a_case(), make_draft("d2", promise="k2", due=now + dt.timedelta(days=5)))
    assert await states(store) == {"k1": "open", "k2": "proposed"}
    await store.feedback("d2", ACCEPTED, at=now)
    assert await states(store) == {"k1": state, "k2": "open"}


async def test_another_act_stands_beside_it(store: SqlStore, make_draft: MakeDraft, now: dt.datetime) -> None:
    draft = make_draft("d2", promise="k2")
    await store.save(a_case(), make_draft())
    await store.feedback("d1", ACCEPTED, at=now)
    await store.save(a_case(), draft)
    await store.feedback("d2", EDITED, at=now, sent=sent(draft, does="send the label"))
    assert await states(store) == {"k1": "open", "k2": "open"}


async def test_a_replaced_draft_cannot_be_sent_edited_either(
    store: SqlStore, make_draft: MakeDraft, now: dt.datetime
) -> None:
    draft = make_draft()
    await store.save(a_case(), draft)
    await store.save(a_case(), make_draft("d2", promise="k2"))
    with pytest.raises(Conflict, match="newer draft"):
        await store.feedback("d1", EDITED, at=now, sent=sent(draft))


async def test_commitments_of_one_owner(store: SqlStore, make_draft: MakeDraft) -> None:
    for name in ("Priya", "Ömer"):
        await store.save(a_case(f"C-{name}"), make_draft(f"d-{name}", f"C-{name}", promise=name))
    await store.feedback(
        "d-Ömer", EDITED, at=dt.datetime.now(dt.UTC), sent=sent(await store.draft("d-Ömer"), owner="Ömer")
    )
    assert [one.id for one in await store.commitments(owner="pRIYA")] == ["Priya"]
    assert [one.id for one in await store.commitments(owner="Ömer")] == ["Ömer"]
    assert await store.commitments(owner="Pri") == []
    assert [one.id for one in await store.commitments(state=("open", "kept"))] == ["Ömer"]
