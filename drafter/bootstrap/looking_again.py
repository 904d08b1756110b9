"""Replies to one case that are scored one after the other, as when an agent types: the case is read and planned for the
first of them, and what that told is kept for the next.

Kept under the whole content of case and plan, and for the playbooks that were in use, so an answer is the one that it would
be without; only the clock of a case that brings none stands still for as long as it is kept.
"""

from __future__ import annotations

import hashlib
import threading
import time
from collections import OrderedDict
from collections.abc import Callable

from drafter.domain.case import Case
from drafter.domain.plan import Plan
from drafter.drafting.pipeline import Basis, Pipeline

MOST = 64
"""So many cases are kept, those last looked at."""
SECONDS = 60.0
"""How long one is kept, counted from when it was read: no due time in a plan is told finer than to the minute."""
LARGEST = 128 * 1024
"""Characters of a case that is kept; a longer one is read each time."""
_Name = tuple[str, tuple[int, ...]]
_Entry = tuple[float, Basis, tuple[object, ...]]


class Bases:
    """What was last read and planned. `clock` counts seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock, self._lock = clock, threading.Lock()
        self._kept: OrderedDict[_Name, _Entry] = OrderedDict()

    def of(self, pipeline: Pipeline, case: Case, plan: Plan | None) -> Basis:
        """As `Pipeline.basis`, which is asked only where the answer is not kept. BadCase, BadPlaybook."""
        told = case.model_dump_json() + (plan.model_dump_json() if plan else "")
        if len(told) > LARGEST:
            return pipeline.basis(case, plan)
        # The playbooks are kept with the answer, so that no other can come to stand at the same place in memory.
        brands = tuple(pipeline.brands.values())
        name = (hashlib.sha256(told.encode()).hexdigest(), tuple(map(id, brands)))
        found = self._take(name)
        if found is None:
            found = pipeline.basis(case, plan)
            self._keep(name, (self._clock() + SECONDS, found, brands))
        return found

    def _take(self, name: _Name) -> Basis | None:
        with self._lock:
            self._forget()
            if name not in self._kept:
                return None
            self._kept.move_to_end(name)
            return self._kept[name][1]

    def _keep(self, name: _Name, entry: _Entry) -> None:
        with self._lock:
            self._kept[name] = entry
            self._kept.move_to_end(name)
            if len(self._kept) > MOST:
                self._kept.popitem(last=False)

    def _forget(self) -> None:
        now = self._clock()
        for name in [name for name, (until, _, _) in self._kept.items() if until <= now]:
            del self._kept[name]
