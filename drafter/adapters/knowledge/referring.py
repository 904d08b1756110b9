"""Whether a sentence of an article speaks of what stands before it, so that nobody understands it alone.

"We pay in both cases" needs the cases; "this costs nothing" needs what does. In English, German, Spanish and French.
"""

from __future__ import annotations

import re

from drafter.domain.regex import regex

_REFERS = regex(
    r"\b(?:in|for) (?:both|these|those|this|that|either|such an?|all of these) (?:cases?|events?|situations?)\b|\bin either\b(?=[.,;]|$)|\bboth of (?:these|those|them)\b|\b(?:both|the same) (?:apply|applies)\b|"
    r"^(?:both|this|that|these|those)\b(?! (?:the |our |your )?\w+ and\b)|^(?:in that case|otherwise|the same (?:goes|holds|applies))\b|"
    r"\b(?:in|für) (?:beiden?|diesen?|diesem|jenen|solchen) f[aä]ll(?:en?)?\b|^(?:beide[sn]?|dies\w*|das|dann|sonst|andernfalls|dasselbe|gleiches)\b(?= (?:ist|sind|gilt|gelten|kostet|kosten|geht|dauert|zahlen|bekommen|betrifft|haben|\w+t)\b)|"
    r"\ben (?:ambos|estos|esos|este|ese|los dos|tal) casos?\b|^(?:esto|eso|ambos|estas?|estos|de lo contrario|lo mismo)\b|"
    r"\bdans (?:les deux|ces|ce|tous ces) cas\b|^(?:cela|ceci|ces|les deux|sinon|il en va de même)\b",
    re.IGNORECASE,
)


def refers_back(sentence: str) -> bool:
    """Whether a sentence refers to what was said before it.

    >>> refers_back("We pay for the return in both cases, with a prepaid label.")
    True
    >>> refers_back("Both the lamp and the shade are covered.")
    False
    """
    return _REFERS.search(sentence.strip()) is not None
