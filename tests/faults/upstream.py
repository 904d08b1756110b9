"""A model server that misbehaves to order: a real one on loopback, which answers each request by the next line of its script.

    async with Upstream(status(429, {"Retry-After": "0"}), fine("…")) as upstream: …

When the script is over, the last line is repeated. `seen` holds what was asked, `open` how many clients are connected.
"""

from __future__ import annotations

import asyncio
import json
import socket
import ssl
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

Line = Callable[[asyncio.StreamReader, asyncio.StreamWriter, bool], Awaitable[None]]
"""One answer; told whether it was asked to stream."""


@dataclass
class Asked:
    """One request, as it came."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]
    raw: bytes


class Upstream:
    """A server on a free port of this machine. With `tls`, it speaks that. `host` is what clients call it."""

    def __init__(self, *script: Line, tls: ssl.SSLContext | None = None) -> None:
        self.script, self._tls = list(script), tls
        self.seen: list[Asked] = []
        self.open = 0
        self._work: set[asyncio.Task[None]] = set()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self.url = f"http{'s' if tls else ''}://127.0.0.1:{self.port}/v1"

    async def __aenter__(self) -> Upstream:
        self._server = await asyncio.start_server(self._serve, sock=self._listener, ssl=self._tls, limit=2**22)
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        for task in self._work:
            task.cancel()
        await asyncio.gather(*self._work, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._work.add(task)
        self.open += 1
        try:
            while await self._answer(reader, writer):
                pass
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass
        finally:
            self.open -= 1
            self._work.discard(task)
            writer.close()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        if (start := await reader.readexactly(1)) == b"\x16":
            raise ConnectionError("spoken to in TLS")
        head = (start + await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        first, *lines = head.strip().split("\r\n")
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
        raw = await reader.readexactly(int(headers.get("content-length", "0")))
        asked = Asked(first.split(" ")[1], headers, json.loads(raw or b"{}"), raw)
        self.seen.append(asked)
        line = self.script.pop(0) if len(self.script) > 1 else self.script[0]
        await line(reader, writer, bool(asked.body.get("stream")))
        return not writer.is_closing()


def completion(text: str | None, finish: str = "stop", **message: Any) -> dict[str, Any]:
    """A whole chat completion, with what it took."""
    return {
        "id": "c1",
        "object": "chat.completion",
        "created": 1,
        "model": "m",
        "choices": [
            {"index": 0, "finish_reason": finish, "message": {"role": "assistant", "content": text, **message}}
        ],
        "usage": {"prompt_tokens": 900, "completion_tokens": 90, "prompt_tokens_details": {"cached_tokens": 600}},
    }


def _head(status: int, headers: dict[str, str]) -> bytes:
    lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    return f"HTTP/1.1 {status} Told\r\n{lines}\r\n".encode("latin-1")


def raw(body: bytes, status: int = 200, headers: dict[str, str] | None = None) -> Line:
    """These very bytes."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, stream: bool) -> None:
        told = {"Content-Type": "application/json", "Content-Length": str(len(body))} | (headers or {})
        writer.write(_head(status, told) + body)
        await writer.drain()

    return answer


def status(code: int, headers: dict[str, str] | None = None, *, error: str = "x", message: str = "no") -> Line:
    """An error as OpenAI words it."""
    told = {"error": {"message": message, "type": error, "param": None, "code": error}}
    return raw(json.dumps(told).encode(), code, headers)


def fine(text: str, finish: str = "stop", *, after: float = 0.0, **message: Any) -> Line:
    """A good answer; streamed in pieces where that was asked for, and asked to wait so many seconds before."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, stream: bool) -> None:
        await asyncio.sleep(after)
        if not stream:
            await raw(json.dumps(completion(text, finish, **message)).encode())(reader, writer, stream)
            return
        writer.write(_head(200, {"Content-Type": "text/event-stream", "Connection": "close"}))
        for start in range(0, len(text), 40):
            writer.write(piece(text[start : start + 40]))
        writer.write(piece(None, finish) + b"data: [DONE]\n\n")
        await writer.drain()
        writer.close()

    return answer


def piece(text: str | None, finish: str | None = None) -> bytes:
    """One event of a streamed answer."""
    delta = {} if text is None else {"content": text}
    return f"data: {json.dumps({'choices': [{'index': 0, 'delta': delta, 'finish_reason': finish}]})}\n\n".encode()


async def hang(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, stream: bool) -> None:
    """Takes the request, and never says a word."""
    await reader.read()
    raise ConnectionError("the client left")


async def close(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, stream: bool) -> None:
    """Hangs up without an answer."""
    writer.close()


def trickle(every: float = 0.02) -> Line:
    """One byte at a time, for ever: each in time, the whole never."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, stream: bool) -> None:
        kind = "text/event-stream" if stream else "application/json"
        writer.write(_head(200, {"Content-Type": kind, "Connection": "close"}))
        start = b"data: " if stream else b"{"
        while True:
            writer.write(start or b" ")
            start = b""
            await writer.drain()
            await asyncio.sleep(every)

    return answer


def cut(text: str) -> Line:
    """The first half of a good answer, and then the line is dead; no [DONE], no last byte."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, stream: bool) -> None:
        half = text[: len(text) // 2]
        if stream:
            writer.write(_head(200, {"Content-Type": "text/event-stream", "Connection": "close"}) + piece(half))
        else:
            whole = json.dumps(completion(text)).encode()
            writer.write(_head(200, {"Content-Type": "application/json", "Content-Length": str(len(whole))}))
            writer.write(whole[: len(whole) // 2])
        await writer.drain()
        writer.close()

    return answer


def endless(megabytes: int, kind: str = "application/json") -> Line:
    """A body of so many megabytes; counted in chunks, so nobody is warned."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, stream: bool) -> None:
        writer.write(_head(200, {"Content-Type": kind, "Transfer-Encoding": "chunked"}))
        chunk = b"x" * 65_536
        for _ in range(megabytes * 16):
            writer.write(b"10000\r\n" + chunk + b"\r\n")
            await writer.drain()
        writer.write(b"0\r\n\r\n")
        await writer.drain()

    return answer
