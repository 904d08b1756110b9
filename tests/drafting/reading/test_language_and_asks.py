"""The language of the answer, and what the last message asks."""

from __future__ import annotations

import pytest

LANGUAGES = [
    ("Where is my parcel?", "en"), ("any news", "en"), ("It broke again.", "en"),
    ("Wo ist mein Paket?", "de"), ("Ich warte immer noch.", "de"), ("Guten Tag, meine Bestellung fehlt", "de"),
    ("¿Dónde está mi pedido?", "es"), ("Quiero un reembolso ya", "es"), ("No ha llegado nada", "es"),
    ("Où est ma commande ?", "fr"), ("Je n'ai rien reçu", "fr"), ("Bonjour, toujours pas de réponse", "fr"),
    ("Dov'è il mio ordine? Non ho ancora ricevuto niente", "it"), ("Waar is mijn bestelling? Ik heb nog niets gekregen", "nl"),
    ("Onde está a minha encomenda? Ainda não recebi nada", "pt"), ("Gdzie jest moje zamówienie? Nadal nie mam", "pl"),
    ("荷物はどこですか", "ja"), ("我的包裹在哪里", "zh"), ("Где моя посылка?", "ru"), ("أين طلبي؟", "ar"),
    ("Wo ist mein Paket? Please reply in English.", "en"), ("My parcel is missing. Bitte auf Deutsch antworten.", "de"),
    ("Where is it? Responder en español por favor.", "es"), ("Merci de répondre en anglais.", "en"),
    ("@BicisNorte segundo día a pie. ¿Se sabe qué pasa o seguimos mirando?", "es"), ("Segundo dia a pé. Sabe-se o que se passa?", "pt"),
    ("Super, vielen Dank!", "de"), ("Vielen Dank.", "de"), ("Alles klar, danke", "de"), ("Hartelijk bedankt", "nl"), ("4471", "en"), ("???", "en"),
    ("Mein Paket fehlt.\n\n> Thank you for your message, we will look into it and get back to you soon.", "de"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "language"), LANGUAGES)
def test_language(reading_of, text, language):
    assert reading_of(text).language == language


def test_a_message_that_tells_nothing_takes_the_customers_language(reading_of):
    assert reading_of("4471", customer={"language": "de"}).language == "de"
    assert reading_of("Where is my parcel?", customer={"language": "de"}).language == "en"


EARLIER = [
    (["Mein Paket ist immer noch nicht angekommen."], "4471", "de"),
    (["Mon colis n'est toujours pas arrivé.", "ok"], "4471", "fr"),
    (["My parcel has still not come.", "Mein Paket ist immer noch nicht da."], "4471", "de"),
    (["Mein Paket ist immer noch nicht angekommen."], "Where is my parcel?", "en"),
    (["no"], "4471", "en"),
    (["荷物はどこですか"], "4471", "ja"),
]


@pytest.mark.parametrize(("earlier", "last", "language"), EARLIER)
def test_a_message_that_tells_nothing_is_in_the_language_of_those_before(reading_of, earlier, last, language):
    history = [(f"2026-11-0{day}T10:00:00", "customer", text) for day, text in enumerate(earlier, 1)]
    assert reading_of(last, *history).language == language


def test_the_customers_record_counts_more_than_what_they_wrote(reading_of):
    before = ("2026-11-01T10:00:00", "customer", "Mein Paket ist immer noch nicht da.")
    assert reading_of("4471", before, customer={"language": "fr"}).language == "fr"


ASKS = [
    ("Where is my parcel?", [("question", "Where is my parcel?")]),
    ("I want the $89.99 back today.", [("request", "I want the $89.99 back today")]),
    ("How many times have you charged me?", [("question", "How many times have you charged me?")]),
    ("How many times do I have to call?", []),
    ("Habt ihr die Retoure? Und wann krieg ich mein Geld", [("question", "Habt ihr die Retoure?"), ("question", "Und wann krieg ich mein Geld")]),
    ("Hola, ¿qué tal? ¿Dónde está mi pedido?", [("question", "¿Dónde está mi pedido?")]),
    ("Bonjour, ça va ? Où est mon colis ?", [("question", "Où est mon colis ?")]),
    ("Hallo, wie geht es Ihnen? Wo ist mein Paket?", [("question", "Wo ist mein Paket?")]),
    ("¿Qué tal si me devuelven el dinero?", [("question", "¿Qué tal si me devuelven el dinero?")]),
    ("Bonjour, ça va arriver quand ?", [("question", "Bonjour, ça va arriver quand ?")]),
    ("I want the money. Why is that so hard?", [("request", "I want the money")]),
    ("Why is it so hard to close the lid?", [("question", "Why is it so hard to close the lid?")]),
    ("It broke. Please send a new one.", [("request", "Please send a new one")]),
    ("Refund me or I dispute the charge.", [("request", "Refund me")]),
    ("I want my money back. When will it arrive?", [("request", "I want my money back"), ("question", "When will it arrive?")]),
    ("Could you check the invoice? Is the lamp under warranty?", [("question", "Could you check the invoice?"), ("question", "Is the lamp under warranty?")]),
    ("Let me know what happens next.", [("request", "Let me know what happens next.")]),
    ("I'd like to speak to a manager.", [("request", "I'd like to speak to a manager")]),
    ("Wann kommt mein Paket?", [("question", "Wann kommt mein Paket?")]),
    ("Bitte erstatten Sie den Betrag.", [("request", "Bitte erstatten Sie den Betrag")]),
    ("Quiero un reembolso.", [("request", "Quiero un reembolso")]),
    ("Pouvez-vous vérifier ma facture ?", [("question", "Pouvez-vous vérifier ma facture ?")]),
    ("How long can I return them, and do I need to keep the original box?", [("question", "How long can I return them"), ("question", "do I need to keep the original box?")]),
    ("I want my money back and I want it picked up.", [("request", "I want my money back"), ("request", "I want it picked up")]),
    ("Wann kommt das Paket und wie lange ist die Garantie?", [("question", "Wann kommt das Paket"), ("question", "wie lange ist die Garantie?")]),
    ("Please state in writing how and when you intend to settle this.", [("request", "Please state in writing how and when you intend to settle this")]),
    ("Can I return the lamp and the shade?", [("question", "Can I return the lamp and the shade?")]),
    ("Can we park by the door, and will an usher help us at the end?", [("question", "Can we park by the door"), ("question", "will an usher help us at the end?")]),
    ("Please tell me when the money comes, and whether you sent the form.", [("request", "Please tell me when the money comes"), ("request", "whether you sent the form")]),
    ("When is it fixed, should I stop sending until then, and who pays?", [("question", "When is it fixed"), ("question", "should I stop sending until then, and who pays?")]),
    ("Will you make a new one, who pays for the delivery, and do I owe the other half?", [("question", "Will you make a new one"), ("question", "who pays for the delivery"), ("question", "do I owe the other half?")]),
    ("Wann ist es fertig, sind meine Fotos noch drauf und haben Sie ein Leihgerät?", [("question", "Wann ist es fertig"), ("question", "sind meine Fotos noch drauf"), ("question", "haben Sie ein Leihgerät?")]),
    ("Und wer achtet heute darauf, was sie isst?", [("question", "Und wer achtet heute darauf, was sie isst?")]),
    ("J'aimerais aussi un double de ma facture.", [("request", "J'aimerais aussi un double de ma facture")]),
    ("When it comes, can you ring me first?", [("question", "When it comes, can you ring me first?")]),
    ("What you sent is broken, can you replace it?", [("question", "What you sent is broken, can you replace it?")]),
    ("Do I need to be in, or can he use your keys?", [("question", "Do I need to be in, or can he use your keys?")]),
    ("Could you check, when you have a minute, what happened?", [("question", "Could you check, when you have a minute, what happened?")]),
    ("Können Sie mir sagen, wann der Techniker kommt?", [("question", "Können Sie mir sagen, wann der Techniker kommt?")]),
    ("Wenn es kommt, kann ich es abholen?", [("question", "Wenn es kommt, kann ich es abholen?")]),
    ("Will I get it by Friday, the day of the party?", [("question", "Will I get it by Friday, the day of the party?")]),
    ("Please don't tell me it's done.", []),
    ("How hard can it be?", []),
    ("Are you kidding me?", []),
    ("Is this a joke? You call this service?", []),
    ("How many times do I have to explain this?", []),
    ("I will sue you.", []),
    ("Thank you so much!", []),
    ("What kind of company does that?", []),
    ("Do you even read these?", []),
    ("I'd like to thank you.", []),
    ("Ok?", []),
    ("My lamp arrived broken.", []),
    ("Send me the link to the manual please and tell me when I get the part.", [("request", "Send me the link to the manual please"), ("request", "tell me when I get the part")]),
    ("Your warden fined me on the 12th. Cancel it.", [("request", "Cancel it")]),
    ("how long does the refund take", [("question", "how long does the refund take")]),
    ("ok, is it under warranty or not", [("question", "ok, is it under warranty or not")]),
    ("I would also like the late fee removed.", [("request", "I would also like the late fee removed")]),
    ("You will refund me today.", [("request", "You will refund me today")]),
    ("Someone needs to come and look at it.", [("request", "Someone needs to come and look at it")]),
    ("Take the fee off and reissue the bill.", [("request", "Take the fee off and reissue the bill")]),
    ("You will be hearing from me.", []),
    ("Someone needs to be sacked.", []),
    ("Should have known better.", []),
    ("What a day this was.", []),
    ("Why would you say that.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), ASKS)
def test_asks(reading_of, text, wanted):
    found = [(ask.kind, ask.evidence.quote) for ask in reading_of(text).asks]
    assert [(kind, quote.rstrip(".")) for kind, quote in found] == [(kind, quote.rstrip(".")) for kind, quote in wanted]
