"""Where nothing is missing, our evaluator says what Jinja2 itself says: its own sandbox is the reference.

One difference is meant: halves round up, as on a receipt, where Python rounds them to even.
"""

from __future__ import annotations

from typing import Any

import pytest
from jinja2.sandbox import ImmutableSandboxedEnvironment

from drafter.domain.reading import Reading
from drafter.drafting.expressions import case_scope, compile_playbook

from .test_expressions import case, playbook

PLAIN: dict[str, Any] = {
    "a": 3, "b": 4.5, "name": "Blender Pro", "on": True, "off": False, "tags": ["vip", "repeat"], "n": 0,
    "plan": {"speed": {"promised": 100, "measured": 31}}, "text": "abc", "none_given": "",
}  # fmt: skip
EXPRESSIONS = [
    "facts.a == 3", "facts.a != 3", "facts.a < facts.b", "facts.a >= 3 and facts.b > 4", "facts.a > 9 or facts.on",
    "not facts.off", "not (facts.a > 2 and facts.off)", "facts.name in ['x', 'Blender Pro']", "'vip' in facts.tags",
    "'new' not in facts.tags", "facts.a + facts.b * 2 == 12", "(facts.a + 1) * 2 == 8", "facts.a / 2 == 1.5", "facts.a // 2 == 1",
    "facts.a % 2 == 1", "-facts.a < 0", "1 < facts.a < 5", "1 < facts.a < 2", "facts.name|lower == 'blender pro'",
    "facts.name|upper == 'BLENDER PRO'", "facts.tags|length == 2", "facts.plan.speed.measured < facts.plan.speed.promised * 0.5",
    "facts['name'] == 'Blender Pro'", "facts.tags[0] == 'vip'", "(facts.b|round(1)) == 4.5", "(facts.b|int) == 4", "facts.n or facts.on",
    "facts.name is defined", "facts.gone is not defined", "(facts.gone|default('x')) == 'x'", "facts.text is string",
    "facts.a is number", "(1 if facts.on else 2) == 1", "facts.name ~ '!' == 'Blender Pro!'", "facts.tags|join('-') == 'vip-repeat'",
    "channel in ['email', 'chat']", "level == 'calm'", "contacts >= 1", "facts.a == 3.0",
    "facts.none_given == ''", "facts.a * 0 == facts.n", "facts.off or facts.n or facts.none_given",
]  # fmt: skip


@pytest.mark.parametrize("source", EXPRESSIONS)
def test_a_condition_holds_where_jinja2_says_so(source: str) -> None:
    given = case(facts=PLAIN)
    book = compile_playbook(playbook(when=source))
    ours = book.remedies[0].when.holds(case_scope(given, Reading(level="calm"), playbook()))
    names = {"facts": PLAIN, "channel": "email", "level": "calm", "contacts": 1}
    assert ours == bool(ImmutableSandboxedEnvironment().compile_expression(source)(**names))


TEXTS = [
    "a {{ facts.name }} for {{ facts.a }}",
    "{% if facts.on %}yes{% else %}no{% endif %}",
    "{% if facts.off %}yes{% elif facts.a > 2 %}some{% endif %}",
    "{% for tag in facts.tags %}{{ tag }}{{ ', ' if not loop.last }}{% endfor %}",
    "{% set half = facts.a / 2 %}{{ half }}",
    "{{ facts.name | upper }} / {{ facts.tags | join(' ') }}",
    "{{ facts.gone | default('nothing') }}",
    "  kept   as it is \n{{ facts.text }}",
]


@pytest.mark.parametrize("source", TEXTS)
def test_a_text_reads_as_jinja2_writes_it(source: str) -> None:
    given = case(facts=PLAIN)
    text = compile_playbook(playbook(says=source)).remedies[0].says
    ours = text.write(case_scope(given, Reading(level="calm"), playbook()))
    theirs = ImmutableSandboxedEnvironment().from_string(source).render(facts=PLAIN)
    assert " ".join(ours.split()) == " ".join(theirs.split())
