"""`drafter serve` and `drafter commitments`."""

from __future__ import annotations

from typing import Annotated

import typer


def register(app: typer.Typer) -> None:
    app.command()(serve)
    app.command()(commitments)


def serve(
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port to listen on.", min=1, max=65535)] = 8080,
    playbook: Annotated[str | None, typer.Option("--playbook", metavar="FILE", help="The company's playbook.")] = None,
) -> None:
    """Serve the HTTP API; its description is at /openapi.json."""
    from drafter.api.server import run
    from drafter.settings import load_settings

    run(load_settings(playbook=playbook), host=host, port=port)


def commitments(
    due: Annotated[bool, typer.Option("--due", help="Only those whose time has come.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print the objects alone, as JSON lines.")] = False,
) -> None:
    """The follow-ups that were promised, overdue ones first."""
    import asyncio
    import datetime as dt

    from drafter.adapters.storage.store import SqlStore
    from drafter.settings import load_settings

    async def run() -> None:
        store = SqlStore(load_settings().database_url)
        try:
            now = dt.datetime.now(dt.UTC)
            found = await store.commitments(state="open" if due else None, due_before=now if due else None)
        finally:
            await store.close()
        for one in found:
            late = " OVERDUE" if one.state == "open" and one.due_at < now else ""
            typer.echo(
                one.model_dump_json()
                if json
                else f"{one.due_at:%Y-%m-%d %H:%M %Z}{late}  {one.state:<9} {one.case_id}  {one.owner}: {one.does}"
            )
        if not found and not json:
            typer.echo("nothing is due" if due else "no follow-ups are kept here yet")

    asyncio.run(run())
