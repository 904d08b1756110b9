"""What any server can answer, and what we make of it: a completion, or one clear `ModelFailed`."""

import asyncio
import gc
import gzip
import json
import os
import time

import httpx2
import pytest

from drafter.adapters.llm.openai_compatible import ANSWER_BYTES, OpenAICompatible
from drafter.domain.draft import Tokens
from drafter.domain.errors import ModelFailed
from drafter.ports import ChatMessage, Deadline, Request

SCHEMA = {"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"], "additionalProperties": False}
SECRET = "sk-very-secret"


class Bytes(httpx2.AsyncByteStream):
    def __init__(self, chunks):
        self.chunks = chunks

    async def __aiter__(self):
        for chunk in self.chunks:
            yield chunk


def request(seconds=5.0, schema=SCHEMA):
    return Request([ChatMessage("user", "hi")], Deadline.after(seconds), schema=schema, max_tokens=50)


def body(content="ok", finish="stop", **message):
    return {
        "id": "c1", "object": "chat.completion", "created": 1, "model": "m",
        "choices": [{"index": 0, "finish_reason": finish, "message": {"role": "assistant", "content": content, **message}}],
        "usage": {"prompt_tokens": 9, "completion_tokens": 4, "total_tokens": 13, "prompt_tokens_details": {"cached_tokens": 5}},
    }  # fmt: skip


def model(answer, **options):
    """A client whose server is `answer`: a function of the request, or responses in turn. `.seen` has the bodies."""
    seen = []
    queue = None if callable(answer) else list(answer)

    def handle(incoming):
        seen.append(json.loads(incoming.content))
        made = answer(incoming) if queue is None else queue.pop(0)
        if isinstance(made, Exception):
            raise made
        return made

    client = OpenAICompatible(
        "gpt-test", base_url="https://llm.example/v1", api_key=SECRET, transport=httpx2.MockTransport(handle), **options
    )
    client.seen = seen
    return client


def ok(*args, **kwargs):
    return httpx2.Response(200, json=body(*args, **kwargs))


def refusal(status, code="x", message="no", headers=None):
    return httpx2.Response(status, json={"error": {"code": code, "message": message, "type": code}}, headers=headers)


async def test_an_answer_carries_text_model_and_tokens():
    client = model([ok('{"a": "b"}')])
    answer = await client.complete(request())
    assert (answer.text, answer.model, answer.provider, answer.finish_reason) == (
        '{"a": "b"}',
        "gpt-test",
        "llm.example",
        "stop",
    )
    assert answer.tokens == Tokens(input=9, cached=5, output=4)
    sent = client.seen[0]
    assert sent["response_format"]["json_schema"] == {"name": "reply", "strict": True, "schema": SCHEMA}
    assert (sent["max_tokens"], sent["temperature"], sent["model"]) == (50, 0.0, "gpt-test")
    await client.close()


@pytest.mark.parametrize(
    ("response", "reason", "retryable", "wait"),
    [
        (refusal(429, "insufficient_quota"), "upstream_quota", False, None),
        (refusal(429, message="Your credit balance is too low"), "upstream_quota", False, None),
        (refusal(402), "upstream_quota", False, None),
        (refusal(429, "rate_limit_exceeded", headers={"Retry-After": "2"}), "upstream_quota", True, 2.0),
        (refusal(429, headers={"retry-after-ms": "250", "Retry-After": "1"}), "upstream_quota", True, 0.25),
        (refusal(429, headers={"Retry-After": "Wed, 21 Oct 2015 07:28:00 GMT"}), "upstream_quota", True, 0.0),
        (refusal(429, headers={"Retry-After": "nan"}), "upstream_quota", True, None),
        (refusal(429, headers={"Retry-After": "soon"}), "upstream_quota", True, None),
        (refusal(401), "upstream_auth", False, None),
        (refusal(403), "upstream_auth", False, None),
        (refusal(404), "upstream_refused", False, None),
        (refusal(408), "upstream_down", True, None),
        (refusal(500), "upstream_down", True, None),
        (refusal(503, headers={"Retry-After": "1"}), "upstream_down", True, 1.0),
        (refusal(400, "content_filter"), "upstream_refused", False, None),
        (refusal(400, "context_length_exceeded"), "upstream_refused", False, None),
        (refusal(413), "upstream_refused", False, None),
        (httpx2.Response(302, headers={"Location": "http://169.254.169.254/"}), "upstream_refused", False, None),
        (httpx2.ConnectError("refused"), "upstream_down", True, None),
        (httpx2.RemoteProtocolError("cut"), "upstream_down", True, None),
        (httpx2.ReadTimeout("slow"), "deadline", False, None),
        (httpx2.Response(200, text="<html>Sign in</html>"), "bad_output", True, None),
        (httpx2.Response(200, content=b'{"choices": [{"message'), "bad_output", True, None),
        (httpx2.Response(200, content=b"[" * 100_000), "bad_output", True, None),
        (httpx2.Response(200, json={"choices": []}), "bad_output", True, None),
        (httpx2.Response(200, json={"choices": None}), "bad_output", True, None),
        (httpx2.Response(200, json=[1]), "bad_output", True, None),
        (httpx2.Response(200, json={"error": {"message": "overloaded"}}), "upstream_down", True, None),
        (ok(""), "bad_output", True, None),
        (ok(None), "bad_output", True, None),
        (ok("", "length"), "bad_output", False, None),
        (ok("so", "content_filter"), "upstream_refused", False, None),
        (ok(None, refusal="I cannot help with that."), "upstream_refused", False, None),
        (httpx2.Response(200, stream=Bytes([b"x" * (ANSWER_BYTES + 1)])), "bad_output", False, None),
        (httpx2.Response(500, stream=Bytes([b"x" * (ANSWER_BYTES + 1)])), "bad_output", False, None),
    ],
)  # fmt: skip
async def test_what_goes_wrong_has_one_name(response, reason, retryable, wait):
    client = model([response])
    with pytest.raises(ModelFailed) as caught:
        await client.complete(request(schema=None))
    failure = caught.value
    assert (failure.reason, failure.retryable, failure.retry_after) == (reason, retryable, wait)
    assert SECRET not in str(failure)
    assert len(client.seen) == 1
    await client.close()


@pytest.mark.fault("F12")
async def test_a_gzip_bomb_is_stopped_before_it_unfolds():
    bomb = gzip.compress(b"0" * 60_000_000)
    client = model([httpx2.Response(200, headers={"content-encoding": "gzip"}, stream=Bytes([bomb]))])
    with pytest.raises(ModelFailed, match="longer than"):
        await client.complete(request())
    await client.close()


@pytest.mark.fault("F12")
async def test_an_endless_answer_is_cut():
    client = model([httpx2.Response(200, stream=Bytes(b"x" * 65_536 for _ in range(10_000)))])
    with pytest.raises(ModelFailed, match="longer than"):
        await client.complete(request())
    await client.close()


@pytest.mark.parametrize("status", [400, 422])
async def test_a_server_without_schemas_is_asked_in_a_weaker_form_and_remembered(status):
    def server(incoming):
        form = json.loads(incoming.content).get("response_format", {}).get("type")
        return refusal(status, message="unknown field") if form == "json_schema" else ok()

    client = model(server)
    for _ in range(2):
        assert (await client.complete(request())).text == "ok"
    forms = [sent.get("response_format", {}).get("type") for sent in client.seen]
    assert forms == ["json_schema", "json_object", "json_object"]
    await client.close()


async def test_a_server_that_refuses_all_forms_is_asked_plainly():
    client = model([refusal(400), refusal(400), ok()])
    await client.complete(request())
    assert "response_format" not in client.seen[-1]
    await client.close()


async def test_what_never_works_is_refused_and_not_remembered():
    client = model([refusal(400)] * 3 + [ok()])
    with pytest.raises(ModelFailed) as caught:
        await client.complete(request())
    assert caught.value.reason == "upstream_refused"
    await client.complete(request())
    assert client.seen[-1]["response_format"]["type"] == "json_schema"
    await client.close()


async def test_a_model_that_thinks_gets_the_arguments_it_takes():
    client = model(
        [
            refusal(400, message="Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead."),
            refusal(400, message="Unsupported value: 'temperature' does not support 0"),
            ok(),
        ]
    )
    await client.complete(request())
    last = client.seen[-1]
    assert "max_tokens" not in last
    assert "temperature" not in last
    assert last["max_completion_tokens"] == 200
    assert last["response_format"]["type"] == "json_schema"
    await client.close()


async def test_an_answer_cut_for_length_is_handed_on_with_its_reason():
    client = model([ok('{"a": "b', "length")])
    assert (await client.complete(request())).finish_reason == "length"
    await client.close()


@pytest.mark.parametrize(
    "usage",
    [
        None,
        {},
        "many",
        {"prompt_tokens": "9", "completion_tokens": -1, "prompt_tokens_details": None},
        {"prompt_tokens": True},
    ],
)
async def test_odd_usage_counts_as_none(usage):
    client = model([httpx2.Response(200, json={**body(), "usage": usage})])
    assert (await client.complete(request())).tokens == Tokens()
    await client.close()


async def test_content_in_pieces_is_joined():
    client = model([ok([{"type": "text", "text": "a"}, {"type": "text", "text": "b"}, "c"])])
    assert (await client.complete(request())).text == "ab"
    await client.close()


async def test_no_key_is_an_auth_failure_that_says_what_to_do(monkeypatch):
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    with pytest.raises(ModelFailed, match="OPENAI_API_KEY") as caught:
        await OpenAICompatible("gpt-test").complete(request())
    assert caught.value.reason == "upstream_auth"


async def test_no_time_left_asks_nobody():
    client = model([])
    with pytest.raises(ModelFailed) as caught:
        await client.complete(request(0))
    assert (caught.value.reason, client.seen) == ("deadline", [])


async def serve(behaviour):
    async def handle(reader, writer):
        try:
            await reader.readuntil(b"\r\n\r\n")
            await behaviour(writer)
        except (ConnectionError, asyncio.CancelledError):
            pass
        finally:
            writer.close()

    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    return server, server.sockets[0].getsockname()[1]


async def silent(writer):
    await asyncio.sleep(30)


async def trickle(writer):
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n")
    for _ in range(300):
        writer.write(b" ")
        await writer.drain()
        await asyncio.sleep(0.1)


async def cut(writer):
    writer.write(b'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{"choices"')
    await writer.drain()


async def garbage(writer):
    writer.write(b"SSH-2.0-OpenSSH_9.2\r\n")
    await writer.drain()


@pytest.mark.fault("F06")
@pytest.mark.fault("F07")
@pytest.mark.fault("F08")
@pytest.mark.parametrize(
    ("behaviour", "reason"),
    [(silent, "deadline"), (trickle, "deadline"), (cut, "upstream_down"), (garbage, "upstream_down")],
)
async def test_a_misbehaving_server_ends_with_the_deadline_and_leaks_no_socket(behaviour, reason):
    server, port = await serve(behaviour)
    async with server:
        client = OpenAICompatible(
            "m", base_url=f"http://127.0.0.1:{port}/v1", api_key="none", transport=httpx2.AsyncHTTPTransport()
        )
        gc.collect()
        before = len(os.listdir("/proc/self/fd"))
        started = time.monotonic()
        with pytest.raises(ModelFailed) as caught:
            await client.complete(request(0.4))
        assert time.monotonic() - started < 5
        assert caught.value.reason == reason
        await client.close()
        await asyncio.sleep(0.05)
        server.close()
        await asyncio.sleep(0.05)
        gc.collect()
        assert len(os.listdir("/proc/self/fd")) <= before


@pytest.mark.fault("F05")
async def test_a_refused_connection_and_an_unknown_host_are_down():
    for base in ("http://127.0.0.1:9/v1", "http://no-such-host.invalid/v1"):
        client = OpenAICompatible("m", base_url=base, api_key="none", transport=httpx2.AsyncHTTPTransport())
        with pytest.raises(ModelFailed) as caught:
            await client.complete(request())
        assert caught.value.reason == "upstream_down"
        await client.close()
