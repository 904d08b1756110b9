"""What a draft takes, told three ways at once: to the numbers, to the spans, and to the request's line in the log.

It fills the craft's socket `Observer`, and stands around each model below retries and fallbacks, so that each try is
one call. The craft knows nothing of where it is told.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any

from drafter.adapters.observing import noted
from drafter.adapters.observing.metrics import Metrics
from drafter.adapters.observing.traces import Traces, completed, failed
from drafter.domain.draft import Draft
from drafter.domain.errors import ModelFailed
from drafter.domain.feedback import Feedback, Judged
from drafter.ports import Completion, InFront, LanguageModel, Listener, Request, Stage


@dataclass(frozen=True)
class Watch:
    """`Watch()` counts, and makes no spans."""

    metrics: Metrics = field(default_factory=Metrics)
    traces: Traces = field(default_factory=Traces)

    def stage(self, name: Stage) -> AbstractContextManager[None]:
        return _Round(self, name)

    def around(self, model: LanguageModel) -> LanguageModel:
        """The model, each of whose calls is told."""
        return Watched(model, self)

    def drafted(self, draft: Draft) -> None:
        """A draft is made and kept."""
        sheet, told = noted.current(), draft.provenance
        if sheet is not None:
            sheet.draft, sheet.model, sheet.calls = draft.id, told.model, told.calls
            sheet.degraded = told.why_degraded
        self.metrics.draft(draft, noted.tenant())

    def judged(self, draft: Judged, said: Feedback) -> None:
        """An agent said what became of a draft."""
        sheet = noted.current()
        if sheet is not None:
            sheet.draft = draft.id
        self.metrics.verdict(draft, said, noted.tenant())


class _Round:
    """One round of a stage: timed from entering to leaving, however it is left."""

    def __init__(self, watch: Watch, name: Stage) -> None:
        self._watch, self._name = watch, name

    def __enter__(self) -> None:
        self._span: Any = self._watch.traces.stage(self._name)
        self._span.__enter__()
        self._began = time.perf_counter()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        seconds = time.perf_counter() - self._began
        self._span.__exit__(kind, error, trace)
        self._watch.metrics.stage(self._name, seconds)
        sheet = noted.current()
        if sheet is not None:
            sheet.stages[self._name] = sheet.stages.get(self._name, 0.0) + seconds


class Watched(InFront):
    """`Watched(model, watch)` is itself a LanguageModel, by the model's own name."""

    def __init__(self, model: LanguageModel, watch: Watch) -> None:
        super().__init__(model)
        self._watch = watch

    async def complete(self, request: Request) -> Completion:
        return await self._told(request, lambda: self._model.complete(request))

    async def stream(self, request: Request, listener: Listener) -> Completion:
        return await self._told(request, lambda: self._model.stream(request, listener))

    async def _told(self, request: Request, ask: Callable[[], Awaitable[Completion]]) -> Completion:
        watch, name, began, outcome = self._watch, self.name, time.perf_counter(), "error"
        with watch.traces.call(name, request) as span:
            try:
                answer = await ask()
                outcome = "ok"
            except ModelFailed as failure:
                outcome = failure.reason
                raise
            except asyncio.CancelledError:
                outcome = "cancelled" if request.deadline.left > 0 else "deadline"
                raise
            finally:
                watch.metrics.call(name, outcome, time.perf_counter() - began)
                if outcome != "ok":
                    failed(span, outcome)
            completed(span, answer)
        watch.metrics.answer(name, answer, noted.tenant())
        return answer
