"""Coming back unprompted on an unsolved matter, by dates and turns."""

from __future__ import annotations

import pytest

C, A = "customer", "agent"
STORM = ("2026-11-10T09:00:00", C, "The fence panel you fitted blew down.")

BACK = {
    "silence": ("Any news on this?", [("2026-11-14T09:00:00", C, "My order never arrived.")]),
    "a missed promise": (
        "Nothing came.",
        [
            ("2026-11-03T09:00:00", C, "The blender arrived broken."),
            ("2026-11-07T15:00:00", A, "So sorry! I'll ship a replacement by November 10."),
        ],
    ),
    "a missed promise, told sideways": (
        "The hedge and I are still looking at each other.",
        [STORM, ("2026-11-10T11:00:00", A, "We will send two men by Friday, November 13.")],
    ),
    "a missed promise to which the customer had said yes": (
        "Good evening, no plan so far.",
        [
            ("2026-11-17T09:00:00", C, "I paid and my plan is not active."),
            ("2026-11-17T09:05:00", A, "I will activate it by 6 pm today."),
            ("2026-11-17T09:06:00", C, "ok thank you"),
        ],
    ),
    "an undated act": (
        "Hi Gil, has the crew got a date for us?",
        [STORM, ("2026-11-10T11:00:00", A, "I have opened a ticket with the crew.")],
    ),
    "any word": (
        "Good morning. Is there any word on the refund for the bed?",
        [
            ("2026-11-10T09:00:00", C, "The bed was collected on Friday, I am writing about the refund."),
            ("2026-11-10T10:00:00", A, "Thank you, your refund request is with our accounts team."),
        ],
    ),
    "the fault is back": (
        "The boiler stopped working again.",
        [
            ("2026-11-03T09:00:00", C, "The boiler does not work."),
            ("2026-11-05T15:00:00", A, "The repair is done, it should run now."),
        ],
    ),
    "the fault is back after thanks": (
        "Timeouts are back on the reports page.",
        [
            ("2026-11-03T09:00:00", C, "The reports page times out."),
            ("2026-11-03T10:00:00", A, "We have rolled back a change, it should be fine now."),
            ("2026-11-03T10:05:00", C, "Confirmed, thanks!"),
        ],
    ),
    "Spanish": (
        "Buenos días, ni rastro del dinero.",
        [
            ("2026-11-03T09:00:00", C, "No recibo la devolución."),
            ("2026-11-03T10:00:00", A, "El abono estará en su cuenta el 12 de noviembre."),
        ],
    ),
}
NOT_BACK = {
    "answering the agent": (
        "It still has not arrived. My postcode is 60601.",
        [
            ("2026-11-14T09:00:00", C, "My order never arrived."),
            ("2026-11-15T09:00:00", A, "Has it still not arrived? Please send me your postcode."),
        ],
    ),
    "trying what the agent told to try": (
        "Turned it as you said and it still grinds.",
        [
            ("2026-11-10T09:00:00", C, "The gears grind."),
            ("2026-11-10T10:00:00", A, "Could you turn the screw half a turn and write back?"),
        ],
    ),
    "one running chat": ("It still does not work.", [("2026-11-18T08:50:00", C, "The app does not work.")]),
    "thanks": ("Thank you, it arrived!", [("2026-11-14T09:00:00", C, "My order never arrived.")]),
    "a new matter": (
        "Another question: do you sell spare cables?",
        [
            ("2026-11-14T09:00:00", C, "My order never arrived."),
            ("2026-11-14T10:00:00", A, "It arrives today."),
        ],
    ),
    "back in words, but nothing is due yet": (
        "Hello, me again. Can your lorry pass under an arch on the 11th?",
        [
            ("2026-11-01T09:00:00", C, "When is my roof due?"),
            ("2026-11-01T10:00:00", A, "It arrives on Friday 11 December."),
        ],
    ),
    "it came, and something else is wrong": (
        "He came on the dot. It is his manners that I write about.",
        [
            ("2026-11-10T09:00:00", C, "My meter is clicking."),
            ("2026-11-10T10:00:00", A, "We are sending a man round."),
        ],
    ),
    "thanks, and a new order": (
        "Thanks for those legs. Could I order a set in walnut?",
        [
            ("2026-11-03T09:00:00", C, "The sofa legs are the wrong colour."),
            ("2026-11-03T10:00:00", A, "Sorry! The correct ones have been sent."),
            ("2026-11-06T10:00:00", C, "They're here and on."),
        ],
    ),
    "good news": (
        "Me again! Only to say that the £30 landed in my account this morning, so I'm much obliged.",
        [
            ("2026-11-10T09:00:00", C, "My gift of £30 was taken twice, could one be returned?"),
            ("2026-11-10T10:00:00", A, "We have sent £30 back today, it arrives by Tuesday."),
        ],
    ),
    "a question withdrawn": (
        "Please disregard my note of last night. The first one was only a hold and has dropped off by itself.",
        [("2026-11-16T20:00:00", C, "I seem to have two charges from your office. Was I charged twice?")],
    ),
    "the first message": ("My order never arrived.", []),
}


@pytest.mark.parametrize(("text", "history"), BACK.values(), ids=BACK)
def test_back(reading_of, text, history):
    assert "repeat_contact" in reading_of(text, *history).kinds


@pytest.mark.parametrize(("text", "history"), NOT_BACK.values(), ids=NOT_BACK)
def test_not_back(reading_of, text, history):
    assert "repeat_contact" not in reading_of(text, *history).kinds


@pytest.mark.parametrize(("at", "back"), [("2026-11-17T15:30:00", False), ("2026-11-17T16:10:00", True)])
def test_in_a_chat_an_hour_after_the_missed_time(reading_of, at, back):
    history = [
        ("2026-11-17T14:00:00", C, "My pizza has not come."),
        ("2026-11-17T14:01:00", A, "We will deliver it by 3 pm today."),
    ]
    assert ("repeat_contact" in reading_of("No pizza, no driver.", *history, at=at).kinds) is back
