"""Verdicts that are corrected: the last one counts, and the promises follow it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from drafter.adapters.storage.store import SqlStore
from drafter.domain.commitment import Commitment
from drafter.domain.errors import Changed, Conflict
from drafter.domain.feedback import Sent
from drafter.ports import Asked

Make = Callable[..., Any]
NOW = dt.datetime(2026, 11, 18, 15, tzinfo=dt.UTC)
ACCEPTED = {"action": "accepted"}
SILENT = Sent()
"""A text that promises nothing."""


class Desk:
    """One draft, judged again and again by an agent who looks before each verdict."""

    def __init__(self, store: SqlStore) -> None:
        self.store, self._at = store, NOW

    async def says(self, said: dict[str, Any], sent: Sent | None = None) -> Any:
        self._at += dt.timedelta(minutes=1)
        seen = frozenset({(await self.store.draft("d1")).version})
        return await self.store.feedback("d1", said, at=self._at, sent=sent, versions=seen)

    async def states(self) -> dict[str, str]:
        return {one.id: one.state for one in await self.store.commitments()}


@pytest.fixture
async def desk(store: SqlStore, make_case: Make, make_draft: Make) -> Desk:
    await store.save(make_case(), make_draft("d1", promise="k1"))
    return Desk(store)


def edited(text: str) -> dict[str, Any]:
    return {"action": "edited", "text": text}


def also(id: str, make_draft: Make) -> Sent:
    promise: Commitment = make_draft("d1", promise=id).plan.commitment
    return Sent(commitment=make_draft().plan.commitment, added=(promise.model_copy(update={"does": "call Tom back"}),))


async def test_sent_as_it_was_after_all_the_promise_is_open(desk: Desk) -> None:
    await desk.says(edited("All good."), SILENT)
    assert await desk.states() == {"k1": "withdrawn"}
    await desk.says(ACCEPTED)
    assert await desk.states() == {"k1": "open"}
    assert (await desk.store.move("k1", "kept")).state == "kept"


async def test_back_to_what_was_said_before_counts(desk: Desk, make_draft: Make) -> None:
    with_more = also("k9", make_draft)
    await desk.says(edited("I call Tom back."), with_more)
    assert (await desk.states())["k9"] == "open"
    await desk.says(edited("No call."), Sent(commitment=with_more.commitment))
    assert (await desk.states())["k9"] == "withdrawn"
    judged = await desk.says(edited("I call Tom back."), with_more)
    assert [one.state for one in judged.commitments] == ["open", "open"]
    assert (await desk.states())["k9"] == "open"


async def test_the_last_verdict_again_changes_nothing(desk: Desk) -> None:
    await desk.says(edited("All good."), SILENT)
    before = (await desk.store.draft("d1")).version
    await desk.says(edited("All good."), SILENT)
    assert (await desk.store.draft("d1")).version == before


async def test_a_promise_withdrawn_by_hand_is_told_as_that_and_may_be_sent(desk: Desk) -> None:
    await desk.store.move("k1", "withdrawn")
    with pytest.raises(Conflict, match=r"by hand.*If-Match") as refused:
        await desk.store.feedback("d1", ACCEPTED, at=NOW)
    assert refused.value.version == (await desk.store.draft("d1")).version
    await desk.says(ACCEPTED)
    assert await desk.states() == {"k1": "open"}


async def test_of_two_revisions_of_one_version_the_first_stands(desk: Desk, make_case: Make, make_draft: Make) -> None:
    asked = Asked(NOW, versions=frozenset({1}))
    revised = [make_draft(id, promise="k1").model_copy(update={"replaces": "d1"}) for id in ("d2", "d3")]
    await desk.store.save(make_case(), revised[0], asked)
    with pytest.raises(Changed, match="look at it again"):
        await desk.store.save(make_case(), revised[1], asked)
    assert [one.id for one in (await desk.store.drafts_of("C-1")).rows] == ["d2", "d1"]


async def test_what_was_opened_by_hand_goes_with_a_draft_that_is_rejected(desk: Desk) -> None:
    await desk.store.move("k1", "open")
    judged = await desk.says({"action": "rejected"})
    assert await desk.states() == {"k1": "withdrawn"}
    assert [(one.id, "ring you" in one.says) for one in judged.warnings] == [("promise_withdrawn", True)]


@pytest.mark.parametrize("state", ["kept", "broken"])
async def test_what_was_done_or_missed_stays_though_the_draft_is_rejected(desk: Desk, state: Any) -> None:
    await desk.store.move("k1", "open")
    await desk.store.move("k1", state)
    assert not (await desk.says({"action": "rejected"})).warnings
    assert await desk.states() == {"k1": state}


async def test_a_promise_that_a_newer_draft_makes_too_stays_open(desk: Desk, make_case: Make, make_draft: Make) -> None:
    await desk.store.save(make_case(), make_draft("d2", promise="k1"))
    await desk.store.move("k1", "open")
    assert not (await desk.says({"action": "rejected"})).warnings
    assert await desk.states() == {"k1": "open"}
