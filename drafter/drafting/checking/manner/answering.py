"""answers_everything: each question and request gets a yes, a no, a "not yet, by Friday", or who answers and when."""

from __future__ import annotations

import re

from drafter.domain.mentions.amounts import find_amounts
from drafter.domain.reading import Ask
from drafter.drafting.checking.manner.echoes import about_the_writing, any_way_out, taken_up
from drafter.drafting.checking.manner.meaning import concepts, stems
from drafter.drafting.checking.manner.people import ROLE, titles
from drafter.drafting.checking.manner.prose import WORD, Prose, lowered, prose
from drafter.drafting.checking.manner.rhetoric import is_rhetorical
from drafter.drafting.checking.manner.sending_away import no_deflection
from drafter.drafting.checking.manner.times import naming, times
from drafter.drafting.checking.sheet import Sheet, Verdict, failed, nothing, passed

_WHEN = re.compile(
    r"\b(?:when|how (?:long|soon|fast|quickly|much longer)|what (?:date|day|time)|by what|wann|wie lange|cuándo|cuánto tiempo|quand|combien de temps|eta)\b"
)
_WHY = re.compile(
    r"\b(?:why|how come|what (?:happened|went wrong|caused)|explain|reason|warum|wieso|weshalb|por qué|qué pasó|pourquoi)\b"
)
_BECAUSE = re.compile(
    r"\b(?:because|reason|due to|caused?|since|found out|find out|don't know|do not know|not know|cannot say|can't say|happened|as a result|why|that is how|mistake|error|fault|bug|we had|went|our \w+ (?:did|failed|sent|put|printed|dropped|marked|skipped)|turned out|"
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
    r"zahl\w*|bezahl\w*|erstatt\w*|zurückerstatt\w*|übernehmen|übernehme|übernimmt|überweis\w*|gutschr\w*|kostenlos|kostenfrei|pag\w+|devolv\w+|devuelv\w*|reembols\w*|abon\w+|asum\w+|cubr\w+|sin coste?|gratis|"
    r"pai\w+|pay\w+|rembours\w*|prenons|prends|prendra|indemnis\w*|crédit\w*|à nos frais|à notre charge|gratuit\w*|sans frais)\b"
)
_WHERE = re.compile(r"\b(?:where|wo|wohin|dónde|où)\b")
_NOT_YET = re.compile(
    r"\b(?:don't (?:yet )?know|do not (?:yet )?know|not yet|can't (?:yet )?(?:say|tell)|cannot (?:yet )?(?:say|tell)|will (?:have|get) (?:the|an|your) answer|answer(?:s)? (?:your|you|all|both|each|every)|noch nicht|weiß ich nicht|todavía no|aún no|no lo sé|pas encore|je (?:ne le sais|l'ignore|ne sais)|(?:i|ich|je)(?:'ll| will| werde| vous)? (?:\w+ ){0,2}(?:tell you|dirai|donnerai)(?: \w+){0,3} (?:why|how|what|pourquoi))\b"
)


_FIGURE = re.compile(r"\d+(?:[.,]\d+)+|\d{2,}")
_FIX_IT = re.compile(r"\b(?:fix|sort|solve|resolve) (?:it|this|that|the (?:problem|issue|mess))\b")
_ANY_ACT = re.compile(
    r"\b(?:hurry|make (?:it |this |that )?(?:good|right)|make good on (?:it|this|that)|sorted?(?: (?:this|it|that))? out|"
    r"(?:get|be|have) (?:this|it|that) sorted|do something|(?:please )?help me|speed (?:it|this) up|see to (?:it|this))\b"
)
"""Asks for whatever the plan gives, and for it soon."""
_MAYBE = re.compile(r"\b(?:may|might|could) (?:possibly )?be (?:considered|possible|offered|granted|reviewed)\b")
_ANY_HELP = frozenset(
    ("sort", "solv", "resolv", "help", "act", "someth", "mak", "happen", "immediat", "finally", "final", "now", "right")
)
"""What "sort this out" and "fix it" ask for: whatever the plan gives."""


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
    return tuple(ask for ask in sheet.reading.asks if not _answered(sheet, ask, told, known, text))


def _tongue(sheet: Sheet) -> str | None:
    """The language of question and reply, where it is one and known."""
    tongue = prose(sheet).tongue
    return tongue if tongue == sheet.reading.language else None


def _answered(sheet: Sheet, ask: Ask, told: str, known: frozenset[str], text: Prose) -> bool:
    quote, tongue = lowered(ask.evidence.quote), text.tongue or "en"
    if _needs_nothing(sheet, ask, quote) or _as_planned(sheet, ask, told, known, text) or taken_up(quote, text):
        return True
    wanted = stems(WORD.findall(quote), tongue) | concepts(quote, tongue)
    if re.search(r"\b(?:money|geld|dinero|argent)\b", quote):
        wanted |= {"~refund"}
    if _FIX_IT.search(quote) and "~repair" not in known:
        wanted -= {"~repair"}  # "fix this" asks for whatever helps
    shared = (wanted & known) | {figure for figure in _FIGURE.findall(quote) if figure in told}
    if _WHEN.search(quote):
        timed = times(sheet, text).moments or times(sheet, text).lengths or _NOT_YET.search(told)
        near = shared or len(wanted) <= 1 or _deals(sheet, wanted, known)
        return _dated(sheet, text, wanted) or bool(timed and near)
    if _WHY.search(quote):
        return bool(_NOT_YET.search(told)) or (
            bool(_BECAUSE.search(told)) and (bool(shared) or len(wanted) <= 2 or _deals(sheet, wanted, known))
        )
    if _HOW_MUCH.search(quote):
        return bool(re.search(r"\d", told)) or bool(_NOT_YET.search(told))
    if "~manager" in wanted:
        return bool(re.search(rf"\b(?:{ROLE}|{titles(sheet)})\b", told))
    if _WHO.search(quote) and (_WHO_PAYS.search(quote) or find_amounts(quote, language=tongue)):
        return _paid(sheet, quote, told, text)
    if _WHO.search(quote) and re.search(rf"\b(?:{ROLE}|{titles(sheet)}|i|i'll|i'm|ich|yo|je)\b", told):
        return True
    return _helped(sheet, quote, told, wanted, known)


def _needs_nothing(sheet: Sheet, ask: Ask, quote: str) -> bool:
    """An outcry, a wish about the writing, or one for whatever the plan gives."""
    if ask.kind == "question" and is_rhetorical(quote, calm=sheet.reading.level == "calm"):
        return True
    return about_the_writing(quote) or (any_way_out(quote) and sheet.plan.resolution.kind != "answer")


def _as_planned(sheet: Sheet, ask: Ask, told: str, known: frozenset[str], text: Prose) -> bool:
    """Whether the reply says what the plan answers to just this: the figures of a fact or a passage and half of its
    telling words; or, where the plan itself is what was asked for, what is given or by when it is decided."""
    answer = next((one for one in sheet.plan.answers if one.evidence == ask.evidence), None)
    if answer is None or answer.by == "later" or sheet.plan.language != text.tongue:
        return False
    if answer.by == "plan":
        resolution = sheet.plan.resolution
        given = concepts(lowered(resolution.says), sheet.plan.language) - _TOPICS
        dated = resolution.done_by is not None and naming(sheet, text, resolution.done_by)
        wants_manager = "~manager" in concepts(lowered(answer.asks), sheet.plan.language)
        if wants_manager or _WHEN.search(lowered(answer.asks)) or resolution.kind != "remedy":
            return bool(dated) and not wants_manager
        return bool(given) and given <= known
    says = lowered(answer.says)
    telling = stems(WORD.findall(says), sheet.plan.language)
    figures = set(re.findall(r"\d+(?:[.,]\d+)*", says))
    return all(figure in told for figure in figures) and len(telling & known) * 2 >= len(telling)


def _helped(sheet: Sheet, quote: str, told: str, wanted: frozenset[str], known: frozenset[str]) -> bool:
    """Whether a request, or a question of yes or no, is met: by the help that it asks for, or by its own words."""
    shared = (wanted & known) | {figure for figure in _FIGURE.findall(quote) if figure in told}
    if _ANY_ACT.search(quote) and not any(one[0] == "~" for one in wanted):
        return True
    if wanted <= _ANY_HELP or _NOT_YET.search(told):
        return True
    if _WHERE.search(quote) and re.search(
        r"\b(?:at|in|on|with|lost|left|reached|stuck|sitting|arriv\w+|ship\w*|sent)\b", told
    ):
        return bool(shared) or len(wanted) <= 1
    return _enough(shared, wanted) or _deals(sheet, wanted, known)


def _dated(sheet: Sheet, text: Prose, wanted: frozenset[str]) -> bool:
    """Whether the reply names the day by which the planned resolution is done, decided or found out. The day of one kind
    of help does not answer when another comes: that of a credit not when the parcel arrives."""
    resolution = sheet.plan.resolution
    if resolution.done_by is None or not naming(sheet, text, resolution.done_by):
        return False
    helps = {one for one in wanted if one[0] == "~"} - _TOPICS
    says = concepts(lowered(resolution.says), sheet.plan.language)
    return resolution.kind in ("decision", "investigation") or not helps or bool(helps & says)


def _paid(sheet: Sheet, quote: str, told: str, text: Prose) -> bool:
    """Who pays is answered by the sum asked about, by a word of paying or refunding, or by "not yet … by Friday"."""
    tongue = text.tongue or "en"
    asked = {one.value for one in find_amounts(quote, language=tongue)}
    if asked & {one.value for one in find_amounts(told, language=tongue)} or _PAYS.search(told):
        return True
    return _NOT_YET.search(told) is not None and bool(times(sheet, text).moments or times(sheet, text).lengths)


def _enough(shared: frozenset[str], wanted: frozenset[str]) -> bool:
    """A kind of help that is named outweighs the other words of a request; else a third of its telling words."""
    helps = {one for one in wanted if one[0] == "~"}
    if helps & shared:
        return True
    return len(shared) >= max(1, round(len(wanted) / 3))


_TOPICS = frozenset(("~price", "~pay", "~invoice", "~parcel", "~confirm", "~data", "~explain", "~return"))
"""Concepts that name a matter, not a kind of help."""


def _deals(sheet: Sheet, wanted: frozenset[str], known: frozenset[str]) -> bool:
    """Whether what the plan gives is what was asked for, and the reply names it."""
    says = concepts(lowered(sheet.plan.resolution.says), sheet.plan.language)
    return bool(says & wanted) and bool((says & known) - _TOPICS)
