"""A thread as a case: the message that an agent picked is the one to answer, and whoever wrote it is the customer.

In a channel where customers are, others are agents, and what they wrote is history; colleagues of the customer's own
workspace are customers too. In a channel that only the team reads, others talk about the customer: that is left out.
Apps are left out in both, where the message itself is not an app's.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any, Literal

from drafter.adapters.integrations.slack.card import held
from drafter.adapters.integrations.slack.words import written
from drafter.adapters.integrations.texts import sound
from drafter.domain.blank import is_blank
from drafter.domain.case import Attachment, Message, Turn
from drafter.domain.errors import BadInput

Sender = Literal["customer", "agent"]
Raw = Mapping[str, Any]


def moment(ts: str) -> dt.datetime:
    """ "1531420618.000200" is a time and an id: seconds since 1970, and which message of that second."""
    seconds, _, place = ts.partition(".")
    return dt.datetime.fromtimestamp(int(seconds), dt.UTC) + dt.timedelta(microseconds=int(place[:6] or 0))


def message_of(picked: Raw, names: Mapping[str, str]) -> Message:
    """`BadInput` where it says nothing."""
    text, sent = written(picked, names), attachments(picked)
    if is_blank(text):
        raise BadInput("this message has no text to answer")
    return Message(at=moment(picked["ts"]), text=text, attachments=sent)


def history(thread: Sequence[Raw], picked: Raw, team: str, names: Mapping[str, str], *, is_room: bool) -> list[Turn]:
    """What was said before the picked message, oldest first. `team` is the id of our own workspace."""
    found = []
    for one in sorted(thread, key=lambda raw: moment(raw["ts"])):
        sender = side(one, picked, team, is_room=is_room) if moment(one["ts"]) < moment(picked["ts"]) else None
        text = written(one, names)
        if sender and (text or one.get("files")):
            author = names.get(str(one.get("user"))) if sender == "agent" else None
            turn = {"at": moment(one["ts"]), "from": sender, "author": author, "text": text}
            found.append(Turn.model_validate({**turn, "attachments": attachments(one)}))
    return found


def side(one: Raw, picked: Raw, team: str, *, is_room: bool) -> Sender | None:
    """Who wrote a message; None for what is no part of the conversation with the customer."""
    if held(one) or one.get("subtype") in ("channel_join", "channel_leave", "channel_topic"):
        return None
    if author(one) == author(picked):
        return "customer"
    if is_room or one.get("bot_id"):
        return None
    theirs = picked.get("user_team") or picked.get("team")
    own = one.get("user_team") or one.get("team")
    return "customer" if team and theirs and theirs != team and own == theirs else "agent"


def author(one: Raw) -> tuple[str, str]:
    """An app may write for several people, each under their name."""
    if one.get("bot_id") or not one.get("user"):
        return str(one.get("bot_id", "")), str(one.get("username", ""))
    return str(one["user"]), ""


def attachments(one: Raw) -> tuple[Attachment, ...]:
    files = one.get("files") or ()
    return tuple(
        Attachment(name=sound(str(raw.get("name") or raw.get("title") or "file")), type=raw.get("mimetype") or None)
        for raw in files
    )
