"""The plan tells which question stays open: what it says of one must be told, and what it does may meet one in no word of
its own."""

from __future__ import annotations

import pytest

ANSWER = {
    "resolution": {
        "kind": "answer",
        "says": "the guitar in its case counts as your one bag; a second bag costs $70.00; it can stand in a rack at least 40 cm deep",
    },
    "commitment": None,
    "steps": [],
}
LOAN = {
    "resolution": {
        "kind": "remedy",
        "says": "a loan car, free, today at the front desk, until yours is ready",
        "done_by": "2026-11-18T18:00:00-06:00",
    }
}
CHECK = {
    "resolution": {
        "kind": "investigation",
        "says": "our foreman Alan Dukes takes the brakes apart on Wednesday, November 25 and you get the cause by 4 pm",
        "done_by": "2026-11-25T16:00:00-06:00",
    }
}
WRONG = "We sent you away with brakes that squealed, and I'm sorry. "
LOOKS = "Alan Dukes, our foreman, takes the brakes apart on Wednesday, November 25; you'll know the cause by 4 pm. "


def asks(*quotes, signals=()):
    found, start = [], 0
    for quote in quotes:
        evidence = {"message": "last", "start": start, "end": start + len(quote), "quote": quote}
        found.append({"kind": "question" if "?" in quote else "request", "evidence": evidence})
        start += len(quote) + 1
    return {"asks": found, "signals": list(signals), "level": "concerned"}


@pytest.mark.parametrize(
    ("plan", "quotes", "text", "outcome"),
    [
        (ANSWER, ["Is my guitar the one bag?", "And what would a second bag cost me?"],
         "A guitar in its case counts as your one bag, so bring it along without paying anything.", "fail"),
        (ANSWER, ["Is my guitar the one bag?", "And what would a second bag cost me?"],
         "A guitar in its case counts as your one bag. Another one is $70.", "pass"),
        (ANSWER, ["Is my guitar the one bag?", "Can it stand in my rack?"],
         "A guitar in its case counts as your one bag, and a second is $70.00.", "fail"),
        (ANSWER, ["Is my guitar the one bag?", "Can it stand in my rack?"],
         "A guitar in its case counts as your one bag, and a second is $70.00. Your rack is deep enough.", "pass"),
        (CHECK, ["What is wrong with it?", "Will the check cost me anything?"], WRONG + LOOKS + "It's guarantee work.", "pass"),
        (CHECK, ["What is wrong with it?", "Will the check cost me anything?"], WRONG + LOOKS, "fail"),
        (CHECK, ["What is wrong with it?", "Will the check cost me anything?", "is there a car I could borrow?"],
         "The brakes squealed, my fault.\n\nCause: unknown. " + LOOKS + "\nCost to you: nil.\nLoan car: none free this week, sorry.", "pass"),
        (CHECK, ["What is wrong with it?", "I need to know before our holiday"], WRONG + LOOKS, "pass"),
        (LOAN, ["How do I get to my night shift?"], "We forgot to ring you, sorry. Free loan car today, it's at the front desk until yours is ready.", "pass"),
    ],
)  # fmt: skip
def test_what_the_plan_says_of_a_question_is_told(judge, plan, quotes, text, outcome):
    assert judge("answers_everything", text, reading=asks(*quotes), plan=plan).outcome == outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        (WRONG + "Our support supervisor takes over today and decides on your refund by Wednesday, November 25.", "pass"),
        (WRONG + "I decide on your refund by Wednesday, November 25.", "fail"),
    ],
)  # fmt: skip
def test_somebody_higher_is_whoever_takes_over(judge, text, outcome):
    wish = "I want to talk to someone above you."
    signal = {
        "kind": "manager_request",
        "quote": wish,
        "message": "last",
        "start": 18,
        "end": 18 + len(wish),
        "weight": 0.3,
    }
    reading = asks("I want my money.", wish)
    signal["start"] = reading["asks"][1]["evidence"]["start"]
    signal["end"] = reading["asks"][1]["evidence"]["end"]
    plan = {
        "resolution": {
            "kind": "decision",
            "says": "our support supervisor decides on the refund by Wednesday, November 25",
            "done_by": "2026-11-25T16:00:00-06:00",
        }
    }
    found = judge("answers_everything", text, reading={**reading, "signals": [signal]}, plan=plan)
    assert found.outcome == outcome
