"""`drafter-evals report`, `compare` and `gate`: runs on a page, two held together, and whether the second may ship."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from evals.cli.runs import Folder, read_run, write
from evals.cli.telling import told

if TYPE_CHECKING:
    from evals.comparing import Comparison

_Margin = Annotated[float, typer.Option(min=0.0, max=1.0, help="The largest loss that is held to be none.")]
_Primary = Annotated[str, typer.Option(help="The criterion that decides: sendable, first_time, score, check:ID, …")]
_Html = Annotated[Path | None, typer.Option(help="Write one self-contained page.")]
_Md = Annotated[Path | None, typer.Option(help="Write Markdown, for a pull request.")]
_Json = Annotated[Path | None, typer.Option("--json", help="Write all figures as JSON.")]


def report(
    runs: Annotated[list[Path] | None, typer.Argument(help="The folders of one or several runs.")] = None,
    *,
    out: Annotated[
        Path | None,
        typer.Option(
            "-o", "--out", help="The page to write: report.html; of production also .md. Default: the screen."
        ),
    ] = None,
    production: Annotated[
        bool, typer.Option("--production", help="What agents did with drafts, by prompt version, instead of runs.")
    ] = False,
    database: Annotated[str | None, typer.Option(help="Of production. Default: DRAFTER_DATABASE_URL.")] = None,
    tenant: Annotated[str, typer.Option(help="Whose drafts, of production.")] = "default",
    since: Annotated[str | None, typer.Option(help="Of production: drafts made since this day, 2026-11-01.")] = None,
    json: Annotated[bool, typer.Option("--json", help="Of production: print all figures as JSON.")] = False,
) -> None:
    """Put one or several runs on a self-contained page: what each comes to, and every draft with something wrong.

    With --production: how many drafts agents accepted, edited and rejected, how much of them was kept and why not, by
    prompt version.
    """
    from drafter.domain.errors import BadInput

    with told():
        if production == bool(runs):
            raise BadInput("a report is of runs, or of production", hint="name folders of runs, or give --production")
        if production:
            _production(database, tenant, since, out, as_json=json)
            return
        from evals.reporting.page import page

        read = [(folder, *read_run(folder)) for folder in runs or ()]
        write(out or Path("report.html"), page([(folder.resolve().name, info, rows) for folder, info, rows in read]))


def _production(database: str | None, tenant: str, since: str | None, out: Path | None, *, as_json: bool) -> None:
    import asyncio

    from drafter.domain.errors import BadInput
    from drafter.settings import load_settings
    from evals.production.figures import Production, figures
    from evals.production.served import served
    from evals.production.telling import markdown, page

    start = _moment(since) if since else None

    async def read() -> Production:
        found = served(database or load_settings().database_url, tenant, start)
        return figures([one async for one in found], start)

    made = asyncio.run(read())
    if not made.drafts:
        raise BadInput(f"no draft of tenant {tenant!r} is kept there", hint="look at --database, --tenant and --since")
    if out:
        write(out, markdown(made) if out.suffix == ".md" else page(made))
    if as_json:
        typer.echo(made.model_dump_json(indent=2))
    elif not out:
        from rich.console import Console

        from evals.production.terminal import show

        show(Console(), made)


def _moment(text: str) -> dt.datetime:
    """A day or a moment; without an offset it is UTC's."""
    from drafter.domain.errors import BadInput

    try:
        found = dt.datetime.fromisoformat(text)
    except ValueError:
        raise BadInput(f"--since {text!r} is no day", hint="write it as 2026-11-01") from None
    return found if found.tzinfo else found.replace(tzinfo=dt.UTC)


def compare(
    run_a: Folder,
    run_b: Folder,
    *,
    primary: _Primary = "sendable",
    margin: _Margin = 0.03,
    html: _Html = None,
    md: _Md = None,
    json: _Json = None,
) -> None:
    """Hold run B against run A: better, worse, no worse, or cannot tell, and on which cases."""
    from rich.console import Console

    from evals.comparing import compare as held_together
    from evals.comparing.markdown import markdown
    from evals.comparing.terminal import show

    with told():
        held = held_together(read_run(run_a), read_run(run_b), primary=primary, margin=margin)
        show(Console(), held)
        _written(held, html=html, json=json)
        if md:
            write(md, markdown(held))


def gate(
    run_a: Folder,
    run_b: Folder,
    *,
    primary: _Primary = "sendable",
    margin: _Margin = 0.03,
    junit: Annotated[Path | None, typer.Option(help="Write JUnit XML.")] = None,
    html: _Html = None,
    md: _Md = None,
    json: _Json = None,
) -> None:
    """Decide whether B may take A's place.

    Exit 0: no worse. 1: worse, or a new must failure. 3: too much is missing. 4: not enough evidence.
    """
    from evals.comparing.markdown import markdown
    from evals.gating import decide
    from evals.gating.junit import junit as as_junit

    with told():
        decision = decide(read_run(run_a), read_run(run_b), primary=primary, margin=margin)
        for reason in decision.reasons:
            typer.echo(reason)
        _written(decision.comparison, html=html, json=None)
        if json:
            write(json, decision.model_dump_json(indent=2) + "\n")
        if md:
            write(md, markdown(decision.comparison, decision.reasons))
        if junit:
            write(junit, as_junit(decision))
    raise typer.Exit(decision.exit)


def _written(held: Comparison, *, html: Path | None, json: Path | None) -> None:
    if html:
        from evals.comparing.page import page

        write(html, page(held))
    if json:
        write(json, held.model_dump_json(indent=2) + "\n")
