"""Role-plays made by hand: what an answer did is told here, and not judged."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from drafter.domain.roleplay import Roleplay, mood

AT = dt.datetime(2026, 11, 18, 15, tzinfo=dt.UTC)
START = 0.8


def move(
    kind: str, change: float, principle: str, quote: str | None = None, reply: str = "", **more: Any
) -> dict[str, Any]:
    place = {"quote": quote, "start": reply.index(quote), "end": reply.index(quote) + len(quote)} if quote else {}
    return {"kind": kind, "change": change, "why": f"It {kind}.", "principle": principle, **place, **more}


def exchange(
    reply: str,
    heat: float,
    moves: Sequence[dict[str, Any]] = (),
    *,
    passed: Sequence[str] = (),
    better: str | None = None,
) -> dict[str, Any]:
    """`passed` are the principles of which a check passed."""
    checks = [
        {"id": f"c{n}", "principle": one, "level": "must", "outcome": "pass", "why": ""} for n, one in enumerate(passed)
    ]
    return {
        "reply": reply, "at": AT, "score": {"value": 1.0, "passed": True, "checks": checks}, "moves": moves, "heat": heat,
        "mood": mood(heat), "says": "Well.", "better": better,
    }  # fmt: skip


def roleplay(*exchanges: dict[str, Any], id: str = "roleplay-1", **more: Any) -> Roleplay:
    told = {
        "id": id, "scenario": "ignored", "title": "Ignored", "language": "en", "started_at": AT,
        "case": {"id": "R-1", "message": {"text": "THIRD time."}}, "opening": "THIRD time.",
        "heat": exchanges[-1]["heat"] if exchanges else START, "exchanges": exchanges,
    }  # fmt: skip
    return Roleplay.model_validate(told | more)
