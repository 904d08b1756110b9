"""Databases that have all their tables already: most tests are not about how those are made, which takes a tenth of a second."""

from __future__ import annotations

import functools
import tempfile
from pathlib import Path

from sqlalchemy import create_engine

from drafter.adapters.storage.migrating import migrate


@functools.cache
def _empty() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        engine = create_engine(f"sqlite:///{folder}/empty.db")
        with engine.begin() as connection:
            migrate(connection)
        engine.dispose()
        return Path(folder, "empty.db").read_bytes()


def sqlite(folder: Path | str, name: str) -> str:
    """The URL of the SQLite file of that name; where there is none, an empty one with all tables is put there."""
    file = Path(folder, name)
    if not file.exists():
        file.write_bytes(_empty())
    return f"sqlite:///{file}"
