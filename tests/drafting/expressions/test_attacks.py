"""A playbook's sources are sandboxed, bounded in time and pure, whatever is written in them and whatever a case holds."""

from __future__ import annotations

import copy
import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.domain.errors import BadPlaybook
from drafter.drafting.expressions import Missing, Scope, case_scope, compile_playbook

from .test_expressions import FACTS, case, playbook, reading

HUGE: dict[str, Any] = {
    **FACTS,
    "many": list(range(20_000)),
    "texts": [str(number) for number in range(2_000)],
    "text": "a" * 200_000,
    "number": 10**400,
    "exponent": "1e999999999",
    "tiny": "1e-999999999",
    "nested": [[[[[[[[1]]]]]]]],
}
SLOWEST = 3.0
"""Seconds: a hang, not a benchmark."""


def scope(**facts: Any) -> Scope:
    book = playbook()
    return case_scope(case(facts=facts or HUGE), reading(), book)


BIG = scope()


def outcome(field: str, source: str) -> object:
    """What the source gives on a case that is as large as can be, or the error that it is refused with."""
    book = playbook(**{field: source})
    try:
        remedy = compile_playbook(book).remedies[0]
        run: Any = {"when": remedy.when.holds, "says": remedy.says.write, "cost": remedy.cost and remedy.cost.of}[field]
        return run(BIG)
    except (BadPlaybook, Missing) as error:
        return error


@pytest.mark.fault("F41")
@pytest.mark.parametrize(
    "when",
    [
        # Numbers and texts without end.
        "10**10**10 > 1",
        "'a' * 10**9 == 'a'",
        "facts.product * 1000000000 == 'a'",
        "facts.tags * 1000000000 == 1",
        "facts.number * facts.number > 1",
        "1e400 > 1",
        "1e400 - 1e400 > 1",
        "facts.exponent | int > 1",
        "facts.exponent | float > 1",
        "facts.tiny | float > 1",
        "'%0999999999d' % 1 == 'x'",
        "'x' | center(999999999) == 'x'",
        "facts.text | replace('a', facts.text) == 'x'",
        "facts.text ~ facts.text == 'x'",
        # Loops without end.
        "range(10**9) | length > 1",
        "facts.many | unique | length > 1",
        "facts.texts | unique | length > 1",
        "facts.many | map('string') | list | length > 1",
        # Ways out.
        "().__class__.__base__.__subclasses__()",
        "facts.__class__",
        "facts['__class__']",
        "facts.tags | map(attribute='__class__') | list",
        "facts.tags | selectattr('__class__') | list",
        "facts | attr('__class__')",
        "facts.product.__class__.__mro__",
        "facts.product.join(facts.tags)",
        "facts.product.format(facts)",
        "facts.product.encode()",
        "'{0.__class__}'.format(facts)",
        "'{}' | format(facts)",
        "cycler.__init__.__globals__",
        "lipsum.__globals__",
        "namespace().x",
        "self.__dict__",
        "request.application",
        "facts.tags.append('x')",
        "facts.update({'fault': 'x'})",
        "facts.text | regex_replace('(a+)+$', '')",
        "facts.text is match('(a+)+$')",
        "lambda: 1",
        "[x for x in facts.many]",
        "import os",
        "(facts.fault := 'x')",
    ],
)
def test_no_condition_gets_out_or_runs_away(when: str) -> None:
    before = copy.deepcopy(dict(BIG.names))
    started = time.perf_counter()
    assert isinstance(outcome("when", when), (BadPlaybook, Missing))
    assert time.perf_counter() - started < SLOWEST
    assert BIG.names == before


@pytest.mark.fault("F41")
@pytest.mark.parametrize(
    "says",
    [
        "{% for a in facts.texts[:999] %}{% for b in facts.texts[:999] %}x{% endfor %}{% endfor %}",
        "{% for a in facts.texts[:999] if facts.texts | unique | length > 1 %}x{% endfor %}",
        "{% for a in facts.texts[:199] %}{% for b in facts.texts[:999] if b in facts.texts and false %}x{% endfor %}{% endfor %}",
        "{% for a in facts.texts[:199] %}{% if a in facts.text.upper().lower() %}{% endif %}{% endfor %}" * 4,
        "{% for a in facts.many %}x{% endfor %}",
        "{{ facts.many | join(',') }}",
        "{{ facts.many }}",
        "{{ facts.text }}",
        "{{ facts.exponent | float }}",
        "{{ facts.tiny | float }}",
        "{% set x = facts.text ~ 'a' %}{{ x ~ x }}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{% include '/etc/passwd' %}",
        "{% import 'os' as os %}{{ os }}",
        "{% for x in facts.nested recursive %}{{ loop(x) }}{% endfor %}",
        "{{ caller() }}",
        "{{ loop.__init__ }}",
        "{{ agent.__class__ }}",
        "{{ company['__class__'] }}",
    ],
)
def test_no_text_gets_out_or_runs_away(says: str) -> None:
    started = time.perf_counter()
    assert isinstance(outcome("says", says), (BadPlaybook, Missing))
    assert time.perf_counter() - started < SLOWEST


@pytest.mark.parametrize("depth", [30, 200, 900])
@pytest.mark.parametrize("around", [("(", ")"), ("[", "]"), ("not ", ""), ("-", ""), ("facts[", "]")])
def test_deep_nesting_is_an_answer_or_an_error_and_never_a_crash(around: tuple[str, str], depth: int) -> None:
    found = outcome("when", around[0] * depth + "1" + around[1] * depth)
    assert isinstance(found, (bool, BadPlaybook, Missing))
    if depth > 40 and around[0] != "(":
        assert isinstance(found, BadPlaybook)


def test_every_source_has_all_its_effort_whatever_the_ones_before_took() -> None:
    book = playbook(says="{% for a in facts.texts %}{{ a }}{% endfor %}")
    says = compile_playbook(book).remedies[0].says
    one = scope(texts=["x"] * 150)
    assert [says.write(one) for _ in range(5)] == ["x" * 150] * 5


def test_lists_as_long_as_cases_have_them_are_gone_through() -> None:
    days = ["2026-11-03", "2026-11-04"] * 150
    book = playbook(when="facts.days | unique | length == 2 and '2026-11-04' in facts.days")
    assert compile_playbook(book).remedies[0].when.holds(scope(days=days))


_ATOMS = st.sampled_from([
    "facts", "facts.many", "facts.texts", "facts.text", "facts.number", "facts.exponent", "facts.order_total", "facts.tags",
    "facts.delivered_on", "facts.nested", "facts.gone", "customer.name", "signals", "level", "contacts", "1", "0", "-3.5",
    "1e15", "'a'", "'2026-11-03'", "'__class__'", "none", "true", "[]", "{}", "[1, 'a', none]",
])  # fmt: skip
_FILTERS = st.sampled_from(["upper", "int", "float", "length", "unique", "sort", "sum", "join(',')", "min", "max", "first",
                            "last", "round(2)", "abs", "list", "string", "date", "money", "default(1)", "replace('a', 'aa')"])  # fmt: skip
_OPERATORS = st.sampled_from(["+", "-", "*", "/", "//", "%", "~", "==", "<", ">=", "in", "not in", "and", "or"])
_SOURCES = st.recursive(
    _ATOMS,
    lambda inner: st.one_of(
        st.builds("({} {} {})".format, inner, _OPERATORS, inner),
        st.builds("({} | {})".format, inner, _FILTERS),
        st.builds("{}[{}]".format, inner, inner),
        st.builds("({} if {} else {})".format, inner, inner, inner),
        st.builds("days_since({})".format, inner),
        st.builds("[{}, {}]".format, inner, inner),
    ),
    max_leaves=8,
)


@settings(max_examples=150, deadline=2000)
@given(_SOURCES)
def test_whatever_is_written_ends_soon_the_same_way_and_changes_nothing(source: str) -> None:
    before = dict(BIG.names)
    first, second = outcome("when", source), outcome("when", source)
    assert isinstance(first, (bool, BadPlaybook, Missing))
    assert str(first) == str(second)
    assert BIG.names == before
    assert not isinstance(first, BadPlaybook) or "\n" not in str(first)
