"""The anchors that are worked out beforehand are those that would be worked out now."""

from __future__ import annotations

from drafter.domain.lexicon import RULES
from drafter.domain.lexicon.anchored import beforehand
from drafter.domain.lexicon.anchors import anchors
from drafter.domain.lexicon.rule import WORDS, Rule, notation

SOURCES = {rule.source for rules in RULES.values() for rule in rules}


def test_other_word_lists_are_other_patterns() -> None:
    source = next(iter(sorted(SOURCES)))
    assert beforehand(source, WORDS) == anchors(notation(source))
    assert beforehand(source, b"other words") is None


def test_a_rule_that_the_file_does_not_hold_is_worked_out() -> None:
    rule = Rule("tone:hot", 1.0, "a phrase that no rule of ours has", frozenset(), None)
    assert beforehand(rule.source, WORDS) is None
    assert rule.anchors == anchors(notation(rule.source))
