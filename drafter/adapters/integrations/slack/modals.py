"""The modals: a message to draft for, the draft's text to edit, why a draft was no good. And what was entered in them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, get_args

from drafter.adapters import yaml_source
from drafter.adapters.integrations.slack.blocks import INPUT, Block, option, plain, select
from drafter.adapters.integrations.slack.words import pieces
from drafter.adapters.integrations.texts import sound
from drafter.domain.case import Channel
from drafter.domain.errors import BadInput
from drafter.domain.feedback import REASONS, SAYS

DRAFT, EDIT, REJECT = "drafter_draft", "drafter_edit", "drafter_reject"


def draft_modal(medium: Channel, playbook: str | None) -> Block:
    """Asks for the customer's message and what else is known."""
    channels: list[Channel] = [medium, *(one for one in get_args(Channel) if one != medium)]
    return _modal(
        DRAFT,
        "Draft a reply",
        "Draft",
        [
            _input("message", "The customer's message", _text(lines=True)),
            _input("case", "Case", _text(most=200), "The id under which you know it", optional=True),
            _input("name", "The customer's name", _text(most=100), optional=True),
            _input("channel", "How you answer", select("is", "Channel", [option(c, c) for c in channels], first=True)),
            _input(
                "facts",
                "Facts",
                _text(lines=True),
                'What the company knows, one a line: order_id: "4471"',
                optional=True,
            ),
            _input("playbook", "Playbook", _text(playbook or "", most=100), optional=True),
        ],
        {},
    )


def edit_modal(text: str, where: Mapping[str, Any]) -> Block:
    """The draft's text, in as many boxes as it takes."""
    boxes = pieces(text, INPUT)
    if len(boxes) == 1:
        inputs = [_input("text0", "The reply", _text(text, lines=True))]
    else:  # each may grow, but not so much that no message holds them all
        inputs = [
            _input(f"text{n}", f"The reply, {n + 1}", _text(box, lines=True, most=min(INPUT, len(box) + 1000)))
            for n, box in enumerate(boxes)
        ]
    return _modal(EDIT, "Edit the reply", "Use this", inputs, where)


def reject_modal(where: Mapping[str, Any]) -> Block:
    reasons = select("is", "Choose", [option(SAYS[one], one) for one in REASONS], many=True)
    remark = _text(lines=True, most=1000)
    return _modal(
        REJECT,
        "Reject the draft",
        "Reject",
        [_input("reasons", "What is wrong with it", reasons), _input("remark", "Remark", remark, optional=True)],
        where,
    )


def entered(view: Mapping[str, Any]) -> dict[str, Any]:
    """What stands in a modal, by field; and in `where` what was put to it when it was opened."""
    values = {name: _value(next(iter(one.values()))) for name, one in view["state"]["values"].items()}
    return {**values, "where": json.loads(view.get("private_metadata") or "{}")}


def edited(values: Mapping[str, Any]) -> str:
    """The text of the boxes. What one held of empty lines at its end is between it and the next."""
    boxes = [str(values[name] or "") for name in sorted(values) if name.startswith("text")]
    return "\n\n".join(box.strip("\n") for box in boxes).strip()


def facts(text: str) -> dict[str, Any]:
    """Facts as they are written in a case: YAML. `BadInput` where it is none."""
    found = yaml_source.load(text, file="facts").value if text.strip() else {}
    if not isinstance(found, dict):
        raise BadInput("write one fact a line, such as order_id: 4471")
    return found


def _value(element: Mapping[str, Any]) -> Any:
    if element.get("selected_options") is not None:
        return [one["value"] for one in element["selected_options"]]
    if element.get("selected_option"):
        return element["selected_option"]["value"]
    return sound(element.get("value") or "")


def _modal(callback: str, title: str, submit: str, blocks: list[Block], where: Mapping[str, Any]) -> Block:
    return {
        "type": "modal",
        "callback_id": callback,
        "title": plain(title, 24),
        "submit": plain(submit, 24),
        "close": plain("Cancel", 24),
        "private_metadata": json.dumps(where),
        "blocks": blocks,
    }


def _input(id: str, label: str, element: Block, hint: str = "", *, optional: bool = False) -> Block:
    made: Block = {"type": "input", "block_id": id, "label": plain(label), "element": element, "optional": optional}
    return {**made, "hint": plain(hint)} if hint else made


def _text(initial: str = "", *, lines: bool = False, most: int = INPUT) -> Block:
    made: Block = {"type": "plain_text_input", "action_id": "is", "multiline": lines, "max_length": most}
    return {**made, "initial_value": initial} if initial else made
