"""Many cases in, one object a line out: in order, with a progress bar, and going on where a run was cut off.

Line n of the output belongs to case n of the input, an error included, so a stopped run knows where to go on:
as many cases are passed over as whole lines stand in the output. A half-written last line is written again.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from drafter.adapters.cases import BadLine, LoadedCase, ScoreLine, read_cases, read_score_lines
from drafter.domain.errors import BadInput, CannotRun, DrafterError

if TYPE_CHECKING:
    from drafter.domain.value import Value
    from drafter.drafting.pipeline import Options
    from drafter.settings import Settings

Line = LoadedCase | ScoreLine | BadLine
_OURS = b'{"case_id": '
"""How every line begins that this command has written."""


async def drafts(name: str, out: Path, settings: Settings, options: Options) -> None:
    from drafter.bootstrap import build

    async with build(settings, keep=True) as product:

        async def one(line: Line) -> dict[str, Any]:
            assert isinstance(line, LoadedCase)
            return _object(await product.draft(line.case, options), line.case.id)

        await _each(read_cases(_input(name, out)), out, one)


def readings(name: str, out: Path) -> None:
    import asyncio

    from drafter.drafting.reading import read

    async def one(line: Line) -> dict[str, Any]:
        assert isinstance(line, LoadedCase)
        return _object(read(line.case.at(dt.datetime.now(dt.UTC))), line.case.id)

    asyncio.run(_each(read_cases(_input(name, out)), out, one))


async def scores(name: str, out: Path, settings: Settings) -> None:
    from drafter.bootstrap import build

    async with build(settings, words=False) as product:

        async def one(line: Line) -> dict[str, Any]:
            assert isinstance(line, ScoreLine)
            return _object(product.score(line.case, line.text, line.plan), line.case.id)

        await _each(read_score_lines(_input(name, out)), out, one)


def _input(name: str, out: Path) -> Path | IO[bytes]:
    """Where the cases come from. BadInput where they cannot be read line by line, before anything is written."""
    if name == "-":
        return sys.stdin.buffer
    source = Path(name)
    if source.suffix != ".jsonl":
        raise BadInput("bulk reads one JSON object a line", file=name, hint="give a .jsonl file, or leave out -o")
    if not source.is_file():
        raise BadInput("there is no such file", file=name, hint="name the cases, one JSON object a line")
    if out.exists() and source.samefile(out):
        raise BadInput("is both input and output", file=name, hint="name another file with -o")
    return source


def _object(value: Value, case_id: str) -> dict[str, Any]:
    return {"case_id": case_id, **value.model_dump(mode="json")}


async def _each(lines: Iterator[Line], out: Path, one: Callable[[Line], Awaitable[dict[str, Any]]]) -> None:
    errors = warnings = 0
    done = _resume(out)
    with _writing(out) as stream, _progress(done) as tick:
        async for line in _after(lines, done):
            warnings += len(line.warnings) if not isinstance(line, BadLine) else 0
            try:
                if isinstance(line, BadLine):
                    raise line
                answer = await one(line)
            except DrafterError as error:
                errors += 1
                case_id = line.case_id if isinstance(line, BadLine) else line.case.id
                answer = {"case_id": case_id, "error": " ".join(str(error).split())}
            stream.write(json.dumps(answer, ensure_ascii=False) + "\n")
            stream.flush()
            tick()
    told = f"drafter: {errors} {'line' if errors == 1 else 'lines'} with an error" + (
        f", {warnings} warnings" if warnings else ""
    )
    print(told, file=sys.stderr)


async def _after(lines: Iterator[Line], done: int) -> AsyncIterator[Line]:
    for index, line in enumerate(lines):
        if index >= done:
            yield line


def _resume(out: Path) -> int:
    """How many whole lines the output holds; a half-written last one is cut off. BadInput, and nothing is touched,
    where the file is not one of ours."""
    if not out.exists():
        return 0
    whole = size = 0
    with out.open("rb") as stream:
        for line in stream:
            if not line.startswith(_OURS[: len(line)]):
                hint = "name another file with -o"
                raise BadInput("is no output of this command", file=str(out), line=whole + 1, hint=hint)
            if not line.endswith(b"\n"):
                break
            whole, size = whole + 1, size + len(line)
    if size < out.stat().st_size:
        with out.open("rb+") as stream:
            stream.truncate(size)
    return whole


@contextmanager
def _writing(out: Path) -> Iterator[IO[str]]:
    try:
        stream = out.open("a", encoding="utf-8")
    except OSError as error:
        raise CannotRun(f"cannot write {out}: {error.strerror}", hint="name a file in a folder that exists") from None
    with stream:
        yield stream


@contextmanager
def _progress(done: int) -> Iterator[Callable[[], None]]:
    from rich.console import Console
    from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    console = Console(stderr=True)
    columns = (SpinnerColumn(), TextColumn("cases"), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal) as progress:
        task = progress.add_task("cases", total=None, completed=done)
        yield lambda: progress.advance(task)
