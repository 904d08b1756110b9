"""What an expression asks of each thing that it names: the constants it is compared with, whether it must be there.

Everything that a case may hold is a variable here: "facts.fault", "customer.tier", "level", "contacts",
"signals:safety" (whether that signal is there; "signals:*" one that is not named). A variable whose every use is a comparison with constants, or with
another variable, is `exact`: finitely many values stand for all that it may have. Arithmetic and all else that is
computed from it makes it inexact, and then nothing is concluded from the values that were not tried.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from jinja2 import nodes

from drafter.domain.reading import SIGNALS
from drafter.drafting.auditing.terms import Term, constant, term_of

_SETS = ("signals", "given")
_ORDER = frozenset({"lt", "lteq", "gt", "gteq"})
_AS_COMPARISON = {
    "eq": "eq", "equalto": "eq", "ne": "ne", "in": "in", "lt": "lt", "lessthan": "lt", "le": "lteq",
    "gt": "gt", "greaterthan": "gt", "ge": "gteq",
}  # fmt: skip


@dataclass
class Asked:
    """What is asked of one variable. `days`: it is a date whose distance from today is compared; `partners`: variables
    that it is compared with."""

    literals: list[Any] = field(default_factory=list)
    members: list[Any] = field(default_factory=list)
    partners: set[str] = field(default_factory=set)
    truth: bool = False
    days: bool = False
    recased: bool = False
    money: bool = False
    signed: bool = False
    exact: bool = True

    def add(self, other: Asked) -> None:
        self.literals += other.literals
        self.members += other.members
        self.partners |= other.partners
        self.truth |= other.truth
        self.days |= other.days
        self.recased |= other.recased
        self.money |= other.money
        self.signed |= other.signed
        self.exact &= other.exact


def asked(node: nodes.Node) -> dict[str, Asked]:
    """What an expression asks of each of its variables."""
    asking = _Asking()
    asking.condition(node)
    return asking.found


class _Asking:
    def __init__(self) -> None:
        self.found: dict[str, Asked] = {}

    def of(self, name: str) -> Asked:
        return self.found.setdefault(name, Asked())

    def condition(self, node: nodes.Node) -> None:
        """A node of which only the truth counts."""
        match node:
            case nodes.And() | nodes.Or():
                self.condition(node.left)
                self.condition(node.right)
            case nodes.Not():
                self.condition(node.node)
            case nodes.CondExpr():
                for part in filter(None, (node.test, node.expr1, node.expr2)):
                    self.condition(part)
            case nodes.Compare():
                left: nodes.Node = node.expr
                for operand in node.ops:
                    self.pair(left, operand.op, operand.expr)
                    left = operand.expr
            case nodes.Test():
                self.test(node)
            case nodes.Name(name="signals" | "given"):
                self.of(f"{node.name}:*")
            case _ if term := term_of(node):
                self.use(term).truth = True
                if term.days:
                    self.of(term.name).literals.append(0)
            case _:
                self.value(node)

    def test(self, node: nodes.Test) -> None:
        term = term_of(node.node)
        if node.name in ("defined", "undefined", "none") and term:
            self.use(term)
        elif node.name in _AS_COMPARISON and len(node.args) == 1:
            self.pair(node.node, _AS_COMPARISON[node.name], node.args[0])
        elif node.name in ("true", "false") and term:
            self.use(term).literals += [True, False, "other"]
        else:
            self.value(node)

    def use(self, term: Term) -> Asked:
        of = self.of(term.name)
        of.days |= term.days
        of.money |= term.money
        of.recased |= term.recased
        return of

    def pair(self, left: nodes.Node, sign: str, right: nodes.Node) -> None:
        """One comparison of two sides."""
        if (choices := self.choices(left)) is not None:
            for choice in choices:
                self.pair(choice, sign, right)
            return
        if (choices := self.choices(right)) is not None:
            for choice in choices:
                self.pair(left, sign, choice)
            return
        if sign in ("in", "notin"):
            self.membership(left, right)
            return
        mine, theirs, first, second = term_of(left), term_of(right), constant(left), constant(right)
        if mine and theirs:
            self.link(mine, theirs)
        elif mine and second:
            self.compared(mine, second[0], sign)
        elif theirs and first:
            self.compared(theirs, first[0], _turned(sign))
        elif not (first and second):
            self.value(left)
            self.value(right)

    def choices(self, node: nodes.Node) -> list[nodes.Node] | None:
        """What one side of a comparison may come to: `a if … else b`, `{'x': a, 'y': b}[facts.z]`."""
        if isinstance(node, nodes.CondExpr) and node.expr2 is not None:
            self.condition(node.test)
            return [node.expr1, node.expr2]
        if isinstance(node, nodes.Getitem) and isinstance(node.node, nodes.Dict) and (key := term_of(node.arg)):
            keys = [constant(pair.key) for pair in node.node.items]
            if all(one is not None for one in keys):
                self.use(key).literals += [one[0] for one in keys if one]
                return [pair.value for pair in node.node.items]
        return None

    def compared(self, term: Term, value: Any, sign: str) -> None:
        of = self.use(term)
        of.literals += [value, *term.defaults]
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            of.signed |= value < 0 or (value == 0 and sign == "lt")
        if isinstance(value, str) and sign in _ORDER:
            of.exact &= term.name == "level" or value[:4].isdigit()

    def link(self, one: Term, other: Term) -> None:
        first, second = self.use(one), self.use(other)
        first.literals += one.defaults
        second.literals += other.defaults
        if one.days == other.days and all(side.name.startswith("facts.") and not side.recased for side in (one, other)):
            first.partners.add(other.name)
            second.partners.add(one.name)
        else:
            first.exact = second.exact = False

    def membership(self, left: nodes.Node, right: nodes.Node) -> None:
        part, whole, known = constant(left), constant(right), term_of(left)
        if part and isinstance(right, nodes.Name) and right.name in _SETS:
            if right.name == "given" or part[0] in SIGNALS:
                self.of(f"{right.name}:{part[0]}")
        elif part and isinstance(right, nodes.Name) and right.name in ("facts", "customer"):
            self.of(f"{right.name}.{part[0]}")
        elif known and whole and isinstance(whole[0], (list, tuple, dict)):
            self.use(known).literals += [*whole[0], *known.defaults]
        elif known and isinstance(right, (nodes.List, nodes.Tuple)):
            for item in right.items:
                self.pair(left, "eq", item)
        elif part and (term := term_of(right)) and not term.days:
            self.use(term).members.append(part[0])
        else:
            self.value(left)
            self.value(right)

    def value(self, node: nodes.Node) -> None:
        """A node whose value is computed with: what it names is inexact."""
        if term := term_of(node):
            self.use(term).exact = False
            self.of(term.name).literals += term.defaults
            return
        if isinstance(node, nodes.Name):
            if node.name in (*_SETS, "facts", "customer"):
                self.of(f"{node.name}:*").exact = False
            return
        if isinstance(node, nodes.CondExpr):
            self.condition(node.test)
        terms = [term for child in node.iter_child_nodes() if (term := term_of(child))]
        if isinstance(node, nodes.BinExpr):
            for term in terms:
                self.of(term.name).partners |= {other.name for other in terms} - {term.name}
        for child in node.iter_child_nodes():
            if not (isinstance(node, nodes.CondExpr) and child is node.test):
                self.value(child)
            if (number := constant(child)) is not None:
                for term in terms:
                    self.of(term.name).literals.append(number[0])


def _turned(sign: str) -> str:
    return {"lt": "gt", "gt": "lt", "lteq": "gteq", "gteq": "lteq"}.get(sign, sign)
