"""What a role-play came to, as a row tells it: checks over all answers, expectations, and measures from 0 to 1.

`calm`: how much of the heat is gone at the end (1 less the heat). `pace`: the share of the customer's patience that was left
when they settled, the last answer included; 0 where they did not. `promises`: of the promises that came due while they talked,
those that were kept; nothing where none came due.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from drafter.coaching.roleplay import MOVES
from drafter.domain.roleplay import Roleplay, Scenario
from drafter.domain.score import Outcome
from evals.scorers.result import Result, result

_KEPT, _MISSED = ("promise_kept",), ("promise_missed", "empty_promise", "promise_repeated")


def outcome(roleplay: Roleplay, scenario: Scenario) -> dict[str, Any]:
    """The fields of a row that the role-play decides."""
    checks = _checks(roleplay)
    return {
        "checks": checks,
        "must_failures": tuple(id for id, found in checks.items() if found == "fail" and id in _musts(roleplay)),
        "expectations": tuple(_expected(roleplay, scenario)),
        "measures": dict(_measures(roleplay, scenario)),
        "roleplay": roleplay.model_dump(mode="json", by_alias=True),
    }


def _checks(roleplay: Roleplay) -> Mapping[str, Outcome]:
    """A check that any answer fails is failed; it is passed where an answer passes it and none fails."""
    found: dict[str, Outcome] = {}
    worst: tuple[Outcome, ...] = ("n/a", "pass", "fail")
    for finding in (finding for exchange in roleplay.exchanges for finding in exchange.score.checks):
        known = found.get(finding.id, "n/a")
        found[finding.id] = max(known, finding.outcome, key=worst.index)
    return found


def _musts(roleplay: Roleplay) -> set[str]:
    return {finding.id for one in roleplay.exchanges for finding in one.score.failures if finding.level == "must"}


def _expected(roleplay: Roleplay, scenario: Scenario) -> Iterator[Result]:
    end = roleplay.end or "left"
    hurt = [
        move.kind for one in roleplay.exchanges for move in one.moves if move.kind in MOVES and MOVES[move.kind].wounds
    ]
    missed = [move for one in roleplay.exchanges for move in one.moves if move.kind in _MISSED]
    yield result("settled", scenario.id, end == "settled", f"{end} at heat {roleplay.heat:.2f}")
    yield result("cooler", scenario.id, roleplay.heat < scenario.heat, f"{scenario.heat:.2f} to {roleplay.heat:.2f}")
    yield result("harmless", scenario.id, not hurt, ", ".join(dict.fromkeys(hurt)))
    if missed or _kept(roleplay):
        yield result("promises", scenario.id, not missed, ", ".join(dict.fromkeys(move.kind for move in missed)))


def _measures(roleplay: Roleplay, scenario: Scenario) -> Iterator[tuple[str, float]]:
    turns = len(roleplay.exchanges)
    yield "calm", round(1 - roleplay.heat, 4)
    left = (scenario.patience - turns + 1) / scenario.patience
    yield "pace", round(left, 4) if roleplay.end == "settled" else 0.0
    kept = _kept(roleplay)
    missed = sum(move.kind in _MISSED for one in roleplay.exchanges for move in one.moves)
    if kept + missed:
        yield "promises", round(kept / (kept + missed), 4)


def _kept(roleplay: Roleplay) -> int:
    return sum(move.kind in _KEPT for one in roleplay.exchanges for move in one.moves)
