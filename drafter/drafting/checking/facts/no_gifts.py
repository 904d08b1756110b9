"""Words for a gift that give nothing: what the customer keeps by choice, lost, bought for another, or is told in a paper; whose
fault it is; what matters to us.
"""

from __future__ import annotations

import re

from drafter.domain.regex import regex
from drafter.drafting.checking.facts.blamed import blames_us
from drafter.drafting.checking.facts.statements import asked_of
from drafter.drafting.checking.sheet import Sheet


def no_gift(sheet: Sheet, name: str, hit: re.Match[str], clause: str) -> bool:
    """Whether a word for a gift tells of something else: a paper, what was lost, whose fault it is, the customer's own gift."""
    lowered, before = hit.string, hit.string[: hit.start()]
    if name == "keep" and not _THEY_KEEP.search(before):
        return True  # "I'll message you and keep the details there", "if you would rather keep this one"
    if name == "priority" and _HELD_DEAR.search(before) and not _LIST.match(lowered, hit.end()):
        return True
    if name == "cover" and _THEY_PAY.search(before):
        return True  # "you'd only pay for the days that are left"
    if name in _OF_MONEY and _PAPER.match(lowered, hit.end()):
        return True  # "your refund reference is": what is known by that name
    if _BEFORE_THEN.search(before):
        return True  # "it fell out before we could replace it"
    if name == "free" and _RECOURSE.search(lowered):
        return True
    if name == "replacement" and _WRITTEN.search(before):
        return True  # "I will email you the new one": a paper
    if _was_lost(lowered, hit) or (hit[0] == "on us" and (blames_us(before) or _SORRY.match(lowered, hit.end()))):
        return True
    # what the customer bought for another
    return name == "gift" and hit[0] in asked_of(sheet) and not _GIVES_GIFT.search(clause)


_SORRY = regex(r",? (?:and|so|for which) (?:i|we)(?:'m| am|'re| are)? (?:\w+ )?(?:sorry|apologi[sz]e)\b")
"""Behind "on us": what we are sorry for is no treat."""
_THEY_KEEP = regex(
    r"\b(?:you (?:can|may|could|will|are (?:welcome|free) to|get to|should)|you'll|please|do|just|simply|feel free to|let you) (?:\w+ )?$|^(?!.*\b(?:i|we)(?:'ll|\b)).*\b(?:and|or|then) $|^\W*$"
)
"""Who keeps the thing, told as a grant: nobody is given what they would rather keep, or what we keep."""
_HELD_DEAR = regex(r"\b(?:top|first|highest|main|absolute|utmost|our|my|has|have|takes?|number one) $")
"""Before "priority": what matters to us, no better place in a line."""
_THEY_PAY = regex(r"\byou(?:'d|'ll)?(?: (?:would|will|can|may|only|just|still|then|have|need|to|already|do))* $")
_OF_MONEY = frozenset(["refund", "compensation", "replacement", "credit"])
_PAPER = regex(r" (?:reference|ref|number|no|id|claim|form|case|policy|request|department|team)\b")
"""Behind a word for a gift that only says which paper or desk it is."""
_LIST = regex(r" (?:list|queue|lane|line|status|customers?|service|treatment|access)\b")
_BEFORE_THEN = regex(
    r"\b(?:before|until|by the time|so (?:that )?) ?(?:we|i|they|anyone|anybody|someone|somebody) (?:could|had|ever|got) [^.;:]*$"
)
_TAKEN_AWAY = regex(
    r"\b(?:dropped|lost|forgot|overlooked|removed|deleted|wiped|stripped(?: out| off)?|left (?:off|out)|took (?:off|away)|failed to (?:apply|add|carry over|honou?r|use)|forgot to (?:apply|add|carry over))"
    r" (?:your|the|that|his|her|their) (?:\w+ ){0,2}$"
)
_INTO = regex(
    r" (?:in|into|onto|on|to) (?:your|the|an?) (?:next |new )?(?:account|basket|inbox|bill|order|profile|card|app|box|cart|invoice|name)\b(?! (?:at|when|by) )"
)


def _was_lost(lowered: str, hit: re.Match[str]) -> bool:
    """Whether a gift is what the customer had and lost: "our system dropped your discount"."""
    return bool(_TAKEN_AWAY.search(lowered[: hit.start()]) and not _INTO.match(lowered, hit.end()))


_WRITTEN = regex(r"\b(?:e-?mail|text|message)(?:ing|ed)? (?:you |it |over )?(?:the |a )?$")
_GIVES_GIFT = regex(
    r"\b(?:i|we|our|us|from us|ich|wir|von uns|te regal\w*|le regal\w*|os regal\w*|nuestro regalo|de nuestra parte|nous|notre|offr\w*)\b[^,;]*$"
)


_RECOURSE = regex(r"\b(?:ombuds\w*|arbitrat\w*|regulator|mediat\w*|schlichtung\w*|médiat\w*|defensor)\b")
"""Where a customer may go with us costs nothing, and we give nothing by saying so."""
