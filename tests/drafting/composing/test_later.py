"""Long talks: the same case is answered four times and more, and every answer knows what was said before."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

import pytest

from drafter.domain.case import Case, Channel, Turn
from drafter.domain.draft import Draft
from drafter.domain.sentences import sentences
from drafter.drafting.composing.acts import ongoing
from drafter.drafting.composing.heard import Heard, plainly, tells
from drafter.drafting.composing.later import AGAIN
from drafter.drafting.reading import read

from .test_letters import case_of, pipeline

STEP: dict[Channel, dt.timedelta] = {
    "email": dt.timedelta(days=1),
    "phone": dt.timedelta(minutes=2),
    "chat": dt.timedelta(minutes=2),
    "social": dt.timedelta(hours=1),
    "sms": dt.timedelta(minutes=20),
}
BACK = {
    "en": ("That is not good enough. I am getting really angry, this has cost me two days.", "And?",
           "Thanks, but will it really happen this time?", "I don't want that. I want to speak to your manager.",
           "Do I need to do anything now?"),
    "de": ("Das reicht mir nicht. Ich werde langsam richtig sauer, das hat mich schon zwei Tage gekostet.", "Und?",
           "Danke, aber passiert das diesmal wirklich?", "Das will ich nicht. Ich möchte mit Ihrem Vorgesetzten sprechen.",
           "Muss ich jetzt noch etwas tun?"),
    "es": ("Eso no me basta. Estoy cada vez más enfadada, ya he perdido dos días con esto.", "¿Y?",
           "Gracias, pero ¿de verdad va a pasar esta vez?", "No quiero eso. Quiero hablar con su superior.",
           "¿Tengo que hacer algo más?"),
    "fr": ("Cela ne me suffit pas. Je suis de plus en plus en colère, j'ai déjà perdu deux jours.", "Et alors ?",
           "Merci, mais est-ce que ça va vraiment se faire cette fois ?", "Je n'en veux pas. Je veux parler à votre responsable.",
           "Dois-je encore faire quelque chose ?"),
}  # fmt: skip
TALKS = (
    "C-1042", "C-1071", "C-1094", "C-1101", "C-1110", "H-301", "H-307", "H-312", "H-325", "B-501", "B-505", "B-523",
    "H-304", "H-314", "H-323", "C-1079", "L-de-1", "L-de-2", "L-de-6", "H-306", "H-309", "H-322", "L-es-1", "L-es-3", "L-es-4",
    "H-303", "H-313", "H-324", "B-502", "B-511", "B-524", "L-fr-1",
)  # fmt: skip
"""At least five a company and five a language."""


def body(draft: Draft) -> list[str]:
    told = " ".join(part.text for part in draft.reply.parts if part.kind not in ("greeting", "closing"))
    return [one.text for one in sentences(told)]


def goes_on(case: Case, reply: str, words: str) -> Case:
    """The case once the reply was sent and the customer wrote back."""
    sent, step = case.clock, STEP[case.channel]
    asked = Turn(at=min(case.message.at or sent, sent), sender="customer", text=case.message.text)
    ours = Turn(at=sent, sender="agent", author=case.agent.name, role=case.agent.role, text=reply)
    message = case.message.model_copy(update={"at": sent + step * 0.9, "text": words})
    return case.model_copy(update={"history": (*case.history, asked, ours), "message": message, "now": sent + step})


async def talk(name: str, words: Sequence[int], channel: Channel | None = None) -> list[tuple[Case, Draft]]:
    brand, case = case_of(name)
    case = case.model_copy(update={"now": case.clock, "channel": channel or case.channel})
    back, told = BACK[read(case).language], []
    for place in (*words, None):
        told.append((case, await pipeline(brand).draft(case)))
        if place is not None:
            case = goes_on(case, told[-1][1].reply.text, back[place])
    return told


def said_twice(told: Sequence[tuple[Case, Draft]]) -> list[str]:
    """Sentences of an answer that an earlier message of ours held, whatever the day in them."""
    before, twice = (
        {plainly(one.text) for turn in told[0][0].history if turn.sender == "agent" for one in sentences(turn.text)},
        [],
    )
    for _, draft in told:
        now = body(draft)
        twice += [one for one in now if plainly(one) in before]
        before |= set(map(plainly, now))
    return twice


def failed(told: Sequence[tuple[Case, Draft]]) -> list[tuple[int, str, str]]:
    """The checks that an answer must pass and does not, with those that tell of repetition."""
    watched = {"no_hollow_phrases", "apology_once"}
    return [
        (number, one.id, one.why)
        for number, (_, draft) in enumerate(told)
        for one in draft.score.failures
        if one.id in watched or not draft.score.passed
    ]


@pytest.mark.parametrize("name", TALKS)
async def test_no_sentence_is_said_twice_in_a_case(name: str) -> None:
    first = TALKS.index(name)
    told = await talk(name, [(first + number) % 5 for number in range(3)])
    assert said_twice(told) == []
    assert failed(told) == []
    assert all(draft.reply.text.strip() for _, draft in told)


@pytest.mark.parametrize("channel", list(STEP))
@pytest.mark.parametrize("name", ["C-1042", "L-de-1", "H-306", "B-502"])
async def test_nor_on_any_channel(name: str, channel: Channel) -> None:
    told = await talk(name, (2, 0, 1), channel)
    assert said_twice(told) == []
    assert failed(told) == []


async def test_nor_in_a_very_long_talk() -> None:
    told = await talk("C-1101", (1, 2, 4, 1, 2))
    assert said_twice(told) == []
    assert failed(told) == []


SORRY = re.compile(r"\b(?:sorry|apologi\w+|leid|siento|lamento|excuses)\b", re.IGNORECASE)


@pytest.mark.parametrize("name", ["C-1101", "B-503"])
async def test_one_apology_is_enough_where_nothing_new_went_wrong(name: str) -> None:
    told = await talk(name, (1, 4))
    assert [bool(SORRY.search(" ".join(body(draft)))) for _, draft in told] == [True, False, False]


async def test_a_promised_day_ahead_is_told_again_and_not_moved() -> None:
    (_, first), (_, later), (_, last) = await talk("C-1042", (1, 1))
    assert first.plan.resolution.done_by is not None
    days = [draft.plan.resolution.done_by and draft.plan.resolution.done_by.date() for draft in (first, later, last)]
    assert days == [days[0]] * 3
    assert not any("did not happen" in draft.reply.text for draft in (later, last))  # nobody knows that of the refund
    assert "moved" not in later.reply.text


async def test_a_promise_of_ours_that_breaks_is_owned_once_in_new_words() -> None:
    brand, case = case_of("C-1042")
    first = await pipeline(brand).draft(case.model_copy(update={"now": case.clock}))
    assert first.plan.resolution.done_by is not None
    case = goes_on(case.model_copy(update={"now": case.clock}), first.reply.text, "Nothing has come. And?")
    past = first.plan.resolution.done_by + dt.timedelta(days=1)
    case = case.model_copy(update={"now": past, "message": case.message.model_copy(update={"at": past})})
    missed = next(one for one in read(case).broken_promises if "refund" in one.does)
    assert missed.due_at is not None
    later = await pipeline(brand).draft(case)
    assert "promised" in later.reply.text
    assert SORRY.search(later.reply.text)
    assert not set(map(plainly, body(later))) & set(map(plainly, body(first)))
    assert later.plan.resolution.done_by is not None
    assert later.plan.resolution.done_by > past
    assert later.score.passed
    again = await pipeline(brand).draft(goes_on(case, later.reply.text, "And?"))
    assert not SORRY.search(again.reply.text)
    assert again.score.passed


async def test_an_act_that_the_records_show_done_is_told_and_not_promised_again() -> None:
    brand, case = case_of("C-1042")
    case = case.model_copy(update={"now": case.clock})
    first = await pipeline(brand).draft(case)
    case = goes_on(case, first.reply.text, "Why should I believe that it really happens now?")
    note = Turn(at=case.history[-1].at + dt.timedelta(hours=2), sender="system", text="Completed: issue the refund.")
    later = await pipeline(brand).draft(case.model_copy(update={"history": (*case.history, note)}))
    assert "issuing the refund" in later.reply.text
    assert "I will issue the refund" not in later.reply.text
    assert "“Why should I believe that it really happens now?”" in later.reply.text
    assert later.score.passed


async def test_an_answer_that_an_agent_has_rewritten_is_heard_too() -> None:
    brand, case = case_of("C-1101")
    case = case.model_copy(update={"now": case.clock})
    first = await pipeline(brand).draft(case)
    mine = "Hi Priscilla, you were charged twice for order 5158, that is on us and I am sorry. You get the overcharge of $46.20 back on your card by Monday, November 30."
    later = await pipeline(brand).draft(goes_on(case, mine, "And?"))
    assert first.plan.resolution.says == later.plan.resolution.says
    assert not SORRY.search(later.reply.text)
    assert later.score.passed


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("You'll have it by Monday, November 30.", "You will have it by Friday, November 27", True),
        ("Bis zum 23. November schreibe ich.", "Bis Dienstag, 24. November schreibe ich.", True),
        ("A más tardar el lunes 23 de noviembre.", "a más tardar el martes 24 de noviembre", True),
        ("You will have a refund by Monday.", "You will have a voucher by Monday.", False),
    ],
)
def test_another_day_makes_no_other_sentence(one: str, other: str, same: bool) -> None:
    assert (plainly(one) == plainly(other)) is same


@pytest.mark.parametrize(
    ("text", "what", "told"),
    [
        (
            "We refund the overcharge of $46.20 to your card by Monday.",
            "the overcharge of $46.20 back on your card",
            True,
        ),
        ("We are looking at it and will write to you.", "the overcharge of $46.20 back on your card", False),
        ("", "a full refund", False),
    ],
)
def test_what_a_text_has_told(text: str, what: str, told: bool) -> None:
    assert tells(text, what) is told


async def test_a_short_promise_that_fell_through_is_no_answer() -> None:
    _, case = case_of("L-en-2")
    draft = (await talk("L-en-2", ()))[0][1]
    assert Heard(case, draft.reading, draft.plan).answers == ()


@pytest.mark.parametrize(
    ("act", "language", "said"),
    [
        ("issue the refund today", "en", "issuing the refund"),
        ("send you the part", "en", "sending you the part"),
        ("put it on your account", "en", "putting it on your account"),
        ("book the engineer", "en", "booking the engineer"),
        ("das Teil heute übergeben", "de", "das Teil übergeben"),
        ("ordenar hoy el pago", "es", "ordenar el pago"),
        ("corriger aujourd'hui votre facture", "fr", "corriger votre facture"),
    ],
)
def test_an_act_is_named_as_done(act: str, language: str, said: str) -> None:
    assert ongoing(act, language) == said


@pytest.mark.parametrize("language", sorted(AGAIN))
def test_the_questions_of_later_answers_are_known(language: str) -> None:
    ready, back = AGAIN[language].ready, BACK[language]
    assert ready["trust"][0].search(back[2])
    assert ready["mine"][0].search(back[4])
    assert not any(pattern.search(back[0]) or pattern.search(back[3]) for pattern, _ in ready.values())


@pytest.mark.parametrize(
    ("told", "thanks", "right"),
    [
        ("I will ship a replacement by November 25.", "Great, thank you Tom!", False),
        ("Your replacement was delivered today.", "It came and it works, thank you!", True),
    ],
)
async def test_nothing_came_right_before_its_day(told: str, thanks: str, right: bool) -> None:
    brand, case = case_of("C-1042")
    asked = Turn(at=case.clock - dt.timedelta(days=2), sender="customer", text="My blender arrived broken.")
    ours = Turn(at=case.clock - dt.timedelta(days=1), sender="agent", author="Tom", text=told)
    message = case.message.model_copy(update={"text": thanks, "at": case.clock})
    draft = await pipeline(brand).draft(
        case.model_copy(update={"history": (asked, ours), "message": message, "now": case.clock})
    )
    assert draft.plan.resolution.kind == "answer"
    assert ("glad" in draft.reply.text) is right
    assert draft.score.passed
