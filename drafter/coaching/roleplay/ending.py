"""When a practice ends, and how. The rules stand in `docs/roleplay.md`."""

from __future__ import annotations

from drafter.coaching.roleplay.growing import opened
from drafter.coaching.roleplay.judging import Judged
from drafter.domain.reading import SignalKind
from drafter.domain.roleplay import End, Roleplay, Scenario
from drafter.drafting.reading import read

SETTLED_BELOW = 0.35
"""The heat under which a customer can be content."""
TOP = 0.95
"""From this heat on, a customer is at the top; a second time in one practice ends it."""
_UPWARDS: frozenset[SignalKind] = frozenset(
    {"legal_threat", "chargeback_threat", "public_threat", "regulator_threat", "manager_request"}
)
"""Who has said one of these does not just leave: they go to somebody else."""


def ended(roleplay: Roleplay, scenario: Scenario, judged: Judged) -> End | None:
    """How the practice ends with this answer; None where it goes on.

    Settled: the heat is under the line, all that the scenario wants has come, the need was seen (with the patience used up
    they are content without it), and this answer neither wounds nor promises what nobody may give. At the top for the
    second time, or with the patience used up, they go: to somebody else where the scenario's own case holds such a threat, else
    away. What a model let them say since changes nothing in that."""
    heats = [*(exchange.heat for exchange in roleplay.exchanges), judged.heat]
    used_up = len(heats) >= scenario.patience
    sound = not judged.wounds and not any(move.kind == "beyond" for move in judged.moves)
    open_still = set(unmet(roleplay, scenario, judged)) - ({"need_seen"} - set(scenario.settles) if used_up else set())
    if judged.heat < SETTLED_BELOW and sound and not open_still:
        return "settled"
    at_top = judged.heat >= TOP and sum(heat >= TOP for heat in heats) >= 2
    if at_top or used_up:
        return "escalated" if read(opened(scenario, roleplay.started_at, None)).kinds & _UPWARDS else "walked_away"
    return None


def unmet(roleplay: Roleplay, scenario: Scenario, judged: Judged | None = None) -> tuple[str, ...]:
    """What of `settles`, and of the need, no answer has brought yet, in the scenario's order."""
    scores = [exchange.score for exchange in roleplay.exchanges]
    moves = [move for exchange in roleplay.exchanges for move in exchange.moves]
    if judged is not None:
        scores, moves = [*scores, judged.score], [*moves, *judged.moves]
    met = {finding.id for score in scores for finding in score.checks if finding.outcome == "pass"}
    met |= {move.kind for move in moves}
    wanted = (*scenario.settles, *(("need_seen",) if scenario.touches else ()))
    return tuple(dict.fromkeys(one for one in wanted if one not in met))
