"""Intercom: webhooks on conversations, the conversation with its contact as a case, the draft as an admin's note. See
docs/integrations/intercom.md.

Nothing here reaches a customer: `show` is the only call that writes, and it writes `"message_type": "note"`.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping
from typing import Annotated, Any

import httpx2
from pydantic import Field, SecretStr

from drafter.adapters.integrations.calling import Api
from drafter.adapters.integrations.connection import Connection
from drafter.adapters.integrations.intercom_shapes import Thread, note_html
from drafter.adapters.integrations.signatures import mac, must_match
from drafter.adapters.integrations.talk import assembled
from drafter.adapters.integrations.texts import sound
from drafter.adapters.integrations.told import mapped, parsed
from drafter.domain.case import Agent
from drafter.domain.desk import Conversation, News, case_id
from drafter.domain.draft import Draft
from drafter.domain.errors import BadInput, DeskFailed
from drafter.domain.regex import regex

VERSION = "2.14"
"""Of Intercom's API, whose shapes are read here; without it, a workspace's own version would decide."""
_TOPICS = frozenset(
    f"conversation.{one}" for one in ("user.created", "user.replied", "admin.replied", "admin.closed", "admin.opened")
)
_ID = regex(r"[0-9]{1,30}")
_CONTACT_ID = regex(r"[0-9A-Za-z-]{1,64}")


class Intercom(Connection):
    """`token` is the app's access token, `secret` its client secret, `admin_id` the teammate in whose name notes are made.
    `url` is that of the workspace's region. `app_id` keeps to one workspace of several that use the app. `facts` are
    paths in the conversation (`custom_attributes.order_id`) or in its `contact`."""

    url: Annotated[str, Field(pattern=r"^https?://[^\s/?#@]+/?$")] = "https://api.intercom.io"
    token: Annotated[SecretStr, Field(min_length=1)]
    secret: Annotated[SecretStr, Field(min_length=1)]
    admin_id: Annotated[str, Field(pattern=r"^[0-9]{1,30}$", coerce_numbers_to_str=True)]
    app_id: str | None = None

    def opened(self, transport: httpx2.AsyncBaseTransport | None = None) -> IntercomDesk:
        return IntercomDesk(self, transport)


class IntercomDesk:
    """One Intercom workspace. Fills `HelpDesk`."""

    kind = "intercom"

    def __init__(self, connection: Intercom, transport: httpx2.AsyncBaseTransport | None = None) -> None:
        self._own = connection
        self.id, self.tenant = connection.id, connection.tenant
        self.name = f"{self.kind}-{connection.id}"
        self._secret = connection.secret.get_secret_value()
        self._api = Api(
            f"intercom {connection.id}",
            connection.url,
            headers={"Authorization": f"Bearer {connection.token.get_secret_value()}", "Intercom-Version": VERSION},
            transport=transport,
        )

    def news(self, headers: Mapping[str, str], body: bytes, now: dt.datetime) -> News | None:
        """What customers and admins said to each other, and that a conversation was closed or opened. Intercom signs no
        time: a notification that is sent once more has the same id, and what it tells is looked up anew."""
        must_match(headers.get("x-hub-signature"), f"sha1={mac(self._secret, body, algorithm='sha1').hex()}")
        told = parsed(body, "intercom")
        if told.get("topic") not in _TOPICS or self._own.app_id not in (None, told.get("app_id")):
            return None
        number = str(mapped(mapped(told.get("data")).get("item")).get("id"))
        if not _ID.fullmatch(number):
            raise BadInput("a conversation has a number", key="data.item.id")
        notification = told.get("id")
        known = isinstance(notification, str) and notification
        return News(conversation=number, key=sound(str(known or hashlib.sha256(body).hexdigest()))[:200])

    async def look(self, conversation: str) -> Conversation:
        found = mapped(await self._api.get(self._path(conversation)))
        thread = Thread(found)
        contact: Mapping[str, Any] = {}
        if thread.contact_id and _CONTACT_ID.fullmatch(thread.contact_id):
            contact = mapped(await self._api.get(f"/contacts/{thread.contact_id}"))
        agent = Agent(name=thread.assigned or self._own.agent, role=self._own.role)
        frame = {
            "customer": thread.customer(contact, self.name),
            "channel": thread.channel,
            "public": False if thread.is_private else None,
            "opened_at": thread.opened_at,
            "facts": self._own.facts_in({**found, "contact": contact}),
            "agent": agent,
            "playbook": self._own.playbook,
        }
        name = case_id(self.id, conversation)
        return assembled(name, thread.said(), frame, shown=thread.shown(), outcome=thread.outcome)

    async def show(self, conversation: str, draft: Draft) -> None:
        body = {
            "message_type": "note",
            "type": "admin",
            "admin_id": self._own.admin_id,
            "body": note_html(draft),
        }
        await self._api.post(f"{self._path(conversation)}/reply", body)

    async def close(self) -> None:
        await self._api.close()

    def _path(self, conversation: str) -> str:
        if not _ID.fullmatch(conversation):
            raise DeskFailed(f"intercom {self.id}: there is no such conversation", retryable=False)
        return f"/conversations/{conversation}"
