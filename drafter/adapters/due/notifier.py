"""Tells each receiver of the commitments that fall due, once each: soon before their time, and when it has passed.

What was told stands in the store, so a restart, a second server or a cron job beside it tells nothing twice. Where a
process dies between telling and noting it, the notice goes out again with the same id: that is the one case of two.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from drafter.adapters.due.sending import NotDelivered, Receiver
from drafter.domain.errors import DrafterError
from drafter.ports import DueLog

EVERY_SECONDS = 30.0
_AT_ONCE, _MOST = 5, 200
_LOG = logging.getLogger(__name__)


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


@dataclass(frozen=True)
class Round:
    """What one look came to; `failed` says for each notice that did not arrive: receiver, commitment, reason."""

    told: int = 0
    failed: tuple[str, ...] = ()

    def __add__(self, other: Round) -> Round:
        return Round(self.told + other.told, self.failed + other.failed)


@dataclass(frozen=True)
class Notifier:
    """`ahead` is how long before its time a commitment is told of; `others` finds the logs of other tenants."""

    log: DueLog
    receivers: Sequence[Receiver]
    ahead: dt.timedelta = dt.timedelta(hours=1)
    clock: Callable[[], dt.datetime] = _now
    others: Callable[[], Awaitable[Sequence[DueLog]]] | None = None

    async def once(self) -> Round:
        """Tells whatever is to be told now. A receiver that fails holds up no other. `CannotRun` where the store is ill."""
        found = Round()
        for log in (self.log, *(await self.others() if self.others else ())):
            found = sum(await asyncio.gather(*(self._tell(log, receiver) for receiver in self.receivers)), found)
        return found

    async def watch(self, every: float = EVERY_SECONDS) -> None:
        """Looks again and again until it is cancelled. What goes wrong is logged, and tried again."""
        while True:
            try:
                for failure in (await self.once()).failed:
                    _LOG.warning("not told of a commitment that falls due: %s", failure)
            except DrafterError as error:
                _LOG.warning("cannot look for commitments that fall due: %s", error.message)
            await asyncio.sleep(every)

    async def close(self) -> None:
        for receiver in self.receivers:
            await receiver.close()

    async def _tell(self, log: DueLog, receiver: Receiver) -> Round:
        """A few at a time, so that none is held for longer than it takes to send them."""
        result = Round()
        for _ in range(_MOST // _AT_ONCE):
            now = self.clock()
            claimed = await log.claim(receiver.name, now=now, ahead=self.ahead, limit=_AT_ONCE)
            for due in claimed:
                try:
                    await receiver.send(due, now)
                except NotDelivered as error:
                    result += Round(failed=(f"{receiver.name}, {due.commitment.id}: {error}",))
                    continue
                await log.told(due, receiver.name, at=now)
                result += Round(told=1)
            if len(claimed) < _AT_ONCE:
                break
        return result
