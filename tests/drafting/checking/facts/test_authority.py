"""`within_authority`: nothing is offered, promised or admitted beyond the plan; declining and giving back what was said pass."""

from __future__ import annotations

import pytest

BEYOND = [
    "I will also add a 20% discount to your next order.",
    "Please accept a $25 voucher as an apology.",
    "We'll give you free shipping on your next order.",
    "I'd like to upgrade you to our premium plan.",
    "I will waive the fee for you.",
    "As a gesture of goodwill, I am adding $10 in store credit and 500 bonus points.",
    "Your case now has top priority, and we'll fast-track the refund.",
    "We'll make this right, whatever it takes.",
    "You won't pay a thing.",
    "I guarantee that this won't happen again.",
    "This will never happen again.",
    "We are liable for what happened.",
    "We were negligent, and we accept legal responsibility.",
    "We accept full liability for the damage.",
    "I'll also send you a replacement blender.",
    "You will get a free month on us.",
    "We will cover all your costs.",
    "You can keep the refund, plus we're throwing in a gift card.",
    "I can offer you a discount of 15%.",
    "The next order is on the house.",
    "I'll extend your warranty by a year.",
    "You'll be fully compensated for everything.",
    "We'll make it up to you.",
    "I'll make sure you never have this problem again.",
    "We breached our contract with you.",
    "We are happy to offer compensation for the trouble.",
    "You have every right to sue, and you would win in court.",
    "Overnight shipping will be free for you from now on.",
    "Do hang on to the receipt; a note to me with it attached tends to be looked at kindly.",
    "Should you ever come back to us, we'll see to it that the first months don't cost you anything.",
    "I would be surprised if we could not find you something better at that price.",
    "Mention my name at the desk, and something tells me a coffee might find its way to you.",
    "I'm fairly sure my team leader will find you a bit more at renewal.",
    "Should it break, we'll halve your bill until it doesn't.",
]
WITHIN = [
    "I will refund the full $89.99 to your original payment method.",
    "I can't offer a discount on top of the refund.",
    "I am not able to send a replacement as well.",
    "You asked for a voucher; what I can give you is a full refund.",
    "Tom promised you a replacement, and it never came.",
    "Tom offered you a replacement by November 10.",
    "You were promised free shipping, and we did not keep that.",
    "We take full responsibility for this.",
    "This was our mistake.",
    "I accept that we got this wrong.",
    "I promise to email you by Wednesday.",
    "To put this right, I will refund you in full.",
    "I want to make this right.",
    "I cannot guarantee the exact hour.",
    "I can't promise that it will never happen again.",
    "You will get your money back within 5 business days.",
    "I will do it today, and I will stay with it until it is done.",
    "There is nothing that you need to send back.",
    "The shipping was paid by you.",
    "You paid for express delivery, and it came late.",
    "Refunds reach your bank within 5 business days.",
    "I will email you to confirm that the refund has arrived.",
    "We should have replaced it by November 10.",
    "You wrote that you want compensation; that is beyond what I can give.",
    "I have no voucher to give you, but the full refund is yours.",
    "A broken jug is our fault, not yours.",
    "Thank you for your patience with us.",
    "The warranty on your blender stays as it is.",
    "I hope it was something nice.",
    "You wrote that “it will never happen again” is what Tom told you.",
    "I'd be surprised if you were not angry.",
    "I can't imagine how that felt.",
]
OPEN = [
    "You will get your refund.",
    "Our supervisor will approve your refund.",
    "You'll receive your money back by Friday.",
    "I will refund you in full.",
    "The refund will be approved by 2 p.m.",
    "You will be refunded today.",
    "I'm refunding you right now.",
    "I'm sure she will say yes; your money will be back in your account soon.",
    "Your account will be restored within 24 hours.",
    "Claims like this are practically always accepted.",
]
LEFT_OPEN = [
    "Our support supervisor decides on your refund by 2 p.m. today.",
    "You will get her decision about the refund by 2 p.m.",
    "If she approves it, you will get your refund within days.",
    "I cannot say yet whether you will get a refund.",
    "I will email you the decision today.",
    "She will look at your request for a refund.",
    "You will get an e-mail from me on Tuesday.",
    "Whether your account will be restored is not known yet.",
]


@pytest.mark.parametrize("text", BEYOND)
def test_beyond_the_plan_fails(lay, text):
    assert lay("within_authority", text).outcome == "fail"


@pytest.mark.parametrize("text", WITHIN)
def test_within_the_plan_passes(lay, text):
    verdict = lay("within_authority", text)
    assert verdict.outcome == "pass", (verdict.why, verdict.spans)


@pytest.mark.parametrize("text", OPEN)
def test_an_open_outcome_is_not_promised(lay, text):
    assert lay("within_authority", text, plan="decision").outcome == "fail"


@pytest.mark.parametrize("text", LEFT_OPEN)
def test_an_outcome_left_open_passes(lay, text):
    verdict = lay("within_authority", text, plan="decision")
    assert verdict.outcome == "pass", (verdict.why, verdict.spans)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Außerdem schenken wir Ihnen einen Gutschein über 20 Euro."),
        ("de", "Ich garantiere Ihnen, dass das nie wieder passiert."),
        ("es", "Además le ofrezco un descuento en su próxima compra."),
        ("es", "Le garantizo que esto no volverá a ocurrir."),
        ("fr", "Je vous offre aussi un bon d'achat."),
        ("fr", "Cela ne se reproduira plus, je vous le garantis."),
    ],
)
def test_beyond_the_plan_in_other_languages(lay, language, text):
    assert lay("within_authority", text, language=language).outcome == "fail"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Ich erstatte Ihnen den vollen Betrag. Einen Gutschein kann ich leider nicht anbieten."),
        ("es", "Le reembolsaré el importe completo. No puedo ofrecerle un descuento."),
        ("fr", "Je vous rembourse la totalité. Je ne peux pas vous offrir de bon d'achat."),
    ],
)
def test_declining_in_other_languages(lay, language, text):
    verdict = lay("within_authority", text, language=language)
    assert verdict.outcome == "pass", (verdict.why, verdict.spans)


OURS = "You will get $15.00 back, a refund of what we took, by November 20"


def _promised(quote: str, state: str = "open") -> dict[str, object]:
    evidence = {"message": 1, "start": 0, "end": len(quote), "quote": quote}
    promise = {"does": "pay", "by": "Tom", "due_at": "2026-11-20T18:00:00-06:00", "state": state, "evidence": evidence}
    return {"ledger": {"promises": [promise], "questions": []}}


@pytest.mark.parametrize(
    ("text", "quote", "state", "outcome"),
    [
        ("You will get your refund of $15.00 by November 20.", OURS, "open", "pass"),
        ("You will get your refund of $15.00 by November 20.", OURS, "broken", "fail"),
        ("You will get your refund of $25.00 by November 20.", OURS, "open", "fail"),
        ("You will get your refund of $15.00 and a free month by November 20.", OURS, "open", "fail"),
        ("You will get a free month by November 20.", OURS, "open", "fail"),
        ("You will get a free month by November 20.", "I will call you on November 20", "open", "fail"),
        ("Your refund will be with you by November 20.", "I will call you on November 20", "open", "fail"),
    ],
)
def test_who_keeps_to_an_open_promise_offers_nothing_new(lay, text, quote, state, outcome):
    """A sum that was promised, and what was promised with it; a day alone excuses nothing."""
    assert lay("within_authority", text, plan="decision", reading=_promised(quote, state)).outcome == outcome
