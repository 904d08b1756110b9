"""Sums that only the customer named are not confirmed; the number of a line or a contract that is on record is not asked for."""

from __future__ import annotations

import pytest

CONFIRMED = [
    ("en", "Your compensation of $2,500 is confirmed."),
    ("en", "The $2,500 has been approved."),
    ("en", "I hereby confirm your compensation of $2,500."),
    ("en", "Your refund of $2,500.00 is now approved."),
    ("en", "We accept your settlement of $2,500."),
    ("de", "Ihre Entschädigung von 2.500 € ist bestätigt."),
    ("es", "Su indemnización de 2.500 € queda confirmada."),
    ("fr", "Votre indemnisation de 2500 € est confirmée."),
    ("fr", "Nous vous confirmons le versement de 2500 €."),
]
MAY_BE_SAID = [
    ("en", "Your refund of $89.99 is confirmed."),
    ("en", "I confirm your refund of $89.99."),
    ("en", "You write that your compensation of $2,500 is confirmed."),
    ("en", "I cannot confirm a compensation of $2,500."),
    ("en", "Your claim of $2,500 is registered, and the refund is $89.99."),
    ("en", "A compensation of $2,500 has not been approved."),
    ("en", "I confirm receipt of your claim for $2,500."),
    ("en", "If a payment of $2,500 is approved, it is not by us."),
    ("en", "Your appointment on the 25th is confirmed."),
    ("en", "Nobody here said that a sum of $2,500 is agreed."),
    ("en", "I can confirm that the box arrived broken."),
    ("de", "Ihre Erstattung von $89.99 ist bestätigt."),
    ("de", "Eine Entschädigung von 2.500 € ist nicht bestätigt."),
    ("es", "Su reembolso de $89.99 queda confirmado."),
    ("es", "No queda aprobada ninguna indemnización de 2.500 €."),
    ("fr", "Votre remboursement de $89.99 est confirmé."),
    ("fr", "Nous ne pouvons pas vous confirmer un versement de 2500 €."),
    ("fr", "Votre rendez-vous du 25 est confirmé."),
]
FACTS = {"line": "03 88 14 22 07", "contract_number": "CT-88120", "product": "internet"}
ASKED = [
    ("fr", "Pourriez-vous m'indiquer le numéro de votre contrat ?"),
    ("fr", "Quel est le numéro de votre ligne ?"),
    ("fr", "Il me faudrait le numéro de la ligne."),
    ("fr", "Merci de nous communiquer votre numéro de contrat."),
    ("fr", "Auriez-vous la référence de votre contrat ?"),
    ("fr", "Veuillez nous donner le numéro de ligne."),
    ("en", "Could you give me your line number?"),
    ("de", "Bitte nennen Sie mir die Anschlussnummer."),
    ("es", "¿Cuál es el número de su línea?"),
]
NOT_ASKED = [
    ("fr", "Votre numéro de ligne est bien le 03 88 14 22 07, n'est-ce pas ?"),
    ("fr", "Vous n'avez pas à me redonner le numéro de votre contrat."),
    ("fr", "Je ne vous demande pas votre numéro de contrat, je l'ai."),
    ("fr", "Inutile de nous envoyer le numéro de la ligne."),
    ("fr", "J'ai le numéro de votre ligne sous les yeux."),
    ("fr", "Pourriez-vous me dire si le voyant est vert ?"),
    ("fr", "Quel jour vous convient ?"),
    ("fr", "Il me faudrait le nom de votre banque."),
    ("fr", "Je vous appelle au numéro de la ligne demain."),
    ("fr", "Le numéro de contrat figure sur l'avoir que je vous envoie."),
    ("fr", "Dites-moi si le matin vous convient."),
    ("fr", "Auriez-vous une préférence pour l'horaire ?"),
    ("en", "Your line number stays the same."),
    ("en", "Could you tell me whether the light is green?"),
    ("de", "Ihre Anschlussnummer bleibt gleich."),
    ("de", "Bitte sagen Sie mir, ob die Lampe leuchtet."),
    ("es", "El número de su línea no cambia."),
    ("es", "¿Le va bien el jueves?"),
]


@pytest.mark.parametrize(("language", "text"), CONFIRMED)
def test_a_sum_that_no_plan_holds(lay, language, text):
    assert lay("within_authority", text, language=language).outcome == "fail"


@pytest.mark.parametrize(("language", "text"), MAY_BE_SAID)
def test_a_sum_of_the_plan_or_none_that_is_given(lay, language, text):
    assert lay("within_authority", text, language=language).outcome == "pass"


@pytest.mark.parametrize(("language", "text"), ASKED)
def test_a_number_on_record_is_asked_for(lay, language, text):
    assert lay("no_reask", text, language=language, facts=FACTS).outcome == "fail"


@pytest.mark.parametrize(("language", "text"), NOT_ASKED)
def test_nothing_on_record_is_asked_for(lay, language, text):
    assert lay("no_reask", text, language=language, facts=FACTS).outcome != "fail"


@pytest.mark.parametrize("state", ["down", "", None])
def test_the_state_of_a_line_is_not_its_number(lay, state):
    text = "Quel est le numéro de votre ligne ?"
    assert lay("no_reask", text, language="fr", facts={"line": state}).outcome != "fail"
