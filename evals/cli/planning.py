"""`drafter-evals plan`: what runs will cost, and what they could find, before a cent is spent."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from evals.cli.judging import JudgedBy
from evals.cli.running import ScenariosOption, TimesOption, TurnsOption
from evals.cli.runs import read_run
from evals.cli.telling import told

if TYPE_CHECKING:
    from evals.estimate import Estimate, Taken


def plan(
    suite: Annotated[str, typer.Argument(help="A suite under evals/cases/, or a folder or file of cases.")],
    more: Annotated[list[str] | None, typer.Argument(help="Further prompts, after --prompts A.")] = None,
    *,
    prompts: Annotated[list[str] | None, typer.Option(help="Prompts to compare: --prompts reply@2 reply@3.")] = None,
    model: Annotated[str | None, typer.Option(help="Model, embedded, or none. Default: DRAFTER_MODEL.")] = None,
    epochs: Annotated[int, typer.Option(min=1, help="How often each case is drafted.")] = 1,
    like: Annotated[
        Path | None, typer.Option(help="An earlier run: how often it called the model, and how many drafts passed.")
    ] = None,
    judge: JudgedBy = None,
    times: TimesOption = 1,
    primary: Annotated[str | None, typer.Option(help="The criterion that is to be compared.")] = None,
    playbook: Annotated[Path | None, typer.Option(help="Playbook file. Default: the suite's own.")] = None,
    scenarios: ScenariosOption = None,
    turns: TurnsOption = None,
    json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON, and nothing else.")] = False,
) -> None:
    """Tell calls, tokens, cost, and the smallest change that runs of a suite can find. Asks no model."""
    import asyncio

    with told():
        wanted = (*(prompts or ()), *(more or ())) or ("reply",)
        found = asyncio.run(
            _estimated(
                suite,
                wanted,
                model,
                epochs,
                like,
                primary=primary,
                playbook=playbook,
                judge=(judge, times) if judge else None,
                played=(scenarios, turns),
            )
        )
        if json:
            typer.echo(found.model_dump_json(indent=2))
        else:
            _show(found)


async def _estimated(
    suite: str,
    wanted: tuple[str, ...],
    model: str | None,
    epochs: int,
    like: Path | None,
    *,
    primary: str | None,
    playbook: Path | None,
    judge: tuple[str, int] | None,
    played: tuple[str | None, int | None],
) -> Estimate:
    from drafter import bootstrap
    from drafter.domain.errors import BadInput
    from drafter.settings import EMBEDDED, NONE, load_settings
    from evals.comparing.criteria import PRIMARY
    from evals.dataset import load_suite
    from evals.estimate import estimate
    from evals.roleplay.foreseeing import foreseen
    from evals.roleplay.shortening import chosen

    held = chosen(load_suite(suite), *played)
    paths = (playbook,) if playbook else held.playbooks
    settings = load_settings(model=model, playbook=",".join(map(str, paths)) or None)
    if not settings.playbooks:
        raise BadInput("no playbook", hint="give --playbook FILE, or name one in the suite's suite.yaml")
    first = next(iter(settings.models), NONE)
    earlier = (like.name or str(like), *read_run(like)) if like else None
    async with bootstrap.build(settings, words=False) as made:
        return estimate(
            held, made, bootstrap.find_prices(settings), wanted, model=first, epochs=epochs,
            revisions=settings.revisions, small=first == EMBEDDED, like=earlier, criterion=primary or PRIMARY,
            judge=judge, plays=await foreseen(held.samples, made),
        )  # fmt: skip


def _show(found: Estimate) -> None:
    from rich.console import Console
    from rich.table import Table

    typer.echo(f"{found.suite}: {_count(found.cases, 'case')} in {_count(found.families, 'family', 'families')}, "
               f"{_count(found.epochs, 'epoch')}, {found.model}")  # fmt: skip
    if found.turns is not None:
        least, most = found.turns
        answers = f"{least} to {most}" if least < most else f"{most}"
        typer.echo(f"a play has {answers} answers, each drafted for the case as it has grown")
    table = Table(box=None, pad_edge=False, header_style="dim")
    for column in ("prompt", "", "calls", "tokens in", "tokens out", "cost"):
        table.add_column(column, justify="left" if column in ("prompt", "") else "right")
    for one in found.prompts:
        for name, taken in (("at least", one.least), ("expected", one.expected), ("at most", one.most)):
            if taken is not None:
                table.add_row(one.prompt if taken is one.least else "", name, *_cells(taken, found.model))
    if (judging := found.judging) is not None:
        often = f"asked {judging.times} times" if judging.times > 1 else ""
        table.add_row(f"judge {judging.judge}, each run", often, *_cells(judging.taken, judging.judge))
    Console().print(table)
    if (whole := _together(found)) is not None:
        typer.echo(f"all of it: {whole[0]:.2f} to {whole[1]:.2f} USD")
    typer.echo(f"counted: {found.counted}")
    assumed = f"as in {found.like}" if found.like else "assumed; name an earlier run with --like"
    if found.detectable is None:
        typer.echo("with fewer than two families no difference can be told from chance")
    else:
        typer.echo(f"two such runs can find a change of {found.detectable:.1%} in {found.criterion}, four times in five "
                   f"(rate {found.rate:.0%}, {assumed})")  # fmt: skip


def _count(number: int, one: str, more: str | None = None) -> str:
    return f"{number} {one if number == 1 else more or one + 's'}"


def _together(found: Estimate) -> tuple[Decimal, Decimal] | None:
    """What all runs cost at least and at most, judged; None where a price is not known, or there is one figure alone."""
    judged = [found.judging.taken] * len(found.prompts) if found.judging else []
    ends = []
    for taken in ([one.least for one in found.prompts], [one.most for one in found.prompts]):
        costs = [one.cost for one in (*taken, *judged)]
        known = [cost.amount for cost in costs if cost is not None and cost.currency == "USD"]
        if len(known) < len(costs) or len(costs) < 2:
            return None
        ends.append(sum(known, Decimal(0)))
    return ends[0], ends[1]


def _cells(taken: Taken, model: str) -> tuple[str, str, str, str]:
    unknown = "on this machine" if model in ("embedded", "none") else "no price known"
    cost = f"{taken.cost.amount:.2f} {taken.cost.currency}" if taken.cost else unknown
    return f"{taken.calls:,}", f"{taken.tokens.input:,}", f"{taken.tokens.output:,}", cost
