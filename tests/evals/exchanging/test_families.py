"""Copies and templates are one family; a chain of small steps, or a shared topic, is none."""

from __future__ import annotations

import pytest

from evals.exchanging.families import families, repeats

COPIES = [
    "My order 4471 should have come on Monday and it has not.",
    "My order 9000 should have come on Friday and it has not.",
    "The kettle that I bought leaks all over the kitchen table.",
    "The kettle that we bought leaks all over our kitchen table!",
    "Who do I talk to about an invoice with two names?",
]


def test_a_template_is_one_family() -> None:
    assert families(COPIES, range(5)) == [0, 0, 2, 2, 4]


@pytest.mark.parametrize(
    ("first", "again"),
    [
        (
            "My parcel never arrived and nobody answers my emails. I want my money back.",
            "My parcel has never arrived, and nobody answers my emails! I want the money back",
        ),
        (
            "I was charged twice for order 4471, please refund one of them.",
            "Hi, I was charged twice for my order 5590. Please refund one of the two.",
        ),
        (
            "The router you sent drops the connection every evening around eight.",
            "Every evening around eight the router you sent me drops the connection.",
        ),
        (
            "Your agent hung up on me when I asked for a manager. That is not acceptable.",
            "Your agent just hung up on me as I asked for a manager, that's not acceptable!!",
        ),
        (
            "I have been waiting for three weeks for the technician and nobody calls me back.",
            "Three weeks I've been waiting for a technician. Nobody has called me back.",
        ),
        (
            "Mein Paket ist seit drei Wochen unterwegs und niemand antwortet mir.",
            "Mein Paket ist nun seit drei Wochen unterwegs, und niemand antwortet.",
        ),
        (
            "J'attends mon colis depuis trois semaines et personne ne me répond.",
            "Cela fait trois semaines que j'attends mon colis, personne ne répond !",
        ),
    ],
)
def test_what_was_said_again_in_other_words_is_one_family(first: str, again: str) -> None:
    assert families([first, again], range(2)) == [0, 0]
    assert repeats([first, again]) == {}, "but both are kept"


@pytest.mark.parametrize(
    ("first", "other"),
    [
        (
            "My parcel never arrived and nobody answers my emails. I want my money back.",
            "My parcel arrived, thank you, and somebody answered my emails. I do not want my money back.",
        ),
        (
            "My flight was cancelled and I slept at the airport. Who pays for the hotel?",
            "My flight was on time but my suitcase slept at the airport. Who pays for my clothes?",
        ),
        (
            "Hello, I am writing about my order 1182. The blender leaks. Please help. Kind regards, Anna",
            "Hello, I am writing about my order 2207. The invoice has the wrong name. Please help. Kind regards, Anna",
        ),
        (
            "I was told on Monday that the refund is on its way. It is not here.",
            "I was told on Monday that the replacement is on its way. It came broken.",
        ),
        (
            "I want to cancel my contract because you raised the price.",
            "I want to renew my contract although you raised the price.",
        ),
        (
            "Mein Paket ist seit drei Wochen unterwegs und niemand antwortet mir.",
            "Mein Paket kam beschädigt an, und der Ersatz ist auch kaputt.",
        ),
    ],
)
def test_what_only_shares_its_words_is_none(first: str, other: str) -> None:
    assert families([first, other], range(2)) == [0, 1]


def test_what_belongs_together_is_one_whatever_it_says() -> None:
    assert families(COPIES, ["a", "b", "c", "d", "a"]) == [0, 0, 2, 2, 0]


def test_a_chain_of_small_steps_joins_no_two_unlike_cases() -> None:
    words = [
        "alpha",
        "bravo",
        "charlie",
        "delta",
        "echo",
        "foxtrot",
        "golf",
        "hotel",
        "india",
        "juliet",
        "kilo",
        "lima",
    ]
    chain = [" ".join(words[at : at + 6]) for at in range(7)]
    of = families(chain, range(7))
    assert of[1] == 0
    assert of[6] != 0


def test_a_repeat_says_the_same_with_the_same_figures() -> None:
    assert repeats(["Order 4471 is late.", "Order 4472 is late.", "order 4471 is LATE", "Order 4471 is late!"]) == {
        2: 0,
        3: 0,
    }


def test_nothing_and_one() -> None:
    assert families([], []) == []
    assert families(["x"], ["x"]) == [0]
    assert families(["?", "!"], range(2)) == [0, 1]
    assert repeats(["?", "!"]) == {}
