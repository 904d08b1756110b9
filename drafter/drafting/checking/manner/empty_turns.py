"""Turns that stand in an apology and tell of nothing: "this mix-up", "it should not have happened", "we dropped the ball".
A sentence made of nothing else has not said what went wrong.
"""

from __future__ import annotations

import re

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex

_VAGUE = r"(?:mix-?up|experience|trouble|troubles|inconvenience|situation|issue|issues|problem|problems|mistake|mistakes|mishap|confusion|hassle|slip-?up|error|muddle|bother|upset|frustration|incident|matter|mess|episode|disappointment|oversight|hiccup)"
_WHERE = r"(?: (?:on|under|at|in|from|with|by|to) (?:us|our (?:\w+ )?(?:watch|roof|side|end|part|house|hands|name|company|service|team)|you|this|the (?:weekend|paperwork|order|booking|account|matter)|your (?:order|booking|account|case|paperwork|delivery)))*"
_EMPTY = Waiting(
    rf"\b(?:(?:i|we)(?:'m| am|'re| are)? (?:do |very |so |truly |really |deeply |sincerely |again )*)?(?:sorry|apologi[sz]e|apologies|regret)(?: (?:again|indeed|sincerely|once more|to you))?(?: (?:for|about|over) (?:all |any |the |this |that |your |such an? |an? |what was an? )+(?:\w+ )?{_VAGUE}{_WHERE}(?: (?:that )?you(?:'ve)? (?:had|have had))?| (?:for|about) (?:this|that|it|everything|all (?:of )?(?:this|that)){_WHERE})?(?=[.,;:!?–—]|$| and\b)|"
    rf"\b(?:for|about) how (?:it|this|that|things) (?:has |have )?(?:left|made) you (?:feel|feeling)\b|"
    rf"\b(?:which|it|this|that|these things) (?:should|ought) ?(?:not|n't|never) (?:to )?(?:have )?(?:happen(?:ed)?|occurred|been)(?: at all)?{_WHERE}|\b(?:which|it|this|that) (?:is|was)(?: not|n't) (?:good enough|acceptable|okay|ok|right|how we (?:work|do things))|"
    r"\bwe (?:\w+ )?(?:dropped the ball|fell short|let you down|messed up|got (?:it|this) wrong|made (?:a|an) (?:mistake|error|slip)|slipped up|could have done better|should have done better|missed the mark)(?: here| there| badly| this time| on this(?: one)?)*(?=[.,;:!?–—]|$| and\b)|"
    r"\bwe (?:hold ourselves to|set ourselves|aim for|pride ourselves on) [^.,;:!?]{0,40}\bstandards?\b|\b(?:we|i) (?:take|accept|bear)(?: full| all| complete| the full| the)? (?:responsibility|blame)(?: for (?:it|this|that))?|"
    r"\b(?:that|this|it)(?:'s| is| was)(?:(?: \w+){1,2} (?:percent|per cent)| all| entirely| completely| fully| wholly| squarely| \d+ ?%)* (?:on (?:us|me)|our (?:fault|mistake|error|doing|responsibility)|down to us|ours)\b"
)
_GREETED = regex(r"^\W*(?:hi|hello|hey|dear)(?: [\w'-]+){0,3}[,:!]|^\W*[\w'-]+,(?= )")
_WORDS = regex(r"[a-z']{2,}")
_LINKS = frozenset(
    ("and", "so", "that", "for", "as", "we", "it", "the", "this", "but", "here", "with", "on", "you", "to", "know")
)


def tells_nothing(sentence: str, called: frozenset[str] = frozenset()) -> bool:
    """Whether a lower-case English sentence is made of empty turns of an apology; `called` are the customer's names."""
    left, turns = _EMPTY.subn(" ", _GREETED.sub("", sentence))
    return (
        turns > 0
        and all(word in _LINKS or word in called for word in _WORDS.findall(left))
        and not re.search(r"\d", left)
    )
