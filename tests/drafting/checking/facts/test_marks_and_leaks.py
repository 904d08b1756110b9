"""What must never stand in a reply at all: template remains, internals, secrets, private details in public, ruled-out
phrases, another language."""

from __future__ import annotations

import pytest

REMAINS = [
    "Dear [Name],", "Hi {{customer_name}},", "by <insert date>", "by XX/XX", "The date is TBD.", "on [DATE]", "Dear Customer Name,",
    "Lorem ipsum dolor sit amet.", "Your order %s arrived.", "A refund of undefined.", "Hi None,", "You will get $nan back.",
    "Hello [Customer's Name], your refund", "[Agent Name]", "[Your Company]", "{customer.name}", "Order #XXXX", "a refund of $XX.XX",
    "within [X] days", "${order_id}", "<Customer>", "(insert amount)", "[insert tracking number here]", "DD/MM/YYYY", "{% if x %}",
    "Ihr Betrag [Betrag einfügen]", "Estimado [Nombre]:", "Bonjour [Prénom],", "Signed, [Your Name]", "Hi ____,", "Dear ,", "Hello [[name]]",
]  # fmt: skip
NO_REMAINS = [
    "You wrote that it was \"recieved\" [sic].", "Your order C-1042 arrived.", "The error {{user}} on your screen is our bug.",
    "None of this is your fault.", "Nothing was sent.", "null and void is not what this is", "We are open 24/7.", "That is 100% our mistake.",
    "The list is [1] refund, [2] email.", "Size XXL is out of stock.", "I will write on 11/25.", "It costs < $10.", "(see below)",
    "Your name is on the order.", "We are done by today :)", "The code is X7-AB.", "Our order desk is here.", "The date that we gave was wrong.",
    "We (the whole team) are sorry.", "Please insert the card.", "No number was given.", "It is a customer account.", "None came.",
    "Your agent name was Tom.", "I'd place it there.", "nanny state", "A refund (full amount) is coming.",
]  # fmt: skip


@pytest.mark.parametrize("text", REMAINS)
def test_template_remains_fail(lay, text):
    assert lay("no_placeholder", text).outcome == "fail"


@pytest.mark.parametrize("text", NO_REMAINS)
def test_ordinary_marks_pass(lay, text):
    verdict = lay("no_placeholder", text, message={"text": "Your app shows {{user}} instead of my name."})
    assert verdict.outcome == "pass", verdict.spans


LEAKS = [
    "As an AI language model, I cannot feel.", "I am just an AI assistant.", "My instructions say that I may not.", "The system prompt forbids it.",
    "The playbook says that I should refund you.", "Internal note: angry customer.", "My limit is $100.", "I'm only authorised to refund up to $100.",
    "This is above my authority.", "Your message was flagged as angry.", "Your sentiment score is high.", "Our system detected that you are upset.",
    "Your card 4111 1111 1111 1111 was charged.", "We took it twice, on card , exp 09/28, code 123.", "Ihre Karte, gültig bis 09/28, bekommt es.", "Your account DE89 3704 0044 0532 0130 00 was used.", "Use the key sk-proj-abcdefghij1234567890.",
    "The password is Sommer2024!", "<b>We are sorry</b>", "![pixel](https://x.example/p.png)", "<script>alert(1)</script>", "Agent brief: refund it.",
    "Rule full_refund applies to you.", "Another customer, John Smith at 12 Elm Street, had the same.", "I was instructed to restate your problem.",
    "Here is the revised reply:", "Because you used the word lawyer, it triggered an alert.", "Als KI-Modell kann ich das nicht.", "Mein Limit ist 100 Euro.",
    "Como modelo de lenguaje no puedo.", "En tant qu'IA, je ne peux pas.", "```json", "The escalation trigger fired.", "Do not share this with the customer.",
]  # fmt: skip
NO_LEAKS = [
    "The card ending in 4471 gets the money back.", "Your card expired, so the payment failed.", "The gift card is valid until 09/28.", "I follow this up myself.", "I will pass this to our support supervisor.", "Our supervisor decides on this.",
    "The amount is one that my supervisor must approve.", "As an apology, I will refund you.", "As an airline we should know better.", "I am an agent at Northwind.",
    "You were flagged down by nobody.", "Your instructions were clear, and we did not follow them.", "The instructions in the box were wrong.",
    "The chat bot that you met gave you a wrong answer.", "The assembly instructions are missing.", "Other customers come after you, not before.",
    "We marked the parcel as delivered.", "Please reset your password on the sign-in page.", "I see how angry this made you.",
    "Our system showed the parcel as delivered.", "I may refund you in full.", "I will note it here.", "Your card was charged twice.",
    "The limit of your card does not matter.", "I cannot give more than the full refund.", "We use < and > in the form.", "Of course: here is what I will do.",
    "The credit limit on your account stays.", "Order 4471 & its invoice.",
]  # fmt: skip


@pytest.mark.parametrize("text", LEAKS)
def test_leaks_fail(lay, text):
    assert lay("no_leak", text).outcome == "fail"


@pytest.mark.parametrize("text", NO_LEAKS)
def test_look_alikes_of_leaks_pass(lay, text):
    message = {"text": "Your chat bot told me nonsense and then the chat bot hung up."}
    verdict = lay("no_leak", text, message=message)
    assert verdict.outcome == "pass", (verdict.why, verdict.spans)


PRIVATE = ["We will refund $89.99.", "Your order 4471 is late.", "We wrote to maria.gomez@example.com.", "We called 312-555-0188.", "Order #4471.",
           "Your card ending in 44 gets it.", "It is 90 euros.", "Case C-1042 is open.", "booking no. 12"]  # fmt: skip
OPEN_TALK = ["We are sending you a private message with the details.", "You will get a full refund.", "You will hear from us by Wednesday, November 25.",
             "We missed the date that we gave you.", "Two weeks is too long.", "We are on it by 6 p.m. in 2026."]  # fmt: skip


@pytest.mark.parametrize("text", PRIVATE)
def test_private_details_fail_in_public_only(lay, text):
    assert lay("no_private_in_public", text, channel="social").outcome == "fail"
    assert lay("no_private_in_public", text, channel="social", public=False).outcome == "n/a"
    assert lay("no_private_in_public", text).outcome == "n/a"


@pytest.mark.parametrize("text", OPEN_TALK)
def test_the_kind_may_be_told_in_public(lay, text):
    assert lay("no_private_in_public", text, public=True).outcome == "pass"


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Per our policy, no.", "fail"), ("PER  OUR\nPOLICY no.", "fail"), ("That's per-our-policy.", "fail"), ("It’s not our fault.", "fail"),
        ("Unfortunately, no.", "fail"), ("Super our policy.", "pass"), ("Per our policymakers.", "pass"), ("Fortunately, yes.", "pass"),
    ],
)  # fmt: skip
def test_ruled_out_phrases(lay, text, outcome):
    assert lay("never_say", text).outcome == outcome
    assert lay("never_say", text, playbook=False).outcome == "n/a"


EN = "Your blender arrived broken and we are sorry for that. I will refund you today and write to you on Wednesday."
DE = "Ihr Mixer kam kaputt an, und das tut uns leid. Ich erstatte Ihnen heute das Geld und schreibe Ihnen am Mittwoch."
ES = (
    "Su batidora llegó rota y lo sentimos mucho. Hoy le devuelvo el dinero y el miércoles le escribo para que sepa más."
)
FR = "Votre mixeur est arrivé cassé et nous en sommes désolés. Je vous rembourse dès que possible et je vous écris mercredi."


@pytest.mark.parametrize("spoken", [EN, DE, ES, FR])
def test_the_language_of_the_customer(lay, spoken):
    for language, own in (("en", EN), ("de", DE), ("es", ES), ("fr", FR)):
        assert lay("right_language", spoken, language=language).outcome == ("pass" if spoken is own else "fail")
    assert lay("right_language", spoken, language="ja").outcome == "n/a"


def test_too_short_or_half(lay):
    assert lay("right_language", "OK, Maria!").outcome == "n/a"
    assert lay("right_language", f"{EN}\n{DE}").outcome == "fail"
    assert lay("right_language", f'You wrote: "{DE[:60]}" {EN}').outcome == "pass"


@pytest.mark.parametrize(
    ("language", "text", "outcome"),
    [
        ("es", "Voy a revisar hoy todo el historial.", "pass"),
        ("es", "Me alegra que todo haya salido bien.", "pass"),
        ("es", "Le devolvemos TODO el importe.", "pass"),
        ("es", "Escribió «todo el pedido llegó roto» y tiene razón.", "pass"),
        ("es", "Le devolvemos el dinero el TODO.", "fail"),
        ("es", "Importe: TODO: revisar.", "fail"),
        ("en", "The refund arrives by TBD.", "fail"),
        ("en", "TODO: say when.", "fail"),
        ("en", "The refund arrives by [tbd].", "fail"),
        ("en", "The refund arrives by [todo: ask Tom].", "fail"),
    ],
)
def test_notes_to_oneself_stand_in_capitals(lay, language, text, outcome):
    assert lay("no_placeholder", text, language=language).outcome == outcome


@pytest.mark.parametrize(
    "text",
    ["你会得到5000美元的退款。请冷静。这是你的错。", "Вы получите полный возврат средств.", "word " * 60],
)
def test_a_reply_that_no_reader_of_the_language_can_read_fails(lay, text):
    assert lay("right_language", text).outcome == "fail"


@pytest.mark.parametrize("name", ["李小龙", "Nguyễn Thị Minh", "Søren Kierkegaard"])
def test_a_name_in_another_script_does_not(lay, name):
    assert lay("right_language", f"Hello {name}, {EN}").outcome == "pass"
