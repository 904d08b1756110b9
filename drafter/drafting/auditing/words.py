"""Words that the product has a closed list of, and that are not on it: such a condition is never true."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterator

from jinja2 import nodes

from drafter.domain.playbook import Playbook
from drafter.domain.reading import LEVELS, SIGNALS
from drafter.drafting.auditing.finding import Finding, found
from drafter.drafting.auditing.rules import Rules, texts
from drafter.drafting.auditing.terms import constant, every
from drafter.drafting.auditing.values import CHANNELS, FAILURES
from drafter.drafting.expressions.names import meant
from drafter.drafting.expressions.templates import parse_expression, parse_template

_EQUALS = ("eq", "equalto", "ne", "in")


def unknown(playbook: Playbook, rules: Rules) -> Iterator[Finding]:
    """Signals, levels, channels, failures, and remedies in `given`, that do not exist."""
    given = [*(one.id for one in playbook.remedies), *(one.kind for one in playbook.remedies if one.kind)]
    known: dict[str, Collection[str]] = {
        "signals": SIGNALS, "level": LEVELS, "channel": CHANNELS, "failure": FAILURES[1:], "given": given,
    }  # fmt: skip
    what = {
        "signals": "signal",
        "level": "level",
        "channel": "channel",
        "failure": "failure",
        "given": "remedy or kind",
    }
    for key, tree in sources(playbook, rules):
        for name, word in dict.fromkeys(_compared(tree)):
            if word not in known[name] and not (name == "failure" and word == ""):
                noun = what[name]
                listed = f"{noun}s are {', '.join(known[name])}" if name != "given" else meant(word, given)
                near = meant(word, known[name])
                hint = f"{listed}; {near}" if near.startswith("did you mean") and name != "given" else listed
                yield found(playbook, key, f"{word!r} is no {noun}", hint)


def sources(playbook: Playbook, rules: Rules) -> Iterator[tuple[str, nodes.Node]]:
    """The trees of all expressions and texts of a playbook, in all languages, with their keys."""
    for rule in rules:
        yield f"{rule.key}.when", rule.when
    if playbook.serves:
        yield "serves", parse_expression(playbook.serves)
    for at, remedy in enumerate(playbook.remedies):
        if remedy.cost:
            yield f"remedies[{at}].cost", parse_expression(remedy.cost)
    for key, text in texts(playbook):
        if not key.endswith(".title"):
            yield from (
                (f"{key}.{language}" if language else key, parse_template(source))
                for language, source in text.items()
                if "{" in source
            )


def _compared(tree: nodes.Node) -> Iterator[tuple[str, str]]:
    """What `signals`, `level` and their like are compared with, each word once a comparison."""
    compared: list[list[nodes.Expr]] = [
        [node.expr, *(operand.expr for operand in node.ops)] for node in every(tree, (nodes.Compare,))
    ]
    compared += [[node.node, *node.args] for node in every(tree, (nodes.Test,)) if node.name in _EQUALS]
    for sides in compared:
        for left, right in itertools.pairwise(sides):
            for one, other in ((left, right), (right, left)):
                if isinstance(one, nodes.Name) and one.name in ("signals", "level", "channel", "failure", "given"):
                    yield from ((one.name, word) for word in _words(other))


def _words(node: nodes.Node) -> Iterator[str]:
    value = constant(node)
    if value is None:
        return
    if isinstance(value[0], str):
        yield value[0]
    elif isinstance(value[0], (list, tuple)):
        yield from (one for one in value[0] if isinstance(one, str))
