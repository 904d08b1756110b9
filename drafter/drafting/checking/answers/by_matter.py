"""Questions of a kind whose answer cannot do without a word of that kind: where no sentence of the reply has one, says yes or no,
or leaves the answer to a later day, the question was passed over, however much else is told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.reading import Ask
from drafter.drafting.checking.answers.by_shape import tells_where_to, tells_who_else
from drafter.drafting.checking.answers.matters import MATTERS
from drafter.drafting.checking.manner.bags import bag
from drafter.drafting.checking.manner.clauses import clauses
from drafter.drafting.checking.manner.echoes import SAID
from drafter.drafting.checking.manner.meaning import planned_stems, stems
from drafter.drafting.checking.manner.prose import WORD, Line, Prose, lowered
from drafter.drafting.checking.manner.rhetoric import is_rhetorical
from drafter.drafting.checking.sheet import Sheet

_WH = re.compile(
    r"^\W*(?:(?:and|but|so|then|also|und|aber|y|pero|et|mais) )*(?:who|what|where|how|why|when|which|to whom|wer|was|wo|wie|warum|wann|quién|qué|dónde|cómo|cuánto|qui|que|où|comment|combien)\b"
)
_ALL_OF_THEM = re.compile(
    r"\b(?:both|each of (?:them|your)|all (?:of )?(?:your|the|three|four|this|that|these|those|it)|every (?:question|point)|the (?:other|rest|second|third|remaining|last)|everything|(?:your|the|other) (?:\w+ )?questions?|what(?:'s| is) left|"
    r"beide\w*|alles|alle (?:ihre|drei|punkte|fragen)|den rest|das andere|die (?:andere|übrige|zweite)\w*|(?:ihre|die) fragen?|ambas|ambos|las dos|los dos|todo|todas|lo demás|lo otro|la otra|(?:su|sus|la|las) preguntas?|"
    r"les deux|tout(?! (?:de suite|à fait|d'abord|le monde))|toutes|le reste|l'autre|la (?:seconde|deuxième)|(?:votre|vos|la|les) questions?)\b"
)
"""What an answer to come may be to: more than one question, or the one that is left."""
_OPEN = Waiting(
    r"\b(?:(?:don't|do not|can't|cannot|can not|couldn't|won't|not|unable to|nor) (?:\w+ ){0,2}?(?:know|say|tell|answer|promise|decide|judge|offer|do|help|give|confirm)|unknown|undecided|still open|not yet|"
    r"(?:weiß|kann|können) (?:\w+ ){0,3}?(?:nicht|noch nicht|weder)|noch (?:nicht|offen)|no (?:lo )?(?:sé|sabemos|puedo|podemos)|(?:aún|todavía) no|(?:sais|savons|peux|pouvons) pas|pas encore)\b"
)
"""An answer that is refused or not known."""
_DECIDES = re.compile(r"\b(?:decid\w+|decision|entscheid\w*|decisión|décid\w+|décision)\b")
"""An answer for somebody to give."""
_YES_OR_NO = re.compile(r"\b(?:yes (?:or|nor) no|ja (?:oder|noch) nein|sí (?:o|ni) no|oui (?:ou|ni) non)\b")


def passed_over(sheet: Sheet, ask: Ask, asks: Sequence[Ask], text: Prose) -> bool:
    """Whether one of `asks` is of a kind that any answer would name, and nothing in the reply names it."""
    quote = lowered(ask.evidence.quote)
    matter = next((one for one in MATTERS if one.asks.search(quote)), None)
    if matter is None:
        return False
    lines = [line for line in text.body if not line.asks]
    if any(matter.told.search(line.lower) for line in lines):
        return False
    if _WH.match(quote) is None and _said_enough(sheet, asks, lines):
        return False
    tongue = text.tongue or "en"
    said = [text.lower[start:end] for line in lines for start, end in clauses(line)]
    if any(tells_where_to(quote, one) or tells_who_else(quote, one) for one in said):
        return False
    return not any(_leaves_open(sheet, one, ask, asks, tongue) for one in said)


def _telling(words: str, tongue: str) -> frozenset[str]:
    """What a text is about, in stems, without the words that only tell that something took place."""
    return stems(WORD.findall(words), tongue) - _TOOK_PLACE


_TOOK_PLACE = bag("happen happened occur keep kept passi passier geschieh pas ocurr suced arriv produi")


def _said_enough(sheet: Sheet, asks: Sequence[Ask], lines: Sequence[Line]) -> bool:
    """Whether there is a yes or a no for each question that one would do for."""
    calm = sheet.reading.level == "calm"
    quotes = [lowered(one.evidence.quote) for one in asks if one.kind == "question"]
    plain = sum(_WH.match(one) is None and not is_rhetorical(one, calm=calm) for one in quotes)
    return sum(len(SAID.findall(line.lower)) for line in lines) >= plain


def _leaves_open(sheet: Sheet, said: str, ask: Ask, asks: Sequence[Ask], tongue: str) -> bool:
    """Whether a clause refuses or puts off what may be this question: it speaks of it, of all, or of nothing else."""
    if _ALL_OF_THEM.search(said):
        return True
    quote = lowered(ask.evidence.quote)
    told, own = _telling(said, tongue), _telling(quote, tongue)
    planned = planned_stems(lowered(sheet.plan.resolution.says), sheet.plan.language)
    decided = _DECIDES.search(said) is not None and (bool(own & planned) or sheet.plan.resolution.kind == "remedy")
    if not (decided or _OPEN.search(said)):
        return False
    if told & own:
        return True
    if _YES_OR_NO.search(said) and (ask.kind == "request" or _WH.match(quote)):
        return False
    others = [_telling(lowered(one.evidence.quote), tongue) for one in asks if one is not ask]
    return not any(told & other for other in (*others, planned))
