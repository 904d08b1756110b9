"""Questions, facts, apologies and offers of the ledger."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.domain.case import Case
from drafter.drafting.reading.ledger import keep

AT = "2026-11-04T15:{:02d}:00-06:00"


def ledger(*lines, attachments=(), now="2026-11-18T09:00:00-06:00"):
    """Lines are "c: text", "a: text" or "s: text"; the last one is the customer's message."""
    said = [
        {"at": AT.format(minute), "from": {"c": "customer", "a": "agent", "s": "system"}[line[0]], "text": line[3:]}
        for minute, line in enumerate(lines)
    ]
    last = said.pop()
    message = {"at": last["at"], "text": last["text"], "attachments": [{"name": name} for name in attachments]}
    return keep(Case.model_validate({"history": said, "message": message, "now": now}))


@pytest.mark.parametrize(
    ("asked", "reply", "asks"),
    [
        ("Could you send me your order number?", "It is 4471", [("order number", True)]),
        ("Could you send me your order number?", "Still nothing from you.", [("order number", False)]),
        ("Please share your order number and a photo of the damage.", "4471", [("order number", True), ("photo of the damage", False)]),
        ("Please provide the serial number.", "SN is X12-9983", [("serial number", True)]),
        ("We'll need your email address.", "maria@example.com", [("email address", True)]),
        ("What is the best phone number to reach you on, your contact number?", "312-555-0100", [("phone number", True)]),
        ("Can you confirm your delivery address?", "12 Oak Street", [("delivery address", True)]),
        ("Would you like a refund or a replacement?", "A refund please", [("Would you like a refund or a replacement?", True)]),
        ("Is the light on the router green?", "Yes it is", [("Is the light on the router green?", True)]),
        ("Is the light on the router green?", "Still waiting for an answer.", [("Is the light on the router green?", False)]),
        ("Please attach a screenshot.", "Done, attached the screenshot", [("screenshot", True)]),
        ("Bitte senden Sie uns Ihre Kundennummer.", "Die Nummer ist 884412", [("account number", True)]),
        ("¿Puede indicarnos el número de pedido?", "Es el 55021", [("order number", True)]),
        ("Pouvez-vous nous envoyer votre numéro de commande ?", "C'est le 55021", [("order number", True)]),
        ("Is there anything else I can help with?", "No", []),
        ("How are you today?", "Fine", []),
        ("Please accept our apologies.", "No", []),
        ("Please allow us 2 days.", "No", []),
        ("Your order number is 4471.", "Ok", []),
        ("How can I help?", "Refund", []),
    ],
)  # fmt: skip
def test_what_was_asked(asked, reply, asks):
    assert [(one.asks, one.answered) for one in ledger("c: Hi", f"a: {asked}", f"c: {reply}").questions] == asks


def test_a_photo_that_came_along_answers():
    (one,) = ledger("a: Please send a photo of the damage.", "c: Again?", attachments=["damage.jpg"]).questions
    assert one.answered


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("My order number is 4471.", "order_number", "4471"),
        ("Order #A-10293 is missing", "order_number", "A-10293"),
        ("ticket 99812 was closed", "ticket_number", "99812"),
        ("The serial number: XK-2291-B", "serial_number", "XK-2291-B"),
        ("I paid $89.99 for it", "amount", "$89.99"),
        ("It came on November 2", "date", "November 2"),
        ("write to maria@example.com", "email", "maria@example.com"),
        ("call me on 312-555-0100", "phone", "312-555-0100"),
        ("I live at 12 Oak Street, Springfield", "address", "12 Oak Street, Springfield"),
        ("postcode SW1A 1AA", "postcode", "SW1A 1AA"),
        ("my iPhone 12 is dead", "device", "iPhone 12"),
        ("I already restarted the router twice.", "step_tried", "I already restarted the router twice"),
        ("I've tried another cable, no luck", "step_tried", "I've tried another cable, no luck"),
        ("Ich habe den Router schon neu gestartet.", "step_tried", "habe den Router schon neu gestartet"),
        ("Ya he reiniciado el router.", "step_tried", "Ya he reiniciado el router"),
        ("J'ai déjà redémarré la box.", "step_tried", "J'ai déjà redémarré la box"),
        ("Meine Bestellung 55021 fehlt", "order_number", "55021"),
    ],
)
def test_what_the_customer_gave(text, name, value):
    found = ledger(f"c: {text}").facts
    assert (name, value) in [(one.name, one.value) for one in found]
    assert all(text[one.evidence.start : one.evidence.end] == one.evidence.quote for one in found)


@pytest.mark.parametrize(
    "lines",
    [
        ["a: Your order number is 4471, we refunded $20.", "c: Fine."],
        ["c: It broke and I am very unhappy in general."],
        ["c: I haven't restarted it. Should I reset the router?"],
        ["c: > order 4471\nno"],
        ["c: This is the 3rd time, open 24/7 you say"],
    ],
)
def test_no_fact(lines):
    assert ledger(*lines).facts == ()


def test_a_fact_is_kept_once_where_it_was_first_given():
    (one,) = ledger("c: order 4471", "a: Thanks", "c: As I said, order 4471").facts
    assert one.evidence.message == 0


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("So sorry! I'll ship it.", ["So sorry!"]),
        ("We apologise for the delay. It ships today.", ["We apologise for the delay."]),
        ("I understand how frustrating this is. Let me check.", ["I understand how frustrating this is."]),
        ("That must be so annoying.", ["That must be so annoying."]),
        ("Es tut uns sehr leid.", ["Es tut uns sehr leid."]),
        ("Lamentamos las molestias.", ["Lamentamos las molestias."]),
        ("Nous sommes désolés.", ["Nous sommes désolés."]),
        ("Your order has shipped.", []),
        ("I see how the label was printed.", []),
        ("Better safe than sorry: keep the box.", []),
    ],
)
def test_apologies(text, quotes):
    assert [one.evidence.quote for one in ledger("c: Hi", f"a: {text}", "c: I'm sorry too").apologies] == quotes


@pytest.mark.parametrize(
    ("offer", "reply", "states"),
    [
        ("I can offer you a $20 voucher.", "I don't want another voucher!", ["refused"]),
        ("I can offer you a $20 voucher.", "Yes please, go ahead.", ["taken"]),
        ("I can offer you a $20 voucher.", "When does my order arrive?", ["open"]),
        ("We'd like to offer a credit of $15.", "No thanks, keep your credit.", ["refused"]),
        ("Would you like a replacement?", "Yes please", ["taken"]),
        ("Would you like a refund or a replacement?", "I'll take the refund", ["taken", "open"]),
        ("As a gesture of goodwill, a 10% discount is yours.", "That's not good enough.", ["refused"]),
        ("Shall I book a technician for you?", "ok, please do", ["taken"]),
        ("Wir können Ihnen eine Gutschrift anbieten.", "Ich will keinen Gutschein.", ["refused"]),
        ("Podemos ofrecerle un reembolso.", "De acuerdo", ["taken"]),
        ("Nous pouvons vous proposer un avoir.", "Je ne veux pas d'avoir.", ["refused"]),
        ("We can't offer a refund.", "Why?", []),
        ("We can see that your refund was issued.", "Ok", []),
        ("Your replacement shipped.", "Ok", []),
    ],
)
def test_offers(offer, reply, states):
    assert [one.state for one in ledger("c: Hi", f"a: {offer}", f"c: {reply}").offers] == states


PIECES = ["I'll ship it by Nov 10.", "Order #4471", "I'm sorry", "Could you send a photo?", "we can offer a refund", "\u00df\u0130", "\n> x\n", "wird am 10. geliefert", "llamaré mañana", "il passera lundi"]  # fmt: skip
TEXT = st.lists(st.one_of(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=15), st.sampled_from(PIECES)), min_size=1, max_size=5).map(" ".join)  # fmt: skip


@settings(max_examples=150)
@given(st.lists(st.tuples(st.sampled_from("cas"), TEXT), max_size=4), TEXT)
def test_every_entry_points_at_its_words(history, last):
    read = ledger(*(f"{who}: {text}" for who, text in history), f"c: {last} .")
    texts = [text for _, text in history]
    for entry in (*read.facts, *read.questions, *read.promises, *read.apologies, *read.offers):
        proof = entry.evidence
        text = f"{last} ." if proof.message == "last" else texts[proof.message]
        assert text[proof.start : proof.end] == proof.quote != ""
