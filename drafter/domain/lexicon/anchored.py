"""The anchors of the rules, worked out beforehand: to do it anew at each start takes most of a second.

`python -m drafter.drafting` writes `anchored.json` for the rules, and the like of it for the checks' phrases and for patterns
that wait. What a file does not hold, because it was changed since, is worked out when it is needed: that costs time, and never
a wrong answer.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

Anchors = tuple[tuple[str, ...], ...]
FILE = Path(__file__).with_suffix(".json")


def key(pattern: str, words: bytes = b"") -> str:
    """What a pattern is called in the file; `words` stand for the word lists that patterns are written with."""
    return hashlib.blake2b(pattern.encode(), key=words, digest_size=8).hexdigest()


def beforehand(pattern: str, words: bytes = b"", file: Path = FILE) -> Anchors | None:
    """The anchors of a pattern, or None where the file does not hold it."""
    groups = table(file).get(key(pattern, words))
    return None if groups is None else tuple(tuple(group) for group in groups)


def written(known: Iterable[tuple[str, tuple[Any, ...]]]) -> str:
    """A file's text: one pattern a line, in the order of their names, and what was worked out of it."""
    lines = (f'"{name}": {json.dumps(groups)}' for name, groups in sorted(dict(known).items()))
    return "{\n" + ",\n".join(lines) + "\n}\n"


@lru_cache(maxsize=4)
def table(file: Path) -> dict[str, Any]:
    """What a file holds; nothing where there is none."""
    known: dict[str, Any] = json.loads(file.read_bytes()) if file.exists() else {}
    return known
