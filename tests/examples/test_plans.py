"""Every example case, read and planned by the product itself, gets the plan that its eval file expects."""

from __future__ import annotations

import pytest

from drafter.adapters.knowledge import Articles
from drafter.adapters.playbooks import load_playbook
from drafter.adapters.prompts import Prompts
from drafter.drafting.pipeline import Brand, Pipeline
from evals.dataset import Sample, load_suite

SUITE = load_suite("examples")


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    assert SUITE.playbook is not None
    playbook = load_playbook(SUITE.playbook)
    return Pipeline({playbook.name: Brand(playbook, Articles(playbook.articles))}, Prompts(), model=None)


@pytest.mark.parametrize("sample", SUITE.samples, ids=lambda sample: sample.case.id)
def test_the_plan_is_the_one_expected(sample: Sample, pipeline: Pipeline) -> None:
    made, expect = pipeline.plan(sample.case, pipeline.read(sample.case)), sample.expect.plan
    assert made.resolution.kind in expect.kind, made.why
    found = {
        "remedy": made.resolution.remedy,
        "handoff": made.handoff.to if made.handoff else None,
        "takeover": made.takeover.to if made.takeover else None,
        "alternatives": tuple(one.remedy for one in made.alternatives),
    }
    for field in expect.model_fields_set - {"kind"}:
        assert found[field] == getattr(expect, field), made.why


def test_every_remedy_and_every_route_decides_some_case(pipeline: Pipeline) -> None:
    """An example that no case reaches is one that nobody has tried."""
    plans = [pipeline.plan(sample.case, pipeline.read(sample.case)) for sample in SUITE.samples]
    decided = {made.rule for made in plans} | {one.remedy for made in plans for one in made.alternatives}
    (brand,) = pipeline.brands.values()
    rules = {remedy.id for remedy in brand.playbook.remedies} | {route.id for route in brand.playbook.routes}
    assert rules <= decided
