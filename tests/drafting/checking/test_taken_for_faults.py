"""Good sentences that look like faults: questions that the writer answers, blame told as "on us", a step of the plan told in
the present, sums that stand beside their parts, days that are only compared; each beside real faults of that look.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from drafter.domain.case import Case
from drafter.domain.draft import Reply
from drafter.domain.plan import Plan
from drafter.drafting.checking import CHECKS, Sheet
from drafter.drafting.reading import read

from ...tables import read_table

GROUPS = read_table(Path(__file__).parent / "taken_for_faults.yaml")
ASKS = "The kettle leaks. When will I get a new one, and must I pay the postage?"
NOW, DUE, TONIGHT = "2026-05-12T10:00:00+00:00", "2026-05-15T17:00:00+00:00", "2026-05-12T17:00:00+00:00"


@cache
def _ground(place):
    group = GROUPS[place]
    case = Case.model_validate(
        {
            "id": "x",
            "customer": {"id": "c", "name": "Dana Reyes", "language": group.get("lang", "en")},
            "channel": "email",
            "facts": group.get("facts", {"order": "4471-B", "product": "kettle", "fault": "leaks at the base"}),
            "message": {"at": "2026-05-12T09:00:00+00:00", "text": group.get("msg", ASKS)},
            "now": NOW,
            "agent": {"name": "Kim", "role": "frontline"},
        }
    )
    steps = group.get("steps", ["send the new kettle today"])
    plan = Plan.model_validate(
        {
            "resolution": {
                "kind": "remedy",
                "says": group.get("says", "a new kettle, free of charge"),
                "done_by": DUE,
                "remedy": "r",
            },
            "steps": [{"does": does, "owner": "Kim", "by": TONIGHT} for does in steps],
            "commitment": {
                "id": "k",
                "case_id": "x",
                "does": "call you to hear that it has come",
                "owner": "Kim",
                "due_at": "2026-05-18T17:00:00+00:00",
            },
        }
    )
    return case, read(case), plan


@pytest.mark.parametrize(
    ("place", "kind", "text"),
    [(place, kind, text) for place, group in enumerate(GROUPS) for kind in ("good", "bad") for text in group[kind]],
)
def test_only_the_fault_fails(place, kind, text):
    group, ground = GROUPS[place], _ground(place)
    verdict = CHECKS[group["check"]](Sheet(Reply(text=text, language=group.get("lang", "en")), *ground))
    assert (verdict.outcome == "fail") == (kind == "bad"), verdict.why
