"""Sign-offs that name an unknown company, ids in another spacing, counts of days between two days, requests about a wrong
thing, choices laid out, follow-ups with a question behind them, help told in a trade's own words, faults of our people; each
beside what must still fail.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from drafter.domain.case import Case
from drafter.domain.draft import Reply
from drafter.domain.plan import Plan
from drafter.domain.playbook import Playbook
from drafter.drafting.checking import CHECKS, Sheet
from drafter.drafting.reading import read

from ...tables import read_table

GROUPS = read_table(Path(__file__).parent / "as_they_sign.yaml")
_BOOK = Playbook.model_validate(
    {
        "company": {
            "name": "Northwind Home",
            "timezone": "UTC",
            "currency": "USD",
            "hours": {"mon-fri": "08:00-18:00"},
        },
        "roles": [
            {"id": "frontline", "authority": {"amount": "100", "currency": "USD"}, "answers_within": "1 business day"}
        ],
        "remedies": [{"id": "r", "when": "true", "says": "a new kettle", "takes": "5 business days"}],
        "routes": [{"when": "'safety' in signals", "to": "frontline"}],
    }
)


@cache
def _ground(place):
    group = GROUPS[place]
    language = group.get("lang", "en")
    case = Case.model_validate(
        {
            "id": "x",
            "customer": {"id": "c", "name": "Dana Reyes", "language": language},
            "channel": "email",
            "facts": group.get("facts", {}),
            "message": {"at": "2026-10-06T09:00:00+00:00", "text": group["said"]},
            "now": "2026-10-06T10:00:00+00:00",
            "agent": {"name": group.get("agent", "Rosa"), "role": "frontline"},
        }
    )
    agent = case.agent.name
    others = [
        {"kind": "remedy", "remedy": "o", "says": says, "done_by": "2026-10-14T17:00:00+00:00"}
        for says in [group.get("or")]
        if says
    ]
    plan = Plan.model_validate(
        {
            "resolution": {
                "kind": group.get("kind", "remedy"),
                "says": group["gives"],
                "done_by": group.get("due", "2026-10-12T17:00:00+00:00"),
                "remedy": "r",
            },
            "steps": [{"does": does, "owner": who, "by": by} for does, who, by in group.get("steps", [])],
            "commitment": {
                "id": "k",
                "case_id": "x",
                "does": group.get("follow_up", "call you to hear that it has come"),
                "owner": agent,
                "due_at": "2026-10-13T10:00:00+00:00",
            },
            "alternatives": others,
        }
    )
    return case, read(case), plan, _BOOK if group.get("known") else None


@pytest.mark.parametrize(
    ("place", "kind", "text"),
    [(place, kind, text) for place, group in enumerate(GROUPS) for kind in ("good", "bad") for text in group[kind]],
)
def test_only_the_fault_fails(place, kind, text):
    group, ground = GROUPS[place], _ground(place)
    told = group.get("frame", "{}").replace("{}", text)
    verdict = CHECKS[group["check"]](Sheet(Reply(text=told, language=group.get("lang", "en")), *ground))
    assert (verdict.outcome == "fail") == (kind == "bad"), verdict.why
