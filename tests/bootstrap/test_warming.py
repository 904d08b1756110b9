"""The draft that a process makes as it starts, so that the first customer does not wait for what is read on first use."""

from __future__ import annotations

import gc
import logging
import weakref
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from drafter.bootstrap import build
from drafter.bootstrap.warming import settle, warm
from drafter.drafting.pipeline import Pipeline
from drafter.settings import load_settings

from ..conftest import NORTHWIND

BRIGHTWIRE = NORTHWIND.parent / "brightwire"


@pytest.fixture
def named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DRAFTER_MODEL", "none")
    monkeypatch.setenv("DRAFTER_PLAYBOOK", f"{NORTHWIND}/playbook.yaml,{BRIGHTWIRE}/playbook.yaml")
    monkeypatch.setenv("DRAFTER_DATABASE_URL", f"sqlite:///{tmp_path}/warm.db")


@pytest.mark.usefixtures("named")
async def test_each_playbook_drafts_once_and_nothing_is_asked_or_kept(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    made: list[Any] = []
    draft = Pipeline.draft

    async def noted(self: Pipeline, *given: Any) -> Any:
        made.append((list(self.brands), self.model, await draft(self, *given)))
        return made[-1][2]

    monkeypatch.setattr(Pipeline, "draft", noted)
    async with build(load_settings(), keep=True) as product:
        store: Any = product.store
        await store.ready()
        hostile: Any = object()  # whoever asks it anything fails
        await warm(replace(product, pipeline=replace(product.pipeline, model=hostile, helper=hostile)))
        assert (await store.cases(limit=10)).rows == ()
    assert [(brands, model) for brands, model, _ in made] == [(["northwind"], None), (["brightwire"], None)]
    assert all(one.score.passed for *_, one in made)
    assert not caplog.records


@pytest.mark.usefixtures("named")
async def test_a_playbook_that_fails_is_told_and_stops_nothing(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def fails(self: Pipeline, case: Any) -> Any:
        raise ValueError(case.message.text)

    monkeypatch.setattr(Pipeline, "draft", fails)
    async with build(load_settings()) as product:
        with caplog.at_level(logging.WARNING):
            await warm(product)
    assert [one.getMessage() for one in caplog.records] == [
        "the playbook northwind was not warmed up (ValueError)",
        "the playbook brightwire was not warmed up (ValueError)",
    ]


class Ring:
    """Holds itself, so that only the collector of garbage can take it away."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def settled() -> Iterator[None]:
    before = gc.get_threshold()
    settle()
    yield
    gc.unfreeze()
    gc.set_threshold(*before)


@pytest.mark.usefixtures("settled")
def test_what_requests_leave_behind_is_still_collected() -> None:
    assert gc.isenabled()
    gone = weakref.ref(Ring())
    kept = [[number] for number in range(3 * gc.get_threshold()[0])]
    assert gone() is None
    assert len(kept) == 3 * gc.get_threshold()[0]
    assert gc.get_freeze_count() > 0
