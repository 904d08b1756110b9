"""Suites of cases: a folder (or one file) of cases, each with what it should come to.

A file is a case with `expect`, `cluster`, `tags` and `source` beside the case's own keys, or names the case's
file (`case: ../C-1042.yaml`, relative to itself) and holds only those. JSON Lines hold one such case a line.
A `suite.yaml` in the folder names the playbook that the expectations are written for, or several: then each case says
whose it is (`playbook`). Under `cases` it lists what stands here too, out of other suites.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import Field, ValidationError

from drafter.adapters import json_source, yaml_source
from drafter.adapters.document import Document, dotted, problem
from drafter.adapters.fitting import fit
from drafter.domain.case import Case
from drafter.domain.errors import BadCase
from drafter.domain.roleplay import Scenario
from drafter.domain.value import Value
from evals.caching.key import said
from evals.expect import Expect
from evals.scenes import scenes

CASES = Path(__file__).parent / "cases"
"""Where suites that are called by name live."""
READ_AT = dt.datetime(2026, 11, 21, 12, tzinfo=dt.UTC)
"""The clock of cases that bring none and whose message tells no time: a figure must not change with the day on which it is measured."""
SUITE_FILE = "suite.yaml"
_ENDINGS = (".yaml", ".yml", ".json", ".jsonl")


class Notes(Value):
    """What an eval file says besides its case. Statistics count clusters (cases of one family), not rows."""

    case: str | None = None
    expect: Expect = Expect()
    cluster: str | None = None
    tags: tuple[str, ...] = ()
    source: str | None = None


class About(Value):
    """The head of a suite. `playbook` and `playbooks` are paths relative to the suite's folder, `cases` eval files (or
    patterns such as `../examples/*.yaml`) of other suites: their families, tags and expectations come along. With
    `scenarios`, those beside the playbooks are played."""

    about: str = ""
    playbook: str | None = Field(default=None, min_length=1)
    playbooks: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    scenarios: bool = False


@dataclass(frozen=True)
class Sample:
    """One case to run, and what it should come to. A case without a cluster is a family of its own. With a `scenario`, its
    customer answers back, and the case is only what they open with."""

    case: Case
    expect: Expect
    cluster: str
    tags: tuple[str, ...] = ()
    source: str | None = None
    scenario: Scenario | None = None

    @property
    def hash(self) -> str:
        """Changes when the case or what is expected of it changes."""
        text = said(self.case) + self.expect.model_dump_json(exclude_unset=True) + self.cluster
        text += self.scenario.model_dump_json() if self.scenario else ""
        return hashlib.sha256(text.encode()).hexdigest()[:16]


@dataclass(frozen=True)
class Suite:
    """`playbooks` are those that the expectations are written for, `warnings` tells of keys that were ignored."""

    name: str
    samples: tuple[Sample, ...]
    playbooks: tuple[Path, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def plays(self) -> bool:
        """Whether its cases are scenarios, each played to its end."""
        return any(sample.scenario is not None for sample in self.samples)

    @property
    def playbook(self) -> Path | None:
        """The one playbook; None where the suite names none, or several."""
        return self.playbooks[0] if len(self.playbooks) == 1 else None

    @property
    def hash(self) -> str:
        return hashlib.sha256("".join(sample.hash for sample in self.samples).encode()).hexdigest()[:16]


def load_suite(name: str) -> Suite:
    """The suite of that name under `evals/cases/`, or at that path. Raises `BadCase`: file, line, key, what is wrong."""
    path = _find(name)
    head = _head(path / SUITE_FILE) if path.is_dir() else _Head()
    files = [*sorted(_files(path)), *head.cases] if path.is_dir() else [path]
    found = [entry for file in files for entry in _samples(file)]
    if len(head.playbooks) > 1:
        found = [(_of_company(sample, doc, head.playbooks), doc, warnings) for sample, doc, warnings in found]
    played = tuple(_scenes(head.playbooks)) if head.scenarios else ()
    if not found and not played:
        raise BadCase("holds no case", file=name, hint=f"put files ending in {', '.join(_ENDINGS)} there")
    seen: dict[str, Document] = {}
    for sample, doc, _ in found:
        if sample.case.id in seen:
            first = seen[sample.case.id].file
            raise BadCase(f"{sample.case.id!r} stands twice (first in {first})", file=doc.file, line=1, key="id")
        seen[sample.case.id] = doc
    return Suite(
        name=path.stem if path.is_file() else path.resolve().name,
        samples=(*(sample for sample, _, _ in found), *played),
        playbooks=head.playbooks,
        warnings=tuple(warning for _, _, warnings in found for warning in warnings),
    )


def _scenes(playbooks: tuple[Path, ...]) -> Iterator[Sample]:
    for case, scenario in scenes(playbooks):
        yield Sample(case, Expect(), scenario.id, scenario.tags, scenario.source, scenario)


def _find(name: str) -> Path:
    given, named = Path(name), CASES / name
    # A bare word is a suite's name first: a folder of that name in the working directory must not hide it.
    for path in (named, given) if given.name == name else (given,):
        if path.exists():
            return path
    known = ", ".join(sorted(path.name for path in CASES.iterdir() if path.is_dir())) if CASES.is_dir() else ""
    raise BadCase("no such suite", file=name, hint=f"name one of {known}, or a path" if known else "give a path")


def _files(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        if path.suffix in _ENDINGS and path.is_file() and path.name != SUITE_FILE:
            yield path


def _samples(file: Path) -> Iterator[tuple[Sample, Document, tuple[str, ...]]]:
    text = _read(file)
    if file.suffix == ".jsonl":
        for number, line in enumerate(text.splitlines(), start=1):
            if line.strip():
                yield _sample(json_source.load(line, file=str(file), first=number, error=BadCase))
    else:
        yield _sample(_parsed(text, file))


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise BadCase("is not UTF-8", file=str(file), hint="save it as UTF-8") from None
    except OSError as error:
        raise BadCase(f"cannot be read: {error.strerror}", file=str(file)) from None


def _parsed(text: str, file: Path) -> Document:
    if file.suffix == ".json":
        return json_source.load(text, file=str(file), error=BadCase)
    return yaml_source.load(text, file=str(file), error=BadCase)


def _sample(doc: Document) -> tuple[Sample, Document, tuple[str, ...]]:
    if not isinstance(doc.value, dict):
        raise BadCase("is no case", file=doc.file, line=1, hint="write a map with message, or with case, and expect")
    own = set(Notes.model_fields)
    if "case" in doc.value:
        notes = _fitted(doc, Notes)
        case_doc = _referred(doc, notes.case)
        fitted = fit(case_doc, Case)
    else:
        notes = _fitted(replace(doc, value={key: doc.value[key] for key in doc.value if key in own}), Notes)
        case_doc = doc
        fitted = fit(doc, Case, also=own)
    sample = Sample(
        case=fitted.value,
        expect=notes.expect,
        cluster=notes.cluster or fitted.value.id,
        tags=notes.tags,
        source=notes.source,
    )
    return sample, doc, tuple(f"{case_doc.file}: {warning}" for warning in fitted.warnings)


def _fitted(doc: Document, model: type[Notes]) -> Notes:
    try:
        return model.model_validate(doc.value)
    except ValidationError as error:
        found = problem(error, doc, model)
        raise BadCase(found.message, file=doc.file, line=found.line, key=found.key) from None


def _referred(doc: Document, case: str | None) -> Document:
    path = Path(doc.file).parent / (case or "")
    if not case or not path.is_file():
        hint = "the path is relative to this file"
        raise BadCase(f"no such file {case!r}", file=doc.file, line=doc.line(("case",)), key="case", hint=hint)
    return _parsed(_read(path), path)


@dataclass(frozen=True)
class _Head:
    """What a suite.yaml names, found on disk."""

    playbooks: tuple[Path, ...] = ()
    cases: tuple[Path, ...] = ()
    scenarios: bool = False


def _head(file: Path) -> _Head:
    if not file.exists():
        return _Head()
    doc = _parsed(_read(file), file)
    try:
        about = About.model_validate(doc.value)
    except ValidationError as error:
        found = problem(error, doc, About)
        raise BadCase(found.message, file=str(file), line=found.line, key=found.key) from None
    playbooks = [_there(doc, ("playbook",), about.playbook)] if about.playbook else []
    playbooks += [_there(doc, ("playbooks", index), named) for index, named in enumerate(about.playbooks)]
    cases = [one for index, named in enumerate(about.cases) for one in _listed(doc, ("cases", index), named)]
    return _Head(tuple(dict.fromkeys(playbooks)), tuple(dict.fromkeys(cases)), about.scenarios)


def _there(doc: Document, key: tuple[str | int, ...], named: str) -> Path:
    path = (Path(doc.file).parent / named).resolve()
    if not path.is_file():
        raise BadCase(f"no such file {named!r}", file=doc.file, line=doc.line(key), key=dotted(key))
    return path


def _listed(doc: Document, key: tuple[str | int, ...], named: str) -> list[Path]:
    """The files that one entry of `cases` names. The folder is resolved first: `..` is no pattern."""
    if "*" not in named:
        return [_there(doc, key, named)]
    pattern = Path(named)
    folder = (Path(doc.file).parent / pattern.parent).resolve()
    files = sorted(path for path in folder.glob(pattern.name) if path.name != SUITE_FILE)
    if not files:
        raise BadCase(f"no file fits {named!r}", file=doc.file, line=doc.line(key), key=dotted(key))
    return files


def _of_company(sample: Sample, doc: Document, playbooks: tuple[Path, ...]) -> Sample:
    """The sample with the playbook that it is run with: its own key, else that of the suite that it comes from."""
    named, known = sample.case.playbook or _at_home(doc), [_called(one) for one in playbooks]
    if named not in known:
        wrong = f"{named!r} is no playbook of the suite" if named else "is missing, and the suite has several"
        hint = f"write {' or '.join(known)}"
        raise BadCase(wrong, file=doc.file, line=doc.line(("playbook",)), key="playbook", hint=hint)
    return replace(sample, case=sample.case.model_copy(update={"playbook": named}))


def _at_home(doc: Document) -> str | None:
    home = _head(Path(doc.file).parent / SUITE_FILE).playbooks
    return _called(home[0]) if len(home) == 1 else None


def _called(playbook: Path) -> str:
    """northwind/playbook.yaml is called northwind; any other file by its own name."""
    return playbook.parent.name if playbook.stem == "playbook" else playbook.stem
