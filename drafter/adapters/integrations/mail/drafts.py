"""A draft as a mail that waits among the drafts: it holds the reply and nothing else, since one click sends it. What the agent
should know of it is a mail of its own, addressed to nobody but the mailbox itself.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from drafter.adapters.integrations.mail.account import Account
from drafter.adapters.integrations.mail.letters import BRIEF, CASE, DRAFT, TEXT, Letter
from drafter.adapters.integrations.note import note
from drafter.domain.draft import Draft
from drafter.domain.regex import regex

_REPLIES = regex(r"^(?:\s*(?:re|aw|sv|antw|rv|réf|res)(?:\[\d+\])?\s*:)+\s*", re.IGNORECASE)
_MOST_REFERENCES, _LONGEST_SUBJECT = 20, 200


def as_draft(mail: Account, answered: Letter, draft: Draft, now: dt.datetime) -> bytes:
    """The reply to a mail, ready to be sent by a person."""
    made = _begun(mail, answered, now)
    who = answered.head.answers_to
    assert who is not None, "only what has an address is answered"
    made["To"] = _address(who.address, who.name)
    made["Subject"] = subject(answered.head.subject or draft.reply.subject)
    made["Message-ID"] = f"<drafter.{draft.id}@{mail.mailbox.rpartition('@')[2]}>"
    made[DRAFT], made[CASE] = draft.id, draft.case_id
    made[TEXT] = fingerprint(who.address, "", made["Subject"], draft.reply.text)
    _fill(made, draft.reply.text)
    return made.as_bytes()


def as_brief(mail: Account, answered: Letter, draft: Draft, now: dt.datetime) -> bytes:
    """What the agent should know of a draft, to the mailbox itself."""
    made = _begun(mail, answered, now)
    made["To"] = _address(mail.mailbox, mail.agent)
    made["Subject"] = f"Draft: {subject(answered.head.subject or draft.reply.subject)}"[:_LONGEST_SUBJECT]
    made["Message-ID"] = f"<drafter-brief.{draft.id}@{mail.mailbox.rpartition('@')[2]}>"
    made["Auto-Submitted"] = "auto-generated"
    made[BRIEF] = draft.id
    sections = (one for one in note(draft) if one.id not in ("reply", "subject"))
    _fill(made, "\n\n".join(f"{one.label}\n{one.text}".strip() for one in sections))
    return made.as_bytes()


def subject(given: str) -> str:
    """ "AW: Re: Broken" answered is "Re: Broken"."""
    said = _REPLIES.sub("", given).strip()[:_LONGEST_SUBJECT]
    return f"Re: {said}".strip()


def fingerprint(to: str, cc: str, about: str, text: str) -> str:
    """Of all that a person may change in a draft; spaces and line ends do not count, since servers change them."""
    told = "\n".join(" ".join(one.split()) for one in (to.lower(), cc.lower(), about, text))
    return hashlib.sha256(told.encode()).hexdigest()[:32]


def is_untouched(found: Letter) -> bool:
    """Whether a draft of ours still is as we left it: then it is ours to replace. One that was changed is the agent's."""
    head = found.head
    if TEXT.lower() not in head.headers or found.attachments or found.types != {"text/plain"}:
        return False
    to, cc = head.headers.get("to", ""), head.headers.get("cc", "") + head.headers.get("bcc", "")
    address = next(iter(head.receivers), "") if len(head.receivers) == 1 and to else to
    return head.headers[TEXT.lower()] == fingerprint(address, cc, head.subject, found.text)


def _begun(mail: Account, answered: Letter, now: dt.datetime) -> EmailMessage:
    made, head = EmailMessage(policy=SMTP), answered.head
    made["Date"] = format_datetime(now)
    made["From"] = _address(mail.mailbox, mail.agent)
    if not head.id.endswith("@no-message-id>"):
        made["In-Reply-To"] = head.id
        known = head.ancestors if len(head.ancestors) < _MOST_REFERENCES else (
            head.ancestors[0], *head.ancestors[2 - _MOST_REFERENCES :]
        )  # fmt: skip
        made["References"] = " ".join((*known, head.id))
    return made


def _address(address: str, name: str | None) -> Address:
    return Address(display_name=name or "", addr_spec=address)


def _fill(made: EmailMessage, text: str) -> None:
    made.set_content(text, subtype="plain", charset="utf-8", cte="quoted-printable")
