"""A message cut into what is marked, what is plain and what is left out, so that every mark stays whole.

Signals often overlap ("Refund me [or I dispute the charge]" is an ultimatum and holds a chargeback threat): spans
that overlap become one mark with all their kinds. A long message keeps its beginning, its end and what stands
around each mark; the pieces put together are the message, to the character.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from drafter.domain.reading import Signal

Span = tuple[int, int]
_AROUND, _HEAD, _TAIL = 110, 200, 90
"""Characters kept before and after what matters, at the beginning and at the end of a long message."""
_LEAST = 80
"""Less than this is not worth leaving out."""


@dataclass(frozen=True)
class Mark:
    """A marked run of one message: from where to where, and the signals in it, the weightiest first."""

    start: int
    end: int
    signals: tuple[Signal, ...]

    @property
    def kinds(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(signal.kind for signal in self.signals))


@dataclass(frozen=True)
class Piece:
    """A stretch of a message. `number` counts the marks from 1; a piece that is `gone` is left out where space is dear."""

    text: str
    mark: Mark | None = None
    number: int = 0
    gone: bool = False


def marks(signals: Iterable[Signal]) -> list[Mark]:
    """The marks of one message, in order; a signal without words (an empty span) has none."""
    found: list[Mark] = []
    for signal in sorted(signals, key=lambda one: (one.start, -one.end)):
        if signal.start >= signal.end:
            continue
        if found and signal.start < found[-1].end:
            before = found.pop()
            found.append(Mark(before.start, max(before.end, signal.end), (*before.signals, signal)))
        else:
            found.append(Mark(signal.start, signal.end, (signal,)))
    return [Mark(m.start, m.end, tuple(sorted(m.signals, key=lambda one: -one.weight))) for m in found]


def pieces(text: str, marked: Sequence[Mark], matters: Iterable[Span] = (), *, longest: int) -> tuple[Piece, ...]:
    """The whole text in pieces. `matters` are further spans that stay whole where the text is longer than `longest`."""
    gaps = _gaps(text, [*((m.start, m.end) for m in marked), *matters]) if len(text) > longest else []
    return tuple(_cut(text, marked, gaps))


def _cut(text: str, marked: Sequence[Mark], gaps: Sequence[Span]) -> Iterator[Piece]:
    at = 0
    stops: list[tuple[int, int, Mark | None]] = [(m.start, m.end, m) for m in marked]
    stops += [(start, end, None) for start, end in gaps]
    number = 0
    for start, end, mark in sorted(stops, key=lambda stop: stop[:2]):
        if at < start:
            yield Piece(text[at:start])
        number += mark is not None
        yield Piece(text[start:end], mark, number if mark else 0, gone=mark is None)
        at = end
    if at < len(text):
        yield Piece(text[at:])


def _gaps(text: str, matters: Iterable[Span]) -> list[Span]:
    """What may go: all that is far from the beginning, the end and what matters."""
    kept = [(0, _HEAD), (len(text) - _TAIL, len(text))]
    kept += [(max(0, start - _AROUND), min(len(text), end + _AROUND)) for start, end in matters]
    gaps: list[Span] = []
    at = 0
    for start, end in sorted(kept):
        if start - at > _LEAST:
            gaps.append(_at_words(text, at, start))
        at = max(at, end)
    return gaps


def _at_words(text: str, start: int, end: int) -> Span:
    """The same stretch, begun and ended at a space where one is near: words are not cut in two."""
    first = next((at for at in range(start, start + _LEAST // 3) if text[at].isspace()), start)
    last = next((at for at in range(end, end - _LEAST // 3, -1) if text[at - 1].isspace()), end)
    return first, last
