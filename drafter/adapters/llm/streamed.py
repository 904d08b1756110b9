"""A chat completion that comes as server-sent events, put together piece by piece.

Only what a server itself calls finished is an answer: a stream that breaks off before is a failure, whatever came.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterable
from dataclasses import replace
from typing import Any

from drafter.adapters.llm.answers import Answer, checked, model_of, text_of, tokens_of
from drafter.domain.draft import Tokens
from drafter.domain.errors import ModelFailed
from drafter.ports import Listener

_DONE = "[DONE]"


async def read_stream(lines: AsyncIterable[str], listener: Listener) -> Answer:
    """The whole answer; the listener hears each piece of its text. `ModelFailed` where the stream breaks off, tells of
    an error, or holds no answer. Comments and fields other than `data` are passed over."""
    streamed = _Streamed(listener)
    async for line in lines:
        name, _, value = line.partition(":")
        if name.strip() == "data" and value.strip():
            if value.strip() == _DONE:
                streamed.done = True
                break
            streamed.take(value.strip())
    return streamed.answer()


class _Streamed:
    """What has come so far."""

    def __init__(self, listener: Listener) -> None:
        self._listener = listener
        self._pieces: list[str] = []
        self._reason: str | None = None
        self._refused = False
        self._model: str | None = None
        self._tokens = Tokens()
        self.done = False

    def take(self, event: str) -> None:
        try:
            data = json.loads(event)
        except (ValueError, RecursionError) as error:
            raise ModelFailed("bad_output", "a piece of the answer is no JSON", retryable=True) from error
        if not isinstance(data, dict):
            raise ModelFailed("bad_output", "a piece of the answer is no object", retryable=True)
        if data.get("error"):
            raise ModelFailed("upstream_down", "the server broke its answer off with an error", retryable=True)
        if isinstance(data.get("usage"), dict):
            self._tokens = tokens_of(data["usage"])
        self._model = model_of(data) or self._model
        choices = data.get("choices")
        if isinstance(choices, list) and choices and isinstance(choices[0], dict):
            self._choose(choices[0])

    def _choose(self, choice: dict[str, Any]) -> None:
        delta = choice.get("delta") or choice.get("message")
        if isinstance(delta, dict):
            self._refused = self._refused or bool(delta.get("refusal"))
            if piece := text_of(delta.get("content")):
                self._pieces.append(piece)
                self._listener.hear(piece)
        if choice.get("finish_reason"):
            self._reason = str(choice["finish_reason"])

    def answer(self) -> Answer:
        if not self.done and self._reason is None:
            raise ModelFailed("upstream_down", "the answer broke off in the middle", retryable=True)
        answer = checked("".join(self._pieces), self._reason or "stop", self._tokens, refused=self._refused)
        return replace(answer, model=self._model)
