"""What an ask wants, as stems and kinds of help."""

from __future__ import annotations

import re

from drafter.domain.regex import regex
from drafter.drafting.checking.manner.meaning import concepts, stems
from drafter.drafting.checking.manner.prose import WORD
from drafter.drafting.checking.sheet import Sheet
from drafter.drafting.planning.thing_or_money import gives_money

_HAND_OVER = regex(r"\b(?:send|give|show|post|email|forward) (?:me|us)\b")
_THING_BACK = regex(r"\b(?:get|have|see) (?:it|them|him|her|my (?!money|cash|deposit)\w+(?: \w+)?) back\b")
_FIX_IT = regex(r"\b(?:fix|sort|solve|resolve) (?:it|this|that|the (?:problem|issue|mess))\b")
_BY_THE_WAY = regex(
    r"(?<!\bwill)(?<!\bhave)(?<!\bhad)(?<!\bdid)(?<!\bdo)(?<!\bare)(?<!\bwere)(?<!\bwhen)(?<!\bif)(?<!\bwhy)(?<!\bhow)(?<!\bonce) (?:that |which )?(?:you|we|i) (?:sent|gave|took|made|charged|promised|delivered|shipped|wrote|posted|sold|returned)\b(?: (?:me|us|back))?(?=[ ,?])"
)
"""A clause that only tells which thing is meant: "the letter you sent"."""


def wants(sheet: Sheet, quote: str, tongue: str) -> frozenset[str]:
    """The stems and kinds of help of an ask."""
    asked = _BY_THE_WAY.sub("", quote)
    wanted = stems(WORD.findall(asked), tongue) | concepts(asked, tongue)
    if _THING_BACK.search(quote) and not gives_money(sheet.plan.resolution):
        wanted -= {"~refund"}  # "when do I get it back" waits for the thing that is with us
    return wanted


def narrowed(quote: str, wanted: frozenset[str], known: frozenset[str]) -> frozenset[str]:
    """The same for what the reply itself has to say."""
    if re.search(r"\b(?:money|geld|dinero|argent)\b", quote):
        wanted |= {"~refund"}
    if _FIX_IT.search(quote) and "~repair" not in known:
        wanted -= {"~repair"}  # "fix this" asks for whatever helps
    if _HAND_OVER.search(quote) and any(one[0] != "~" for one in wanted):
        wanted -= {"~deliver"}  # "send me the link" asks for the link
    return wanted
