"""A sheet around any reply: by default Maria Gomez's blender, broken on arrival, with a promise that was not kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from drafter.domain.case import Case
from drafter.domain.draft import Reply
from drafter.domain.plan import Plan
from drafter.domain.reading import Reading
from drafter.drafting.checking import CHECKS
from drafter.drafting.checking.sheet import Sheet, Verdict

NOW = "2026-11-18T09:00:00-06:00"
CASE: dict[str, Any] = {
    "id": "C-1042",
    "customer": {"id": "cust-77", "name": "Maria Gomez", "language": "en", "timezone": "America/Chicago"},
    "channel": "email",
    "facts": {
        "order_id": "4471",
        "product": "blender",
        "order_total": {"amount": "89.99", "currency": "USD"},
        "fault": "arrived_broken",
    },
    "history": [
        {"at": "2026-11-03T09:12:00-06:00", "from": "customer", "text": "The blender arrived broken."},
        {
            "at": "2026-11-07T15:40:00-06:00",
            "from": "agent",
            "author": "Tom",
            "text": "I'll ship a replacement by Nov 10.",
        },
    ],
    "message": {
        "at": "2026-11-18T08:05:00-06:00",
        "text": "THIRD time I'm writing. Nobody sent the replacement. Refund me or I dispute the charge.",
    },
    "agent": {"name": "Priya", "role": "frontline"},
    "now": NOW,
}
READING: dict[str, Any] = {"level": "angry", "language": "en", "contacts": 3}
PLAN: dict[str, Any] = {
    "resolution": {
        "kind": "remedy",
        "remedy": "full_refund",
        "says": "a full refund of $89.99 to your original payment method",
        "cost": {"amount": "89.99", "currency": "USD"},
        "done_by": "2026-11-25T18:00:00-06:00",
    },
    "steps": [{"does": "issue the refund today", "owner": "Priya", "by": "2026-11-18T18:00:00-06:00"}],
    "commitment": {
        "id": "k-1",
        "case_id": "C-1042",
        "does": "email you to confirm the refund has arrived",
        "owner": "Priya",
        "due_at": "2026-11-25T18:00:00-06:00",
    },
}

Judge = Callable[..., Verdict]


def merged(base: dict[str, Any], over: dict[str, Any] | None) -> dict[str, Any]:
    return {**base, **(over or {})}


@pytest.fixture
def judge() -> Judge:
    """`judge("no_blame", text)`; `case`, `reading`, `plan` replace fields of the defaults, `language` is the reply's."""

    def ask(
        check: str,
        text: str,
        *,
        case: dict[str, Any] | None = None,
        reading: dict[str, Any] | None = None,
        plan: dict[str, Any] | None = None,
        language: str = "en",
    ) -> Verdict:
        sheet = Sheet(
            reply=Reply(text=text, language=language),
            case=Case.model_validate(merged(CASE, case)),
            reading=Reading.model_validate(merged(READING, {"language": language, **(reading or {})})),
            plan=Plan.model_validate(merged(PLAN, plan)),
        )
        verdict = CHECKS[check](sheet)
        for span in verdict.spans:
            assert text[span.start : span.end] == span.quote
            assert span.quote
        return verdict

    return ask
