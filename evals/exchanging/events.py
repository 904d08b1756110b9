"""A run as a batch that Langfuse takes at `POST /api/public/ingestion`: a trace a row, a score a criterion.

Ids are made of the run, the case and the epoch: sent twice, a run is there once.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from evals.comparing.criteria import values
from evals.dataset import Sample
from evals.exchanging.saying import case_of, expect_of, said
from evals.folder import RunInfo
from evals.rows import Row

_NAMES = uuid.UUID("5f0c6f0e-6d0c-4f57-9a0e-6f2f4a3f8c11")


def langfuse(info: RunInfo, rows: Sequence[Row], samples: Mapping[str, Sample]) -> str:
    """The batch as JSON. A row whose case the suite does not hold is left out."""
    batch = [event for row in rows if row.case_id in samples for event in _events(info, row, samples[row.case_id])]
    return json.dumps({"batch": batch}, ensure_ascii=False, indent=1) + "\n"


def _events(info: RunInfo, row: Row, sample: Sample) -> Iterator[dict[str, Any]]:
    run = f"{info.fingerprint}/{info.started.isoformat()}/{row.case_id}/{row.epoch}"
    trace = uuid.uuid5(_NAMES, run).hex
    at = info.started.isoformat()
    metadata = {"expect": expect_of(sample), "cluster": row.cluster, "epoch": row.epoch, "prompt": info.prompt.id,
                "model": info.model, **({"error": row.error} if row.error else {})}  # fmt: skip
    body: dict[str, Any] = {
        "id": trace,
        "timestamp": at,
        "name": f"{info.suite} {info.prompt.id}",
        "input": {"message": sample.case.message.text, "case": case_of(sample)},
        "output": said(row, "text") or None,
        "metadata": metadata,
        "tags": list(row.tags),
    }
    yield {"id": uuid.uuid5(_NAMES, f"{run}/trace").hex, "timestamp": at, "type": "trace-create", "body": body}
    for name, value in [] if row.error else values(row):
        score = uuid.uuid5(_NAMES, f"{run}/{name}").hex
        scored = {"id": score, "traceId": trace, "name": name, "value": value, "dataType": "NUMERIC"}
        if comment := _comment(row, name):
            scored["comment"] = comment
        yield {"id": f"{score}-event", "timestamp": at, "type": "score-create", "body": scored}


def _comment(row: Row, criterion: str) -> str:
    """Why a criterion is not met, where the row tells."""
    kind, _, name = criterion.partition(":")
    if criterion == "sendable":
        return ", ".join(row.must_failures)
    if kind == "expected":
        return "; ".join(f"{one.name}: {one.why}" for one in row.missed if one.group == name)
    if kind == "judge" and name in row.judged:
        return row.judged[name].quote
    checks = (row.draft or {}).get("score", {}).get("checks", [])
    return next((str(one.get("why", "")) for one in checks if kind == "check" and one.get("id") == name), "")
