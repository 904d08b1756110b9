"""French, of France, Belgium, Switzerland, Canada and Africa: how customers say what we listen for. Accents are folded."""

from __future__ import annotations

from drafter.domain.lexicon.french import causes, everyday, feelings, hinted, money, people, story, threats, tone
from drafter.domain.lexicon.rule import Rule

RULES: tuple[Rule, ...] = (
    *threats.RULES, *money.RULES, *story.RULES, *people.RULES, *tone.RULES, *causes.RULES, *feelings.RULES, *everyday.RULES, *hinted.RULES,
)  # fmt: skip
