"""What the prompt of the reading is told of a case: its messages with their numbers, made inert and bounded."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from typing import Any

from drafter.domain.case import Case
from drafter.domain.evidence import Where
from drafter.domain.signs import FACTS, MEANINGS
from drafter.drafting.telling import pieces

_ROOM, _ROOM_SMALL = (12_000, 3_000, 24_000), (700, 220, 900)
"""Characters for the last message, for each earlier one, and for all earlier ones together."""


def _fresh() -> str:
    return secrets.token_hex(4)


def variables(case: Case, *, small: bool, marker: Callable[[], str] = _fresh) -> dict[str, Any]:
    """The variables of `prompts/reading`, by name. Nothing is shown but the messages: no facts, no names of staff."""
    history, left_out = _history(case, *(_ROOM_SMALL if small else _ROOM)[1:])
    at = case.message.at or case.clock
    return {
        "kinds": [{"kind": kind, **meaning.model_dump()} for kind, meaning in MEANINGS.items()],
        "facts": [{"name": name, "means": means} for name, means in FACTS.items()],
        "small": small,
        "marker": marker(),
        "channel": case.channel,
        "history": history,
        "left_out": left_out,
        "when": f"{at:%a %Y-%m-%d %H:%M}",
        "message": pieces(case.message.text, (_ROOM_SMALL if small else _ROOM)[0]),
    }


def _history(case: Case, each: int, room: int) -> tuple[list[dict[str, Any]], int]:
    """The latest messages that fit, oldest first, and how many older ones do not."""
    shown: list[dict[str, Any]] = []
    for number in range(len(case.history) - 1, -1, -1):
        turn = case.history[number]
        text = pieces(turn.text, each)
        room -= len(text["head"]) + len(text["tail"]) + 40
        if room < 0 and shown:
            break
        where: Where = number
        shown.append({"number": where, "who": turn.sender, "when": f"{turn.at:%a %Y-%m-%d %H:%M}", **text})
    return shown[::-1], len(case.history) - len(shown)
