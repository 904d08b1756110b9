"""A writer who mistakes who is who: speaks as the customer ("my flight was cancelled"), or owns up to what nobody complained
of. Both read fluently, and both are false."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.domain.regex import regex
from drafter.domain.score import Mark
from drafter.domain.sentences import sentences
from drafter.drafting.checking.manner.apologies import apologies
from drafter.drafting.checking.sheet import READ_TO, Sheet, lowered

_OF_ONESELF = frozenset(
    [
        "i",
        "my",
        "me",
        "mine",
        "myself",
        "ich",
        "mein",
        "meine",
        "meinem",
        "meinen",
        "meiner",
        "meines",
        "mir",
        "mich",
        "yo",
        "mi",
        "mis",
        "mí",
        "me",
        "conmigo",
        "je",
        "j",
        "mon",
        "ma",
        "mes",
        "moi",
        "m",
    ]
)
_LONG, _TELLING = 6, 2
"""So many words in a row are no chance, where so many of them are long ones."""
_COURTEOUS = regex(
    r"\b(?:look(?:ing)? forward|regards|sincerely|freue mich|grüße|saludos?|quedo|cordialement|salutations|plaisir)\b"
)
_WORD = regex(r"[^\W_]+")
_OWNED = regex(
    r"\bwe (?:broke|have broken|did not keep|didn't keep|failed|have failed|let you down|got (?:it|that|this) wrong)\b"
    r"|\b(?:our|my) (?:fault|mistake|error|failure|failing)\b|\b(?:fault|mistake|error) (?:was|is) ours\b"
    r"|\b(?:unser(?:e|er)?|mein) (?:fehler|schuld|versäumnis)\b|\bwir haben (?:versagt|das versprechen gebrochen|einen fehler gemacht)\b"
    r"|\b(?:error|fallo|culpa) (?:es |fue )?(?:nuestr[oa]|mí[oa])\b|\bnuestr[oa] (?:error|fallo|culpa)\b|\b(?:hemos fallado|no cumplimos)\b"
    r"|\b(?:notre|ma) (?:faute|erreur)\b|\bnous avons (?:échoué|manqué à|commis une erreur)\b"
)
_CROSSED = regex(
    r"\byou(?: have|'ve| had|'d)? promised (?:to|us|me|that|delivery)\b|\b(?:wie )?sie (?:uns |mir )?(?:versprochen|zugesagt) haben\b"
    r"|\b(?:usted )?(?:nos|me) prometió\b|\bvous (?:nous |m')?(?:avez|aviez) promis\b"
)
"""Promises are ours to make; in a reply "you promised" has the two sides crossed."""


def mirrored(sheet: Sheet) -> Iterator[Mark]:
    """The sentences in which the writer says of themselves what the customer said of themselves, or of the customer what
    only we do."""
    yield from (sheet.mark(*hit.span()) for hit in _CROSSED.finditer(sheet.lower) if not sheet.quotes(hit.start()))
    said = sheet.lasting("what the customer said of themselves", lambda: _said(sheet))
    for one in sheet.sentences if said else ():
        if one.text.rstrip().endswith("?") or _COURTEOUS.search(lowered(one.text)):
            continue  # a question that is given back before it is answered; a courtesy
        if not said.isdisjoint(_runs(_open(sheet, one.start, one.end))):
            yield sheet.mark(one.start, one.end)


def confessed(sheet: Sheet) -> Iterator[Mark]:
    """Where a reply to somebody who complains of nothing apologises or owns up."""
    reading, plan = sheet.reading, sheet.plan
    calm = reading.level == "calm" and not reading.causes and not reading.broken_promises
    if calm and plan.resolution.kind == "answer" and plan.failure is None:
        yield from (sheet.mark(one.start, one.end) for one in apologies(sheet))
        yield from (sheet.mark(hit.start(), hit.end()) for hit in _OWNED.finditer(sheet.lower))


def _said(sheet: Sheet) -> frozenset[tuple[str, ...]]:
    turns = [turn.text for turn in sheet.case.history if turn.sender == "customer"]
    return frozenset(
        run
        for text in (*turns, sheet.case.message.text)
        for one in sentences(text[:READ_TO])
        for run in _runs(one.text)
    )


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    """Stretches of words that tell of oneself."""
    words = _WORD.findall(lowered(text))
    for at in range(len(words) - _LONG + 1):
        run = tuple(words[at : at + _LONG])
        if not _OF_ONESELF.isdisjoint(run) and sum(len(word) > 4 for word in run) >= _TELLING:
            yield run


def _open(sheet: Sheet, start: int, end: int) -> str:
    """The text of a sentence without what it quotes."""
    if not sheet.quotes_anything:
        return sheet.text[start:end]
    return "".join(" . " if sheet.quotes(place) else sheet.text[place] for place in range(start, end))
