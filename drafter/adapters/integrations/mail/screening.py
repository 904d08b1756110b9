"""Which mails nobody waits for an answer to: those that machines sent, to many or to us ourselves."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.adapters.integrations.mail.account import Account
from drafter.adapters.integrations.mail.letters import BRIEF, Head, Letter
from drafter.domain.blank import is_blank

_BULK = frozenset({"bulk", "junk", "list", "auto_reply"})
_MAILERS = ("mailer-daemon@", "postmaster@")


def passed_over(head: Head, mail: Account) -> str | None:
    """Why a mail is not answered, by its header; None where it may be. RFC 3834 says what tells a machine's mail."""
    told = head.headers
    if BRIEF.lower() in told:
        return "our own note"
    if by_machine(head):
        return "sent by a machine"
    if head.ours:
        return "our own"
    if not mail.from_lists and ("list-id" in told or "list-unsubscribe" in told or _precedence(told) in _BULK):
        return "sent to a list"
    if head.author is None or head.answers_to is None:
        return "no address to answer to"
    return None


def by_machine(head: Head) -> bool:
    """Automatic answers, bounces and reports, ours too: they are nobody's words."""
    told = head.headers
    submitted = told.get("auto-submitted", "no").partition(";")[0].strip().lower()
    return (
        submitted not in ("", "no")
        or _precedence(told) == "auto_reply"
        or any(name in told for name in ("x-autoreply", "x-autorespond"))
        or told.get("return-path", "").replace(" ", "") == "<>"
        or told.get("content-type", "").lower().startswith("multipart/report")
        or (head.author is not None and head.author.address.startswith(_MAILERS))
    )


def says_nothing(letter: Letter) -> str | None:
    """Why the body gives nothing to answer."""
    if "text/calendar" in letter.types:
        return "an invitation"
    return "no text" if is_blank(letter.text) else None


def _precedence(told: Mapping[str, str]) -> str:
    return told.get("precedence", "").strip().lower()
