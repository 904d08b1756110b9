"""`extends`: a playbook that is written on top of another one.

Maps are merged key by key, and a key that is left empty takes the base's away. Roles, remedies and routes are merged by
their `id`: an entry with an id of the base changes it where it stands, one with `remove: true` takes it away, any other
is new. New remedies and routes stand before the base's, because what is special is weighed before what is general; a new
role stands by its authority, because a ladder has an order of its own. Every other value or list replaces the base's.
Each value remembers the file, line and key where it was written, so that errors can name them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from drafter.adapters.document import Document, Origin, Path, dotted
from drafter.domain.errors import BadPlaybook
from drafter.domain.money import Money
from drafter.domain.references import meant

BY_ID = ("roles", "remedies", "routes")
REMOVE = "remove"


def merged(base: Document, child: Document) -> Document:
    """The child on top of its base, both maps. BadPlaybook where the child changes what is not there."""
    merger = _Merger(base, child)
    value = merger.maps(base.value, child.value, _Paths((), (), ()))
    lines = {path: origin.line for path, origin in merger.origins.items() if origin.line is not None}
    return Document(value=value, file=child.file, lines=lines, origins=merger.origins)


def on_its_own(doc: Document) -> Document:
    """The document, which extends none. BadPlaybook where it takes away what only a base could hold."""
    for part in BY_ID:
        entries = doc.value.get(part)
        for index, entry in enumerate(entries if isinstance(entries, list) else ()):
            if isinstance(entry, dict) and REMOVE in entry:
                message = "takes an entry of the base away, and this playbook extends none"
                raise wrong(doc, (part, index, REMOVE), message, "delete the entry")
    return doc


def wrong(doc: Document, path: Path, message: str, hint: str | None = None) -> BadPlaybook:
    """An error about the value at `path`, told where it was written."""
    origin = doc.origin(path)
    return BadPlaybook(message, file=origin.file, line=origin.line, key=dotted(origin.path), hint=hint)


class _Paths(NamedTuple):
    """Where a value goes, and where it stands in the base and in the child."""

    to: Path
    base: Path
    child: Path

    def at(self, key: str) -> _Paths:
        return _Paths(*((*path, key) for path in self))


class _Entry(NamedTuple):
    """An entry of a list by id: its place in the base, in the child, or in both (the child changes it)."""

    base: int | None
    child: int | None


@dataclass
class _Merger:
    base: Document
    child: Document
    origins: dict[Path, Origin] = field(default_factory=dict)

    def maps(self, base: dict[str, Any], child: dict[str, Any], at: _Paths) -> dict[str, Any]:
        self.origins[at.to] = self.child.origin(at.child)
        found: dict[str, Any] = {}
        for key, value in base.items():
            here = at.at(key)
            if key not in child:
                found[key] = self.taken(self.base, value, here.base, here.to)
            elif child[key] is None:
                self.origins[here.to] = self.child.origin(here.child)
            else:
                found[key] = self.both(value, child[key], here)
        for key, value in child.items():
            if key not in base:
                here = at.at(key)
                found[key] = self.taken(self.child, value, here.child, here.to)
        return found

    def both(self, base: Any, child: Any, at: _Paths) -> Any:
        if isinstance(base, dict) and isinstance(child, dict):
            return self.maps(base, child, at)
        if isinstance(base, list) and isinstance(child, list) and len(at.to) == 1 and at.to[0] in BY_ID:
            return self.entries(base, child, at)
        return self.taken(self.child, child, at.child, at.to)

    def taken(self, doc: Document, value: Any, source: Path, to: Path) -> Any:
        """The value as it stands in `doc`, with the origins of all that it holds."""
        self.origins[to] = doc.origin(source)
        inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        for key, one in inside:
            self.taken(doc, one, (*source, key), (*to, key))
        return value

    def entries(self, base: list[Any], child: list[Any], at: _Paths) -> list[Any]:
        self.origins[at.to] = self.child.origin(at.child)
        found: list[Any] = []
        for entry in self.order(base, child, at):
            to = (*at.to, len(found))
            if entry.base is None:
                assert entry.child is not None, "an entry stands somewhere"
                found.append(self.taken(self.child, child[entry.child], (*at.child, entry.child), to))
            elif entry.child is None:
                found.append(self.taken(self.base, base[entry.base], (*at.base, entry.base), to))
            else:
                here = _Paths(to, (*at.base, entry.base), (*at.child, entry.child))
                found.append(self.maps(base[entry.base], child[entry.child], here))
        return found

    def order(self, base: list[Any], child: list[Any], at: _Paths) -> list[_Entry]:
        """Which entries there are, and in which order."""
        known = {id: index for index, id in reversed(list(_ids(base)))}
        changed: dict[int, int] = {}
        gone: set[int] = set()
        seen: set[str] = set()
        new = {index for index, _ in enumerate(child)}
        for index, id in _ids(child):
            path = (*at.child, index, "id")
            if id in seen:
                raise wrong(self.child, path, f"{at.to[0]} has the id {id!r} twice; ids are unique")
            seen.add(id)
            if self.removes(child[index], (*at.child, index)):
                if id not in known:
                    raise wrong(self.child, path, f"the base has no {id!r} to remove", meant(id, known))
                gone.add(known[id])
            elif id in known:
                changed[known[id]] = index
            else:
                continue
            new.discard(index)
        for index in new:
            if isinstance(child[index], dict) and REMOVE in child[index]:
                raise wrong(
                    self.child, (*at.child, index, REMOVE), "removes nothing", "write the id of what it removes"
                )
        kept = [_Entry(index, changed.get(index)) for index in range(len(base)) if index not in gone]
        added = [_Entry(None, index) for index in sorted(new)]
        return _by_authority(kept, added, base, child) if at.to[0] == "roles" else added + kept

    def removes(self, entry: dict[str, Any], path: Path) -> bool:
        if REMOVE not in entry:
            return False
        if entry[REMOVE] is not True:
            raise wrong(self.child, (*path, REMOVE), "is not true", "write remove: true, or leave it out")
        if others := [key for key in entry if key not in ("id", REMOVE)]:
            raise wrong(self.child, (*path, others[0]), "stands beside remove: true", "an entry is changed or removed")
        return True


def _ids(entries: list[Any]) -> Iterator[tuple[int, str]]:
    for index, entry in enumerate(entries):
        if isinstance(entry, dict) and isinstance(entry.get("id"), str):
            yield index, entry["id"]


def _by_authority(kept: list[_Entry], added: list[_Entry], base: list[Any], child: list[Any]) -> list[_Entry]:
    """The base's ladder with each new role below the first that may give more; one whose authority cannot be compared
    comes last."""
    ladder = list(kept)

    def may_give(entry: _Entry) -> Money | None:
        wanted = child[entry.child] if entry.child is not None else {}
        if entry.base is not None:
            wanted = {**base[entry.base], **wanted}
        try:
            return Money.model_validate(wanted["authority"])
        except (ValueError, KeyError, TypeError):
            return None

    for one in added:
        authority = may_give(one)
        above = next((place for place, other in enumerate(ladder) if _more(may_give(other), authority)), len(ladder))
        ladder.insert(above, one)
    return ladder


def _more(one: Money | None, other: Money | None) -> bool:
    return one is not None and other is not None and one.currency == other.currency and one > other
