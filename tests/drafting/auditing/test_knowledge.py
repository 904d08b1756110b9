"""What articles promise and no remedy gives, in four languages; and sentences that only sound like it."""

from __future__ import annotations

from typing import Any

import pytest

from .conftest import remedy, told

REFUND = remedy("facts.a", id="refund", says="a full refund of {{ facts.t | money }}", cost="facts.t", takes="5 business days")  # fmt: skip
CREDIT = remedy("facts.a", id="goodwill_credit", says="a store credit of {{ facts.t * 0.1 | money }}", cost="facts.t * 0.1")  # fmt: skip
VOUCHER = remedy("facts.a", id="voucher", says="a $25 voucher", cost="25")
DAILY = remedy("facts.a", id="late_compensation", says="compensation of {{ facts.d * 6 | money }}", cost="facts.d * 6")
BAND = remedy("facts.a", id="compensation", says="compensation", cost="600 if facts.km > 3500 else 250")
CALL = remedy("facts.a", id="call", says="a call from us, to call you back")


@pytest.mark.parametrize(
    ("language", "text", "given", "what"),
    [
        ("en", "If your parcel is late, we give a 20 dollar voucher.", CALL, "no remedy gives a voucher"),
        ("en", "You are entitled to compensation of €250.", CALL, "no remedy gives a compensation"),
        ("en", "Full refund within 14 days.", CALL, "no remedy gives a refund"),
        ("en", "We send you a free replacement.", CALL, "no remedy gives a replacement"),
        ("en", "If it breaks, we repair it.", REFUND, "no remedy gives a repair"),
        ("en", "We rebook you on the next flight.", REFUND, "no remedy gives a rebooking"),
        ("en", "Customers get a 10% discount on their next order.", REFUND, "no remedy gives a discount"),
        ("en", "A $15 credit is applied when we miss an appointment.", CALL, "no remedy gives a voucher"),
        ("en", "Compensation: €250 for flights up to 1,500 km.", REFUND, "no remedy gives a compensation"),
        ("en", "Every late order gets a $20 voucher.", CREDIT, "no remedy gives $20 (goodwill_credit)"),
        ("en", "We offer a $20 voucher for each missed visit.", VOUCHER, "no remedy gives $20 (voucher)"),
        ("en", "Passengers receive €400 in compensation.", BAND, "no remedy gives €400 (compensation)"),
        ("en", "We refund your fare in full within 3 business days.", REFUND, "refund takes 5 business days"),
        ("en", "If we miss a visit, you will get £30 automatically.", REFUND, "no remedy gives £30"),
        ("en", "Customers receive a $20 voucher for their next purchase.", CALL, "no remedy gives a voucher"),
        ("en", "Damaged items are replaced free of charge.", CALL, "no remedy gives a replacement"),
        ("en", "We refund the delivery fee.", CALL, "no remedy gives a refund"),
        ("de", "Der Kaufpreis wird Ihnen innerhalb von 14 Tagen erstattet.", CALL, "no remedy gives a refund"),
        ("de", "Wir zahlen Ihnen 30 Euro.", CALL, "no remedy gives 30 Euro"),
        ("fr", "Vous serez remboursé sous 14 jours.", CALL, "no remedy gives a refund"),
        ("de", "Sie erhalten einen Gutschein über 20 Euro.", CALL, "no remedy gives a voucher"),
        ("de", "Wir erstatten den vollen Kaufpreis.", CALL, "no remedy gives a refund"),
        ("de", "Bei Verspätung haben Sie Anspruch auf eine Entschädigung von 250 €.", CALL, "gives a compensation"),
        ("de", "Ist das Gerät defekt, reparieren wir es kostenlos.", CALL, "no remedy gives a repair"),
        ("es", "Le ofrecemos un vale de 20 euros.", CALL, "no remedy gives a voucher"),
        ("es", "Reembolso completo en un plazo de 14 días.", CALL, "no remedy gives a refund"),
        ("es", "Tiene derecho a una compensación de 250 €.", CALL, "no remedy gives a compensation"),
        ("fr", "Vous recevez un bon d'achat de 20 euros.", CALL, "no remedy gives a voucher"),
        ("fr", "Remboursement intégral sous 14 jours.", CALL, "no remedy gives a refund"),
        ("fr", "Nous remplaçons l'article gratuitement.", CALL, "no remedy gives a replacement"),
    ],
)
def test_a_promise_that_nobody_can_keep(language: str, text: str, given: dict[str, Any], what: str) -> None:
    (found,) = told(given, article=f"# Terms\n\n{text}\n", language=language)
    assert found.startswith("knowledge terms: says ")
    assert what in found


@pytest.mark.parametrize(
    ("language", "text", "given"),
    [
        ("en", "We give a $25 voucher.", VOUCHER),
        ("en", "We give a voucher of up to $50.", VOUCHER),
        ("en", "Passengers receive €250 in compensation.", BAND),
        ("en", "We pay compensation of £6 for each day.", DAILY),
        ("en", "We refund the fee within 5 business days.", REFUND),
        ("en", "You get a full refund within 14 days of delivery.", REFUND),
        ("en", "A replacement remote costs $20.", CALL),
        ("en", "Gift cards of $50 can be bought online.", CALL),
        ("en", "You can redeem your $20 voucher at checkout.", CALL),
        ("en", "For example, a $20 voucher buys two filters.", CALL),
        ("en", "Orders over $75 ship free.", CALL),
        ("en", "Late fees of $25 are charged to your account.", CALL),
        ("en", "We charge a fee of $25 for repairs.", CALL),
        ("en", "You pay for the repair.", CALL),
        ("en", "We do not give refunds.", CALL),
        ("en", "Refunds are not possible after 30 days.", CALL),
        ("en", "You are not entitled to compensation.", CALL),
        ("en", "There is no compensation of €250 for strikes.", CALL),
        ("en", "The manufacturer gives a full refund.", CALL),
        ("en", "Is a full refund possible?", CALL),
        ("en", "How to ask for a refund", CALL),
        ("en", "The filter is replaced every 3 months.", CALL),
        ("en", "You get $5 for every 100 points.", CALL),
        ("en", "You get up to $50.", CALL),
        ("en", "You will be charged $30.", CALL),
        ("en", "Fees are not refunded.", CALL),
        ("de", "Versandkosten werden nicht erstattet.", CALL),
        ("de", "Wir erstatten die Versandkosten nicht.", CALL),
        ("de", "Es besteht kein Anspruch auf Entschädigung.", CALL),
        ("de", "Ersatzteile kosten 20 Euro.", CALL),
        ("es", "No ofrecemos reembolsos.", CALL),
        ("es", "Un repuesto cuesta 20 euros.", CALL),
        ("fr", "Nous ne remboursons pas les frais.", CALL),
        ("fr", "Vous n'avez pas droit à une indemnisation.", CALL),
    ],
)
def test_what_only_sounds_like_one(language: str, text: str, given: dict[str, Any]) -> None:
    assert told(given, article=f"# Refunds and compensation\n\n{text}\n", language=language) == []


def test_an_article_is_told_once_for_each_thing() -> None:
    text = "We give a $20 voucher. You get a $20 voucher.\n\nWe repair it."
    assert len(told(CALL, article=text)) == 2
