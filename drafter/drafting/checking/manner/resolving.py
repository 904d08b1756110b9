"""states_resolution and gives_schedule: the plan's one way out, its kind and extent, and when it is done."""

from __future__ import annotations

import re

from drafter.domain.mentions.amounts import find_amounts
from drafter.drafting.checking.manner.meaning import concepts, stems
from drafter.drafting.checking.manner.people import ROLE, names, person_acts, titles
from drafter.drafting.checking.manner.prose import WORD, Line, Prose, lowered, prose
from drafter.drafting.checking.manner.times import naming, times
from drafter.drafting.checking.sheet import Sheet, Verdict, failed, nothing, passed

_HEDGED = re.compile(
    r"\b(?:may|might|possibly|perhaps|maybe|consider(?:ed|ing)?|look(?:ing)? into (?:a|your|the|whether|if) (?:\w+ )?refund|see (?:if|whether) we|whether (?:we|you|a|the)|hope to|try to|trying to|would have to|eligible|unable|unfortunately|"
    r"if (?:it is |it's |they )?(?:approved|possible|eligible|confirmed)|subject to|under review|not able|cannot (?:offer|give|refund|replace|issue|send)|can't (?:offer|give|refund|replace|issue|send)|won't (?:be able|refund|offer)|will not (?:refund|offer|be able|give)|no (?:refund|replacement|credit)|you (?:asked|wanted|requested|demanded|mentioned)[^.!?,;]{0,30}(?:refund|replacement|credit|money)|"
    r"request for a|refund request|could (?:be|offer|get|receive)|eventuell|vielleicht|möglicherweise|prüfen,? ob|leider (?:keine|nicht)|quizá|tal vez|podría|peut-être|pourrait|pourriez)\b"
)
_FULL = re.compile(
    r"(?<!part of )(?<!some of )(?<!half of )\b(?:full(?:y)?|entire|whole|complete(?:ly)?|all of|in full|every (?:cent|penny)|total|100 ?%|all (?:the|your) money|what you (?:paid|spent)|purchase price|everything you paid|the (?:lot|price|money|amount you paid)|your money|"
    r"(?:refund\w*|reimburs\w*) (?:for |of |you for |on )?(?:the|your) (?:\w+ ){0,2}(?:order|purchase|payment|ticket|booking|charge|fare|deposit|fee|stay|blender|subscription|flight)|it all back|"
    r"volle[nrms]?|vollständig\w*|gesamte[nrms]?|komplett\w*|ganze[nrms]?|íntegr\w+|total|complet[oa]|todo el|entier|intégral\w*|totalité|complet|complète|kaufpreis)\b"
)
_MEASURE = re.compile(
    r"\b(\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve)[ -](?:extra |free |additional |more |bonus |gratis |whole |full )*(months?|weeks?|nights?|days?|miles|points|vouchers?|tickets?|gb|meals?|visits?|sessions?|years?|monate?n?|meses|mois)\b(?! (?:of (?:delivery|receipt|today)|from|after|later|at the latest))"
)
_PERCENT = re.compile(r"(\d+(?:[.,]\d+)?) ?(?:%|percent|per cent|prozent|por ciento|pour cent)")
_NUMBERS = dict(
    zip(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
        map(str, range(1, 13)),
        strict=True,
    )
)
_ANSWERS = re.compile(
    r"\b(?:decid|decision|review|look|go(?:es|ing)? (?:through|over)|answer|repl(?:y|ie)|writ|call|ring|phone|come back|get back|be back|let you know|tell|hear|contact|respond|in touch|confirm|rul(?:e|ing)|examin|assess|investigat|trac(?:e|ing)|find out|check|track|dig|get to the bottom|test|pull|speak|ask|update|email|verif|inspect|search|take over|handle|approv|"
    r"entscheid|prüf|melde|antwort|nachforsch|kläre|untersuch|ruf|schreib|bescheid|informier|decid|decisión|revis|investig|respond|averigu|llam|escrib|avis|compr|"
    r"décid|décision|examin|enquêt|vérifi|répond|rappel|écri|cherch|recherch|inform|"
    r"nenne|sage ich|sage ihnen|teile ich|erfrage|diré|dirá|daré|dará|enviaré|averigua|dirai|donnerai|transmettrai|final position|position)"
)
_ME = re.compile(
    r"\b(?:i|i'll|i'm|i've|me|my|ich|mich|mir|yo|je|j'ai|m'|moi|le (?:escribiré|llamaré|confirmaré|avisaré|informaré|responderé)|revisaré|investigaré|averiguaré|comprobaré)\b|j'"
)


def states_resolution(sheet: Sheet) -> Verdict:
    """A remedy in kind and extent; of a decision or an investigation who, what, and when the answer comes; of an
    answer its substance. Where others can read the reply, the kind is enough."""
    text = prose(sheet)
    if text.tongue is None:
        return nothing("the reply is in a language that this check does not know")
    kind = sheet.plan.resolution.kind
    if kind == "remedy":
        return _remedy(sheet, text)
    return _answer(sheet, text) if kind == "answer" else _open(sheet, text)


def _remedy(sheet: Sheet, text: Prose) -> Verdict:
    planned = sheet.plan.resolution
    says, tongue = lowered(planned.says), text.tongue or "en"
    wanted = concepts(says, sheet.plan.language)
    lines = [line for line in text.lines if not line.asks and not _HEDGED.search(line.lower)]
    told = frozenset().union(*(concepts(line.lower, tongue, line.words) for line in lines)) if lines else frozenset()
    if wanted:
        main = _first(says, sheet.plan.language, wanted)
        if not _covers(main, told) and not _told_by_particulars(sheet, says, lines):
            return failed(f"the resolution is not told plainly: {planned.says}", part="resolution")
    elif says and not _overlaps(says, text, sheet.plan.language):
        return failed(f"the resolution is not told: {planned.says}", part="resolution")
    missing = None if sheet.case.is_public else _missing_extent(sheet, says, text)
    if missing:
        return failed(f"the extent of the resolution is missing: {missing}", part="resolution")
    sums = {one.value for one in find_amounts(sheet.text, language=tongue)} if sheet.plan.also else set()
    for one in sheet.plan.also:
        if sums.intersection(amount.value for amount in find_amounts(one.says, language=sheet.plan.language)):
            continue
        comes = concepts(lowered(one.says), sheet.plan.language)
        if comes and not _covers(_first(lowered(one.says), sheet.plan.language, comes), told):
            return failed(f"what comes with the resolution is not told: {one.says}", part="resolution")
    return passed("the resolution is told in kind and extent")


_COUSINS: dict[str, frozenset[str]] = {
    "~waive": frozenset({"~waive", "~cancel", "~refund"}), "~cancel": frozenset({"~cancel", "~waive"}),
    "~replace": frozenset({"~replace"}), "~deliver": frozenset({"~deliver", "~replace"}),
    "~compensate": frozenset({"~compensate", "~credit", "~pay", "~refund"}), "~credit": frozenset({"~credit", "~refund", "~discount"}),
    "~discount": frozenset({"~discount", "~credit", "~waive", "~price"}), "~refund": frozenset({"~refund", "~pay"}),
    "~rebook": frozenset({"~rebook", "~replace"}), "~restore": frozenset({"~restore", "~repair"}), "~repair": frozenset({"~repair", "~restore"}),
}  # fmt: skip
_HELPS = (
    "~refund",
    "~replace",
    "~repair",
    "~credit",
    "~discount",
    "~waive",
    "~cancel",
    "~rebook",
    "~restore",
    "~compensate",
    "~extend",
    "~collect",
    "~deliver",
    "~callback",
)


def _first(says: str, language: str, wanted: frozenset[str]) -> str:
    """The help that a phrase names first: what the rest only describes ("to your original payment method") is not it."""
    for word in WORD.findall(says):
        for one in concepts(word, language, [word]):
            if one in _HELPS:
                return one
    return next((one for one in _HELPS if one in wanted), next(iter(sorted(wanted))))


def _covers(main: str, told: frozenset[str]) -> bool:
    return bool(_COUSINS.get(main, frozenset({main})) & told)


_GIVES = re.compile(
    r"\b(?:you(?:'ll| will|'re| are)? (?:get|have|receive|see|find)|(?:is|are|it's) (?:with you|yours|back)|i(?:'ll| will|'m| am)|goes? (?:to|back|out)|sie (?:bekommen|erhalten|haben)|ich|bekommen sie|tendrá|recibirá|los|las|le|vous (?:recevrez|recevez|aurez|verrez)|je|j')\b"
)
"""A sentence that gives: who does or gets what."""
_FLIGHT = re.compile(r"\b[a-z]{2} ?\d{2,4}\b")


def _told_by_particulars(sheet: Sheet, says: str, lines: list[Line]) -> bool:
    """Whether the resolution is told without its own word: by its sum or its flight in a sentence that gives, or by
    most of its telling words."""
    giving = [line for line in lines if _GIVES.search(line.lower)]
    sums = {one.value for one in find_amounts(says)}
    told = {one.value for line in giving for one in find_amounts(line.lower)}
    if sums and sums <= told:
        return True
    flights = set(_FLIGHT.findall(says))
    if flights and any(flight in line.lower for line in giving for flight in flights):
        return True
    wanted = stems(WORD.findall(says), sheet.plan.language)
    words = stems((word for line in giving for word in line.words), sheet.plan.language)
    return len(wanted) > 1 and len(wanted & words) * 2 >= len(wanted)


def _missing_extent(sheet: Sheet, says: str, text: Prose) -> str | None:
    """The figure of a partial sum, percentage or measure that the plan names and the reply does not; None where all is
    told. A full refund may be told as such."""
    amounts = [one.value for one in find_amounts(sheet.plan.resolution.says)]
    if amounts and not (_FULL.search(says) and _FULL.search(text.lower)):
        told = {one.value for one in find_amounts(sheet.text, language=text.tongue or "en")}
        if not told.intersection(amounts):
            return "the sum"
    for figure in _PERCENT.findall(says):
        if not re.search(
            rf"(?<![\d.,]){re.escape(figure)} ?(?:%|percent|per cent|prozent|por ciento|pour cent)", text.lower
        ) and not (figure == "50" and re.search(r"\bhalf|hälfte|mitad|moitié", text.lower)):
            return f"{figure}%"
    if _FULL.search(says) and not amounts and "refund" in says and not _FULL.search(text.lower):
        cost = sheet.plan.resolution.cost
        if cost is None or cost.amount not in {one.value for one in find_amounts(sheet.text)}:
            return "that it is in full"
    for count, unit in () if amounts else _MEASURE.findall(says):
        number = _NUMBERS.get(count, count)
        word = next((name for name, value in _NUMBERS.items() if value == number), number)
        if not re.search(
            rf"\b(?:{number}|{word}|{'an?|one' if number == '1' else word})\b[^.!?]{{0,30}}{unit.rstrip('s')}",
            text.lower,
        ):
            return f"{count} {unit}"
    return None


def _overlaps(says: str, text: Prose, language: str, least: float = 0.4) -> bool:
    """Whether the reply holds the telling words of a text; not decided across languages."""
    wanted = stems(WORD.findall(says), language)
    if not wanted or text.tongue != language:
        return True
    told = stems((word for line in text.lines for word in line.words), language)
    return len(wanted & told) >= max(1, round(len(wanted) * least))


def _open(sheet: Sheet, text: Prose) -> Verdict:
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


def _answer(sheet: Sheet, text: Prose) -> Verdict:
    planned = sheet.plan.resolution
    sources = [planned.says, *(quote.quote for quote in sheet.plan.knowledge)] if planned.says.strip() else []
    if not sources:
        return nothing("the plan holds no more than thanks")
    if text.tongue != sheet.plan.language:
        return nothing("the answer is planned in another language than the reply's")
    if any(_overlaps(lowered(source), text, sheet.plan.language, 0.3) for source in sources):
        return passed("the answer is told")
    return failed(f"the answer is not told: {planned.says}", part="resolution")


_CHECKS_IN = re.compile(
    r"(?:(?:by|on|before|until) [^,.]{3,40},? )?i(?:'ll| will) (?:also )?(?:e-?mail|call|write|text|message|ring|confirm|check)\b[^,;]*(?:[.!]|$)"
)
"""A sentence that is a check-in from end to end: its day is not the day of the resolution."""
_CHECK_IN = re.compile(
    r"\b(?:confirm|check (?:in|that|back)|update|in touch|follow up|hear from|let you know|call you|email you|write to you|bestätig|melde|confirmar|avis|recontact|confirmer)"
)


def gives_schedule(sheet: Sheet) -> Verdict:
    """The resolution's own time, as a day or as a length that comes to it; "shortly", or the check-in alone, fails."""
    due = sheet.plan.resolution.done_by
    if due is None:
        return nothing("the plan gives the resolution no time")
    text = prose(sheet)
    if text.tongue is None:
        return nothing("the reply is in a language that this check does not know")
    check_in = sheet.plan.commitment.due_at.astimezone(sheet.zone).date() if sheet.plan.commitment else None
    same = check_in == due.astimezone(sheet.zone).date()
    moments = [due, *(step.by for step in sheet.plan.steps if step.by)]
    helps = concepts(lowered(sheet.plan.resolution.says), sheet.plan.language)
    speaking: dict[int, bool] = {}  # by where a sentence begins: it may name the time again and again
    for rank, moment in enumerate(moments):
        for start, end in naming(sheet, text, moment):
            line = text.line_at(start)
            if line is None:
                continue
            if line.start not in speaking:
                speaking[line.start] = bool(concepts(line.lower, text.tongue, line.words) & helps)
            speaks = speaking[line.start] and not (same and _CHECKS_IN.match(line.lower))
            if rank and not speaks:
                continue
            if not same or speaks or not _CHECK_IN.search(line.lower) or sheet.plan.resolution.kind != "remedy":
                return passed("the time of the resolution is told", [sheet.mark(start, end)])
    return failed("the reply does not say when the resolution itself is done", part="resolution")
