"""Which facts a text or a cost cannot do without, and which it only looks at."""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import nodes

from drafter.drafting.auditing.terms import variable


def needed(node: nodes.Node) -> set[str]:
    """The facts without which a node has no value. What stands in a branch, under `default` or beside `or` is not."""
    if (name := variable(node)) is not None:
        return {name} if "." in name else set()
    match node:
        case nodes.Filter(name="default" | "d") | nodes.Test(name="defined" | "undefined" | "none"):
            return set()
        case nodes.Or():
            return set()
        case nodes.CondExpr():
            other = needed(node.expr2) if node.expr2 else set()
            return needed(node.expr1) & other
        case nodes.And():
            return needed(node.left)
        case nodes.Call(node=nodes.Getattr(attr="get")):
            return set()
        case nodes.Compare() if any(isinstance(one, nodes.Const) and one.value is None for one in _sides(node)):
            return set()
        case nodes.If():
            return set()
        case nodes.For():
            return needed(node.iter)
        case nodes.Assign():
            return needed(node.node)
    return {name for child in node.iter_child_nodes() for name in needed(child)}


def named(node: nodes.Node, optional: bool = False) -> Iterator[tuple[str, bool]]:
    """All facts that a node names, and whether it can do without each: one that it asks after
    first, or that only one side of an `or` names."""
    if (name := variable(node)) is not None:
        if "." in name:
            yield name, optional
        return
    match node:
        case nodes.Filter(name="default" | "d") | nodes.Test(name="defined" | "undefined" | "none"):
            optional = True
        case nodes.Or():
            sides = [list(named(side, optional)) for side in (node.left, node.right)]
            both = {name for name, _ in sides[0]} & {name for name, _ in sides[1]}
            yield from ((name, free or name not in both) for side in sides for name, free in side)
            return
        case nodes.Call(node=nodes.Getattr(node=owner, attr="get"), args=[nodes.Const(value=str() as key), *_]):
            if (name := variable(nodes.Getattr(owner, key, "load"))) is not None:
                yield name, True
                return
        case nodes.If() | nodes.CondExpr():
            asked_after = {name for name, free in named(node.test) if free}
            for child in node.iter_child_nodes():
                yield from ((name, free or name in asked_after) for name, free in named(child, optional))
            return
    for child in node.iter_child_nodes():
        yield from named(child, optional)


def _sides(node: nodes.Compare) -> list[nodes.Node]:
    return [node.expr, *(operand.expr for operand in node.ops)]
