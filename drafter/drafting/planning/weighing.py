"""Which routes match and which remedies fit, each with the reason in one line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from drafter.domain.formats import say_money
from drafter.domain.money import Money
from drafter.drafting.expressions import Book, CompiledRemedy, CompiledRoute, Missing, Scope
from drafter.drafting.planning.ladder import Ladder, covers


@dataclass(frozen=True)
class Fit:
    """A remedy whose condition holds and whose cost and texts have all the facts they need; `says` is its text in the
    playbook's own language."""

    remedy: CompiledRemedy
    cost: Money | None
    says: str

    @property
    def id(self) -> str:
        return self.remedy.remedy.id

    @property
    def kind(self) -> str | None:
        return self.remedy.remedy.kind


@dataclass(frozen=True)
class Weighed:
    """The first route that matches, all remedies that fit and may be put forward in the playbook's order, those that
    fit but were turned down, and why."""

    route: CompiledRoute | None
    fits: tuple[Fit, ...]
    turned_down: tuple[Fit, ...]
    why: tuple[str, ...]


Objection = Callable[[Fit], str | None]
"""Why something that fits is not to be put forward to this customer; None where nothing speaks against it."""


def weigh(book: Book, scope: Scope, ladder: Ladder, *, barred: Objection, refused: Objection) -> Weighed:
    """Weighs every rule of the playbook. `scope` is in the playbook's own language, so that what fits does not
    depend on the language of the customer. What is `barred` does not fit; what they `refused` is not put forward."""
    why: list[str] = []
    route: CompiledRoute | None = None
    for one in book.routes:
        found, reason = _matches(one, scope)
        route = route or (one if found else None)
        why.append(f"route {one.id}: {reason}")
    fits: list[Fit] = []
    turned_down: list[Fit] = []
    for remedy in book.remedies:
        fit, reason = _fits(remedy, scope, ladder)
        if fit is not None and (limit := barred(fit)):
            reason = limit
        elif fit is not None and (refusal := refused(fit)):
            turned_down.append(fit)
            reason = refusal
        elif fit is not None:
            fits.append(fit)
        why.append(f"{remedy.remedy.id}: {reason}")
    return Weighed(route, tuple(fits), tuple(turned_down), tuple(why))


def _matches(route: CompiledRoute, scope: Scope) -> tuple[bool, str]:
    try:
        found = route.when.holds(scope)
    except Missing as missing:
        return False, f"needs {missing.name}, which the case lacks"
    return found, f"matches, goes to {route.route.to}" if found else "when is false"


def _fits(remedy: CompiledRemedy, scope: Scope, ladder: Ladder) -> tuple[Fit | None, str]:
    try:
        if not remedy.when.holds(scope):
            return None, "when is false"
        cost = remedy.cost.of(scope) if remedy.cost else None
        if remedy.cost and cost is not None and cost.amount <= 0 and "facts" in (remedy.remedy.cost or ""):
            return None, f"comes to {say_money(cost, 'en', scope.currency)}, which is nothing to give"
        says = remedy.says.write(scope)
        for text in (*remedy.steps, *filter(None, [remedy.follow_up])):
            text.write(scope)
    except Missing as missing:
        return None, f"needs {missing.name}, which the case lacks"
    return Fit(remedy, cost, says), f"fits, {_weight(cost, ladder, scope)}"


def _weight(cost: Money | None, ladder: Ladder, scope: Scope) -> str:
    if cost is None:
        return "costs nothing"
    said, role = say_money(cost, "en", scope.currency), ladder.agent
    limit = say_money(role.authority, "en", scope.currency)
    if covers(role, cost):
        return f"{said} within {role.id}'s {limit}"
    above = ladder.deciding(cost)
    if not covers(above, cost):
        return f"{said} above every role's authority, goes to {above.id}"
    return f"{said} above {role.id}'s {limit}, goes to {above.id}"
