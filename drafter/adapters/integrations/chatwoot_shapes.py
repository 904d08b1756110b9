"""Chatwoot's messages and contacts to ours. Pure: what was fetched goes in, nothing is asked here.

Shapes: developers.chatwoot.com/api-reference/messages/get-messages, …/conversations/conversation-details,
…/contacts/contact-conversations.
"""

from __future__ import annotations

import mimetypes
from collections.abc import Iterable, Mapping
from typing import Any, Literal
from urllib.parse import unquote, urlsplit

from drafter.adapters.integrations.talk import Said, cleaned
from drafter.adapters.integrations.texts import from_markdown, plain, sound
from drafter.adapters.integrations.told import instant, listed, mapped
from drafter.domain.blank import is_blank
from drafter.domain.case import Attachment, Channel, Customer
from drafter.domain.regex import regex

_INVENTED_NAME = regex(r"[a-z]+-[a-z]+-\d{1,4}")
"""What Chatwoot calls a visitor who gave no name: wispy-fire-482."""
_CHANNELS: Mapping[str, Channel] = {
    "Channel::Email": "email",
    "Channel::FacebookPage": "social",
    "Channel::Instagram": "social",
    "Channel::Sms": "sms",
    "Channel::Tiktok": "social",
    "Channel::TwilioSms": "sms",
    "Channel::TwitterProfile": "social",
    "Channel::Voice": "phone",
}
"""All others are chats."""


def channel_of(inbox: Any) -> Channel:
    """The channel of a kind of inbox: `Channel::Email`."""
    return _CHANNELS.get(str(inbox), "chat")


def customer(contact: Mapping[str, Any], desk: str, *, verified: bool) -> Customer:
    """Known by the company's own id only where the company signed it: anybody may claim one in a chat window."""
    own = cleaned(contact.get("identifier")) if verified else None
    name = cleaned(contact.get("name"))
    country = cleaned(mapped(contact.get("additional_attributes")).get("country_code"))
    return Customer(
        id=own or f"{desk}:{contact.get('id')}",
        name=None if name is None or _INVENTED_NAME.fullmatch(name) else name,
        email=cleaned(contact.get("email")),
        phone=cleaned(contact.get("phone_number")),
        country=country.upper() if country and len(country) == 2 else None,
    )


def named(agent: Any) -> str | None:
    """What customers see of an agent's name."""
    told = mapped(agent)
    return cleaned(told.get("available_name")) or cleaned(told.get("name"))


def heard(messages: Iterable[Mapping[str, Any]]) -> list[Said]:
    """What the customer could read or wrote, of a page of messages."""
    return [one for one in map(_said, messages) if one is not None]


def _said(message: Mapping[str, Any]) -> Said | None:
    at, by = instant(message.get("created_at")), who(message)
    attributes = mapped(message.get("content_attributes"))
    if at is None or by is None or not is_public(message) or attributes.get("deleted"):
        return None
    return Said(
        id=str(message.get("id")),
        at=at,
        who=by,
        text=_text(message, by),
        author=named(message.get("sender")) if by == "agent" else None,
        files=tuple(map(_file, listed(message.get("attachments")))),
    )


def is_public(message: Mapping[str, Any]) -> bool:
    """Without a word on it, it is taken for a note: a note that is taken for a reply would leak. What failed, nobody got."""
    return message.get("private") is False and message.get("status") != "failed"


def who(message: Mapping[str, Any]) -> Literal["customer", "agent", "system"] | None:
    """None for what nobody said. The type is told by name in webhooks, by number in the API, where 2 is activity. Only a person who is signed in is an agent: bots, rules and campaigns are not."""
    match message.get("message_type"):
        case "incoming" | 0:
            return "customer"
        case "outgoing" | 1:
            by_rule = mapped(message.get("content_attributes")).get("automation_rule_id")
            is_person = str(mapped(message.get("sender")).get("type")).lower() == "user"
            return "agent" if is_person and not by_rule else "system"
        case "template" | 3:
            return "system"
        case _:
            return None


def _text(message: Mapping[str, Any], by: str) -> str:
    """Customers' words as they came; those of a mail without plain text out of its HTML. Agents write Markdown."""
    said = message.get("content")
    if isinstance(said, str) and not is_blank(said):
        return from_markdown(said) if by == "agent" else sound(said)
    mail = mapped(mapped(message.get("content_attributes")).get("email"))
    html = mapped(mail.get("html_content")).get("full")
    return plain(html) if isinstance(html, str) else ""


def _file(attachment: Mapping[str, Any]) -> Attachment:
    """Named by its address, which is where Chatwoot tells a file's name."""
    kind = cleaned(attachment.get("file_type")) or "file"
    address = cleaned(attachment.get("data_url"), 2000) or ""
    name = unquote(urlsplit(address).path.rpartition("/")[2]) or cleaned(attachment.get("fallback_title")) or kind
    return Attachment(name=sound(name)[:200], type=mimetypes.guess_type(name)[0] or kind)
