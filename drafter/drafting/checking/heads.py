"""The letters with which every match of a pattern begins, worked out from the pattern itself: it need be tried only where
they stand, and finding plain strings is far cheaper than trying a pattern at each place.
"""

from __future__ import annotations

import re
import re._constants as op  # type: ignore[import-not-found]  # the parser behind `re`; typeshed does not know it
import re._parser as parser  # type: ignore[import-not-found]
from typing import Any

from drafter.domain.keeping import kept

_MOST, _ENOUGH = 200, 6
"""More strings than this take as long to find as the pattern; none need be longer than enough to be rare."""
_ALTERNATIVES = 8
"""So many characters of a set are told apart."""
_NOWHERE = frozenset({op.AT, op.ASSERT, op.ASSERT_NOT})
"""What takes no letter."""
_REPEATS = frozenset({op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT})


@kept()
def heads(pattern: str) -> tuple[str, ...]:
    """Every match of `pattern` begins with one of these; empty where they are too many, too short or unknown.

    >>> heads(r"\\b(?:please|we can) (?:call|write)")
    ('please', 'we can')
    """
    parsed = parser.parse(pattern)
    if parsed.state.flags & re.IGNORECASE:
        return ()
    found = {head[:_ENOUGH] for head, _ in _of(list(parsed))}
    least = {one for one in found if not any(one != other and one.startswith(other) for other in found)}
    return tuple(sorted(least)) if len(least) <= _MOST and all(map(_is_rare, least)) else ()


def _is_rare(head: str) -> bool:
    """A letter or a space stands everywhere; two letters, or a comma, do not."""
    return len(head) > 1 or (head != "" and not head.isalnum() and not head.isspace())


def _of(nodes: list[Any]) -> set[tuple[str, bool]]:
    """What a sequence begins with, and whether that is all of it."""
    begun: set[tuple[str, bool]] = {("", True)}
    for kind, value in nodes:
        if kind in _NOWHERE:
            continue
        going = {head for head, goes_on in begun if goes_on and len(head) < _ENOUGH}
        if not going:
            break
        nexts = _node(kind, value)
        if len(going) * len(nexts) > _MOST:
            going = {head for head in going if not _is_rare(head)}
        ended = {(head, False) for head, goes_on in begun if not goes_on or head not in going}
        begun = ended | {(head + more, goes_on) for head in going for more, goes_on in nexts}
    return begun


def _node(kind: Any, value: Any) -> set[tuple[str, bool]]:
    if kind is op.LITERAL:
        return {(chr(value), True)}
    if kind is op.IN and len(value) <= _ALTERNATIVES and all(one is op.LITERAL for one, _ in value):
        return {(chr(letter), True) for _, letter in value}
    if kind is op.SUBPATTERN:
        plain = not value[1] and not value[2]  # no flags of its own
        return _of(list(value[3])) if plain else {("", False)}
    if kind is op.BRANCH:
        return set[tuple[str, bool]]().union(*(_of(list(branch)) for branch in value[1]))
    if kind in _REPEATS and value[0] == 0 and value[1] == 1:
        return _of(list(value[2])) | {("", True)}
    if kind in _REPEATS and value[0] >= 1:
        return {(head, False) for head, _ in _of(list(value[2]))}
    return {("", False)}
