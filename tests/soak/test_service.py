"""The service under load for long: memory and descriptors stay flat, and every answer is one.

`DURATION=1200 make soak` (seconds). What it saw is printed at the end, and written to `runs/soak.json`.
"""

from __future__ import annotations

import asyncio
import json
import os
import random
import statistics
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx2
import psutil
import pytest

from ..conftest import CASES, ROOT, example
from ..evals.stub_server import stub
from ..faults.model_side import good_answer
from ..served import Served, serving

SECONDS = float(os.environ.get("DURATION", "1200"))
CLIENTS = 8
SAMPLES = 60
STUB_S = 0.05
_GROWTH, _GROWTH_MB, _MORE_FILES = 0.05, 8.0, 4
"""What the last quarter of the run may be above the second: memory by a share and some megabytes, files by a few."""


@dataclass
class Seen:
    """What came of it. `memory` is in MB; one entry for each sample."""

    answers: Counter[str] = field(default_factory=Counter)
    seconds: list[float] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)
    files: list[int] = field(default_factory=list)
    threads: list[int] = field(default_factory=list)
    cpu_s: float = 0.0

    def summary(self, duration: float) -> dict[str, Any]:
        quarter = len(self.memory) // 4
        parts = {"first": slice(quarter), "second": slice(quarter, 2 * quarter), "last": slice(-quarter, None)}
        spread = statistics.quantiles(self.seconds, n=100)
        return {
            "seconds": round(duration),
            "answers": dict(sorted(self.answers.items())),
            "drafts_per_s": round(len(self.seconds) / duration, 1),
            "draft_ms": {"p50": round(spread[49] * 1000), "p99": round(spread[98] * 1000)},
            "cpu_ms_per_answer": round(self.cpu_s * 1000 / sum(self.answers.values()), 1),
            "memory_mb": {name: round(statistics.median(self.memory[part]), 1) for name, part in parts.items()},
            "files": {name: statistics.median(self.files[part]) for name, part in parts.items()},
            "threads": {name: statistics.median(self.threads[part]) for name, part in parts.items()},
        }


async def work(client: httpx2.AsyncClient, seen: Seen, until: float, seed: int) -> None:
    """One agent who never rests: drafts, streams, streams that are left, revisions, verdicts, looks, and nonsense."""
    dice = random.Random(seed)  # noqa: S311 (a load, not a secret)
    cases = [example(path.stem).model_dump(mode="json", by_alias=True, exclude_unset=True) for path in CASES]
    number = 0
    while time.monotonic() < until:
        number += 1
        case = dice.choice(cases) | {"id": f"S-{seed}-{number}"}
        kind = dice.choices(["draft", "live", "left", "bad", "missing"], [60, 20, 8, 6, 6])[0]
        began = time.monotonic()
        if kind == "bad":
            answer = await client.post("/v1/drafts", json={"message": {"text": 7}})
        elif kind == "missing":
            answer = await client.get(f"/v1/drafts/{number}")
        elif kind == "left":
            async with client.stream("POST", "/v1/drafts", json=case, headers={"Accept": "text/event-stream"}) as live:
                await anext(live.aiter_lines())
            seen.answers["left"] += 1
            continue
        else:
            headers = {"Idempotency-Key": f"{seed}-{number}"}
            if kind == "live":
                headers["Accept"] = "text/event-stream"
            answer = await client.post("/v1/drafts", json=case, headers=headers)
            seen.seconds.append(time.monotonic() - began)
            if kind == "draft" and answer.status_code == 200:
                said = {"action": dice.choice(["accepted", "rejected"])}
                verdict = await client.post(f"/v1/drafts/{answer.json()['id']}/feedback", json=said)
                seen.answers[f"feedback {verdict.status_code}"] += 1
        seen.answers[f"{kind} {answer.status_code}"] += 1


async def watch(served: Served, seen: Seen, until: float, every: float) -> None:
    """Looks at the process from the outside."""
    process = psutil.Process(served.process.pid)
    while time.monotonic() < until:
        await asyncio.sleep(every)
        seen.memory.append(process.memory_info().rss / 1e6)
        seen.files.append(process.num_fds())
        seen.threads.append(process.num_threads())
    times = process.cpu_times()
    seen.cpu_s = times.user + times.system


@pytest.mark.soak
async def test_memory_and_descriptors_stay_flat(tmp_path: Path) -> None:
    seen = Seen()
    good = json.loads(await good_answer())
    with (
        stub(delay=STUB_S) as upstream,
        serving(
            tmp_path, model="m", OPENAI_BASE_URL=upstream.url, OPENAI_API_KEY="none", rate_per_minute="0"
        ) as served,
    ):
        upstream.answer = good
        async with httpx2.AsyncClient(base_url=served.url, headers=served.headers, timeout=60) as client:
            until = time.monotonic() + SECONDS
            await asyncio.gather(
                watch(served, seen, until, SECONDS / SAMPLES),
                *(work(client, seen, until, seed) for seed in range(CLIENTS)),
            )
        upstream.calls.clear()
    summary = seen.summary(SECONDS)
    runs = ROOT / "runs"
    runs.mkdir(exist_ok=True)
    each = {"memory_mb": [round(one, 1) for one in seen.memory], "files": seen.files, "threads": seen.threads}
    (runs / "soak.json").write_text(json.dumps(summary | {"samples": each}) + "\n")
    print(json.dumps(summary))
    assert not any(name.endswith((" 500", " 502", " 503")) for name in seen.answers), summary
    before, after = summary["memory_mb"]["second"], summary["memory_mb"]["last"]
    assert after <= before * (1 + _GROWTH) + _GROWTH_MB, summary
    assert summary["files"]["last"] <= summary["files"]["second"] + _MORE_FILES, summary
    assert summary["threads"]["last"] <= summary["threads"]["second"] + _MORE_FILES, summary
