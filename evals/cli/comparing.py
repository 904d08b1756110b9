"""`drafter-evals report`, `compare` and `gate`: runs on a page, two held together, and whether the second may ship."""

from __future__ import annotations

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
    runs: Annotated[list[Path], typer.Argument(help="The folders of one or several runs.")],
    *,
    out: Annotated[Path, typer.Option("-o", "--out", help="The page to write.")] = Path("report.html"),
) -> None:
    """Put one or several runs on a self-contained page: what each comes to, and every draft with something wrong."""
    from evals.reporting.page import page

    with told():
        read = [(folder, *read_run(folder)) for folder in runs]
        write(out, page([(folder.resolve().name, info, rows) for folder, info, rows in read]))


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
