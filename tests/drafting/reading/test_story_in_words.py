"""What customers say about how long it has gone on, what it cost and what they refuse."""

from __future__ import annotations

import pytest

HITS = {
    "repetition": [
        "I already explained this to your colleague.",
        "As I said in my first mail, the cable is missing.",
        "How many times do I have to tell you the order number?",
        "I've sent you the photos twice.",
        "I'm sick of repeating myself.",
        "For the fourth time of asking: where is my refund?",
        "See my two previous mails.",
        "Do I really have to explain everything all over again?",
        "Every agent asks me the same questions.",
        "You already have my address on file.",
        "I gave all these details yesterday already.",
        "Please read my earlier email, it is all in there.",
        "I keep having to explain the fault.",
        "Ich habe Ihnen das bereits dreimal erklärt.",
        "Ya les he enviado las fotos.",
        "Je vous ai déjà expliqué le problème.",
    ],
    "repeat_contact": [
        "This is the third time I'm writing.",
        "My second email about this.",
        "I've called you four times this week.",
        "Nobody has replied to my messages.",
        "Chasing this up again.",
        "I still haven't heard back.",
        "Following up on my complaint from last week.",
        "I contacted you last Monday and nothing has happened.",
        "Me again, the boiler is still dead.",
        "The router you repaired is broken again.",
        "Third message, zero answers.",
        "I have written to you repeatedly.",
        "You are ignoring my emails.",
        "Ich schreibe jetzt zum dritten Mal.",
        "Es la segunda vez que escribo.",
        "Troisième fois que je vous contacte, personne ne répond. C'est mon deuxième mail.",
    ],
    "long_wait": [
        "I've been waiting for three weeks.",
        "Still waiting for my refund.",
        "I was on hold for an hour.",
        "This is taking forever.",
        "It's been ten days and no reply.",
        "How much longer will this take?",
        "Two weeks and still nothing.",
        "I ordered this a month ago and it still isn't here.",
        "The delivery is five days late.",
        "No hot water since Monday.",
        "My refund is long overdue.",
        "The wait is ridiculous.",
        "We have been without internet for six days.",
        "Ich warte seit zwei Wochen auf die Lieferung.",
        "Llevo tres semanas esperando el reembolso.",
        "J'attends depuis un mois.",
    ],
    "broken_promise": [
        "You promised a refund by Monday and nothing came.",
        "The engineer was supposed to come on Tuesday but nobody showed up.",
        "Tom said he would call me back yesterday. He never called.",
        "I was told it would be delivered on the 5th, and it is now the 12th.",
        "You missed the appointment.",
        "Your technician never showed up.",
        "You didn't keep your promise.",
        "I was guaranteed delivery before Christmas but it didn't arrive.",
        "Another broken promise.",
        "You went back on your word.",
        "I was quoted $40 a month but you charged me $65.",
        "The promised callback never happened.",
        "The date you gave me came and went, the deadline has passed.",
        "Sie haben mir die Lieferung bis Montag versprochen, aber es kam nichts.",
        "Me prometieron una llamada pero nadie me ha llamado.",
        "On m'a promis un remboursement mais je n'ai rien reçu.",
    ],
    "confusion": [
        "I'm confused about the two invoices.",
        "I don't understand what this fee is for.",
        "One agent said Monday, the other said Friday.",
        "Your instructions make no sense to me.",
        "I've been told three different things.",
        "Which one is right?",
        "The letter contradicts what your website says.",
        "I have no idea which form I need.",
        "It's not clear to me whether the warranty applies.",
        "I can't figure out how to return it.",
        "I keep getting conflicting information.",
        "I don't know what to do next.",
        "Ich verstehe die Rechnung nicht.",
        "No entiendo la factura.",
        "Je ne comprends pas la facture.",
    ],
    "financial_loss": [
        "You charged me twice.",
        "I was double charged for May.",
        "You took $80 out of my account without asking.",
        "I had to pay for a hotel out of my own pocket.",
        "Because of you I lost a day's wages.",
        "Your mistake pushed me into overdraft.",
        "I've been overcharged again.",
        "I had to buy another one to have something to cook on.",
        "You keep charging my card although I cancelled.",
        "There's an unauthorised payment on my account.",
        "All the food in the freezer spoiled.",
        "I spent £60 on a taxi because the train never came.",
        "I took a day off work for nothing.",
        "Es wurde doppelt abgebucht.",
        "Me han cobrado dos veces.",
        "J'ai été prélevé deux fois.",
    ],
}

LOOK_ALIKES = {
    "repetition": [
        "I'd like to order the same again.",
        "Any news?",
        "Could you please send the link again?",
        "I already love it.",
        "As I said I would, I'm attaching the photo.",
        "Thanks again for explaining.",
        "I told my sister about your shop.",
        "How many times a day should I charge it?",
        "My repeat prescription is ready, when do you deliver?",
        "I have already paid, do I get a receipt?",
        "I read your previous newsletter with pleasure.",
        "I keep the heating on at night.",
        "Ich habe schon bezahlt, wann kommt das Paket?",
    ],
    "repeat_contact": [
        "This is my third order with you and I love it.",
        "It's the second time I fly with you.",
        "I will call again tomorrow if needed.",
        "Thanks for getting back to me.",
        "My first email to you: what are your opening hours?",
        "I'm following up with my bank as you asked, they see the payment.",
        "Looking forward to hearing from you.",
        "I hope to hear from you soon.",
        "My previous phone was a different brand.",
        "Can I order the blue one again?",
        "I'll get back to you after the holidays.",
        "Do you write back on weekends?",
        "Das ist meine dritte Bestellung bei Ihnen.",
    ],
    "long_wait": [
        "Can't wait to get it!",
        "I'm happy to wait, no rush.",
        "I have been a customer for ten years.",
        "Please put the order on hold until May.",
        "Sorry for my late reply, I was away for three weeks.",
        "How long is the warranty?",
        "Is there a waiting list for the blue one?",
        "I'll wait for your reply.",
        "Wait, what does that fee mean?",
        "It worked well for two years.",
        "The short queue in your shop was a nice surprise.",
        "I waited to write until I had tested it.",
        "Ich bin seit zehn Jahren Kunde.",
        "Soy cliente desde hace años y estoy contento.",
    ],
    "broken_promise": [
        "As promised, here are the photos.",
        "I promised my son a blue one, do you have it?",
        "You said it would arrive on Friday, is that still right?",
        "The advert promises more than the product does.",
        "You promised a call by Thursday and you called. Thank you.",
        "I missed the delivery because I was at work.",
        "Is the engineer supposed to ring before he comes?",
        "Your colleague told me to write to this address.",
        "What time should the driver come on Monday?",
        "The price you quoted is fine.",
        "I said I would send the form, here it is.",
        "Do you promise it is gluten free?",
        "Wie versprochen sende ich die Fotos.",
    ],
    "confusion": [
        "I fail to understand how you can treat people like this.",
        "To avoid confusion: I mean the red one.",
        "I don't understand why you people can't answer a simple mail.",
        "I understand the fee now, thanks.",
        "Clear the cache, I did that.",
        "I didn't get my parcel.",
        "I don't see the button in blue but I found it in the menu.",
        "Sorry for any confusion, I meant May.",
        "Which colour do you have in stock?",
        "The instructions were easy to follow.",
        "I want a different answer sheet for the kids' game.",
        "I lost the key to the locker.",
        "Ich verstehe nicht, wie man so mit Kunden umgehen kann.",
    ],
    "financial_loss": [
        "I paid $200 for this and it broke.",
        "How much would it cost to repair?",
        "The battery is fully charged.",
        "Will I be charged for the return?",
        "The blender costs 89.99 and arrived broken.",
        "Can I pay twice a month?",
        "I bought another one because I like it so much.",
        "You didn't overcharge me, I misread the bill.",
        "Lost my receipt, can you send a copy?",
        "I charged the phone twice and it still dies.",
        "I'd like to spend more on a better model.",
        "Is there a late fee if I pay next week?",
        "Was kostet der Versand?",
    ],
}


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in HITS.items() for text in texts])
def test_hit(reading_of, kind, text):
    assert kind in reading_of(text).kinds


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in LOOK_ALIKES.items() for text in texts])
def test_look_alike(reading_of, kind, text):
    assert kind not in reading_of(text).kinds


OFFER = ("2026-11-16T09:00:00", "agent", "I can offer you a 10% voucher or a replacement.")
REFUSALS = [
    "I don't want a voucher.",
    "No thanks.",
    "That's not good enough.",
    "Keep your voucher.",
    "I won't accept a replacement, I want my money.",
    "What am I supposed to do with a voucher?",
    "A voucher is useless to me.",
    "I refuse this offer.",
    "Ten percent is an insult. The voucher is a joke.",
    "Not interested in another replacement.",
    "I must decline the credit.",
    "A replacement won't help me now.",
    "That doesn't work for me.",
    "Yeah, that's not happening.",
    "A second voucher for the lamp that set off the alarm is a bold idea. I have put it back in the post to you.",
]
NO_REFUSALS = [
    "The voucher would be fine.",
    "I'd rather take the replacement than the voucher.",
    "I guess the voucher will have to do.",
    "Is the voucher valid in shops?",
    "I have not received the voucher.",
    "Great, please send the replacement.",
    "I don't need a replacement any more, it works fine now.",
    "Which one is quicker?",
    "When would the replacement arrive?",
    "I don't want to lose the voucher, how long is it valid?",
    "Yes please.",
    "Can I use the voucher twice?",
    "Well, it isn't what I'd hoped for and I won't pretend I danced. But all right, I'll take it.",
    "My old carrier gave me five dollars and I told them where to stick it, so yes, I accept.",
]


@pytest.mark.parametrize("text", REFUSALS)
def test_refusal_of_an_offer(reading_of, text):
    first = ("2026-11-15T09:00:00", "customer", "The lamp is broken.")
    assert "rejected_solution" in reading_of(text, first, OFFER).kinds


@pytest.mark.parametrize("text", NO_REFUSALS)
def test_no_refusal(reading_of, text):
    first = ("2026-11-15T09:00:00", "customer", "The lamp is broken.")
    assert "rejected_solution" not in reading_of(text, first, OFFER).kinds


def test_nothing_offered_nothing_refused(reading_of):
    assert "rejected_solution" not in reading_of("I don't want a discount code for this, just the manual.").kinds
