"""The example companies hold together: every case loads and has its expectations, texts are in every language and
complete their sentence, and what an eval file names exists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from drafter.adapters.cases import read_case
from drafter.adapters.playbooks import check_playbook, load_playbook
from drafter.domain.case import Case
from drafter.domain.playbook import Playbook
from evals.dataset import Sample, load_suite
from tests.examples.companies import COMPANIES, Company

ALL = pytest.mark.parametrize("company", COMPANIES, ids=lambda company: company.name)
EVERY_CASE = pytest.mark.parametrize(
    ("company", "path"),
    [pytest.param(company, path, id=path.stem) for company in COMPANIES for path in company.cases],
)


@cache
def _playbook(company: Company) -> Playbook:
    return load_playbook(company.playbook)


@cache
def _samples(company: Company) -> dict[str, Sample]:
    return {sample.case.id: sample for sample in load_suite(company.suite).samples}


def _load(path: Path) -> Case:
    loaded = read_case(path.read_bytes(), file=str(path))
    assert loaded.warnings == ()
    return loaded.case


@EVERY_CASE
def test_every_case_loads_with_a_clock_and_has_an_eval_twin(company: Company, path: Path) -> None:
    case = _load(path)
    assert case.id == path.stem
    assert case.now is not None
    assert (case.now.year, case.now.month) == (2026, 11)
    twin = _samples(company)[case.id]
    assert twin.case == case
    assert twin.expect.plan.kind
    assert twin.expect.reading.level
    assert twin.expect.reply.avoids
    assert twin.tags
    assert twin.source
    assert twin.cluster != case.id


@EVERY_CASE
def test_the_clock_of_a_case_runs_forward(company: Company, path: Path) -> None:
    case = _load(path)
    times = [turn.at for turn in case.history] + [case.message.at or case.clock, case.clock]
    assert times == sorted(times)


@ALL
def test_no_eval_file_is_without_its_case(company: Company) -> None:
    assert set(_samples(company)) == {path.stem for path in company.cases}


@ALL
def test_the_cases_differ(company: Company) -> None:
    cases = [_load(path) for path in company.cases]
    assert len(cases) >= 14
    assert {case.channel for case in cases} == {"email", "chat", "social", "sms", "phone"}
    assert company.languages <= {case.customer.language for case in cases}
    assert max(len(case.history) for case in cases) >= 6
    assert min(len(case.history) for case in cases) == 0
    assert len({case.message.text for case in cases}) == len(cases)
    assert len({sample.cluster for sample in _samples(company).values()}) > len(cases) / 2


@ALL
def test_expectations_name_remedies_and_roles_that_there_are(company: Company) -> None:
    playbook = _playbook(company)
    remedies = {remedy.id for remedy in playbook.remedies}
    for sample in _samples(company).values():
        plan, case = sample.expect.plan, sample.case
        named = {*filter(None, [plan.remedy]), *plan.alternatives, *case.refused, *(one.remedy for one in case.given)}
        assert named <= remedies, case.id
        roles = [plan.handoff, plan.takeover, case.agent.role, *(turn.role for turn in case.history), *case.absent]
        assert all(role is None or playbook.role(role) for role in roles), case.id


def _localised(raw: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    for remedy in raw["remedies"]:
        yield f"{remedy['id']}.says", remedy["says"]
        yield f"{remedy['id']}.follow_up", remedy["follow_up"]["does"]
        yield from ((f"{remedy['id']}.steps", step) for step in remedy["steps"])
    for route in raw["routes"]:
        yield f"{route['id']}.says", route["says"]
    for role in raw["roles"]:
        if "title" in role:
            yield f"{role['id']}.title", role["title"]
    yield "voice.signature", raw["voice"]["signature"]


@pytest.mark.parametrize(
    ("company", "key", "text"),
    [
        pytest.param(company, key, text, id=f"{company.name}.{key}")
        for company in COMPANIES
        for key, text in _localised(company.raw)
    ],
)
def test_every_text_is_in_every_language(company: Company, key: str, text: Any) -> None:
    assert set(text) == company.languages, key


@ALL
def test_phrases_complete_their_sentence(company: Company) -> None:
    """`says` follows "You will get", steps and `does` follow "I will": no capital, no full stop."""
    for remedy in company.raw["remedies"]:
        for text in (remedy["says"], remedy["follow_up"]["does"], *remedy["steps"]):
            for language, words in text.items():
                said = re.sub(r"{[{%].*?[}%]}", "", words).lstrip()
                assert language == "de" or said[0].islower() or words.startswith("{"), words
                assert not words.endswith("."), words
    for route in company.raw["routes"]:
        for words in route["says"].values():
            assert words.rstrip("{}% endif").endswith("."), "a route says whole sentences"


@pytest.mark.parametrize(
    "path",
    [path for company in COMPANIES for path in company.articles],
    ids=lambda path: f"{path.parts[-3]}.{path.stem}",
)
def test_articles_have_a_title_and_short_paragraphs(path: Path) -> None:
    title, *paragraphs = path.read_text(encoding="utf-8").strip().split("\n\n")
    assert title.startswith("# ")
    assert paragraphs
    assert all(len(paragraph.split()) <= 60 for paragraph in paragraphs)


@ALL
def test_there_are_enough_articles(company: Company) -> None:
    assert len(company.articles) >= 8


@ALL
def test_the_playbook_passes_its_own_check(company: Company) -> None:
    assert check_playbook(company.playbook) == []
