"""Which code made a thing: hashes of sources, so that what an older version made is not taken for today's."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import drafter

_PACKAGES = {"drafter": Path(drafter.__file__).parent, "evals": Path(__file__).parent.parent}
_IMPORTS = re.compile(r"^[ \t]*(?:from[ \t]+([\w.]+)[ \t]+import[ \t]+(\([^)]*\)|[^#\n]*)|import[ \t]+([\w.]+))", re.M)
_EXTENDS = re.compile(r"^[\"']?extends[\"']?[ \t]*:[ \t]*[\"']?([^\"'#\n]+?)[\"']?[ \t]*(?:#.*)?$", re.M)
_SCORERS = ("drafter.drafting.checking", "evals.scorers", "evals.rescoring.examining")
"""What scores a draft, with all that it imports."""


@cache
def hash_of_product() -> str:
    """The hash of every file of the product, its data too. Prompts are told apart from it."""
    folder = _PACKAGES["drafter"]
    return _hash(path for path in folder.rglob("*") if path.is_file() and _counts(path, folder))


@cache
def hash_of_scorers() -> str:
    """The hash of all code that scores a draft, and of the data beside it. A change elsewhere leaves scores as they are."""
    found: set[Path] = set()
    waiting = list(_SCORERS)
    while waiting:
        for path in _files(waiting.pop()):
            if path not in found:
                found.add(path)
                waiting.extend(_imported(path))
    data = {beside for path in found for beside in path.parent.iterdir() if beside.is_file() and beside.suffix != ".py"}
    return _hash(found | data)


def hash_of_scoring(*, plays: bool) -> str:
    """Of what scores a suite. Where scenarios are played, that is the whole product: any of it may move the customer."""
    return hash_of_product() if plays else hash_of_scorers()


def hash_of_playbook_files(path: Path) -> str:
    """The hash of what a playbook is read from, its articles and bases too: the same bytes are the same playbook, and
    need not be loaded to know it."""
    path = path / "playbook.yaml" if path.is_dir() else path
    found: set[Path] = set()
    while path.is_file() and path not in found:
        found |= {beside for beside in path.parent.rglob("*") if beside.is_file()}
        base = _EXTENDS.search(path.read_text(encoding="utf-8"))
        if base is None:
            break
        path = path.parent / base[1]
        path = (path / "playbook.yaml" if path.is_dir() else path).resolve()
    return _hash(found)


def _counts(path: Path, folder: Path) -> bool:
    inside = path.relative_to(folder).parts
    return "__pycache__" not in inside and inside[0] != "_prompts"


def _hash(paths: Iterable[Path]) -> str:
    found = hashlib.sha256()
    for path in sorted(paths):
        found.update(path.name.encode())
        found.update(path.read_bytes())
    return found.hexdigest()[:16]


def _files(module: str) -> list[Path]:
    """The file of a module and those of the packages that it lies in; none for a name that is no module of ours."""
    parts = module.split(".")
    if parts[0] not in _PACKAGES:
        return []
    place, files = _PACKAGES[parts[0]], []
    for part in parts[1:]:
        files.append(place / "__init__.py")
        place = place / part
    files += [place / "__init__.py", place.with_suffix(".py")]
    return [path for path in files if path.is_file()]


def _imported(path: Path) -> list[str]:
    """The modules that a file names in its imports, also those inside of functions; ours are named in full."""
    modules = []
    for source, names, plain in _IMPORTS.findall(path.read_text(encoding="utf-8")):
        if plain:
            modules.append(plain)
        elif source.split(".")[0] in _PACKAGES:
            modules.append(source)
            modules += [f"{source}.{name}" for name in re.findall(r"\w+", re.sub(r"\bas \w+", "", names))]
    return modules
