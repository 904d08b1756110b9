"""What a reply must say, in many people's words, and sentences that say nothing of it: each laid into a reply that lacks it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from drafter.domain.case import Case
from drafter.domain.draft import Reply
from drafter.domain.plan import Plan
from drafter.drafting.checking import CHECKS, Sheet
from drafter.drafting.reading import read

from ...tables import read_table

_NOW = "2026-11-18T10:00:00+00:00"
_CASES: dict[str, Any] = {one["name"]: one for one in read_table(Path(__file__).with_name("said_or_not_cases.yaml"))}
_GROUPS: list[dict[str, Any]] = read_table(Path(__file__).with_name("said_or_not.yaml"))
_OWN = "That was our mistake, and I am sorry."


def _reply(check: str, told: dict[str, Any], sentence: str) -> str:
    """The reply of a case with `sentence` in place of what the check looks for, or beside all of it."""
    parts = {
        "acknowledges_issue": told["account"], "takes_ownership": _OWN, "gives_schedule": told["way_out"], "offers_choice": told.get("or", ""),
        "states_commitment": told["follow_up"],
    }  # fmt: skip
    if check == "gives_schedule":
        sentence = f"{told['undated']} {sentence}"
    if check == "acknowledges_issue":
        parts["takes_ownership"] = "" if any(word in sentence for word in ("sorry", "apolog")) else "I am sorry."
    if check in parts:
        parts[check] = sentence
    else:
        parts["offers_choice"] = f"{sentence} {parts['offers_choice']}"
    return f"Dear {told['customer']},\n\n{' '.join(part for part in parts.values() if part)}\n\n{told['owner']}"


def _sheet(group: dict[str, Any], sentence: str) -> Sheet:
    told = _CASES[group["case"]]
    message = f"{told['tells']} {group.get('asks', told['asks'])}"
    case = Case.model_validate(
        {
            "id": "C-1", "customer": {"id": "c", "name": told["customer"], "language": "en"}, "channel": "email", "facts": told["facts"],
            "history": [], "agent": {"name": told["owner"], "role": "frontline"}, "message": {"at": _NOW, "text": message}, "now": _NOW,
        }
    )  # fmt: skip
    plan = Plan.model_validate(told["plan"])
    return Sheet(Reply(text=_reply(group["check"], told, sentence), language="en"), case, read(case), plan)


def _cases(kind: str) -> list[Any]:
    return [
        pytest.param(group, sentence, id=f"{group['check']}: {sentence}")
        for group in _GROUPS
        for sentence in group.get(kind, ())
    ]


@pytest.mark.parametrize(("group", "sentence"), _cases("passes"))
def test_what_is_said_is_seen(group: dict[str, Any], sentence: str) -> None:
    verdict = CHECKS[group["check"]](_sheet(group, sentence))
    assert verdict.outcome == "pass", verdict.why


@pytest.mark.parametrize(("group", "sentence"), _cases("fails"))
def test_what_is_not_said_is_missed(group: dict[str, Any], sentence: str) -> None:
    assert CHECKS[group["check"]](_sheet(group, sentence)).outcome == "fail"
