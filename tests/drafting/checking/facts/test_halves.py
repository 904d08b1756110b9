"""Hours said by halves and quarters in a reply: given where the plan names the hour, in either half of the day, and the day."""

from __future__ import annotations

from typing import Any

import pytest

from .conftest import PLANS

PLAN: dict[str, Any] = {
    "resolution": {"kind": "investigation", "remedy": None, "says": "we look into it", "done_by": "2026-11-20T14:30:00-06:00"},
    "steps": [{"does": "hand it to the workshop", "owner": "Priya", "by": "2026-11-20T14:30:00-06:00"}],
    "commitment": {"id": "k", "case_id": "x1", "does": "ring you", "owner": "Priya", "due_at": "2026-11-20T14:30:00-06:00"},
}  # fmt: skip
GIVEN = [
    ("en", "I will ring you by half past two on Friday."),
    ("de", "Ich rufe Sie am Freitag um halb drei an."),
    ("es", "Le llamo el viernes a las dos y media."),
    ("fr", "Je vous appelle vendredi à deux heures et demie."),
]
INVENTED = [
    ("en", "I will ring you by half past four on Friday."),
    ("en", "I will ring you by half past two on Thursday."),
    ("en", "I will ring you at half past two in the morning on Friday."),
    ("de", "Ich rufe Sie am Freitag um halb fünf an."),
    ("es", "Le llamo el viernes a las cuatro y media."),
    ("fr", "Je vous appelle vendredi à quatre heures et demie."),
]


@pytest.fixture(autouse=True)
def _planned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(PLANS, "halves", PLAN)


@pytest.mark.parametrize(("language", "text"), GIVEN)
def test_a_given_half_hour_passes(lay: Any, language: str, text: str) -> None:
    verdict = lay("grounded", text, language=language, plan="halves", playbook=False)
    assert verdict.outcome == "pass", (verdict.why, verdict.spans)


@pytest.mark.parametrize(("language", "text"), INVENTED)
def test_an_invented_half_hour_fails(lay: Any, language: str, text: str) -> None:
    assert lay("grounded", text, language=language, plan="halves", playbook=False).outcome == "fail"
