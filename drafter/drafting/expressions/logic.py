"""Logic, comparison, arithmetic and literals of Jinja expressions as closures.

`or` takes its operands apart: one that needs a fact the case lacks is false, the others still count.
"""

from __future__ import annotations

from typing import Any

from jinja2 import nodes

from drafter.drafting.expressions import filters, operators
from drafter.drafting.expressions.names import Build, Builder, Names, Refused, Run
from drafter.drafting.expressions.scope import Missing, Scope


def _const(node: nodes.Const, names: Names, build: Build) -> Run:
    value = node.value
    if isinstance(value, (int, float)) and not abs(value) <= 10**15:
        raise Refused("a number is beyond all bounds")
    return lambda scope: value


def _or(node: nodes.Or, names: Names, build: Build) -> Run:
    left, right = build(node.left), build(node.right)
    default = isinstance(node.right, nodes.Literal)

    def run(scope: Scope) -> Any:
        try:
            value = left(scope)
        except Missing:
            value = right(scope)
            # `facts.days or 0` names its own default. Otherwise what is missing stays unknown, so that
            # `not (facts.tested or …)` is not true of a case that does not say whether it was tested.
            if default or operators.truth(value):
                return value
            raise
        return value if operators.truth(value) else right(scope)

    return run


def _and(node: nodes.And, names: Names, build: Build) -> Run:
    left, right = build(node.left), build(node.right)

    def run(scope: Scope) -> Any:
        value = left(scope)
        return right(scope) if operators.truth(value) else value

    return run


def _not(node: nodes.Not, names: Names, build: Build) -> Run:
    of = build(node.node)
    return lambda scope: not operators.truth(of(scope))


def _sign(node: nodes.UnaryExpr, names: Names, build: Build) -> Run:
    of = build(node.node)
    factor = -1 if isinstance(node, nodes.Neg) else 1
    return lambda scope: operators.arithmetic("mul", of(scope), factor)


_SIGNS = {"sub": "-", "mul": "*", "div": "/", "floordiv": "//", "mod": "%"}


def _arithmetic(node: nodes.BinExpr, names: Names, build: Build) -> Run:
    sign = type(node).__name__.lower()
    for side in (node.left, node.right):
        if isinstance(side, nodes.Const) and isinstance(side.value, str) and sign != "add":
            raise Refused(f"a text cannot be part of {_SIGNS[sign]}; join texts with ~")
    left, right = build(node.left), build(node.right)
    return lambda scope: operators.arithmetic(sign, left(scope), right(scope))


def _compare(node: nodes.Compare, names: Names, build: Build) -> Run:
    first = _comparable(node.expr, node, build)
    rest = [(operand.op, _comparable(operand.expr, node, build)) for operand in node.ops]

    def run(scope: Scope) -> bool:
        left = first(scope)
        for sign, other in rest:
            right = other(scope)
            if not _holds(sign, left, right, scope):
                return False
            left = right
        return True

    return run


def _comparable(side: nodes.Node, node: nodes.Compare, build: Build) -> Run:
    """In `facts.tier == none` a missing fact is nothing, and not a reason to give up."""
    of = build(side)
    sides = [node.expr, *(operand.expr for operand in node.ops)]
    if not any(isinstance(one, nodes.Const) and one.value is None for one in sides):
        return of

    def run(scope: Scope) -> Any:
        try:
            return of(scope)
        except Missing:
            return None

    return run


def _holds(sign: str, left: Any, right: Any, scope: Scope) -> bool:
    if sign in ("in", "notin"):
        return operators.contains(left, right, scope) is (sign == "in")
    if sign in ("eq", "ne"):
        return operators.equal(left, right, scope) is (sign == "eq")
    return operators.ordered(sign, left, right, scope)


def _choice(node: nodes.CondExpr, names: Names, build: Build) -> Run:
    test = build(node.test)
    then = build(node.expr1)
    other = build(node.expr2) if node.expr2 is not None else (lambda scope: "")

    def run(scope: Scope) -> Any:
        try:
            holds = operators.truth(test(scope))
        except Missing:
            if not names.lenient:
                raise
            holds = False
        return then(scope) if holds else other(scope)

    return run


def _concat(node: nodes.Concat, names: Names, build: Build) -> Run:
    parts = [build(part) for part in node.nodes]
    return lambda scope: filters.concat(scope, [part(scope) for part in parts])


def _list(node: nodes.List | nodes.Tuple, names: Names, build: Build) -> Run:
    items = [build(item) for item in node.items]
    return lambda scope: [item(scope) for item in items]


def _dict(node: nodes.Dict, names: Names, build: Build) -> Run:
    pairs = [(build(pair.key), build(pair.value)) for pair in node.items]
    return lambda scope: {str(key(scope)): value(scope) for key, value in pairs}


LOGIC: dict[type[nodes.Node], Builder] = {
    nodes.Const: _const,
    nodes.Or: _or,
    nodes.And: _and,
    nodes.Not: _not,
    nodes.Neg: _sign,
    nodes.Pos: _sign,
    nodes.Add: _arithmetic,
    nodes.Sub: _arithmetic,
    nodes.Mul: _arithmetic,
    nodes.Div: _arithmetic,
    nodes.FloorDiv: _arithmetic,
    nodes.Mod: _arithmetic,
    nodes.Compare: _compare,
    nodes.CondExpr: _choice,
    nodes.Concat: _concat,
    nodes.List: _list,
    nodes.Tuple: _list,
    nodes.Dict: _dict,
}
