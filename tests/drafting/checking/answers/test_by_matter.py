"""Questions of a kind that no answer can do without naming: a loan, a cost, a complaint's address, what becomes of the old one."""

from __future__ import annotations

import pytest

PLAN = {
    "resolution": {
        "kind": "remedy",
        "says": "a new washing machine, delivered on Wednesday, November 25",
        "done_by": "2026-11-25T18:00:00-06:00",
    },
    "steps": [],
}
DECISION = {
    "resolution": {
        "kind": "decision",
        "by": "claims manager",
        "says": "our claims manager decides on the claim by Wednesday, November 25",
        "done_by": "2026-11-25T18:00:00-06:00",
    },
    "steps": [],
}
SAID = "We sold you a machine that leaks, and I'm sorry. A new one comes on Wednesday, November 25. "
GESAGT = "Wir haben Ihnen eine undichte Maschine verkauft. Die neue kommt am Mittwoch, 25. November. "
DICHO = "Le vendimos una lavadora que pierde agua. La nueva llega el miércoles 25 de noviembre. "
DIT = "Nous vous avons vendu une machine qui fuit. La nouvelle arrive le mercredi 25 novembre. "
WHEN = "When does the new machine come?"


def asks(*quotes):
    found, at = [], 0
    for one in quotes:
        evidence = {"message": "last", "start": at, "end": at + len(one), "quote": one}
        found.append({"kind": "question" if one.endswith("?") else "request", "evidence": evidence})
        at += len(one) + 1
    return {"asks": found, "level": "concerned"}


@pytest.mark.parametrize(
    ("quotes", "text", "outcome"),
    [
        ([WHEN, "Can you lend me a machine meanwhile?"], SAID, "fail"),
        ([WHEN, "Can you lend me a machine meanwhile?"], SAID + "A loan I can't offer.", "pass"),
        ([WHEN, "Can you lend me a machine meanwhile?"], SAID + "No, I'm afraid not.", "pass"),
        ([WHEN, "Can you lend me a machine meanwhile?"], SAID + "To your other question: I don't know yet.", "pass"),
        ([WHEN, "And who pays for sending the old one back?"], SAID, "fail"),
        ([WHEN, "And who pays for sending the old one back?"], SAID + "You pay nothing.", "pass"),
        ([WHEN, "Do I have to keep the old one?"], SAID, "fail"),
        ([WHEN, "Do I have to keep the old one?"], SAID + "The driver takes the leaking one away.", "pass"),
        ([WHEN, "Is it even safe to use?"], SAID, "fail"),
        ([WHEN, "Is it even safe to use?"], SAID + "It isn't safe to use; please unplug it.", "pass"),
        ([WHEN, "Do I have to be at home?"], SAID, "fail"),
        ([WHEN, "Do I have to be at home?"], SAID + "You need not be at home; a neighbour will do.", "pass"),
        ([WHEN, "How do I keep dry until then?"], SAID, "pass"),
    ],
)  # fmt: skip
def test_what_no_word_is_said_of_stays_open(judge, quotes, text, outcome):
    assert judge("answers_everything", text, reading=asks(*quotes), plan=PLAN).outcome == outcome


@pytest.mark.parametrize(
    ("quote", "text", "language", "outcome"),
    [
        ("Muss ich die alte zurückschicken?", GESAGT, "de", "fail"),
        ("Muss ich die alte zurückschicken?", GESAGT + "Die alte nimmt der Fahrer mit.", "de", "pass"),
        ("Bekomme ich ein Leihgerät?", GESAGT, "de", "fail"),
        ("Bekomme ich ein Leihgerät?", GESAGT + "Leihen können wir Ihnen leider keine.", "de", "pass"),
        ("¿Tengo que pagar el transporte?", DICHO, "es", "fail"),
        ("¿Tengo que pagar el transporte?", DICHO + "El transporte es gratuito.", "es", "pass"),
        ("Dois-je renvoyer l'ancienne ?", DIT, "fr", "fail"),
        ("Dois-je renvoyer l'ancienne ?", DIT + "Le livreur reprend l'ancienne.", "fr", "pass"),
    ],
)
def test_in_other_languages(judge, quote, text, language, outcome):
    reading = asks(quote)
    assert judge("answers_everything", text, reading=reading, plan=PLAN, language=language).outcome == outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("I can't tell you yes or no today: our claims manager decides on the claim by Wednesday, November 25.", "fail"),
        ("Our claims manager decides on the claim by Wednesday, November 25. Complaints go to 4 Mill Road.", "pass"),
        ("Our claims manager decides on the claim by Wednesday, November 25, and answers everything you ask.", "pass"),
    ],
)  # fmt: skip
def test_a_decision_answers_no_other_request(judge, text, outcome):
    reading = asks("Are you paying or not?", "I want your complaints address.")
    verdict = judge("answers_everything", "We kept you waiting, my fault. " + text, reading=reading, plan=DECISION)
    assert verdict.outcome == outcome


def test_an_answer_to_come_is_one_in_the_passive_too(judge):
    text = (
        "We raised your rent without a word, my fault. "
        "The rise of $40 will be explained to you by Wednesday, November 25: our claims manager looks into it."
    )
    reading = asks("Why the jump?")
    assert judge("answers_everything", text, reading=reading, plan=DECISION).outcome == "pass"
