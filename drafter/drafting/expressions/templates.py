"""Texts with {{ … }}, {% if %}, {% for %} and {% set %} in them, run the same way as expressions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from jinja2 import TemplateSyntaxError, nodes
from jinja2.parser import Parser
from jinja2.sandbox import ImmutableSandboxedEnvironment

from drafter.drafting.expressions import filters, operators
from drafter.drafting.expressions.compiler import compile_condition, compile_node
from drafter.drafting.expressions.names import Names, Refused, Run
from drafter.drafting.expressions.scope import Failure, Scope

_JINJA = ImmutableSandboxedEnvironment(keep_trailing_newline=True)
"""Used to parse alone: nothing that it compiles is ever run."""
EXPRESSION = 2_000
TEMPLATE = 8_000
"""The longest sources taken, in characters."""

Write = Callable[[Scope], str]


def parse_expression(source: str) -> nodes.Expr:
    """The tree of a `when` or a `cost`. `Refused`, or Jinja's own syntax error, where it is no expression."""
    if len(source) > EXPRESSION:
        raise Refused(f"longer than {EXPRESSION} characters")
    if "{{" in source or "{%" in source:
        raise Refused("an expression stands without {{ }}")
    parser = Parser(_JINJA, source, state="variable")
    node = parser.parse_expression()
    if not parser.stream.eos:
        raise Refused(f"not one expression; it ends before {str(parser.stream.current.value)!r}")
    return node


def parse_template(source: str) -> nodes.Template:
    """The tree of a text. Jinja's own syntax error where it is none."""
    return _JINJA.parse(source)


def compile_expression(source: str, names: Names) -> Run:
    """The closure for a `when` or a `cost`. `Refused` where it does not compile."""
    try:
        return compile_node(parse_expression(source), names)
    except TemplateSyntaxError as error:
        raise Refused(_plainly(error)) from None
    except RecursionError:
        raise Refused("nested too deeply") from None


def compile_template(source: str, names: Names) -> Write:
    """The function that writes a text. `Refused` where it does not compile."""
    if len(source) > TEMPLATE:
        raise Refused(f"longer than {TEMPLATE} characters")
    if "{" not in source:
        return lambda scope: source
    try:
        return _block(parse_template(source).body, names)
    except TemplateSyntaxError as error:
        raise Refused(_plainly(error)) from None
    except RecursionError:
        raise Refused("nested too deeply") from None


def _plainly(error: TemplateSyntaxError) -> str:
    told = (error.message or "not an expression").rstrip(".")
    return f"syntax error: {told[:1].lower()}{told[1:]}"


def _block(body: Sequence[nodes.Node], names: Names) -> Write:
    """Statements in order. What {% set %} names is known to the statements after it."""
    writers: list[Write] = []
    for node in body:
        writers.append(_statement(node, names))
        if isinstance(node, nodes.Assign):
            names = names.plus(*_targets(node.target))
    return lambda scope: operators.bounded(*[write(scope) for write in writers])


def _statement(node: nodes.Node, names: Names) -> Write:
    match node:
        case nodes.Output():
            return _output(node, names)
        case nodes.If():
            return _if(node, names)
        case nodes.For():
            return _for(node, names)
        case nodes.Assign():
            return _set(node, names)
    raise Refused(f"{{% {type(node).__name__.lower()} %}} is not allowed; texts know if, for and set")


def _output(node: nodes.Output, names: Names) -> Write:
    parts: list[Write] = []
    for part in node.nodes:
        if isinstance(part, nodes.TemplateData):
            parts.append(_verbatim(part.data))
        else:
            parts.append(_said(compile_node(part, names)))
    return lambda scope: operators.bounded(*[part(scope) for part in parts])


def _verbatim(text: str) -> Write:
    return lambda scope: text


def _said(run: Run) -> Write:
    return lambda scope: filters.say(run(scope), scope)


def _if(node: nodes.If, names: Names) -> Write:
    branches = [(compile_condition(node.test, names), _block(node.body, names))]
    branches += [(compile_condition(one.test, names), _block(one.body, names)) for one in node.elif_]
    otherwise = _block(node.else_, names)

    def write(scope: Scope) -> str:
        for holds, body in branches:
            if holds(scope):
                return body(scope)
        return otherwise(scope)

    return write


def _targets(target: nodes.Node) -> tuple[str, ...]:
    if isinstance(target, nodes.Name):
        return (str(target.name),)
    if isinstance(target, nodes.Tuple) and all(isinstance(one, nodes.Name) for one in target.items):
        return tuple(str(one.name) for one in target.items if isinstance(one, nodes.Name))
    raise Refused("only a name can be set")


def _set(node: nodes.Assign, names: Names) -> Write:
    targets, value = _targets(node.target), compile_node(node.node, names)
    _free(targets, names)
    if len(targets) != 1:
        raise Refused("set one name at a time")

    def write(scope: Scope) -> str:
        scope.names = {**scope.names, targets[0]: value(scope)}
        return ""

    return write


def _free(targets: Sequence[str], names: Names) -> None:
    taken = {"facts", "customer", "signals", "agent", "company", "days_since", "loop"} & set(targets)
    if taken:
        raise Refused(f"{sorted(taken)[0]!r} has a meaning of its own; choose another name")


def _for(node: nodes.For, names: Names) -> Write:
    targets, many = _targets(node.target), compile_node(node.iter, names)
    _free(targets, names)
    if node.recursive:
        raise Refused("a loop cannot be recursive")
    inside = names.plus(*targets, "loop")
    body, otherwise = _block(node.body, inside), _block(node.else_, names)
    keep = compile_condition(node.test, names.plus(*targets)) if node.test is not None else None

    def write(scope: Scope) -> str:
        before, written = scope.names, []
        items = _items(many(scope))
        scope.go_through(items)
        rounds = [{**before, **_bound(targets, one)} for one in items]
        if keep is not None:
            rounds = [one for one in rounds if keep(_with(scope, one))]
        for index, names_here in enumerate(rounds):
            scope.turns -= 1
            if scope.turns < 0:
                raise Failure("a loop runs too long")
            written.append(body(_with(scope, {**names_here, "loop": _loop(index, len(rounds))})))
        scope.names = before
        return operators.bounded(*written) if rounds else otherwise(scope)

    return write


def _with(scope: Scope, names: dict[str, Any]) -> Scope:
    scope.names = names
    return scope


def _items(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return list(value)
    if not isinstance(value, (list, tuple, frozenset)):
        raise Failure(f"{operators.named(value)} is no list to go through")
    if len(value) > 1000:
        raise Failure("a loop runs too long")
    return sorted(value) if isinstance(value, frozenset) else list(value)


def _bound(targets: tuple[str, ...], value: Any) -> dict[str, Any]:
    if len(targets) == 1:
        return {targets[0]: value}
    if not isinstance(value, (list, tuple)) or len(value) != len(targets):
        raise Failure(f"{operators.named(value)} does not come apart into {', '.join(targets)}")
    return dict(zip(targets, value, strict=True))


def _loop(index: int, length: int) -> dict[str, Any]:
    return {
        "index": index + 1,
        "index0": index,
        "first": index == 0,
        "last": index == length - 1,
        "length": length,
    }
