"""The suites hold what they say: enough cases in families, every kind of thing expected somewhere, each case with its
why; and a suite of several companies runs each case by its own playbook."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import get_args

import pytest

from drafter.domain.case import WORDS
from drafter.domain.errors import BadCase
from drafter.domain.plan import Kind
from drafter.domain.principles import PRINCIPLES
from drafter.domain.reading import LEVELS, SIGNALS, CauseKind, EmotionKind
from evals.dataset import CASES, Sample, Suite, load_suite
from evals.rescoring.examining import playbook_of
from evals.rescoring.rescored import Scoring
from evals.scorers import judge_by_expectations
from evals.subject import Wanted, opened

NAMES = ("smoke", "core", "hard", "safety", "languages")
SUITES = {name: load_suite(name) for name in NAMES}
ALL = [sample for suite in SUITES.values() for sample in suite.samples]
DISTINCT = {sample.case.id: sample for sample in ALL}
OWN = [path for name in NAMES for path in sorted((CASES / name).glob("*.yaml")) if path.name != "suite.yaml"]
DOCS = Path(__file__).parents[2] / "docs" / "evals.md"
COMPANIES = ("northwind", "halcyon", "brightwire")


def test_there_are_enough_cases_and_each_belongs_to_one_family_everywhere() -> None:
    assert len(DISTINCT) >= 150
    assert len({(sample.case.id, sample.cluster, sample.hash) for sample in ALL}) == len(DISTINCT)


@pytest.mark.parametrize(
    ("what", "wanted", "found"),
    [
        ("signals", SIGNALS, [kind for one in DISTINCT.values() for kind in one.expect.reading.signals]),
        ("look-alikes", SIGNALS, [kind for one in DISTINCT.values() for kind in one.expect.reading.not_signals]),
        ("causes", get_args(CauseKind), [kind for one in DISTINCT.values() for kind in one.expect.reading.causes]),
        ("emotions", get_args(EmotionKind), [kind for one in DISTINCT.values() for kind in one.expect.reading.emotions]),
        ("levels", LEVELS, [one for sample in DISTINCT.values() for one in sample.expect.reading.level]),
        ("plans", get_args(Kind), [kind for one in DISTINCT.values() for kind in one.expect.plan.kind]),
        ("channels", tuple(WORDS), [one.case.channel for one in DISTINCT.values()]),
        ("languages", ("en", "de", "fr", "es"), [one.case.customer.language for one in DISTINCT.values()]),
        ("companies", COMPANIES, [one.case.playbook for one in DISTINCT.values()]),
    ],
)  # fmt: skip
def test_every_kind_is_expected_somewhere(what: str, wanted: tuple[str, ...], found: list[str]) -> None:
    assert set(wanted) <= set(found), what


@pytest.mark.parametrize("name", NAMES)
def test_no_family_outweighs_its_suite(name: str) -> None:
    families = Counter(sample.cluster for sample in SUITES[name].samples)
    assert max(families.values()) <= max(1, len(SUITES[name].samples) // 7)


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.stem)
def test_each_case_says_why_it_is_there_and_what_it_should_come_to(path: Path) -> None:
    (sample,) = load_suite(str(path)).samples
    assert path.read_text(encoding="utf-8").startswith("# ")
    assert sample.case.id == path.stem
    assert sample.source in {principle.id for principle in PRINCIPLES} | {"own"}
    assert sample.tags
    assert sample.cluster != sample.case.id
    assert sample.expect.reading.level
    assert sample.expect.reading.not_signals
    assert sample.expect.reply.avoids


def test_the_families_at_the_heart_are_in_the_suite_that_settles_changes() -> None:
    heart = [sample for sample in SUITES["core"].samples if "heart" in sample.tags]
    assert len(heart) >= 12
    assert {sample.case.channel for sample in heart} == set(WORDS)
    for sample in heart:
        assert {"broken_promise", "repetition", "repeat_contact"} <= set(sample.expect.reading.signals)


async def test_smoke_passes_whole_without_a_model(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    suite = SUITES["smoke"]
    assert len(suite.samples) == 12
    missed = []
    async with opened(Wanted(playbook=suite.playbooks, model="none", offline=True)) as subject:
        assert subject.playbook == ",".join(COMPANIES)
        for sample in suite.samples:
            draft = await subject.product.draft(sample.case)
            results = judge_by_expectations(draft, sample.expect)
            missed += [(sample.case.id, one.name, one.why) for one in results if not one.passed]
            assert draft.score.passed
            assert draft.provenance.playbook == sample.case.playbook
    assert missed == []


def test_a_case_is_scored_by_the_playbook_of_its_company() -> None:
    scoring = Scoring(SUITES["smoke"], SUITES["smoke"].playbooks)
    companies = {playbook_of(sample.case, scoring.loaded).name for sample in SUITES["smoke"].samples}
    assert companies == set(COMPANIES)


def test_the_docs_tell_the_size_of_each_suite() -> None:
    rows = re.findall(r"^\| `(\w+)` \| (\d+) \| (\d+) \|", DOCS.read_text(encoding="utf-8"), re.MULTILINE)
    assert rows == [(name, *_sizes(SUITES[name])) for name in NAMES]
    assert f"{len(DISTINCT)} cases" in DOCS.read_text(encoding="utf-8")


def _sizes(suite: Suite) -> tuple[str, str]:
    return str(len(suite.samples)), str(len({sample.cluster for sample in suite.samples}))


def _mixed(tmp_path: Path, head: str) -> Path:
    """Two companies with one playbook file each, a suite of the first, and a suite beside it that `head` opens."""
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "playbook.yaml").write_text("company: {}\n", encoding="utf-8")
    home, mixed = tmp_path / "home", tmp_path / "mixed"
    home.mkdir()
    mixed.mkdir()
    (home / "suite.yaml").write_text("playbook: ../one/playbook.yaml\n", encoding="utf-8")
    (home / "a.yaml").write_text("id: A\ncluster: family\ntags: [x]\nmessage: {text: Hi}\n", encoding="utf-8")
    (mixed / "suite.yaml").write_text(head, encoding="utf-8")
    return mixed


BOTH = "playbooks: [../one/playbook.yaml, ../two/playbook.yaml]\n"


@pytest.mark.parametrize("entry", ["../home/a.yaml", "../home/*.yaml"])
def test_a_suite_lists_cases_of_another_which_bring_all_they_are_with_them(tmp_path: Path, entry: str) -> None:
    mixed = _mixed(tmp_path, f'{BOTH}cases: ["{entry}"]\n')
    (mixed / "b.yaml").write_text("id: B\nplaybook: two\nmessage: {text: Hi}\n", encoding="utf-8")
    suite = load_suite(str(mixed))
    assert [_told(sample) for sample in suite.samples] == [("B", "B", (), "two"), ("A", "family", ("x",), "one")]
    assert suite.playbook is None
    assert [path.parent.name for path in suite.playbooks] == ["one", "two"]


def test_a_suite_with_one_playbook_leaves_its_cases_as_they_are(tmp_path: Path) -> None:
    suite = load_suite(str(_mixed(tmp_path, BOTH).parent / "home"))
    assert [sample.case.playbook for sample in suite.samples] == [None]
    assert suite.playbook == suite.playbooks[0]


@pytest.mark.parametrize(
    ("head", "case", "where", "words"),
    [
        (BOTH, "id: B\nmessage: {text: Hi}\n", ("b.yaml", "playbook"), "write one or two"),
        (BOTH, "id: B\nplaybook: three\nmessage: {text: Hi}\n", ("b.yaml", "playbook"), "'three' is no playbook"),
        ("playbooks: [../one/playbook.yaml, ../nine.yaml]\n", "", ("suite.yaml", "playbooks[1]"), "no such file"),
        ("about: x\ncases: [../home/z.yaml]\n", "", ("suite.yaml", "cases[0]"), "no such file"),
        ('about: x\ncases: ["../home/z*.yaml"]\n', "", ("suite.yaml", "cases[0]"), "no file fits"),
    ],
)
def test_what_is_wrong_is_told_by_file_and_key(
    tmp_path: Path, head: str, case: str, where: tuple[str, str], words: str
) -> None:
    mixed = _mixed(tmp_path, head)
    if case:
        (mixed / "b.yaml").write_text(case, encoding="utf-8")
    with pytest.raises(BadCase) as caught:
        load_suite(str(mixed))
    assert caught.value.file is not None
    assert (Path(caught.value.file).name, caught.value.key) == where
    assert words in str(caught.value)


def _told(sample: Sample) -> tuple[str, str, tuple[str, ...], str | None]:
    return sample.case.id, sample.cluster, sample.tags, sample.case.playbook
