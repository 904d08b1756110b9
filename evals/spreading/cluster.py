"""A Dask cluster that is given chunks of work and gives back what they come to, in the order in which they end.

Only a few chunks for each thread of the cluster are under way at a time, so that any number of rows takes the same memory.
What a worker that died had taken on, Dask gives to another; what it had sent back is here already.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterable, Iterator
from contextlib import AsyncExitStack, aclosing, asynccontextmanager
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, TypeVar

from drafter.domain.errors import CannotRun, DrafterError
from evals.spreading.place import Place

if TYPE_CHECKING:
    from distributed import Client

CHUNK = 50
"""Rows in a chunk: half a second of work, so that Dask's own millisecond does not count."""
_AHEAD = 2
"""Chunks under way for each thread: one is worked on, one waits."""
_PATIENCE_S = 30
"""Seconds to wait for a scheduler, and for its first worker."""
_GOES_ON = "the same command goes on from here"
T = TypeVar("T")
R = TypeVar("R")


@asynccontextmanager
async def opened(place: Place) -> AsyncIterator[Client]:
    """The cluster at that place, or one of our own that ends with the context. CannotRun where there is none, it has no
    worker, or Dask is not installed."""
    try:
        from distributed import Client, LocalCluster
    except ModuleNotFoundError as error:
        raise CannotRun(
            f"{error.name} is not installed", hint="install the extra `dask`: pip install 'drafter[dask]'"
        ) from None
    async with AsyncExitStack() as stack:
        where: Any = place.address
        if where is None:
            where = await stack.enter_async_context(
                LocalCluster(
                    n_workers=place.workers, threads_per_worker=1, host="127.0.0.1", dashboard_address="127.0.0.1:0",
                    silence_logs=logging.CRITICAL, asynchronous=True,
                )
            )  # fmt: skip
        try:
            client = await stack.enter_async_context(Client(where, asynchronous=True, timeout=_PATIENCE_S))
            await client.wait_for_workers(1, timeout=_PATIENCE_S)
        except OSError as error:  # a TimeoutError is one
            what = "has no worker" if "worker" in str(error) else "cannot be reached"
            raise CannotRun(f"the Dask scheduler at {place.address} {what}", hint="start it, or give dask://") from None
        yield client


async def spread(place: Place, work: Callable[[T], R], chunks: Iterator[T]) -> AsyncGenerator[R]:
    """What `work` makes of each chunk, as it comes; where there is no chunk, no cluster is looked for. An error of ours is
    raised as it is; CannotRun where a worker fails in another way, a chunk ended several workers, or the cluster went
    away."""
    if (first := next(chunks, None)) is not None:
        async with opened(place) as client, aclosing(_spread(client, work, chain([first], chunks))) as results:
            async for result in results:
                yield result


def chunked(rows: Iterable[T], size: int = CHUNK) -> Iterator[tuple[T, ...]]:
    """The rows, so many at a time."""
    left = iter(rows)
    while chunk := tuple(islice(left, size)):
        yield chunk


async def _spread(client: Client, work: Callable[[T], R], chunks: Iterator[T]) -> AsyncGenerator[R]:
    waiting: set[asyncio.Task[R]] = set()
    try:
        while True:
            room = _AHEAD * sum((await client.nthreads()).values()) or _AHEAD
            for chunk in islice(chunks, max(0, room - len(waiting))):
                waiting.add(asyncio.create_task(_result(client.submit(work, chunk, pure=False))))
            if not waiting:
                return
            done, waiting = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                yield task.result()
    finally:
        for task in waiting:
            task.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)


async def _result(future: Any) -> Any:
    from distributed import KilledWorker
    from distributed.client import FutureCancelledError

    try:
        return await future.result()
    except DrafterError:
        raise
    except KilledWorker as error:
        why = "a chunk of rows ended several workers one after the other: they may lack memory"
        raise CannotRun(why, hint=_GOES_ON) from error
    except FutureCancelledError:
        raise CannotRun("the Dask cluster went away", hint=_GOES_ON) from None
    except Exception as error:
        raise CannotRun(f"a worker failed: {type(error).__name__}: {error}", hint=_GOES_ON) from error
    finally:
        future.release()
