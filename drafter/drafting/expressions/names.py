"""What a compiled expression is, what it may name, and how a source is refused."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from jinja2 import nodes

from drafter.domain import references
from drafter.drafting.expressions.scope import Scope

Run = Callable[[Scope], Any]
"""A compiled expression: from the scope of a case to its value."""
Build = Callable[[nodes.Node], Run]


class Refused(Exception):
    """A source that does not compile; the text says what is wrong and what would be right."""


@dataclass(frozen=True)
class Names:
    """What may be named: each name, with its keys where they are a closed set (None: any key, empty: no keys)."""

    keys: Mapping[str, frozenset[str] | None]
    lenient: bool = False
    """In texts a condition on a missing fact is false; in `when` it makes the whole false."""
    unknown: Mapping[str, str] = field(default_factory=dict)
    """Names that are known elsewhere and not here, with the reason."""

    def plus(self, *local: str) -> Names:
        return Names({**self.keys, **dict.fromkeys(local)}, self.lenient, self.unknown)


Builder = Callable[[Any, Names, Build], Run]
"""Makes the closure of one kind of node; `Build` makes those of the nodes inside it."""


def meant(word: str, known: Collection[str]) -> str:
    """ "did you mean signals?", or the list of what is known."""
    return references.meant(word, sorted(known))
