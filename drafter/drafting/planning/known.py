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
_WHEN = regex(r"\b(?:when|what (?:date|day|time)|how (?:long|soon)|wann|cuándo|quand)\b")
_HOW_MUCH = regex(r"\b(?:how much|what (?:price|amount|cost|fee|total)|price|cost|total|amount)\b")
_COMING = regex(
    r"\b(?:will|going to|gonna|'ll|expect|should|supposed to|(?:is|are) (?:it|they|my|the)\b[^?]*\b(?:arriving|coming|due)|can i|wird|werden|kommt|llegar[áa]\w*|llega|recibir\w*|va a|van a|arrivera|recevr\w*|vais|sera|seront)\b"
)
_PAST = regex(r"\b(?:was|were|did|had|has|have|been|wurde|wurden|fue|fueron|été)\b")
_IS_IT = regex(r"^(?:and |but |so |then |ok |hi |hello )*(?:is|are|was|were|has|have|had|do|does|did)\b(?!n't)")
_UNTOLD = regex(r"\b(?:not|never|no|why|how come|nicht|kein\w*|warum|wieso|nunca|por qué|jamais|pourquoi)\b|n't\b")
"""Why something is, and why it is not, no fact tells."""
_ASKS_FOR = regex(r"\b(?:what(?:'s| is| are| was)|which) (?:my |our |the |your )?")
_OTHER = regex(
    r"\b(?:replacement|new one|second|other|return|technician|engineer|ersatz\w*|zweite\w*|techniker\w*|reemplazo|otro|técnico|remplacement|autre|technicien)\b"
)
_THING = r"(?:(?:my|the|our|that|this|mein\w*|die|das|der|mi|el|la|ma|mon|le) )?(?:\w+ ){0,2}?"
_MAIL = r"(?:order|parcel|package|delivery|shipment|stuff|item|bestellung|paket|sendung|lieferung|pedido|paquete|envío|commande|colis|livraison)"
_INTENTS: tuple[tuple[Pattern, Pattern], ...] = tuple(
    (Waiting(asked), Waiting(names))
    for asked, names in (
        (rf"^\W*(?:\w+ ){{0,2}}(?:where(?:'s| is| are)|wo (?:ist|sind|bleibt|bleiben)|dónde está[n]?|où (?:est|sont|en est)) {_THING}{_MAIL}\b(?! (?:number|confirmation|refund))|what(?:'s| is) the status of {_THING}{_MAIL}\b",
         r"(?:delivery|shipment|shipping|tracking|parcel|order)_status"),
        (rf"\b(?:when|wann|cuándo|quand)\b[^?]*\b(?:(?:it|they|{_MAIL})\b[^?]{{0,30}}\b(?:arriv\w*|come|coming|be here|get here|delivered|due)|kommt (?:es|sie|{_THING}{_MAIL})\b|geliefert|llegar\w*|llega|arriver\w*|livr\w*)",
         r"expected(?:_(?:on|at|by|delivery|delivery_date|arrival))?|eta|(?:estimated|new|promised|scheduled)_(?:delivery(?:_date|_on)?|arrival)|delivery_(?:date|due|on|expected)|promised_for|arrives_on"),
        (r"\b(?:has|have|was|were|did|when|is)\b[^?]*\b(?:refund\w*|money back)\b|\b(?:where(?:'s| is)) my (?:refund|money)\b|\b(?:wurde|ist)\b[^?]*\berstatt\w*|\bwo (?:ist|bleibt) (?:meine? )?(?:erstattung|geld)\b|\bdónde está mi (?:reembolso|dinero)\b|\boù (?:est|en est) mon (?:remboursement|argent)\b",
         r"refund(?:ed|_issued|_sent|_paid)_(?:on|at)|refund_status"),
        (r"\b(?:which|what) (?:delivery |shipping )?address\b|\bwhere (?:was|is|did|will)\b[^?]*\b(?:sent|delivered|shipped|send|deliver|ship)\b|\ban welche adresse\b|\ba qué dirección\b|\bà quelle adresse\b",
         r"(?:delivery|shipping|ship_to)_address"),
    )
)  # fmt: skip
"""What is often asked without naming the fact: the question, and the names of the facts that answer it."""


@dataclass(frozen=True)
class Known:
    """A fact that answers a question: its name as a reader says it, and its value."""

    label: str
    value: Any


def is_private(fact: Known) -> bool:
    """Whether a fact may not be told where others read: a sum, a number, an address, anything but a day, a state, a yes."""
    if isinstance(fact.value, bool) or is_day(fact.value):
        return False
    told = str(fact.value)
    return not fact.label.endswith(("status", "state")) or any(ch.isdigit() for ch in told)


def known(case: Case, ask: Ask) -> Known | None:
    """The fact that answers; None where none plainly does. A request to act is never answered by a fact."""
    if ask.kind != "question":
        return None
    quote = _OPENING.sub("", " ".join(ask.evidence.quote.lower().replace("’", "'").split()))
    if _UNTOLD.search(quote):
        return None
    for name, value in _candidates(case, quote):
        if _of_kind(quote, value) and _in_time(quote, value, case.clock.date()):
            return Known(name.replace("_", " "), value)
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
    for asked, names in _INTENTS:
        if asked.search(quote) and not _other_thing(quote):
            yield from ((name, value) for name, value in case.facts.items() if names.fullmatch(name.lower()))


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


def _other_thing(quote: str) -> bool:
    """Whether a question is about something else than what the case's parcel, refund and address facts tell."""
    return _OTHER.search(quote) is not None


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
