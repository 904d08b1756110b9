"""Money that the customer says they have had: it is not given a second time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from drafter.domain.case import Case
from drafter.domain.regex import regex
from drafter.domain.sentences import sentences
from drafter.drafting.planning.weighing import Fit
from drafter.drafting.reading.ledger.options import gifts_in

_MONEY = frozenset({"refund", "credit", "voucher"})
_THING = r"(?:refund|money|credit|voucher|payment|erstattung|geld|gutschrift|gutschein|reembolso|dinero|abono|vale|remboursement|argent|avoir|bon d['’]achat)"
_HAD = regex(
    rf"\bthank(?:s| you)(?: \w+){{0,3}} for (?:the|my|your) (?:\w+ )?{_THING}\b|\b(?:i|we)(?:['’]ve| have)? (?:now |just |finally )?(?:got|received|had) (?:the|my|your) (?:\w+ )?{_THING}\b|"
    rf"\b(?:the|my|your) (?:\w+ )?{_THING}(?: of \S{{1,12}})? (?:(?:has|have|is|was) (?:now |finally |just |already )?(?:arrived|come through|there|here|back|in my account|on my card|on my account|landed|cleared)|arrived|came through|landed|cleared)\b|"
    rf"\bdanke für (?:die|das|den) {_THING}|\b(?:die|das|der|ihre?) {_THING} ist (?:jetzt |endlich |nun )?(?:da|angekommen|eingegangen|drauf)\b|"
    rf"\bgracias por (?:el|la|su) {_THING}|\b(?:el|mi|su) {_THING} (?:ya )?(?:ha llegado|llegó|está)\b|\bmerci pour (?:le|l['’]|la|votre) ?{_THING}|\b(?:le|l['’]|mon|votre) ?{_THING} (?:est (?:bien )?arrivé|a été reçu)",
    re.IGNORECASE,
)
_NOT = regex(
    r"\b(?:not|never|no|n['’]t|isn['’]t|hasn['’]t|haven['’]t|until|once|when|if|unless|only|part|half|wrong|still|yet|nicht|nie|kein\w*|erst|nunca|aún|todavía|pas|jamais|rien)\b|n['’]t\b|\?",
    re.IGNORECASE,
)
_READ = 8_000
"""Characters of a message that are looked at."""


def received(case: Case) -> dict[str, str]:
    """Kinds of money that the customer says have come, each with their words; what only came in part is not among them."""
    return {gift: words for words in _told(case) for gift in gifts_in(words.lower()) & _MONEY}


def had_already(fit: Fit, came: Mapping[str, str]) -> str | None:
    """Why a remedy that gives money is not given once more; None where nothing of its kind has come."""
    remedy = fit.remedy.remedy
    told = "\n".join((fit.says, remedy.kind or "", remedy.id)).replace("_", " ").lower()
    words = next((words for gift, words in came.items() if gift in gifts_in(told)), None)
    return f"fits, but the customer has had it: “{words}”" if words else None


def _told(case: Case) -> Iterator[str]:
    for _, _, text in case.by_customer():
        for sentence in sentences(text[:_READ]):
            found = _HAD.search(sentence.text)
            if found and not _NOT.search(sentence.text):
                yield found[0]
