"""One apology, the name, the choice, the budget of words, and plain words."""

from __future__ import annotations

import pytest

ONCE = [
    ("I'm sorry that we charged you twice. The refund leaves today.", "pass"),
    ("We charged you twice. The refund leaves today.", "pass"),
    ("I'm sorry, truly sorry, that nobody came.", "pass"),
    ("Tom said he was sorry and then nothing came. I apologise for that.", "pass"),
    ("You have had enough apologies. Here is what I do.", "pass"),
    ("I owe you an apology: we lost it.", "pass"),
    ("You don't need another apology, you need hot water.", "pass"),
    ("Better safe than sorry: keep it unplugged.", "pass"),
    ("You are the one who should not have to be sorry.", "pass"),
    ("Saying sorry does not heat your flat. We failed you.", "pass"),
    ("I am sorry about the delay. Again, my apologies.", "fail"),
    ("I'm sorry to hear that. I apologise for the double charge.", "fail"),
    ("Sorry about the wait. We lost it. Sorry again!", "fail"),
    ("My apologies for the silence. I am sorry that you had to write.", "fail"),
    ("We apologize for the delay. Please accept our sincere apologies.", "fail"),
    ("I regret that we missed it. I'm sorry.", "fail"),
    ("Forgive us for the wait. I'm so sorry for this.", "fail"),
]
ONCE_ELSEWHERE = [
    ("de", "Es tut mir leid, dass wir Sie warten ließen. Das Geld kommt am Freitag.", "pass"),
    ("de", "Es tut mir leid, dass wir Sie warten ließen. Wir entschuldigen uns nochmals für alles.", "fail"),
    ("es", "Siento que le cobráramos dos veces. Le devolvemos el dinero el viernes.", "pass"),
    ("es", "Siento que le cobráramos dos veces. Le pedimos disculpas por el retraso.", "fail"),
    ("fr", "Je suis désolé que nous ayons perdu votre colis. Vous serez remboursé.", "pass"),
    ("fr", "Je suis désolé pour votre colis. Nous vous présentons nos excuses.", "fail"),
    ("fr", "Nous avons perdu votre colis. Toutes mes excuses.", "pass"),
    ("fr", "Nous avons perdu votre colis. Toutes mes excuses. Je vous prie de nous en excuser.", "fail"),
    ("es", "Perdimos su paquete. Lo siento.", "pass"),
    ("es", "Perdimos su paquete. Lo siento. Es culpa nuestra, y lo siento mucho.", "fail"),
    ("de", "Wir haben Ihr Paket verloren. Das tut mir leid.", "pass"),
    ("de", "Wir haben Ihr Paket verloren. Das tut mir leid. Und es tut mir leid um Ihre Zeit.", "fail"),
]


@pytest.mark.parametrize(("text", "outcome"), ONCE)
def test_apology_once(judge, text, outcome):
    assert judge("apology_once", text).outcome == outcome


@pytest.mark.parametrize(("language", "text", "outcome"), ONCE_ELSEWHERE)
def test_apology_once_elsewhere(judge, language, text, outcome):
    assert judge("apology_once", text, language=language).outcome == outcome


@pytest.mark.parametrize(
    ("name", "text", "outcome"),
    [
        ("Maria Gomez", "Hi Maria, the refund leaves today.", "pass"),
        ("Maria Gomez", "Dear Ms Gomez, the refund leaves today.", "pass"),
        ("José Núñez", "Hola Jose, el reembolso sale hoy.", "pass"),
        ("Maria Gomez", "Hello, the refund leaves today.", "fail"),
        ("Maria Gomez", "Dear customer, the refund leaves today.", "fail"),
        ("Maria Gomez", "Hello, the refund leaves today.\n\nBest regards,\nMaria", "fail"),
        ("<b>Bob</b>", "Hello, the refund leaves today.", "n/a"),
        ("http://x.example", "Hello, the refund leaves today.", "n/a"),
        (None, "Hello, the refund leaves today.", "n/a"),
    ],
)
def test_names_customer(judge, name, text, outcome):
    assert judge("names_customer", text, case={"customer": {"id": "c", "name": name}}).outcome == outcome


CHOICE = {
    "alternatives": [{"kind": "remedy", "remedy": "replacement", "says": "a replacement blender by express delivery"}]
}


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("You get $89.99 back. If you would rather have a new blender, tell me.", "pass"),
        ("You can have a refund or a replacement by express, whichever suits you.", "pass"),
        ("A refund leaves today; it's your call, I can send a new one instead.", "pass"),
        ("Would you prefer a new blender?", "pass"),
        ("Either I refund you or a new blender comes by express.", "pass"),
        ("You get $89.99 back.", "fail"),
        ("You get your money back and that is all.", "fail"),
        ("We sent the wrong lid instead of the jug. You get $89.99 back.", "fail"),
    ],
)
def test_offers_choice(judge, text, outcome):
    assert judge("offers_choice", text, plan=CHOICE).outcome == outcome


def test_no_alternative_no_choice(judge):
    assert judge("offers_choice", "You get $89.99 back.").outcome == "n/a"


@pytest.mark.parametrize(("channel", "words", "outcome"), [("email", 180, "pass"), ("email", 181, "fail"), ("chat", 81, "fail"),
                                                           ("sms", 50, "pass"), ("social", 61, "fail"), ("phone", 170, "pass")])  # fmt: skip
def test_concise(judge, channel, words, outcome):
    text = " ".join(["word"] * (words - 1)) + " end."
    assert judge("concise", text, case={"channel": channel}).outcome == outcome
    signed = f"{text}\n\nBest regards,\nPriya Shah\nNorthwind Home"
    assert judge("concise", signed, case={"channel": channel}).outcome == outcome


def test_one_endless_word_is_not_concise(judge):
    assert judge("concise", "a" * 20_001).outcome == "fail"


HEAVY = [
    "Pursuant to our terms, the aforementioned amount shall be remitted.",
    "Please be advised that your case is closed.",
    "We will utilize the interim period to expedite the remediation.",
    "In the event that the item is returned, a credit follows.",
    "Your request was received. The case was reviewed. A refund was approved. The amount will be credited. A message will be sent.",
    "The processing of the reimbursement and the implementation of the cancellation of the subscription require the completion of the verification and the confirmation of the documentation.",
    "We hereby confirm the refund.",
    "Because the parcel was scanned at the depot on Monday and then put on the wrong van by a temporary driver who did not know the route and who then left it in a yard over the weekend we could not find it until now.",
    "Kindly be informed that the correspondence was rectified in accordance with the policy.",
    "This constitutes a final answer in lieu of a letter.",
    "Hiermit bestätigen wir die Rückabwicklung.",
    "Conformément à nos conditions, le remboursement est traité.",
]
PLAIN = [
    "We charged you twice. The second $89.99 goes back to your card today, and you should see it by Wednesday.",
    "Your blender was broken when it came. I have sent a new one.",
    "The technician was booked for Monday. Nobody told him. I have booked him again for Thursday at 9.",
    "Your refund has been sent. It is with your bank now, and I will check on Friday.",
    "Three things happen now: I cancel the old order; the depot packs a new one tonight; and the courier, who has your phone number, rings you before he comes to the door tomorrow morning between nine and ten, as you asked.",
    "Your parcel was put on the wrong van. It was found this morning.",
    "The installation appointment is confirmed for Friday.",
    "I am sorry that your internet was down for four days while you work from home.",
    "Sie bekommen 89,99 € zurück. Ich melde mich am Mittwoch.",
    "Le devolvemos 89,99 €. Le escribo el miércoles.",
    "Vous récupérez 89,99 €. Je vous écris mercredi.",
]


@pytest.mark.parametrize("text", HEAVY)
def test_heavy_language(judge, text):
    assert judge("plain_language", text).outcome == "fail"


@pytest.mark.parametrize("text", PLAIN)
def test_plain_language(judge, text):
    assert judge("plain_language", text).outcome == "pass"


def test_the_customers_own_terms_are_plain(judge):
    case = {"message": {"text": "The RMA and the SLA, what about them?"}}
    assert judge("plain_language", "Your RMA is open and the SLA of four hours holds.", case=case).outcome == "pass"
    assert judge("plain_language", "Your RMA is open and the SLA of four hours holds.").outcome == "fail"


@pytest.mark.parametrize(
    "check", ["acknowledges_issue", "takes_ownership", "states_resolution", "states_commitment", "plain_language"]
)
def test_a_language_that_no_rule_knows_is_not_judged(judge, check):
    text = "Zamówienie nie dotarło, bardzo przepraszamy; zwrócimy pieniądze w środę i napiszemy do pani ponownie jeszcze raz."
    assert judge(check, text, language="pl").outcome == "n/a"


@pytest.mark.parametrize("check", ["acknowledges_issue", "takes_ownership"])
def test_where_nothing_went_wrong_nothing_is_owned(judge, check):
    plan = {"resolution": {"kind": "answer", "says": "Yes."}, "commitment": None}
    assert judge(check, "Yes, it is.", reading={"level": "calm"}, plan=plan).outcome == "n/a"


@pytest.mark.parametrize("check", ["acknowledges_issue", "takes_ownership"])
@pytest.mark.parametrize(
    ("reading", "outcome"),
    [
        ({"level": "calm"}, "n/a"),
        ({"level": "calm", "signals": [{"kind": "long_wait", "quote": "x", "message": 0, "start": 0, "end": 1, "weight": 0.2}]}, "n/a"),
        ({"level": "calm", "signals": [{"kind": "long_wait", "quote": "x", "message": "last", "start": 0, "end": 1, "weight": 0.2}]}, "fail"),
        ({"level": "calm", "causes": [{"kind": "lack_of_resolution", "evidence": []}]}, "fail"),
        ({"level": "concerned"}, "fail"),
    ],
)  # fmt: skip
def test_a_calm_question_that_nobody_can_answer_yet(judge, check, reading, outcome):
    plan = {"resolution": {"kind": "investigation", "says": "I will find out."}}
    asked = {"at": "2026-11-18T08:00:00-06:00", "text": "Which shop has the blue one?"}
    case = {"history": [], "facts": {}, "message": asked}
    told = judge(check, "I will find out for you by November 25.", reading=reading, plan=plan, case=case)
    assert told.outcome == outcome
