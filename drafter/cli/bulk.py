"""Many cases in, one object a line out: in order, and going on where a run was cut off. Readings use every core."""

from __future__ import annotations

import asyncio
import datetime as dt
import itertools
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafter.adapters.cases import BadLine, LoadedCase, RawLine, ScoreLine, read_bulk_score, read_case_line
from drafter.cli.output import Answer, answered, answering, failed
from drafter.domain.errors import DrafterError

if TYPE_CHECKING:
    from drafter.domain.value import Value
    from drafter.drafting.pipeline import Options
    from drafter.settings import Settings

Line = LoadedCase | ScoreLine | BadLine
_LINES, _BYTES = 64, 256 * 1024
"""The most that one process is given at a time."""
_LANES = 8
"""Cases at a time where a model elsewhere helps to read."""


async def drafts(name: str, out: Path, settings: Settings, options: Options) -> None:
    from drafter.bootstrap import build

    async with build(settings, keep=True) as product:
        with answering(name, out) as output:
            for line in map(read_case_line, output.lines):
                try:
                    if isinstance(line, BadLine):
                        raise line
                    answer = _answered(line, await product.draft(line.case, options))
                except DrafterError as error:
                    answer = _failed(line, str(error))
                output.put([answer])


def readings(name: str, out: Path, jobs: int | None = None, helped: Settings | None = None) -> None:
    """With as many processes as `jobs` says, or one a core. Where a model helps, all waits for its answers, so one
    process asks for a few at a time."""
    if helped is not None:
        asyncio.run(_helped_readings(name, out, helped))
        return
    from drafter.cli import cores
    from drafter.domain.case import Case, Message
    from drafter.drafting.reading import read

    read(Case(message=Message(text="Hello."), now=dt.datetime.now(dt.UTC)))  # what it loads, the processes inherit
    with answering(name, out) as output:
        for answers in cores.in_order(read_lines, _chunks(output.lines), jobs or cores.here()):
            output.put(answers)


async def _helped_readings(name: str, out: Path, settings: Settings) -> None:
    from drafter.bootstrap import build
    from drafter.settings import EMBEDDED

    lanes = 1 if settings.helper == EMBEDDED else _LANES
    async with build(settings, words=False) as product:

        async def one(line: RawLine) -> Answer:
            read = read_case_line(line)
            if isinstance(read, BadLine):
                return _failed(read, str(read))
            try:
                return _answered(read, await product.reading(read.case))
            except DrafterError as error:
                return _failed(read, str(error))

        with answering(name, out) as output:
            coming = iter(output.lines)
            while lines := list(itertools.islice(coming, lanes)):
                output.put(list(await asyncio.gather(*map(one, lines))))


async def scores(name: str, out: Path, settings: Settings) -> None:
    from drafter.bootstrap import build

    async with build(settings, words=False) as product:
        with answering(name, out) as output:
            for line in map(read_bulk_score, output.lines):
                output.put([_answer(line, lambda one: product.score(one.case, one.text, one.plan))])


def _chunks(lines: Iterable[RawLine]) -> Iterator[list[RawLine]]:
    chunk: list[RawLine] = []
    size = 0
    for line in lines:
        chunk.append(line)
        size += len(line.text)
        if len(chunk) == _LINES or size >= _BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def read_lines(lines: list[RawLine]) -> list[Answer]:
    """What one process does: parse, read, and write as JSON."""
    return [_answer(read_case_line(line), _read) for line in lines]


def _read(line: LoadedCase) -> Value:
    from drafter.drafting.reading import read

    return read(line.case.as_it_came(dt.datetime.now(dt.UTC)))


def _answer(line: Line, make: Callable[[Any], Value]) -> Answer:
    """One line's answer. Whatever goes wrong with it stands on its line: the other lines go on."""
    try:
        if isinstance(line, BadLine):
            raise line
        return _answered(line, make(line))
    except DrafterError as error:
        return _failed(line, str(error))
    except Exception as error:  # a fault of ours on one line of many must not cost the others
        return _failed(line, f"could not be read ({type(error).__name__}: {error})")


def _answered(line: LoadedCase | ScoreLine, value: Value) -> Answer:
    return answered(line.case.id, value.model_dump_json(), len(line.warnings))


def _failed(line: Line, error: str) -> Answer:
    if isinstance(line, BadLine):
        return failed(line.case_id, error)
    return failed(line.case.id, error, len(line.warnings))
