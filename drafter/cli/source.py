"""Where the command line reads from: a file, or `-` for standard input. Warnings go to stderr."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import IO

from drafter.adapters.cases import LoadedCase, read_case, read_file
from drafter.domain.errors import BadInput


def read_source(name: str) -> tuple[bytes, str]:
    """The bytes of a file or of standard input, and what to call it in messages."""
    if name == "-":
        return standard_input().read(), "<stdin>"
    return read_file(Path(name)), name


def standard_input() -> IO[bytes]:
    """BadInput where it was closed before we began."""
    if sys.stdin is None:
        raise BadInput("standard input is closed", hint="name a file, or send the text through a pipe")
    return sys.stdin.buffer


def one_case(name: str) -> LoadedCase:
    """The case in a file or on standard input; its warnings are printed."""
    text, called = read_source(name)
    loaded = read_case(text, file=called)
    warn(loaded.warnings)
    return loaded


def warn(warnings: tuple[str, ...]) -> None:
    for warning in warnings:
        print(f"drafter: warning: {warning}", file=sys.stderr)
