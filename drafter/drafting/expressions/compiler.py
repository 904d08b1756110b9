"""Jinja2 expressions turned into closures over a `Scope`: parsed by Jinja, run by us.

Only the kinds of nodes listed here exist, and every operation is bounded: what is not allowed cannot be compiled, so
nothing has to be caught while it runs.
"""

from __future__ import annotations

from collections.abc import Callable

from jinja2 import nodes

from drafter.drafting.expressions import operators
from drafter.drafting.expressions.logic import LOGIC
from drafter.drafting.expressions.lookups import LOOKUPS
from drafter.drafting.expressions.names import Builder, Names, Refused, Run
from drafter.drafting.expressions.scope import Missing, Scope

_DEEPEST = 40
_BUILDERS: dict[type[nodes.Node], Builder] = {**LOGIC, **LOOKUPS}


def compile_node(node: nodes.Node, names: Names, depth: int = 0) -> Run:
    """The closure for an expression node, or `Refused`."""
    if depth > _DEEPEST:
        raise Refused("nested too deeply")
    builder = _BUILDERS.get(type(node))
    if builder is None:
        kind = {"Pow": "**", "TemplateData": "text"}.get(type(node).__name__, type(node).__name__.lower())
        raise Refused(f"{kind} is not allowed here")
    return builder(node, names, lambda inner: compile_node(inner, names, depth + 1))


def compile_condition(node: nodes.Node, names: Names) -> Callable[[Scope], bool]:
    """Whether a node is true; in texts, what needs a missing fact is false."""
    of = compile_node(node, names)

    def run(scope: Scope) -> bool:
        try:
            return operators.truth(of(scope))
        except Missing:
            if names.lenient:
                return False
            raise

    return run
