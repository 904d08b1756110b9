"""What dates and order tell, whatever the words: waiting, coming back, repeating, a shift of tone, broken promises."""

from __future__ import annotations

import pytest

CUSTOMER, AGENT = "customer", "agent"

LONG_WAIT = {
    "unanswered for eight days": ("Any news?", [("2026-11-10T09:00:00", CUSTOMER, "My order never arrived.")]),
    "answered after nine days": (
        "Ok.",
        [
            ("2026-11-01T09:00:00", CUSTOMER, "My order never arrived."),
            ("2026-11-10T09:00:00", AGENT, "Thank you, we are looking into it. What is your postcode?"),
        ],
    ),
    "a dated promise a week over": (
        "The refund is not here.",
        [
            ("2026-11-01T09:00:00", CUSTOMER, "Please refund the broken lamp."),
            ("2026-11-01T12:00:00", AGENT, "I will refund you by November 5."),
        ],
    ),
}
NO_LONG_WAIT = {
    "answered next day": (
        "Here is my postcode.",
        [
            ("2026-11-01T09:00:00", CUSTOMER, "My order never arrived."),
            ("2026-11-02T09:00:00", AGENT, "What is your postcode?"),
        ],
    ),
    "the customer's own gap": (
        "Sorry, I was busy. It is 60601.",
        [
            ("2026-10-01T09:00:00", CUSTOMER, "My order never arrived."),
            ("2026-10-01T10:00:00", AGENT, "What is your postcode?"),
        ],
    ),
    "thanks need no answer": (
        "Where can I buy a spare cable?",
        [("2026-10-01T09:00:00", CUSTOMER, "Thank you, it all works now!")],
    ),
    "three days only": ("Any news?", [("2026-11-15T09:00:00", CUSTOMER, "My order never arrived.")]),
}
REPEAT = {
    "silence": ("Any news on this?", [("2026-11-14T09:00:00", CUSTOMER, "My order never arrived.")]),
    "a missed promise": (
        "Nothing came.",
        [
            ("2026-11-03T09:00:00", CUSTOMER, "The blender arrived broken."),
            ("2026-11-07T15:00:00", AGENT, "So sorry! I'll ship a replacement by November 10."),
        ],
    ),
    "the fault is back": (
        "The boiler stopped working again.",
        [
            ("2026-11-03T09:00:00", CUSTOMER, "The boiler does not work."),
            ("2026-11-05T15:00:00", AGENT, "The repair is done, it should run now."),
        ],
    ),
}
NO_REPEAT = {
    "answering the agent": (
        "It still has not arrived. My postcode is 60601.",
        [
            ("2026-11-14T09:00:00", CUSTOMER, "My order never arrived."),
            ("2026-11-15T09:00:00", AGENT, "Has it still not arrived? Please send me your postcode."),
        ],
    ),
    "one running chat": (
        "It still does not work.",
        [("2026-11-18T08:50:00", CUSTOMER, "The app does not work.")],
    ),
    "thanks": ("Thank you, it arrived!", [("2026-11-14T09:00:00", CUSTOMER, "My order never arrived.")]),
    "a new matter": (
        "Another question: do you sell spare cables?",
        [
            ("2026-11-14T09:00:00", CUSTOMER, "My order never arrived."),
            ("2026-11-14T10:00:00", AGENT, "It arrives today."),
        ],
    ),
    "the first message": ("My order never arrived.", []),
}
REPETITION = {
    "the same sentence": (
        "My blender from order 4471 arrived with a cracked jar. Please help.",
        [("2026-11-14T09:00:00", CUSTOMER, "Hello, my blender from order 4471 arrived with a cracked jar.")],
    ),
    "a number asked for again": (
        "It is 44718812.",
        [
            ("2026-11-14T09:00:00", CUSTOMER, "Order 44718812 has not arrived."),
            ("2026-11-15T09:00:00", AGENT, "Could you give me your order number?"),
        ],
    ),
}
NO_REPETITION = {
    "bare news": ("Any news?", [("2026-11-14T09:00:00", CUSTOMER, "Order 44718812 has not arrived.")]),
    "the number as a habit": (
        "Thanks for looking. Order 44718812.",
        [
            ("2026-11-14T09:00:00", CUSTOMER, "Order 44718812 has not arrived."),
            ("2026-11-15T09:00:00", AGENT, "I am looking into it."),
        ],
    ),
    "quoted below": (
        "Any news?\n\nOn Sat, Nov 14 Ann wrote:\n> My blender from order 4471 arrived with a cracked jar.",
        [("2026-11-14T09:00:00", CUSTOMER, "My blender from order 4471 arrived with a cracked jar.")],
    ),
}
SHIFT = {
    "warm, then hot": (
        "This is a disgrace. You people are useless and I will call my lawyer.",
        [("2026-11-10T09:00:00", CUSTOMER, "Hi, hope you're well! Could you check my order please? Thanks!")],
    ),
    "calm, then threats": (
        "Enough. Refund me by Friday or I go to the ombudsman and dispute the charge.",
        [("2026-11-10T09:00:00", CUSTOMER, "Hello, where can I see my order status?")],
    ),
}
NO_SHIFT = {
    "angry throughout": (
        "You are still a bunch of idiots. I will sue.",
        [("2026-11-10T09:00:00", CUSTOMER, "You people are idiots, this is a disgrace, I want my money NOW or I sue.")],
    ),
    "a happy ending": (
        "All sorted, thank you!",
        [("2026-11-10T09:00:00", CUSTOMER, "This is a disgrace, I am furious.")],
    ),
    "mere brevity": (
        "Ok. Order 4471.",
        [("2026-11-10T09:00:00", CUSTOMER, "Hi, hope you're well! Could you check my order?")],
    ),
    "no earlier message": ("This is a disgrace. You are thieves.", []),
}

TABLE = [
    (kind, holds, name, *case)
    for kind, holds, cases in (
        ("long_wait", True, LONG_WAIT), ("long_wait", False, NO_LONG_WAIT), ("repeat_contact", True, REPEAT), ("repeat_contact", False, NO_REPEAT),
        ("repetition", True, REPETITION), ("repetition", False, NO_REPETITION), ("tone_shift", True, SHIFT), ("tone_shift", False, NO_SHIFT),
    )
    for name, case in cases.items()
]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "holds", "text", "history"),
    [(row[0], row[1], *row[3:]) for row in TABLE],
    ids=[f"{row[0]}: {row[2]}" for row in TABLE],
)
def test_from_history(reading_of, kind, holds, text, history):
    assert (kind in reading_of(text, *history).kinds) is holds


def test_a_broken_promise_points_at_the_agents_words(reading_of):
    text, history = REPEAT["a missed promise"]
    broken = [signal for signal in reading_of(text, *history).signals if signal.kind == "broken_promise"]
    assert broken
    assert broken[0].message == 1
    assert history[1][2][broken[0].start : broken[0].end] == broken[0].quote


def test_a_happy_ending_keeps_the_earlier_signals(reading_of):
    reading = reading_of(
        "Great, it works now. Thank you so much!",
        ("2026-11-01T09:00:00", CUSTOMER, "Third time I'm writing. Refund me or I call my lawyer."),
        ("2026-11-02T09:00:00", AGENT, "We have sent a new one."),
    )
    assert {"repeat_contact", "legal_threat"} <= reading.kinds
    assert reading.level == "calm"
    assert reading.settled
    assert not any(signal.message == "last" for signal in reading.signals)


@pytest.mark.parametrize(
    ("times", "count"),
    [
        ([], 1),
        (["2026-11-17T09:00:00"], 2),
        (["2026-11-18T08:30:00"], 1),
        (["2026-11-18T08:00:00"], 2),
        (["2026-11-10T09:00:00", "2026-11-10T09:20:00", "2026-11-10T09:50:00", "2026-11-12T09:00:00"], 3),
    ],
)
def test_contacts(reading_of, times, count):
    history = [(time, CUSTOMER, "Third time I'm writing!") for time in times]
    assert reading_of("Third time I'm writing!", *history, at="2026-11-18T09:00:00").contacts == count


def test_only_the_customers_words_count(reading_of):
    reading = reading_of(
        "Ok, thank you.",
        ("2026-11-10T09:00:00", CUSTOMER, "Hello, which cable fits?"),
        ("2026-11-10T10:00:00", AGENT, "Our lawyer says you are an idiot, the charger caught fire."),
        ("2026-11-10T10:01:00", "system", "Customer threatens chargeback with his bank or will sue."),
    )
    assert not reading.kinds
