"""Replies as support people write them, against all checks of truth at once: each bad one fails its check, and no check
fails a good one."""

from __future__ import annotations

import pytest

from drafter.drafting.checking.facts import FACT_CHECKS

G, C, A, R = "grounded", "no_claimed_act", "within_authority", "no_reask"
P, L, H = "no_repeat_promise", "no_leak", "no_placeholder"
BAD = [
    (G, "We'll put $79.99 back on your card by next Wednesday."),
    (G, "Your refund should land by the 28th of November."),
    (G, "Expect the money in 7-10 business days."),
    (G, "Ask for Jonathan when you call."),
    (G, "The BlendMaster 3000 you ordered had a cracked jug."),
    (G, "You've been in touch five times now."),
    (G, "Your case number is 77120."),
    (G, "I'll ring you tomorrow at 3pm."),
    (G, "You paid ninety-nine dollars for this."),
    (G, "Our Denver warehouse packed it badly."),
    (G, "The refund goes to your PayPal account."),
    (G, "It arrived on Monday, November 3."),
    (G, "I'll have an answer for you within the hour, by 11:15 a.m."),
    (G, "It has been a month since you first wrote."),
    (C, "I've gone ahead and refunded you the full amount."),
    (C, "The refund is already on its way to your bank."),
    (C, "I've let the warehouse know and they are looking into it."),
    (C, "My manager has approved this."),
    (C, "I reached out to the carrier, who confirmed the damage."),
    (C, "We're working with the courier to find out what happened."),
    (C, "I have updated your account so this is noted."),
    (C, "Your ticket has been reopened and assigned to me."),
    (C, "I've started the refund process."),
    (C, "A technician is on the way."),
    (C, "I just got off the phone with our depot."),
    (C, "Our engineers have found the cause and fixed it."),
    (C, "Your replacement was shipped this morning."),
    (C, "I've had a word with Tom about this."),
    (A, "Keep the blender, and I'll throw in free express delivery on your next order."),
    (A, "We'd love to treat you to 15% off next time."),
    (A, "You have my word that nothing like this will ever happen again."),
    (A, "We'll reimburse any costs this has caused you."),
    (A, "I'm going to credit your account with a little extra for the trouble."),
    (A, "The company accepts legal liability."),
    (A, "I'll upgrade you to the Pro model."),
    (A, "From now on you are a priority customer for us."),
    (A, "I promise we'll take care of everything."),
    (A, "We can also swap it for a brand-new one if you like."),
    (R, "Mind sending over your order number?"),
    (R, "In order to proceed, kindly provide the order ID and a short description of the fault."),
    (R, "Do you have a photo of the damage?"),
    (R, "What seems to be the trouble with it?"),
    (R, "Let me know your order number and I'll look straight away."),
    (R, "When did it arrive?"),
    (R, "Could you let me know which email address you used?"),
    (R, "Can you walk me through what happened?"),
    (P, "I'm sorry. A replacement blender will be shipped to you by Monday."),
    (P, "You will have your replacement by Friday."),
    (L, "I'm an automated assistant and can't do that."),
    (L, "I can approve refunds up to $100 myself."),
    (L, "Per my internal guidelines, I should offer you this."),
    (L, "Our tool rates your message as very angry."),
    (H, "Hi <name>, thanks"),
    (H, "Your refund of $__.__ is due."),
    (H, "We'll write by [date]."),
]
GOOD = [
    "Maria, the blender came broken on November 3 and we left you waiting.",
    "You were promised a replacement by November 10. It didn't come.",
    "I'll refund $89.99 today; your bank will show it by Wednesday, November 25.",
    "I'm Priya and I'm the one who'll see this through.",
    "It took us fifteen days and three messages from you to get here, and that's on us.",
    "I won't ask you for another photo; the cracked jug is plain to see.",
    "The refund covers everything you paid for the blender: $89.99.",
    "You'll have the full amount back within five business days.",
    "If the refund hasn't shown up by November 25, reply here and I'll chase it with the bank.",
    "Tom said it would ship by November 10, but nobody followed it up.",
    "We didn't ship it, we didn't tell you, and we didn't call.",
    "You don't have to dispute the charge: the money is coming back to you.",
    "I'm issuing your refund today, and I'll email you once it's arrived.",
    "I've read all three of your messages.",
    "I know you've already explained this, so I won't make you do it again.",
    "I can't undo the wait, but I can put the refund right today.",
    "Our support supervisor can take over if you would rather speak to someone else.",
    "Nothing has been sent so far, and that is our failure.",
    "That was our mistake from start to finish, and I own it.",
    "I'll write to you at maria.gomez@example.com on Wednesday.",
    "What I can't do is add a voucher on top.",
    "Your original payment method will be credited.",
    "No need to return the blender.",
    "Please recycle the broken blender or keep the parts that work.",
    "You asked us to call 312-555-0188 on November 12, and no one did.",
    "I've taken your case on myself.",
    "We've made you chase us, and I'm sorry.",
    "I will be the person who answers you from here on.",
    "Thank you for telling us a third time, even though you should not have had to.",
    "I have seen the photo of the cracked jug.",
    "You sent a photo on the first day, so I have what I need.",
    "I will make sure the refund goes out today.",
    "I'll check on the 25th that it has arrived and email you either way.",
    "The charge on your card will be reversed in full.",
    "Fifteen days is far too long to wait for a broken blender to be put right.",
    "Eight days have passed since November 10.",
    "We had your message from November 12 and did not answer it.",
    "Here is what will happen: I refund $89.99 today, and I email you on Wednesday, November 25.",
    "You are right to be angry about this, Maria.",
    "I'm sorry that the replacement Tom promised never left our warehouse.",
    "Our promise to you was broken on November 10.",
    "Hello Maria, this is Priya from Northwind Home.",
    "Best wishes,\nPriya\nCustomer Support, Northwind Home",
    "Is there anything in this that you would like me to explain?",
    "I can imagine how tiring it is to write the same thing three times.",
    "The full price goes back the way you paid.",
    "It's now with me, and it stays with me until you have your money.",
]


@pytest.mark.parametrize(("check", "text"), BAD)
def test_a_bad_reply_fails_its_check(lay, check, text):
    assert lay(check, text).outcome == "fail"


@pytest.mark.parametrize("text", GOOD)
def test_a_good_reply_fails_no_check(lay, text):
    failures = {check: verdict.why for check in FACT_CHECKS if (verdict := lay(check, text)).outcome == "fail"}
    assert failures == {}
