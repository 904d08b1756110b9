"""A run on disk: `run.json` says what was measured and what came of it, `samples.jsonl` has one row a line.

Rows are only ever added, so a killed run loses at most its half-written last line. Opened again, that line is cut off,
rows with an error are tried again (of several rows of one draft the last one counts), and what stands is not run twice.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from pydantic import AwareDatetime, ValidationError

from drafter.domain.errors import BadInput, CannotRun
from drafter.domain.value import Value
from evals.caching.key import telling
from evals.rows import Key, Row, light, line_of
from evals.subject import PromptUsed
from evals.totals import Totals

RUN, SAMPLES = "run.json", "samples.jsonl"


class RunInfo(Value):
    """What was measured. `finished` and `totals` are null while it runs; `judge` while none is asked. `code` is the hash of
    what made the drafts, `scorers` of what scored them, `playbook_files` of what the playbook was read from; `rescored`
    names the run whose drafts these are."""

    suite: str
    suite_hash: str
    prompt: PromptUsed
    model: str
    playbook: str
    playbook_hash: str
    playbook_files: str = ""
    code: str
    epochs: int
    settings: Mapping[str, Any]
    scorers: str = ""
    judge: str | None = None
    rescored: str | None = None
    started: AwareDatetime
    finished: AwareDatetime | None = None
    totals: Totals | None = None

    @property
    def fingerprint(self) -> str:
        """The same for runs whose rows may stand in one folder: same suite, prompt, model, playbook, code, epochs."""
        parts = (self.suite_hash, self.prompt.hash, self.model, self.playbook_hash, self.code, str(self.epochs))
        scored = (self.scorers, self.judge or "", self.rescored or "")
        return hashlib.sha256("\n".join((*parts, *scored, telling(self.settings))).encode()).hexdigest()[:16]


@dataclass
class RunFolder:
    """An open run. `rows` are the ones that stand there, in the order of the file; none where they are not held."""

    path: Path
    info: RunInfo
    rows: list[Row]
    _file: IO[bytes] = field(repr=False)
    _hold: bool = True

    @property
    def done(self) -> frozenset[Key]:
        """What need not be tried again."""
        return frozenset(row.key for row in self.rows if row.error is None)

    def append(self, row: Row, line: bytes | None = None) -> None:
        """Written before it counts: after this, a kill does not lose the row. `line` is the row as it stood elsewhere."""
        self._file.write((line or line_of(row)).rstrip(b"\n") + b"\n")
        self._file.flush()
        if self._hold:
            self.rows.append(row)

    def latest(self) -> list[Row]:
        """The rows that count: of several of one draft, the last."""
        return list({row.key: row for row in self.rows}.values())

    def finish(self, info: RunInfo) -> None:
        self.info = info
        _write_info(self.path, info)


@contextmanager
def open_run(path: Path, info: RunInfo, *, hold: bool = True) -> Iterator[RunFolder]:
    """The run in that folder, begun or resumed; a run of any length takes the same memory where its rows are not to be held. `BadInput` where another run is there,
    `CannotRun` where one is being written, or is broken."""
    try:
        path.mkdir(parents=True, exist_ok=True)
        handle = (path / SAMPLES).open("ab")
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
        _repair(path / SAMPLES)
        yield RunFolder(path, there or info, read_rows(path / SAMPLES) if hold else [], handle, hold)


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


def read_rows(path: Path, *, drafts: bool = True) -> list[Row]:
    """The whole rows of a `samples.jsonl`, each draft's last one, without a half-written last line; without `drafts` they
    are read without them, which is quick. `CannotRun` where a line is broken."""
    return list({row.key: row for row, _ in lines(path, drafts=drafts)}.values())


def lines(path: Path, *, drafts: bool = False) -> Iterator[tuple[Row, bytes]]:
    """Every row with its line, one at a time."""
    read = Row.model_validate_json if drafts else light
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            if not line.strip():
                continue
            try:
                yield read(line), line
            except ValidationError:
                if not line.endswith(b"\n"):  # the write was cut off
                    return
                raise CannotRun(f"{path}:{number} is no row of a run", hint="remove the line to run it again") from None


def _repair(path: Path) -> None:
    """Cuts off what a kill left of a last line, or ends it where only its end is missing."""
    with path.open("r+b") as file:
        size = file.seek(0, os.SEEK_END)
        start = _last_line(file, size)
        if start == size:
            return
        file.seek(start)
        try:
            Row.model_validate_json(file.read())
        except ValidationError:
            file.truncate(start)
        else:
            file.write(b"\n")


def _last_line(file: IO[bytes], size: int) -> int:
    """Where the line begins that has no end; the size of the file where there is none."""
    block, end = 1 << 16, size
    while end > 0:
        start = max(0, end - block)
        file.seek(start)
        found = file.read(end - start).rfind(b"\n")
        if found >= 0:
            return start + found + 1
        end = start
    return 0


def _write_info(path: Path, info: RunInfo) -> None:
    """Whole or not at all."""
    draft = path / f"{RUN}.new"
    draft.write_text(info.model_dump_json(indent=2) + "\n", encoding="utf-8")
    draft.replace(path / RUN)


def _locked(handle: IO[bytes]) -> bool:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _free(path: Path) -> bool:
    try:
        with path.open("ab") as handle:
            return _locked(handle)
    except OSError:
        return False
