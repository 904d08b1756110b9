"""Reads a playbook file and checks all of it: what is wrong is told with file, line, key and what would be right."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from drafter.adapters import yaml_source
from drafter.adapters.document import Document, dotted
from drafter.adapters.playbook_warnings import warnings
from drafter.domain.errors import BadPlaybook
from drafter.domain.playbook import Article, Playbook
from drafter.drafting.expressions import compile_playbook

_READ_ONLY = frozenset(
    name for name, info in Playbook.model_fields.items() if info.json_schema_extra == {"readOnly": True}
)
_HEADING = re.compile(r"^\s{0,3}#{1,6}\s+(.+?)\s*#*\s*$", re.MULTILINE)
_LANGUAGE = re.compile(r"(.+)\.([a-z]{2})")
_ARTICLE_BYTES = 512 * 1024


def load_playbook(path: Path | str) -> Playbook:
    """The playbook in a file, or in `playbook.yaml` of a folder, compiled and with its articles.

    BadPlaybook names file, line and key of the first thing that is wrong.
    """
    path = Path(path)
    path = path / "playbook.yaml" if path.is_dir() else path
    text = _read(path, str(path), "give the path of a playbook, a YAML file")
    doc = yaml_source.load(text, file=str(path), error=BadPlaybook)
    if not isinstance(doc.value, dict):
        hint = "write company, roles, remedies and routes"
        raise BadPlaybook("a playbook is a map of keys and values", file=doc.file, line=1, hint=hint)
    value = {key: item for key, item in doc.value.items() if key not in _READ_ONLY}
    if found := sorted(_READ_ONLY & doc.value.keys()):
        raise _at(doc, (found[0],), "is not a key of the file: it is found on load", "remove it")
    articles = _articles(path, value.get("knowledge"), doc)
    playbook = _playbook(value, doc).model_copy(
        update={
            "name": _name(path),
            "hash": _hash(text, articles),
            "articles": articles,
            "file": doc.file,
            "lines": {dotted(place): line for place, line in doc.lines.items()},
        }
    )
    compile_playbook(playbook)
    return playbook


def check_playbook(path: Path | str) -> list[str]:
    """What may be meant otherwise in a playbook that loads, one line each. BadPlaybook where it does not load."""
    return warnings(load_playbook(path))


def _playbook(value: dict[str, Any], doc: Document) -> Playbook:
    try:
        return Playbook.model_validate(value)
    except ValidationError as error:
        found = yaml_source.problem(error, doc, Playbook)
        line, key = (found.line, found.key) if found.key else _whole(value, doc)
        raise BadPlaybook(found.message, file=doc.file, line=line, key=key) from None


def _whole(value: dict[str, Any], doc: Document) -> tuple[int | None, str | None]:
    """Where the parts of a playbook do not fit each other: an id that stands twice, a route to no role."""
    for part in ("roles", "remedies"):
        seen: set[str] = set()
        for index, one in enumerate(value[part]):
            if one["id"] in seen:
                return doc.line((part, index, "id")), f"{part}[{index}].id"
            seen.add(one["id"])
    roles = {role["id"] for role in value["roles"]}
    for index, route in enumerate(value["routes"]):
        if route["to"] not in roles:
            return doc.line(("routes", index, "to")), f"routes[{index}].to"
    return None, None


def _at(doc: Document, path: tuple[str | int, ...], message: str, hint: str | None = None) -> BadPlaybook:
    return BadPlaybook(message, file=doc.file, line=doc.line(path), key=dotted(path), hint=hint)


def _read(path: Path, file: str, hint: str) -> str:
    try:
        if path.stat().st_size > yaml_source.BYTES:
            raise BadPlaybook("the file is larger than 1 MB", file=file, hint="send a smaller one")
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadPlaybook(f"byte {error.start} is not UTF-8", file=file, hint="save it as UTF-8") from None
    except OSError as error:
        raise BadPlaybook(f"cannot be read ({error.strerror})", file=file, hint=hint) from None


def _name(path: Path) -> str:
    """northwind/playbook.yaml is called northwind; any other file by its own name."""
    return (path.resolve().parent.name if path.stem == "playbook" else path.stem) or path.stem


def _articles(path: Path, knowledge: Any, doc: Document) -> tuple[Article, ...]:
    """Every *.md in the knowledge folder and below: `returns.md`, `returns.de.md`, `de/returns.md`."""
    if knowledge is None:
        return ()
    if not isinstance(knowledge, str) or not knowledge.strip():
        raise _at(doc, ("knowledge",), "is no folder", "write a path relative to this file, such as kb/")
    folder = path.parent / knowledge
    if not folder.is_dir():
        raise _at(doc, ("knowledge",), f"the folder {knowledge!r} is not there", "it is relative to this file")
    return tuple(_article(file, folder) for file in sorted(folder.rglob("*.md")) if not file.name.startswith("."))


def _article(file: Path, folder: Path) -> Article:
    text = _read(file, str(file), "a knowledge article is a readable file")
    if len(text.encode()) > _ARTICLE_BYTES:
        raise BadPlaybook("an article is at most 512 KB", file=str(file), hint="split it")
    tagged = _LANGUAGE.fullmatch(file.stem)
    parent = file.parent.name if file.parent != folder and re.fullmatch(r"[a-z]{2}", file.parent.name) else ""
    heading = _HEADING.search(text)
    title = heading[1].strip() if heading else (tagged[1] if tagged else file.stem).replace("-", " ").replace("_", " ")
    id = file.relative_to(folder).with_suffix("").as_posix()
    return Article(id=id, title=title, text=text, language=tagged[2] if tagged else parent)


def _hash(text: str, articles: tuple[Article, ...]) -> str:
    """sha256 over the file and its articles: what a draft names as the rules that it was made by."""
    digest = hashlib.sha256(text.encode())
    for article in articles:
        digest.update(f"\0{article.id}\0{article.text}".encode())
    return digest.hexdigest()
