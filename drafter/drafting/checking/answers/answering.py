"""answers_everything: each question and request gets a yes, a no, a "not yet, by Friday", or who answers and when."""

from __future__ import annotations

from drafter.domain.reading import Ask
from drafter.domain.regex import regex
from drafter.drafting.checking.answers.by_act import met_by_its_shape
from drafter.drafting.checking.answers.by_kind import by_kind
from drafter.drafting.checking.answers.by_plan import untold_by_the_plan
from drafter.drafting.checking.answers.by_says import answered_as_planned
from drafter.drafting.checking.answers.later import later, put_off
from drafter.drafting.checking.answers.needing_none import needs_nothing
from drafter.drafting.checking.answers.spare import stays_open
from drafter.drafting.checking.answers.wanting import narrowed, wants
from drafter.drafting.checking.manner.answer_hints import met_weakly
from drafter.drafting.checking.manner.asked_parts import parts
from drafter.drafting.checking.manner.committing import states_commitment
from drafter.drafting.checking.manner.echoes import answers_nothing, taken_up
from drafter.drafting.checking.manner.foremost import explained, met_by_the_plan, taken_up_by_its_word
from drafter.drafting.checking.manner.meaning import concepts, stems
from drafter.drafting.checking.manner.meeting import (
    as_planned,
    met_by_the_way_out,
)
from drafter.drafting.checking.manner.prose import lowered, prose
from drafter.drafting.checking.manner.put_aside import asks_for_a_thing, put_aside
from drafter.drafting.checking.manner.sending_away import no_deflection
from drafter.drafting.checking.sheet import Sheet, Verdict, failed, nothing, passed

_EITHER = regex(r"\b(\d+(?:[.,]\d+)?)\b[^?]{0,30}\b(?:or|oder|o|ou)\b[^?]{0,20}\b(\d+(?:[.,]\d+)?)\b[^?]*\?")
"""Asks which of two figures holds: the answer names one of them."""
_OR_ELSE = regex(
    r",? (?:or|oder|o|ou) (?:else|(?:\w+ ){0,6}?(?:judge|court|courts|lawyer|solicitor|attorney|ombudsman|regulator|trading standards|press|police|chargeback|bank|small claims|gericht|anwalt|verbraucherzentrale|juez|abogado|consumo|juge|tribunal|avocat)\b)[^?]*$"
)
"""What happens otherwise is a threat and wants no answer."""
_MAYBE = regex(r"\b(?:may|might|could) (?:possibly )?be (?:considered|possible|offered|granted|reviewed)\b")


def answers_everything(sheet: Sheet) -> Verdict:
    """Threats and rhetoric need nothing (the reading does not list them); "see our pages" answers nothing."""
    if not sheet.reading.asks:
        return nothing("the customer asked nothing")
    if _tongue(sheet) is None:
        return nothing("question and reply are not in one language that this check knows")
    if missed := unanswered(sheet):
        quotes = "; ".join(f"“{ask.evidence.quote.strip()}”" for ask in missed[:3])
        return failed(f"no answer to: {quotes}", part="next_steps")
    return passed("every question and request is answered")


def unanswered(sheet: Sheet) -> tuple[Ask, ...]:
    """The questions and requests that the reply leaves open; none where its language is not known here."""
    if not sheet.reading.asks or _tongue(sheet) is None:
        return ()
    text = prose(sheet)
    away = no_deflection(sheet).spans
    lines = [
        line
        for line in text.lines
        if not any(line.start <= mark.start < line.end for mark in away)
        and not _MAYBE.search(line.lower)
        and not answers_nothing(line.lower)
    ]
    told = " \n".join(line.lower for line in lines)
    words = [word for line in lines if not line.asks for word in line.words]
    known = stems(words, text.tongue or "en") | concepts(told, text.tongue or "en", words)
    planned = {one.evidence for one in sheet.plan.answers}
    asks = tuple(part for ask in sheet.reading.asks for part in ((ask,) if ask.evidence in planned else parts(ask)))
    return tuple(
        ask
        for ask in asks
        if (ask.evidence not in planned and put_aside(sheet, ask, text))
        or (ask.evidence not in planned and untold_by_the_plan(sheet, ask, told))
        or (
            (
                (ask.evidence not in planned and asks_for_a_thing(sheet, lowered(ask.evidence.quote), text))
                or not (_answered(sheet, ask, told, known, asks) or met_weakly(sheet, ask, asks, text))
            )
            and stays_open(sheet, ask, asks)
        )
    )


def _tongue(sheet: Sheet) -> str | None:
    """The language of question and reply, where it is one and known."""
    tongue = prose(sheet).tongue
    return tongue if tongue == sheet.reading.language else None


def _answered(sheet: Sheet, ask: Ask, told: str, known: frozenset[str], asks: tuple[Ask, ...]) -> bool:
    text = prose(sheet)
    quote, tongue = _OR_ELSE.sub("", lowered(ask.evidence.quote)), text.tongue or "en"
    if needs_nothing(sheet, ask, quote) or as_planned(sheet, ask, told, known, text):
        return True
    if answered_as_planned(sheet, ask, quote, text):
        return True
    if (either := _EITHER.search(quote)) and not any(figure in told for figure in either.groups()):
        return later(sheet, told)
    if put_off(quote, text):
        return states_commitment(sheet).outcome != "fail"
    others = [lowered(one.evidence.quote) for one in asks if one is not ask]
    if taken_up(quote, text, others) or taken_up_by_its_word(quote, text):
        return True
    if met_by_the_plan(sheet, ask, quote) or explained(sheet, quote):
        return True
    if met_by_its_shape(sheet, quote, text):
        return True
    wanted = wants(sheet, quote, tongue)
    if met_by_the_way_out(sheet, ask, quote, wanted, text):
        return True
    return by_kind(sheet, quote, told, narrowed(quote, wanted, known), known)
