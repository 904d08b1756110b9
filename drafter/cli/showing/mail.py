"""One line for each mail: when, from whom, and what was done about it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from drafter.adapters.integrations.mail.desk import MailDesk
from drafter.adapters.integrations.mail.watching import SENT, Arrival
from drafter.desks.worker import Worker
from drafter.domain.desk import Conversation, News, Task
from drafter.domain.draft import Draft
from drafter.domain.errors import DrafterError


@dataclass
class TellingDesk:
    """A mailbox whose conversations are told of as they are worked on."""

    desk: MailDesk
    kind: str = "mail"
    names: dict[str, str] = field(default_factory=dict)
    done: dict[str, str] = field(default_factory=dict)

    @property
    def id(self) -> str:
        return self.desk.id

    @property
    def tenant(self) -> str:
        return self.desk.tenant

    def news(self, headers: Mapping[str, str], body: bytes, now: dt.datetime) -> News | None:
        return self.desk.news(headers, body, now)

    async def close(self) -> None:
        await self.desk.close()

    def arrived(self, arrival: Arrival, new: bool) -> None:
        for news in arrival.news:
            self.names[news.conversation] = who(arrival)
        if arrival.skipped and not arrival.news:
            say(who(arrival), f"{'cannot be read' if arrival.failed else 'skipped'}: {arrival.skipped}")

    async def look(self, conversation: str) -> Conversation:
        found = await self.desk.look(conversation)
        if found.case is not None and found.case.customer.email:
            self.names[conversation] = _masked(found.case.customer.email)
        self.done[conversation] = "has its draft" if found.case else "answered already"
        return found

    async def show(self, conversation: str, draft: Draft) -> None:
        await self.desk.show(conversation, draft)
        self.done[conversation] = "drafted"


@dataclass
class TellingWorker:
    """Says what became of each task."""

    worker: Worker
    told: dict[str, TellingDesk]

    async def do(self, task: Task) -> None:
        one, conversation = self.told[task.desk], task.news.conversation
        try:
            await self.worker.do(task)
        except DrafterError as error:
            later = "; it will be tried again" if error.retryable else ""
            say(one.names.get(conversation, "…"), f"failed: {error.message}{later}")
            raise
        what = one.done.pop(conversation, "answered already")
        say(one.names.pop(conversation, "…"), "sent" if task.news.key.startswith(SENT) and what != "drafted" else what)


def who(arrival: Arrival) -> str:
    head = arrival.head
    if head is None:
        return f"UID {arrival.uid}"
    writer = head.answers_to if not head.ours else head.author
    return _masked(writer.address) if writer else "…"


def _masked(address: str) -> str:
    """ "m…@example.com": enough to find the mail, too little to be read over a shoulder."""
    name, _, host = address.rpartition("@")
    return f"{name[:1]}…@{host}"


def say(who: str, what: str) -> None:
    print(f"{dt.datetime.now():%H:%M}  {who:<28}  {what}", flush=True)
