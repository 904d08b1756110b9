"""A workspace, the app connected to it, and a craft: the product's own on SQLite, without a model."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from drafter.adapters.integrations.slack import Slack
from drafter.adapters.integrations.slack.desk import SlackDesk
from drafter.adapters.storage.store import SqlStore
from drafter.bootstrap import Product, build
from drafter.desks.craft import TenantCraft
from drafter.domain.desk import Received, Task
from drafter.ports import Craft
from drafter.settings import Settings

from ....conftest import NORTHWIND
from .payloads import NOW, SECRET, signed
from .standin import TOKEN, Workspace, workspace


@dataclass
class Desk:
    """The app as Slack sees it. `told` is what it was asked to do later."""

    slack: SlackDesk
    here: Workspace
    craft: Craft
    told: list[Task] = field(default_factory=list)

    async def hears(self, body: bytes, **more: Any) -> Received:
        """A request of Slack's, and what is answered; modals that it opens are waited for."""
        got = await self.slack.received(signed(body, **more), body, NOW)
        for one in list(self.slack._opening):
            await one
        if got.news is not None:
            self.told.append(Task(id=f"t{len(self.told)}", tenant="default", desk=self.slack.id, news=got.news, tries=1, made_at=NOW, next_at=NOW))  # fmt: skip
        return got

    async def does(self, body: bytes) -> Task:
        """As `hears`, and the work that follows."""
        before = len(self.told)
        await self.hears(body)
        assert len(self.told) == before + 1
        await self.slack.act(self.told[-1], self.craft)
        return self.told[-1]

    async def again(self, task: Task) -> None:
        """The same task after a kill."""
        await self.slack.act(task.model_copy(update={"tries": task.tries + 1}), self.craft)


def connection(here: Workspace, **more: Any) -> Slack:
    told = {"id": "acme", "token": TOKEN, "secret": SECRET, "api": here.url, "rooms": ("C0TEAM",), "role": "frontline"}
    return Slack.model_validate({**told, "owners": {"Priya": "U0PRIYA"}, **more})


@pytest.fixture
async def here() -> AsyncIterator[Workspace]:
    async with workspace() as made:
        made.person("U0PRIYA", "Priya Raman")
        made.person("U0CUSTOMER", "Maria Gomez")
        made.person("U0TOM", "Tom Weaver")
        yield made


@pytest.fixture(scope="session")
def product() -> Product:
    """Loaded once: it is the same for all, and without a model it holds nothing open."""

    async def loaded() -> Product:
        async with build(Settings(playbook=str(NORTHWIND / "playbook.yaml"), model="none")) as made:
            return made

    return asyncio.run(loaded())


@pytest.fixture
async def craft(product: Product) -> AsyncIterator[TenantCraft]:
    store = SqlStore("sqlite://", clock=lambda: NOW)
    yield TenantCraft(replace(product, store=store), lambda: NOW + dt.timedelta(minutes=1))
    await store.close()


@pytest.fixture
async def desk(here: Workspace, craft: TenantCraft) -> AsyncIterator[Desk]:
    made = Desk(connection(here).opened(), here, craft)
    yield made
    await made.slack.close()
