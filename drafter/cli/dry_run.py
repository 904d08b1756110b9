"""A playbook tried on cases with no model: which remedy, route and role each one gets, and why not the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from pydantic import AwareDatetime

from drafter.adapters.trial_cases import TrialCase
from drafter.domain.case import Case
from drafter.domain.errors import BadCase, DrafterError
from drafter.domain.money import Money
from drafter.domain.plan import Kind, Plan
from drafter.domain.playbook import Playbook
from drafter.domain.value import Value
from drafter.drafting.expressions import compile_playbook
from drafter.drafting.pipeline import Pipeline


class Mismatch(Value):
    """Something that was expected of a plan and is not so. `why` is what the plan says of the one expected."""

    field: str
    expected: str
    found: str
    why: str = ""


class Tried(Value):
    """What one case gets. `role` holds the matter: who takes over, else the agent's own. `rule` is the remedy or route
    that decided, `by` when the resolution is there, `follow_up` when the customer hears from us; `why` weighs every rule."""

    case_id: str
    file: str
    line: int
    playbook: str
    kind: Kind
    remedy: str | None
    also: tuple[str, ...]
    route: str | None
    role: str
    cost: Money | None
    by: AwareDatetime | None
    follow_up: AwareDatetime | None
    alternatives: tuple[str, ...]
    expected: bool
    mismatches: tuple[Mismatch, ...]
    why: tuple[str, ...]


class Failed(Value):
    """A case that could not be read or planned."""

    case_id: str | None
    error: str


class Use(Value):
    """How often a playbook's rules decided, remedies that were given besides included; `alternatives` how often a
    remedy fitted and another one was taken."""

    playbook: str
    hash: str
    cases: int
    remedies: dict[str, int]
    alternatives: dict[str, int]
    routes: dict[str, int]

    @property
    def never(self) -> tuple[str, ...]:
        """The remedies and routes that no case got, as `Plan.why` calls them."""
        remedies = [id for id, times in self.remedies.items() if times == 0]
        return (*remedies, *(f"route {id}" for id, times in self.routes.items() if times == 0))


class DryRun(Value):
    cases: tuple[Tried, ...]
    errors: tuple[Failed, ...]
    used: tuple[Use, ...]

    @property
    def differs(self) -> bool:
        return any(one.mismatches for one in self.cases)


def dry_run(pipeline: Pipeline, trials: Iterable[TrialCase | BadCase]) -> DryRun:
    """Every case read and planned as a draft would be. What cannot be is told and the others go on."""
    tried: list[Tried] = []
    errors: list[Failed] = []
    for trial in trials:
        if isinstance(trial, BadCase):
            errors.append(Failed(case_id=getattr(trial, "case_id", None), error=str(trial)))
            continue
        try:
            tried.append(_tried(pipeline, trial))
        except DrafterError as error:
            told = f"{trial.file}:{trial.line}: {error}"
            errors.append(Failed(case_id=trial.case.id, error=told))
    playbooks = [brand.playbook for brand in pipeline.brands.values()]
    return DryRun(cases=tuple(tried), errors=tuple(errors), used=tuple(_use(playbook, tried) for playbook in playbooks))


def _tried(pipeline: Pipeline, trial: TrialCase) -> Tried:
    case = pipeline.settled(trial.case)
    playbook = pipeline.brand(case).playbook
    plan = pipeline.plan(case, pipeline.read(case))
    routes = [route.id for route in compile_playbook(playbook).routes]
    resolution = plan.resolution
    return Tried(
        case_id=case.id,
        file=trial.file,
        line=trial.line,
        playbook=playbook.name,
        kind=resolution.kind,
        remedy=resolution.remedy,
        also=_ids(plan.also),
        route=plan.rule if plan.rule in routes and plan.rule != resolution.remedy else None,
        role=_role(plan, case, playbook),
        cost=resolution.cost,
        by=resolution.done_by,
        follow_up=plan.commitment.due_at if plan.commitment else None,
        alternatives=_ids(plan.alternatives),
        expected=bool(trial.expected.model_fields_set),
        mismatches=tuple(_mismatches(trial, plan)),
        why=plan.why,
    )


def _ids(resolutions: Iterable[object]) -> tuple[str, ...]:
    return tuple(remedy for one in resolutions if (remedy := getattr(one, "remedy", None)))


def _role(plan: Plan, case: Case, playbook: Playbook) -> str:
    if plan.handoff:
        return plan.handoff.to
    return case.agent.role or playbook.roles[0].id


def _mismatches(trial: TrialCase, plan: Plan) -> Iterator[Mismatch]:
    for field, wanted, found, met in trial.expected.outcomes(plan):
        if not met:
            about = next((why for why in plan.why if why.startswith(f"{wanted}:")), "")
            yield Mismatch(field=field, expected=wanted, found=found, why=about)


def _use(playbook: Playbook, tried: Iterable[Tried]) -> Use:
    own = [one for one in tried if one.playbook == playbook.name]
    given = Counter(id for one in own if one.route is None for id in (one.remedy, *one.also))
    others = Counter(id for one in own for id in one.alternatives)
    routes = Counter(one.route for one in own)
    return Use(
        playbook=playbook.name,
        hash=playbook.hash,
        cases=len(own),
        remedies={one.id: given[one.id] for one in playbook.remedies},
        alternatives={one.id: others[one.id] for one in playbook.remedies if others[one.id]},
        routes={route.id: routes[route.id] for route in compile_playbook(playbook).routes},
    )
