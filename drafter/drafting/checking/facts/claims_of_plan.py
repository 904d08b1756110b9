"""Acts of the plan told as done, by the plan's own words: its steps are yet to be taken, so "I've put the refund through"
claims what nobody did, and "Stott have confirmed" what those whom the plan names did not. English only.
"""

from __future__ import annotations

import re

from drafter.domain.regex import regex
from drafter.drafting.checking.facts.acts import past
from drafter.drafting.checking.facts.deeds import of_actors
from drafter.drafting.checking.sheet import Sheet

_IRREGULAR = {
    "put": "put", "send": "sent", "give": "given", "write": "written", "pay": "paid", "ring": "rung", "set": "set", "get": "got", "make": "made",
    "tell": "told", "find": "found", "bring": "brought", "hold": "held", "see": "seen", "run": "run",
}  # fmt: skip
_LATELY = r"(?: (?:already|just|now|since|also|both|\w+ly))*"
_WORD = regex(r"[^\W\d_]{4,}")
_NAME = regex(r"(?<![.!?] )(?<!^)\b[A-ZÄÖÜ][^\W\d_]{2,}")
_OTHERS_DID = r"(?:confirmed|agreed|approved|accepted|started|begun|booked|sent|found|checked|traced|tested|looked|replied|answered|arranged|ordered|spoken)"
_NOT_TO_COME = r"(?<!will )(?<!'ll )(?<!to )(?<!should )(?<!could )(?<!would )(?<!must )(?<!may )(?<!might )"
_SETTLED = regex(r"\b(?:done|already)\b|^(?:take|have|keep|let)\b")
"""A step that is told as taken, or that says little: whoever has "taken this over" has begun what they promise."""
_SMALL = frozenset(["with", "that", "from", "back", "your", "their", "this", "them", "when", "until", "whether"])
_DAYS = regex(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)")


def claims_of_plan(sheet: Sheet) -> tuple[re.Pattern[str], ...]:
    """The patterns by which a reply to this case tells its plan as done, for text in lower case; each names its tense."""
    return sheet.lasting("claims of the plan", lambda: tuple(map(re.compile, _patterns(sheet))))


def _patterns(sheet: Sheet) -> list[str]:
    acts = [step.does.lower() for step in sheet.plan.steps]
    if sheet.plan.commitment:
        acts.append(sheet.plan.commitment.does.lower())
    names = _names(sheet)
    parts = [part for does in acts for part in does.split(" and ")]
    steps = [told for does in parts if (told := _step(does))]
    suffered = [told for does in parts if (told := _suffered(does))]
    found = (
        [rf"(?P<done>(?:{_NOT_TO_COME}\bha(?:ve|s)|'ve|'s){_LATELY}(?: been{_LATELY})? (?:{'|'.join(steps)}))"]
        if steps
        else []
    )
    if suffered:
        found.append(rf"\b(?P<done>{'|'.join(suffered)})")
    if names:
        found.append(rf"\b(?P<done>(?:{'|'.join(names)})(?:'ve|'s| have| has){_LATELY} {_OTHERS_DID})\b")
    texts = [sheet.plan.resolution.says.lower(), *acts]
    if told := of_actors(texts, [name for name in names if name not in _who_wrote(sheet)]):
        found.append(told)
    return found


def _who_wrote(sheet: Sheet) -> frozenset[str]:
    """Who wrote to the customer before, and may have done what is told of them; the one who writes says "I"."""
    wrote = [turn.author or "" for turn in sheet.case.history] + [sheet.case.agent.name or ""]
    return frozenset(" ".join(wrote).lower().split())


def _step(does: str) -> str | None:
    """The act of a step as done, with a word of what it is done to in reach behind or before it."""
    verb, _, rest = does.partition(" ")
    things = {word[:6] for word in _WORD.findall(rest) if word not in _SMALL}
    if not verb.isalpha() or not things or _SETTLED.search(does):
        return None
    shape = re.escape(_IRREGULAR.get(verb) or past(verb))
    return rf"{shape}\b(?=[^.;!?]{{0,40}}\b(?:{'|'.join(sorted(things))}))"


_JUST_NOW = r"(?:today|this (?:morning|afternoon|evening)|just now|first thing|(?:an hour|minutes|a moment|a minute) ago|a few minutes ago)"


def _suffered(does: str) -> str | None:
    """The same act told of the thing it was done to, as of today: "all letters were stopped this morning"."""
    verb, _, rest = does.partition(" ")
    things = {word[:6] for word in _WORD.findall(rest) if word not in _SMALL}
    if not verb.isalpha() or not things or _SETTLED.search(does):
        return None
    shape = re.escape(_IRREGULAR.get(verb) or past(verb))
    return rf"(?:{'|'.join(sorted(things))})\w* (?:was|were){_LATELY} {shape}\b(?=[^.;!?,]{{0,30}}\b{_JUST_NOW}\b)"


def _names(sheet: Sheet) -> list[str]:
    plan, ours = sheet.plan, (sheet.case.customer.name or "").lower().split()
    texts = [plan.resolution.says, *(step.does for step in plan.steps), plan.handoff.says if plan.handoff else ""]
    owners = [step.owner for step in plan.steps] + ([plan.commitment.owner] if plan.commitment else [])
    found = {name for text in texts for name in _NAME.findall(text)}
    found |= {word for owner in owners if owner for word in owner.split() if word[:1].isupper() and len(word) > 2}
    return sorted({name.lower() for name in found if not _DAYS.search(name.lower())} - set(ours))
