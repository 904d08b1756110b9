"""`drafter serve`."""

from __future__ import annotations

from typing import Annotated

import typer


def register(app: typer.Typer) -> None:
    app.command()(serve)


def serve(
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port to listen on.", min=1, max=65535)] = 8080,
    playbook: Annotated[str | None, typer.Option("--playbook", metavar="FILE", help="The company's playbook.")] = None,
    *,
    workers: Annotated[int | None, typer.Option(help="Processes that serve the port.", min=1, max=64)] = None,
    dev: Annotated[
        bool, typer.Option("--dev", help="Serve this machine without a key; for development alone.")
    ] = False,
    socket: Annotated[int | None, typer.Option(hidden=True, help="A socket that is listened on already.")] = None,
) -> None:
    """Serve the HTTP API; its description is at /openapi.json. Every request bears a key: see `drafter keys`."""
    from drafter.api.server import run
    from drafter.settings import load_settings

    settings = load_settings(playbook=playbook, dev=dev or None, workers=workers)
    again = ["serve", "--host", host, "--port", str(port)]
    again += ["--playbook", playbook] if playbook else []
    again += ["--dev"] if dev else []
    run(settings, host=host, port=port, descriptor=socket, again=again)
