"""Numbers for Prometheus. A label is a word of ours (a route, a check, a reason) or of the operator's (a model, a prompt,
a tenant), never anything that came with a case.

With several processes the numbers of all are added up: the supervisor then names a folder in PROMETHEUS_MULTIPROC_DIR,
before this library is imported, and whichever process is asked tells of all.
"""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import version

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    ProcessCollector,
    disable_created_metrics,
    generate_latest,
)
from prometheus_client.metrics_core import GaugeMetricFamily, Metric
from prometheus_client.multiprocess import MultiProcessCollector

from drafter.domain.draft import Draft
from drafter.domain.feedback import Feedback, Judged, counted
from drafter.domain.money import Money
from drafter.ports import Completion

MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"
FOLDER = "PROMETHEUS_MULTIPROC_DIR"
_REQUEST_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 40, 120)
_SHARES = (0.1, 0.25, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1.0)
_STAGE_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 120)


@dataclass(frozen=True)
class Seen:
    """One answered request, in words that are few: the route's template, never its path."""

    route: str
    method: str
    status: int
    seconds: float
    tenant: str = ""


@dataclass(eq=False)
class Gauges:
    """What is asked for only when somebody looks: commitments by how they stand, playbooks that could not be read again,
    and the tasks of help desks by how they stand (`oldest_s`: the seconds that the oldest waits). None: it could not be
    found out."""

    commitments: Mapping[str, int] | None = None
    stale: bool = False
    tasks: Mapping[str, float] | None = None

    def collect(self) -> Iterator[Metric]:
        if self.commitments is not None:
            found = GaugeMetricFamily(
                "drafter_commitments", "Open commitments that fall due soon, or are past their time", labels=["state"]
            )
            for state, count in self.commitments.items():
                found.add_metric([state], count)
            yield found
        if self.tasks is not None:
            waiting = GaugeMetricFamily("drafter_desk_tasks", "Tasks of help desks by how they stand", labels=["state"])
            for state in ("waiting", "working", "dead"):
                waiting.add_metric([state], self.tasks[state])
            yield waiting
            yield GaugeMetricFamily(
                "drafter_desk_oldest_seconds",
                "How long the oldest task of a help desk has been waiting",
                value=self.tasks["oldest_s"],
            )
        yield GaugeMetricFamily(
            "drafter_playbook_stale", "1 while playbooks or prompts on disk cannot be used", value=float(self.stale)
        )
        build = GaugeMetricFamily("drafter_build_info", "What runs here", labels=["version", "python"])
        build.add_metric([version("drafter"), platform.python_version()], 1)
        yield build


class Metrics:
    """All numbers of one process. `tenants` adds the tenant to what is counted by request, draft and cost."""

    def __init__(self, *, tenants: bool = False) -> None:
        disable_created_metrics()  # type: ignore[no-untyped-call]  # when each was first counted helps nobody
        self.registry = CollectorRegistry()
        self._tenants = tenants
        whose = ("tenant",) if tenants else ()

        def counter(name: str, told: str, *labels: str) -> Counter:
            return Counter(f"drafter_{name}", told, labels, registry=self.registry)

        def histogram(name: str, told: str, label: str, buckets: tuple[float, ...]) -> Histogram:
            return Histogram(f"drafter_{name}", told, (label,), registry=self.registry, buckets=buckets)

        self.under_way = Gauge(
            "drafter_requests_in_progress", "Requests at work", registry=self.registry, multiprocess_mode="livesum"
        )
        self._requests = counter("requests", "Requests answered", "method", "route", "status", *whose)
        self._seconds = histogram("request_seconds", "Seconds to the end of an answer", "route", _REQUEST_SECONDS)
        self._stages = histogram("stage_seconds", "Seconds of one round of a stage", "stage", _STAGE_SECONDS)
        self._calls = counter("model_calls", "Calls of models", "model", "outcome")
        self._call_seconds = histogram("model_call_seconds", "Seconds of one call", "model", _REQUEST_SECONDS)
        self._tokens = counter("model_tokens", "Tokens; cached ones are part of input", "model", "kind", *whose)
        self._cost = counter("model_cost", "What models cost, where a price is known", "model", "currency", *whose)
        self._drafts = counter("drafts", "Drafts made", "prompt", *whose)
        self._degraded = counter("degraded_drafts", "Drafts that are not as a model wrote them", "reason", *whose)
        self._failures = counter("check_failures", "Checks that a model's first answer failed", "check")
        self._verdicts = counter("feedback", "What agents did with drafts", "action", "prompt", *whose)
        self._reasons = counter("feedback_reasons", "Why drafts were no good", "reason", "prompt", *whose)
        self._kept = histogram("feedback_kept_ratio", "Share of a sent draft's words that were kept", "prompt", _SHARES)
        self._reloads = counter("playbook_reload_failures", "Changed playbooks or prompts that cannot be used")

    def request(self, seen: Seen) -> None:
        self._requests.labels(seen.method, seen.route, str(seen.status), *self._whose(seen.tenant)).inc()
        self._seconds.labels(seen.route).observe(seen.seconds)

    def stage(self, name: str, seconds: float) -> None:
        self._stages.labels(name).observe(seconds)

    def call(self, model: str, outcome: str, seconds: float) -> None:
        self._calls.labels(model, outcome).inc()
        self._call_seconds.labels(model).observe(seconds)

    def answer(self, model: str, answer: Completion, tenant: str) -> None:
        whose, tokens = self._whose(tenant), answer.tokens
        for kind, count in (("input", tokens.input), ("cached", tokens.cached), ("output", tokens.output)):
            if count:
                self._tokens.labels(model, kind, *whose).inc(count)
        if answer.cost is not None and answer.cost.amount > 0:
            self._paid(model, answer.cost, whose)

    def draft(self, draft: Draft, tenant: str) -> None:
        told, whose = draft.provenance, self._whose(tenant)
        self._drafts.labels(told.prompt, *whose).inc()
        if told.degraded:
            self._degraded.labels(told.why_degraded or "unknown", *whose).inc()
        for check, outcome in (told.first.checks if told.first else {}).items():
            if outcome == "fail":
                self._failures.labels(check).inc()

    def verdict(self, draft: Judged, said: Feedback, tenant: str) -> None:
        """What became of a draft. Reasons are counted by their code: an agent's own words are no label."""
        prompt, whose = draft.provenance.prompt, self._whose(tenant)
        self._verdicts.labels(said.action, prompt, *whose).inc()
        for reason in counted(said.reasons):
            self._reasons.labels(reason, prompt, *whose).inc()
        if draft.edits is not None:
            self._kept.labels(prompt).observe(draft.edits.kept)

    def reload_failed(self) -> None:
        self._reloads.inc()

    def page(self, gauges: Gauges) -> bytes:
        """All of it, as Prometheus reads it; of all processes where there are several."""
        folder = os.environ.get(FOLDER)
        now = CollectorRegistry()
        now.register(gauges)
        if folder:
            MultiProcessCollector(now, folder)  # type: ignore[no-untyped-call]
            return generate_latest(now)
        ProcessCollector(registry=now)
        return generate_latest(self.registry) + generate_latest(now)

    def _paid(self, model: str, cost: Money, whose: tuple[str, ...]) -> None:
        self._cost.labels(model, cost.currency, *whose).inc(float(cost.amount))

    def _whose(self, tenant: str) -> tuple[str, ...]:
        return (tenant,) if self._tenants else ()
