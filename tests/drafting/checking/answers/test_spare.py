"""A question stays open where nothing left of the reply could be its answer; an answer needs no word of the question."""

from __future__ import annotations

import pytest

PLAN = {
    "resolution": {
        "kind": "remedy",
        "says": "a refund of $89.99 to your card",
        "done_by": "2026-11-25T18:00:00-06:00",
    },
    "steps": [{"does": "issue the refund today", "owner": "Priya", "by": "2026-11-18T18:00:00-06:00"}],
}
ACCOUNT = "We sent you a blender with a cracked jug; I'm sorry."
GIVEN = (
    "The $89.99 goes back to your card by Wednesday, November 25. I'll email you that day to confirm it has arrived."
)


def reading(*quotes: str) -> dict:
    asks = [
        {"kind": "question", "evidence": {"message": "last", "start": 0, "end": len(q), "quote": q}} for q in quotes
    ]
    return {"asks": asks}


@pytest.mark.parametrize(
    ("quote", "said", "outcome"),
    [
        ("And will you charge me for the courier?", "", "fail"),
        ("And will you charge me for the courier?", "None of that costs you a cent.", "pass"),
        ("And did you give anyone my home address?", "", "fail"),
        ("And did you give anyone my home address?", "That parcel was labelled by hand, nothing was passed along.", "pass"),
        ("And did you give anyone my home address?", "Your satisfaction is our top priority.", "fail"),
        ("And did you give anyone my home address?", "Your reference is AB-77120.", "fail"),
        ("And who packs the next one?", "", "fail"),
        ("And who packs the next one?", "Hector, our warehouse lead, photographs it before loading.", "pass"),
        ("And is the show going to be rescheduled?", "A later date has not been found so far.", "pass"),
        ("Why did nobody call?", "Both routes were overbooked that weekend.", "pass"),
    ],
)  # fmt: skip
def test_what_is_left_of_the_reply_may_be_the_answer(judge, quote, said, outcome):
    text = f"Dear Maria,\n\n{ACCOUNT}\n\n{GIVEN} {said}\n\nPriya"
    asked = reading("Do I get my $89.99 back?", quote)
    assert judge("answers_everything", text, reading=asked, plan=PLAN).outcome == outcome


def test_what_answers_another_question_answers_no_second_one(judge):
    text = f"Dear Maria,\n\n{ACCOUNT}\n\n{GIVEN} Your warranty runs on unbroken until spring.\n\nPriya"
    asked = reading("Does my warranty run on?", "And did you give anyone my home address?")
    assert judge("answers_everything", text, reading=asked, plan=PLAN).outcome == "fail"


def test_what_is_asked_not_to_be_done_needs_no_word(judge):
    asked = {"asks": [{**reading("please don't ask")["asks"][0], "kind": "request"}]}
    assert judge("answers_everything", f"{ACCOUNT} {GIVEN}", reading=asked, plan=PLAN).outcome == "pass"
