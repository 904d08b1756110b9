"""The letters without which a pattern cannot match, worked out from the pattern itself.

Looking for a few plain strings in a text is some hundred times faster than trying a pattern at each place, and
most patterns have no business with most messages. Nothing is lost by it: every match holds one of the anchors.
"""

from __future__ import annotations

import re._constants as op  # type: ignore[import-not-found]  # the parser behind `re`; typeshed does not know it
import re._parser as parser  # type: ignore[import-not-found]
from typing import Any

from drafter.domain.keeping import kept

_MOST_GROUPS, _LARGEST = 3, 120
_RARITY = 25.0
"""How many times rarer a string gets with each letter: only used to choose between sets of anchors."""


@kept()
def anchors(pattern: str) -> tuple[tuple[str, ...], ...]:
    """Up to three groups of strings; every match of `pattern` holds at least one string of each group.

    >>> anchors("(?:my|our) (?:lawyers?|solicitor) will")
    (('lawyer', 'solicitor'), ('will',), ('my', 'our'))
    """
    groups = sorted(_choices(parser.parse(pattern)), key=_cost)
    return tuple(tuple(sorted(group)) for group in groups[:_MOST_GROUPS] if len(group) <= _LARGEST)


def _choices(nodes: Any) -> list[frozenset[str]]:
    """What a sequence needs: each of its runs of letters, its groups and its alternatives."""
    choices: list[frozenset[str]] = []
    run = ""
    for kind, value in [*nodes, (None, None)]:
        if kind is op.LITERAL:
            run += chr(value)
            continue
        if run.strip():
            choices.append(frozenset({run}))
        run = ""
        inner = _of(kind, value)
        if inner:
            choices.append(inner)
    if len(choices) == 1 and len(nodes) == 1 and nodes[0][0] is op.SUBPATTERN:
        return _choices(nodes[0][1][3])
    return choices


def _needed(nodes: Any) -> frozenset[str] | None:
    return min(_choices(nodes), key=_cost, default=None)


def _of(kind: Any, value: Any) -> frozenset[str] | None:
    if kind is op.SUBPATTERN:
        return _needed(value[3])
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT) and value[0] >= 1:
        return _needed(value[2])
    if kind is op.BRANCH:
        branches = [_needed(branch) for branch in value[1]]
        if all(branches):
            whole = frozenset(word for branch in branches for word in branch or ())
            return frozenset(word for word in whole if not any(other in word for other in whole - {word}))
    return None


def _cost(words: frozenset[str]) -> float:
    # In order of length: floats added in another order differ, and equal costs must stay equal.
    return sum(_RARITY**-length for length in sorted(min(len(word), 7) for word in words))
