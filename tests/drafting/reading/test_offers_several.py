"""Several things put forward at once: as alternatives or together, of which the customer wants one, all or none."""

from __future__ import annotations

import pytest

from drafter.domain.case import Case
from drafter.domain.reading import Reading
from drafter.drafting.reading import read
from drafter.drafting.reading.ledger import keep
from tests.drafting.reading.ledger_threads import case

TWO = {
    "en": "We can refund the cleaning fee or give you a $30 credit.",
    "de": "Wir können Ihnen die Gebühr erstatten oder einen Gutschein über 30 € schicken.",
    "es": "Podemos ofrecerle un reembolso o un vale de 30 €.",
    "fr": "Nous pouvons vous proposer un remboursement ou un bon d'achat de 30 €.",
}


def answered(offer: str, text: str) -> Reading:
    return read(
        Case.model_validate(
            {
                "history": [
                    {"at": "2026-11-10T10:00:00Z", "from": "customer", "text": "The carpet is still wet."},
                    {"at": "2026-11-11T10:00:00Z", "from": "agent", "text": offer},
                ],
                "message": {"at": "2026-11-11T11:00:00Z", "text": text},
                "now": "2026-11-11T11:00:00Z",
            }
        )
    )


def states(reading: Reading) -> list[str]:
    return [one.state for one in reading.ledger.offers]


@pytest.mark.parametrize(
    ("offer", "text", "became"),
    [
        # one of two is chosen: the other is not refused
        (TWO["en"], "The credit, please.", ["open", "taken"]),
        (TWO["de"], "Den Gutschein bitte, das nehme ich gerne.", ["open", "taken"]),
        (TWO["es"], "Prefiero el vale.", ["open", "taken"]),
        (TWO["fr"], "Je préfère le bon d'achat.", ["open", "taken"]),
        (TWO["en"], "The credit, please. I don't want the refund.", ["refused", "taken"]),
        # two together: each can be wanted or not
        ("I can book a technician, and we'd also like to offer you a 15% discount.", "The technician please. I don't need the discount.", ["taken", "refused"]),
        ("I can send a new mattress cover and a $15 voucher.", "Yes please.", ["taken"]),
        ("We can waive the fee and give you a $15 voucher.", "Yes please.", ["taken", "taken"]),
        ("We can waive the fee and give you a $15 voucher.", "Both sound good, thank you.", ["taken", "taken"]),
        ("We can waive the fee and give you a $15 voucher.", "Thanks for waiving the fee, but keep the voucher.", ["taken", "refused"]),
        ("I can rebook you on the noon flight. We would also like to offer you a lounge pass.", "The flight, please. No need for the lounge.", ["taken", "refused"]),
        ("Wir können Ihnen den Betrag erstatten und bieten Ihnen außerdem einen Gutschein an.", "Die Erstattung gerne. Den Gutschein brauche ich nicht.", ["taken", "refused"]),
        ("Podemos cambiarle el asiento y, además, le ofrecemos un vale.", "Acepto el cambio. El vale no me hace falta.", ["taken", "refused"]),
        ("Nous pouvons vous proposer un échange et également une remise de 10 %.", "L'échange, volontiers. Pas besoin de la remise.", ["taken", "refused"]),
        # one thing in two words, or one after the other
        ("We can cancel the plan and refund it.", "Yes please.", ["taken"]),
        ("I can issue the refund and credit it to your card.", "Yes please.", ["taken"]),
    ],
)  # fmt: skip
def test_which_of_them(offer: str, text: str, became: list[str]) -> None:
    reading = answered(offer, text)
    assert states(reading) == became
    assert "rejected_solution" not in {one.kind for one in reading.signals}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Neither, thank you. I want the carpet dry."),
        ("en", "Neither works for us."),
        ("en", "Neither of those helps me."),
        ("en", "None of these, sorry."),
        ("de", "Keins von beiden, bitte."),
        ("de", "Weder noch."),
        ("es", "Ninguna de las dos."),
        ("es", "Ni lo uno ni lo otro."),
        ("fr", "Ni l'un ni l'autre."),
        ("fr", "Aucune des deux."),
    ],
)
def test_none_of_them(language: str, text: str) -> None:
    reading = answered(TWO[language], text)
    assert states(reading) == ["refused", "refused"]
    assert "rejected_solution" in {one.kind for one in reading.signals}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Neither of your cleaners came on Monday."),
        ("en", "Neither the hall nor the stairs are dry."),
        ("en", "None of them has called me yet."),
        ("de", "Keiner von beiden hat angerufen."),
        ("es", "Ninguno de los dos ha llamado."),
        ("fr", "Aucun des deux n'est venu."),
    ],
)
def test_neither_of_something_else(language: str, text: str) -> None:
    assert states(answered(TWO[language], text)) == ["open", "open"]


EACH = [
    ("We could send a voucher or repair the lamp.", "I want neither the voucher nor the repair."),
    ("Wir können Ihnen einen Gutschein schicken oder den Umtausch anbieten.", "Ich möchte weder den Gutschein noch den Umtausch."),
    ("Podemos ofrecerle un descuento de 40 euros o una limpieza gratuita.", "No quiero ni descuento ni limpieza."),
    ("Nous pouvons vous proposer un avoir ou une réparation.", "Je ne veux ni avoir ni réparation."),
]  # fmt: skip


@pytest.mark.parametrize(("put", "word"), EACH, ids=[word[:25] for _, word in EACH])
def test_neither_one_nor_the_other_refuses_each(put, word):
    found = keep(case("4 9 c: The lamp is bad.", f"4 10 a: {put}", f"4 11 c: {word}")).offers
    assert [one.state for one in found] == ["refused", "refused"]


def test_a_free_month_is_an_offer_in_german_too():
    thread = ("4 9 c: Die App geht nicht.", "4 10 a: Wir könnten Ihnen einen Gratismonat geben.")
    (one,) = keep(case(*thread, "4 11 c: Den können Sie behalten.")).offers
    assert one.state == "refused"
    (one,) = keep(case(*thread, "4 11 c: Gern, den nehme ich.")).offers
    assert one.state == "taken"
