"""What is wrong with a document that is well-formed but no valid value: every complaint with its path and line,
in words for whoever wrote it, and once more without quoting them."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError
from pydantic_core import InitErrorDetails

from drafter.adapters.document import Document, Path, dotted, problem
from drafter.domain.case import Case
from drafter.domain.errors import BadCase

SHOWN = 60
"""How much of a wrong value or key is quoted."""
MOST = 20
"""How many complaints or warnings are told."""
_DEEP = 6
"""How far down a wrong fact is looked for: each level costs a pass over the facts."""


@dataclass(frozen=True)
class Complaint:
    """One thing wrong: `path` in the document, `message` for its author. `discreet` is the same without quoting
    what was given, for answers that must not carry a customer's words."""

    path: Path
    line: int | None
    message: str
    discreet: str


class Misfit(BadCase):
    """A document that is well-formed but no valid value. `complaints` has all that is wrong; the error itself
    tells the first."""

    def __init__(self, complaints: tuple[Complaint, ...], *, file: str) -> None:
        first = complaints[0]
        super().__init__(first.message, file=file, line=first.line, key=clipped(dotted(first.path)) or None)
        self.complaints = complaints


def clipped(text: str) -> str:
    """The text fit for one line of a message: short, and of printable characters."""
    shown = "".join(ch if ch.isprintable() else "?" for ch in text)
    return shown if len(shown) <= SHOWN else f"{shown[:SHOWN]}…"


def said(doc: Document, path: Path, message: str) -> Complaint:
    """A complaint that quotes nothing of what was given."""
    return Complaint(path, doc.line(path), message, message)


def complaints(error: ValidationError, doc: Document) -> Iterator[Complaint]:
    """Each error of pydantic's, told by the document's own words."""
    for detail in itertools.islice(_leaves(error, doc.value), MOST):
        single = ValidationError.from_exception_data("", [detail])
        key_path = _path(detail, doc.value)
        message = problem(single, doc).message
        shown, discreet = (_clip_given(message, detail["input"], keep=keep) for keep in (SHOWN, 0))
        yield Complaint(key_path, doc.line(key_path), shown, discreet)


def _path(detail: InitErrorDetails, value: Any) -> Path:
    """Where in the document: without the words that unions and validators add, with the key that is missing."""
    path: list[str | int] = []
    for part in detail.get("loc", ()):
        items = isinstance(value, list) and isinstance(part, int) and part < len(value)
        if items or (isinstance(value, dict) and part in value):
            value = value[part]
        elif detail["type"] != "missing":
            continue
        path.append(part)
    return tuple(path)


def _leaves(error: ValidationError, value: Any) -> Iterator[InitErrorDetails]:
    """The errors of `error`. A wrong fact is an error of all facts to pydantic: here it is the fact's own."""
    facts_told: set[Path] = set()
    for detail in error.errors(include_url=False):
        place = tuple(detail["loc"])
        if "facts" not in place:
            given, context = detail.get("input"), detail.get("ctx", {})
            yield InitErrorDetails(type=detail["type"], loc=place, input=given, ctx=context)
            continue
        path = place[: place.index("facts") + 1]
        if path not in facts_told:
            facts_told.add(path)
            yield from _wrong_facts(_at(value, path), path)


def _at(value: Any, path: Path) -> Any:
    for part in path:
        value = value[part]
    return value


def _wrong_facts(facts: Any, path: Path) -> Iterator[InitErrorDetails]:
    """The innermost facts that are refused, each with the reason."""
    if not isinstance(facts, dict):
        yield _wrong(path, facts, ValueError("is no map; facts are a map from name to value"))
    else:
        for name, value in facts.items():
            yield from _wrong_fact(value, (*path, name))


def _wrong_fact(value: Any, path: Path) -> Iterator[InitErrorDetails]:
    try:
        Case.model_validate({"message": {"text": "."}, "facts": {"": value}})
    except ValidationError as error:
        inner: Iterator[tuple[str | int, Any]] = iter(())
        if len(path) > _DEEP:
            pass
        elif isinstance(value, list):
            inner = iter(enumerate(value))
        elif isinstance(value, dict) and "amount" not in value:
            inner = iter(value.items())
        found = [one for name, item in inner for one in _wrong_fact(item, (*path, name))]
        yield from found or [_reason(error, path, value)]


def _reason(error: ValidationError, path: Path, value: Any) -> InitErrorDetails:
    first = error.errors(include_url=False)[0]
    cause = first.get("ctx", {}).get("error")
    if cause is not None:
        return _wrong((*path, *first["loc"][1:]), value, ValueError(str(cause).strip()))
    return InitErrorDetails(type=first["type"], loc=(*path, *first["loc"][1:]), input=first["input"])


def _wrong(path: Path, value: Any, reason: ValueError) -> InitErrorDetails:
    return InitErrorDetails(type="value_error", loc=path, input=value, ctx={"error": reason})


def _clip_given(message: str, given: Any, *, keep: int) -> str:
    """The message with what was given cut to `keep` characters; it may be long, and it may be private."""
    if not isinstance(given, (str, int, float)) or isinstance(given, bool):
        return message
    for shown in {repr(given), repr(given[:40]) if isinstance(given, str) else repr(given)}:
        if len(shown) > keep:
            message = message.replace(shown, f"{shown[:keep]}…" if keep else "…")
    return message
