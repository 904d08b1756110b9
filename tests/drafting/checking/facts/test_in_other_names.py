"""What the case or the plan holds goes by other names in a reply: a fee that there is none of, what was confirmed, the day that
others are of a kind with, what a meter shows, one of two things that was told.
"""

from __future__ import annotations

import pytest

FEE = {"resolution": {"kind": "remedy", "says": "a second lesson on Friday, November 20, with no second booking fee"}}
CHECK = {
    "resolution": {"kind": "remedy", "says": "a free check of the brakes on Thursday, November 19", "done_by": "2026-11-19T12:00:00-06:00"},
    "commitment": {"id": "k", "case_id": "C-1042", "owner": "Priya", "does": "ring you with what we found", "due_at": "2026-11-19T12:00:00-06:00"},
}  # fmt: skip
LESSONS = {
    "resolution": {"kind": "remedy", "says": "two lessons on Tuesdays 24 November and 1 December at 5 pm", "done_by": "2026-12-01T17:00:00-06:00"},
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("You won't pay a second booking fee.", "pass"),
        ("You won't pay a penny for the next year.", "fail"),
        ("You won't pay a late charge.", "fail"),
    ],
)
def test_a_cost_that_the_plan_says_there_is_none_of(judge, text, outcome):
    assert judge("within_authority", text, plan=FEE).outcome == outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("You wrote half with nuts, and I confirmed forty plain.", "pass"),
        ("I confirmed with the baker.", "fail"),
    ],
)
def test_what_was_confirmed_is_told_by_its_thing(judge, text, outcome):
    history = [
        {"at": "2026-11-12T10:00:00-06:00", "from": "customer", "text": "40 buns, half with nuts."},
        {"at": "2026-11-13T10:00:00-06:00", "from": "agent", "author": "Priya", "text": "Your order: 40 plain buns."},
    ]
    assert judge("no_claimed_act", text, case={"history": history}).outcome == outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("The lessons are on 24 November and 1 December, each a Tuesday, 5 pm.", "pass"),
        ("The lessons are on 24 November and 1 December, 5 pm; I'll write on Monday, 5 pm.", "fail"),
    ],
)
def test_a_day_that_tells_of_what_kind_others_are(judge, text, outcome):
    assert judge("grounded", text, plan=LESSONS).outcome == outcome


@pytest.mark.parametrize(
    ("said", "text", "outcome"),
    [
        ("My meter says 18422.", "It would help no end to know what the dial is showing.", "fail"),
        ("My meter is in the cellar.", "It would help no end to know what the dial is showing.", "pass"),
        ("I measured it by cable.", "Was that over wifi, or plugged in?", "fail"),
        ("It is slow in every room.", "Was that over wifi, or plugged in?", "pass"),
        ("The left pane is cracked.", "Is it the left pane or the right?", "fail"),
        ("The pane is cracked.", "Would you rather have the left or the right?", "pass"),
        ("We need them for Saturday 28 November.", "When is it you need them for?", "fail"),
        ("The box is empty.", "When is it you need them for?", "pass"),
        ("I restarted the router twice.", "Have you had a go at switching it off and on?", "fail"),
    ],
)
def test_asked_again_by_meaning(judge, said, text, outcome):
    message = {"at": "2026-11-18T08:05:00-06:00", "text": said}
    verdict = judge("no_reask", text, case={"history": [], "message": message})
    assert (verdict.outcome == "fail") is (outcome == "fail"), (verdict.why, verdict.spans)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("We'll check the brakes tomorrow, Thursday, at 8 am and be done by noon. I'll ring you with what we found.", "pass"),
        ("We'll look at the brakes soon. I'll ring you on Thursday to check that you are content.", "fail"),
    ],
)  # fmt: skip
def test_a_check_that_is_itself_the_way_out(judge, text, outcome):
    assert judge("gives_schedule", text, plan=CHECK).outcome == outcome
