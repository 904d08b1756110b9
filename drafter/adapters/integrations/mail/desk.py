"""A mailbox as a help desk: a conversation is looked at in its folders, and a draft is shown among the drafts."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from drafter.adapters.integrations.mail.account import Account
from drafter.adapters.integrations.mail.drafts import as_brief, as_draft, is_untouched
from drafter.adapters.integrations.mail.fetching import heads, letter
from drafter.adapters.integrations.mail.finding import MOST_MAILS, Finder, drafts_of, related
from drafter.adapters.integrations.mail.letters import BRIEF, Head, Letter
from drafter.adapters.integrations.mail.mailbox import Mailbox
from drafter.adapters.integrations.mail.pieces import Unreadable
from drafter.adapters.integrations.mail.screening import passed_over, says_nothing
from drafter.adapters.integrations.mail.threads import Party, belonging, conversation, parties, root_of, to_answer
from drafter.adapters.storage.rows import utc_now
from drafter.domain.blank import is_blank
from drafter.domain.desk import Conversation, News, case_id
from drafter.domain.draft import Draft
from drafter.domain.errors import Refused

_KNOWN = 2_000
T = TypeVar("T")


class MailDesk:
    """Fills `HelpDesk`. One session, used by a thread of its own: what waits for the server holds up nothing else."""

    kind = "mail"

    def __init__(self, mail: Account) -> None:
        self.mail = mail
        self._box = Mailbox(mail)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix=f"mail-{mail.id}")
        self._parties: dict[str, Party] = {}

    @property
    def id(self) -> str:
        return self.mail.id

    @property
    def tenant(self) -> str:
        return self.mail.tenant

    def news(self, headers: Mapping[str, str], body: bytes, now: dt.datetime) -> News | None:
        """A mailbox is watched, and calls nobody."""
        raise Refused("a mailbox has no webhook")

    async def look(self, conversation: str) -> Conversation:
        return await self._run(lambda box: self._look(box, conversation))

    async def show(self, conversation: str, draft: Draft) -> None:
        await self._run(lambda box: self._show(box, conversation, draft))

    async def close(self) -> None:
        self._box.stopped.set()
        await asyncio.get_running_loop().run_in_executor(self._thread, self._box.close)
        self._thread.shutdown(wait=False)

    def know(self, party: Party) -> None:
        """Whose conversation its id stands for, which cannot be told from the id."""
        if len(self._parties) >= _KNOWN:
            self._parties.clear()
        self._parties[party.conversation] = party

    async def _run(self, work: Callable[[Mailbox], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, lambda: self._box.run(work))

    def _look(self, box: Mailbox, id_: str) -> Conversation:
        shown = frozenset(one.draft for one in drafts_of(box, case_id(self.id, id_)) if one.draft)
        party = self._party(box, id_)
        if party is None:
            return Conversation(case_id=case_id(self.id, id_), shown=shown)
        return conversation(self.mail, self._letters(box, party), party, shown)

    def _show(self, box: Mailbox, id_: str, draft: Draft) -> None:
        party = self._party(box, id_)
        letters = self._letters(box, party) if party else []
        answered = to_answer(letters, party) if party else None
        if answered is None:
            return  # it was answered meanwhile, or is gone
        now = utc_now()
        before = drafts_of(box, draft.case_id)
        if any(one.draft == draft.id for one in before):
            return
        if self.mail.brief:
            self._tell(box, as_brief(self.mail, answered, draft, now), draft.id)
        box.append(box.drafts(), as_draft(self.mail, answered, draft, now), [b"\\Draft"])
        for one in before:
            self._replace(box, one)

    def _tell(self, box: Mailbox, brief: bytes, draft_id: str) -> None:
        folder = box.briefs()
        if not box.uids(folder, ["HEADER", BRIEF, draft_id]):
            box.append(folder, brief, [])

    def _replace(self, box: Mailbox, older: Head) -> None:
        """Takes an outdated draft away that nobody touched."""
        try:
            if is_untouched(letter(box, older)):
                box.remove(older.folder, older.uid)
        except Unreadable:
            return

    def _party(self, box: Mailbox, id_: str) -> Party | None:
        """Found anew after a start: among the mails of late."""
        if id_ not in self._parties:
            finder = Finder(box)
            for head in self._of_late(box):
                for party in parties(head, root_of(finder.seen(head), finder.find), self.mail):
                    self.know(party)
                if id_ in self._parties:
                    break
        return self._parties.get(id_)

    def _of_late(self, box: Mailbox) -> Iterator[Head]:
        since = (utc_now() - dt.timedelta(days=self.mail.days + 1)).date()
        for folder in filter(None, (self.mail.folder, box.named("Sent"))):
            yield from heads(box, folder, box.uids(folder, ["SINCE", since, "UNDELETED"])[::-1])

    def _letters(self, box: Mailbox, party: Party) -> list[Letter]:
        """The customer's conversation, its latest mails; without those that no person wrote or that cannot be read."""
        found = []
        for head in belonging(related(box, party.root), party)[-MOST_MAILS:]:
            try:
                said = letter(box, head)
            except Unreadable:
                continue
            skipped = None if head.ours else passed_over(head, self.mail) or says_nothing(said)
            if skipped is None and (not is_blank(said.text) or not head.ours):
                found.append(said)
        return found
