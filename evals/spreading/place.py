"""Where work is spread to, as `--engine` names it.

dask://                    a cluster of our own, a worker for each core of this machine
dask://local?workers=2     the same, with two workers
dask://host:8786           a scheduler that runs already, with the workers that it has
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit

from drafter.domain.errors import BadInput

_HINT = "give dask://, dask://local?workers=2, or dask://host:port"
_MOST = 256


@dataclass(frozen=True)
class Place:
    """`address` of a scheduler; where there is none, a cluster of so many `workers` is started here."""

    address: str | None
    workers: int


def place(engine: str) -> Place:
    """What the text names. BadInput where it names nothing."""
    parts = urlsplit(engine)
    asked = dict(parse_qsl(parts.query, keep_blank_values=True))
    if parts.scheme != "dask" or "://" not in engine or parts.path.strip("/") or asked.keys() - {"workers"}:
        raise BadInput(f"--engine {engine!r} is not known", hint=_HINT)
    try:
        host, port = parts.hostname, parts.port
    except ValueError:
        raise BadInput(f"--engine {engine!r} names no port", hint=_HINT) from None
    if host in (None, "local") and port is None:
        return Place(None, _workers(engine, asked.get("workers")))
    if port is None:
        raise BadInput(
            f"--engine {engine!r} names no port",
            hint=f"a scheduler listens at dask://{host}:8786 unless told otherwise",
        )
    if asked:
        raise BadInput(f"--engine {engine!r}: a scheduler has the workers that it has", hint="leave ?workers out")
    named = f"[{host}]" if host and ":" in host else host
    return Place(f"tcp://{named}:{port}", 0)


def _workers(engine: str, asked: str | None) -> int:
    if asked is None:
        return os.cpu_count() or 1
    if not asked.isdecimal() or not 1 <= int(asked) <= _MOST:
        raise BadInput(f"--engine {engine!r}: workers is a number from 1 to {_MOST}", hint=_HINT)
    return int(asked)
