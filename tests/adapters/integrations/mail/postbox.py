"""A mailbox as the customer and the agent use it: mails come in, drafts are found, changed and sent."""

from __future__ import annotations

import datetime as dt
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default
from typing import Any

from imapclient import IMAPClient

PASSWORD = "correct-horse"
DRAFTS = "Entwürfe"
MARIA = "Maria Gomez <maria@example.com>"
BEGAN = dt.datetime.now(dt.UTC).replace(microsecond=0) - dt.timedelta(hours=5)


def mail(text: str = "The blender arrived broken.", *, id: str = "m1", sender: str = MARIA, **headers: str) -> bytes:
    """A mail as it lies in a mailbox; `In_Reply_To="m1"` and `References="m1 m2"` are told by short ids."""
    told = {"To": "support@northwind.example", "Subject": "Order 4471", "Date": "Sat, 21 Nov 2026 10:00:00 -0600"}
    told |= {"Content-Type": "text/plain; charset=utf-8", "Content-Transfer-Encoding": "8bit"}
    told |= {"From": sender, "Message-ID": full(id)} | {
        name.replace("_", "-"): value for name, value in headers.items()
    }
    for name in ("In-Reply-To", "References"):
        if name in told:
            told[name] = " ".join(full(one) for one in told[name].split())
    head = "".join(f"{name}: {value}\r\n" for name, value in told.items() if value)
    return f"{head}\r\n{text}\r\n".encode()


def full(id: str) -> str:
    return id if id.startswith("<") else f"<{id}@example.com>"


class Postbox:
    """`at` of what is put in counts minutes from `BEGAN`."""

    def __init__(self, user: str, port: int) -> None:
        self.user = user
        self.imap = IMAPClient("127.0.0.1", port, ssl=False)
        self.imap.login(user, PASSWORD)

    def put(self, raw: bytes, folder: str = "INBOX", *, at: float = 0, flags: tuple[bytes, ...] = ()) -> None:
        self.imap.append(folder, raw, flags, BEGAN + dt.timedelta(minutes=at))

    def sent(self, text: str, *, id: str, at: float, to: str = MARIA, sender: str = "", **headers: str) -> None:
        """The agent's own mail, as their program keeps it."""
        dated = (BEGAN + dt.timedelta(minutes=at)).strftime("%a, %d %b %Y %H:%M:%S +0000")
        sender = sender or f"Priya Nair <{self.user}>"
        self.put(mail(text, id=id, sender=sender, To=to, **({"Date": dated} | headers)), "Sent", at=at)

    def mails(self, folder: str = DRAFTS) -> list[EmailMessage]:
        self.imap.select_folder(folder)
        found: Any = self.imap.fetch(self.imap.search("UNDELETED"), ["BODY.PEEK[]"])
        return [BytesParser(policy=default).parsebytes(one[b"BODY[]"]) for _, one in sorted(found.items())]  # type: ignore[misc]

    def flags(self, folder: str) -> list[tuple[bytes, ...]]:
        self.imap.select_folder(folder)
        found = self.imap.get_flags(self.imap.search())
        return [tuple(flags) for _, flags in sorted(found.items())]

    def close(self) -> None:
        self.imap.logout()
