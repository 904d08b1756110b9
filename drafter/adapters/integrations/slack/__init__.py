"""Slack: agents ask for a draft with a command or a shortcut, and use, steer, edit or reject it on a card. What a card shows is
for the team alone: it stands in a direct message, or in a thread of a channel that only the team reads.
"""

from __future__ import annotations

from drafter.adapters.integrations.slack.connection import Slack

__all__ = ["Slack"]
