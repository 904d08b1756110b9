"""That nothing is said to be impossible which a case shows to be possible."""

from __future__ import annotations

import datetime as dt
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.domain.company import Company
from drafter.drafting.auditing.rules import Rule
from drafter.drafting.auditing.search import scope_of
from drafter.drafting.auditing.values import MISSING, NOW

from .conftest import COMPANY

OWN = Company.model_validate(COMPANY)
NUMBERS = st.sampled_from(["0", "1", "2", "2.5", "3"])
SIGNS = st.sampled_from(["<", "<=", ">", ">=", "==", "!="])
ATOMS = st.one_of(
    st.builds("facts.a {} {}".format, SIGNS, NUMBERS),
    st.builds("facts.a {} facts.b".format, SIGNS),
    st.builds("facts.b {} {}".format, SIGNS, NUMBERS),
    st.builds("days_since(facts.d) {} {}".format, SIGNS, NUMBERS),
    st.builds("contacts {} {}".format, SIGNS, NUMBERS),
    st.builds("level {} '{}'".format, SIGNS, st.sampled_from(["calm", "upset", "crisis"])),
    st.builds("facts.t {} '{}'".format, st.sampled_from(["==", "!="]), st.sampled_from(["x", "y"])),
    st.sampled_from(
        ["facts.a", "facts.t in ['x', 'z']", "facts.t | default('x') == 'x'", "facts.a is defined", "facts.t == none"]
    ),
    st.sampled_from(["'safety' in signals", "'x' in facts.l", "facts.a + facts.b > 3", "facts.t | upper == 'X'"]),
)
CONDITIONS = st.recursive(
    ATOMS,
    lambda inner: st.one_of(
        st.builds("({} and {})".format, inner, inner),
        st.builds("({} or {})".format, inner, inner),
        st.builds("not ({})".format, inner),
    ),
    max_leaves=6,
)
AMOUNTS = st.sampled_from([MISSING, -1, 0, 0.5, 1, 1.5, 2, 2.2, 2.5, 2.7, 3, 4])
VALUES = st.fixed_dictionaries(
    {
        "facts.a": AMOUNTS,
        "facts.b": AMOUNTS,
        "facts.d": st.one_of(
            st.just(MISSING), st.integers(-2, 6).map(lambda n: (NOW.date() - dt.timedelta(days=n)).isoformat())
        ),
        "facts.t": st.sampled_from([MISSING, "", "x", "X", "y", "z", "w"]),
        "facts.l": st.sampled_from([MISSING, [], ["x"], ["y"]]),
        "contacts": st.integers(1, 5),
        "level": st.sampled_from(["calm", "concerned", "upset", "angry", "crisis"]),
        "signals:safety": st.booleans(),
    }
)


def rule(source: str) -> Rule:
    return Rule("remedies[0]", "first", source, OWN)


@settings(max_examples=300)
@given(CONDITIONS, VALUES)
def test_what_is_said_of_all_cases_is_true_of_each(source: str, values: dict[str, Any]) -> None:
    one, scope = rule(source), scope_of(values, OWN)
    holds = all(part.holds(scope) for part in one.parts)
    if holds:
        assert not one.holding.none
    if one.fails.holds(scope):
        assert not one.always


@settings(max_examples=200)
@given(CONDITIONS, CONDITIONS, VALUES)
def test_what_follows_follows_for_each_case(first: str, second: str, values: dict[str, Any]) -> None:
    one, other, scope = rule(first), rule(second), scope_of(values, OWN)
    if all(part.holds(scope) for part in one.parts) and other.fails.holds(scope):
        assert not one.implies(other)
        assert not one.behind([other])


def test_a_case_that_is_found_is_one() -> None:
    one = rule(
        "facts.a > facts.b and facts.b > 3 and days_since(facts.d) == 7 and 'safety' in signals and level > 'calm'"
    )
    assert one.holding.values is not None
    assert all(part.holds(scope_of(one.holding.values, OWN)) for part in one.parts)


def test_a_search_that_is_too_long_says_nothing() -> None:
    sides = " + ".join(f"facts.n{at}" for at in range(12))
    answer = rule(f"{sides} > 5 and {sides} < 3").holding
    assert answer.values is None
    assert not answer.none
