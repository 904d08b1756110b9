"""How hard a text is to read: what makes it harder, and what does not."""

from __future__ import annotations

import pytest

from drafter.drafting.checking.manner.strain import is_rare, strain, syllables

PLAIN = "i am sending a new one today."


@pytest.mark.parametrize(
    "harder",
    [
        "i am sending a new one today and you will have it by the end of the week at the very latest.",
        "the replacement notification is in preparation.",
        "i am sending a demijohn today.",
        "immediately thereafter telecommunications recommence.",
    ],
)
def test_long_sentences_nouns_and_rare_words_are_harder(harder):
    assert strain([harder]).total > strain([PLAIN]).total


def test_words_that_the_reader_used_are_not_rare():
    text = ["the compressor and the thermocouple are here."]
    assert strain(text, {"compressor", "thermocouple"}).total < strain(text).total


def test_two_sentences_are_easier_than_one_of_both():
    both = "we lost your parcel and we are sorry for it and a new one is on its way"
    assert strain(both.split(" and ")).total < strain([both]).total


def test_nothing_is_no_strain():
    assert strain([]).total == strain(["…"]).total == 0


@pytest.mark.parametrize(
    ("word", "count"), [("late", 1), ("table", 2), ("immediately", 5), ("the", 1), ("b", 1), ("free", 1)]
)
def test_syllables(word, count):
    assert syllables(word) == count


@pytest.mark.parametrize(("word", "rare"), [("delivered", False), ("phones", False), ("writing", False), ("remittance", True), ("demurrage", True)])  # fmt: skip
def test_rare_words(word, rare):
    assert is_rare(word) is rare
