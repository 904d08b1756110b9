"""Labelled texts from a folder outside the project, and the product's own labelled cases.

Every row says what may be done with it: `redist: nc` is non-commercial, so it is measured on and never trained on.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from drafter.domain.case import Case
from drafter.domain.errors import BadCase
from drafter.domain.reading import LEVELS, SIGNALS, Level
from evals.dataset import Sample, load_suite
from evals.expect import Expect
from evals.training.said import Labelled, load

COMPLAINTS, AIRLINE, EMOTIONS = "complaints_xci.jsonl", "airline_sentiment.jsonl", "goemotions_full.jsonl.gz"
CASES = ("reading", "examples")
"""The suites of our own cases that name a level."""
_ANGRY = LEVELS.index("angry")


@dataclass(frozen=True)
class Rows:
    texts: tuple[str, ...]
    labels: tuple[Mapping[str, Any], ...]
    trainable: bool

    def flags(self, holds: Callable[[Mapping[str, Any]], bool]) -> NDArray[np.bool_]:
        return np.array([holds(labels) for labels in self.labels])


def rows(data: Path, name: str) -> Rows:
    """The rows of one set. Raises `BadCase` where the folder holds no such file."""
    path = data / name
    if not path.exists():
        raise BadCase("there is no such file", file=str(path), hint="name the folder that holds the labelled data")
    text = gzip.decompress(path.read_bytes()).decode("utf-8") if path.suffix == ".gz" else path.read_text("utf-8")
    found = [json.loads(line) for line in text.splitlines() if line.strip()]
    return Rows(
        texts=tuple(row["text"] for row in found),
        labels=tuple(row["labels"] for row in found),
        trainable=not any(row.get("redist") == "nc" for row in found),
    )


def trainable(data: Path, name: str) -> Rows:
    found = rows(data, name)
    if not found.trainable:
        raise BadCase("may not be trained on: its rows are marked non-commercial", file=name)
    return found


def cases() -> list[Sample]:
    """Our own cases that name a level, and our own labelled texts, in all languages."""
    found = [sample for name in CASES for sample in load_suite(name).samples if sample.expect.reading.level]
    return found + [_as_case(number, one) for number, one in enumerate(load())]


def _as_case(number: int, one: Labelled) -> Sample:
    """A labelled text as a case of one message. Twenty texts that stand together are one family."""
    signals = [kind for kind in one.holds if kind in SIGNALS]
    reading = {"signals": signals, "level": [LEVELS[level] for level in one.levels]}
    case = {"id": f"said-{number}", "customer": {"language": one.language}, "message": {"text": one.text}}
    return Sample(
        case=Case.model_validate(case),
        expect=Expect.model_validate({"reading": reading}),
        cluster=f"said-{number // 20}",
    )


def at_least(samples: list[Sample], level: Level) -> NDArray[np.float64]:
    """For each case, the share of the levels right for it that are `level` or hotter; a crisis counts as angry."""
    line = LEVELS.index(level)
    return np.array(
        [
            np.mean([min(LEVELS.index(name), _ANGRY) >= line for name in sample.expect.reading.level or ()])
            for sample in samples
        ]
    )
