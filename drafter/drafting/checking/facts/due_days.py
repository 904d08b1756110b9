"""One act of ours that is given two due days: "I will issue a refund today, by Wednesday, November 25."

Only days that stand side by side, with nothing but a small word between them, belong to one act: "I will issue the refund
today; it reaches you by Wednesday" has two acts, "today and again on Friday" has one done twice.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from drafter.domain.mentions.dates import DateMention
from drafter.domain.regex import regex
from drafter.drafting.checking.sheet import Sheet

_WE = regex(
    r"\b(?:i|we|i'll|we'll|i'm|we're|ich|wir|je|nous|voy a|vamos a|\w{2,}(?:ré|remos))\b|\bj'(?=\w)",
)
_DUE = (
    r"(?:by|on|until|before|at the latest(?: by)?|no later than|bis(?: zum)?|am|spätestens(?: am| bis)?|vor|el|antes del?|para el|hasta el|"
    r"a más tardar(?: el)?|le|d'ici(?: au| le)?|avant(?: le)?|au plus tard(?: le)?|the|den|dem)"
)
_BESIDE = regex(
    rf"(?:[ \t]+(?:to|onto|via|in|for|auf|an|a|en|sur|à)[ \t]+(?:your|you|full|ihr\w*|sie|su|votre|vous)(?:[ \t]+\w+){{0,3}})?"
    rf"[\s,(–—-]*(?:{_DUE}[\s,]+)*"
)
_DEADLINE = regex(r"\b(?:by|until|before|latest|later|bis|spätestens|vor|antes|para|hasta|tardar|d'ici|avant|tard)\b")
_ATTACHED = regex(
    r"\b(?:book|booking|booked|reserve|reserving|keep|keeping|holding|on|due|of|from|since|for|about|this|last|vom|am|seit|del?|du|desde|depuis)(?: the| der| el| le)?[ \t]+$"
)
"""Before a day that belongs to a thing, not to the act: "confirm the visit on Friday by tomorrow"."""
_COUNTED_FROM = regex(r"\b(?:days?|weeks?|fortnight|months?)(?: from)? $")
"""Before a day that another is counted from: "a week today, 28 October"."""
_LASTS = regex(
    r"\b(?:hold|holding|on hold|keep|keeping|kept|reserv\w+|open|valid|stay\w*|remain\w*|leav\w+|free|available|halte\w*|bleib\w*|gilt|gültig|frei|"
    r"mantengo|mantenemos|guard\w+|válid\w+|reste\w*|garde\w*|valable)\b[^.!?]*\b(?:until|till|bis|hasta|jusqu'au)\b"
)
"""What lasts from one day to another: "on hold for you today, until Friday"."""
_UNTIL = regex(r"\b(?:until|till|through|hasta|jusqu'(?:au?|à))\b")
_LISTED = regex(r"[\s,]*(?:and|or|und|oder|sowie|y|e|o|et|ou)\b")


def two_due_days(sheet: Sheet, dates: Sequence[DateMention]) -> Iterator[tuple[DateMention, DateMention]]:
    """The pairs of neighbouring mentions in `dates` that give one first-person act two different days."""
    today = sheet.case.clock.astimezone(sheet.zone).date()
    ahead = [one for one in dates if one.latest.astimezone(sheet.zone).date() >= today]  # no act is due in the past
    for first, second in itertools.pairwise(ahead):
        if second.start - first.end <= _FARTHEST and _differ(first, second) and _one_act(sheet, first, second):
            yield first, second


_OWN_CLAUSE = regex(
    r",? (?:ist|sind|wird|werden|haben sie|hat|liegt|kommt|erhalten sie|bekommen sie|(?:it|that|they|you|the \w+|your \w+)(?:'s|'ll| is| are| will| have| has)|(?:el|la|su|tu) \w+ (?:está|estará)|(?:le|la|votre) \w+ (?:est|sera))\b"
)
"""Behind a day that belongs to what follows it: "I set it off today, by Friday it is on your card"."""
_FARTHEST = 60
"""Letters between two days of one act, at the most."""


def _differ(first: DateMention, second: DateMention) -> bool:
    """Whether both name a day, and not the same one. A period or a time of day beside a day only narrows it down."""
    if {first.kind, second.kind} & {"period", "clock"}:
        return False
    alone = first.weekday is not None and _FROM_NOW.search(first.quote.lower()) is None
    if alone and second.kind == "date" and first.weekday == second.earliest.weekday():
        return False  # "Tuesday week, the 24th": one day told twice, whichever week the first is taken for
    if _DAY_END.fullmatch(first.quote.lower()) or _DAY_END.fullmatch(second.quote.lower()):
        return False
    return first.latest.date() < second.earliest.date() or second.latest.date() < first.earliest.date()


_DAY_END = regex(
    r"(?:(?:by|at) )?(?:the )?(?:very )?(?:end|close) of (?:the |that )?(?:\w+ )?(?:day|play|business)|eod|cob|(?:zum |bis )?(?:tagesende|ende des tages)|(?:al )?final del día|(?:en )?fin de journée"
)
"""A time of day told without its day: "by Friday 4 December, end of the day"."""
_FROM_NOW = regex(r"\d|\b(?:today|tonight|tomorrow|heute|morgen|hoy|mañana|aujourd'hui|demain|same)\b")
"""What tells a day of its own: a weekday alone may be that of the date beside it."""
_BESIDE_SO = regex(r",? \(?(?:the |den |el |le )?")


def _one_act(sheet: Sheet, first: DateMention, second: DateMention) -> bool:
    between = sheet.lower[first.end : second.start]
    if _UNTIL.search(between) or _COUNTED_FROM.search(sheet.lower, max(0, first.start - 20), first.start):
        return False  # "I'm setting it today, until 1 January"
    told_again = (first.kind, second.kind) == ("relative", "date") and "same" not in first.quote.lower()
    if told_again and _BESIDE_SO.fullmatch(between):
        return not _LISTED.match(sheet.lower, second.end)  # "tomorrow, November 25": one day told twice
    if not _BESIDE.fullmatch(between) or _LISTED.match(sheet.lower, second.end) or sheet.quotes(first.start):
        return False
    if _ATTACHED.search(sheet.lower, max(0, first.start - 20), first.start):
        return False
    due = f"{first.quote} {between}".lower()
    if not _DEADLINE.search(due) and (first.kind == second.kind or "," not in due):
        return False  # "on Monday, Wednesday": a list goes on
    line = next((line for line in sheet.sentences if line.start <= first.start < line.end), None)
    if line is None or second.start >= line.end or _LASTS.search(sheet.lower, line.start, second.start):
        return False
    if _OWN_CLAUSE.match(sheet.lower, second.end):
        return False
    clause = re.split(r"[;:–—]", sheet.lower[line.start : first.start])[-1]
    return _WE.search(clause) is not None
