"""Whether the tone has shifted: an earlier calm or warm message, and a last one clearly hotter or icier.

How hot the words are tells most shifts. Ice is told by its manners: "Dear Lucy" who has become "Ms Brand.", the customer who
says that they have been patient, or will be friendly no longer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from drafter.domain.evidence import Where
from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.drafting.reading.heat import Tone
from drafter.drafting.reading.scan import Said
from drafter.drafting.reading.shouting import rejoices

_CALM, _HOT, _RISE = 0.4, 0.65, 0.3
"""A tone shifts from at most the first standing to at least the second, by at least the third."""
_HOT_IN_MANNER, _RISE_IN_WORDS = 0.45, 0.15
"""Where manners tell of ice, and where hot words stand that stood in no message before, less is enough."""
_HOT_WORDS = ("insult", "profanity", "shouting")

_GREETED = regex(r"\W*(?:dear|hello|hi|hiya|hey|good (?:morning|afternoon|evening|day)|morning|evening)\b")
_WARMLY = regex(
    r"\b(?:pleasure|warm(?:est)? (?:wishes|regards)|kind(?:est)? regards|(?:best|good) wishes|splendid|lovely|hope (?:you|all)|no (?:hurry|rush)|much appreciated|many thanks)\b"
)
_AMISS = (
    "tone:hot",
    "tone:frown",
    "tone:ironic",
    "tone:icy",
    "tone:refuses",
    "emotion:anger",
    "ultimatum",
    *_HOT_WORDS,
)
_CURT = regex(r"\W*(?:(?:mr|mrs|ms|miss|dr|professor)\.? [a-z'-]+|sirs?|madam|gentlemen)[ ]?[.,:\n-]")
_DECLARED = Waiting(
    r"\bi(?:'ve| have|'d| had)? ?(?:was|were|been|tried to be|did my best to be) (?:very |so |nothing but |more than |always |perfectly )?(?:patient|polite|civil|courteous|friendly|reasonable|pleasant|understanding)\b(?! (?:and|but|so) (?:will|shall|am) (?:stay|remain|continue))"
    r"|\b(?:shall|will|won't|shan't|not|no longer|never)\b[^.!?\n]{0,30}\b(?:(?:in|on) friendly terms|as friendly|so polite|polite about (?:it|this)|being polite|being nice|be(?:ing)? (?:so |as )?(?:friendly|patient|polite))\b"
    r"|\bmy (?:patience|goodwill|good will|courtesy|politeness|good manners|good humou?r)\b[^.!?\n]{0,15}\b(?:gone|ended|ends|over|run out|exhausted|spent|at an end|used up|deserted me)\b|\b(?:end of|lost|out of|run out of) (?:my |all )?(?:patience|goodwill)\b"
)


def shifted(heard: Sequence[Said], tones: Mapping[Where, Tone]) -> bool:
    """Whether the last of a customer's messages is clearly hotter or icier than a calm or warm one before."""
    *earlier, last = heard
    if not earlier or rejoices(last) or _courteous(last):
        return False
    now, before = tones[last.where].standing, [tones[said.where].standing for said in earlier]
    if min(before) <= _CALM:
        fresh = last.has(*_HOT_WORDS) and not any(said.has(*_HOT_WORDS) for said in earlier)
        if now >= _HOT and now - max(before) >= (_RISE_IN_WORDS if fresh else _RISE):
            return True
        if now >= _HOT_IN_MANNER and now - min(before) >= _RISE and _DECLARED.search(last.own):
            return True
    return now >= _HOT_IN_MANNER and _cooled(earlier, last)


def _cooled(earlier: Sequence[Said], last: Said) -> bool:
    """Whether somebody who greeted warmly before begins with a bare name or title now, and thanks for nothing."""
    greeted = any(_GREETED.match(said.own) and _warm(said) for said in earlier)
    return greeted and _CURT.match(last.own) is not None and not last.has("tone:thanks", "tone:warm", "tone:closed")


def _warm(said: Said) -> bool:
    return said.has("tone:warm", "tone:thanks") or _WARMLY.search(said.text.lower()) is not None


def _courteous(said: Said) -> bool:
    """Whether a message greets and signs as warmly as anybody, and says nothing hot."""
    return (
        _GREETED.match(said.own) is not None and _WARMLY.search(said.text.lower()) is not None and not said.has(*_AMISS)
    )
