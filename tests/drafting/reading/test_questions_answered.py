"""What was asked and is answered: by what stands in an earlier message, by a yes to what the company named, or one by one."""

from __future__ import annotations

import pytest

from drafter.domain.case import Case
from drafter.drafting.reading import read


def asked(first: str, question: str, reply: str) -> Case:
    return Case.model_validate(
        {
            "history": [
                {"at": "2026-11-10T10:00:00Z", "from": "customer", "text": first},
                {"at": "2026-11-10T12:00:00Z", "from": "agent", "text": question},
            ],
            "message": {"at": "2026-11-10T13:00:00Z", "text": reply},
            "now": "2026-11-10T13:00:00Z",
        }
    )


def answers(first: str, question: str, reply: str) -> list[bool]:
    return [one.answered for one in read(asked(first, question, reply)).ledger.questions]


@pytest.mark.parametrize(
    ("first", "question", "reply", "given"),
    [
        ("The scooter, serial number RT-4471-9, does not charge.", "What is the serial number?", "Thanks for writing.", [True]),
        ("Bestellung 880123 ist nicht da.", "Wie lautet Ihre Bestellnummer?", "Danke für die Antwort.", [True]),
        ("Mi pedido 880123 no ha llegado.", "¿Puede indicarnos el número de pedido?", "Gracias.", [True]),
        ("Ma commande 880123 n'est pas là.", "Pouvez-vous nous donner votre numéro de commande ?", "Merci.", [True]),
        ("I cleaned the nozzle and nothing changed.", "Could you give me the serial number? Have you cleaned the nozzle?", "It is RT-4471-9.", [True, True]),
        # it was not given, or is asked for anew
        ("The scooter does not charge.", "What is the serial number?", "Thanks for writing.", [False]),
        ("Order 880123 is not here.", "What is the serial number?", "Thanks for writing.", [False]),
        ("Order 880123 is not here.", "I can't find that order. What is the order number?", "Thanks for writing.", [False]),
        ("Order 880123 is not here.", "What is the order number of the other parcel?", "Thanks for writing.", [False]),
    ],
)  # fmt: skip
def test_given_before_it_was_asked(first: str, question: str, reply: str, given: list[bool]) -> None:
    assert answers(first, question, reply) == given


@pytest.mark.parametrize(
    ("question", "reply"),
    [
        ("What is the serial number?", "It's in my first message."),
        ("What is the serial number?", "That was in my previous email. Please look."),
        ("Wie lautet die Seriennummer?", "Die steht doch in meiner ersten Mail."),
        ("¿Puede indicarnos el número de serie?", "Está en mi primer mensaje."),
        ("Pouvez-vous nous donner le numéro de série ?", "Il est dans mon premier message."),
    ],
)
def test_pointing_back_is_saying_it_again(question: str, reply: str) -> None:
    reading = read(asked("RT-4471-9 does not charge.", question, reply))
    assert "repetition" in {one.kind for one in reading.signals}
    assert "poor_communication" in {one.kind for one in reading.causes}


@pytest.mark.parametrize(
    ("question", "reply"),
    [
        ("We have received your form.", "Good. The address is in my first message, in case you need it."),
        ("What is the serial number?", "It's on the plate: RT-4471-9."),
    ],
)
def test_no_pointing_back(question: str, reply: str) -> None:
    assert "repetition" not in {one.kind for one in read(asked("It does not charge.", question, reply)).signals}


@pytest.mark.parametrize(
    ("question", "reply", "given"),
    [
        ("Is the address we hold, 4 Mill Lane, still right?", "The address is correct.", [True]),
        ("Is 4 Mill Lane still your address?", "Yes, it is.", [True]),
        ("Is 4 Mill Lane still your address?", "No, we moved.", [True]),
        ("Ist die Lieferadresse Mühlweg 4 noch aktuell?", "Ja, stimmt so.", [True]),
        ("¿Sigue siendo correcta la dirección calle Molino 4?", "Sí, es correcta.", [True]),
        ("L'adresse de livraison est-elle toujours correcte ?", "Oui, c'est exact.", [True]),
        ("Would you like oak or pine? And is 80 cm wide enough?", "Pine. And yes, it is.", [True, True]),
        ("Is the lamp red? And is the plug warm?", "Yes, the lamp is red.", [True, False]),
        ("Is the address we hold, 4 Mill Lane, still right?", "When will the desk come?", [False]),
        ("What is your delivery address?", "Yes, please.", [False]),
        ("Is the address we hold, 4 Mill Lane, still right?", "There is no reply to my last mail.", [False]),
    ],
)
def test_a_value_confirmed(question: str, reply: str, given: list[bool]) -> None:
    assert answers("The desk is wobbly.", question, reply) == given


@pytest.mark.parametrize(
    ("question", "reply", "given"),
    [
        ("Could you tell me whether the hinge is bent, and send a photo?", "The hinge is straight.", [True, False]),
        ("Please tell us which lamp blinks, and attach a screenshot.", "The lamp on the left.", [True, False]),
        ("Welche Lampe blinkt, und wann hat das Problem begonnen?", "Die rote Lampe.", [True, False]),
        ("¿Qué luz parpadea y desde cuándo falla el motor?", "La luz roja.", [True, False]),
        ("Quel voyant clignote, et depuis quand la panne dure-t-elle ?", "Le voyant rouge.", [True, False]),
        ("Could you go to the settings and send a screenshot?", "Later.", [False]),
    ],
)
def test_several_things_in_one_sentence(question: str, reply: str, given: list[bool]) -> None:
    assert answers("It does not start.", question, reply) == given
