"""What an operator says of a connected Slack workspace."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from drafter.adapters.integrations.connection import Connection
from drafter.domain.case import Channel, Text

_Room = Annotated[str, Field(pattern=r"^[CG][A-Z0-9]{2,20}$")]
_Owner = Annotated[str, Field(pattern=r"^([UW][A-Z0-9]{2,20}|[^@\s]+@[^@\s]+)$")]


class Workspace(Connection):
    """`token` is the bot's (xoxb-…), `secret` the app's signing secret. `owners` tells who the owners of commitments are
    in Slack, by user id or e-mail; who is not told is found by name. `rooms` are channels that only the team reads: cards
    go into their threads. `channel`, such a room too, hears of follow-ups whose owner is not found. `medium` is how
    customers are answered whose message was pasted, `team` the workspace's id, where others are to be refused."""

    token: Annotated[str, Field(pattern=r"^xox[a-z]-\S+$", repr=False)]
    secret: Annotated[str, Field(min_length=8, repr=False)]
    owners: Mapping[Text, _Owner] = {}
    rooms: tuple[_Room, ...] = ()
    channel: _Room | None = None
    medium: Channel = "email"
    team: Annotated[str, Field(pattern=r"^T[A-Z0-9]{2,20}$")] | None = None
    api: Annotated[str, Field(pattern=r"^https?://\S+$")] = "https://slack.com/api/"

    def is_room(self, channel: str) -> bool:
        """Whether the operator says that only the team reads this channel."""
        return channel in self.rooms or channel == self.channel
