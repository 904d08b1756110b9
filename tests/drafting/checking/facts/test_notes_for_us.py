"""A note that the facts keep for us alone: told it is a leak, in whatever words; what customer or plan say is none."""

from __future__ import annotations

import pytest

NOTE = {"internal_note": "owner refuses weekend mechanic; buyer flagged litigious, second jug from batch K-88"}


@pytest.mark.parametrize(
    "text",
    [
        "It took long because the owner would not have a weekend mechanic.",
        "The jug came from batch K-88, and the owner knew.",
        "The owner has you down as litigious since the second one.",
    ],
)
def test_what_the_note_holds_is_not_told(lay, text):
    assert lay("no_leak", text, facts=NOTE).outcome == "fail"


@pytest.mark.parametrize(
    "text",
    [
        "The jug that we sent you was broken.",
        "It took us far too long, and I am sorry.",
        "A mechanic is not needed; you get your money back.",
        "You get a refund of $89.99 by Wednesday.",
    ],
)
def test_what_the_note_does_not_hold_passes(lay, text):
    assert lay("no_leak", text, facts=NOTE).outcome == "pass"


def test_a_fact_for_everybody_may_be_told(lay):
    open_fact = {"cause": "owner refuses weekend mechanic, second jug from batch K-88"}
    assert lay("no_leak", "The jug came from batch K-88.", facts=open_fact).outcome == "pass"
