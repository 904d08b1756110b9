"""What Slack tells and wants answered within three seconds: each listener of the Bolt app only says what is to be done later,
and acknowledges. Slack's address is one for commands, clicks, modals and events.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from slack_bolt import BoltResponse
from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncBoltRequest
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.error import BoltUnhandledRequestError

from drafter.adapters.integrations.slack import modals
from drafter.adapters.integrations.slack.blocks import Block
from drafter.adapters.integrations.slack.card import Chosen, text_of
from drafter.adapters.integrations.slack.web import SILENT
from drafter.adapters.integrations.slack.words import said, written
from drafter.adapters.integrations.slack.workspace import Workspace
from drafter.domain.blank import is_blank
from drafter.domain.desk import News
from drafter.domain.errors import BadInput, Refused

_HEARD = "drafter_heard"
_WRITING = "I am writing a reply. The card comes to you as a direct message."
_FOREIGN = "this is nothing that Slack sends"
_ACTIONS = ("use", "shorter", "warmer", "another")


@dataclass
class Heard:
    """What one request asks for: `news` to work on later, or a `modal` to open at once with its `trigger`. `edits` is the
    card whose text is to be edited, where Slack did not send it along."""

    news: News | None = None
    modal: Block | None = None
    edits: dict[str, Any] | None = None
    trigger: str = ""
    answer: dict[str, Any] | None = None
    failed: Exception | None = field(default=None, repr=False)


class Ears:
    """The Bolt app of one connection. It verifies nothing: what it hears was verified on the raw bytes before."""

    def __init__(self, connection: Workspace) -> None:
        self._connection = connection

        async def authorize(enterprise_id: str | None, team_id: str | None) -> AuthorizeResult:
            # Bolt would ask Slack who we are, before it acknowledges.
            return AuthorizeResult(enterprise_id=enterprise_id, team_id=team_id, bot_token=connection.token)

        self._app = AsyncApp(
            name=f"slack {connection.id}",
            signing_secret=connection.secret,
            authorize=authorize,
            request_verification_enabled=False,
            ignoring_self_events_enabled=False,
            process_before_response=True,
            raise_error_for_unhandled_request=True,
            logger=SILENT,
        )
        self._listen()

    async def hear(self, headers: Mapping[str, str], body: bytes) -> Heard:
        """`BadInput` where it is nothing that Slack would send, `Refused` where it is another workspace's."""
        found = _parsed(body, headers.get("content-type", ""))
        team = _team(found)
        if self._connection.team and team not in (None, self._connection.team):
            raise Refused("this is another workspace's")
        heard = Heard()
        # Bolt's own parser takes any form with the word "payload" in it for JSON: it is handed what is parsed.
        try:
            request = AsyncBoltRequest(body=found, mode="socket_mode", context={_HEARD: heard})
            response = await self._app.async_dispatch(request)
        except (LookupError, TypeError, AttributeError, ValueError):  # Bolt's own readers of a payload
            raise BadInput(_FOREIGN) from None
        if heard.failed is not None:
            raise BadInput(_FOREIGN) from None
        heard.answer = _json(response.body)
        return heard

    def _listen(self) -> None:
        app = self._app
        app.command(re.compile(".*"))(self._command)  # the operator's manifest names it
        app.message_shortcut("draft_reply")(self._shortcut)
        for action in _ACTIONS:
            app.action(action)(self._click)
        app.action("edit")(self._edit)
        app.action("reject")(self._reject)
        app.view(modals.DRAFT)(self._asked)
        app.view(modals.EDIT)(self._edited)
        app.view(modals.REJECT)(self._rejected)
        app.error(_failed)

    async def _command(self, ack: AsyncAck, body: dict[str, Any], context: dict[str, Any]) -> None:
        text, trigger = said(body.get("text") or ""), body["trigger_id"]
        if not text:
            own = self._connection
            context[_HEARD].modal, context[_HEARD].trigger = modals.draft_modal(own.medium, own.playbook), trigger
            await ack()
            return
        context[_HEARD].news = _news(
            f"command:{trigger}", trigger, {"do": "draft", "user": body["user_id"], "message": text}
        )
        await ack(_WRITING)

    async def _shortcut(self, ack: AsyncAck, body: dict[str, Any], context: dict[str, Any]) -> None:
        message, channel = body["message"], body["channel"]["id"]
        ts = message.get("ts") or body["message_ts"]
        thread = message.get("thread_ts") or ts
        told = {
            "do": "answer",
            "user": body["user"]["id"],
            "team": _team(body) or "",
            "channel": channel,
            "thread": thread,
            "ts": ts,
            "message": {"author": message.get("user") or message.get("bot_id") or "", "text": written(message)},
        }
        context[_HEARD].news = _news(f"{channel}:{thread}", body["trigger_id"], told)
        await ack()

    async def _click(self, ack: AsyncAck, body: dict[str, Any], context: dict[str, Any]) -> None:
        action, where = body["actions"][0], _where(body)
        told = {"do": action["action_id"], "user": body["user"]["id"], **where}
        context[_HEARD].news = _news(_conversation(where), body["trigger_id"], told)
        await ack()

    async def _edit(self, ack: AsyncAck, body: dict[str, Any], context: dict[str, Any]) -> None:
        text, where = text_of((body.get("message") or {}).get("blocks") or ()), _where(body)
        if text:
            context[_HEARD].modal = modals.edit_modal(text, where)
        else:
            context[_HEARD].edits = where
        context[_HEARD].trigger = body["trigger_id"]
        await ack()

    async def _reject(self, ack: AsyncAck, body: dict[str, Any], context: dict[str, Any]) -> None:
        context[_HEARD].modal = modals.reject_modal(_where(body))
        context[_HEARD].trigger = body["trigger_id"]
        await ack()

    async def _asked(self, ack: AsyncAck, body: dict[str, Any], context: dict[str, Any]) -> None:
        values = modals.entered(body["view"])
        wrong = {"message": "Paste what the customer wrote."} if is_blank(values["message"]) else {}
        try:
            modals.facts(values.get("facts") or "")
        except BadInput as error:
            wrong["facts"] = error.message
        if wrong:
            await ack(response_action="errors", errors=wrong)
            return
        told = {name: values[name] for name in ("message", "case", "name", "channel", "facts", "playbook")}
        id = body["view"]["id"]
        context[_HEARD].news = _news(f"modal:{id}", _key(body), {"do": "draft", "user": body["user"]["id"], **told})
        await ack()

    async def _edited(self, ack: AsyncAck, body: dict[str, Any], context: dict[str, Any]) -> None:
        values = modals.entered(body["view"])
        text = modals.edited(values)
        if is_blank(text):
            await ack(response_action="errors", errors={"text0": "Write the reply, or cancel."})
            return
        told = {"do": "edited", "user": body["user"]["id"], "text": text, **values["where"]}
        context[_HEARD].news = _news(_conversation(values["where"]), _key(body), told)
        await ack()

    async def _rejected(self, ack: AsyncAck, body: dict[str, Any], context: dict[str, Any]) -> None:
        values = modals.entered(body["view"])
        told = {
            "do": "rejected",
            "user": body["user"]["id"],
            "reasons": values["reasons"],
            "remark": values.get("remark") or "",
            **values["where"],
        }
        context[_HEARD].news = _news(_conversation(values["where"]), _key(body), told)
        await ack()


async def _failed(error: Exception, context: dict[str, Any]) -> BoltResponse:
    """What nobody listens to is acknowledged: there is nothing to do about it."""
    if not isinstance(error, BoltUnhandledRequestError):
        context[_HEARD].failed = error
    return BoltResponse(status=200, body="")


def _news(conversation: str, trigger: str, body: Mapping[str, Any]) -> News:
    return News(conversation=conversation[:150], key=trigger[:200], body=body)


def _key(body: Mapping[str, Any]) -> str:
    """The same for a modal that is sent again."""
    return f"{body['view']['id']}:{body['view']['hash']}"


def _where(body: Mapping[str, Any]) -> dict[str, Any]:
    """Which card was clicked, and what its button says."""
    action, message, container = body["actions"][0], body.get("message") or {}, body.get("container") or {}
    chosen = Chosen.of((action.get("selected_option") or action)["value"])
    ts = container.get("message_ts") or message["ts"]
    return {
        "draft": chosen.draft,
        "version": chosen.version,
        "remedy": chosen.remedy,
        "channel": container.get("channel_id") or body["channel"]["id"],
        "ts": ts,
        "thread": message.get("thread_ts") or container.get("thread_ts") or ts,
    }


def _conversation(where: Mapping[str, Any]) -> str:
    return f"{where['channel']}:{where['thread']}"


def _team(body: Mapping[str, Any]) -> str | None:
    return body.get("team_id") or (body.get("team") or {}).get("id")


def _parsed(body: bytes, kind: str) -> dict[str, Any]:
    """A form, a form with one field of JSON, or JSON."""
    try:
        text = body.decode()
        if kind.startswith("application/json"):
            found = json.loads(text)
        else:
            form = dict(parse_qsl(text, keep_blank_values=True))
            found = json.loads(form["payload"]) if "payload" in form else form
    except (ValueError, RecursionError):
        raise BadInput("this is neither a form nor JSON") from None
    if not isinstance(found, dict):
        raise BadInput(_FOREIGN)
    return found


def _json(body: str | None) -> dict[str, Any] | None:
    """What Bolt would answer: JSON, a text for the person who asked, or nothing."""
    if not body:
        return None
    try:
        found = json.loads(body)
    except ValueError:
        return {"text": body}
    return found if isinstance(found, dict) else {"text": body}
