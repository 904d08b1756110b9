"""Two runs of the same plays, made once for all tests of this folder: a plain prompt, and the drafter without a model."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from drafter.adapters.llm.scripted import Scripted
from evals.caching.cache import Cache
from evals.dataset import Suite, load_suite
from evals.folder import RunInfo
from evals.roleplay.shortening import shortened
from evals.rows import Row
from evals.runner import info_of, run
from evals.subject import Wanted, opened

NAMES = ("ignored-three-times", "double-billing")
CALM_DOWN = "I understand your frustration. Please calm down, we value you."


async def played(suite: Suite, out: Path, cache: Cache | None = None, **wanted: Any) -> tuple[RunInfo, list[Row]]:
    told: dict[str, Any] = {"playbook": suite.playbooks, "offline": True} | wanted
    async with opened(Wanted(**told)) as subject:
        return await run(suite, subject, info_of(suite, subject, 1), out, cache=cache)


def rude() -> Scripted:
    return Scripted(lambda request: CALM_DOWN)


@pytest.fixture(scope="session")
def suite() -> Suite:
    """Two scenarios, whose customers wait for two answers."""
    return shortened(load_suite("roleplay"), NAMES, 2)


@pytest.fixture(scope="session")
def runs(suite: Suite, tmp_path_factory: pytest.TempPathFactory) -> Sequence[Path]:
    """The drafter without a model, and a plain prompt with one that knows no better."""
    folder = tmp_path_factory.mktemp("runs")
    asyncio.run(played(suite, folder / "plain", prompt="plain", llm=rude(), offline=False))
    asyncio.run(played(suite, folder / "ours", model="none"))
    return folder / "plain", folder / "ours"
