"""One test as another harness wrote it: a tree of values that knows its lines, and which of them were used.

What nobody used is left over: it is listed with its line and key, never dropped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from drafter.adapters.document import Path, dotted
from drafter.domain.value import Value

Where = Callable[[Path], int | None]
"""The 1-based line of a path of the tree."""


class Left(Value):
    """Something that no case holds: `key` is its dotted path, `row` the test's name in the file."""

    file: str
    line: int
    row: str
    key: str
    value: Any
    why: str = "no field of a case holds it"


@dataclass(frozen=True)
class Record:
    """`name` is how people count it ("test 3"), `family` what it shares with others of one template."""

    file: str
    line: int
    name: str
    value: Mapping[str, Any]
    where: Where = field(default=lambda path: None)
    family: str | None = None

    def line_of(self, path: Path) -> int:
        return self.where(path) or self.line

    def find(self, key: str) -> tuple[Path, Any] | None:
        """The value at a dotted key and its path; a key of the file may itself hold dots. None where there is none."""
        return _find(self.value, key.split("."), ())

    def left(self, used: set[Path]) -> list[tuple[Left, Path]]:
        """Every value that is neither used nor part of something used, with its path."""
        return [
            (Left(file=self.file, line=self.line_of(path), row=self.name, key=dotted(path), value=value), path)
            for path, value in leaves(self.value)
            if not any(path[:end] in used for end in range(len(path) + 1))
        ]


def leaves(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Each text, number or mark of a tree with its path. Nothing (null, "", an empty list) is no value."""
    if isinstance(value, Mapping):
        for key, one in value.items():
            yield from leaves(one, (*path, str(key)))
    elif isinstance(value, list | tuple):
        for index, one in enumerate(value):
            yield from leaves(one, (*path, index))
    elif value is not None and value != "":
        yield path, value


def _find(value: Any, parts: list[str], path: Path) -> tuple[Path, Any] | None:
    if not parts:
        return path, value
    if isinstance(value, Mapping):
        for end in range(len(parts), 0, -1):
            key = ".".join(parts[:end])
            if key in value and (found := _find(value[key], parts[end:], (*path, key))):
                return found
    if isinstance(value, list) and parts[0].isdigit() and int(parts[0]) < len(value):
        return _find(value[int(parts[0])], parts[1:], (*path, int(parts[0])))
    return None
