"""A mailbox in one session, that is opened anew after it broke; used by one thread at a time."""

from __future__ import annotations

import contextlib
import imaplib
import threading
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from drafter.adapters.integrations.mail.access import enter
from drafter.adapters.integrations.mail.account import Account
from drafter.domain.errors import DeskFailed

if TYPE_CHECKING:
    from imapclient import IMAPClient

FAILED = b"$DrafterFailed"
_FRESH_S = 60.0
LOST = (OSError, imaplib.IMAP4.abort)
"""What is raised where a connection broke."""
T = TypeVar("T")


class Mailbox:
    """`run` gives work the mailbox to use; all else is for that work."""

    def __init__(self, mail: Account) -> None:
        self.mail = mail
        self.stopped = threading.Event()
        self._client: IMAPClient | None = None
        self._folder: str | None = None
        self._named: dict[str, str | None] = {}
        self._used = 0.0

    def run(self, work: Callable[[Mailbox], T]) -> T:
        """What the work gives. `DeskFailed` where the connection broke; the next run opens another."""
        try:
            if self._client is not None and time.monotonic() - self._used > _FRESH_S:
                self._probe()
            return work(self)
        except LOST as error:
            self.close()
            raise DeskFailed(f"mail {self.mail.id}: the connection broke: {type(error).__name__}") from None
        except imaplib.IMAP4.error as error:
            self.close()
            raise DeskFailed(f"mail {self.mail.id}: the server refuses: {type(error).__name__}") from None
        finally:
            self._used = time.monotonic()

    def close(self) -> None:
        client, self._client, self._folder = self._client, None, None
        self._named.clear()
        if client is not None:
            with contextlib.suppress(*LOST):
                client.shutdown()

    @property
    def client(self) -> IMAPClient:
        if self._client is None:
            self._client, self._folder = enter(self.mail), None
        return self._client

    def _probe(self) -> None:
        try:
            self.client.noop()
        except (*LOST, imaplib.IMAP4.error):
            self.close()

    def select(self, folder: str) -> tuple[int, int]:
        """UIDVALIDITY and UIDNEXT of the folder, which is the one in use from now on."""
        from imapclient.exceptions import IMAPClientAbortError, IMAPClientError

        try:
            told = self.client.select_folder(folder)
        except IMAPClientAbortError:
            raise
        except IMAPClientError:
            self.close()
            raise DeskFailed(
                f"mail {self.mail.id}: there is no folder {folder!r}", retryable=False, hint="look at its folder"
            ) from None
        self._folder = folder
        self._keeps = {bytes(one) for one in told.get(b"PERMANENTFLAGS", ())}
        return int(told.get(b"UIDVALIDITY", 0)), int(told.get(b"UIDNEXT", 0))

    def use(self, folder: str) -> None:
        if self._client is None or self._folder != folder:
            self.select(folder)

    def named(self, use: str) -> str | None:
        """The folder of a special use: "Drafts", "Sent", "Archive", "All"; None where there is none."""
        if use not in self._named:
            wished = {"Drafts": self.mail.drafts, "Sent": self.mail.sent}.get(use)
            self._named[use] = wished or self.client.find_special_folder(f"\\{use}".encode())
        return self._named[use]

    def made(self, folder: str) -> str:
        """The folder, created where there is none."""
        if not self.client.folder_exists(folder):
            self.client.create_folder(folder)
            self.client.subscribe_folder(folder)
        return folder

    def drafts(self) -> str:
        found = self.named("Drafts")
        if found is None or self.mail.drafts:
            found = self._named["Drafts"] = self.made(found or f"{self._prefix()}Drafts")
        return found

    def _prefix(self) -> str:
        """What the names of a mailbox's own folders begin with: "INBOX." at some servers."""
        if not self.client.has_capability("NAMESPACE"):
            return ""
        own = self.client.namespace().personal
        return str(own[0][0]) if own else ""

    def briefs(self) -> str:
        return self.made(f"{self._prefix()}{self.mail.briefs}")

    def places(self) -> list[str]:
        """Where the mails of a conversation may lie."""
        known = (self.mail.folder, self.named("Sent"), self.named("Archive"), self.named("All"))
        return list(dict.fromkeys(one for one in known if one))

    def uids(self, folder: str, criteria: Sequence[Any]) -> list[int]:
        self.use(folder)
        return sorted(int(one) for one in self.client.search(list(criteria)))

    def append(self, folder: str, raw: bytes, flags: Sequence[bytes]) -> None:
        self.client.append(folder, raw, flags=flags)

    def remove(self, folder: str, uid: int) -> None:
        """Takes one mail away; no other that is marked for it."""
        self.use(folder)
        self.client.delete_messages([uid], silent=True)
        if self.client.has_capability("UIDPLUS"):
            self.client.uid_expunge([uid])

    def quarantine(self, folder: str, uid: int) -> bool:
        """Marks a mail, so that it is not tried again; False where the server keeps no such marks."""
        self.use(folder)
        if not {b"\\*", FAILED} & self._keeps:
            return False
        self.client.add_flags([uid], [FAILED], silent=True)
        return True

    @property
    def idles(self) -> bool:
        return bool(self.client.has_capability("IDLE"))

    def wait(self, seconds: float) -> None:
        """Returns when the folder in use has news, after the seconds, or soon after `stopped`. An IDLE is renewed with each
        call: servers end one after 29 minutes (RFC 2177)."""
        ends = time.monotonic() + seconds
        if not self.idles:
            self.stopped.wait(seconds)
            return
        self.client.idle()
        while not self.stopped.is_set() and time.monotonic() < ends:
            began = time.monotonic()
            if self.client.idle_check(timeout=1) or time.monotonic() - began < 0.5:
                break  # news; or nothing, at once: the other end is closed, and `idle_done` tells so
        self.client.idle_done()
