"""Answers that somebody types, writes in an editor, or sends through standard input."""

from __future__ import annotations

import contextlib
import os
import select
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from drafter.cli.source import standard_input
from drafter.domain.errors import BadInput, CannotRun

BETWEEN = "---"
"""The line between two answers on standard input."""
EDITOR = "e"
"""The line that opens `$EDITOR` for an answer."""
_PASTED_S = 0.05
"""More that comes within this time was pasted: nobody types so fast."""


def typed() -> Iterator[str]:
    """Answers from whoever sits here, until they end with Ctrl-D. An empty line ends an answer, unless it is pasted with more
    behind it: a letter has paragraphs."""
    with contextlib.suppress(ImportError):
        import readline  # noqa: F401 (lines can be edited)
    while True:
        lines: list[str] = []
        while True:
            try:
                line = input("  > " if not lines else "    ")
            except EOFError:
                if any(map(str.strip, lines)):
                    yield "\n".join(lines)
                return
            if not lines and line.strip() == EDITOR:
                lines = _edited().splitlines()
                break
            if not line.strip() and not (lines and _more_is_there()):
                break
            lines.append(line)
        if any(map(str.strip, lines)):
            yield "\n".join(lines)


def _more_is_there() -> bool:
    try:
        return bool(select.select([sys.stdin], [], [], _PASTED_S)[0])
    except (OSError, ValueError):
        return False  # no terminal that can be asked


def _edited() -> str:
    """An answer from the editor that the environment names. CannotRun where it does not start."""
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "answer.txt"
        path.touch()
        try:
            subprocess.run([*shlex.split(editor), str(path)], check=True)  # noqa: S603 (the user's own editor)
        except (OSError, ValueError, subprocess.CalledProcessError):
            raise CannotRun(f"the editor {editor!r} did not work", hint="set EDITOR, or type the answer") from None
        return path.read_text(encoding="utf-8", errors="replace")


def piped() -> Iterator[str]:
    """The answers of standard input. BadInput where it is no UTF-8, or holds a NUL."""
    try:
        text = standard_input().read().decode("utf-8")
    except UnicodeDecodeError:
        raise BadInput("the answers are not UTF-8", file="<stdin>", hint="save them as UTF-8") from None
    if "\x00" in text:
        raise BadInput("the answers hold a NUL", file="<stdin>", hint="give plain text")
    answers: list[list[str]] = [[]]
    for line in text.splitlines():
        if line.strip() == BETWEEN:
            answers.append([])
        else:
            answers[-1].append(line)
    found = [told for one in answers if (told := "\n".join(one).strip())]
    if not found:
        raise BadInput("no answer was given", hint=f"write answers to standard input, a line {BETWEEN} between two")
    return iter(found)
