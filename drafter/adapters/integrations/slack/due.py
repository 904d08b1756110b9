"""Tells the owner of a commitment that it falls due, in a direct message; where nobody knows who they are, a channel of the
team."""

from __future__ import annotations

import datetime as dt
import hashlib

from drafter.adapters.due.sending import NotDelivered, line
from drafter.adapters.integrations.slack.people import People
from drafter.adapters.integrations.slack.rooms import Place, Rooms
from drafter.adapters.integrations.slack.web import Web
from drafter.adapters.integrations.slack.words import escaped
from drafter.adapters.integrations.slack.workspace import Workspace
from drafter.domain.commitment import Due
from drafter.domain.errors import DeskFailed


class Owners:
    """Fills `Receiver`, for the commitments of the connection's `tenant` and no other. Times are told in `zone`."""

    def __init__(self, connection: Workspace, zone: dt.tzinfo = dt.UTC) -> None:
        self.tenant, self._zone, self._channel = connection.tenant, zone, connection.channel
        self.name = f"slack-{hashlib.sha256(connection.id.encode()).hexdigest()[:10]}"  # the store keeps 16 characters
        self._web = Web(f"slack {connection.id}", connection.token, connection.api)
        self._people, self._rooms = People(self._web, connection.owners), Rooms(self._web, connection)

    async def send(self, due: Due, now: dt.datetime) -> None:
        """Raises `NotDelivered`."""
        try:
            await self._rooms.post(await self._place(due), escaped(line(due, now, self._zone)))
        except DeskFailed as error:
            raise NotDelivered(str(error)) from None

    async def close(self) -> None:
        await self._web.close()

    async def _place(self, due: Due) -> Place:
        user = await self._people.find(due.commitment.owner)
        if user is not None:
            return await self._rooms.direct(user)
        if self._channel is None:
            raise NotDelivered("its owner is nobody in Slack; tell who they are in `owners`, or set `channel`")
        if not await self._rooms.is_room(self._channel):
            raise NotDelivered("`channel` is shared with others than the team, or cannot be looked at")
        return Place(self._channel)
