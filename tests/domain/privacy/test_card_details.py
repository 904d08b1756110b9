"""The expiry and the security code of a card: told in four languages, and figures that only look like them."""

from __future__ import annotations

import pytest

from drafter.domain.privacy import Vault, find_private
from drafter.domain.privacy.card_details import find_card_details, without_payment

NUMBER = "4111 1111 1111 1111"
TOLD = [
    (f"on card {NUMBER}, exp 09/28, code 123", ["09/28", "123"]),
    (f"{NUMBER} 09/28 123", ["09/28", "123"]),
    (f"Visa {NUMBER}\n09/2028\n123", ["09/2028", "123"]),
    (f"My card is {NUMBER}, expiry date: 9/28 and CVV 4321.", ["9/28", "4321"]),
    ("the card ending 1111, valid thru 09/28, security code is 987", ["09/28", "987"]),
    ("The three-digit code on the back is 987.", ["987"]),
    (f"Karte {NUMBER}, gültig bis 09/28, Prüfnummer 123", ["09/28", "123"]),
    ("Meine Kreditkarte läuft bis 09/28, der Sicherheitscode lautet 123.", ["09/28", "123"]),
    (f"tarjeta {NUMBER}, caduca 09/28, código 123", ["09/28", "123"]),
    ("Mi tarjeta vence el 09/28 y el código de seguridad es 123.", ["09/28", "123"]),
    (f"carte {NUMBER}, expire le 09/28, cryptogramme 123", ["09/28", "123"]),
    ("Ma carte Visa, date d'expiration : 09/28, code de sécurité 123", ["09/28", "123"]),
]
NOT_TOLD = [
    "My voucher expires 09/28.",
    "The gift card is valid until 09/28.",
    "My card expired 09/24, so the payment was refused.",
    "The code 123 on the box does not open the door.",
    "Error code 404 on your site, then code 500.",
    "Use the code SAVE20 at the checkout, valid until 12/31.",
    f"My card {NUMBER} was charged 120.50 on 09/28/2026.",
    f"Card {NUMBER}: please refund 35 dollars.",
    "Order 4840 of 09/28, one toaster.",
    "Der Gutschein ist gültig bis 09/28.",
    "El cupón caduca 09/28.",
    "Le bon expire le 09/28.",
]


@pytest.mark.parametrize(("text", "values"), TOLD)
def test_what_goes_with_a_card_is_found(text: str, values: list[str]) -> None:
    assert [text[start:end] for start, end in sorted(find_card_details(text))] == values


@pytest.mark.parametrize("text", NOT_TOLD)
def test_other_figures_are_left_alone(text: str) -> None:
    assert not list(find_card_details(text))


@pytest.mark.parametrize(("text", "values"), TOLD)
def test_it_neither_leaves_nor_comes_back(text: str, values: list[str]) -> None:
    vault = Vault()
    sent = vault.redact(text)
    assert not any(value in sent or value in vault.restore(sent) for value in values)
    assert {text[one.start : one.end] for one in find_private(text)} >= set(values)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (f"You took it twice, on card {NUMBER}, exp 09/28, code 123.", "You took it twice."),
        (f"You charged my card {NUMBER} (exp 09/28, CVV 123) twice.", "You charged my card twice."),
        (f"Sie haben zweimal abgebucht, von der Karte {NUMBER}, gültig bis 09/28, Prüfnummer 123.", "Sie haben zweimal abgebucht."),
        (f"Me cobraron dos veces en la tarjeta {NUMBER}, caduca 09/28, código 123", "Me cobraron dos veces"),
        (f"Vous m'avez débité deux fois sur ma carte {NUMBER}, expire le 09/28", "Vous m'avez débité deux fois"),
        ("My voucher expires 09/28.", "My voucher expires 09/28."),
    ],
)  # fmt: skip
def test_a_sentence_is_given_back_without_it(text: str, kept: str) -> None:
    assert without_payment(text, 0, len(text)) == kept
