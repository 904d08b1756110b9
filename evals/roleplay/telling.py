"""Plays as a table in Markdown: for each scenario how it ended, after how many answers, and the heat on the way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import fmean

from drafter.domain.roleplay import Roleplay
from evals.rows import Row

_HEAD = "| scenario | epoch | end | answers | heat | promises kept |\n| --- | ---: | --- | ---: | --- | ---: |"


def told(rows: Sequence[Row]) -> str:
    """The table, and below it what it comes to."""
    return "\n".join(_lines(rows)) + "\n"


def _lines(rows: Sequence[Row]) -> Iterator[str]:
    yield _HEAD
    played = [row for row in rows if row.roleplay is not None]
    for row in rows:
        if row.roleplay is None:
            yield f"| {row.case_id} | {row.epoch} | error | | | |"
            continue
        one = Roleplay.model_validate(row.roleplay)
        curve = " → ".join(f"{exchange.heat:.2f}" for exchange in one.exchanges)
        promises = f"{row.measures['promises']:.0%}" if "promises" in row.measures else "none came due"
        end = (one.end or "left").replace("_", " ")
        yield f"| {row.case_id} | {row.epoch} | {end} | {len(one.exchanges)} | {curve} | {promises} |"
    if played:
        yield ""
        settled = sum((row.roleplay or {}).get("end") == "settled" for row in played)
        heat = fmean(1 - row.measures["calm"] for row in played)
        answers = fmean(len((row.roleplay or {})["exchanges"]) for row in played)
        yield f"{settled} of {len(played)} settled; heat at the end {heat:.2f}, {answers:.1f} answers, on average."
