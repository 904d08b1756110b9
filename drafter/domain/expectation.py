"""What a case's plan should come to, written beside the case by whoever answers for the playbook."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, NamedTuple

from pydantic import BeforeValidator

from drafter.domain.plan import Kind, Plan
from drafter.domain.value import Value


def _listed(value: object) -> object:
    return (value,) if isinstance(value, str) else value


class Outcome(NamedTuple):
    """One expectation and what came of it, both as text; nothing is "none"."""

    field: str
    wanted: str
    found: str
    met: bool


class ExpectedPlan(Value):
    """`kind` is one kind, or several that are all right. `handoff` and `takeover` are ids of roles. A key that is left
    out expects nothing; `null` is an expectation of its own: `handoff: null` says that nobody takes over."""

    kind: Annotated[tuple[Kind, ...], BeforeValidator(_listed)] = ()
    remedy: str | None = None
    handoff: str | None = None
    takeover: str | None = None
    alternatives: tuple[str, ...] = ()

    def outcomes(self, plan: Plan) -> Iterator[Outcome]:
        """How the plan stands to each expectation."""
        if self.kind:
            kind = plan.resolution.kind
            yield Outcome("kind", "/".join(self.kind), kind, kind in self.kind)
        takes_over = plan.handoff.to if plan.handoff else None
        could = plan.takeover.to if plan.takeover else None
        for field, found in (("remedy", plan.resolution.remedy), ("handoff", takes_over), ("takeover", could)):
            if field in self.model_fields_set:
                wanted = getattr(self, field)
                yield Outcome(field, wanted or "none", found or "none", found == wanted)
        if "alternatives" in self.model_fields_set:
            others = tuple(one.remedy or "" for one in plan.alternatives)
            wanted = self.alternatives
            yield Outcome("alternatives", ", ".join(wanted) or "none", ", ".join(others) or "none", others == wanted)
