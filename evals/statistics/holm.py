"""Holm's step-down correction: several criteria looked at together must not find something by chance (Holm 1979)."""

from __future__ import annotations

from collections.abc import Mapping


def holm(p: Mapping[str, float | None]) -> dict[str, float | None]:
    """Each criterion's p corrected for how many were tested. What was not tested (None) stays so and counts for nothing."""
    tested = sorted(((value, name) for name, value in p.items() if value is not None))
    corrected: dict[str, float | None] = dict.fromkeys(p)
    least = 0.0
    for place, (value, name) in enumerate(tested):
        least = max(least, min(1.0, (len(tested) - place) * value))
        corrected[name] = least
    return corrected
