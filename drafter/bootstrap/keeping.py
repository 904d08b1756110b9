"""What is kept, swept, and told of when it falls due."""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from functools import partial
from typing import TYPE_CHECKING

from drafter.adapters.due.notifier import Notifier
from drafter.adapters.due.sending import Receiver, Slack, Webhook
from drafter.bootstrap.brands import company_zone
from drafter.domain.errors import CannotRun
from drafter.domain.identity import DEFAULT_TENANT
from drafter.ports import DueLog, Queue, Store
from drafter.settings import Settings

if TYPE_CHECKING:
    from drafter.adapters.storage.database import Database
    from drafter.adapters.storage.retaining import Sweeper


def open_database(settings: Settings) -> Database:
    """The database that settings name; nothing of it is opened yet."""
    from drafter.adapters.storage.database import Database

    return Database(settings.database_url, migrate=settings.migrate, erasure_log=settings.erasure_log)


def open_queue(settings: Settings, database: Database, desks: Collection[str] | None = None) -> Queue:
    """Where news of help desks wait, in the same database; nothing is opened yet. Only tasks of these `desks` are worked
    on, of all where None. `CannotRun` where the library for it is not installed."""
    if not database.on_postgres:
        from drafter.adapters.queueing.local import LocalQueue

        return LocalQueue(database, at_once=settings.desk_tasks, desks=desks)
    try:
        from drafter.adapters.queueing.postgres import PostgresQueue
    except ModuleNotFoundError:
        raise CannotRun("the library that runs tasks is not installed", hint="pip install drafter[postgres]") from None
    return PostgresQueue(database, settings.database_url, at_once=settings.desk_tasks, desks=desks)


@asynccontextmanager
async def sweeping(settings: Settings) -> AsyncIterator[Sweeper]:
    """Who removes what is past its time; with connections of its own, so that no request waits for one."""
    from drafter.adapters.storage.retaining import Sweeper

    database = open_database(settings)
    try:
        yield Sweeper(database, settings.retention_days)
    finally:
        await database.close()


def find_notifier(settings: Settings, store: Store) -> Notifier | None:
    """Who tells of commitments that fall due; None where settings name no receiver. Times are told in the company's
    zone, where a playbook that can be read names it."""
    receivers: list[Receiver] = []
    if settings.due_webhook:
        receivers.append(Webhook(settings.due_webhook, secret=settings.due_secret))
    if settings.slack_webhook:
        receivers.append(Slack(settings.slack_webhook, zone=company_zone(settings)))
    if not receivers:
        return None
    return Notifier(store.notices, receivers, ahead=settings.due_ahead, others=partial(other_logs, store))


async def other_logs(store: Store) -> list[DueLog]:
    """What is told of the commitments of all tenants but the default one."""
    book = getattr(store, "tenants", None)
    ids = [id for id, _ in await book.listed()] if book is not None else []
    return [store.of(id).notices for id in ids if id != DEFAULT_TENANT]
