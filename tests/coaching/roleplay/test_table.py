"""Replies in four languages, and what each does to the customer."""

from __future__ import annotations

from typing import Any

import pytest

from drafter.coaching.roleplay import MOVES, weigh
from tests.coaching.roleplay.stages import pipeline, played, read, scenarios

ROWS = read("table.yaml")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['scenario']}: {row['reply'][:40]}")
async def test_a_reply_moves_the_customer_as_it_should(row: dict[str, Any]) -> None:
    roleplay = await played(scenarios()[row["scenario"]], *row.get("after", ()))
    assert roleplay.end is None
    judged = weigh(roleplay, scenarios()[row["scenario"]], row["reply"], pipeline())
    kinds = {move.kind for move in judged.moves}
    assert set(row.get("does", ())) <= kinds
    assert not set(row.get("not", ())) & kinds
    if row.get("heat") == "up":
        assert judged.heat > roleplay.heat
    if row.get("heat") == "down":
        assert judged.heat < roleplay.heat


def test_the_table_is_wide_enough() -> None:
    languages = [scenarios()[row["scenario"]].language for row in ROWS]
    assert len(ROWS) >= 60
    assert min(map(languages.count, ("en", "de", "es", "fr"))) >= 6
    assert {kind for row in ROWS for kind in (*row.get("does", ()), *row.get("not", ()))} <= set(MOVES)
    assert sum("heat" in row and row["heat"] == "down" for row in ROWS) >= 20
