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
) -> None:
    """Serve the HTTP API; its description is at /openapi.json."""
    from drafter.api.server import run
    from drafter.settings import load_settings

    run(load_settings(playbook=playbook), host=host, port=port)
