"""Does what help desks asked for, one task at a time: looks at the conversation as it stands by now, learns from what agents
sent, drafts where the customer waits, and shows the draft where the agent answers.

Where more news of the same conversation wait, whoever does the last of them sees all that the first would: a customer who
sends fifty messages in a row costs a draft or two, not fifty.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from drafter.adapters.observing.logs import TOLD
from drafter.bootstrap import Product
from drafter.desks.craft import TenantCraft
from drafter.domain.desk import Task
from drafter.domain.errors import DeskFailed
from drafter.domain.tenant import TenantSettings
from drafter.ports import HelpDesk, Interactive

_LOG = logging.getLogger(__name__)
Desk = HelpDesk | Interactive


async def _nothing(task: Task) -> bool:
    return False


@dataclass(frozen=True)
class Worker:
    """`product` gives the product as it is by now: playbooks are read again while this runs. `settings` finds what a tenant
    sets, `followed` whether later news of a task's conversation wait."""

    product: Callable[[], Product]
    desks: Mapping[str, Desk]
    settings: Callable[[str], Awaitable[TenantSettings]]
    followed: Callable[[Task], Awaitable[bool]] = _nothing

    async def do(self, task: Task) -> None:
        """All of a task. Done again after a kill it shows nothing twice. `DeskFailed`, and what the product raises."""
        desk = self.desks.get(task.desk)
        if desk is None or desk.tenant != task.tenant:
            raise DeskFailed(f"the help desk {task.desk} is no longer connected", retryable=False)
        craft = TenantCraft(self.product().of(desk.tenant, await self.settings(desk.tenant)))
        if isinstance(desk, Interactive):
            await desk.act(task, craft)
            return
        if not await self.followed(task):
            await self._drafted(task, desk, craft)

    async def _drafted(self, task: Task, desk: HelpDesk, craft: TenantCraft) -> None:
        conversation = task.news.conversation
        found = await desk.look(conversation)
        await craft.learn(found)
        if found.case is None or await craft.judged(found.case):
            return
        draft = await craft.draft(found.case, task.news.key)
        # What came while it was made may have outrun it: if it still stands, who does that finds it, and shows it.
        if draft.id not in found.shown and not await self.followed(task):
            await desk.show(conversation, draft)
            _LOG.info("a draft is shown", extra={TOLD: {"desk": desk.id, "draft": draft.id}})
