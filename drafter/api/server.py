"""Serves the application on a port, in one process or several, and says in one line why where it cannot."""

from __future__ import annotations

import asyncio
import logging
import signal
import socket
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, nullcontext, suppress
from dataclasses import dataclass, field, replace
from functools import partial
from types import FrameType
from typing import Any, cast

import uvicorn

from drafter.adapters.due.notifier import Notifier
from drafter.adapters.observing import logs
from drafter.adapters.observing.metrics import Metrics
from drafter.adapters.observing.traces import find_traces
from drafter.adapters.observing.watch import Watch
from drafter.api.app import create_app
from drafter.api.draining import Drain
from drafter.api.listening import bound, inherited, loopback
from drafter.api.patience import Patient
from drafter.api.product import Product, ProductFactory
from drafter.api.reloading import Reloader
from drafter.api.renewing import renewed, sources
from drafter.api.workers import Keeper, command
from drafter.api.works import GRACE_SECONDS
from drafter.bootstrap import Product as Built
from drafter.bootstrap import build, find_notifier, sweeping
from drafter.bootstrap.warming import settle, warm
from drafter.desks.connected import open_desks
from drafter.domain.errors import CannotRun
from drafter.settings import EMBEDDED, Settings

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class Door:
    """Who comes in, as `create_app` takes it."""

    api_key: str | None = field(default=None, repr=False)
    dev: bool = False
    per_minute: int | None = None
    metrics_key: str | None = field(default=None, repr=False)
    origins: tuple[str, ...] = ()


@dataclass(frozen=True)
class Manner:
    """How it is served: `grace_s` is what requests under way have to end in once it is told to stop,
    `stream_grace_s` how long a draft is worked on for a client that left; `settings` name the
    files that are read again when they change, None: they are not."""

    grace_s: float = 25.0
    stream_grace_s: float = GRACE_SECONDS
    watch: Watch = field(default_factory=Watch)
    settings: Settings | None = None


def run(settings: Settings, *, host: str, port: int, descriptor: int | None = None, again: Sequence[str] = ()) -> None:
    """Serves the product that settings describe, with its store. `descriptor` is a socket that the process which keeps
    this one has made for it; `again` are the arguments that start one like this."""
    logs.set_up(settings.log_format, settings.log_level)
    door = Door(
        settings.api_key or None, settings.dev, settings.rate_per_minute, settings.metrics_key or None, settings.pages
    )
    _check(door, host)
    if settings.workers > 1 and descriptor is None:
        _keep(settings, host=host, port=port, again=again)
        return
    watch = Watch(Metrics(tenants=settings.metrics_tenants), find_traces())

    @asynccontextmanager
    async def opened() -> AsyncIterator[Product]:
        async with build(settings, keep=True, around=watch.around, watch=watch) as product:
            assert product.store is not None
            product.prompts.load()
            # One who opens a new database at a time: all that follow find it made.
            await cast(Product, product).store.ready()
            async with (
                watching(find_notifier(settings, product.store)),
                sweeping(settings) as sweeper,
                _beside(sweeper.watch()),
                _beside(_made_ready(product)),
            ):
                yield cast(Product, product)  # with `keep` the store is there, and is a shelf

    listener = inherited(descriptor) if descriptor is not None else bound(host, port)
    try:
        asyncio.run(_serve(opened, listener, door, Manner(settings.grace_s, settings.stream_grace_s, watch, settings)))
    finally:
        watch.traces.close()


async def _made_ready(product: Built) -> None:
    await warm(product)
    settle()


def serve(product_factory: ProductFactory, *, host: str, port: int, door: Door) -> None:
    """Serves until it is told to stop. Raises `CannotRun` where the port is taken, or where others than this machine
    would be served in development."""
    _check(door, host)
    asyncio.run(_serve(product_factory, bound(host, port), door, Manner()))


def _check(door: Door, host: str) -> None:
    if door.dev and not loopback(host):
        hint = "leave out --dev and DRAFTER_DEV; `drafter keys create` makes keys"
        raise CannotRun(f"in development only this machine is served, not {host}", hint=hint)


def _keep(settings: Settings, *, host: str, port: int, again: Sequence[str]) -> None:
    """Serves with several processes."""
    if EMBEDDED in (*settings.models, settings.helper):
        # Each would load the weights and fight for the same cores.
        raise CannotRun("the embedded model serves one process", hint="leave out --workers, or name another model")
    # Another service that shares its port would let this one join it, and each would get some of the other's requests.
    bound(host, port).close()
    # Held for as long as all of this runs, so that nobody else takes the port while a worker is away.
    with bound(host, port, shared=True) as held:
        place = partial(bound, host, held.getsockname()[1], shared=True)
        asyncio.run(Keeper(command(again), settings.workers, place, settings.grace_s).run())


@asynccontextmanager
async def watching(notifier: Notifier | None) -> AsyncIterator[None]:
    """Tells of commitments that fall due for as long as the server runs, beside its requests."""
    if notifier is None:
        yield
        return
    async with _beside(notifier.watch()):
        yield
    await notifier.close()


@asynccontextmanager
async def _beside(work: Any) -> AsyncIterator[None]:
    """Work that goes on for as long as the block, and is stopped with it."""
    task = asyncio.create_task(work)
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def _serve(product_factory: ProductFactory, listener: socket.socket, door: Door, manner: Manner) -> None:
    # Opened here and not by the server, which would print a stack where the product cannot start.
    async with AsyncExitStack() as stack:
        stack.enter_context(listener)
        product = await stack.enter_async_context(product_factory())
        await product.store.ready()
        if door.dev:
            _LOG.warning("development: whoever works on this machine is served without a key")
        elif not door.api_key and not await product.store.keys.exist():
            _LOG.warning("there is no key yet, so every request is refused; "
                  "`drafter keys create --role agent` makes one, --dev serves this machine without")  # fmt: skip
        app = create_app(
            lambda: nullcontext(product),
            api_key=door.api_key,
            dev=door.dev,
            grace_s=manner.stream_grace_s,
            per_minute=door.per_minute,
            watch=manner.watch,
            metrics_key=door.metrics_key,
            origins=door.origins,
        )
        if manner.settings is not None:
            await stack.enter_async_context(_reloading(app, cast(Built, product), manner))
            await stack.enter_async_context(_working(app, cast(Built, product), manner.settings))
        config = uvicorn.Config(
            app,
            http=Patient,
            access_log=False,  # it would hold ids and queries; each answer has its request id
            log_config=None,
            server_header=False,
            timeout_graceful_shutdown=5,
        )
        await Server(config, app.state.drain, manner.grace_s).serve(sockets=[listener])


@asynccontextmanager
async def _reloading(app: Any, product: Built, manner: Manner) -> AsyncIterator[None]:
    settings = manner.settings
    assert settings is not None

    def use(found: Built) -> None:
        app.state.product = found

    reloader = Reloader(
        product,
        sources=lambda found: sources(found, settings),
        renew=lambda found: renewed(found, settings),
        stale=lambda found, why: replace(found, stale=why),
        use=use,
        metrics=manner.watch.metrics,
    )
    asyncio.get_running_loop().add_signal_handler(signal.SIGHUP, reloader.ask)
    async with _beside(reloader.watch(settings.reload_s)):
        yield


@asynccontextmanager
async def _working(app: Any, product: Built, settings: Settings) -> AsyncIterator[None]:
    """Takes what help desks tell, and works on it beside the requests."""
    async with open_desks(settings, product, only=lambda one: not one.watched) as desks:
        app.state.desks = desks
        async with _beside(desks.work(lambda: cast(Built, app.state.product))):
            yield


class Server(uvicorn.Server):
    """uvicorn, with a door that is shut before the house is left: told to stop, it takes nothing new and gives what is
    under way its time; told twice, it goes at once."""

    def __init__(self, config: uvicorn.Config, drain: Drain, grace_s: float) -> None:
        super().__init__(config)
        self._drain, self._grace = drain, grace_s
        self._ending: asyncio.Task[None] | None = None

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        # uvicorn would raise the signal again when it is done, and so take this process down before it has closed.
        if self._drain.begun:
            self.should_exit = self.force_exit = True
        self._drain.begin()

    async def on_tick(self, counter: int) -> bool:
        if self._drain.begun and self._ending is None:
            _LOG.warning("told to stop: %d requests under way have %g s", self._drain.under_way, self._grace)
            self._ending = asyncio.create_task(self._end())
        return await super().on_tick(counter)

    async def _end(self) -> None:
        broken = await self._drain.finish(self._grace)
        if broken:
            _LOG.warning("%d requests were broken off when the grace was over", broken)
        self.should_exit = True
