"""Serves the application on a port, and says in one line why where it cannot."""

from __future__ import annotations

import asyncio
import ipaddress
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext, suppress
from typing import cast

import uvicorn

from drafter.adapters.due.notifier import Notifier
from drafter.api.app import create_app
from drafter.api.product import Product, ProductFactory
from drafter.bootstrap import build, find_notifier
from drafter.domain.errors import CannotRun
from drafter.settings import Settings

GRACE_SECONDS = 25
"""How long requests under way may take to end after the server was told to stop."""


def run(settings: Settings, *, host: str, port: int) -> None:
    """Serves the product that settings describe, with its store."""

    @asynccontextmanager
    async def opened() -> AsyncIterator[Product]:
        async with build(settings, keep=True) as product:
            assert product.store is not None
            async with watching(find_notifier(settings, product.store)):
                yield cast(Product, product)  # with `keep` the store is there, and is a shelf

    serve(opened, host=host, port=port, api_key=settings.api_key)


@asynccontextmanager
async def watching(notifier: Notifier | None) -> AsyncIterator[None]:
    """Tells of commitments that fall due for as long as the server runs, beside its requests."""
    if notifier is None:
        yield
        return
    task = asyncio.create_task(notifier.watch())
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        await notifier.close()


def serve(product_factory: ProductFactory, *, host: str, port: int, api_key: str | None = None) -> None:
    """Serves until it is told to stop. Raises `CannotRun` where the port is taken, or where others than this machine
    would be served without a key."""
    if not api_key and not _loopback(host):
        raise CannotRun(f"without a key only this machine is served, not {host}", hint="set DRAFTER_API_KEY")
    asyncio.run(_serve(product_factory, _listen(host, port), api_key))


async def _serve(product_factory: ProductFactory, listener: socket.socket, api_key: str | None) -> None:
    # Opened here and not by the server, which would print a stack where the product cannot start.
    with listener:
        async with product_factory() as product:
            await product.store.ready()
            app = create_app(lambda: nullcontext(product), api_key=api_key)
            config = uvicorn.Config(
                app,
                access_log=False,  # it would hold ids and queries; each answer has its request id
                log_level="warning",
                server_header=False,
                timeout_graceful_shutdown=GRACE_SECONDS,
            )
            await uvicorn.Server(config).serve(sockets=[listener])


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except (OSError, OverflowError) as error:
        listener.close()
        why = getattr(error, "strerror", None) or "no such port"
        raise CannotRun(f"cannot listen on {host}:{port} ({why.lower()})", hint="name another with --port") from None
    return listener


def _loopback(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
