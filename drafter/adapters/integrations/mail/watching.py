"""The watch over a mailbox: what is new in it is put on the queue, as long as it takes and whatever breaks.

What was seen is known by its number in a folder for as long as the watch runs. After a start, and where the server numbers
a folder anew, the mails of the last days are looked at again: the queue knows those that it had.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import hashlib
import logging
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TypeVar

from tenacity import AsyncRetrying, RetryCallState, retry_if_exception_type, wait_random_exponential

from drafter.adapters.integrations.mail.desk import MailDesk
from drafter.adapters.integrations.mail.fetching import head, letter
from drafter.adapters.integrations.mail.finding import Finder
from drafter.adapters.integrations.mail.letters import Head
from drafter.adapters.integrations.mail.mailbox import FAILED, LOST, Mailbox
from drafter.adapters.integrations.mail.pieces import Unreadable
from drafter.adapters.integrations.mail.screening import by_machine, passed_over, says_nothing
from drafter.adapters.integrations.mail.threads import parties, root_of
from drafter.adapters.storage.rows import utc_now
from drafter.domain.desk import News
from drafter.domain.errors import CannotRun, DeskFailed
from drafter.ports import Queue

_LOG = logging.getLogger(__name__)
CAME, SENT = "mail-", "sent-"
"""What the keys of news begin with."""
_AT_ONCE = 20
_MOST_BREAKS = 5
"""A mail at which the connection broke so often is left alone."""
_FIRST_PAUSE_S, _LONGEST_PAUSE_S = 1.0, 300.0
T = TypeVar("T")


@dataclass(frozen=True)
class Arrival:
    """A mail that came, or that we sent, and what is to be done about it: `news` for the queue, or why there is none."""

    folder: str
    uid: int
    head: Head | None = None
    news: tuple[News, ...] = ()
    skipped: str | None = None
    failed: bool = False


@dataclass
class _Seen:
    """How far a folder was seen: the last number, under the validity of its numbers."""

    validity: int
    last: int = 0


class Watch:
    """Watches the mailbox of a desk, in a session of its own. `tell` hears of each arrival, and whether it was new."""

    def __init__(
        self, desk: MailDesk, queue: Queue | None, tell: Callable[[Arrival, bool], None], *, touch: bool = True
    ) -> None:
        self.desk, self._mail, self._queue, self._tell = desk, desk.mail, queue, tell
        self._box = Mailbox(desk.mail)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix=f"watch-{desk.id}")
        self._touch = touch
        self._seen: dict[str, _Seen] = {}
        self._breaks: Counter[tuple[str, int, int]] = Counter()

    async def check(self) -> bool:
        """Whether the server tells of new mails by itself. `DeskFailed` where the mailbox cannot be watched."""
        return await self._run(self._checked)

    async def once(self) -> None:
        """Puts all that is new on the queue. `DeskFailed` where the connection broke; what was put is not put again."""
        while found := await self._run(self._few):
            for one in found:
                new = [await self._put(news) for news in one.news]
                self._tell(one, any(new) or not one.news)
            self._note(found)

    async def forever(self) -> None:
        """Until it is cancelled. Waits longer after each failure, of the mailbox or of the queue, up to five minutes."""
        while True:
            async for attempt in AsyncRetrying(
                retry=retry_if_exception_type((DeskFailed, CannotRun)),
                wait=wait_random_exponential(_FIRST_PAUSE_S, _LONGEST_PAUSE_S),
                before_sleep=self._say_why,
            ):
                with attempt:
                    await self.once()
                    await self._run(self._wait)

    async def close(self) -> None:
        self._box.stopped.set()
        await asyncio.get_running_loop().run_in_executor(self._thread, self._box.close)
        self._thread.shutdown(wait=False)

    async def _run(self, work: Callable[[Mailbox], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, lambda: self._box.run(work))

    async def _put(self, news: News) -> bool:
        if self._queue is None:
            return True
        return await self._queue.put(self.desk.tenant, self.desk.id, news, now=utc_now())

    def _say_why(self, state: RetryCallState) -> None:
        error = state.outcome.exception() if state.outcome else None
        _LOG.warning("%s; tried again in %.0f s", error, state.upcoming_sleep)

    def _checked(self, box: Mailbox) -> bool:
        box.select(self._mail.folder)
        if self._touch:
            box.drafts()
        return box.idles

    def _wait(self, box: Mailbox) -> None:
        """For news of the folder. What we sent is told of by no server: it is looked at each time."""
        validity, following = box.select(self._mail.folder)
        seen = self._seen.get(self._mail.folder)
        if seen is not None and seen.validity == validity and not following > seen.last + 1:
            box.wait(self._mail.every_s)

    def _few(self, box: Mailbox) -> list[Arrival]:
        """The next few that are new, the oldest first."""
        for folder in dict.fromkeys(filter(None, (self._mail.folder, box.named("Sent")))):
            uids = self._unseen(box, folder)[:_AT_ONCE]
            if uids:
                finder = Finder(box)
                return [self._arrival(box, folder, uid, finder) for uid in uids]
        return []

    def _unseen(self, box: Mailbox, folder: str) -> list[int]:
        validity, following = box.select(folder)
        seen = self._seen.get(folder)
        if seen is None or seen.validity != validity:
            seen = self._seen[folder] = _Seen(validity)
        there = ["UNDELETED", "UNDRAFT", "UNKEYWORD", FAILED]
        if not seen.last:
            since = (utc_now() - dt.timedelta(days=self._mail.days)).date()
            found = box.uids(folder, ["SINCE", since, *there])
            seen.last = 0 if found else max(0, following - 1)
            return found
        if 0 < following <= seen.last + 1:  # some servers do not tell what follows
            return []
        return [uid for uid in box.uids(folder, ["UID", f"{seen.last + 1}:*", *there]) if uid > seen.last]

    def _note(self, found: list[Arrival]) -> None:
        for one in found:
            self._seen[one.folder].last = max(self._seen[one.folder].last, one.uid)

    def _arrival(self, box: Mailbox, folder: str, uid: int, finder: Finder) -> Arrival:
        which = (folder, self._seen[folder].validity, uid)
        if self._breaks[which] >= _MOST_BREAKS:
            return self._failed(box, folder, uid, "the connection broke each time that it was fetched")
        try:
            return self._told(box, folder, uid, finder)
        except Unreadable as error:
            return self._failed(box, folder, uid, str(error))
        except LOST:
            self._breaks[which] += 1
            raise

    def _told(self, box: Mailbox, folder: str, uid: int, finder: Finder) -> Arrival:
        found = finder.seen(head(box, folder, uid))
        if found.ours and not by_machine(found) and found.ancestors:
            return Arrival(folder, uid, found, self._news(found, finder, SENT), "our own")
        skipped = passed_over(found, self._mail) or says_nothing(letter(box, found))
        if skipped:
            return Arrival(folder, uid, found, skipped=skipped)
        return Arrival(folder, uid, found, self._news(found, finder, CAME))

    def _news(self, found: Head, finder: Finder, what: str) -> tuple[News, ...]:
        told = []
        for party in parties(found, root_of(found, finder.find), self._mail):
            self.desk.know(party)
            key = hashlib.sha256(f"{found.id}\n{party.address}".encode()).hexdigest()[:32]
            told.append(News(conversation=party.conversation, key=what + key))
        return tuple(told)

    def _failed(self, box: Mailbox, folder: str, uid: int, why: str) -> Arrival:
        marked = self._touch and box.quarantine(folder, uid)
        _LOG.warning(
            "mail %s: UID %d of %s is left alone: %s%s",
            self.desk.id, uid, folder, why, f"; marked {FAILED.decode()}" if marked else "",
        )  # fmt: skip
        return Arrival(folder, uid, skipped=why, failed=True)
