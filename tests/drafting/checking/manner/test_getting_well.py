"""A wish to get well is hollow only where nobody is ill."""

from __future__ import annotations

import pytest


def _case(text: str) -> dict[str, object]:
    return {"history": [], "message": {"at": "2026-11-18T08:05:00-06:00", "text": text}}


ILL = [
    "Lena has the flu and cannot come to her piano lesson.",
    "My son broke his arm, so we have to move the course.",
    "I was in hospital all week and could not fetch the frame.",
    "She has a bad cold, can we come next week?",
]
WELL = [
    "I am sick of waiting for the frame.",
    "The soup was cold and the bill was wrong.",
    "I'll be away on Friday.",
]


@pytest.mark.parametrize("message", ILL)
def test_where_somebody_is_ill_it_is_meant(judge, message):
    assert judge("no_hollow_phrases", "I hope that Lena feels better soon.", case=_case(message)).outcome == "pass"


@pytest.mark.parametrize("message", WELL)
def test_where_nobody_is_ill_it_is_hollow(judge, message):
    assert judge("no_hollow_phrases", "I hope that everybody feels better soon.", case=_case(message)).outcome == "fail"
