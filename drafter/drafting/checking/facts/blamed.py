"""Whose doing it was, told with words that also give: "the mix-up is on us" pays for nothing, "the drinks are on us" does."""

from __future__ import annotations

import re

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex

_WRONG = Waiting(
    r"\b(?:mix-?up|mess|muddle|silence|delay\w*|wait(?:ing)?|blame|fault|mistakes?|errors?|failures?|failing|oversight|slip(?:-up)?s?|gap|bugs?|confusion|blunder|cock-up|screw-up|foul-up|chaos|shambles|lapse|typo|damage|"
    r"dents?|scratch\w*|leaks?|crack\w*|breakage|loss|no-shows?|moves|wrong\w*|lost|missed|missing|unanswered|ignored|forgotten|broken|botched|nobody|no one|never|not|nothing|n't|late|lateness|twice|double|again|too (?:early|late|long|much|many|few|little)|"
    r"without (?!charge|cost|any (?:charge|cost))\w+|round in circles|runaround|trouble|upset|inconvenience|hassle|calls? you had to|chasing)\b"
    r"|\b(?:losing|missing|forgetting|leaving|breaking|mixing|letting|ignoring|overlooking|dropping|bumping|mis\w+ing|overcharging|double-\w+ing|keeping you|making you|charging you|billing you|telling you)\b"
)
"""What nobody gives away: a fault, or something that was not done."""
_TOLD = Waiting(
    r"^\W*(?:(?:so|and|but|yes|no|sorry)[, ]+)*(?:(?:how|that|what|why|where) (?!you (?:pay|spend|owe)|(?:it|that|this) costs)\w+ [^,;]*|(?:and )?(?:all )?(?:that|this|it|which|both|every bit of it|the (?:whole|lot|rest) of it|some of it))(?:'s| is| are| was| were)?\s*(?:all |both |entirely |squarely |wholly |just |plainly |simply |100% )?$"
)
"""Nothing is named: "that's on us", or it is told in a clause: "how that went wrong is on us"."""
_PAYS = regex(
    r"\b(?:free|gratis|complimentary|next|new|costs?|bill|fee|charge|price|postage|shipping|repair\w*|replac\w+|refund\w*)\b"
)


def blames_us(before: str) -> bool:
    """Whether what stands `before` "on us", in lower case, tells of a wrong and of nothing to be paid for."""
    told = re.split(r"[;:–—.!?]|, (?:and|but|so) ", before)[-1]
    if _PAYS.search(told):
        return False
    return _WRONG.search(told) is not None or _TOLD.match(told) is not None
