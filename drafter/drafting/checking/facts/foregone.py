"""Outcomes told as sure while another still decides them, or while we still look into it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.domain.score import Mark
from drafter.domain.sentences import Sentence
from drafter.drafting.checking.facts.as_a_rule import AS_A_RULE
from drafter.drafting.checking.facts.foretold import FORETOLD
from drafter.drafting.checking.facts.gifts import DENIED
from drafter.drafting.checking.facts.overreach import SURE
from drafter.drafting.checking.facts.statements import clause_of, mark_of, told_before
from drafter.drafting.checking.gate import Gate
from drafter.drafting.checking.manner.meaning import concepts, stem
from drafter.drafting.checking.sheet import Sheet

SURELY = Gate(SURE, FORETOLD, AS_A_RULE)
_SURE_RE = Waiting(SURE)
_FORETOLD_RE = Waiting(f"{FORETOLD}|{AS_A_RULE}")
_IT = regex(r"(?:it|this)(?:'ll| will| is going to)\b")
_POSITION = regex(
    r"\b(?:answer|decision|position|letter|writing|findings?|results?|reply|report|reason|explanation)s?\b"
)
_MAY = regex(
    r"\b(?:if|once|whether|should|in case|provided|assuming|when|after|depending|unless|may|might|could|decides|approves|wenn|falls|sobald|ob|si|cuando|dès que|lorsque|answer|decision|reply)\b"
)
_REPLY = regex(
    r"\b(?:answer|decision|update|reply|call|email|message|news|response|antwort|entscheidung|respuesta|réponse|courriel|correo|mensaje|nachricht|e-?mail|nouvelles|appel)\b"
)


def foregone(sheet: Sheet, line: Sentence, lowered: str, held: str) -> Iterator[tuple[Mark, str]]:
    """Where another decides, or we still look into it, the outcome may be named only as open."""
    for hit in _SURE_RE.finditer(lowered):
        clause = clause_of(lowered, hit)
        open_ended = (
            _MAY.search(clause)
            or DENIED.search(clause)
            or _REPLY.search(" ".join(lowered[hit.start() :].split()[:7]))
            or told_before(lowered[: hit.start()])
            or _of_the_answer(sheet, line, hit)
        )
        if not open_ended and hit[0] not in held:
            yield mark_of(sheet, line, hit), "the outcome is still to be decided"
    for hit in _FORETOLD_RE.finditer(lowered):
        before = lowered[: hit.start()]
        if (
            _HANGS.search(before)
            or DENIED.search(before[-60:])
            or told_before(before)
            or sheet.quotes(line.start + hit.start())
        ):
            continue
        if not line.text.endswith("?"):
            yield mark_of(sheet, line, hit), "the outcome is still to be decided"


_HANGS = regex(
    r"\b(?:if|whether|should|once|in case|unless|as soon as|ob|wenn|falls|sobald|si|cuando|dès que|lorsque|wish|hope|ask\w*|want|know)\b[^,;:–—]*$|\bif\b[^.]*,[^,]*$"
)
"""What an outcome hangs on, or who only hopes for it."""


def _of_the_answer(sheet: Sheet, line: Sentence, hit: re.Match[str]) -> bool:
    """Whether "it will be with you" tells of the answer itself, which is promised, and not of what is asked for."""
    if not _IT.match(hit[0]):
        return False
    return _POSITION.search(sheet.lower[max(0, line.start - 160) : line.end]) is not None


_COMES = r"\b(?:will|'ll|is going to|are going to) be (?P<en>(?:[\w-]+ ){0,2}?[\w-]+)|\b(?:será|serán|quedará|quedarán|sera|seront) (?P<roman>\w+)|\b(?:wird|werden) (?P<de>[^.,;:!?\n]{3,60})"
COMES = Gate(_COMES)
_COMES_RE = regex(_COMES)
_HELPS = frozenset(["~refund", "~replace", "~credit", "~discount", "~waive", "~restore", "~compensate", "~repair"])
_STILL = regex(
    r"\b(?:if|once|whether|should|unless|when|may|might|could|not|n't|nothing|no|never|wenn|ob|sobald|falls|nicht|si|cuando|pas|decides?|decision|answer|how|why|who|what|until|date|day)\b"
)
"""What leaves an outcome open, in whichever part of the sentence: a day on which we will know is none on which it is done."""


def comes_true(sheet: Sheet, line: Sentence, lowered: str) -> Iterator[tuple[Mark, str]]:
    """Help that is told as coming though nobody knows yet whether it does: "your crown will be restored". What the plan gives
    besides is no such thing."""
    if line.text.endswith("?") or _STILL.search(lowered) or told_before(lowered):
        return
    for hit in _COMES_RE.finditer(lowered):
        said = next(one for one in hit.groups() if one)
        tongue = "en" if hit["en"] else sheet.plan.language
        helps = {stem(word, tongue) for word in said.split()} & _HELPS
        if helps - sheet.lasting("given besides", lambda: _besides(sheet)):
            yield mark_of(sheet, line, hit), "the outcome is still to be decided"


def _besides(sheet: Sheet) -> frozenset[str]:
    """The kinds of help that an undecided plan holds all the same: in its steps, in what is offered besides and in the facts."""
    plan = sheet.plan
    texts = [*(one.says for one in plan.also), *(one.does for one in plan.steps)]
    texts += [f"{key} {value}".replace("_", " ") for key, value in sheet.case.facts.items() if value]
    return concepts("\n".join(texts).lower(), plan.language)
