"""What the agent is told before sending: what is not as usual, and what would make it worse with this customer."""

from __future__ import annotations

from typing import Any

import pytest

from drafter.domain.case import Case
from drafter.domain.draft import Provenance, Reply
from drafter.domain.score import Finding, score
from drafter.drafting.explaining import cautions, warnings
from drafter.drafting.reading import read


def case(text: str, *history: tuple[str, str], **over: Any) -> Case:
    turns = [
        {"at": f"2026-11-{10 + at:02d}T09:00:00+00:00", "from": who, "text": said}
        for at, (who, said) in enumerate(history)
    ]
    message = {"at": "2026-11-18T09:00:00+00:00", "text": text}
    now = "2026-11-18T10:00:00+00:00"
    return Case.model_validate({"id": "C", "history": turns, "message": message, "now": now, **over})


def told(one: Case) -> dict[str, str | None]:
    return {caution.says: caution.evidence and caution.evidence.quote for caution in cautions(one, read(one))}


@pytest.mark.parametrize(
    ("one", "says", "quote"),
    [
        (case("My lamp caught fire and burnt my hand."), "danger", "caught fire"),
        (case("Order 5521. You are idiots, all of you."), "Answering the insult", "idiots"),
        (case("I want to speak to your manager now."), "who can take over", "manager"),
        (case("Nothing came.", ("agent", "We will send a new one by November 13.")), "this promise being missed", "new one"),
        (case("Still broken!", ("customer", "Order 55213 is broken."), ("agent", "Thanks, looking into it.")), "order number", "55213"),
        (case("Still broken!", ("customer", "It is broken."), ("agent", "I'm sorry about that.")), "apologised already", "sorry"),
        (case("No, I don't want a voucher.", ("agent", "I can offer you a $20 voucher.")), "turned down", "voucher"),
    ],
)  # fmt: skip
def test_a_caution_names_what_hurt_and_shows_it(one: Case, says: str, quote: str) -> None:
    found = told(one)
    named = next((line for line in found if says in line), None)
    assert named is not None, found
    assert quote in (found[named] or "")


@pytest.mark.parametrize("text", ["Thank you, all good now.", "What are your opening hours?", "Where is my parcel?"])
def test_where_nothing_went_wrong_there_is_nothing_to_be_careful_of(text: str) -> None:
    assert told(case(text)) == {}


def test_others_can_read_it() -> None:
    assert any("others can read" in says for says in told(case("Where is my parcel?", channel="social")))


def provenance(**over: Any) -> Provenance:
    return Provenance.model_validate({"playbook": "p", "playbook_hash": "h", "prompt": "reply@2", "prompt_hash": "h", "model": "m", "provider": "p", **over})  # fmt: skip


def warned(one: Case, *failing: str, **over: Any) -> tuple[str, ...]:
    found = [Finding(id=id, principle="tone", level="must", outcome="fail", why="it does", spans=()) for id in failing]
    reply = Reply(text="Hello", language="en")
    return tuple(told.says for told in warnings(one, read(one), reply, score(tuple(found)), provenance(**over)))


def test_the_gravest_comes_first() -> None:
    danger = case("The heater is on fire right now and my kids are inside!", agent={"name": "Priya"})
    said = warned(danger, "grounded", degraded=True, why_degraded="deadline", language_fallback="it")
    assert ["danger" in said[0], "grounded" in said[1], "in time" in said[2], "(it)" in said[3]] == [True] * 4


def test_a_usual_draft_warns_of_nothing() -> None:
    assert warned(case("Where is my parcel?", agent={"name": "Priya"})) == ()


@pytest.mark.parametrize("why", ["failed_checks", "deadline", "upstream_quota", "something_new"])
def test_every_fallback_is_said_in_words(why: str) -> None:
    [line] = warned(
        case("Where is my parcel?", agent={"name": "P"}), degraded=True, why_degraded=why, replaced=["closing"]
    )
    assert line.endswith("closing.")
    assert line[0].isupper()
