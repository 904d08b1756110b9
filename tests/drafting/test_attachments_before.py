"""What the customer sent along with an earlier message is as much given as what came with the last."""

from __future__ import annotations

from typing import Any

from drafter.domain.case import Case
from drafter.drafting.reading import read

from .test_hostile_models import pipeline


def case(**turn: Any) -> Case:
    asked = {"at": "2026-11-17T09:00:00-06:00", "from": "agent", "text": "Could you send us a photo of the damage?"}
    sent = {"at": "2026-11-17T10:00:00-06:00", "from": "customer", "text": "Please look at this.", **turn}
    message = {"at": "2026-11-18T08:05:00-06:00", "text": "So what happens with my blender now?"}
    return Case.model_validate({"history": [asked, sent], "message": message, "now": "2026-11-18T09:00:00-06:00"})


def test_a_photo_in_the_history_answers_the_question_for_it() -> None:
    photo = [{"name": "damage.jpg", "type": "image/jpeg"}]
    assert [one.answered for one in read(case(attachments=photo)).ledger.questions] == [True]
    assert [one.answered for one in read(case()).ledger.questions] == [False]


def test_it_is_not_asked_for_again() -> None:
    photo = [{"name": "damage.jpg", "type": "image/jpeg"}]
    outcomes = {}
    for name, given in (("sent", case(attachments=photo)), ("not", case())):
        score = pipeline(None).score(given, "Please send us a photo of the damage.")
        outcomes[name] = next(one.outcome for one in score.checks if one.id == "no_reask")
    assert outcomes["sent"] == "fail"
