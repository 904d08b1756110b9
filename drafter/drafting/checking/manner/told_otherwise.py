"""Whether a resolution is told without its own word: by its sum, its flight or what only the plan knew, by most of its telling words, or by its day and who comes."""

from __future__ import annotations

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.mentions.amounts import find_amounts
from drafter.domain.regex import regex
from drafter.drafting.checking.manner.clauses import clause_at
from drafter.drafting.checking.manner.extents import tells_bare
from drafter.drafting.checking.manner.meaning import concepts, stems
from drafter.drafting.checking.manner.prose import WORD, Line, Prose, lowered
from drafter.drafting.checking.manner.resolving_hints import (
    will_be_well,
)
from drafter.drafting.checking.manner.times import naming
from drafter.drafting.checking.sheet import Sheet

ASKED = regex(
    r"\byou (?:asked|wanted|requested|demanded|mentioned)[^.!?,;:]{0,40}(?:refund|replacement|credit|money(?: back)?)|\bsie (?:wollten|verlangten|verlangen|wünschen)[^.!?,;:]{0,40}(?:erstattung|ersatz|geld)|\b(?:usted )?(?:pidió|pide|pedía)[^.!?,;:]{0,40}(?:reembolso|dinero)|\bvous (?:demandez|avez demandé|vouliez)[^.!?,;:]{0,40}(?:remboursement|argent)"
)
"""The customer's wish: what follows it in the sentence may grant it."""
COUSINS: dict[str, frozenset[str]] = {
    "~waive": frozenset({"~waive", "~cancel", "~refund"}), "~cancel": frozenset({"~cancel", "~waive"}),
    "~replace": frozenset({"~replace"}), "~deliver": frozenset({"~deliver", "~replace"}),
    "~compensate": frozenset({"~compensate", "~credit", "~pay", "~refund"}), "~credit": frozenset({"~credit", "~refund", "~discount"}),
    "~discount": frozenset({"~discount", "~credit", "~waive", "~price"}), "~refund": frozenset({"~refund", "~pay"}),
    "~rebook": frozenset({"~rebook", "~replace"}), "~restore": frozenset({"~restore", "~repair"}), "~repair": frozenset({"~repair", "~restore"}),
}  # fmt: skip
HELPS = (
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
GIVES = Waiting(
    r"\b(?:you(?:'ll| will|'re| are)? (?:get|have|receive|see|find)|(?:is|are|it's) (?:with you|yours|back)|i(?:'ll| will|'m| am)|we(?:'ll| will|'re| are) \w+ing|(?:goes?|comes?|reach(?:es)?|leaves?|ships?|arrives?) (?:to|back|out|by|you|on|in|with|free|express|there|today|tomorrow)|"
    r"sie (?:bekommen|erhalten|haben)|bekommen sie|erhalten sie|ich|geht|kommt|liegt|tendrá|recibirá|recibirás|tendrás|estará|sale|llega|los|las|le|te|"
    r"vous (?:recevrez|recevez|aurez|verrez|l'aurez|les verrez)|seront?|part|arrive|je|j')\b"
)
"""A sentence that gives: who does or gets what."""
LOOKS_IN = regex(r"\b(?:call|ring|email|e-mail|write|text|message|confirm|check|be in touch)\b")
_LOST = regex(r"\b(?:owed?|charged|took|taken|paid|billed|deducted|debited|lost|payé|prélevé|cobra\w+|abgebucht)\b")
_FLIGHT = regex(r"\b[A-Z]{2} ?\d{2,4}\b")
_TELLING = 3
_CODE = regex(r"\b[a-z]{1,3}-?\d{1,4}\b")
_TO_THEM = regex(
    r"\b(?:to|on|in|into|onto) your (?:\w+ )?(?:card|account|bank|paypal|wallet|meter)\b|\b(?:order|releas|issu|transferr|send|pay|return|credit|put)ing\b|"
    r"\bauf (?:ihr(?:em|er|e)?|dein(?:em|er)?) (?:\w+ )?(?:konto|karte)\b|\bweise\b[^.!?]{0,40}\ban\b|\ben su (?:cuenta|tarjeta)\b|\bsur (?:votre|le) (?:compte|carte)\b|\b(?:ordeno|libero|débloque|inscris|verse)\b"
)
"""Money on its way to the customer."""
_BULLETS = ("- ", "– ", "— ", "* ", "• ")
_MONEY = frozenset({"~refund", "~credit", "~pay", "~discount", "~waive", "~compensate", "~price"})
_COMES = Waiting(
    r"(?<!not )(?<!n't )\b(?:comes?|coming|goes out|will (?:come|be (?:there|with you|round|back|at|in|on)|go out|arrive|call by|drive|set off)|is (?:with you|there|round|due|on its way|back)|are (?:with you|there|round|due|back)|arrives?|drives?|turns up|pulls up|does it|do it|will do|gets? (?:it|that|to) |"
    r"kommt|kommen|fährt|fahren|steht|rückt|erledig\w+|viene|vienen|vendrá\w*|pasa|pasan|pasará\w*|va|van|irá\w*|acud\w+|vient|viennent|viendra|viendront|passe|passent|passera|passeront|sera)\b"
)
"""Somebody comes, or goes to do it."""
_NOBODY = frozenset(
    {"today", "tomorrow", "heute", "morgen", "hoy", "mañana", "aujourd'hui", "demain", "order", "email", "call", "send"}
)


def told_by_particulars(sheet: Sheet, says: str, lines: list[Line]) -> bool:
    """Whether the resolution is told without its own word: by its sum or its flight in a reply that gives, or by
    most of its telling words."""
    if _news_told(sheet, says, lines):
        return True
    giving = [line for line in lines if GIVES.search(line.lower)]
    sums = {one.value for one in find_amounts(says)}
    if any(_TO_THEM.search(line.lower) for line in lines):
        giving += [line for line in lines if line not in giving and not _LOST.search(line.lower)]
    told = {one.value for line in giving for one in find_amounts(line.lower)}
    granting = [line for line in lines if not ASKED.search(line.lower)]
    if sums and (sums <= told or all(any(tells_bare(one, line.lower) for line in granting) for one in sums)):
        return True
    flights = flights_of(sheet)
    if any(flight in line.lower for line in giving for flight in flights):
        return True
    wanted = stems(WORD.findall(says), sheet.plan.language)
    words = stems((word for line in giving for word in line.words), sheet.plan.language)
    return len(wanted) > 1 and len(wanted & words) * 2 >= len(wanted)


def _news_told(sheet: Sheet, says: str, lines: list[Line]) -> bool:
    """Whether a reply tells most of what only the plan holds: nobody can name the new seat without giving it."""
    case, language = sheet.case, sheet.plan.language
    known = [case.message.text, *(turn.text for turn in case.history), *map(str, case.facts.values())]
    new = _particulars(says, language) - _particulars(lowered(" ".join(known)), language)
    told = _particulars(" ".join(line.lower for line in lines), language)
    if any(_CODE.fullmatch(one) for one in new & told):
        return True
    return len(new & told) >= _TELLING and len(new & told) * 2 >= len(new)


def _particulars(low: str, language: str) -> frozenset[str]:
    """The telling words of a text and the codes in it, "w4"; days and sums are looked at by themselves."""
    codes = _CODE.findall(low)
    return stems(WORD.findall(low), language) | frozenset(codes)


def told_by_its_day(sheet: Sheet, text: Prose, lines: list[Line], main: str) -> bool:
    """Whether a part of a sentence gives the day of the resolution, tells something of it, and is neither a check-in
    nor another kind of help."""
    due = sheet.plan.resolution.done_by
    if due is None:
        return False
    says = stems(WORD.findall(lowered(sheet.plan.resolution.says)), sheet.plan.language)
    for start, _ in naming(sheet, text, due):
        line = text.line_at(start)
        if line is None or line not in lines or will_be_well(line.lower):
            continue
        helps = concepts(line.lower, text.tongue or "en", line.words).intersection(HELPS) - {
            "~callback",
            "~collect",
            "~deliver",
        }
        mine = COUSINS.get(main, frozenset((main,)))
        if LOOKS_IN.search(clause_at(line, start)) or (helps and not helps & mine):
            continue
        told = stems((*_point_before(text, line), *line.words), text.tongue or "en")
        if says & told or (main not in _MONEY and _COMES.search(line.lower) and _doers(sheet) & told):
            return True
    return False


def _point_before(text: Prose, line: Line) -> tuple[str, ...]:
    """The words of the point before, where a sentence is a point of a list: "- Display: free", "- Arrives: by Monday"."""
    at = text.lines.index(line)
    return tuple(text.lines[at - 1].words) if at and line.lower.startswith(_BULLETS) else ()


def _doers(sheet: Sheet) -> frozenset[str]:
    """The telling words of whom the plan sends for it: "send a crew to Larch Close", by the day of the resolution."""
    plan, promise = sheet.plan, sheet.plan.commitment
    due = plan.resolution.done_by
    words = [
        word
        for step in plan.steps
        if due is None or step.by is None or step.by <= due
        for told in (step.owner or "", step.does)
        for word in WORD.findall(lowered(told))
        if word not in _NOBODY
    ]
    names = [sheet.case.agent.name or "", promise.owner if promise else "", sheet.case.customer.name or ""]
    return stems(words, plan.language) - stems(WORD.findall(lowered(" ".join(names))), plan.language)


def flights_of(sheet: Sheet) -> frozenset[str]:
    named = _FLIGHT.findall(sheet.plan.resolution.says)
    return frozenset(form for one in named for form in (one.lower(), one.lower().replace(" ", "")))
