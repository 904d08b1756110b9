"""The things that an expression names, and the literals that it compares them with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from jinja2 import nodes

_SCALARS = ("channel", "level", "contacts", "broken_promises", "language", "failure", "public")
_THROUGH = frozenset({"lower", "upper", "title", "capitalize", "trim", "strip", "string", "int", "float"})


@dataclass(frozen=True)
class Term:
    """A variable as one side of a comparison; `defaults` stand in where it is missing."""

    name: str
    days: bool = False
    money: bool = False
    recased: bool = False
    defaults: tuple[Any, ...] = ()


def path(node: nodes.Node) -> str | None:
    """ "facts.order.total" of `facts.order.total`, `facts['order'].total`; None where a key is computed."""
    match node:
        case nodes.Name(name="facts" | "customer"):
            return str(node.name)
        case nodes.Getattr():
            owner, key = path(node.node), node.attr
        case nodes.Getitem(arg=nodes.Const(value=str() as key)):
            owner = path(node.node)
        case _:
            return None
    return f"{owner}.{key}" if owner else None


def variable(node: nodes.Node) -> str | None:
    """The variable that a node names; money's `.amount` is the money itself."""
    if isinstance(node, nodes.Name) and node.name in _SCALARS:
        return str(node.name)
    name = path(node)
    if name is None or "." not in name:
        return None
    return name.removesuffix(".amount") if name.count(".") > 1 else name


def term_of(node: nodes.Node) -> Term | None:
    """A side of a comparison that is a variable, its days since, or one of them with a default."""
    if (name := variable(node)) is not None:
        return Term(name, money=bool((path(node) or "").removeprefix(name)))
    match node:
        case nodes.Call(node=nodes.Name(name="days_since"), args=[date]) if (inner := term_of(date)) and not inner.days:
            return replace(inner, days=True)
        case nodes.Call(node=nodes.Getattr(node=owner, attr="get"), args=[nodes.Const(value=str() as key), *rest]):
            whole, value = path(owner), constant(rest[0]) if rest else (None,)
            return Term(f"{whole}.{key}", defaults=value) if whole and value else None
        case nodes.Call(node=nodes.Getattr(node=of, attr=name), args=[]) if name in _THROUGH and (inner := term_of(of)):
            return replace(inner, recased=True)
        case nodes.Filter(name="default" | "d", node=nodes.Node() as of, args=args) if inner := term_of(of):
            value = constant(args[0]) if args else ("",)
            return replace(inner, defaults=(*inner.defaults, *value)) if value else None
        case nodes.Filter(name=name, node=nodes.Node() as of, args=[]) if name in _THROUGH and (inner := term_of(of)):
            return replace(inner, recased=True)
        case nodes.Or(left=of, right=nodes.Const(value=default)) if inner := term_of(of):
            return replace(inner, defaults=(*inner.defaults, default))
    return None


def constant(node: nodes.Node) -> tuple[Any] | None:
    """The value of a literal, in a tuple of one; None where a node is something else."""
    match node:
        case nodes.Const(value=value):
            return (value,)
        case nodes.Neg(node=nodes.Const(value=int() | float() as number)):
            return (-number,)
        case nodes.List(items=items) | nodes.Tuple(items=items):
            values = [constant(item) for item in items]
            return None if None in values else ([one[0] for one in values if one],)
        case nodes.Dict(items=items):
            pairs = [(constant(pair.key), constant(pair.value)) for pair in items]
            return None if any(None in pair for pair in pairs) else ({k[0]: v[0] for k, v in pairs if k and v},)
    return None


def conjuncts(node: nodes.Expr) -> Iterator[nodes.Expr]:
    """The parts that must all be true for the node to be."""
    if isinstance(node, nodes.And):
        yield from conjuncts(node.left)
        yield from conjuncts(node.right)
    else:
        yield node


def every(tree: nodes.Node, kinds: tuple[type[nodes.Node], ...]) -> Iterator[Any]:
    """All nodes of these kinds in a tree, its root included."""
    if isinstance(tree, kinds):
        yield tree
    yield from tree.find_all(kinds)
