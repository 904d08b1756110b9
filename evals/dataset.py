"""Suites of cases: a folder (or one file) of cases, each with what it should come to.

A file is a case with `expect`, `cluster`, `tags` and `source` beside the case's own keys, or names the case's
file (`case: ../C-1042.yaml`, relative to itself) and holds only those. JSON Lines hold one such case a line.
A `suite.yaml` in the folder names the playbook that the expectations are written for.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import Field, ValidationError

from drafter.adapters import json_source, yaml_source
from drafter.adapters.document import Document, problem
from drafter.adapters.fitting import fit
from drafter.domain.case import Case
from drafter.domain.errors import BadCase
from drafter.domain.value import Value
from evals.expect import Expect

CASES = Path(__file__).parent / "cases"
"""Where suites that are called by name live."""
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
    """The head of a suite. `playbook` is a path relative to the suite's folder."""

    about: str = ""
    playbook: str | None = Field(default=None, min_length=1)


@dataclass(frozen=True)
class Sample:
    """One case to run, and what it should come to. A case without a cluster is a family of its own."""

    case: Case
    expect: Expect
    cluster: str
    tags: tuple[str, ...] = ()
    source: str | None = None

    @property
    def hash(self) -> str:
        """Changes when the case or what is expected of it changes."""
        text = self.case.model_dump_json() + self.expect.model_dump_json(exclude_unset=True) + self.cluster
        return hashlib.sha256(text.encode()).hexdigest()[:16]


@dataclass(frozen=True)
class Suite:
    """`playbook` is the one that the expectations are written for, `warnings` tells of keys that were ignored."""

    name: str
    samples: tuple[Sample, ...]
    playbook: Path | None = None
    warnings: tuple[str, ...] = ()

    @property
    def hash(self) -> str:
        return hashlib.sha256("".join(sample.hash for sample in self.samples).encode()).hexdigest()[:16]


def load_suite(name: str) -> Suite:
    """The suite of that name under `evals/cases/`, or at that path. Raises `BadCase`: file, line, key, what is wrong."""
    path = _find(name)
    files = sorted(_files(path)) if path.is_dir() else [path]
    found = [entry for file in files for entry in _samples(file)]
    if not found:
        raise BadCase("holds no case", file=name, hint=f"put files ending in {', '.join(_ENDINGS)} there")
    seen: dict[str, Document] = {}
    for sample, doc, _ in found:
        if sample.case.id in seen:
            first = seen[sample.case.id].file
            raise BadCase(f"{sample.case.id!r} stands twice (first in {first})", file=doc.file, line=1, key="id")
        seen[sample.case.id] = doc
    return Suite(
        name=path.stem if path.is_file() else path.resolve().name,
        samples=tuple(sample for sample, _, _ in found),
        playbook=_playbook(path / SUITE_FILE) if path.is_dir() else None,
        warnings=tuple(warning for _, _, warnings in found for warning in warnings),
    )


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


def _playbook(file: Path) -> Path | None:
    if not file.exists():
        return None
    doc = _parsed(_read(file), file)
    try:
        about = About.model_validate(doc.value)
    except ValidationError as error:
        found = problem(error, doc, About)
        raise BadCase(found.message, file=str(file), line=found.line, key=found.key) from None
    if about.playbook is None:
        return None
    path = (file.parent / about.playbook).resolve()
    if not path.is_file():
        line = doc.line(("playbook",))
        raise BadCase(f"no such file {about.playbook!r}", file=str(file), line=line, key="playbook")
    return path
