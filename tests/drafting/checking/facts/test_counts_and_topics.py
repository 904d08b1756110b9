"""Runs of figures that count something, and "wegen" that names what a call is about."""

from __future__ import annotations

import pytest

METER = {
    "message": {
        "at": "2026-11-18T08:05:00-06:00",
        "text": "My van's log says 61240, your sheet says 63115. Please put that right. Nobody rang me.",
    }
}
COUNTS = [
    "You have 61240, our sheet has 63115, so we are 1875 apart.",
    "That makes a difference of 1875.",
    "We wrote down 1875 km too many.",
]
IDS = [
    "Your new order number is 1875.",
    "Order 1875 is open.",
    "The difference is 1876.",
    "Your reference: 1875.",
    "We wrote down 1874 km too many.",
    "Please quote case no. 1875.",
]


@pytest.mark.parametrize("text", COUNTS)
def test_a_bare_run_of_figures_follows_by_arithmetic(lay, text):
    verdict = lay("grounded", text, **METER)
    assert verdict.outcome == "pass", verdict.why


@pytest.mark.parametrize("text", IDS)
def test_a_number_of_something_or_a_wrong_count_does_not(lay, text):
    assert lay("grounded", text, **METER).outcome == "fail"


GERMAN = {
    "message": {
        "at": "2026-11-18T08:05:00-06:00",
        "text": "Der Mixer kam kaputt an. Ich will mein Geld zurück.",
    },
    "customer": {"name": "Maria Gomez", "language": "de"},
}
TOPICS = [
    "Wegen des Abholtermins rufe ich Sie an.",
    "Ich melde mich wegen der Zufahrt bei Ihnen.",
    "Wegen der Farbwahl schreiben wir Ihnen.",
    "Wir kommen wegen der Rückfragen auf Sie zu.",
]
REASONS = [
    "Wegen eines Streiks im Hafen kam der Mixer kaputt an.",
    "Wegen eines Streiks im Hafen rufe ich Sie erst später an.",
    "Ihr Mixer ist wegen eines Wasserschadens im Lager beschädigt.",
]


@pytest.mark.parametrize("text", TOPICS)
def test_what_we_get_in_touch_about_is_no_cause(lay, text):
    verdict = lay("grounded", text, language="de", **GERMAN)
    assert verdict.outcome == "pass", verdict.why


@pytest.mark.parametrize("text", REASONS)
def test_beside_what_went_wrong_it_is_one(lay, text):
    assert lay("grounded", text, language="de", **GERMAN).outcome == "fail"
