"""`drafter-evals run`: drafts every case of a suite and keeps it all in a run folder."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from evals.cli.judging import JudgedBy, opened_judge
from evals.cli.telling import COULD_NOT_RUN, RUNS, told

if TYPE_CHECKING:
    from evals.caching.cache import Cache
    from evals.metering.metered import Desk
    from evals.rescoring.asking import Asker
    from evals.subject import Wanted
    from evals.totals import Totals

CACHE = RUNS / ".cache"
BudgetOption = Annotated[
    float | None,
    typer.Option(min=0, help="US dollars that this command may spend at most: no call starts that may pass it."),
]
CacheOption = Annotated[
    Path | None, typer.Option(help="Folder of drafts that were paid for, over all runs. Default: runs/.cache.")
]
TimesOption = Annotated[int, typer.Option(min=1, help="How often the judge is asked each question.")]
ScenariosOption = Annotated[str | None, typer.Option(help="Of a suite that is played: only these, with commas.")]
TurnsOption = Annotated[int | None, typer.Option(min=2, max=12, help="Customers wait for so many answers at most.")]
EngineOption = Annotated[
    str | None,
    typer.Option(help="Spread the work over a Dask cluster: dask://, dask://local?workers=2, dask://host:port."),
]


def run(
    suite: Annotated[str, typer.Argument(help="A suite under evals/cases/, or a folder or file of cases.")],
    *,
    prompt: Annotated[str | None, typer.Option(help="Prompt to write with: reply, or reply@2.")] = None,
    model: Annotated[str | None, typer.Option(help="Model, embedded, or none. Default: DRAFTER_MODEL.")] = None,
    epochs: Annotated[int, typer.Option(min=1, help="How often each case is drafted.")] = 1,
    judge: JudgedBy = None,
    times: TimesOption = 1,
    budget: BudgetOption = None,
    engine: EngineOption = None,
    offline: Annotated[
        bool,
        typer.Option("--offline", help="Use no network: the model is none, or embedded; another gives what was kept."),
    ] = False,
    cache: CacheOption = None,
    fresh: Annotated[bool, typer.Option("--fresh", help="Draft all anew; nothing is taken from other runs.")] = False,
    out: Annotated[
        Path | None, typer.Option(help="Folder of the run. Default: under runs/, going on with a killed run.")
    ] = None,
    playbook: Annotated[Path | None, typer.Option(help="Playbook file. Default: the suite's own.")] = None,
    scenarios: ScenariosOption = None,
    turns: TurnsOption = None,
) -> None:
    """Draft every case of a suite, hold each draft against what was expected, and keep it all in a run folder.

    A run that was killed, or reached its budget, goes on where it stopped. What was paid for once is kept, and is not
    paid for again.
    """
    import asyncio

    asked = Asked(
        suite=suite, prompt=prompt, model=model, epochs=epochs, judge=judge, times=times, budget=budget,
        offline=offline, engine=engine, cache=None if fresh else cache or CACHE, out=out, playbook=playbook,
        scenarios=scenarios, turns=turns,
    )  # fmt: skip
    with told():
        totals = asyncio.run(_run(asked))
    if totals.errors:
        typer.echo(f"drafter-evals: {totals.errors} of {totals.rows} drafts ended in an error", err=True)
    if totals.errors == totals.rows:
        raise typer.Exit(COULD_NOT_RUN)


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What the command line asked of a run."""

    suite: str
    prompt: str | None
    model: str | None
    epochs: int
    judge: str | None
    times: int
    budget: float | None
    offline: bool
    engine: str | None
    cache: Path | None
    out: Path | None
    playbook: Path | None
    scenarios: str | None = None
    turns: int | None = None


async def _run(asked: Asked) -> Totals:
    from rich.console import Console

    from evals import dataset, report, runner, subject
    from evals.roleplay.shortening import chosen
    from evals.spreading.place import place

    spread_to = place(asked.engine) if asked.engine else None
    suite = chosen(dataset.load_suite(asked.suite), asked.scenarios, asked.turns)
    for warning in suite.warnings:
        typer.echo(f"drafter-evals: {warning}", err=True)
    wanted = subject.Wanted(
        playbook=asked.playbook or suite.playbooks,
        model=asked.model,
        prompt=asked.prompt,
        offline=asked.offline,
    )
    with opened_cache(asked.cache) as cache:
        async with (
            subject.opened(wanted, desk_for(asked.budget)) as tested,
            opened_asker(asked.judge, (tested.model,), times=asked.times, desk=tested.desk, cache=cache) as asker,
        ):
            info = runner.info_of(suite, tested, asked.epochs, asker)
            if asked.turns:  # so that it is scored again with the same customers
                info = info.model_copy(update={"settings": {**info.settings, "turns": asked.turns}})
            path = asked.out or runner.folder_for(info, RUNS)
            with progress(f"{suite.name}, {tested.model}", tested.desk) as show, kept_in(path):
                finished, rows = await runner.run(
                    suite, tested, info, path, told=show, cache=cache, asker=asker,
                    engine=(spread_to, _anywhere(wanted)) if spread_to else None,
                )  # fmt: skip
            desk = tested.desk
    report.show(Console(), finished, rows, path)
    if suite.plays:
        from evals.roleplay.telling import told as played

        typer.echo(played(rows))
    if desk.till.calls or desk.till.known or any(row.cached for row in rows):
        typer.echo(f"paid now: {desk.till.told} for {desk.till.calls} calls; "
                   f"{sum(row.cached for row in rows)} drafts were kept from before")  # fmt: skip
    assert finished.totals is not None
    return finished.totals


def _anywhere(wanted: Wanted) -> Wanted:
    """The same for a process that runs in another folder."""
    return replace(wanted, playbook=wanted.playbook.absolute()) if isinstance(wanted.playbook, Path) else wanted


def desk_for(budget: float | None) -> Desk:
    """Where models are asked, with what may be spent."""
    from decimal import Decimal

    from evals.metering.metered import Desk
    from evals.metering.till import Till

    return Desk(till=Till(budget=None if budget is None else Decimal(str(budget))))


@contextmanager
def opened_cache(folder: Path | None) -> Iterator[Cache | None]:
    """The drafts that were kept; None where none are wanted."""
    if folder is None:
        yield None
        return
    from evals.caching.cache import Cache

    with Cache(folder) as cache:
        yield cache


@asynccontextmanager
async def opened_asker(
    judge: str | None, writers: tuple[str, ...], *, times: int, desk: Desk, cache: Cache | None
) -> AsyncIterator[Asker | None]:
    """The judge that the command line names; None where it names none."""
    if judge is None:
        yield None
        return
    from evals.rescoring.asking import asker

    async with opened_judge(judge, writers=writers, times=times, desk=desk) as judging:
        yield asker(judging, cache, desk.till)


@contextmanager
def kept_in(path: Path) -> Iterator[None]:
    """Says where the rows stand that were made before the work stopped."""
    from drafter.domain.errors import CannotRun
    from evals.folder import SAMPLES

    try:
        yield
    except CannotRun:
        rows = path / SAMPLES
        if rows.is_file() and rows.stat().st_size:
            typer.echo(f"drafter-evals: what there is stands in {path}", err=True)
        raise


@contextmanager
def progress(what: str, desk: Desk) -> Iterator[Callable[[int, int], None]]:
    """A bar on a terminal: how many rows there are, what they have cost so far, and how long the rest will take."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[cost]}"),
        TimeRemainingColumn(),
    )  # fmt: skip
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as shown:
        bar = shown.add_task(what, total=None, cost="")
        yield lambda done, whole: shown.update(
            bar, completed=done, total=whole, cost=desk.till.told if desk.till.calls else ""
        )
