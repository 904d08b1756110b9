"""The ledger on words that only stress a promise, and on texts that no person writes."""

import time

import pytest

from drafter.domain.case import Case
from drafter.drafting.reading.ledger import keep


def ledger(agent, customer="Hello?"):
    return keep(
        Case.model_validate(
            {
                "customer": {"timezone": "America/Chicago"},
                "history": [{"at": "2026-11-04T15:00:00-06:00", "from": "agent", "text": agent}],
                "message": {"at": "2026-11-18T08:00:00-06:00", "text": customer},
                "now": "2026-11-18T09:00:00-06:00",
            }
        )
    )


@pytest.mark.parametrize(
    ("said", "does"),
    [
        ("The leaf will be delivered by November 10, you have my word.", "get the leaf to you"),
        ("The leaf will be delivered by November 10.", "get the leaf to you"),
        ("I'll call you tomorrow, I promise.", "call you"),
        ("I will ship it by Friday, without fail.", "ship it"),
        ("I will call you, without fail, on Friday.", "call you"),
        ("I'll ship a replacement for sure.", "ship a replacement"),
        ("I will send the label today, as promised.", "send the label"),
        ("We will refund you by Friday at the latest.", "refund you"),
        ("You'll have your refund by Friday, guaranteed.", "get your refund to you"),
        ("We'll refund you by Friday, we are so sorry.", "refund you"),
        ("Ich werde Ihnen bis Montag ein Ersatzgerät schicken, versprochen.", "Ihnen ein Ersatzgerät schicken"),
        ("Le enviaremos un reemplazo antes del lunes, sin falta.", "enviarle un reemplazo"),
        ("Nous vous enverrons un remplacement d'ici vendredi, sans faute.", "vous envoyer un remplacement"),
        # look-alikes: these words belong to the act
        ("I will send you the label, the form and the letter by Friday.", "send you the label, the form and the letter"),
        ("I'll send the part for certain models by Friday.", "send the part for certain models"),
        ("I'll email you and Tom, you and me both, by Friday.", "email you and Tom, you and me both"),
    ],
)  # fmt: skip
def test_the_act_without_what_only_stresses_it(said, does):
    assert [one.does for one in ledger(said).promises] == [does]


def test_of_a_very_long_message_the_beginning_and_the_end_are_read():
    log = "2026 ok\n" * 6_000
    text = f"My order number is 4471-A.\n{log}I gave you 5512-B.\n{log}Call me on 555-0100-77, order 9903-C."
    given = [one for one in ledger("Hi.", text).facts if "-" in one.value]
    assert {"4471-A", "9903-C"} <= {one.value for one in given}
    assert "5512-B" not in {one.value for one in given}
    assert all(text[one.evidence.start : one.evidence.end] == one.evidence.quote for one in given)


@pytest.mark.parametrize(
    "text",
    [
        "1 " * 125_000,
        "delivery is on Friday " * 11_000,
        "I called again and nothing happened so what is going on with my refund " * 3_500,
        "in a week " * 25_000,
        "a" + " " * 250_000 + "b",
        "> it is 5 p.m. on\n" * 14_000,
    ],
    ids=["figures", "dates", "endless sentence", "lengths", "space", "quotes"],
)
@pytest.mark.parametrize("by", ["customer", "agent"])
def test_a_hostile_text_does_not_hold_up_the_reading(text, by):
    start = time.process_time()
    ledger(text if by == "agent" else "I'll ship it by Nov 10.", text if by == "customer" else "Hello?")
    assert time.process_time() - start < 6
