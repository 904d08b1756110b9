"""Each check by many sentences of one meaning, in four languages: those it must find, and those that only look like it."""

from __future__ import annotations

from pathlib import Path

import pytest

from ....tables import read_table

TABLES = [
    read_table(Path(__file__).with_name(name))
    for name in ("said_and_meant.yaml", "slipped_through.yaml", "roundabout.yaml", "kept_from_loss.yaml")
]
ROWS = [
    pytest.param(
        check,
        {"plan": group["plan"], "language": group["language"]},
        text,
        outcome,
        id=f"{check}-{outcome}-{text[:50]}",
    )
    for table in TABLES
    for check, groups in table.items()
    for group in groups
    for outcome, key in (("fail", "fails"), ("pass", "passes"))
    for text in group.get(key, ())
]


@pytest.mark.parametrize(("check", "spoken", "text", "outcome"), ROWS)
def test_what_is_meant_decides(lay, check, spoken, text, outcome):
    verdict = lay(check, text, **spoken)
    assert (verdict.outcome == "fail") is (outcome == "fail"), (verdict.why, verdict.spans)
