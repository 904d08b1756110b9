"""Spans after the conventions, read back from the SDK's own exporter."""

from __future__ import annotations

import asyncio
import time
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, StatusCode
from starlette.testclient import TestClient

from drafter.adapters.llm.scripted import Scripted
from drafter.adapters.observing.traces import Traces, find_traces
from drafter.adapters.observing.watch import Watch
from drafter.api.app import create_app
from drafter.bootstrap import build
from drafter.domain.draft import Tokens
from drafter.domain.errors import ModelFailed
from drafter.ports import Completion, Deadline, Request
from drafter.settings import load_settings

from ..conftest import NORTHWIND, example

CASE = example("C-1042").model_dump(mode="json", by_alias=True, exclude_unset=True)
TRACE = "4bf92f3577b34da6a3ce929d0e0e4736"


@pytest.fixture
def exporter() -> InMemorySpanExporter:
    return InMemorySpanExporter()


@pytest.fixture
def watch(exporter: InMemorySpanExporter) -> Watch:
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    return Watch(traces=Traces(provider))


def told(spans: tuple[ReadableSpan, ...], name: str) -> ReadableSpan:
    return next(span for span in spans if span.name == name)


def test_a_request_its_stages_and_its_call_hang_together(
    tmp_path: Path, watch: Watch, exporter: InMemorySpanExporter
) -> None:
    settings = load_settings(playbook=str(NORTHWIND / "playbook.yaml"), database_url=f"sqlite:///{tmp_path}/t.db")
    answer = Completion("no JSON", "m-2026", "stub", Tokens(input=100, cached=60, output=20))
    model = watch.around(Scripted(lambda _: answer, name="m"))

    @asynccontextmanager
    async def product() -> Any:
        async with build(settings, keep=True, model=model, watch=watch) as made:
            yield made

    app = create_app(product, dev=True, watch=watch)
    with TestClient(app, base_url="http://127.0.0.1", client=("127.0.0.1", 5)) as client:
        client.post("/v1/drafts", json=CASE, headers={"traceparent": f"00-{TRACE}-00f067aa0ba902b7-01"})
    spans = exporter.get_finished_spans()
    request, call = told(spans, "POST /v1/drafts"), told(spans, "chat m")
    assert {span.name for span in spans} >= {"draft read", "draft plan", "draft write", "draft check"}
    for span in spans:
        assert span.context is not None
        assert f"{span.context.trace_id:032x}" == TRACE
        assert not span.events
    assert (request.kind, call.kind) == (SpanKind.SERVER, SpanKind.CLIENT)
    assert request.attributes == {
        "http.request.method": "POST",
        "http.route": "/v1/drafts",
        "http.response.status_code": 200,
    }
    written = told(spans, "draft write")
    assert call.parent is not None
    assert written.context is not None
    assert call.parent.span_id == written.context.span_id
    assert call.attributes is not None
    assert dict(call.attributes).items() >= {
        "gen_ai.operation.name": "chat",
        "gen_ai.provider.name": "stub",
        "gen_ai.request.model": "m",
        "gen_ai.response.model": "m-2026",
        "gen_ai.response.finish_reasons": ("stop",),
        "gen_ai.usage.input_tokens": 100,
        "gen_ai.usage.cache_read.input_tokens": 60,
        "gen_ai.usage.output_tokens": 20,
    }.items()  # fmt: skip
    everything = "".join(span.to_json() for span in spans)
    assert "Gomez" not in everything
    assert "blender" not in everything


async def test_a_call_that_fails_is_told_by_one_word(watch: Watch, exporter: InMemorySpanExporter) -> None:
    model = watch.around(Scripted([ModelFailed("upstream_quota", "Maria's words")], name="m"))
    with pytest.raises(ModelFailed):
        await model.complete(Request((), Deadline.after(5)))
    [span] = exporter.get_finished_spans()
    assert span.status.status_code is StatusCode.ERROR
    assert span.attributes is not None
    assert span.attributes["error.type"] == "upstream_quota"
    assert "Maria" not in span.to_json()


async def test_a_call_that_is_given_up_says_why(watch: Watch) -> None:
    class Silent(Scripted):
        async def complete(self, request: Request) -> Completion:
            await asyncio.sleep(60)
            raise AssertionError

    for seconds, outcome in ((0.01, "deadline"), (60, "cancelled")):
        call = asyncio.ensure_future(watch.around(Silent([], name="m")).complete(Request((), Deadline.after(seconds))))
        await asyncio.sleep(0.02)
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call
        assert watch.metrics.registry.get_sample_value("drafter_model_calls_total", {"model": "m", "outcome": outcome})


@pytest.mark.parametrize(
    "set_to", [{}, {"OTEL_EXPORTER_OTLP_ENDPOINT": "http://127.0.0.1:1", "OTEL_SDK_DISABLED": "true"}]
)
def test_where_nobody_asks_for_spans_none_is_made(monkeypatch: pytest.MonkeyPatch, set_to: dict[str, str]) -> None:
    for name, value in set_to.items():
        monkeypatch.setenv(name, value)
    traces = find_traces()
    with traces.stage("read") as span, traces.call("m", Request((), Deadline.after(1))) as call:
        assert not span.is_recording()
        assert not call.is_recording()


def test_the_standard_variables_switch_them_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:1")
    traces = find_traces()
    assert traces._tracer is not None
    assert traces._tracer.start_span("never ended, so never sent").is_recording()
    traces.close()


def test_what_all_of_it_costs(watch: Watch) -> None:
    """Of processor time, for one draft with two rounds: 0.3 ms at most without spans."""
    plain, request = Watch(), Request((), Deadline.after(60))
    model = plain.around(Scripted(lambda _: Completion("", "m", "p", Tokens(input=1, cached=1, output=1)), name="m"))

    async def drafts(many: int) -> float:
        began = time.process_time()
        for _ in range(many):
            for stage in ("read", "plan", "write", "check", "write", "check", "check"):
                with plain.stage(stage):
                    pass
            await model.complete(request)
            await model.complete(request)
        return (time.process_time() - began) / many

    assert min(asyncio.run(drafts(100)) for _ in range(5)) < 0.0003
