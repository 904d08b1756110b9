"""`drafter prompts list|show|render|diff`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from drafter.adapters.prompts import Prompts

prompts = typer.Typer(help="How the model is asked.", no_args_is_help=True)


@prompts.command(name="list")
def list_() -> None:
    """All prompts with their versions; the active one is marked."""
    for prompt in _book().list_prompts():
        typer.echo(f"{'*' if prompt.active else ' '} {prompt.id:<12} {prompt.purpose}")


@prompts.command()
def show(name: Annotated[str, typer.Argument(help="reply, or reply@1.")]) -> None:
    """The source of a prompt."""
    typer.echo(_book().source(name))


@prompts.command()
def render(
    name: Annotated[str, typer.Argument(help="reply, reply@1, or reading.")],
    case: Annotated[str, typer.Argument(metavar="CASE", help="A case to render it for.")],
    playbook: Annotated[str | None, typer.Option("--playbook", metavar="FILE")] = None,
    small: Annotated[bool, typer.Option(help="As a small model gets it.")] = False,
) -> None:
    """The exact messages that a model would get for a case."""
    import asyncio

    from drafter.bootstrap import build
    from drafter.cli.source import one_case
    from drafter.drafting import assisting
    from drafter.drafting.briefing import variables
    from drafter.drafting.pipeline import Options
    from drafter.ports import Deadline
    from drafter.settings import load_settings

    async def run() -> None:
        loaded = one_case(case)
        async with build(load_settings(playbook=playbook), words=False) as product:
            pipeline = product.pipeline
            settled = pipeline.settled(loaded.case)
            if name.partition("@")[0] == assisting.PROMPT:
                told = assisting.variables(settled, small=small)
            else:
                reading = pipeline.read(settled)
                task = pipeline.task(settled, reading, pipeline.plan(settled, reading), Options(prompt=name))
                told = variables(task.brief(reading.language, Deadline.after(0)), small=small)
            for message in product.prompts.render(name, told).messages:
                typer.echo(f"--- {message.role}\n{message.content}\n")

    asyncio.run(run())


@prompts.command()
def diff(
    old: Annotated[str, typer.Argument(help="reply@1, or reply: its active version.")],
    new: Annotated[str, typer.Argument(help="reply@2.")],
) -> None:
    """What differs between two prompts: what their heads tell otherwise, then their sources as a unified diff."""
    for line in _book().compared(old, new):
        typer.echo(line)


def _book() -> Prompts:
    from drafter.adapters.prompts import Prompts
    from drafter.settings import load_settings

    folder = load_settings().prompts
    return Prompts(Path(folder) if folder else None)
