"""The example company holds together: every case loads and has its expectations, the playbook parses, texts are
in both languages, and what an eval file names exists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from drafter.adapters.cases import read_case
from drafter.adapters.knowledge import Articles
from drafter.adapters.playbook_warnings import warnings
from drafter.adapters.playbooks import load_playbook
from drafter.domain.case import Case
from drafter.domain.playbook import Playbook
from evals.dataset import Sample, load_suite

ROOT = Path(__file__).parents[2]
NORTHWIND = ROOT / "examples" / "northwind"
CASES = sorted((NORTHWIND / "cases").glob("*.yaml"))
ARTICLES = sorted((NORTHWIND / "kb").glob("*.md"))
RAW: dict[str, Any] = yaml.safe_load((NORTHWIND / "playbook.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def playbook() -> Playbook:
    return Playbook.model_validate(RAW)


@pytest.fixture(scope="module")
def samples() -> dict[str, Sample]:
    return {sample.case.id: sample for sample in load_suite("examples").samples}


def _load(path: Path) -> Case:
    loaded = read_case(path.read_bytes(), file=str(path))
    assert loaded.warnings == ()
    return loaded.case


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_every_case_loads_with_a_clock_and_has_an_eval_twin(path: Path, samples: dict[str, Sample]) -> None:
    case = _load(path)
    assert case.id == path.stem
    assert case.now is not None
    assert (case.now.year, case.now.month) == (2026, 11)
    twin = samples[case.id]
    assert twin.case == case
    assert twin.expect.plan.kind
    assert twin.expect.reading.level
    assert twin.expect.reply.avoids
    assert twin.tags
    assert twin.source
    assert twin.cluster != case.id


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_clock_of_a_case_runs_forward(path: Path) -> None:
    case = _load(path)
    times = [turn.at for turn in case.history] + [case.message.at or case.clock, case.clock]
    assert times == sorted(times)


def test_no_eval_file_is_without_its_case(samples: dict[str, Sample]) -> None:
    assert set(samples) == {path.stem for path in CASES}


def test_the_cases_differ() -> None:
    cases = [_load(path) for path in CASES]
    assert {case.channel for case in cases} == {"email", "chat", "social", "sms", "phone"}
    assert {"en", "de", "es"} <= {case.customer.language for case in cases}
    assert max(len(case.history) for case in cases) >= 10
    assert min(len(case.history) for case in cases) == 0
    assert len({case.message.text for case in cases}) == len(cases)
    assert len({case.facts["product"] for case in cases if "product" in case.facts}) > len(cases) / 2


def test_expectations_name_remedies_and_roles_that_there_are(playbook: Playbook, samples: dict[str, Sample]) -> None:
    remedies = {remedy.id for remedy in playbook.remedies}
    for sample in samples.values():
        plan = sample.expect.plan
        assert {plan.remedy or "full_refund", *plan.alternatives} <= remedies
        assert all(role is None or playbook.role(role) for role in (plan.handoff, plan.takeover))
        agent = sample.case.agent.role
        assert agent is None or playbook.role(agent) is not None


def test_the_playbook_uses_every_field_that_there_is(playbook: Playbook) -> None:
    assert playbook.company.holidays == "US"
    assert playbook.voice.never_say
    assert playbook.knowledge
    assert set(playbook.voice.words) == {"email", "chat", "social", "sms", "phone"}
    assert [role.id for role in playbook.roles] == ["frontline", "supervisor", "manager"]
    source = (NORTHWIND / "playbook.yaml").read_text(encoding="utf-8").split("\nremedies:")[1]
    code = " ".join(re.findall(r'when: "[^"]*"|cost: "[^"]*"|{[{%].*?[}%]}', source, re.DOTALL))
    names = ("facts", "customer", "channel", "signals", "level", "contacts", "broken_promises", "days_since")
    for name in (*names, "money", "date"):
        assert re.search(rf"\b{name}\b", code), name
    assert all(remedy.takes and remedy.steps and remedy.follow_up for remedy in playbook.remedies)


def _localised() -> Iterator[tuple[str, Any]]:
    for remedy in RAW["remedies"]:
        yield f"{remedy['id']}.says", remedy["says"]
        yield f"{remedy['id']}.follow_up", remedy["follow_up"]["does"]
        yield from ((f"{remedy['id']}.steps", step) for step in remedy["steps"])
    for route in RAW["routes"]:
        yield f"{route['id']}.says", route["says"]
    for role in RAW["roles"]:
        if "title" in role:
            yield f"{role['id']}.title", role["title"]
    yield "voice.signature", RAW["voice"]["signature"]


@pytest.mark.parametrize(("key", "text"), list(_localised()), ids=lambda value: value if isinstance(value, str) else "")
def test_every_text_is_in_both_languages(key: str, text: Any) -> None:
    assert set(text) == {"en", "de"}, key


def test_phrases_complete_their_sentence() -> None:
    """`says` follows "You will get", steps and `does` follow "I will": no capital, no full stop."""
    for remedy in RAW["remedies"]:
        texts = [remedy["says"]["en"], remedy["follow_up"]["does"]["en"], *(step["en"] for step in remedy["steps"])]
        for text in texts:
            assert re.sub(r"{[{%].*?[}%]}", "", text).lstrip()[0].islower(), text
            assert not text.endswith("."), text
        for text in (remedy["says"]["de"], remedy["follow_up"]["does"]["de"]):
            assert not text.endswith("."), text
    for route in RAW["routes"]:
        assert route["says"]["en"].rstrip("{}% endif").endswith("."), "a route says whole sentences"


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_articles_have_a_title_and_short_paragraphs(path: Path) -> None:
    title, *paragraphs = path.read_text(encoding="utf-8").strip().split("\n\n")
    assert title.startswith("# ")
    assert paragraphs
    assert all(len(paragraph.split()) <= 60 for paragraph in paragraphs)


def test_there_are_enough_articles() -> None:
    assert len(ARTICLES) >= 8


@pytest.mark.parametrize(
    ("question", "article", "words"),
    [
        ("How long do I have to return them if the color doesn't suit us", "returns", "30 days"),
        ("do I need to keep the original box?", "returns", "any sturdy box"),
        ("Is it covered or not?", "warranty", "two-year warranty"),
        ("When is my card charged?", "payment", "when the parcel leaves"),
        ("How many points do I get per dollar?", "loyalty-points", "1 point for every dollar"),
        ("Do you match prices of other shops?", "price-match", "do not match"),
        ("How do I clean a cast iron pan?", "care", "by hand"),
        ("How long does the bank need to show my refund?", "refunds", "5 business days"),
    ],
)
def test_the_articles_answer_what_customers_ask(question: str, article: str, words: str) -> None:
    best = Articles(load_playbook(NORTHWIND / "playbook.yaml").articles).search(question, limit=1)
    assert [(quote.id, words in quote.quote) for quote in best] == [(article, True)]


def test_the_playbook_passes_its_own_check() -> None:
    assert warnings(load_playbook(NORTHWIND / "playbook.yaml")) == []
