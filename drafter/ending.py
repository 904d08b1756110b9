"""How a command line ends where what it says cannot be written: nobody reads on, or the disk is full. That is one line and
an exit code, never a stack. What it tells beside its result, on standard error, may be lost without a word.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable
from typing import Any, NoReturn, TextIO

_UNWRITTEN, _NOBODY_READS = 3, 141
"""The latter is what a shell tells of a program that a closed pipe stops."""


def ended(run: Callable[[], object], program: str) -> NoReturn:
    """Runs a command line, and leaves with its exit code once all that it printed is out."""
    if sys.stderr is sys.__stderr__:
        sys.stderr = _beside()
    try:
        try:
            code = run()
        except SystemExit as left:
            # At a closed pipe the library that reads the command line leaves with 1, which here means that a gate failed.
            if isinstance(left.__context__, BrokenPipeError):
                raise left.__context__ from None
            code = left.code
        if sys.stdout is not None:  # there is none where standard output was closed before we began
            sys.stdout.flush()
    except BrokenPipeError:
        code = _NOBODY_READS
        _say_no_more()
    except OSError as error:
        code = _UNWRITTEN
        where = f"{error.filename}: " if error.filename else ""
        print(f"{program}: {where}{(error.strerror or 'cannot be used').lower()}", file=sys.stderr)
        _say_no_more()
    sys.exit(code if isinstance(code, int) else 0)


class _Beside(io.FileIO):
    """Standard error, where what cannot be written stops no work and changes no exit code."""

    def write(self, told: Any) -> int:
        try:
            return super().write(told) or 0
        except OSError:
            return len(told)


def _beside() -> TextIO:
    if sys.stderr is None:  # closed before we began: the next file that is opened would get its number
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    stream = io.BufferedWriter(_Beside(2, "wb", closefd=False))
    return io.TextIOWrapper(stream, encoding="utf-8", errors="backslashreplace", line_buffering=True)


def _say_no_more() -> None:
    """What is left unwritten would be told once more, as a stack, when the process ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
