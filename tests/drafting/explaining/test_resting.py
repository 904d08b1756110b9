"""Each sentence of a reply tells what it rests on; one that rests on nothing says so by having no grounds."""

from __future__ import annotations

from typing import Any

import pytest

from drafter.domain.case import Case
from drafter.domain.draft import Ground, Reply
from drafter.domain.plan import Plan
from drafter.drafting.checking import Sheet
from drafter.drafting.explaining import resting
from drafter.drafting.reading import read

from ..checking.test_mending import CASE, PLAN


def grounds(text: str, over: dict[str, Any] | None = None) -> list[tuple[str, tuple[Ground, ...]]]:
    case = Case.model_validate({**CASE, **(over or {})})
    sheet = Sheet(Reply(text=text, language="en"), case, read(case), Plan.model_validate(PLAN))
    return [(one.quote, one.grounds) for one in resting(sheet)]


@pytest.mark.parametrize(
    ("sentence", "source", "name"),
    [
        ("Order 4471 should have been right the first time.", "fact", "facts.order_id"),
        ("You get $89.99 back on your card.", "plan", "resolution"),
        ("You get $89.99 back on your card.", "fact", "facts.order_total"),
        ("I am issuing the refund today.", "plan", "steps[0]"),
        ("By November 25 I will email you to confirm that the refund has arrived.", "plan", "commitment"),
        ("If you would rather have a new blender, tell me.", "plan", "alternatives[0]"),
        ("Your blender arrived broken.", "message", "0"),
        ("Tom told you on November 7 that he would ship a replacement by November 10.", "message", "1"),
        ("Dear Ms Gomez,", "fact", "customer.name"),
    ],
)
def test_a_sentence_rests_on(sentence: str, source: str, name: str) -> None:
    [(_, found)] = grounds(sentence)
    assert (source, name) in {(ground.source, ground.name) for ground in found}


@pytest.mark.parametrize(
    "sentence", ["Thank you.", "That was not good enough.", "A goodwill voucher of $50 is on its way to Leeds."]
)
def test_a_courtesy_or_an_invention_rests_on_nothing(sentence: str) -> None:
    [(_, found)] = grounds(sentence)
    assert found == ()


def test_the_words_of_a_message_are_shown_where_they_stand() -> None:
    [(_, found)] = grounds("Your blender arrived broken.")
    proof = next(ground.evidence for ground in found if ground.evidence)
    assert CASE["history"][0]["text"][proof.start : proof.end] == proof.quote == "The blender arrived broken."


def test_every_sentence_is_there_in_order_with_its_place() -> None:
    text = "Dear Ms Gomez,\n\nThe blender arrived broken. You get $89.99 back.\n\nPriya"
    case = Case.model_validate(CASE)
    found = resting(Sheet(Reply(text=text, language="en"), case, read(case), Plan.model_validate(PLAN)))
    assert [text[one.start : one.end] for one in found] == [one.quote for one in found]
    assert [one.start for one in found] == sorted(one.start for one in found)
    assert len(found) == 4


def test_no_more_grounds_than_an_agent_reads() -> None:
    long = (
        "The blender arrived broken, order 4471, $89.99, and Tom wrote on November 7 of a replacement by November 10."
    )
    [(_, found)] = grounds(long)
    assert 2 <= len(found) <= 4
