"""What only the trained reader sees, what it must not add, and what a sentence makes innocent."""

from __future__ import annotations

import pytest

from drafter.domain.lexicon import index
from drafter.drafting.reading.innocent import clear
from drafter.drafting.reading.recognising import add_recognised, recognise
from drafter.drafting.reading.recognising.features import SIZE
from drafter.drafting.reading.recognising.model import weights
from drafter.drafting.reading.scan import Hit, said, scan
from evals.training.said import load


def test_a_kind_that_no_rule_found_comes_with_its_sentence():
    lines = [one for one in load() if one.language == "en" and len(one.holds) == 1 and not one.open][:1500]
    messages = [said("last", f"Hello there. {one.text}") for one in lines]
    right = wrong = 0
    for one, message, found in zip(lines, messages, recognise(messages), strict=True):
        for hit in found:
            assert message.text[hit.start : hit.end].strip()
            right += hit.label in one.holds
            wrong += hit.label not in one.holds and not hit.label.startswith("cause:")
    assert right > 200
    assert right > 3 * wrong


@pytest.mark.parametrize("text", ["", " ", "?", "😀", "\n\n", "…", "\u0300", "مرحبا", "a" * 5000])
def test_a_text_without_words_shows_nothing(text):
    assert recognise([said("last", text)]) == [[]]


def test_what_the_lexicon_found_is_never_taken_away():
    message = said("last", "I can't go on like this, I want to end my life.")
    scan([message], index("en"))
    before = list(message.hits)
    assert any(hit.label == "safety" for hit in before)
    add_recognised([message])
    assert message.hits[: len(before)] == before


def test_only_causes_are_added_and_signals_are_guesses():
    text = "I lost two days' wages staying in for your fitter and nobody came."
    message = said("last", text)
    add_recognised([message])
    assert all(hit.label.startswith("cause:") for hit in message.hits)
    found = recognise([said("last", text)])[0]
    assert message.guesses == [hit for hit in found if not hit.label.startswith("cause:")]


def test_many_messages_read_as_one_by_one():
    texts = ["Thank you, all good.", "I lost two days' wages staying in for your fitter.", "", "Two. Short sentences."]
    together = recognise([said(n, text) for n, text in enumerate(texts)])
    assert together == [recognise([said("last", text)])[0] for text in texts]


def test_places_lie_in_the_table():
    numbered = weights().numbering.of(["my solicitor will write, 214 times!", "", "ünïcode 😀"])
    assert len(numbered.places)
    assert ((numbered.places >= 0) & (numbered.places < SIZE)).all()
    assert (numbered.place_of[1:] >= numbered.place_of[:-1]).all()


@pytest.mark.parametrize(
    ("kind", "text", "kept"),
    [
        ("legal_threat", "I talked about suing you. Please forget that.", False),
        ("legal_threat", "I am suing you. Please forget any voucher.", True),
        ("churn_threat", "Please cancel the second account, I signed up twice.", False),
        ("churn_threat", "Please cancel my account, I have had enough.", True),
        ("public_threat", "Saw your ad and the reviews on Trustpilot look great.", False),
        ("public_threat", "You will read about this on Trustpilot.", True),
        ("vulnerability", "I'm a nurse on the cancer ward.", False),
        ("vulnerability", "I have cancer and cannot queue.", True),
        ("ultimatum", "Last chance to see the whales?", False),
        ("ultimatum", "Last chance to fix this.", True),
    ],
)
def test_a_sentence_can_make_a_sign_innocent(kind, text, kept):
    message = said("last", text)
    message.hits.append(Hit(kind, 0, 10, 0.3))
    clear(message)
    assert bool(message.hits) is kept
