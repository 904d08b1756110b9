"""Zendesk: webhooks on tickets, the ticket with its comments as a case, the draft as an internal note. See
docs/integrations/zendesk.md.

Nothing here makes a public comment: `show` is the only call that writes, and it writes `"public": false`.
"""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
from collections.abc import Mapping
from typing import Annotated, Any, TypeVar

import httpx2
from pydantic import BaseModel, Field, SecretStr, ValidationError, model_validator

from drafter.adapters import json_source
from drafter.adapters.integrations.calling import Api
from drafter.adapters.integrations.connection import Connection
from drafter.adapters.integrations.signatures import mac, must_be_recent, must_match
from drafter.adapters.integrations.texts import sound
from drafter.adapters.integrations.zendesk_app import App, known_key
from drafter.adapters.integrations.zendesk_note import note_html, tags
from drafter.adapters.integrations.zendesk_shapes import ENDED, Comment, Thread, Ticket, User
from drafter.domain.case import Agent, Id
from drafter.domain.desk import Conversation, News, case_id
from drafter.domain.draft import Draft
from drafter.domain.errors import BadInput, DeskFailed, Refused
from drafter.domain.regex import regex

T = TypeVar("T", bound=BaseModel)
_TICKET = regex(r"[1-9][0-9]{0,18}")
_EVENTS = frozenset(f"zen:event-type:ticket.{one}" for one in ("created", "comment_added", "status_changed"))
_HINT = 'send {"ticket_id": "{{ticket.id}}"} as JSON, or subscribe the webhook to ticket events'
_PAGE, _MOST_PAGES = 50, 120
"""A ticket holds up to 5000 comments."""


class Zendesk(Connection):
    """`user` and `token` are an agent's mail address and an API token, `secret` the webhook's signing secret.

    `bots` are ids of users whose public comments are automatic. `brand` keeps to one brand of several. `tag_prefix` stands
    before the tags that a draft sets; empty: it sets none. `draft_field` is the id of a text field that only agents see,
    which holds the draft's bare text for a macro to insert. `app_public_key` and `app_installation` are those of the sidebar
    app; without them no sidebar is served. `facts` are paths in the ticket, `custom_fields.<id>`, or in `requester`."""

    url: Annotated[str, Field(pattern=r"^(https://[^\s/?#@]+|http://(127\.0\.0\.1|localhost)(:\d+)?)/?$")]
    user: Annotated[str, Field(pattern=r"^[^\s:/]+@[^\s:/]+$")]
    token: SecretStr
    secret: SecretStr
    brand: int | None = None
    bots: tuple[int, ...] = ()
    tag_prefix: Annotated[str, Field(pattern=r"^([a-z0-9_]{2,29}_)?$")] = "drafter_"
    draft_field: int | None = None
    app_public_key: str | None = None
    app_installation: Id | None = None

    @model_validator(mode="after")
    def _whole(self) -> Zendesk:
        for name in ("token", "secret"):
            if not getattr(self, name).get_secret_value().strip():
                raise ValueError(f"{name} is empty")
        if (self.app_public_key is None) != (self.app_installation is None):
            raise ValueError(
                "app_public_key and app_installation go together: the sidebar needs both, or leave out both"
            )
        if self.app_public_key is not None:
            known_key(self.app_public_key)
        return self

    def opened(self, transport: httpx2.AsyncBaseTransport | None = None) -> ZendeskDesk:
        return ZendeskDesk(self, transport)


class ZendeskDesk:
    """One Zendesk account, or one brand of it. Fills `HelpDesk`."""

    kind = "zendesk"

    def __init__(self, connection: Zendesk, transport: httpx2.AsyncBaseTransport | None = None) -> None:
        self._own = connection
        self.id, self.tenant = connection.id, connection.tenant
        self._secret = connection.secret.get_secret_value()
        # An API token signs in as `address/token`: developer.zendesk.com/api-reference/introduction/security-and-auth.
        auth = (f"{connection.user}/token", connection.token.get_secret_value())
        self._api = Api(f"zendesk {connection.id}", connection.url, auth=auth, transport=transport)
        self.app: App | None = None
        if connection.app_public_key and connection.app_installation:
            address = f"{connection.url.rstrip('/')}/api/v2/apps/installations/{connection.app_installation}.json"
            self.app = App(connection.id, connection.app_public_key, address, self._secret)

    def case_id(self, conversation: str) -> str:
        return case_id(self.id, conversation)

    def news(self, headers: Mapping[str, str], body: bytes, now: dt.datetime) -> News | None:
        """Ticket events, and the requests of triggers in our own form. Internal notes, ours among them, are no news."""
        stamp = headers.get("x-zendesk-webhook-signature-timestamp", "")
        wanted = base64.b64encode(mac(self._secret, stamp.encode("utf-8", "replace"), body)).decode()
        must_match(headers.get("x-zendesk-webhook-signature"), wanted)
        must_be_recent(_time(stamp), now)
        told = _object(body)
        invocation = headers.get("x-zendesk-webhook-invocation-id", "")
        if "type" not in told:
            return News(conversation=_ticket_id(told.get("ticket_id")), key=_key("trigger", invocation, stamp, body))
        detail, event = told.get("detail"), told.get("event")
        detail, event = detail if isinstance(detail, dict) else {}, event if isinstance(event, dict) else {}
        comment = event.get("comment")
        if told["type"] not in _EVENTS or (isinstance(comment, dict) and comment.get("is_public") is False):
            return None
        if self._own.brand is not None and str(detail.get("brand_id", self._own.brand)) != str(self._own.brand):
            return None
        conversation = _ticket_id(detail.get("id") or str(told.get("subject", "")).removeprefix("zen:ticket:"))
        return News(conversation=conversation, key=_key("event", told.get("id") or invocation, stamp, body))

    async def look(self, conversation: str) -> Conversation:
        path = f"/api/v2/tickets/{_ticket_id(conversation)}"
        found = await self._api.get(f"{path}.json", include="users")
        ticket = self._fit(Ticket, _part(found, "ticket"))
        if self._own.brand not in (None, ticket.brand_id):
            return Conversation(case_id=self.case_id(conversation))
        comments, more = await self._comments(path)
        raw = {str(one.get("id")): one for one in [*_rows(found, "users"), *more]}
        users = {one.id: one for one in (self._fit(User, row) for row in raw.values())}
        thread = Thread(ticket, comments, users, frozenset(self._own.bots), await self._opened_again(path, ticket))
        facts = self._own.facts_in({**_part(found, "ticket"), "requester": raw.get(str(ticket.requester_id), {})})
        agent = Agent(name=self._own.agent, role=self._own.role)
        try:
            return thread.conversation(
                self.case_id(conversation), f"{self.kind}-{self.id}", agent, self._own.playbook, facts
            )
        except ValidationError as error:
            place = ".".join(map(str, error.errors()[0]["loc"]))  # never the value
            raise DeskFailed(f"zendesk {self.id}: the ticket makes no case: {place}", retryable=False) from None

    async def show(self, conversation: str, draft: Draft) -> None:
        """One call writes the note, its tags and the field, so that a kill leaves all or nothing; it is refused, to be tried
        again, where the ticket changed since we looked."""
        path = f"/api/v2/tickets/{_ticket_id(conversation)}.json"
        held = _part(await self._api.get(path), "ticket")
        ticket = self._fit(Ticket, held)
        if ticket.status in ENDED:
            raise DeskFailed(f"zendesk {self.id}: the ticket is {ticket.status} by now")  # looked at again, it is done
        update: dict[str, Any] = {
            "comment": {"html_body": note_html(draft), "public": False},
            "safe_update": True,
            "updated_stamp": ticket.updated_at,
        }
        if self._own.tag_prefix:
            update["tags"] = tags(draft, self._own.tag_prefix, ticket.tags)
        if self._own.draft_field is not None:
            await self._only_agents_see(self._own.draft_field)
            # A macro would fill in placeholders that a customer's words brought along.
            bare = "" if "{{" in draft.reply.text else draft.reply.text
            update["custom_fields"] = [{"id": self._own.draft_field, "value": bare}]
        await self._api.put(path, {"ticket": update})

    async def close(self) -> None:
        await self._api.close()

    async def _comments(self, path: str) -> tuple[list[Comment], list[dict[str, Any]]]:
        """All comments, page by page, and the users who wrote them."""
        comments: list[Comment] = []
        users: list[dict[str, Any]] = []
        after: str | None = None
        for _ in range(_MOST_PAGES):
            query = {"page[size]": _PAGE, "page[after]": after, "include": "users"}
            page = await self._api.get(f"{path}/comments.json", **query)
            comments += [self._fit(Comment, one) for one in _rows(page, "comments")]
            users += _rows(page, "users")
            meta = _part(page, "meta", {})
            if not meta.get("has_more"):
                return comments, users
            before, after = after, meta.get("after_cursor")
            if not after or after == before:
                break
        raise DeskFailed(f"zendesk {self.id}: GET: the comments have no end", retryable=False)

    async def _opened_again(self, path: str, ticket: Ticket) -> bool:
        """Whether it was solved before. Only its metrics tell."""
        if ticket.status in ENDED or ticket.status == "new":
            return False
        metrics = _part(await self._api.get(f"{path}/metrics.json"), "ticket_metric", {})
        return isinstance(metrics.get("reopens"), int) and metrics["reopens"] > 0

    async def _only_agents_see(self, field: int) -> None:
        """A field that customers see would send them the draft. Asked each time, because an administrator may change it."""
        found = _part(await self._api.get(f"/api/v2/ticket_fields/{field}.json"), "ticket_field")
        if found.get("visible_in_portal") is not False or found.get("editable_in_portal"):
            told = f"zendesk {self.id}: customers can see the field draft_field; nothing is shown"
            raise DeskFailed(told, retryable=False, hint="set its permission to agents only")

    def _fit(self, model: type[T], value: Any) -> T:
        try:
            return model.model_validate(value)
        except ValidationError:
            told = f"zendesk {self.id}: GET: the answer is no {model.__name__.lower()}"
            raise DeskFailed(told, retryable=False) from None


def _time(stamp: str) -> dt.datetime:
    try:
        at = dt.datetime.fromisoformat(stamp)
    except ValueError:
        raise Refused("the signature has no time") from None
    if at.tzinfo is None:
        raise Refused("the signature has no time")
    return at


def _key(kind: str, told: Any, stamp: str, body: bytes) -> str:
    """What is the same when it is told again; what bears no id is known by its bytes and their time."""
    known = sound(str(told)) if told else hashlib.sha256(stamp.encode() + body).hexdigest()
    return f"{kind} {known}"[:200]


def _object(body: bytes) -> dict[str, Any]:
    try:
        told = json_source.load(body.decode("utf-8"), file="webhook").value
    except UnicodeDecodeError:
        raise BadInput("the webhook's body is not UTF-8") from None
    if not isinstance(told, dict):
        raise BadInput("the webhook's body is no object", hint=_HINT)
    return told


def _ticket_id(told: Any) -> str:
    """Digits alone: it becomes part of an address."""
    given = str(told).strip() if isinstance(told, (str, int)) and not isinstance(told, bool) else ""
    if not _TICKET.fullmatch(given):
        raise BadInput("the webhook names no ticket", hint=_HINT)
    return given


def _part(told: Any, name: str, default: dict[str, Any] | None = None) -> dict[str, Any]:
    found = told.get(name) if isinstance(told, dict) else None
    if isinstance(found, dict):
        return found
    if default is None:
        raise DeskFailed(f"zendesk: GET: the answer holds no {name}", retryable=False)
    return default


def _rows(told: Any, name: str) -> list[dict[str, Any]]:
    found = told.get(name) if isinstance(told, dict) else None
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []
