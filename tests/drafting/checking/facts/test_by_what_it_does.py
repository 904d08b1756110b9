"""What nobody may tell, give or claim, by what the sentence does."""

from __future__ import annotations

import pytest

ROWS = [
    ("no_claimed_act", "I have also had the grower taken off our list.", "fail"),
    ("no_claimed_act", "I have now had the chance to read your message.", "pass"),
    ("within_authority", "No update of ours will ever touch your blender again.", "fail"),
    ("within_authority", "I can't promise that no check will ever stop a payment again.", "pass"),
    ("within_authority", "Something nicer than a blender tends to turn up for families.", "fail"),
    ("no_leak", "The same thing happened to Trevor Hall in Whitby.", "fail"),
    ("no_leak", "What happened to your blender is our doing.", "pass"),
    ("grounded", "The belt on your engine turned out to be seized.", "fail"),
    ("grounded", "What went wrong is that we never sent the replacement.", "pass"),
]


@pytest.mark.parametrize(("check", "text", "outcome"), ROWS)
def test_by_what_it_does(lay, check, text, outcome):
    verdict = lay(check, text).outcome
    assert verdict == outcome


def test_somebody_elses_booking_is_theirs(lay):
    facts = {"other_guest": "Harriet Bowen, 07700 900512"}
    assert lay("no_leak", "The other booking, a Harriet Bowen, came in after yours.", facts=facts).outcome == "fail"
    assert lay("no_leak", "The other booking came in after yours.", facts=facts).outcome == "pass"
    theirs = {"other_order": "a second blender, sent in May"}
    assert lay("no_leak", "The second blender was sent in May.", facts=theirs).outcome == "pass"
