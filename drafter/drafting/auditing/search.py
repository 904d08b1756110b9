"""The search for a case on which several conditions come out as asked, run by the evaluator of the playbook itself.

It answers in three ways: a case; none, because every value that counts was tried; or nothing, where what is asked is
computed with or the search would be too long. What it does not know, it does not say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from jinja2 import nodes

from drafter.domain.company import Company
from drafter.domain.errors import BadPlaybook
from drafter.drafting.auditing.asked import Asked, asked
from drafter.drafting.auditing.values import MISSING, NOW, domains, exact
from drafter.drafting.expressions import Scope
from drafter.drafting.expressions.book import CONDITIONS
from drafter.drafting.expressions.compiler import compile_node
from drafter.drafting.expressions.operators import truth
from drafter.drafting.expressions.scope import Failure, Missing

_TRIES = 5_000
"""So many evaluations before a search is given up: about 30 ms."""
Values = Mapping[str, Any]
BROKEN = (Failure, ArithmeticError, TypeError, ValueError, LookupError, AttributeError, RecursionError, BadPlaybook)


@dataclass(frozen=True)
class Clause:
    """One thing that must hold of a case. `asks` are its variables."""

    asks: Mapping[str, Asked]
    holds: Callable[[Scope], bool]


@dataclass(frozen=True)
class Answer:
    """`values`: a case on which all clauses hold; `none`: there is none; neither: not known."""

    values: Values | None = None
    none: bool = False


def clause(node: nodes.Expr) -> Clause:
    """That an expression is true. Where the case lacks what it needs, or it cannot be computed, it is not."""
    run = compile_node(node, CONDITIONS)

    def holds(scope: Scope) -> bool:
        try:
            return truth(run(scope))
        except (Missing, *BROKEN):
            return False

    return Clause(asked(node), holds)


def unless(node: nodes.Expr) -> Clause:
    """That an expression is not true: false, or without what it needs. Where it cannot be computed, no plan is made at
    all, so that such a case shows nothing."""
    run = compile_node(node, CONDITIONS)

    def holds(scope: Scope) -> bool:
        try:
            return not truth(run(scope))
        except Missing:
            return True
        except BROKEN:
            return False

    return Clause(asked(node), holds)


def present(name: str) -> Clause:
    """That the case holds this."""
    top, _, rest = name.partition(".")

    def holds(scope: Scope) -> bool:
        value = scope.names[top]
        for key in rest.split("."):
            if not isinstance(value, dict) or key not in value:
                return False
            value = value[key]
        return True

    return Clause({name: Asked()}, holds)


def scope_of(values: Values, company: Company) -> Scope:
    """The scope of a case that holds these values and nothing else."""
    trees: dict[str, dict[str, Any]] = {"facts": {}, "customer": {}}
    sets: dict[str, set[str]] = {"signals": set(), "given": set()}
    names: dict[str, Any] = {"level": "calm", "channel": "email", "contacts": 1, "broken_promises": 0}
    names |= {"failure": "", "public": False, "language": company.language}
    for name, value in sorted(values.items()):
        group, _, kind = name.partition(":")
        if kind:
            if value and group in sets:
                sets[group].add(kind)
        elif "." not in name:
            names[name] = value
        elif value is not MISSING:
            top, *keys, last = name.split(".")
            at = trees[top]
            for key in keys:
                inner = at.get(key)
                at[key] = at = inner if isinstance(inner, dict) else {}
            at[last] = value
    names |= trees | {name: frozenset(some) for name, some in sets.items()}
    return Scope(names=names, now=NOW, zone=company.zone, currency=company.currency, language=company.language)


def search(clauses: Sequence[Clause], company: Company, *, plain: bool = False) -> Answer:
    """A case on which every clause holds. `plain`: sums and counts are not below zero."""
    asking: dict[str, Asked] = {}
    for one in clauses:
        for name, what in one.asks.items():
            asking.setdefault(name, Asked()).add(what)
    values, tries, unknown = domains(asking, company, plain=plain), _Tries(company), False
    case: dict[str, Any] = {}
    for names, some in _components(clauses):
        answer = tries.solve(names, some, values)
        if answer.values is not None:
            case |= answer.values
        elif answer.none and not plain and all(exact(name, asking, company) for name in names):
            return Answer(none=True)
        else:
            unknown = True
    return Answer() if unknown else Answer(values=case)


def _components(clauses: Iterable[Clause]) -> list[tuple[list[str], list[Clause]]]:
    """The clauses in groups that share no variable: each group is searched alone."""
    groups: list[tuple[list[str], list[Clause]]] = []
    for one in clauses:
        names = list(one.asks)
        apart = [group for group in groups if not set(group[0]) & set(names)]
        mine = [group for group in groups if set(group[0]) & set(names)]
        merged = dict.fromkeys(name for group in mine for name in group[0]) | dict.fromkeys(names)
        groups = [*apart, (list(merged), [*(other for group in mine for other in group[1]), one])]
    return groups


@dataclass
class _Tries:
    company: Company
    left: int = field(default=_TRIES)

    def solve(self, names: Sequence[str], clauses: Sequence[Clause], values: Mapping[str, list[Any]]) -> Answer:
        narrowed = {name: values[name] for name in names}
        for one in clauses:
            if len(one.asks) == 1:
                (name,) = one.asks
                narrowed[name] = [value for value in narrowed[name] if self.true(one, {name: value})]
        order = _order(names, clauses, narrowed)
        due: dict[int, list[Clause]] = {at: [] for at in range(-1, len(order))}
        for one in clauses:
            if len(one.asks) != 1:
                due[max((order.index(name) for name in one.asks), default=-1)].append(one)
        if not all(self.true(one, {}) for one in due[-1]):
            return Answer(none=True)
        found = self._extend({}, order, narrowed, due)
        return Answer(values=found, none=found is None and self.left > 0)

    def true(self, one: Clause, case: Values) -> bool:
        self.left -= 1
        return one.holds(scope_of(case, self.company))

    def _extend(
        self,
        case: dict[str, Any],
        order: Sequence[str],
        values: Mapping[str, list[Any]],
        due: Mapping[int, list[Clause]],
    ) -> dict[str, Any] | None:
        at = len(case)
        if at == len(order):
            return case
        for value in values[order[at]]:
            if self.left <= 0:
                return None
            longer = {**case, order[at]: value}
            if all(self.true(one, longer) for one in due[at]):
                found = self._extend(longer, order, values, due)
                if found is not None:
                    return found
        return None


def _order(names: Sequence[str], clauses: Sequence[Clause], values: Mapping[str, list[Any]]) -> list[str]:
    """Variables that finish a clause early come first, so that a wrong turn is seen soon."""
    order: list[str] = []
    for one in sorted(clauses, key=lambda one: (len(one.asks), sum(len(values[name]) for name in one.asks))):
        order += [name for name in sorted(one.asks, key=lambda name: len(values[name])) if name not in order]
    return order + [name for name in names if name not in order]
