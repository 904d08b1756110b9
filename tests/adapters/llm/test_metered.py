"""A tenant's day: what is counted, when it is over, and that an ill database loses nothing."""

import asyncio

import pytest

from drafter.adapters.llm.gateway import Gateway
from drafter.adapters.llm.metered import Metered, Purse
from drafter.adapters.llm.scripted import Scripted
from drafter.domain.budget import Budget, Spent, micros
from drafter.domain.draft import Tokens
from drafter.domain.errors import CannotRun, ModelFailed
from drafter.domain.money import Money
from drafter.ports import ChatMessage, Completion, Deadline, Request


def request():
    return Request([ChatMessage("user", "hi")], Deadline.after(5))


def answer(usd="0.01"):
    return Completion("ok", "m", "p", Tokens(input=90, output=10), cost=Money(amount=usd, currency="USD"))


class Ledger:
    """A day's sum that all processes share; `ill` says that the database does not take it."""

    def __init__(self):
        self.days, self.ill, self.writes = {}, False, 0

    async def spent(self, day):
        return self.days.get(day, Spent())

    async def add(self, day, more):
        await asyncio.sleep(0)
        if self.ill:
            raise CannotRun("the database is busy")
        self.writes += 1
        self.days[day] = self.days.get(day, Spent()) + more
        return self.days[day]


def metered(model, ledger=None, today=lambda: "2026-11-22", **budget):
    return Metered(model, Purse(ledger or Ledger(), Budget(**budget), today))


async def asked(model):
    try:
        return (await model.complete(request())).text
    except ModelFailed as failure:
        return failure.reason


@pytest.mark.parametrize(
    ("budget", "told"),
    [
        ({"daily_calls": 2}, ["ok", "ok", "budget", "budget"]),
        ({"daily_usd": "0.03"}, ["ok", "ok", "ok", "budget"]),
        ({"daily_usd": "0.025"}, ["ok", "ok", "ok", "budget"]),
        ({"daily_usd": "0"}, ["budget"] * 4),
        ({"daily_calls": 0}, ["budget"] * 4),
        ({"daily_usd": "9", "daily_calls": 1}, ["ok", "budget", "budget", "budget"]),
        ({"daily_usd": "9"}, ["ok"] * 4),
    ],
)
async def test_the_day_lasts_until_its_budget_is_used_up(budget, told):
    scripted = Scripted(lambda _: answer())
    model = metered(scripted, **budget)
    assert [await asked(model) for _ in told] == told
    assert len(scripted.requests) == told.count("ok")


async def test_the_next_day_begins_anew():
    days = iter(["2026-11-22", "2026-11-22", "2026-11-23"])
    model = metered(Scripted(lambda _: answer()), today=lambda: next(days), daily_calls=1)
    assert [await asked(model) for _ in range(3)] == ["ok", "budget", "ok"]


async def test_every_try_counts_and_a_model_that_is_spared_does_not():
    ledger = Ledger()
    down = ModelFailed("upstream_down", "x", retryable=True, retry_after=0.0)
    model = metered(Gateway([Scripted([down, down, answer(), down, down, down])]), ledger, daily_calls=99)
    await asked(model)
    assert ledger.days["2026-11-22"] == Spent(calls=3, tokens=100, micros=10_000)
    assert await asked(model) == "upstream_down"
    assert ledger.days["2026-11-22"].calls == 6


async def test_calls_that_are_under_way_count_already():
    scripted = Scripted(lambda _: answer())
    model = metered(scripted, daily_calls=3)
    told = await asyncio.gather(*(asked(model) for _ in range(10)))
    assert (sorted(told), len(scripted.requests)) == (["budget"] * 7 + ["ok"] * 3, 3)


@pytest.mark.parametrize(("fresh", "over"), [(-1.0, 0), (5.0, 1)], ids=["read each time", "as it is"])
async def test_two_processes_share_the_day(monkeypatch, fresh, over):
    """What one process spent, the other learns when it writes its own or reads again: that is the overshoot."""
    monkeypatch.setattr("drafter.adapters.llm.metered.FRESH", fresh)
    ledger = Ledger()
    one, two = (metered(Scripted(lambda _: answer()), ledger, daily_calls=4) for _ in range(2))
    told = [await asked(each) for each in (one, two, one, two, one, two, one)]
    assert told.count("ok") == 4 + over


async def test_what_the_database_does_not_take_is_told_with_the_next_call():
    ledger = Ledger()
    model = metered(Scripted(lambda _: answer()), ledger, daily_calls=3)
    ledger.ill = True
    assert [await asked(model) for _ in range(2)] == ["ok", "ok"]
    ledger.ill = False
    assert [await asked(model) for _ in range(2)] == ["ok", "budget"]
    assert ledger.days["2026-11-22"] == Spent(calls=3, tokens=300, micros=30_000)


async def test_a_call_that_is_broken_off_counts():
    class Hangs(Scripted):
        async def complete(self, request):
            await asyncio.sleep(30)

    model = metered(Hangs([], name="m"), daily_calls=1)
    work = asyncio.ensure_future(model.complete(request()))
    await asyncio.sleep(0.05)
    work.cancel()
    await asyncio.wait({work})
    assert await asked(model) == "budget"


@pytest.mark.parametrize(
    ("cost", "told"),
    [(None, 0), (Money(amount="0.000001", currency="USD"), 1),
     (Money(amount="2", currency="USD"), 2_000_000), (Money(amount="2", currency="EUR"), 0)],
)  # fmt: skip
def test_a_cost_in_millionths(cost, told):
    assert micros(cost) == told
