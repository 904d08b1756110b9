"""Other customers' affairs, told without a person's name: what the neighbour owes or pays, which other firm ran into the same
fault. And notes of ours read out word for word. That nothing can be said of others may be said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.domain.score import Mark
from drafter.drafting.checking.gate import Gate
from drafter.drafting.checking.plan_texts import plan_texts
from drafter.drafting.checking.sheet import Sheet

_PERSON = r"(?:neighbou?rs?|tenants?|guests?|customers?|clients?|patients?|passengers?|famil(?:y|ies)|couple|owners?|occupants?|residents?|buyers?|members?|callers?|lodgers?|subscribers?|pupils?|parents?|gentleman|lady|household)"
_OTHER = (
    rf"(?:(?:your|the|that|this|his|her|their|an?) (?:[\w'-]+ )?neighbou?rs?|(?:the|an?|your|one) (?:other|previous|former|last|next|earlier|second|different) {_PERSON}|(?:the|an?|that) {_PERSON} (?:next door|upstairs|downstairs|opposite|before you|after you|above you|below you|(?:in|at|of|from) (?:number|flat|room|no\.|unit|apartment|house|seat) ?\d+\w?)|"
    r"(?:number|flat|room|apartment|unit|no\.) \d+\w?|your (?:ex|ex-(?:husband|wife|partner)|flatmate|landlord|landlady|colleague|brother|sister|sister-in-law|brother-in-law|cousin))"
)
_AFFAIRS = (
    r"(?:arrears|owes? (?!you|us an)|in debt|debts?|payment plan|(?:behind|late) (?:with|on) (?:his|her|their|the)|(?:old|lower|reduced|special|cheaper|higher|different) (?:rate|tariff|rent|price|fare|plan)|has(?:n't| not) (?:yet )?paid|have(?:n't| not) (?:yet )?paid|(?:is|are) (?:still )?paying|pays? (?:only |just )?(?:[£$€]|less|more|the|a )|"
    r"(?:has|have|had) (?:an? )?(?:\w+ )?(?:arrangement|agreement|deal|dispute|complaint|claim|case|discount) (?:with|against|from|at) us|(?:was|were|has been|have been|got) (?:evicted|refunded|compensated|paid out|upgraded|warned|banned|disconnected|cut off|given notice)|(?:complained|cancelled|moved out|gave notice|stopped paying|bounced)|benefits?|diagnos\w+)"
)
_REFUSES = regex(
    r"\b(?:can't|cannot|can not|couldn't|may not|not able|unable|won't|will not|not allowed|must not|not (?:something|for) (?:i|me|us|we)|confidential|private|privacy|nobody else's|isn't (?:mine|ours)|not (?:mine|ours)|never|if|whether|would)\b"
)
_TELLS = Waiting(rf"\b(?P<who>{_OTHER})\b[^!?\n]{{0,160}}?\b(?P<what>{_AFFAIRS})")
_WITNESS = regex(r"\b(?:took|takes?|taken|hold|holding|left|leave|with|keep|kept|accept\w*|hand\w*|signed)\b")
_NAMED = r"(?P<name>(?:[A-ZÄÖÜ][\w&'’-]+ ){0,3}[A-ZÄÖÜ][\w&-]+)"
_FIRM = Waiting(
    rf"\b(?:[Oo]ther|\d+|[Ss]everal|[Ss]ome|[Mm]any|[Aa] few|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Tt]en|[Aa]nother) (?:\w+ ){{0,2}}?(?:accounts?|customers?|clients?|shops?|companies|firms?|offices?|tenants?|guests?|schools?|practices?|labs?|users?|businesses|households|restaurants?|hotels?|merchants?|sellers?|traders?),? \(?(?:including|such as|like|among them|for example|e\.g\.|namely) {_NAMED}"
    r"|\b(?P<firm>[A-ZÄÖÜ][\w&'’-]+ (?:(?:and|&|of) )?(?:[A-ZÄÖÜ][\w&'’-]+ ?){1,3}) (?:has |had |have |also |just |too )*(?:hit|had|has|saw|sees|reported|ran into|is seeing|are seeing|got|lost|suffered|met|faced|experienced) (?:exactly |much )?(?:the|this|that) (?:very )?(?:same|identical)\b"
)
_NOTE = regex(
    r"\b(?:notes?|logs?|file|records?|tickets?|entry|entries|remarks?|comments?|profile|memo|screen|dispatch sheet|worksheet)\b[^.!?\"\n]{0,30}?(?:\b(?:says?|said|reads?|has|shows?|states?|calls?|describes?|puts?)\b[^.!?\"\n]{0,14}|: ?)\"(?P<note>[^\"\n]{3,140})\""
)
_OF_THE_CUSTOMER = regex(
    r"\b(?:do not|don't|cust\b|customer|difficult|scores?|priority|likely|risk|chargeback|vip|complain\w*|angry|aggressive|rude|litigious|escalat\w*|queue|low[- ]value|high[- ]value|churn|fraud|threat\w*|abusive|goodwill|no comp|refuse)\b|\b\d{1,2}/10\b"
)
GATE = Gate(_OTHER)


def affairs(sheet: Sheet) -> Iterator[tuple[Mark, str]]:
    """Where a reply tells what is another customer's own, or reads a note of ours out, and of which the case told nothing."""
    if sheet.reply.language[:2].lower() != "en":
        return
    yield from _of_neighbours(sheet)
    for hit in _FIRM.finditer(sheet.text):
        name = "name" if hit["name"] else "firm"
        if hit[name].split()[-1].lower().removesuffix("'s").removesuffix("’s") not in _said(sheet):
            yield sheet.mark(*hit.span(name)), "it tells of another customer"
    for hit in _NOTE.finditer(sheet.lower):
        if _OF_THE_CUSTOMER.search(hit["note"]) and hit["note"] not in _said(sheet):
            yield sheet.mark(*hit.span()), "it reveals an internal note, rule or limit"


def _of_neighbours(sheet: Sheet) -> Iterator[tuple[Mark, str]]:
    lines = sheet.sentences
    asking = sheet.may_hold(GATE)
    for at, line in enumerate(lines):
        if not asking.holds(sheet.lower[line.start : line.end]):
            continue
        end = line.end
        if at + 1 < len(lines) and _HE.match(sheet.lower, lines[at + 1].start):
            end = lines[at + 1].end
        hit = _TELLS.search(sheet.lower, line.start, end)
        if hit is None or _REFUSES.search(sheet.lower, line.start, hit.end()) or _WITNESS.search(hit[0]):
            continue
        if not (_told(sheet, hit["who"]) and _told(sheet, hit["what"])):
            yield sheet.mark(*hit.span()), "it tells of another customer"


_HE = regex(r"\W*(?:he|she|they|his|her|their)\b")


def _told(sheet: Sheet, words: str) -> bool:
    return any(word[:6] in _said(sheet) for word in re.findall(r"[^\W\d_]{5,}", words))


def _said(sheet: Sheet) -> str:
    """What the customer, we and the plan said, in lower case."""
    return sheet.lasting(
        "said in the open",
        lambda: "\n".join(
            [sheet.case.message.text, *(turn.text for turn in sheet.case.history), *plan_texts(sheet)]
        ).lower(),
    )
