"""The span that proves a statement: which message, from where to where, and the words themselves."""

from __future__ import annotations

from typing import Literal

from drafter.domain.value import Value

Where = int | Literal["last"]
"""`"last"` is the message to answer; a number is an index into the case's history."""


class Evidence(Value):
    """`text[start:end] == quote`, counted in code points of the message as it was handed in."""

    message: Where
    start: int
    end: int
    quote: str


def cut(message: Where, text: str, start: int, end: int) -> Evidence:
    """The evidence for `text[start:end]` of a message."""
    return Evidence(message=message, start=start, end=end, quote=text[start:end])
