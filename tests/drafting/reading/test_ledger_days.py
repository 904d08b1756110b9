"""Promises and their days: told in the present, with a sum, several in a breath, of somebody who was named before, and
moved by agreement. Threads begin on Monday 9 November 2026."""

import pytest

from drafter.domain.case import Case
from drafter.drafting.reading import read
from drafter.drafting.reading.ledger import keep

BEGIN = {
    "en": "The handle is broken, please help me with it.",
    "de": "Der Griff ist leider kaputt, und ich brauche Hilfe.",
    "es": "Hola, la lámpara no funciona y es para mi hija.",
    "fr": "Bonjour, la lampe ne marche pas du tout et je suis déçu.",
}


def case(language, *lines):
    """Lines are "day hour who: text", the last one the customer's message."""
    said = [{"at": "2026-11-09T09:00:00+01:00", "from": "customer", "text": BEGIN[language]}]
    for line in lines:
        head, text = line.split(": ", 1)
        day, hour, who = head.split()
        at = f"2026-11-{int(day):02d}T{int(hour):02d}:00:00+01:00"
        said.append({"at": at, "from": "customer" if who == "c" else "agent", "text": text})
    last = said.pop()
    return Case.model_validate(
        {
            "customer": {"timezone": "Europe/Berlin", "language": language},
            "history": said,
            "message": {"at": last["at"], "text": last["text"]},
            "now": last["at"],
        }
    )


def promised(language, *lines):
    return [(one.does, f"{one.due_at:%d %H:%M}", one.state) for one in keep(case(language, *lines)).promises]


@pytest.mark.parametrize(
    ("language", "text", "does", "due"),
    [
        ("fr", "Je reviens vers vous sous 24 heures.", "revenir vers vous", "10 10:00"),
        ("fr", "Nous revenons vers vous avant jeudi midi.", "revenir vers vous", "12 12:00"),
        ("fr", "J'appelle l'atelier et je reviens vers vous demain.", "revenir vers vous", "10 23:59"),
        ("fr", "Nous faisons le point lundi.", "faire le point", "16 23:59"),
        ("fr", "Je vous fais parvenir la facture demain.", "vous faire parvenir la facture", "10 23:59"),
        ("es", "Vuelvo a llamarle mañana.", "volver a llamarle", "10 23:59"),
        ("es", "Me pongo en contacto con usted el lunes.", "ponerse en contacto con usted", "16 23:59"),
        ("es", "Lo reviso y le digo algo mañana.", "decirle algo", "10 23:59"),
        ("de", "Wir antworten Ihnen bis Freitag.", "Ihnen antworten", "13 23:59"),
        ("de", "Ich prüfe das und melde mich am Montag.", "sich melden", "16 23:59"),
        ("de", "Ich rufe Sie am Donnerstagnachmittag an.", "Sie anrufen", "12 18:00"),
        ("en", "Your deposit of $250.50 will reach you by Friday.", "get your deposit of $250.50 to you", "13 23:59"),
        ("en", "A credit of €12,50 will be applied by Friday.", "apply a credit of €12,50", "13 23:59"),
        ("de", "Die Gutschrift über 89,90 € wird bis Freitag überwiesen.", "die Gutschrift über 89,90 € überweisen", "13 23:59"),
        ("de", "Die Kaution von 1.250,00 € ist bis 20.11. auf Ihrem Konto.", "die Kaution von 1.250,00 € zukommen lassen", "20 23:59"),
        ("es", "El reembolso de 31,40 € llegará antes del viernes.", "hacerle llegar el reembolso de 31,40 €", "13 23:59"),
        ("fr", "Votre avoir de 48,20 € arrivera avant vendredi.", "vous faire parvenir votre avoir de 48,20 €", "13 23:59"),
        ("de", "Dann kommt er am Freitag zwischen 8 und 10 Uhr.", "jemanden kommen lassen", "13 10:00"),
        ("de", "Unser Gärtner kommt am Freitag ab 14 Uhr.", "unseren Gärtner kommen lassen", "13 23:59"),
        ("es", "Vendrá el jueves entre las 9 y las 11.", "hacer que alguien venga", "12 11:00"),
        ("fr", "Elle passera chez vous jeudi entre 9h et 11h.", "faire passer quelqu'un chez vous", "12 11:00"),
        ("en", "Moved to Monday, 9-11.", "keep the appointment", "16 11:00"),
    ],
)  # fmt: skip
def test_a_promise_has_its_act_and_its_day(language, text, does, due):
    assert promised(language, f"9 10 a: {text}", "9 11 c: ok") == [(does, due, "open")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Je reviens de vacances vendredi."),
        ("fr", "Je ne reviens pas vers vous avant lundi."),
        ("fr", "Vous passez la commande demain."),
        ("fr", "Il faudra patienter jusqu'à vendredi."),
        ("es", "Me pongo enfermo el viernes."),
        ("es", "¿Vendrá el jueves?"),
        ("es", "Será el viernes."),
        ("de", "Ich antworte Ihnen gern."),
        ("de", "Wir sprechen auch Deutsch."),
        ("de", "Werden Sie am Freitag zu Hause sein?"),
        ("en", "She moved to Leeds on Friday."),
    ],
)
def test_what_only_sounds_like_a_promise(language, text):
    assert promised(language, f"9 10 a: {text}", "9 11 c: ok") == []


@pytest.mark.parametrize(
    ("text", "made"),
    [
        (
            "I'll refund $1,040.75 today, post the key on Friday, and ring you on Monday.",
            [("refund $1,040.75", "09 23:59"), ("post the key", "13 23:59"), ("ring you", "16 23:59")],
        ),
        (
            "I'll order the glass today, bring the frame to the shop by Friday and call you on Monday.",
            [("order the glass", "09 23:59"), ("bring the frame to the shop", "13 23:59"), ("call you", "16 23:59")],
        ),
        ("We'll fit the lock on Tuesday and on Friday I'll ring you.", [("fit the lock", "10 23:59"), ("ring you", "13 23:59")]),
        ("I'll send the chair by Friday and the table by Monday.", [("send the chair", "13 23:59"), ("send the table", "16 23:59")]),
        ("I'll ring you tomorrow, the day before the visit on Friday.", [("ring you, the day before the visit", "10 23:59")]),
    ],
)  # fmt: skip
def test_each_act_of_a_list_has_its_own_day(text, made):
    assert [one[:2] for one in promised("en", f"9 10 a: {text}", "9 11 c: ok")] == made


MOVES = [
    ("en", "The gardener will visit you tomorrow between 9 and 12.", "Tomorrow doesn't work for me. Thursday?", "Fine, he'll come on Thursday between 2 and 4 pm.", "12 16:00"),
    ("en", "I'll call you tomorrow morning.", "I'm travelling tomorrow. Thursday?", "Sure, Thursday at 10 it is.", "12 10:00"),
    ("en", "The gardener will visit you tomorrow between 9 and 12.", "Could he come on Thursday?", "Done, I've moved it to Thursday, 2-4 pm.", "12 16:00"),
    ("de", "Unser Gärtner kommt morgen früh zwischen 8 und 10 Uhr zu Ihnen.", "Morgen passt mir leider nicht. Ginge Donnerstag?", "Gern, dann kommt er am Donnerstag zwischen 14 und 16 Uhr.", "12 16:00"),
    ("es", "El jardinero pasará mañana entre las 9 y las 12.", "Mañana no puedo. ¿Podría ser el jueves?", "Sin problema, pasará el jueves entre las 14 y las 16.", "12 16:00"),
    ("fr", "Le jardinier passera demain entre 9h et 12h.", "Demain je travaille. Jeudi serait-il possible ?", "Pas de souci, il passera jeudi entre 14h et 16h.", "12 16:00"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "first", "asked", "answer", "due"), MOVES)
def test_a_promise_that_was_moved_has_one_day_the_new_one(language, first, asked, answer, due):
    lines = (
        f"9 10 a: {first}",
        f"9 11 c: {asked}",
        f"9 12 a: {answer}",
        "11 18 c: One more thing: the bell is broken.",
    )
    ((_, when, state),) = promised(language, *lines)
    assert (when, state) == (due, "open")
    assert "broken_promise" not in [one.kind for one in read(case(language, *lines)).signals]


@pytest.mark.parametrize(
    ("first", "asked"),
    [
        ("The gardener will visit you tomorrow between 9 and 12.", "The gate doesn't work. Thursday is bin day."),
        ("Your refund will be on your card tomorrow.", "Tomorrow doesn't work for me, I'm away."),
    ],
)
def test_a_day_that_nobody_moved_still_counts(first, asked):
    made = promised("en", f"9 10 a: {first}", f"9 11 c: {asked}", "12 18 c: Nobody came and nothing has arrived.")
    assert [(when[:2], state) for _, when, state in made] == [("10", "broken")]
