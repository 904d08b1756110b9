"""One thing that a playbook may have been meant otherwise: where it stands, what it is, what to do about it."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.domain.playbook import Playbook


@dataclass(frozen=True)
class Finding:
    """`str(finding)` is its one line, "playbook.yaml:12: remedies[0].when: what; what to do". `note` marks what may well
    be meant so. `file` is the playbook's, or an article's."""

    key: str
    line: int | None
    message: str
    hint: str | None = None
    file: str | None = None
    note: bool = False

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}: " if self.file and self.line else f"{self.file}: " if self.file else ""
        return f"{place}{self.key}: {self.message}" + (f"; {self.hint}" if self.hint else "")


def found(playbook: Playbook, key: str, message: str, hint: str | None = None, *, note: bool = False) -> Finding:
    """A finding about a key of the playbook, where that key stands (in the file itself or in a base of it)."""
    place = playbook.place(key)
    return Finding(place.key, place.line, message, hint, place.file or None, note)
