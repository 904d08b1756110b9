"""A word of the company on money that what came after denies: a fee that was waived is taken, a price that was held is
another one. The amounts and the order tell it, whatever the customer calls it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import zip_longest

from drafter.domain.evidence import Evidence, cut
from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.mentions.amounts import find_amounts
from drafter.domain.mentions.date_words import fold
from drafter.domain.regex import regex
from drafter.domain.sentences import Sentence
from drafter.drafting.reading.past.story import Story
from drafter.drafting.reading.past.told import Told
from drafter.drafting.reading.scan import Said

_NO_CHARGE = Waiting(
    r"\b(?:(?:nothing|no (?:further |more )?(?:payments?|charges?|fees?|money))(?: \w+){0,3} (?:will be|be|gets?) (?:taken|charged|drawn|collected|billed|due)|(?:won't|will not|not going to) (?:be )?(?:charged?|billed?|have to pay|pay (?:for|anything|the))|(?:waived|waiving|i'll waive|we'll waive|free of charge|at no (?:extra )?(?:cost|charge))|"
    r"erlasse\w*|(?:mussen|brauchen) (?:sie )?(?:\w+ ){0,3}nicht (?:zu )?(?:be)?zahlen|nichts mehr abgebucht|wird (?:\w+ ){0,3}nicht (?:mehr )?(?:abgebucht|berechnet)|kostenlos|kostenfrei|"
    r"no se (?:le|te|les) (?:\w+ )?(?:cobrara|cargara|facturara)n?|no (?:tendra|tiene) que pagar|sin (?:coste|costo|cargo)|"
    r"(?:ne (?:vous )?(?:sera|seront|serez)) (?:pas|plus) (?:\w+ )?(?:debite|preleve|facture)\w*|vous n'aurez (?:pas|rien) a (?:les |la |le )?payer|gratuit\w*|je vous (?:les?|l') ?annule)\b"
)
_CHARGED = regex(
    r"\b(?:charged|charg(?:e|es|ing) (?:my|me|us|our)|(?:come|came|coming|go|gone|went|going) (?:out|off)|billed|drew|drawn|collected|taken|took|debited|(?:a|the|another|your) (?:charge|payment|fee|debit)|payment of|due|invoice|forderung|mahn\w+|abgebucht|abbuchung|berechnet|eingezogen|rechnung|cargo|cobrad[oa]|cobro|cobraron|debitaron|factura|recibo|prelev\w+|debit\w*|facture\w*|avis|dus?)\b"
)
_HOLDS = regex(
    r"\b(?:hold(?:ing)?|held|lock(?:ed|ing)?|guarantee[ds]?|fixed|keep(?:ing)?|reserv\w+|festgehalten|halte\w*|garantier\w*|reservier\w*|mantengo|mantenemos|mantiene|respet\w+|garantiz\w+|bloque\w*|maintien\w*|garanti\w*)\b"
)
_ASKS_NOW = regex(
    r"\b(?:says?|shows?|basket|cart|checkout|till|pay|bill|price|now|today|instead|went up|charged?|kostet|preis|jetzt|korb|kasse|abgebucht|cuesta|precio|ahora|carrito|cobr\w+|factura|recibo|extracto|rechnung|facture|coute|prix|panier|maintenant|affiche\w*)\b"
)


def contradicted(story: Story) -> Iterator[tuple[Evidence, bool]]:
    """The company's words that a later charge or price denies, and whether money was taken against them."""
    for place, line in enumerate(story.lines):
        if not isinstance(line, Told):
            continue
        later = [one for one in story.lines[place + 1 :] if isinstance(one, Said)]
        for piece, after in zip_longest(line.sentences, line.sentences[1:]):
            taken = _NO_CHARGE.search(piece.text) is not None and _charged(story, line, piece, later)
            # "I've put a hold on it. £64 until Sunday."
            end = after.end if after is not None and not _amounts(line.text[piece.start : piece.end]) else piece.end
            if taken or (_HOLDS.search(piece.text) and _dearer(story, line, line.text[piece.start : end], later)):
                yield cut(line.where, line.text, piece.start, piece.end), taken


def _charged(story: Story, line: Told, piece: Sentence, later: list[Said]) -> bool:
    """Whether what was to cost nothing is taken, as the customer or a notice tells."""
    free = _amounts(line.text[piece.start : piece.end])
    told = [one.text for one in later if _CHARGED.search(one.own) and one.where not in story.closing]
    told += [
        turn.text
        for turn in story.case.history[line.where + 1 :]
        if turn.sender == "system" and _CHARGED.search(fold(turn.text))
    ]
    return any(taken and (not free or free & taken) for taken in map(_amounts, told))


def _dearer(story: Story, line: Told, words: str, later: list[Said]) -> bool:
    """Whether the customer meets a higher price than the one that was held for them, in time."""
    held = _amounts(words)
    return bool(held) and any(
        _ASKS_NOW.search(one.own) and max(_amounts(one.text), default=0) > max(held)
        for one in later
        if line.runs_until is None or story.at(one.where) <= line.runs_until
    )


def _amounts(text: str) -> frozenset[Decimal]:
    return frozenset(one.value for one in find_amounts(text[:_HEAD]))


_HEAD = 4_000
"""Characters of a message in which amounts are looked for."""
