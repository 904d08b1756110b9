"""Questions that the plan answers in words of its own: those words, their time in any others, answer them."""

from __future__ import annotations

from drafter.domain.reading import Ask
from drafter.domain.regex import regex
from drafter.drafting.checking.manner.meaning import planned_stems, stems
from drafter.drafting.checking.manner.prose import Prose, lowered
from drafter.drafting.checking.not_due import asks_whether_due, waives
from drafter.drafting.checking.sheet import Sheet

_TIME = regex(
    r"[,;]? ?\b(?:until|till|by (?:the|next|this|end|noon|midday|today|tomorrow|\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|before|within|for now|for the moment|in the meantime|meanwhile|bis|binnen|innerhalb|vorerst|solange|hasta|antes|dentro|mientras|por ahora|jusqu|avant|d'ici|sous|pour l'instant|en attendant)\b[^,;.]*"
)
"""The time of an answer, with the words up to the next mark."""
_FIGURES = regex(r"\d+(?:[.,:]\d+)*")


def answered_as_planned(sheet: Sheet, ask: Ask, quote: str, text: Prose) -> bool:
    """Whether a sentence holds what the plan says to an ask, its time aside; or, of what is to be paid, that it need not be."""
    lines = [line for line in text.body if not line.asks]
    if asks_whether_due(quote) and any(waives(line.lower) for line in lines):
        return True
    answer = next((one for one in sheet.plan.answers if one.evidence == ask.evidence), None)
    if answer is None or sheet.plan.language != text.tongue:
        return False
    says = _TIME.sub("", lowered(answer.says))
    telling, figures = planned_stems(says, sheet.plan.language), _FIGURES.findall(says)
    return bool(telling) and any(
        telling <= stems(line.words, sheet.plan.language) and all(one in line.lower for one in figures)
        for line in lines
    )
