"""answers_everything: each question and request gets a yes, a no, a "not yet, by Friday", or who answers and when."""

from __future__ import annotations

import re

from drafter.domain.mentions.amounts import find_amounts
from drafter.domain.reading import Ask
from drafter.drafting.checking.manner.answer_hints import met_weakly
from drafter.drafting.checking.manner.committing import states_commitment
from drafter.drafting.checking.manner.echoes import about_the_writing, any_way_out, taken_up
from drafter.drafting.checking.manner.foremost import explained, met_by_the_plan, taken_up_by_its_word
from drafter.drafting.checking.manner.meaning import concepts, stems
from drafter.drafting.checking.manner.meeting import (
    ANY_HELP,
    TOPICS,
    WHEN,
    WHY,
    as_planned,
    dated,
    deals,
    met_by_the_way_out,
    of_money,
)
from drafter.drafting.checking.manner.people import ROLE, titles
from drafter.drafting.checking.manner.prose import WORD, Prose, lowered, prose
from drafter.drafting.checking.manner.resolving import states_resolution
from drafter.drafting.checking.manner.rhetoric import is_rhetorical
from drafter.drafting.checking.manner.scheduling import gives_schedule
from drafter.drafting.checking.manner.sending_away import no_deflection
from drafter.drafting.checking.manner.times import times
from drafter.drafting.checking.sheet import Sheet, Verdict, failed, nothing, passed

_BECAUSE = re.compile(
    r"\b(?:because|reason|due to|caused?|since|found out|find out|don't know|do not know|not know|cannot say|can't say|happened|as a result|why|that is how|mistake|error|fault|bug|we had|went|our [\w ]{1,40}? (?:did|failed|sent|put|printed|dropped|marked|skipped|was|were|had|never|read|took|ran|counted|booked)|turned out|that was us|we (?:forgot|put|packed|printed|missed|booked|entered|took|charged|mixed|lost|read|ran|counted|left|let|sent) (?:it|the|your|that|this|them|up|a|an|out|off|to)\b|"
    r"weil|grund|lag|ursache|porque|causa|motivo|debido|parce|car|raison|cause|suite à)\b"
)
_HOW_MUCH = re.compile(r"\b(?:how much|what (?:does|will|would) it cost|wie viel|cuánto (?:cuesta|me)|combien)\b")
_WHO = re.compile(r"\b(?:who|whom|wer|quién|qui)\b")
_WHO_PAYS = re.compile(
    r"\b(?:who|whom)\b[^?]*\b(?:pay\w*|paid|cover\w*|refund\w*|reimburs\w*|compensat\w*|costs?|bills?|foots?|owes?|fees?|charges?|money)\b|"
    r"\bwer\b[^?]*(?:zahl|erstatt|ersetz|kosten|übernimmt|übernehmen|geld|kommt auf für)\w*|\bkommt\b[^?]*\bauf\b|"
    r"\bquién(?:es)?\b[^?]*\b(?:pag\w*|devuelv\w*|devolv\w*|reembols\w*|cubr\w*|asum\w*|abon\w*|cost\w*|gastos?|dinero)\b|"
    r"\bqui\b[^?]*\b(?:pai\w*|pay\w*|rembours\w*|prend\w*|couvr\w*|indemnis\w*|frais|coûts?|argent|dédommag\w*)\b"
)
_PAYS = re.compile(
    r"\b(?:pay|pays|paying|paid|cover|covers|covered|refund\w*|reimburs\w*|compensat\w*|credit\w*|free of charge|no charge|at our (?:cost|expense)|on us|(?:money|cost|fee|bill|charge)s? (?:\w+ )?back|"
    r"zahl\w*|bezahl\w*|erstatt\w*|ersetz\w*|ersatz|zurückerstatt\w*|übernehmen|übernehme|übernimmt|überweis\w*|gutschr\w*|kostenlos|kostenfrei|pag\w+|devolv\w+|devuelv\w*|reembols\w*|abon\w+|asum\w+|cubr\w+|sin coste?|gratis|"
    r"pai\w+|pay\w+|rembours\w*|prenons|prends|prendra|indemnis\w*|crédit\w*|à nos frais|à notre charge|gratuit\w*|sans frais)\b"
)
_WHO_HERE = re.compile(
    r"\b(?:who|whom)\b[^?]*\b(?:speak|talk|contact|call|ask|turn to|in charge|responsible|does|doing|do|doing it|deal\w*|handl\w*|decid\w*|answer\w*|help\w*|fix\w*|sort\w*|look\w*|takes? (?:care|over)|owns?|send\w*|pay\w*|com\w*|is it|is going|will|can)\b|"
    r"\bwer\b[^?]*(?:sprech|ruf|kümmer|zuständig|verantwort|entscheid|antwort|hilf|mach|tut\b|zahl|schick|komm|kann|bring|übern|erklär|sag|ist\b|steht|bin ich)\w*|"
    r"\bquién\b[^?]*(?:habl|llam|encarg|respon|decid|contest|ayud|env|vien|vendr|pag|hac|pued|va\b|dirij|escrib|soluc|arregl|trae|explic|es\b|está)\w*|"
    r"\bqui\b[^?]*(?:parl|contact|appel|joind|occup|charge|responsab|décid|répon|aid|envo|vien|rembours|pai|pay|puis|dois|va\b|fait|fera|répar|livr|adress|expliqu|est\b|prend)\w*"
)
"""Asks for somebody on our side."""
_WHERE = re.compile(r"\b(?:where|wo|wohin|dónde|où)\b")
_NOT_YET = re.compile(
    r"\b(?:don't (?:yet )?know|do not (?:yet )?know|not yet|can't (?:yet )?(?:say|tell)|cannot (?:yet )?(?:say|tell)|will (?:have|get) (?:the|an|your) answer|answer(?:s)? (?:your|you|all|both|each|every)|noch nicht|weiß ich nicht|todavía no|aún no|no lo sé|pas encore|je (?:ne le sais|l'ignore|ne sais)|(?:i|ich|je)(?:'ll| will| werde| vous)? (?:\w+ ){0,2}(?:tell you|dirai|donnerai)(?: \w+){0,3} (?:why|how|what|pourquoi))\b"
)


_CANNOT_SAY = re.compile(
    r"\b(?:i|we) (?:can't|cannot|can not|don't|do not) (?:yet )?(?:say|tell you|know)(?: yet)?\b|\bnoch nicht sagen\b|\b(?:no puedo|no podemos) (?:aún |todavía )?decir\w*|\bje ne peux pas (?:encore )?(?:vous )?(?:le )?dire\b"
)
_FIGURE = re.compile(r"\d+(?:[.,]\d+)+|\d{2,}")
_EITHER = re.compile(r"\b(\d+(?:[.,]\d+)?)\b[^?]{0,30}\b(?:or|oder|o|ou)\b[^?]{0,20}\b(\d+(?:[.,]\d+)?)\b[^?]*\?")
"""Asks which of two figures holds: the answer names one of them."""
_HAND_OVER = re.compile(r"\b(?:send|give|show|post|email|forward) (?:me|us)\b")
_FIX_IT = re.compile(r"\b(?:fix|sort|solve|resolve) (?:it|this|that|the (?:problem|issue|mess))\b")
_ANY_ACT = re.compile(
    r"\b(?:hurry|make (?:it |this |that )?(?:good|right)|make good on (?:it|this|that)|sorted?(?: (?:this|it|that))? out|"
    r"(?:get|be|have) (?:this|it|that) sorted|do something|(?:please )?help me|speed (?:it|this) up|see to (?:it|this))\b"
)
"""Asks for whatever the plan gives, and for it soon."""
_MAYBE = re.compile(r"\b(?:may|might|could) (?:possibly )?be (?:considered|possible|offered|granted|reviewed)\b")


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
        if not any(line.start <= mark.start < line.end for mark in away) and not _MAYBE.search(line.lower)
    ]
    told = " \n".join(line.lower for line in lines)
    words = [word for line in lines if not line.asks for word in line.words]
    known = stems(words, text.tongue or "en") | concepts(told, text.tongue or "en", words)
    asks = sheet.reading.asks
    return tuple(
        ask for ask in asks if not (_answered(sheet, ask, told, known, text) or met_weakly(sheet, ask, asks, text))
    )


def _tongue(sheet: Sheet) -> str | None:
    """The language of question and reply, where it is one and known."""
    tongue = prose(sheet).tongue
    return tongue if tongue == sheet.reading.language else None


def _answered(sheet: Sheet, ask: Ask, told: str, known: frozenset[str], text: Prose) -> bool:
    quote, tongue = lowered(ask.evidence.quote), text.tongue or "en"
    if _needs_nothing(sheet, ask, quote) or as_planned(sheet, ask, told, known, text):
        return True
    if (either := _EITHER.search(quote)) and not any(figure in told for figure in either.groups()):
        return _later(sheet, told)
    if _put_off(quote, text):
        return states_commitment(sheet).outcome != "fail"
    others = [lowered(one.evidence.quote) for one in sheet.reading.asks if one is not ask]
    if taken_up(quote, text, others) or taken_up_by_its_word(quote, text):
        return True
    if met_by_the_plan(sheet, ask, quote) or explained(sheet, quote):
        return True
    wanted = stems(WORD.findall(quote), tongue) | concepts(quote, tongue)
    if met_by_the_way_out(sheet, ask, quote, wanted, text):
        return True
    if re.search(r"\b(?:money|geld|dinero|argent)\b", quote):
        wanted |= {"~refund"}
    if _FIX_IT.search(quote) and "~repair" not in known:
        wanted -= {"~repair"}  # "fix this" asks for whatever helps
    if _HAND_OVER.search(quote) and any(one[0] != "~" for one in wanted):
        wanted -= {"~deliver"}  # "send me the link" asks for the link
    return _by_kind(sheet, quote, told, wanted, known)


def _by_kind(sheet: Sheet, quote: str, told: str, wanted: frozenset[str], known: frozenset[str]) -> bool:
    """Whether a question of when, why, how much or who, or any other ask, has its answer."""
    text, tongue = prose(sheet), prose(sheet).tongue or "en"
    shared = (wanted & known) | {figure for figure in _FIGURE.findall(quote) if figure in told}
    if WHEN.search(quote):
        if gives_schedule(sheet).outcome == "fail" and (len(wanted) <= 1 or of_money(quote, wanted)):
            return _later(sheet, told)
        timed = times(sheet, text).moments or times(sheet, text).lengths or _later(sheet, told)
        near = shared or len(wanted) <= 1 or deals(sheet, wanted, known)
        return dated(sheet, text, wanted) or bool(timed and near)
    if WHY.search(quote):
        return _later(sheet, told) or (
            bool(_BECAUSE.search(told)) and (bool(shared) or len(wanted) <= 2 or deals(sheet, wanted, known))
        )
    if _HOW_MUCH.search(quote):
        return bool(re.search(r"\d", told)) or _later(sheet, told)
    if "~manager" in wanted:
        return bool(re.search(rf"\b(?:{ROLE}|{titles(sheet)})\b", told))
    if _WHO.search(quote) and (_WHO_PAYS.search(quote) or find_amounts(quote, language=tongue)):
        return _paid(sheet, quote, told, text)
    if _WHO_HERE.search(quote) and re.search(rf"\b(?:{ROLE}|{titles(sheet)}|i|i'll|i'm|me|ich|mir|yo|je|moi)\b", told):
        return True
    if _WHO.search(quote) and "~manager" in known and bool(wanted & known):
        return True
    return _helped(sheet, quote, told, wanted, known)


def _needs_nothing(sheet: Sheet, ask: Ask, quote: str) -> bool:
    """An outcry, a wish about the writing, or one for whatever the plan gives."""
    if ask.kind == "question" and is_rhetorical(quote, calm=sheet.reading.level == "calm"):
        return True
    way_out = any_way_out(quote) and sheet.plan.resolution.kind != "answer"
    return about_the_writing(quote) or (way_out and states_resolution(sheet).outcome != "fail")


def _put_off(quote: str, text: Prose) -> bool:
    """Whether the reply says of just this question that it cannot say yet."""
    wanted = stems(WORD.findall(quote), text.tongue or "en")
    return any(
        not line.asks
        and _CANNOT_SAY.search(line.lower)
        and len(wanted & stems(line.words, text.tongue or "en")) * 2 >= max(1, len(wanted))
        for line in text.lines
    )


def _later(sheet: Sheet, told: str) -> bool:
    """Whether the reply says that it does not know yet, and somebody who will tell by when."""
    return _NOT_YET.search(told) is not None and states_commitment(sheet).outcome != "fail"


def _helped(sheet: Sheet, quote: str, told: str, wanted: frozenset[str], known: frozenset[str]) -> bool:
    """Whether a request, or a question of yes or no, is met: by the help that it asks for, or by its own words."""
    shared = (wanted & known) | {figure for figure in _FIGURE.findall(quote) if figure in told}
    if _ANY_ACT.search(quote) and not any(one[0] == "~" for one in wanted):
        return True
    if wanted <= ANY_HELP or _later(sheet, told):
        return True
    if _WHERE.search(quote) and re.search(
        r"\b(?:at|in|on|with|lost|left|reached|stuck|sitting|arriv\w+|ship\w*|sent)\b", told
    ):
        return bool(shared) or len(wanted) <= 1
    return _enough(shared, wanted) or deals(sheet, wanted, known)


def _paid(sheet: Sheet, quote: str, told: str, text: Prose) -> bool:
    """Who pays is answered by the sum asked about, by a word of paying or refunding, or by "not yet … by Friday"."""
    tongue = text.tongue or "en"
    asked = {one.value for one in find_amounts(quote, language=tongue)}
    if asked & {one.value for one in find_amounts(told, language=tongue)} or _PAYS.search(told):
        return True
    return _NOT_YET.search(told) is not None and bool(times(sheet, text).moments or times(sheet, text).lengths)


def _enough(shared: frozenset[str], wanted: frozenset[str]) -> bool:
    """A kind of help that is named outweighs the other words of a request; else a third of its telling words."""
    helps = {one for one in wanted if one[0] == "~"} - TOPICS
    if helps & shared:
        return True
    telling = {one for one in wanted if one[0] != "~"}
    if len(telling) > 1 and not telling & shared and not helps:
        return False  # only the matter is named, nothing of what was asked about it
    return len(shared) >= max(1, round(len(wanted) / 3))
