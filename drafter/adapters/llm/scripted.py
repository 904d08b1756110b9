"""The test double that ships: a model whose answers are written beforehand."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from drafter.domain.draft import Tokens
from drafter.domain.errors import ModelFailed
from drafter.ports import Completion, Listener, Request

Line = str | Mapping[str, Any] | Exception | Completion
"""One answer: its text, an object to send as JSON, an error to raise, or a whole completion."""
Turn = Line | Callable[[Request], Line]


class Scripted:
    """`Scripted(["{…}", ModelFailed("deadline", "…"), lambda request: "…"])` answers in turn; given one function, it
    answers every request. `requests` keeps what was asked. When the script is over it fails with `no_model`. An answer
    that is streamed comes in pieces of so many characters."""

    def __init__(
        self,
        answers: Iterable[Turn] | Callable[[Request], Line],
        *,
        name: str = "scripted",
        small: bool = False,
        pieces: int = 7,
    ) -> None:
        self._rule = answers if callable(answers) else None
        self._lines = [] if callable(answers) else list(answers)
        self._name, self._small, self._pieces = name, small, pieces
        self.requests: list[Request] = []
        self.closed = False

    @property
    def name(self) -> str:
        return self._name

    @property
    def small(self) -> bool:
        return self._small

    async def complete(self, request: Request) -> Completion:
        self.requests.append(request)
        line = self._rule or self._next()
        if callable(line):
            line = line(request)
        match line:
            case Exception():
                raise line
            case Completion():
                return line
            case str():
                text = line
            case _:
                text = json.dumps(line, ensure_ascii=False)
        tokens = Tokens(input=sum(len(each.content) for each in request.messages) // 4, output=len(text) // 4)
        return Completion(text=text, model=self._name, provider="scripted", tokens=tokens)

    async def stream(self, request: Request, listener: Listener) -> Completion:
        """The next answer, heard piece by piece; an error in the script comes before its first piece."""
        answer = await self.complete(request)
        for start in range(0, len(answer.text), self._pieces):
            listener.hear(answer.text[start : start + self._pieces])
            await asyncio.sleep(0)
        return answer

    async def close(self) -> None:
        self.closed = True

    def _next(self) -> Turn:
        if not self._lines:
            raise ModelFailed("no_model", "the script has no more answers")
        return self._lines.pop(0)
