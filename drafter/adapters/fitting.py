"""A document from outside made into a domain value: keys that nobody defined are left out with a warning, and
texts that no database or wire can carry are refused."""

from __future__ import annotations

import difflib
import functools
import itertools
import types
import typing
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Generic, TypeVar

from pydantic import AwareDatetime, BaseModel, ValidationError

from drafter.adapters.complaints import MOST, Complaint, Misfit, clipped, complaints, said
from drafter.adapters.document import Document, Path, dotted

Model = TypeVar("Model", bound=BaseModel)
_WANTS_TIME = 'is no time; write such as "2026-11-18T09:00:00-06:00"'
_WANTS: Mapping[Any, str] = {
    bool: "is no truth value; write true or false, without quotes",
    int: "is no whole number; write such as 3, without quotes",
    float: "is no number; write such as 0.5, without quotes",
}


@dataclass(frozen=True)
class Fitted(Generic[Model]):
    """A value, and a warning for each key that was left out."""

    value: Model
    warnings: tuple[str, ...]


def fit(doc: Document, model: type[Model], *, also: Collection[str] = ()) -> Fitted[Model]:
    """The document as a `model`. Top-level keys in `also` belong to someone else and are left out in silence.
    Raises `Misfit`."""
    if not isinstance(doc.value, dict):
        raise Misfit((said(doc, (), "is no object; write a map of keys and values"),), file=doc.file)
    unsound = tuple(itertools.islice(_unsound(doc), MOST))
    if unsound:
        raise Misfit(unsound, file=doc.file)
    sieve = _Sieve(doc)
    value = sieve.known({key: one for key, one in doc.value.items() if key not in also}, model, ())
    found = list(sieve.complaints)
    try:
        made = model.model_validate(value)
    except ValidationError as error:
        told = {complaint.path for complaint in found}
        found += [sieve.hinted(one) for one in complaints(error, doc) if one.path not in told]
    if found:
        raise Misfit(tuple(found), file=doc.file)
    return Fitted(made, tuple(sieve.warnings))


def _unsound(doc: Document) -> Iterator[Complaint]:
    """Keys and texts that hold NUL or half a character: they break databases and UTF-8."""
    todo: list[tuple[Path, Any]] = [((), doc.value)]
    while todo:
        path, item = todo.pop()
        if isinstance(item, dict):
            for key, one in item.items():
                if _flaw(str(key)):
                    yield said(doc, path, f"has a key that holds {_flaw(str(key))}; remove it")
                else:
                    todo.append(((*path, key), one))
        elif isinstance(item, list):
            todo += [((*path, index), one) for index, one in enumerate(item)]
        elif isinstance(item, str) and _flaw(item):
            yield said(doc, path, f"holds {_flaw(item)}; remove it")


def _flaw(text: str) -> str | None:
    if text.isascii():
        return "a NUL character" if "\x00" in text else None
    try:
        text.encode()
    except UnicodeEncodeError:
        return "a lone surrogate (broken UTF-16)"
    return "a NUL character" if "\x00" in text else None


@dataclass
class _Sieve:
    """Walks a raw value along a model's annotations and keeps what the model knows."""

    doc: Document
    warnings: list[str] = field(default_factory=list)
    complaints: list[Complaint] = field(default_factory=list)
    meant: dict[Path, str] = field(default_factory=dict)

    def known(self, value: Any, annotation: Any, path: Path) -> Any:
        model, item = _model_in(annotation), _item_in(annotation)
        if model is not None and isinstance(value, dict):
            fields = {info.alias or name: info.annotation for name, info in model.model_fields.items()}
            self.warn(set(value) - set(fields), fields, value, path)
            return {key: self.known(one, fields[key], (*path, key)) for key, one in value.items() if key in fields}
        if item is not None and isinstance(value, list):
            return [self.known(one, item, (*path, index)) for index, one in enumerate(value)]
        if _is_time(annotation) and (isinstance(value, (int, float)) or _is_number(value)):
            # A bare number would pass as seconds since 1970.
            return self.refused(path, _WANTS_TIME)
        wanted = _wanted(annotation) if isinstance(value, (str, int, float)) else None
        if wanted and not any(_is(value, one) for one in _parts(annotation)):
            # "off" would pass as false, "5" as 5 and 1 as true.
            return self.refused(path, wanted)
        return value

    def refused(self, path: Path, message: str) -> None:
        self.complaints.append(said(self.doc, path, message))

    def warn(self, unknown: set[Any], fields: Collection[str], value: dict[Any, Any], path: Path) -> None:
        free = [name for name in fields if name not in value]
        for key in sorted(unknown, key=str)[: MOST - len(self.warnings)]:
            near = difflib.get_close_matches(str(key), free, n=1, cutoff=0.75)
            hint = f"; did you mean {near[0]}?" if near else ""
            name = clipped(dotted((*path, key)))
            if near:
                self.meant[(*path, near[0])] = name
            self.warnings.append(f"{name} is not a known key and is ignored{hint}")

    def hinted(self, complaint: Complaint) -> Complaint:
        """A missing key, told with the unknown one that was probably meant to be it."""
        if complaint.path not in self.meant:
            return complaint
        message = f"{complaint.message}; {self.meant[complaint.path]} is not a known key, is it meant?"
        return replace(complaint, message=message, discreet=message)


@functools.cache
def _parts(annotation: Any) -> tuple[Any, ...]:
    """The annotation, and the members of a union."""
    if typing.get_origin(annotation) is typing.Annotated:
        return _parts(typing.get_args(annotation)[0])
    if typing.get_origin(annotation) in (typing.Union, types.UnionType):
        return tuple(one for member in typing.get_args(annotation) for one in _parts(member))
    return (annotation,)


@functools.cache
def _model_in(annotation: Any) -> type[BaseModel] | None:
    return next((one for one in _parts(annotation) if isinstance(one, type) and issubclass(one, BaseModel)), None)


@functools.cache
def _item_in(annotation: Any) -> Any:
    return next((typing.get_args(one)[0] for one in _parts(annotation) if typing.get_origin(one) is tuple), None)


@functools.cache
def _wanted(annotation: Any) -> str | None:
    """What to write where a value must be true, false or a number; None where anything else may stand too."""
    return next((_WANTS[one] for one in _parts(annotation) if one in _WANTS), None)


def _is(value: Any, kind: Any) -> bool:
    """Whether a text, number or truth value is of that kind, as JSON tells them apart. Of kinds that are none of these the
    model itself is the judge."""
    if typing.get_origin(kind) is typing.Literal:
        return value in typing.get_args(kind)
    if isinstance(value, bool) or kind is bool:
        return isinstance(value, bool) and kind is bool
    return isinstance(value, (int, float)) if kind in _WANTS else kind is not types.NoneType


@functools.cache
def _is_time(annotation: Any) -> bool:
    union = typing.get_origin(annotation) in (typing.Union, types.UnionType)
    members = typing.get_args(annotation) if union else (annotation,)
    bare = (typing.get_args(one)[0] if typing.get_origin(one) is typing.Annotated else one for one in members)
    return any(one is AwareDatetime for one in bare)


def _is_number(value: Any) -> bool:
    return isinstance(value, str) and value.strip().lstrip("+-").replace(".", "", 1).isdigit()
