"""Patterns of the product: `regex` stands for `re.compile`, whose work it keeps from one start to the next."""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]
import re
import re._compiler as _compiler  # type: ignore[import-not-found]  # what `re` itself is made of; typeshed does not know it
import re._parser as _parser  # type: ignore[import-not-found]
from array import array
from typing import Any

from drafter.domain.keeping import kept

Made = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""Flags, what the matcher runs, the number of groups, their numbers by name, their names by number."""


def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` would give. Raises `re.error` for a pattern that is wrong."""
    all_flags, code, groups, numbers, names = _made((pattern, int(flags)))
    found: re.Pattern[str] = _sre.compile(pattern, all_flags, array("I", code).tolist(), groups, numbers, names)
    return found


@kept()
def _made(key: tuple[str, int]) -> Made:
    """The work of `re.compile`, up to what the matcher is given."""
    parsed: Any = _parser.parse(*key)
    numbers: dict[str, int] = parsed.state.groupdict
    names: list[str | None] = [None] * parsed.state.groups
    for name, number in numbers.items():
        names[number] = name
    code = array("I", _compiler._code(parsed, key[1]))
    return key[1] | parsed.state.flags, code.tobytes(), parsed.state.groups - 1, numbers, tuple(names)
