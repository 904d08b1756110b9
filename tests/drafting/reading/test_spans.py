"""Whatever the text is made of, every finding points at its own words: `text[start:end] == quote`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from drafter.domain.blank import is_blank
from drafter.domain.case import MESSAGE_BYTES, Case
from drafter.domain.evidence import Evidence
from drafter.domain.reading import Reading
from drafter.drafting.reading import read

NOW = dt.datetime(2026, 11, 18, 9, tzinfo=dt.UTC)
PHRASES = [
    "I'll call my lawyer if I don't get my money back by Friday.", "THIS IS A COMPLETE JOKE", "For the THIRD time: order 4471-B is broken!!!",
    "Refund me or I dispute the $89.99 charge.", "I already restarted the router twice.", "you useless idiots", "my account is maria.o'neil@example.com",
    "The plug sparked and burnt my hand.", "Nobody called, although you promised.", "Can you explain this? I don't understand.",
    "So sorry about that! I'll ship a replacement by Nov 10.", "We can offer you a 20% voucher. Could you send us your order number?",
    "Ich schalte meinen Anwalt ein, wenn bis morgen nichts passiert.", "Wir melden uns bis Freitag. Das tut mir leid.", "Das ist unverschämt, ihr Betrüger!",
    "Voy a denunciarles ante consumo.", "Le llamaremos mañana, disculpe las molestias.", "Llevo tres semanas esperando, ¡qué vergüenza!",
    "Je vais saisir mon avocat.", "Nous vous rappellerons demain, désolé.", "J'attends depuis deux semaines, c'est une honte !",
    "On Mon, Nov 2, Tom wrote:\n> I will sue you", "Kind regards,\nMaria Gomez", "thanks, all sorted now", "room 804, serial SN-99812, call +1 312 555 0142",
]  # fmt: skip
ODD = [
    "👩‍👩‍👧‍👦", "🏳️‍🌈", "👍🏽", "🇩🇪", "e\u0301", "a\u0300\u0323\u0307", "4\u0338\u0321\u034e", "שלום", "\u202eabc\u202c", "\u2067مرحبا\u2069", "\r\n", "\r", "\n\n", "\u2028", "\x0b", "\x0c",
    "\x1b[31m", "\x7f", "\u00ad", "\u200b", "\ufeff", "İ", "ß", "ŉ", "ﬁ", "ΐ", "ǰ", "K", "ſ", "Ǆ", "ᾳ", "ﬃ", "\xa0", "\u202f", "’", "“", "…", "、", "。", "！", "𝓗𝓮𝓵𝓵𝓸", "½", "²", "Ⅷ", "٣",
]  # fmt: skip
"""What counts two ways: clusters of many code points, letters that grow or shrink in lower case, marks that turn round."""
TEXTS = st.lists(
    st.one_of(
        st.sampled_from(PHRASES),
        st.sampled_from(PHRASES).map(str.upper),
        st.sampled_from(ODD),
        st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=12),
    ),
    min_size=1,
    max_size=9,
)
TEXT = st.builds(
    lambda pieces, glue: glue.join(pieces), TEXTS, st.sampled_from(["", " ", "\n", "\r\n", ". ", "\u200d"])
)
SAID = TEXT.filter(lambda text: not is_blank(text))
TURN = st.tuples(st.sampled_from(["customer", "agent", "system"]), st.integers(1, 400), TEXT)


def case_of(text: str, turns: list[tuple[str, int, str]] = [], **customer: str) -> Case:  # noqa: B006 (never changed)
    at = NOW - dt.timedelta(days=60)
    history = []
    for sender, hours, words in turns:
        at += dt.timedelta(hours=hours)
        history.append({"at": at, "from": sender, "author": "Tom" if sender == "agent" else None, "text": words})
    return Case.model_validate(
        {"customer": customer, "history": history, "message": {"at": max(at, NOW), "text": text}, "now": max(at, NOW)}
    )


def shown(reading: Reading) -> Iterator[Evidence]:
    """Every place that a reading points at."""
    for signal in reading.signals:
        yield Evidence(message=signal.message, start=signal.start, end=signal.end, quote=signal.quote)
    for finding in (*reading.emotions, *reading.causes):
        yield from finding.evidence
    ledger = reading.ledger
    entries = (*ledger.facts, *ledger.questions, *ledger.promises, *ledger.apologies, *ledger.offers, *reading.asks)
    yield from (entry.evidence for entry in entries)


def check(case: Case) -> Reading:
    reading = read(case)
    for place in shown(reading):
        text = case.text(place.message)
        assert 0 <= place.start <= place.end <= len(text), place
        assert text[place.start : place.end] == place.quote, place
        assert place.quote.strip() or not text.strip(), place
    return reading


@settings(max_examples=150)
@given(SAID, st.lists(TURN, max_size=4))
@example("İİİ THIS IS A COMPLETE JOKE. I'll call my lawyer.", [("agent", 5, "İ I'll ship it by Nov 10.")])
@example("Z\u0338\u0321a\u0335l\u0337g\u0336o\u0334 I'll call my lawyer.", [("customer", 9, "\xa0")])
@example("\r\nRefund me or I dispute the charge.\r\n", [("customer", 1, "👩‍👩‍👧‍👦 order 4471-B is broken")])
def test_spans_are_exact_in_any_text(text: str, turns: list[tuple[str, int, str]]) -> None:
    check(case_of(text, turns))


@pytest.mark.parametrize("odd", ODD, ids=ascii)
@pytest.mark.parametrize("phrase", [PHRASES[0], PHRASES[12], PHRASES[15], PHRASES[18]], ids=["en", "de", "es", "fr"])
def test_a_threat_is_found_beside_anything(odd: str, phrase: str) -> None:
    reading = check(case_of(f"{odd} {phrase} {odd}", [("agent", 3, f"{odd} I'll call you by Friday. {odd}")]))
    assert "legal_threat" in reading.kinds or "regulator_threat" in reading.kinds


@pytest.mark.parametrize(
    "filler", ["a", "a ", "👩‍👩‍👧‍👦", "no ", "\u0301", "\r\n", "שלום ", "I will call. ", "İ", "> "], ids=ascii
)
def test_a_message_of_the_largest_size(filler: str) -> None:
    room = MESSAGE_BYTES - 200
    text = "I'll call my lawyer. " + filler * (room // len(filler.encode())) + " Refund me or I dispute the charge."
    reading = check(case_of(text, [("agent", 3, "We'll ring you by Friday. Sorry!")]))
    assert {"legal_threat", "chargeback_threat"} & reading.kinds


@pytest.mark.parametrize("year", [1900, 2200])
@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago", "America/Chicago", "UTC"])
@pytest.mark.parametrize("edge", ["01-01T00:00:00", "12-31T23:59:59"])
def test_a_message_at_the_edge_of_the_calendar(year: int, zone: str, edge: str) -> None:
    """A system that knows no date sends its first or its last one; beyond these a case is refused. A clock that days are
    counted from ends sooner."""
    at = f"{year:04d}-{edge}+00:00"
    promise = "I'll ring you tomorrow morning, within 24 hours, or by next Friday, in 3 weeks or by Nov 10. Last week I could not."
    case = Case.model_validate(
        {
            "customer": {"timezone": zone},
            "history": [
                {"at": at, "from": "customer", "text": "My order 4471 has not come since last month, two weeks ago."},
                {"at": at, "from": "agent", "text": promise},
                {"at": at, "from": "agent", "text": "Wir melden uns bis morgen, spätestens nächste Woche oder am 10. November."},
            ],
            "message": {"at": at, "text": "Nobody called yesterday. I need it by the 5th, next month or I call my lawyer."},
            "now": min(at, "2189-12-31T23:59:59+00:00"),
        }
    )  # fmt: skip
    reading = check(case)
    assert "legal_threat" in reading.kinds
    assert {point.at for point in reading.trajectory} == {case.message.at}
