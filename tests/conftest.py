"""What all tests share: the example company, no network but loopback, and no settings from the outside."""

from __future__ import annotations

import gc
import os
import socket
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings

from drafter.adapters.cases import read_case
from drafter.domain.case import Case

if TYPE_CHECKING:
    from evals.replies import Labelled

ROOT = Path(__file__).parent.parent
NORTHWIND = ROOT / "examples" / "northwind"
CASES = tuple(sorted((NORTHWIND / "cases").glob("*.yaml")))
_LOCAL = ("127.", "::1", "localhost")

# A busy machine is slow, and that is no fault of what is tried: speed is measured in the benchmark.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")


def example(name: str) -> Case:
    """A case of the example company by its file name, without the ending."""
    path = NORTHWIND / "cases" / f"{name}.yaml"
    return read_case(path.read_bytes(), file=path.name).case


@cache
def own_replies() -> tuple[Labelled, ...]:
    """Our own labelled replies: to load them takes seconds."""
    from evals.replies import load_replies

    return tuple(load_replies("checks"))


@pytest.fixture(autouse=True, scope="session")
def _alone() -> Iterator[None]:
    """No test reaches beyond this machine, and none sees the developer's own settings."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family != socket.AF_UNIX and not str(address[0]).startswith(_LOCAL):
            raise AssertionError(f"a test tried to reach {address!r}")
        connect(self, address)

    with pytest.MonkeyPatch.context() as session:
        for name in list(os.environ):
            if name.startswith(("DRAFTER_", "OPENAI_")):
                session.delenv(name)
        session.setattr(socket.socket, "connect", guarded)
        yield


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes seconds comes first: with it last, one process would wait for the other."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Iterator[None]:
    """Sixteen thousand tests stay in memory to the end: the collector of garbage need not walk through them again and again."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()
        gc.freeze()
        gc.set_threshold(20_000, 20, 20)
