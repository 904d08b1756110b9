"""Langfuse: items of a dataset, and traces, as its pages download them (JSON, JSON Lines, CSV), its API lists them (`data`),
or an upload holds them (`batch`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path as File
from typing import Any

from drafter.domain.errors import BadInput
from evals.exchanging.record import Left, Record, Where
from evals.exchanging.rows import csv_rows, json_rows, parsed_cell, text_of

_CALLED = {
    "expected_output": "expectedOutput", "expected output": "expectedOutput", "source_trace_id": "sourceTraceId",
    "session_id": "sessionId", "user_id": "userId",
}  # fmt: skip
"""How pages and clients spell what the API calls otherwise."""
ARCHIVED = "archived there, so no run used it"


def read(file: File) -> Iterator[Record | Left | BadInput]:
    """The items and traces of a file."""
    for number, found in enumerate(_rows(file), start=1):
        if isinstance(found, BadInput):
            yield found
            continue
        value, line, where = found
        name = f"row {number}"
        if not isinstance(value, Mapping):
            yield BadInput("is no item", file=str(file), line=line, hint="write a map with input and expectedOutput")
        elif str(value.get("type", "")) == "trace-create" and isinstance(value.get("body"), Mapping):
            yield Record(str(file), line, name, _tree(value["body"]), _below(where, "body"))
        elif isinstance(value.get("trace"), Mapping):
            rest = {key: one for key, one in value.items() if key != "trace"}
            yield Record(str(file), line, name, {**_tree(value["trace"]), **rest}, where)
        elif "input" not in value:
            key = str(value.get("type", "row"))
            yield Left(file=str(file), line=line, row=name, key=key, value=value, why="it holds no input")
        elif value.get("status") == "ARCHIVED":
            yield Left(file=str(file), line=line, row=name, key="status", value=dict(value), why=ARCHIVED)
        else:
            yield Record(str(file), line, name, _tree(value), where)


def _rows(file: File) -> Iterator[tuple[Any, int, Where] | BadInput]:
    text = text_of(file)
    if file.suffix != ".csv":
        for row in json_rows(text, str(file)):
            yield row if isinstance(row, BadInput) else (row.value, row.line, row.where)
        return
    for cells in csv_rows(text, str(file)):
        if isinstance(cells, BadInput):
            yield cells
        else:
            line = next(iter(cells.values()))[1]
            yield {key: parsed_cell(cell) for key, (cell, _) in cells.items()}, line, lambda path: None


def _tree(value: Mapping[str, Any]) -> dict[str, Any]:
    return {_CALLED.get(str(key).lower(), str(key)): one for key, one in value.items()}


def _below(where: Where, key: str) -> Where:
    return lambda path: where((key, *path))
