"""What the playbook or the knowledge lacked for this case, told from the plan that they make for it now."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.coaching.debriefing.scene import Scene, quoted
from drafter.domain.debrief import Gap, Statement
from drafter.domain.evidence import Evidence
from drafter.domain.plan import Plan
from drafter.domain.playbook import Playbook
from drafter.domain.reading import SignalKind
from drafter.drafting.checking.manner.rhetoric import is_rhetorical

_TO_ROUTE: tuple[SignalKind, ...] = ("safety", "legal_threat", "regulator_threat", "manager_request")
"""What somebody above should hear of, by a route of the playbook."""


def lacking(scene: Scene, plan: Plan, playbook: Playbook) -> tuple[Statement, ...]:
    """Nothing where the matter is settled: the plan then weighs nothing."""
    if scene.reading.settled:
        return ()
    found = [
        *_remedies(scene, plan),
        *_authority(plan, scene, playbook),
        *_routes(scene, plan),
        *_articles(scene, plan),
    ]
    return tuple(
        Statement(id=f"lacked-{number}", kind=kind, says=says, evidence=evidence, rule=rule, principle=principle)
        for number, (kind, says, evidence, rule, principle) in enumerate(found, 1)
    )


_Found = tuple[Gap, str, tuple[Evidence, ...], str | None, str]


def _remedies(scene: Scene, plan: Plan) -> Iterator[_Found]:
    wanted = _wanted(scene)
    if not wanted:
        return
    if plan.resolution.kind == "investigation" and plan.rule is None:
        says = f"No remedy of the playbook fits, so the plan is an investigation; the customer: {quoted(wanted[0])}."
        yield "no_remedy", says, wanted, None, "solution"
    elif plan.resolution.kind == "decision" and plan.rule is None:
        refused = [one for one in scene.reading.signals if one.kind == "rejected_solution" and one.start < one.end]
        if refused:
            words = scene.cut(refused[0].message, refused[0].start, refused[0].end)
            says = f"The playbook has nothing beside what the customer turned down: {quoted(words)}."
            yield "turned_down", says, (words,), None, "solution"


def _wanted(scene: Scene) -> tuple[Evidence, ...]:
    """What the customer asks for last; where nothing, the words that tell the trouble."""
    requests = [ask.evidence for ask in scene.reading.asks if ask.kind == "request"]
    requests = requests or [ask.evidence for ask in scene.reading.asks]
    if requests:
        return (requests[0],)
    trouble = next((scene.trouble(where) for where in scene.customers[::-1] if scene.trouble(where)), None)
    return (trouble,) if trouble else ()


def _authority(plan: Plan, scene: Scene, playbook: Playbook) -> Iterator[_Found]:
    """A remedy fits, and costs more than whoever answers may give."""
    wanted = plan.resolution.remedy
    if plan.resolution.kind != "decision" or wanted is None or plan.rule != wanted:
        return
    role = playbook.role(scene.case.agent.role or "") or playbook.roles[0]
    by = plan.resolution.by or (plan.handoff.to if plan.handoff else "a higher role")
    says = f"The remedy {wanted} fits and costs more than {role.id} may give ({role.authority.amount} {role.authority.currency}): {by} must decide."
    yield "authority", says, _wanted(scene), wanted, "authority"


def _routes(scene: Scene, plan: Plan) -> Iterator[_Found]:
    if plan.handoff is not None or plan.takeover is not None or plan.resolution.kind == "decision":
        return
    for kind in _TO_ROUTE:
        signal = next((one for one in scene.reading.signals if one.kind == kind and one.start < one.end), None)
        if signal is not None:
            words = scene.sentence(signal.message, signal.start, signal.end)
            says = f"No route of the playbook takes this up ({kind}): {quoted(words)} ({scene.place(signal.message)})."
            yield "no_route", says, (words,), None, "path_up"


def _articles(scene: Scene, plan: Plan) -> Iterator[_Found]:
    for answer in plan.answers:
        asked = answer.evidence.quote
        outcry = is_rhetorical(asked.lower().replace("’", "'"), calm=scene.reading.level == "calm")
        if answer.by == "later" and asked.rstrip().endswith("?") and not outcry:
            says = f"Neither the facts nor an article answers {quoted(answer.evidence)}."
            yield "no_article", says, (answer.evidence,), None, "knowledge"
