"""The card of a role-play: what was kept and broken by principle, the best and worst sentence, and the trend."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from drafter.coaching.scorecard import Scorecard, scorecard

from .played import AT, START, exchange, move, roleplay

RUDE = "Calm down. I will see to it."
KIND = "Your blender arrived broken, and that is our fault. You get $89.99 back."
HURTS = move("told_to_calm", 0.15, "tone", "Calm down", RUDE)
HEARS = [
    move("heard", -0.10, "listen", "Your blender arrived broken", KIND),
    move("owned", -0.08, "ownership", "our fault", KIND),
    move("solution", -0.14, "solution", "$89.99", KIND),
]


def counts(card: Scorecard) -> dict[str, tuple[int, int]]:
    return {one.principle: (one.kept, one.broken) for one in card.principles}


def test_what_an_answer_kept_and_broke_is_counted_once_by_principle() -> None:
    rude = exchange(RUDE, 0.95, [HURTS, move("policy", 0.08, "tone")], passed=["tone", "plain_words"])
    kind = exchange(KIND, 0.63, HEARS, passed=["tone", "listen", "plain_words"])
    card = scorecard(roleplay(rude, kind), START)
    assert counts(card) == {
        "listen": (1, 0), "ownership": (1, 0), "tone": (1, 1), "plain_words": (2, 0), "solution": (1, 0),
    }  # fmt: skip
    assert card.curve == (START, 0.95, 0.63)
    assert (card.heat_from, card.heat_to, card.turns, card.end) == (START, 0.63, 2, None)


def test_an_answer_may_keep_and_break_the_same_principle() -> None:
    half = exchange(KIND, 0.75, [HEARS[0], move("unanswered", 0.05, "listen")], passed=["listen"])
    assert counts(scorecard(roleplay(half), START))["listen"] == (1, 1)
    only = exchange(KIND, 0.85, [move("unanswered", 0.05, "listen")], passed=["listen"])
    assert counts(scorecard(roleplay(only), START))["listen"] == (0, 1)


def test_to_break_no_rule_of_what_could_be_brought_is_not_to_keep_it() -> None:
    """Nobody who tells people to calm down has felt with them, though no apology was spoiled."""
    rude = exchange(RUDE, 0.95, [HURTS], passed=["empathy", "plain_words"])
    assert counts(scorecard(roleplay(rude), START)) == {"tone": (0, 1), "plain_words": (1, 0)}
    sorry = exchange(RUDE, 0.8, [move("apologised", -0.03, "empathy")], passed=["empathy"])
    assert counts(scorecard(roleplay(sorry), START)) == {"empathy": (1, 0)}


def test_the_best_and_the_worst_sentence_are_the_answers_own_words() -> None:
    plays = roleplay(exchange(RUDE, 0.95, [HURTS]), exchange(KIND, 0.63, HEARS))
    card = scorecard(plays, START)
    assert card.best is not None
    assert card.worst is not None
    assert (card.best.exchange, card.best.quote, card.best.change) == (2, KIND.split(". ")[0] + ".", -0.18)
    assert (card.worst.exchange, card.worst.quote) == (1, "Calm down.")
    for words in (card.best, card.worst, *(place for one in card.principles for place in one.broke)):
        assert plays.exchanges[words.exchange - 1].reply[words.start : words.end] == words.quote


@pytest.mark.parametrize(
    ("moves", "best", "worst"),
    [
        ([], None, None),
        ([move("not_heard", 0.08, "listen")], None, None),  # what is missing stands nowhere
        (
            [move("promise_missed", 0.15, "follow_through", "I will", RUDE, message=3)],
            None,
            None,
        ),  # an earlier answer's
        (
            [move("beyond", -0.06, "authority", "I will see to it", RUDE)],
            None,
            "I will see to it.",
        ),  # cools only for now
        ([move("owned", -0.08, "ownership", "I will see to it", RUDE)], "I will see to it.", None),
    ],
)
def test_only_words_that_stand_in_the_answer_are_shown(moves: list[Any], best: str | None, worst: str | None) -> None:
    card = scorecard(roleplay(exchange(RUDE, 0.9, moves)), START)
    assert (card.best and card.best.quote, card.worst and card.worst.quote) == (best, worst)


def test_a_promise_beyond_anybodys_authority_is_broken_though_it_cools() -> None:
    card = scorecard(roleplay(exchange(RUDE, 0.7, [move("beyond", -0.06, "authority")], passed=["authority"])), START)
    assert counts(card)["authority"] == (0, 1)


def played(
    id: str, *exchanges: dict[str, Any], days: int = 0, scenario: str = "ignored", end: str | None = None
) -> Scorecard:
    one = roleplay(*exchanges, id=id, started_at=AT + dt.timedelta(days=days), scenario=scenario, end=end)
    return scorecard(one, START)


def test_the_trend_compares_with_all_earlier_ones_together() -> None:
    earlier = [
        played("a", exchange(RUDE, 0.95, [HURTS]), exchange(RUDE, 1.0, [HURTS])),
        played("b", exchange(KIND, 0.6, HEARS, passed=["tone"]), days=1, scenario="other", end="settled"),
    ]
    now = roleplay(exchange(KIND, 0.4, HEARS[1:], passed=["tone"]), id="c", started_at=AT + dt.timedelta(days=2))
    trend = scorecard(now, START, earlier).trend
    assert trend is not None
    assert [one.id for one in trend.earlier] == ["a", "b"]
    assert [one.id for one in trend.same] == ["a"]
    assert (trend.settled, trend.cooled_before, trend.cooled_now) == (1, 0.0, 0.4)
    assert [(one.principle, one.before, one.now) for one in trend.better] == [("tone", 0.3333, 1.0)]
    assert trend.worse == ()


def test_nothing_is_compared_where_there_is_nothing_to_compare() -> None:
    mine = played("c", exchange(KIND, 0.4, HEARS))
    assert mine.trend is None
    begun = scorecard(roleplay(id="a"), START)
    assert scorecard(roleplay(exchange(KIND, 0.4, HEARS), id="c"), START, [begun, mine]).trend is None
    assert scorecard(roleplay(id="d"), START, [mine]).trend is None


def test_a_card_comes_back_from_json() -> None:
    card = scorecard(roleplay(exchange(RUDE, 0.95, [HURTS])), START, [played("a", exchange(KIND, 0.4, HEARS))])
    assert Scorecard.model_validate_json(card.model_dump_json()) == card
