"""What follows from a case and a plan by the plain reckoning of a person, in four languages, and what does not: sums, halves
and what is left, days by their weekday, number or distance, hours said apart from their day, counts of messages, idioms with
numbers; and acts that are only told of what will be heard later, beside acts that nobody did.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from drafter.domain.case import Case
from drafter.domain.draft import Reply
from drafter.domain.plan import Plan
from drafter.drafting.checking.facts import FACT_CHECKS
from drafter.drafting.checking.sheet import Sheet
from drafter.drafting.reading import read

from ....tables import read_table

DATA = read_table(Path(__file__).parent / "inferences.yaml")
GROUPS = [
    pytest.param(language, check, kind, outcome, id=f"{language}-{kind}")
    for language in DATA
    for check, kind, outcome in (
        ("grounded", "follows", "pass"),
        ("grounded", "invented", "fail"),
        ("no_claimed_act", "told", "pass"),
        ("no_claimed_act", "claimed", "fail"),
    )
]


@cache
def _ground(language):
    case = Case.model_validate(DATA[language]["case"])
    return case, read(case), Plan.model_validate(DATA[language]["plan"])


@pytest.mark.parametrize(("language", "check", "kind", "outcome"), GROUPS)
def test_what_a_person_would_reckon(language, check, kind, outcome):
    case, reading, plan = _ground(language)
    verdicts = {
        text: FACT_CHECKS[check](Sheet(Reply(text=text, language=language), case, reading, plan))
        for text in DATA[language][kind]
    }
    assert {text: verdict.why for text, verdict in verdicts.items() if verdict.outcome != outcome} == {}


def test_there_is_something_to_reckon_in_each_language():
    assert all(len(DATA[language]["follows"]) >= 50 for language in DATA)
    assert all(len(DATA[language]["invented"]) >= 7 for language in DATA)
