"""Intercom's conversation, its parts and its contact to ours, and a draft to its HTML. Pure: what was fetched goes in, nothing
is asked here.

Shapes: developers.intercom.com/docs/references/2.14/rest-api/api.intercom.io/conversations/retrieveconversation,
…/contacts/showcontact.
"""

from __future__ import annotations

import datetime as dt
import re
import zoneinfo
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any, Literal

from drafter.adapters.integrations.note import Section, marked, note
from drafter.adapters.integrations.talk import Said, cleaned, under_subject
from drafter.adapters.integrations.texts import plain
from drafter.adapters.integrations.told import instant, listed, mapped
from drafter.domain.case import Attachment, Channel, Customer
from drafter.domain.draft import Draft
from drafter.domain.regex import regex
from drafter.domain.timeline import Outcome

_SAID_IN = frozenset({"comment", "open", "close", "assignment", "assign_and_reopen", "quick_reply"})
"""Parts whose text the customer reads or wrote: who closes or assigns a conversation may send a last word with it."""
_CUSTOMERS = frozenset({"user", "lead", "contact", "visitor"})
_CHANNELS: Mapping[str, Channel] = {
    "email": "email",
    "facebook": "social",
    "instagram": "social",
    "phone_call": "phone",
    "phone_switch": "phone",
    "sms": "sms",
    "twitter": "social",
}
"""All others are chats."""
_BY_ITSELF = frozenset({"automated", "campaigns_initiated", "operator_initiated"})
_LANGUAGE = regex(r"([a-z]{2})(?:[-_].*)?", re.IGNORECASE)


@dataclass(frozen=True)
class Thread:
    """One conversation as the API tells it."""

    told: Mapping[str, Any]

    @property
    def source(self) -> Mapping[str, Any]:
        return mapped(self.told.get("source"))

    @property
    def parts(self) -> list[Mapping[str, Any]]:
        return listed(mapped(self.told.get("conversation_parts")).get("conversation_parts"))

    @property
    def channel(self) -> Channel:
        return _CHANNELS.get(str(self.source.get("type")), "chat")

    @property
    def is_private(self) -> bool:
        """Messages on social networks are read by one person, but on Twitter, where a post may have begun it."""
        return self.source.get("type") != "twitter"

    @property
    def opened_at(self) -> dt.datetime | None:
        return instant(self.told.get("created_at"))

    @property
    def contact_id(self) -> str | None:
        """Who wrote first, where several take part."""
        contacts = [cleaned(one.get("id")) for one in listed(mapped(self.told.get("contacts")).get("contacts"))]
        author = mapped(self.source.get("author"))
        first = cleaned(author.get("id")) if str(author.get("type")) in _CUSTOMERS else None
        return first if first in contacts else next(iter(contacts), None)

    @property
    def assigned(self) -> str | None:
        """The name of the admin who answers, where they said something here before."""
        number = str(self.told.get("admin_assignee_id"))
        authors = [mapped(part.get("author")) for part in self.parts]
        names = [
            cleaned(one.get("name")) for one in authors if one.get("type") == "admin" and str(one.get("id")) == number
        ]
        return names[-1] if names else None

    @property
    def outcome(self) -> Outcome | None:
        if self.told.get("state") == "closed":
            return "solved"
        reopened = mapped(self.told.get("statistics")).get("count_reopens")
        return "reopened" if isinstance(reopened, int) and reopened > 0 else None

    def said(self) -> list[Said]:
        opening = self._one(self.source, self.opened_at, by_itself=str(self.source.get("delivered_as")) in _BY_ITSELF)
        opened = [opening] if opening else []
        subject = self.source.get("subject") if self.channel == "email" else None
        return under_subject([*opened, *self._later()], plain(subject) if isinstance(subject, str) else None)

    def shown(self) -> frozenset[str]:
        """The drafts that notes of admins hold."""
        notes = [part for part in self.parts if str(part.get("part_type")).startswith("note")]
        return frozenset[str]().union(*(marked(str(part.get("body") or "")) for part in notes))

    def customer(self, contact: Mapping[str, Any], desk: str) -> Customer:
        """Known by the company's own id where Intercom holds it of a signed-in user; a lead's is Intercom's own."""
        own = cleaned(contact.get("external_id")) if contact.get("role") == "user" else None
        number = cleaned(contact.get("id")) or self.contact_id
        location = mapped(contact.get("location"))
        language = _LANGUAGE.fullmatch(cleaned(contact.get("language_override")) or "")
        zone, country = cleaned(location.get("timezone")), cleaned(location.get("country_code"))
        return Customer(
            id=own or (f"{desk}:{number}"[:200] if number else None),
            name=cleaned(contact.get("name")),
            email=cleaned(contact.get("email")),
            phone=cleaned(contact.get("phone")),
            language=language[1].lower() if language else None,
            timezone=zone if zone in zoneinfo.available_timezones() else None,
            country=country.upper() if country and len(country) == 2 else None,
        )

    def _later(self) -> Iterator[Said]:
        for part in self.parts:
            if str(part.get("part_type")) in _SAID_IN:
                one = self._one(part, instant(part.get("created_at")))
                if one is not None:
                    yield one

    def _one(self, told: Mapping[str, Any], at: dt.datetime | None, *, by_itself: bool = False) -> Said | None:
        author, body = mapped(told.get("author")), told.get("body")
        who = _who(author, by_itself=by_itself)
        text = plain(body) if isinstance(body, str) else ""
        files = tuple(map(_file, listed(told.get("attachments"))))
        if not text and not files and isinstance(body, str) and "<img" in body:
            files = (Attachment(name="picture", type="image"),)  # shown within the text, so that nothing names it
        if at is None or told.get("redacted") is True or not (text or files):
            return None
        name = cleaned(author.get("name")) if who == "agent" else None
        return Said(id=str(told.get("id")), at=at, who=who, text=text, author=name, files=files)


def note_html(draft: Draft) -> str:
    """The note. Its last line is the mark that names the draft."""
    return "".join(map(_section, note(draft)))


def _who(author: Mapping[str, Any], *, by_itself: bool) -> Literal["customer", "agent", "system"]:
    """Bots, Intercom's own AI and campaigns speak for nobody, whoever's name they bear."""
    if str(author.get("type")) in _CUSTOMERS:
        return "customer"
    is_person = author.get("type") == "admin" and not author.get("from_ai_agent") and not by_itself
    return "agent" if is_person else "system"


def _file(told: Mapping[str, Any]) -> Attachment:
    return Attachment(name=cleaned(told.get("name")) or "file", type=cleaned(told.get("content_type")))


def _section(section: Section) -> str:
    label = f"<b>{_text(section.label)}</b>"
    if section.id == "mark":
        return f"<p><i>{_text(section.text)}</i></p>"
    if section.id in ("reply", "gloss"):
        return f"<p>{label}</p>{_paragraphs(section.text)}"
    if len(section.items) == 1:
        return f"<p>{label}: {_text(section.text)}</p>"
    return f"<p>{label}</p><ul>{''.join(f'<li>{_text(one)}</li>' for one in section.items)}</ul>"


def _paragraphs(text: str) -> str:
    parts = re.split(r"\n[ \t]*\n\s*", text)
    return "".join(f"<p>{'<br>'.join(map(_text, part.splitlines()))}</p>" for part in parts)


def _text(text: str) -> str:
    return escape(text, quote=False)
