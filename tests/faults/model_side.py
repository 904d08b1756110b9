"""The real product in front of a model server of a test: settings, wiring, store, and the HTTP door."""

from __future__ import annotations

import asyncio
import gc
import json
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext
from pathlib import Path
from typing import Any, cast

import httpx2

from drafter.adapters.knowledge import Articles
from drafter.adapters.playbooks import load_playbook
from drafter.adapters.prompts import Prompts
from drafter.api.app import create_app
from drafter.bootstrap import Product, build
from drafter.drafting.pipeline import Brand, Pipeline
from drafter.settings import load_settings

from .. import databases
from ..conftest import NORTHWIND, example

CASE = example("C-1042")
KEY = "sk-canary-7f3e9a"
"""The key that the model's server is given; it must turn up nowhere else."""


_GOOD: list[str] = []


@asynccontextmanager
async def product(folder: Path | None, url: str, **settings: Any) -> AsyncIterator[Product]:
    """The product by its settings, with a store of its own in the folder, where there is one."""
    given = {
        "openai_base_url": url,
        "openai_api_key": KEY,
        "model": "m",
        "playbook": str(NORTHWIND / "playbook.yaml"),
        "database_url": databases.sqlite(folder, "faults.db") if folder else "sqlite://",
        "deadline_s": 5.0,
        "max_revisions": 0,
        "prices": {"m": {"input": 1, "output": 1}},
    }
    async with build(load_settings(**(given | settings)), keep=folder is not None) as made:
        yield made


@asynccontextmanager
async def door(made: Product) -> AsyncIterator[httpx2.AsyncClient]:
    """The HTTP door of a product that is open already."""
    app = create_app(lambda: nullcontext(cast(Any, made)), dev=True)
    transport = httpx2.ASGITransport(app)
    async with (
        app.router.lifespan_context(app),
        httpx2.AsyncClient(transport=transport, base_url="http://127.0.0.1", timeout=30) as client,
    ):
        yield client


async def good_answer() -> str:
    """An answer of a model that passes all checks on the example case: what the playbook itself would say."""
    if _GOOD:
        return _GOOD[0]
    playbook = load_playbook(NORTHWIND / "playbook.yaml")
    pipeline = Pipeline({"northwind": Brand(playbook, Articles(()))}, Prompts(None), None)
    draft = await pipeline.draft(CASE)
    _GOOD.append(json.dumps({part.kind: part.text for part in draft.reply.parts if part.kind != "closing"}))
    return _GOOD[0]


def descriptors() -> int:
    """Open file descriptors of this process."""
    gc.collect()
    gc.freeze()  # the next collection walks through what is new, not through the whole process
    return len(os.listdir("/proc/self/fd"))


def others() -> set[asyncio.Task[Any]]:
    """The tasks of this loop besides the test's own and the servers'."""
    mine = asyncio.current_task()
    return {task for task in asyncio.all_tasks() if task is not mine and "Upstream" not in repr(task.get_coro())}
