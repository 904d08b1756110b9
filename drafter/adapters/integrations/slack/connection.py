"""How a Slack workspace is connected."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from drafter.adapters.integrations.slack.workspace import Workspace

if TYPE_CHECKING:
    from drafter.adapters.integrations.slack.desk import SlackDesk
    from drafter.adapters.integrations.slack.due import Owners


class Slack(Workspace):
    """See `Workspace` for what is told of it."""

    def opened(self) -> SlackDesk:
        from drafter.adapters.integrations.slack.desk import SlackDesk  # its libraries take time to load

        return SlackDesk(self)

    def receiver(self, zone: dt.tzinfo) -> Owners:
        from drafter.adapters.integrations.slack.due import Owners

        return Owners(self, zone)
