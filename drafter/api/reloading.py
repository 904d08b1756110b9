"""Playbooks and prompts are read again when their files change, or on SIGHUP. All of them count, or none does: what cannot
be used is told loudly, and the last ones that could go on serving. A draft in the making keeps those it began with.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Generic, TypeVar

from drafter.adapters.observing.metrics import Metrics
from drafter.domain.errors import DrafterError

P = TypeVar("P")
Print = frozenset[tuple[str, int, int, int]]
"""What tells one state of the files from another: names, times, sizes, and which files they are."""
SETTLING_S = 0.3
"""Files that have just changed may still be written; they are looked at again after so long."""
_LOG = logging.getLogger(__name__)


def fingerprint(files: Iterable[Path]) -> Print:
    """How these files stand; one that is not there is left out."""
    found = set()
    for file in files:
        try:
            told = os.stat(file)
        except OSError:
            continue
        found.add((str(file), told.st_mtime_ns, told.st_size, told.st_ino))
    return frozenset(found)


class Reloader(Generic[P]):
    """`renew` makes the product anew out of the files that `sources` names, or raises; `use` puts it in the place of the
    old one; `stale` notes on the old one why it is still there."""

    def __init__(
        self,
        product: P,
        *,
        sources: Callable[[P], list[Path]],
        renew: Callable[[P], P],
        stale: Callable[[P, str], P],
        use: Callable[[P], None],
        metrics: Metrics,
    ) -> None:
        self._product, self._sources, self._renew = product, sources, renew
        self._stale, self._use, self._metrics = stale, use, metrics
        self._known = fingerprint(sources(product))
        self._asked = asyncio.Event()

    def ask(self) -> None:
        """Reads them again now, changed or not."""
        self._asked.set()

    async def watch(self, every: float) -> None:
        """Looks every so many seconds (0: only when asked), until it is cancelled."""
        while True:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(every or None):
                    await self._asked.wait()
            asked = self._asked.is_set()
            self._asked.clear()
            await self.look(asked=asked)

    async def look(self, *, asked: bool = False) -> None:
        """Reads the files again where they have changed since, or where it was asked for."""
        now = await self._print()
        while now != self._known:
            before, now = now, await self._print(after=SETTLING_S)
            if before == now:
                break
        if now == self._known and not asked:
            return
        self._known = now
        try:
            self._product = await asyncio.to_thread(self._renew, self._product)
        except (DrafterError, OSError, ValueError) as error:
            told = str(error) if isinstance(error, DrafterError) else f"a file cannot be read ({type(error).__name__})"
            _LOG.error("playbooks and prompts were not read again, the last good ones serve: %s", told)
            self._metrics.reload_failed()
            self._product = self._stale(self._product, told)
        else:
            _LOG.warning("playbooks and prompts were read again")
        self._use(self._product)

    async def _print(self, after: float = 0.0) -> Print:
        await asyncio.sleep(after)
        return await asyncio.to_thread(lambda: fingerprint(self._sources(self._product)))
