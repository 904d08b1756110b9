"""What our messages did, told from small cases; beside each a look-alike of which nothing of the kind may be said."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from drafter.adapters.prompts import Prompts
from drafter.coaching.debriefing import debrief
from drafter.domain.case import Case
from drafter.domain.debrief import Debrief
from drafter.drafting.pipeline import Pipeline

from ...conftest import NORTHWIND, example
from .test_evidence import pipeline, walk

BARE = Pipeline(brands={}, prompts=Prompts(None), model=None)
BEGAN = dt.datetime(2026, 11, 2, 9, tzinfo=dt.UTC)


def case(*said: str | tuple[str, int], **more: Any) -> Case:
    """Customer and agent by turns, the customer last; a day apart, or as many as are told."""
    history, at = [], BEGAN
    for place, one in enumerate(said):
        text, days = one if isinstance(one, tuple) else (one, 1)
        at += dt.timedelta(days=days)
        history.append({"at": at, "from": "agent" if place % 2 else "customer", "text": text})
    last = history.pop()
    message = {"at": last["at"], "text": last["text"]}
    return Case.model_validate({"id": "T", "history": history, "message": message, "now": at} | more)


def told(*said: str | tuple[str, int], **more: Any) -> Debrief:
    made = case(*said, **more)
    found = debrief(BARE, made)
    walk(made, found, frozenset())
    return found


def kinds(found: Debrief) -> set[str]:
    return {one.kind for one in (*found.damaged, *found.held)}


FIRST = "My order 4471 arrived broken, the glass is in pieces."
ANGRY = "This is outrageous. I have had enough of you people and I am telling everyone about it."


@pytest.mark.parametrize(
    ("kind", "ours", "unlike"),
    [
        ("told_to_calm", "Please calm down, we are looking into it.", "We are looking into the broken glass."),
        ("blame", "You should have read the instructions before you opened it.", "You should have had it whole by now."),
        ("asked_again", "Could you send us your order number?", "Could you send us a photo of the box?"),
        ("deflected", "Please contact the courier directly.", "I will contact the courier today."),
        ("false_apology", "We apologise if this caused any inconvenience.", "We broke your glass, and I am sorry."),
        ("no_ownership", "A replacement is on its way.", "We packed the glass badly, and that is our fault."),
        ("not_heard", "A parcel is on its way.", "Your glass arrived in pieces. A parcel is on its way."),
        ("hollow", "We understand your frustration.", "The glass arrived in pieces, and that is our fault."),
    ],
)  # fmt: skip
def test_what_hurt_is_told_with_our_words(kind: str, ours: str, unlike: str) -> None:
    found = told(FIRST, ours, ANGRY)
    one = next(one for one in found.damaged if one.kind == kind)
    assert any(proof.message == 1 and proof.quote in ours for proof in one.evidence)
    assert kind not in kinds(told(FIRST, unlike, ANGRY))


def test_what_helped_is_told_with_our_words_and_theirs() -> None:
    found = told(
        FIRST,
        "Your glass arrived in pieces because we packed it badly. That is our mistake, I refund you today.",
        "Thank you so much, that is very kind!",
    )
    assert {"restated", "owned", "closed_well"} <= kinds(found)
    restated = next(one for one in found.held if one.kind == "restated")
    assert {proof.message for proof in restated.evidence} == {0, 1}
    turn = found.turning_points[-1]
    assert turn.direction == "lowered"
    assert restated.id in turn.did
    assert found.differently == ()


@pytest.mark.parametrize(
    ("asked", "promised", "missed"),
    [
        ("Mein Paket fehlt seit Tagen.", "Wir schicken es Ihnen bis zum 6. November zu.", "Der 6. November ist vorbei und es kam nichts! Unverschämt!"),
        ("Mi paquete no ha llegado.", "Se lo entregaremos antes del 6 de noviembre.", "Ya pasó el 6 de noviembre y no ha llegado nada. ¡Qué vergüenza!"),
        ("Mon colis n'est pas arrivé.", "Nous vous le livrerons avant le 6 novembre.", "Le 6 novembre est passé et je n'ai rien reçu. C'est honteux !"),
        ("My parcel has not arrived.", "We will deliver it by November 6.", "November 6 has passed and nothing came. This is a disgrace!"),
    ],
)  # fmt: skip
def test_a_promise_that_was_broken_is_told_in_four_languages(asked: str, promised: str, missed: str) -> None:
    found = told(asked, promised, (missed, 8))
    assert [fate.state for fate in found.promises] == ["broken"]
    assert found.promises[0].late_s > 0
    assert "broken_promise" in kinds(found)
    advice = next(one for one in found.differently if one.kind == "advice_broken_promise")
    assert {one.id for one in found.damaged if one.kind == "broken_promise"} <= set(advice.because)


def test_a_promise_that_was_kept_held() -> None:
    found = debrief(pipeline(NORTHWIND), example("C-1074"))
    assert [fate.state for fate in found.promises] == ["broken", "kept"]
    assert {"kept", "closed_well"} <= kinds(found)
    assert found.lacked == ()


def test_silence_is_told_by_its_days_and_an_answer_is_none() -> None:
    history = [
        {"at": BEGAN, "from": "customer", "text": FIRST},
        {"at": BEGAN + dt.timedelta(days=9), "from": "customer", "text": "Hello? Nobody answers. This is a disgrace."},
    ]
    last = {"at": BEGAN + dt.timedelta(days=9, minutes=5), "text": "Answer me!"}
    made = Case.model_validate({"id": "S", "history": history, "message": last, "now": last["at"]})
    silence = [one for one in debrief(BARE, made).damaged if one.kind == "silence"]
    assert len(silence) == 1
    assert "9 days" in silence[0].says
    assert "silence" not in kinds(told(FIRST, "We are looking into the broken glass.", (ANGRY, 9)))


def test_a_smile_to_somebody_content_is_no_damage() -> None:
    assert kinds(told("Thanks!", "You are welcome 🙂", "Do you also sell cups?")) == set()


@pytest.mark.parametrize(
    ("kind", "theirs", "ours"),
    [
        ("deflected", FIRST, "Send me your full name, address and phone number, and I will replace it today."),
        ("asked_again", "My phone app does not work.", "Which model do you have?"),
        ("owned", "My line is slow.", "I pinged your modem several times and I see no packet loss."),
        ("sharp_tone", FIRST, "Hello! A new one is on its way! Thanks! 🙂"),
    ],
)
def test_what_only_looks_like_it_is_not_told(kind: str, theirs: str, ours: str) -> None:
    assert kind not in kinds(told(theirs, ours, ANGRY))


def test_a_death_is_no_failure_of_ours_to_own() -> None:
    found = told("My mother died last week, please close her account.", "I will pass this on.", "Still open. Why?")
    assert not any("died" in one.says for one in found.damaged if one.kind == "no_ownership")


def test_a_case_without_a_history_says_that_there_is_little_to_learn() -> None:
    found = told("Where is my parcel?")
    assert found.little is not None
    assert found.turning_points == found.damaged == found.held == found.differently == ()
    assert told(FIRST, "On its way.", ANGRY).little is None


def test_without_a_playbook_nothing_is_said_to_be_missing_in_it() -> None:
    found = told(FIRST, "On its way.", "I want the manager now.")
    assert found.lacked == ()
    assert any("playbook" in note for note in found.notes)


def test_that_no_cause_is_known_is_said() -> None:
    note = "No cause is named"
    found = told("This is ridiculous!", "Which service is it?", "Unbelievable!")
    assert (found.causes, [note in one for one in found.notes].count(True)) == ((), 1)
    for fine in (told(FIRST, "On its way.", ANGRY), told("Thanks!", "You are welcome.", "Bye!")):
        assert not any(note in one for one in fine.notes)


@pytest.mark.parametrize(("name", "kind"), [("C-1051", "authority"), ("C-1088", "no_remedy")])
def test_what_the_playbook_lacked(name: str, kind: str) -> None:
    assert kind in {one.kind for one in debrief(pipeline(NORTHWIND), example(name)).lacked}


def test_a_long_thread_is_looked_at_to_a_bound_and_says_so() -> None:
    found = told(*(("Nothing yet.", "We are checking.")[place % 2] for place in range(85)), ANGRY, "Yes.", "No.")
    assert len(found.damaged) <= 200
    assert any("40" in note for note in found.notes)


def test_a_huge_message_is_read_in_bounded_time_and_quoted_in_bounds() -> None:
    huge = "You should have read the terms. " * 8000
    found = told(FIRST, huge, ANGRY)
    assert max(len(proof.quote) for one in found.statements for proof in one.evidence) <= 240
