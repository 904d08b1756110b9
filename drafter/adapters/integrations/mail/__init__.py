"""Any mailbox that IMAP reaches: its new mails become cases, and the reply waits among the drafts of every mail program.

Nothing here can send: IMAP has no word for it. What goes to the customer is what a person sends from the Drafts folder.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.adapters.integrations.mail.account import Account

if TYPE_CHECKING:
    from drafter.adapters.integrations.mail.desk import MailDesk

__all__ = ["Mail"]


class Mail(Account):
    """A mailbox as it is connected."""

    @property
    def watched(self) -> bool:
        return True

    def opened(self) -> MailDesk:
        from drafter.adapters.integrations.mail.desk import MailDesk  # with all that it loads, only where there is one

        return MailDesk(self)
