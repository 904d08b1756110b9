"""Promises of the company: found, worded, dated, and what became of them. Every thread starts on Wednesday
4 November 2026; a message is written as "day hour who: text", and the clock stands at the last one unless told."""

import pytest

from drafter.drafting.reading.ledger import keep
from tests.drafting.reading.ledger_threads import case, promised

WORDING = [  # what the agent says on the 4th at 15:00, the act, when it is due
    ("I'll ship a replacement by Nov 10.", "ship a replacement", "11-10 23:59"),
    ("So sorry! I will ship a replacement by Nov 10.", "ship a replacement", "11-10 23:59"),
    ("A technician will visit you on Friday between 8 and 12.", "have a technician visit you", "11-06 12:00"),
    ("You will receive your refund within 5 days.", "get your refund to you", "11-09 23:59"),
    ("By Monday, November 9 you will have a full refund of $20.", "get a full refund of $20 to you", "11-09 23:59"),
    (
        "Here is the plan: by Friday, November 6 you'll have your fee back on your card.",
        "get your fee back on your card",
        "11-06 23:59",
    ),
    ("Our engineer has promised to be with you on November 6.", "have our engineer be with you", "11-06 23:59"),
    ("You'll be refunded in full by Friday.", "refund you in full", "11-06 23:59"),
    ("We guarantee delivery by Dec 1.", "deliver your order", "12-01 23:59"),
    ("Your new router will arrive on the 12th.", "get your new router to you", "11-12 23:59"),
    ("Someone will call you back tomorrow morning.", "have someone call you back", "11-05 12:00"),
    ("Your appointment is booked for Friday, November 13.", "keep your appointment", "11-13 23:59"),
    ("I've booked your appointment for Monday at 10 am.", "keep your appointment", "11-09 10:00"),
    ("I've booked a technician for Monday.", "have a technician come", "11-09 23:59"),
    ("I'm sending a new label today.", "send a new label", "11-04 23:59"),
    ("I have asked the depot to call you by 5 p.m.", "have the depot call you", "11-04 17:00"),
    ("Your refund will be processed within 5 business days.", "process your refund", "11-11 23:59"),
    ("You will be contacted by our billing team by Friday.", "have our billing team contact you", "11-06 23:59"),
    ("Priya will call you by 5 p.m. on Friday.", "have Priya call you", "11-06 17:00"),
    ("By Friday, I will email you the label.", "email you the label", "11-06 23:59"),
    ("You'll hear from us by Monday.", "get back to you", "11-09 23:59"),
    ("I promise to call you on Thursday.", "call you", "11-05 23:59"),
    ("I've spoken to the depot and will ship it tomorrow.", "ship it", "11-05 23:59"),
    ("Your order ships on Nov 10.", "ship your order", "11-10 23:59"),
    ("I will check with the depot and call you back by 5pm.", "check with the depot and call you back", "11-04 17:00"),
    ("I'll look into it.", "look into it", None),
    ("We will keep the price at $40 until Nov 30.", "keep the price at $40", "11-30 23:59"),
    ("Wir melden uns bis Freitag bei Ihnen.", "sich bei Ihnen melden", "11-06 23:59"),
    ("Ich werde Ihnen bis Montag ein Ersatzgerät schicken.", "Ihnen ein Ersatzgerät schicken", "11-09 23:59"),
    (
        "Der Techniker kommt am Montag zwischen 8 und 12 Uhr zu Ihnen.",
        "den Techniker zu Ihnen kommen lassen",
        "11-09 12:00",
    ),
    ("Sie erhalten die Erstattung binnen 5 Werktagen.", "Ihnen die Erstattung zukommen lassen", "11-11 23:59"),
    ("Le enviaremos un reemplazo antes del lunes.", "enviarle un reemplazo", "11-09 23:59"),
    ("Nos pondremos en contacto con usted antes del viernes.", "ponerse en contacto con usted", "11-06 23:59"),
    ("Nous vous enverrons un remplacement d'ici vendredi.", "vous envoyer un remplacement", "11-06 23:59"),
    ("Un collègue vous rappellera demain matin.", "vous faire rappeler par un collègue", "11-05 12:00"),
]


@pytest.mark.parametrize(("text", "does", "due"), WORDING)
def test_the_act_and_its_time(text, does, due):
    (one,) = promised("4 9 c: It is broken.", f"4 15 a: {text}", "4 16 c: ok")
    assert (one.does, one.due_at and f"{one.due_at:%m-%d %H:%M}") == (does, due)
    assert one.evidence.quote == f"{text}"[one.evidence.start : one.evidence.end]


STATES = [  # thread, states of the promises left in it
    (["4 15 a: I'll ship a replacement by Nov 10.", "18 8 c: THIRD time I'm writing."], ["broken"]),
    (["4 15 a: I'll ship a replacement by Nov 10.", "8 8 c: When will it come?"], ["open"]),
    (["4 15 a: I'll ship a replacement by Nov 10.", "9 9 s: Your replacement has been shipped.", "18 8 c: Question."], ["kept"]),
    (["4 15 a: I'll ship a replacement by Nov 10.", "10 9 c: The replacement arrived, thanks!"], ["kept"]),
    (["4 15 a: I'll ship a replacement by Nov 10.", "12 9 a: Your replacement has been shipped.", "18 8 c: Hm."], ["broken"]),
    (["4 15 a: I will issue the refund today. By Nov 10 you will have your refund.", "5 8 c: And?"], ["open", "open"]),
    (["4 15 a: I will issue the refund today. By Nov 10 you will have your refund.", "12 8 c: And?"], ["broken", "broken"]),
    (["4 15 a: I will issue the refund today.", "5 8 c: And?"], ["broken"]),
    (["4 15 a: I'll call you today. By Nov 10 you will have your refund.", "5 8 c: And?"], ["broken", "open"]),
    (["4 15 a: An engineer will come tomorrow. By Nov 10 you will have your refund.", "6 8 c: And?"], ["broken", "open"]),
    (["4 15 a: Heute übergebe ich das Teil der Post. Bis Dienstag, 10. November bekommen Sie das Teil.", "6 8 c: Und?"], ["open"]),
    (["4 15 a: I will return the fee to your card today. By Nov 10 you will have your fee back.", "4 17 s: Completed: return the fee to your card.", "5 8 c: Thanks."], ["kept", "open"]),
    (["4 15 a: By Nov 10 you will have a visit by our engineer. I will give the engineer the notes of all visits today.", "4 17 s: Completed: give the engineer the notes of all visits.", "5 8 c: Thanks."], ["open", "kept"]),
    (["4 15 a: I'll call you by Friday.", "9 9 c: Nobody called me."], ["broken"]),
    (["4 15 a: I'll call you by Friday.", "5 9 c: Thanks for the call."], ["kept"]),
    (["4 15 a: I'll call you by Friday.", "5 9 c: Ok. What number will you use?"], ["open"]),
    (["4 15 a: I'll get back to you by Friday.", "6 9 a: I checked: it left the depot.", "9 9 c: Thank you"], ["kept"]),
    (["4 15 a: I'll get back to you by Friday.", "9 9 a: I checked: it left the depot.", "9 12 c: Late."], ["broken"]),
    (["4 15 a: You will receive your refund within 5 days.", "12 9 c: Still no refund."], ["broken"]),
    (["4 15 a: You will receive your refund within 5 days.", "6 9 c: The refund is in my account. Refund received."], ["kept"]),
    (["4 15 a: A technician will visit you on Friday.", "7 9 c: No one showed up, I waited in all day."], ["broken"]),
    (["4 15 a: A technician will visit you on Friday.", "7 9 c: The technician came but it broke again."], ["kept"]),
    (["4 15 a: A technician will visit you on Friday.", "5 9 s: Your appointment has been cancelled.", "5 12 c: What?"], ["broken"]),
    (["4 15 a: A technician will visit you on Friday.", "5 9 c: I won't be home on Friday, can we move it to the 12th?", "5 10 a: A technician will visit you on Nov 12.", "6 9 c: Thanks"], ["open"]),
    (["4 15 a: I'll ship it by Nov 10.", "5 9 a: Sorry, it is out of stock. It will ship on Nov 20.", "5 10 c: That's fine, I can wait."], ["open"]),
    (["4 15 a: I'll ship it by Nov 10.", "5 9 a: Sorry, it is out of stock. It will ship on Nov 20.", "5 10 c: Outrageous."], ["broken", "open"]),
    (["4 15 a: I'll look into it.", "14 9 c: Still nothing!"], ["broken"]),
    (["4 15 a: I'll look into it.", "14 9 c: Any news?"], ["open"]),
    (["4 15 a: I'll look into it.", "5 9 a: I found the cause: a wrong address.", "6 9 c: Good."], ["kept"]),
    (["4 15 a: We will keep the price at $40 until Nov 10.", "14 9 c: Hi, one question."], ["kept"]),
    (["4 15 a: We will keep the price at $40 until Nov 30.", "8 9 c: You charged me the higher price again, you said $40."], ["broken"]),
    (["4 15 a: I've waived the late fee.", "8 9 c: You charged me the late fee anyway."], ["broken"]),
    (["4 15 a: I've waived the late fee.", "8 9 c: Thanks."], ["kept"]),
    (["4 15 a: If you send me a photo, we'll replace it.", "5 9 c: Why?"], []),
    (["4 15 a: If you send me a photo, we'll replace it.", "5 9 c: Here is the photo, attached."], ["open"]),
    (["4 15 a: I'll ship a replacement by Nov 10.", "5 9 c: Please cancel the replacement, I no longer need it."], []),
    (["4 15 a: Wir melden uns bis Freitag bei Ihnen.", "9 9 c: Es hat sich niemand bei mir gemeldet."], ["broken"]),
    (["4 15 a: Sie erhalten das Ersatzgerät bis Freitag.", "9 9 c: Das Paket ist angekommen, danke."], ["kept"]),
    (["4 15 a: Le enviaremos un reemplazo antes del lunes.", "12 9 c: Sigo esperando el paquete."], ["broken"]),
    (["4 15 a: Nous vous enverrons un colis d'ici vendredi.", "12 9 c: Je n'ai toujours rien reçu."], ["broken"]),
    (["4 15 a: Nous vous enverrons un colis d'ici vendredi.", "5 9 c: D'accord, merci."], ["open"]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "states"), STATES)
def test_what_became_of_it(lines, states):
    assert [one.state for one in promised("4 9 c: It is broken.", *lines)] == states


@pytest.mark.parametrize(
    "text",
    [
        "It usually takes 3-5 days for a refund to arrive.",
        "Your order should arrive by Friday.",
        "Estimated delivery: Nov 12.",
        "Delivery normally takes a week.",
        "We hope to have news by Friday.",
        "We'll try to get it to you by Friday.",
        "It will probably ship around Nov 12.",
        "Order by Friday and save 20%.",
        "All orders over $50 will ship free within 2 days.",
        "We will always put our customers first.",
        "Please reply by Friday.",
        "Please send us the photos by Nov 10.",
        "I will be happy to help you.",
        "We will need your order number.",
        "Will you be home on Friday?",
        "Shall I book a visit for Friday?",
        "I understand that you will be travelling on Friday.",
        "We'd love to help, we'll do our best!",
        "Your order of Nov 2 has been received.",
        "We won't be able to refund you.",
        "I'm contacting you about your order of November 2.",
        "Thanks, Will",
        "You will need to return it by Nov 20.",
        "Tom promised to ship it by November 2, and that promise was not kept.",
        "Iker promised to have it in your account by Monday, and that did not happen either.",
        "I promised to call you on Monday, and I did not.",
        "Die Lieferung dauert in der Regel 3 Tage.",
        "Bitte antworten Sie bis Freitag.",
        "Normalmente tardará 3 días.",
        "La livraison prendra généralement 3 jours.",
    ],
)
def test_no_promise(text):
    assert promised("4 9 c: It is broken.", f"4 15 a: {text}", "18 8 c: Hello?") == ()


def test_the_customers_own_promise_is_none():
    assert promised("4 9 c: I'll send the photo by Friday.", "18 8 c: I will pay on Monday.") == ()


def test_quoted_tails_are_not_read_again():
    lines = (
        "4 15 a: I'll ship it by Nov 10.",
        "6 9 a: All right.\n\nOn Nov 4 Tom wrote:\nI'll ship it by Nov 10.",
        "7 9 c: Ok",
    )
    assert len(promised(*lines)) == 1


def test_the_author_is_named_and_others_are_the_agent():
    made = case("4 15 a: I'll ship it by Nov 10.", "5 9 s: Your order will be delivered on Nov 12.", "6 9 c: Hello?")
    history = tuple(
        turn.model_copy(update={"author": "Tom" if turn.sender == "agent" else None}) for turn in made.history
    )
    assert [one.by for one in keep(made.model_copy(update={"history": history})).promises] == ["Tom", "agent"]


def commitment(state, due="2026-11-10T17:00:00-06:00", does="ship a replacement"):
    return {"id": "k1", "case_id": "c1", "does": does, "owner": "Priya", "due_at": due, "state": state}


@pytest.mark.parametrize(
    ("state", "due", "read"),
    [
        ("open", "2026-11-10T17:00:00-06:00", "broken"),
        ("open", "2026-11-30T17:00:00-06:00", "open"),
        ("kept", "2026-11-10T17:00:00-06:00", "kept"),
        ("broken", "2026-11-10T17:00:00-06:00", "broken"),
    ],
)
def test_a_tracked_commitment_replaces_the_promise_that_was_read(state, due, read):
    (one,) = promised(
        "4 15 a: I'll ship a replacement by Nov 10.", "18 8 c: Hello?", commitments=[commitment(state, due)]
    )
    assert (one.by, one.state, one.evidence.quote) == ("Priya", read, "I'll ship a replacement by Nov 10")


def test_a_tracked_commitment_that_no_message_shows_quotes_nobody():
    (one,) = promised("18 8 c: Hello? I wait.", commitments=[commitment("open", does="email you a label")])
    assert (one.evidence.message, one.evidence.quote) == ("last", "")


@pytest.mark.parametrize("state", ["proposed", "withdrawn"])
def test_commitments_that_never_bound_are_left_out(state):
    assert promised("18 8 c: Hello?", commitments=[commitment(state)]) == ()


def test_where_the_caller_tracks_promises_the_thread_is_not_read_for_others():
    made = promised(
        "03 9 c: It broke.\n07 9 a: I'll ship a replacement by Nov 10.\n18 8 c: Hello?",
        commitments=[commitment("kept", does="call you")],
    )
    assert [(one.does, one.state) for one in made] == [("call you", "kept")]
