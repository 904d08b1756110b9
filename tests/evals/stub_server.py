"""A model server on loopback that counts what it is asked: run as a process of its own, or within a test.

Each request is kept with when it came and when its answer went out. The answer depends on the case alone.
"""

from __future__ import annotations

import json
import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

TOKENS = {"prompt_tokens": 1000, "completion_tokens": 100}
_FENCE = re.compile(r"\b[0-9a-f]{8}\b")


@dataclass
class Call:
    """One request: `asks` is all it says without the random code of its fence."""

    asks: str
    came: float
    went: float | None = None


@dataclass
class Stub:
    """`busy` holds how many requests are turned away first, with so many seconds to wait."""

    url: str
    calls: list[Call] = field(default_factory=list)
    busy: list[float] = field(default_factory=list)
    turned_away: int = 0
    delay: float = 0.0
    answer: dict[str, str] | None = None


PARTS = {
    "greeting": "Dear customer,",
    "acknowledgement": "Your message says what went wrong.",
    "ownership": "We got that wrong, and I am sorry.",
    "resolution": "I will look after it.",
    "next_steps": "",
    "follow_up": "I will write to you.",
}


@contextmanager
def stub(*, delay: float = 0.0) -> Iterator[Stub]:
    """The server, for as long as the block lasts."""
    state = Stub(url="", delay=delay)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["content-length"])))
            if state.busy:
                wait = state.busy.pop()
                state.turned_away += 1
                self._send(429, {"error": {"message": "slow down"}}, {"retry-after": str(wait)})
                return
            asks = _FENCE.sub("", "\n".join(each["content"] for each in body["messages"]))
            call = Call(asks, time.monotonic())
            state.calls.append(call)
            time.sleep(state.delay)
            said = {"role": "assistant", "content": json.dumps(state.answer or PARTS)}
            choice = {"index": 0, "message": said, "finish_reason": "stop"}
            self._send(
                200,
                {"id": "x", "object": "chat.completion", "model": body["model"], "choices": [choice], "usage": TOKENS},
            )
            call.went = time.monotonic()

        def _send(self, status: int, value: Any, headers: dict[str, str] | None = None) -> None:
            data = json.dumps(value).encode()
            try:
                self.send_response(status)
                for name, text in {"content-type": "application/json", **(headers or {})}.items():
                    self.send_header(name, text)
                self.send_header("content-length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)
            except OSError:  # whoever asked was killed
                self.close_connection = True

        def log_message(self, format: str, *args: Any) -> None:
            return None

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request: Any, client_address: Any) -> None:
            return None

    server = Server(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    state.url = f"http://127.0.0.1:{server.server_port}/v1"
    try:
        yield state
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
