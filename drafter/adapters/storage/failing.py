"""Where the errors of a database end: each is told in our words, and those that may be tried again are told apart. The
statement and its values, which SQLAlchemy would print, are left out.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator

from sqlalchemy import exc

from drafter.domain.errors import CannotRun

_WORDS: tuple[tuple[str, str, bool], ...] = (
    ("database is locked", "the database is busy with other writers", True),
    ("disk is full", "the disk (or the database's share of it) is full", False),
    ("No space left on device", "the disk (or the database's share of it) is full", False),
    ("readonly database", "the database cannot be written; its file or folder is read-only", False),
    ("read-only transaction", "the database cannot be written; the server is read-only", False),
    ("unable to open database file", "the database file cannot be opened; its folder is missing or not writable", False),
    ("file is not a database", "the file is not an SQLite database", False),
    ("malformed", "the database file is damaged", False),
    ("disk I/O error", "the disk failed while the database was written", False),
    ("password authentication failed", "the database refused the user or password", False),
    ("no password supplied", "the database asks for a password", False),
    ("permission denied", "the database user may not do what is needed", False),
    ("does not exist", "the database, user or table that was named does not exist", False),
    ("connection", "the database cannot be reached", True),
    ("starting up", "the database cannot be reached", True),
    ("shutting down", "the database cannot be reached", True),
)  # fmt: skip


class Crossed(Exception):
    """Another writer came between, or the connection broke: the whole transaction may be tried again."""

    def __init__(self, error: CannotRun) -> None:
        super().__init__()
        self.error = error


@contextlib.contextmanager
def translated() -> Iterator[None]:
    """Foreign errors come out as `CannotRun`, or as `Crossed` where the transaction may be tried again."""
    try:
        yield
    except exc.TimeoutError:
        raise _cannot("the database is busy with other requests", retryable=True) from None
    except (exc.SQLAlchemyError, sqlite3.Error, OSError) as error:
        raised = getattr(error, "orig", None) or error
        told = next((row for row in _WORDS if row[0] in str(raised)), None)
        cannot = _cannot(*told[1:]) if told else _cannot(f"the database failed ({type(raised).__name__})")
        if _may_go_again(error, raised):
            raise Crossed(cannot) from None
        raise cannot from None


def _may_go_again(error: Exception, raised: BaseException) -> bool:
    state = getattr(raised, "sqlstate", None) or ""
    # 40: serialization and deadlock; 42P07, 42710, 42701: two processes made the same table or column at once.
    crossed = isinstance(error, exc.IntegrityError) or state[:2] == "40" or state in ("42P07", "42710", "42701")
    # Locked outside a statement (SQLAlchemy passes it on bare or wrapped): two processes turned on the write-ahead
    # log of a new file at once, where SQLite refuses without waiting.
    outside = getattr(error, "statement", None) is None
    crossed = crossed or (outside and isinstance(raised, sqlite3.OperationalError) and "locked" in str(raised))
    return crossed or (isinstance(error, exc.DBAPIError) and error.connection_invalidated)


def _cannot(message: str, retryable: bool = False) -> CannotRun:
    error = CannotRun(message, hint="try again" if retryable else "see DRAFTER_DATABASE_URL")
    error.retryable = retryable
    return error
