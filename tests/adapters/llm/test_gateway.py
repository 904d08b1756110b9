"""Trying again, going on to the next model, stopping in time; and that every try is told."""

import asyncio
import time

import pytest

from drafter.adapters.llm.endpoints import Breaker, Endpoints
from drafter.adapters.llm.gateway import Gateway
from drafter.adapters.llm.none import NoModel
from drafter.adapters.llm.scripted import Scripted
from drafter.domain.errors import CannotRun, ModelFailed
from drafter.ports import ChatMessage, Completion, Deadline, Request


def request(seconds=5.0):
    return Request([ChatMessage("user", "hi")], Deadline.after(seconds))


def down(wait=0.01):
    return ModelFailed("upstream_down", "down", retryable=True, retry_after=wait)


def limited(wait):
    return ModelFailed("upstream_quota", "slow down", retryable=True, retry_after=wait)


def broke():
    return ModelFailed("upstream_quota", "no money")


def locked():
    return ModelFailed("upstream_auth", "bad key")


class Hangs(Scripted):
    async def complete(self, request):
        self.requests.append(request)
        await asyncio.sleep(60)
        raise AssertionError("never reached")


@pytest.mark.parametrize(
    ("script", "told"),
    [
        (["fine"], ()),
        ([down(), "fine"], ("m: upstream_down",)),
        ([limited(0.05), limited(0.05), "fine"], ("m: upstream_quota", "m: upstream_quota")),
        ([ModelFailed("bad_output", "empty", retryable=True), "fine"], ("m: bad_output",)),
    ],
)
async def test_it_tries_again_where_that_may_help(script, told):
    answer = await Gateway([Scripted(script, name="m")]).complete(request())
    assert (answer.text, answer.attempts) == ("fine", told)


@pytest.mark.parametrize(
    "failure", [broke(), locked(), ModelFailed("upstream_refused", "no"), ModelFailed("deadline", "late")]
)
async def test_it_does_not_try_again_where_that_cannot_help(failure):
    model = Scripted([failure, "fine"], name="m")
    with pytest.raises(ModelFailed) as caught:
        await Gateway([model]).complete(request())
    assert caught.value.reason == failure.reason
    assert caught.value.attempts == (f"m: {failure.reason}",)
    assert len(model.requests) == 1


async def test_it_gives_up_after_so_many_tries():
    model = Scripted([down() for _ in range(9)])
    with pytest.raises(ModelFailed) as caught:
        await Gateway([model], attempts=3).complete(request())
    assert len(model.requests) == len(caught.value.attempts) == 3


@pytest.mark.fault("F01")
async def test_retry_after_is_waited_for():
    started = time.monotonic()
    await Gateway([Scripted([limited(0.3), "fine"])]).complete(request())
    assert 0.3 <= time.monotonic() - started < 5


async def test_a_retry_after_that_does_not_fit_is_not_waited_for():
    first, second = Scripted([limited(60), "late"], name="a"), Scripted(["fine"], name="b")
    started = time.monotonic()
    answer = await Gateway([first, second]).complete(request(2))
    assert time.monotonic() - started < 10
    assert (answer.model, answer.attempts) == ("b", ("a: upstream_quota",))


async def test_the_chain_goes_only_over_the_models_named_and_tells_each():
    models = [Scripted([broke()], name="a"), Scripted([locked()], name="b"), Scripted(["fine"], name="c")]
    answer = await Gateway(models).complete(request())
    assert (answer.model, answer.attempts) == ("c", ("a: upstream_quota", "b: upstream_auth"))


async def test_when_nobody_answers_the_last_failure_tells_all():
    with pytest.raises(ModelFailed) as caught:
        await Gateway([Scripted([broke()], name="a"), Scripted([locked()], name="b")]).complete(request())
    assert caught.value.reason == "upstream_auth"
    assert caught.value.attempts == ("a: upstream_quota", "b: upstream_auth")


@pytest.mark.fault("F06")
async def test_one_total_deadline_covers_all():
    started = time.monotonic()
    with pytest.raises(ModelFailed) as caught:
        await Gateway([Hangs([], name="a"), Hangs([], name="b")]).complete(request(0.5))
    assert time.monotonic() - started < 5
    assert (caught.value.reason, caught.value.attempts) == ("deadline", ("a: deadline", "b: deadline"))


async def test_a_model_that_hangs_leaves_time_for_the_next():
    answer = await Gateway([Hangs([], name="a"), Scripted(["fine"], name="b")]).complete(request(0.5))
    assert (answer.text, answer.attempts) == ("fine", ("a: deadline",))


@pytest.mark.fault("F05")
async def test_a_server_that_is_down_is_left_alone_for_a_while_then_probed():
    now = [100.0]
    model = Scripted(lambda _: next(script), name="m")
    script = iter([down(), down(), "back", "fine"])
    gateway = Gateway([model], attempts=1, endpoints=Endpoints(Breaker(limit=2, rest=10, clock=lambda: now[0])))
    for _ in range(2):
        with pytest.raises(ModelFailed):
            await gateway.complete(request())
    started = time.monotonic()
    with pytest.raises(ModelFailed, match="left alone") as caught:
        await gateway.complete(request())
    assert time.monotonic() - started < 2
    assert caught.value.reason == "upstream_down"
    assert len(model.requests) == 2
    now[0] += 11
    assert (await gateway.complete(request())).text == "back"
    assert (await gateway.complete(request())).text == "fine"


async def test_a_probe_that_fails_closes_again():
    now = [0.0]
    breaker = Breaker(limit=1, rest=10, clock=lambda: now[0])
    breaker.note(down())
    assert not breaker.admits()
    now[0] = 11
    assert breaker.admits()
    assert not breaker.admits()  # one probe at a time
    breaker.note(down())
    assert not breaker.admits()


@pytest.mark.parametrize("failure", [limited(1), locked(), ModelFailed("bad_output", "x")])
def test_a_server_that_answers_badly_is_not_down(failure):
    breaker = Breaker(limit=1)
    breaker.note(failure)
    assert breaker.admits()


async def test_it_is_called_by_its_first_model_and_closes_all():
    models = [Scripted([], name="a", small=True), Scripted([], name="b")]
    gateway = Gateway(models)
    assert (gateway.name, gateway.small) == ("a", True)
    await gateway.close()
    assert all(model.closed for model in models)
    with pytest.raises(CannotRun):
        Gateway([])


async def test_no_model_says_so():
    with pytest.raises(ModelFailed) as caught:
        await NoModel().complete(request())
    assert (caught.value.reason, NoModel().name) == ("no_model", "none")


async def test_the_script_answers_in_turn_and_keeps_what_was_asked():
    done = Completion(text="c", model="x", provider="y")
    model = Scripted(["a", {"greeting": "Hé,"}, lambda asked: asked.messages[0].content, done])
    texts = [(await model.complete(request())).text for _ in range(4)]
    assert texts == ["a", '{"greeting": "Hé,"}', "hi", "c"]
    assert len(model.requests) == 4
    with pytest.raises(ModelFailed, match="no more answers"):
        await model.complete(request())
