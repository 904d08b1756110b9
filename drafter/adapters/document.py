"""A document that knows its lines, and what a pydantic error means in it, in one line for whoever wrote the file:
what is wrong, and what would be right."""

from __future__ import annotations

import datetime as dt
import difflib
import types
import typing
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from pydantic import BaseModel, ValidationError

from drafter.domain.references import MISFIT

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Origin:
    """Where a value was written: the file, the path that it has there, the 1-based line."""

    file: str
    path: Path
    line: int | None


@dataclass(frozen=True)
class Document:
    """`value` is plain Python: maps, lists, text, numbers, dates and (with an offset) aware datetimes. `origins` are
    of what was written elsewhere, where a document is put together from several."""

    value: Any
    file: str
    lines: Mapping[Path, int] = field(default_factory=dict)
    origins: Mapping[Path, Origin] = field(default_factory=dict)

    def line(self, path: Path) -> int | None:
        """The 1-based line of the key or item at `path`; of the nearest one above it where it has none."""
        for end in range(len(path), -1, -1):
            if path[:end] in self.lines:
                return self.lines[path[:end]]
        return None

    def origin(self, path: Path) -> Origin:
        """Where the value at `path` was written; of the nearest one above it where nobody wrote it."""
        for end in range(len(path), -1, -1):
            if (found := self.origins.get(path[:end])) is not None:
                return Origin(found.file, (*found.path, *path[end:]), found.line)
        return Origin(self.file, path, self.line(path))


def dotted(path: Path) -> str:
    """A path as people write it: `remedies[0].says`."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path).removeprefix(".")


class Problem(NamedTuple):
    """`line` is 1-based, `key` dotted ("remedies[0].says"), `message` one line, `file` where that line stands."""

    line: int | None
    key: str
    message: str
    file: str


_EXPECTED = {
    "string_type": "is {kind}; write a text",
    "int_type": "is {kind}; write a whole number",
    "int_parsing": "is {given!r}; write a whole number",
    "int_from_float": "is {given!r}; write a whole number",
    "bool_type": "is {kind}; write true or false",
    "bool_parsing": "is {given!r}; write true or false",
    "dict_type": "is {kind}; write a map of keys and values",
    "model_type": "is {kind}; write a map of keys and values",
    "model_attributes_type": "is {kind}; write a map of keys and values",
    "list_type": "is {kind}; write a list",
    "tuple_type": "is {kind}; write a list",
    "missing": "is missing; it is required",
    "string_too_short": "is empty; write a text",
    "too_short": "is empty; at least one is needed",
    "too_few": "has {actual_length}; at least {min_length} are needed",
    "greater_than": "is {given!r}; write a number above {gt}",
    "timezone_aware": 'has no offset from UTC; write such as "2026-11-18T09:00:00-06:00"',
    "datetime_parsing": 'is {given!r}, no time; write such as "2026-11-18T09:00:00-06:00"',
    "datetime_from_date_parsing": 'is {given!r}, no time; write such as "2026-11-18T09:00:00-06:00"',
    "datetime_type": 'is {kind}; write a time such as "2026-11-18T09:00:00-06:00"',
    "literal_error": "is {given!r}; write {expected}",
}


def problem(error: ValidationError, doc: Document, model: type[BaseModel] | None = None) -> Problem:
    """The first thing wrong in `doc`, by line, its own file before others. With `model` (what the document was validated as), an unknown
    key is told with the keys that would be right."""
    details = error.errors(include_url=False)
    places = [tuple(detail["loc"]) for detail in details]
    unknown = {place[:-1] for place, detail in zip(places, details, strict=True) if detail["type"] == "extra_forbidden"}
    found = []
    for place, detail in zip(places, details, strict=True):
        # An item that is wrong makes its list "too short", a misspelt key makes the right one "missing":
        # only the cause is told.
        echo = detail["type"] == "too_short" and any(
            len(one) > len(place) and one[: len(place)] == place for one in places
        )
        if not echo and not (detail["type"] == "missing" and place[:-1] in unknown):
            found.append(_one(detail, doc, model))
    return min(found, key=lambda one: (one.file != doc.file, one.line or 0))


def _one(detail: Any, doc: Document, model: type[BaseModel] | None) -> Problem:
    context = detail.get("ctx", {})
    path = _real((*detail["loc"], *context.get("path", ())), doc.value)
    kind = detail["type"]
    if kind == "extra_forbidden":
        return _told(_unknown(path, model), path, doc)
    if kind == "missing":
        path = (*path, detail["loc"][-1])
    given = detail.get("input")
    if kind == "too_short" and (given == "" or context.get("actual_length")):
        kind = "string_too_short" if given == "" else "too_few"
    if kind == "value_error":
        message = str(context.get("error", detail["msg"]))
    elif kind == MISFIT:
        message = detail["msg"]
    elif kind == "string_pattern_mismatch":
        message = f"is {given!r}; write {_PATTERNS.get(str(context.get('pattern')), context.get('pattern'))}"
    elif kind in _EXPECTED:
        message = _EXPECTED[kind].format(given=given, kind=_kind(given), **context)
    else:
        message = f"{detail['msg'][:1].lower()}{detail['msg'][1:]}"
    return _told(message, path, doc)


def _told(message: str, path: Path, doc: Document) -> Problem:
    origin = doc.origin(path)
    return Problem(origin.line, dotted(origin.path), " ".join(message.split()), origin.file)


_PATTERNS = {
    "^[A-Z]{3}$": "three capital letters (ISO 4217), such as USD",
    "^[a-z]{2}$": "a language code of two small letters, such as en",
    "^[a-z][a-z0-9_]*$": "small letters, digits and _, such as store_credit",
}


def _kind(value: Any) -> str:
    match value:
        case None:
            return "empty"
        case bool():
            return f"{str(value).lower()}, a truth value"
        case int() | float():
            return f"the number {value}"
        case str():
            return f"the text {value[:40]!r}"
        case list() | tuple():
            return "a list"
        case dict():
            return "a map"
        case dt.date():
            return f"the date {value.isoformat()}"
    return f"{value!r}"


def _real(loc: Path, value: Any) -> Path:
    """The part of a pydantic location that exists in the document: unions and validators add words of their own."""
    path: list[str | int] = []
    for part in loc:
        known = isinstance(value, dict) and part in value
        if known or (isinstance(value, list) and isinstance(part, int) and part < len(value)):
            value = value[part]
            path.append(part)
    return tuple(path)


def _unknown(path: Path, model: type[BaseModel] | None) -> str:
    owner = _model_at(model, path[:-1]) if model else None
    if owner is None:
        return "is not a known key; remove it"
    fields = owner.model_fields.items()
    keys = [info.alias or name for name, info in fields if info.json_schema_extra != {"readOnly": True}]
    near = difflib.get_close_matches(str(path[-1]), keys, n=1, cutoff=0.6)
    known = f"known keys: {', '.join(keys)}"
    return f"is not a known key; did you mean {near[0]}? ({known})" if near else f"is not a known key; {known}"


def _model_at(annotation: Any, path: Path) -> type[BaseModel] | None:
    """The model that the value at `path` is read as, found along the annotations."""
    for part in path:
        owner = _model_in(annotation)
        if isinstance(part, int) or owner is None:
            annotation = _inner(annotation)
            continue
        fields = {info.alias or name: info for name, info in owner.model_fields.items()}
        if part not in fields:
            return None
        annotation = fields[part].annotation
    return _model_in(annotation)


def _inner(annotation: Any) -> Any:
    """What a list or a map holds."""
    for argument in _arguments(annotation):
        if typing.get_origin(argument) in (tuple, list, dict):
            return _inner(argument)
    arguments = [one for one in typing.get_args(annotation) if one is not Ellipsis]
    return arguments[-1] if arguments else None


def _arguments(annotation: Any) -> tuple[Any, ...]:
    """The members of a union (an annotated type counts as itself); none where it is no union."""
    if typing.get_origin(annotation) is typing.Annotated:
        return (typing.get_args(annotation)[0],)
    if typing.get_origin(annotation) in (typing.Union, types.UnionType):
        return typing.get_args(annotation)
    return ()


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in _arguments(annotation):
        if (found := _model_in(argument)) is not None:
            return found
    return None
