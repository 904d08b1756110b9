"""What the knowledge states and no remedy can give: a customer who has read it will ask for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import PurePath

from jinja2 import nodes

from drafter.domain.duration import Duration
from drafter.domain.mentions.amounts import AmountMention, find_amounts
from drafter.domain.mentions.durations import DurationMention
from drafter.domain.money import as_money
from drafter.domain.playbook import Article, Playbook, Remedy
from drafter.drafting.auditing.entitlements import SUM, Entitlement, entitlements
from drafter.drafting.auditing.finding import Finding
from drafter.drafting.auditing.rules import texts_of
from drafter.drafting.auditing.terms import constant, every
from drafter.drafting.expressions.operators import is_number
from drafter.drafting.expressions.templates import parse_expression

_ALSO = {
    "refund": r"refund|reimburs|(?<!call )(?<!you )(?<!get )(?<!come )\bback\b|erstatt|zurück|reembols|devol|rembours|adjust",
    "replacement": r"replac|\bnew\b|exchang|swap|ersatz|austausch|umtausch|reempla|sustitu|remplac|échang|missing|fehlende",
    "voucher": r"voucher|\bcredits?\b|coupon|gift ?card|goodwill|gutschein|gutschrift|\bvale\b|cupón|abono|bon d'achat|avoir",
    "repair": r"repair|\bfix|engineer|technician|reparatur|reparier|techniker|repara|répar",
    "compensation": r"compensat|goodwill|damages|credit|voucher|entschädig|ausgleich|kulanz|gutsch|indemni|dédommag",
    "rebooking": r"re-?book|re-?rout|next (?:flight|train)|alternative|seat on|umbuch|ersatzbeförder|reubica|cambio|réachemin",
    "sum": r"",
    "discount": r"discount|reduc|credit|\boff\b|adjust|difference|rabatt|nachlass|gutsch|descuento|rebaja|remise|réduc|rabais",
}
"""The words by which a remedy is taken to give a kind; wider than those of the articles."""
_COMPENSATION = r"compensat|damages|entschädig|ausgleich|indemni|dédommag"
_MONEY = {"compensation": _COMPENSATION, "sum": _COMPENSATION}
"""Where a sum is named, a credit of another size is no compensation."""


@dataclass(frozen=True)
class _Gift:
    """A remedy as something given: all its words, those that name what the customer gets, the sums that it can come to
    (None: any), how long it takes."""

    id: str
    words: str
    says: str
    sums: frozenset[Decimal] | None
    takes: Duration


def unkept(playbook: Playbook) -> Iterator[Finding]:
    """Sums, entitlements and times of the articles that no remedy keeps, one finding for each article and kind."""
    gifts = [_gift(playbook, at, one) for at, one in enumerate(playbook.remedies)]
    for article in playbook.articles:
        told: set[tuple[str, Decimal | None]] = set()
        for said in entitlements(article.text, article.language or playbook.company.language):
            mark = (said.kind, said.amount.value if said.amount else None)
            if mark not in told and (what := _broken(said, gifts, playbook)):
                told.add(mark)
                yield _finding(playbook, article, said, *what)


def _finding(playbook: Playbook, article: Article, said: Entitlement, message: str, hint: str) -> Finding:
    place = playbook.place("knowledge")
    folder = PurePath(place.file or playbook.file).parent / (playbook.knowledge or "")
    line = article.text.count("\n", 0, said.at) + 1
    quote = " ".join(said.quote.split())
    shown = quote if len(quote) <= 90 else f"{quote[:87].rstrip()}…"
    file = str(folder / f"{article.id}.md") if playbook.file else None
    return Finding(f"knowledge {article.id}", line, f'says "{shown}", {message}', hint, file)


def _broken(said: Entitlement, gifts: list[_Gift], playbook: Playbook) -> tuple[str, str] | None:
    fitting = [one for one in gifts if re.search(_ALSO[said.kind], one.words)]
    if not fitting and said.kind != SUM:
        return f"but no remedy gives a {said.kind}", "add a remedy for it, or change the article"
    if said.amount is not None:
        strict = re.compile(_MONEY.get(said.kind, ""))
        giving = [one for one in fitting if re.search(_ALSO[said.kind], one.says)] or fitting
        if not any(_comes_to(one, said.amount, strict) for one in giving):
            names = f" ({', '.join(one.id for one in giving[:3])})" if said.kind != SUM else ""
            return f"but no remedy gives {said.amount.quote}{names}", "make the sums agree"
    if said.within is not None and said.kind != SUM and all(_longer(one.takes, said.within) for one in fitting):
        quickest = min(fitting, key=lambda one: _days(one.takes)[0])
        told = f"but {quickest.id} takes {quickest.takes}"
        return told, "make `takes` and the article agree"
    return None


def _comes_to(gift: _Gift, amount: AmountMention, strict: re.Pattern[str]) -> bool:
    if gift.sums is None:
        return strict.search(gift.words) is not None
    return amount.value in gift.sums


def _gift(playbook: Playbook, at: int, remedy: Remedy) -> _Gift:
    texts = [text for _, text in texts_of(f"remedies[{at}]", remedy)]
    says = " ".join([remedy.id, remedy.kind or "", *remedy.says.values()]).lower().replace("_", " ")
    words = " ".join([says, *(said.lower() for text in texts for said in text.values())])
    own = [
        one.value
        for text in texts
        for language, said in text.items()
        for one in find_amounts(said, language=language or playbook.company.language)
    ]
    costs = _sums(parse_expression(remedy.cost)) if remedy.cost else frozenset[Decimal]()
    sums = None if costs is None else costs | frozenset(own)
    return _Gift(remedy.id, words, says, sums, remedy.takes or playbook.updates.every)


def _sums(node: nodes.Node) -> frozenset[Decimal] | None:
    """The sums that a cost can come to; None where a fact of the case says it. Of so much a day the
    sum is that for one day; a share of a fact is no sum that could be named."""
    if (value := constant(node)) is not None:
        money = as_money(value[0])
        amount = money.amount if money else value[0]
        return frozenset({Decimal(str(amount))}) if is_number(amount) else frozenset()
    parts: list[nodes.Node]
    match node:
        case nodes.CondExpr():
            parts = [node.expr1, *([node.expr2] if node.expr2 else [])]
        case nodes.Getitem(node=nodes.Dict() as choices):
            parts = [pair.value for pair in choices.items]
        case nodes.Filter(name="default" | "d" | "round", node=nodes.Node() as of, args=args):
            parts = [of, *(args if node.name != "round" else [])]
        case nodes.Mul() | nodes.Div():
            numbers = [one.value for one in every(node, (nodes.Const,)) if is_number(one.value)]
            return frozenset(Decimal(str(one)) for one in numbers) if numbers else None
        case _:
            return None
    sums = [_sums(part) for part in parts]
    return None if None in sums else frozenset().union(*(one for one in sums if one))


@cache
def _unit(unit: str) -> tuple[float, float]:
    """The calendar days that a unit lasts, at least and at most: a week of business days is 5 to 7, and longer where
    holidays fall in it."""
    return {
        "minute": (0.0007, 0.0007), "hour": (0.042, 0.042), "business hour": (0.042, 3.2), "day": (1, 1),
        "business day": (1, 1.8), "week": (7, 7), "month": (28, 31), "year": (365, 366),
    }[unit]  # fmt: skip


def _days(duration: Duration) -> tuple[float, float]:
    least, most = _unit(duration.unit)
    return duration.count * least, duration.count * most


def _longer(takes: Duration, said: DurationMention) -> bool:
    """Whether what a remedy takes is certainly longer than what is said, whatever the weekends."""
    if takes.unit == said.unit:
        return takes.count > said.count
    return _days(takes)[0] > said.count * _unit(said.unit)[1]
