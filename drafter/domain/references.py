"""Ids that stand once, and names that mean something: what pydantic cannot see of a document, because it takes two
places to be wrong. A complaint carries the path of the place that is wrong, for whoever wrote the document."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable
from typing import Any

from pydantic_core import PydanticCustomError

MISFIT = "misfit"
"""The type of these complaints; their context holds `path`."""


def misfit(path: tuple[str | int, ...], message: str) -> PydanticCustomError:
    """A complaint about the value at `path`, below the one that is validated."""
    context: dict[str, Any] = {"path": path, "message": message}
    return PydanticCustomError(MISFIT, "{message}", context)


def unique(part: str, ids: Iterable[str | None]) -> None:
    """That no id stands twice in the list `part`; None is no id. Raises a misfit that names the second one."""
    seen: set[str] = set()
    for index, one in enumerate(ids):
        if one in seen:
            raise misfit((part, index, "id"), f"{part} has the id {one!r} twice; ids are unique")
        if one is not None:
            seen.add(one)


def meant(name: str, known: Collection[str]) -> str:
    """ "did you mean refund?", or what there is: "known: credit, refund"."""
    near = difflib.get_close_matches(name, sorted(known), n=1, cutoff=0.6)
    return f"did you mean {near[0]}?" if near else f"known: {', '.join(dict.fromkeys(known)) or 'none'}"
