"""Names, keys, calls, filters and tests of Jinja expressions as closures: what an expression can reach.

Attributes are keys of maps and never Python's own; functions and filters are closed lists.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

from jinja2 import nodes

from drafter.drafting.expressions import filters, operators
from drafter.drafting.expressions.names import Build, Builder, Names, Refused, Run, meant
from drafter.drafting.expressions.scope import Failure, Missing, Scope, day

_INSTEAD = {
    "safe": "texts are never markup",
    "format": "join texts with ~",
    "range": "loops go over lists of the case",
}
"""What to write for a filter that people reach for and that is not here."""


def _name(node: nodes.Name, names: Names, build: Build) -> Run:
    name = node.name
    if name == "days_since":
        raise Refused("days_since needs a date: days_since(facts.delivered_on)")
    if name not in names.keys:
        told = names.unknown.get(name) or f"unknown name {name!r}; {meant(name, {**names.keys, 'days_since': None})}"
        raise Refused(told)

    def run(scope: Scope) -> Any:
        value = scope.names.get(name)
        if value is None:
            raise Missing(name)
        return value

    return run


def _path(node: nodes.Node) -> str:
    match node:
        case nodes.Name():
            return str(node.name)
        case nodes.Getattr():
            return f"{_path(node.node)}.{node.attr}"
        case nodes.Getitem(arg=nodes.Const()):
            return f"{_path(node.node)}[{node.arg.as_const()!r}]"
    return "…"


def _attribute(node: nodes.Getattr, names: Names, build: Build) -> Run:
    key, path, owner = node.attr, _path(node), node.node
    if key.startswith("_"):
        raise Refused(f"names with a leading underscore are not allowed: {_path(node)}")
    if isinstance(owner, nodes.Name):
        keys = names.keys.get(owner.name, None)
        if keys is not None and key not in keys:
            what = meant(key, keys) if keys else f"{owner.name} has no fields"
            raise Refused(f"unknown name {path!r}; {what}")
    elif isinstance(owner, (nodes.Literal, nodes.BinExpr)):
        raise Refused(f"a constant has no field {key!r}")
    of = build(owner)
    return lambda scope: operators.item(of(scope), key, path)


def _item(node: nodes.Getitem, names: Names, build: Build) -> Run:
    of, path = build(node.node), _path(node)
    if isinstance(node.arg, nodes.Slice):
        parts = [build(part) if part else None for part in (node.arg.start, node.arg.stop)]
        if node.arg.step is not None:
            raise Refused("a slice has no step here")
        return lambda scope: _sliced(scope, of(scope), [part(scope) if part else None for part in parts])
    if isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
        if node.arg.value.startswith("__"):
            raise Refused(f"names with a leading underscore are not allowed: {_path(node)}")
        if isinstance(node.node, nodes.Name) and names.keys.get(node.node.name) is not None:
            return _attribute(nodes.Getattr(node.node, node.arg.value, "load"), names, build)
    key = build(node.arg)
    return lambda scope: operators.item(of(scope), key(scope), path)


def _sliced(scope: Scope, value: Any, ends: list[Any]) -> Any:
    if not isinstance(value, (str, list, tuple)) or not all(end is None or isinstance(end, int) for end in ends):
        raise Failure(f"{operators.named(value)} cannot be sliced")
    scope.go_through(value)
    return value[ends[0] : ends[1]]


def _filter(node: nodes.Filter, names: Names, build: Build) -> Run:
    name = node.name
    if node.node is None or name not in filters.FILTERS:
        raise Refused(f"unknown filter {name!r}; {_INSTEAD.get(name) or meant(name, filters.FILTERS)}")
    of, apply = build(node.node), filters.FILTERS[name]
    args, kwargs = _arguments(node, build)
    _fits(f"the filter {name}", apply, 2, node)

    def run(scope: Scope) -> Any:
        value = of(scope)
        scope.go_through(value)
        return apply(scope, value, *(a(scope) for a in args), **{k: v(scope) for k, v in kwargs.items()})

    if name not in ("default", "d"):
        return run
    fallback = args[0] if args else kwargs.get("default_value", lambda scope: "")

    def defaulted(scope: Scope) -> Any:
        try:
            value = of(scope)
        except Missing:
            return fallback(scope)
        return apply(scope, value, *(a(scope) for a in args), **{k: v(scope) for k, v in kwargs.items()})

    return defaulted


def _test(node: nodes.Test, names: Names, build: Build) -> Run:
    name, of = node.name, build(node.node)
    if name in ("defined", "undefined", "none"):
        return lambda scope: _there(of, scope) is (name == "defined")
    if name == "in" and len(node.args) == 1:
        whole = build(node.args[0])
        return lambda scope: operators.contains(of(scope), whole(scope), scope)
    if name not in filters.TESTS:
        known = {**filters.TESTS, "defined": None, "none": None, "in": None}
        raise Refused(f"unknown test {name!r}; {meant(name, known)}")
    apply = filters.TESTS[name]
    args, kwargs = _arguments(node, build)
    _fits(f"the test {name}", apply, 2, node)
    return lambda scope: apply(scope, of(scope), *(a(scope) for a in args), **{k: v(scope) for k, v in kwargs.items()})


def _there(of: Run, scope: Scope) -> bool:
    try:
        return of(scope) is not None
    except Missing:
        return False


def _arguments(node: Any, build: Build) -> tuple[list[Run], dict[str, Run]]:
    if node.dyn_args is not None or node.dyn_kwargs is not None:
        raise Refused("* and ** arguments are not allowed")
    return (
        [build(one) for one in node.args],
        {one.key: build(one.value) for one in node.kwargs},
    )


def _fits(what: str, function: Callable[..., Any], given: int, node: Any) -> None:
    """That the arguments are ones the function takes: told on load, not on the first angry customer."""
    try:
        inspect.signature(function).bind(*range(given + len(node.args)), **{one.key: 0 for one in node.kwargs})
    except TypeError as error:
        raise Refused(f"{what} does not take these arguments ({error})") from None


def _call(node: nodes.Call, names: Names, build: Build) -> Run:
    args, kwargs = _arguments(node, build)
    callee = node.node
    if isinstance(callee, nodes.Name) and callee.name == "days_since":
        if len(args) != 1 or kwargs:
            raise Refused("days_since takes one date: days_since(facts.delivered_on)")
        then = args[0]
        return lambda scope: (scope.now.astimezone(scope.zone).date() - day(then(scope), scope.zone)).days
    if isinstance(callee, nodes.Getattr) and not kwargs:
        if callee.attr == "get" and len(args) in (1, 2):
            return _get(callee.node, args, build)
        if callee.attr in filters.METHODS:
            apply = filters.METHODS[callee.attr]
            _fits(f"{callee.attr}()", apply, 1, node)
            of = build(callee.node)
            return lambda scope: apply(_gone_through(scope, of(scope)), *(a(scope) for a in args))
    name = _path(callee)
    raise Refused(f"unknown function {name}(); {meant(name, {'days_since': None})}")


def _gone_through(scope: Scope, value: Any) -> str:
    text = filters.text_of(value)
    scope.go_through(text)
    return text


def _get(owner: nodes.Node, args: list[Run], build: Build) -> Run:
    of, fallback = build(owner), args[1] if len(args) == 2 else (lambda scope: None)

    def run(scope: Scope) -> Any:
        try:
            return operators.item(of(scope), args[0](scope), "get")
        except Missing:
            return fallback(scope)

    return run


LOOKUPS: dict[type[nodes.Node], Builder] = {
    nodes.Name: _name,
    nodes.Getattr: _attribute,
    nodes.Getitem: _item,
    nodes.Filter: _filter,
    nodes.Test: _test,
    nodes.Call: _call,
}
