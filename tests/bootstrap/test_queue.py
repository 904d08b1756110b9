"""The queue that settings name: over the database that is there, without its libraries where it needs none."""

from __future__ import annotations

import sys

import pytest

from drafter.bootstrap.keeping import open_database, open_queue
from drafter.domain.errors import CannotRun
from drafter.settings import load_settings

POSTGRES = "postgresql://drafter@127.0.0.1:1/none"


@pytest.mark.parametrize(
    ("url", "kind"), [("sqlite:///x.db", "LocalQueue"), (POSTGRES, "PostgresQueue")], ids=["sqlite", "postgres"]
)
def test_it_is_the_one_for_the_database(url: str, kind: str) -> None:
    settings = load_settings(database_url=url)
    assert type(open_queue(settings, open_database(settings))).__name__ == kind


def test_without_the_library_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "drafter.adapters.queueing.postgres", None)
    settings = load_settings(database_url=POSTGRES)
    with pytest.raises(CannotRun, match=r"pip install drafter\[postgres\]"):
        open_queue(settings, open_database(settings))
    settings = load_settings(database_url="sqlite:///x.db")
    assert open_queue(settings, open_database(settings)), "SQLite needs none"
