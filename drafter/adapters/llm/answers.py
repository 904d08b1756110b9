"""How a chat completion is asked for and how its answer is read, with the habits of servers that differ."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import Any, Literal

from drafter.adapters.llm.failures import of_status
from drafter.domain.draft import Tokens
from drafter.domain.errors import ModelFailed
from drafter.ports import Request

Structured = Literal["json_schema", "json_object", "none"]
_WEAKER: dict[Structured, Structured] = {"json_schema": "json_object", "json_object": "none"}
_HOPELESS = (
    "context_length",
    "context length",
    "context size",
    "content_filter",
    "content management policy",
    "billing",
)
_THINKING = 4
"""Models that take `max_completion_tokens` may think before they write, and thinking counts: leave room for it."""


@dataclass(frozen=True)
class Settings:
    """What one server is known to take. `structured` is ignored where a request has no schema, `usage` (the tokens told
    at the end of a stream) where nothing is streamed."""

    structured: Structured = "json_schema"
    temperature: bool = True
    completion_tokens: bool = False
    streams: bool = True
    usage: bool = True

    def arguments(self, request: Request, *, stream: bool = False) -> dict[str, Any]:
        """The request's own wishes as arguments of the call."""
        arguments: dict[str, Any] = {}
        if stream:
            arguments["stream"] = True
            if self.usage:
                arguments["stream_options"] = {"include_usage": True}
        if self.completion_tokens:
            arguments["max_completion_tokens"] = request.max_tokens * _THINKING
        else:
            arguments["max_tokens"] = request.max_tokens
        if self.temperature:
            arguments["temperature"] = request.temperature
        if request.schema is not None and self.structured == "json_schema":
            shape = {"name": request.name, "strict": True, "schema": dict(request.schema)}
            arguments["response_format"] = {"type": "json_schema", "json_schema": shape}
        elif request.schema is not None and self.structured == "json_object":
            arguments["response_format"] = {"type": "json_object"}
        return arguments


@dataclass(frozen=True)
class Answer:
    """The text of the first choice, why it ended, and what it took. `model` is what the server calls the model that
    wrote it, null where it does not say."""

    text: str
    finish_reason: str
    tokens: Tokens
    model: str | None = None


def concede(
    status: int | None, complaint: str, settings: Settings, *, schema: bool, stream: bool = False
) -> Settings | None:
    """What to ask for instead, after a server called the request bad; None where asking again will not help.

    `complaint` is the server's error in lower case. Servers word it freely, so a bad request that names nothing we
    know is taken to mean the response format, the least widely known of our wishes.
    """
    if status not in (400, 422) or any(word in complaint for word in _HOPELESS):
        return None
    if stream and settings.usage and ("stream_options" in complaint or "include_usage" in complaint):
        return replace(settings, usage=False)
    if stream and settings.streams and "stream" in complaint:
        return replace(settings, streams=False)
    if "max_completion_tokens" in complaint and not settings.completion_tokens:
        return replace(settings, completion_tokens=True)
    if "temperature" in complaint and settings.temperature:
        return replace(settings, temperature=False)
    if schema and settings.structured in _WEAKER:
        return replace(settings, structured=_WEAKER[settings.structured])
    return None


def read_answer(body: bytes) -> Answer:
    """The answer in a chat completion. `ModelFailed` where there is none: no JSON, no choice, a refusal, no text.

    A text that was cut for length is returned with that finish reason: whoever asked knows what a part is worth.
    """
    try:
        data = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise _bad("the answer is no JSON; check that the base URL ends where the API begins", again=True) from error
    if isinstance(data, dict) and data.get("error") and not data.get("choices"):
        raise _told(data["error"])
    choices = data.get("choices") if isinstance(data, dict) else None
    choice = choices[0] if isinstance(choices, list) and choices else None
    message = choice.get("message") if isinstance(choice, dict) else None
    if not isinstance(choice, dict) or not isinstance(message, dict):
        raise _bad("the answer holds no choice", again=True)
    reason, text = str(choice.get("finish_reason") or "stop"), text_of(message.get("content"))
    answer = checked(text, reason, tokens_of(data.get("usage")), refused=bool(message.get("refusal")))
    return replace(answer, model=model_of(data))


def checked(text: str, reason: str, tokens: Tokens, *, refused: bool) -> Answer:
    """The answer that a server gave, as a whole or in pieces. `ModelFailed` for a refusal and for no text."""
    if reason == "content_filter" or refused:
        raise ModelFailed("upstream_refused", "the model, or a filter before it, refused to answer")
    if not text.strip():
        cut = reason == "length"
        raise _bad("the answer was cut before its first word" if cut else "the answer is empty", again=not cut)
    return Answer(text=text, finish_reason=reason, tokens=tokens)


def _told(error: Any) -> ModelFailed:
    """The failure behind an error that came as a success; routers in front of several servers do that."""
    code = error.get("code") if isinstance(error, dict) else None
    if isinstance(code, int) and 400 <= code < 600:
        return of_status(code, str(error)[:20_000].lower(), "the server behind", {})
    return ModelFailed("upstream_down", "the server answered with an error in place of text", retryable=True)


def _bad(why: str, *, again: bool) -> ModelFailed:
    return ModelFailed("bad_output", why, retryable=again)


def model_of(data: dict[str, Any]) -> str | None:
    """What the server calls the model that answered."""
    model = data.get("model")
    return model if isinstance(model, str) and 0 < len(model) <= 200 else None


def text_of(content: Any) -> str:
    """Content is a text, or with some servers a list of pieces."""
    if isinstance(content, str):
        return content
    if isinstance(content, list):
        return "".join(str(piece.get("text") or "") for piece in content if isinstance(piece, dict))
    return ""


def tokens_of(usage: Any) -> Tokens:
    """What a call took, as far as the server tells it in a form that can be read."""

    def count(holder: Any, key: str) -> int:
        value = holder.get(key) if isinstance(holder, dict) else None
        return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else 0

    details = usage.get("prompt_tokens_details") if isinstance(usage, dict) else None
    return Tokens(
        input=count(usage, "prompt_tokens"),
        cached=count(details, "cached_tokens"),
        output=count(usage, "completion_tokens"),
    )
