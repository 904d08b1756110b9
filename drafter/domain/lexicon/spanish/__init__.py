"""Spanish, of Spain and the Americas: how customers say what we listen for. Folding leaves no accents and n for ñ."""

from __future__ import annotations

from drafter.domain.lexicon.rule import Rule
from drafter.domain.lexicon.spanish import causes, everyday, feelings, hinted, money, people, story, threats, tone

RULES: tuple[Rule, ...] = (
    *threats.RULES, *money.RULES, *story.RULES, *people.RULES, *tone.RULES, *causes.RULES, *feelings.RULES, *everyday.RULES, *hinted.RULES,
)  # fmt: skip
