"""Stretches answer as a look at each of them would."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.domain.stretches import Stretches

SPANS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(0, 8)).map(lambda one: (one[0], one[0] + one[1])), max_size=8
)


@settings(max_examples=300)
@given(SPANS, SPANS, SPANS)
def test_it_answers_as_a_look_at_each_would(
    first: list[tuple[int, int]], then: list[tuple[int, int]], asked: list[tuple[int, int]]
) -> None:
    found = Stretches(first)
    for start, end in then:
        found.add(start, end)
    for start, end in asked:
        each = any(one < end and start < last for one, last in first + then)
        assert found.touch(start, end) == each, (first, then, start, end)
