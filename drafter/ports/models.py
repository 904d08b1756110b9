"""What the craft asks of a model, of prompts and of articles, and who is told what that takes."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

from drafter.domain.draft import Tokens
from drafter.domain.money import Money
from drafter.domain.plan import Quote


@dataclass(frozen=True)
class ChatMessage:
    """One message to a language model."""

    role: Literal["system", "user", "assistant"]
    content: str


@dataclass(frozen=True)
class Deadline:
    """A point on the monotonic clock by which all work on a draft ends."""

    at: float

    @classmethod
    def after(cls, seconds: float) -> Deadline:
        return cls(time.monotonic() + seconds)

    @property
    def left(self) -> float:
        """Seconds left, never negative."""
        return max(0.0, self.at - time.monotonic())


@dataclass(frozen=True)
class Request:
    """One call. `schema` is a JSON schema that the answer should follow, `name` what it is called."""

    messages: Sequence[ChatMessage]
    deadline: Deadline
    name: str = "reply"
    schema: Mapping[str, Any] | None = None
    max_tokens: int = 700
    temperature: float = 0.0


@dataclass(frozen=True)
class Completion:
    """One answer, and what it took; `cost` is null where no price is known. `attempts` tells each failed try on the way
    here: "model: reason". `calls` is above 1 where a call was asked beside this one and overtaken."""

    text: str
    model: str
    provider: str
    tokens: Tokens = field(default_factory=Tokens)
    finish_reason: str = "stop"
    attempts: tuple[str, ...] = ()
    cost: Money | None = None
    calls: int = 1


class Listener(Protocol):
    """Hears an answer while it is being written. `hear` takes the next piece of text, of any length; `again` says that
    what was heard so far counts for nothing: another try begins."""

    def hear(self, text: str) -> None: ...
    def again(self) -> None: ...


class LanguageModel(Protocol):
    """Something that completes a chat. Raises `ModelFailed`; a chain of models is itself one.

    `name` is what provenance calls it, `small` whether prompts should be kept short for it. `stream` gives the same
    whole answer as `complete`, and lets the listener hear it as it comes; a model that cannot do that completes, and the
    listener hears nothing. An answer that breaks off in the middle is a failure in both.
    """

    @property
    def name(self) -> str: ...
    @property
    def small(self) -> bool: ...
    async def complete(self, request: Request) -> Completion: ...
    async def stream(self, request: Request, listener: Listener) -> Completion: ...
    async def close(self) -> None: ...


class InFront:
    """What stands in front of a model, and is itself one by that one's name; what it does to calls is told by who is it.
    Closed, it closes the model behind it."""

    def __init__(self, model: LanguageModel) -> None:
        self._model = model

    @property
    def name(self) -> str:
        return self._model.name

    @property
    def small(self) -> bool:
        return self._model.small

    @property
    def endpoint(self) -> str:
        """What its calls have in common when a server is ill."""
        return str(getattr(self._model, "endpoint", self._model.name))

    async def close(self) -> None:
        await self._model.close()


@dataclass(frozen=True)
class Prompt:
    """A rendered prompt: `id` is name and version ("reply@1"), `hash` of its source."""

    id: str
    hash: str
    messages: tuple[ChatMessage, ...]
    schema: Mapping[str, Any] | None = None

    @property
    def instructions(self) -> str:
        """What the model is told to do, for every case alike: none of it may stand in an answer."""
        return "\n".join(message.content for message in self.messages if message.role == "system")


class PromptBook(Protocol):
    """Finds a prompt by name ("reply", or "reply@1") and renders it. Raises `BadPrompt`, `NotFound`."""

    def render(self, name: str, variables: Mapping[str, Any]) -> Prompt: ...


class KnowledgeBase(Protocol):
    """Passages of the company's articles that answer a question, best first; none is a good answer too. `language` is
    the one that is asked in ("" where it is not known)."""

    def search(self, question: str, *, limit: int = 3, language: str = "") -> Sequence[Quote]: ...


Stage = Literal["read", "plan", "write", "check"]


class Observer(Protocol):
    """Is told what a draft takes. `stage` is entered around each round of a stage: writing waits for the model, and takes
    several rounds where findings go back; so does checking."""

    def stage(self, name: Stage) -> AbstractContextManager[None]: ...


class Unobserved:
    """Nobody looks."""

    def stage(self, name: Stage) -> AbstractContextManager[None]:
        return nullcontext()
