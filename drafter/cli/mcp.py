"""`drafter mcp`."""

from __future__ import annotations

from typing import Annotated

import typer

from drafter.domain.errors import BadInput
from drafter.domain.identity import DEFAULT_TENANT
from drafter.domain.tenant import tenant_id


def register(app: typer.Typer) -> None:
    app.command()(mcp)


def mcp(
    playbook: Annotated[str | None, typer.Option("--playbook", metavar="FILE", help="The company's playbook.")] = None,
    tenant: Annotated[
        str | None, typer.Option("--tenant", metavar="ID", help="Whose cases; over HTTP the key says so.")
    ] = None,
    http: Annotated[
        str | None, typer.Option("--http", metavar="HOST:PORT", help="Serve /mcp there, with keys, as `serve` does.")
    ] = None,
) -> None:
    """Serve language models, by the Model Context Protocol, on standard input and output."""
    from drafter.settings import load_settings

    if http is not None:
        if tenant is not None:
            raise BadInput("--tenant is for standard input and output", hint="over HTTP each key has its tenant")
        from drafter.api.server import run

        host, port = _address(http)
        settings = load_settings(playbook=playbook)
        again = ["serve", "--host", host, "--port", str(port)] + (["--playbook", playbook] if playbook else [])
        run(settings, host=host, port=port, again=again)
        return
    import asyncio

    whose = tenant_id(tenant or DEFAULT_TENANT)
    from drafter.api.mcp.over_stdio import run as run_stdio

    asyncio.run(run_stdio(load_settings(playbook=playbook), whose))


def _address(given: str) -> tuple[str, int]:
    """ "127.0.0.1:8080" or "[::1]:8080" in its parts."""
    host, _, port = given.rpartition(":")
    if not host or not port.isdecimal() or not 1 <= int(port) <= 65535:
        raise BadInput(f"{given[:80]!r} is no address", hint="write --http 127.0.0.1:8080")
    return host.strip("[]"), int(port)
