"""Each breakage changes one rule and leaves a template that renders; what is told of the case is never touched."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.adapters.prompts import Prompts
from drafter.domain.principles import RULES
from evals.mutating.breaking import Breakage, breakages

from ...conftest import ROOT

PROMPT = """---
purpose: A test.
variables:
  rules: rules
  small: small
---
=== system
You answer customers kindly and at length.
Rules:
{% for rule in rules if rule.level == "must" %}
- {{ rule.sentence }}
{% endfor %}
{% if small %}
- Never promise what is not there.
{% endif %}
- {% if not small %}Write to them as you would{% else %}Write as to a friend{% endif %} on a good day.
- open {% if small %} and not closed in this line, so it has to stay
{% endif %}

A case in which it rained all week.
{"greeting": "Hello"}
=== user
- do not touch what is told of the case
"""


def by_id(text: str = PROMPT) -> dict[str, Breakage]:
    return {one.id: one for one in breakages(text)}


def test_what_is_broken_and_what_is_not() -> None:
    found = by_id()
    lines = [id for id in found if not id.startswith("rule:")]
    assert lines == [
        "drop:8", "negate:8", "drop:14", "negate:14", "drop:16", "negate:16", "example:21",
    ]  # fmt: skip
    assert {id for id in found if id.startswith("rule:")} == {f"rule:{rule.id}" for rule in RULES}


@pytest.mark.parametrize(
    ("id", "gone", "there"),
    [
        ("drop:14", "- Never promise", ""),
        ("negate:14", "- Never promise", "- Always promise what is not there."),
        ("negate:16", "", "- Do the opposite of this: {% if not small %}Write"),
        ("negate:8", "", "Do the opposite of this: You answer customers"),
        ("example:21", "Hello", ""),
        ("example:21", "rained", ""),
        ("rule:grounded", "", '{% for rule in rules if (rule.level == "must") and rule.id != "grounded" %}'),
    ],
)
def test_one_thing_is_changed(id: str, gone: str, there: str) -> None:
    text = by_id()[id].text
    assert not gone or gone not in text
    assert there in text
    changed = set(PROMPT.split("\n")) ^ set(text.split("\n"))
    assert 1 <= len(changed) <= 2


@pytest.mark.parametrize("name", ["reply@1", "reply@2"])
def test_every_breakage_of_our_own_prompts_is_a_sound_template(name: str, tmp_path: Path) -> None:
    book = Prompts(ROOT / "prompts")
    version = name.partition("@")[2]
    found = breakages(book.source(name))
    assert {one.kind for one in found} == {"drop", "negate", "example", "rule", "principle"}
    assert len({one.text for one in found}) == len(found)
    (tmp_path / "reply").mkdir()
    (tmp_path / "active.yaml").write_text(f"reply: {version}\n", encoding="utf-8")
    for one in found[::9]:
        (tmp_path / "reply" / f"v{version}.j2").write_text(one.text, encoding="utf-8")
        assert Prompts(tmp_path).source("reply")
