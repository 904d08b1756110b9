"""What happened to a customer, told in few words or by the dates alone, and what only sounds like it.

A row is the last message and, before it, who said what so many days ago.
"""

from __future__ import annotations

import datetime as dt

import pytest

NOW = dt.datetime(2026, 11, 18, 9)

# fmt: off
SHOWN = {
    "repeat_contact": [
        ("Anybody there?", "c5 Parcel shows delivered, not here.", "c3 Hello?"),
        ("VAT invoice for October please, when someone gets a minute.", "c9 Can you send me the VAT invoice for October please?"),
        ("It's the next Wednesday. No earbud.", "c8 The left earbud is dead.", "a7 We will post a replacement by Thursday."),
        ("Opened the ticket today: still says Oyelarn.", "c12 Please correct the name on my ticket to Oyelaran.", "a11 Done! Your ticket now reads Oyelaran."),
        ("Good morning. Nearly a week on and the second charge is still on my card.", "c7 Hello, the hotel charged my card twice.", "a6 Thanks, our finance team is looking at it."),
        ("Had you guys out on the 2nd, the 6th and the 11th. Washing machine still trips the fuse box.",),
        ("Spoke to your chat on Sunday, phoned Monday, and now I'm trying email. The pram wheel is still broken.",),
        ("I did report this pothole of a checkout bug in September. It's November and it still eats my basket.",),
        ("Here I am once more with the same overdraft fee.",),
        ("The replacement blender arrived and, would you believe it, smokes exactly like the first one I complained of.",),
    ],
    "repetition": [
        ("4 Elm Row. It was in my first mail.", "c4 My address is 4 Elm Row, not 14.", "a3 Could you tell us the right address?"),
        ("7731, as before.", "c3 The order number is 7731.", "a2 Please tell us your order number."),
        ("When will the blue chair ship?", "c5 When will the blue chair ship?", "a4 Thank you for contacting us."),
        ("I want a refund, not a voucher.", "c2 I want a refund, not a voucher.", "a2 Good news, a voucher has been sent."),
        ("It shows E21. I wrote E21. It is still E21.", "c3 The fault code is E21.", "a2 What code does the display show?"),
        ("Having to fill in the claim form a second time because you lost the first is a bit much.",),
        ("I keep telling you that the meter is in the cellar.",),
        ("As stated in my previous two emails, the damage was there on arrival.",),
        ("You asked for the receipt. I sent it. You asked again. I sent it again. Today you ask again.",),
        ("I've been through this with your colleague already, and hoped not to have to go through it all anew.",),
    ],
    "long_wait": [
        ("Where is the contract?", "c9 Please send me the contract.", "a9 We'll look into it and come back to you."),
        ("hi", "c8 hi is my cot on its way", "a8 Let me check with the warehouse and get back to you."),
        ("Still not ready?", "c15 My phone screen repair, when is it ready?", "a14 It will be ready this week.", "c7 ?"),
        ("The surveyor has not written.", "c30 Damp report please, for flat 3.", "a29 Our surveyor will write to you."),
        ("Is there any word from the licensing team?", "c11 Is my licence renewed?", "a10 I've asked the licensing team."),
        ("When will you finally activate my SIM? It was supposed to be instant and it's day four.",),
        ("Kindly expedite, my passport application is pending since 6 weeks only.",),
        ("I've had more birthdays than replies from your support.",),
        ("A fortnight without hot water.",),
        ("I was told \"a few days\". I've been patient for seventeen.",),
    ],
    "broken_promise": [
        ("Monday came and went. No deposit.", "c6 When do I get my deposit?", "a5 You will have it on your account by Monday 16 November."),
        ("The engineer never turned up.", "c9 fridge broken", "a8 Our engineer will be with you on Thursday 12 November between 8 and 12."),
        ("no email so far", "c4 where's the parcel", "a3 I'll check and email you tomorrow."),
        ("It's now six days and no credit.", "c7 Please credit the 40.", "a6 We will credit it within 3 days."),
        ("no replacement.", "c5 hi, can i get a replacement", "a5 We'll send it out today, you'll get it on Saturday."),
        ("The cot we reserved for our room was not there.",),
        ("I took the morning off for your installer who had been confirmed for nine. He did not show.",),
        ("They told me at the desk my luggage would come with the evening flight. That was Sunday.",),
        ("You undertook to remove the default from my file within 14 days. That was on 1 October.",),
        ("Once again a promised date has come and gone.",),
    ],
    "churn_threat": [
        ("Then cancel my subscription as of December.", "c3 Another price rise?", "a3 Yes, from January."),
        ("I've moved my salary to another bank this morning. The rest will follow.", "c6 Charged twice", "a5 We're investigating"),
        ("My sister moved to Octopus last month and says it's bliss. I begin to see why.",),
        ("Stop my membership please, I can't deal with this chaos.",),
        ("Terminate the contract. I'm done.",),
        ("Consider this the end of a long relationship.",),
        ("You make it very easy to leave.",),
        ("i go to other company if like this",),
        ("Our contract is up for tender in spring and after this month I know how I'll vote.",),
        ("Tell me the exit fee. It may be worth it.",),
    ],
    "financial_loss": [
        ("The floor swelled up. The carpenter's bill is attached, 1,150.", "c9 Leak from your machine.", "a8 Noted."),
        ("I had to buy new at the pharmacy, 75.", "c3 Insulin came warm", "a3 Please discard it"),
        ("bought another one in town for 180 because of you", "c4 dress not here for wedding saturday", "a4 so sorry"),
        ("The landlord took 120 out of our deposit as it was not clean.", "c7 Cleaner never came", "a6 Sorry"),
        ("There is a 15 roaming charge and I never left Leeds.",),
        ("Deposit kept for a scratch that was there before.",),
        ("lost 2 days of earnings cos ur app blocked my driver account",),
        ("My fish died because of your heater. 400 of koi.",),
        ("You billed me for a seat upgrade I never asked for.",),
        ("Instead of 12 you have taken 120.",),
    ],
}

NOT_SHOWN = {
    "repeat_contact": [
        ("A new one please.", "c1 The zip broke.", "a1 Sorry about that. Refund or new one?"),
        ("Thanks again, it came today and looks lovely!", "c9 Can I change the colour?", "a9 Done, it's now green."),
        ("New kettle is great. Different question: do you sell the toaster in red?", "c20 The kettle was faulty.", "a19 A new kettle is on the way."),
        ("Got it but one glass is cracked.", "a2 Your order has shipped."),
        ("Sent it this morning, tracking is ZZ12.", "c6 Where do I send the old phone?", "a6 To the address on the label."),
        ("My twins turn two again on Saturday, ha. Two cakes please like last year.",),
        ("As agreed with Sam on the phone, here are the photos of the dent.",),
        ("I saw your reminder twice, no need to send it again, invoice was paid today.",),
        ("Could you repeat the special offer for returning customers this month?",),
        ("My dog chewed the remote for the second time. Can I buy a spare?",),
    ],
    "repetition": [
        ("Any news on my order?", "c6 Where is my order?"),
        ("Order 4411, ordered on 1 November.", "c3 My parcel is late.", "a3 Sorry, could you give me the order number?"),
        ("Hello, any update?", "c4 Any update?"),
        ("Here's the photo of the dent.", "a2 Please send a photo."),
        ("And here's the receipt.", "a2 Please send a photo and the receipt.", "c2 Here's the photo.", "a1 Thanks, the receipt too please."),
        ("As described on your site I measured the window: 120 x 90. Which blind fits?",),
        ("I do the same ride each morning and your bikes are always clean.",),
        ("Same again please, two flat whites for 8 o'clock :)",),
        ("You explained it to me very well last time, I just forgot where the button is.",),
        ("Just to confirm what you wrote: pick up is Friday at ten?",),
    ],
    "long_wait": [
        ("Could I still change the legs?", "c10 I'd like the oak table.", "a10 It takes 6 weeks to make, is that all right?", "c10 That's fine."),
        ("Hello?", "c1 Where's my parcel?"),
        ("Swatch came last week, lovely. I'll take the sofa.", "c15 Please can you send a swatch?", "a14 Sent today!"),
        ("Sorry this took me so long: 44120.", "a9 Could you tell us your meter reading?"),
        ("Can we make it eleven?", "c8 Can I book Tuesday 24 November?", "a8 Booked for Tuesday 24 November, ten o'clock."),
        ("Yesterday's message from you just reached me. Yes, go ahead.",),
        ("The soup should simmer how long? The recipe card is torn.",),
        ("It was a long day, thank your staff for the kindness.",),
        ("Customs kept my parcel for two weeks, not your fault, it's here now.",),
        ("Long time no see! I'd like to rebook our cottage.",),
    ],
    "broken_promise": [
        ("Ok. Can you ring the bell at no 3?", "c6 When do I get it?", "a5 You will have it on Monday 23 November."),
        ("Okay, understood. Then please send it to my office.", "c5 Will it be here by Saturday?", "a4 I'm afraid I can't promise that."),
        ("Is the 25th still on? Just planning my week.", "c6 boiler service please", "a5 Booked for Wednesday 25 November, 8 to 12."),
        ("Perfect.", "a2 Your item will arrive on Thursday 19 November."),
        ("Please promise not to laugh, but how do I switch it on?",),
        ("Can you guarantee the colour won't fade?",),
        ("Your site says orders before noon ship the same day. Does that hold on Saturdays?",),
        ("If the man does not come tomorrow, whom should I ring?",),
        ("He told me he would propose on Saturday so the cake must be right!",),
        ("The concert was called off by the artist; I heard you'll tell us the new date. When?",),
    ],
    "churn_threat": [
        ("You know what, I'm staying. Thanks for that.", "c3 Was thinking of leaving after the mix-up.", "a2 We're so sorry, here's your credit."),
        ("Phew, good.", "c4 Did you cancel my order by accident?", "a3 No, it's active."),
        ("I finished my degree so I don't need student Prime any longer, how do I end it?",),
        ("Could another driver bring it? Ours was lovely but always at lunch.",),
        ("I'm not going to leave over this, things happen. Just fix the bill please.",),
        ("I can't find the leave form for employees.",),
        ("I will go to the other shop of yours, in Hull, to collect it.",),
        ("Could you match the quote from Ikea? I'd rather buy from you.",),
        ("We're emigrating to Canada and need to terminate the contract by March.",),
        ("I'm changing my tariff from S to M, when will that start?",),
    ],
    "financial_loss": [
        ("Brilliant, thanks.", "c5 fee?", "a5 No fee at all."),
        ("I had to pay at the till and the lady was very kind.",),
        ("How do I claim travel expenses as a volunteer?",),
        ("Please charge the 40 to my account.",),
        ("I want a refund for the concert that was called off. 80 was the price.",),
        ("The council fined me for parking, nothing to do with you. Where can I park next time?",),
        ("The screen is cracked. Cost of the phone was 450, refund please.",),
        ("Bought a second heater since the first is so good.",),
        ("The parcel is missing, it held a book for 12.",),
        ("I got 15 back, exactly as you said. Thanks.",),
    ],
}
# fmt: on


def _kinds(reading_of, message, *before):
    """`before`: "c3 …" was said by the customer three days ago, "a2 …" by the company two days ago."""
    turns = []
    for order, line in enumerate(before):
        mark, _, text = line.partition(" ")
        at = NOW - dt.timedelta(days=int(mark[1:]), minutes=60 - order)
        turns.append((at.isoformat(), "customer" if mark[0] == "c" else "agent", text))
    return reading_of(message, *turns).kinds


@pytest.mark.parametrize(("kind", "row"), [(kind, row) for kind, rows in SHOWN.items() for row in rows])
def test_shown(reading_of, kind, row):
    assert kind in _kinds(reading_of, *row)


@pytest.mark.parametrize(("kind", "row"), [(kind, row) for kind, rows in NOT_SHOWN.items() for row in rows])
def test_only_sounds_like_it(reading_of, kind, row):
    assert kind not in _kinds(reading_of, *row)
