"""`drafter-evals`: is this version better than the last? Measures the product as users get it.

Exit codes: 0 done, 2 bad input, 3 could not run. Heavy imports wait until a command runs, so that help is instant.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from evals.totals import Totals

RUNS = Path("runs")
BAD_INPUT, COULD_NOT_RUN = 2, 3

app = typer.Typer(
    name="drafter-evals",
    help="Measure the drafter: run suites of cases through the very pipeline that serves users.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # the plain help needs no rich, which costs more to import than all else here
)


@app.command()
def run(
    suite: Annotated[str, typer.Argument(help="A suite under evals/cases/, or a folder or file of cases.")],
    *,
    prompt: Annotated[str | None, typer.Option(help="Prompt to write with: reply, or reply@2.")] = None,
    model: Annotated[str | None, typer.Option(help="Model, embedded, or none. Default: DRAFTER_MODEL.")] = None,
    epochs: Annotated[int, typer.Option(min=1, help="How often each case is drafted.")] = 1,
    offline: Annotated[
        bool, typer.Option("--offline", help="Use no network: the model is none, or embedded where named.")
    ] = False,
    out: Annotated[
        Path | None, typer.Option(help="Folder of the run. Default: under runs/, going on with a killed run.")
    ] = None,
    playbook: Annotated[Path | None, typer.Option(help="Playbook file. Default: the suite's own.")] = None,
) -> None:
    """Draft every case of a suite, hold each draft against what was expected, and keep it all in a run folder.

    A run that was killed goes on where it stopped.
    """
    import asyncio

    asked = Asked(suite=suite, prompt=prompt, model=model, epochs=epochs, offline=offline, out=out, playbook=playbook)
    with _told():
        totals = asyncio.run(_run(asked))
    if totals.errors:
        typer.echo(f"drafter-evals: {totals.errors} of {totals.rows} drafts ended in an error", err=True)
    if totals.errors == totals.rows:
        raise typer.Exit(COULD_NOT_RUN)


@contextmanager
def _told() -> Iterator[None]:
    """An error of ours as one line on stderr and its exit code."""
    from drafter.domain.errors import BadInput, DrafterError, NotFound

    try:
        yield
    except DrafterError as error:
        typer.echo(f"drafter-evals: {' '.join(str(error).split())}", err=True)
        raise typer.Exit(BAD_INPUT if isinstance(error, (BadInput, NotFound)) else COULD_NOT_RUN) from None


class Measured(StrEnum):
    reading = "reading"
    privacy = "privacy"
    checks = "checks"


@app.command()
def measure(
    what: Annotated[
        Measured,
        typer.Argument(
            help="reading: signals, levels, ledger and heat; privacy: what is kept from models; checks: replies judged."
        ),
    ],
    suites: Annotated[
        list[str] | None,
        typer.Argument(help="Labelled suites, folders or files. Default: reading and ledger, or checks."),
    ] = None,
    *,
    data: Annotated[
        Path | None,
        typer.Option(
            envvar="DRAFTER_LABELLED_DATA",
            help="A folder of labelled data from outside, to measure heat or privacy on.",
        ),
    ] = None,
    misses: Annotated[bool, typer.Option("--misses", help="List every expectation that was not met.")] = False,
    json: Annotated[Path | None, typer.Option("--json", help="Write the figures to this file too.")] = None,
    model: Annotated[
        str | None, typer.Option(help="Measure also with this model's help: a model's name, or embedded.")
    ] = None,
) -> None:
    """Measure how well cases are read or replies are checked, beside plain baselines of the same run, or how well
    personal data is found."""
    from evals.measuring import checks, privacy, reading

    with _told():
        if what is Measured.privacy:
            privacy.show(data, misses=misses)
        elif what is Measured.checks:
            checks.show(tuple(suites or ()), misses=misses, json=json)
        else:
            reading.show(reading.Asked(suites=tuple(suites or ()), data=data, misses=misses, json=json, model=model))


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What the command line asked of a run."""

    suite: str
    prompt: str | None = None
    model: str | None = None
    epochs: int = 1
    offline: bool = False
    out: Path | None = None
    playbook: Path | None = None


async def _run(asked: Asked) -> Totals:
    from rich.console import Console
    from rich.progress import Progress

    from evals import dataset, report, runner, subject

    suite = dataset.load_suite(asked.suite)
    for warning in suite.warnings:
        typer.echo(f"drafter-evals: {warning}", err=True)
    playbook = asked.playbook or suite.playbook
    async with subject.opened(
        playbook=playbook, model=asked.model, prompt=asked.prompt, offline=asked.offline
    ) as tested:
        info = runner.info_of(suite, tested, asked.epochs)
        path = asked.out or runner.folder_for(info, RUNS)
        with Progress(console=Console(stderr=True), transient=True) as progress:
            bar = progress.add_task(f"{suite.name}, {tested.model}", total=None)
            finished, rows = await runner.run(
                suite, tested, info, path, told=lambda done, whole: progress.update(bar, completed=done, total=whole)
            )
    report.show(Console(), finished, rows, path)
    assert finished.totals is not None
    return finished.totals


def main() -> None:
    """The console script."""
    try:
        app(prog_name="drafter-evals")
    except KeyboardInterrupt:
        typer.echo("drafter-evals: stopped; the same command goes on from here", err=True)
        sys.exit(130)
