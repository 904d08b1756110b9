"""General truths that nobody asked for: how things fare when people treat them well, and where such trouble mostly comes from.

"Screens do suffer when a laptop gets knocked about": told as an answer to a complaint, it says whose doing it was. Such a
clause names neither us nor a day or a sum; its subject is no thing of this case but things of the kind, "a key meter",
"these calls"; and its verb stands in the present of what is always so.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.drafting.checking.gate import Gate
from drafter.drafting.checking.manner.idle import rests_on_plan
from drafter.drafting.checking.manner.prose import Prose
from drafter.drafting.checking.sheet import Sheet

_OPENED = (
    r"^\W*(?:(?:and|but|so|now|well|still|yet|of course|naturally|as (?:you|we all|everybody|everyone) \w+|in the meantime|meanwhile|"
    r"(?:in|with|for) (?:most|many|such|older|newer) [a-z]+s|for the (?:record|future)|incidentally|by the way|that said|having said that|mind you|remember|note|bear in mind)(?: that)?[, ]+)*"
)
_THINGS = (
    r"(?:(?:these|those|such|most|many|all|some) (?:[a-z'-]+ ){1,3}?|an? (?!(?:refund|credit|voucher|replacement|new|full|colleague|technician|engineer|driver|courier|manager|supervisor)\b)(?:[a-z'-]+ ){1,4}?(?:for [a-z]+ [a-z]+ )?|"
    r"(?!(?:this|his|hers|its|yours|theirs|details|thanks|apologies|besides|perhaps|always|sometimes|refunds|things are)\b)[a-z'-]*[a-z]{2}s (?:of (?:this|that) \w+ |this \w+ |like (?:this|these|that|yours) |in \w+ )?|"
    r"(?:[a-z'-]+ ){1,2}(?<=[a-z]s )(?:of (?:this|that) \w+ |this \w+ |like (?:this|these|that|yours) )?|[a-z]{3,} (?:like (?:this|that)|of (?:this|that) \w+) |things |everything |it all |people |one |whoever [a-z]+s )"
)
_SURE = r"(?:usually|generally|normally|typically|often|mostly|commonly|most often|nearly always|almost always|as a rule|always|tend to|tends to)"
_BETTER = r"(?:(?:[a-z]+er)\b(?<!ever)(?<!never)(?<!other)(?<!after)(?<!over)(?<!under)(?<!order)(?<!water)(?<!whether)|(?:more|less) [a-z]+(?:ly|able|ed)?\b|better|best|well|longer|fine|dry|safe|fresh)"
_WHEN = r"(?:when(?:ever)?|if|once|unless|where|as long as|provided|so long as)"
_TREATED = r"(?:people|one|someone|somebody|there's|there is|nobody|no one|they(?:'re| are)|they|it's|it is|it|(?:the|an?|its|their) (?:[\w'-]+ ){1,3}?(?:is|are|isn't|aren't|gets?|has|have|stays?|remains?)|[a-z'-]+ (?:is|are|isn't|aren't|gets?)|[a-z'-]{3,}s (?!you\b)[a-z]{4,})\b"
_TRUTH = Waiting(
    rf"{_OPENED}(?:{_THINGS}(?:do|does) (?!not\b|n't)(?:so |rather |tend to |\w+ly )*(?!include|cover|exclude|show|say|state|apply)[a-z]+\b[^.!?]*?\b{_WHEN} {_TREATED}|"
    rf"{_THINGS}(?:rarely|seldom|hardly ever|never|only) [a-z]+\b[^.!?]*?\b{_WHEN} {_TREATED}|"
    rf"{_THINGS}(?:do|does) (?!not\b)(?:\w+ly |rather |sometimes )?(?:need|want|require|suffer|depend|call for|ask for|deserve|prefer|object|react)\b|"
    rf"{_THINGS}(?:{_SURE} )?(?:stays?|keeps?|lasts?|works?|runs?|go(?:es)?(?: through)?|lands?|holds?|dries|dry|travels?|fares?|gets?|is|are|looks?|sleeps?|grows?|feels?|copes?|arrives?) (?:[\w'-]+ ){{0,5}}?{_BETTER}[^.!?]*?\b{_WHEN} {_TREATED}|"
    rf"{_THINGS}(?:{_SURE} (?:come|stem|result|arise|happen|start|begin|follow|mean|point|have to do)s?|(?:is|are) {_SURE} (?:caused|due|down|the result|a sign|the work)) ?(?:from|of|with|to|by|when|because|through|where)\b)"
)
_GATE = Gate(
    r"\b(?:do|does|usually|generally|normally|typically|often|mostly|commonly|always|tends? to|when|whenever|if|once|unless|where|as long as|provided)\b"
)
_US = regex(
    r"\b(?:i|i'll|i'm|i've|i'd|my|me|mine|we|we'll|we're|we've|we'd|us|our|ours|you asked|sorry|apolog\w+|thank\w*|today|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|\d"
)
THEIR_WAYS = regex(
    r"\b(?:most|many|all|some|other|the rest) of our (?:other )?(?:customers|guests|members|tenants|patients|passengers|readers|users|clients|families|parents|owners|drivers)\b|"
    r"\b(?:ring|call|phone|text|email|write to|tell|ask|warn|message|contact) us\b|\blet us know\b"
)
"""Where we are only whom people turn to, the sentence is about them."""
_PART = regex(r"[;:–—]|, (?=(?:but|and|so|yet|though)\b)")


def about_us(clause: str) -> bool:
    """Whether a lower-case clause speaks of us as more than those whom customers belong or turn to."""
    return _US.search(THEIR_WAYS.sub("", clause)) is not None


def truisms(sheet: Sheet, text: Prose) -> Iterator[tuple[int, int]]:
    """Places of general truths that hint at what the customer did or left undone, in English."""
    if text.tongue != "en" or not (gate := sheet.may_hold(_GATE)):
        return
    for line in text.body:
        if line.asks or not gate.holds(line.lower) or text.quoted(line.start):
            continue
        start = 0
        for end in [*(hit.start() for hit in _PART.finditer(line.lower)), len(line.lower)]:
            part = line.lower[start:end].lstrip(",;:–— ")
            hit = _TRUTH.search(part)
            if hit and not about_us(part) and not rests_on_plan(sheet, line):
                place = line.start + end - len(part)
                yield place + hit.start(), place + hit.end()
            start = end
