"""The rows of a JSON or JSON Lines file and of a CSV file, each with its lines. A bad row is told, and the next goes on."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path as File
from typing import Any

from drafter.adapters import json_source
from drafter.adapters.document import Path
from drafter.domain.cells import unquoted
from drafter.domain.errors import BadInput
from evals.exchanging.record import Where

_PAGES = ("data", "items", "batch", "results", "rows")
"""Under these keys an API's answer holds its rows."""
csv.field_size_limit(16 * 1024 * 1024)


@dataclass(frozen=True)
class Row:
    """`value` is what the row holds, `line` where it begins."""

    value: Any
    line: int
    where: Where


def text_of(file: File) -> str:
    """The text of a file, without a byte order mark. Raises `BadInput`."""
    try:
        return file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadInput("is not UTF-8", file=str(file), hint="save it as UTF-8") from None
    except OSError as error:
        raise BadInput(f"cannot be read: {error.strerror}", file=str(file)) from None


def json_rows(text: str, file: str) -> Iterator[Row | BadInput]:
    """The rows of JSON Lines, of a JSON list, or of an answer that holds its rows under `data` or the like."""
    start = text.lstrip()[:1]
    if start == "[":
        yield from _of_list(text, file)
    elif start == "{" and (whole := _one_object(text)) is not None:
        doc = json_source.load(text, file=file)
        page = next((key for key in _PAGES if isinstance(whole.get(key), list)), None)
        if page is None:
            yield Row(doc.value, doc.line(()) or 1, doc.line)
        else:
            for index, value in enumerate(doc.value[page]):
                yield Row(value, doc.line((page, index)) or 1, _below(doc, (page, index)))
    else:
        yield from _of_lines(text, file)


def csv_rows(text: str, file: str) -> Iterator[dict[str, tuple[str, int]] | BadInput]:
    """Each row as column to cell and line. Quotes that keep a spreadsheet from running a cell are taken off."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        head = next(reader, [])
        if twice := next((name for name in head if name and head.count(name) > 1), None):
            raise BadInput(f"the column {twice!r} stands twice", file=file, line=1, hint="rename one")
        while True:
            line = reader.line_num + 1
            cells = next(reader, None)
            if cells is None:
                return
            if len(cells) > len(head):
                yield BadInput(f"has {len(cells)} cells and the head {len(head)}", file=file, line=line,
                               hint="put a text that holds a comma in double quotes")  # fmt: skip
            elif any(cells):
                yield {name: (unquoted(cell), line) for name, cell in zip(head, cells, strict=False)}
    except csv.Error as error:
        raise BadInput(f"is no sound CSV: {error}", file=file, line=reader.line_num, hint="correct it there") from None


def parsed_cell(text: str) -> Any:
    """A cell that holds JSON as what it says, any other as its text."""
    if text.strip()[:1] in ("{", "["):
        try:
            return json.loads(text)
        except ValueError:
            return text
    return text


def _one_object(text: str) -> dict[str, Any] | None:
    """The object that the whole text is; None where there is more after it, as in JSON Lines."""
    try:
        whole = json.loads(text)
    except ValueError:
        return None
    return whole if isinstance(whole, dict) else None


def _of_lines(text: str, file: str) -> Iterator[Row | BadInput]:
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                doc = json_source.load(line, file=file, first=number)
            except BadInput as bad:
                yield bad
            else:
                yield Row(doc.value, number, doc.line)


def _of_list(text: str, file: str) -> Iterator[Row | BadInput]:
    """Item by item, so that a list may be longer than one document may be."""
    decoder, at = json.JSONDecoder(), text.index("[") + 1
    while True:
        at += len(text[at:]) - len(text[at:].lstrip(" \t\r\n,")) if text[at : at + 1] in " \t\r\n," else 0
        if text[at : at + 1] in ("]", ""):
            break
        try:
            end = decoder.raw_decode(text, at)[1]
        except ValueError:
            json_source.load(text, file=file)  # tells what is wrong, and where
            raise BadInput("is no sound JSON", file=file) from None
        line = text.count("\n", 0, at) + 1
        try:
            doc = json_source.load(text[at:end], file=file, first=line)
        except BadInput as bad:
            yield bad
        else:
            yield Row(doc.value, line, doc.line)
        at = end
    if text[at : at + 1] != "]":
        json_source.load(text, file=file)


def _below(doc: json_source.JsonDocument, start: Path) -> Where:
    return lambda path: doc.line((*start, *path))
