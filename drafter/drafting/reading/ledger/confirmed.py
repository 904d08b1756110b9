"""A value that the company names and the customer confirms: "is 4 Mill Lane still your address?", "yes, that's right"."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.drafting.reading.ledger import question_words as words
from drafter.drafting.reading.ledger.thread import Said

_NAMES_IT = Waiting(
    r"\b(?:is|are|was|still|can\s+(?:i|we|you)\s+confirm\s+(?:that\s+)?)\b[^?]*\b(?:still|correct|right|valid|current|up\s+to\s+date|unchanged|the\s+same|on\s+file)\b|\b(?:is|are)\s+[^?]*\d[^?]*\b(?:your|the)\b"
    r"|\b(?:stimmt|stimmen|gilt|ist|sind|lautet)\b[^?]*\b(?:noch|richtig|korrekt|aktuell|so|weiterhin|unverändert)\b|\b(?:stimmt|stimmen)\s+(?:die|ihre?|der|das)\b"
    r"|\b(?:sigue\w*|es|son|está\w*)\b[^?]*\b(?:siendo|correct[oa]s?|vigente|actual|la\s+misma|el\s+mismo)\b"
    r"|\b(?:est|sont)(?:-(?:elle|il|ce))?\b[^?]*\b(?:toujours|bien|correcte?s?|exacte?s?|valable|à\s+jour)\b"
)
_SAYS_YES = regex(
    r"(?:^|[.!?,;:\n]\s*|\b(?:and|but|und|y|et)\s+)(?:(?:and|but|und|aber|y|pero|et|mais|oh|also)\s+)*"
    r"(?:(?:yes|yeah|yep|yup|ja|jawohl|oui|sí|si|exactly|genau|correct|richtig|stimmt|korrekt|correcto|exacto|exact)(?=\W|$)|(?:no|nope|nein|non)(?=\s*(?:$|[.,;!]|(?:it|that|i|we)\b)))"
)
_IS_RIGHT = Waiting(
    r"\b(?:is|are|'s|'re)\s+(?:all\s+|still\s+|also\s+|both\s+)*(?:right|correct|valid|unchanged|up\s+to\s+date|the\s+(?:right|correct|same)\s*(?:one|address|number|size)?)(?=\s*(?:$|[.,;!]|too\b|thanks?\b|and\b))|\bthat's\s+(?:it|me|the\s+one)\b|\b(?:has|have)n't\s+(?:changed|moved)\b|\bnot\s+(?:correct|right|valid)\b"
    r"|\b(?:stimmt|stimmen|passt)\s+(?:so|noch|auch|weiterhin|nicht(?:\s+mehr)?)?(?=\s*(?:$|[.,;!]|und\b))|\b(?:ist|sind)\s+(?:noch\s+|so\s+|auch\s+|weiterhin\s+)*(?:richtig|korrekt|aktuell|unverändert)\b"
    r"|\b(?:es|son|está|sigue\s+siendo)\s+(?:la\s+|el\s+)?(?:correct[oa]s?|mism[oa]|bien)(?=\s*(?:$|[.,;!]|y\b))|\b(?:est|sont)\s+(?:bien\s+|toujours\s+)*(?:correcte?s?|exacte?s?|la\s+bonne|le\s+bon|valables?|à\s+jour)\b|\bc'est\s+(?:bien\s+)?(?:ça|cela|exact)\b"
)


def asks_to_confirm(low: str) -> bool:
    """Whether a question names a value itself, so that a yes answers it."""
    return low.rstrip(" \"')").endswith("?") and _NAMES_IT.search(low) is not None


def confirmed(reply: Said | None) -> bool:
    """Whether a reply says that what was named is right, or is not."""
    return reply is not None and (_SAYS_YES.search(reply.low) is not None or _IS_RIGHT.search(reply.low) is not None)


def yes_of_its_own(asked: str, others: Sequence[str], reply: Said) -> bool:
    """Whether one sentence of a reply is a yes or a no to this question and to none of the others: "Blue. And yes, M"."""
    if not words.YES_OR_NO.match(asked) or words.EITHER.search(asked):
        return False
    taken = frozenset[str]().union(*(telling(one) for one in others))
    return any(
        _SAYS_YES.match(low) is not None and not taken & telling(low) and not low.endswith("?") for low in reply.lowered
    )


def telling(low: str) -> frozenset[str]:
    """The beginnings of the words that tell what a question or an answer is about."""
    return frozenset(word[:4] for word in words.WORD.findall(low) if word not in words.EMPTY and word not in _BARE)


_BARE = frozenset(
    [
        "yes",
        "yeah",
        "yep",
        "yup",
        "please",
        "thanks",
        "thank",
        "bitte",
        "danke",
        "gracias",
        "favor",
        "merci",
        "oui",
        "correct",
        "right",
        "still",
        "is",
    ]
)
