"""`drafter read`: cases as timelines, as one page, as JSON, or a whole file of them in bulk."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from drafter.cli.cases import JSON, OUT, is_bulk
from drafter.domain.errors import BadInput, CannotRun

if TYPE_CHECKING:
    from drafter.domain.case import Case
    from drafter.domain.reading import Reading
    from drafter.settings import Settings

CASES = Annotated[
    list[str],
    typer.Argument(
        metavar="CASE", help="Cases (.yaml, .json), one file of them (.jsonl, with -o), or - for standard input."
    ),
]
HTML = Annotated[
    str | None,
    typer.Option("--html", metavar="FILE", help="Write one page that needs nothing else; - for standard output."),
]
JOBS = Annotated[int | None, typer.Option(help="Bulk: how many processes (default: one a core).", min=1, max=256)]
PLAYBOOK = Annotated[str | None, typer.Option("--playbook", metavar="FILE", hidden=True)]
"""Accepted, so that the same options fit all three commands; reading needs none."""


def register(app: typer.Typer) -> None:
    app.command(name="read")(read)


def read(
    cases: CASES,
    json: JSON = False,
    out: OUT = None,
    *,
    html: HTML = None,
    jobs: JOBS = None,
    playbook: PLAYBOOK = None,
) -> None:
    """Read a case: how hot it is, why, and what was already said, promised and broken. Needs no playbook."""
    if any(is_bulk(case, out) for case in cases):
        if len(cases) > 1 or html:
            raise BadInput("-o takes one file of cases, and no page", hint="leave out -o, or give one .jsonl file")
        from drafter.cli import bulk

        assert out is not None
        bulk.readings(cases[0], out, jobs, _helped())
        return
    if html and json:
        raise BadInput("--json and --html are two answers", hint="ask for one of them")
    read_all = _read(cases)
    if html:
        _write_page(html, read_all)
    elif json:
        _print_json(read_all)
    else:
        _show(read_all)


def _read(names: list[str]) -> list[tuple[Case, Reading]]:
    """Every case is loaded before the first is shown: bad input is told before anything is printed."""
    import datetime as dt

    from drafter.cli.source import one_case
    from drafter.drafting.reading import read

    if names.count("-") > 1:
        raise BadInput("standard input holds one case", hint="give - once")
    now = dt.datetime.now(dt.UTC)
    settled = [one_case(name).case.as_it_came(now) for name in names]
    if settings := _helped():
        import asyncio

        return asyncio.run(_read_helped(settled, settings))
    return [(case, read(case)) for case in settled]


async def _read_helped(cases: list[Case], settings: Settings) -> list[tuple[Case, Reading]]:
    from drafter.bootstrap import build

    async with build(settings, words=False) as product:
        return [(case, await product.reading(case)) for case in cases]


def _helped() -> Settings | None:
    """The settings, where a model helps to read. They take a tenth of a second to load, which a reading by rules alone
    need not pay: without the variable and without a file there is nothing in them to find."""
    if not (any(name.upper() == "DRAFTER_READING_MODEL" for name in os.environ) or Path("drafter.toml").exists()):
        return None
    from drafter.settings import load_settings

    settings = load_settings(playbook="")
    return settings if settings.helper else None


def _print_json(read_all: list[tuple[Case, Reading]]) -> None:
    """One reading as it is; several one a line with their case's id, as in bulk."""
    from drafter.cli.output import answered

    if len(read_all) == 1:
        print(read_all[0][1].model_dump_json(indent=2))
        return
    for case, reading in read_all:
        print(answered(case.id, reading.model_dump_json()).text)


def _show(read_all: list[tuple[Case, Reading]]) -> None:
    from drafter.cli.showing.terminal import show_timeline, stdout
    from drafter.cli.showing.timeline import timeline

    console = stdout()
    for case, reading in read_all:
        show_timeline(console, timeline(case, reading))


def _write_page(name: str, read_all: list[tuple[Case, Reading]]) -> None:
    """Written in one go; a file that is no page is left alone."""
    from drafter.cli.showing.page import BEGINS, page
    from drafter.cli.showing.timeline import timeline

    text = page([timeline(case, reading, longest=2500) for case, reading in read_all])
    if name == "-":
        print(text)
        return
    file = Path(name)
    try:
        if file.exists() and file.stat().st_size and not file.read_bytes().startswith(BEGINS.encode()):
            raise BadInput("exists and is no page", file=name, hint="name another file with --html")
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        raise CannotRun(f"cannot write {name}: {error.strerror}", hint="name a file in a folder that exists") from None
