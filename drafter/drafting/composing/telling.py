"""Give the customer's own words back: the sentences that say what went wrong, told from our side or quoted."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace

from drafter.domain.case import Case
from drafter.domain.evidence import Evidence, Where, cut
from drafter.domain.privacy.card_details import without_payment
from drafter.domain.reading import Reading
from drafter.domain.regex import regex
from drafter.domain.sentences import Sentence, sentences
from drafter.drafting.composing.fitness import ASKING, EASES, LONG_NUMBER, UNFIT, Ease, fit, stands_alone, trim
from drafter.drafting.composing.marks import EVENT, TROUBLE, mark_of
from drafter.drafting.composing.turning import turn
from drafter.drafting.reading.own_text import own_text
from drafter.drafting.reading.stated import praises

_JOINT = regex(r"\s(?:&|and|but|so|because|und|y|et)\s|[,;:]\s", re.IGNORECASE)
_RELATIVE = regex(
    r",?\s*\b(?:(?:since|from|until|for|by|on|at|in|seit|ab|bis|desde|hasta|depuis|dès)\s+)?"
    r"(?:(?:early |late )?yesterday(?: (?:morning|afternoon|evening|night))?|this (?:morning|week|month|afternoon|evening|weekend)|"
    r"last (?:week|night|month|weekend)|(?:last |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: night| morning| evening)?|"
    r"heute (?:früh|Morgen|Abend|Nacht|Mittag|Vormittag|Nachmittag)|esta (?:mañana|tarde|noche)|gestern(?: früh| Morgen| Abend| Nacht| Mittag| Nachmittag)?|ayer(?: por la (?:mañana|tarde|noche))?|anoche|"
    r"hier(?: (?:soir|matin))?|ce (?:matin|soir))\b",
    re.IGNORECASE,
)
"""A day told from another day: "yesterday" is not yesterday any more."""
_COUNTED = regex(
    r"\b(?:ago|next|today|tonight|tomorrow|now|heute|morgen|jetzt|hoy|mañana|ahora|aujourd['’]hui|demain|maintenant|in (?:a|two|three) (?:days?|weeks?))\b",
    re.IGNORECASE,
)
_FELT = regex(
    r",? (?:and|und|y|et) (?:I am|I['’]m|i['’]m getting|I am getting|ich bin|estoy|je suis) (?:so |really |very |sehr |wirklich |muy |très )?(?:fed up|annoyed|angry|furious|upset|sauer|wütend|verärgert|"
    r"hart[oa]|enfadad[oa]|furieu\w+|en colère|déçue?)\b[^.]*$",
    re.IGNORECASE,
)
_ASIDE = regex(r"\s*\([^)]*\)")


@dataclass(frozen=True)
class Telling:
    """What the customer said went wrong. `clause` is turned around, lower-cased to follow "that"; None where only
    the `quote` is safe. `on` is the day it was said, `language` the one in which it may be turned."""

    quote: str
    clause: str | None
    evidence: Evidence
    on: dt.date
    where: Where
    language: str = ""

    @property
    def short(self) -> Telling:
        """The piece of a longer sentence that tells the trouble, for channels with few words."""
        if len(self.quote.split()) <= 10:
            return self
        pieces = [piece.strip() for piece in _JOINT.split(self.quote) if len(piece.split()) >= 3]
        if not pieces:
            return self
        best = max(
            pieces,
            key=lambda piece: (
                2 * len(TROUBLE.findall(piece))
                + len(EVENT.findall(piece))
                + 1.5 * ("now" in piece)
                - (0 if stands_alone(piece) else 5)
            ),
        )
        turned = turn(best, self.language) if self.clause is not None else None
        if self.clause is not None and turned is None and len(self.clause.split()) <= 14:
            return self
        return replace(self, quote=best, clause=turned)


_STRESSED = regex(
    r"\b(?:a (?:mere|full|whole|cool|paltry|measly|solid|grand total of)|no (?:fewer|less) than|ganze|schlappe|satte|stolze|sage und schreibe|gerade mal|"
    r"nada menos que|la friolera de|ni más ni menos que|pas moins de|la bagatelle de|rien de moins que|à peine) "
    r"(?=\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|"
    r"dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze)\b)",
    re.IGNORECASE,
)
"""What a bitter customer lays on a number ("a mere ten days late") would mock them in our mouth."""


@dataclass(frozen=True)
class _Found:
    """A sentence fit to give back, with its mark."""

    mark: float
    where: Where
    at: dt.datetime
    text: str
    sentence: Sentence


def tell(case: Case, reading: Reading, zone: dt.tzinfo, language: str) -> tuple[Telling, ...]:
    """The customer's best sentence about what went wrong from the history, then the best of the last message; empty
    where no sentence is fit to give back. Words in another language than the reply's are quoted, never turned."""
    today = case.clock.astimezone(zone).date()
    turnable = language if reading.language == language else ""
    for ease in EASES:
        found = sorted(_found(case, reading, ease=ease), key=lambda one: -one.mark)
        told = [(one, _telling(one, one.at.astimezone(zone).date(), turnable, today)) for one in found[:MOST]]
        old = next(((one, telling) for one, telling in told if telling and one.where != "last"), None)
        new = next(((one, telling) for one, telling in told if telling and one.where == "last"), None)
        chosen = [pair for pair in (old, new) if pair is not None and pair[0].mark > 0.5]
        kept = tuple(telling for _, telling in chosen or [pair for pair in told if pair[1]][:1] if telling)
        if kept:
            return kept
    return ()


MOST = 12
"""How many of the best sentences are tried."""


def _found(case: Case, reading: Reading, *, ease: Ease) -> list[_Found]:
    """The sentences fit to give back, with their marks."""
    found = []
    for place, (where, at, text) in enumerate(case.by_customer()):
        for sentence in fit(case, reading, where, text, ease=ease):
            begins, ends = place == 0, where == "last"  # how it began tells most, then what is new
            mark = mark_of(sentence, reading, where, case) + (1.2 if begins else 0.4 if ends else 0.0)
            found.append(_Found(mark, where, at, text, sentence))
    return found


_MARK = regex(r"[ \u00a0\u202f]?\?")
"""A question's mark, with the space that French has before it."""


def _telling(found: _Found, on: dt.date, language: str, today: dt.date) -> Telling | None:
    """None where it would tell a "yesterday" that is not yesterday any more."""
    start, end, whole_words = trim(found.sentence)
    kept = without_payment(found.text, start, start + len(whole_words))
    if kept != whole_words and not TROUBLE.search(kept):
        return None
    words = " ".join(LONG_NUMBER.sub("", kept).split())
    mark = _MARK.match(found.text, end)
    asks = mark[0] if mark and ASKING.match(words) else ""
    felt = _FELT.search(words)
    if felt:
        words, end = words[: felt.start()], start + len(whole_words) - (len(words) - felt.start())
    said = _STRESSED.sub("", _ASIDE.sub("", words))
    if on != today:
        said = _RELATIVE.sub("", said).strip()
    may_turn = language and not ASKING.match(words) and not UNFIT.search(said)
    clause = turn(said, language) if may_turn else None
    if on != today and (_COUNTED.search(said) or (clause is None and _RELATIVE.search(words))):
        return None
    shown = cut(found.where, found.text, start, end + len(asks))
    return Telling(words + asks, clause, shown, on, found.where, language)


_THANKS = regex(
    r"\b(?:thank\w*|thanks|appreciate|danke\w*|vielen dank|gracias|merci|star|you turned|great job|sorry)\b|[!?]$",
    re.IGNORECASE,
)


def pleased(case: Case, reading: Reading) -> bool:
    """Whether a calm message says outright that something is as it should be."""
    calm = reading.level == "calm" and not reading.signals
    return calm and any(praises(one.text) for one in sentences(own_text(case.message.text)))


def good_news(case: Case, reading: Reading, zone: dt.tzinfo, language: str) -> str | None:
    """What came right, from the last message, told from our side: "the new lamp came yesterday". None where no plain
    sentence of theirs tells it."""
    if reading.language != language or case.is_public:
        return None
    today = case.clock.astimezone(zone).date()
    sent = case.message.at.astimezone(zone).date() if case.message.at else today
    name = re.escape(case.agent.name.split()[0]) if case.agent.name else ""
    for sentence in sentences(case.message.text):
        said = re.sub(rf"^{name},? ", "", sentence.text) if name else sentence.text
        if without_payment(said, 0, len(said)) != said:
            continue
        for piece in (one.strip(" .!") for one in _JOINT.split(said)):
            if _THANKS.search(said.rstrip(".")) and _THANKS.search(piece):
                continue
            if not EVENT.search(piece) or UNFIT.search(piece) or not 3 <= len(piece.split()) <= 14:
                continue
            if sent != today and _RELATIVE.search(piece):
                continue
            turned = turn(piece, language)
            if turned:
                return turned
    return None
