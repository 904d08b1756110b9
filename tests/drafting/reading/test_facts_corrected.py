"""What the customer gave: whole numbers, under the right name, and without what the customer takes back."""

from __future__ import annotations

import pytest

from drafter.domain.case import Case
from drafter.drafting.reading.ledger import keep


def given(*said: str) -> list[tuple[str, str]]:
    *before, last = said
    case = {
        "history": [{"at": f"2026-11-1{day}T10:00:00Z", "from": "customer", "text": text} for day, text in enumerate(before)],
        "message": {"at": "2026-11-18T10:00:00Z", "text": last},
        "now": "2026-11-18T10:00:00Z",
    }  # fmt: skip
    return [(one.name, one.value) for one in keep(Case.model_validate(case)).facts]


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("My tracking number is 7719 2093 4471 08.", "tracking_number", "7719 2093 4471 08"),
        ("Mi teléfono es el 655 120 098.", "phone", "655 120 098"),
        ("Llámeme al 655 12 00 98, por favor.", "phone", "655 12 00 98"),
        ("Vivo en Calle Olmo 7, 41001 Sevilla.", "address", "Calle Olmo 7, 41001 Sevilla"),
        ("J'habite 4 rue du Port, 29200 Brest.", "address", "4 rue du Port, 29200 Brest"),
        ("Der Lift steht.\n\nMit freundlichen Grüßen\nJonas Albers\nHafenstraße 3", "name", "Jonas Albers"),
        ("The gate code is 8820.", "access_code", "8820"),
        ("Le digicode est le 18C4.", "access_code", "18C4"),
        ("The washer shows the error code 8820.", "error_code", "8820"),
        ("My order number is RX-4410.", "order_number", "RX-4410"),
        ("Order RX-4410 is late.", "order_number", "RX-4410"),
        ("I placed the order, the number is RX-4410.", "order_number", "RX-4410"),
        ("Den Filter habe ich entkalkt.", "step_tried", "Den Filter habe ich entkalkt"),
        ("Ya desenchufé la nevera.", "step_tried", "Ya desenchufé la nevera"),
        ("J'ai nettoyé la buse.", "step_tried", "J'ai nettoyé la buse"),
    ],
)
def test_named_for_what_it_is(text: str, name: str, value: str) -> None:
    assert (name, value) in given(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("I ordered the drill press DP-14 in May.", "order_number"),
        ("I want to order two DP-140 vises.", "order_number"),
        ("Ich habe die Pumpe PX-30 bestellt und eine Frage zur Bestellung der PX-31.", "order_number"),
        ("The door code is 8820.", "error_code"),
        ("I use filters that I swap every two weeks.", "step_tried"),
        ("No he limpiado el filtro.", "step_tried"),
        ("Der Betrag 1200 4500 wurde genannt.", "phone"),
    ],
)
def test_named_for_what_stands_beside_it(text: str, name: str) -> None:
    assert name not in dict(given(text))


@pytest.mark.parametrize(
    ("first", "then", "name", "right", "wrong"),
    [
        ("Order 88123 is late.", "My mistake: it's 88132, not 88123.", "order_number", "88132", "88123"),
        ("Bestellung 88123 fehlt.", "Tippfehler: es ist 88132, nicht 88123.", "order_number", "88132", "88123"),
        ("Mi pedido 88123 no llega.", "Perdón, es el 88132, no el 88123.", "order_number", "88132", "88123"),
        ("Ma commande 88123 est en retard.", "Pardon, c'est le 88132, pas le 88123.", "order_number", "88132", "88123"),
        ("Write to ann@post.example.", "It is anna@post.example, not ann@post.example.", "email", "anna@post.example", "ann@post.example"),
        ("Call 773-555-0144.", "Not 0144 but 773-555-0145.", "phone", "773-555-0145", "773-555-0144"),
    ],
)  # fmt: skip
def test_corrected(first: str, then: str, name: str, right: str, wrong: str) -> None:
    facts = given(first, then)
    assert (name, right) in facts
    assert wrong not in [value for _, value in facts]


@pytest.mark.parametrize(
    "then",
    [
        "Why is it not 88123?",
        "I have not had order 88123 yet.",
        "Please refund it, order no 88123.",
        "I did not get it. 88123 is the number.",
    ],
)
def test_not_corrected(then: str) -> None:
    assert ("order_number", "88123") in given("Order 88123 is late.", then)
