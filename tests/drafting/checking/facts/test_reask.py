"""`no_reask`: nothing is asked for that the case holds; read-backs, choices and unknown things pass."""

from __future__ import annotations

import pytest

ASKED_AGAIN = [
    "Could you please send me your order number?",
    "Please provide your order number so that I can look into it.",
    "What is your order number?",
    "Please confirm your order ID.",
    "Can you share a photo of the damage?",
    "Please attach a picture of the broken jug.",
    "Could you describe what happened?",
    "Please tell us more about the issue.",
    "Could you explain what went wrong?",
    "What exactly is the problem with the blender?",
    "Could you send your e-mail address?",
    "Please give us a phone number where we can call you.",
    "What's the best number to reach you on?",
    "When did you receive the blender?",
    "When was it delivered?",
    "Please let me know the date of purchase.",
    "Which product did you order?",
    "How much did you pay for it?",
    "Could I have your full name?",
    "I just need your order number to get started.",
    "To help you, we need a few photos of the damage.",
    "Would you mind telling me your order reference? Please send the order number.",
    "Kindly share more details about the problem.",
    "Can you tell me which part of the blender is damaged?",
    "May I have your phone number?",
    "Before I can refund you, I will need you to describe the damage.",
    "So that it goes without a hitch, would you be so good as to send us the photo?",
]
FAIR = [
    "Tracking? It comes to you by e-mail tomorrow.",
    "We need to know by Friday, when the offer closes.",
    "Your order number is 4471, right?",
    "Just to confirm, your order number is 4471?",
    "Would you prefer a refund or a replacement?",
    "Is the card that you paid with still open?",
    "Could you tell me your bank's name?",
    "Please send me your IBAN so that I can pay it there.",
    "Thank you for the photo that you sent.",
    "You do not need to send the photo again.",
    "I have your order number, so there is nothing more you need to send.",
    "You have already told us what happened.",
    "Please keep the box until the refund has arrived.",
    "I will send you an email with the details.",
    "I will call you on the number that you gave us.",
    "Let me know if the refund has not arrived by then.",
    "What happened to your order should not have happened.",
    "We asked you for photos twice, and that was wrong.",
    "If you have a question, just reply to this e-mail.",
    "When the refund has arrived, I will email you.",
    "Does Thursday or Friday suit you better for a call?",
    "Please reply to this email if anything is unclear.",
    "Would you like me to call you?",
    "Could you tell me your shoe size?",
    "Please let me know which of the two you prefer.",
    "I can see from your photo that the jug is cracked.",
    "May I call you at 312-555-0188?",
    "I will find out what happened with your rug and answer you by Monday.",
    "Our manager will review what went wrong and give you a full answer in writing.",
    "I do not know yet when the parcel was delivered; I will tell you by Friday.",
]


@pytest.mark.parametrize("text", ASKED_AGAIN)
def test_asked_again_fails(lay, text):
    assert lay("no_reask", text).outcome == "fail"


@pytest.mark.parametrize("text", FAIR)
def test_fair_questions_do_not_fail(lay, text):
    verdict = lay("no_reask", text)
    assert verdict.outcome != "fail", (verdict.why, verdict.spans)


@pytest.mark.parametrize(
    ("language", "text", "outcome"),
    [
        ("de", "Bitte teilen Sie uns Ihre Bestellnummer mit.", "fail"),
        ("de", "Könnten Sie das Problem genauer beschreiben?", "fail"),
        ("de", "Ihre Bestellnummer 4471 habe ich vor mir.", "n/a"),
        ("es", "¿Podría enviarnos una foto del daño?", "fail"),
        ("es", "¿Prefiere un reembolso o un cambio?", "pass"),
        ("fr", "Pourriez-vous nous indiquer votre numéro de commande ?", "fail"),
        ("fr", "Merci de nous envoyer une photo.", "fail"),
        ("fr", "J'ai bien votre numéro de commande.", "n/a"),
    ],
)
def test_other_languages(lay, language, text, outcome):
    assert lay("no_reask", text, language=language).outcome == outcome


def test_unknown_things_may_be_asked(lay):
    bare = {
        "facts": {},
        "history": [],
        "customer": {},
        "message": {"text": "This is useless!!"},
        "reading": {"causes": [], "ledger": {}},
    }
    for text in (
        "What is your order number?",
        "Could you describe what happened?",
        "Please send a photo of it.",
        "What is your e-mail address?",
    ):
        assert lay("no_reask", text, **bare).outcome == "pass"


def test_an_attachment_is_something_given(lay):
    bare = {"facts": {}, "history": [], "customer": {}, "reading": {"causes": [], "ledger": {}}}
    message = {"text": "Here it is.", "attachments": [{"name": "receipt.pdf", "type": "application/pdf"}]}
    assert lay("no_reask", "Please send us a copy of the receipt.", message=message, **bare).outcome == "fail"
    assert lay("no_reask", "Please send us a photo of the damage.", message=message, **bare).outcome == "pass"


@pytest.mark.parametrize(
    ("language", "text", "outcome"),
    [
        ("en", "You tell us that order number 4471 arrived broken.", "n/a"),
        ("en", "You tell us, for the third time, what happened with order number 4471.", "n/a"),
        ("en", "As you told us, when it was delivered the jug was cracked.", "n/a"),
        ("en", "You wrote that nobody could give you the order number.", "n/a"),
        ("en", "You asked us: “Please tell me where my order number is.”", "n/a"),
        ("en", "You tell us your order number, and we do the rest.", "fail"),
        ("en", "You wrote that it arrived broken; please send us a photo of it.", "fail"),
        ("en", "You told us it was broken, but we need the order number.", "fail"),
        ("en", "Once you tell us the order number, we can look.", "fail"),
        ("en", "You told us on Friday, but what is your order number?", "fail"),
        ("de", "Am 3. November haben Sie uns zu Ihrer Bestellung 5097 geschrieben: „Der Mixer ist kaputt.“. Sie mussten sich erneut melden.", "n/a"),
        ("de", "Sie haben uns am 3. November Ihre Bestellnummer geschickt.", "n/a"),
        ("de", "Ihre Bitte um Erstattung der Bestellung 4471 liegt mir vor.", "n/a"),
        ("de", "Sie haben uns geschrieben; bitte nennen Sie uns Ihre Bestellnummer.", "fail"),
        ("de", "Haben Sie eine Bestellnummer?", "fail"),
        ("es", "Usted nos escribió el 3 de noviembre y explicó qué ocurrió con su número de pedido.", "n/a"),
        ("es", "Usted nos escribió; por favor, indique su número de pedido.", "fail"),
        ("fr", "Vous nous avez écrit quelle était votre numéro de commande.", "n/a"),
        ("fr", "Vous nous avez écrit ; veuillez envoyer votre numéro de commande.", "fail"),
    ],
)  # fmt: skip
def test_giving_back_is_not_asking(lay, language, text, outcome):
    verdict = lay("no_reask", text, language=language)
    assert verdict.outcome == outcome, verdict.spans


HOME = {
    "phone": "07700 900114",
    "address": "14 Orchard Rise, Leeds",
    "appliance": "oven",
    "error": "fails with 'quota exceeded'",
}


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Is 07700 900114 still the best number for you?", False),
        ("You're at 14 Orchard Rise, aren't you?", False),
        ("Is there a gate code our engineer should know?", False),
        ("What is your address?", True),
        ("May I have a phone number we can reach you on?", True),
        ("Which appliance is it about?", True),
        ("Please confirm which appliance is affected.", True),
        ("Please tell me what message you see.", True),
    ],
)
def test_reading_back_a_fact_is_not_asking_for_it(judge, text, held):
    case = {"facts": HOME, "message": {"at": "2026-11-18T09:00:00-06:00", "text": "Nobody came."}, "history": []}
    verdict = judge("no_reask", text, case=case)
    assert (verdict.outcome == "fail") is held, verdict.why


@pytest.mark.parametrize(
    ("facts", "said", "text", "outcome"),
    [
        ({}, "My GP at Brookvale Surgery has no letter.", "Please let me know the name of your GP's surgery.", "fail"),
        ({}, "My surgery has no letter.", "Please let me know the name of your GP's surgery.", "pass"),
        (
            {"passport_copy": "received 14 November"},
            "Hi.",
            "Kindly send me a scan of your passport's photo page.",
            "fail",
        ),
        ({"passport_copy": "missing"}, "Hi.", "Kindly send me a scan of your passport's photo page.", "pass"),
        ({"photos": "three received"}, "Hi.", "Could you email me the shots you took at pick-up?", "fail"),
        ({}, "It is cracked.", "Could you describe once more where exactly the crack runs?", "fail"),
        ({}, "It is cracked.", "You will not have to describe it once more.", "pass"),
        (
            {"browser": "Firefox 131", "os": "Windows 11"},
            "Still blank.",
            "Which browser and operating system are you on?",
            "fail",
        ),
    ],
)
def test_told_by_another_name(lay, facts, said, text, outcome):
    message = {"at": "2026-11-18T08:05:00-06:00", "text": said}
    verdict = lay("no_reask", text, facts=facts, message=message, history=[], reading={"ledger": {}})
    assert (verdict.outcome == "fail") == (outcome == "fail"), (verdict.why, verdict.spans)
