"""A thing of the case told to be missing, too many or another: "the bag came without bolts", "a second XL when you ordered a
medium". The thing's own name tells nothing of what went wrong, but that name beside a word of lack does, without a verb.
"""

from __future__ import annotations

from drafter.domain.regex import regex
from drafter.drafting.checking.manner.bags import bag
from drafter.drafting.checking.manner.meaning import stem
from drafter.drafting.checking.manner.prose import WORD, Line, lowered
from drafter.drafting.checking.sheet import Sheet

_BEFORE = r"(?:without|missing|lacking|wrong|no|short of|empty|only|instead of|dead|broken|faulty|second|another)"
_AFTER = r"(?:short|missing|gone|empty|dead|wrong|broken|late|lost|twice|too (?:many|few|big|small|late))"
_LACK = regex(
    rf"\b{_BEFORE} (?P<next>[\w'-]+(?: [\w'-]+)?)|\b(?P<last>[\w'-]+) (?:(?:is|are|was|were|went|came|arrived|has|have|been) )*{_AFTER}\b"
)
_ANY_THING = bag(
    """thing item order product matter issue problem delivery service parcel package case account booking reply answer message word call news excuse doubt way time day days week weeks hour hours
    end point longer one more idea reason information information's size mistake customer you your we our"""
)
"""What anybody could be said to lack."""


def lacks_a_thing(sheet: Sheet, line: Line) -> bool:
    """Whether an English sentence tells of a thing that the customer or the facts name that it is missing or wrong."""
    things = sheet.lasting("things of the case", lambda: _things(sheet))
    return any(
        stem(word) in things
        for hit in _LACK.finditer(line.lower)
        for word in WORD.findall(hit["next"] or hit["last"])
        if word not in _ANY_THING and word.removesuffix("s") not in _ANY_THING
    )


def _things(sheet: Sheet) -> frozenset[str]:
    """The stems of what the customer and the facts name, names of people apart."""
    told = [text for _, _, text in sheet.case.by_customer()]
    told += [value for value in sheet.case.facts.values() if isinstance(value, str)]
    who = {stem(word) for word in WORD.findall(lowered(sheet.case.customer.name or ""))}
    return frozenset(stem(word) for word in WORD.findall(lowered(" ".join(told))) if len(word) > 1) - who
