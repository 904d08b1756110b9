"""Work on all cores, in order: a chunk goes to the next free process, answers come back in the order of the input.

Only a few chunks are under way at a time, so memory stays flat whatever the input's size. What was taken from the
input and is not yet answered is kept: where a process dies (out of memory, killed) others take its work up again.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing.connection import wait
from typing import TypeVar

from drafter.domain.errors import CannotRun

Chunk = TypeVar("Chunk")
Answer = TypeVar("Answer")
_AHEAD = 3
"""Chunks under way per process: enough that none ever waits."""


def here() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def in_order(work: Callable[[Chunk], Answer], chunks: Iterable[Chunk], jobs: int) -> Iterator[Answer]:
    """`work` of each chunk, as the built-in `map` gives it. CannotRun where processes die twice on the same chunk."""
    if jobs == 1:
        yield from map(work, chunks)
        return
    coming, taken = iter(chunks), deque[Chunk]()
    died_on: Chunk | None = None
    while True:
        try:
            with _processes(jobs) as pool:
                yield from _answers(pool, _AHEAD * jobs, work, coming, taken)
                return
        except BrokenProcessPool:
            if taken[0] is died_on:
                hint = (
                    "what was answered is written; the same command goes on from there, and --jobs 1 needs least memory"
                )
                raise CannotRun("a process died twice on the same lines", hint=hint) from None
            died_on = taken[0]


def _answers(
    pool: ProcessPoolExecutor, most: int, work: Callable[[Chunk], Answer], coming: Iterator[Chunk], taken: deque[Chunk]
) -> Iterator[Answer]:
    """Answers until the input ends. `taken` holds the chunks that are not yet answered, also after a crash."""
    under_way: deque[Future[Answer]] = deque(pool.submit(work, chunk) for chunk in taken)
    while True:
        while len(under_way) < most and (chunk := next(coming, None)) is not None:
            taken.append(chunk)
            under_way.append(pool.submit(work, chunk))
        if not under_way:
            return
        answer = under_way.popleft().result()
        taken.popleft()
        yield answer


@contextmanager
def _processes(jobs: int) -> Iterator[ProcessPoolExecutor]:
    """Forked where that is safe: the children then have from the start what the parent has loaded."""
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    pool = ProcessPoolExecutor(jobs, mp_context=context, initializer=_settle_in)
    try:
        yield pool
    except BaseException:
        # Nobody wants the answers any more: whoever stops must not wait for a chunk, nor for a process that hangs.
        for child in multiprocessing.active_children():
            child.kill()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def _settle_in() -> None:
    """Ctrl-C is the parent's to handle; and a child whose parent was killed does not stay behind."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    assert parent is not None
    threading.Thread(target=_leave_after, args=(parent.sentinel,), daemon=True).start()


def _leave_after(parent: int) -> None:
    wait([parent])
    os._exit(1)
