"""Signals, level, causes and emotions of a reading against what was expected."""

from __future__ import annotations

from collections.abc import Callable

from drafter.domain.reading import Reading
from evals.expect import OfReading
from evals.scorers.result import Result, result


def signals(reading: Reading, expect: OfReading) -> list[Result]:
    """Each expected signal is in the reading, in any message of the case."""
    return [result("signals", kind, kind in reading.kinds, "not found") for kind in expect.signals]


def not_signals(reading: Reading, expect: OfReading) -> list[Result]:
    """Each look-alike is left alone; the words that misled the reading are told."""
    results = []
    for kind in expect.not_signals:
        quotes = [signal.quote for signal in reading.signals if signal.kind == kind]
        results.append(result("not_signals", kind, not quotes, f"found in {_shown(quotes)}"))
    return results


def level(reading: Reading, expect: OfReading) -> list[Result]:
    """The level is the one expected, or one of the neighbours that are both right."""
    right, is_level = expect.level, reading.level
    return [result("level", "/".join(right), is_level in right, f"is {is_level}")] if right else []


def causes(reading: Reading, expect: OfReading) -> list[Result]:
    found = {cause.kind for cause in reading.causes}
    return [result("causes", kind, kind in found, "not found") for kind in expect.causes]


def emotions(reading: Reading, expect: OfReading) -> list[Result]:
    found = {emotion.kind for emotion in reading.emotions}
    return [result("emotions", kind, kind in found, "not found") for kind in expect.emotions]


def _shown(quotes: list[str]) -> str:
    return ", ".join(repr(quote[:40]) for quote in quotes[:3])


READING: tuple[Callable[[Reading, OfReading], list[Result]], ...] = (signals, not_signals, level, causes, emotions)
