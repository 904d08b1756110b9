"""In public an offer is told in kind: no amount, id, link, mail address or phone number."""

from __future__ import annotations

import pytest

from drafter.drafting.composing.in_kind import in_kind


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        (
            "en",
            "a full refund of $89.99 to your original payment method",
            "a full refund to your original payment method",
        ),
        ("en", "your shipping fee of USD 5.99 back", "your shipping fee back"),
        (
            "en",
            "a new Toaster XL for order 4471, delivered free of charge",
            "a new Toaster XL, delivered free of charge",
        ),
        ("en", "email you at maria@example.com to confirm", "email you to confirm"),
        ("de", "eine volle Erstattung von 89,99 € auf Ihr Konto", "eine volle Erstattung auf Ihr Konto"),
        ("es", "un reembolso de 89,99 € a su tarjeta", "un reembolso a su tarjeta"),
        ("fr", "un remboursement de 89,99 € sur votre carte", "un remboursement sur votre carte"),
        ("en", "a replacement within 3 business days", "a replacement within 3 business days"),
    ],
)
def test_in_kind(language: str, text: str, kind: str) -> None:
    assert in_kind(text, language) == kind
