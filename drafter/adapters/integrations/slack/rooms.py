"""Where cards are shown and found again: threads of channels that only the team reads, and direct messages.

A card tells what is thought of a customer. It is never shown where one could read it: a channel is the team's where the
operator says so and Slack does not say that it is shared with another workspace.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from drafter.adapters.integrations.slack.blocks import Block
from drafter.adapters.integrations.slack.card import held, metadata
from drafter.adapters.integrations.slack.web import SlackFailed, Web
from drafter.adapters.integrations.slack.workspace import Workspace

_PAGES, _PER_PAGE = 5, 200
_NOT_HERE = frozenset(["not_in_channel", "channel_not_found", "is_archived", "restricted_action", "thread_not_found"])
_SHARED = ("is_ext_shared", "is_pending_ext_shared", "is_shared")


@dataclass(frozen=True)
class Place:
    """A channel or a direct message, and the thread in it."""

    channel: str
    thread: str | None = None


class Rooms:
    def __init__(self, web: Web, connection: Workspace) -> None:
        self._web, self._connection = web, connection
        self._direct: dict[str, str] = {}

    async def is_room(self, channel: str) -> bool:
        """Whether only the team reads it."""
        if not self._connection.is_room(channel):
            return False
        try:
            told = (await self._web("conversations_info", channel=channel)).get("channel") or {}
        except SlackFailed as error:
            if error.retryable:
                raise
            return False
        return not any(told.get(one) for one in _SHARED)

    async def direct(self, user: str) -> Place:
        """The direct message with a person."""
        if user not in self._direct:
            self._direct[user] = str((await self._web("conversations_open", users=user))["channel"]["id"])
        return Place(self._direct[user])

    async def thread(self, channel: str, thread: str) -> list[dict[str, Any]] | None:
        """The messages of a thread; None where we may not read it."""
        told = {"channel": channel, "ts": thread, "limit": _PER_PAGE, "include_all_metadata": True}
        try:
            return [one async for one in self._web.pages("conversations_replies", "messages", _PAGES, **told)]
        except SlackFailed as error:
            if error.retryable:
                raise
            return None

    async def message(self, channel: str, thread: str, ts: str) -> dict[str, Any] | None:
        """One message of a thread; None where it is gone, or we may not read it."""
        told = {"channel": channel, "ts": thread, "oldest": ts, "latest": ts, "inclusive": True}
        try:
            found = await self._web("conversations_replies", include_all_metadata=True, **told)
        except SlackFailed as error:
            if error.retryable:
                raise
            return None
        return next((one for one in found.get("messages") or () if one.get("ts") == ts), None)

    async def shows(self, place: Place, draft_id: str) -> bool:
        """Whether a card of this draft stands there already: Slack takes the same message twice."""
        if place.thread:
            found: Sequence[Mapping[str, Any]] | None = await self.thread(place.channel, place.thread)
        else:
            told = {"channel": place.channel, "limit": _PER_PAGE, "include_all_metadata": True}
            found = (await self._web("conversations_history", **told)).get("messages")
        return any(held(one).get("draft") == draft_id for one in found or ())

    async def show(self, place: Place, blocks: list[Block], draft_id: str) -> bool:
        """Puts a card there, once. False where we may not."""
        try:
            if not await self.shows(place, draft_id):
                await self.post(place, "A reply is drafted.", blocks, metadata(draft_id, "open"))
        except SlackFailed as error:
            if error.code in _NOT_HERE:
                return False
            raise
        return True

    async def link(self, did: Mapping[str, Any]) -> str:
        """The address of the message that was picked; empty where none was, or it cannot be had."""
        if did["do"] != "answer":
            return ""
        try:
            told = await self._web("chat_getPermalink", channel=did["channel"], message_ts=did["ts"])
        except SlackFailed as error:
            if error.retryable:
                raise
            return ""
        return str(told.get("permalink") or "")

    async def post(
        self, place: Place, text: str, blocks: list[Block] | None = None, told: dict[str, Any] | None = None
    ) -> None:
        """`text` is what a notification shows; it is Slack's markup."""
        optional = {"thread_ts": place.thread, "blocks": blocks, "metadata": told}
        given = {name: value for name, value in optional.items() if value is not None}
        await self._web("chat_postMessage", channel=place.channel, text=text, **_INERT, **given)

    async def update(self, channel: str, ts: str, blocks: list[Block], told: dict[str, Any]) -> None:
        await self._web("chat_update", channel=channel, ts=ts, text="A reply is drafted.", blocks=blocks, metadata=told)


_INERT: dict[str, Any] = {"unfurl_links": False, "unfurl_media": False, "link_names": False, "parse": "none"}
