"""Asking a second model before the first has failed: who wins, what is heard, what is told, and that nothing is left."""

import asyncio
import time

import pytest

from drafter.adapters.llm.gateway import Gateway
from drafter.adapters.llm.scripted import Scripted
from drafter.domain.errors import ModelFailed
from drafter.ports import ChatMessage, Completion, Deadline, Request


def request(seconds=5.0):
    return Request([ChatMessage("user", "hi")], Deadline.after(seconds))


class Slow(Scripted):
    """Answers after so many seconds; `begins` is when its stream begins, `left` whether it was broken off."""

    def __init__(self, text, *, after, begins=None, name="slow", fails=None):
        super().__init__(lambda _: text, name=name)
        self.after, self.begins, self.fails, self.left = after, begins, fails, False

    async def complete(self, request):
        try:
            await asyncio.sleep(self.after)
        except asyncio.CancelledError:
            self.left = True
            raise
        if self.fails:
            raise self.fails
        return await super().complete(request)

    async def stream(self, request, listener):
        if self.begins is not None:
            await asyncio.sleep(self.begins)
            listener.hear(self._rule(request)[:3])
        answer = await self.complete(request)
        listener.hear(answer.text[3:] if self.begins is not None else answer.text)
        return answer


class Ear:
    def __init__(self):
        self.text, self.tries = "", 0

    def hear(self, text):
        self.text += text

    def again(self):
        self.text, self.tries = "", self.tries + 1


async def test_the_next_model_is_asked_beside_a_slow_one_and_the_slow_one_is_broken_off():
    slow, quick = Slow("late", after=30, name="a"), Scripted(["quick"], name="b")
    started = time.monotonic()
    answer = await Gateway([slow, quick], hedge_s=0.05).complete(request())
    assert time.monotonic() - started < 2
    assert (answer.text, answer.attempts, answer.calls, slow.left) == ("quick", ("a: overtaken",), 2, True)


async def test_the_first_may_still_win():
    second = Slow("late", after=30, name="b")
    answer = await Gateway([Slow("first", after=0.15, name="a"), second], hedge_s=0.03).complete(request())
    assert (answer.text, answer.attempts, answer.calls, second.left) == ("first", ("b: overtaken",), 2, True)


async def test_one_that_is_quick_enough_is_asked_alone():
    second = Scripted(["never"], name="b")
    answer = await Gateway([Scripted(["quick"], name="a"), second], hedge_s=0.5).complete(request())
    assert (answer.text, answer.calls, second.requests) == ("quick", 1, [])


async def test_where_one_is_named_it_is_asked_twice():
    turns = iter([30, 0])
    model = Scripted(lambda _: "ok", name="a")
    complete = model.complete

    async def sometimes(asked):
        await asyncio.sleep(next(turns))
        return await complete(asked)

    model.complete = sometimes
    answer = await Gateway([model], hedge_s=0.05).complete(request())
    assert (answer.text, answer.attempts, answer.calls) == ("ok", ("a: overtaken",), 2)


async def test_without_the_setting_nobody_is_asked_beside_another():
    second = Scripted(["never"], name="b")
    answer = await Gateway([Slow("slow", after=0.2, name="a"), second]).complete(request())
    assert (answer.text, second.requests) == ("slow", [])


async def test_a_server_that_failed_already_is_not_pressed_by_a_second_call():
    limited = ModelFailed("upstream_quota", "wait", retryable=True, retry_after=0.2)
    model = Scripted([limited, "ok", "never"], name="a")
    answer = await Gateway([model], hedge_s=0.05).complete(request())
    assert (answer.text, answer.calls, len(model.requests)) == ("ok", 1, 2)


async def test_a_second_that_fails_leaves_the_first_to_answer_and_the_third_is_asked_last():
    down = ModelFailed("upstream_auth", "no")
    models = [Slow("first", after=0.2, name="a"), Scripted([down], name="b"), Scripted(["third"], name="c")]
    answer = await Gateway(models, hedge_s=0.03).complete(request())
    assert (answer.text, answer.attempts) == ("first", ("b: upstream_auth",))
    models = [Slow("", after=0.1, name="a", fails=down), Scripted([down], name="b"), Scripted(["third"], name="c")]
    answer = await Gateway(models, hedge_s=0.03).complete(request())
    assert (answer.text, sorted(answer.attempts)) == ("third", ["a: upstream_auth", "b: upstream_auth"])


async def test_a_stream_that_has_begun_is_waited_for():
    ear, second = Ear(), Scripted(["never"], name="b")
    answer = await Gateway([Slow("abcdef", after=0.2, begins=0.01, name="a"), second], hedge_s=0.06).stream(
        request(), ear
    )
    assert (answer.text, ear.text, ear.tries, second.requests) == ("abcdef", "abcdef", 0, [])


async def test_what_is_heard_in_the_end_is_the_answer_that_won():
    """The second begins first and holds the floor; the first is done first."""
    ear = Ear()
    models = [Slow("first!", after=0.15, name="a"), Slow("second", after=9, begins=0.0, name="b")]
    answer = await Gateway(models, hedge_s=0.03).stream(request(), ear)
    assert (answer.text, ear.text, ear.tries) == ("first!", "first!", 1)


async def test_a_speaker_that_breaks_off_hands_the_floor_on():
    down = ModelFailed("upstream_auth", "no")
    ear = Ear()
    models = [
        Slow("first!", after=0.3, name="a"),
        Slow("second", after=0.05, begins=0.0, name="b", fails=down),
    ]
    answer = await Gateway(models, hedge_s=0.03).stream(request(), ear)
    assert (answer.text, ear.text, ear.tries) == ("first!", "first!", 1)


async def test_who_leaves_takes_both_calls_along():
    models = [Slow("a", after=30, name="a"), Slow("b", after=30, name="b")]
    work = asyncio.ensure_future(Gateway(models, hedge_s=0.02).complete(request(60)))
    await asyncio.sleep(0.1)
    work.cancel()
    await asyncio.wait({work})
    assert [model.left for model in models] == [True, True]


async def test_the_deadline_is_that_of_both():
    started = time.monotonic()
    models = [Slow("a", after=30, name="a"), Slow("b", after=30, name="b")]
    with pytest.raises(ModelFailed) as caught:
        await Gateway(models, hedge_s=0.05).complete(request(0.4))
    assert time.monotonic() - started < 3
    assert (caught.value.reason, sorted(caught.value.attempts)) == ("deadline", ["a: deadline", "b: deadline"])


async def test_costs_are_those_of_the_answer_that_came():
    done = Completion("x", "b", "p")
    answer = await Gateway([Slow("late", after=9, name="a"), Scripted([done], name="b")], hedge_s=0.02).complete(
        request()
    )
    assert (answer.calls, answer.cost, answer.tokens) == (2, None, done.tokens)
