"""The plan's way out, told in kind and extent, and when it is done."""

from __future__ import annotations

import time

import pytest

REFUND_GOOD = """You will get a full refund of $89.99 to your original payment method.
I'm refunding you $89.99 today.
I have set up your money back: all of it, $89.99.
Your $89.99 goes back to your card by November 25.
I'll return the whole amount to your card.
We are giving you all your money back.
You get back every cent that you paid; the refund is issued today.
I am refunding the order in full.
You'll have your $89.99 back by next Wednesday.
The full purchase price is being refunded to the card you used.""".splitlines()
REFUND_BAD = """We may be able to refund you.
Your request for a refund has been noted.
I'll send you a replacement.
We are looking into it.
You asked for a refund and we are sorry.
You will get a refund.
We cannot offer a refund.
I hope this settles it.
If approved, you'd get a full refund.
Would you like a full refund of $89.99?""".splitlines()
KINDS = [
    ("seat W4 in the stalls with the companion seat beside it", "Friday: yes, space W4, stalls. Charge: none.", "pass"),
    ("a refund of £18.40 to your card", "Your 18.40: on your card.", "pass"),
    ("a refund of both payments, £64.00", "You get both payments back, £32 each.", "pass"),
    ("a refund of both payments, £64.00", "You get the £32.00 for May back.", "fail"),
    ("a refund of £18.40 to your card", "A part of it goes back on your card, and you paid 18.40.", "fail"),
    ("a $20 credit on your next bill", "You'll see a $20 credit on your next bill.", "pass"),
    ("a $20 credit on your next bill", "I am taking 20 dollars off your next bill.", "pass"),
    ("a $20 credit on your next bill", "You'll see a credit on your next bill.", "fail"),
    ("a $20 credit on your next bill", "You'll get a $50 credit.", "fail"),
    ("a replacement blender by express delivery", "A new blender leaves tomorrow by express.", "pass"),
    ("a replacement blender by express delivery", "I'm swapping it for a new one, sent by express.", "pass"),
    ("a replacement blender by express delivery", "You get your money back.", "fail"),
    ("a free repair visit by our technician", "Our technician comes to you and mends it at no cost.", "pass"),
    ("a free repair visit by our technician", "We will see what we can do.", "fail"),
    ("your number switched on again", "Your number is switched on again by November 25.", "pass"),
    ("a second repair, free of charge", "A repair that leaks is none; I'm sorry. We will find a suitable way.", "fail"),
    ("the late fee of $35 waived", "I have removed the $35 late fee from your bill.", "pass"),
    ("the late fee of $35 waived", "The $35 is gone: I'm waiving it.", "pass"),
    ("the late fee of $35 waived", "The late fee stays on your bill.", "fail"),
    ("20% off your next three bills", "You get 20 percent off the next three bills.", "pass"),
    ("20% off your next three bills", "You get a discount on the next bills.", "fail"),
    ("two free months of your subscription as a credit", "I'm crediting you two months for free.", "pass"),
    ("two free months of your subscription as a credit", "I'm crediting you some free time.", "fail"),
    (
        "a seat on tomorrow's flight, rebooked at no cost",
        "I have you rebooked on tomorrow's flight at no cost.",
        "pass",
    ),
    ("your account unlocked and your files restored", "I am restoring your files and unlocking the account.", "pass"),
]
DECISION = {
    "resolution": {
        "kind": "decision",
        "says": "Our support supervisor will decide on your refund and answer you by November 20.",
        "by": "support supervisor",
        "done_by": "2026-11-20T17:00:00-06:00",
    },
}
DECISION_GOOD = """Our support supervisor decides on your refund and answers you by Friday, November 20.
This is above what I may give, so the supervisor will go through it; you'll have the decision on November 20.
I don't know yet whether we can refund it. I will put it to my supervisor and tell you by Friday 20 November.
My colleague Dana, the support supervisor, reviews your case and replies by November 20.
I'm asking the supervisor for a decision today. You will hear the answer within 2 business days.""".splitlines()
DECISION_BAD = """Your refund will be decided soon.
A decision will be made by November 20.
Our supervisor will decide on it shortly.
We will let you know.
You get a full refund of $89.99 today.
It has been escalated.""".splitlines()


@pytest.mark.parametrize("text", REFUND_GOOD)
def test_a_refund_is_told(judge, text):
    assert judge("states_resolution", text).outcome == "pass"


@pytest.mark.parametrize("text", REFUND_BAD)
def test_a_refund_is_not_told(judge, text):
    assert judge("states_resolution", text).outcome == "fail"


@pytest.mark.parametrize(("says", "text", "outcome"), KINDS)
def test_kind_and_extent(judge, says, text, outcome):
    assert judge("states_resolution", text, plan={"resolution": {"kind": "remedy", "says": says}}).outcome == outcome


@pytest.mark.parametrize("text", DECISION_GOOD)
def test_a_decision_is_told(judge, text):
    assert judge("states_resolution", text, plan=DECISION).outcome == "pass"


@pytest.mark.parametrize("text", DECISION_BAD)
def test_a_decision_is_not_told(judge, text):
    assert judge("states_resolution", text, plan={**DECISION, "commitment": None}).outcome == "fail"


@pytest.mark.parametrize(
    ("language", "says", "text", "outcome"),
    [
        (
            "de",
            "eine volle Erstattung von 89,99 €",
            "Sie erhalten den vollen Betrag von 89,99 € zurückerstattet.",
            "pass",
        ),
        (
            "de",
            "eine volle Erstattung von 89,99 €",
            "Wir haben Ihre Nachricht erhalten und kümmern uns um das Anliegen.",
            "fail",
        ),
        ("es", "un reembolso completo de 89,99 €", "Le devolvemos el importe completo, 89,99 €, a su tarjeta.", "pass"),
        ("es", "un reembolso completo de 89,99 €", "Hemos recibido su mensaje y estamos en ello para usted.", "fail"),
        ("fr", "un remboursement complet de 89,99 €", "Nous vous remboursons la totalité, soit 89,99 €.", "pass"),
        (
            "fr",
            "un remboursement complet de 89,99 €",
            "Nous avons bien reçu votre message et nous le traitons.",
            "fail",
        ),
    ],
)
def test_other_languages(judge, language, says, text, outcome):
    plan = {"resolution": {"kind": "remedy", "says": says}, "language": language}
    assert judge("states_resolution", text, plan=plan, language=language).outcome == outcome


def test_others_can_read_it_so_the_kind_is_enough(judge):
    plan = {"resolution": {"kind": "remedy", "says": "a $20 credit on your next bill"}}
    text = "You are getting a credit on your next bill."
    assert judge("states_resolution", text, plan=plan, case={"channel": "social"}).outcome == "pass"
    assert judge("states_resolution", text, plan=plan).outcome == "fail"


def test_an_answer_is_told_in_substance(judge):
    plan = {
        "resolution": {"kind": "answer", "says": "The blender jug is dishwasher safe up to 60 degrees."},
        "commitment": None,
    }
    assert (
        judge("states_resolution", "Yes, the jug can go in the dishwasher, at 60 degrees or less.", plan=plan).outcome
        == "pass"
    )
    assert judge("states_resolution", "Thanks for your question, have fun cooking.", plan=plan).outcome == "fail"
    empty = {"resolution": {"kind": "answer", "says": ""}, "commitment": None}
    assert judge("states_resolution", "Glad to hear it.", plan=empty).outcome == "n/a"


SCHEDULE = [
    ("The refund reaches your card by Wednesday, November 25.", "pass"),
    ("The refund takes up to 5 business days.", "pass"),
    ("Your money is back within a week, by 25 November.", "pass"),
    ("The refund leaves us today.", "pass"),
    ("I am issuing the refund today.", "pass"),
    ("You will get the refund shortly.", "fail"),
    ("You will get the refund soon, and I'll email you on December 4.", "fail"),
    ("The refund is on its way.", "fail"),
    ("The refund arrives as soon as possible.", "fail"),
]


@pytest.mark.parametrize(("text", "outcome"), SCHEDULE)
def test_gives_schedule(judge, text, outcome):
    assert judge("gives_schedule", text).outcome == outcome


def test_no_time_planned(judge):
    assert judge("gives_schedule", "Soon.", plan={"resolution": {"kind": "answer", "says": "x"}}).outcome == "n/a"


@pytest.mark.parametrize("piece", ["today, by ", "I do it today. ", "By Friday\n"])
def test_days_without_end_cost_no_more_than_the_first_of_them(judge, piece):
    begun = time.process_time()
    judge("gives_schedule", piece * (256 * 1024 // len(piece)))
    assert time.process_time() - begun < 8


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Money: full 18,500 reversed by Wednesday, November 25.", "pass"),
        ("Money: 18500 goes back to your account by Wednesday, November 25.", "pass"),
        ("Money: the reversal reaches you by Wednesday, November 25.", "fail"),
        ("Money: 18,600 goes back to your account by Wednesday, November 25.", "fail"),
    ],
)
def test_a_sum_without_its_currency(judge, text, outcome):
    resolution = {
        "kind": "remedy",
        "says": "the ₹18,500 is reversed to your account ending 4471 by Wednesday, November 25",
        "cost": {"amount": "18500.00", "currency": "INR"},
        "done_by": "2026-11-25T18:00:00-06:00",
    }
    assert judge("states_resolution", text, plan={"resolution": resolution}).outcome == outcome
