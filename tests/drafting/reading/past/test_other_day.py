"""What came on a later day than the one that was set breaks a promise; what came early, was moved or was somebody else does not."""

from __future__ import annotations

import pytest

LATE = [
    "The sofa turned up Friday instead of Thursday.",
    "It was meant to arrive Wednesday and came on Friday.",
    "The engineer turned up on Friday instead of Wednesday without a word.",
    "My delivery was booked for Tuesday but arrived Thursday.",
    "You delivered it on Friday, not on Wednesday as agreed.",
    "Der Schrank sollte am Donnerstag kommen, stattdessen stand der Fahrer heute vor der Tür.",
    "Das Sofa kam am Freitag statt am Mittwoch.",
    "Der Monteur kam erst Freitag statt Mittwoch.",
    "Die Lieferung kam Freitag anstatt Donnerstag, ohne Bescheid.",
    "Statt am Mittwoch kam das Paket am Freitag.",
    "Vereinbart war Mittwoch, gekommen ist der Techniker am Freitag.",
    "El sofá tenía que llegar el miércoles y apareció el viernes.",
    "El técnico vino el viernes en vez del miércoles.",
    "El paquete llegó el viernes en lugar del jueves, sin avisar.",
    "En vez del miércoles llegó el viernes.",
    "Le livreur est venu vendredi au lieu de mercredi.",
    "Le canapé devait arriver mercredi, il est arrivé vendredi.",
    "Le colis est arrivé vendredi au lieu de jeudi, sans prévenir.",
    "Au lieu de mercredi, le technicien est passé vendredi.",
]
NOT_LATE = [
    "It arrived on Wednesday instead of Friday, two days early. Great!",
    "I'd like delivery on Friday instead of Thursday.",
    "Can you come on Friday instead of Thursday?",
    "We moved it to Friday instead of Thursday, as agreed.",
    "My sister turned up Friday instead of Thursday.",
    "I turned up on Friday instead of Thursday, my mistake.",
    "I work on Friday instead of Thursday.",
    "Das Paket kam am Mittwoch statt am Freitag, also früher als gedacht. Super!",
    "Können Sie am Freitag statt am Donnerstag kommen?",
    "Ich möchte die Lieferung am Freitag statt am Donnerstag.",
    "Ich kam am Freitag statt am Donnerstag, mein Fehler.",
    "Der Schrank kam wie vereinbart am Donnerstag. Leider fehlt eine Tür.",
    "Geliefert wurde wie zugesagt am Montag, nur die Schrauben fehlen.",
    "El sofá llegó el miércoles en vez del viernes, ¡qué rapidez!",
    "¿Pueden venir el viernes en vez del jueves?",
    "Prefiero la entrega el viernes en lugar del jueves.",
    "Yo fui el viernes en vez del jueves, error mío.",
    "Llegó el jueves como acordamos. Falta un cojín.",
    "Le canapé est arrivé mercredi au lieu de vendredi, bravo !",
    "Pouvez-vous venir vendredi au lieu de jeudi ?",
    "Je préfère une livraison vendredi au lieu de jeudi.",
    "Je suis venue vendredi au lieu de jeudi, mon erreur.",
    "Il est arrivé jeudi comme convenu. Il manque un pied.",
]


def _broken(reading_of, text: str) -> bool:
    return any(one.kind == "broken_promise" for one in reading_of(text).signals)


@pytest.mark.parametrize("text", LATE)
def test_a_later_day_than_the_one_set_is_a_broken_promise(reading_of, text):
    assert _broken(reading_of, text)


@pytest.mark.parametrize("text", NOT_LATE)
def test_early_moved_asked_for_or_somebody_else_is_none(reading_of, text):
    assert not _broken(reading_of, text)
