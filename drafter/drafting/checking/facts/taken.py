"""Which stretches of a reply have been read: a figure that is part of a date is no number too."""

from __future__ import annotations


def claim(taken: bytearray, start: int, end: int) -> bool:
    """Marks a stretch as read; False where something else has read part of it."""
    if any(taken[start:end]):
        return False
    taken[start:end] = b"\x01" * (end - start)
    return True
