"""Every example case, read and planned by the product itself, gets the plan that its eval file expects."""

from __future__ import annotations

from functools import cache

import pytest

from drafter.adapters.knowledge import Articles
from drafter.adapters.playbooks import load_playbook
from drafter.adapters.prompts import Prompts
from drafter.drafting.pipeline import Brand, Pipeline
from evals.dataset import Sample, load_suite
from tests.examples.companies import COMPANIES, Company

SUITES = {company: load_suite(company.suite) for company in COMPANIES}


@cache
def _pipeline(company: Company) -> Pipeline:
    suite = SUITES[company]
    assert suite.playbook == company.playbook.resolve()
    playbook = load_playbook(suite.playbook)
    return Pipeline({playbook.name: Brand(playbook, Articles(playbook.articles))}, Prompts(), model=None)


@pytest.mark.parametrize(
    ("company", "sample"),
    [pytest.param(company, sample, id=sample.case.id) for company, suite in SUITES.items() for sample in suite.samples],
)
def test_the_plan_is_the_one_expected(company: Company, sample: Sample) -> None:
    pipeline, expect = _pipeline(company), sample.expect.plan
    made = pipeline.plan(sample.case, pipeline.read(sample.case))
    assert made.resolution.kind in expect.kind, made.why
    found = {
        "remedy": made.resolution.remedy,
        "handoff": made.handoff.to if made.handoff else None,
        "takeover": made.takeover.to if made.takeover else None,
        "alternatives": tuple(one.remedy for one in made.alternatives),
    }
    for field in expect.model_fields_set - {"kind"}:
        assert found[field] == getattr(expect, field), made.why


@pytest.mark.parametrize("company", COMPANIES, ids=lambda company: company.name)
def test_every_remedy_and_every_route_decides_some_case(company: Company) -> None:
    """An example that no case reaches is one that nobody has tried."""
    pipeline = _pipeline(company)
    plans = [pipeline.plan(sample.case, pipeline.read(sample.case)) for sample in SUITES[company].samples]
    used = {one.remedy for made in plans for one in (*made.also, *made.alternatives)}
    decided = {made.rule for made in plans} | used
    (brand,) = pipeline.brands.values()
    rules = {remedy.id for remedy in brand.playbook.remedies} | {route.id for route in brand.playbook.routes}
    assert rules <= decided


@pytest.mark.slow
@pytest.mark.parametrize("company", COMPANIES, ids=lambda company: company.name)
async def test_every_reply_composed_from_the_playbook_alone_passes_every_check(company: Company) -> None:
    pipeline = _pipeline(company)
    failed = []
    for sample in SUITES[company].samples:
        score = (await pipeline.draft(sample.case)).score
        failed += [f"{sample.case.id} {one.id}: {one.why}" for one in score.checks if one.outcome == "fail"]
    assert failed == []
