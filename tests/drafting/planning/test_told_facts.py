"""A fact told as a person would: in a sentence of its kind, its state in the reader's language or not at all."""

from __future__ import annotations

import pytest

from drafter.drafting.planning.told_facts import told


@pytest.mark.parametrize(
    ("language", "name", "value", "said"),
    [
        ("en", "delivery_status", "in transit", "Your parcel is recorded here as in transit."),
        ("de", "delivery_status", "in transit", "Ihre Sendung ist bei uns als „unterwegs“ vermerkt."),
        ("es", "eta", "martes 24 de noviembre", "La fecha que nos consta es el martes 24 de noviembre."),
        ("fr", "refund_issued_on", "lundi 2 mars", "Votre remboursement a été émis le lundi 2 mars."),
        ("en", "delivered_on", "Tuesday, November 3", "Our records say that it was delivered on Tuesday, November 3."),
        ("en", "signed_by", "M. Ortiz", "By our records, M. Ortiz signed for it."),
        ("de", "order_id", "4471", "Ihre Bestellnummer ist 4471."),
        ("en", "technician", "Raj Patel", "The technician we have on record is Raj Patel."),
        ("en", "covered_until", "March 2, 2027", "Our records say: March 2, 2027."),
        ("en", "in_stock", True, "Yes, by our records: in stock."),
        ("fr", "in_stock", False, "Non, d'après notre dossier."),
        ("de", "shelf_mark", "on hold", ""),
        ("es", "seat", "14C", "El asiento que nos consta es 14C."),
    ],
)
def test_a_fact_is_told_as_a_person_would(language: str, name: str, value: str | bool, said: str) -> None:
    assert told(name, value, language) == said


def test_what_is_still_to_come_has_not_happened() -> None:
    said = told("delivered_on", "Tuesday, November 24", "en", ahead=True)
    assert said == "The date we hold for it is Tuesday, November 24."
