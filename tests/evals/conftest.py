"""A fake product and drafts made to order: what a run does can be tested before there is anything to run."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from drafter.domain.case import Case
from drafter.domain.draft import Draft, Provenance, Reply, Tokens
from drafter.domain.plan import Handoff, Plan, Resolution, Takeover
from drafter.domain.reading import Cause, Reading, Signal
from drafter.domain.score import Finding, score
from evals.comparing.comparison import Run
from evals.folder import RunInfo
from evals.rows import Row
from evals.subject import PromptUsed, Subject

NOW = dt.datetime(2026, 11, 18, 9, tzinfo=dt.UTC)


@dataclass(frozen=True)
class Made:
    """What a draft in a test is about; the rest is filled in."""

    signals: tuple[str, ...] = ()
    causes: tuple[str, ...] = ()
    level: str = "angry"
    kind: str = "remedy"
    remedy: str | None = "full_refund"
    handoff: str | None = None
    takeover: str | None = None
    alternatives: tuple[str, ...] = ()
    text: str = "You will get $89.99."
    failing: tuple[str, ...] = ()
    tokens: int = 10


def draft_of(case_id: str = "C-1", made: Made | None = None) -> Draft:
    made = made or Made()
    checks = tuple(
        Finding(id=id, principle="tone", level=level, outcome="fail" if id in made.failing else outcome, why="test")
        for id, level, outcome in (
            ("never_calm_down", "must", "pass"),
            ("grounded", "must", "pass"),
            ("concise", "should", "pass"),
            ("offers_choice", "should", "n/a"),
        )
    )
    return Draft(
        id="draft-1",
        case_id=case_id,
        created_at=NOW,
        reply=Reply(subject="Your order", text=made.text, language="en"),
        reading=Reading(
            level=made.level,
            signals=tuple(
                Signal(kind=kind, quote="so", message="last", start=0, end=2, weight=0.5) for kind in made.signals
            ),
            causes=tuple(Cause(kind=kind, evidence=()) for kind in made.causes),
        ),
        plan=Plan(
            resolution=Resolution(kind=made.kind, remedy=made.remedy, says="a refund"),
            handoff=Handoff(to=made.handoff) if made.handoff else None,
            takeover=Takeover(to=made.takeover, title="boss", by=NOW) if made.takeover else None,
            alternatives=tuple(Resolution(kind="remedy", remedy=one, says="else") for one in made.alternatives),
        ),
        score=score(checks),
        provenance=Provenance(
            playbook="northwind",
            playbook_hash="p",
            prompt="reply@1",
            prompt_hash="h",
            model="fake",
            provider="fake",
            calls=1,
            tokens=Tokens(input=made.tokens, output=2),
        ),
    )


@dataclass
class FakeProduct:
    """Drafts at once; `dies_after` ends the process the hard way, `fails_on` are cases it cannot draft."""

    dies_after: int | None = None
    fails_on: tuple[str, ...] = ()
    drafted: list[str] = field(default_factory=list)
    at_once: int = 0
    most_at_once: int = 0

    async def draft(self, case: Case) -> Draft:
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        await asyncio.sleep(0)
        self.at_once -= 1
        if self.dies_after is not None and len(self.drafted) >= self.dies_after:
            raise KeyboardInterrupt
        self.drafted.append(case.id)
        if case.id in self.fails_on:
            raise RuntimeError("the model\nwent away")
        return draft_of(case.id)


def subject_of(product: FakeProduct, *, model: str = "fake", lanes: int = 1) -> Subject:
    return Subject(
        product=product,
        model=model,
        prompt=PromptUsed(id="reply@1", hash="h", text="Write well."),
        playbook="northwind",
        playbook_hash="p",
        code="c",
        settings={"revisions": 2},
        lanes=lanes,
    )


@pytest.fixture
def make_draft() -> Callable[..., Draft]:
    return lambda **made: draft_of(made=Made(**made))


@pytest.fixture
def make_product() -> type[FakeProduct]:
    return FakeProduct


@pytest.fixture
def make_subject() -> Callable[..., Subject]:
    return subject_of


@pytest.fixture
def suite_folder(tmp_path: Path) -> Path:
    """Three cases of two families, in the three shapes that a suite may have."""
    folder = tmp_path / "small"
    folder.mkdir()
    (tmp_path / "C-1.yaml").write_text("id: C-1\nmessage: {text: 'It is broken.'}\n", encoding="utf-8")
    (folder / "1.yaml").write_text(
        "case: ../C-1.yaml\ncluster: broken\nexpect:\n  plan: {kind: remedy}\n", encoding="utf-8"
    )
    (folder / "2.yaml").write_text(
        "id: C-2\nmessage: {text: 'It is broken too.'}\ncluster: broken\nexpect:\n  reading: {level: calm}\n",
        encoding="utf-8",
    )
    (folder / "3.jsonl").write_text(
        '\n{"id": "C-3", "message": {"text": "Late."}, "tags": ["late"], "expect": {"plan": {"handoff": null}}}\n',
        encoding="utf-8",
    )
    return folder


def info_of(name: str, text: str = "Write well.") -> RunInfo:
    return RunInfo(
        suite="small",
        suite_hash="s",
        prompt=PromptUsed(id=name, hash=name, text=text),
        model="fake",
        playbook="northwind",
        playbook_hash="p",
        code="c",
        epochs=1,
        settings={},
        started=NOW,
    )


def row_made(case: str, epoch: int, *, passed: bool, words: str) -> Row:
    """A row that passed every must check or failed `grounded`; the family is what stands before the dash."""
    outcome = "pass" if passed else "fail"
    check = {"id": "grounded", "level": "must", "outcome": outcome, "why": "nobody gave this"}
    return Row(
        case_id=case,
        epoch=epoch,
        sample=case,
        cluster=case.split("-")[0],
        tags=(case[0],),
        draft={"reply": {"text": words}, "score": {"value": 0.9 + passed / 10, "checks": [check]}, "provenance": {}},
        checks={"grounded": outcome, "concise": "pass", "offers_choice": "n/a"},
        must_failures=() if passed else ("grounded",),
        tokens=Tokens(input=10, output=5),
        latency_ms=10.0 + epoch,
    )


@pytest.fixture
def make_run() -> Callable[..., Run]:
    """A run by its outcomes: case to a mark for each epoch, "+" passed and "-" failed."""

    def make(name: str, passes: Mapping[str, str], *, text: str = "Write well.") -> Run:
        rows = [
            row_made(case, at + 1, passed=mark == "+", words=f"{name} on {case}")
            for case, marks in passes.items()
            for at, mark in enumerate(marks)
        ]
        return info_of(name, text), rows

    return make
