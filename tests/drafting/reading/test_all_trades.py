"""Whole messages of all trades: every sign that they hold and no other, and how serious they are. Innocent ones last."""

from __future__ import annotations

import pytest

COMPLAINTS = [
    (
        "Good afternoon. When I spoke to Carla on 4 November she assured me the credit note would be issued the same week. I still don't have it.",
        "broken_promise repeat_contact long_wait",
        "upset concerned",
    ),
    (
        "I paid £6.95 extra for guaranteed Saturday delivery and it came on Tuesday. Please refund the postage at least.",
        "broken_promise",
        "upset concerned",
    ),
    (
        "Was told my passport would be back with me within ten working days, we are now on day 19.",
        "broken_promise long_wait",
        "upset concerned",
    ),
    ("I've been trying to reach you for the best part of a month.", "long_wait repeat_contact", "upset concerned"),
    (
        "I was told the direct debit had been cancelled in September. It has gone out again today.",
        "repeat_contact financial_loss",
        "upset concerned",
    ),
    (
        "Still awaiting a response to my email dated 3 November regarding the damaged wardrobe door.",
        "repeat_contact long_wait",
        "upset concerned",
    ),
    (
        "Could someone please come back to me about this? My last two enquiries seem to have vanished.",
        "repeat_contact",
        "upset concerned",
    ),
    (
        "I have explained all of this to your colleague Aidan already, so I'd be grateful not to have to start over.",
        "repetition",
        "upset concerned",
    ),
    ("You have my booking reference. You've had it since my very first message. Why ask again?", "repetition", "upset"),
    ("How often must I say it? I never ordered the premium package.", "repetition", "upset"),
    (
        "Every agent I get transferred to wants my postcode, date of birth and the entire tale from the top.",
        "repetition",
        "upset concerned",
    ),
    ("once more for the people at the back: the router is NOT the problem", "repetition", "upset angry"),
    ("The claim was submitted on 12 August. It is now nearly Christmas.", "long_wait", "upset concerned"),
    ("Forty minutes in a queue, then you got cut off. Wonderful.", "long_wait", "upset angry"),
    ("My refund was approved ages ago and I'm still out of pocket", "long_wait", "upset concerned"),
    (
        "Any idea when the part will finally get here? I've been washing up by hand for three weeks.",
        "long_wait",
        "upset concerned",
    ),
    ("This ticket has been open since 21 October.", "long_wait", "upset concerned"),
    (
        "One last try. If the line isn't stable by Sunday evening, the contract is history.",
        "churn_threat ultimatum",
        "upset angry",
    ),
    (
        "Kindly reply within seven days, failing which I shall refer the dispute to the Property Ombudsman.",
        "regulator_threat ultimatum",
        "upset angry",
    ),
    (
        "You've got until the end of the month to pay me what you owe, then my solicitors take over.",
        "legal_threat ultimatum",
        "upset angry",
    ),
    (
        "Either the $312 lands back on my card this week or I let Visa sort it out.",
        "chargeback_threat ultimatum",
        "upset angry",
    ),
    ("Tomorrow. 5 pm. That's my limit.", "ultimatum", "upset angry"),
    ("Call me back today or this goes on every travel forum I can find.", "public_threat ultimatum", "upset angry"),
    (
        "I've taken legal advice and been told I'm entitled to the full amount plus interest.",
        "legal_threat",
        "upset angry",
    ),
    ("I will be claiming this through the county court if need be.", "legal_threat", "upset angry"),
    ("If we cannot settle this between us, a judge will have to.", "legal_threat", "upset angry"),
    ("I've asked my bank to stop the payment.", "chargeback_threat", "upset concerned angry"),
    ("Fine, I'll get my money back via PayPal's buyer protection.", "chargeback_threat", "upset angry"),
    ("I'm initiating a chargeback this afternoon.", "chargeback_threat", "upset angry"),
    ("The card issuer has opened a dispute on my behalf for the 89 dollars.", "chargeback_threat", "concerned upset"),
    ("We are reviewing whether to renew with you at all next year.", "churn_threat", "upset concerned"),
    ("I've been with you since 2009 but this is where it ends. Send me the closing forms.", "churn_threat", "upset"),
    ("Guess who's getting all my business from now on? Not you.", "churn_threat", "upset angry"),
    ("That was the last straw, I'm off to Octopus.", "churn_threat", "upset angry"),
    ("I won't set foot in one of your hotels again.", "churn_threat", "upset angry"),
    (
        "I run the local residents' Facebook group (4,000 members) and will be telling them exactly what happened.",
        "public_threat",
        "upset angry",
    ),
    ("My next Google review won't be pretty.", "public_threat", "upset angry"),
    ("My next email will be to the Rail Ombudsman.", "regulator_threat", "upset angry"),
    ("Filed with the CFPB this morning, FYI.", "regulator_threat", "upset angry"),
    ("complaint to the Department of Insurance is going out today", "regulator_threat", "upset angry"),
    ("Who's the most senior person I can put this to?", "manager_request", "upset concerned"),
    ("I would like my complaint reviewed by your head of customer service.", "manager_request", "upset concerned"),
    ("I've had enough of scripts. Supervisor, now.", "manager_request", "upset angry"),
    ("Would it be possible for your manager to give me a ring this afternoon?", "manager_request", "upset concerned"),
    ("I'd rather take this up with your director.", "manager_request", "upset concerned"),
    (
        "That's kind, but a £10 voucher doesn't begin to cover a spoiled weekend.",
        "rejected_solution",
        "upset concerned",
    ),
    (
        "I've thought about your proposal of a partial refund and I can't accept it.",
        "rejected_solution",
        "upset concerned",
    ),
    (
        "Sending out yet another technician won't solve anything, you've tried that three times.",
        "rejected_solution",
        "upset concerned",
    ),
    (
        "As for the free month: no thanks. I want the outage compensated properly.",
        "rejected_solution",
        "upset concerned",
    ),
    (
        "My daughter got an electric shock from the lamp an hour ago and her fingers are still tingling.",
        "safety",
        "crisis",
    ),
    ("there's smoke coming out of the washing machine right now what do i do", "safety", "crisis"),
    (
        "Grandma slipped on the wet floor your cleaners left and has just been taken away in an ambulance.",
        "safety",
        "crisis",
    ),
    ("The hinge on the oven door gave way and it dropped an inch from my foot.", "safety", "upset concerned angry"),
    (
        "I want to report that the bike's front fork cracked while I was riding. I managed to stop, nobody was hurt.",
        "safety",
        "upset concerned",
    ),
    ("carbon monoxide alarm keeps sounding since your man serviced the boiler this morning", "safety", "crisis"),
    ("I'm on chemo at the moment and can't be chasing parcels around the city.", "vulnerability", "concerned upset"),
    ("Mum is 91 and the phone is her only link to us.", "vulnerability", "concerned upset"),
    ("We buried my father last week and your letters keep coming in his name.", "vulnerability", "concerned upset"),
    ("I live on a state pension and cannot pay it all at once, I'm afraid.", "vulnerability", "concerned upset"),
    ("I'm deaf so please don't ask me to phone.", "vulnerability", "concerned"),
    (
        "I'm between jobs and you took the annual fee without warning.",
        "financial_loss vulnerability",
        "upset concerned",
    ),
    ("You've debited my account 3 times for one booking.", "financial_loss", "concerned upset"),
    (
        "Because of the late transfer I missed my connection and had to buy a new ticket for 260 euros.",
        "financial_loss",
        "concerned upset",
    ),
    ("Since the freezer you sold us died, we've binned about $300 of meat.", "financial_loss", "concerned upset"),
    ("The bill is £340 when my meter reading puts it at £118.", "financial_loss", "concerned upset"),
    ("You only gave me back half of what I paid.", "financial_loss", "concerned upset"),
    ("The agent on chat told me 30 days, the returns page says 14. So what's right?", "confusion", "concerned upset"),
    ("Am I on the old plan or the new one? My invoice lists both.", "confusion", "concerned"),
    ("Your bill is a riddle. Why are there two standing charges?", "confusion", "concerned upset"),
    ("every person i talk to says something else", "confusion", "upset concerned"),
    ('can you explain in normal words what "deferred settlement" means for me', "confusion", "concerned"),
    ("You're a pack of liars and you know it.", "insult", "angry"),
    ("Do you hire these people for their stupidity?", "insult", "angry"),
    ("Honestly, a bunch of school kids would run this better.", "insult", "angry"),
    ("what a shower of incompetents", "insult", "angry"),
    ("Your so-called support guy was dumber than a brick.", "insult", "angry"),
    ("Where the fuck is my driver", "profanity", "angry upset"),
    ("Stop sending me the same sh*t answer", "profanity", "angry upset"),
    ("pissed off doesn't begin to cover it", "profanity", "angry upset"),
    ("I'm sick of this crap.", "profanity", "angry upset"),
    ("THIS IS NOT WHAT I ORDERED and I want it picked up.", "shouting", "angry upset"),
    ("Nobody told me ANYTHING and now you say it is MY fault?", "shouting", "angry upset"),
    ("Please just STOP CALLING me at work.", "shouting", "angry upset"),
    ("HOW MANY TIMES DO I HAVE TO SAY IT", "repetition shouting", "angry"),
    ("der 12. November ist längst vorbei, und es ist nichts angekommen", "broken_promise long_wait", "upset concerned"),
    (
        "Der Techniker sollte heute zwischen 8 und 12 Uhr kommen. Es war niemand da.",
        "broken_promise",
        "upset concerned",
    ),
    ("Letzte Frist: 30. November. Danach geht die Sache an meinen Anwalt.", "legal_threat ultimatum", "upset angry"),
    ("Verbinden Sie mich bitte mit Ihrer Teamleiterin.", "manager_request", "upset concerned"),
    ("Ich verstehe diese Abrechnung nicht. Einmal steht da 80 Euro, dann 120.", "confusion", "concerned upset"),
    ("Einen Gutschein will ich nicht, ich möchte mein Geld zurück.", "rejected_solution", "upset concerned"),
    ("Ihr seid doch alle unfähig.", "insult", "angry"),
    ("Llevo tres semanas esperando el reembolso y nadie me contesta.", "long_wait repeat_contact", "upset concerned"),
    ("Me prometieron que el técnico vendría el martes y no apareció.", "broken_promise", "upset concerned"),
    (
        "Si no me devuelven el dinero antes del viernes, pondré una reclamación en Consumo.",
        "regulator_threat ultimatum",
        "upset angry",
    ),
    (
        "Cela fait un mois que j'attends mon remboursement et personne ne me répond.",
        "long_wait repeat_contact",
        "upset concerned",
    ),
    ("Je ne veux pas d'un bon d'achat, je veux être remboursée.", "rejected_solution", "upset concerned"),
    ("YOU PEOPLE ARE A JOKE. I have never dealt with such incompetent staff.", "insult shouting", "angry"),
    (
        "Where the hell is my refund? It's been a month, this is absolute bullshit.",
        "long_wait profanity",
        "angry upset",
    ),
    (
        "Order placed 2 October, nothing received. I've asked Mastercard to open a dispute.",
        "chargeback_threat long_wait",
        "upset angry",
    ),
    ("your app is a piece of shit", "profanity", "angry upset"),
    (
        "BBC Watchdog and Trading Standards are both going to hear about this.",
        "public_threat regulator_threat",
        "upset angry",
    ),
    (
        "My solicitor will be in touch regarding compensation for the damage to our floor.",
        "legal_threat",
        "upset angry",
    ),
    ("I AM DONE WITH THIS COMPANY. Close everything.", "churn_threat shouting", "angry upset"),
    (
        "I've got screenshots of everything and I'm not afraid to use them on social media.",
        "public_threat",
        "upset angry",
    ),
    ("I will be leaving an honest review on Trustpilot so others know what to expect.", "public_threat", "upset angry"),
]
INNOCENT = [
    "Hi, my lawyer wife recommended you. Do you deliver to office addresses?",
    "I need the chairs by Friday for a party. Is express delivery available?",
    "I accidentally ordered two of the same lamp, please cancel one of them.",
    "That's fine, thank you, the voucher works for me.",
    "Just checking whether there's any news on my order? No rush at all.",
    "Is the kettle safe to use on an induction hob?",
    "Do I need to send the receipt again, or is the one I attached enough?",
    "I was going to dispute the charge but I found the receipt, it's mine. Sorry for the bother!",
    "Can I speak to someone about a business account? We're a team of twelve.",
    "The order arrived two days early, amazing!",
    "My mum is 80 next month and I'd love to order a cake with her name on it.",
    "I have a court appearance that day so I can't be in for the delivery. Can we do Thursday?",
    "My neighbour says you sued her landlord, is that your company or another one?",
    "Damn good coffee machine, by the way. Do you sell the filters?",
    "The film is about a lazy, stupid detective and the disc arrived scratched.",
    "We waited until the sale to buy the bed and are thrilled.",
    "If it isn't in stock, I'll take the blue one instead.",
    "I changed banks in June. Do you need my new IBAN?",
    "How long do I have to return them if the color doesn't suit us?",
    "My old provider left me waiting for three weeks and lied to me, that's why I'm joining you.",
    "I'm not in a hurry, take all the time you need.",
    "The package says KEEP DRY and THIS SIDE UP, is that important?",
    "The kids are fighting over the remote: is there a second one I can buy?",
    "I'll be away until Friday, so no need to answer before then.",
    "Is the wheelchair ramp at your Dublin store open on Sundays?",
    "My solicitor needs the serial number for the house inventory, can you send it?",
    "I'd like to switch from the monthly to the yearly plan.",
    "Can I choose between the voucher and the refund? I'd go for the voucher.",
    "My daughter turned one and loves the highchair, thank you!",
    "Just a heads-up, I'll be on the 14:30 flight instead.",
    "Is there a deadline for using the promo code?",
    "I'd like to leave a review, which site do you prefer?",
    "Two payments of 50 each is perfect for me.",
    "HELLO! HAPPY NEW YEAR TO EVERYONE!",
    "Which of the three sizes would you suggest for a small room?",
    "As agreed on the phone, I'm sending you the meter reading: 48213.",
    "The delivery guy was lovely, please pass on my thanks.",
    "We waited a bit longer than planned but it was worth it, beautiful sofa.",
    "No, that's not necessary, thank you.",
    "If you have any questions my assistant will answer them by Monday.",
    "My gran is visiting, can I add a guest to the booking?",
    "I forgot to cancel in time, my own fault. Is there anything you can do?",
    "Vielen Dank, das Paket ist heute angekommen!",
    "Merci beaucoup pour votre réponse rapide.",
    "Please forward my CV to your hiring manager.",
    "Do I have to pay twice if I change the date?",
    "My neighbour is threatening to sue me over the fence; do you sell lower ones?",
    "Thanks for sorting the double charge so quickly.",
    "I'm comparing you with two other providers before I decide.",
    "I don't want a replacement, the first one works fine after all.",
    "I promised to send you the meter reading by Friday, here it is: 50213.",
    "We have a toddler, which of the two rugs is easier to clean?",
    "No complaints at all, just wanted to say thank you.",
    "I'm switching to paperless billing, how do I do that?",
    "My colleague is confused with names, the order is under Smith.",
    "Our contract ends in June. What renewal options do we have?",
    "Which documents do you need for the refund?",
    "I saw your ad on Facebook, is the offer still on?",
    "It's not urgent, whenever someone has a minute.",
    "Does the warranty cover accidental damage?",
    "Please cancel my dentist reminder emails.",
    "Danke für die schnelle Hilfe, alles funktioniert wieder.",
    "Can my manager and I both be on the account?",
    "Is it okay to pay in two instalments?",
    "I'd like to cancel my appointment on Tuesday, something came up.",
    "I'd like to speak to someone about a group booking for 20 people.",
    "Thanks, I'll take the credit.",
    "If the weather is bad, can we move the tour to Sunday?",
    "My parcel came this morning. Thank you for the lovely note!",
    "I read great reviews about you on Trustpilot, hence my order.",
    "The kids are on fire for your new game, when is the release?",
]


@pytest.mark.parametrize(("text", "kinds", "levels"), COMPLAINTS, ids=[row[0][:60] for row in COMPLAINTS])
def test_complaint(reading_of, text, kinds, levels):
    reading = reading_of(text)
    assert reading.kinds == set(kinds.split())
    assert reading.level in levels.split(), reading.why


@pytest.mark.parametrize("text", INNOCENT)
def test_innocent(reading_of, text):
    reading = reading_of(text)
    assert not reading.kinds
    assert reading.level in ("calm", "concerned"), reading.why


IRONY = [
    "Well, bravo. What a triumph of logistics. The bed has arrived, a mere ten days late.",
    "Congratulations, you've managed to deliver an empty box.",
    "Forty minutes on hold and then you hung up. Wonderful.",
]


@pytest.mark.parametrize("text", IRONY)
def test_irony_is_a_complaint(reading_of, text):
    reading = reading_of(text)
    assert reading.level in ("upset", "angry"), reading.why
    assert not reading.settled


@pytest.mark.parametrize(
    "text",
    [
        "Bravo, the sofa is lovely, thank you!",
        "Great job, everything was sorted within a day.",
        "What a treat, it came two days early.",
    ],
)
def test_praise_is_praise(reading_of, text):
    assert reading_of(text).level == "calm"


ASKED = [
    ("now it is 149 on ur site and i paid 189 last thursday??", []),
    ("anyone else get ghosted by these guys??", []),
    ("that second 46.20 needs to come back, how fast can you do that?", ["how fast can you do that?"]),
    (
        "If I return it today, will I get the full price back?",
        ["If I return it today, will I get the full price back?"],
    ),
    ("Any news on my order?", ["Any news on my order?"]),
    ("Wann kommt mein Paket?", ["Wann kommt mein Paket?"]),
]


@pytest.mark.parametrize(("text", "asked"), ASKED)
def test_a_question_mark_alone_asks_nothing(reading_of, text, asked):
    assert [ask.evidence.quote for ask in reading_of(text).asks] == asked


SAFETY_LEVELS = [
    ("The toaster caught fire this morning. My son was next to it, but he's fine.", ("upset", "angry")),
    ("There's smoke coming out of the dryer right now, what do I do?", ("crisis",)),
    ("My daughter burned her hand on your kettle an hour ago.", ("crisis",)),
]


@pytest.mark.parametrize(("text", "levels"), SAFETY_LEVELS)
def test_danger_that_is_over_is_no_crisis(reading_of, text, levels):
    reading = reading_of(text)
    assert "safety" in reading.kinds
    assert reading.level in levels, reading.why
