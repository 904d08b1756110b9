"""What is decided or found out first: who does it, what they do, and when the customer has the answer."""

from __future__ import annotations

import re

from drafter.drafting.checking.manner.people import ROLE, names, person_acts, titles
from drafter.drafting.checking.manner.prose import Line, Prose
from drafter.drafting.checking.manner.resolving_hints import somebody_and_when
from drafter.drafting.checking.manner.times import naming, times
from drafter.drafting.checking.sheet import Sheet, Verdict, failed, passed

_ANSWERS = re.compile(
    r"\b(?:decid|decision|review|look|go(?:es|ing)? (?:through|over)|answer|repl(?:y|ie)|writ|call|ring|phone|come back|get back|be back|let you know|tell|hear|contact|respond|in touch|confirm|rul(?:e|ing)|examin|assess|investigat|trac(?:e|ing)|find out|check|track|dig|get to the bottom|test|pull|speak|ask|update|email|messag|text you|post you|question|share|report|let you|give you|have (?:an|the|your|our) |verif|inspect|search|take over|handle|approv|"
    r"entscheid|prüf|melde|antwort|nachforsch|kläre|untersuch|ruf|schreib|bescheid|informier|decid|decisión|revis|investig|respond|averigu|llam|escrib|avis|compr|"
    r"décid|décision|examin|enquêt|vérifi|répond|rappel|écri|cherch|recherch|inform|"
    r"nenne|sage ich|sage ihnen|teile ich|erfrage|diré|dirá|daré|dará|enviaré|averigua|dirai|donnerai|transmettrai|final position|position)"
)
_ME = re.compile(
    r"\b(?:i|i'll|i'm|i've|me|my|ich|mich|mir|yo|je|j'ai|m'|moi|le (?:escribiré|llamaré|confirmaré|avisaré|informaré|responderé)|revisaré|investigaré|averiguaré|comprobaré)\b|j'"
)


def told_who_and_when(sheet: Sheet, text: Prose) -> Verdict:
    """Who, what and when within neighbouring sentences."""
    planned, commitment = sheet.plan.resolution, sheet.plan.commitment
    due = [moment for moment in (planned.done_by, commitment.due_at if commitment else None) if moment]
    dated = [place for moment in due for place in naming(sheet, text, moment)]
    if not due:
        found = times(sheet, text)
        dated = [(one.start, one.end) for one in found.moments] + [
            (one.start, one.end) for one in found.lengths if one.frame in ("within", "after")
        ]
    acting = [
        index
        for index, line in enumerate(text.lines)
        if not line.asks
        and _ANSWERS.search(line.lower)
        and (_actor(sheet, line) or (index > 0 and _names_role(sheet, text.lines[index - 1])))
    ]
    if somebody_and_when(sheet, text, dated):
        return passed("who and when can be made out")
    if not acting:
        who = f"the {planned.by}" if planned.by else "who"
        return failed(
            f"say who decides or finds out ({who}), what they do, and when the answer comes", part="resolution"
        )
    for index in acting:
        near = text.lines[max(0, index - 2) : index + 3]
        if any(line.start <= start < line.end for start, _ in dated for line in near):
            return passed("who, what and when the answer comes are told")
    line = text.lines[acting[0]]
    return failed("the day on which the answer comes is missing", [sheet.mark(line.start, line.end)], part="resolution")


def _names_role(sheet: Sheet, line: Line) -> bool:
    """Whether the sentence before says who: "Our complaints manager has this now. They will review …"."""
    return re.search(rf"\b(?:{titles(sheet)}|{ROLE})\b", line.lower) is not None


def _actor(sheet: Sheet, line: Line) -> bool:
    if _ME.search(line.lower) or re.search(rf"\b(?:{names(sheet)}|{titles(sheet)}|{ROLE})\b", line.lower):
        return True
    return person_acts(sheet.text[line.start : line.end])
