"""What Slack takes of Block Kit, as its reference tells (https://docs.slack.dev/reference/block-kit), and one limit that it
does not tell (github.com/slackapi/bolt-js/issues/2509)."""

from __future__ import annotations

import re
from typing import Any

_TOGETHER = 13_000
_SAFE_MARKUP = re.compile(r"<@U[A-Z0-9]+>|<https://team\.slack\.test/[\w/.?=&;-]+\|this message>")
_KEYS = {
    "section": {"type", "block_id", "text"},
    "context": {"type", "block_id", "elements"},
    "actions": {"type", "block_id", "elements"},
    "rich_text": {"type", "block_id", "elements"},
    "input": {"type", "block_id", "label", "element", "hint", "optional"},
}


def check_message(blocks: list[dict[str, Any]]) -> None:
    assert 1 <= len(blocks) <= 50
    _all(blocks, set(_KEYS) - {"input"})
    assert _length(blocks) <= _TOGETHER, _length(blocks)


def check_modal(view: dict[str, Any]) -> None:
    assert set(view) == {"type", "callback_id", "title", "submit", "close", "private_metadata", "blocks"}
    assert view["type"] == "modal"
    assert 1 <= len(view["callback_id"]) <= 255
    assert len(view["private_metadata"]) <= 3000
    for name in ("title", "submit", "close"):
        _plain(view[name], 24)
    assert 1 <= len(view["blocks"]) <= 100
    _all(view["blocks"], set(_KEYS) - {"actions"})


def _all(blocks: list[dict[str, Any]], kinds: set[str]) -> None:
    ids = [one["block_id"] for one in blocks if "block_id" in one]
    assert len(ids) == len(set(ids)), ids
    assert all(1 <= len(id) <= 255 for id in ids), ids
    for block in blocks:
        assert block["type"] in kinds, block
        assert set(block) <= _KEYS[block["type"]], block
        {"section": _section, "context": _context, "actions": _actions, "rich_text": _rich, "input": _input}[
            block["type"]
        ](block)


def _section(block: dict[str, Any]) -> None:
    _text(block["text"])


def _context(block: dict[str, Any]) -> None:
    assert 1 <= len(block["elements"]) <= 10
    for one in block["elements"]:
        _text(one)


def _actions(block: dict[str, Any]) -> None:
    assert 1 <= len(block["elements"]) <= 25
    ids = [one["action_id"] for one in block["elements"]]
    assert len(ids) == len(set(ids))
    for one in block["elements"]:
        if one["type"] == "button":
            assert set(one) <= {"type", "action_id", "text", "value", "style"}
            _plain(one["text"], 75)
            assert 1 <= len(one["value"]) <= 2000
            assert one.get("style", "primary") in ("primary", "danger")
        else:
            _select(one)


def _rich(block: dict[str, Any]) -> None:
    for part in block["elements"]:
        assert part["type"] in ("rich_text_section", "rich_text_preformatted")
        for one in part["elements"]:
            assert set(one) == {"type", "text"}
            assert one["type"] == "text"
            assert 1 <= len(one["text"]) <= 3000


def _input(block: dict[str, Any]) -> None:
    _plain(block["label"], 2000)
    if "hint" in block:
        _plain(block["hint"], 2000)
    element = block["element"]
    if element["type"] != "plain_text_input":
        _select(element)
        return
    assert set(element) <= {"type", "action_id", "multiline", "max_length", "initial_value"}
    assert 1 <= element["max_length"] <= 3000
    assert len(element.get("initial_value", "")) <= element["max_length"]


def _select(element: dict[str, Any]) -> None:
    assert element["type"] in ("static_select", "multi_static_select")
    assert set(element) <= {"type", "action_id", "placeholder", "options", "initial_option"}
    _plain(element["placeholder"], 150)
    assert 1 <= len(element["options"]) <= 100
    for one in element["options"]:
        _plain(one["text"], 75)
        assert 1 <= len(one["value"]) <= 150
    assert element.get("initial_option", element["options"][0]) in element["options"]


def _text(text: dict[str, Any]) -> None:
    """Words of others are escaped: what is left of control sequences is ours."""
    assert (text["type"], text["verbatim"]) == ("mrkdwn", True), text
    assert 1 <= len(text["text"]) <= 3000, text
    left = _SAFE_MARKUP.sub("", text["text"])
    assert not re.search("[<>]", left), text["text"]
    assert not re.search(r"&(?!amp;|lt;|gt;)", left), text["text"]


def _plain(text: dict[str, Any], most: int) -> None:
    assert text["type"] == "plain_text", text
    assert 1 <= len(text["text"]) <= most, text


def _length(value: Any) -> int:
    if isinstance(value, dict):
        return sum(len(one) if name == "text" and isinstance(one, str) else _length(one) for name, one in value.items())
    return sum(map(_length, value)) if isinstance(value, list) else 0
