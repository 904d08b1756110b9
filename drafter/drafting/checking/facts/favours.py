"""Favours hinted at: that a claim tends to be looked at kindly, that somebody of ours will find a bit more, what would be
free on a day that no plan reaches. Nothing is offered outright; the customer is led to count on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.drafting.checking.facts.roundabout import ROUNDABOUT, is_planned
from drafter.drafting.checking.gate import Gate

_KINDLY = (
    r"\b(?:looked (?:at|on|upon)|viewed|treated|received|considered|met|seen|handled|read) (?:very |more |rather |quite |most )?(?:kindly|favou?rably|generously|sympathetically|leniently|with (?:favou?r|sympathy|goodwill|generosity))\b"
    r"|\b(?:stands?|have|has) (?:a|every) (?:very )?(?:good|fair|decent|strong|real|excellent) (?:chance|prospect)s?\b"
    r"|\b(?:wohlwollend|großzügig) (?:geprüft|behandelt|betrachtet|entschieden|angesehen)\b|\b(?:con (?:buenos ojos|generosidad|simpatía))\b|\b(?:d'un bon œil|avec bienveillance)\b"
)
_OURS = r"(?:(?:my|our|the) (?:[\w'-]+ ){0,2}?(?:leader|manager|supervisor|boss|team|director|office|head|colleagues?|desk)|she|he|they|we)"
_SURELY = r"(?:i'm|i am|we're|we are) (?:fairly |pretty |quite |rather |almost |nearly |very )?(?:sure|certain|confident|hopeful|optimistic)|i (?:expect|imagine|dare say|suspect|reckon|don't doubt|bet)|no doubt|chances are"
_MORE = rf"\b(?:{_SURELY})\b[^.!?;\n]{{0,12}}\b{_OURS}(?:'ll| will| can| could| would| might)(?: \w+ly| also| still)* (?:find|give|add|offer|do|manage|put|throw|take|knock|let|make|stretch|see)\b[^.!?;\n]{{0,25}}\b(?:more|extra|something|better|off|on top|generous)\b"
_HEDGED = (
    r"(?:i(?:'d| would| should| shall)? be (?:very |rather |quite |most )?surprised if (?:we|they|she|he|our|my|the|nobody)\b|i can(?:'t|not) imagine (?:that )?(?:we|they|she|he|our|my|anyone|anybody)\b(?! (?:how|what|why|can|could))|"
    r"something tells me|a little bird tells me|i have a (?:good )?feeling|i shouldn't wonder if|mention my name|(?:say|tell them) (?:that )?i sent you|there(?:'s| is) (?:(?:nearly |almost |practically )?always|usually|normally|generally|often) (?:a way|(?:some|a (?:little|bit of)) (?:room|leeway|flexibility) (?:for|with|in) (?:cases?|claims?|customers?|people|such|this|these|you|yours))\b|"
    r"(?:i|we)(?:'d| would| should) be (?:astonished|amazed|shocked|stunned|astounded) if|as good as (?:paid|yours|approved|agreed|granted)|(?:i|we)(?: \w+)? (?:might|may|could)(?: \w+)? be able to (?:stretch|add|top|find|squeeze|go (?:higher|further)|do (?:a (?:bit|little) )?more)|"
    r"(?:i'm sure |i am sure |surely )?(?:we|something) can (?:surely |certainly |always |also )?(?:meet (?:somewhere|halfway|in the middle)|come to (?:some|an) (?:arrangement|agreement|understanding)|be (?:adjusted|arranged|worked out) (?!for|by|on)|be adjusted)|nobody (?:[\w ]{0,20})?would (?:object|mind|complain|say no)|i (?:don't|do not|can't|cannot) see why (?:you|the|your|it|that|we)\b[^.!?;]{0,40}\b(?:should (?:cost|pay|have to pay)|shouldn't (?:get|have|be (?:paid|refunded)))|"
    r"(?:she|he|they|our \w+|(?!you\b|we\b|i\b|it\b|that\b|which\b|this\b)\w+) (?:tends? to|usually|normally|generally|(?:almost |nearly )?always|has always|have always) (?:\w+ )?(?:says? yes|gives? (?:it|them|the|everything|in)|grants?|approves?|agrees?|sides? with|finds? a way)|(?:has|have) (?:never|rarely|seldom|hardly ever|yet to) (?:yet )?(?:\w+ )?(?:refused?|turn(?:ed)?|reject(?:ed)?|said no|decline[d]?|denied|deny)|"
    r"(?:bill|invoice|statement|fee) (?:\w+ )?(?:kinder|lighter|friendlier|gentler|easier)\b|(?:better|bigger|larger|nicer) (?:\w+ )?than (?:the one )?you (?:booked|paid for|ordered)|(?:we|i)(?:'d| would|'ll| will) be good for (?:it|that|them)|(?:we|i) (?:will |would |shall )?stand in for (?:whatever|any|all)|(?:comes?|thrown in) with it\b(?=, (?:needless|naturally|of course|free))|"
    r"put(?:ting)? in a (?:good )?word|(?:see|seeing|sees|put|puts|putting) (?:people|customers|folk) right|(?:not|won't|never) (?:\w+ ){0,3}(?:ungenerous|stingy|tight-fisted)|make [^.!?\n]{3,30} (?:a (?:little|bit) )?sweeter|sweeten|(?:manager|supervisor|boss|director|team|leader|she|he|they)(?:'s|'re| is| are) (?:bound|certain|sure) to (?:say yes|agree|approve|grant|accept)|(?:es )?würde mich (?:sehr )?wundern, wenn (?:wir|sie nicht|da|man)|algo me dice que|me (?:sorprendería|extrañaría) (?:mucho )?(?:que|si) no|quelque chose me dit que|(?:cela|ça) m'étonnerait (?:beaucoup )?(?:que|si) (?:nous|on))"
)
"""What is only guessed of our own side, aloud: the customer is led to count on it."""
_TURNS_UP = r"\b(?:something|anything|one) (?:\w+er|extra|special|more \w+)\b[^.!?;\n]{0,40}\b(?:tends? to|has a way of|usually|often|generally|(?:may|might|could) (?:well|just)) (?:\w+ )?(?:turn|com|pop|show|open|free|find|follow)\w*"
"""A better thing that comes by itself, as if nobody gave it."""
_ONE_DAY = r"\b(?:should you ever|if you(?: should)? ever|if ever you|whenever you|should (?:it|this|that|anything)(?: \w+){1,4} again|if (?:it|this|that|anything)(?: \w+){1,4} (?:ever )?again)\b"
_VALUE = r"(?:costs? you|costs? nothing|(?:won't|will not|don't|doesn't|not|never) (?:cost|pay|be charged)|free|for nothing|waive|no (?:charge|fee|cost)|on (?:us|me|the house)|discount|per ?cent|half|refund|credit|voucher|upgrade|months?)"
_SOME_DAY = rf"{_ONE_DAY}[^.!?\n]{{3,80}}, [^.!?\n]{{0,40}}?\b(?:i|we)(?:'ll| will|'d| would)\b[^.!?\n]{{0,60}}\b{_VALUE}\b|\b(?:if|should) [^.!?\n]{{3,70}},? (?:then )?(?:we|i)(?:'ll| will|'d| would)(?: also| then| of course| gladly)* (?:halve|double|knock)\b"

FAVOURS = Gate(rf"\b{_HEDGED}", _KINDLY, _MORE, _SOME_DAY, _TURNS_UP, ROUNDABOUT)
_FAVOURS_RE = Waiting(rf"\b{_HEDGED}|{_KINDLY}|{_MORE}|{_SOME_DAY}|{_TURNS_UP}")
_ROUNDABOUT_RE = Waiting(ROUNDABOUT)
_DENIED = regex(r"\b(?:cannot|can't|not|n't|never|whether|nor|nicht|kein\w*|no|pas)\b[^.,;:!?]*$")


def favours(lowered: str, held: str) -> Iterator[re.Match[str]]:
    """The places of a lower-case sentence that hint at a favour which the plan, whose texts are `held`, lacks."""
    for hit in _FAVOURS_RE.finditer(lowered):
        if not _DENIED.search(lowered[: hit.start()]) and hit[0] not in held:
            yield hit
    for hit in _ROUNDABOUT_RE.finditer(lowered):
        if not _DENIED.search(lowered[: hit.start()]) and not is_planned(hit[0], held):
            yield hit
