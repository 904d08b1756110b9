"""A family name that is one letter off behind the right first name: "Sofía Ruis" of Sofía Ruiz. Beside a known name any other
is let stand, since people are called by more names than a case has; this one is the same name, written wrong.
"""

from __future__ import annotations

import re

from drafter.domain.mentions.names import NameMention, fold
from drafter.domain.regex import regex
from drafter.drafting.checking.plan_texts import plan_texts
from drafter.drafting.checking.sheet import Sheet

_WORD = r"[A-ZÄÖÜÁÉÍÓÚÑÈÀÇ][^\W\d_]+"
_FULL = regex(rf"\b(?=({_WORD})[ \t]+({_WORD})\b)")
_BEFORE = regex(rf"({_WORD})[ \t]+$")
_LEAST = 4
"""Shorter names are near too many others."""


def misspelt(one: NameMention, sheet: Sheet) -> bool:
    """Whether a name stands behind a first name of the case whose family name is one letter off."""
    before = _BEFORE.search(sheet.text, max(0, one.start - 30), one.start)
    if before is None:
        return False
    first, last = fold(before[1]), fold(re.sub(r"['’]s?$", "", one.quote))
    known = sheet.lasting("full names", lambda: _full_names(sheet))
    families = {family for called, family in known if called == first}
    return last not in families and any(len(family) >= _LEAST and _one_off(last, family) for family in families)


def _full_names(sheet: Sheet) -> frozenset[tuple[str, str]]:
    """Every first name and the family name behind it, in the facts, the plan, the turns and the customer's own."""
    case = sheet.case
    told = [case.customer.name or "", case.agent.name or "", *plan_texts(sheet), *map(str, case.facts.values())]
    told += [turn.text for turn in case.history] + [turn.author or "" for turn in case.history] + [case.message.text]
    return frozenset((fold(hit[1]), fold(hit[2])) for text in told for hit in _FULL.finditer(text))


def _one_off(first: str, second: str) -> bool:
    """Whether one letter more, less or other parts two words, and no mere ending does."""
    if first == second or first.rstrip("s") == second or second.rstrip("s") == first:
        return False
    if len(first) == len(second):
        return sum(a != b for a, b in zip(first, second, strict=True)) == 1
    short, long = sorted((first, second), key=len)
    return len(long) - len(short) == 1 and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
