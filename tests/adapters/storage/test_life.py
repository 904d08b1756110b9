"""Whatever happens in the life of a case, in whatever order and by whichever tenant: a change that was accepted is noted
once, the audit stays whole, commitments move only as they may, nobody sees another's, and who was erased is nowhere."""

from __future__ import annotations

import asyncio
import contextlib
import contextvars
import datetime as dt
import itertools
import os
import tempfile
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test
from sqlalchemy import select

from drafter.adapters.storage.auditing import acting, chains
from drafter.adapters.storage.database import Database
from drafter.adapters.storage.retaining import Sweeper
from drafter.adapters.storage.store import SqlStore
from drafter.adapters.storage.tables import audit, cases, commitments, drafts, metadata
from drafter.domain.case import Case
from drafter.domain.commitment import NEXT
from drafter.domain.draft import Draft
from drafter.domain.errors import Conflict, NotFound
from drafter.domain.incoming import Incoming

START = dt.datetime(2026, 11, 18, 15, tzinfo=dt.UTC)
DAYS = 30
NUMBERS = itertools.count()
WHO = st.sampled_from(["anna", "bert", None])
CASE = st.sampled_from(["C-0", "C-1", "C-2"])
PLACE = st.integers(0, 5)
FOLLOWS = {"draft.replaced", "commitment.proposed", "commitment.changed", *(f"commitment.{state}" for state in NEXT)}


class Life(RuleBasedStateMachine):
    """Two tenants with the same case ids and customers in one database. `who` tells whose each case is by now."""

    database: Database

    def __init__(self) -> None:
        super().__init__()
        self.now, number = START, next(NUMBERS)
        self.stores = [
            SqlStore(self.database, tenant=f"{name}{number}", clock=lambda: self.now) for name in ("mine", "other")
        ]
        self.who: list[dict[str, str | None]] = [{}, {}]
        self.drafts: list[list[str]] = [[], []]
        self.noted = 0

    run: Callable[[Coroutine[Any, Any, Any]], Any]
    """Runs to the end what a step of this machine does; set where the loop is."""

    def act(self, what: str | None, store: SqlStore, work: Coroutine[Any, Any, Any]) -> Any:
        """What `work` gives, None where it was refused. If accepted, it was noted once as `what` (None: where it changed
        anything, by whatever follows); if not, not at all."""
        self.now += dt.timedelta(minutes=1)
        request = f"r{next(NUMBERS)}"
        try:
            with acting("key", request):
                result, refused = self.run(work), False
        except (Conflict, NotFound):
            result, refused = None, True
        rows = [row for row in self.run(self.rows(audit)) if row.request_id == request]
        heads = [row.what for row in rows if row.what not in FOLLOWS]
        assert {row.tenant for row in rows} <= {store._tenant}
        assert heads == ([] if refused or what is None else [what]), (what, refused, rows)
        assert not (refused and rows)
        return result

    async def rows(self, table: Any) -> list[Any]:
        tenants = [store._tenant for store in self.stores]
        async with self.database.whole().read() as connection:
            query = select(table).where(table.c.tenant.in_(tenants)).order_by(*table.primary_key)
            return list((await connection.execute(query)).all())

    def make(
        self, side: int, id: str, case_id: str, who: str | None, replaces: str | None = None
    ) -> tuple[Case, Draft]:
        customer = {"id": who, "name": f"Canary {who}"} if who else {}
        case = Case.model_validate({"id": case_id, "customer": customer, "message": {"text": f"Of {side}: {who}."}})
        promise = {"id": f"k-{id}", "case_id": case_id, "does": f"ring for {id}", "owner": "P", "due_at": self.now}
        given = {
            "id": id,
            "case_id": case_id,
            "created_at": self.now,
            "reply": {"text": f"Of {side}: Canary {who}", "language": "en"},
            "reading": {"level": "calm"},
            "plan": {"resolution": {"kind": "answer"}, "commitment": promise},
            "score": {"value": 1, "passed": True, "checks": []},
            "provenance": dict.fromkeys(
                ("playbook", "playbook_hash", "prompt", "prompt_hash", "model", "provider"), "x"
            ),
            "replaces": replaces,
        }
        return case, Draft.model_validate(given)

    @rule(side=st.integers(0, 1), case=CASE, who=WHO)
    def save(self, side: int, case: str, who: str | None) -> None:
        id = f"d{next(NUMBERS)}"
        who = self.who[side].get(case) or who  # a case stays with whom it is
        made = self.make(side, id, case, who)
        if self.act("draft.saved", self.stores[side], self.stores[side].save(*made)):
            self.who[side][case] = who
            self.drafts[side].append(id)

    @precondition(lambda self: any(self.drafts))
    @rule(side=st.integers(0, 1), place=PLACE)
    def revise(self, side: int, place: int) -> None:
        if old := self.draft(side, place):
            id, store = f"d{next(NUMBERS)}", self.stores[side]
            try:
                case, _ = self.run(store.to_revise(old))
            except (Conflict, NotFound):
                return
            who = self.who[side].get(case.id)
            if self.act("draft.saved", store, store.save(*self.make(side, id, case.id, who, replaces=old))):
                self.drafts[side].append(id)

    @precondition(lambda self: any(self.drafts))
    @rule(side=st.integers(0, 1), place=PLACE, action=st.sampled_from(["accepted", "edited", "rejected"]))
    def judge(self, side: int, place: int, action: str) -> None:
        if id := self.draft(side, place):
            said = {"action": action, "text": "Other words." if action == "edited" else None}
            # To reject what is rejected is no error, and nothing new.
            again = action == "rejected" == self.verdict(side, id)
            what = None if again else f"draft.{action}"
            self.act(what, self.stores[side], self.stores[side].feedback(id, said, at=self.now))

    @precondition(lambda self: any(self.drafts))
    @rule(side=st.integers(0, 1), place=PLACE, state=st.sampled_from(["open", "kept", "broken", "withdrawn"]))
    def move(self, side: int, place: int, state: Any) -> None:
        if id := self.draft(side, place):
            self.act(None, self.stores[side], self.stores[side].move(f"k-{id}", state))

    @rule(side=st.integers(0, 1), case=CASE, sender=st.sampled_from(["customer", "agent"]))
    def hear(self, side: int, case: str, sender: str) -> None:
        new = Incoming.model_validate({"from": sender, "text": f"Of {side}: more."})
        what = "customer.wrote" if sender == "customer" else "message.added"
        self.act(what, self.stores[side], self.stores[side].hear(case, new))

    @rule(side=st.integers(0, 1), who=st.sampled_from(["anna", "bert", "never seen"]))
    def erase(self, side: int, who: str) -> None:
        self.act("customer.erased", self.stores[side], self.stores[side].erase(who))
        self.who[side] = {case: whose for case, whose in self.who[side].items() if whose != who}

    @rule(days=st.integers(1, 40))
    def sweep(self, days: int) -> None:
        self.now += dt.timedelta(days=days)
        before = self.run(self.rows(cases))
        owed = {(row.tenant, row.case_id) for row in self.run(self.rows(commitments)) if row.state == "open"}
        self.run(Sweeper(self.database, DAYS, clock=lambda: self.now).once())
        left = {(row.tenant, row.id) for row in self.run(self.rows(cases))}
        old = self.now - dt.timedelta(days=DAYS)
        for row in before:
            if (row.tenant, row.id) in owed or row.updated_at >= old:
                assert (row.tenant, row.id) in left
        for side, store in enumerate(self.stores):
            self.who[side] = {case: who for case, who in self.who[side].items() if (store._tenant, case) in left}

    @precondition(lambda self: any(self.drafts))
    @rule(place=PLACE)
    def look(self, place: int) -> None:
        """At what is the other's, by its id."""
        for side, store in enumerate(self.stores):
            if id := self.draft(1 - side, place):
                for work in (
                    store.draft(id),
                    store.feedback(id, {"action": "accepted"}, at=self.now),
                    store.to_revise(id),
                ):
                    with pytest.raises(NotFound):
                        self.run(work)
                with pytest.raises(NotFound):
                    self.run(store.move(f"k-{id}", "open"))

    def draft(self, side: int, place: int) -> str | None:
        """One of the newest drafts of a side, whatever became of it."""
        return self.drafts[side][-1 - place % len(self.drafts[side])] if self.drafts[side] else None

    @invariant()
    def all_is_in_order(self) -> None:
        found = self.run(self.everything())
        assert len(found["audit"]) >= self.noted
        self.noted = len(found["audit"])
        self.commitments_moved_only_as_they_may(found)
        for side, store in enumerate(self.stores):
            mine = {name: [row for row in rows if row.tenant == store._tenant] for name, rows in found.items()}
            assert {row.id: row.customer_id for row in mine["cases"]} == self.who[side]
            everything = str(mine)
            assert f"Of {1 - side}:" not in everything
            for who in {"anna", "bert"} - set(self.who[side].values()):
                assert f"Canary {who}" not in everything

    def commitments_moved_only_as_they_may(self, found: dict[str, list[Any]]) -> None:
        states: dict[tuple[str, str], str] = {}
        for row in found["audit"]:
            state = row.what.removeprefix("commitment.")
            if state == row.what or state == "changed":
                continue
            before = states.get((row.tenant, row.commitment_id), "")
            fresh = state == "proposed" and before in ("", "proposed", "withdrawn")
            assert fresh or state in NEXT[before], (before, state)  # type: ignore[index]
            states[row.tenant, row.commitment_id] = state
        for row in found["commitments"]:
            assert states[row.tenant, row.id] == row.state

    def teardown(self) -> None:
        async def read() -> list[Any]:
            async with self.database.whole().read() as connection:
                return await chains(connection)

        assert [one for one in self.run(read()) if one.broken is not None] == []

    def verdict(self, side: int, id: str) -> str | None:
        """What was last said of a draft; None where nothing was, or it is gone."""
        mine = self.stores[side]._tenant
        return next((row.verdict for row in self.run(self.rows(drafts)) if (row.tenant, row.id) == (mine, id)), None)

    async def everything(self) -> dict[str, list[Any]]:
        """All rows of both, by table."""
        tables = {name: table for name, table in metadata.tables.items() if "tenant" in table.c}
        found = {}
        async with self.database.whole().read() as connection:
            for name, table in tables.items():
                mine = table.c.tenant.in_([store._tenant for store in self.stores])
                query = select(table).where(mine).order_by(*table.primary_key)
                found[name] = list((await connection.execute(query)).all())
        return found


@contextlib.contextmanager
def lives(url: str) -> Iterator[type[Life]]:
    with asyncio.Runner() as runner:

        class Here(Life):
            database = Database(url)

            def run(self, work: Coroutine[Any, Any, Any]) -> Any:
                return runner.run(work, context=contextvars.copy_context())

        try:
            yield Here
        finally:
            runner.run(Here.database.close())


def live(url: str, examples: int) -> None:
    quick = [HealthCheck.too_slow, HealthCheck.filter_too_much]
    with lives(url) as here:
        run_state_machine_as_test(  # type: ignore[no-untyped-call]
            here,
            settings=settings(
                max_examples=examples,
                stateful_step_count=16,
                suppress_health_check=quick,
                database=None,
            ),
        )


def test_what_is_said_twice_is_noted_once(url: str) -> None:
    """Of its own, since the machine seldom comes to it."""
    with lives(url) as here:
        life = here()
        life.save(side=0, case="C-0", who="anna")
        for _ in range(2):
            life.judge(side=0, place=0, action="rejected")
            life.all_is_in_order()
        noted = [row.what for row in life.run(life.rows(audit))]
        assert noted.count("draft.rejected") == 1
        life.teardown()


def test_on_sqlite() -> None:
    with tempfile.TemporaryDirectory() as folder:
        live(f"sqlite:///{Path(folder)}/x.db", 5)


@pytest.mark.slow
def test_on_postgres(new_database: Callable[[str], str]) -> None:
    live(new_database("life"), 5)


@pytest.mark.soak
@pytest.mark.parametrize("engine", ["sqlite", "postgres"])
def test_for_long(engine: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    url = f"sqlite:///{tmp_path}/x.db" if engine == "sqlite" else request.getfixturevalue("new_database")("lives")
    live(url, int(os.environ.get("LIVES", "120")))
