"""An answer that comes in pieces: heard as it comes, whole at the end, and a failure wherever it breaks off."""

import asyncio
import gc
import json
import os
import time

import httpx2
import pytest

from drafter.adapters.llm.gateway import Gateway
from drafter.adapters.llm.none import NoModel
from drafter.adapters.llm.openai_compatible import ANSWER_BYTES, OpenAICompatible
from drafter.adapters.llm.scripted import Scripted
from drafter.domain.draft import Tokens
from drafter.domain.errors import ModelFailed
from drafter.ports import ChatMessage, Completion, Deadline, Request

SCHEMA = {"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"], "additionalProperties": False}


class Ear:
    """What was heard: `text` of the try that is under way, `tries` of those before it."""

    def __init__(self):
        self.text, self.tries = "", []

    def hear(self, text):
        self.text += text

    def again(self):
        self.tries.append(self.text)
        self.text = ""


def request(seconds=5.0):
    return Request([ChatMessage("user", "hi")], Deadline.after(seconds), schema=SCHEMA, max_tokens=50)


def chunk(content=None, finish=None, **delta):
    told = delta if content is None else {"content": content, **delta}
    return {"object": "chat.completion.chunk", "choices": [{"index": 0, "delta": told, "finish_reason": finish}]}


USAGE = {
    "choices": [],
    "usage": {"prompt_tokens": 9, "completion_tokens": 4, "prompt_tokens_details": {"cached_tokens": 5}},
}
DONE = "data: [DONE]\n\n"


def sse(*chunks, done=True):
    return "".join(f"data: {json.dumps(one)}\n\n" for one in chunks) + (DONE if done else "")


class Bytes(httpx2.AsyncByteStream):
    def __init__(self, whole):
        self.whole = whole

    async def __aiter__(self):
        for start in range(0, len(self.whole), 4_000):
            yield self.whole[start : start + 4_000]


def streamed(text):
    return httpx2.Response(200, headers={"content-type": "text/event-stream"}, stream=Bytes(text.encode()))


def model(*answers):
    queue, seen = list(answers), []

    def handle(incoming):
        seen.append(json.loads(incoming.content))
        return queue.pop(0)

    client = OpenAICompatible(
        "m", base_url="https://llm.example/v1", api_key="k", transport=httpx2.MockTransport(handle)
    )
    client.seen = seen
    return client


async def test_pieces_are_heard_and_the_whole_is_the_answer():
    text = sse(chunk("", role="assistant"), chunk('{"a": '), chunk('"é"}'), chunk(finish="stop"), USAGE)
    client, ear = model(streamed(": ping\n\nevent: x\nid: 1\n" + text)), Ear()
    answer = await client.stream(request(), ear)
    assert (ear.text, answer.text, answer.finish_reason) == ('{"a": "é"}', '{"a": "é"}', "stop")
    assert answer.tokens == Tokens(input=9, cached=5, output=4)
    assert client.seen[0]["stream"] is True
    assert client.seen[0]["stream_options"] == {"include_usage": True}
    await client.close()


@pytest.mark.parametrize(
    ("text", "reason", "retryable"),
    [
        (sse(chunk('{"a": "b'), done=False), "upstream_down", True),
        (sse(chunk('{"a": "b"}'), done=False), "upstream_down", True),
        ("", "upstream_down", True),
        (sse(chunk('{"a'), {"error": {"message": "sk-secret overloaded"}}), "upstream_down", True),
        ('data: {"choi\n\n' + DONE, "bad_output", True),
        ("data: [1]\n\n" + DONE, "bad_output", True),
        ("data: " + "[" * 100_000 + "\n\n", "bad_output", True),
        (sse(chunk("so", finish="content_filter")), "upstream_refused", False),
        (sse(chunk(refusal="I cannot help."), chunk(finish="stop")), "upstream_refused", False),
        (sse(chunk(finish="stop")), "bad_output", True),
        (sse(chunk(finish="length")), "bad_output", False),
        (sse(chunk("x" * 1000)) * (ANSWER_BYTES // 1000), None, None),
        ("data: " + "x" * (ANSWER_BYTES + 10), "bad_output", False),
        (": ping\n" * (ANSWER_BYTES // 6), "bad_output", False),
    ],
)  # fmt: skip
async def test_what_breaks_off_is_a_failure_whatever_came(text, reason, retryable):
    client = model(streamed(text))
    if reason is None:
        assert (await client.stream(request(), Ear())).text == "x" * 1000  # what comes behind the end is not read
    else:
        with pytest.raises(ModelFailed) as caught:
            await client.stream(request(), Ear())
        assert (caught.value.reason, caught.value.retryable) == (reason, retryable)
        assert "sk-secret" not in str(caught.value)
    await client.close()


async def test_a_server_that_ends_without_its_last_word_has_ended():
    client = model(streamed(sse(chunk("ok"), chunk(finish="stop"), done=False)))
    assert (await client.stream(request(), Ear())).text == "ok"
    await client.close()


async def test_a_server_that_does_not_stream_answers_at_once():
    body = {"choices": [{"message": {"content": "ok"}, "finish_reason": "stop"}]}
    client, ear = model(httpx2.Response(200, json=body)), Ear()
    assert (await client.stream(request(), ear)).text == "ok"
    assert ear.text == ""
    await client.close()


async def test_what_a_server_does_not_take_is_left_out_and_remembered():
    def refuses(message):
        return httpx2.Response(400, json={"error": {"message": message}})

    whole = httpx2.Response(200, json={"choices": [{"message": {"content": "ok"}, "finish_reason": "stop"}]})
    client = model(refuses("unknown field stream_options"), refuses("streaming is not supported"), whole, whole)
    for _ in range(2):
        assert (await client.stream(request(), Ear())).text == "ok"
    assert [sent.get("stream", False) for sent in client.seen] == [True, True, False, False]
    assert [("stream_options" in sent) for sent in client.seen] == [True, False, False, False]
    assert all(sent["response_format"]["type"] == "json_schema" for sent in client.seen)
    await client.close()


async def serve(behaviour):
    """A server on loopback whose every answer is a stream; `gone` is set when its client has left."""
    gone = asyncio.Event()

    async def handle(reader, writer):
        try:
            await reader.readuntil(b"\r\n\r\n")
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n")
            left = asyncio.ensure_future(reader.read())  # ends when the client hangs up
            await asyncio.wait({asyncio.ensure_future(behaviour(writer)), left}, return_when=asyncio.FIRST_COMPLETED)
            if left.done():
                gone.set()
        except (ConnectionError, asyncio.CancelledError):
            pass
        finally:
            writer.close()

    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    base = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1"
    client = OpenAICompatible("m", base_url=base, api_key="none", transport=httpx2.AsyncHTTPTransport())
    return server, client, gone


async def trickle(writer):
    for letter in '{"greeting": "' + "slow " * 100:
        writer.write(sse(chunk(letter), done=False).encode())
        await writer.drain()
        await asyncio.sleep(0.05)


async def cut(writer):
    writer.write(sse(chunk('{"a": "b"'), done=False).encode())
    await writer.drain()


@pytest.mark.fault("F07")
async def test_the_deadline_is_that_of_the_whole_stream_and_nothing_leaks():
    server, client, _ = await serve(trickle)
    async with server:
        gc.collect()
        before, started, ear = len(os.listdir("/proc/self/fd")), time.monotonic(), Ear()
        with pytest.raises(ModelFailed) as caught:
            await client.stream(request(0.4), ear)
        assert caught.value.reason == "deadline"
        assert time.monotonic() - started < 5
        assert ear.text.startswith('{"gr')
        await client.close()
        server.close()
        await asyncio.sleep(0.1)
        gc.collect()
        assert len(os.listdir("/proc/self/fd")) <= before


@pytest.mark.fault("F08")
async def test_a_line_that_is_cut_is_down():
    server, client, _ = await serve(cut)
    async with server:
        with pytest.raises(ModelFailed) as caught:
            await client.stream(request(), Ear())
        assert (caught.value.reason, caught.value.retryable) == ("upstream_down", True)
        await client.close()


async def test_who_stops_listening_hangs_up():
    server, client, gone = await serve(trickle)
    async with server:
        work = asyncio.ensure_future(client.stream(request(30), Ear()))
        await asyncio.sleep(0.2)
        work.cancel()
        await asyncio.wait({work})
        await asyncio.wait_for(gone.wait(), 5)
        await client.close()


class Breaks(Scripted):
    """Streams half of its answer, so many times, before it streams the whole."""

    def __init__(self, answer, times, **options):
        super().__init__(lambda _: answer, **options)
        self.times = times

    async def stream(self, request, listener):
        if self.times:
            self.times -= 1
            whole = await self.complete(request)
            listener.hear(whole.text[: len(whole.text) // 2])
            raise ModelFailed("upstream_down", "cut", retryable=True, retry_after=0.01)
        return await super().stream(request, listener)


async def test_another_try_is_told_and_counts_alone():
    ear = Ear()
    answer = await Gateway([Breaks("abcdef", 1, name="m")]).stream(request(), ear)
    assert (answer.text, ear.text, ear.tries, answer.attempts) == ("abcdef", "abcdef", ["abc"], ("m: upstream_down",))


async def test_the_next_model_begins_anew():
    ear = Ear()
    models = [Breaks("abcdef", 9, name="a"), Scripted(["xy"], name="b")]
    answer = await Gateway(models, attempts=2).stream(request(), ear)
    assert (answer.model, ear.text, ear.tries) == ("b", "xy", ["abc", "abc"])
    assert answer.attempts == ("a: upstream_down", "a: upstream_down")


async def test_a_failure_before_the_first_piece_is_not_told():
    ear = Ear()
    script = [ModelFailed("upstream_down", "gone", retryable=True, retry_after=0.01), "ok"]
    await Gateway([Scripted(script)]).stream(request(), ear)
    assert ear.tries == []


async def test_when_nobody_answers_all_tries_are_told():
    with pytest.raises(ModelFailed) as caught:
        await Gateway([Breaks("abcdef", 9, name="a"), NoModel()], attempts=1).stream(request(), Ear())
    assert caught.value.attempts == ("a: upstream_down", "none: no_model")


@pytest.mark.parametrize("pieces", [1, 3, 1000])
async def test_the_scripted_model_streams_in_pieces(pieces):
    ear = Ear()
    answer = await Scripted([Completion("äöü" * 5, "m", "p")], pieces=pieces).stream(request(), ear)
    assert ear.text == answer.text == "äöü" * 5
