"""Each question gets its answer: a day for when, a payer for who pays; an outcry gets none and needs none."""

from __future__ import annotations

import pytest


def asks(*quotes):
    return {
        "asks": [
            {"kind": "question", "evidence": {"message": "last", "start": 0, "end": len(q), "quote": q}} for q in quotes
        ]
    }


@pytest.mark.parametrize(
    ("quote", "text", "outcome"),
    [
        ("Can I keep the broken blender?", "Yes, keep the blender.", "pass"),
        ("Can I keep the broken blender?", "There's no need to return it; you can hold on to the old blender.", "pass"),
        ("When will I get my money?", "The refund reaches you by November 25.", "pass"),
        ("When will I get my money?", "The refund is on its way.", "fail"),
        (
            "Why was I charged twice?",
            "Our system ran your payment again because of a bug, so you were charged twice.",
            "pass",
        ),
        ("Why was I charged twice?", "I don't know yet why; Dana will tell you by Friday.", "pass"),
        ("Will my warranty still be valid?", "The refund leaves today.", "fail"),
        ("Will my warranty still be valid?", "Yes, the warranty runs on unchanged.", "pass"),
        ("I want to speak to a manager.", "Our customer relations manager can take this over by Friday.", "pass"),
        ("I want to speak to a manager.", "The refund leaves today.", "fail"),
        ("Refund me now", "Your $89.99 goes back to your card today.", "pass"),
        ("Send me a written confirmation", "I am emailing you the confirmation in writing today.", "pass"),
        ("Please cancel my subscription", "Your subscription ends today; you pay nothing more.", "pass"),
        ("Please cancel my subscription", "The refund leaves today.", "fail"),
        ("How much will you refund?", "You get $89.99.", "pass"),
        ("Do I need to return the box?", "Please see our website for return rules.", "fail"),
    ],
)
def test_answers_everything(judge, quote, text, outcome):
    plan = {"resolution": {"kind": "remedy", "says": "a full refund of $89.99"}, "steps": []}
    assert judge("answers_everything", text, reading=asks(quote), plan=plan).outcome == outcome


@pytest.mark.parametrize(
    ("language", "quote", "glad", "dated"),
    [
        ("en", "Will my warranty still be valid?", "I am happy to answer your questions.", "By Wednesday, November 25, I will also answer your question."),
        ("de", "Gilt meine Garantie dann noch?", "Gern beantworte ich Ihre Fragen.", "Bis Mittwoch, 25. November, beantworte ich gern auch Ihre Frage."),
        ("es", "¿Sigue valiendo mi garantía?", "Con gusto responderé a sus preguntas.", "A más tardar el miércoles 25 de noviembre responderé también a su pregunta."),
        ("fr", "Ma garantie reste-t-elle valable ?", "C'est avec plaisir que je répondrai à vos questions.", "D'ici le mercredi 25 novembre, je répondrai aussi à votre question."),
    ],
)  # fmt: skip
def test_an_answer_is_put_off_to_a_day_not_to_good_will(judge, language, quote, glad, dated):
    refund = {
        "en": "The refund leaves today, and I will email you by November 25.", "de": "Das Geld geht heute zurück, und ich schreibe Ihnen bis zum 25. November.",
        "es": "El reembolso sale hoy, y le escribiré a más tardar el 25 de noviembre.", "fr": "Le remboursement part aujourd'hui, et je vous écris d'ici le 25 novembre.",
    }[language]  # fmt: skip
    reading = asks(quote) | {"language": language}
    for told, outcome in ((glad, "fail"), (dated, "pass")):
        assert judge("answers_everything", f"{refund} {told}", reading=reading, language=language).outcome == outcome


def test_nothing_asked(judge):
    assert judge("answers_everything", "The refund leaves today.").outcome == "n/a"


BOX = "You need not keep the original box: any sturdy box will do."
WARRANTY = "Everything with a motor is covered by a two-year warranty from delivery, up to $500."


@pytest.mark.parametrize(
    ("quote", "answered", "text", "outcome"),
    [
        ("So what about the carton?", ("knowledge", BOX), f"The refund leaves today. {BOX}", "pass"),
        ("So what about the carton?", ("knowledge", BOX), "You can use any sturdy box, the original one need not be kept.", "pass"),
        ("So what about the carton?", ("knowledge", BOX), "The refund leaves today.", "fail"),
        ("And if it dies next spring?", ("knowledge", WARRANTY), "A two-year warranty from delivery has everything with a motor covered, up to $500.", "pass"),
        ("And if it dies next spring?", ("knowledge", WARRANTY), "A two-year warranty from delivery has everything with a motor covered, up to $900.", "fail"),
        ("Will you make us whole again?", ("plan", ""), "You get a full refund of $89.99.", "pass"),
        ("Will you make us whole again?", ("plan", ""), "I am looking at the kettle.", "fail"),
        ("Will you make us whole again?", ("later", ""), "You get a full refund of $89.99.", "fail"),
    ],
)  # fmt: skip
def test_what_the_plan_answers_to_just_this(judge, quote, answered, text, outcome):
    reading = asks(quote)
    answer = {"asks": quote, "evidence": reading["asks"][0]["evidence"], "by": answered[0], "says": answered[1]}
    plan = {"resolution": {"kind": "remedy", "says": "a full refund of $89.99"}, "steps": [], "answers": [answer]}
    assert judge("answers_everything", text, reading=reading, plan=plan).outcome == outcome


NOTHING_SAID = {
    "en": "We will send the letter to you.",
    "de": "Wir schicken Ihnen den Brief und das Papier.",
    "es": "Le enviamos la carta por correo y el sobre.",
    "fr": "Nous vous envoyons la lettre et le papier.",
}


@pytest.mark.parametrize(
    ("language", "level", "quote", "outcome"),
    [
        ("en", "angry", "What is the point?", "pass"),
        ("en", "angry", "So what's the point of calling you?", "pass"),
        ("en", "upset", "Is this normal?", "pass"),
        ("de", "angry", "Was soll das?", "pass"),
        ("de", "angry", "Wollen Sie mich veräppeln?", "pass"),
        ("es", "angry", "¿Me están tomando el pelo?", "pass"),
        ("es", "angry", "¿De qué sirve llamarles?", "pass"),
        ("fr", "angry", "vous vous moquez de moi ?", "pass"),
        ("fr", "angry", "À quoi bon ?", "pass"),
        ("en", "calm", "Is this normal?", "fail"),
        ("en", "angry", "Is this covered by the warranty?", "fail"),
        ("en", "angry", "At what point does my warranty end?", "fail"),
        ("de", "angry", "Was soll das kosten?", "fail"),
        ("es", "angry", "¿Qué garantía tengo?", "fail"),
        ("fr", "angry", "Quelle garantie ai-je ?", "fail"),
    ],
)
def test_an_outcry_needs_no_answer(judge, language, level, quote, outcome):
    reading = {"level": level, **asks(quote)}
    verdict = judge("answers_everything", NOTHING_SAID[language], reading=reading, language=language)
    assert verdict.outcome == outcome


@pytest.mark.parametrize(
    ("language", "quote", "text", "outcome"),
    [
        ("en", "When will this be sorted?", "You will have it by Wednesday, November 25.", "pass"),
        ("en", "When will this be sorted?", "You will have it soon.", "fail"),
        ("en", "When will the technician finally come out?", "You get $89.99 back by Wednesday, November 25.", "fail"),
        ("en", "Who pays my $40 bank fee?", "I will email you and I am with you on this.", "fail"),
        ("en", "Who pays my $40 bank fee?", "We refund the $40 to you.", "pass"),
        ("en", "Who is going to cover the hotel?", "I will email you on this.", "fail"),
        ("en", "Who is going to cover the hotel?", "I can't say yet; you have my answer by Wednesday, November 25.", "pass"),
        ("en", "Who will call me?", "I will call you on Wednesday.", "pass"),
        ("de", "Wer zahlt mir die 40 Euro?", "Ich melde mich bei Ihnen und kümmere mich um die Sache.", "fail"),
        ("de", "Wer zahlt mir die 40 Euro?", "Wir erstatten Ihnen die 40 Euro und das Porto.", "pass"),
        ("es", "¿Quién paga la grúa?", "Yo le escribo el miércoles y me ocupo de su caso.", "fail"),
        ("es", "¿Quién paga la grúa?", "Nosotros le pagamos la grúa y el taxi.", "pass"),
        ("fr", "Qui paie les frais ?", "Je vous écris mercredi et je suis votre dossier.", "fail"),
        ("fr", "Qui paie les frais ?", "Nous vous remboursons les frais dans la semaine.", "pass"),
    ],
)  # fmt: skip
def test_when_and_who_pays(judge, language, quote, text, outcome):
    assert judge("answers_everything", text, reading=asks(quote), language=language).outcome == outcome
