"""What the tests of all help desks share: a draft as the product really makes it."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from drafter.bootstrap import Product, build
from drafter.desks.worker import Worker
from drafter.domain.desk import News, Task
from drafter.domain.draft import Draft
from drafter.domain.tenant import TenantSettings
from drafter.ports import HelpDesk, Latest
from drafter.settings import Settings

from ... import databases
from ...conftest import CASES, NORTHWIND, example


@pytest.fixture(scope="session")
def northwind_draft() -> Draft:
    """Of the example company's first case, composed from the playbook."""

    async def made() -> Draft:
        async with build(Settings(model="none", playbook=str(NORTHWIND / "playbook.yaml"))) as product:
            return await product.draft(example(CASES[0].stem))

    return asyncio.run(made())


class Office:
    """The product with its store, and the worker that does what a help desk told."""

    def __init__(self, product: Product) -> None:
        self.product = product

    async def does(self, desk: HelpDesk, news: News | None) -> None:
        assert news is not None

        async def own(tenant: str) -> TenantSettings:
            return TenantSettings()

        at = dt.datetime(2026, 11, 18, 14, 5, 9, tzinfo=dt.UTC)
        task = Task(id="t1", tenant=desk.tenant, desk=desk.id, news=news, made_at=at, next_at=at)
        await Worker(lambda: self.product, {desk.id: desk}, own).do(task)

    async def knows(self, case: str) -> Latest:
        assert self.product.store is not None
        found = await self.product.store.latest(case)
        assert found is not None
        return found


@pytest.fixture
async def office(tmp_path: Path) -> AsyncIterator[Office]:
    url = databases.sqlite(tmp_path, "desk.db")
    settings = Settings(model="none", playbook=str(NORTHWIND / "playbook.yaml"), database_url=url)
    async with build(settings, keep=True) as product:
        assert product.store is not None
        await product.store.ready()  # type: ignore[attr-defined]
        yield Office(product)
