"""Where bulk answers go: a file that is only ever added to, with a progress bar, and that knows where to go on.

Line n of the output belongs to case n of the input, an error included, so a stopped run knows where to go on:
as many cases are passed over as whole lines stand in the output. A half-written last line is written again.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import IO, NamedTuple

from drafter.adapters.cases import RawLine, raw_lines
from drafter.cli.progress import Progress, progress
from drafter.cli.source import standard_input
from drafter.domain.errors import BadInput, CannotRun

_OURS = '{"case_id": '
"""How every line begins that this command has written."""


class Answer(NamedTuple):
    """One line of the output, and what is to be counted."""

    text: str
    failed: bool = False
    warnings: int = 0


def answered(case_id: str, value: str, warnings: int = 0) -> Answer:
    """The line of an object that is already JSON, with its case's id put first."""
    return Answer(f"{_OURS}{json.dumps(case_id, ensure_ascii=False)}, {value[1:]}", warnings=warnings)


def failed(case_id: str | None, error: str, warnings: int = 0) -> Answer:
    told = {"case_id": case_id, "error": " ".join(error.split())}
    return Answer(json.dumps(told, ensure_ascii=False), failed=True, warnings=warnings)


@dataclass
class Output:
    """An open output. `lines` are those of the input that it does not answer yet."""

    lines: Iterator[RawLine]
    stream: IO[str]
    bar: Progress
    written: int = 0
    errors: int = 0
    warnings: int = 0

    def put(self, answers: Iterable[Answer]) -> None:
        """Writes the answers to the next lines. They are safe when this returns."""
        count = 0
        for answer in answers:
            self.stream.write(answer.text + "\n")
            self.errors += answer.failed
            self.warnings += answer.warnings
            count += 1
        self.stream.flush()
        self.written += count
        self.bar(count)


@contextmanager
def answering(name: str, out: Path) -> Iterator[Output]:
    """Opens both ends. BadInput, before anything is written, where the input cannot be read line by line or the
    output is not ours; at the end, or when stopped, one line on stderr tells what was done."""
    source = _input(name, out)
    _going_on_in(out)
    done = _whole_lines(out)
    began = time.monotonic()
    stream = _appending(out)
    try:
        with stream, progress(source, done) as bar:
            output = Output(islice(raw_lines(source), done, None), stream, bar)
            yield output
    except BaseException:
        # Counted in the file: a disk that filled up has taken some of the last lines, and not others.
        print(f"drafter: {_whole_lines(out)} lines are in {out}; the same command goes on from there", file=sys.stderr)
        raise
    took = time.monotonic() - began
    told = f"drafter: {_count(output.written, 'line')} in {took:.1f} s, {_count(output.errors, 'line')} with an error"
    print(told + (f", {_count(output.warnings, 'warning')}" if output.warnings else ""), file=sys.stderr)


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"


def _input(name: str, out: Path) -> Path | IO[bytes]:
    if name == "-":
        return standard_input()
    source = Path(name)
    if source.suffix != ".jsonl":
        raise BadInput("bulk reads one JSON object a line", file=name, hint="give a .jsonl file, or leave out -o")
    if not source.is_file():
        raise BadInput("there is no such file", file=name, hint="name the cases, one JSON object a line")
    if out.exists() and source.samefile(out):
        raise BadInput("is both input and output", file=name, hint="name another file with -o")
    return source


def _going_on_in(out: Path) -> None:
    """BadInput where there is something that cannot be read back to go on from: a pipe, a device, a folder."""
    if str(out) == "-" or (out.exists() and not out.is_file()):
        raise BadInput(
            "is no file to go on in", file=str(out), hint="name a file with -o; it is made where there is none"
        )


def _whole_lines(out: Path) -> int:
    """How many whole lines the output holds; a half-written last one is cut off. BadInput, and nothing is touched,
    where the file is not one of ours."""
    if not out.exists():
        return 0
    begins = _OURS.encode()
    whole = size = 0
    with out.open("rb") as stream:
        for line in stream:
            if not line.startswith(begins[: len(line)]):
                hint = "name another file with -o"
                raise BadInput("is no output of this command", file=str(out), line=whole + 1, hint=hint)
            if not line.endswith(b"\n"):
                break
            whole, size = whole + 1, size + len(line)
    if size < out.stat().st_size:
        with out.open("rb+") as stream:
            stream.truncate(size)
    return whole


def _appending(out: Path) -> IO[str]:
    try:
        return out.open("a", encoding="utf-8")
    except OSError as error:
        raise CannotRun(f"cannot write {out}: {error.strerror}", hint="name a file in a folder that exists") from None
