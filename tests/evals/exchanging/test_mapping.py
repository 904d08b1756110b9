"""A map says which key goes to which field; what it leaves out goes by the defaults."""

from __future__ import annotations

import pytest

from drafter.domain.errors import BadInput

from .conftest import Importing

ROW = '{"vars": {"a": "It broke.", "b": "x", "n": 7}, "assert": [{"type": "equals", "value": "ok"}, {"type": "contains", "value": "c"}]}\n'


def test_what_somebody_wrote_goes_before_the_defaults(importing: Importing) -> None:
    mapped = (
        "message: vars.a\nfacts.order: vars.n\nexpect.reply.mentions: [assert.equals]\nexpect.plan.remedy: vars.b\n"
    )
    made = importing("s.jsonl", ROW, map=mapped)
    [case] = made.cases
    assert case["message"]["text"] == "It broke."
    assert case["facts"] == {"order": 7}
    assert case["expect"] == {"reply": {"mentions": ["ok"]}, "plan": {"remedy": "x"}}
    assert [one.key for one in made.left] == ["assert.contains[0]"]


def test_none_is_an_expectation_of_its_own(importing: Importing) -> None:
    made = importing("s.jsonl", ROW.replace('"x"', '"none"'), map="message: vars.a\nexpect.plan.handoff: vars.b\n")
    assert made.cases[0]["expect"]["plan"] == {"handoff": None}


def test_a_variable_that_gives_the_answer_away_is_no_fact_unless_asked(importing: Importing) -> None:
    row = '{"vars": {"message": "It broke.", "expected_answer": "refund", "order": 1}}\n'
    made = importing("s.jsonl", row)
    assert made.cases[0]["facts"] == {"order": 1}
    assert made.left[0].why == "its name says that it holds what is right"
    assert importing("s.jsonl", row, map="facts: vars\n").cases[0]["facts"] == {"expected_answer": "refund", "order": 1}


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("message: vars.a\nfact.x: vars.b\n", "map.yaml:2: fact.x: is no field of a case; did you mean facts.x?"),
        ("message: [1]\n", "map.yaml:1: message: names no key"),
        ("- message\n", "map.yaml:1: is no map"),
    ],
)
def test_a_bad_map_says_where(importing: Importing, text: str, error: str) -> None:
    with pytest.raises(BadInput) as raised:
        importing("s.jsonl", ROW, map=text)
    assert error in str(raised.value)


def test_an_expectation_that_nobody_can_meet_is_told(importing: Importing) -> None:
    row = '{"vars": {"message": "It broke.", "mood": "livid"}}\n'
    made = importing("s.jsonl", row, map="expect.reading.level: vars.mood\n")
    assert "s.jsonl:1: expect.reading.level" in str(made.bad[0])
