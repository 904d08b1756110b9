"""The small net: that batches change nothing, that no word is too strange for it, what it adds, denies and leaves alone."""

from __future__ import annotations

import numpy as np
import pytest

from drafter.drafting.reading import look
from drafter.drafting.reading.recognising.hints import add_hints, hear
from drafter.drafting.reading.recognising.taught import letters, net
from drafter.drafting.reading.scan import Hit, said

SENTENCES = (
    "you said thursday, it's monday now",
    "i zorgled 314 times",
    "my brother-in-law is at the bar",
    "😀 ünïcode",
)
ONES = [1] * len(SENTENCES)


def test_a_message_says_the_same_alone_and_among_others():
    alone = np.concatenate([net().odds(net().hear([one]), [0], [1]) for one in SENTENCES])
    among = net().odds(net().hear(SENTENCES, ONES), range(len(SENTENCES)), range(1, len(SENTENCES) + 1))
    assert np.allclose(alone, among, atol=1e-4)
    texts = [". ".join(SENTENCES), SENTENCES[0], " ".join([SENTENCES[2] + "."] * 30)]
    every = hear([said(number, text) for number, text in enumerate(texts)])
    for number, text in enumerate(texts):
        (one,) = hear([said(number, text)])
        assert one.hits == every[number].hits
        assert np.allclose(one.levels, every[number].levels, atol=1e-4)


def test_a_sentence_is_heard_by_its_message():
    together = net().odds(net().hear(SENTENCES), [0], [1])
    apart = net().odds(net().hear(SENTENCES, ONES), [0], [1])
    assert not np.allclose(together, apart)


@pytest.mark.parametrize("sentence", ["", "?", "a" * 5000, "مرحبا", "\u0300", "1" * 40, "word " * 400])
def test_whatever_is_said_has_odds(sentence):
    odds = net().odds(net().hear([sentence]), [0], [1])
    assert odds.shape == (1, len(net().kinds) + 4)
    assert np.isfinite(odds).all()


def test_an_unknown_word_is_spelt():
    assert "zorgled" not in net().vocabulary
    assert letters("zorgled", 4096) != letters("zorglet", 4096)
    assert set(letters("zorgled", 4096)) & set(letters("zorglet", 4096))
    assert all(0 <= place < 4096 for place in letters("", 4096))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Perhaps a judge will explain it to you better than your chat does.", "legal_threat"),
        ("The stair rail came off in my mother's hand and she went down four steps.", "safety"),
        ("I could post the photos where your next customers will see them.", "public_threat"),
    ],
)
def test_a_hint_is_heard_with_the_sentence_that_gives_it(reading_of, text, kind):
    (found,) = [signal for signal in reading_of(f"Good morning. {text}").signals if signal.kind == kind]
    assert found.quote.strip(".") in text


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("Ich habe jetzt dreimal geschrieben und mein Anwalt freut sich schon auf die Akte, sagt er.", 0),
        ("He escrito tres veces y mi abogado ya espera con ganas estos papeles.", 0),
        ("I have written three times now and my lawyer looks forward to these papers.", 1),
    ],
)
def test_only_english_is_heard(reading_of, monkeypatch, text, heard):
    asked = []
    monkeypatch.setattr(look, "add_hints", lambda messages, *, but: asked.extend(messages))
    assert "legal_threat" in reading_of(text).kinds
    assert len(asked) == heard


def test_what_is_not_meant_is_let_go_and_danger_never_is():
    floors = dict(zip(net().kinds, net().floors.tolist(), strict=True))
    for kind in (
        "safety",
        "vulnerability",
        "shouting",
        "profanity",
        *(kind for kind in floors if kind[:6] == "cause:"),
    ):
        assert floors[kind] <= -1e6
    message = said(
        "last",
        "Please may I change the delivery of my order to Thursday afternoon, as I am at work on Wednesday and there is "
        "nobody at home to sign for it?",
    )
    message.hits = [
        Hit(kind, 0, 9, 0.3) for kind in ("chargeback_threat", "safety", "manager_request", "vulnerability")
    ]
    add_hints([message])
    assert [hit.label for hit in message.hits] == ["safety", "vulnerability"]


def test_what_rules_know_better_is_never_heard():
    cuts = dict(zip(net().kinds, net().cuts.tolist(), strict=True))
    for kind in ("shouting", "profanity", *(kind for kind in cuts if kind.startswith("cause:"))):
        assert cuts[kind] >= 1e6


def test_a_few_words_are_left_to_the_lexicon():
    message = said("last", "Court date moved")
    add_hints([message])
    assert not message.hits
    assert not message.levels
