"""Labelled replies: what somebody sent, or nearly sent, and which checks it breaks.

One line of JSON each: `id`; `case`, a whole case or the name of an example ("northwind/C-1042"), with `changes` to its
keys; `playbook`, for a whole case, relative to the file; `plan`, else that of `plans.json`, else the playbook makes it; `reply: {text}`; `good`
where nothing is wrong with it; `expect: {fails, passes, taste}`, the checks that it breaks, those that a careless check
would say it breaks, and those on which people differ; `cluster`, the reply that it is a version of; `why`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from pydantic import Field, ValidationError

from drafter.adapters import json_source, yaml_source
from drafter.adapters.document import Document, problem
from drafter.adapters.fitting import fit
from drafter.adapters.knowledge import Articles
from drafter.adapters.playbooks import load_playbook
from drafter.domain.case import Case
from drafter.domain.draft import Reply
from drafter.domain.errors import BadCase
from drafter.domain.plan import Plan, Quote
from drafter.domain.playbook import Playbook
from drafter.domain.principles import RULES
from drafter.domain.reading import Reading
from drafter.domain.value import Value
from drafter.drafting.checking import Sheet
from drafter.drafting.planning import plan, to_look_up
from drafter.drafting.reading import read
from evals.dataset import CASES, READ_AT

PLANS = "plans.json"
"""Beside the replies: by the name of the example case, the plan that they were written for."""
EXAMPLES = CASES.parent.parent / "examples"
_CHECKS = frozenset(rule.id for rule in RULES)


class Expected(Value):
    """`taste` names the checks where two careful people would differ: they count neither way."""

    fails: tuple[str, ...] = ()
    passes: tuple[str, ...] = ()
    taste: tuple[str, ...] = ()


class _Text(Value):
    text: str = Field(min_length=1)


class _Line(Value):
    id: str
    case: str | dict[str, Any]
    changes: dict[str, Any] = {}
    playbook: str | None = None
    plan: Plan | None = None
    cluster: str | None = None
    reply: _Text
    good: bool = False
    expect: Expected = Expected()
    why: str = ""


@dataclass(frozen=True)
class Labelled:
    """One reply, and what is true of it. `known` is what it answers: the case, its plan, None where the playbook makes it,
    and the company's playbook and articles, None without one."""

    id: str
    cluster: str
    text: str
    known: tuple[Case, Plan | None, _Company | None]
    good: bool
    expect: Expected
    why: str

    @cached_property
    def sheet(self) -> Sheet:
        """What the checks look at. The case is read only now: who looks at some of thousands waits for those."""
        case, planned, company = self.known
        if planned is None:
            assert company is not None
            reading, planned = _planned(case, company)
        else:
            reading = _read(case.model_dump_json(by_alias=True))
        reply = Reply(text=self.text, language=reading.language)
        return Sheet(reply, case, reading, planned, company.playbook if company else None)


def load_replies(name: str) -> list[Labelled]:
    """The replies of the suite of that name under `evals/cases/`, of a folder or of a file. Raises `BadCase`."""
    path = CASES / name if (CASES / name).exists() else Path(name)
    files = sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
    found = [one for file in files for one in _labelled(file)]
    if not found:
        raise BadCase("holds no labelled reply", file=name, hint="name a folder of .jsonl files, or one such file")
    return found


def _labelled(file: Path) -> Iterator[Labelled]:
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise BadCase(f"cannot be read: {error}", file=str(file), hint="name a suite, a folder or a file") from None
    for number, text in enumerate(lines, start=1):
        if text.strip():
            yield _one(json_source.load(text, file=str(file), first=number, error=BadCase))


def _one(doc: Document) -> Labelled:
    try:
        line = _Line.model_validate(doc.value)
    except ValidationError as error:
        found = problem(error, doc, _Line)
        raise BadCase(found.message, file=doc.file, line=found.line, key=found.key) from None
    _sound(line, doc)
    known = _known(line, doc)
    return Labelled(line.id, line.cluster or line.id, line.reply.text, known, line.good, line.expect, line.why)


def _sound(line: _Line, doc: Document) -> None:
    for key, checks in (("fails", line.expect.fails), ("passes", line.expect.passes), ("taste", line.expect.taste)):
        for unknown in sorted({*checks} - _CHECKS):
            at = doc.line(("expect", key))
            raise BadCase(f"{unknown!r} is no check", file=doc.file, line=at, key=f"expect.{key}")
    if line.good and line.expect.fails:
        at = doc.line(("good",))
        raise BadCase("a good reply fails nothing", file=doc.file, line=at, key="good", hint="drop good, or fails")


def _known(line: _Line, doc: Document) -> tuple[Case, Plan | None, _Company | None]:
    value: Mapping[str, Any]
    source: Path | None
    planned = line.plan
    if isinstance(line.case, str):
        value, source = _example(line.case, doc), EXAMPLES / line.case.split("/")[0] / "playbook.yaml"
        planned = planned or _frozen(Path(doc.file).parent / PLANS).get(line.case)
    else:
        value, source = line.case, Path(doc.file).parent / line.playbook if line.playbook else None
    case = fit(Document(value={**value, **line.changes}, file=doc.file), Case).value.at(READ_AT)
    company = _company(source) if source else None
    if planned is None and company is None:
        raise BadCase("has no plan", file=doc.file, line=doc.line(()), key="plan", hint="give plan, or playbook")
    return case, planned, company


def _example(name: str, doc: Document) -> Mapping[str, Any]:
    company, _, case = name.partition("/")
    file = EXAMPLES / company / "cases" / f"{case}.yaml"
    if not file.is_file():
        hint = "write such as northwind/C-1042, or the whole case"
        raise BadCase(f"no example {name!r}", file=doc.file, line=doc.line(("case",)), key="case", hint=hint)
    value: Mapping[str, Any] = yaml_source.load(file.read_text(encoding="utf-8"), file=str(file)).value
    return value


@lru_cache(maxsize=4)
def _frozen(file: Path) -> dict[str, Plan]:
    """The plans that example cases had when their replies were written: a new rule in a playbook must not turn a good
    reply into a bad one."""
    if not file.is_file():
        return {}
    plans = json_source.load(file.read_text(encoding="utf-8"), file=str(file), error=BadCase).value
    return {name: Plan.model_validate(one) for name, one in plans.items()}


@lru_cache(maxsize=256)
def _read(text: str) -> Reading:
    return read(Case.model_validate_json(text))


@dataclass(frozen=True, eq=False)
class _Company:
    """A playbook with its articles ready to search. Plans are made once per case: hundreds of replies share a few."""

    playbook: Playbook
    articles: Articles


@lru_cache(maxsize=16)
def _company(source: Path) -> _Company:
    playbook = load_playbook(source)
    return _Company(playbook, Articles(playbook.articles))


@lru_cache(maxsize=256)
def _by_rules(text: str, company: _Company) -> tuple[Reading, Plan]:
    case = Case.model_validate_json(text)
    reading = read(case)
    passages: dict[str, Quote] = {}
    for ask in to_look_up(reading):
        for quote in company.articles.search(ask.evidence.quote, limit=1, language=reading.language):
            passages[ask.evidence.quote] = quote
    return reading, plan(case, reading, company.playbook, passages=passages)


def _planned(case: Case, company: _Company) -> tuple[Reading, Plan]:
    return _by_rules(case.model_dump_json(by_alias=True), company)
