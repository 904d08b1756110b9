"""The help desks that settings connect, with the queue where what they tell waits, for as long as a process serves."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from drafter.adapters.due.notifier import Notifier
from drafter.adapters.integrations.connection import Connection
from drafter.adapters.integrations.connections import load_desks
from drafter.adapters.storage.backlog import desks_waiting
from drafter.adapters.storage.tenants import Tenants
from drafter.bootstrap import Product, open_database
from drafter.bootstrap.keeping import open_queue
from drafter.desks.worker import Desk, Worker
from drafter.domain.errors import BadInput
from drafter.domain.identity import DEFAULT_TENANT
from drafter.drafting.pipeline import Brand
from drafter.ports import Queue
from drafter.settings import Settings

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class Desks:
    """The connected help desks by their names. Where there is no queue, none is connected."""

    queue: Queue | None = None
    connected: Mapping[str, Desk] = field(default_factory=dict)
    tenants: Tenants | None = None
    notifiers: Sequence[Notifier] = ()

    def find(self, kind: str, name: str) -> Desk | None:
        found = self.connected.get(name)
        return found if found is not None and found.kind == kind else None

    async def work(self, product: Callable[[], Product]) -> None:
        """Does what waits, until it is cancelled. `product` gives the product as it is by now."""
        if self.queue is not None and self.tenants is not None:
            worker = Worker(product, self.connected, self.tenants.settings, self.queue.followed)
            async with asyncio.TaskGroup() as group:
                for notifier in self.notifiers:
                    group.create_task(notifier.watch())
                group.create_task(self.queue.work(worker.do))


@asynccontextmanager
async def open_desks(
    settings: Settings, product: Product, only: Callable[[Connection], bool] = lambda _: True
) -> AsyncIterator[Desks]:
    """The help desks that settings name, none where they name no file. BadInput where the file, or a playbook, a role or
    a tenant that it names, cannot be used; nothing is asked of a desk yet. `only` chooses whose tasks this process works
    on: mailboxes are watched by a process of their own."""
    if settings.desks is None:
        yield Desks()
        return
    connections = load_desks(settings.desks)
    brands = product.pipeline.brands
    for one in connections:
        _fits(one, brands, settings.desks)
    database = open_database(settings)
    ours = [one for one in connections if only(one)]
    held = [one.opened() for one in ours]
    notifiers = _notifiers(ours, settings, product)
    queue = open_queue(settings, database, [one.id for one in held])
    try:
        tenants = Tenants(database)
        for one in connections:
            await _allowed(one, tenants, settings.desks)
        # Another service may share this database, with a file of its own: they are told of, and left alone.
        for gone in sorted(set(await desks_waiting(database)) - {one.id for one in connections}):
            _LOG.warning(
                "tasks wait for the desk %s, which DRAFTER_DESKS does not name; see `drafter tasks list`", gone
            )
        yield Desks(queue, {one.id: one for one in held}, tenants, notifiers)
    finally:
        for notifier in notifiers:
            await notifier.close()
        for each in held:
            await each.close()
        await queue.close()
        await database.close()


def _notifiers(connections: Sequence[Connection], settings: Settings, product: Product) -> list[Notifier]:
    """Each desk tells of its own tenant's commitments alone."""
    assert product.store is not None, "desks work on what is kept"
    receivers = [(one.tenant, one.receiver(product.zone)) for one in connections]
    return [
        Notifier(product.store.of(tenant).notices, [receiver], ahead=settings.due_ahead)
        for tenant, receiver in receivers
        if receiver is not None
    ]


def _fits(one: Connection, brands: Mapping[str, Brand], file: str) -> None:
    """BadInput where the playbook, or the role in it, is none."""
    if one.playbook is not None and one.playbook not in brands:
        hint = f"loaded are {', '.join(brands) or 'none'}"
        raise BadInput(f"no playbook {one.playbook!r}", file=file, key=f"desks.{one.id}.playbook", hint=hint)
    brand = brands[one.playbook] if one.playbook else next(iter(brands.values())) if len(brands) == 1 else None
    if brand is not None and one.role is not None and brand.playbook.role(one.role) is None:
        hint = f"roles are {', '.join(role.id for role in brand.playbook.roles)}"
        raise BadInput(f"no role {one.role!r} in the playbook", file=file, key=f"desks.{one.id}.role", hint=hint)


async def _allowed(one: Connection, tenants: Tenants, file: str) -> None:
    """BadInput where there is no such tenant, or it may not use the playbook: what it tells would all be set aside."""
    own = await tenants.find(one.tenant)
    if own is None and one.tenant != DEFAULT_TENANT:
        hint = "see `drafter tenants list`"
        raise BadInput(f"there is no tenant {one.tenant[:64]!r}", file=file, key=f"desks.{one.id}.tenant", hint=hint)
    if own is not None and own.playbooks is not None and one.playbook is not None and one.playbook not in own.playbooks:
        told = f"the tenant {one.tenant!r} may not use the playbook {one.playbook!r}"
        raise BadInput(told, file=file, key=f"desks.{one.id}.playbook", hint=f"its own are {', '.join(own.playbooks)}")
