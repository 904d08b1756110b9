"""Asks that are met by what is done rather than told: a wish for a text by the text that comes, "shall I send it back?" by "there
is nothing to post", "what happened?" by the cause that the case holds.
"""

from __future__ import annotations

import re

from drafter.domain.regex import regex
from drafter.drafting.checking.manner.meaning import stems
from drafter.drafting.checking.manner.prose import WORD, Prose, lowered
from drafter.drafting.checking.sheet import Sheet

_BACK = regex(
    r"\b(?:shall|should|must|do|can|may|will) (?:i|we)\b[^?]{0,20}\b(?:(?:send|post|bring|give|ship|hand|take) (?:\w+ ){0,4}back|return (?:it|them|this|that|the|both))\b"
)
_KEPT = regex(
    r"\bnothing (?:at all )?(?:to|needs? to|has to|need) (?:be )?(?:post|send|sent|return|ship|hand|bring|go back|come back)\w*|\b(?:send|return|post|ship)(?:ing)? nothing\b|\b(?:it|they|both(?: \w+)?|the \w+) (?:stays?|remains?) (?:with you|yours)\b|"
    r"\byours to keep\b|\b(?:please |just |do |do please |to )?keep (?:it|them|both)\b(?! (?:until|till|ready|safe|by|aside|for (?:us|the|our)|back|closed|on|in|a|charged|dry|cool|away))|\bno (?:return|need to (?:send|return|post|ship))\b"
)
"""It need not come back; what is only kept until we fetch it must."""
_INSTEAD = r"(?:don'?t|do not|not|never|rather than|instead of|no)"
_BY = regex(
    rf"^\W*(?:please |pls |plz |can you |could you )?(?:just |only )?(?P<way>text|e-?mail|write|message|ring|call|phone)(?: (?:to )?me)?\b[^?.!]{{0,12}}?\b{_INSTEAD} (?P<not>text|e-?mail|writ|messag|ring|call|phon)\w*"
)
_WAYS = {
    "text": r"texts?|sms|texting", "mail": r"e-?mails?", "write": r"write|e-?mails?|messages?|texts?|letter", "message": r"messages?|texts?|chat|sms",
    "ring": r"ring|call|phone", "call": r"ring|call|phone", "phone": r"ring|call|phone",
}  # fmt: skip
_WE_DO = r"\b(?:i|we|me|my|from (?:me|us))\b[^.!?]{0,40}"
_WHAT_HAPPENED = regex(
    r"\b(?:what (?:happened|went wrong|(?:on earth )?is going on|(?:on earth )?was that)|what's going on|how (?:did|could|can) (?:this|that|it) happen)\b|^\W*(?:but |and )?why\W*$"
)
_CAUSE = regex(r"cause|reason|why|fault|broke|incident")


def met_by_its_shape(sheet: Sheet, quote: str, text: Prose) -> bool:
    """Whether the reply does, or spares them, what is asked for, or tells the cause where no more than that is asked."""
    told = [line.lower for line in text.body if not line.asks]
    if _BACK.search(quote) and any(_KEPT.search(one) for one in told):
        return True
    return _by_that_way(quote, told) or (_WHAT_HAPPENED.search(quote) is not None and _cause_told(sheet, text))


def _by_that_way(quote: str, told: list[str]) -> bool:
    """Whether we get in touch the way they wish, and not the way they do not: "text, don't ring"."""
    wish = _BY.match(quote)
    if wish is None:
        return False
    ways = re.compile(rf"\b(?:{_WAYS[wish['way'].removeprefix('e-').removeprefix('e')]})\b")
    not_so = re.compile(rf"\bi(?:'ll| will)? (?:\w+ )?{wish['not']}")
    ours = re.compile(_WE_DO)
    return any(ways.search(one) and ours.search(f"{one} ") for one in told) and not any(map(not_so.search, told))


def _cause_told(sheet: Sheet, text: Prose) -> bool:
    """Whether a sentence tells half of the words of the cause that the facts hold, two at least."""
    tongue = text.tongue or "en"
    for name, value in sheet.case.facts.items():
        if not isinstance(value, str) or not _CAUSE.search(name.lower()):
            continue
        cause = stems(WORD.findall(lowered(value)), tongue)
        for line in text.body:
            shared = cause & stems(line.words, tongue)
            if len(shared) >= min(2, len(cause)) and len(shared) * 2 >= len(cause):
                return True
    return False
