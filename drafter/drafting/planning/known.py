"""The fact of a case that answers a question, where one plainly does: it is named, or what is asked has a known fact.

A wrong fact is worse than none. A question that asks for more than the fact tells ("the replacement", "at your Denver
store") is not answered by it, a coming day never by one that has passed, a past one never by one to come.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from drafter.domain.case import Case
from drafter.domain.lexicon.patterns import Pattern, Waiting
from drafter.domain.money import as_money
from drafter.domain.reading import Ask
from drafter.domain.regex import regex
from drafter.drafting.expressions.scope import is_day
from drafter.drafting.planning.told_facts import kind_of

_WORD = regex(r"[^\W\d_]{2,}")
_OPENING = regex(
    r"^[\W]*(?:(?:hi|hello|hey|dear \w+|thanks|thank you|ok|okay|so|and|but|also|then|please|hallo|guten tag|und|hola|y|bonjour|et)\b[\W]*){1,4}"
)
_SMALL_WORDS = (
    "the and you your our my me we us it its they them he she can could will would does did do has have had are was were is be been am what "
    "when where which who how why much many long please tell know this that there for from with about into not any get got "
    "still just want like need let on at in of to by as yet now already so then or but if a an also hi hello ok okay thanks exactly "
    "actually currently date day days time number code name order case status total amount value soon until before "
    "sorry check look see shows show say says said give given put come came go went"
)
_SMALL = frozenset(_SMALL_WORDS.split())
_WHEN = regex(r"\b(?:when|(?:what|which) (?:date|day|time)|how (?:long|soon)|wann|cuándo|quand)\b")
_HOW_MUCH = regex(r"\b(?:how much|what (?:price|amount|cost|fee|total)|price|cost|total|amount)\b")
_COMING = regex(
    r"\b(?:will|going to|gonna|'ll|expect|should|supposed to|(?:is|are) (?:it|they|my|the)\b[^?]*\b(?:arriving|coming|due)|can i|wird|werden|kommt|llegar[áa]\w*|llega|recibir\w*|va a|van a|arrivera|recevr\w*|vais|sera|seront)\b"
)
_PAST = regex(r"\b(?:was|were|did|had|has|have|been|wurde|wurden|fue|fueron|été)\b")
_IS_IT = regex(r"^(?:and |but |so |then |ok |hi |hello )*(?:is|are|was|were|has|have|had|do|does|did)\b(?!n't)")
_UNTOLD = regex(r"\b(?:not|never|no|why|how come|nicht|kein\w*|warum|wieso|nunca|por qué|jamais|pourquoi)\b|n't\b")
"""Why something is, and why it is not, no fact tells."""
_YOURS = regex(r"\b(?:what(?:'s| is| are)|which is) your\b")
"""What the company has of its own is in no fact of a case: "what is your account number?"."""
_ASKS_FOR = regex(r"\b(?:what(?:'s| is| are| was)|which) (?:my |our |the |your )?")
_OTHER = regex(
    r"\b(?:replacement|new one|second|other|return|technician|engineer|ersatz\w*|zweite\w*|techniker\w*|reemplazo|otro|técnico|remplacement|autre|technicien)\b"
)
_THING = r"(?:(?:my|the|our|that|this|mein\w*|die|das|der|mi|el|la|ma|mon|le) )?(?:\w+ ){0,2}?"
_MAIL = r"(?:order|parcel|package|delivery|shipment|stuff|item|bestellung|paket|sendung|lieferung|pedido|paquete|envío|commande|colis|livraison)"
_COMES = r"(?:coming|come|comes|com(?:e|ing) (?:out|round|by)|arriv\w+|visit\w*|due|booked|scheduled|down for|kommt|kommen|viene[n]?|vendrá[n]?|vient|viennent|passe\w*)"
_VISITOR = r"(?:visits?|appointment|engineer|technician|installer|plumber|electrician|driver|fitters?|crew|mechanic|repair(?:man|er)?|termin|techniker\w*|monteur\w*|handwerker\w*|visita|cita|técnico|rendez-vous|visite|technicien\w*|installateur|réparateur)"
_INTENTS: tuple[tuple[frozenset[str], Pattern], ...] = tuple(
    (frozenset(kinds.split()), Waiting(asked))
    for kinds, asked in (
        ("parcel", rf"^\W*(?:\w+ ){{0,2}}(?:where(?:'s| is| are)|wo (?:ist|sind|bleibt|bleiben)|dónde está[n]?|où (?:est|sont|en est)) {_THING}{_MAIL}\b(?! (?:number|confirmation|refund))|what(?:'s| is) the status of {_THING}{_MAIL}\b"),
        ("delivered", rf"\b(?:when|was|were|has|have|did) (?:was |were |did |has |have )?(?:it|they|{_THING}{_MAIL})\b (?:(?:ever|actually|really|even|supposedly|now|already|at all) )?(?:been )?(?:deliver\w*|arrive\w*|handed over|dropped off)(?: (?:at all|then|please|exactly))?\W*$"
         rf"|\bwann wurde (?:sie|es|er|{_THING}{_MAIL}) (?:denn )?(?:zugestellt|geliefert|abgegeben)|\bcuándo (?:se entregó|fue entregad[oa]|lo entregaron|la entregaron)\b|\bquand (?:a-t-(?:il|elle) été livrée?|{_THING}{_MAIL} a(?:-t-(?:il|elle))? été livrée?)\b"),
        ("due", rf"\b(?:when|wann|cuándo|quand)\b[^?]*\b(?:(?:it|they|{_MAIL})\b[^?]{{0,30}}\b(?:arriv\w*|come|coming|be here|get here|delivered|due)|kommt (?:es|sie|{_THING}{_MAIL})\b|geliefert|llegar\w*|llega|arriver\w*|livr\w*)"),
        ("sent", rf"\bwhen (?:was|were|did|has) (?:it|they|you|{_THING}{_MAIL})\b (?:been )?(?:sent|send|ship(?:ped)?|dispatch(?:ed)?|post(?:ed)?|leave|left)\b|\bwann wurde (?:sie|es|{_THING}{_MAIL}) (?:versandt|verschickt|abgeschickt)|\bcuándo (?:se envió|lo enviaron|salió)\b|\bquand (?:a-t-(?:il|elle)|l'avez-vous|avez-vous) (?:été )?(?:expédi|envoy)é"),
        ("signed", r"\bwho signed(?: for (?:it|them|that|the \w+|my \w+))?\W*$|\bwho (?:took it in|accepted it|received it)\b|\bwhose signature\b|\bwer hat (?:da |das |dafür |den empfang |das paket |die sendung )?(?:unterschrieben|angenommen|quittiert|bestätigt)|\bquién (?:lo |la )?(?:firmó|recibió|recogió)\b|\bqui (?:a|l'a) (?:signé|réceptionnée?|reçue?)\b"),
        ("refunded refund", r"\b(?:has|have|was|were|did|when|is)\b[^?]*\b(?:refund\w*|money back)\b|\b(?:where(?:'s| is)) my (?:refund|money)\b|\b(?:wurde|ist)\b[^?]*\berstatt\w*|\bwo (?:ist|bleibt) (?:meine? )?(?:erstattung|geld)\b|\bdónde está mi (?:reembolso|dinero)\b|\boù (?:est|en est) mon (?:remboursement|argent)\b"),
        ("returned", r"\b(?:has|have|did|when|was)\b[^?]*\b(?:my|the) (?:return|returned \w+)\b[^?]*\b(?:arriv\w*|receiv\w*|reach\w*|get (?:to you|there|back)|come back|came back)\b|\b(?:did|have) you (?:receive|received|get|got) (?:my|the) return\b|\b(?:habt ihr|haben sie) (?:meine |die )?(?:rücksendung|retoure) (?:schon |denn )?(?:bekommen|erhalten)\b|\bist meine (?:rücksendung|retoure) (?:bei ihnen )?(?:angekommen|eingegangen|da)\b|\bha(?:n)? (?:llegado|recibido) (?:mi|la) devolución\b|\b(?:avez-vous reçu mon retour|mon retour est-il (?:bien )?arrivé)\b"),
        ("address", r"\b(?:which|what) (?:delivery |shipping )?address\b|\bwhere (?:was|is|did|will)\b[^?]*\b(?:sent|delivered|shipped|send|deliver|ship)\b|\ban welche adresse\b|\ba qué dirección\b|\bà quelle adresse\b"),
        ("visit", rf"\b(?:when|which day|what (?:day|date|time)|wann|an welchem tag|cuándo|qué día|quand|quel jour)\b[^?]*\b(?:{_VISITOR}\b[^?]*\b{_COMES}|{_COMES}\b[^?]*\b{_VISITOR}|is {_THING}{_VISITOR}|ist (?:mein |der |unser )?{_VISITOR}|es (?:mi |la )?{_VISITOR}|(?:est|a lieu) (?:le |mon |la )?{_VISITOR})\b|\bwann kommt (?:\w+ )?(?:jemand|einer|er)\b|\bcuándo (?:viene|vendrá) alguien\b|\bquand (?:est-ce que )?quelqu'un (?:vient|passe|viendra|passera)\b|\bwhen(?:'s| is| are| will) (?:somebody|someone|anyone|anybody|he|she|they|you) (?:\w+ )?{_COMES}\b"),
        ("seat", r"\b(?:which|what)(?:'s| is| are)? (?:my |our |the )?(?:new |current )?seats?\b|\bwhere (?:am i|are we) (?:sitting|seated)\b|\bwelche[rn]? (?:sitz)?platz|\bqué asientos?\b|\bquelles? places?\b"),
        ("order", r"\b(?:what(?:'s| is| was)|which is) (?:my|our|the) order (?:number|no|id|reference)\b|\bwie (?:ist|lautet) (?:meine|die|unsere) bestellnummer\b|\bcuál es (?:mi|el) número de pedido\b|\bquel est (?:mon|le) numéro de commande\b"),
        ("booking", r"\b(?:what(?:'s| is| was)|which is) (?:my|our|the) (?:booking|reservation) (?:number|no|id|reference|code)\b|\bwie (?:ist|lautet) (?:meine|die|unsere) buchungs(?:nummer|code)\b|\bcuál es (?:mi|el) (?:número|localizador) de reserva\b|\bquel est (?:mon|le) numéro de réservation\b"),
        ("tracking", r"\bwie (?:ist|lautet) die (?:sendungs|paket)nummer\b|\bcuál es el número de seguimiento\b|\bquel est le numéro de suivi\b"),
    )
)  # fmt: skip
"""What is often asked without naming the fact: the kinds of facts that answer it, and the question."""
_OF_OTHERS = frozenset({"visit", "returned"})
"""Kinds that tell of whoever comes and of what goes back, and of no parcel."""


@dataclass(frozen=True)
class Known:
    """A fact that answers a question."""

    name: str
    value: Any


def is_private(fact: Known) -> bool:
    """Whether a fact may not be told where others read: a sum, a number, an address, anything but a day, a state, a yes."""
    if isinstance(fact.value, bool) or is_day(fact.value):
        return False
    told = str(fact.value)
    return not fact.name.endswith(("status", "state")) or any(ch.isdigit() for ch in told)


def known(case: Case, ask: Ask) -> Known | None:
    """The fact that answers; None where none plainly does. A request to act is never answered by a fact."""
    if ask.kind != "question":
        return None
    quote = _OPENING.sub("", " ".join(ask.evidence.quote.lower().replace("’", "'").split()))
    if _UNTOLD.search(quote) or _YOURS.search(quote):
        return None
    for name, value in _candidates(case, quote):
        if _of_kind(quote, value) and _in_time(quote, value, case.clock.date()):
            return Known(name, value)
    return None


def _candidates(case: Case, quote: str) -> Iterator[tuple[str, Any]]:
    """The facts that a question names whole, asking for nothing else; then those that its kind of question is about."""
    said = {_stem(word) for word in _WORD.findall(quote)}
    things = {
        _stem(word) for key in ("product", "item") for word in _WORD.findall(str(case.facts.get(key, "")).lower())
    }
    for name, value in case.facts.items():
        words = {_stem(word) for word in _WORD.findall(name.lower().replace("_", " "))}
        named = words - _SMALL or (words if len(words) > 1 else set())
        if (
            named
            and named <= said
            and not said - words - _SMALL - things - _verbs(quote)
            and _asked_for(quote, named, value)
        ):
            yield name, value
    for kinds, asked in _INTENTS:
        if asked.search(quote) and (kinds <= _OF_OTHERS or _OTHER.search(quote) is None):
            yield from ((name, value) for name, value in case.facts.items() if kind_of(name) in kinds)


def _verbs(quote: str) -> frozenset[str]:
    """Verbs that only carry a question of price or time."""
    return frozenset({"pay", "paid", "cost", "charge", "bought", "buy"} if _HOW_MUCH.search(quote) else ())


def _asked_for(quote: str, named: set[str], value: Any) -> bool:
    """Days, sums and yes or no are asked for by their own words; any other value by "what is", "which"."""
    if isinstance(value, bool):
        return _IS_IT.match(quote) is not None
    if is_day(value) or as_money(value) is not None:
        return True
    asked = _ASKS_FOR.search(quote)
    return asked is not None and bool({_stem(word) for word in _WORD.findall(quote[asked.end() :])} & named)


def _of_kind(quote: str, value: Any) -> bool:
    if value is None or (isinstance(value, (dict, list)) and as_money(value) is None):
        return False
    if _WHEN.search(quote):
        return is_day(value)
    if _HOW_MUCH.search(quote):
        return as_money(value) is not None
    return True


def _in_time(quote: str, value: Any, today: dt.date) -> bool:
    """Whether a day lies where the question looks: ahead of today, or behind."""
    if not is_day(value):
        return True
    day = dt.date.fromisoformat(str(value).strip()[:10])
    if _COMING.search(quote):
        return day >= today
    return day <= today or not _PAST.search(quote)


def _stem(word: str) -> str:
    if word in _SMALL:
        return word
    return re.sub(r"(?:ing|ed|es|s|d)$", "", word) if len(word) > 4 else word
