"""Canaries in everything that comes from outside; none is found in anything that an operator or a stranger sees."""

from __future__ import annotations

import io
import json
import logging
import sqlite3
import sys
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx2
import pytest
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from drafter.adapters.observing import logs
from drafter.adapters.observing.metrics import Metrics
from drafter.adapters.observing.traces import Traces
from drafter.adapters.observing.watch import Watch
from drafter.api.app import create_app
from drafter.bootstrap import Product, build
from drafter.drafting.pipeline import Pipeline
from drafter.settings import load_settings

from ..conftest import NORTHWIND
from .upstream import Line, Upstream, close, cut, fine, raw, status

BIRD = "kanari"
"""Stands in each canary; what is searched for, in any case."""
OPERATOR, UPSTREAM = f"{BIRD}-operator-key", f"sk-{BIRD}-upstream"
PHONE, CARD = "+49 151 98765432", "4012 8888 8888 1881"
SECRETS = (BIRD, "98765432", "8888 1881", "88881881")


def bird(name: str) -> str:
    return f"{BIRD.capitalize()}{name}"


CASE: dict[str, Any] = {
    "id": f"C-{bird('case')}",
    "customer": {
        "id": bird("customer"),
        "name": f"Maria {bird('name')}",
        "email": f"{bird('mail')}@example.com",
        "phone": PHONE,
        "address": f"{bird('street')} 7, Berlin",
        "tier": bird("tier"),
    },
    "facts": {"order_id": bird("order"), bird("fact"): bird("value"), "card": CARD},
    "history": [
        {"at": "2026-11-03T09:12:00Z", "from": "customer", "text": f"It broke, said {bird('before')}."},
        {"at": "2026-11-04T09:12:00Z", "from": "agent", "author": bird("author"), "text": f"Sorry {bird('then')}."},
    ],
    "message": {
        "at": "2026-11-18T08:05:00Z",
        "text": f"I am {bird('text')}, call {PHONE}, my card {CARD} was charged twice and I am furious!",
        "attachments": [{"name": f"{bird('file')}.pdf", "text": bird("attached")}],
    },
    "agent": {"name": bird("agent")},
    bird("key"): bird("unknown"),
}
ERROR = f"no credit for {UPSTREAM}, prompt was: {bird('echo')} {PHONE}"
LINES: dict[str, Line] = {
    "good": fine(json.dumps({"greeting": f"Hi {bird('model')}", "resolution": f"Call {bird('made')} {PHONE}"})),
    "prose": fine(f"{bird('prose')} {CARD}"),
    "half": cut(f"{bird('half')}" * 50),
    "refused key": status(401, error=bird("kind"), message=ERROR),
    "no money": status(429, error="insufficient_quota", message=ERROR),
    "fault": status(500, {"X-Told": bird("header")}, message=ERROR),
    "sent elsewhere": raw(b"", 302, {"Location": f"http://127.0.0.1:1/{bird('place')}"}),
    "no JSON": raw(ERROR.encode()),
    "hung up": close,
}


@dataclass
class Sinks:
    """All that an operator or a stranger may see."""

    log: io.StringIO
    exporter: InMemorySpanExporter
    folder: Path
    watch: Watch
    errors: list[str] = field(default_factory=list)

    def find(self) -> dict[str, list[str]]:
        """The lines with a canary, by where they stand."""
        connection = sqlite3.connect(self.folder / "canaries.db")
        audit = [
            repr(row)
            for row in connection.execute("SELECT tenant, at, what, draft_id, commitment_id, key_id FROM audit")
        ]
        connection.close()
        assert audit
        everything = {
            "log": self.log.getvalue().splitlines(),
            "traces": [span.to_json() for span in self.exporter.get_finished_spans()],
            "audit": audit,
            "errors": self.errors,
        }
        return {
            where: found
            for where, lines in everything.items()
            if (found := [line for line in lines if any(one in line.lower() for one in SECRETS)])
        }


@pytest.fixture
def sinks(tmp_path: Path) -> Iterator[Sinks]:
    root, ours = logging.getLogger(), logging.getLogger("drafter")
    before = list(root.handlers), root.level, ours.level, sys.excepthook, threading.excepthook, sys.unraisablehook
    log, exporter, provider = io.StringIO(), InMemorySpanExporter(), TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    logs.set_up("json", "debug", log)
    root.setLevel(logging.DEBUG)  # libraries at their most talkative
    yield Sinks(log, exporter, tmp_path, Watch(Metrics(tenants=True), Traces(provider)))
    root.handlers[:], root.level, ours.level, sys.excepthook, threading.excepthook, sys.unraisablehook = before
    logging.captureWarnings(False)
    logging.raiseExceptions = True


@asynccontextmanager
async def opened(sinks: Sinks, url: str, **more: Any) -> AsyncIterator[httpx2.AsyncClient]:
    """The whole service, its errors collected."""
    settings = load_settings(
        model="m",
        openai_base_url=url,
        openai_api_key=UPSTREAM,
        playbook=str(NORTHWIND / "playbook.yaml"),
        database_url=f"sqlite:///{sinks.folder}/canaries.db",
        deadline_s=5,
        max_revisions=1,
        **more,
    )

    @asynccontextmanager
    async def product() -> AsyncIterator[Product]:
        async with build(settings, keep=True, watch=sinks.watch, around=sinks.watch.around) as made:
            yield made

    async def collect(answer: httpx2.Response) -> None:
        if answer.status_code >= 400:
            sinks.errors.append(f"{(await answer.aread()).decode()} {answer.headers}")

    app = create_app(product, api_key=OPERATOR, watch=sinks.watch)  # type: ignore[arg-type]
    transport = httpx2.ASGITransport(app, raise_app_exceptions=False)
    headers = {"Authorization": f"Bearer {OPERATOR}", "User-Agent": bird("browser")}
    async with (
        app.router.lifespan_context(app),
        httpx2.AsyncClient(
            transport=transport,
            base_url="http://test",
            headers=headers,
            event_hooks={"response": [collect]},
            timeout=30,
        ) as client,
    ):
        yield client
        page = await client.get("/metrics")
        assert page.status_code == 200
        found = [line for line in page.text.splitlines() if any(one in line.lower() for one in SECRETS)]
        assert found == []


async def _streamed(client: httpx2.AsyncClient) -> str:
    answer = await client.post("/v1/drafts", json=CASE, headers={"Accept": "text/event-stream"})
    return answer.text


@pytest.mark.fault("F43")
@pytest.mark.fault("F04")
@pytest.mark.parametrize("line", LINES.values(), ids=LINES.keys())
async def test_nothing_of_a_case_or_of_a_models_errors_is_told(
    sinks: Sinks, capfd: pytest.CaptureFixture[str], line: Line
) -> None:
    async with Upstream(line) as upstream, opened(sinks, upstream.url) as client:
        answer = await client.post("/v1/drafts", json=CASE, headers={"Idempotency-Key": bird("idem")})
        draft = answer.json()
        assert answer.status_code == 200
        assert "event: draft" in await _streamed(client)
        said = {"action": "edited", "text": f"Dear {bird('sent')}", "reasons": [bird("reason")]}
        assert (await client.post(f"/v1/drafts/{draft['id']}/feedback", json=said)).status_code == 200
        assert UPSTREAM in str(upstream.seen[0].headers)
    assert sinks.find() == {}
    assert any('"request"' in line for line in sinks.log.getvalue().splitlines())
    assert "chat m" in {span.name for span in sinks.exporter.get_finished_spans()}
    assert not any(one in "".join(capfd.readouterr()).lower() for one in SECRETS)


@pytest.mark.fault("F43")
async def test_nothing_of_a_request_that_is_refused_is_told(sinks: Sinks) -> None:
    text = bird("text")
    bodies: list[Any] = [
        {"message": {"text": 7, text: text}, "channel": text},
        {**CASE, "channel": text},
        {**CASE, "customer": {"timezone": text}},
        {**CASE, "message": {"text": f"{text}\x00"}},
        {**CASE, "options": {"max_words": text}},
        {**CASE, "facts": {"total": {"amount": text, "currency": text}}},
        [text],
        text,
    ]
    async with Upstream(close) as upstream, opened(sinks, upstream.url, model_path=None) as client:
        await client.post("/v1/drafts", json={**CASE, "id": "C-1"})
        for body in bodies:
            assert (await client.post("/v1/drafts", json=body)).status_code in (400, 422)
            await client.post("/v1/scores", json={"case": body, "reply": {"text": text}})
        kind = {"Content-Type": "application/json"}
        for broken in (f'{{"{text}": ', f'{{"message": {{"text": "{text}", "text": "{text}"}}}}', f'"{text}" NaN'):
            assert (await client.post("/v1/readings", content=broken, headers=kind)).status_code in (400, 422)
        await client.post("/v1/drafts", content=text, headers={"Content-Type": f"text/{text}"})
        for headers in ({"Authorization": f"Bearer {text}"}, {"Authorization": text}, {"Authorization": ""}):
            assert (await client.get(f"/v1/cases/C-1?{text}={text}", headers=headers)).status_code == 401
        assert (await client.get(f"/{text}@example.com?q={text}")).status_code == 404
        assert (await client.get(f"/v1/commitments?state={text}&due_before={text}")).status_code == 422
        await client.request(text.upper(), f"/v1/{text}")
        await client.post("/v1/drafts", json=CASE, headers={"Idempotency-Key": f"{text} {text}"})
        await client.get("/v1/commitments.ics", params={"key": text, "owner": text})
    assert len(sinks.errors) > 20
    assert sinks.find() == {}


@pytest.mark.fault("F43")
async def test_nothing_is_told_where_the_code_itself_or_the_database_fails(
    sinks: Sinks, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    async with Upstream(close) as upstream, opened(sinks, upstream.url) as client:
        assert (await client.post("/v1/drafts", json=CASE)).status_code == 200
        connection = sqlite3.connect(sinks.folder / "canaries.db")
        connection.execute("ALTER TABLE feedback RENAME TO elsewhere")
        connection.execute("CREATE TRIGGER no BEFORE INSERT ON drafts BEGIN SELECT RAISE(ABORT, 'no'); END")
        connection.commit()
        connection.close()
        failed = await client.post("/v1/drafts", json=CASE)
        assert failed.status_code in (500, 503)
        assert "event: error" in await _streamed(client)

        def broken(self: Pipeline, case: Any) -> Any:
            raise RuntimeError(f"cannot read {case.message.text}")

        monkeypatch.setattr(Pipeline, "settled", broken)
        assert (await client.post("/v1/readings", json=CASE)).status_code == 500
        assert (await client.post("/v1/drafts", json=CASE)).status_code == 500
    assert sinks.find() == {}
    assert "RuntimeError" in sinks.log.getvalue()
    assert not any(one in "".join(capfd.readouterr()).lower() for one in SECRETS)
