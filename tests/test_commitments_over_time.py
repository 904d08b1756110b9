"""Whatever happens in a case, in whatever order, its commitments stay in order: random sequences of drafts, verdicts,
edits, messages, moves by hand and passing time, over the real store, the real reading and the real reader of edits."""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import itertools
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from drafter.adapters.storage.store import SqlStore
from drafter.adapters.storage.tables import audit, commitments
from drafter.domain.case import Case
from drafter.domain.commitment import NEXT
from drafter.domain.draft import Draft
from drafter.domain.errors import Conflict
from drafter.domain.feedback import Sent
from drafter.domain.playbook import Playbook
from drafter.domain.score import Score
from drafter.drafting.following import Sending, as_sent, is_same
from drafter.drafting.reading import read

START = dt.datetime(2026, 11, 18, 15, tzinfo=dt.UTC)
PLAYBOOK = Playbook.model_validate(
    {
        "company": {"name": "N", "timezone": "UTC", "currency": "USD", "hours": {"mon-fri": "08:00-18:00"}},
        "roles": [{"id": "frontline", "authority": {"amount": "100", "currency": "USD"}, "answers_within": "1 day"}],
        "remedies": [{"id": "r", "when": "true", "says": "a refund"}],
        "routes": [],
    }
)
ACTS = ("email you to confirm the refund has arrived", "call you", "ship a replacement")
SAYS = (
    ("agent", "Your refund has arrived on your card."),
    ("agent", "I have shipped the replacement."),
    ("agent", "We are still looking into it."),
    ("customer", "Nobody called me."),
    ("customer", "Still no refund, and nobody wrote."),
    ("customer", "Thank you, the replacement came."),
)
EDITS = (
    "I will call you on Friday, November 27.",
    "Thank you for your patience.",
    "I will ship a replacement by Monday, November 30. I will call you tomorrow.",
    "Tom will email you by Thursday, November 26 to confirm the refund has arrived.",
)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("draft"), st.sampled_from(ACTS), st.integers(0, 6)),
        st.tuples(st.sampled_from(["accept", "reject"]), st.integers(0, 3)),
        st.tuples(st.just("edit"), st.integers(0, 3), st.sampled_from(EDITS)),
        st.tuples(st.just("says"), st.sampled_from(SAYS)),
        st.tuples(st.just("move"), st.integers(0, 5), st.sampled_from(["open", "kept", "broken", "withdrawn"])),
        st.tuples(st.just("time"), st.integers(1, 90)),
    ),
    min_size=4,
    max_size=14,
)


@dataclass
class World:
    """One case, its store and its clock."""

    now: dt.datetime = START
    history: list[dict[str, Any]] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    numbers: Any = field(default_factory=itertools.count)

    def __post_init__(self) -> None:
        self.store = SqlStore("sqlite://", clock=lambda: self.now)

    def case(self) -> Case:
        message = {"text": "What about my refund?", "at": self.now}
        raw = {"id": "C-1", "customer": {"id": "cust"}, "history": self.history, "message": message, "now": self.now}
        return Case.model_validate(raw | {"agent": {"name": "Priya"}})

    async def step(self, what: str, *how: Any) -> None:
        if what == "draft":
            await self.draft(*how)
        elif what in ("accept", "reject", "edit"):
            await self.judge(what, *how)
        elif what == "says":
            sender, text = how[0]
            self.history.append({"at": self.now, "from": sender, "text": text})
        elif what == "move":
            found = await self.store.commitments()
            if found:
                await self.store.move(found[how[0] % len(found)].id, how[1])
        else:
            self.now += dt.timedelta(hours=how[0])

    async def draft(self, act: str, days: int) -> None:
        case = await self.store.recall(self.case())
        due = self.now + dt.timedelta(days=days, hours=2)
        number = next(self.numbers)
        promise = {"id": f"k-{act}-{due.date()}", "case_id": "C-1", "does": act, "owner": "Priya", "due_at": due}
        names = ("playbook", "playbook_hash", "prompt", "prompt_hash", "model", "provider")
        text = f"You will get your refund. I will {act} by {due:%A}, {due:%B} {due.day}."
        raw = {"id": f"d{number}", "case_id": "C-1", "created_at": self.now, "reply": {"text": text, "language": "en"}}
        raw |= {"reading": read(case), "plan": {"resolution": {"kind": "answer"}, "commitment": promise}}
        raw |= {"score": {"value": 1, "passed": True, "checks": []}, "provenance": dict.fromkeys(names, "x")}
        made = Draft.model_validate(raw)
        await self.store.save(self.case(), made)
        self.drafts.append(made)

    async def judge(self, what: str, which: int, text: str = "") -> None:
        if not self.drafts:
            return
        draft = self.drafts[-1 - which % len(self.drafts)]
        sent: Sent | None = None
        said: dict[str, Any] = {"action": {"accept": "accepted", "reject": "rejected", "edit": "edited"}[what]}
        if what == "edit":
            said["text"] = text
            sending = Sending(self.case(), draft, text, self.now, self.now, PLAYBOOK)
            sent = as_sent(sending, lambda *_: Score(value=1, passed=True, checks=()))
        seen = frozenset({(await self.store.draft(draft.id)).version})
        judged = await self.store.feedback(draft.id, said, at=self.now, sent=sent, versions=seen)
        seen = frozenset({judged.version})
        assert (await self.store.feedback(draft.id, said, at=self.now, sent=sent, versions=seen)) == judged
        if what != "reject":
            self.history.append({"at": self.now, "from": "agent", "author": "Priya", "text": text or draft.reply.text})

    async def check(self) -> None:
        async with self.store._database.read() as connection:
            rows = (await connection.execute(select(commitments))).all()
            noted = (await connection.execute(select(audit.c.what, audit.c.commitment_id).order_by(audit.c.id))).all()
        told = defaultdict(list)
        for what, id in noted:
            if id is not None:
                told[id].append(what.removeprefix("commitment."))
        assert set(told) == {row.id for row in rows}
        for row in rows:
            assert _replayed(told[row.id]) == row.state, told[row.id]
            assert (row.made_at is not None) == ("open" in told[row.id][_last_proposed(told[row.id]) :])
        opened = [row for row in rows if row.state == "open"]
        for one, other in itertools.combinations(opened, 2):
            assert not is_same(one.does, other.does), (one, other)
        assert {one.id for one in await self.store.commitments(state="open")} == {row.id for row in opened}


def _last_proposed(moves: list[str]) -> int:
    return len(moves) - 1 - moves[::-1].index("proposed")


def _replayed(moves: list[str]) -> str:
    """The state that the audit tells, each move being an allowed one. What no customer was told may be proposed again."""
    state = ""
    for move in moves:
        if move == "proposed":
            assert state in ("", "proposed", "withdrawn")
        elif move == "changed":
            assert state in ("proposed", "open")
            continue
        else:
            assert move in NEXT[state]  # type: ignore[index]
        state = move
    return state


async def live(steps: list[tuple[Any, ...]]) -> None:
    world = World()
    try:
        for step in steps:
            with contextlib.suppress(Conflict):  # a move that is not allowed is refused, and changes nothing
                await world.step(*step)
            await world.check()
    finally:
        await world.store.close()


@settings(max_examples=15)
@given(STEPS)
def test_commitments_stay_in_order_whatever_happens(steps: list[tuple[Any, ...]]) -> None:
    asyncio.run(live(steps))


@pytest.mark.soak
@settings(max_examples=1000)
@given(STEPS)
def test_commitments_stay_in_order_over_many_lives(steps: list[tuple[Any, ...]]) -> None:
    asyncio.run(live(steps))
