"""What is worked out from the product's own patterns is worked out once on a machine, and kept beside Python's bytecode.

    @kept(anchors)
    def needs(pattern: str) -> Needs: ...

A later start only loads the results: compiling two thousand patterns anew takes forty times as long. For arguments that the product
holds, not for such as are made from a case. Where nothing can be written, all is worked out at each start, as it is when Python
or one of the modules that a result rests on has changed.
"""

from __future__ import annotations

import atexit
import contextlib
import functools
import importlib.util
import inspect
import marshal
import os
import sys
import zlib
from collections.abc import Callable, Hashable
from pathlib import Path
from typing import Any, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
Stamp = tuple[Any, ...]
"""What results rest on: Python itself, and the modules by size and time."""
Section = tuple[Stamp, dict[Any, Any]]
"""What one function gave, by its argument."""

FILE = Path(importlib.util.cache_from_source(__file__)).with_suffix(".kept")
_SUM = 4
"""Bytes of the sum that the file begins with."""
_MOST = 20_000
"""Results of a function in the file: a developer who changes patterns for months begins anew."""


def kept(*rests_on: Callable[..., Any]) -> Callable[[Callable[[K], V]], Callable[[K], V]]:
    """Has the results of a function outlive the process: one of a single argument, which gives the same for the same, both of
    kinds that `marshal` writes. `rests_on`: functions of other modules whose change makes results void."""

    def decorate(function: Callable[[K], V]) -> Callable[[K], V]:
        name = f"{function.__module__}.{function.__qualname__}"
        stamp = (sys.version, *map(_age, (function, *rests_on)))

        @functools.cache
        def known() -> dict[K, V]:
            held, results = _in_file().get(name, ((), {}))
            return results if held == stamp and len(results) <= _MOST else {}

        @functools.wraps(function)
        def remembered(argument: K) -> V:
            results = known()
            if argument not in results:
                results[argument] = _new(name, stamp)[argument] = function(argument)
            return results[argument]

        return remembered

    return decorate


def _age(function: Callable[..., Any]) -> tuple[int, int]:
    """Of the file that a function is written in; where there is none, as in an archive, its code stands for it."""
    code = inspect.unwrap(function).__code__
    try:
        told = os.stat(code.co_filename)
    except OSError:
        return zlib.crc32(code.co_code), 0
    return int(told.st_mtime), told.st_size  # whole seconds, as bytecode has it: an image keeps no more


@functools.cache
def _in_file() -> dict[str, Section]:
    """What earlier starts kept."""
    try:
        written = FILE.read_bytes()
    except OSError:  # none yet
        return {}
    body = written[_SUM:]
    if not body or written[:_SUM] != _sum(body):  # half of one, or damaged: nothing of it is even parsed
        return {}
    sections: dict[str, Section] = marshal.loads(body)  # noqa: S302 (as trusted as the bytecode beside it)
    return sections


def _sum(body: bytes) -> bytes:
    return zlib.crc32(body).to_bytes(_SUM)


_NEW: dict[str, Section] = {}
"""What this start had to work out; kept when the process ends."""


def _new(name: str, stamp: Stamp) -> dict[Any, Any]:
    if not _NEW:  # also where no bytecode is written: that costs a start a second, this ten
        atexit.register(keep)
    return _NEW.setdefault(name, (stamp, {}))[1]


def keep() -> None:
    """Adds what is new to the file, whatever others have added since it was read."""
    _in_file.cache_clear()
    sections = dict(_in_file())
    for name, (stamp, results) in _NEW.items():
        held, old = sections.get(name, ((), {}))
        sections[name] = (stamp, {**old, **results} if held == stamp else results)
    body = marshal.dumps(sections)
    aside = FILE.with_name(f"{FILE.name}.{os.urandom(8).hex()}")  # processes of two containers have the same number
    with contextlib.suppress(OSError):
        FILE.parent.mkdir(parents=True, exist_ok=True)
        try:
            with aside.open("xb") as stream:  # a link that somebody laid there is not followed
                stream.write(_sum(body) + body)
            aside.replace(FILE)
        finally:
            aside.unlink(missing_ok=True)
