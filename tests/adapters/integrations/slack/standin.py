"""A workspace on loopback: the methods of Slack's Web API that the app uses, over real HTTP. It refuses what Slack refuses:
other tokens, blocks beyond the limits, messages that are not there, triggers that are unknown or used."""

from __future__ import annotations

import asyncio
import itertools
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from .block_kit import check_message, check_modal

TOKEN = "xoxb-1-standin"
BOT = "B0APP"
TEAM = "T0TEAM"


class Wrong(Exception):
    """Slack's word for what is wrong."""


@dataclass
class Workspace:
    """`rooms` are channels that the app is in; `shared` those of them that other workspaces see. `fails` are answers to give
    instead, by method: status, body, headers. `wrong` is what the app sent that Slack would not take."""

    rooms: set[str] = field(default_factory=lambda: {"C0TEAM", "C0SUPPORT"})
    shared: set[str] = field(default_factory=set)
    users: dict[str, dict[str, Any]] = field(default_factory=dict)
    messages: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    views: list[dict[str, Any]] = field(default_factory=list)
    triggers: set[str] = field(default_factory=set)
    calls: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    fails: dict[str, list[tuple[int, Any, dict[str, str]]]] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)
    slow_s: float = 0.0
    url: str = ""
    _ts: Any = field(default_factory=lambda: itertools.count(1))

    def say(self, channel: str, text: str, user: str = "U0CUSTOMER", **more: Any) -> dict[str, Any]:
        """A message that somebody wrote."""
        ts = more.pop("ts", None) or self._next()
        said = {"type": "message", "ts": ts, "user": user, "text": text, "team": TEAM, **more}
        self.messages.setdefault(channel, []).append(said)
        return said

    def person(self, id: str, name: str, **more: Any) -> None:
        profile = {"real_name": name, "display_name": "", **more.pop("profile", {})}
        self.users[id] = {"id": id, "real_name": name, "profile": profile, **more}

    def cards(self, channel: str) -> list[dict[str, Any]]:
        return [one for one in self.messages.get(channel, []) if one.get("bot_id") == BOT and "blocks" in one]

    def called(self, method: str) -> int:
        return sum(name == method for name, _ in self.calls)

    def _next(self) -> str:
        return f"1794830400.{next(self._ts):06d}"

    async def answer(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        told = dict(request.query) | await _sent(request)
        self.calls.append((method, told))
        await asyncio.sleep(self.slow_s)
        if self.fails.get(method):
            status, body, headers = self.fails[method].pop(0)
            return web.json_response(body, status=status, headers=headers)
        if request.headers.get("Authorization") != f"Bearer {TOKEN}":
            return web.json_response({"ok": False, "error": "invalid_auth"})
        try:
            found = getattr(self, "_" + method.replace(".", "_"))(told)
        except Wrong as error:
            return web.json_response({"ok": False, "error": str(error)})
        except (AssertionError, AttributeError, KeyError) as error:
            self.wrong.append(f"{method}: {type(error).__name__}: {error}")
            return web.json_response({"ok": False, "error": "invalid_arguments"})
        return web.json_response({"ok": True, **found})

    def _chat_postMessage(self, told: dict[str, Any]) -> dict[str, Any]:
        channel = told["channel"]
        if channel not in self.rooms and not channel.startswith("D"):
            raise Wrong("not_in_channel" if channel.startswith("C") else "channel_not_found")
        assert told["text"]
        assert len(told["text"]) <= 40_000
        assert "<!" not in told["text"]
        assert told["unfurl_links"] is False
        assert told["unfurl_media"] is False
        assert told["parse"] == "none"
        if "blocks" in told:
            check_message(told["blocks"])
        if "thread_ts" in told:
            self._find(channel, told["thread_ts"])
        kept = {name: told[name] for name in ("text", "blocks", "metadata", "thread_ts") if name in told}
        said = {"type": "message", "ts": self._next(), "user": "U0APP", "bot_id": BOT, **kept}
        self.messages.setdefault(channel, []).append(said)
        return {"channel": channel, "ts": said["ts"], "message": said}

    def _chat_update(self, told: dict[str, Any]) -> dict[str, Any]:
        said = self._find(told["channel"], told["ts"])
        if said.get("bot_id") != BOT:
            raise Wrong("cant_update_message")
        check_message(told["blocks"])
        said.update({name: told[name] for name in ("text", "blocks", "metadata") if name in told})
        return {"channel": told["channel"], "ts": told["ts"]}

    def _chat_getPermalink(self, told: dict[str, Any]) -> dict[str, Any]:
        self._find(told["channel"], told["message_ts"])
        return {
            "permalink": f"https://team.slack.test/archives/{told['channel']}/p{told['message_ts'].replace('.', '')}"
        }

    def _conversations_open(self, told: dict[str, Any]) -> dict[str, Any]:
        return {"channel": {"id": "D" + told["users"][1:]}}

    def _conversations_info(self, told: dict[str, Any]) -> dict[str, Any]:
        if told["channel"] not in self.rooms:
            raise Wrong("channel_not_found")
        return {"channel": {"id": told["channel"], "is_ext_shared": told["channel"] in self.shared}}

    def _conversations_replies(self, told: dict[str, Any]) -> dict[str, Any]:
        channel, root = told["channel"], told["ts"]
        if channel not in self.rooms and not channel.startswith("D"):
            raise Wrong("not_in_channel")
        self._find(channel, root)
        found = [one for one in self.messages[channel] if root in (one["ts"], one.get("thread_ts"))]
        if "oldest" in told:
            found = [one for one in found if told["oldest"] <= one["ts"] <= told["latest"] or one["ts"] == root]
        return self._page(found, told)

    def _conversations_history(self, told: dict[str, Any]) -> dict[str, Any]:
        found = [one for one in self.messages.get(told["channel"], []) if "thread_ts" not in one]
        return self._page(found[::-1], told)

    def _users_info(self, told: dict[str, Any]) -> dict[str, Any]:
        if told["user"] not in self.users:
            raise Wrong("user_not_found")
        return {"user": self.users[told["user"]]}

    def _users_lookupByEmail(self, told: dict[str, Any]) -> dict[str, Any]:
        for one in self.users.values():
            if one["profile"].get("email") == told["email"]:
                return {"user": one}
        raise Wrong("users_not_found")

    def _users_list(self, told: dict[str, Any]) -> dict[str, Any]:
        return {"members": list(self.users.values()), "response_metadata": {"next_cursor": ""}}

    def _views_open(self, told: dict[str, Any]) -> dict[str, Any]:
        if told["trigger_id"] not in self.triggers:
            raise Wrong("expired_trigger_id")
        self.triggers.remove(told["trigger_id"])
        check_modal(told["view"])
        self.views.append(told["view"])
        return {"view": {"id": f"V{len(self.views)}"}}

    def _find(self, channel: str, ts: str) -> dict[str, Any]:
        for one in self.messages.get(channel, []):
            if one["ts"] == ts:
                return one
        raise Wrong("message_not_found")

    def _page(self, found: list[dict[str, Any]], told: dict[str, Any]) -> dict[str, Any]:
        """Two messages a page, so that pages are turned. Metadata are told to whoever asks."""
        start = int(told.get("cursor") or 0)
        more = str(start + 2) if start + 2 < len(found) else ""
        asked = str(told.get("include_all_metadata", "")).lower() in ("1", "true")
        page = [one if asked else {k: v for k, v in one.items() if k != "metadata"} for one in found[start : start + 2]]
        return {"messages": json.loads(json.dumps(page)), "response_metadata": {"next_cursor": more}}


async def _sent(request: web.Request) -> dict[str, Any]:
    if request.content_type == "application/json":
        return dict(await request.json())
    return {name: str(value) for name, value in (await request.post()).items()}


@asynccontextmanager
async def workspace() -> AsyncIterator[Workspace]:
    """Served for as long as a test needs it; whatever Slack would not have taken fails the test."""
    here, app = Workspace(), web.Application()
    app.router.add_route("*", "/api/{method}", here.answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    here.url = f"http://127.0.0.1:{runner.addresses[0][1]}/api/"
    try:
        yield here
        assert not here.wrong, here.wrong
    finally:
        await runner.cleanup()
