"""`drafter debrief`: what cases teach, looking back: for the terminal, as Markdown, as JSON, as one page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from drafter.cli.cases import JSON, PLAYBOOK
from drafter.domain.errors import BadInput, CannotRun
from drafter.domain.identity import DEFAULT_TENANT
from drafter.domain.tenant import tenant_id

if TYPE_CHECKING:
    from drafter.cli.showing.debrief import Seen
    from drafter.domain.case import Case

CASES = Annotated[
    list[str],
    typer.Argument(metavar="CASE", help="Cases (.yaml, .json), - for standard input, or the ids of stored cases."),
]
_FILES = (".yaml", ".yml", ".json")


def register(app: typer.Typer) -> None:
    app.command(name="debrief")(debrief)


def debrief(
    cases: CASES,
    playbook: PLAYBOOK = None,
    json: JSON = False,
    *,
    md: Annotated[
        str | None, typer.Option("--md", metavar="FILE", help="Write it as Markdown; - for standard output.")
    ] = None,
    html: Annotated[
        str | None,
        typer.Option("--html", metavar="FILE", help="Write one page that needs nothing else; - for standard output."),
    ] = None,
    tenant: Annotated[str, typer.Option("--tenant", metavar="ID", help="Whose stored cases.")] = DEFAULT_TENANT,
) -> None:
    """Look back on a case: where the heat turned, what became of promises, why, what to do differently, what held."""
    import asyncio

    if sum([json, md is not None, html is not None]) > 1:
        raise BadInput("--json, --md and --html are different answers", hint="ask for one of them")
    if cases.count("-") > 1:
        raise BadInput("standard input holds one case", hint="give - once")
    seen = asyncio.run(_debriefs(cases, playbook, tenant_id(tenant)))
    if json:
        _print_json(seen)
    elif md is not None:
        from drafter.cli.showing.debrief_markdown import BEGINS, markdown

        _write(md, "\n".join(markdown(one) for one in seen), BEGINS)
    elif html is not None:
        from drafter.cli.showing.debrief_page import page
        from drafter.cli.showing.page import BEGINS as BEGINS_PAGE

        _write(html, page(seen), BEGINS_PAGE)
    else:
        from drafter.cli.showing.debrief_terminal import show_debrief
        from drafter.cli.showing.terminal import stdout

        console = stdout()
        for one in seen:
            show_debrief(console, one)


async def _debriefs(names: list[str], playbook: str | None, tenant: str) -> list[Seen]:
    """Every case is loaded before the first is told of. The store is opened only where an id asks for it."""
    from drafter.bootstrap import build
    from drafter.cli.showing.debrief import Seen
    from drafter.cli.source import one_case
    from drafter.settings import load_settings

    settings = load_settings(playbook=playbook)
    given: dict[str, Case | None] = {name: one_case(name).case if _is_file(name) else None for name in names}
    async with build(settings, keep=None in given.values(), words=False) as whole:
        product = whole.of(tenant) if whole.store is not None else whole
        seen = []
        for name, case in given.items():
            if case is None:
                assert product.store is not None, "an id opens the store"
                told = await product.debrief_stored(name)
                case = (await product.store.case_file(name)).case
            else:
                told = await product.debrief(case)
            seen.append(Seen.of(product.pipeline.settled(case.at(told.at)), told))
        return seen


def _is_file(name: str) -> bool:
    if name.endswith(".jsonl"):
        raise BadInput("a debrief is of single cases", file=name, hint="give a file for each case, or ids")
    return name == "-" or name.endswith(_FILES) or Path(name).exists()


def _print_json(seen: list[Seen]) -> None:
    """One debrief as it is; several one a line."""
    if len(seen) == 1:
        print(seen[0].debrief.model_dump_json(indent=2))
        return
    for one in seen:
        print(one.debrief.model_dump_json())


def _write(name: str, text: str, begins: str) -> None:
    """Written in one go; a file of another kind is left alone."""
    if name == "-":
        print(text)
        return
    file = Path(name)
    try:
        if file.exists() and file.stat().st_size and not file.read_bytes().startswith(begins.encode()):
            raise BadInput("exists and is no debrief", file=name, hint="name another file")
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        raise CannotRun(f"cannot write {name}: {error.strerror}", hint="name a file in a folder that exists") from None
