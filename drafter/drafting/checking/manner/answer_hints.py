"""Weak signs, in four languages, that an ask is met: enough to pass a reply, never to fail one.

An ask may be met without a word of its own: by a yes or no anywhere, by the way out that it asks for in substance, by its
sum or its quoted words, by one sentence about just this. What asks for nothing that can be told is met as well.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.mentions.amounts import find_amounts
from drafter.domain.reading import Ask
from drafter.domain.regex import regex
from drafter.drafting.checking.manner.apologies import apologies
from drafter.drafting.checking.manner.echoes import SAID, answers_nothing
from drafter.drafting.checking.manner.meaning import stems
from drafter.drafting.checking.manner.meeting import TOPICS, WHEN, WHY
from drafter.drafting.checking.manner.naming import offers_choice
from drafter.drafting.checking.manner.prose import WORD, Prose, lowered
from drafter.drafting.checking.manner.resolving import states_resolution
from drafter.drafting.checking.manner.scheduling import gives_schedule
from drafter.drafting.checking.manner.sending_away import no_deflection
from drafter.drafting.checking.sheet import Sheet

_ASKS_WHAT = regex(
    r"\b(?:wh(?:at|en|ere|o|om|y|ich|ose)|how|was|wann|wo|wer|wen|wem|warum|wieso|weshalb|wie|welche\w*|qué|cuándo|dónde|quién|cómo|cuánto|cuál|quoi|que|quand|où|qui|comment|combien|quel(?:le)?s?|pourquoi)\b"
)
_WHETHER = regex(r"\b(?:whether|if|ob)\b|\b(?:or|oder|o|ou) (?:not|nicht|no|non|pas|isn't|aren't|what)\b")
_OR_NO = regex(r"\b(?:yes or no|ja oder nein|sí o no|oui ou non|c'est oui ou c'est non)\b")
_NEED_BY = regex(
    r"^\W*(?:(?:and|but|so|also) )?(?:i|we) (?:really |just |only )?need (?:it|them|this|that|one|him|her)\b|^\W*(?:ich|wir) brauche?n? (?:es|ihn|sie|das)\b|^\W*(?:lo|la|los|las) necesito\b|^\W*j'en ai besoin\b"
)
_CANNOT_YOU = regex(
    r"\b(?:why|how come) (?:can't|cannot|can|don't|won't|does nobody|can nobody|is it so|is it that) |\bhow (?:does|do|can|could|did) (?:a|an|any|anyone|you people) |\b(?:warum|wieso|weshalb) (?:kriegen|bekommen|schaffen|können|kann) (?:sie|ihr|man|niemand|keiner)\b|\bpor qué (?:no (?:pueden|podéis|son)|es tan)|\bpourquoi (?:n'arrivez|ne pouvez|ne savez|personne|seulement)"
)
_AGAIN = regex(r"\bhow (?:do|can|will|would) i (?:know|be sure|trust)\b|\bwie (?:weiß|kann) ich (?:sicher|wissen)?|\bcómo (?:sé|puedo saber)|\bcomment (?:savoir|être sûr)")  # fmt: skip
_NO_MORE = regex(
    r"\b(?:again|repeat\w*|happen\w*|same|in future|next|from (?:now|today)|noch einmal|wieder|künftig|de nuevo|volver\w*|repet\w*|se reprodu\w*|plus jamais|désormais)\b"
)
_WHERE = regex(r"\b(?:where|wo|wohin|dónde|où)\b")
_COMES = regex(r"\b(?:deliver\w*|express|courier|liefer\w*|kurier\w*|entreg\w*|mensajer\w*|livr\w+|coursier|post)\b")
_WHO = regex(r"\b(?:who|whom|wer|wen|wem|quién|qui)\b")
_FOR_ME = regex(
    r"\b(?:do|must|should|will) (?:i|we) (?:\w+ )?(?:have to|need to|pay|send|return)\b|\b(?:muss|soll|zahle) ich\b|\b(?:tengo que|debo)\b|\b(?:dois-je|faut-il)\b"
)
_QUOTED = regex(r"[“„«\"]\s?([^“”„«»\"]{4,80}?)\s?[”“»\"]")
_OPTIONS = Waiting(
    r"\bwhat (?:are|were) (?:my|our|the) (?:\w+ )?(?:options|choices|alternatives|possibilities|rights)\b|\bwhat (?:options|choices|alternatives) (?:do|have|are)\b|\bwhat can (?:i|we|you) (?:do|offer|choose|pick|give|propose)\b|\bwhat (?:do|are|will|would) you (?:offer|offering|propose|proposing|suggest)\b|\bwhat else (?:is there|can|could)\b|\bwhich options\b|"
    r"\b(?:welche|was (?:sind|habe ich für)) (?:\w+ ){0,2}(?:möglichkeiten|optionen|alternativen)\b|\bwas (?:bieten|können) sie (?:mir |uns )?(?:an|anbieten|tun|vorschlagen)\b|\bqué (?:opciones|alternativas|posibilidades)\b|\bqué (?:me|nos) (?:ofrecen?|proponen?|ofrecéis)\b|"
    r"\bquelles (?:sont )?(?:mes|les|nos)? ?(?:options|solutions|possibilités)\b|\bque (?:me |nous )?proposez-vous\b|\bqu'est-ce que vous (?:me |nous )?proposez\b"
)
"""A request for what there is to choose from: laying out the choice answers it."""
_FEW = 3


def met_weakly(sheet: Sheet, ask: Ask, asks: Sequence[Ask], text: Prose) -> bool:
    """Whether any reasonable sign says that this ask, one of `asks`, is met."""
    quote, tongue = lowered(ask.evidence.quote).rsplit(": ", 1)[-1], text.tongue or "en"
    why = WHY.search(quote) is not None
    words = WORD.findall(quote)
    wanted = stems(words, tongue)
    if "~manager" in wanted or no_deflection(sheet).spans:
        return False
    if _CANNOT_YOU.search(quote):
        return True
    if _OPTIONS.search(quote) and sheet.plan.alternatives and offers_choice(sheet).outcome == "pass":
        return True
    plain = ask.kind == "question" and not (why or WHEN.search(quote) or _WHERE.search(quote))
    if plain and (len(words) < _FEW or not wanted):
        return True
    if _yes_or_no(quote, ask) and _said(text) >= sum(_yes_or_no(lowered(one.evidence.quote), one) for one in asks):
        return True
    if _AGAIN.search(quote) and _NO_MORE.search(text.lower):
        return True
    if not why and (_by_the_way_out(sheet, quote, wanted) or _in_one_line(sheet, text, wanted, quote)):
        return True
    return _same_sum(quote, text) or any(one in text.lower for one in _QUOTED.findall(quote))


def _yes_or_no(quote: str, ask: Ask) -> bool:
    """Whether a yes or a no would do: a question without a question word, or one of whether."""
    if _OR_NO.search(quote) or _WHETHER.search(quote):
        return True
    return ask.kind == "question" and _ASKS_WHAT.search(quote) is None


def _said(text: Prose) -> int:
    """How often the reply says yes, no or not yet; "gladly" is a yes only where it is more than good will."""
    return sum(len(SAID.findall(line.lower)) for line in text.lines if not answers_nothing(line.lower))


def _by_the_way_out(sheet: Sheet, quote: str, wanted: frozenset[str]) -> bool:
    """Whether the planned way out, told in substance and time, speaks of what was asked, or is what it needs."""
    if _FOR_ME.search(quote) or states_resolution(sheet).outcome == "fail" or gives_schedule(sheet).outcome == "fail":
        return False
    plan = sheet.plan.resolution
    if plan.kind != "answer" and (_NEED_BY.search(quote) or _OR_NO.search(quote)):
        return True
    if _WHERE.search(quote) and _COMES.search(lowered(plan.says)):
        return True
    if _WHO.search(quote):
        return False
    shared = (wanted & stems(WORD.findall(lowered(plan.says)), sheet.plan.language)) - TOPICS - {"~deliver"}
    return bool(shared) and len(shared) * 3 >= len(wanted)


def _in_one_line(sheet: Sheet, text: Prose, wanted: frozenset[str], quote: str) -> bool:
    """Whether one sentence after the account of what went wrong holds most of what the ask is about, two telling words at
    least."""
    if len(wanted) < 2 or WHEN.search(quote):
        return False
    sorry = apologies(sheet)
    told = sorry[-1].line.end if sorry else text.body[0].end if text.body else 0
    return any(
        len(shared := wanted & stems(line.words, text.tongue or "en")) >= 2 and len(shared) * 2 >= len(wanted)
        for line in text.body
        if not line.asks and line.start >= told and not answers_nothing(line.lower)
    )


def _same_sum(quote: str, text: Prose) -> bool:
    """Whether a "what is this 9.90" finds its figure told."""
    figures = {one.replace(",", ".") for one in re.findall(r"\d+[.,]\d\d\b", quote)}
    if (
        not figures
        or WHEN.search(quote)
        or not re.search(r"\bwhat is\b|\bwas (?:ist|sind)\b|\bqué es\b|\bc'est quoi\b", quote)
    ):
        return False
    told = {one.replace(",", ".") for one in re.findall(r"\d+[.,]\d\d\b", text.lower)}
    return bool(figures & told) or bool(
        {one.value for one in find_amounts(quote)} & {one.value for one in find_amounts(text.lower)}
    )
