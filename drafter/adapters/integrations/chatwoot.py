"""Chatwoot: webhooks on messages, the conversation and the contact's other ones as a case, the draft as a private note. See
docs/integrations/chatwoot.md.

Nothing here reaches a customer: `show` is the only call that writes, and it writes `"private": true`.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import AsyncIterator, Mapping
from typing import Annotated, Any

import httpx2
from pydantic import Field, SecretStr

from drafter.adapters.integrations.calling import Api
from drafter.adapters.integrations.chatwoot_note import note_markdown
from drafter.adapters.integrations.chatwoot_shapes import channel_of, customer, heard, is_public, named, who
from drafter.adapters.integrations.connection import Connection
from drafter.adapters.integrations.note import marked
from drafter.adapters.integrations.signatures import mac, must_be_recent, must_match, unix_time
from drafter.adapters.integrations.talk import Said, assembled, under_subject
from drafter.adapters.integrations.texts import sound
from drafter.adapters.integrations.told import instant, listed, mapped, parsed
from drafter.domain.case import Agent
from drafter.domain.desk import Conversation, News, case_id
from drafter.domain.draft import Draft
from drafter.domain.errors import BadInput, DeskFailed
from drafter.domain.regex import regex

_STATUS_EVENTS = ("conversation_status_changed", "conversation_updated")
_PAGE, _MOST_PAGES = 20, 50
_EARLIER = 3
"""So many of the contact's other conversations are read, the last page of each."""
_ID = regex(r"[1-9][0-9]{0,17}")
_LONG_AGO = dt.datetime.fromtimestamp(0, dt.UTC)


class Chatwoot(Connection):
    """`token` is the access token of an agent (a bot's may not read), `secret` the one that the webhook shows. `facts` are
    paths in the conversation (`custom_attributes.order_id`) or in its `contact`."""

    url: Annotated[str, Field(pattern=r"^https?://[^\s/?#@]+/?$")]
    account_id: Annotated[int, Field(gt=0)]
    token: Annotated[SecretStr, Field(min_length=1)]
    secret: Annotated[SecretStr, Field(min_length=1)]

    def opened(self, transport: httpx2.AsyncBaseTransport | None = None) -> ChatwootDesk:
        return ChatwootDesk(self, transport)


class ChatwootDesk:
    """One Chatwoot account. Fills `HelpDesk`."""

    kind = "chatwoot"

    def __init__(self, connection: Chatwoot, transport: httpx2.AsyncBaseTransport | None = None) -> None:
        self._own = connection
        self.id, self.tenant = connection.id, connection.tenant
        self.name = f"{self.kind}-{connection.id}"
        self._secret = connection.secret.get_secret_value()
        self._api = Api(
            f"chatwoot {connection.id}",
            f"{connection.url.rstrip('/')}/api/v1/accounts/{connection.account_id}",
            headers={"api_access_token": connection.token.get_secret_value()},
            transport=transport,
        )

    def news(self, headers: Mapping[str, str], body: bytes, now: dt.datetime) -> News | None:
        """Messages that customers and agents wrote to each other, and that a conversation was resolved or reopened. Notes,
        our own among them, and what bots write are no news."""
        stamp = headers.get("x-chatwoot-timestamp", "")
        signed = mac(self._secret, stamp.encode("utf-8", "replace"), b".", body)
        must_match(headers.get("x-chatwoot-signature"), f"sha256={signed.hex()}")
        must_be_recent(unix_time(stamp), now)
        told = parsed(body, "chatwoot")
        account = mapped(told.get("account")).get("id", self._own.account_id)
        if account != self._own.account_id:
            raise BadInput("the webhook is of another account", key="account.id")
        match told.get("event"):
            case "message_created" if is_public(told) and who(told) in ("customer", "agent"):
                number = mapped(told.get("conversation")).get("id")
            case event if event in _STATUS_EVENTS and _new_status(told):
                number = told.get("id")
            case _:
                return None
        if not _ID.fullmatch(str(number)):
            raise BadInput("a conversation has a number", key="conversation.id")
        delivery = headers.get("x-chatwoot-delivery") or hashlib.sha256(stamp.encode() + body).hexdigest()
        return News(conversation=str(number), key=sound(delivery)[:200])

    async def look(self, conversation: str) -> Conversation:
        path = self._path(conversation)
        found = mapped(await self._api.get(path))
        messages = [one async for page in self._pages(path) for one in page]
        contact = mapped(mapped(found.get("meta")).get("sender"))
        said = heard(messages)
        notes = (str(one.get("content") or "") for one in messages if one.get("private") is True)
        solved = found.get("status") == "resolved"
        waits = not solved and any(one.who == "customer" for one in said)
        return assembled(
            case_id(self.id, conversation),
            under_subject(said, mapped(found.get("additional_attributes")).get("mail_subject")),
            self._frame(found, contact),
            earlier=await self._earlier(contact, conversation) if waits else (),
            shown=frozenset[str]().union(*map(marked, notes)),
            outcome="solved" if solved else "reopened",  # of what was never solved, it says nothing
        )

    async def show(self, conversation: str, draft: Draft) -> None:
        """The API keeps no attributes of ours on a message, so the note's last line is its mark."""
        body = {"content": note_markdown(draft), "message_type": "outgoing", "private": True}
        await self._api.post(f"{self._path(conversation)}/messages", body)

    async def close(self) -> None:
        await self._api.close()

    def _path(self, conversation: str) -> str:
        if not _ID.fullmatch(conversation):
            raise DeskFailed(f"chatwoot {self.id}: there is no such conversation", retryable=False)
        return f"/conversations/{conversation}"

    async def _pages(self, path: str, most: int = _MOST_PAGES) -> AsyncIterator[list[Mapping[str, Any]]]:
        """The messages, newest page first; a page reads oldest first."""
        before: int | None = None
        for _ in range(most):
            page = listed(mapped(await self._api.get(f"{path}/messages", before=before)).get("payload"))
            yield page
            numbers = [one["id"] for one in page if isinstance(one.get("id"), int)]
            if len(page) < _PAGE or not numbers or (before is not None and min(numbers) >= before):
                return
            before = min(numbers)

    async def _earlier(self, contact: Mapping[str, Any], conversation: str) -> list[Said]:
        """What was said in the contact's other conversations: the last page of each of the last few."""
        number = contact.get("id")
        if not isinstance(number, int):
            return []
        others = listed(mapped(await self._api.get(f"/contacts/{number}/conversations")).get("payload"))
        others = [one for one in others if _ID.fullmatch(str(one.get("id"))) and str(one["id"]) != conversation]
        others.sort(key=lambda one: instant(one.get("last_activity_at")) or _LONG_AGO, reverse=True)
        found: list[Said] = []
        for other in others[:_EARLIER]:
            async for page in self._pages(self._path(str(other["id"])), most=1):
                found += heard(page)
        return found

    def _frame(self, found: Mapping[str, Any], contact: Mapping[str, Any]) -> dict[str, Any]:
        """All of the case but what was said. Posts on Twitter are read by others; direct messages are not, wherever."""
        meta, more = mapped(found.get("meta")), mapped(found.get("additional_attributes"))
        channel = channel_of(meta.get("channel"))
        return {
            "customer": customer(contact, self.name, verified=meta.get("hmac_verified") is True),
            "channel": channel,
            "public": channel == "social" and more.get("type") == "tweet",
            "opened_at": instant(found.get("created_at")),
            "facts": self._own.facts_in({**found, "contact": contact}),
            "agent": Agent(name=named(meta.get("assignee")) or self._own.agent, role=self._own.role),
            "playbook": self._own.playbook,
        }


def _new_status(told: Mapping[str, Any]) -> bool:
    """Conversations are updated all the time; a new status is what we ask for."""
    changes = listed(told.get("changed_attributes"))
    return told.get("event") == "conversation_status_changed" or any("status" in one for one in changes)
