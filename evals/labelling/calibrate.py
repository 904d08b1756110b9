"""What a judge's word is worth by people's labels, and the run's scores and the gap of two runs corrected by them.

The labelled replies were drawn at random, so PPI++ applies: people's mean on the few, sharpened by the judge's on all.
A judge below the bar is shown and gates nothing.
"""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Mapping, Sequence
from typing import Any

from drafter.domain.errors import BadInput
from drafter.domain.value import Value
from evals.labelling.sheet import Keyed
from evals.rows import Row
from evals.statistics.agreement import Agreement, agreement
from evals.statistics.corrected import Corrected, corrected_mean

BAR = 0.6
"""The least kappa at which a judge may gate; its interval must also lie above half of that."""
_SAID = {"yes": True, "y": True, "1": True, "true": True, "no": False, "n": False, "0": False, "false": False}
Labels = Mapping[str, Mapping[str, bool]]
"""Item to question to what a person said."""


class Calibrated(Value):
    """One question. `scores` are the runs' corrected means, in order, null where there is too little; `gap` is the last
    less the first with its 95 % interval. `trusted` tells whether the judge may gate."""

    question: str
    agreement: Agreement
    trusted: bool
    scores: tuple[Corrected | None, ...]
    gap: tuple[float, float, float] | None = None


def read_labels(text: str, file: str) -> Labels:
    """The answers of a filled sheet. `BadInput` names the line of an answer that is neither yes nor no."""
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    if not rows or "item" not in rows[0]:
        raise BadInput("has no column `item`", file=file, line=1, hint="give the sheet that `label` wrote, filled in")
    head = [name.strip() for name in rows[0]]
    questions = [name for name in head if name not in ("item", "before", "message", "plan", "reply")]
    found: dict[str, dict[str, bool]] = {}
    for number, cells in enumerate(rows[1:], start=2):
        row = dict(zip(head, cells, strict=False))
        if not row.get("item"):
            continue
        answers = {name: row[name].strip().lower() for name in questions if row.get(name, "").strip()}
        for name, said in answers.items():
            if said not in _SAID:
                raise BadInput(f"{said!r} is neither yes nor no", file=file, line=number, key=name)
        found[row["item"]] = {name: _SAID[said] for name, said in answers.items()}
    return found


def read_key(text: str, file: str) -> dict[str, Keyed]:
    """The key that was written beside the sheet."""
    try:
        value: Any = json.loads(text)
        return {id: Keyed.model_validate(one) for id, one in value["items"].items()}
    except (ValueError, KeyError, TypeError, AttributeError):
        raise BadInput("is no key of a sheet", file=file, hint="give the .key.json that `label` wrote") from None


def calibrate(labels: Labels, key: Mapping[str, Keyed], runs: Sequence[Sequence[Row]]) -> tuple[Calibrated, ...]:
    """Each question that people and the judge both answered on two replies or more."""
    rows = [{(row.case_id, row.epoch): row for row in run} for run in runs]
    asked = dict.fromkeys(name for answers in labels.values() for name in answers)
    return tuple(made for name in asked if (made := _calibrated(name, labels, key, rows)) is not None)


def _calibrated(
    question: str, labels: Labels, key: Mapping[str, Keyed], runs: Sequence[Mapping[tuple[str, int], Row]]
) -> Calibrated | None:
    both: list[list[tuple[bool, bool]]] = [[] for _ in runs]
    known: set[tuple[int, str, int]] = set()
    for item, answers in labels.items():
        at = key.get(item)
        if at is None or question not in answers or at.run >= len(runs):
            continue
        said = _said(runs[at.run].get((at.case, at.epoch)), question)
        if said is not None:
            both[at.run].append((answers[question], said))
            known.add((at.run, at.case, at.epoch))
    flat = [pair for pairs in both for pair in pairs]
    if len(flat) < 2:
        return None
    agreed = agreement([truth for truth, _ in flat], [said for _, said in flat])
    scores = tuple(_score(question, place, pairs, known, runs[place]) for place, pairs in enumerate(both))
    return Calibrated(question=question, agreement=agreed, trusted=_trusted(agreed), scores=scores, gap=_gap(scores))


def _said(row: Row | None, question: str) -> bool | None:
    """The judge's verdict; `sendable` is told by the checks."""
    if row is None:
        return None
    if question == "sendable":
        return not row.must_failures
    verdict = row.judged.get(question)
    return verdict.passed if verdict else None


def _score(
    question: str,
    place: int,
    pairs: Sequence[tuple[bool, bool]],
    known: set[tuple[int, str, int]],
    rows: Mapping[tuple[str, int], Row],
) -> Corrected | None:
    others = [
        float(said)
        for (case, epoch), row in rows.items()
        if (place, case, epoch) not in known and (said := _said(row, question)) is not None
    ]
    if len(pairs) < 2 or not others:
        return None
    return corrected_mean([float(truth) for truth, _ in pairs], [float(said) for _, said in pairs], others)


def _trusted(agreed: Agreement) -> bool:
    return agreed.kappa is not None and agreed.kappa >= BAR and (agreed.kappa_low or 0.0) > BAR / 2


def _gap(scores: Sequence[Corrected | None]) -> tuple[float, float, float] | None:
    """The last run's corrected mean less the first's, and its interval: two independent draws."""
    first, last = scores[0], scores[-1]
    if len(scores) < 2 or first is None or last is None or not first.error or not last.error:
        return None  # labels that are all alike tell of no spread
    gap, error = last.mean - first.mean, math.hypot(first.error, last.error)
    return gap, gap - 1.959963984540054 * error, gap + 1.959963984540054 * error
