"""A draft as a card: the reading in one line, what to know first, the words, what they rest on, and what can be done."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from zlib import crc32

from drafter.adapters.integrations.note import Section, SectionId, mark, note
from drafter.adapters.integrations.slack.blocks import (
    Block,
    button,
    option,
    section,
    select,
    small,
    to_the_letter,
    words,
)
from drafter.adapters.integrations.slack.words import escaped, rich
from drafter.domain.draft import Draft
from drafter.domain.feedback import Judged
from drafter.domain.formats import say_date, say_time
from drafter.domain.plan import Resolution
from drafter.drafting.telling import line

EVENT, ABOUT = "drafter_draft", "about"
MOST = 5000
"""So many characters of a reply are shown; beside the rest that is what one message can hold."""
_QUOTE, _LABEL, _VALUE, _ALTERNATIVES = 160, 75, 150, 10
_DIVIDER = "#"


@dataclass(frozen=True)
class Chosen:
    """What the value of a button tells: the draft, its version, and the remedy where one was chosen."""

    draft: str
    version: int
    remedy: str = ""

    @property
    def value(self) -> str:
        return _DIVIDER.join((self.draft, str(self.version), *([self.remedy] if self.remedy else [])))

    @classmethod
    def of(cls, value: str) -> Chosen:
        draft, version, *remedy = value.split(_DIVIDER, 2)
        return cls(draft, int(version), *remedy)


def open_card(draft: Draft, about: str = "") -> list[Block]:
    """The card of a draft that nobody took yet; `about` is the address of the message that it answers, where that stands
    elsewhere."""
    link = words(f"For <{escaped(about)}|this message>")
    told = {one.id: one for one in note(draft)}
    text = draft.reply.text
    notice = [] if len(text) <= MOST else ["The draft is longer than Slack shows, and can be used through the API."]
    return [
        {"type": "section", "text": words("*", escaped(_item(told, "reading")), "*", _proof(draft))},
        *section("Warnings", (f"• {one}" for one in _items(told, "warnings")), 1500),
        *small((*_items(told, "cautions", "Would make it worse: ")[:3], *notice), 300),
        *small(_items(told, "subject", "Subject: "), 300),
        *to_the_letter(text[:MOST], draft.id),
        *small(_items(told, "gloss", "In your language: "), 800),
        *section("Follow-up", _items(told, "follow_up"), 800),
        *_grounds(told),
        {"type": "actions", "block_id": f"do:{draft.id}", "elements": _buttons(draft)},
        *small(_items(told, "mark"), 300),
        *([{"type": "context", "block_id": ABOUT, "elements": [link]}] if about else []),
    ]


def taken_card(judged: Judged, text: str, by: str, *, edited: bool) -> list[Block]:
    """The card of a draft that an agent took, `by` their user id: the text to copy, and what it promises."""
    owed = [
        f"{one.owner} by {_when(one.due_at)}: “{one.does}”" for one in judged.commitments if one.state != "withdrawn"
    ]
    warnings = [line(one.says, 400) for one in judged.warnings]
    return [
        {"type": "section", "text": words("*Used, as edited*" if edited else "*Used*", f" by <@{by}>")},
        *section("Warnings", (f"• {one}" for one in warnings), 1500),
        *to_the_letter(text, judged.id, copied=True),
        *section("Follow-up", (line(one, 400) for one in owed), 1500),
        *small([mark(judged.id)], 300),
    ]


def rejected_card(draft_id: str, reasons: Iterable[str], by: str) -> list[Block]:
    told = escaped(", ".join(reasons).lower())
    return [
        {"type": "section", "text": words("*Rejected*", f" by <@{by}>: {told}" if told else f" by <@{by}>")},
        *small([mark(draft_id)], 300),
    ]


def noted_card(blocks: Sequence[Mapping[str, Any]], says: str, *, is_open: bool) -> list[Block]:
    """The same card with a line at its end; without its buttons where nothing more can be done with it."""
    kept = [
        dict(one)
        for one in blocks
        if not str(one.get("block_id", "")).startswith("note:") and (is_open or one.get("type") != "actions")
    ]
    return [
        *kept[:49],
        {"type": "context", "block_id": f"note:{crc32(says.encode())}", "elements": [words(escaped(says))]},
    ]


def text_of(blocks: Iterable[Mapping[str, Any]]) -> str:
    """The draft's text on a card, as it was put there."""
    return "".join(rich(one) for one in blocks if str(one.get("block_id", "")).startswith("text:"))


def metadata(draft_id: str, state: str, by: str = "", wishes: str = "") -> dict[str, Any]:
    """What goes with a card and no person sees, by which it is found again: the draft, what became of it and by whom, and
    what was wished for so far."""
    return {"event_type": EVENT, "event_payload": {"draft": draft_id, "state": state, "by": by, "wishes": wishes}}


def held(message: Mapping[str, Any]) -> Mapping[str, str]:
    """What `metadata` put to a message; empty where it is no card. Slack keeps metadata from apps that lack a scope: then
    the ids of its blocks tell, which no person can write."""
    found = message.get("metadata") or {}
    if found.get("event_type") == EVENT:
        return found.get("event_payload") or {}
    blocks = message.get("blocks") or ()
    drafts = [
        id[7:] for one in blocks if (id := str(one.get("block_id", ""))).startswith("text:0:") and id != "text:0:kept"
    ]
    state = "open" if any(one.get("type") == "actions" for one in blocks) else "closed"
    return {"draft": drafts[0], "state": state} if drafts and message.get("bot_id") else {}


def _buttons(draft: Draft) -> list[Block]:
    this = Chosen(draft.id, draft.version)
    whole = len(draft.reply.text) <= MOST
    has_model = draft.provenance.provider != "playbook"  # without one there is nobody to find warmer words
    return [
        *([button("use", "Use", this.value, "primary")] if whole else []),
        button("shorter", "Shorter", this.value),
        *([button("warmer", "Warmer", this.value)] if has_model else []),
        *_another(draft),
        *([button("edit", "Edit", this.value)] if whole else []),
        button("reject", "Reject", this.value, "danger"),
    ]


def _another(draft: Draft) -> list[Block]:
    """One button for one alternative, a menu for several."""
    there = [
        (Chosen(draft.id, draft.version, one.remedy).value, one)
        for one in draft.plan.alternatives[:_ALTERNATIVES]
        if one.remedy
    ]
    there = [(value, one) for value, one in there if len(value) <= _VALUE]
    if len(there) == 1:
        return [button("another", "Another resolution", there[0][0])]
    options = [option(_resolution(one), value) for value, one in there]
    return [select("another", "Another resolution", options)] if options else []


def _resolution(one: Resolution) -> str:
    return line(one.says or (one.remedy or "").replace("_", " "), _LABEL)


def _proof(draft: Draft) -> str:
    """The customer's own words that weigh most in the reading."""
    heaviest = max(draft.reading.signals, key=lambda one: one.weight, default=None)
    return f" “{escaped(line(heaviest.quote, _QUOTE))}”" if heaviest else ""


def _grounds(told: Mapping[SectionId, Section]) -> list[Block]:
    found = _items(told, "grounds")
    return small([f"{told['grounds'].label}:", *found], 240) if found else []


def _items(told: Mapping[SectionId, Section], id: SectionId, label: str = "") -> list[str]:
    return [label + one for one in told[id].items] if id in told else []


def _item(told: Mapping[SectionId, Section], id: SectionId) -> str:
    return next(iter(_items(told, id)), "")


def _when(moment: dt.datetime) -> str:
    return f"{say_date(moment.date(), 'en')}, {say_time(moment, 'en')}"
