"""OpenAI's evals: the samples of the open-source harness (`input`, `ideal`), and the rows of the hosted service (`item`, with
`sample` where a model had answered, or what its API lists as `eval.run.output_item`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path as File
from typing import Any

from drafter.adapters.document import Path
from drafter.domain.errors import BadInput
from evals.exchanging.record import Record, Where
from evals.exchanging.rows import json_rows, text_of


def read(file: File) -> Iterator[Record | BadInput]:
    """The samples of a file."""
    for number, row in enumerate(json_rows(text_of(file), str(file)), start=1):
        if isinstance(row, BadInput):
            yield row
        elif not isinstance(row.value, Mapping):
            yield BadInput(
                "is no sample", file=str(file), line=row.line, hint="write a map with input and ideal, or item"
            )
        else:
            yield Record(str(file), row.line, f"row {number}", _tree(row.value), _where(row.where, row.value))


def _tree(row: Mapping[str, Any]) -> dict[str, Any]:
    """One shape for both: what the service lists under `datasource_item` is the `item`; several ideal answers are
    alternatives, of which one is enough."""
    value = {"item" if key == "datasource_item" else str(key): one for key, one in row.items()}
    for holder in (value, value.get("item")):
        if isinstance(holder, dict) and isinstance(holder.get("ideal"), list):
            holder["ideal"] = [holder["ideal"]]
    return value


def _where(where: Where, row: Mapping[str, Any]) -> Where:
    if "datasource_item" not in row:
        return where

    def found(path: Path) -> int | None:
        return where(("datasource_item", *path[1:]) if path[:1] == ("item",) else path)

    return found
