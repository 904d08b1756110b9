"""Blocks of Slack's Block Kit, within its limits: sections of escaped words, a text to the letter, buttons.

Limits: https://docs.slack.dev/reference/block-kit. The texts of one message's blocks may come to some 13,000 characters
together, which is written nowhere: slackapi/bolt-js#2509.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from drafter.adapters.integrations.slack.words import escaped, pieces

Block = dict[str, Any]
TEXT, BUTTON, OPTION, INPUT, CONTEXT = 3000, 75, 75, 3000, 10


def words(*parts: str) -> dict[str, Any]:
    """Slack's markup, in which nothing but what is marked here becomes a link or a mention."""
    return {"type": "mrkdwn", "text": "".join(parts)[:TEXT], "verbatim": True}


def plain(text: str, most: int = TEXT) -> dict[str, Any]:
    return {"type": "plain_text", "text": cut(text, most), "emoji": False}


def cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def section(label: str, items: Iterable[str], most: int, between: str = "\n") -> list[Block]:
    """One section: the label, and below it words of others, escaped, so many characters of them."""
    told = escaped_cut(between.join(items), most)
    return [{"type": "section", "text": words(f"*{escaped(label)}*\n" if label else "", told)}] if told else []


def small(items: Iterable[str], most: int) -> list[Block]:
    """Lines in small print, the first ten, each of at most so many characters."""
    told = [words(escaped_cut(one, most)) for one in items if one.strip()]
    return [{"type": "context", "elements": told[:CONTEXT]}] if told else []


def escaped_cut(text: str, most: int) -> str:
    """Escaped, and never longer than so many characters."""
    told = escaped(text)
    while len(told) > most:
        text = cut(text, max(1, len(text) - (len(told) - most)))
        told = escaped(text)
    return told


def to_the_letter(text: str, id: str, *, copied: bool = False) -> list[Block]:
    """The text as it is: in rich text nothing is markup. `copied`: as a block with a button that copies it."""
    kind = "rich_text_preformatted" if copied else "rich_text_section"
    return [
        {
            "type": "rich_text",
            "block_id": f"text:{place}:{id}",
            "elements": [{"type": kind, "elements": [{"type": "text", "text": piece}]}],
        }
        for place, piece in enumerate(pieces(text, TEXT))
    ]


def button(action: str, label: str, value: str, style: str | None = None) -> Block:
    made: Block = {"type": "button", "action_id": action, "text": plain(label, BUTTON), "value": value}
    return {**made, "style": style} if style else made


def select(action: str, label: str, options: Sequence[Block], *, many: bool = False, first: bool = False) -> Block:
    made: Block = {
        "type": "multi_static_select" if many else "static_select",
        "action_id": action,
        "placeholder": plain(label, 150),
        "options": list(options),
    }
    return {**made, "initial_option": options[0]} if first else made


def option(label: str, value: str) -> Block:
    return {"text": plain(label, OPTION), "value": value}
