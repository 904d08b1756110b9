"""What a row and its case say, as plain data for another harness."""

from __future__ import annotations

from typing import Any

from evals.dataset import Sample
from evals.rows import Row


def case_of(sample: Sample) -> dict[str, Any]:
    """The case as its file would hold it."""
    return sample.case.model_dump(mode="json", by_alias=True, exclude_defaults=True) | {"id": sample.case.id}


def expect_of(sample: Sample) -> dict[str, Any]:
    """What is expected, without what nobody asked for; `null` is an expectation of its own."""
    return sample.expect.model_dump(mode="json", exclude_unset=True)


def said(row: Row, part: str) -> str:
    """The reply's text or subject; nothing where no draft came."""
    return str((row.draft or {}).get("reply", {}).get(part) or "")
