"""Patterns that are compiled once on a machine, as Python's own modules are: `regex` stands for `re.compile`.

What `re` makes of a pattern is kept beside this module's bytecode, and a later start only loads it: of two thousand patterns
that is a fortieth of the work. For patterns that the product holds, not for such as are made from a case. Where nothing can be
written, or another Python runs, patterns are compiled as ever.
"""

from __future__ import annotations

import atexit
import contextlib
import importlib
import importlib.util
import marshal
import os
import re
import sys
from array import array
from functools import cache
from pathlib import Path
from typing import Any

Key = tuple[str, int]
"""A pattern as it is written, and its flags."""
Made = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""Flags, what the matcher runs, the number of groups, their numbers by name, their names by number."""

FILE = Path(importlib.util.cache_from_source(__file__)).with_suffix(".patterns")
_MOST = 20_000
"""Patterns in a file: a developer who changes them for months begins anew."""


def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` would give. Raises `re.error` for a pattern that is wrong."""
    key = (pattern, int(flags))
    try:
        known = _kept().get(key)
        made = _make(key) if known is None else known
        if known is None:
            _new()[key] = made
        return _assembled(pattern, made)
    except (
        AttributeError,
        ImportError,
        TypeError,
        ValueError,
        RuntimeError,
    ):  # not the Python that this was written for
        return re.compile(pattern, flags)


def _make(key: Key) -> Made:
    """The work of `re.compile`, up to what the matcher is given."""
    compiler, parser = importlib.import_module("re._compiler"), importlib.import_module("re._parser")
    parsed = parser.parse(*key)
    numbers: dict[str, int] = parsed.state.groupdict
    names: list[str | None] = [None] * parsed.state.groups
    for name, number in numbers.items():
        names[number] = name
    flags = key[1] | parsed.state.flags
    code = array("I", compiler._code(parsed, key[1]))
    return flags, code.tobytes(), parsed.state.groups - 1, numbers, tuple(names)


def _assembled(pattern: str, made: Made) -> re.Pattern[str]:
    flags, code, groups, numbers, names = made
    found: re.Pattern[str] = _sre().compile(pattern, flags, array("I", code).tolist(), groups, numbers, names)
    return found


@cache
def _sre() -> Any:
    return importlib.import_module("_sre")


@cache
def _kept() -> dict[Key, Made]:
    """What was kept by an earlier start, of this Python."""
    try:
        python, made = marshal.loads(FILE.read_bytes())  # noqa: S302 (as trusted as the bytecode beside it)
        return made if python == _python() and len(made) <= _MOST else {}
    except (OSError, EOFError, ValueError, TypeError):  # none yet, or half of one
        return {}


@cache
def _new() -> dict[Key, Made]:
    """What this start had to compile; kept when the process ends."""
    if not sys.dont_write_bytecode:
        atexit.register(_keep)
    return {}


def _keep() -> None:
    new = dict(_new())
    _kept.cache_clear()  # others may have kept theirs since
    aside = FILE.with_name(f"{FILE.name}.{os.getpid()}")
    with contextlib.suppress(OSError):
        aside.write_bytes(marshal.dumps((_python(), _kept() | new)))
        aside.replace(FILE)


def _python() -> tuple[str, int, int]:
    return sys.version, _sre().MAGIC, _sre().CODESIZE
