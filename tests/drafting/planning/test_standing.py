"""A day that was promised and is still ahead is told again, and not moved; one that passed, or another act, is planned anew."""

from __future__ import annotations

import datetime as dt

import pytest

from drafter.domain.case import Case
from drafter.domain.evidence import cut
from drafter.domain.reading import Ledger, Promise, Reading
from drafter.drafting.planning.standing import standing, told

NOW = dt.datetime(2026, 11, 19, 10, tzinfo=dt.UTC)
SOON, PLANNED = NOW + dt.timedelta(days=2), NOW + dt.timedelta(days=4)
SAID = "By Saturday you will have a full refund of $89.99 to your card"


def reading(state: str = "open", due: dt.datetime | None = SOON) -> Reading:
    made = Promise(
        does="get a full refund of $89.99 to your card", by="Tom", due_at=due, state=state, evidence=cut(1, SAID, 0, len(SAID))
    )  # fmt: skip
    return Reading.model_construct(ledger=Ledger(promises=(made,)))


@pytest.mark.parametrize(
    "words",
    ["a full refund of $89.99 to your card", "A full refund  of $89.99 to your card.", "get a full refund of $89.99 to your card", "a full refund to your card"],
)  # fmt: skip
def test_a_promised_day_ahead_stands(words: str) -> None:
    assert standing(reading(), words, PLANNED, NOW) == SOON
    assert standing(reading("kept"), words, PLANNED, NOW) == SOON  # the refund is issued, its day is still to come


@pytest.mark.parametrize(
    ("words", "state", "due"),
    [
        ("a replacement", "open", SOON),
        ("a full refund of $49.99 to your card", "open", SOON),
        ("", "open", SOON),
        ("a full refund of $89.99 to your card", "broken", SOON),
        ("a full refund of $89.99 to your card", "open", None),
        ("a full refund of $89.99 to your card", "open", NOW - dt.timedelta(hours=1)),
        ("a full refund of $89.99 to your card", "open", PLANNED + dt.timedelta(days=1)),
    ],
)
def test_else_it_is_planned_anew(words: str, state: str, due: dt.datetime | None) -> None:
    assert standing(reading(state, due), words, PLANNED, NOW) == PLANNED


@pytest.mark.parametrize(("words", "heard"), [("a refund to your card", True), ("a replacement", False)])
def test_only_what_we_told_is_told(words: str, heard: bool) -> None:
    case = Case.model_validate(
        {
            "history": [
                {"at": "2026-11-18T09:00:00Z", "from": "customer", "text": "I want a replacement."},
                {
                    "at": "2026-11-18T10:00:00Z",
                    "from": "agent",
                    "text": "By Saturday you get a refund of $9 to your card.",
                },
            ],
            "message": {"text": "And?"},
        }
    )
    assert told(case, words) is heard
