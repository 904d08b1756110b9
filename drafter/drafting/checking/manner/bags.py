"""Word lists are written as one text and read as a set: easier on the eye than a column of quotation marks."""

from __future__ import annotations


def bag(words: str) -> frozenset[str]:
    """`bag("a b")` is `frozenset({"a", "b"})`."""
    return frozenset(words.split())
