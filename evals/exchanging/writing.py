"""A suite on disk: a YAML file a case, or one JSON Lines file, `suite.yaml` as its head, and what could not be imported beside."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml

from drafter.domain.errors import BadInput, CannotRun
from evals.dataset import SUITE_FILE, load_suite
from evals.exchanging.record import Left

ASIDE = "not-imported.ndjson"
"""Another ending than that of a case file: a suite's folder is read whole."""
MANY = 200
"""From so many cases on they stand in one file."""


def write(folder: Path, cases: Sequence[dict[str, Any]], left: Sequence[Left], bad: Sequence[BadInput], *, about: str,
          playbook: Path | None = None) -> None:  # fmt: skip
    """Writes a new suite and reads it back. `BadInput` where the folder holds something, `CannotRun` where it cannot be
    written."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise BadInput("is there already, and holds something", file=str(folder), hint="give another folder with --out")
    head: dict[str, Any] = {"about": about}
    if playbook is not None:
        head["playbook"] = os.path.relpath(playbook.resolve(), folder.resolve())
    aside = [json.dumps(one.model_dump(mode="json"), ensure_ascii=False, default=str) for one in left]
    aside += [json.dumps({"file": one.file, "line": one.line, "key": one.key, "error": str(one)}) for one in bad]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _put(folder / SUITE_FILE, _yaml(head))
        if len(cases) > MANY:
            lines = (json.dumps(one, ensure_ascii=False, default=str) for one in cases)
            _put(folder / "cases.jsonl", "".join(f"{line}\n" for line in lines))
        else:
            for name, one in zip(_names(cases), cases, strict=True):
                _put(folder / f"{name}.yaml", _yaml(one))
        if aside:
            _put(folder / ASIDE, "".join(f"{line}\n" for line in aside))
    except OSError as error:
        raise CannotRun(
            f"{folder} cannot be written: {error.strerror}", hint="give another folder with --out"
        ) from None
    load_suite(str(folder.resolve()))


def _put(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(text)


def _yaml(value: dict[str, Any]) -> str:
    return yaml.safe_dump(json.loads(json.dumps(value, default=str)), sort_keys=False, allow_unicode=True, width=110)


def _names(cases: Sequence[dict[str, Any]]) -> list[str]:
    """A file's name for each case: its id, as far as a file may be called so."""
    names: list[str] = []
    for one in cases:
        name = re.sub(r"[^\w.-]+", "-", str(one["id"])).strip("-.")[:80] or "case"
        taken = sum(
            1 for other in names if other.lower() == name.lower() or other.lower().startswith(f"{name.lower()}~")
        )
        names.append(f"{name}~{taken}" if taken or f"{name}.yaml" == SUITE_FILE else name)
    return names
