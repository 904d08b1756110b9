"""Long waits by the calendar: whose turn it was decides, not the words."""

from __future__ import annotations

import pytest

C, A = "customer", "agent"

LONG = {
    "unanswered for eight days": ("Any news?", [("2026-11-10T09:00:00", C, "My order never arrived.")]),
    "answered after nine days": (
        "Ok.",
        [
            ("2026-11-01T09:00:00", C, "My order never arrived."),
            ("2026-11-10T09:00:00", A, "Thank you, we are looking into it. What is your postcode?"),
        ],
    ),
    "a dated promise a week over": (
        "The refund is not here.",
        [
            ("2026-11-01T09:00:00", C, "Please refund the broken lamp."),
            ("2026-11-01T12:00:00", A, "I will refund you by November 5."),
        ],
    ),
    "put off twice, the act owed all along": (
        "And the curtain rail?",
        [
            ("2026-11-04T09:00:00", C, "The curtain rail came bent, please send a straight one."),
            ("2026-11-05T09:00:00", A, "We have passed this to the workshop."),
            ("2026-11-12T09:00:00", A, "It is still in progress, bear with us."),
        ],
    ),
    "an undated act, in plain words": (
        "Hi, just checking on the key card.",
        [
            ("2026-11-02T09:00:00", C, "Could you reissue my key card? The chip is dead."),
            ("2026-11-02T10:00:00", A, "Sure, one is being made for you."),
        ],
    ),
    "German": (
        "Guten Tag, wie ist der Stand?",
        [
            ("2026-11-02T09:00:00", C, "Der Aufzug im Haus steht."),
            ("2026-11-02T10:00:00", A, "Ist eingegangen, wir kümmern uns darum."),
        ],
    ),
    "Spanish": (
        "Buenos días, sigo sin el abono.",
        [
            ("2026-11-02T09:00:00", C, "Me cobraron dos veces la cuota."),
            ("2026-11-02T10:00:00", A, "Lo pasamos a administración."),
        ],
    ),
    "French": (
        "Bonjour, où en êtes-vous ?",
        [
            ("2026-11-02T09:00:00", C, "La lampe du couloir est grillée."),
            ("2026-11-02T10:00:00", A, "Le concierge s'en occupe."),
        ],
    ),
}
SHORT = {
    "answered next day": (
        "Here is my postcode.",
        [
            ("2026-11-01T09:00:00", C, "My order never arrived."),
            ("2026-11-02T09:00:00", A, "What is your postcode?"),
        ],
    ),
    "the customer's own gap": (
        "Sorry, I was busy. It is 60601.",
        [
            ("2026-10-01T09:00:00", C, "My order never arrived."),
            ("2026-10-01T10:00:00", A, "What is your postcode?"),
        ],
    ),
    "the customer's own gap, said in words of waiting": (
        "Sorry for the long wait, I had to measure the window. It is 120 by 90.",
        [
            ("2026-10-01T09:00:00", C, "How much is a blind?"),
            ("2026-10-01T10:00:00", A, "Gladly. What are the measurements?"),
        ],
    ),
    "a lead time that still runs": (
        "Hello, can the driver ring before he comes?",
        [
            ("2026-10-20T09:00:00", C, "I would like the oak table."),
            ("2026-10-20T10:00:00", A, "It is built to order and arrives on Friday 11 December."),
            ("2026-10-20T10:30:00", C, "That suits me."),
        ],
    ),
    "a lead time in weeks": (
        "Hello, is the wax finish still possible?",
        [
            ("2026-11-01T09:00:00", C, "I would like the oak table."),
            ("2026-11-01T10:00:00", A, "Lovely, it takes six weeks."),
        ],
    ),
    "done, then something new weeks later": (
        "Please let me back into the wine club.",
        [
            ("2026-10-20T09:00:00", C, "Please cancel my wine club."),
            ("2026-10-20T10:00:00", A, "Done, and confirmed by mail."),
        ],
    ),
    "a fault that is back was not waited for": (
        "The pump stopped again last night.",
        [
            ("2026-10-20T09:00:00", C, "The pump does not run."),
            ("2026-10-22T10:00:00", A, "Our engineer has repaired it."),
            ("2026-10-22T11:00:00", C, "It works again, thank you!"),
        ],
    ),
    "it came in time, told late": (
        "The hinge came the very next day, I forgot to say.",
        [
            ("2026-11-02T09:00:00", C, "A hinge is missing."),
            ("2026-11-02T10:00:00", A, "Sorry! It is on its way."),
        ],
    ),
    "a hold that ran out": (
        "I forgot all about it, and it is dearer now. Any chance?",
        [
            ("2026-10-20T09:00:00", C, "Please hold the pram for me."),
            ("2026-10-20T10:00:00", A, "Held at $240 until Thursday, October 29."),
        ],
    ),
    "thanks need no answer": (
        "Where can I buy a spare cable?",
        [("2026-10-01T09:00:00", C, "Thank you, it all works now!")],
    ),
    "three days only": ("Any news?", [("2026-11-15T09:00:00", C, "My order never arrived.")]),
}


@pytest.mark.parametrize(("text", "history"), LONG.values(), ids=LONG)
def test_a_week_or_more_is_long(reading_of, text, history):
    assert "long_wait" in reading_of(text, *history).kinds


@pytest.mark.parametrize(("text", "history"), SHORT.values(), ids=SHORT)
def test_no_long_wait(reading_of, text, history):
    assert "long_wait" not in reading_of(text, *history).kinds


@pytest.mark.parametrize(("day", "long"), [("11", True), ("12", False)])
def test_seven_calendar_days(reading_of, day, long):
    reading = reading_of("Hello?", (f"2026-11-{day}T23:00:00", C, "The shelf arrived scratched."))
    assert ("long_wait" in reading.kinds) is long
