"""The anchors of the rules, worked out beforehand: to do it anew at each start takes most of a second.

`anchored.json` is written by `python -m drafter.domain.lexicon`, that of the checks' phrases by `python -m
drafter.drafting.checking`. What a file does not hold, because it was changed since, is worked out when it is needed: that
costs time, and never a wrong answer.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

Anchors = tuple[tuple[str, ...], ...]
FILE = Path(__file__).with_suffix(".json")


def key(pattern: str, words: bytes = b"") -> str:
    """What a pattern is called in the file; `words` stand for the word lists that patterns are written with."""
    return hashlib.blake2b(pattern.encode(), key=words, digest_size=8).hexdigest()


def beforehand(pattern: str, words: bytes = b"", file: Path = FILE) -> Anchors | None:
    """The anchors of a pattern, or None where the file does not hold it."""
    groups = _table(file).get(key(pattern, words))
    return None if groups is None else tuple(tuple(group) for group in groups)


def written(known: Iterable[tuple[str, Anchors]]) -> str:
    """The file's text: one pattern a line, in the order of their names."""
    lines = (f'"{name}": {json.dumps(groups)}' for name, groups in sorted(dict(known).items()))
    return "{\n" + ",\n".join(lines) + "\n}\n"


@lru_cache(maxsize=4)
def _table(file: Path) -> dict[str, list[list[str]]]:
    table: dict[str, list[list[str]]] = json.loads(file.read_bytes()) if file.exists() else {}
    return table
