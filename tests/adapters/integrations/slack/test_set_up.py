"""What the set-up page has people paste: the app's manifest and the file of desks."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from drafter.adapters.integrations.connections import load_desks

from ....conftest import ROOT

MANIFEST = ROOT / "examples" / "slack-app" / "manifest.yaml"
PAGE = ROOT / "docs" / "integrations" / "slack.md"
SCOPES = {
    "chat_postMessage": {"chat:write"},
    "chat_update": {"chat:write"},
    "chat_getPermalink": set(),
    "conversations_open": {"im:write"},
    "conversations_info": {"channels:read", "groups:read"},
    "conversations_replies": {"channels:history", "groups:history", "im:history"},
    "conversations_history": {"im:history"},
    "users_info": {"users:read"},
    "users_list": {"users:read"},
    "users_lookupByEmail": {"users:read.email"},
    "views_open": set(),
}
"""What a bot needs for each method: https://docs.slack.dev/reference/methods."""


def test_the_manifest_asks_for_the_scopes_that_are_used() -> None:
    code = "".join(one.read_text() for one in (ROOT / "drafter/adapters/integrations/slack").glob("*.py"))
    used = set(re.findall(r'"((?:chat|conversations|users|views)_\w+)"', code)) - {"users_not_found"}
    assert used == set(SCOPES)
    asked = set(yaml.safe_load(MANIFEST.read_text())["oauth_config"]["scopes"]["bot"])
    assert asked == set().union(*SCOPES.values()) | {"commands", "metadata.message:read"}


def test_the_manifest_leads_to_one_address() -> None:
    told = yaml.safe_load(MANIFEST.read_text())
    features = told["features"]
    (shortcut,), (command,) = features["shortcuts"], features["slash_commands"]
    assert (shortcut["type"], shortcut["callback_id"], command["command"]) == ("message", "draft_reply", "/draft")
    assert command["url"] == told["settings"]["interactivity"]["request_url"]
    assert command["url"].endswith("/integrations/slack/acme")
    assert len(told["display_information"]["description"]) <= 140
    assert features["app_home"]["messages_tab_enabled"]


def test_the_file_of_desks_on_the_page_loads(tmp_path: Path) -> None:
    block = re.search(r"```yaml\n(.*?)```", PAGE.read_text(), re.DOTALL)
    assert block
    (tmp_path / "desks.yaml").write_text(re.sub(r"^   ", "", block[1], flags=re.MULTILINE))
    (found,) = load_desks(tmp_path / "desks.yaml", {"SLACK_TOKEN": "xoxb-1-a", "SLACK_SECRET": "8f742231b10e8888"})
    assert (found.id, type(found).__name__) == ("acme", "Slack")
    assert "8f742231b10e8888" not in repr(found)
    assert "xoxb-1-a" not in repr(found)
