"""Threats in English: law, outside bodies, publication, leaving, the payment pulled back. Each kind has a file."""

from __future__ import annotations

from drafter.domain.lexicon.english import charging_back, lawyers, leaving, publicity, watchdogs
from drafter.domain.lexicon.rule import Rule

RULES: tuple[Rule, ...] = (
    *lawyers.RULES,
    *watchdogs.RULES,
    *publicity.RULES,
    *leaving.RULES,
    *charging_back.RULES,
)
