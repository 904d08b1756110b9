"""`drafter mcp`: one client on standard input and output. Nothing but the protocol is written there; the log goes to
standard error.

Whoever starts the process holds the database and the settings already, so no key is asked for: they act as an agent of
the tenant that they name.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import uuid
from typing import TYPE_CHECKING, Any, cast

from drafter.adapters.observing import logs
from drafter.api.product import Product
from drafter.bootstrap import build
from drafter.domain.identity import ALLOWED, Caller
from drafter.settings import Settings

if TYPE_CHECKING:
    from mcp.server.lowlevel import Server

    from drafter.api.mcp.server import Context, Visitor


async def run(settings: Settings, tenant: str) -> None:
    """Serves until standard input ends, or somebody interrupts it. Raises what keeps the product from starting, before
    anything is served."""
    logs.set_up(settings.log_format, settings.log_level)
    from drafter.api.mcp.server import make

    async with build(settings, keep=True) as built:
        built.prompts.load()
        product = cast(Product, built)  # with `keep` the store is there, and is a shelf
        await product.store.ready()
        serving = asyncio.ensure_future(_serve(make(_visitor(product, tenant))))
        interrupted = asyncio.Event()
        asyncio.get_running_loop().add_signal_handler(signal.SIGINT, interrupted.set)
        waiting = asyncio.ensure_future(interrupted.wait())
        await asyncio.wait({serving, waiting}, return_when=asyncio.FIRST_COMPLETED)
        if serving.done():
            waiting.cancel()
            serving.result()
    if interrupted.is_set():
        # A thread of the SDK waits for a line that may never come, and nothing can wake it. All of ours is closed by now.
        print("drafter: stopped", file=sys.stderr, flush=True)
        os._exit(130)


async def _serve(server: Server[Any]) -> None:
    from mcp.server.stdio import stdio_server

    async with stdio_server() as (read, write):
        await server.run(read, write, server.create_initialization_options())


def _visitor(product: Product, tenant: str) -> Visitor:
    from drafter.api.mcp.server import Visit

    caller = Caller(tenant=tenant, role="agent", scopes=ALLOWED["agent"])

    async def visit(_: Context) -> Visit:
        own = await product.store.tenants.settings(tenant)  # what it sets may have changed since
        return Visit(product.of(tenant, own), caller, uuid.uuid4().hex)

    return visit
