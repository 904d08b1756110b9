"""Strict JSON: what the standard reader lets through by habit (NaN, a key twice, any depth, 5000-digit numbers)
is an error here, told with its line and key. Lines are looked up only when something is wrong.
"""

from __future__ import annotations

import functools
import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from drafter.adapters.document import Document, Path, dotted
from drafter.domain.errors import BadInput
from drafter.domain.regex import regex

DEPTH = 64
VALUES = 100_000
_DIGITS = 40
_TOKEN = regex(r'"(?:[^"\\]|\\.)*+"|[\[\]{},]|[^\s"\[\]{},:]++')


@dataclass(frozen=True)
class JsonDocument(Document):
    """As `Document`, with the lines found in `text` when they are asked for; `first` is the line it begins on."""

    text: str = ""
    first: int = 1

    @functools.cached_property
    def places(self) -> dict[Path, int]:
        return dict(_places(self.text))

    def line(self, path: Path) -> int | None:
        """The 1-based line of the value at `path`, or of the nearest one above it."""
        above = (path[:end] for end in range(len(path), -1, -1))
        at = next((self.places[one] for one in above if one in self.places), 0)
        return self.first + self.text.count("\n", 0, at)


@dataclass(frozen=True)
class _Flaw:
    """Stands in the parsed value where the text held something that is refused."""

    message: str
    hint: str


def load(text: str, *, file: str, first: int = 1, error: type[BadInput] = BadInput) -> JsonDocument:
    """One JSON value. Anything that cannot be used is an `error` that names file, line and what is wrong."""
    try:
        value = _DECODER.decode(text)
    except json.JSONDecodeError as broken:
        raise error(_plainly(broken), file=file, line=first + broken.lineno - 1, hint=_hint(broken)) from None
    except RecursionError:
        raise error("the JSON is nested too deep", file=file, line=first, hint=f"use at most {DEPTH} levels") from None
    doc = JsonDocument(value=value, file=file, text=text, first=first)
    for path, flaw in _flaws(value):
        raise error(flaw.message, file=file, line=doc.line(path), key=dotted(path) or None, hint=flaw.hint)
    return doc


def _whole(digits: str) -> Any:
    return int(digits) if len(digits) <= _DIGITS else _Flaw("a number with too many digits", "write it as a text")


def _fraction(digits: str) -> Any:
    value = float(digits)
    if len(digits) > _DIGITS or not math.isfinite(value):
        return _Flaw("a number that is too large or too long", "write it as a text")
    return value


def _no_number(word: str) -> Any:
    return _Flaw(f"{word} is no JSON number", "leave the key out or write null")


def _object(pairs: list[tuple[str, Any]]) -> Any:
    found = dict(pairs)
    if len(found) < len(pairs):
        seen: set[str] = set()
        twice = next(name for name, _ in pairs if name in seen or seen.add(name))  # type: ignore[func-returns-value]
        found[twice] = _Flaw("the key stands twice", "remove one")
    return found


_DECODER = json.JSONDecoder(
    object_pairs_hook=_object, parse_int=_whole, parse_float=_fraction, parse_constant=_no_number
)


def _flaws(value: Any) -> Iterator[tuple[Path, _Flaw]]:
    """What is refused in a parsed value; walks without recursion, so depth cannot hurt."""
    todo: list[tuple[Path, Any]] = [((), value)]
    seen = 0
    while todo:
        path, item = todo.pop()
        seen += 1
        if isinstance(item, _Flaw):
            yield path, item
        elif len(path) > DEPTH:
            yield path[:4], _Flaw("the JSON is nested too deep", f"use at most {DEPTH} levels")
        elif isinstance(item, dict):
            todo += [((*path, key), one) for key, one in item.items()]
        elif isinstance(item, list):
            todo += [((*path, index), one) for index, one in enumerate(item)]
        if seen + len(todo) > VALUES:
            yield (), _Flaw(f"holds more than {VALUES} values", "send only what the case needs")


_WORDS = {
    "Expecting property name enclosed in double quotes": "a key in double quotes is expected",
    "Illegal trailing comma before end of object": "a comma stands before the closing brace",
    "Illegal trailing comma before end of array": "a comma stands before the closing bracket",
    "Expecting ',' delimiter": "a comma or a closing bracket is expected",
    "Expecting ':' delimiter": "a colon is expected after the key",
    "Expecting value": "a value is expected",
    "Extra data": "there is more after the end of the value",
    "Unterminated string starting at": "a text begins here and is never closed",
    "Invalid control character at": "a line break or control character stands bare in a text",
    "Invalid \\escape": "an unknown escape",
    "Invalid \\uXXXX escape": "a broken \\u escape",
}


def _plainly(broken: json.JSONDecodeError) -> str:
    if not broken.doc.strip():
        return "nothing there; the text is empty"
    words = next((words for start, words in _WORDS.items() if broken.msg.startswith(start)), broken.msg.lower())
    return f"not valid JSON at column {broken.colno}: {words}"


def _hint(broken: json.JSONDecodeError) -> str:
    if not broken.doc.strip():
        return 'send an object such as {"message": {"text": "…"}}'
    if broken.msg.startswith("Invalid control"):
        return "write a line break as \\n, a tab as \\t"
    if broken.doc[broken.pos : broken.pos + 1] == "'":
        return "JSON wants double quotes"
    return "correct it there"


@dataclass
class _Level:
    """Where the scan stands in one open object or list."""

    is_object: bool
    key: str | int
    awaits_key: bool


def _places(text: str) -> Iterator[tuple[Path, int]]:
    """Every path of a valid JSON text with the place where its key (or item) begins, in order; a key that stands
    twice gives its path twice, the last one counts."""
    stack: list[_Level] = []
    for token in _TOKEN.finditer(text):
        mark = token[0][0]
        if mark in "]}":
            stack.pop()
        elif mark == ",":
            _next_item(stack[-1])
        elif stack and stack[-1].awaits_key:
            stack[-1].key, stack[-1].awaits_key = _name(token[0]), False
            yield tuple(level.key for level in stack), token.start()
        else:
            if not stack or not stack[-1].is_object:
                yield tuple(level.key for level in stack), token.start()
            if mark in "[{":
                stack.append(_Level(mark == "{", 0, mark == "{"))


def _next_item(level: _Level) -> None:
    if level.is_object:
        level.awaits_key = True
    elif isinstance(level.key, int):
        level.key += 1


def _name(token: str) -> str:
    return str(json.loads(token, strict=False))
