"""The whole product behind the SDK's own client: in memory as one caller, and over HTTP with keys."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx2
import pytest
from mcp import Client
from mcp.client.streamable_http import streamable_http_client

from drafter.adapters.llm.scripted import Scripted
from drafter.adapters.storage.database import Database
from drafter.adapters.storage.keys import Keys
from drafter.api.app import create_app
from drafter.api.mcp.server import Visit, make
from drafter.bootstrap import build
from drafter.domain.case import Case
from drafter.domain.identity import ALLOWED, Caller, Role
from drafter.ports import Completion, LanguageModel, Listener, Request
from drafter.settings import Settings

from ..conftest import NORTHWIND, example
from ..listening import listening

Opened = Callable[..., AbstractAsyncContextManager[Client]]


def case(name: str = "C-1042", **changed: Any) -> dict[str, Any]:
    """A case of the example company, as a client sends it."""
    return example(name).model_dump(mode="json", by_alias=True, exclude_none=True) | changed


def settings(folder: Path) -> Settings:
    return Settings(model="none", playbook=str(NORTHWIND / "playbook.yaml"), database_url=f"sqlite:///{folder}/mcp.db")


@dataclass
class Waiting:
    """A model that never answers, and notes that it was asked and that the call was stopped."""

    name: str = "waiting"
    small: bool = False
    asked: asyncio.Event = field(default_factory=asyncio.Event)
    stopped: asyncio.Event = field(default_factory=asyncio.Event)

    async def complete(self, request: Request) -> Completion:
        self.asked.set()
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            self.stopped.set()
            raise
        raise AssertionError("nobody waited so long")

    async def stream(self, request: Request, listener: Listener) -> Completion:
        return await self.complete(request)

    async def close(self) -> None: ...


@pytest.fixture
def opened(tmp_path: Path) -> Opened:
    """Opens a client in memory: `opened(model=…, role="qa")`."""

    @asynccontextmanager
    async def open(model: LanguageModel | None = None, role: Role = "agent", **more: Any) -> AsyncIterator[Client]:
        caller = Caller(role=role, scopes=ALLOWED[role])
        async with build(settings(tmp_path), model=model, keep=True) as product:

            async def visit(_: Any) -> Visit:
                return Visit(product, caller, "r-1")  # type: ignore[arg-type]

            async with Client(make(visit), **more) as client:
                yield client

    return open


@dataclass
class Service:
    """The service on a port of this machine, with a database of its own."""

    address: str
    database: str
    model: Scripted | Waiting | None = None

    async def key(self, tenant: str = "acme", role: Role = "agent", **more: Any) -> str:
        database = Database(self.database)
        try:
            return (await Keys(database).make(tenant, role, **more)).shown
        finally:
            await database.close()

    @asynccontextmanager
    async def client(self, key: str, **more: Any) -> AsyncIterator[Client]:
        headers = {"Authorization": f"Bearer {key}"}
        async with (
            httpx2.AsyncClient(headers=headers, timeout=20) as http,
            Client(streamable_http_client(f"{self.address}/mcp", http_client=http), **more) as client,
        ):
            yield client


@pytest.fixture
def model() -> LanguageModel | None:
    """The model of the service; a test that needs one gives its own."""
    return None


@pytest.fixture
def service(tmp_path: Path, model: Any) -> Iterator[Service]:
    given = settings(tmp_path)

    @asynccontextmanager
    async def product() -> AsyncIterator[Any]:
        async with build(given, model=model, keep=True) as product:
            yield product

    with listening(create_app(product, api_key="the-operator", per_minute=0)) as (host, port):
        yield Service(f"http://{host}:{port}", given.database_url, model)


def text(result: Any) -> str:
    """What a model reads."""
    assert len(result.content) == 1
    return str(result.content[0].text)


async def until(found: Callable[[], Awaitable[bool]], seconds: float = 5.0) -> None:
    end = dt.datetime.now(dt.UTC) + dt.timedelta(seconds=seconds)
    while not await found():
        assert dt.datetime.now(dt.UTC) < end
        await asyncio.sleep(0.01)


__all__ = ["Case", "Opened", "Service", "Waiting", "case", "settings", "text", "until"]
