"""Danger, need and threats told in everyday words, beside sentences of the same words that tell nothing of the kind."""

from __future__ import annotations

import pytest

from drafter.domain.case import Case
from drafter.drafting.reading import read

HITS = [
    ("en", "repetition", "scroll up. i told you that already"),
    ("en", "repetition", "Scroll up, I told you that already."),
    ("en", "safety", "Scroll up. The heater gave me an electric shock."),
    ("en", "manager_request", "Get me somebody higher who can read."),
    ("en", "manager_request", "Somebody who can read should call me, so put me through to your manager."),
    ("en", "safety", "He's on the kitchen floor, he's hurt and nobody can get in."),
    ("en", "safety", "There's a hurt man on the kitchen floor."),
    ("de", "safety", "Mein Vater liegt am Boden, er ist verletzt und niemand kommt hinein."),
    ("fr", "safety", "Mon père est par terre, il est blessé et personne ne peut entrer."),
    ("es", "safety", "Mi padre está en el suelo, herido, y nadie puede entrar."),
    ("de", "safety", "Das Heizkissen hat Funken geschlagen."),
    ("en", "safety", "The pad burned a hole into the sofa."),
    ("de", "safety", "Es hat ein Loch in die Decke gebrannt."),
    ("fr", "safety", "Mon voisin a failli se tuer."),
    ("es", "safety", "Mi vecino casi se mata con su cable."),
    ("de", "safety", "Mein Nachbar ist mit dem Rad fast ums Leben gekommen."),
    ("fr", "safety", "Votre câble pend en travers du trottoir."),
    ("en", "vulnerability", "Mum's phone is down and her care alarm with it."),
    ("de", "vulnerability", "Meine kleine Tochter hat schweres Asthma."),
    ("fr", "vulnerability", "Ma fille a de l'asthme sévère."),
    ("es", "vulnerability", "Mi hija tiene asma grave."),
    ("en", "legal_threat", "My attorney has the file and will be in touch with your legal department."),
    ("de", "legal_threat", "Mein Anwalt hat die Akte."),
    ("fr", "legal_threat", "Mon avocat a le dossier."),
    ("es", "legal_threat", "Mi abogado tiene el expediente."),
    ("en", "legal_threat", "I am taking the hotel to court and you too."),
]
LOOK_ALIKES = [
    ("en", "safety", "scroll up. i told you that already"),
    ("en", "safety", "See above, I already said that."),
    ("en", "safety", "Please read above. We sent it yesterday."),
    ("en", "manager_request", "Somebody can read."),
    ("en", "manager_request", "Somebody can read!! Finally."),
    ("en", "manager_request", "Finally someone who can read."),
    ("en", "manager_request", "Wow, somebody there actually listens."),
    ("en", "safety", "She's hurt that you never replied."),
    ("en", "safety", "My son is on the floor laughing at your advert."),
    ("de", "safety", "Der Hund liegt auf dem Boden und schläft."),
    ("fr", "safety", "Mon fils est par terre avec ses jouets."),
    ("es", "safety", "El paquete está en el suelo, roto."),
    ("en", "safety", "I could have died of shame."),
    ("de", "safety", "Ich wäre vor Scham fast gestorben."),
    ("fr", "safety", "J'ai failli mourir de honte."),
    ("es", "safety", "Casi me muero de vergüenza."),
    ("en", "safety", "That phone is burning a hole in my pocket."),
    ("en", "safety", "The air mattress has a hole, straight out of the box."),
    ("de", "vulnerability", "Hat der Luftreiniger ein Programm bei Asthma?"),
    ("en", "legal_threat", "The lamp came broken. I'd like a refund, please. Rebecca Stone, Attorney at Law"),
    ("en", "legal_threat", "The lamp came broken. I'd like a refund, please. Rebecca Stone, Solicitor"),
    ("en", "legal_threat", "I am taking the garage to court. From you I just want the invoice copy."),
    ("de", "legal_threat", "Das Hotel verklage ich, von Ihnen möchte ich nur die Entschädigung."),
    ("fr", "legal_threat", "J'attaque l'hôtel en justice ; à vous, je demande l'indemnité."),
    ("es", "legal_threat", "Voy a demandar al hotel; a ustedes les pido la compensación."),
    ("en", "regulator_threat", "I work from home for the Energy Ombudsman and need a router."),
    ("de", "regulator_threat", "Ich arbeite für die Schlichtungsstelle und brauche einen neuen Router."),
    ("fr", "regulator_threat", "Je travaille pour le médiateur de l'énergie et il me faut un routeur."),
    ("es", "regulator_threat", "Trabajo desde casa para la OCU y necesito un router."),
]


def _kinds(language: str, text: str) -> frozenset[str]:
    at = "2026-11-18T08:00:00Z"
    case = {"id": "x", "customer": {"language": language}, "message": {"at": at, "text": text}, "now": at}
    return frozenset(read(Case.model_validate(case)).kinds)


@pytest.mark.parametrize(("language", "kind", "text"), HITS)
def test_what_is_told_is_read(language: str, kind: str, text: str) -> None:
    assert kind in _kinds(language, text)


@pytest.mark.parametrize(("language", "kind", "text"), LOOK_ALIKES)
def test_what_only_sounds_so_is_not(language: str, kind: str, text: str) -> None:
    assert kind not in _kinds(language, text)
