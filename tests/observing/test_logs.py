"""The log holds what was written to be logged, and nobody else's words."""

from __future__ import annotations

import io
import json
import logging
import sys
import threading
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from drafter.adapters.observing import logs

SECRET = "maria@example.com 4111111111111111"


@pytest.fixture
def log() -> Iterator[Callable[[], list[dict[str, Any]]]]:
    """Everything that was logged so far, as objects; this process's own logging is put back afterwards."""
    root, ours = logging.getLogger(), logging.getLogger("drafter")
    before = list(root.handlers), root.level, ours.level, sys.excepthook, threading.excepthook, sys.unraisablehook
    stream = io.StringIO()
    logs.set_up("json", "debug", stream)
    yield lambda: [json.loads(line) for line in stream.getvalue().splitlines()]
    root.handlers[:], root.level, ours.level, sys.excepthook, threading.excepthook, sys.unraisablehook = before
    logging.captureWarnings(False)
    logging.raiseExceptions = True


def raised() -> None:
    raise ValueError(SECRET)


FOREIGN: dict[str, Callable[[logging.Logger], None]] = {
    "values": lambda log: log.error("INSERT INTO cases VALUES (%s)", SECRET),
    "values by name": lambda log: log.error("sent %(what)s", {"what": SECRET}),
    "too few places": lambda log: log.error("no place", SECRET),
    "a whole message": lambda log: log.error(f"Task got {SECRET}"),
    "an object": lambda log: log.error({"text": SECRET}),
    "an exception": lambda log: log.error(ValueError(SECRET)),
    "beside it": lambda log: log.error("done", extra={"told": {"x": SECRET}, "body": SECRET}),
    "where it stood": lambda log: log.error("done %d", 1, stack_info=True),
}


@pytest.mark.fault("F43")
@pytest.mark.parametrize("name", ["sqlalchemy.engine", "openai", "httpx2", "asyncio", "x"])
@pytest.mark.parametrize("say", FOREIGN.values(), ids=FOREIGN.keys())
def test_what_libraries_log_is_told_without_its_values(log: Any, name: str, say: Any) -> None:
    say(logging.getLogger(name))
    [line] = log()
    assert line["logger"] == name
    assert line["level"] == "error"
    assert line["at"].startswith("test_logs:")
    assert "maria" not in json.dumps(line)
    assert "4111" not in json.dumps(line)


@pytest.mark.usefixtures("log")
def test_a_library_with_a_handler_of_its_own_is_heard_by_ours_alone() -> None:
    other, own = logging.getLogger("some.library"), io.StringIO()
    other.addHandler(logging.StreamHandler(own))
    other.propagate = False
    kept = logging.getLogger().handlers[:]
    stream = io.StringIO()
    try:
        logs.set_up("json", "debug", stream)
        other.error("sent %s", SECRET)
    finally:
        logging.getLogger().handlers[:] = kept
    assert own.getvalue() == ""
    assert json.loads(stream.getvalue())["logger"] == "some.library"


@pytest.mark.fault("F43")
def test_an_exception_is_told_by_kind_and_place(log: Any) -> None:
    for name in ("uvicorn.error", "drafter.api"):
        try:
            raised()
        except ValueError:
            logging.getLogger(name).exception("it failed")
    first, second = log()
    assert first["event"] == second["event"] == "it failed"
    assert first["error"] == second["error"] == "ValueError"
    assert "test_logs.py" in first["places"]
    assert "maria" not in json.dumps([first, second])


@pytest.mark.fault("F43")
def test_what_python_prints_of_its_own_is_told_the_same_way(log: Any, capfd: pytest.CaptureFixture[str]) -> None:
    thread = threading.Thread(target=raised)
    thread.start()
    thread.join()
    try:
        raised()
    except ValueError:
        sys.excepthook(*sys.exc_info())  # type: ignore[arg-type]
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.warn(SECRET, stacklevel=1)
    assert [line["event"].split(" at ")[0] for line in log()[:2]] == ["ValueError", "ValueError"]
    assert len(log()) == 3
    assert "maria" not in json.dumps(log())
    assert "maria" not in "".join(capfd.readouterr())


def test_our_own_words_and_values_stand(log: Any) -> None:
    own = logging.getLogger("drafter.api")
    own.info("%d requests were broken off", 2, extra={logs.TOLD: {"ms": 12.5}})
    [line] = log()
    assert (line["event"], line["ms"], line["level"]) == ("2 requests were broken off", 12.5, "info")
    assert line["timestamp"].endswith("Z")


def test_others_are_heard_only_where_it_is_grave(log: Any) -> None:
    logging.getLogger("aiosqlite").debug("executing %s", "x")
    logging.getLogger("httpx2").info("HTTP Request: %s", "x")
    logging.getLogger("drafter").debug("ours")
    assert [line["event"] for line in log()] == ["ours"]


def test_a_person_reads_plain_text(log: Any) -> None:
    stream = io.StringIO()
    logs.set_up("plain", "info", stream)
    logging.getLogger("drafter.request").info("request", extra={logs.TOLD: {"route": "/v1/drafts", "status": 200}})
    assert "request" in stream.getvalue()
    assert "route=/v1/drafts status=200" in stream.getvalue()
