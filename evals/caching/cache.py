"""Drafts across runs, and the answers of drafts that are being made, in one SQLite file.

Each is there once its call is over, whatever is killed after that. Several runs may use it at once.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from pathlib import Path
from types import TracebackType
from typing import Self

from pydantic import TypeAdapter

from drafter.domain.draft import Draft
from drafter.domain.errors import CannotRun
from drafter.ports import Completion

FILE = "drafts.db"
_TABLES = """
create table if not exists drafts (key text primary key, draft blob not null) without rowid;
create table if not exists answers (
    key text not null, model text not null, number integer not null, answer text not null,
    primary key (key, model, number)
) without rowid;
"""
_ANSWER = TypeAdapter(Completion)


class Cache:
    """The cache in a folder, made where there is none. CannotRun where it cannot be opened or is no cache."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._db = sqlite3.connect(self._path, timeout=30.0, isolation_level=None)
            # What is written survives a kill of this process; only a loss of power may cost the last of it.
            self._db.execute("pragma journal_mode = wal")
            self._db.execute("pragma synchronous = normal")
            self._db.executescript(_TABLES)
        except (OSError, sqlite3.Error) as error:
            raise CannotRun(f"{self._path} cannot be used: {error}", hint="give another folder with --cache") from None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._db.close()

    def __contains__(self, key: str) -> bool:
        return self._db.execute("select 1 from drafts where key = ?", (key,)).fetchone() is not None

    def draft(self, key: str) -> Draft | None:
        """The draft that was kept under that key; None where there is none, or it is of another shape than today's."""
        found = self._db.execute("select draft from drafts where key = ?", (key,)).fetchone()
        try:
            return Draft.model_validate_json(zlib.decompress(found[0])) if found else None
        except (ValueError, zlib.error):
            return None

    def keep(self, key: str, draft: Draft) -> None:
        """Keeps a whole draft; its single answers are needed no longer."""
        data = zlib.compress(draft.model_dump_json().encode(), 1)
        self._db.execute("begin immediate")
        self._db.execute("insert or replace into drafts values (?, ?)", (key, data))
        self._db.execute("delete from answers where key = ?", (key,))
        self._db.execute("commit")

    def answers(self, draft: str) -> dict[tuple[str, int], Completion]:
        """The answers that a draft which was broken off has had, by model and number."""
        rows = self._db.execute("select model, number, answer from answers where key = ?", (draft,))
        return {(model, number): _ANSWER.validate_json(answer) for model, number, answer in rows}

    def keep_answer(self, draft: str, model: str, number: int, answer: Completion) -> None:
        self._db.execute(
            "insert or replace into answers values (?, ?, ?, ?)",
            (draft, model, number, json.dumps(_ANSWER.dump_python(answer, mode="json"))),
        )
