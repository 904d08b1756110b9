"""Sentences that a check sees by their shape, in trades and styles of all kinds, and as many that only look like them: each
is laid into a short reply to a small case."""

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

_NOW = "2026-11-17T10:00:00+00:00"
_GROUPS: list[dict[str, Any]] = read_table(Path(__file__).with_name("by_shape.yaml"))


def _sheet(group: dict[str, Any], sentence: str) -> Sheet:
    *before, last = group["said"]
    history = [
        {"at": f"2026-11-1{place}T09:00:00+00:00", "from": "customer", "text": text}
        for place, text in enumerate(before)
    ]
    if "promised" in group:
        history.append({"at": "2026-11-11T09:00:00+00:00", "from": "agent", "author": "Sam", "text": group["promised"]})
    photo = [{"name": "a.jpg", "type": "image/jpeg"}] if group.get("photo") else []
    case = Case.model_validate(
        {
            "id": "C-1", "customer": {"id": "c", "name": "Ann Lee", "language": group["language"]}, "channel": "email",
            "facts": group.get("facts", {}), "history": history, "agent": {"name": "Sam", "role": "frontline"},
            "message": {"at": _NOW, "text": last, "attachments": photo}, "now": _NOW,
        }
    )  # fmt: skip
    due = f"{group['due']}T17:00:00+00:00"
    plan: dict[str, Any] = {
        "resolution": {"kind": "remedy", "remedy": "r", "says": group["gives"], "done_by": due},
        "steps": [{"does": does, "owner": "Sam", "by": "2026-11-17T17:00:00+00:00"} for does in group.get("steps", [])],
        "alternatives": [
            {"kind": "remedy", "remedy": "x", "says": says, "done_by": "2026-11-25T17:00:00+00:00"}
            for says in [group.get("or")]
            if says
        ],
    }
    if "follow_up" in group:
        plan["commitment"] = {
            "id": "k", "case_id": "C-1", "owner": group.get("owner", "Sam"), "state": "proposed", "does": group["follow_up"], "due_at": due,
        }  # fmt: skip
    text = "\n\n".join(part for part in (group["opening"], sentence, "Sam") if part)
    return Sheet(Reply(text=text, language=group["language"]), case, read(case), Plan.model_validate(plan), None)


def _cases(kind: str) -> list[Any]:
    return [
        pytest.param(group, sentence, id=f"{group['check']}: {sentence}")
        for group in _GROUPS
        for sentence in group[kind]
    ]


@pytest.mark.parametrize(("group", "sentence"), _cases("fails"))
def test_a_fault_is_found(group: dict[str, Any], sentence: str) -> None:
    assert CHECKS[group["check"]](_sheet(group, sentence)).outcome == "fail"


@pytest.mark.parametrize(("group", "sentence"), _cases("passes"))
def test_what_only_looks_like_it_passes(group: dict[str, Any], sentence: str) -> None:
    verdict = CHECKS[group["check"]](_sheet(group, sentence))
    assert verdict.outcome != "fail", verdict.why
