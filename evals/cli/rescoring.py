"""`drafter-evals rescore`: today's checks, expectations and judge on the drafts of an old run."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from evals.cli.judging import JudgedBy
from evals.cli.running import (
    CACHE,
    BudgetOption,
    CacheOption,
    EngineOption,
    TimesOption,
    desk_for,
    kept_in,
    opened_asker,
    opened_cache,
    progress,
)
from evals.cli.runs import Folder, SuiteOption
from evals.cli.telling import told

if TYPE_CHECKING:
    from evals.dataset import Suite


def rescore(
    run: Folder,
    *,
    judge: JudgedBy = None,
    times: TimesOption = 1,
    budget: BudgetOption = None,
    cache: CacheOption = None,
    engine: EngineOption = None,
    out: Annotated[
        Path | None, typer.Option(help="Folder of the new run. Default: beside the old one, going on where it stopped.")
    ] = None,
    suite: SuiteOption = None,
    playbook: Annotated[Path | None, typer.Option(help="Playbook file. Default: the suite's own.")] = None,
) -> None:
    """Hold the drafts of a run against today's checks and expectations, and a judge, into a new run beside it.

    Nothing is drafted. Rows that nothing changed for are copied as they stand.
    """
    import asyncio

    with told():
        asyncio.run(
            _rescore(run, judge, times, budget, cache or CACHE, engine=engine, out=out, suite=suite, playbook=playbook)
        )


async def _rescore(
    run: Path,
    judge: str | None,
    times: int,
    budget: float | None,
    cache: Path,
    *,
    engine: str | None,
    out: Path | None,
    suite: str | None,
    playbook: Path | None,
) -> None:
    from drafter.domain.errors import BadInput
    from evals.dataset import load_suite
    from evals.folder import SAMPLES, read_info
    from evals.rescoring import rescored
    from evals.roleplay.shortening import shortened
    from evals.spreading.place import place

    spread_to = place(engine) if engine else None
    if not (run / SAMPLES).is_file():
        raise BadInput(f"holds no {SAMPLES}", file=str(run), hint="name the folder that drafter-evals run printed")
    old = read_info(run)
    held: Suite = load_suite(suite or old.suite)
    if held.plays:
        held = shortened(held, turns=old.settings.get("turns"))
    paths = (playbook,) if playbook else held.playbooks
    if not paths:
        raise BadInput("no playbook", hint="give --playbook FILE, or name one in the suite's suite.yaml")
    desk = desk_for(budget)
    with opened_cache(cache if judge else None) as kept:
        async with opened_asker(judge, (old.model,), times=times, desk=desk, cache=kept) as asker:
            scoring = rescored.Scoring(held, paths, asker=asker)
            info = rescored.info_of(run, scoring)
            target = out or rescored.folder_for(run, info)
            whole = len(held.samples) * old.epochs
            with progress(f"{held.name} rescored", desk) as show, kept_in(target):
                finished, seen = await rescored.rescore(
                    run, scoring, info, target, told=lambda done: show(done, max(done, whole)), engine=spread_to
                )
    assert finished.totals is not None
    share = finished.totals.sendable
    typer.echo(f"{seen.copied} rows copied, {seen.scored} scored anew, {seen.judged} judged, {seen.errors} errors kept")
    for count, why in ((seen.left_out, "are of cases that the suite has no longer"),
                       (seen.changed, "are of cases that were changed since: run those again")):  # fmt: skip
        if count:
            typer.echo(f"drafter-evals: {count} rows {why}", err=True)
    if desk.till.calls:
        typer.echo(f"paid now: {desk.till.told} for {desk.till.calls} calls")
    typer.echo(f"{share.passed} of {share.counted} drafts pass every must check · kept in {target}")
