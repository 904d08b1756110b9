"""The remedies and routes of a playbook as conditions that can be searched, and what follows for one from another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from jinja2 import nodes

from drafter.domain.company import Company
from drafter.domain.playbook import Localised, Playbook, Remedy, Route
from drafter.drafting.auditing.search import Answer, Clause, clause, scope_of, search, unless
from drafter.drafting.auditing.terms import conjuncts
from drafter.drafting.expressions.templates import parse_expression


@dataclass(frozen=True)
class Rule:
    """A remedy or a route: `key` is its place ("remedies[0]"), `name` what it is called in a finding."""

    key: str
    name: str
    source: str
    company: Company

    @cached_property
    def when(self) -> nodes.Expr:
        return parse_expression(self.source)

    @cached_property
    def parts(self) -> list[Clause]:
        """What must all be true for it to hold."""
        return [clause(part) for part in conjuncts(self.when)]

    @cached_property
    def failing(self) -> list[Clause]:
        """The ways in which it does not hold: one of its parts is not true."""
        return [unless(part) for part in conjuncts(self.when)]

    @cached_property
    def fails(self) -> Clause:
        return unless(self.when)

    @cached_property
    def names(self) -> frozenset[str]:
        return frozenset(name for part in self.parts for name in part.asks)

    @cached_property
    def holding(self) -> Answer:
        """A case on which it holds."""
        return search(self.parts, self.company)

    @cached_property
    def always(self) -> bool:
        return search([self.fails], self.company).none

    def implies(self, other: Rule) -> bool:
        """Whether the other holds wherever this one does. False where that is not known."""
        seen = self.holding.values
        if seen is None or other.fails.holds(scope_of(seen, self.company)):
            return False
        return all(search([*self.parts, failing], self.company).none for failing in other.failing)

    def behind(self, others: Sequence[Rule]) -> bool:
        """Whether, wherever this one holds, one of the others does."""
        near = [other.fails for other in others if other.names <= self.names]
        return bool(near) and self.holding.values is not None and search([*self.parts, *near], self.company).none

    def core(self) -> list[Clause]:
        """Of the parts of a rule that never holds, a few that cannot be true together."""
        kept = self.parts
        for part in self.parts:
            fewer = [one for one in kept if one is not part]
            if search(fewer, self.company).none:
                kept = fewer
        return kept


class Rules:
    """All rules of a playbook, in its order."""

    def __init__(self, playbook: Playbook) -> None:
        company = playbook.company
        self.remedies = [Rule(f"remedies[{at}]", one.id, one.when, company) for at, one in enumerate(playbook.remedies)]
        self.routes = [
            Rule(f"routes[{at}]", one.id or f"route {at + 1}", one.when, company)
            for at, one in enumerate(playbook.routes)
        ]

    def __iter__(self) -> Iterator[Rule]:
        yield from self.routes
        yield from self.remedies


def texts_of(key: str, rule: Remedy | Route) -> Iterator[tuple[str, Localised]]:
    """The texts of a remedy or a route with their keys."""
    if rule.says:
        yield f"{key}.says", rule.says
    if isinstance(rule, Remedy):
        yield from ((f"{key}.steps[{at}]", step) for at, step in enumerate(rule.steps))
        if rule.follow_up:
            yield f"{key}.follow_up.does", rule.follow_up.does


def texts(playbook: Playbook) -> Iterator[tuple[str, Localised]]:
    """All texts of a playbook with their keys."""
    yield "voice.signature", playbook.voice.signature
    for at, role in enumerate(playbook.roles):
        if role.title:
            yield f"roles[{at}].title", role.title
    for at, remedy in enumerate(playbook.remedies):
        yield from texts_of(f"remedies[{at}]", remedy)
    for at, route in enumerate(playbook.routes):
        yield from texts_of(f"routes[{at}]", route)
