"""`drafter-evals mutate`: breaks a prompt one rule at a time, and tells what a suite does not notice."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from evals.cli.running import CACHE, BudgetOption, CacheOption, desk_for, opened_cache
from evals.cli.telling import RUNS, told

if TYPE_CHECKING:
    from evals.mutating.trying import Mutated


def mutate(
    prompt: Annotated[str, typer.Argument(help="The prompt to break: reply, or reply@2.")],
    suite: Annotated[str, typer.Argument(help="The suite that should notice.")],
    *,
    model: Annotated[str | None, typer.Option(help="Model, or embedded. Default: DRAFTER_MODEL.")] = None,
    epochs: Annotated[int, typer.Option(min=1, help="How often each case is drafted.")] = 1,
    budget: BudgetOption = None,
    only: Annotated[
        list[str] | None, typer.Option(help="Break only what holds this: drop, negate, example, rule:grounded, a word.")
    ] = None,
    cache: CacheOption = None,
    playbook: Annotated[Path | None, typer.Option(help="Playbook file. Default: the suite's own.")] = None,
    list_only: Annotated[bool, typer.Option("--list", help="List what would be broken, and ask no model.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print the findings as JSON, and nothing else.")] = False,
) -> None:
    """Break one rule of a prompt at a time, and tell which breakages the suite fails to notice."""
    import asyncio

    with told():
        if list_only:
            _list(prompt, tuple(only or ()))
            return
        found, stopped = asyncio.run(
            _mutated(
                prompt, suite, model, epochs, budget, only=tuple(only or ()), cache=cache or CACHE, playbook=playbook
            )
        )
        if json:
            typer.echo(found.model_dump_json(indent=2))
        else:
            _show(found)
        if stopped is not None:
            raise stopped


def _list(prompt: str, only: tuple[str, ...]) -> None:
    from drafter.adapters.prompts import Prompts
    from drafter.settings import load_settings
    from evals.mutating.breaking import breakages

    settings = load_settings()
    for one in breakages(Prompts(Path(settings.prompts) if settings.prompts else None).source(prompt)):
        if not only or any(text.lower() in f"{one.id} {one.says}".lower() for text in only):
            typer.echo(f"{one.id:<24} {one.says[:90]}")


async def _mutated(
    prompt: str,
    suite: str,
    model: str | None,
    epochs: int,
    budget: float | None,
    *,
    only: tuple[str, ...],
    cache: Path,
    playbook: Path | None,
) -> tuple[Mutated, Exception | None]:
    from rich.console import Console

    from evals.dataset import load_suite
    from evals.mutating.trying import Bench
    from evals.mutating.trying import mutate as tried
    from evals.subject import Wanted

    held = load_suite(suite)
    wanted = Wanted(playbook=playbook or held.playbooks, model=model, prompt=prompt)
    desk = desk_for(budget)
    with opened_cache(cache) as kept, Console(stderr=True).status("the prompt as it is") as status:
        bench = Bench(
            held, wanted, RUNS / "mutate" / f"{prompt}-{held.name}", desk, kept, epochs, only,
            lambda at, whole, id: status.update(f"{at + 1} of {whole}: {id} · {desk.till.told}"),
        )  # fmt: skip
        return await tried(bench)


def _show(found: Mutated) -> None:
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    table = Table(box=None, pad_edge=False, header_style="dim")
    for column in ("broken", "rule", "noticed by", "change"):
        table.add_column(column, overflow="ellipsis", no_wrap=column == "broken")
    for one in sorted(found.tried, key=lambda one: one.noticed):
        by = (one.by or "") if one.noticed else "[red]nothing[/]"
        drop = "" if one.drop is None else f"{one.drop:+.1%}{'' if one.noticed else f' in {one.by}'}"
        table.add_row(one.id, escape(one.says[:70]), by, drop + (f", {one.errors} errors" if one.errors else ""))
    Console().print(table)
    noticed = len(found.tried) - len(found.missed)
    typer.echo(f"{found.suite} notices {noticed} of {len(found.tried)} breakages of {found.prompt} with {found.model}")
    if found.unseen:
        typer.echo(f"not in the prompt of any of its cases: {', '.join(found.unseen)}")
    if found.left:
        typer.echo(f"not tried: {', '.join(found.left)}")
