"""The prompt book: templates in files, `prompts/<name>/v<N>.j2`, and `active.yaml`, which names the version in use.

A file is a YAML head between two `---` lines (purpose, variables, output: a JSON schema), then sections that open
with a line `=== system`, `=== user` or `=== assistant`. A file is cut into sections before anything is rendered, so
no text of a customer can open one. Templates are sandboxed; a variable that is missing is an error, never a blank.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import unified_diff
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, cast

import yaml
from jinja2 import StrictUndefined, Template, TemplateError, TemplateSyntaxError, UndefinedError, meta
from jinja2.sandbox import ImmutableSandboxedEnvironment

import drafter
from drafter.domain.errors import BadPrompt, NotFound
from drafter.domain.regex import regex
from drafter.ports import ChatMessage, Prompt

_SECTION = regex(r"^=== *(system|user|assistant) *$", re.MULTILINE)
_REFERENCE = regex(r"([a-z][a-z0-9_]*)(?:@v?(\d+))?")
_FILE = regex(r"v(\d+)\.j2")
ACTIVE = "active.yaml"
_ABSENT = object()
_KEPT = 8
"""So many renderings of each part of a prompt: one for each playbook that is at work."""
_HEAD = {"purpose": str, "variables": dict, "output": dict}
Role = Literal["system", "user", "assistant"]


@dataclass(frozen=True)
class Listed:
    """One version of a prompt, for lists: `id` is "reply@1"."""

    id: str
    name: str
    version: int
    active: bool
    purpose: str
    hash: str
    file: str


def prompts_folder() -> Path:
    """Where the prompts lie: inside the package when installed from a wheel, beside it in a checkout."""
    package = Path(drafter.__file__).parent
    inside = package / "_prompts"
    return inside if inside.is_dir() else package.parent / "prompts"


class Prompts:
    """`Prompts().render("reply", {...})` renders the active version, `"reply@1"` that one.

    Files are read on first use and kept. `BadPrompt` names file, line and variable; `NotFound` an unknown prompt.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or prompts_folder()
        self._read: dict[tuple[str, int], _File] = {}

    def render(self, name: str, variables: Mapping[str, Any]) -> Prompt:
        """The messages, with every declared variable taken from `variables`; others there are ignored."""
        file = self._file(name)
        messages = tuple(ChatMessage(role, text) for role, text in file.render(variables))
        return Prompt(id=file.id, hash=file.hash, messages=messages, schema=file.output)

    def source(self, name: str) -> str:
        """The text of the prompt file."""
        return self._file(name).text

    def compared(self, old: str, new: str) -> list[str]:
        """What differs between two prompts: a line for each thing that their heads tell differently, then the sources as a
        unified diff. Empty where nothing does."""
        before, after = self._file(old), self._file(new)
        heads = list(_told_otherwise(before.head, after.head))
        old_text, new_text = before.text.splitlines(), after.text.splitlines()
        return heads + list(unified_diff(old_text, new_text, before.id, after.id, lineterm=""))

    def load(self) -> Prompts:
        """Reads all of them now: what is wrong is told before anybody asks for it, and what becomes of the files later does
        not matter. `BadPrompt`."""
        self.list_prompts()
        for name in self._active:
            self._file(name)
        return self

    def list_prompts(self) -> tuple[Listed, ...]:
        """All versions of all prompts, by name and version."""
        found = []
        for path in sorted(self._folder.glob("*/v*.j2")):
            if match := _FILE.fullmatch(path.name):
                file = self._file(f"{path.parent.name}@{match[1]}")
                active = self._active.get(file.name) == file.version
                found.append(Listed(file.id, file.name, file.version, active, file.purpose, file.hash, str(path)))
        return tuple(sorted(found, key=lambda each: (each.name, each.version)))

    @cached_property
    def _active(self) -> Mapping[str, int]:
        path = self._folder / ACTIVE
        if not path.is_file():
            raise BadPrompt("there is no file that names the active versions", file=str(path))
        versions = _yaml(path.read_text(encoding="utf-8"), path, 0)
        for name, version in versions.items():
            if not isinstance(version, int) or isinstance(version, bool) or not self._path(name, version).is_file():
                raise BadPrompt(
                    "names no version that there is; write such as `reply: 1`", file=str(path), key=str(name)
                )
        return versions

    def _file(self, name: str) -> _File:
        match = _REFERENCE.fullmatch(name)
        if match is None:
            raise NotFound(f"no prompt {name!r}; write such as reply or reply@1")
        version = int(match[2]) if match[2] else self._active.get(match[1])
        key = (match[1], version or 0)
        if key not in self._read and not (version and self._path(*key).is_file()):
            raise NotFound(f"no prompt {name!r}", hint="`drafter prompts list` shows what there is")
        if key not in self._read:
            self._read[key] = _File(*key, self._path(*key))
        return self._read[key]

    def _path(self, name: str, version: int) -> Path:
        return self._folder / str(name) / f"v{version}.j2"


class _File:
    """One prompt file, read, checked and compiled."""

    def __init__(self, name: str, version: int, path: Path) -> None:
        self.name, self.version, self.path, self.id = name, version, path, f"{name}@{version}"
        self.text = path.read_text(encoding="utf-8")
        self.hash = hashlib.sha256(self.text.encode()).hexdigest()[:16]
        head, body, line = _split(self.text, path)
        self.head = head
        self.purpose = str(head.get("purpose", "")).strip()
        self.variables = tuple(head.get("variables", {}))
        self.output: Mapping[str, Any] | None = head.get("output")
        self._sections = [
            (role, _Section(self._compile(source, line + at), source, keeps=role == "system"))
            for role, source, at in _sections(body, path, line)
        ]  # fmt: skip

    def render(self, variables: Mapping[str, Any]) -> list[tuple[Role, str]]:
        """The sections in order, each without the blank lines around it; one that renders to nothing is left out."""
        for name in self.variables:
            if name not in variables:
                raise BadPrompt("no value is given for this variable", file=str(self.path), key=name)
        rendered: list[tuple[Role, str]] = []
        for role, section in self._sections:
            try:
                rendered.append((role, section.render(variables)))
            except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError) as error:
                line = _line_of(error, str(self.path))
                hint = "declare it under `variables`" if isinstance(error, UndefinedError) else None
                raise BadPrompt(f"cannot be rendered: {error}", file=str(self.path), line=line, hint=hint) from error
        return [(role, text) for role, text in rendered if text]

    def _compile(self, source: str, line: int) -> Template:
        padded = "\n" * line + source  # so that Jinja counts lines as the file does
        environment = _environment()
        try:
            tree = environment.parse(padded, filename=str(self.path))
            for name in sorted(meta.find_undeclared_variables(tree) - set(self.variables)):
                where = next((n for n, text in enumerate(self.text.split("\n"), 1) if n > line and name in text), None)
                raise BadPrompt(
                    "is used but not declared",
                    file=str(self.path),
                    line=where,
                    key=name,
                    hint="declare it under `variables`",
                )
            code = environment.compile(padded, filename=str(self.path))
        except TemplateSyntaxError as error:
            raise BadPrompt(f"is no sound template: {error.message}", file=str(self.path), line=error.lineno) from error
        return Template.from_code(environment, cast(Any, code), environment.globals.copy())


class _Section:
    """A part of a prompt, written by its template. One that `keeps` remembers what it wrote last: the system's part, most
    of the whole, is the same for all cases of a playbook. What tells of a case is not kept."""

    def __init__(self, template: Template, source: str, *, keeps: bool) -> None:
        self._template, self._keeps = template, keeps
        self._names = sorted(meta.find_undeclared_variables(_environment().parse(source)))
        self._written: tuple[tuple[dict[str, Any], str], ...] = ()

    def render(self, variables: Mapping[str, Any]) -> str:
        values = {name: variables[name] for name in self._names if name in variables}
        for known, text in self._written:
            if known == values:
                return text
        text = self._template.render(values).strip()
        if self._keeps:
            self._written = ((values, text), *self._written[: _KEPT - 1])
        return text


def _told_otherwise(before: Mapping[str, Any], after: Mapping[str, Any], place: str = "") -> Iterator[str]:
    """Each key, with its path, that was added, taken away or changed."""
    for key in dict.fromkeys((*before, *after)):
        name, old, new = f"{place}{key}", before.get(key, _ABSENT), after.get(key, _ABSENT)
        if isinstance(old, dict) and isinstance(new, dict):
            yield from _told_otherwise(old, new, f"{name}.")
        elif old is _ABSENT:
            yield f"{name}: new"
        elif new is _ABSENT:
            yield f"{name}: gone"
        elif old != new:
            yield f"{name}: changed"


def _environment() -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, autoescape=False
    )
    del environment.filters["safe"]  # it would switch escaping off wherever a template is shown as HTML
    return environment


def _split(text: str, path: Path) -> tuple[Mapping[str, Any], str, int]:
    """The head, the body, and how many lines lie before the body."""
    lines = text.split("\n")
    if lines[0].strip() != "---" or "---" not in (each.strip() for each in lines[1:]):
        raise BadPrompt("has no head; begin with a line ---, YAML, and a line ---", file=str(path), line=1)
    end = next(index for index, each in enumerate(lines[1:], 1) if each.strip() == "---")
    head = _yaml("\n".join(lines[1:end]), path, 1)
    for key, value in head.items():
        if not isinstance(value, _HEAD.get(str(key), ())):
            raise BadPrompt("is no part of a head; it has purpose, variables, output", file=str(path), key=str(key))
    if head.get("output", {"type": "object"}).get("type") != "object":
        raise BadPrompt("must be a JSON schema of type object", file=str(path), key="output")
    return head, "\n".join(lines[end + 1 :]), end + 1


def _sections(body: str, path: Path, line: int) -> list[tuple[Role, str, int]]:
    """Role, source, and how many lines of the body lie before that source."""
    marks = list(_SECTION.finditer(body))
    if not marks or body[: marks[0].start()].strip():
        raise BadPrompt("must open with `=== system` or `=== user` after its head", file=str(path), line=line + 1)
    ends = [*(mark.start() for mark in marks[1:]), len(body)]
    return [
        (cast(Role, mark[1]), body[mark.end() : end], body.count("\n", 0, mark.end()))
        for mark, end in zip(marks, ends, strict=True)
    ]


def _yaml(text: str, path: Path, before: int) -> Mapping[str, Any]:
    try:
        data = yaml.safe_load(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = before + mark.line + 1 if mark else None
        raise BadPrompt("is no sound YAML", file=str(path), line=line) from error
    if not isinstance(data, dict):
        raise BadPrompt("must be a YAML map", file=str(path), line=before + 1)
    return data


def _line_of(error: BaseException, file: str) -> int | None:
    """The template's line that an error came from."""
    trace, line = error.__traceback__, None
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == file:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
