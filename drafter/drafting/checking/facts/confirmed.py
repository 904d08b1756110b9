"""A sum confirmed that only the customer named: "your compensation of $2,500 is confirmed". What the plan holds, and what the
case records or we said before, may be confirmed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.drafting.checking.facts.extras import holds_sum, sums_held
from drafter.drafting.checking.gate import Gate
from drafter.drafting.checking.sheet import Sheet

_MONEY = (
    r"(?:compensation|refund|reimbursement|payment|payout|settlement|credit|damages|indemnity|voucher|sum|amount|"
    r"entschädigung|erstattung|rückerstattung|zahlung|gutschrift|auszahlung|summe|betrag|"
    r"compensación|indemnización|reembolso|pago|abono|suma|importe|indemnisation|remboursement|dédommagement|versement|somme|montant)"
)
_SETTLED = (
    r"(?:(?:is|are|has been|have been|stands) (?:now |hereby |already |fully |officially |herewith |all )?(?:confirmed|approved|granted|agreed|accepted|authori[sz]ed|secured|settled|signed off|yours)|"
    r"(?:ist|sind|wurde|wird) (?:\w+ ){0,2}?(?:bestätigt|genehmigt|bewilligt|zugesagt|anerkannt)|"
    r"(?:está|queda|ha sido|han sido) (?:\w+ )?(?:confirmad|aprobad|concedid|aceptad|autorizad)[oa]s?|"
    r"(?:est|a été|sont) (?:\w+ )?(?:confirmée?|accordée?|approuvée?|acceptée?|validée?|acquise?)s?)"
)
_WE_CONFIRM = (
    r"(?:(?:i|we)(?:'ll| will| can| hereby| am| are|'m|'re| have|'ve| gladly| happily)* (?:confirm|approv|grant|authori[sz]|accept)(?:e|es|ed|ing)?|(?:bestätige|bestätigen|genehmige|genehmigen|bewillige|bewilligen)(?: ich| wir)?(?: ihnen)?|"
    r"(?:le |les )?(?:confirmo|confirmamos|apruebo|aprobamos|concedo|concedemos)|(?:je|nous) (?:vous )?(?:confirm|accord|approuv|valid)(?:e|ons))"
)
_CONFIRMS = (
    rf"\b{_MONEY}\b[^.!?;:]{{0,60}}?\b{_SETTLED}(?!\w)|[$€£] ?\d[\d.,]*\d [^.!?;:]{{0,40}}?\b{_SETTLED}(?!\w)|"
    rf"\b{_MONEY}\b[^!?;:]{{0,60}}?\d[^!?;:]{{0,30}}?\b{_SETTLED}(?!\w)|"
    rf"\b{_WE_CONFIRM} (?:\w+ ){{0,3}}?(?:{_MONEY}\b[^!?;:]{{0,40}}|[$€£] ?\d[\d.,]*\d)"
)
CONFIRMS = Gate(_CONFIRMS)
_CONFIRMS_RE = Waiting(_CONFIRMS)
_OPEN = regex(
    r"\b(?:if|whether|once|until|unless|when|before|not|no|never|nobody|cannot|can't|ob|wenn|falls|sobald|nicht|kein\w*|si|cuando|nunca|pas|dès que|lorsque|aucun\w*|says?|said|told|wrote|write|claims?|receipt|received|eingang|recibido|réception)\b|n't\b|\bn'"
)
"""What keeps a sentence open, or makes it tell what others said."""


def confirmed(sheet: Sheet, lowered: str, held: str) -> Iterator[re.Match[str]]:
    """The places in a lower-case sentence that confirm a sum which neither the plan, whose texts are `held`, nor the
    case's own records hold."""
    for hit in _CONFIRMS_RE.finditer(lowered):
        if _OPEN.search(lowered, 0, hit.end()) or not holds_sum(hit[0]):
            continue
        if not sums_held(hit[0], held) and not sums_held(hit[0], sheet.lasting("on record", lambda: on_record(sheet))):
            yield hit


def on_record(sheet: Sheet) -> str:
    """The facts and what we said before: text in lower case, for the sums in it."""
    ours = [turn.text for turn in sheet.case.history if turn.sender != "customer"]
    promised = [one.does for one in (*sheet.case.commitments, *sheet.case.followed)]
    amounts = [
        f"{float(number.replace(',', '')):.2f}"
        for value in sheet.case.facts.values()
        for number in re.findall(r"\d[\d,]*(?:\.\d+)?", str(value))
    ]
    return "\n".join([*ours, *promised, *map(str, sheet.case.facts.values()), *amounts]).lower()
