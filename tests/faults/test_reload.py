"""Playbooks and prompts that change under a running service: all of them are taken, or none, and that is told."""

from __future__ import annotations

import asyncio
import logging
import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from drafter.adapters.observing.metrics import Metrics
from drafter.adapters.prompts import prompts_folder
from drafter.api import reloading
from drafter.api.reloading import Reloader
from drafter.api.renewing import renewed, sources
from drafter.bootstrap import Product, build
from drafter.domain.errors import BadInput, BadPlaybook
from drafter.settings import Settings, load_settings

from ..conftest import NORTHWIND, example

FAILURES = "drafter_playbook_reload_failures_total"
CASE = example("C-1042")


@dataclass
class Running:
    """A product whose files may change, as the server holds it: `now` is what serves."""

    folder: Path
    settings: Settings
    now: Product
    metrics: Metrics
    reloader: Reloader[Product]

    @property
    def playbook(self) -> Path:
        return self.folder / "northwind" / "playbook.yaml"

    @property
    def failures(self) -> float | None:
        return self.metrics.registry.get_sample_value(FAILURES)

    @property
    def hash(self) -> str:
        return self.now.pipeline.brands["northwind"].playbook.hash

    def use(self, product: Product) -> None:
        self.now = product


@pytest.fixture
async def running(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Running]:
    monkeypatch.setattr(reloading, "SETTLING_S", 0.0)
    async with opened(tmp_path) as found:
        yield found


@asynccontextmanager
async def opened(folder: Path) -> AsyncIterator[Running]:
    shutil.copytree(NORTHWIND, folder / "northwind")
    shutil.copytree(prompts_folder(), folder / "prompts")
    settings = load_settings(
        model="none", playbook=str(folder / "northwind" / "playbook.yaml"), prompts=str(folder / "prompts")
    )
    async with build(settings) as product:
        product.prompts.load()
        metrics = Metrics()
        found = Running(folder, settings, product, metrics, None)  # type: ignore[arg-type]
        found.reloader = Reloader(
            product,
            sources=lambda one: sources(one, settings),
            renew=lambda one: renewed(one, settings),
            stale=lambda one, why: replace(one, stale=why),
            use=found.use,
            metrics=metrics,
        )
        yield found


def playbook_of(product: Product) -> tuple[bool, str | None]:
    found = next(one for one in product.conditions() if one.name == "playbook")
    return found.ok, found.why


@pytest.mark.fault("F21")
async def test_a_change_is_taken_and_a_draft_in_the_making_keeps_what_it_began_with(running: Running) -> None:
    before, first = running.hash, running.now
    await running.reloader.look()
    assert running.now is first  # nothing has changed

    steps = first.steps(CASE)
    await anext(steps)
    (running.folder / "northwind" / "kb" / "new.md").write_text("# New\n\nWe open at nine.\n")
    await running.reloader.look()
    assert running.hash != before
    assert playbook_of(running.now) == (True, None)
    old = (await anext(value async for name, value in steps if name == "draft")).provenance.playbook_hash  # type: ignore[union-attr]
    assert (old, (await running.now.draft(CASE)).provenance.playbook_hash) == (before, running.hash)
    assert running.failures == 0


BREAKS: dict[str, tuple[Callable[[Running], object], str]] = {
    "corrupt": (lambda one: one.playbook.write_text("company: ["), "playbook.yaml"),
    "half of it": (lambda one: one.playbook.write_text(one.playbook.read_text()[:1500]), "playbook.yaml"),
    "no UTF-8": (lambda one: one.playbook.write_bytes(b"\xff\xfe\x00"), "UTF-8"),
    "deleted": (lambda one: one.playbook.unlink(), "cannot be read"),
    "its folder deleted": (lambda one: shutil.rmtree(one.playbook.parent), "cannot be read"),
    "its articles deleted": (lambda one: shutil.rmtree(one.playbook.parent / "kb"), "kb"),
    "a template that reaches out": (
        lambda one: one.playbook.write_text(
            one.playbook.read_text().replace("{{ company.name }}", "{{ ''.__class__.__mro__ }}")
            + "\n# {{ ''.__class__ }}\nbroken: '{{ ''.__class__.__mro__ }}'\n"
        ),
        "playbook.yaml",
    ),
    "a prompt": (lambda one: (one.folder / "prompts" / "reply" / "v1.j2").write_text("no head"), "v1.j2"),
    "a prompt, no UTF-8": (
        lambda one: (one.folder / "prompts" / "reply" / "v1.j2").write_bytes(b"---\n\xff"),
        "cannot be read",
    ),
    "no active versions": (lambda one: (one.folder / "prompts" / "active.yaml").unlink(), "active"),
}


@pytest.mark.fault("F21")
@pytest.mark.parametrize(("damage", "told"), BREAKS.values(), ids=BREAKS.keys())
async def test_what_cannot_be_used_is_told_and_the_last_good_one_serves(
    running: Running, caplog: pytest.LogCaptureFixture, damage: Callable[[Running], object], told: str
) -> None:
    before = running.hash
    kept = {one: one.read_bytes() for one in running.folder.rglob("*") if one.is_file()}
    damage(running)
    with caplog.at_level(logging.ERROR):
        await running.reloader.look()
    assert running.hash == before
    assert (await running.now.draft(CASE)).score.passed
    ok, why = playbook_of(running.now)
    assert not ok
    assert why is not None
    assert why.startswith("stale: ")
    assert told in why
    assert "the last good ones serve" in caplog.text
    assert running.failures == 1
    await running.reloader.look()
    assert running.failures == 1  # told once, not every few seconds

    for file, text in kept.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text)
    running.reloader.ask()
    await running.reloader.look(asked=True)
    assert playbook_of(running.now) == (True, None)
    assert running.hash == before


@pytest.mark.fault("F21")
async def test_it_looks_by_itself_and_when_it_is_asked(running: Running) -> None:
    for every in (0.01, 0.0):
        before = running.now
        watch = asyncio.create_task(running.reloader.watch(every))
        running.playbook.write_text(running.playbook.read_text() + "\n# touched\n")
        if not every:
            await asyncio.sleep(0.05)
            assert running.now is before
            running.reloader.ask()
        for _ in range(500):
            if running.now is not before:
                break
            await asyncio.sleep(0.01)
        assert running.now is not before
        watch.cancel()


@pytest.mark.fault("F21")
async def test_the_first_start_fails_loudly(tmp_path: Path) -> None:
    file = tmp_path / "playbook.yaml"
    file.write_text("company: [")
    for settings in (
        load_settings(model="none", playbook=str(file)),
        load_settings(playbook=str(tmp_path / "no.yaml")),
    ):
        with pytest.raises(BadPlaybook, match=r"\.yaml"):
            async with build(settings):
                raise RuntimeError("it started")
    with pytest.raises(BadInput, match="two playbooks"):
        async with build(load_settings(model="none", playbook=f"{NORTHWIND},{NORTHWIND}")):
            raise RuntimeError("it started")
