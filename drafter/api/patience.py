"""How long a connection may take over the head of a request: who sends one byte now and then, and a thousand of those,
must not hold the service. Bodies have their own limit, where they are read.
"""

from __future__ import annotations

import asyncio
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

from drafter.api.problems import MEDIA_TYPE, Problem

HEAD_SECONDS = 10.0
"""From a connection's beginning, or from the first byte of its next request, to the end of that request's headers."""


class Patient(H11Protocol):
    """uvicorn's protocol with that limit. What it cannot read as HTTP it answers with a problem, as every other fault."""

    _waiting: asyncio.TimerHandle | None = None

    def connection_made(self, transport: Any) -> None:
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        before = self.cycle
        super().data_received(data)
        if self.cycle is not before:
            self._stop_waiting()
        elif self._waiting is None and (self.cycle is None or self.cycle.response_complete):
            self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop_waiting()
        super().connection_lost(exc)

    def send_400_response(self, msg: str) -> None:
        self._refuse(Problem(400, "malformed", "the request is no HTTP/1.1 that can be read"), "400 Bad Request")

    def _wait(self) -> None:
        self._waiting = self.loop.call_later(HEAD_SECONDS, self._give_up)

    def _stop_waiting(self) -> None:
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None

    def _give_up(self) -> None:
        self._waiting = None
        self._refuse(Problem(408, "slow", "the headers did not arrive in time"), "408 Request Timeout")

    def _refuse(self, problem: Problem, status: str) -> None:
        """Answers past the parser, which is in no state to, and closes."""
        body = problem.body("none")
        head = (
            f"HTTP/1.1 {status}",
            f"Content-Type: {MEDIA_TYPE}",
            f"Content-Length: {len(body)}",
            "Connection: close",
        )
        self.transport.write(("\r\n".join(head) + "\r\n\r\n" + body).encode("ascii"))
        self.transport.close()
