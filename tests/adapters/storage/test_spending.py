"""What a day took: added to in one statement, by many at once, each tenant its own."""

import asyncio

from drafter.adapters.storage.database import Database
from drafter.adapters.storage.spending import Spending
from drafter.domain.budget import Spent

DAY = "2026-11-22"


async def test_many_writers_lose_nothing_and_tenants_are_apart(url):
    database = Database(url)
    books = [Spending(database.of("a")) for _ in range(3)]
    assert await books[0].spent(DAY) == Spent()
    took = Spent(calls=1, tokens=100, micros=2_500_000_000)
    sums = await asyncio.gather(*(book.add(DAY, took) for book in books * 5))
    assert max(one.calls for one in sums) == 15
    assert await books[0].spent(DAY) == Spent(calls=15, tokens=1_500, micros=37_500_000_000)
    assert await Spending(database.of("b")).spent(DAY) == Spent()
    assert await books[0].spent("2026-11-23") == Spent()
    await database.close()
