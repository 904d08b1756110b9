"""The database that settings name, for commands that need nothing else of the product: it takes seconds to import."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from drafter.adapters.storage.database import Database

T = TypeVar("T")


def with_database(work: Callable[[Database], Awaitable[T]]) -> T:
    """What `work` gives; the database is closed after it."""
    from drafter.adapters.storage.database import Database
    from drafter.settings import load_settings

    async def run() -> T:
        settings = load_settings()
        database = Database(settings.database_url, migrate=settings.migrate, erasure_log=settings.erasure_log)
        try:
            return await work(database)
        finally:
            await database.close()

    return asyncio.run(run())
