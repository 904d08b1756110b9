"""A new address, an account, a time when nobody is in: told anew, or only told of."""

from __future__ import annotations

import pytest

from drafter.drafting.reading.new_data import new_data

TOLD = [
    ("Could you post the spare key to 7 Mill Lane?", "address"),
    ("We moved in August, so the meter is another.", "address"),
    ("Liefern Sie das Fahrrad bitte an die Rosengasse 4.", "address"),
    ("Wir sind letzten Monat umgezogen.", "address"),
    ("Tengo otra dirección desde mayo.", "address"),
    ("J'ai déménagé, envoyez la carte ailleurs.", "address"),
    ("Please pay the deposit into our bank account.", "account"),
    ("Überweisen Sie die Kaution auf mein neues Konto.", "account"),
    ("Ingresen la fianza en mi cuenta, por favor.", "account"),
    ("Versez la caution sur mon compte.", "account"),
    ("Ändern Sie bitte meine Lieferadresse.", "address"),
    ("I can't be in on Thursday for the boiler man.", "absence"),
    ("We are away until the 9th.", "absence"),
    ("Am Freitag ist niemand zu Hause.", "absence"),
    ("El martes no estaré en casa.", "absence"),
    ("Je serai absente jeudi.", "absence"),
]
NOT = [
    "We moved the piano ourselves.",
    "Let us move on.",
    "You posted the spare key to 7 Mill Lane and it never came.",
    "The rent was taken from my bank account twice.",
    "Nothing has come to my bank account so far.",
    "Auf meinem Konto ist noch nichts eingegangen.",
    "Rien n'est arrivé sur mon compte.",
    "A mi cuenta no ha llegado nada.",
    "El dinero de la transferencia no aparece en la otra cuenta.",
    "I was not at home when he rang.",
    "The pump is not in the parcel.",
    "I'm not in a hurry.",
    "Ich war am Freitag nicht zu Hause.",
    "Der Schlüssel ist noch nicht da.",
    "Mein Konto bei Ihnen ist gesperrt.",
    "Mi cuenta de cliente no abre.",
    "Mon compte client est fermé.",
    "Thanks.\n> We have moved. Please send all letters to 7 Mill Lane.",
]


@pytest.mark.parametrize(("text", "kind"), TOLD)
def test_what_an_order_depends_on_is_heard(text: str, kind: str) -> None:
    assert [one.kind for one in new_data(text)] == [kind]


@pytest.mark.parametrize("text", NOT)
def test_what_is_only_told_of_is_nothing_new(text: str) -> None:
    assert not list(new_data(text))
