"""What customers tell of what came before: asked on several days, never heard again, mended and at it again, told two
things. Each with what only sounds like it."""

from __future__ import annotations

import pytest

HITS = {
    "repetition": [
        "I asked for the spare key on the 4th and again on the 11th. May I have it?",
        "We wrote to you in May, in July and in September about the hedge, and it is over the roof by now.",
        "asking for third time, please spell my name with a z",
        "I rang about the lid on Monday and again on Thursday, so this makes three.",
        "You are the third lady today who hears about my fridge.",
        "I sent the very same certificate with the form in March.",
        "I've given the policy number to reception, to claims and to the man on the door.",
        "I put that I'm left-handed. I said it on the form, then on the phone and then in the chat.",
        "I have explained in two letters that the flat is empty.",
        "The bot wanted my date of birth, the form wanted it and now the agent wants it.",
        "The number you're asking for is in the subject line.",
    ],
    "repeat_contact": [
        "I reported the broken swing on the 2nd, got an automated reply, and since then nothing.",
        "Did text you Sunday about the double fee but heard nowt, so trying here.",
        "Spoke to a lady last week, she noted it all. Haven't heard a thing.",
        "Our complaint was received by you on 3 March. It is now 20 April.",
        "When I first told you of the damp, the baby was not born.",
        "The gutter is not resolved since 4 September, kindly look into it.",
        "Your colleague told us both times it was done.",
        "Your plumber came on Friday and cleared the drain. It rained, and the yard is under water again.",
        "That filling you put back on Tuesday? It fell out over lunch.",
        "The tap drips, and has done since your man changed the washer.",
        "The heater is doing what it did before your chap came.",
        "Took it to the shop as you said, same thing today.",
        "The replacement came today and it has the same crack.",
        "Your engineer has been out three times and it still hums.",
        "You said to ring if it wasn't here by noon. It isn't, so I'm ringing.",
        "The streetlamp I reported in June is still dark.",
        "Sorry to nag, where has my cheque got to?",
        "The van was booked for Monday and nobody turned up. Can you come tomorrow?",
    ],
    "confusion": [
        "Your letter of Monday: approved. Your letter of Tuesday: refused.",
        "According to your first mail my crate is in Hull, according to your second in Leith. Where is it?",
        "The booklet says no pets, then further down it says pets on a lead.",
        "Please is it yes or is it no?",
        "Anil wrote that I can keep the box, and then Mira wrote that it has to go back.",
        "I've read the page three times and I still don't know what it costs.",
        "I have one email that says ten o'clock and another that says noon.",
        "First line says approved, third line says subject to checks.",
    ],
}
LOOK_ALIKES = {
    "repetition": [
        "I rang my own bank on the 4th and again on the 11th, they were no help. Do you take cheques?",
        "We'd like to repeat our stay, for the fourth summer running!",
        "The conductor on the 12 has to tell people again and again that the reader is broken.",
        "Hello again. A new one this time: the lamp flickers. Last week's matter with the bill is sorted.",
        "Sorry, I typed a lot there. Which bus goes to the quay?",
    ],
    "repeat_contact": [
        "I've rung my own landlord three times about it. All I need from you is the model number.",
        "Your man came on Friday and cleared the drain, and it runs like new again.",
        "The boiler has been a dream since your man changed the pump.",
        "The zip you mended in May is still going strong. May I bring the other boot?",
        "You said to come back if the swelling hadn't gone. It has, so I only wanted to say thanks.",
        "You said the price was held at 20 till June. My bill says 26.",
        "I promised you the rent by the 1st and it hasn't come, I'm so sorry.",
        "Here we are again, fourth winter in a row! The same room, if it's free?",
        "My neighbour had to chase you. This is my first and I hope my only message: the fee was taken twice.",
    ],
    "confusion": [
        "The slip says L, the bag says L, and the shirt in it is an S.",
        "On Monday Anil told me it was the fuse, and today Mira said the same. Please send me a fuse.",
        "I'm not in the least confused, thank you. The bill is wrong.",
        "My wife was confused by the form but I explained it and it is clear now.",
        "I do not understand how a firm with forty vans can lose one sofa.",
    ],
}


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in HITS.items() for text in texts])
def test_hit(reading_of, kind, text):
    assert kind in reading_of(text).kinds


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in LOOK_ALIKES.items() for text in texts])
def test_look_alike(reading_of, kind, text):
    assert kind not in reading_of(text).kinds
