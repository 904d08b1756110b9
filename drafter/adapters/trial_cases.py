"""Cases with what their plan should come to, from files and folders: what a playbook is tried on.

A labelled case holds `expect: {plan: {…}}` beside its own keys, or names the case's file (`case: ../C-1042.yaml`,
relative to itself). A case that cannot be read is handed on as its error, and the next one goes on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import BaseModel, ValidationError

from drafter.adapters.cases import LABELS, RawLine, case_document, line_document, raw_lines, read_file
from drafter.adapters.document import Document, problem
from drafter.adapters.fitting import fit
from drafter.domain.case import Case
from drafter.domain.errors import BadCase
from drafter.domain.expectation import ExpectedPlan

_ENDINGS = (".yaml", ".yml", ".json", ".jsonl")
_NO_CASES = ("suite.yaml", "playbook.yaml")
"""Files that stand beside cases and are none."""


@dataclass(frozen=True)
class TrialCase:
    """A case, what its plan should come to, and where it stands. `warnings` tell of keys that nobody knows."""

    case: Case
    expected: ExpectedPlan
    file: str
    line: int
    warnings: tuple[str, ...] = ()


class _Expectations(BaseModel):
    plan: ExpectedPlan = ExpectedPlan()


class _Labels(BaseModel):
    expect: _Expectations = _Expectations()


def read_trials(names: Iterable[str]) -> Iterator[TrialCase | BadCase]:
    """The cases in files (.yaml, .json, or one a line in .jsonl) and in folders of them, in order."""
    for name in names:
        path = Path(name)
        files = sorted(_files(path)) if path.is_dir() else [path]
        if not files:
            yield BadCase("holds no case", file=name, hint=f"put files ending in {', '.join(_ENDINGS)} there")
        for file in files:
            try:
                sources: Iterable[RawLine | Path] = raw_lines(file) if file.suffix == ".jsonl" else [file]
                yield from map(_read, sources)
            except BadCase as bad:
                yield bad


def _files(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        inside = path.relative_to(folder).parts
        if path.suffix in _ENDINGS and path.name not in _NO_CASES and not any(one.startswith(".") for one in inside):
            yield path


def _read(source: RawLine | Path) -> TrialCase | BadCase:
    try:
        if isinstance(source, Path):
            return _trial(case_document(read_file(source), file=str(source)), 1)
        return _trial(line_document(source), source.number)
    except BadCase as bad:
        return bad


def _trial(doc: Document, line: int) -> TrialCase:
    """BadCase: file, line, key, what is wrong."""
    value = doc.value
    referred = isinstance(value, dict) and isinstance(value.get("case"), str)
    case_doc = _referred(doc, value["case"]) if referred else doc
    fitted = fit(case_doc, Case, also=LABELS)
    expected = _expected(doc) if isinstance(value, dict) and value.get("expect") is not None else ExpectedPlan()
    warnings = tuple(f"{case_doc.file}: {warning}" for warning in fitted.warnings)
    case = fitted.value
    if "id" not in case.model_fields_set:  # a made-up id would be another one in every run
        case = case.model_copy(update={"id": f"{Path(doc.file).name}:{line}"})
    return TrialCase(case, expected, doc.file, line, warnings)


def _expected(doc: Document) -> ExpectedPlan:
    """What is expected of a reading or a reply belongs to those who measure them."""
    labels = {"expect": doc.value["expect"]}
    try:
        return _Labels.model_validate(labels).expect.plan
    except ValidationError as error:
        found = problem(error, replace(doc, value=labels), _Labels)
        raise BadCase(found.message, file=found.file, line=found.line, key=found.key) from None


def _referred(doc: Document, name: str) -> Document:
    path = Path(doc.file).parent / name
    if not path.is_file():
        line, hint = doc.line(("case",)), "the path is relative to this file"
        raise BadCase(f"no such file {name!r}", file=doc.file, line=line, key="case", hint=hint)
    return case_document(read_file(path), file=str(path))
