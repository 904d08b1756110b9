"""Whose a number is and what it numbers, questions of several parts with the answers to each, and apologies that are none; with
what only looks like it."""

from __future__ import annotations

import pytest

from drafter.drafting.reading.ledger import keep
from tests.drafting.reading.ledger_threads import case

FACTS = [
    ("My neighbour's policy number is HP-7712, mine is HP-9034.", {"HP-9034"}, {"HP-7712"}),
    ("You billed the previous tenant's account 88120 to me.", set(), {"88120"}),
    ("Die Kundennummer meines Nachbarn ist 771209, meine ist 812204.", {"812204"}, {"771209"}),
    ("My mother's account number is 44120.", {"44120"}, set()),
    ("I left the parcel with my neighbour at 14 Mill Lane.", {"14 Mill Lane"}, set()),
]
KINDS = [
    ("Paket 00340434 ist nicht da.", "reference", "00340434"),
    ("You can ring me on 07700 900123.", "phone", "07700 900123"),
    ("Le lampadaire devant le 5 rue des Lilas est éteint depuis un mois.", "address", "5 rue des Lilas"),
]


@pytest.mark.parametrize(("text", "there", "not_there"), FACTS, ids=[text[:30] for text, _, _ in FACTS])
def test_a_number_is_kept_of_whom_it_is_about(text, there, not_there):
    values = {fact.value for fact in keep(case(f"4 9 c: {text}")).facts}
    assert there <= values
    assert not not_there & values


@pytest.mark.parametrize(("text", "name", "value"), KINDS, ids=[text[:30] for text, _, _ in KINDS])
def test_what_a_number_or_place_is(text, name, value):
    found = keep(case(f"4 9 c: {text}")).facts
    assert (name, value) in {(fact.name, fact.value) for fact in found}
    assert not [fact for fact in found if fact.name == "item" and fact.value == "phone"]


READS = [
    ("Please send me a photo of the meter.", "Attached, it reads 2,417.", "2,417"),
    ("¿Me manda una foto del contador?", "Adjunta, marca 20417.", "20417"),
]


@pytest.mark.parametrize(("asked", "reply", "value"), READS)
def test_what_a_meter_reads_is_a_reading(asked, reply, value):
    found = keep(case("4 9 c: The bill is too high.", f"4 10 a: {asked}", f"4 10 c: {reply}")).facts
    assert ("meter_reading", value) in {(fact.name, fact.value) for fact in found}


def test_what_another_thing_reads_is_none():
    found = keep(case("4 9 c: It beeps.", "4 10 a: What is on the display?", "4 10 c: It reads 2417.")).facts
    assert "meter_reading" not in {fact.name for fact in found}


def test_an_answer_is_never_called_by_a_verb():
    asked = (
        "4 9 c: Mein Paket ist weg.",
        "4 10 a: Was ist Ihnen lieber, Geld oder Ersatz?",
        "4 10 c: Den Ersatz bitte nicht.",
    )
    names = {fact.name for fact in keep(case(*asked)).facts}
    assert not names & {"ist", "ihnen"}


ASKED = [  # what was asked, what was said to it, and which of the questions were answered
    ("Could you give me the number of your locker, and the time of your visit?", "The locker is 14.", [True, False]),
    ("Which plan are you on? And what phone do you use?", "Basic, a Nokia", [True, True]),
    ("Which plan are you on? And what phone do you use?", "Why, is that needed?", [False, False]),
    ("What colour is the lamp, and is it hot?", "Red.", [True, False]),
    ("¿De qué color es la luz? ¿Parpadea?", "Es verde y no parpadea.", [True, True]),
    ("Pourriez-vous m'envoyer le bail signé ?", "D'accord.", [False]),
    ("Could you send me the signed lease?", "Will do, thanks.", [False]),
    ("Could you hold the line?", "Sure.", [True]),
    ("What time did the alarm go off?", "Around 9 pm on Sunday.", [True]),
    ("Necesito que me indique su DNI.", "12345678Z", [True]),
    ("Necesito que me indique su DNI.", "¿Para qué?", [False]),
    ("Did you check the cable and the socket?", "Yes.", [True]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "reply", "answered"), ASKED, ids=[f"{asked[:20]}-{reply[:10]}" for asked, reply, _ in ASKED]
)
def test_each_part_of_a_question_is_answered_or_not(asked, reply, answered):
    thread = case(
        "4 9 c: It does not work.",
        f"4 10 a: {asked}",
        f"4 10 c: {reply}",
        language="es" if "¿" in asked or "DNI" in asked else "en",
    )
    assert [one.answered for one in keep(thread).questions] == answered


SORRY = [
    ("Sorry, could you repeat that?", 0),
    ("Perdone, ¿me repite el número?", 0),
    ("Pardon, quel est votre nom ?", 0),
    ("Entschuldigung, wie war die Nummer?", 0),
    ("Sorry, we lost it. Could you send it again?", 1),
    ("Sorry for the wait. Could you repeat that?", 1),
    ("Entschuldigen Sie die Verspätung.", 1),
]


@pytest.mark.parametrize(("text", "count"), SORRY)
def test_asking_again_is_no_apology(text, count):
    assert len(keep(case("4 9 c: Hello.", f"4 10 a: {text}", "4 11 c: ok")).apologies) == count
