"""The question that a message comes down to, which the plan was made for: whoever tells the way out in substance and time
has answered it, in whatever words it was put ("Can I have it back?", "Where are my thirty dollars?", "Really?").

A second question has a matter of its own, and so has one for a reason, a person, a day or a paper.
"""

from __future__ import annotations

import re

from drafter.domain.reading import Ask
from drafter.domain.regex import regex
from drafter.drafting.checking.manner.bags import bag
from drafter.drafting.checking.manner.echoes import SAID
from drafter.drafting.checking.manner.meaning import concepts, stems
from drafter.drafting.checking.manner.meeting import TOPICS, WHEN, WHY
from drafter.drafting.checking.manner.owning import takes_ownership
from drafter.drafting.checking.manner.prose import WORD, Line, Prose, lowered, prose
from drafter.drafting.checking.manner.resolving import states_resolution
from drafter.drafting.checking.manner.scheduling import gives_schedule
from drafter.drafting.checking.manner.sending_away import no_deflection
from drafter.drafting.checking.sheet import Sheet

_BESIDES = regex(
    r"^\W*(?:and|also|plus|besides|another thing|one more|by the way|und|außerdem|übrigens|noch|y|además|también|por cierto|et|aussi|en plus|d'ailleurs)\b"
)
_OWN_MATTER = regex(
    r"\b(?:who|whom|whose|wer|wen|wem|wessen|quién(?:es)?|qui)\b|"
    r"\b(?:manager|supervisor|superior|boss|director|vorgesetzt\w+|chef(?:in|s)?|encargad[oa]|jef[ea]|gerente|responsable|links?|receipt|invoice|in writing|written|certificate|warranty|guarantee|garantie|garantía|"
    r"beleg|rechnung|schriftlich|recibo|factura|por escrito|reçu|facture|par écrit)\b|"
    r"\b(?:do|will) i (?:still |also )?need (?:an?|my|the|any|another)\b|\b(?:do|must|should|will|can|am) i (?:\w+ )?(?:have to|need to|pay|send|return|keep|bring|cancel|allowed|supposed)\b|\b(?:muss|soll|darf|zahle) ich\b|\b(?:tengo que|debo|puedo)\b|\b(?:dois-je|faut-il|puis-je)\b"
)
_WISH = regex(
    r"^\W*(?:i|we)(?: (?:just |only |really |do |still |now )*(?:want|need|would like|expect|demand)|'d (?:just |really |still )*(?:like|love|prefer))\b(?! (?:to (?:know|speak|talk|hear|see|understand|be told)|an? (?:answer|explanation|apology|reason|call|manager|reply|name)|someone|somebody|you to|proof|confirmation))|"
    r"^\W*(?:ich|wir) (?:will|wollen|möchten?|brauchen?|verlangen?)\b(?![^.]*\b(?:wissen|sprechen|antwort|erklärung|grund|rückruf))|^\W*(?:quiero|exijo|necesito)\b(?! (?:saber|hablar|que|una (?:explicación|respuesta|llamada)|un responsable))|"
    r"^\W*je (?:veux|voudrais|demande|exige)\b(?! (?:savoir|parler|qu|une (?:explication|réponse)|un responsable))"
)
"""Wishes for an outcome."""
_EXPLAIN = regex(
    r"^\W*(?:(?:please|pls|plz|so|and|now|just|kindly|care to|can you|could you|i want|i would like|i'd like|i need|i expect|we want|bitte|und|por favor|y|quiero|et|je veux|merci de) )*"
    r"(?:an? )?(?:explain(?: (?:this|that|it|yourself|yourselves|to me|please|pls|plz))*|explanation(?: please)?|erklär\w*(?: sie)?(?: (?:das|mir das|bitte|es|mal))*|(?:eine )?erklärung(?: bitte)?|expli(?:que|quen|cad|carme|caciones|quez)\w*(?:-(?:moi|nous|vous))?(?: (?:esto|eso|ça|cela))?|(?:una )?explicación|(?:une )?explication)\W*$"
)
_ASKED_FOR = (
    regex(r"\b(?:why|how come|warum|wieso|weshalb|por qué|porqué|pourquoi)\b"),
    regex(r"\b(?:who|whom|wer|wen|wem|quién(?:es)?|qui)\b"),
    regex(r"\b(?:where|wo|wohin|dónde|adónde|où)\b"),
    regex(r"\b(?:how (?:much|many)|wie viele?|cuánt[oa]s?|combien)\b"),
)
"""The words of a question by what it asks for."""
_HEAD = 24


def met_by_the_plan(sheet: Sheet, ask: Ask, quote: str) -> bool:
    """Whether it is the first thing asked, of no matter of its own, and the way out is told in substance and time."""
    if sheet.reading.asks[0].evidence.start != ask.evidence.start or _BESIDES.search(quote):
        return False
    if no_deflection(sheet).spans:
        return False
    if sheet.plan.resolution.kind == "answer":
        told = states_resolution(sheet).outcome
        return told == "pass" or (told == "n/a" and SAID.search(prose(sheet).lower) is not None)
    if WHY.search(quote) or WHEN.search(quote) or _OWN_MATTER.search(quote):
        return False
    if ask.kind == "request" and not _WISH.search(quote):
        return False
    if any(one.evidence == ask.evidence and one.by == "later" for one in sheet.plan.answers) or _of_theirs(
        sheet, quote
    ):
        return False
    return states_resolution(sheet).outcome == "pass" and gives_schedule(sheet).outcome != "fail"


def _of_theirs(sheet: Sheet, quote: str) -> bool:
    """Whether it asks for a help that the plan lacks, or about a thing of theirs of which neither plan nor reply speaks:
    "Will you collect the packaging?", "Did you give anyone my home address?"."""
    text, says = prose(sheet), lowered(sheet.plan.resolution.says)
    tongue = text.tongue or "en"
    helps = {one for one in concepts(quote, tongue) if one[0] == "~"} - TOPICS - _ANY
    if helps and not helps & (concepts(says, sheet.plan.language) | concepts(text.lower, tongue)):
        return True
    spoken_of = stems(WORD.findall(says), tongue) | stems(WORD.findall(text.lower), tongue)
    things = [stems(WORD.findall(hit["thing"]), tongue) - _ANY for hit in _MY.finditer(quote)]
    return any(thing and not thing & spoken_of for thing in things)


_MY = regex(
    r"\b(?:my|our|mein(?:e[mnrs]?)?|unser(?:e[mnrs]?)?|mis?|nuestr[oa]s?|mon|ma|mes|notre|nos) (?P<thing>[^\W\d_]{3,}(?: [^\W\d_]{4,})?)"
)
_ANY = frozenset(("~refund", "~pay", "~callback", "~deliver", "~price")) | bag(
    "money geld dinero argent cash dollar pound euro quid cent pesos buck thirty forty fifty hundred thousand name day time own question problem case turn life patience side"
)
"""Words for whatever is owed, or for the matter itself."""


def explained(sheet: Sheet, quote: str) -> bool:
    """Whether a bare "explain that" finds what we did wrong told as ours."""
    return _EXPLAIN.search(quote) is not None and takes_ownership(sheet).outcome == "pass"


def taken_up_by_its_word(quote: str, text: Prose) -> bool:
    """Whether the reply asks the question again by its word, and goes on: "Why did nobody ring? We should have", "Who: me"."""
    kinds = [kind for kind in _ASKED_FOR if kind.search(quote)]
    wanted = stems(WORD.findall(quote), text.tongue or "en")
    return any(
        _leads(line, kind) and (after is not None or ":" in line.lower)
        for kind in kinds
        for line, after in zip(text.lines, [*text.lines[1:], None], strict=True)
        if not wanted or kind is not _ASKED_FOR[2] or wanted & stems(line.words, text.tongue or "en")
    )


def _leads(line: Line, kind: re.Pattern[str]) -> bool:
    """Whether a sentence is led by the word of a question: asked, or before a colon or comma."""
    hit = kind.search(line.lower)
    if hit is None or hit.start() > _HEAD:
        return False
    return line.asks or re.search(r"[:,–—]", line.lower[hit.end() :]) is not None
