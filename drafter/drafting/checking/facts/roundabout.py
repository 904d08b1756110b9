"""Offers in roundabout words: what something costs that is still to come, and that it will weigh less ("you can expect your
next renewal to come in a bit lighter"), a discount that we may "have a word about", a gift that comes along with a decision.
No gift is named, or not as one; the customer is led to count on it. For lower-case text.
"""

from __future__ import annotations

from drafter.domain.regex import regex

_COST = (
    r"(?:bills?|invoices?|statements?|renewals?|premiums?|rent|subscription|postage|shipping|carriage|"
    r"(?:(?:delivery|shipping|handling|booking|service|installation|call-?out|admin|cancellation|renewal|entry|parking) )?(?:charges?|fees?|costs?))"
)
_TO_COME = rf"(?:next|following|coming|future|first|second|new|upcoming) (?:[\w'-]+ ){{0,2}}?(?:{_COST}|months?|years?|orders?|visits?|stays?|bookings?|trips?|meals?|purchases?|nights?|lessons?|sessions?|journeys?|delivery|one)"
"""What will be paid for another time."""
_LIGHTER = r"(?:(?:looked after|taken care of|seen to|covered|lighter|lower|smaller|softer|kinder|gentler|slimmer|cheaper|easier on (?:you|the|your))\b|a (?:pleasant|nice|happy|welcome) surprise\b|less than (?:usual|you(?:'d| would)? (?:expect|think|are used to)))"
_NO_WORRY = (
    r"(?:(?:you(?:'ll| will)? (?:won't|will not|needn't|need not|don't(?: need to| have to)?|never|not)(?: need to| have to)? (?:have to )?|won't (?:have to |need to )?|needn't )(?:worry|think|bother|trouble)(?: yourself)? (?:about|with|over)|"
    r"(?:won't|will not|needn't|should not|shouldn't) (?:be|become) (?:your|a|any) (?:concern|worry|problem|matter)|(?:won't|will not|needn't) (?:trouble|bother|worry|concern) you)"
)
_ANOTHER_TIME = r"(?:next (?:time|order|visit|booking|stay|delivery|purchase|trip)|you (?:next|ever|again) (?:order|book|visit|come|stay|buy|travel|fly)|(?:order|book|visit|stay|buy|travel|fly|come back|come) (?:with us )?(?:again|next))"
_MAKES_GOOD = (
    r"(?:(?:i|we)(?:'ll| will| shall| would|'d| can|'m going to|'re going to)|(?:be )?(?:sure|glad|happy|certain) to|make sure (?:to|we|i))(?: (?:also|of course|gladly|then|certainly|be sure to|make sure to|naturally))*"
    r" (?:see (?:you|them) (?:right|straight|square|all right|alright)|do (?:right|well) by you|make it (?:worth|up to)(?: you)?(?:r (?:while|trouble|wait|patience))?(?= (?:on|with|in|when|at|as)\b[^.!?]{0,40}\b(?:bill|order|invoice|visit|price|account|next|purchase|stay|booking))|make it worth your (?:while|trouble|wait|patience))\b"
)
_CUT = r"(?:reduction|discount|allowance|rebate|price cut|(?:something|a (?:bit|little)|some money) off|compensation|refund|lower price|goodwill)"
_TALK = (
    rf"(?:(?:have|having) (?:also )?(?:a )?(?:\w+ )?(?:word|chat|talk|conversation|think)|talk|discuss|speak|agree|settle|look|think|see)(?: together| then| too| also)? (?:about |on |at |over |of )?(?:what (?:would be |might be |could be |is |seems )?)?(?:an? |some |the |what )?(?:\w+ ){{0,2}}?{_CUT}\b"
    r"(?=[^.!?;\n]*\b(?:(?:don't|do not|can't|won't|shouldn't|not) (?:expect|foresee|see|think|be|imagine) (?:\w+ ){0,3}?(?:a |any )?(?:problem|trouble|difficulty|obstacle|hard|difficult)|i'm (?:\w+ )?sure|no (?:problem|trouble)|(?:happy|glad|delighted) to))"
)
_ALONG = (
    r"(?:decision|answer|verdict|reply)\b(?: (?:on|about|to) (?:it|both|this|that|the \w+|your \w+))?,? (?:together with|along with|as well as|plus|with) (?:the |a |an |your |some |its |date |dates |and )*"
    r"(?:compensation|vouchers?|credits?|discounts?|goodwill (?:payment|credit|gesture)|gift|free \w+) (?:for|of|on)\b"
)
_WELL_OUT = r"(?:end(?:ed)? up|get|got|have|had|see|saw|receive[ds]?|come|came|be|walk(?:ed)? away|paid|refunded|offered|given|approved|granted|well|go|went|your way|yes)"
_SURPRISED = rf"(?:surprised|astonished|amazed|shocked|disappointed) if (?:you|it|this|that|your \w+) (?:(?:did(?:n't| not)|do(?:n't| not)|were(?:n't| not)|was(?:n't| not)) (?:\w+ )?{_WELL_OUT}|got|came away|ended|went)\b"

ROUNDABOUT = (
    rf"\b(?:{_TO_COME}\b[^.!?;\n]{{0,40}}?\b(?:will|'ll|would|to|may|might|could|can|should|is going to)\b(?! (?:\w+ )?have\b)[^.!?;\n]{{0,40}}?\b{_LIGHTER}"
    rf"|{_ANOTHER_TIME}\b[^.!?;\n]{{0,30}}\b(?:the |your |any )?{_COST} (?:is|are|will be|would be|'ll be)? ?(?:something |nothing )?(?:that |which )?{_NO_WORRY}"
    rf"|{_COST} (?:is|are|will be|would be) (?:something|nothing|one thing|not something)(?: that| which)? (?:{_NO_WORRY}|you(?:'ll| will)? (?:need|have) to (?:worry|think|bother) about)"
    rf"|{_MAKES_GOOD}|{_TALK}|{_ALONG}|{_SURPRISED})"
)
"""Each of them may be the plan's own in other words."""
_OF_COST = regex(
    r"\b(?:bill|invoice|renewal|premium|rent|subscription|postage|shipping|charge|fee|cost|discount|reduc|compensat|credit|voucher|waive|gift)"
)


def is_planned(words: str, held: str) -> bool:
    """Whether the plan, whose texts are `held`, speaks of the very cost or gift that the words do."""
    return any(one in held for one in _OF_COST.findall(words))
