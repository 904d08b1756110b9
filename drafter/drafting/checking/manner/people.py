"""Who acts in a sentence: I, a named person, or a role. "We" and the passive name nobody."""

from __future__ import annotations

import functools
import re

from drafter.domain.naming import usable
from drafter.domain.regex import regex
from drafter.drafting.checking.manner.bags import bag
from drafter.drafting.checking.sheet import Sheet

ROLE = (
    r"(?:manager(?:in)?|supervisor|supervisora|director|specialist|technician|engineer|team ?lead(?:er)?|head of \w+|officer|coordinator|lead|adjuster|inspector|electrician|duty \w+|department|"
    r"(?:billing|claims|network|security|complaints|refunds|returns|baggage|customer relations|escalations?|technical|warehouse|safety|fraud|support|resolution|repair|legal|quality|data protection|product|engineering) (?:team|desk|department|group|office|lead|manager|specialist)|"
    r"teamleit\w+|abteilungsleit\w+|leiter(?:in)?|kundendienstleit\w+|vorgesetzte[rn]?|techniker(?:in)?|gerente|encargad[oa]|responsable|técnic[oa]|jef[ea]|directeur|directrice|superviseur|technicien(?:ne)?)"
)
_NOT_NAMES = bag(
    """you we it this that they there the a an he she our your my and but so if as by on in at to for once when
    then also who which what here please refund order money payment parcel replacement monday tuesday wednesday
    thursday friday saturday sunday"""
)


@functools.lru_cache(maxsize=64)
def _named(names: tuple[str, ...]) -> str:
    words = sorted({word for name in names for word in name.lower().split() if len(word) > 1}, key=len, reverse=True)
    return "|".join(map(re.escape, words)) or r"(?!)"


def names(sheet: Sheet) -> str:
    """A pattern of the people whom the case and the plan name on our side."""
    return sheet.once("names", lambda: _names(sheet))


def _names(sheet: Sheet) -> str:
    known = [sheet.case.agent.name, *(turn.author for turn in sheet.case.history if turn.sender == "agent")]
    plan = sheet.plan
    known += [
        plan.commitment.owner if plan.commitment else None,
        plan.resolution.by,
        *(step.owner for step in plan.steps),
    ]
    return _named(tuple(name for one in known if (name := usable(one)) is not None))


def as_roles(sheet: Sheet, low: str) -> str:
    """A text in lower case with those people, and the role words of the plan, as "lead": what looks for roles then finds
    them too."""
    ours = sheet.lasting(
        "people as roles",
        lambda: frozenset(_WORD.findall(f"{_names(sheet)} {_titles(sheet)}".replace("\\", ""))) - _ARTICLES,
    )
    return _WORD.sub(lambda word: _ANY_ROLE if word[0] in ours else word[0], low)


_WORD = regex(r"[^\W\d_]{2,}")
_ANY_ROLE = "lead"
_ARTICLES = bag("the of der die das dem den des el la los las del de le les du")
"""Of a role that is told at length, "die Leitung der Kundenbetreuung", what is no name of it."""


def titles(sheet: Sheet) -> str:
    """A pattern of the role words that the plan and the playbook use."""
    return sheet.once("titles", lambda: _titles(sheet))


def _titles(sheet: Sheet) -> str:
    plan = sheet.plan
    found = [
        plan.resolution.by or "",
        plan.handoff.to if plan.handoff else "",
        plan.takeover.title if plan.takeover else "",
    ]
    if sheet.playbook:
        for role in sheet.playbook.roles:
            found += [role.id, *(role.title or {}).values()]
    words = {word for one in found for word in re.findall(r"[^\W\d_]{4,}", one.lower())}
    words -= {"customer", "support", "frontline", "senior", "kunden", "cliente", "client"}
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True)) or r"(?!)"


_WILL = r"(?=(?:,[^,.!?]{1,50},)? (?:will|is going|can|decides|calls|writes|answers|emails|wird|va |meldet))"
_CAPITAL = regex(rf"(?<=[a-z,;:] )[A-Z][\w'-]+(?: [A-Z][\w'-]+)?{_WILL}|^[A-Z][\w'-]+ [A-Z][\w'-]+{_WILL}")


def person_acts(original: str) -> bool:
    """Whether a name stands before an act: "Dana Reyes, our claims manager, will …"."""
    hit = _CAPITAL.search(original)
    return hit is not None and hit[0].split()[0].lower() not in _NOT_NAMES
