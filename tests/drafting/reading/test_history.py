"""What a case tells beyond one message: a shift of tone, broken promises, contacts, and whose words count."""

from __future__ import annotations

import pytest

CUSTOMER, AGENT = "customer", "agent"

SHIFT = {
    "warm, then hot": (
        "This is a disgrace. You people are useless and I will call my lawyer.",
        [("2026-11-10T09:00:00", CUSTOMER, "Hi, hope you're well! Could you check my order please? Thanks!")],
    ),
    "calm, then threats": (
        "Enough. Refund me by Friday or I go to the ombudsman and dispute the charge.",
        [("2026-11-10T09:00:00", CUSTOMER, "Hello, where can I see my order status?")],
    ),
    "a first name, then a bare one": (
        "Mrs Rowe. It is Thursday. I note what your Monday was worth. A. Penn",
        [
            (
                "2026-11-10T09:00:00",
                CUSTOMER,
                "Dear Anne, what a pleasure to talk to you! The port was missing. Warmest wishes, Alma",
            )
        ],
    ),
    "patience that is over": (
        "So that is all? I was patient with you and I was polite. I have nothing in my hands. Nobody even looked for the parcel.",
        [
            (
                "2026-11-10T09:00:00",
                CUSTOMER,
                "Hello, the parcel seems to have gone astray. I'm sure it will turn up. Many thanks, Ada",
            )
        ],
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
    "as courteous as before": (
        "Hello Mark,\n\nI have had no answer to mine of the 4th, and the lorry has taken another piece off the wall today. I would be glad to hear what happens next.\n\nWith kind regards, Meg",
        [
            (
                "2026-11-10T09:00:00",
                CUSTOMER,
                "Hello Mark, the bin lorry has clipped our wall. Whom do I ask? With kind regards, Meg",
            )
        ],
    ),
    "a cheer": (
        "HOT WATER AGAIN!! YOU LITTLE BEAUTY! tell Sam he's a legend",
        [("2026-11-10T09:00:00", CUSTOMER, "Hi, could somebody look at the boiler? Thanks")],
    ),
    "no earlier message": ("This is a disgrace. You are thieves.", []),
}

TABLE = [(True, name, *case) for name, case in SHIFT.items()] + [
    (False, name, *case) for name, case in NO_SHIFT.items()
]


@pytest.mark.parametrize(("holds", "text", "history"), [(row[0], *row[2:]) for row in TABLE], ids=[r[1] for r in TABLE])
def test_tone_shift(reading_of, holds, text, history):
    assert ("tone_shift" in reading_of(text, *history).kinds) is holds


def test_a_broken_promise_points_at_the_agents_words(reading_of):
    history = [
        ("2026-11-03T09:00:00", CUSTOMER, "The blender arrived broken."),
        ("2026-11-07T15:00:00", AGENT, "So sorry! I'll ship a replacement by November 10."),
    ]
    broken = [signal for signal in reading_of("Nothing came.", *history).signals if signal.kind == "broken_promise"]
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
