"""`grounded`: what was given passes in any notation or by plain arithmetic; what nobody gave fails."""

from __future__ import annotations

import time

import pytest

from drafter.drafting.checking.sheet import READ_TO

GIVEN = [
    "Hi Maria, I will refund $89.99 to your card today.",
    "I am refunding 89.99 USD.",
    "The full USD 89,99 goes back to your original payment method.",
    "You will get eighty-nine dollars and ninety-nine cents back.",
    "The blender came to $89.99 and shipping to $9.50, so $99.49 in all.",
    "Half of it would be $45.00.",
    "Your order 4471 arrived broken on November 3.",
    "Your order #4471 arrived on 3 November with a cracked jug.",
    "It was delivered on 2026-11-03.",
    "It arrived on Tuesday, November 3, and you wrote the same day.",
    "Tom promised a replacement by November 10, and nothing came.",
    "Tom told you on November 7 that a replacement would ship by the 10th.",
    "You have written to us three times about it.",
    "This is the third time you had to write.",
    "You have been waiting for fifteen days.",
    "More than two weeks have passed since the blender arrived.",
    "That was eight days ago.",
    "The refund reaches your bank within 5 business days.",
    "You will see it in your account within five business days, by Wednesday, November 25.",
    "I will email you by Wednesday, November 25 at 6 p.m. to confirm that it has arrived.",
    "I will email you on November 25.",
    "I will issue the refund today.",
    "There is one thing I want to say first: both of these mistakes are ours.",
    "There are two things I will do, step 1 today.",
    "Your dress made a U-turn at our depot, and the X-ray there showed nothing.",
    "I have your number, 312-555-0188, and your e-mail maria.gomez@example.com.",
    "You can read more at https://northwind.example/refunds or write to help@northwind.example.",
    "Kind regards,\nPriya\nNorthwind Home",
    "Dear Ms Gomez,\n\nYour BlendPro arrived with a cracked jug.\n\nBest,\nPriya",
    "We are here for you 24/7, and I want to put this right 100%.",
    "Our support supervisor will answer.",
    "The refund covers the full price, and nothing is left for you to do. Thank you, Maria.",
]
INVENTED = [
    ("I will refund $98.99 today.", "$98.99"),
    ("You will get about $90 back.", "$90"),
    ("I am refunding $90 to your card.", "$90"),
    ("I will refund €89.99 to your card.", "€89.99"),
    ("I will add a $25 voucher.", "$25"),
    ("You will get ninety dollars back.", "ninety dollars"),
    ("Your order 4417 arrived broken.", "4417"),
    ("Your reference is NW-88213.", "NW-88213"),
    ("It arrived on November 5.", "November 5"),
    ("It arrived on Wednesday, November 3.", "Wednesday, November 3"),
    ("I will email you by Friday, November 27.", "Friday, November 27"),
    ("I will email you by Thursday, November 25.", "Thursday, November 25"),
    ("I will call you tomorrow.", "tomorrow"),
    ("I will email you by November 25 at 10:30 a.m.", "10:30"),
    ("The refund arrives within 48 hours.", "48 hours"),
    ("The refund takes 3 business days.", "3 business days"),
    ("The refund arrives within 10 business days.", "10 business days"),
    ("You have written to us seven times.", "seven"),
    ("You waited for six weeks.", "six weeks"),
    ("Our colleague Karen will take it from here.", "Karen"),
    ("I spoke about it with the people at FedEx.", "FedEx"),
    ("Derek in our warehouse team packed it.", "Derek"),
    ("Write to refunds@northwind-help.com.", "refunds@northwind-help.com"),
    ("Please see www.northwind.example/claims for more.", "www.northwind.example/claims"),
    ("Call us at 1-800-555-0101.", "1-800-555-0101"),
    ("Your MixMaster arrived broken.", "MixMaster"),
    ("Hi Marta,\nyour blender arrived broken.", "Marta"),
    ("I will refund you today.\n\nKind regards,\nDaniel\nNorthwind Home", "Daniel"),
    ("I am adding 20% to that.", "20%"),
    ("Your 12 blenders arrived broken.", "12"),
]


@pytest.mark.parametrize("text", GIVEN)
def test_what_was_given_passes(lay, text):
    verdict = lay("grounded", text)
    assert verdict.outcome == "pass", (verdict.why, verdict.spans)


@pytest.mark.parametrize(("text", "quote"), INVENTED)
def test_what_nobody_gave_fails_at_its_words(lay, text, quote):
    verdict = lay("grounded", text)
    assert verdict.outcome == "fail"
    assert any(quote in mark.quote or mark.quote in quote for mark in verdict.spans), verdict.spans


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Guten Tag Maria, ich erstatte Ihnen 89,99 $ heute. Die Lieferung vom 3. November kam defekt an."),
        ("de", "Sie erhalten neunundachtzig Dollar und neunundneunzig Cent bis Mittwoch, 25. November, 18 Uhr."),
        ("de", "Sie haben uns dreimal geschrieben. Die Erstattung ist innerhalb von 5 Werktagen bei Ihnen.\n\nViele Grüße\nPriya"),
        ("es", "Hola Maria: le reembolso 89,99 USD. Su batidora llegó rota el 3 de noviembre y Tom le prometió otra."),
        ("es", "Le escribiré el miércoles, 25 de noviembre. Gracias por sus tres mensajes."),
        ("fr", "Bonjour Maria, je vous rembourse 89,99 $ aujourd'hui. Le mixeur est arrivé cassé le 3 novembre."),
        ("fr", "Vous recevrez la somme sous 5 jours ouvrables, au plus tard le mercredi 25 novembre à 18 h."),
    ],
)  # fmt: skip
def test_given_in_other_languages(lay, language, text):
    verdict = lay("grounded", text, language=language)
    assert verdict.outcome == "pass", (verdict.why, verdict.spans)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Ich erstatte Ihnen 98,99 $ noch heute."),
        ("de", "Mein Kollege Weber ruft Sie an."),
        ("de", "Sie erhalten das Geld bis Freitag, 27. November."),
        ("es", "Le reembolso 99,99 USD hoy."),
        ("es", "Mi compañera Lucía le llamará."),
        ("fr", "Je vous rembourse 80 $ aujourd'hui."),
        ("fr", "Vous recevrez la somme sous 48 heures."),
    ],
)
def test_invented_in_other_languages(lay, language, text):
    assert lay("grounded", text, language=language).outcome == "fail"


def test_a_demanded_figure_is_not_the_planned_one(lay):
    message = {"text": "Give me $150 back, that is what this cost me."}
    assert lay("grounded", "You will receive a refund of $150.", message=message).outcome == "fail"
    assert lay("grounded", "You asked for $150; what I can refund is $89.99.", message=message).outcome == "pass"


def test_a_plan_alone_is_enough(lay):
    assert lay("grounded", "I will refund $89.99 to you.", plan="bare", playbook=False).outcome == "pass"


ONE_ACT_TWICE_DUE = [
    ("en", "I will issue a refund today, by Wednesday, November 25."),
    ("en", "I will issue a refund of $89.99 today to your card, by Wednesday, November 25."),
    ("en", "We'll email you today, no later than Wednesday, November 25."),
    ("en", "I will issue the refund today, November 25."),
    ("de", "Ich erstatte den Betrag heute, bis Mittwoch, den 25. November."),
    ("es", "Emitiré el reembolso hoy, antes del miércoles 25 de noviembre."),
    ("fr", "Je vous rembourse aujourd'hui, d'ici le mercredi 25 novembre."),
]
EACH_ACT_ONCE_DUE = [
    ("en", "I will issue the refund today; it reaches you by Wednesday, November 25."),
    ("en", "I will issue the refund today, and it reaches you by Wednesday, November 25."),
    ("en", "I will email you today and again on Wednesday, November 25."),
    ("en", "I will issue the refund today so that you have it by Wednesday, November 25."),
    ("en", "I will email you today, November 18, by 6 p.m."),
    ("en", "I will email you within 5 business days, by Wednesday, November 25."),
    ("en", "I will return the fee for the delivery due on November 10 to your card today."),
    ("de", "Ich erstatte den Betrag heute; er ist bis Mittwoch, den 25. November bei Ihnen."),
]


@pytest.mark.parametrize(("language", "text"), ONE_ACT_TWICE_DUE)
def test_one_act_cannot_be_due_on_two_days(lay, language, text):
    verdict = lay("grounded", text, language=language)
    assert verdict.outcome == "fail"
    assert len(verdict.spans) == 2
    assert "two days" in verdict.why


@pytest.mark.parametrize(("language", "text"), EACH_ACT_ONCE_DUE)
def test_two_acts_may_be(lay, language, text):
    verdict = lay("grounded", text, language=language)
    assert verdict.outcome == "pass", (verdict.why, verdict.spans)


def test_an_endless_reply_is_read_to_a_length(lay):
    beyond = "Your refund is on its way. " * 900
    assert len(beyond) > READ_TO
    assert lay("grounded", f"You get $98.99. {beyond}").outcome == "fail"
    assert lay("grounded", f"{beyond} You get $98.99.").outcome == "pass"
    cut = "Your refund is $89.99. " * 1000
    assert lay("grounded", cut).outcome == "pass"  # no figure is cut in two


@pytest.mark.parametrize("piece", ["1 ", "$1,", "today, by "])
def test_figures_without_end_cost_no_more_than_the_first_of_them(lay, piece):
    begun = time.process_time()
    lay("grounded", piece * (256 * 1024 // len(piece)))
    assert time.process_time() - begun < 6
