"""What names no trouble though it sounds so: that a stay "wasn't the one you had hoped for". And what names one over two
sentences: "I said you would hear by Friday. You did not."
"""

from __future__ import annotations

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.drafting.checking.manner.prose import Line, Prose

_WHATEVER = r"(?:stay|visit|experience|evening|day|meal|order|trip|journey|service|time|event|purchase|start|holiday|weekend|delivery|occasion|celebration|welcome|booking|flight|anniversary|party|wedding|treatment|appointment|night|break|tour|lesson|product)"
_HOPED = r"(?:hoped?|expect(?:ed)?|wish(?:ed)?|imagin\w+|deserve[ds]?|wanted|want|planned|looked forward|dreamt|dreamed|had in mind|counted on)"
_WISHED = Waiting(
    rf"\b(?:was|were|is|has been|had been|did|have been|turned out)(?: not|n't)(?: \w+)? (?:be |been |turn out |go |go off |live up to )?(?:(?:quite|all|exactly|at all|entirely|to be) )*(?:what|how|the (?:one|{_WHATEVER}|way|sort of \w+|kind of \w+)|as|all|everything|it was meant|up to)(?: \w+){{0,3}}? (?:that )?(?:you|we|it|one|they)(?:'d| had| have| would have| were| all| both| rightly| so)* ?(?:{_HOPED}|should have been|meant to be|hoping|expecting)\b|"
    rf"\b(?:fell|falls|fallen|came|was|were)(?: \w+)? (?:short of|below|less than|far from|not up to)(?: \w+)? (?:what|the (?:one|{_WHATEVER}|standard)|how|all|your (?:hopes|expectations|wishes))\b|"
    rf"\b(?:your|the|this|our) (?:\w+ ){{0,2}}?{_WHATEVER}(?: \w+){{0,5}}? (?:was|were)(?: not|n't)(?: \w+)? (?:perfect|ideal|great|good|special|happy|enjoyable|pleasant|right|smooth|memorable|to your liking|satisfactory)\b(?![^.!?]*\b(?:because|since|when|after|as)\b)|"
    r"\bnicht (?:so|das|der|die|ganz so)\b[^.!?]{0,40}\b(?:wie|was|den|das|die) sie (?:es |sich |ihn |sie )*(?:erhofft|gewünscht|vorgestellt|erwartet|verdient)\w*|\bno (?:fue|ha sido|era|haya sido|fuera)\b[^.!?]{0,25}\b(?:lo que|la que|el que|como) (?:usted |ustedes )?(?:esperaba\w*|deseaba\w*|merec\w+|había\w* (?:soñado|imaginado|planeado))|"
    r"\bn'(?:ait|a|ont|était|aient|avait) pas été\b[^.!?]{0,30}\b(?:ce que|celui que|celle que|comme) vous (?:l')?(?:espéri\w+|attendi\w+|aviez (?:\w+ )?(?:espéré|imaginé|rêvé|prévu)|méritiez|souhaitiez)|\bn'était pas à la hauteur de vos attentes\b"
)
_FACT = regex(
    r"\b(?:because|since|when we|after (?:the|our|we)|we (?:gave|sent|put|left|lost|forgot|cancelled|closed|charged|took|never|did|had|failed to \w+ (?:the|your|you))|nobody|no one|broken|late|cold|missing|cancelled|dirty|leak\w*|noise|alarm|wrong (?!with us))\b"
)
_PROMISED = regex(
    r"\b(?:we|i|our \w+|my colleague|you were)\b[^.!?]{0,30}\b(?:said|promised|told|agreed|assured|committed|booked|confirmed|gave you|quoted|wrote)\b"
)
_NOT_SO = regex(
    r"^\W*(?:(?:and|but|yet|then|sadly|unfortunately) )?(?:(?:you|it|that|this|they|we|i|he|she|the \w+|both) (?:did not|didn't|had not|hadn't|have not|haven't|was not|wasn't|were not|weren't|never|got no\w*|heard nothing)|nothing|nobody|no one|neither|none|no (?:call|email|word|letter|answer|reply|visit|parcel|van|one)\b)"
)


def only_wished(sentence: str) -> bool:
    """Whether a lower-case sentence only says that something was not as hoped, and nothing of what it was."""
    return _WISHED.search(sentence) is not None and _FACT.search(sentence) is None


def promise_missed(text: Prose, before: int) -> Line | None:
    """The sentence that tells a promise of ours, where the next one, begun before a place, says that it was not kept."""
    for first, second in zip(text.lines, text.lines[1:], strict=False):
        if second.start < before and _PROMISED.search(first.lower) and _NOT_SO.search(second.lower):
            return first
    return None
