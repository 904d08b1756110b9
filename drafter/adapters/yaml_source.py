"""YAML as plain Python values that remember their lines, so that every complaint can point at one.

The text is built from parser events, not by a general loader: no tags, no merge keys, no key twice, no
alias that unfolds into millions of values. Numbers with leading zeros and clock times stay text, because
an order number 00447 and an hour 12:30 are what people mean by them.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml.constructor import SafeConstructor
from yaml.resolver import Resolver

from drafter.adapters.document import Document, Path, Problem, dotted, problem
from drafter.domain.errors import BadInput
from drafter.domain.regex import regex

__all__ = ["Document", "Problem", "load", "problem"]

BYTES = 1024 * 1024
"""The largest YAML text taken, in UTF-8 bytes."""
_DEPTH = 64
_VALUES = 100_000
_ANCHORS = 100
_PARSER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NUMERIC_TEXT = regex(r"[-+]?(?:0[\d_]+|\d[\d_]*:[\d:._]+|\d+_[\d_]*|\d{100,})(?:\.\d*)?")
_STANDARD = "tag:yaml.org,2002:"

_WORDS: tuple[tuple[str, str], ...] = (
    (r"character '?\\t'?|tab character", "a tab cannot indent YAML; use spaces"),
    (r"mapping values are not allowed", 'a ": " where none can stand; put a text that holds a colon in quotes'),
    (r"could not find expected ':'", 'a key without ": " after it; write key: value'),
    (r"while scanning a quoted scalar|unexpected end of stream", "a quote is opened and never closed"),
    (r"while parsing a flow (sequence|mapping)|did not find expected (',' or|node content)", "a bracket or brace is not closed, or a comma is missing"),
    (r"cannot start any token", "a text cannot begin with @, ` or %; put it in quotes"),
    (r"expected alphabetic or numeric character", "a text cannot begin with * or &; put it in quotes"),
    (r"undefined alias", "an alias (*name) without its anchor (&name); put the text in quotes if it is a text"),
    (r"while parsing a block (mapping|collection)|block sequence entries", "the indentation does not fit the lines above"),
    (r"expected comment or line break|expected chomping", "a text cannot begin with > or |; put it in quotes"),
    (r"unknown escape character", r"an unknown escape in double quotes; write \\ for a backslash, or use single quotes"),
    (r"special characters|control characters", "a character that YAML forbids; write it as an escape in double quotes"),
)  # fmt: skip


def load(text: str, *, file: str, error: type[BadInput] = BadInput) -> Document:
    """One YAML document. Anything that cannot be used is an `error` that names file, line and what is wrong."""
    _fit(text, file, error)
    builder = _Builder(file, error)
    try:
        value = builder.document(yaml.parse(text, Loader=_PARSER))
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark or problem.context_mark
        raise error(_plainly(problem, text), file=file, line=mark.line + 1 if mark else None) from None
    except yaml.YAMLError as problem:
        raise error(_plainly(problem, text), file=file, line=_line_of(text, problem)) from None
    return Document(value=value, file=file, lines=builder.lines)


def _fit(text: str, file: str, error: type[BadInput]) -> None:
    try:
        size = len(text.encode())
    except UnicodeEncodeError as broken:
        line = text.count("\n", 0, broken.start) + 1
        raise error("a lone surrogate (broken UTF-16)", file=file, line=line, hint="save it as UTF-8") from None
    if size > BYTES:
        raise error(f"the file is larger than {BYTES // 1024 // 1024} MB", file=file, hint="send a smaller one")


def _line_of(text: str, problem: yaml.YAMLError) -> int | None:
    at = getattr(problem, "position", None)
    return text.count("\n", 0, at) + 1 if isinstance(at, int) else None


def _plainly(problem: yaml.YAMLError, text: str) -> str:
    """What is wrong, in words for someone who writes playbooks, not parsers."""
    told = " ".join(str(problem).split())
    mark = getattr(problem, "problem_mark", None)
    if mark is not None:
        line = text.split("\n")[min(mark.line, text.count("\n"))]
        if re.match(r" *\t", line):
            return "not valid YAML: " + _WORDS[0][1]
    for pattern, words in _WORDS:
        if re.search(pattern, told):
            return f"not valid YAML: {words}"
    return f"not valid YAML: {getattr(problem, 'problem', None) or told}"


class _Scalars(SafeConstructor, Resolver):
    """PyYAML's own reading of plain scalars, without its loader."""

    def __init__(self) -> None:
        SafeConstructor.__init__(self)
        Resolver.__init__(self)


@dataclass
class _Builder:
    """Turns events into values, and notes the line of each key and item."""

    file: str
    error: type[BadInput]
    lines: dict[Path, int] = field(default_factory=dict)
    anchors: dict[str, tuple[Any, int, dict[Path, int]]] = field(default_factory=dict)
    count: int = 0
    scalars: _Scalars = field(default_factory=_Scalars)

    def document(self, events: Iterator[Any]) -> Any:
        value: Any = None
        seen = False
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                if seen:
                    self.fail("a second document (---); one file holds one", event)
                seen = True
            elif isinstance(event, yaml.NodeEvent):
                value = self.node(event, events, ())
        return value

    def fail(self, message: str, event: Any, path: Path = (), hint: str | None = None) -> None:
        key = dotted(path) or None
        raise self.error(message, file=self.file, line=event.start_mark.line + 1, key=key, hint=hint)

    def node(self, event: Any, events: Iterator[Any], path: Path) -> Any:
        self.lines.setdefault(path, event.start_mark.line + 1)
        self.counted(1, event)
        if isinstance(event, yaml.AliasEvent):
            return self.alias(event, path)
        if len(path) > _DEPTH:
            self.fail(f"nested deeper than {_DEPTH} levels", event)
        if event.tag not in (None, "!") and not isinstance(event, yaml.ScalarEvent):
            self.fail(f"the tag {event.tag} is not supported", event, path, "remove it")
        before = self.count
        if isinstance(event, yaml.MappingStartEvent):
            value: Any = self.mapping(events, path)
        elif isinstance(event, yaml.SequenceStartEvent):
            value = self.sequence(events, path)
        else:
            value = self.scalar(event, path)
        if event.anchor is not None:
            if len(self.anchors) == _ANCHORS:
                self.fail(f"more than {_ANCHORS} anchors (&name)", event)
            inside = {p[len(path) :]: line for p, line in self.lines.items() if p[: len(path)] == path}
            self.anchors[event.anchor] = (value, self.count - before + 1, inside)
        return value

    def counted(self, more: int, event: Any) -> None:
        self.count += more
        if self.count > _VALUES:
            self.fail(f"unfolds into more than {_VALUES} values", event)

    def alias(self, event: Any, path: Path) -> Any:
        if event.anchor not in self.anchors:
            self.fail(f"the alias *{event.anchor} has no anchor before it", event, path, "quote it if it is a text")
        value, size, inside = self.anchors[event.anchor]
        self.counted(size, event)
        for below, line in inside.items():
            self.lines.setdefault((*path, *below), line)
        return value

    def mapping(self, events: Iterator[Any], path: Path) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self.key(event, path)
            if key in found:
                first = self.lines[(*path, key)]
                self.fail(f"the key stands twice (first in line {first})", event, (*path, key), "remove one")
            self.lines[(*path, key)] = event.start_mark.line + 1
            found[key] = self.node(next(events), events, (*path, key))
        return found

    def key(self, event: Any, path: Path) -> str:
        if not isinstance(event, yaml.ScalarEvent):
            self.fail("a key is not a text", event, path, "write key: value; put text with braces in quotes")
        if event.value == "<<" and event.implicit[0]:
            self.fail("merge keys (<<) are not supported", event, path, "write the keys out")
        value = self.scalar(event, path)
        if not isinstance(value, str):
            self.fail(f"the key {event.value} is not a text", event, path, f'put it in quotes: "{event.value}"')
        return str(value)

    def sequence(self, events: Iterator[Any], path: Path) -> list[Any]:
        found: list[Any] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            found.append(self.node(event, events, (*path, len(found))))
        return found

    def scalar(self, event: Any, path: Path) -> Any:
        text = event.value
        if event.tag not in (None, "!", _STANDARD + "str"):
            self.fail(f"the tag {event.tag} is not supported", event, path, "remove it")
        if event.tag == _STANDARD + "str" or not event.implicit[0] or _NUMERIC_TEXT.fullmatch(text):
            return text
        resolve: Any = self.scalars.resolve
        tag = resolve(yaml.ScalarNode, text, event.implicit)
        if tag == _STANDARD + "value":
            return text
        node = yaml.ScalarNode(tag, text, event.start_mark, event.end_mark)
        try:
            value = self.scalars.construct_object(node)
        except (ValueError, OverflowError, yaml.YAMLError):
            self.fail(
                f"{text} is no real {tag.removeprefix(_STANDARD)}", event, path, "put it in quotes if it is a text"
            )
        if isinstance(value, float) and not math.isfinite(value):
            self.fail(f"{text} is not a finite number", event, path, "put it in quotes if it is a text")
        return value
