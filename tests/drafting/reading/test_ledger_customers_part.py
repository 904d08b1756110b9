"""A promise that waits for the customer: the time begins with their part, and an inquiry with the word that comes of it."""

from __future__ import annotations

import pytest

from tests.drafting.reading.ledger_threads import promised

ASKED = [  # what the agent says on the 4th, what the customer gives on the 16th, when it is then due
    ("Could you send us a picture of the plate? Once we have it, I'll post the new washer within 2 days.", "Here is the picture, sorry it took me so long.", "11-18"),
    ("Please email the serial number. After that, I'll ship a new lid within 3 days.", "Sorry for the silence, the photo of it is attached.", "11-19"),
    ("I'll send the new strap within 3 days of receiving your photos.", "I've sent the photos over now.", "11-19"),
    ("Can you share the receipt? As soon as it's here, I'll refund you the next day.", "Here you go, we were abroad.", "11-17"),
    ("I'll refund you within 2 days once you've filled in the form.", "Done, the form is attached.", "11-18"),
    ("Könnten Sie uns Fotos schicken? Sobald ich sie habe, werde ich Ihnen innerhalb von 2 Tagen ein neues Rad senden.", "Anbei die Fotos, entschuldigen Sie die Verspätung.", "11-18"),
    ("Nach Erhalt der Fotos werde ich Ihnen innerhalb von 2 Tagen ein neues Rad senden.", "Hier sind die Fotos.", "11-18"),
    ("Dès réception de la photo, je vous enverrai un nouveau bouchon sous 48 heures.", "Voici la photo, pardon pour le retard.", "11-18"),
    ("En cuanto recibamos las fotos, le enviaremos una tapa nueva en 2 días.", "Aquí están las fotos, perdón por la demora.", "11-18"),
]  # fmt: skip
UNMET = [
    ("Could you send us a picture of the plate? Once we have it, I'll post the new washer within 2 days.", "I still haven't taken the picture, sorry. It will be attached tomorrow."),
    ("Please email the serial number. After that, I'll ship a new lid within 3 days.", "I couldn't find it yet, I'll look tonight."),
    ("I'll send the new strap within 3 days of receiving your photos.", "My phone is broken, do you need them at all?"),
    ("Dès réception de la photo, je vous enverrai un nouveau bouchon sous 48 heures.", "Je n'ai pas encore pris la photo."),
]  # fmt: skip
OURS = [  # nothing is asked of the customer first: the clock runs from the promise
    "I'll post the new washer within 2 days of the part arriving at our depot, at the latest by Nov 9.",
    "Thanks for the photos. I'll ship a new lid within 3 days.",
    "Could you tell me how you like it? I'll ship a new lid within 3 days.",
]


@pytest.mark.parametrize(("said", "given", "due"), ASKED, ids=[said[:30] for said, *_ in ASKED])
def test_the_time_begins_with_the_customers_part(said, given, due):
    (one,) = promised("4 9 c: It does not fit.", f"4 15 a: {said}", f"16 10 c: {given}")
    assert (one.state, one.due_at and f"{one.due_at:%m-%d}") == ("open", due)


@pytest.mark.parametrize(("said", "given"), UNMET, ids=[given[:30] for _, given in UNMET])
def test_what_was_not_given_binds_nobody(said, given):
    assert not promised("4 9 c: It does not fit.", f"4 15 a: {said}", f"16 10 c: {given}")


@pytest.mark.parametrize("said", OURS)
def test_what_hangs_on_nobody_runs_from_the_promise(said):
    (one,) = promised("4 9 c: It does not fit.", f"4 15 a: {said}", "16 10 c: Where is it?")
    assert one.state == "broken"


def test_after_their_part_it_is_missed_as_any_other():
    (one,) = promised(
        "4 9 c: It leaks.",
        "4 15 a: Could you send a photo? Once I have it, I'll post a new seal within 2 days.",
        "6 10 c: Here is the photo.",
        "16 10 c: Nothing has come.",
    )
    assert (one.state, f"{one.due_at:%m-%d}") == ("broken", "11-08")


def test_what_travels_counts_from_its_arrival():
    (one,) = promised(
        "4 9 c: It leaks.",
        "4 15 a: Once we have the item back, I'll refund you within 2 days.",
        "6 10 c: I've posted it today.",
        "12 10 a: We have received your parcel.",
        "13 10 c: Good to know.",
    )
    assert (one.state, f"{one.due_at:%m-%d}") == ("open", "11-14")


INQUIRIES = [
    "I'll open a search with the ferry line today and I'll write to you by Monday, November 9.",
    "I'll contact the mill this afternoon and let you know by Monday what they say.",
    "We'll escalate it to the lab today. You'll hear from us by Monday, November 9.",
]


@pytest.mark.parametrize("said", INQUIRIES)
def test_an_inquiry_is_judged_by_the_day_named_for_its_answer(said):
    made = promised(
        "4 9 c: Where is my trunk?", f"4 11 a: {said}", "6 10 c: Great, the driver was friendly by the way."
    )
    assert [one.state for one in made] == ["open", "open"]
    late = promised("4 9 c: Where is my trunk?", f"4 11 a: {said}", "12 10 c: And what did they say?")
    assert [one.state for one in late] == ["broken", "broken"]


def test_what_can_be_seen_is_not_judged_by_the_next_word():
    made = promised(
        "4 9 c: My trunk is lost.", "4 11 a: I'll ring you today and write to you by Monday.", "6 10 c: Nobody rang."
    )
    assert made[0].state == "broken"
