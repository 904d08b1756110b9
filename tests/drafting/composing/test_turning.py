"""A sentence told from our side, in four languages, or None where that could go wrong."""

from __future__ import annotations

import pytest

from drafter.drafting.composing.turning import turn
from drafter.drafting.composing.turning.german import subordinate


@pytest.mark.parametrize(
    ("said", "given_back"),
    [
        ("The blender arrived broken", "the blender arrived broken"),
        ("I was charged twice for the same order", "you were charged twice for the same order"),
        ("You charged me twice", "we charged you twice"),
        ("My router has been down for days and nobody calls me back", "your router has been down for days and nobody calls you back"),
        ("I have been waiting for your technician since 8 am", "you have been waiting for our technician since 8 am"),
        ("Your driver left my parcel in the rain", "our driver left your parcel in the rain"),
        ("I sent you the photos twice", "you sent us the photos twice"),
        ("Our flight was cancelled and your staff ignored us", "your flight was cancelled and our staff ignored you"),
        ("I'm still without a kettle", "you are still without a kettle"),
        ("I've called you four times", "you have called us four times"),
        ("what you sent me isn't what I ordered", "what we sent you isn't what you ordered"),
        ("Tom said he would call me", "Tom said he would call you"),
        ("We still have no internet", "you still have no internet"),
    ],
)  # fmt: skip
def test_turned_around(said: str, given_back: str) -> None:
    assert turn(said) == given_back


@pytest.mark.parametrize(
    "said",
    [
        "You people keep charging me",
        "As you know, it broke",
        'He said "it is not our problem"',
        "I'd paid you what you asked",
        "You said you would come",
    ],
)
def test_not_turned_where_it_could_go_wrong(said: str) -> None:
    assert turn(said) is None


@pytest.mark.parametrize(
    ("language", "said", "given_back"),
    [
        ("en", "I paid for business and was sat in row 19", "you paid for business and were sat in row 19"),
        ("en", "You want £6 a month more", "we want £6 a month more"),
        ("de", "mein Koffer ist nicht angekommen", "Ihr Koffer ist nicht angekommen"),
        ("de", "Sie haben mir den Strom abgestellt, obwohl ich bezahlt habe", "Wir haben Ihnen den Strom abgestellt, obwohl Sie bezahlt haben"),
        ("es", "aparece un segundo contador que no es mío", None),
        ("fr", "il y a un compteur qui n'est pas le mien", None),
        ("de", "Das Paket ist nicht meins", None),
        ("fr", "Troisième fois que mon vol est annulé la veille", None),
        ("fr", "C'est la troisième fois que mon vol est annulé", "c'est la troisième fois que votre vol est annulé"),
        ("de", "Sie haben mir zweimal 40 Euro abgebucht", "Wir haben Ihnen zweimal 40 Euro abgebucht"),
        ("de", "Ich habe Sie dreimal angerufen", "Sie haben uns dreimal angerufen"),
        ("de", "Seit zwei Wochen warte ich auf Ihren Techniker", "Seit zwei Wochen warten Sie auf unseren Techniker"),
        ("de", "Ihr Fahrer hat mein Paket im Regen stehen lassen", "Unser Fahrer hat Ihr Paket im Regen stehen lassen"),
        ("de", "Man hat mich nicht gefragt", "Man hat Sie nicht gefragt"),
        ("de", "ich bin sauer und habe keine Lust mehr", None),
        ("de", "Ihre Kollegin hat mich ausgelacht, weil ich gefragt habe", "Unsere Kollegin hat Sie ausgelacht, weil Sie gefragt haben"),
        ("fr", "vous avez annulé mon vol HA 090", "nous avons annulé votre vol HA 090"),
        ("fr", "vous m'avez facturé 47,50 £ au lieu de 29 £", "nous vous avons facturé 47,50 £ au lieu de 29 £"),
        ("fr", "Vous ne m'avez pas répondu", "nous ne vous avons pas répondu"),
        ("fr", "Je n'ai rien reçu", "vous n'avez rien reçu"),
        ("fr", "ma box est morte et je perds patience", None),
        ("fr", "tu m'as menti", None),
        ("es", "Mi vuelo llegó tarde y perdí el tren", "su vuelo llegó tarde y usted perdió el tren"),
        ("es", "me cobraron dos veces la maleta", "le cobramos dos veces la maleta"),
        ("es", "Reservé asistencia para mi madre y no vino nadie", "reservó asistencia para su madre y no vino nadie"),
        ("es", "Su página siempre falló", "nuestra página siempre falló"),
        ("es", "Tuve que buscarme yo un hotel", None),
        ("es", "Compro aquí y espero respeto", None),
        ("it", "il pacco non è arrivato", None),
    ],
)  # fmt: skip
def test_turned_around_in_its_language(language: str, said: str, given_back: str | None) -> None:
    assert turn(said, language) == given_back


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Wir schicken Ihnen die Schrauben bis Freitag zu", "dass wir Ihnen die Schrauben bis Freitag zuschicken"),
        ("Ihr Koffer wird Ihnen am 18. November zugestellt", "dass Ihr Koffer Ihnen am 18. November zugestellt wird"),
        ("Ich prüfe das und melde mich bis Freitag", None),
        ("Bis Freitag", None),
    ],
)
def test_a_german_promise_as_a_clause(said: str, told: str | None) -> None:
    assert subordinate(said) == told
