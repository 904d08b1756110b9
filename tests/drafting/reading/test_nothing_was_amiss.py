"""Signs that a case does not bear: a change that is only asked for, a loss without money, an answer taken for a return."""

from __future__ import annotations

import pytest

from drafter.domain.case import Case
from drafter.drafting.reading import read


def causes(text: str) -> set[str]:
    return {one.kind for one in read(Case.model_validate({"message": {"text": text}, "now": "2026-11-18T09:00:00Z"})).causes}  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Could the lessons be on Thursday instead of Monday?",
        "Please deliver the flowers to the school instead of my home.",
        "Könnten Sie die Karten bitte an mein Büro statt an die Wohnung schicken?",
        "Por favor, envíen el piano al teatro en lugar de a mi casa.",
        "Pourriez-vous livrer le piano au théâtre au lieu de chez moi ?",
    ],
)
def test_a_change_asked_for_is_no_shortcoming(text: str) -> None:
    assert not causes(text) & {"unmet_expectations", "lack_of_resolution"}


def test_something_else_received_is_one() -> None:
    assert "unmet_expectations" in causes("I got a child's violin instead of the full size one I ordered.")


def test_nobody_loses_money_without_money() -> None:
    text = "You cancelled my table TB-40312 for tonight and nobody told me."
    reading = read(Case.model_validate({"message": {"text": text}, "now": "2026-11-18T09:00:00Z"}))
    assert "financial_loss" not in {one.kind for one in reading.signals}
