"""Each scorer finds what is there and misses what is not, and a near look-alike of a phrase is no hit."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from drafter.domain.draft import Draft
from evals.expect import Expect
from evals.scorers import judge_by_expectations

MakeDraft = Callable[..., Draft]


@pytest.mark.parametrize(
    ("expect", "made", "name", "passed"),
    [
        ({"reading": {"signals": ["safety"]}}, {"signals": ("safety",)}, "signals:safety", True),
        ({"reading": {"signals": ["safety"]}}, {"signals": ("insult",)}, "signals:safety", False),
        ({"reading": {"not_signals": ["insult"]}}, {"signals": ("safety",)}, "not_signals:insult", True),
        ({"reading": {"not_signals": ["insult"]}}, {"signals": ("insult",)}, "not_signals:insult", False),
        ({"reading": {"level": "angry"}}, {"level": "angry"}, "level:angry", True),
        ({"reading": {"level": ["upset", "angry"]}}, {"level": "upset"}, "level:upset/angry", True),
        ({"reading": {"level": ["upset", "angry"]}}, {"level": "calm"}, "level:upset/angry", False),
        ({"reading": {"causes": ["complexity"]}}, {"causes": ("complexity",)}, "causes:complexity", True),
        ({"reading": {"causes": ["complexity"]}}, {"causes": ()}, "causes:complexity", False),
        ({"plan": {"kind": "remedy"}}, {"kind": "remedy"}, "plan_kind:remedy", True),
        ({"plan": {"kind": ["answer", "investigation"]}}, {"kind": "remedy"}, "plan_kind:answer/investigation", False),
        ({"plan": {"remedy": "full_refund"}}, {"remedy": "full_refund"}, "remedy:full_refund", True),
        ({"plan": {"remedy": None}}, {"remedy": "full_refund"}, "remedy:none", False),
        ({"plan": {"remedy": None}}, {"kind": "answer", "remedy": None}, "remedy:none", True),
        ({"plan": {"handoff": "manager"}}, {"handoff": "manager"}, "handoff:manager", True),
        ({"plan": {"handoff": "manager"}}, {}, "handoff:manager", False),
        ({"plan": {"handoff": None}}, {"handoff": "manager"}, "handoff:none", False),
        ({"plan": {"takeover": "supervisor"}}, {"takeover": "supervisor"}, "takeover:supervisor", True),
        ({"plan": {"takeover": "supervisor"}}, {"takeover": "manager"}, "takeover:supervisor", False),
        ({"plan": {"alternatives": ["repair"]}}, {"alternatives": ("repair",)}, "alternatives:repair", True),
        ({"plan": {"alternatives": []}}, {"alternatives": ("repair",)}, "alternatives:none", False),
        ({"reply": {"mentions": ["$89.99"]}}, {"text": "You get $89.99."}, "mentions:$89.99", True),
        ({"reply": {"mentions": ["89.99"]}}, {"text": "You get $89.99."}, "mentions:89.99", True),
        ({"reply": {"mentions": ["9.99"]}}, {"text": "You get $89.99."}, "mentions:9.99", False),
        ({"reply": {"mentions": ["30"]}}, {"text": "You get 30.50 back."}, "mentions:30", False),
        ({"reply": {"mentions": ["30"]}}, {"text": "You get 30."}, "mentions:30", True),
        ({"reply": {"mentions": ["50"]}}, {"text": "You get 30.50 back."}, "mentions:50", False),
        ({"reply": {"mentions": ["November 2"]}}, {"text": "By November 25."}, "mentions:November 2", False),
        ({"reply": {"mentions": [["25 November", "November 25"]]}}, {"text": "By November\n25."}, "mentions:25 November | November 25", True),
        ({"reply": {"mentions": ["we didn't"]}}, {"text": "We didn’t call."}, "mentions:we didn't", True),
        ({"reply": {"mentions": ["89,99 €"]}}, {"text": "89,99\u00a0€ zurück"}, "mentions:89,99 €", True),
        ({"reply": {"avoids": ["calm down"]}}, {"text": "Please Calm  Down."}, "avoids:calm down", False),
        ({"reply": {"avoids": ["hi"]}}, {"text": "This will do."}, "avoids:hi", True),
        ({"reply": {"avoids": ["your order"]}}, {"text": "Nothing here."}, "avoids:your order", False),
    ],
)  # fmt: skip
def test_a_scorer_tells_hits_from_misses(
    make_draft: MakeDraft, expect: dict[str, Any], made: dict[str, Any], name: str, passed: bool
) -> None:
    (result,) = judge_by_expectations(make_draft(**made), Expect.model_validate(expect))
    assert (result.name, result.passed) == (name, passed)
    assert bool(result.why) is not passed, "a miss says what was there instead, a hit needs no words"


def test_nothing_expected_is_nothing_scored(make_draft: MakeDraft) -> None:
    assert judge_by_expectations(make_draft(), Expect()) == ()


def test_each_expectation_is_a_result_of_its_own(make_draft: MakeDraft) -> None:
    expect = Expect.model_validate({"reading": {"signals": ["safety", "insult"]}, "reply": {"avoids": ["x", "y"]}})
    results = judge_by_expectations(make_draft(signals=("insult",)), expect)
    assert [result.passed for result in results] == [False, True, True, True]
    assert {result.group for result in results} == {"signals", "avoids"}
