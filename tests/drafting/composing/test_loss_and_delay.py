"""Condolences without an apology for the death, and no admission of a delay that the case does not show."""

from __future__ import annotations

import datetime as dt

import pytest

from drafter.domain.naming import first_name
from drafter.domain.sentences import sentences
from drafter.drafting.composing.delay import had_to_ask_again, kept_waiting
from drafter.drafting.composing.turning import turn

_NOW = dt.datetime(2026, 11, 18, 10, tzinfo=dt.UTC)


class _Told:
    """As much of a story as the questions about delay look at."""

    broken: tuple[object, ...] = ()

    def __init__(self, text: str) -> None:
        from drafter.domain.case import Case

        self.case = Case.model_validate({"id": "c", "message": {"text": text, "at": _NOW}}).at(_NOW)


@pytest.mark.parametrize(
    "text",
    [
        "I am still waiting for the piano.",
        "Ich warte seit zwei Wochen auf den Ofen.",
        "Llevo dos semanas esperando.",
        "J'attends depuis dix jours.",
    ],
)
def test_a_wait_in_plain_words_is_one(text: str) -> None:
    assert kept_waiting(_Told(text))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "Your shop page showed me an error yesterday.",
        "Llevo dos días intentando pagar en su página.",
        "The rug came torn.",
    ],
)
def test_trouble_is_no_wait(text: str) -> None:
    assert not kept_waiting(_Told(text))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("This is my third e-mail about the oven.", True),
        ("Ich melde mich erneut wegen des Ofens.", True),
        ("Your colleague said yesterday that I could still return it.", False),
    ],
)
def test_who_had_to_ask_again(text: str, *, again: bool) -> None:
    assert had_to_ask_again(_Told(text)) is again  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Maria Gomez", "Maria"),
        ("K. Lund", "K. Lund"),
        ("Doña Carmen Ruiz", "Doña Carmen"),
        ("Don Luis Ruiz", "Don Luis"),
        ("Don Baker", "Don"),
        ("Jo Hill", "Jo"),
    ],
)
def test_a_greeting_needs_a_name(name: str, said: str) -> None:
    assert first_name(name) == said


def test_a_clause_after_since_has_a_subject() -> None:
    assert turn("It has been a month since you got the boots") == "it has been a month since we got the boots"


def test_a_unit_ends_a_sentence_and_an_initial_does_not() -> None:
    assert len(sentences("Le plombier est parti à 9 h. Je reste sans eau.")) == 2
    assert len(sentences("Je reste ici jusqu'à 9 h. environ.")) == 1
    assert len(sentences("I spoke with J. Smith.")) == 1
