"""Clauses that are an answer by their shape, whatever they speak of: "It need not be you" stands for something that was asked,
an order tells where to, and who cannot decide it and names who will, by when, has answered.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.domain.regex import regex

_WHERE_TO = regex(
    r"\bwhere (?:can|do|should|shall|must|may|could|am|are|to)\b[^?]*\b(?:send|post|bring|return|write|mail|email|hand|upload|report|complain|drop|take|reply|reach)\b"
)
_ORDER = regex(
    r"(?:^|\b(?:please|just|simply|can|may|you) )(?:just |simply |please )?(?:reply|send|post|bring|hand|give|drop|mail|email|e-mail|attach|upload|write|text|leave|put|use)\b|\b(?:address|counter|desk|here|reply|answer)\b"
)
_STANDS_FOR = regex(r"^\W*(?:no, |yes, |sadly |luckily )*(?:it|that|this|those|these|they|you|anyone|anybody)\b")
_JUDGES = regex(
    r"\b(?:need|needn't|must|mustn't|have to|may|might|do|does|don't|doesn't|can|can't|cannot|is|isn't|are|aren't|should|shouldn't|would|wouldn't) (?:not |only |well |also |still )?\w+"
)
_NOT_OURS = regex(
    r"\b(?:can't|cannot|can not|may not|not|don't)\b[^.!?]{0,30}\b(?:decide|judge|answer|promise|settle|say|tell|grant|approve)\b|\bnot (?:mine|for me|up to me|my call)\b|\b(?:decides?|decision)\b"
)
_TELLS = regex(
    r"\b(?:tells?|answers?|rings?|calls?|writes?|informs?|emails?|texts?|gets? back)\b(?: \w+){0,2} (?:you|to you)\b|\blets? you know\b"
)
_CUT_SHORT = regex(
    r"\b(?:is|are|was|were|do|does|did|can|will|has|have|must|should|would|isn't|aren't|don't|doesn't|can't|won't|needn't)\W*$"
)
"""What ends in a helping verb leaves the rest to the question: "only your house is", "of course I can"."""
_MUST_IT_BE_ME = regex(
    r"\b(?:have to|need to|must|should|got to) (?:it )?be me\b|\b(?:do|must|should) (?:i|we) (?:have to |need to )?be (?:in|there|home|at home|present)\b"
)
_WHO_ELSE = regex(
    r"\bnot (?:only|just|necessarily) you\b|\b(?:instead|in your place|for you)\b|\b(?:any|some)(?:one|body| adult| neighbou?r| friend)\b"
)
_LEAST = 4


def tells_where_to(quote: str, clause: str) -> bool:
    """Whether a question of where to send or bring something meets an order to do so."""
    return _WHERE_TO.search(quote) is not None and _ORDER.search(clause.strip()) is not None


def tells_who_else(quote: str, clause: str) -> bool:
    """Whether a question of whether it must be them meets whoever else it may be."""
    return _MUST_IT_BE_ME.search(quote) is not None and _WHO_ELSE.search(clause) is not None


def stands_for_the_asked(clause: str) -> bool:
    """Whether a clause without a word of its own judges what "it" is: there is nothing else it could speak of."""
    return (
        len(clause.split()) >= _LEAST
        and _STANDS_FOR.search(clause.strip()) is not None
        and _JUDGES.search(clause) is not None
    )


def is_cut_short(clause: str) -> bool:
    """Whether a clause breaks off at its helping verb, as only an answer does."""
    return _CUT_SHORT.search(clause) is not None


def handed_on(sentences: Iterator[str]) -> bool:
    """Whether one of some dated sentences leaves the answer to somebody who gives it."""
    return any(_NOT_OURS.search(one) is not None and _TELLS.search(one) is not None for one in sentences)
