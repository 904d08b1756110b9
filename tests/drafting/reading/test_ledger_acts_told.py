"""Customers who tell the promised act as done, by its own verb, by thanks for it, by its sum or by the day on which it came;
and what only sounds like it."""

from __future__ import annotations

import pytest

from tests.drafting.reading.ledger_threads import promised

DONE = [  # promised on Wednesday the 4th, told by noon of Friday the 6th
    ("The gutters will be cleaned by Friday.", "Cleaned yesterday, thank you. When is the next round?"),
    ("We'll unblock the drain by Friday.", "They unblocked it this morning. Will it happen again?"),
    ("A mechanic will visit you by Friday.", "Pump replaced. Does it need oil?"),
    ("I'll transfer the £80 by Friday.", "The £80 is here. Do you need anything from me?"),
    ("We will pay you 35 euros by Friday.", "35 euros have arrived. Is that all of it?"),
    ("Die Mülltonne wird bis Freitag geleert.", "Wurde heute früh geleert. Kommen Sie nun jede Woche?"),
    ("Wir rufen Sie bis Freitag an.", "Danke für Ihren Anruf gestern. Was kostet der große Tarif?"),
    ("Wir rufen Sie bis Freitag an.", "Danke, dass Sie mich zurückgerufen haben. Und was kostet das?"),
    ("Repararemos la persiana antes del viernes.", "Reparada esta mañana, gracias. ¿Tiene garantía?"),
    ("Le llamaremos antes del viernes.", "Gracias por llamarme el jueves. ¿Cuánto cuesta el traslado?"),
    ("Nous vous rappellerons d'ici vendredi.", "Merci de m'avoir rappelé hier. Et le prix ?"),
    ("Nous vous rappellerons d'ici vendredi.", "Merci pour votre appel d'hier. Et le prix ?"),
]
NOT_DONE = [
    ("The gutters will be cleaned by Friday.", "Only half of it cleaned. When do you come back?"),
    ("The gutters will be cleaned by Friday.", "Will they be cleaned or not?"),
    ("We'll unblock the drain by Friday.", "You unblocked the wrong drain. What now?"),
    ("I'll post your order by Friday.", "Ordered last month. When does it come?"),
    ("I'll transfer the £80 by Friday.", "The £15 is here. What about the rest?"),
    ("I'll transfer the £80 by Friday.", "Only £60 of the £80 has come."),
    ("Die Mülltonne wird bis Freitag geleert.", "Sollte sie nicht geleert werden?"),
    ("Wir rufen Sie bis Freitag an.", "Danke für die angekündigte Hilfe. Wann ist es so weit?"),
    ("Wir rufen Sie bis Freitag an.", "Danke im Voraus für den Rückruf. Ist es noch aktuell?"),
    ("Le llamaremos antes del viernes.", "Gracias por llamarme cuanto antes. ¿Es hoy?"),
    ("Nous vous rappellerons d'ici vendredi.", "Merci de me rappeler. C'est pour quand ?"),
]
PERSON = [
    ("Our joiner will fix the door on Monday. The window will be replaced within 10 days.", "The joiner came on Monday, thanks. How is the window?"),
    ("Unser Monteur kommt am Montag. Das Fenster wird innerhalb von 10 Tagen ersetzt.", "Der Monteur kam am Montag, danke. Und das Fenster?"),
]  # fmt: skip
LATE = [  # promised for Monday the 9th, told on Wednesday the 11th
    ("The courier will come on Monday.", "Your courier turned up on Tuesday instead of Monday."),
    ("Der Monteur kommt am Montag.", "Der Monteur kam erst am Dienstag und nicht am Montag."),
    ("El fontanero pasará el lunes.", "El fontanero vino el martes en vez del lunes."),
    ("Le plombier passera chez vous lundi.", "Le plombier est passé mardi au lieu de lundi."),
]
IN_TIME = [
    ("The courier will come on Monday.", "Your courier came on Monday, lovely man."),
    ("The courier will come on Tuesday.", "The courier came on Monday, a day early."),
    ("The courier will come on Monday.", "The courier came, talk to you on Tuesday."),
]


@pytest.mark.parametrize(("said", "word"), DONE, ids=[word[:30] for _, word in DONE])
def test_the_act_told_as_done_keeps_the_promise(said, word):
    (one,) = promised("4 9 c: Please see to it.", f"4 11 a: {said}", f"6 12 c: {word}", now="2026-11-08T12:00:00-06:00")
    assert one.state == "kept"


@pytest.mark.parametrize(("said", "word"), NOT_DONE, ids=[word[:30] for _, word in NOT_DONE])
def test_a_part_a_wrong_thing_or_a_wish_keeps_nothing(said, word):
    (one,) = promised("4 9 c: Please see to it.", f"4 11 a: {said}", f"6 12 c: {word}", now="2026-11-08T12:00:00-06:00")
    assert one.state == "broken"


@pytest.mark.parametrize(("said", "word"), PERSON, ids=[word[:30] for _, word in PERSON])
def test_who_came_has_delivered_nothing_by_that(said, word):
    visit, thing = promised("4 9 c: All is broken.", f"4 11 a: {said}", f"11 12 c: {word}")
    assert (visit.state, thing.state) == ("kept", "open")


@pytest.mark.parametrize(("said", "word"), LATE, ids=[word[:30] for _, word in LATE])
def test_a_later_weekday_than_promised_is_late(said, word):
    (one,) = promised("4 9 c: It leaks.", f"4 11 a: {said}", f"11 12 c: {word}")
    assert one.state == "broken"


@pytest.mark.parametrize(("said", "word"), IN_TIME, ids=[word[:30] for _, word in IN_TIME])
def test_the_promised_weekday_or_an_earlier_one_is_not(said, word):
    (one,) = promised("4 9 c: It leaks.", f"4 11 a: {said}", f"11 12 c: {word}")
    assert one.state == "kept"


MOVED = [
    ("The roofer will come on Thursday.", "The roofer can't do Thursday; he will come on Monday at 10.", "OK, Monday works."),
    ("El fontanero pasará el jueves.", "El fontanero no puede el jueves; pasará el lunes a las 10.", "Vale, el lunes me va bien."),
    ("Der Klempner kommt am Donnerstag.", "Der Klempner kann am Donnerstag nicht; er kommt am Montag um 10 Uhr.", "Montag passt."),
    ("Le plombier passera jeudi.", "Le plombier ne peut pas jeudi ; il passera lundi à 10 h.", "D'accord pour lundi."),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "word"), MOVED, ids=[first[:20] for first, _, _ in MOVED])
def test_a_visit_moved_in_agreement_is_one_entry(first, second, word):
    (one,) = promised("2 9 c: It leaks.", f"2 11 a: {first}", f"3 11 a: {second}", f"3 12 c: {word}")
    assert (f"{one.due_at:%d %H}", one.state) == ("09 10", "open")


PUT_FORWARD = [
    "We could send a technician on Friday or take £15 off.",
    "We'd like to offer you an appointment on Friday, or your money back.",
    "I can book a delivery for Friday.",
]


@pytest.mark.parametrize("text", PUT_FORWARD)
def test_what_is_put_forward_binds_once_it_is_taken(text):
    assert (
        promised("4 9 c: It rattles.", f"4 11 a: {text}", "4 12 c: Neither, thanks.", now="2026-11-08T12:00:00-06:00")
        == ()
    )
    (one,) = promised("4 9 c: It rattles.", f"4 11 a: {text}", "4 12 c: Yes please, Friday works for me.")
    assert one.state == "open"


def test_a_confirmed_appointment_is_no_mere_offer():
    (one,) = promised("4 9 c: Hi.", "4 11 a: I can confirm your appointment is booked for Friday.", "4 12 c: Thanks.")
    assert one.state == "open"
