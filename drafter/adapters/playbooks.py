"""Reads a playbook file and checks all of it: what is wrong is told with file, line, key and what would be right."""

from __future__ import annotations

import hashlib
import os
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from drafter.adapters import yaml_source
from drafter.adapters.document import Document, dotted
from drafter.adapters.extending import merged, on_its_own, wrong
from drafter.domain.errors import BadPlaybook
from drafter.domain.playbook import Article, Place, Playbook
from drafter.domain.regex import regex
from drafter.drafting.auditing import audit
from drafter.drafting.expressions import compile_playbook

_READ_ONLY = frozenset(
    name for name, info in Playbook.model_fields.items() if info.json_schema_extra == {"readOnly": True}
)
_HEADING = regex(r"^\s{0,3}#{1,6}\s+(.+?)\s*#*\s*$", re.MULTILINE)
_LANGUAGE = regex(r"(.+)\.([a-z]{2})")
_ARTICLE_BYTES = 512 * 1024
_BASES = 5
"""How many bases stand below one playbook, at most."""


class _File(Playbook):
    """The keys of a file: those of a playbook, and the base that it extends."""

    extends: str | None = None


def load_playbook(path: Path | str) -> Playbook:
    """The playbook in a file, or in `playbook.yaml` of a folder, on top of the one that it `extends`, compiled and with
    its articles. BadPlaybook names file, line and key of the first thing that is wrong, in whichever file it stands.
    """
    path = _file(Path(path))
    doc, texts = _document(path, str(path), ())
    value = {key: item for key, item in doc.value.items() if key not in _READ_ONLY}
    if found := sorted(_READ_ONLY & doc.value.keys()):
        raise wrong(doc, (found[0],), "is not a key of the file: it is found on load", "remove it")
    articles = _articles(value.get("knowledge"), doc)
    playbook = _playbook(value, doc).model_copy(
        update={
            "name": _name(path),
            "hash": _hash(texts, articles),
            "articles": articles,
            "file": doc.file,
            "lines": {dotted(place): line for place, line in doc.lines.items()},
            "moved": _moved(doc),
        }
    )
    compile_playbook(playbook)
    return playbook


def check_playbook(path: Path | str) -> list[str]:
    """What may be meant otherwise in a playbook that loads, one line each. BadPlaybook where it does not load."""
    return [str(finding) for finding in audit(load_playbook(path))]


def _file(path: Path) -> Path:
    return path / "playbook.yaml" if path.is_dir() else path


def _document(path: Path, name: str, above: tuple[Path, ...]) -> tuple[Document, tuple[str, ...]]:
    """The file on top of its bases, and the texts of all of them, its own first. `above` are the files that extend this
    one."""
    text = _read(path, name, "give the path of a playbook, a YAML file")
    doc = yaml_source.load(text, file=name, error=BadPlaybook)
    if not isinstance(doc.value, dict):
        hint = "write company, roles, remedies and routes"
        raise BadPlaybook("a playbook is a map of keys and values", file=name, line=1, hint=hint)
    if "extends" not in doc.value:
        return on_its_own(doc), (text,)
    above = (*above, path.resolve())
    base_path = _base(path, doc, above)
    base, texts = _document(base_path, str(base_path), above)
    own = {key: value for key, value in doc.value.items() if key != "extends"}
    return merged(base, replace(doc, value=own)), (text, *texts)


def _base(path: Path, doc: Document, above: tuple[Path, ...]) -> Path:
    """The file that `extends` names."""
    named = doc.value["extends"]
    if not isinstance(named, str) or not named.strip():
        raise wrong(doc, ("extends",), "is no path", "write one relative to this file, such as ../base/playbook.yaml")
    found = _file(path.parent / named)
    if not found.is_file():
        raise wrong(
            doc, ("extends",), f"{named!r} is not there", "it is a playbook or its folder, relative to this file"
        )
    plain = Path(os.path.normpath(found))  # brands/a/../base is told as brands/base, where no link makes them two
    found = plain if plain.resolve() == found.resolve() else found
    if found.resolve() in above:
        raise wrong(doc, ("extends",), f"goes in a circle: {found} extends this file", "let the base extend nothing")
    if len(above) > _BASES:
        raise wrong(doc, ("extends",), f"is base number {len(above)}; a playbook has at most {_BASES}", "merge some")
    return found


def _playbook(value: dict[str, Any], doc: Document) -> Playbook:
    try:
        return Playbook.model_validate(value)
    except ValidationError as error:
        found = yaml_source.problem(error, doc, _File)
        raise BadPlaybook(found.message, file=found.file, line=found.line, key=found.key or None) from None


def _moved(doc: Document) -> dict[str, Place]:
    """The keys that stand in another file than the playbook's, or under another name."""
    return {
        dotted(path): Place(file=origin.file, line=origin.line, key=dotted(origin.path))
        for path, origin in doc.origins.items()
        if (origin.file, origin.path) != (doc.file, path)
    }


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


def _articles(knowledge: Any, doc: Document) -> tuple[Article, ...]:
    """Every *.md in the knowledge folder and below: `returns.md`, `returns.de.md`, `de/returns.md`. The folder is
    relative to the file that names it, be it the playbook's own or a base's."""
    if knowledge is None:
        return ()
    if not isinstance(knowledge, str) or not knowledge.strip():
        raise wrong(doc, ("knowledge",), "is no folder", "write a path relative to this file, such as kb/")
    folder = Path(doc.origin(("knowledge",)).file).parent / knowledge
    if not folder.is_dir():
        raise wrong(doc, ("knowledge",), f"the folder {knowledge!r} is not there", "it is relative to this file")
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


def _hash(texts: tuple[str, ...], articles: tuple[Article, ...]) -> str:
    """sha256 over the file, its bases and its articles: what a draft names as the rules that it was made by."""
    digest = hashlib.sha256("\0".join(texts).encode())
    for article in articles:
        digest.update(f"\0{article.id}\0{article.text}".encode())
    return digest.hexdigest()
