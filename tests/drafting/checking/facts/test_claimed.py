"""`no_claimed_act`: nothing is told as done or under way that the case or the plan's steps do not hold."""

from __future__ import annotations

import pytest

CLAIMED = [
    "I have escalated this to our logistics team.",
    "I've issued your refund.",
    "I've already processed the refund for you.",
    "I am calling the depot right now.",
    "Your replacement is on its way.",
    "Our team is already investigating.",
    "I checked with the warehouse this morning.",
    "We've credited your account.",
    "I've flagged this with my manager.",
    "I have just spoken to the courier.",
    "Your refund has been processed.",
    "I looked into your account and found the error.",
    "I have personally contacted the carrier.",
    "We have opened an investigation.",
    "I've put a note on your account.",
    "I have asked the warehouse to check their stock.",
    "Your case has been escalated to our specialists.",
    "The refund was issued yesterday.",
    "A new blender has been shipped to you.",
    "I spoke with Tom about what went wrong.",
    "I've made arrangements for a courier.",
    "Our warehouse has dispatched a new jug.",
    "I'm pleased to confirm that your refund has been issued.",
    "We are currently reviewing the courier's records.",
    "I've raised a complaint with the carrier.",
    "I have cancelled the replacement and refunded you.",
    "I rang the depot, and they told me it was lost.",
    "Your complaint is already with our quality team.",
    "I've just put the phone down from the depot.",
    "They told me on the phone just now that the jug has left.",
]
HONEST = [
    "I called 21 November final, and that was wrong.",
    "I will issue the refund today.",
    "I am issuing the refund of $89.99 today.",
    "I'm refunding the full $89.99 to your card.",
    "We missed the date that Tom promised.",
    "We have kept you waiting for fifteen days.",
    "We let you down.",
    "We sent you a broken blender.",
    "I have read your messages.",
    "I've gone through your case from the start.",
    "I have reviewed your whole conversation with us.",
    "I understand why you are angry.",
    "I see that you wrote to us on November 3.",
    "I have your order in front of me.",
    "Tom promised you a replacement by November 10.",
    "You wrote to us three times.",
    "Once the refund has been issued, your bank needs a few days.",
    "I will email you to confirm that the refund has arrived.",
    "As soon as I have spoken to the warehouse, I will write to you.",
    "Your replacement was never sent.",
    "No refund has been issued so far.",
    "The replacement has not been shipped.",
    "We should have called you back.",
    "You were told that a replacement would ship.",
    "We have failed to keep our word.",
    "I am sorry that we left you without an answer.",
    "I'm taking responsibility for this myself.",
    "Thank you for writing again; you have been patient with us.",
    "Has the refund been issued? Not yet: I will do it today.",
    "I am writing to you about your blender.",
    "We have made you repeat yourself.",
    "Your blender arrived broken and we did nothing about it.",
]


@pytest.mark.parametrize("text", CLAIMED)
def test_claims_fail(lay, text):
    assert lay("no_claimed_act", text).outcome == "fail"


@pytest.mark.parametrize("text", HONEST)
def test_look_alikes_pass(lay, text):
    verdict = lay("no_claimed_act", text)
    assert verdict.outcome == "pass", verdict.spans


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Ich habe Ihre Erstattung bereits veranlasst."),
        ("de", "Wir haben Ihr Anliegen an das Lager weitergeleitet."),
        ("de", "Ihr Ersatzgerät ist bereits unterwegs."),
        ("de", "Ihr Fall wird gerade von unserem Team geprüft."),
        ("es", "He escalado su caso al equipo de logística."),
        ("es", "Su nuevo pedido está en camino."),
        ("fr", "J'ai transmis votre dossier au service logistique."),
        ("fr", "Votre remboursement a été effectué."),
    ],
)
def test_claims_in_other_languages_fail(lay, language, text):
    assert lay("no_claimed_act", text, language=language).outcome == "fail"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Ich habe Ihre Nachrichten gelesen. Ich werde die Erstattung heute veranlassen."),
        ("de", "Wir haben Sie zu lange warten lassen, und das Ersatzgerät wurde nie verschickt."),
        ("de", "Sobald die Erstattung veranlasst ist, schreibe ich Ihnen."),
        ("es", "He leído sus mensajes. Hoy emitiré el reembolso. No hemos enviado nada."),
        ("fr", "J'ai lu vos messages. Je vais effectuer le remboursement aujourd'hui. Rien n'a été envoyé."),
        ("fr", "Vous nous écrivez : « J'ai réservé deux places, et nous voilà séparés ». Je vais chercher la réponse."),
    ],
)
def test_look_alikes_in_other_languages_pass(lay, language, text):
    verdict = lay("no_claimed_act", text, language=language)
    assert verdict.outcome == "pass", verdict.spans


def test_what_a_system_noted_may_be_told(lay):
    history = [{"at": "2026-11-17T10:00:00-06:00", "from": "system", "text": "Refund of 89.99 USD issued."}]
    assert lay("no_claimed_act", "Your refund has been issued.", history=history).outcome == "pass"
    planned = [{"at": "2026-11-17T10:00:00-06:00", "from": "agent", "text": "Your refund will be issued."}]
    assert lay("no_claimed_act", "Your refund has been issued.", history=planned).outcome == "fail"


def test_a_hand_off_of_the_plan_may_be_told_as_under_way_but_not_as_done(lay):
    assert lay("no_claimed_act", "I am passing your case to our support supervisor.", plan="decision").outcome == "pass"
    assert (
        lay("no_claimed_act", "I have passed your case to our support supervisor.", plan="decision").outcome == "fail"
    )


@pytest.mark.parametrize(
    ("language", "text", "outcome"),
    [
        ("es", "Ha pedido hablar con un superior.", "pass"),
        ("es", "Nos ha pedido hablar con un superior, y lo entiendo.", "pass"),
        ("es", "Entiendo que ya ha llamado dos veces.", "pass"),
        ("es", "Usted ha solicitado la baja.", "pass"),
        ("es", "Nuestro equipo ha escalado su caso.", "fail"),
        ("es", "El almacén le ha enviado otra batidora.", "fail"),
        ("es", "He pedido una batidora nueva para usted.", "fail"),
        ("es", "Laura ha hablado con el transportista.", "fail"),
        ("en", "I will hand over your whole case today and email you with the decision by Wednesday, November 18.", "pass"),
        ("en", "I am sorry that you were told two different things.", "pass"),
        ("en", "I have handed over your whole case today.", "fail"),
    ],
)  # fmt: skip
def test_what_the_customer_did_and_what_is_to_come(lay, language, text, outcome):
    verdict = lay("no_claimed_act", text, language=language)
    assert verdict.outcome == outcome, verdict.spans
