"""What a customer may still be given: limits per customer and period, nothing twice in a case, and never two of one kind."""

from __future__ import annotations

from drafter.domain.case import Case, Given
from drafter.domain.formats import say_money
from drafter.domain.money import Money
from drafter.domain.playbook import Limit, Playbook, Remedy


def barred(remedy: Remedy, cost: Money | None, case: Case, playbook: Playbook) -> str | None:
    """Why this customer may not be given the remedy, though its condition holds; None where they may."""
    for one in case.given_here():
        if one.remedy == remedy.id:
            return "fits, but was given in this case already"
        if remedy.kind is not None and _kind(one, playbook) == remedy.kind:
            return f"fits, but {one.remedy} was given in this case, also a {remedy.kind}"
    if remedy.limit is not None:
        own = [one for one in case.given if one.remedy == remedy.id]
        if spent := _spent(remedy.limit, own, cost, case):
            return f"fits, but its limit is reached: {spent}"
    shared = playbook.limits.get(remedy.kind) if remedy.kind else None
    if shared is not None:
        alike = [one for one in case.given if _kind(one, playbook) == remedy.kind]
        if spent := _spent(shared, alike, cost, case):
            return f"fits, but the limit on {remedy.kind} is reached: {spent}"
    return None


def _kind(one: Given, playbook: Playbook) -> str | None:
    remedy = playbook.remedy(one.remedy)
    return remedy.kind if remedy else None


def _spent(limit: Limit, before: list[Given], cost: Money | None, case: Case) -> str | None:
    since = limit.per.before(case.clock) if limit.per else None
    counted = [one for one in before if one.before(case.clock) and (since is None or one.after(since))]
    within = f" within {limit.per}" if limit.per else ""
    if limit.times is not None and len(counted) >= limit.times:
        return f"given {len(counted)} of {limit.times} times{within}"
    if limit.amount is None or cost is None or cost.currency != limit.amount.currency:
        return None
    sums = [one.cost for one in counted if one.cost is not None and one.cost.currency == limit.amount.currency]
    had = sum((one.amount for one in sums), start=limit.amount.amount * 0)
    if had + cost.amount <= limit.amount.amount:
        return None
    said = say_money(Money(amount=had, currency=cost.currency), "en", cost.currency)
    return f"{said} of {say_money(limit.amount, 'en', cost.currency)} given{within}"
