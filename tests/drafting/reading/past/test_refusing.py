"""Refusing what was offered, in words that no list of refusals holds; and the answers that are none."""

from __future__ import annotations

import pytest

POINTS = "We can offer you 500 points for the trouble."
TECHNICIAN = "We can send the same technician on Thursday."
GLUE = "We'll send you a tube of wood glue and instructions."
CHOICE = "I can refund you or send a new one. Which would you like?"
RESET = "Please reset the router to factory settings."

REFUSED = [
    (POINTS, "keep em"),
    (POINTS, "No. I want my money."),
    (POINTS, "And what am I supposed to do with points?"),
    (POINTS, "Points. I have three kids and no washing machine."),
    (TECHNICIAN, "not him. he is the one who flooded the den"),
    (TECHNICIAN, "Nah, he has been here twice. I need somebody who can do it."),
    (TECHNICIAN, "That technician is not setting foot in my kitchen."),
    (GLUE, "I'm not gluing anything. Come and fetch it."),
    (GLUE, "You must be joking."),
    (CHOICE, "No thanks. Pay the vet."),
    (RESET, "No, I will not reset it a third time. Think of something else."),
    (RESET, "I have done it three times since Monday. A fourth one will end the same way."),
    ("May I send you a second jar? Perhaps the first was old.", "I'd rather not have another in the house."),
    ("I've got two seats for you on Sunday instead, same row?", "sunday is no good to us, we go home on saturday"),
    ("All arranged, a small hatchback comes at five.", "and where do four of us sit?? find something else"),
    ("We can give 20% off on a paid replacement.", "No damage was done by me. I will not pay for your cracked glass."),
    ("Wir bieten Ihnen einen Gutschein über 20 Euro an.", "Den Gutschein können Sie behalten."),
    ("Puedo ofrecerte un bono de 40 €.", "¿Y qué hago yo con un bono? Dinero, por favor."),
    ("Nous vous proposons un stylo de retouche.", "Le stylo, très peu pour moi."),
]
NOT_REFUSED = [
    (POINTS, "Ok, go on then. Not what I hoped for."),
    (POINTS, "When do the points run out?"),
    (TECHNICIAN, "Thursday I'm out, but Friday would do. Is he free?"),
    (TECHNICIAN, "Fine. Ring the top bell, not the lower one."),
    (GLUE, "I haven't received the glue yet."),
    (CHOICE, "no refund thanks, new one pls"),
    (
        "I can give you $40 back or 900 points, whichever you prefer.",
        "refund please, not the points. thanks for asking",
    ),
    ("I can take £10 off this month.", "fine, ill take the tenner. hardly generous for a week without, but put it on"),
    (CHOICE, "I'd rather have the refund."),
    (RESET, "Did that, it still drops every evening."),
    (RESET, "I can't find the reset button on the router."),
    ("I'm afraid we can't offer anything for the delay.", "Nothing. Not even a sorry."),
    ("Is there anything else I can help you with?", "No thanks, that's all."),
    ("I can send a courier on Friday. Is the box still there?", "No, I threw the box away. Friday is good."),
]


@pytest.mark.parametrize(("offer", "answer"), REFUSED)
def test_refused(reading_of, offer, answer):
    assert "rejected_solution" in _after(reading_of, offer, answer)


@pytest.mark.parametrize(("offer", "answer"), NOT_REFUSED)
def test_not_refused(reading_of, offer, answer):
    assert "rejected_solution" not in _after(reading_of, offer, answer)


def test_an_earlier_refusal_stays_after_a_happy_ending(reading_of):
    reading = reading_of(
        "Great, thank you so much!",
        ("2026-11-16T09:00:00", "customer", "The washing machine leaks."),
        ("2026-11-16T09:10:00", "agent", POINTS),
        ("2026-11-16T09:12:00", "customer", "keep em"),
        ("2026-11-16T09:20:00", "agent", "A new machine is on the van for tomorrow."),
    )
    refused = [signal for signal in reading.signals if signal.kind == "rejected_solution"]
    assert [signal.message for signal in refused] == [2]
    assert reading.level == "calm"


def _after(reading_of, offer, answer):
    first = ("2026-11-18T08:30:00", "customer", "It does not work and I had to stay at home for it.")
    return reading_of(answer, first, ("2026-11-18T08:40:00", "agent", offer)).kinds
