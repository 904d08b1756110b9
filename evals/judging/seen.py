"""What a judge is shown of a case and its draft."""

from __future__ import annotations

from typing import Any

from drafter.domain.case import Case


def seen(case: Case, draft: dict[str, Any]) -> dict[str, Any]:
    """Messages and plan in words: a judge of the reply needs no facts, those are checked by code."""
    plan = draft.get("plan", {})
    given = [plan.get("resolution", {}), *plan.get("also", ())]
    gets = "; ".join(one["says"] for one in given if one.get("says"))
    return {
        "history": [{"who": turn.sender, "text": turn.text} for turn in case.history],
        "message": case.message.text,
        "gets": gets or "an answer; nothing is promised",
    }
