"""`drafter-evals import` and `export`: cases from another harness, and a run's rows and scores to one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from evals.cli.runs import SuiteOption
from evals.cli.telling import BAD_INPUT, told

if TYPE_CHECKING:
    from evals.exchanging.importing import Imported

_MOST = 20
"""So many bad rows are told one by one."""


def import_(
    file: Annotated[Path | None, typer.Argument(metavar="FILE", help="YAML, CSV, JSON or JSON Lines.")] = None,
    *,
    map: Annotated[
        Path | None, typer.Option("--map", help="YAML: which key goes to which field of a case. Default: the format's.")
    ] = None,
    out: Annotated[
        Path | None, typer.Option(help="Folder of the new suite. Default: evals/cases/ and FILE's name.")
    ] = None,
    form: Annotated[
        str | None, typer.Option("--from", help="promptfoo, openai, langfuse or drafter. Default: as FILE looks.")
    ] = None,
    playbook: Annotated[Path | None, typer.Option(help="Playbook that the suite is run with.")] = None,
    scrub: Annotated[bool, typer.Option("--scrub", help="Replace what is personal. Always done for drafter.")] = False,
    families: Annotated[
        bool, typer.Option("--families", help="Put cases that are alike into one family. Always done for drafter.")
    ] = False,
    skip_bad: Annotated[bool, typer.Option("--skip-bad", help="Leave out rows that cannot be a case.")] = False,
    tenant: Annotated[str, typer.Option(help="Whose drafts are read from the database.")] = "default",
) -> None:
    """Make a suite of another harness's tests, or (--from drafter) of the drafts that agents answered with.

    Without FILE, --from drafter reads the database of DRAFTER_DATABASE_URL. What no case holds is listed, and kept in
    not-imported.ndjson.
    """
    from drafter.domain.errors import BadInput
    from evals.exchanging.importing import FORMATS, OURS, format_of, imported
    from evals.exchanging.mapping import load_map
    from evals.exchanging.writing import write

    with told():
        if form is not None and form not in FORMATS:
            raise BadInput(f"--from {form!r} is not known", hint=f"give one of {', '.join(FORMATS)}")
        if file is None and form != OURS:
            raise BadInput("no file to import", hint="name one; only --from drafter reads the database")
        if playbook is not None and not playbook.is_file():
            raise BadInput("no such playbook", file=str(playbook), hint="give the path of a playbook file")
        chosen = form or format_of(file or Path())
        asked = load_map(map) if map else ()
        if chosen == OURS and asked:
            raise BadInput("a map is for other harnesses' files; drafts know their own fields", hint="leave --map out")
        if chosen == OURS:
            made = _produced(file, tenant)
        else:
            made = imported(file or Path(), asked, chosen, scrub=scrub, cluster=families)
        _bad(made, skip_bad)
        if not made.cases:
            hint = "agents answer with POST /v1/drafts/{id}/feedback" if chosen == OURS else "look at --from and --map"
            what = "no draft that an agent answered" if chosen == OURS else "no test that can be a case"
            raise BadInput(f"holds {what}", file=str(file or "the database"), hint=hint)
        folder = out or Path("evals/cases") / (file.stem if file else "production")
        about = f"Imported from {file or 'the database'} ({chosen})."
        write(folder, made.cases, made.left, made.bad, about=about, playbook=playbook)
        _summary(made, folder, playbook)


def _produced(file: Path | None, tenant: str) -> Imported:
    import asyncio

    from evals.exchanging import production
    from evals.exchanging.importing import produced

    if file is not None:
        return produced(production.read(file))
    from drafter.settings import load_settings

    return produced(asyncio.run(production.stored(load_settings().database_url, tenant)))


def _bad(made: Imported, skip: bool) -> None:
    """Tells each bad row; ends the command with nothing written unless they are to be left out."""
    for bad in made.bad[:_MOST]:
        typer.echo(f"drafter-evals: {' '.join(str(bad).split())}", err=True)
    if len(made.bad) > _MOST:
        typer.echo(f"drafter-evals: and {len(made.bad) - _MOST} more", err=True)
    if made.bad and not skip:
        typer.echo(
            f"drafter-evals: nothing is written; correct {_counted(len(made.bad), 'row')}, or give --skip-bad", err=True
        )
        raise typer.Exit(BAD_INPUT)


def _summary(made: Imported, folder: Path, playbook: Path | None) -> None:
    from evals.exchanging.importing import by_key
    from evals.exchanging.writing import ASIDE

    expecting = sum("expect" in one for one in made.cases)
    told = f"{_counted(len(made.cases), 'case')} in {_counted(made.families, 'family', 'families')}"
    typer.echo(f"{told}, {expecting} with expectations, in {folder}")
    if made.repeated:
        typer.echo(f"{made.repeated} said what another one said, and were left out")
    if made.timed:
        typer.echo(f"{made.timed} bring a conversation without times; its messages are set a minute apart")
    if made.bad:
        typer.echo(f"{_counted(len(made.bad), 'row')} could not be a case, and stand in {ASIDE}")
    if made.left:
        typer.echo(f"not in any case: {_counted(len(made.left), 'value')}, all kept in {folder / ASIDE}:")
        for key, why, count, first in by_key(made.left):
            typer.echo(f"  {key}: {count}, first in {first.file}:{first.line} ({why})")
    run = f"drafter-evals run {folder}" + ("" if playbook else " --playbook FILE")
    typer.echo(f"now: {run}")


def _counted(count: int, one: str, many: str = "") -> str:
    return f"{count} {one if count == 1 else many or one + 's'}"


def export(
    run: Annotated[Path, typer.Argument(help="The folder of a run.")],
    *,
    to: Annotated[str, typer.Option("--to", help="jsonl, csv, junit, promptfoo, openai or langfuse.")],
    out: Annotated[Path | None, typer.Option("-o", "--out", help="File to write. Default: standard output.")] = None,
    suite: SuiteOption = None,
) -> None:
    """Write a run's rows and scores in another format."""
    from drafter.domain.errors import BadInput
    from evals.cli.runs import read_run, write
    from evals.dataset import load_suite
    from evals.exchanging.exporting import FORMATS, NEEDS_CASES

    with told():
        if to not in FORMATS:
            raise BadInput(f"--to {to!r} is not known", hint=f"give one of {', '.join(FORMATS)}")
        info, rows = read_run(run)
        samples = {}
        if to in NEEDS_CASES:
            samples = {one.case.id: one for one in load_suite(suite or info.suite).samples}
        text = FORMATS[to](info, rows, samples)
        if out is None:
            typer.echo(text, nl=False)
        else:
            write(out, text)
