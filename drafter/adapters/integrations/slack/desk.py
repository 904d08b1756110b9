"""A connected Slack workspace: hears what agents do, acknowledges at once, and acts on it later."""

from __future__ import annotations

import asyncio
import datetime as dt
import logging
from collections.abc import Mapping

from drafter.adapters.integrations.slack import modals
from drafter.adapters.integrations.slack.acting import Acts
from drafter.adapters.integrations.slack.card import text_of
from drafter.adapters.integrations.slack.listening import Ears, Heard
from drafter.adapters.integrations.slack.people import People
from drafter.adapters.integrations.slack.rooms import Rooms
from drafter.adapters.integrations.slack.signature import verify
from drafter.adapters.integrations.slack.web import Web
from drafter.adapters.integrations.slack.workspace import Workspace
from drafter.domain.desk import Received, Task
from drafter.domain.errors import DrafterError
from drafter.ports import Craft

_LOG = logging.getLogger(__name__)


class SlackDesk:
    """Fills `Interactive`."""

    kind = "slack"

    def __init__(self, connection: Workspace) -> None:
        self.id, self.tenant, self._secret = connection.id, connection.tenant, connection.secret
        self._web = Web(f"slack {connection.id}", connection.token, connection.api)
        self._rooms = Rooms(self._web, connection)
        self._ears = Ears(connection)
        self._acts = Acts(connection, self._web, People(self._web, connection.owners), self._rooms)
        self._opening: set[asyncio.Task[None]] = set()

    async def received(self, headers: Mapping[str, str], body: bytes, now: dt.datetime) -> Received:
        """What came, verified on the raw bytes first. Nothing is asked of Slack before the answer: a modal, which must be
        opened within three seconds, opens behind it."""
        verify(self._secret, headers, body, now)
        heard = await self._ears.hear(headers, body)
        if heard.modal is not None or heard.edits is not None:
            task = asyncio.create_task(self._open(heard))
            self._opening.add(task)
            task.add_done_callback(self._opening.discard)
        return Received(body=heard.answer, news=heard.news)

    async def act(self, task: Task, craft: Craft) -> None:
        await self._acts.act(task, craft)

    async def close(self) -> None:
        for task in self._opening:
            task.cancel()
        await asyncio.gather(*self._opening, return_exceptions=True)
        await self._web.close()

    async def _open(self, heard: Heard) -> None:
        """Nothing is lost where this fails: the agent clicks again."""
        try:
            view = heard.modal
            if view is None and heard.edits is not None:
                card = await self._rooms.message(heard.edits["channel"], heard.edits["thread"], heard.edits["ts"])
                view = modals.edit_modal(text_of((card or {}).get("blocks") or ()), heard.edits)
            await self._web("views_open", trigger_id=heard.trigger, view=view)
        except DrafterError as error:
            _LOG.warning("a modal was not opened: %s", error)
