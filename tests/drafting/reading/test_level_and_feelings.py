"""The level of the last message, what the customer feels, and what caused it."""

from __future__ import annotations

import pytest

LEVELS = {
    "calm": [
        "Hello, which cable fits my phone?",
        "Thank you, it arrived today!",
        "All sorted now, thanks for your help.",
        "Could you send me the invoice for May?",
        "I'm broke till Friday, my wife loves the grill you sold us. Is the cover in stock for when the pay lands? No hurry.",
        "What are your opening hours on Sunday?",
        "I'd like to change my delivery address, please.",
        "Danke, hat alles geklappt!",
        "Muchas gracias, todo perfecto.",
        "Merci, tout est réglé.",
        "Here is the photo that you asked for.",
    ],
    "concerned": [
        "Hi, my parcel hasn't arrived yet. Could you check?",
        "The app shows an error when I log in. Can you help?",
        "I think there is a mistake on my bill.",
        "I'm a bit worried that the parcel got lost.",
        "The lamp arrived with a scratch. What can we do?",
        "I received the wrong size, how do I exchange it?",
        "My internet is slow in the evening, is there a problem in my area?",
        "Mein Paket ist noch nicht angekommen, können Sie nachsehen?",
        "Mi pedido no ha llegado, ¿pueden ayudarme?",
    ],
    "upset": [
        "I'm really disappointed. I've been waiting for two weeks and nobody replies.",
        "This is the third time I write. I expected better from you.",
        "I am in tears, the dress for my wedding is ruined.",
        "Very poor service, I had to explain everything again and I'm frustrated.",
        "You promised a call on Monday and never called. Not good enough.",
        "I'm fed up with waiting, please cancel my contract.",
        "Ich bin sehr enttäuscht, ich warte seit drei Wochen.",
        "Estoy muy decepcionada, llevo tres semanas esperando.",
        "Je suis très déçue, j'attends depuis trois semaines.",
    ],
    "angry": [
        "You are thieves.",
        "This is bullshit. Refund me or I call my bank.",
        "WHERE IS MY MONEY? I WANT IT NOW.",
        "Absolutely disgraceful. Your staff are incompetent and I'm furious.",
        "What the fuck is wrong with you people?",
        "Ridiculous. Unacceptable. I will sue and post this everywhere online.",
        "Your company is a joke. I'm done with you.",
        "Ihr seid Betrüger, ich schalte meinen Anwalt ein!",
        "Son unos ladrones, esto es una vergüenza.",
        "Vous êtes des voleurs, c'est inadmissible.",
        "I am sick of your lies. Pay me by Friday or see you in court.",
    ],
    "crisis": [
        "The charger caught fire and my hand is burned.",
        "I can't go on, I want to end my life.",
        "There is a strong smell of gas in my flat right now.",
        "No heating, a newborn at home and it's freezing.",
        "My daughter got an electric shock from your lamp and is in hospital.",
        "The carbon monoxide alarm is going off.",
        "Hello. Just to let you know, the kettle burned my son this morning. Kind regards",
        "Es riecht nach Gas in der ganzen Wohnung.",
    ],
}
EMOTIONS = {
    "anger": [
        "I'm furious.",
        "This is outrageous.",
        "I'm fed up.",
        "You people are idiots.",
        "Ich bin wütend.",
        "Estoy harto.",
    ],
    "distress": [
        "I'm in tears.",
        "I'm at my wits' end.",
        "I can't cope any more.",
        "This is so stressful.",
        "Ich bin verzweifelt.",
    ],
    "anxiety": [
        "I'm worried about my deposit.",
        "I'm getting nervous about the flight.",
        "My concern is that it won't come.",
        "Ich mache mir Sorgen.",
    ],
    "fear": [
        "I'm scared to use the heater.",
        "We're afraid of another fire.",
        "It frightened my kids.",
        "Tengo miedo de usarlo.",
    ],
    "disappointment": ["I'm disappointed.", "You let me down.", "I expected better.", "Je suis déçu."],
    "confusion": ["I'm confused by the bill.", "I don't understand the fee."],
}
NO_EMOTION = {
    "anger": ["I'm not angry, just asking.", "Which cable fits?", "My boss is furious with the printer, not with you."],
    "distress": ["The stress test of the chair is fine.", "It arrived.", "I'm not stressed."],
    "anxiety": ["Don't worry about it.", "No worries.", "Which cable fits?"],
    "fear": ["I'm afraid I don't have the number.", "The scary movie DVD is missing.", "Not scared at all."],
    "disappointment": ["You never disappoint!", "I'm not disappointed.", "It looks great."],
    "confusion": ["To avoid confusion, it's the red one.", "I understand."],
}
CAUSES = {
    "lack_of_resolution": [
        "My parcel still hasn't arrived.",
        "Nothing has been done.",
        "Where is my refund?",
        "The issue is still unresolved.",
        "I'm still waiting for the repair.",
    ],
    "poor_communication": [
        "Nobody replied.",
        "I got three different answers.",
        "You are ignoring me.",
        "No one told me the flight was moved.",
        "I already explained all this.",
    ],
    "unmet_expectations": [
        "The vase arrived broken.",
        "You sent the wrong colour.",
        "It's not as described.",
        "Poor quality.",
        "The heater doesn't work.",
    ],
    "repeat_incident": [
        "It broke again.",
        "This is the third replacement that is faulty.",
        "The same problem is back.",
        "Another outage this week.",
        "It keeps crashing.",
    ],
    "complexity": [
        "Your form is far too complicated.",
        "I can't work out how to read this bill.",
        "The returns process is a maze.",
        "Too many steps.",
    ],
}
NO_CAUSE = {
    "lack_of_resolution": ["Which cable fits?", "Thank you, it all works now.", "No need to refund it."],
    "poor_communication": ["Thanks for the quick reply.", "No reply needed.", "Please ignore my last mail."],
    "unmet_expectations": ["No damage at all, thanks.", "It's better than expected.", "Which colour do you have?"],
    "repeat_incident": ["Thanks again!", "I ordered again because I love it.", "Can I order it again?"],
    "complexity": ["That was not complicated at all.", "The steps were easy.", "Where is the form?"],
}
CAUSES_IN_NO_WORDS = {
    "unmet_expectations": [
        "I paid for the oak table and what stands in my dining room is pine with an oak sticker on the underside, and I would like to know what you intend to do about it.",
    ],
    "lack_of_resolution": [
        "We are on the fourth repair of this boiler since March and this morning the kitchen was ankle deep again.",
    ],
    "poor_communication": [
        "Each of you tells me to ask the other: the shop says it is the warehouse, the warehouse says it is the courier, and the courier says to ask the shop.",
    ],
    "complexity": [
        "There are eleven screens to get through before the form lets me enter the meter reading and half of the words on them mean nothing to me, I gave up after an hour.",
    ],
}
WORDS_FOR_NO_CAUSE = (
    "Thank you for the quick answer last week, the oak table is exactly what we wanted and it looks lovely in the dining room, my parents are delighted.",
    "I read in the paper that your competitor's customers wait for months and nobody answers them, so I am glad I came to you; when does the autumn range arrive?",
    "The old lamp from the other shop broke twice and nobody there ever answered, which is why I am ordering two of yours today; do they come with bulbs?",
)
ORDER = ["calm", "concerned", "upset", "angry", "crisis"]


@pytest.mark.parametrize(("level", "text"), [(level, text) for level, texts in LEVELS.items() for text in texts])
def test_level(reading_of, level, text):
    reading = reading_of(text)
    assert reading.level == level
    assert reading.why.startswith(f"{level}: ")
    assert "\n" not in reading.why


def rows(table):
    return [(kind, text) for kind, texts in table.items() for text in texts]


@pytest.mark.parametrize(("kind", "text"), rows(EMOTIONS))
def test_emotion(reading_of, kind, text):
    found = {emotion.kind: emotion.evidence for emotion in reading_of(text).emotions}
    assert kind in found
    assert all(text[place.start : place.end] == place.quote for place in found[kind])


@pytest.mark.parametrize(("kind", "text"), rows(NO_EMOTION))
def test_no_emotion(reading_of, kind, text):
    assert kind not in {emotion.kind for emotion in reading_of(text).emotions}


@pytest.mark.parametrize(("kind", "text"), rows(CAUSES) + rows(CAUSES_IN_NO_WORDS))
def test_cause(reading_of, kind, text):
    found = {cause.kind: cause.evidence for cause in reading_of(text).causes}
    assert kind in found
    assert all(text[place.start : place.end] == place.quote for place in found[kind])


@pytest.mark.parametrize(("kind", "text"), rows(NO_CAUSE))
def test_no_cause(reading_of, kind, text):
    assert kind not in {cause.kind for cause in reading_of(text).causes}


def test_heat_rises_with_the_tone(reading_of):
    heats = [
        reading_of(texts[0]).trajectory[-1].heat for texts in (LEVELS["calm"], LEVELS["concerned"], LEVELS["upset"])
    ]
    assert heats == sorted(heats)
    assert heats[0] < 0.25
    assert reading_of(LEVELS["angry"][3]).trajectory[-1].heat > heats[2]


def test_thanks_settle_and_hold_no_signal(reading_of):
    for text in (
        "Thank you so much!",
        "All sorted now, thanks.",
        "Danke, alles bestens!",
        "It arrived, perfect. Cheers",
    ):
        reading = reading_of(text)
        assert reading.settled, text
        assert not reading.kinds
    for text in (
        "Thanks, but it still doesn't work.",
        "Thanks in advance.",
        "Thanks. When does it arrive?",
        "Thank you for nothing.",
        "Thank you, my order number is 44718.",
        "I am hoping it has been fixed.",
    ):
        assert not reading_of(text).settled, text


@pytest.mark.parametrize(
    "text",
    [
        "Veuillez m'envoyer une copie de ma facture, je vous remercie.",
        "Je vous remercie de m'envoyer la facture.",
        "Je vous remercie par avance pour le remboursement.",
        "Merci de bien vouloir m'envoyer le contrat.",
        "Prière de m'adresser une attestation, merci.",
        "Les agradecería que revisaran mi factura.",
        "Gracias de antemano por enviarme el recibo.",
        "Sírvanse enviarme el recibo, gracias.",
        "Vielen Dank im Voraus für die Zusendung der Rechnung.",
        "Ich wäre Ihnen dankbar, wenn Sie das prüfen.",
        "Danke schon mal für die Korrektur.",
        "Thank you in advance for sending the invoice.",
        "I'd be grateful for a copy of the invoice.",
        "A copy of my March bill please, many thanks.",
    ],
)
def test_thanks_for_what_is_still_to_be_done_settle_nothing(reading_of, text):
    assert not reading_of(text).settled


@pytest.mark.parametrize(
    "text",
    [
        "Je vous remercie de m'avoir envoyé la facture.",
        "Un grand merci à toute l'équipe du vol de Nice, tout était parfait !",
        "Muchas gracias por enviarme el recibo.",
        "Vielen Dank für die Zusendung der Rechnung.",
        "Ich bin Ihnen sehr dankbar für die Hilfe.",
        "Thank you for sending the invoice.",
        "I'm so grateful for your help!",
    ],
)
def test_thanks_for_what_was_done_settle(reading_of, text):
    assert reading_of(text).settled


@pytest.mark.parametrize(
    ("text", "crisis"),
    [
        ("Lovely to see you employ people who never learnt to count. Four legs on a bed. Get stuck, ask a grown-up.", False),
        ("Since you closed my account I have nothing left, and I have been thinking about ending it all, so tell me what to do.", True),
        ("I wish I were dead, every month another letter from you and I cannot pay it, there is no way out of this for me.", True),
        ("Water is coming through the ceiling onto the fuse box, it makes a crackling sound and I am alone with two children.", True),
    ],
)  # fmt: skip
def test_words_of_danger_are_a_crisis_where_somebody_is_in_one(reading_of, text, crisis):
    assert (reading_of(text).level == "crisis") == crisis


@pytest.mark.parametrize("text", WORDS_FOR_NO_CAUSE)
def test_no_cause_where_all_is_well(reading_of, text):
    assert reading_of(text).causes == ()
