"""Requests as Slack sends them, signed. Shapes: https://docs.slack.dev/interactivity/implementing-slash-commands,
https://docs.slack.dev/reference/interaction-payloads (block_actions, message shortcuts, view_submission)."""

from __future__ import annotations

import datetime as dt
import hashlib
import hmac
import itertools
import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from .standin import TEAM

SECRET = "8f742231b10e8888abcd99yyyzzz85a5"
NOW = dt.datetime(2026, 11, 18, 15, tzinfo=dt.UTC)
_TRIGGERS = itertools.count(1)


def trigger() -> str:
    return f"13345224609.738474920.8088930838d88f008e{next(_TRIGGERS)}"


def signed(body: bytes, at: dt.datetime = NOW, secret: str = SECRET, kind: str = "form") -> dict[str, str]:
    """The headers of a request, in lower case."""
    stamp = str(int(at.timestamp()))
    digest = hmac.new(secret.encode(), b"v0:" + stamp.encode() + b":" + body, hashlib.sha256).hexdigest()
    types = {"form": "application/x-www-form-urlencoded", "json": "application/json"}
    return {"x-slack-request-timestamp": stamp, "x-slack-signature": f"v0={digest}", "content-type": types[kind]}


def command(text: str, user: str = "U0PRIYA", id: str | None = None) -> bytes:
    told = {
        "token": "gIkuvaNzQIHg97ATvDxqgjtO",
        "team_id": TEAM,
        "team_domain": "example",
        "enterprise_id": "E0001",
        "enterprise_name": "Globular Construct Inc",
        "channel_id": "C2147483705",
        "channel_name": "test",
        "user_id": user,
        "user_name": "priya",
        "command": "/draft",
        "text": text,
        "response_url": "https://hooks.slack.test/commands/1234/5678",
        "trigger_id": id or trigger(),
        "api_app_id": "A123456",
    }
    return urlencode(told).encode()


def interaction(kind: str, user: str = "U0PRIYA", id: str | None = None, **more: Any) -> bytes:
    told = {
        "type": kind,
        "token": "XXXXXXXXXXXXXXXXX",
        "action_ts": "1581106241.371594",
        "team": {"id": TEAM, "domain": "example"},
        "user": {"id": user, "username": "priya", "name": "priya", "team_id": TEAM},
        "api_app_id": "A123456",
        "enterprise": None,
        "is_enterprise_install": False,
        "trigger_id": id or trigger(),
        **more,
    }
    return urlencode({"payload": json.dumps(told)}).encode()


def shortcut(channel: str, message: Mapping[str, Any], **more: Any) -> bytes:
    told = {"callback_id": "draft_reply", "message_ts": message["ts"], "message": dict(message)}
    told |= {"channel": {"id": channel, "name": "support"}, "response_url": "https://hooks.slack.test/app/T/1/2"}
    return interaction("message_action", **told, **more)


def click(channel: str, card: Mapping[str, Any], action: str, **more: Any) -> bytes:
    """A button of a card, or the first choice of a menu."""
    elements = next(one for one in card["blocks"] if one["type"] == "actions")
    found = next(one for one in elements["elements"] if one["action_id"] == action)
    did = {
        "action_id": action,
        "block_id": elements["block_id"],
        "type": found["type"],
        "action_ts": "1548426417.840180",
    }
    if found["type"] == "button":
        did |= {"text": found["text"], "value": found["value"]}
    else:
        did |= {"selected_option": found["options"][0], "placeholder": found["placeholder"]}
    container = {"type": "message", "message_ts": card["ts"], "channel_id": channel, "is_ephemeral": False}
    told = {"container": container, "channel": {"id": channel, "name": "directmessage"}, "message": dict(card)}
    told |= {"state": {"values": {}}, "response_url": "https://hooks.slack.test/actions/T/1/2", "actions": [did]}
    return interaction("block_actions", **(told | more))


def submission(view: Mapping[str, Any], values: Mapping[str, Any], id: str = "VNHU13V36", **more: Any) -> bytes:
    """A modal with what was entered, by block; what is left out stays as it was opened."""
    state = {one["block_id"]: {one["element"]["action_id"]: _entered(one["element"], values.get(one["block_id"]))} for one in view["blocks"]}  # fmt: skip
    shown = {**view, "id": id, "team_id": TEAM, "hash": "156663117.cd33ad1f", "state": {"values": state}}
    return interaction("view_submission", view=shown, response_urls=[], **more)


def _entered(element: Mapping[str, Any], value: Any) -> dict[str, Any]:
    match element["type"]:
        case "plain_text_input":
            return {"type": element["type"], "value": value if value is not None else element.get("initial_value")}
        case "static_select":
            chosen = next((one for one in element["options"] if one["value"] == value), element.get("initial_option"))
            return {"type": element["type"], "selected_option": chosen}
        case kind:
            return {"type": kind, "selected_options": [one for one in element["options"] if one["value"] in value]}
