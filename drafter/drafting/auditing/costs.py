"""What a remedy costs: below zero, divided by nothing, beyond everybody's authority or its own limit, more than helps."""

from __future__ import annotations

import decimal
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from jinja2 import nodes

from drafter.domain.errors import BadPlaybook
from drafter.domain.money import Money
from drafter.domain.playbook import Limit, Playbook, Remedy
from drafter.domain.regex import regex
from drafter.drafting.auditing.asked import asked
from drafter.drafting.auditing.finding import Finding, found
from drafter.drafting.auditing.rules import Rule, Rules
from drafter.drafting.auditing.search import BROKEN, Clause, Values, scope_of, search
from drafter.drafting.auditing.terms import every
from drafter.drafting.auditing.values import NOW
from drafter.drafting.expressions import Missing, Scope, compile_playbook
from drafter.drafting.expressions.book import CONDITIONS, Price
from drafter.drafting.expressions.compiler import compile_node
from drafter.drafting.expressions.operators import is_number
from drafter.drafting.expressions.scope import is_day
from drafter.drafting.expressions.templates import parse_expression

_DIVISIONS = (nodes.Div, nodes.FloorDiv, nodes.Mod)
_ENOUGH = Decimal("0.8")
_GOODWILL = regex(
    r"goodwill|good will|gesture|compensat|apology|kulanz|entschädig|indemni[zs]|compensaci|dédommag|geste commercial"
)
_CREDIT = regex(r"credit|voucher|coupon|gutschein|gutschrift|vale\b|cupón|avoir|bon d'achat")
_PRICE = regex(r"(?:^|[._])(?:total|price|fare|amount|paid|bill|charged|cost|value)(?:$|[._])")


def costly(playbook: Playbook, rules: Rules) -> Iterator[Finding]:
    """Costs that cannot be meant, and limits on costs that never bite."""
    book = compile_playbook(playbook)
    for rule, compiled in zip(rules.remedies, book.remedies, strict=True):
        if rule.holding.none:
            continue
        yield from _divided(playbook, rule, f"{rule.key}.when", rule.when, guarded=False)
        if compiled.cost is None or compiled.remedy.cost is None:
            continue
        key, node = f"{rule.key}.cost", parse_expression(compiled.remedy.cost)
        yield from _divided(playbook, rule, key, node, guarded=True)
        yield from _below_zero(playbook, rule, compiled.cost, node)
        if search([*rule.parts, _computed(compiled.cost, node)], playbook.company).none:
            continue
        yield from _beyond(playbook, rule, compiled.cost, node)
        yield from _over_limit(playbook, rule, compiled.remedy, compiled.cost, node)
        yield from _share(playbook, rule, compiled.remedy, compiled.cost, node)
    for route in rules.routes:
        yield from _divided(playbook, route, f"{route.key}.when", route.when, guarded=False)
    yield from _idle_limits(playbook)


def _costing(price: Price, node: nodes.Expr, sign: str, amount: Decimal, currency: str) -> Clause:
    """That a cost in this currency is below (`lt`), or not above (`lteq`), the amount."""
    comparison = nodes.Compare(node, [nodes.Operand("lteq", nodes.Const(float(amount)))])

    def holds(scope: Scope) -> bool:
        try:
            cost = price.of(scope)
        except (Missing, BadPlaybook):
            return False
        return cost.currency == currency and (cost.amount < amount if sign == "lt" else cost.amount <= amount)

    return Clause(asked(comparison), holds)


def _computed(price: Price, node: nodes.Expr) -> Clause:
    """That the case holds what the cost needs."""

    def holds(scope: Scope) -> bool:
        try:
            price.of(scope)
        except (Missing, BadPlaybook):
            return False
        return True

    return Clause(asked(nodes.Compare(node, [nodes.Operand("lteq", nodes.Const(0))])), holds)


def _divided(playbook: Playbook, rule: Rule, key: str, node: nodes.Expr, *, guarded: bool) -> Iterator[Finding]:
    if not any(not isinstance(one.right, nodes.Const) for one in every(node, _DIVISIONS)):
        return
    run = compile_node(node, CONDITIONS)

    def by_zero(scope: Scope) -> bool:
        try:
            run(scope)
        except (ZeroDivisionError, decimal.InvalidOperation):
            return True
        except (Missing, *BROKEN):
            pass
        return False

    case = search([*(rule.parts if guarded else ()), Clause(asked(node), by_zero)], playbook.company, plain=True)
    if case.values is not None:
        told = f"divides by zero{_such_as(case.values, node)}, and then no plan can be made"
        yield found(playbook, key, told, "ask first that it is above zero")


def _below_zero(playbook: Playbook, rule: Rule, price: Price, node: nodes.Expr) -> Iterator[Finding]:
    currency, fixed = playbook.company.currency, _fixed(playbook, price)
    if fixed is not None:
        if fixed.amount < 0:
            yield found(playbook, f"{rule.key}.cost", f"{fixed} is below zero", "write what it costs the company")
        return
    case = search([*rule.parts, _costing(price, node, "lt", Decimal(0), currency)], playbook.company, plain=True)
    if case.values is not None:
        told = f"can be below zero while `when` holds{_such_as(case.values, node)}"
        yield found(playbook, f"{rule.key}.cost", told, "let `when` ask that it is above zero")


def _beyond(playbook: Playbook, rule: Rule, price: Price, node: nodes.Expr) -> Iterator[Finding]:
    """A cost that no role may give: such a remedy always ends with the highest role."""
    currency = playbook.company.currency
    fixed = _fixed(playbook, price)
    if fixed is not None:
        limits = [role.authority for role in playbook.roles if role.authority.currency == fixed.currency]
        if fixed.currency != currency and not limits:
            told = f"is in {fixed.currency}, the company counts in {currency}"
            yield found(playbook, f"{rule.key}.cost", told, "nobody guesses a rate: write it in the company's currency")
        elif not any(fixed <= limit for limit in limits):
            told = f"{fixed} is more than any role may give"
            yield found(playbook, f"{rule.key}.cost", told, "raise the authority of a role, or lower the cost")
        return
    highest = max((r.authority.amount for r in playbook.roles if r.authority.currency == currency), default=None)
    if highest is None:
        return
    within = _costing(price, node, "lteq", highest, currency)
    if search([*rule.parts, within], playbook.company).none:
        told = "is more than any role may give in every case in which it fits"
        yield found(playbook, f"{rule.key}.cost", told, "raise the authority of a role, or change `when`")


def _over_limit(playbook: Playbook, rule: Rule, remedy: Remedy, price: Price, node: nodes.Expr) -> Iterator[Finding]:
    """A limit that a single time is already beyond."""
    shared = playbook.limits.get(remedy.kind or "")
    for key, limit in ((f"{rule.key}.limit.amount", remedy.limit), (f"limits.{remedy.kind}.amount", shared)):
        if limit is None or limit.amount is None:
            continue
        within = _costing(price, node, "lteq", limit.amount.amount, limit.amount.currency)
        fixed = _fixed(playbook, price)
        foreign = limit.amount.currency != (fixed.currency if fixed else playbook.company.currency)
        if not foreign and search([*rule.parts, within], playbook.company).none:
            told = f"{limit.amount} is less than {remedy.id} costs once, so that it is never given"
            yield found(playbook, key, told, "raise the limit, or lower the cost")


def _idle_limits(playbook: Playbook) -> Iterator[Finding]:
    """Limits on an amount that nothing adds to."""
    limits: list[tuple[str, Limit, list[Remedy]]] = [
        (f"remedies[{at}].limit", one.limit, [one]) for at, one in enumerate(playbook.remedies) if one.limit
    ]
    for kind, limit in playbook.limits.items():
        limits.append((f"limits.{kind}", limit, [one for one in playbook.remedies if one.kind == kind]))
    for key, limit, remedies in limits:
        if limit.amount is None:
            continue
        if limit.amount.currency != playbook.company.currency:
            told = f"is in {limit.amount.currency}, the company counts in {playbook.company.currency}"
            yield found(
                playbook, f"{key}.amount", f"{told}, so that it never bites", "write it in the company's currency"
            )
        elif not any(one.cost for one in remedies):
            told = "never bites: what it limits has no `cost`"
            yield found(playbook, f"{key}.amount", told, "give the remedy a cost, or limit how many times it is given")


def _share(playbook: Playbook, rule: Rule, remedy: Remedy, price: Price, node: nodes.Expr) -> Iterator[Finding]:
    """Compensation beyond about 80 % of the price buys little more (Edström et al. 2022)."""
    said = " ".join([remedy.id.replace("_", " "), remedy.kind or "", *remedy.says.values()]).lower()
    kindly = _GOODWILL.search(said) is not None
    whole = isinstance(node, (nodes.Getattr, nodes.Getitem))  # the price itself as credit is a refund in another form
    if not kindly and (whole or not _CREDIT.search(f"{remedy.id} {remedy.kind or ''}".lower())):
        return
    asks = asked(nodes.Compare(node, [nodes.Operand("gt", nodes.Const(0))]))
    prices = [name for name in asks if _PRICE.search(name)]
    if len(prices) != 1:
        return
    others = {name: one for name, one in asks.items() if name != prices[0]}

    def share(scope: Scope) -> Decimal | None:
        """Which part of the price the cost is; None where it is no share of it."""
        parts = [_part(price, scope, prices[0], total) for total in (100, 200)]
        return parts[0] if parts[0] == parts[1] else None

    small = Clause(others, lambda scope: (part := share(scope)) is None or part <= _ENOUGH)
    part = share(scope_of({}, playbook.company))
    if part is not None and _ENOUGH < part <= 1 and search([small], playbook.company).none:
        told = f"gives {part:.0%} of {prices[0]}; beyond about 80 % of the price, compensation buys little more"
        yield found(playbook, f"{rule.key}.cost", told, "a smaller share may do as well", note=True)


def _part(price: Price, scope: Scope, name: str, total: int) -> Decimal | None:
    names = scope.names
    top, _, key = name.partition(".")
    if "." in key:
        return None
    scope.names = {**names, top: {**names[top], key: total}}
    try:
        return price.of(scope).amount / total
    except (Missing, BadPlaybook):
        return None
    finally:
        scope.names = names


def _fixed(playbook: Playbook, price: Price) -> Money | None:
    """The cost that is the same for every case."""
    try:
        return price.of(scope_of({}, playbook.company)) if not _reads(price, playbook) else None
    except (Missing, BadPlaybook):
        return None


def _reads(price: Price, playbook: Playbook) -> bool:
    remedy = next(one for one in compile_playbook(playbook).remedies if one.cost is price)
    return any(True for _ in every(parse_expression(remedy.remedy.cost or ""), (nodes.Name,)))


def _such_as(values: Values, node: nodes.Expr) -> str:
    """The numbers on which it happens: "when facts.charged is 1 and facts.agreed_price is 2"."""
    shown: list[str] = []
    for name in asked(nodes.Compare(node, [nodes.Operand("lt", nodes.Const(0))])):
        value: Any = values.get(name)
        amount = value.amount if isinstance(value, Money) else value
        if is_number(amount):
            shown.append(f"{name} is {amount}")
        elif is_day(value):
            ahead = int(value[:10] > NOW.date().isoformat())
            shown.append(f"{name} lies {'ahead' if ahead else 'behind'}")
    return f" (when {' and '.join(shown)})" if shown else ""
