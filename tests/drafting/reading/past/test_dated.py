"""Waits and promises that customers tell by the dates they name, and costs and waits that they tell without saying so.

Every row is read on Wednesday 18 November 2026; after a bar stands what the company wrote before, so many days ago.
"""

from __future__ import annotations

import datetime as dt

import pytest

NOW = dt.datetime(2026, 11, 18, 9)

# fmt: off
SHOWN = {
    "long_wait": [
        "Hello, I asked for a copy of my lease on the 3rd and again on the 10th. Could you send it today?",
        "We reported the dripping gutter on 28 October. The wall is quite wet now.",
        "On 2 November I emailed your accounts desk about the double entry. Might somebody look?",
        "My letter of 14 October about the hedge has gone unanswered.",
        "I applied for the parking permit on 26 October, the old one has run out and nobody writes.",
        "I returned the trainers on the 1st and I have still not seen a penny of it, what is going on?",
        "My wife wrote to the school office in September about the bus pass. Please could we have it?",
        "I requested the meter key on 30 Oct, pls.",
        "The fault was first reported on October 12 and the lift is dark to this day.",
        "You told me that the cheque would be posted by 6 November, so where is it please?",
        "When I sent off the claim my daughter was in her last year of school. She has her degree now, and I take it that you are still reading.",
        "When we first reported the street lamp the leaves were still on the trees.",
        "2 weeks n no fridge, u tell me",
        "Till now no reply from your esteemed office.",
        "How can anyone sit on a claim for 40 days?",
        "Your skip has been outside since Easter and the job took a day.",
        "We were seen 50 minutes past our time, with a toddler.",
        "He said a Tuesday. That's three been and gone.",
    ],
    "broken_promise": [
        "They promised it would be with me by 12 November. Could somebody look into it?",
        "Your colleague assured us that the deposit would be back before the 13th, and the account is still empty.",
        "What we were promised is a cot in the room. That was for the 15th, and he slept in a drawer.",
        "The wardrobe you were delivering Monday still hasn't left Leeds.",
        "I stood at your shutters with a booked appointment and a sore tooth.",
        "The window seat I paid for never happened.",
        "I was promised a plumber at nine. I have sat here in the cold ever since.",
        "The line was to be activated within two days and till now there is no signal.",
        "It was meant to be here last fri like the text says",
        "it shows 89 euros at the till now|a3 I'll hold it for you. €69 until Sunday 22 November.",
    ],
    "financial_loss": [
        "My March fee came out of my account twice.",
        "You ran my card twice for one coffee.",
        "There is the same charge two times on my statement and I bought one lamp.",
        "There's £20 gone out, not in, since the return.",
        "Two child tickets were charged as adults.",
        "Why am I still being charged for a line that's been dead for days?",
        "You added a £3 handling fee to my order without a word, and the shop says that collection is free. Please take it off.",
        "I have burnt £30 on data because the router is down.",
        "I was made to buy a full tank again since your man drained the good one.",
        "We threw out twenty kilos of lamb after your power cut.",
        "The hotel and the train are non-refundable, which you might have thought of before you cancelled.",
    ],
}

NOT_SHOWN = {
    "long_wait": [
        "I asked for a copy of my lease on the 3rd and your reply came the next day, thank you. One more question: may I sublet?",
        "We reported the dripping gutter on 28 October and it was mended on the 30th. Now a tile is loose, could you come?",
        "I asked my bank on 2 November and they said to ask you: which account do I pay into?",
        "I wrote to the manufacturer on 20 October, they say the part is yours. Do you stock it?",
        "I ordered on 1 November and I'm in no hurry, could you still change the colour?",
        "I asked on the 16th for a bigger room. Is there one?",
        "I ordered two on 20 October, they came and they are lovely. Can I have two more?",
        "Sorry not to have answered, you asked me on 20 October and I let it slide. The reading is 4412.",
        "I cancelled on 5 November and I know it takes a month, so I am not chasing you. Can you confirm my address?",
        "You've got 24 hours to put this right or I post the photos.",
        "Is it six weeks or eight that you need as notice?",
        "My sister waited three weeks for the gas people, that is their own mess. My question is about my kettle: is it dishwasher proof?",
        "From you it took two days, which was a real treat.",
        "My knee is mended long since. Can I go back to the full membership?",
        "Two weeks and no complaints, it is a fine mattress. Do you sell the pillow too?",
        "When I booked, my son was eleven. He turns twelve in May, does the fare change?",
    ],
    "broken_promise": [
        "You promised Tuesday and Tuesday it came, thank you. The plug is for America though, could you swap it?",
        "You said that the file would come by Friday 20 November. Today is only Wednesday, just reminding you.",
        "I promised you the rent by 1 November and it is not there, I am ashamed.",
        "My landlord swore the buzzer would be mended by Monday, so please ring my phone instead.",
        "it came yesterday at nine just as we'd agreed. 3 eggs are broken, can you refund those?|a5 I've moved it from Sunday 15 to Tuesday 17 November, 9 to 10.",
        "The refund reached me on Friday as you said.|a7 I have refunded £96 and it will be with you by Friday 13 November.",
    ],
    "financial_loss": [
        "The boots came unglued after a week. I'd like my £45 back, please.",
        "£28 for a mascara that is bone dry, just the 28 back please",
        "I had thought that you had charged me twice, then my wife told me the second one was hers.",
        "Ignore yesterday's email about the two payments of £18, the second one is my son's.",
        "Does the fee come out of my account twice a year or once?",
        "I had a doubt that £38 was charged extra, it is my cousin's booking.",
        "How much is it when children are charged as adults?",
    ],
}
# fmt: on


def _kinds(reading_of, row):
    text, *before = row.split("|")
    turns = []
    for line in before:
        mark, _, words = line.partition(" ")
        at = NOW - dt.timedelta(days=int(mark[1:]))
        turns.append((at.isoformat(), "customer" if mark[0] == "c" else "agent", words))
    return reading_of(text, *turns).kinds


@pytest.mark.parametrize(("kind", "row"), [(kind, row) for kind, rows in SHOWN.items() for row in rows])
def test_told_without_complaining(reading_of, kind, row):
    assert kind in _kinds(reading_of, row)


@pytest.mark.parametrize(("kind", "row"), [(kind, row) for kind, rows in NOT_SHOWN.items() for row in rows])
def test_answered_kept_or_somebody_elses(reading_of, kind, row):
    assert kind not in _kinds(reading_of, row)
