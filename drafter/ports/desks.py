"""The help desks where agents work, and the queue in which what they tell waits to be worked on.

An adapter of a help desk is one file: its signature, its shape of a conversation, its way to show a draft. All else is
the same for each: news is verified, put on the queue and acknowledged; later the conversation is looked at as it stands
by then, so that news which come late, twice or in another order do no harm.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Awaitable, Callable, Mapping
from typing import Protocol, runtime_checkable

from drafter.domain.case import Case
from drafter.domain.desk import Conversation, News, Received, Task
from drafter.domain.draft import Draft
from drafter.domain.feedback import Feedback, Judged


class HelpDesk(Protocol):
    """One connected help desk. `id` is its name here and stands in its webhook's address, `tenant` whose cases it holds.

    `look`, `show` raise `DeskFailed`: retryable, with `retry_after` where the desk named one, or for good.
    """

    @property
    def id(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def tenant(self) -> str: ...

    def news(self, headers: Mapping[str, str], body: bytes, now: dt.datetime) -> News | None:
        """What a webhook tells, its signature verified on the raw bytes before anything is parsed; None where there is
        nothing to do about it. Header names are in lower case. Raises `Refused` where the signature or its time does
        not hold, `BadInput` where the body is not the vendor's."""
        ...

    async def look(self, conversation: str) -> Conversation:
        """The conversation as it stands now."""
        ...

    async def show(self, conversation: str, draft: Draft) -> None:
        """Puts a draft where the agent answers, as something to edit; never sends anything to a customer. The draft's id
        goes with it, so that `look` finds it among the `shown`."""
        ...

    async def close(self) -> None: ...


class Craft(Protocol):
    """What work on the queue may have done, for one tenant. `key` makes it once: asked again, also after a kill, the answer
    is the first one's. Raises what the product raises."""

    async def draft(self, case: Case, key: str) -> Draft:
        """A new draft. An unsent draft of the same case is replaced by it."""
        ...

    async def revise(self, draft_id: str, instruction: str, key: str) -> Draft: ...
    async def feedback(self, draft_id: str, said: Feedback, key: str) -> Judged: ...


@runtime_checkable
class Interactive(Protocol):
    """A chat tool, where agents ask for drafts and click on them: its news say what to do, see `HelpDesk` for the rest."""

    @property
    def id(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def tenant(self) -> str: ...
    async def received(self, headers: Mapping[str, str], body: bytes, now: dt.datetime) -> Received:
        """What came, verified on the raw bytes first: what to answer at once, and what to do about it later. Raises
        `Refused`, `BadInput`."""
        ...

    async def act(self, task: Task, craft: Craft) -> None:
        """Does what the news of a task asks for, and shows what came of it. A task that was tried before may have been
        done in part: nothing is shown twice."""
        ...

    async def close(self) -> None: ...


class Queue(Protocol):
    """Work that waits. What was `put` is done at least once, after a kill of the process too; tasks of one conversation
    are done one after the other."""

    async def put(self, tenant: str, desk: str, news: News, *, now: dt.datetime) -> bool:
        """Keeps the news before the desk is told that we have it. False where news with this key came before."""
        ...

    async def work(self, do: Callable[[Task], Awaitable[None]]) -> None:
        """Does tasks as they come, until it is cancelled. A task whose `do` raises `DeskFailed` or another retryable
        error is tried again, later each time; what fails for good, or too often, is set aside with its reason."""
        ...

    async def followed(self, task: Task) -> bool:
        """Whether later news of the same conversation wait, which will be worked on after this task."""
        ...

    async def close(self) -> None: ...
