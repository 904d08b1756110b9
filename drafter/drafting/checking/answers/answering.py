"""answers_everything: each question and request gets a yes, a no, a "not yet, by Friday", or who answers and when."""

from __future__ import annotations

import re

from drafter.domain.mentions.amounts import find_amounts
from drafter.domain.reading import Ask
from drafter.domain.regex import regex
from drafter.drafting.checking.answers.by_act import met_by_its_shape
from drafter.drafting.checking.answers.by_plan import untold_by_the_plan
from drafter.drafting.checking.answers.by_says import answered_as_planned
from drafter.drafting.checking.answers.spare import stays_open
from drafter.drafting.checking.manner.answer_hints import met_weakly
from drafter.drafting.checking.manner.apologies import apologies, is_false
from drafter.drafting.checking.manner.asked_parts import asks_not_to, parts
from drafter.drafting.checking.manner.bags import bag
from drafter.drafting.checking.manner.committing import states_commitment
from drafter.drafting.checking.manner.echoes import about_the_writing, any_way_out, only_feels, taken_up
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
from drafter.drafting.checking.manner.paying import BORNE, PAYS, SENT_BACK, WHO_PAYS
from drafter.drafting.checking.manner.people import ROLE, titles
from drafter.drafting.checking.manner.prose import WORD, Prose, lowered, prose
from drafter.drafting.checking.manner.put_aside import asks_for_a_thing, put_aside
from drafter.drafting.checking.manner.resolving import states_resolution
from drafter.drafting.checking.manner.rhetoric import is_rhetorical
from drafter.drafting.checking.manner.scheduling import gives_schedule
from drafter.drafting.checking.manner.sending_away import no_deflection
from drafter.drafting.checking.manner.times import times
from drafter.drafting.checking.sheet import Sheet, Verdict, failed, nothing, passed
from drafter.drafting.planning.asked_beyond import of_carriage
from drafter.drafting.planning.thing_or_money import asks_when_it_comes, gives_money

_BECAUSE = regex(
    r"\b(?:because|reason|due to|caused?|since|found out|find out|don't know|do not know|not know|cannot say|can't say|happened|as a result|why|that is how|mistake|error|fault|bug|we had|went|(?:i|we) (?:said|told you|wrote|confirmed|promised)\b[^!?\n]{1,80}\b(?:wasn't|was not|hadn't|had not|didn't|did not|weren't|were not)\b|our [\w ]{1,40}? (?:did|failed|sent|put|printed|dropped|marked|skipped|was|were|had|never|read|took|ran|counted|booked)|turned out|that was us|we (?:forgot|put|packed|printed|missed|booked|entered|took|charged|mixed|lost|read|ran|counted|left|let|sent) (?:it|the|your|that|this|them|up|a|an|out|off|to)\b|"
    r"weil|grund|lag|ursache|porque|causa|motivo|debido|parce|car|raison|cause|suite à)\b"
)
_HOW_MUCH = regex(r"\b(?:how much|what (?:does|will|would) it cost|wie viel|cuánto (?:cuesta|me)|combien)\b")
_WHO = regex(r"\b(?:who|whom|wer|quién|qui)\b")
_WHO_HERE = regex(
    r"\b(?:who|whom)\b[^?]*\b(?:speak|talk|contact|call|ask|turn to|in charge|responsible|does|doing|do|doing it|deal\w*|handl\w*|decid\w*|answer\w*|help\w*|fix\w*|sort\w*|look\w*|takes? (?:care|over)|owns?|send\w*|pay\w*|com\w*|is it|is going|will|can)\b|"
    r"\bwer\b[^?]*(?:sprech|ruf|kümmer|zuständig|verantwort|entscheid|antwort|hilf|mach|tut\b|zahl|schick|komm|kann|bring|übern|erklär|sag|ist\b|steht|bin ich)\w*|"
    r"\bquién\b[^?]*(?:habl|llam|encarg|respon|decid|contest|ayud|env|vien|vendr|pag|hac|pued|va\b|dirij|escrib|soluc|arregl|trae|explic|es\b|está)\w*|"
    r"\bqui\b[^?]*(?:parl|contact|appel|joind|occup|charge|responsab|décid|répon|aid|envo|vien|rembours|pai|pay|puis|dois|va\b|fait|fera|répar|livr|adress|expliqu|est\b|prend)\w*"
)
"""Asks for somebody on our side."""
_WHERE = regex(r"\b(?:where|wo|wohin|dónde|où)\b")
_NOT_YET = regex(
    r"\b(?:don't (?:yet )?know|do not (?:yet )?know|not yet|can't (?:yet )?(?:say|tell)|cannot (?:yet )?(?:say|tell)|will (?:have|get) (?:the|an|your) answer|answer(?:s)? (?:your|you|all|both|each|every|the rest)|noch nicht|weiß ich nicht|todavía no|aún no|no lo sé|pas encore|je (?:ne le sais|l'ignore|ne sais)|(?:i|ich|je)(?:'ll| will| werde| vous)? (?:\w+ ){0,2}(?:tell you|dirai|donnerai)(?: \w+){0,3} (?:why|how|what|pourquoi)|"
    r"find out the answer to (?:your|all|both|each)|(?:beantworten?|klären?) (?:ich |wir )?(?:auch )?(?:ihre|deine|beide|alle)|antworten? (?:ich |wir )?(?:ihnen|dir)|"
    r"responder(?:é|emos)(?: también)? a (?:su|sus|tu|todas|ambas)|(?:le|te) responder(?:é|emos)|averiguaré la respuesta|"
    r"répondr(?:ai|ons)(?: aussi)? à (?:votre|vos|toutes)|vous répondr(?:ai|ons)|chercher la réponse)\b|"
    r"\b(?:bis|heute|morgen)\b(?:[^.!?\n]|(?<=\d)\.){0,200}?\b(?:beantworte ich|antworte ich|werde ich)\b(?:[^.!?\n]|(?<=\d)\.){0,200}?\b(?:fragen?|punkte)\b|"
    r"\b(?:para|tardar|antes|hoy|mañana)\b[^.!?\n]{0,200}?\bresponderé\b[^.!?\n]{0,20}?\b(?:preguntas?|resto)\b|"
    r"\b(?:d'ici|avant|aujourd'hui|demain)\b[^.!?\n]{0,200}?\brépondrai\b[^.!?\n]{0,20}?\b(?:questions?|reste)\b"
)
"""Not yet, or by when; "I am glad to answer your questions" names no time."""


_CANNOT_SAY = regex(
    r"\b(?:i|we) (?:can't|cannot|can not|don't|do not) (?:yet )?(?:say|tell you|know)(?: yet)?\b|\bnoch nicht sagen\b|\b(?:no puedo|no podemos) (?:aún |todavía )?decir\w*|\bje ne peux pas (?:encore )?(?:vous )?(?:le )?dire\b"
)
_FIGURE = regex(r"\d+(?:[.,]\d+)+|\d{2,}")
_EITHER = regex(r"\b(\d+(?:[.,]\d+)?)\b[^?]{0,30}\b(?:or|oder|o|ou)\b[^?]{0,20}\b(\d+(?:[.,]\d+)?)\b[^?]*\?")
"""Asks which of two figures holds: the answer names one of them."""
_HAND_OVER = regex(r"\b(?:send|give|show|post|email|forward) (?:me|us)\b")
_THING_BACK = regex(r"\b(?:get|have|see) (?:it|them|him|her|my (?!money|cash|deposit)\w+(?: \w+)?) back\b")
_FIX_IT = regex(r"\b(?:fix|sort|solve|resolve) (?:it|this|that|the (?:problem|issue|mess))\b")
_ANY_ACT = regex(
    r"\b(?:hurry|make (?:it |this |that )?(?:good|right)|make good on (?:it|this|that)|sorted?(?: (?:this|it|that))? out|"
    r"(?:get|be|have) (?:this|it|that) sorted|do something|(?:please )?help me|speed (?:it|this) up|see to (?:it|this))\b"
)
"""Asks for whatever the plan gives, and for it soon."""
_APOLOGY = regex(
    r"\b(?:an?|your|eine|una|des|the least is an?) (?:\w+ )?(?:apology|entschuldigung|disculpa|excuses)\b|\bapologi[sz]e\b|\bentschuldigen sie sich\b|\b(?:pídan?me|quiero) (?:perdón|disculpas)\b|\bexcusez-vous\b"
)
"""Asks for an apology: met by one without a condition."""
_NEEDS = regex(
    r"^\W*(?:and |but )?(?:i|we) (?:really |just |also )?(?:need|have) to (?!know|speak|talk|hear|see|understand|be told|get|have|return|exchange|cancel|change|be (?:sure|reimbursed|compensated|refunded))\w+|"
    r"^\W*(?:and |but )?(?:i|we) (?:just |only |simply )?(?:want(?:ed)?|like|would like|try) to be (?:straight|honest|fair|clear|polite|correct|square|open|above board)\b|"
    r"^\W*(?:y |pero )?(?:necesito|tengo que) (?:poder )?(?:conducir|trabajar|dormir|cocinar|estudiar|comer|ir (?:al trabajo|a trabajar))\b|"
    r"^\W*(?:et |mais )?(?:j'ai besoin de|je dois) (?:pouvoir )?(?:conduire|travailler|dormir|cuisiner|étudier|manger|aller (?:au travail|travailler))\b|"
    r"\bwant (?:your|the|that) [^?.!]{1,30} to (?:learn|know|feel|rot|burn|be (?:ashamed|fired|sacked|sorry)|apologi[sz]e|grovel|understand|stop)\b"
)
"""What they have to do, or wish on us, is told and asks for nothing."""
_ALL_THAT = regex(
    r"^\W*(?:and |so |but )?(?:i|we) (?:really |just |also |do |simply )*(?:need|have|want|would like|'d like) to (?:know|hear|have an answer)(?: (?:it|this|that|all this|all of this))?"
    r"(?: (?:before|by|until|till|in time|today|tomorrow|now|soon|quickly|urgently|as|for|because|since|so)\b(?! (?:when|what|which|whom)\b)[^?]*)?[.!]*$"
)
"""Wants to know, and names nothing: it leans on the questions before it."""
_A_DATE = regex(
    r"^\W*(?:and |so )?(?:i|we)(?:'d| would)? (?:just |only |really )*(?:want|need|expect|demand|like) (?:an?|the|one) (?:real |firm |clear |proper |straight |exact |binding |plain )?(?:date|day|time|answer|deadline)\b(?! (?:(?:to|about|why)\b|on (?:why|how|who)))"
)
_UNLESS = regex(
    r"^\W*(?:and |so |but )?(?:i|we)(?:'ll| will| want to| am going to| intend to|'m going to| shall| would like to)? (?:leave|cancel|go|switch|quit|sue|complain|dispute|report|post|take my|stop paying)\b[^?]*\bunless\b|"
    r"^\W*(?:und )?(?:ich|wir) (?:kündige|gehe|wechsle|werde|will|kündigen)\b[^?]*\b(?:wenn sie nicht|es sei denn)\b|\b(?:me voy|me doy de baja|cancelo)\b[^?]*\ba menos que\b|\bje (?:pars|résilie|quitte)\b[^?]*\bà moins que\b"
)
"""A threat to leave that one word could turn: it wants the way out."""
_OR_ELSE = regex(
    r",? (?:or|oder|o|ou) (?:else|(?:\w+ ){0,6}?(?:judge|court|courts|lawyer|solicitor|attorney|ombudsman|regulator|trading standards|press|police|chargeback|bank|small claims|gericht|anwalt|verbraucherzentrale|juez|abogado|consumo|juge|tribunal|avocat)\b)[^?]*$"
)
"""What happens otherwise is a threat and wants no answer."""
_BY_THE_WAY = regex(
    r"(?<!\bwill)(?<!\bhave)(?<!\bhad)(?<!\bdid)(?<!\bdo)(?<!\bare)(?<!\bwere)(?<!\bwhen)(?<!\bif)(?<!\bwhy)(?<!\bhow)(?<!\bonce) (?:that |which )?(?:you|we|i) (?:sent|gave|took|made|charged|promised|delivered|shipped|wrote|posted|sold|returned)\b(?: (?:me|us|back))?(?=[ ,?])"
)
"""A clause that only tells which thing is meant: "the letter you sent"."""
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
        and not only_feels(line.lower)
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
    if _needs_nothing(sheet, ask, quote) or as_planned(sheet, ask, told, known, text):
        return True
    if answered_as_planned(sheet, ask, quote, text):
        return True
    if (either := _EITHER.search(quote)) and not any(figure in told for figure in either.groups()):
        return _later(sheet, told)
    if _put_off(quote, text):
        return states_commitment(sheet).outcome != "fail"
    others = [lowered(one.evidence.quote) for one in asks if one is not ask]
    if taken_up(quote, text, others) or taken_up_by_its_word(quote, text):
        return True
    if met_by_the_plan(sheet, ask, quote) or explained(sheet, quote):
        return True
    if met_by_its_shape(sheet, quote, text):
        return True
    wanted = _wanted(sheet, quote, tongue)
    if met_by_the_way_out(sheet, ask, quote, wanted, text):
        return True
    return _by_kind(sheet, quote, told, _narrowed(quote, wanted, known), known)


def _wanted(sheet: Sheet, quote: str, tongue: str) -> frozenset[str]:
    """The stems and kinds of help of an ask."""
    asked = _BY_THE_WAY.sub("", quote)
    wanted = stems(WORD.findall(asked), tongue) | concepts(asked, tongue)
    if _THING_BACK.search(quote) and not gives_money(sheet.plan.resolution):
        wanted -= {"~refund"}  # "when do I get it back" waits for the thing that is with us
    return wanted


def _narrowed(quote: str, wanted: frozenset[str], known: frozenset[str]) -> frozenset[str]:
    """The same for what the reply itself has to say."""
    if re.search(r"\b(?:money|geld|dinero|argent)\b", quote):
        wanted |= {"~refund"}
    if _FIX_IT.search(quote) and "~repair" not in known:
        wanted -= {"~repair"}  # "fix this" asks for whatever helps
    if _HAND_OVER.search(quote) and any(one[0] != "~" for one in wanted):
        wanted -= {"~deliver"}  # "send me the link" asks for the link
    return wanted


def _by_kind(sheet: Sheet, quote: str, told: str, wanted: frozenset[str], known: frozenset[str]) -> bool:
    """Whether a question of when, why, how much or who, or any other ask, has its answer."""
    text, tongue = prose(sheet), prose(sheet).tongue or "en"
    shared = (wanted & known) | {figure for figure in _FIGURE.findall(quote) if figure in told}
    if WHEN.search(quote):
        if asks_when_it_comes(quote) and gives_money(sheet.plan.resolution):
            return _later(sheet, told, quote)
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
        return (_WHO.search(quote) is not None and _later(sheet, told, quote)) or bool(
            re.search(rf"\b(?:{ROLE}|{titles(sheet)})\b", told)
        )
    if _WHO.search(quote) and (WHO_PAYS.search(quote) or find_amounts(quote, language=tongue)):
        return _paid(sheet, quote, told, text)
    if _WHO_HERE.search(quote) and re.search(rf"\b(?:{ROLE}|{titles(sheet)}|i|i'll|i'm|me|ich|mir|yo|je|moi)\b", told):
        return True
    if _WHO.search(quote) and "~manager" in known and bool(wanted & known):
        return True
    return _helped(sheet, quote, told, wanted, known)


def _needs_nothing(sheet: Sheet, ask: Ask, quote: str) -> bool:
    """An outcry, a wish about the writing, or one for whatever the plan gives."""
    if ask.kind == "request" and asks_not_to(quote):
        return True
    if ask.kind == "question" and is_rhetorical(quote, calm=sheet.reading.level == "calm"):
        return True
    if _APOLOGY.search(quote) and any(not is_false(prose(sheet), one) for one in apologies(sheet)):
        return True
    if (
        _NEEDS.search(quote)
        or _leans(sheet, quote)
        or (_A_DATE.search(quote) and gives_schedule(sheet).outcome != "fail")
    ):
        return True
    way_out = (any_way_out(quote) or _UNLESS.search(quote) is not None) and sheet.plan.resolution.kind != "answer"
    return about_the_writing(quote) or (way_out and states_resolution(sheet).outcome != "fail")


def _leans(sheet: Sheet, quote: str) -> bool:
    """Whether an ask only says that, or by when, the answers to others are wanted."""
    return len(sheet.reading.asks) > 1 and _ALL_THAT.search(quote) is not None


def _put_off(quote: str, text: Prose) -> bool:
    """Whether the reply says of just this question that it cannot say yet."""
    wanted = stems(WORD.findall(quote), text.tongue or "en")
    return any(
        not line.asks
        and _CANNOT_SAY.search(line.lower)
        and len(wanted & stems(line.words, text.tongue or "en")) * 2 >= max(1, len(wanted))
        for line in text.lines
    )


def _later(sheet: Sheet, told: str, quote: str = "") -> bool:
    """Whether the reply says that it does not know yet, and somebody who will tell by when; said of another ask's words
    and none of this one's, it is another's."""
    if _NOT_YET.search(told) is None or states_commitment(sheet).outcome == "fail":
        return False
    tongue = prose(sheet).tongue or "en"
    own = stems(WORD.findall(quote), tongue)
    others = [
        stems(WORD.findall(other), tongue)
        for one in sheet.reading.asks
        if quote not in (other := lowered(one.evidence.quote))
    ]
    return not quote or any(
        bool(own & said) or not any(other & said for other in others)
        for line in prose(sheet).lines
        if _NOT_YET.search(line.lower)
        for said in (stems(line.words, tongue),)
    )


def _helped(sheet: Sheet, quote: str, told: str, wanted: frozenset[str], known: frozenset[str]) -> bool:
    """Whether a request, or a question of yes or no, is met: by the help that it asks for, or by its own words."""
    shared = (wanted & known) | {figure for figure in _FIGURE.findall(quote) if figure in told}
    helped = _enough(shared, wanted) and _beyond_the_account(sheet, quote, wanted)
    if _ANY_ACT.search(quote) and not any(one[0] == "~" for one in wanted):
        return True
    if wanted <= ANY_HELP or _later(sheet, told, quote):
        return True
    if _WHERE.search(quote) and re.search(
        r"\b(?:at|in|on|with|lost|left|reached|stuck|sitting|arriv\w+|ship\w*|sent)\b", told
    ):
        return bool(shared) or len(wanted) <= 1
    return helped or deals(sheet, wanted, known)


def _beyond_the_account(sheet: Sheet, quote: str, wanted: frozenset[str]) -> bool:
    """Whether a sentence that comes after the account of what went wrong takes up the question, calendar words and small
    words apart: what is only told again answers nothing. The first thing asked may be met by the account itself, and so
    may who it was, how and why."""
    text = prose(sheet)
    if lowered(sheet.reading.asks[0].evidence.quote).startswith(quote) or _OF_WHAT.search(quote):
        return True
    telling = {one for one in wanted if not _CALENDAR.match(one) and one not in _SMALL}
    if not telling:
        return True
    sorry = apologies(sheet)
    told = sorry[-1].line.end if sorry else text.body[0].end if text.body else 0
    if sorry and text.body and sorry[-1].line is text.body[-1]:
        told = text.body[0].end
    tongue = text.tongue or "en"
    lines = [line for line in text.body if line.start >= told and not line.asks]
    said = " \n".join(line.lower for line in lines)
    known = stems((word for line in lines for word in line.words), tongue) | concepts(said, tongue)
    return bool(telling & known) or any(figure in said for figure in _FIGURE.findall(quote))


_OF_WHAT = regex(
    r"\b(?:wh(?:o|om|at|ich|ere|y|ose)|how|wer|wen|was|wie|wo|warum|wieso|welche\w*|quién|qué|cómo|dónde|por qué|cuál|qui|quoi|comment|où|pourquoi|quel(?:le)?s?)\b"
)
_CALENDAR = regex(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:january|february|march|april|june|july|august|september|october|november|december|januar|februar|märz|juni|juli|oktober|dezemb)|"
    r"(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lun|mart|miércol|juev|viern|sábad|doming|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|ener|febrer|marz|juni|juli|agost|septiembr|octubr|noviembr|diciembr|janvier|février|juillet|août|octobr|novembr|décembr)\w*$"
)
_SMALL = bag(
    """sinc time tim day week month year tomorrow tonight soon also been going instead else anyth someth everyth kan könn bis dahi schon dann noch mal wann wer wird werd soll muss alle all ab dan doch zwei woch tag monat mei meine
    unser künftig alg día dí cuánd quién qué cóm puede pued tien hay esa ese era más perdid semana quand elle ell sera qui comment fait fair mon mes ma jour semain"""
)
"""Small words and lengths of time, as stems: they make no sentence speak of a question."""


def _paid(sheet: Sheet, quote: str, told: str, text: Prose) -> bool:
    """Who pays is answered by the sum asked about, by a word of paying or refunding, or by "not yet … by Friday"."""
    tongue = text.tongue or "en"
    if of_carriage(quote):
        return any(BORNE.search(line.lower) and SENT_BACK.search(line.lower) for line in text.lines)
    asked = {one.value for one in find_amounts(quote, language=tongue)}
    if asked & {one.value for one in find_amounts(told, language=tongue)} or PAYS.search(told):
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
