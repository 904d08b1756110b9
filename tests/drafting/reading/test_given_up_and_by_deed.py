"""Given up for want of use, a lawyer who sees to a purchase, steps tried: no threats, and the threats that sound like them.
A promise retold in French, and who is told to be in need."""

from __future__ import annotations

import pytest

INNOCENT = [
    ("churn_threat", "en", "I'm cancelling my storage unit because I no longer own a caravan."),
    ("churn_threat", "en", "I've tried restarting the scanner, a new cable and another socket."),
    ("churn_threat", "de", "Ich kündige meinen Garten, weil ich ihn nicht mehr nutze."),
    ("churn_threat", "de", "Ich kündige meine Hundeversicherung, da ich keinen Hund mehr habe."),
    ("churn_threat", "es", "Cancelo mi plaza de garaje porque ya no conduzco."),
    ("churn_threat", "fr", "Je résilie l'assurance du bateau car je n'ai plus de bateau."),
    ("legal_threat", "de", "Unsere Anwältin benötigt für den Wohnungskauf Ihre letzte Rechnung."),
    ("legal_threat", "es", "Mi abogada necesita un certificado para la herencia de mi tía."),
    ("legal_threat", "fr", "Notre avocate demande une attestation pour la succession."),
]
MEANT = [
    ("churn_threat", "en", "I'm cancelling because I no longer have any faith in you."),
    ("churn_threat", "en", "I've tried resetting it all, so I'm switching to another provider."),
    ("churn_threat", "de", "Ich kündige meine Versicherung, weil ich kein Vertrauen mehr habe."),
    ("churn_threat", "es", "Cancelo mi abono porque ya no tengo paciencia con ustedes."),
    ("churn_threat", "fr", "Je résilie mon abonnement car je n'ai plus confiance en vous."),
    ("legal_threat", "de", "Unsere Anwältin wird sich bei Ihnen melden."),
    ("legal_threat", "es", "Mi abogada se pondrá en contacto con ustedes."),
    ("legal_threat", "fr", "Mon avocate vous écrira dès demain."),
    ("broken_promise", "fr", "On m'avait promis un devis pour hier, j'attends encore."),
    ("vulnerability", "de", "Wir haben ein Baby von sechs Wochen und kein warmes Wasser."),
    ("vulnerability", "en", "My father (81) has had no phone since Sunday."),
]


@pytest.mark.parametrize(("kind", "language", "text"), INNOCENT, ids=[text[:30] for _, _, text in INNOCENT])
def test_no_threat_is_meant(reading_of, kind, language, text):
    assert kind not in {one.kind for one in reading_of(text, customer={"language": language}).signals}


@pytest.mark.parametrize(("kind", "language", "text"), MEANT, ids=[text[:30] for _, _, text in MEANT])
def test_what_sounds_like_it_is_meant(reading_of, kind, language, text):
    assert kind in {one.kind for one in reading_of(text, customer={"language": language}).signals}
