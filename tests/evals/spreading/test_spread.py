"""Work given to a cluster: only so much at a time, and what is wrong with the cluster is told. The client is a fake."""

from __future__ import annotations

import asyncio
import sys
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import Any

import pytest

from drafter.domain.errors import BadCase, CannotRun
from evals.spreading import cluster
from evals.spreading.cluster import chunked, spread
from evals.spreading.place import Place


@dataclass
class FakeFuture:
    client: FakeClient
    made: Any

    async def result(self) -> Any:
        await asyncio.sleep(0)
        if isinstance(self.made, Exception):
            raise self.made
        return self.made

    def release(self) -> None:
        self.client.under_way -= 1


@dataclass
class FakeClient:
    """Two workers of two threads; `most` is how many chunks were ever under way."""

    under_way: int = 0
    most: int = 0
    given: list[Any] = field(default_factory=list)

    async def nthreads(self) -> dict[str, int]:
        return {"tcp://a": 2, "tcp://b": 2}

    def submit(self, work: Any, chunk: Any, *, pure: bool) -> FakeFuture:
        self.given.append(chunk)
        self.under_way += 1
        self.most = max(self.most, self.under_way)
        try:
            return FakeFuture(self, work(chunk))
        except Exception as error:
            return FakeFuture(self, error)


async def all_of(client: Any, work: Any, chunks: Any) -> list[Any]:
    async with aclosing(cluster._spread(client, work, chunks)) as results:
        return [result async for result in results]


async def test_a_thousand_chunks_come_back_once_each_and_few_are_under_way() -> None:
    client = FakeClient()
    assert sorted(await all_of(client, lambda one: one * 2, iter(range(1000)))) == list(range(0, 2000, 2))
    assert (client.most, client.under_way) == (8, 0)


@pytest.mark.parametrize(
    ("error", "raised", "says"),
    [
        (BadCase("no message", file="c.yaml"), BadCase, "c.yaml: no message"),
        (ModuleNotFoundError("No module named 'evals'"), CannotRun, "a worker failed: ModuleNotFoundError"),
    ],
)
async def test_what_a_worker_fails_with_is_told_and_the_rest_is_let_go(
    error: Exception, raised: type[Exception], says: str
) -> None:
    client = FakeClient()

    def work(chunk: int) -> int:
        if chunk == 5:
            raise error
        return chunk

    with pytest.raises(raised, match=says):
        await all_of(client, work, iter(range(1000)))
    assert len(client.given) < 30
    assert client.under_way == 0


async def test_without_a_chunk_no_cluster_is_looked_for() -> None:
    nowhere = Place("tcp://127.0.0.1:9", 0)
    assert [one async for one in spread(nowhere, len, iter(()))] == []


async def test_a_scheduler_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "_PATIENCE_S", 0.5)
    with pytest.raises(CannotRun, match=r"scheduler at tcp://127.0.0.1:9 cannot be reached; start it"):
        async with cluster.opened(Place("tcp://127.0.0.1:9", 0)):
            pass


async def test_without_dask_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(CannotRun, match=r"not installed; install the extra `dask`"):
        async with cluster.opened(Place(None, 1)):
            pass


def test_chunks_hold_every_row_in_order() -> None:
    assert list(chunked(range(5), 2)) == [(0, 1), (2, 3), (4,)]
    assert list(chunked([], 2)) == []
