"""The real application and a real store around a product whose drafts are scripted."""

from __future__ import annotations

import asyncio
import datetime as dt
import itertools
import sqlite3
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from drafter.adapters.prompts import Prompts
from drafter.adapters.storage.database import Database
from drafter.adapters.storage.keys import Keys, Made
from drafter.adapters.storage.store import SqlStore
from drafter.api.app import create_app
from drafter.bootstrap.brands import find_brands
from drafter.bootstrap.practising import Library, Practice
from drafter.coaching.debriefing import debrief
from drafter.domain.case import Case
from drafter.domain.condition import Condition
from drafter.domain.debrief import Debrief
from drafter.domain.draft import Delta, Draft
from drafter.domain.feedback import Feedback, Judged
from drafter.domain.identity import Role
from drafter.domain.plan import Plan
from drafter.domain.playbook import Playbook
from drafter.domain.reading import Reading
from drafter.domain.score import Score
from drafter.domain.tenant import TenantSettings
from drafter.drafting.pipeline import Options, Pipeline
from drafter.ports import Asked, Versions
from drafter.settings import Settings

from .. import databases
from ..conftest import NORTHWIND

NOW = dt.datetime(2026, 11, 18, 15, tzinfo=dt.UTC)


@dataclass
class ScriptedProduct:
    """Answers any case with the same reply. `fails` is raised instead, `waits` comes first, `asked` is what came."""

    store: SqlStore
    fails: Exception | None = None
    fails_late: Exception | None = None
    waits: float = 0.0
    hold: asyncio.Event | None = None
    asked: list[Mapping[str, Any]] = field(default_factory=list)
    numbers: Iterator[int] = field(default_factory=itertools.count)
    zone: dt.tzinfo = dt.UTC
    due_ahead: dt.timedelta = dt.timedelta(hours=1)
    found: list[Condition] = field(default_factory=list)
    hosts: tuple[str, ...] = ()
    playbooks: tuple[Playbook, ...] = ()

    def of(self, tenant: str, own: TenantSettings = TenantSettings()) -> ScriptedProduct:  # noqa: B008 (frozen)
        return self if tenant == "default" else replace(self, store=self.store.of(tenant))

    def conditions(self) -> list[Condition]:
        return self.found

    @property
    def practice(self) -> Practice:
        """The real one, on a company of the examples and without a model."""
        return Practice(_pipeline(), self.store.roleplays, _LIBRARY)

    async def draft(self, case: Case, options: Options = Options()) -> Draft:  # noqa: B008
        found = [value async for _, value in self.steps(case, options)]
        assert isinstance(found[-1], Draft)
        return found[-1]

    async def revision(self, draft_id: str, options: Options, versions: Versions = None) -> tuple[Case, Options]:
        case, _ = await self.store.to_revise(draft_id, versions)
        return case, replace(options, replaces=draft_id)

    async def steps(
        self,
        case: Case,
        options: Options = Options(),  # noqa: B008
        asked: Asked | None = None,
    ) -> AsyncGenerator[Any]:
        self.asked.append({"case": case, **vars(options)})
        if self.fails:
            raise self.fails
        reading, id = self.read(case), f"d{next(self.numbers)}"
        yield "reading", reading
        await asyncio.sleep(self.waits)
        if self.hold:
            await self.hold.wait()
        promise = {"id": f"k-{id}", "case_id": case.id, "does": "ring you", "owner": "Priya", "due_at": NOW}
        plan = Plan.model_validate({"resolution": {"kind": "answer"}, "commitment": promise})
        yield "plan", plan
        if self.fails_late:
            raise self.fails_late
        if options.live:
            yield "delta", Delta(part="greeting", text="Hi", source="model")
        provenance = dict.fromkeys(("playbook", "playbook_hash", "prompt", "prompt_hash", "model", "provider"), "x")
        draft = Draft.model_validate(
            {
                "id": id,
                "case_id": case.id,
                "created_at": NOW,
                "reply": {"text": "We broke it.\nWe mend it.", "language": "en"},
                "reading": reading,
                "plan": plan,
                "score": {"value": 1.0, "passed": True, "checks": []},
                "provenance": provenance,
                "replaces": options.replaces,
            }
        )
        yield "draft", await self.store.save(case, draft, asked)

    def read(self, case: Case) -> Reading:
        if self.fails:
            raise self.fails
        return Reading(level="calm", why=case.message.text[:20])

    async def debrief(self, case: Case) -> Debrief:
        return debrief(Pipeline(brands={}, prompts=Prompts(None), model=None), case)

    async def debrief_stored(self, case_id: str) -> Debrief:
        return await self.debrief((await self.store.case_file(case_id)).case)

    async def reading(self, case: Case) -> Reading:
        return self.read(case)

    async def feedback(
        self, draft_id: str, said: Feedback, *, at: dt.datetime, versions: Versions = None, asked: Asked | None = None
    ) -> Judged:
        return await self.store.feedback(draft_id, said.model_dump(), at=at, versions=versions, asked=asked)

    def score(self, case: Case, text: str, plan: Plan | None = None) -> Score:
        self.asked.append({"case": case, "text": text, "plan": plan})
        return Score(value=0.5, passed=False, checks=())


_LIBRARY = Library()


@cache
def _pipeline() -> Pipeline:
    settings = Settings(model="none", playbook=str(NORTHWIND / "playbook.yaml"))
    return Pipeline(brands=find_brands(settings), prompts=Prompts(), model=None)


@pytest.fixture
def product(tmp_path: Path) -> ScriptedProduct:
    return ScriptedProduct(SqlStore(Database(databases.sqlite(tmp_path, "api.db"))))


@pytest.fixture
def factory(product: ScriptedProduct) -> Callable[[], Any]:
    @asynccontextmanager
    async def opened() -> AsyncIterator[ScriptedProduct]:
        await product.store.ready()
        yield product
        await product.store.close()

    return opened


@pytest.fixture
def client(factory: Callable[[], Any]) -> Iterator[TestClient]:
    with TestClient(create_app(factory, dev=True), base_url="http://127.0.0.1", client=("127.0.0.1", 50000)) as client:
        yield client


@pytest.fixture
def door(factory: Callable[[], Any]) -> Iterator[TestClient]:
    """The service as the world sees it: from elsewhere, and only with a key."""
    app = create_app(factory, api_key="the-operator")
    with TestClient(app, base_url="https://drafter.example", client=("203.0.113.9", 1)) as client:
        yield client


@pytest.fixture
def make_key(tmp_path: Path) -> Callable[..., Made]:
    """Makes a key: `make_key("acme", "agent", scopes=…)`."""

    def make(tenant: str = "acme", role: Role = "agent", **more: Any) -> Made:
        async def run() -> Made:
            database = Database(databases.sqlite(tmp_path, "api.db"))
            try:
                return await Keys(database).make(tenant, role, **more)
            finally:
                await database.close()

        return asyncio.run(run())

    return make


@pytest.fixture
def rows(tmp_path: Path) -> Callable[[], int]:
    """How many rows there are in all tables together."""

    def count() -> int:
        connection = sqlite3.connect(tmp_path / "api.db")
        names = ("cases", "drafts", "feedback", "commitments", "audit", "requests")
        total = sum(connection.execute(f"select count(*) from {name}").fetchone()[0] for name in names)  # noqa: S608
        connection.close()
        return int(total)

    return count
