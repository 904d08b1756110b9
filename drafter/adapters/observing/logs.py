"""The log: one JSON object a line on standard error, or plain text for a person.

What our own code logs is written to be logged. What libraries log may quote a customer, a key or an address, so of theirs
only who, where and how grave is told, and the message as it stands in their source, without what was put into it.
Exceptions are told by kind and place, never by their text.
"""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import MutableMapping
from types import TracebackType
from typing import Any, Literal, TextIO

import structlog

from drafter.adapters.observing.noted import current

Form = Literal["auto", "json", "plain"]
Level = Literal["debug", "info", "warning", "error"]
TOLD = "told"
"""What our own code logs beside a message: `log.info("request", extra={TOLD: {"ms": 12}})`."""
_OURS = "drafter"
_WORDED_IN_SOURCE = ("uvicorn",)
"""Libraries whose messages without arguments hold nothing that came from outside."""
_FRAMES = 8
_Event = MutableMapping[str, Any]


def set_up(form: Form = "auto", level: Level = "info", stream: TextIO | None = None) -> None:
    """Sends all logging of this process to `stream` (standard error), in this form. `auto`: plain where a person
    reads."""
    stream = stream or sys.stderr
    plain = form == "plain" or (form == "auto" and stream.isatty())
    last: Any = structlog.dev.ConsoleRenderer(colors=False) if plain else structlog.processors.JSONRenderer()
    first: list[Any] = [_told, _whose, structlog.stdlib.add_log_level, structlog.processors.TimeStamper(fmt="iso")]
    handler = logging.StreamHandler(stream)
    handler.addFilter(_Discreet())
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=first, processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, last]
        )
    )
    root = logging.getLogger()
    for old in list(root.handlers):
        root.removeHandler(old)
    root.addHandler(handler)
    for name in list(root.manager.loggerDict):  # a library with a handler of its own would go past ours
        other = logging.getLogger(name)
        other.handlers.clear()
        other.propagate = True
    root.setLevel(logging.WARNING)  # of others, nothing less grave is wanted, nor of use without its values
    logging.getLogger(_OURS).setLevel(level.upper())
    logging.captureWarnings(True)
    logging.raiseExceptions = False  # what cannot be written would be printed with its values
    _hush()


def places(trace: TracebackType | None) -> str:
    """Where an exception came from, the innermost place first: "file:line < file:line"."""
    frames: list[str] = []
    while trace is not None:
        frames.append(f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}")
        trace = trace.tb_next
    return " < ".join(reversed(frames[-_FRAMES:]))


class _Discreet(logging.Filter):
    """Takes out of a record what may be somebody's words, before anything formats it."""

    def filter(self, record: logging.LogRecord) -> bool:
        name = record.name.split(".")[0]
        found = record.exc_info
        record.exc_info = record.exc_text = record.stack_info = None
        told: dict[str, Any] = dict(getattr(record, TOLD, {})) if name == _OURS else {}
        if name != _OURS:
            fixed = isinstance(record.msg, str) and (bool(record.args) or name in _WORDED_IN_SOURCE)
            record.msg = record.msg.strip()[:200] if fixed else "a message that is not repeated here"
            record.args = ()
            told["at"] = f"{record.module}:{record.lineno}"
        if found and found[0] is not None:
            told |= {"error": found[0].__name__, "places": places(found[2])}
        record.__dict__[TOLD] = told
        return True


def _told(_: Any, __: str, event: _Event) -> _Event:
    """Who tells it, and the values beside the message."""
    record = event["_record"]
    return {**event, "logger": record.name, **getattr(record, TOLD, {})}


def _whose(_: Any, __: str, event: _Event) -> _Event:
    """Which request it belongs to, where it belongs to one."""
    sheet = current()
    if sheet is not None:
        event.setdefault("request_id", sheet.request_id)
    return event


def _hush() -> None:
    """What Python itself would print of an exception that nobody caught, with its text."""
    log = logging.getLogger(_OURS)

    def caught(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        log.error("%s at %s", kind.__name__, places(trace))

    sys.excepthook = caught
    threading.excepthook = lambda found: caught(found.exc_type, found.exc_value, found.exc_traceback)
    sys.unraisablehook = lambda found: caught(found.exc_type, found.exc_value, found.exc_traceback)
