"""Plays on the page of runs: how each ended and the heat on the way, and what went wrong answer by answer, with the whole talk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from drafter.domain.roleplay import Roleplay
from evals.rows import Row


@dataclass(frozen=True)
class Played:
    """A play in a line: `heat` is the customer's after each answer."""

    case: str
    epoch: int
    end: str
    answers: int
    heat: str
    promises: str


def plays(rows: Iterable[Row]) -> list[Played]:
    """The plays among the rows, in their order."""
    found = []
    for row, play in _plays(rows):
        heat = " → ".join(f"{one.heat:.2f}" for one in play.exchanges)
        promises = f"{row.measures['promises']:.0%}" if "promises" in row.measures else "none came due"
        end = (play.end or "left").replace("_", " ")
        found.append(Played(row.case_id, row.epoch, end, len(play.exchanges), heat, promises))
    return found


def failed_in(play: Roleplay) -> Iterator[str]:
    """The checks that an answer failed, each with the answer that did."""
    for number, exchange in enumerate(play.exchanges, start=1):
        for finding in exchange.score.failures:
            yield f"answer {number}: {finding.id} ({finding.level}): {finding.why}"


def talk(play: Roleplay) -> str:
    """What was said, from the customer's first word to their last."""
    said = [f"CUSTOMER\n{play.opening}"]
    for number, one in enumerate(play.exchanges, start=1):
        said += [f"ANSWER {number}\n{one.reply}", f"CUSTOMER, {one.mood} ({one.heat:.2f})\n{one.says}"]
    return "\n\n".join(said)


def _plays(rows: Iterable[Row]) -> Sequence[tuple[Row, Roleplay]]:
    return [(row, Roleplay.model_validate(row.roleplay)) for row in rows if row.roleplay is not None]
