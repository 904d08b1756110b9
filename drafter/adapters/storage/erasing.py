"""Erasure: a customer is taken out of every table, and out of what the database's file still holds of them."""

from __future__ import annotations

import asyncio

from sqlalchemy.ext.asyncio import AsyncConnection

from drafter.adapters.storage.database import Database
from drafter.adapters.storage.rows import Rows
from drafter.adapters.storage.tombstones import bury, hash_of_customer


async def erase(database: Database, rows: Rows, customer_id: str) -> None:
    """Removes a customer's cases, drafts, feedback, commitments, notices, tasks and kept answers. One who is not known is
    erased alike, and nothing tells the difference. Raises `CannotRun`; it may be asked for again at any time, and where an
    error came it should be."""
    at = rows.clock()

    async def work(connection: AsyncConnection) -> None:
        await bury(connection, rows, customer_id, at)

    if database.erasure_log is not None:
        # First: what was asked for is done by the next start at the latest, whatever happens now.
        customer = hash_of_customer(rows.tenant, customer_id)
        await asyncio.to_thread(database.erasure_log.add, rows.tenant, customer, at)
    await database.of(rows.tenant).write(work)
    if database.scrubber is not None:
        await database.scrubber.scrub()
