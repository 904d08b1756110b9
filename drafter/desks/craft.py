"""What work in the background asks of the product, such that asking twice is as good as once: a task that was broken off is
done again from its beginning.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import get_args

from drafter.adapters.storage.rows import utc_now
from drafter.bootstrap import Product
from drafter.domain.case import Case
from drafter.domain.desk import AgentReply, Conversation, recent
from drafter.domain.draft import Draft
from drafter.domain.edits import as_feedback
from drafter.domain.errors import Conflict, NotFound
from drafter.domain.feedback import Action, Feedback, Judged
from drafter.drafting.pipeline import Options
from drafter.ports import Asked, Latest, Store


@dataclass(frozen=True)
class TenantCraft:
    """Fills `Craft` for one tenant. `product` is as that tenant may use it, with its store."""

    product: Product
    clock: Callable[[], dt.datetime] = utc_now

    @property
    def store(self) -> Store:
        assert self.product.store is not None, "drafts are kept"
        return self.product.store

    async def draft(self, case: Case, key: str) -> Draft:
        """A draft of the case, of a very long one by what was said last. Where the last one is of the same message and nobody judged it yet, it is that one: the
        case and its draft are stored together, so what was made before a kill is found again."""
        case = recent(case)
        latest = await self.store.latest(case.id)
        waiting = latest.waiting if latest else None
        if latest and waiting and waiting.stale is None and _same_message(latest.case, case):
            return waiting
        return await self._made(case, Options(replaces=waiting.id if waiting else None))

    async def judged(self, case: Case) -> bool:
        """Whether an agent said what became of the last draft of this very message. Another one is made where they ask for
        it, and not because something else happened in the conversation."""
        latest = await self.store.latest(case.id)
        return latest is not None and latest.verdict in get_args(Action) and _same_message(latest.case, case)

    async def revise(self, draft_id: str, instruction: str, key: str) -> Draft:
        kept = await self._kept(key, f"revise {draft_id}\n{instruction}")
        if kept is not None:
            return Draft.model_validate_json(kept)
        case, options = await self.product.revision(draft_id, Options(instruction=instruction))
        return await self._made(case, options, key)

    async def feedback(self, draft_id: str, said: Feedback, key: str) -> Judged:
        kept = await self._kept(key, f"feedback {draft_id}\n{said.model_dump_json()}")
        if kept is not None:
            return Judged.model_validate_json(kept)
        now = self.clock()
        return await self.product.feedback(draft_id, said, at=now, asked=Asked(now, key))

    async def learn(self, found: Conversation) -> None:
        """What an agent sent since the draft is feedback on it, and how the conversation ended is kept."""
        latest = await self.store.latest(found.case_id)
        if latest is None:
            return
        await self._judge(latest, found)
        # Who told that a customer was lost or won back knows more than a ticket's status.
        told = latest.outcome in ("lost", "won_back")
        ended = found.outcome if found.outcome != latest.outcome and not told else None
        if ended is not None and (ended != "reopened" or latest.outcome == "solved"):
            await self.store.end(found.case_id, ended)

    async def _judge(self, latest: Latest, found: Conversation) -> None:
        draft = latest.waiting
        sent = _answers(latest, found)
        if draft is None or not sent:
            return
        said = as_feedback(draft, "\n\n".join(one.text for one in sent), author=sent[-1].author)
        try:
            await self.product.feedback(
                draft.id, said, at=min(sent[-1].at, self.clock()), versions=frozenset({draft.version})
            )
        except (Conflict, NotFound):
            return  # an agent said what became of it by another way meanwhile

    async def _made(self, case: Case, options: Options, key: str | None = None) -> Draft:
        last: Draft | None = None
        async for _, value in self.product.steps(case, options, Asked(self.clock(), key)):
            last = value if isinstance(value, Draft) else last
        assert last is not None
        return last

    async def _kept(self, key: str, what: str) -> str | None:
        """The answer of the first time. What was broken off without one is done anew: nobody else works on this task."""
        return await self.store.requests.resume(key, hashlib.sha256(what.encode()).hexdigest(), at=self.clock())


def _same_message(stored: Case, case: Case) -> bool:
    return stored.message.text == case.message.text and stored.message.at == case.message.at


def _answers(latest: Latest, found: Conversation) -> list[AgentReply]:
    """What agents sent between the message that was drafted for and the customer's next."""
    since = latest.case.message.at
    until = found.case.message.at if found.case and not _same_message(latest.case, found.case) else None
    return [one for one in found.replies if (since is None or one.at > since) and (until is None or one.at <= until)]
