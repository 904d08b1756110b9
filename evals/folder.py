"""A run on disk: `run.json` says what was measured and what came of it, `samples.jsonl` has one row a line.

Rows are written as they come, so a killed run loses at most its half-written last line. Opened again, that line
is cut off, rows with an error are dropped to be tried again, and whatever stands there is not run twice.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from pydantic import AwareDatetime, ValidationError

from drafter.domain.errors import BadInput, CannotRun
from drafter.domain.value import Value
from evals.rows import Key, Row
from evals.subject import PromptUsed
from evals.totals import Totals

RUN, SAMPLES = "run.json", "samples.jsonl"


class RunInfo(Value):
    """What was measured. `finished` and `totals` are null while it runs; `judge` while none is asked."""

    suite: str
    suite_hash: str
    prompt: PromptUsed
    model: str
    playbook: str
    playbook_hash: str
    code: str
    epochs: int
    settings: Mapping[str, Any]
    judge: str | None = None
    started: AwareDatetime
    finished: AwareDatetime | None = None
    totals: Totals | None = None

    @property
    def fingerprint(self) -> str:
        """The same for runs whose rows may stand in one folder: same suite, prompt, model, playbook, code, epochs."""
        parts = (self.suite_hash, self.prompt.hash, self.model, self.playbook_hash, self.code, str(self.epochs))
        settings = json.dumps(dict(self.settings), sort_keys=True, default=str)
        return hashlib.sha256("\n".join((*parts, settings)).encode()).hexdigest()[:16]


@dataclass
class RunFolder:
    """An open run. `rows` are the ones that stand there, in the order of the file."""

    path: Path
    info: RunInfo
    rows: list[Row]
    _file: IO[str] = field(repr=False)

    @property
    def done(self) -> frozenset[Key]:
        return frozenset(row.key for row in self.rows)

    def append(self, row: Row) -> None:
        """Written before it counts: after this, a kill does not lose the row."""
        self._file.write(row.model_dump_json() + "\n")
        self._file.flush()
        self.rows.append(row)

    def finish(self, info: RunInfo) -> None:
        self.info = info
        _write_info(self.path, info)


@contextmanager
def open_run(path: Path, info: RunInfo) -> Iterator[RunFolder]:
    """The run in that folder, begun or resumed. `BadInput` where another run is there, `CannotRun` where one is
    being written, or is broken."""
    try:
        path.mkdir(parents=True, exist_ok=True)
        handle = (path / SAMPLES).open("a", encoding="utf-8")
    except OSError as error:
        raise CannotRun(f"{path} cannot be written: {error.strerror}", hint="give another folder with --out") from None
    with handle:
        if not _locked(handle):
            raise CannotRun(f"{path} is being written by another run", hint="wait for it, or give another --out")
        there = read_info(path) if (path / RUN).exists() else None
        if there is None and (path / SAMPLES).stat().st_size:
            raise BadInput(f"has {SAMPLES} but no {RUN}", file=str(path), hint="give another folder with --out")
        if there is not None and there.fingerprint != info.fingerprint:
            different = "the suite, prompt, model, playbook, settings or code differs"
            raise BadInput(f"holds another run ({different})", file=str(path), hint="give another folder with --out")
        if there is None:
            _write_info(path, info)
        yield RunFolder(path, there or info, _repaired(path / SAMPLES), handle)


def resumable(parent: Path, info: RunInfo) -> Path | None:
    """The newest unfinished run of the same things under `parent` that nobody is writing."""
    for path in sorted(parent.glob(f"*/{RUN}"), key=lambda one: one.stat().st_mtime, reverse=True):
        try:
            there = read_info(path.parent)
        except CannotRun:
            continue
        if there.finished is None and there.fingerprint == info.fingerprint and _free(path.parent / SAMPLES):
            return path.parent
    return None


def read_info(path: Path) -> RunInfo:
    """The `run.json` of a folder. `CannotRun` where it is missing or broken."""
    try:
        return RunInfo.model_validate_json((path / RUN).read_bytes())
    except OSError as error:
        raise CannotRun(f"{path / RUN} cannot be read: {error.strerror}") from None
    except ValidationError as error:
        first = error.errors()[0]
        raise CannotRun(f"{path / RUN} is broken: {'.'.join(map(str, first['loc']))} {first['msg']}") from None


def read_rows(path: Path) -> list[Row]:
    """The whole rows of a `samples.jsonl`, without a half-written last one. `CannotRun` where a line is broken."""
    rows: list[Row] = []
    lines = path.read_bytes().split(b"\n")
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            rows.append(Row.model_validate_json(line))
        except ValidationError:
            if number == len(lines):  # no line end after it: the write was cut off
                break
            raise CannotRun(f"{path}:{number} is no row of a run", hint="remove the line to run it again") from None
    return rows


def _repaired(path: Path) -> list[Row]:
    """The rows that need not run again; the file is made to hold exactly those, each a whole line."""
    before = path.read_bytes()
    kept: dict[Key, Row] = {row.key: row for row in read_rows(path) if row.error is None}
    after = "".join(row.model_dump_json() + "\n" for row in kept.values()).encode()
    if len(kept) != before.count(b"\n") or not before.endswith(b"\n"):
        # In place, not by a new file: the open handle holds the lock and appends to this one.
        with path.open("r+b") as file:
            file.write(after)
            file.truncate()
            os.fsync(file.fileno())
    return list(kept.values())


def _write_info(path: Path, info: RunInfo) -> None:
    """Whole or not at all."""
    draft = path / f"{RUN}.new"
    draft.write_text(info.model_dump_json(indent=2) + "\n", encoding="utf-8")
    draft.replace(path / RUN)


def _locked(handle: IO[str]) -> bool:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _free(path: Path) -> bool:
    try:
        with path.open("a", encoding="utf-8") as handle:
            return _locked(handle)
    except OSError:
        return False
