"""Apologies and empathy lines that the company has already used: said again, they would be worth nothing."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.reading import Apology
from drafter.domain.regex import regex
from drafter.drafting.reading.ledger.thread import Said

_SORRY = Waiting(
    r"\b(?:sorry|soz|apolog(?:y|ies|i[sz]e[sd]?|i[sz]ing)|regret(?!\s+to\s+inform)|forgive|pardon|my\s+bad|our\s+bad|entschuldig\w+|tut\s+(?:mir|uns)\s+(?:\w+\s+){0,2}leid|bedauer\w+|verzeih\w+|disculp\w+|perd[oó]n\w*|lament\w+|lo\s+sient\w+|sentimos|désolé\w*|excus\w+|pardonn\w+|navré\w*|regrett\w+)\b"
    r"|\b(?:understand|appreciate|imagine|know|see|get|hear)\s+(?:that\s+)?(?:how|why|your|you're|you\s+are|this|it|the)\s*(?:\w+\s+){0,5}(?:frustrat\w*|upset\w*|disappoint\w*|annoy\w*|inconvenien\w*|stress\w*|anger|angry|concern\w*|worr\w*|difficult|unhappy|important|must\s+(?:be|feel)|feel\w*)\b"
    r"|\b(?:this|that|it)\s+must\s+(?:be|have\s+been|feel)\s+(?:\w+\s+){0,2}(?:frustrat\w*|upset\w*|disappoint\w*|annoy\w*|stress\w*|difficult|awful|terrible|hard|worr\w*|infuriat\w*)\b|\b(?:i|we)(?:'d|\s+would)\s+(?:be|feel)\s+(?:\w+\s+)?(?:frustrated|upset|annoyed|angry|disappointed|the\s+same)\b|\bi\s+(?:completely|totally|fully|really)\s+understand\b"
    r"|\bverst(?:ehe|ehen|ändnis)\b(?=.{0,40}\b(?:ärger|frust\w*|enttäusch\w*|unmut|sorge\w*)\b)|\b(?:ärger|frust\w*|unmut)\b(?=.{0,40}\bverst(?:ehe|ehen|ändlich)\b)|\bentiendo\b(?=.{0,40}\b(?:frustr\w*|molest\w*|enfado|enojo)\b)|\b(?:entendemos|comprend\w+)\b(?=.{0,40}\b(?:frustr\w*|molest\w*|enfado|mécontent\w*|agac\w*|colère|déception)\b)"
)
_NOT_OURS = regex(
    r"\b(?:no\s+need\s+to\s+(?:apolog|be\s+sorry)|don't\s+apolog|better\s+safe\s+than\s+sorry|apology\s+(?:was|has\s+been)\s+(?:sent|noted)|want\s+an\s+apology|keine\s+ursache)"
    r"|^\W*(?:sorry|pardon|entschuldigung|verzeihung|perdone?|perdón|disculpe|excusez-moi|désolée?)\s*[,.:!–-]*\s*(?:but\s+|aber\s+|pero\s+|mais\s+)?¿?(?:(?:could|can|would)\s+you|which|what\s+(?:was|is)|how\s+do|who\s+|(?:i|we)\s+didn't\s+(?:catch|get)|könnten\s+sie|können\s+sie|wie\s+(?:war|ist|lautet)|(?:me|nos)\s+(?:repite|dice|puede|confirma)|puede|podría|pouvez-vous|pourriez-vous|quel)\b[^.!]*\?"
)
"""Among them the courtesy of asking again: "Sorry, could you repeat that?\"."""


def apologies(messages: Sequence[Said]) -> tuple[Apology, ...]:
    """Each sentence of an agent or a system message that says sorry or names the customer's feelings."""
    return tuple(
        Apology(evidence=said.cut(sentence.start, sentence.end))
        for said in messages
        if said.ours
        for sentence, low in zip(said.sentences, said.lowered, strict=True)
        if _SORRY.search(low) and not _NOT_OURS.search(low)
    )
