"""Copies and templates are one family; a chain of small steps, or a shared topic, is none."""

from __future__ import annotations

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
