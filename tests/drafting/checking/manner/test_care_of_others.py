"""Blame told of others' care and of things that "tend to" break, and trouble made small; beside what only sounds so."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("check", "text"),
    [
        ("no_blame", "Doors do tend to go when they're forced."),
        ("no_blame", "These units do tend to last when they are given enough air."),
        ("no_blame", "Most people do find it once they take the foam out."),
        ("no_blame", "It dropped a letter, which drivers who check the summary screen usually spot."),
        ("no_blame", "A quick call to us at that point saves everyone the fee."),
        ("no_blame", "It would all be over by now had the box been opened when it came."),
        ("even_tone", "A little patience does go a long way with us."),
        ("even_tone", "OK, message received, capitals and all."),
        ("even_tone", "Twice, no less; the manual must be flattered."),
        ("even_tone", "We find that messages without remarks of that sort get answered faster."),
    ],
)
def test_others_care_is_told(judge, check, text):
    assert judge(check, text).outcome == "fail"


@pytest.mark.parametrize(
    ("check", "text"),
    [
        ("no_blame", "You were standing where you should have been, and our coach was not."),
        ("no_blame", "Most people would be angry, and you are right to be."),
        ("no_blame", "None of this would have happened had your message been read by us."),
        ("no_blame", "I'll give you a quick call at noon."),
        ("no_blame", "Our routers tend to fail when the power drops, and that is our fault."),
        ("even_tone", "You are entitled. It is €250."),
        ("even_tone", "Thank you for your patience."),
        ("even_tone", "Your message is received, and I have read all of it."),
        ("even_tone", "I will bear that in mind when I speak to the courier."),
    ],
)
def test_what_only_sounds_like_it_passes(judge, check, text):
    assert judge(check, text).outcome != "fail"
