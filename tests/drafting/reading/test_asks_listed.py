"""Acts that are asked for in one list are asks of their own; one act in many words stays one."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Please send me the receipt, change my seat and cancel the hire car.", ["Please send me the receipt", "change my seat", "cancel the hire car"]),
        ("Send me the key, block the old card, and tell me the new code.", ["Send me the key", "block the old card", "tell me the new code"]),
        ("Could you move the fitting to May, refund the deposit and confirm it in writing?", ["Could you move the fitting to May", "refund the deposit", "confirm it in writing"]),
        ("I demand that you refund the ticket; cancel the hotel; release my seat.", ["I demand that you refund the ticket", "cancel the hotel", "release my seat"]),
        ("Bitte schicken Sie mir den Beleg, ändern Sie den Termin und stornieren Sie das Menü.", ["Bitte schicken Sie mir den Beleg", "ändern Sie den Termin", "stornieren Sie das Menü"]),
        ("Können Sie mir den Beleg schicken, den Termin ändern und das Menü stornieren?", ["Können Sie mir den Beleg schicken", "den Termin ändern", "das Menü stornieren"]),
        ("Envíenme el recibo, cambien la cita y anulen el menú.", ["Envíenme el recibo", "cambien la cita", "anulen el menú"]),
        ("Merci de m'envoyer le reçu, de changer la date et d'annuler le repas.", ["Merci de m'envoyer le reçu", "changer la date", "annuler le repas"]),
        ("Pouvez-vous m'envoyer le reçu, changer la date et annuler le repas ?", ["Pouvez-vous m'envoyer le reçu", "changer la date", "annuler le repas"]),
        ("Zahlen Sie mir die Kaution zurück, schicken Sie mir einen Beleg und löschen Sie mein Konto.", ["Zahlen Sie mir die Kaution zurück", "schicken Sie mir einen Beleg", "löschen Sie mein Konto"]),
        ("Payez ma facture, corrigez mon nom et annulez la visite.", ["Payez ma facture", "corrigez mon nom", "annulez la visite"]),
        # one thing, or two in one breath
        ("Please take the stairs off the plan and send the new one.", ["Please take the stairs off the plan and send the new one"]),
        ("Please come and fix it.", ["Please come and fix it"]),
        ("Please check and mend the gate.", ["Please check and mend the gate"]),
        ("Please send the red, blue and green covers.", ["Please send the red, blue and green covers"]),
        ("Please send it to my office, not home.", ["Please send it to my office, not home"]),
        ("Please confirm that you will send the receipt and cancel the meal.", ["Please confirm that you will send the receipt and cancel the meal"]),
        ("Please ring me, and if I am out, leave a note.", ["Please ring me, and if I am out, leave a note"]),
        ("Please cancel and refund the tickets.", ["Please cancel and refund the tickets"]),
        ("Bitte schicken Sie mir den roten, blauen und grünen Bezug.", ["Bitte schicken Sie mir den roten, blauen und grünen Bezug"]),
    ],
)  # fmt: skip
def test_each_act_is_an_ask_of_its_own(reading_of, text, wanted):
    assert [one.evidence.quote for one in reading_of(text).asks] == wanted
