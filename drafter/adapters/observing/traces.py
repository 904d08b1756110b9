"""Spans after OpenTelemetry's conventions for HTTP and generative AI. They hold routes, models, counts and reasons; never
a message, a prompt, an answer, an id of a case, or the text of an error.

Only the API is needed here. Without `OTEL_…` variables, and without somebody else's provider, no span is made at all.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext
from importlib.metadata import version
from importlib.util import find_spec
from typing import Any

from opentelemetry import propagate, trace
from opentelemetry.trace import ProxyTracerProvider, Span, SpanKind, Status, StatusCode, TracerProvider

from drafter.domain.errors import CannotRun
from drafter.ports import Completion, Request

_SET = ("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_TRACES_EXPORTER")
_NOTHING = nullcontext(trace.INVALID_SPAN)


class Traces:
    """`Traces(provider)`; without one, none of its spans is made."""

    def __init__(self, provider: TracerProvider | None = None) -> None:
        self._tracer = provider.get_tracer("drafter", version("drafter")) if provider else None
        self._provider = provider

    @contextmanager
    def request(self, method: str, headers: Mapping[str, str]) -> Iterator[Span]:
        """The span of a request; its caller's trace goes on in it. `answered` ends it well."""
        if self._tracer is None:
            yield trace.INVALID_SPAN
            return
        above = propagate.extract(headers)
        with self._tracer.start_as_current_span(
            method, above, SpanKind.SERVER, {"http.request.method": method}, **_DISCREET
        ) as span:
            yield span

    def stage(self, name: str) -> Any:
        """The span of one round of a stage, to be entered."""
        if self._tracer is None:
            return _NOTHING
        return self._tracer.start_as_current_span(f"draft {name}", **_DISCREET)

    def call(self, model: str, request: Request) -> Any:
        """The span of one call of a model, to be entered."""
        if self._tracer is None:
            return _NOTHING
        told: dict[str, str | int | float] = {
            "gen_ai.operation.name": "chat",
            "gen_ai.request.model": model,
            "gen_ai.request.max_tokens": request.max_tokens,
            "gen_ai.request.temperature": request.temperature,
            "gen_ai.output.type": "json" if request.schema else "text",
        }
        return self._tracer.start_as_current_span(f"chat {model}", None, SpanKind.CLIENT, told, **_DISCREET)

    def close(self) -> None:
        """Sends what is not sent yet."""
        end = getattr(self._provider, "shutdown", None)
        if end is not None:
            end()


_DISCREET: dict[str, Any] = {"record_exception": False, "set_status_on_exception": False}
"""Of an exception only its kind is told: its text may quote a customer."""


def answered(span: Span, method: str, route: str, status: int) -> None:
    """How a request ended."""
    span.update_name(f"{method} {route}")
    span.set_attribute("http.route", route)
    span.set_attribute("http.response.status_code", status)
    if status >= 500:
        failed(span, str(status))


def completed(span: Span, answer: Completion) -> None:
    """What a call gave, in numbers."""
    span.set_attributes(
        {
            "gen_ai.provider.name": answer.provider,
            "gen_ai.response.model": answer.model,
            "gen_ai.response.finish_reasons": [answer.finish_reason],
            "gen_ai.usage.input_tokens": answer.tokens.input,
            "gen_ai.usage.output_tokens": answer.tokens.output,
            "gen_ai.usage.cache_read.input_tokens": answer.tokens.cached,
        }
    )


def failed(span: Span, kind: str) -> None:
    """That something went wrong, by one word."""
    span.set_attribute("error.type", kind)
    span.set_status(Status(StatusCode.ERROR))


def find_traces() -> Traces:
    """Spans as the standard OTEL_* variables wish, or as whoever started this process does; else none. `CannotRun` where
    they are wished for and the libraries that send them are not installed."""
    installed = trace.get_tracer_provider()
    if not isinstance(installed, ProxyTracerProvider):
        return Traces(installed)
    exporter = os.environ.get("OTEL_TRACES_EXPORTER", "otlp")
    off = os.environ.get("OTEL_SDK_DISABLED", "").lower() == "true" or exporter == "none"
    if off or not any(os.environ.get(name) for name in _SET):
        return Traces()
    if find_spec("opentelemetry.sdk") is None or find_spec("opentelemetry.exporter.otlp") is None:
        raise CannotRun(
            "OTEL_* asks for traces, and what sends them is not installed",
            hint="pip install drafter[telemetry], or set OTEL_SDK_DISABLED=true",
        )
    from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
    from opentelemetry.sdk.resources import SERVICE_NAME, SERVICE_VERSION, Resource
    from opentelemetry.sdk.trace import TracerProvider as Provider
    from opentelemetry.sdk.trace.export import BatchSpanProcessor

    name = os.environ.get("OTEL_SERVICE_NAME", "drafter")
    provider = Provider(resource=Resource.create({SERVICE_NAME: name, SERVICE_VERSION: version("drafter")}))
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
    return Traces(provider)
