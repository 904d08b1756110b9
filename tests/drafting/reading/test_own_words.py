"""Whose words they are, and that every span is true whatever the text is made of."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.domain.blank import is_blank
from drafter.domain.case import Case
from drafter.domain.lexicon import RULES
from drafter.domain.lexicon.anchors import anchors
from drafter.drafting.reading import read
from drafter.drafting.reading.own import own_words

PASSED_ON = [
    "Fine by me.\n\nOn Tue, Nov 3, 2026 at 9:12 AM Tom <tom@shop.com> wrote:\n> I will sue you\n> You are idiots",
    "Fine by me.\n> I will sue you, you idiots",
    "Fine by me.\r\n\r\n-----Original Message-----\r\nFrom: Tom\r\nI will sue you",
    "Passt.\n\nVon: Tom <tom@shop.de>\nGesendet: Dienstag\nAn: Ann\nIch gehe zum Anwalt",
    "Fine by me.\n\nFrom: Tom\nSent: Tuesday\nTo: Ann\n\nI will sue you",
    "Fine by me.\n\nKind regards,\nAnn Smith\nSolicitor, Smith LLP, see you in court",
    "Fine by me.\n-- \nAnn, the lawyer who will sue you",
    'Fine by me. Your driver shouted "I will sue you, you idiots" at my dog.',
    "Fine by me.\n\nAm 3.11.2026 um 09:12 schrieb Tom <tom@shop.de>:\n> Ich werde Sie verklagen",
    "Fine by me.\n\nLe mar. 3 nov. 2026 à 09:12, Tom <tom@shop.fr> a écrit :\n> mon avocat",
]


@pytest.mark.parametrize("text", PASSED_ON)
def test_words_of_others_are_not_read(reading_of, text):
    assert not reading_of(text).kinds
    assert len(own_words(text)) == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "On Tue, Nov 3 Tom wrote:\n> We cannot help.\n\nThen I will sue you.",
        "Kind regards,\nAnn\n\nP.S. I will sue you.",
        "> We cannot help.\nThen I will sue you.",
        'Your "customer service" is a reason to sue you.',
        "I have asked politely for weeks now and nobody answered a single one of my\nmails, so I will be speaking to my\nsolicitor this week.",
    ],
)
def test_own_words_among_quotes_are_read(reading_of, text):
    assert "legal_threat" in reading_of(text).kinds


PHRASES = [
    "I will sue you",
    "WHERE IS MY MONEY NOW",
    "third time I'm writing",
    "İstanbul ß ﬁ",
    "😡😡",
    "מתי זה יגיע",
    "أين طلبي",
    "\r\n",
    "\n> ",
    '"',
    "’",
    "fire!",
    "e\u0301",
    "\u202e",
    "\ufeff",
    "Ich warte seit Wochen",
    " ",
]
TEXT = st.lists(st.one_of(st.sampled_from(PHRASES), st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\x00"), max_size=12)), min_size=1, max_size=12).map(" ".join).filter(lambda text: not is_blank(text))  # fmt: skip


@settings(max_examples=80)
@given(TEXT, TEXT)
def test_every_span_is_the_text_it_points_at(first, last):
    case = Case.model_validate(
        {
            "message": {"text": last},
            "now": "2026-11-18T09:00:00Z",
            "history": [{"at": "2026-11-01T09:00:00Z", "from": "customer", "text": first}],
        }
    )
    reading = read(case)
    assert len(own_words(last)) == len(last)
    places = [
        *reading.signals,
        *(place for group in (*reading.emotions, *reading.causes) for place in group.evidence),
        *(ask.evidence for ask in reading.asks),
    ]
    for place in places:
        assert case.text(place.message)[place.start : place.end] == place.quote
        assert place.quote
    assert all(0 <= heat.heat <= 1 for heat in reading.trajectory)


@pytest.mark.parametrize(
    "unit",
    [
        "I will sue you or else! ",
        "a",
        "if not by ",
        "!?" * 3,
        "> ",
        '"x ',
        "promised to call but ",
        "third time ",
        "\n",
        "I ",
        "not waiting for my bank manager to ",
        "F*** ",
        "On x wrote:\n",
        "AAAA BBB ",
    ],
)
def test_a_hostile_message_is_read_in_time(unit):
    text = (unit * (100_000 // len(unit) + 1))[:100_000] + " x"
    few, case = (
        Case.model_validate({"message": {"text": one}, "now": "2026-11-18T09:00:00Z"}) for one in (text[-500:], text)
    )
    read(few)
    started = time.perf_counter()
    read(case)
    assert time.perf_counter() - started < 10  # a hang, not a benchmark


def test_anchors_lose_nothing():
    """Wherever a rule's pattern holds, one of its anchors stands."""
    texts = [
        *PHRASES,
        *PASSED_ON,
        "I've been waiting for three weeks and nobody called, refund me by Friday or my solicitor will sue",
        "Dann kündige ich",
        "Voy a demandar",
        "Je vais résilier",
    ]
    for language, rules in RULES.items():
        for own in map(own_words, texts):
            lost = [
                rule.source
                for rule in rules
                if rule.pattern.search(own)
                and not all(any(anchor in own for anchor in group) for group in rule.anchors)
            ]
            assert lost == [], language


def test_anchors_of_a_pattern():
    assert anchors("(?:my|our) (?:lawyers?|solicitor)") == (("lawyer", "solicitor"), ("my", "our"))
    assert anchors(r"\w*") == ()
