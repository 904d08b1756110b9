"""Zendesk's ticket, comments and users to a conversation. Pure: what was fetched goes in, nothing is asked here.

Public comments are the conversation; internal notes are not, but those of our staff tell which drafts are shown.
Shapes: developer.zendesk.com/api-reference/ticketing/tickets/{tickets,ticket_comments}, …/users/users.
"""

from __future__ import annotations

import re
import zoneinfo
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, model_validator

from drafter.adapters.integrations.note import marked
from drafter.adapters.integrations.texts import plain
from drafter.domain.blank import is_blank
from drafter.domain.case import MESSAGE_BYTES, Agent, Attachment, Case, Channel, Customer, Message, Turn
from drafter.domain.desk import AgentReply, Conversation
from drafter.domain.regex import regex
from drafter.domain.timeline import Outcome

Who = Literal["customer", "agent", "system"]
ENDED = frozenset({"solved", "closed", "deleted"})
"""In these states nobody waits for a reply. A closed ticket can take none."""
_WRITTEN = frozenset({"email", "web", "web_form", "web_service", "api", "mobile", "mobile_sdk", "help_center"})
"""What is answered by mail, and where the customer's own subject line stands above the first message."""
_SOCIAL = frozenset({"twitter", "x_corp", "facebook", "instagram", "google_play", "app_store", "reviews"})
_MESSENGERS = frozenset(
    {"native_messaging", "whatsapp", "line", "wechat", "viber", "telegram", "kakaotalk", "messagebird"}
)
_STRAY = regex("[\x00\ud800-\udfff]")
_LANGUAGE = regex(r"([a-z]{2})(?:[-_].*)?", re.IGNORECASE)


class _Told(BaseModel):
    """What Zendesk tells; it may tell more than we look at."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _without_nulls(cls, told: Any) -> Any:
        """Null is as good as left out."""
        return {name: one for name, one in told.items() if one is not None} if isinstance(told, Mapping) else told


class User(_Told):
    """`alias` is what customers see of an agent's name."""

    id: int
    name: str | None = None
    alias: str | None = None
    email: str | None = None
    phone: str | None = None
    role: str | None = None
    locale: str | None = None
    iana_time_zone: str | None = None
    external_id: str | None = None

    @property
    def shown(self) -> str | None:
        return clean(self.alias or self.name or "").strip() or None


class _Via(_Told):
    channel: str | int | None = None
    source: Mapping[str, Any] | None = None


class _File(_Told):
    file_name: str = "attachment"
    content_type: str | None = None


class Comment(_Told):
    """Without a word on `public` it is taken for a note: a note that is taken for a reply would leak."""

    id: int
    author_id: int
    created_at: AwareDatetime
    public: bool = False
    html_body: str | None = None
    plain_body: str | None = None
    body: str | None = None
    attachments: tuple[_File, ...] = ()

    @cached_property
    def text(self) -> str:
        """What was said, as plain text; where only files were sent, their names."""
        said = plain(self.html_body) if self.html_body else (self.plain_body or self.body or "")
        words = clean(said.replace("\xa0", " ")).strip()
        return clean(", ".join(one.file_name for one in self.attachments)) if is_blank(words) else words


class Ticket(_Told):
    """`updated_at` stays as it was told: it is handed back to show that nothing changed meanwhile."""

    id: int
    status: str = "open"
    subject: str | None = None
    requester_id: int
    submitter_id: int | None = None
    assignee_id: int | None = None
    brand_id: int | None = None
    created_at: AwareDatetime
    updated_at: str
    via: _Via = Field(default_factory=_Via)
    tags: tuple[str, ...] = ()

    @property
    def channel(self) -> Channel:
        """How the customer reads us. Direct messages on social networks are read by them alone: a chat."""
        via = str(self.via.channel or "").lower()
        private = (self.via.source or {}).get("rel") in ("direct_message", "message")
        if via == "sms" or via.startswith("sms_"):
            return "sms"
        if via in ("voice", "phone", "voicemail") or via.startswith("phone_call"):
            return "phone"
        if via.removesuffix("_post") in _SOCIAL and not private:
            return "social"
        if via in _WRITTEN or not via:
            return "email"
        messenger = private or "chat" in via or "messag" in via or via.endswith(("_dm", "_direct"))
        if messenger or via in _MESSENGERS or via.startswith(("sunshine_conversations", "apple", "instagram", "slack")):
            return "chat"
        return "email"


@dataclass(frozen=True)
class Thread:
    """All of one ticket. `bots` are the ids of users whose words are nobody's: neither ours nor the customer's. `opened_again`
    tells that it was solved before."""

    ticket: Ticket
    comments: Sequence[Comment]
    users: Mapping[int, User]
    bots: frozenset[int] = frozenset()
    opened_again: bool = False

    def conversation(
        self, case_id: str, desk: str, agent: Agent, playbook: str | None, facts: Mapping[str, Any]
    ) -> Conversation:
        """`desk` stands before the ids of customers that only Zendesk knows; `agent` signs where nobody is assigned."""
        said = [(one, self.author(one)) for one in self._public()]
        last = self._last_word(said)
        case = None
        if last is not None and self.ticket.status not in ENDED:
            case = Case(
                id=case_id,
                customer=self._customer(desk),
                channel=self.ticket.channel,
                opened_at=self.ticket.created_at,
                facts=facts,
                history=tuple(self._turns(said, last)),
                message=Message(at=last.created_at, text=self._text(last), attachments=_files(last)),
                agent=self._agent(agent),
                playbook=playbook,
            )
        return Conversation(
            case_id=case_id,
            case=case,
            turn=str(last.id) if last is not None and case is not None else "",
            replies=tuple(
                AgentReply(id=str(one.id), at=one.created_at, author=self._name(one), text=one.text)
                for one, who in said
                if who == "agent"
            ),
            shown=self.shown(),
            outcome=self._outcome(),
        )

    def author(self, comment: Comment) -> Who:
        """The requester is the customer, an agent who asks for themselves too. Bots, Zendesk itself and who is no longer
        known count for nobody."""
        if comment.author_id in self.bots:
            return "system"
        if comment.author_id == self.ticket.requester_id:
            return "customer"
        role = self.users[comment.author_id].role if comment.author_id in self.users else None
        return "customer" if role == "end-user" else "agent" if role in ("agent", "admin") else "system"

    def shown(self) -> frozenset[str]:
        """The drafts that notes of the staff hold. Customers can be made to write notes, so theirs do not count."""
        staff = {one.id for one in self.users.values() if one.role in ("agent", "admin")}
        notes = (one.text for one in self.comments if not one.public and one.author_id in staff)
        return frozenset[str]().union(*(marked(text) for text in notes))

    def _public(self) -> Iterator[Comment]:
        for one in sorted(self.comments, key=lambda comment: (comment.created_at, comment.id)):
            if one.public and one.text:
                yield one

    def _last_word(self, said: Sequence[tuple[Comment, Who]]) -> Comment | None:
        """The customer's last comment, where no agent answered it."""
        spoken = [(one, who) for one, who in said if who != "system"]
        return spoken[-1][0] if spoken and spoken[-1][1] == "customer" else None

    def _turns(self, said: Sequence[tuple[Comment, Who]], last: Comment) -> Iterator[Turn]:
        for one, who in said:
            if one.id != last.id:
                mine = {"author": self._name(one)} if who == "agent" else {}
                files = _files(one) if who == "customer" else ()
                yield Turn.model_validate(
                    {"at": one.created_at, "from": who, "text": self._text(one), "attachments": files, **mine}
                )

    @cached_property
    def _first(self) -> int:
        return min(self.comments, key=lambda one: (one.created_at, one.id)).id

    def _text(self, comment: Comment) -> str:
        """What was said; above a mail's first message stands its subject, which may be all that tells the matter."""
        subject = clean(self.ticket.subject or "").strip()
        own = (
            self.ticket.submitter_id in (None, self.ticket.requester_id)
            and comment.author_id == self.ticket.requester_id
        )
        via = str(self.ticket.via.channel or "email").lower()
        if comment.id != self._first or not own or via not in _WRITTEN or not subject:
            return comment.text
        return comment.text if subject.lower() in comment.text.lower() else f"{subject}\n\n{comment.text}"

    def _name(self, comment: Comment) -> str | None:
        user = self.users.get(comment.author_id)
        return user.shown if user else None

    def _agent(self, agent: Agent) -> Agent:
        found = self.users.get(self.ticket.assignee_id or 0)
        return agent.model_copy(update={"name": found.shown}) if found and found.shown else agent

    def _customer(self, desk: str) -> Customer:
        """Known by the company's own id where Zendesk holds it."""
        user = self.users.get(self.ticket.requester_id) or User(id=self.ticket.requester_id)
        language = _LANGUAGE.fullmatch(user.locale or "")
        return Customer(
            id=clean(user.external_id or "").strip()[:200] or f"{desk}:{user.id}",
            name=clean(user.name or "") or None,
            email=clean(user.email or "") or None,
            phone=clean(user.phone or "") or None,
            language=language[1].lower() if language else None,
            timezone=user.iana_time_zone if user.iana_time_zone in zoneinfo.available_timezones() else None,
        )

    def _outcome(self) -> Outcome | None:
        if self.ticket.status in ("solved", "closed"):
            return "solved"
        return "reopened" if self.opened_again and self.ticket.status != "deleted" else None


def clean(text: str) -> str:
    """Without what breaks databases and UTF-8, and no longer than a message may be."""
    text = _STRAY.sub("\ufffd", text)
    return text if len(text) * 4 <= MESSAGE_BYTES else text.encode()[:MESSAGE_BYTES].decode("utf-8", "ignore")


def _files(comment: Comment) -> tuple[Attachment, ...]:
    return tuple(
        Attachment(name=clean(one.file_name), type=clean(one.content_type) if one.content_type else None)
        for one in comment.attachments
    )
