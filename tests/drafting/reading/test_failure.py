"""Failures of the thing, failures of the treatment, and neither."""

from __future__ import annotations

from typing import Any

import pytest

from drafter.domain.case import Case
from drafter.drafting.reading import read
from drafter.drafting.reading.failure import failure


def kind(text: str, **more: Any) -> str | None:
    case = Case.model_validate({"message": {"text": text}, "now": "2026-11-18T12:00:00-06:00"} | more)
    found = failure(case, read(case))
    for one in found.evidence if found else ():
        assert case.text(one.message)[one.start : one.end] == one.quote
    return found.kind if found else None


def said(text: str, day: int, who: str = "agent") -> dict[str, Any]:
    return {"at": f"2026-11-{day:02}T10:00:00-06:00", "from": who, "text": text}


@pytest.mark.parametrize(
    ("text", "more", "wanted"),
    [
        # The thing.
        ("The blender arrived broken.", {}, "outcome"),
        ("You charged me twice for the same order.", {}, "outcome"),
        ("The heater caught fire last night.", {}, "outcome"),
        ("Hello, order 4471.", {"facts": {"fault": "arrived_broken"}}, "outcome"),
        # The treatment.
        ("Your agent was rude to me on the phone and hung up on me.", {}, "treatment"),
        ("I have written three times and nobody answers.", {}, "treatment"),
        ("Ihr Mitarbeiter war unverschämt und hat einfach aufgelegt.", {}, "treatment"),
        ("Me colgó el teléfono, fue un grosero.", {}, "treatment"),
        # Both.
        ("The blender arrived broken and your agent was rude about it.", {}, "both"),
        ("Nobody answers my mails.", {"facts": {"fault": "arrived_broken"}}, "both"),
        # Neither.
        ("Thank you, all is well now.", {}, None),
        ("What are your opening hours?", {}, None),
        ("How long is the warranty on the blender?", {"facts": {"fault": None}}, None),
        ("Is it rude to ask for a receipt by post?", {}, None),
        ("Hello, order 4471.", {"facts": {"name_error": "spelling"}}, None),
        ("Hello, order 4471.", {"facts": {"billing_error": "spelling"}}, "outcome"),
    ],
)
def test_what_failed(text: str, more: dict[str, Any], wanted: str | None) -> None:
    assert kind(text, **more) == wanted


def test_a_broken_promise_is_a_failure_of_treatment_one_of_a_thing_of_both() -> None:
    asked = said("Where is the form?", 3, "customer")
    now = "The 10th is long past and there is nothing."
    assert kind(now, history=[asked, said("I will call you by November 10.", 4)]) in ("treatment", "both")
    assert kind(now, history=[asked, said("I will send it by November 10.", 4)]) == "both"
