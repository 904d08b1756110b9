"""Money that has come is not given again; money that was only asked for, promised or half paid is."""

from __future__ import annotations

import pytest

from drafter.domain.case import Case
from drafter.drafting.planning.received import received


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Thanks for the refund. But I had to wait far too long.", {"refund"}),
        ("The refund has arrived.", {"refund"}),
        ("The money is finally on my card.", {"refund"}),
        ("I got my voucher, but nobody apologised.", {"voucher", "credit"}),
        ("Danke für die Erstattung. Trotzdem war das peinlich.", {"refund"}),
        ("Gracias por el reembolso, pero fueron tres meses.", {"refund"}),
        ("Merci pour le remboursement.", {"refund"}),
        # Asked for, promised, denied, half paid: none of it has come.
        ("I want my money back.", set()),
        ("Has the refund arrived?", set()),
        ("The refund has not arrived.", set()),
        ("I will be happy when the refund is here.", set()),
        ("You said the refund was issued on Monday.", set()),
        ("Only half of the refund has arrived.", set()),
        ("Thank you for your message about the refund policy.", set()),
        ("I received the replacement and it is broken too.", set()),
        ("Das Geld ist noch nicht da.", set()),
    ],
)
def test_what_has_come(text: str, kinds: set[str]) -> None:
    assert set(received(Case.model_validate({"message": {"text": text}, "now": "2026-11-18T12:00:00Z"}))) == kinds
