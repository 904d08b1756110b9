"""Advice for another time: "worth a second glance next time". Whoever is told what to do better next time is told whose fault
it was, so the clause is a hint where it speaks of nobody on our side; "next time I ring you first" is a promise.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.drafting.checking.gate import Gate
from drafter.drafting.checking.manner.prose import Prose
from drafter.drafting.checking.manner.truisms import THEIR_WAYS
from drafter.drafting.checking.sheet import Sheet

_NEXT = (
    r"\b(?:(?:for )?(?:the )?next time|(?:for )?another time|in (?:the )?future|(?:next|each|every) (?:month|year|season|quarter),? (?=please|kindly|do\b|check|read|make sure|remember)|from now on|for (?:the )?future(?: \w+)?|going forward|"
    r"künftig|in zukunft|für die zukunft|beim nächsten mal|nächstes mal|fürs nächste mal|ein andermal|la próxima vez|para la próxima|en el futuro|para otra vez|en adelante|la prochaine fois|pour la prochaine|à l'avenir|une autre fois)\b"
)
_THIS = r"\b(?:this time|diesmal|dieses mal|esta vez|cette fois(?:-ci)?)\b"
_GATE = Gate(_NEXT, _THIS)
_NEXT_RE, _THIS_RE = Waiting(_NEXT), Waiting(_THIS)
_US = regex(
    r"\b(?:i|i'll|i'm|i've|i'd|my|me|mine|we|we'll|we're|we've|we'd|us|our|ours|ich|wir|mich|mir|uns|unser\w*|mein\w*|yo|mi|me|nos|nosotros|nuestr\w+|je|j'\w+|nous|notre|nos|mon|ma|moi|he|she|they|nobody|no one)\b|\b\w+(?:emos|amos|imos|aré|eré|iré)\b"
)
_ADVICE = Waiting(
    r"\b(?:(?:generally|usually|normally|always|as a rule) (?:\w+ ){0,2}(?:better|best|easier|safer|quicker|look|check|read)|helps?|worth|tends?|belongs?|(?:you|one|people|somebody) (?:should|ought|might|could|may|do well)|best (?:to|if|kept)|kindly|wise|wiser|sensible|lesson|tip|hint|advice|remember|bear in mind|pays to|"
    r"(?:to|please|do|just|and) (?:\w+ )?(?:check|look|keep|make sure|read|measure|choose)|a (?:second|quick|closer) (?:look|glance)|"
    r"hilft|lohnt|empfiehlt|sollten sie|sie sollten|bitte|tipp|hinweis|ratsam|"
    r"conviene|vale la pena|ayuda|consejo|recuerde|procure|revise|compruebe|asegúrese|fíjese|"
    r"mieux vaut|vaut mieux|utile de|conseil|pensez|veillez|vérifiez|assurez|prudent)\b"
)
_THEY_ACT = regex(
    r"\b(?:if|that|helps?|please|make sure|be sure|best|sure|ensure)\b[^,]*\byou(?:'re| are| were| could| would| can)? (?!get|have to|wait|hear|receive)\w+|\b(?:please|do) (?:be|stay|keep|make|check|read|stand|wait|listen|open|answer)\b|"
    r"\bbitte\b|\b(?:wenn|dass) sie\b|\bpor favor\b|\b(?:esté|procure|asegúrese|tenga)\b|\b(?:veillez|soyez|pensez|assurez-vous)\b"
)
_PART = regex(r"[^;:–—]+")


def advice_for_later(sheet: Sheet, text: Prose) -> Iterator[tuple[int, int]]:
    """Places of clauses that tell the customer what to do another time, or this time round."""
    if not sheet.may_hold(_GATE):
        return
    for line in text.body:
        if line.asks:
            continue
        for part in _PART.finditer(line.lower):
            hit = _NEXT_RE.search(part[0])
            advises = hit is not None and _ADVICE.search(part[0]) is not None
            if not advises:
                hit = _THIS_RE.search(part[0])
                advises = hit is not None and _THEY_ACT.search(part[0]) is not None
            if hit and advises and not _US.search(THEIR_WAYS.sub("", part[0])):
                start = line.start + part.start()
                yield start + hit.start(), start + hit.end()
