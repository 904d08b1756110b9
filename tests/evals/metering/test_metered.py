"""Calls are bounded by money, slowed together, and none that was answered is paid for again."""

from __future__ import annotations

import asyncio
import time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from drafter.adapters.llm.gateway import Gateway
from drafter.adapters.llm.scripted import Scripted
from drafter.domain.draft import Tokens
from drafter.domain.errors import ModelFailed
from drafter.domain.money import Money
from drafter.ports import ChatMessage, Completion, Deadline, LanguageModel, Request
from evals.caching.cache import Cache
from evals.metering.metered import Desk, NotKept, Sitting, most_tokens, sitting
from evals.metering.pace import Pace
from evals.metering.till import BudgetReached, Till


def answer(text: str = "hello", cost: str | None = "0.01") -> Completion:
    return Completion(text, "m", "test", cost=Money(amount=cost, currency="USD") if cost else None)


def request(text: str = "Say hello.") -> Request:
    return Request((ChatMessage("user", text),), Deadline.after(5), max_tokens=10)


def desk_of(budget: str | None = None, most: str = "0.05") -> Desk:
    return Desk(
        till=Till(budget=Decimal(budget) if budget else None),
        priced=lambda tokens, model: Money(amount=most, currency="USD"),
    )


async def asked(model: LanguageModel, times: int) -> list[str]:
    return [(await model.complete(request())).text for _ in range(times)]


async def test_no_call_starts_that_may_pass_the_budget() -> None:
    script = Scripted(lambda request: answer())
    model = desk_of("0.10").around(script)
    await asked(model, 6)  # 0.05 spent, and the seventh may cost as much again
    with pytest.raises(BudgetReached, match=r"0\.10 USD is reached: 0\.0600 USD spent"):
        await asked(model, 5)
    assert len(script.requests) == 6


async def test_what_is_in_flight_counts_at_its_most() -> None:
    class Slow(Scripted):
        async def complete(self, request: Request) -> Completion:
            await asyncio.sleep(0.01)
            return await super().complete(request)

    desk = desk_of("0.12")
    script = Slow(lambda request: answer())
    model = desk.around(script)
    told = await asyncio.gather(*(model.complete(request()) for _ in range(5)), return_exceptions=True)
    assert sum(isinstance(one, BudgetReached) for one in told) == 3
    assert len(script.requests) == 2
    assert (desk.till.spent, desk.till.held) == (Decimal("0.02"), 0)


class Lasting(Scripted):
    """Takes a while, and notes how many were asked at once."""

    at_once = most_at_once = 0

    async def complete(self, request: Request) -> Completion:
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        await asyncio.sleep(0.005)
        self.at_once -= 1
        return await super().complete(request)


async def test_what_only_calls_in_flight_stand_in_the_way_of_waits_and_less_than_one_call_is_left() -> None:
    desk, script = desk_of("0.20"), Lasting(lambda request: answer())
    model = desk.around(script)
    told = await asyncio.gather(
        *(desk.till.within(lambda: model.complete(request())) for _ in range(30)), return_exceptions=True
    )
    assert script.most_at_once == 4, "so many may be in flight at their most"
    assert len(script.requests) == 16
    assert sum(isinstance(one, BudgetReached) for one in told) == 14
    assert Decimal("0.15") < desk.till.spent <= Decimal("0.20"), (
        "another call, at its most, could have passed the budget"
    )


@pytest.mark.parametrize(
    ("error", "spent"),
    [
        (ModelFailed("upstream_quota", "no"), "0"),
        (ModelFailed("upstream_auth", "no"), "0"),
        (ModelFailed("deadline", "late"), "0.05"),  # the server may have done the work
        (ModelFailed("bad_output", "nonsense"), "0.05"),
    ],
)
async def test_a_call_that_gave_nothing_is_booked_at_its_most_unless_it_was_refused(
    error: Exception, spent: str
) -> None:
    desk = desk_of("1")
    with pytest.raises(ModelFailed):
        await asked(desk.around(Scripted([error])), 1)
    assert desk.till.spent == Decimal(spent)


async def test_a_model_on_this_machine_is_on_no_bill() -> None:
    desk = desk_of("0.01")
    desk.closed = True
    assert await asked(desk.around(Scripted(["a", "b"]), here=True), 2) == ["a", "b"]
    assert desk.till.told == "0.0000 USD"


async def test_an_unknown_price_is_said() -> None:
    desk = Desk()
    await asked(desk.around(Scripted([answer(cost=None), answer()])), 2)
    assert desk.till.told == "at least 0.0100 USD"


def test_the_most_that_a_call_can_take_is_more_than_any_tokenizer_counts() -> None:
    found = most_tokens(request("ü" * 1000))
    assert found.input > 2000
    assert found.output == 40


async def test_the_answers_of_a_draft_that_was_broken_off_are_not_asked_for_again(tmp_path: Path) -> None:
    with Cache(tmp_path) as cache:
        desk = desk_of()
        with pytest.raises(ModelFailed), sitting(Sitting("draft-a", cache)):
            await asked(desk.around(Scripted([answer("one"), ModelFailed("deadline", "late")])), 2)
    with Cache(tmp_path) as cache:  # as after a kill
        script = Scripted([answer("two")])
        with sitting(Sitting("draft-a", cache)):
            assert await asked(desk.around(script), 2) == ["one", "two"]
        assert len(script.requests) == 1
        other = Scripted([answer("else")])
        with sitting(Sitting("draft-b", cache)):
            assert await asked(desk.around(other), 1) == ["else"]


async def test_a_try_that_failed_is_tried_again_for_the_same_answer() -> None:
    one = Sitting("draft")
    failed = ModelFailed("upstream_down", "no", retryable=True)
    model = Gateway([desk_of().around(Scripted([failed, answer("one"), answer("two")]))])
    with sitting(one):
        assert await asked(model, 2) == ["one", "two"]
    again = Scripted([])
    with sitting(one):
        assert await asked(desk_of().around(Scripted(again.requests, name="scripted")), 2) == ["one", "two"]


async def test_answers_asked_for_at_once_are_each_kept() -> None:
    one = Sitting("draft")
    script = Scripted([answer("a"), answer("b"), answer("c")])
    model = desk_of().around(script)
    with sitting(one):
        await asyncio.gather(*(model.complete(request()) for _ in range(3)))
    with sitting(one):
        assert sorted(await asked(model, 3)) == ["a", "b", "c"]
    assert len(script.requests) == 3


async def test_closed_nothing_is_asked() -> None:
    desk = Desk(closed=True)
    script = Scripted(["a"])
    with pytest.raises(NotKept, match="--offline"):
        await asked(desk.around(script), 1)
    assert script.requests == []


async def test_one_lane_that_is_told_to_wait_slows_all() -> None:
    busy = ModelFailed("upstream_quota", "busy", retryable=True, retry_after=0.2)
    desk = desk_of()
    script = Scripted([busy, *(["fine"] * 4)])
    model = desk.around(script)
    with pytest.raises(ModelFailed):
        await asked(model, 1)
    started = time.monotonic()
    await asyncio.gather(*(asked(model, 1) for _ in range(4)))
    assert time.monotonic() - started >= 0.19
    assert desk.pace.waits == 1


def test_a_wait_without_a_time_grows_and_is_forgotten() -> None:
    now = [0.0]
    pace = Pace(clock=lambda: now[0])
    waits: list[float] = []
    for _ in range(3):
        pace.slow(None)
        pace.slow(None)  # another lane, told the same: one wait
        waits.append(pace.left)
        now[0] = pace.until
    assert waits == [1.0, 2.0, 4.0]
    pace.fine()
    pace.slow(None)
    assert pace.left == 1.0


async def test_a_wait_longer_than_the_draft_has_is_told_at_once() -> None:
    desk = desk_of()
    desk.pace.slow(100.0)
    with pytest.raises(ModelFailed) as caught:
        await asked(desk.around(Scripted(["never"])), 1)
    assert caught.value.reason == "upstream_quota"


async def test_tokens_are_priced_by_name() -> None:
    seen: list[Any] = []

    def priced(tokens: Tokens, model: str) -> Money | None:
        seen.append((tokens, model))
        return Money(amount="0.01", currency="USD")

    desk = Desk(till=Till(budget=Decimal(1)), priced=priced)
    await asked(desk.around(Scripted(["a"], name="m")), 1)
    assert seen == [(most_tokens(request()), "m")]
