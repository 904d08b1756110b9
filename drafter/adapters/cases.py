"""Cases from outside: YAML, JSON, and JSONL in bulk, where a bad line is told and the next one goes on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Literal, NamedTuple

from pydantic import ConfigDict

from drafter.adapters import json_source, yaml_source
from drafter.adapters.document import Document
from drafter.adapters.fitting import fit
from drafter.domain.case import Case, Replied
from drafter.domain.errors import BadCase, BadInput
from drafter.domain.plan import Plan
from drafter.domain.regex import regex
from drafter.domain.value import Value

LINE_BYTES = 4 * 1024 * 1024
"""The longest line (or JSON case) taken."""
LABELS = ("expect", "cluster", "tags", "source")
"""What a labelled case holds for those who measure; no part of the case, and no mistake."""
_UTF8_BOM = "\ufeff"
_ID = regex(r'\s*\{\s*(?:"case"\s*:\s*\{\s*)?"id"\s*:\s*"([^"\\]{1,200})"')
Form = Literal["yaml", "json"]


@dataclass(frozen=True)
class LoadedCase:
    """A case, and a warning for each of its keys that nobody knows. `line` is 1-based, where it came from."""

    case: Case
    warnings: tuple[str, ...] = ()
    line: int = 1


class ScoreReply(Value):
    """The text to score; what else a reply may hold is accepted and not looked at."""

    model_config = ConfigDict(extra="ignore")
    text: Replied
    subject: Any = None
    language: Any = None
    parts: Any = None


class ScoreBody(Value):
    """A reply to score: any text, for a case; without a plan the playbook makes it."""

    case: Case
    reply: ScoreReply
    plan: Plan | None = None


@dataclass(frozen=True)
class ScoreLine:
    """One line of bulk scoring."""

    case: Case
    text: str
    plan: Plan | None = None
    warnings: tuple[str, ...] = ()
    line: int = 1


class BadLine(BadCase):
    """A line of a bulk file that cannot be used. `case_id` is the id it names, where one can be made out."""

    def __init__(self, cause: BadCase, case_id: str | None) -> None:
        super().__init__(cause.message, file=cause.file, line=cause.line, key=cause.key, hint=cause.hint)
        self.case_id = case_id


def read_case(text: str | bytes, *, file: str, form: Form | None = None) -> LoadedCase:
    """One case. Without a `form` the ending of `file` tells, else the text: a brace or bracket begins JSON.

    Raises `BadCase`, one line that names file, line, key and what would be right."""
    fitted = fit(case_document(text, file=file, form=form), Case, also=LABELS)
    return LoadedCase(fitted.value, fitted.warnings)


def case_document(text: str | bytes, *, file: str, form: Form | None = None) -> Document:
    """What `read_case` reads, with its lines and before it is fitted to a case. Raises `BadCase`."""
    return _document(_decoded(text, file), file, form)


def line_document(line: RawLine) -> Document:
    """The same for one line of bulk reading. Raises `BadCase`."""
    text = _decoded(line.text, line.file, line.number)
    return json_source.load(text, file=line.file, first=line.number, error=BadCase)


def read_file(path: Path) -> bytes:
    """The bytes of a file; a missing or unreadable one is a `BadCase` that names it."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise _unreadable(path, error) from None


class RawLine(NamedTuple):
    """One line of a bulk file as it stands there; what is read from it can be read in another process."""

    file: str
    number: int
    text: bytes


def raw_lines(source: Path | IO[bytes], *, file: str | None = None) -> Iterator[RawLine]:
    """The lines of a JSONL file or stream, one at a time. Blank lines are passed over; of one that is too long only
    the beginning is kept, which is enough to tell."""
    try:
        opened = source.open("rb") if isinstance(source, Path) else nullcontext(source)
    except OSError as error:
        raise _unreadable(Path(str(source)), error) from None
    name = file or str(source if isinstance(source, Path) else getattr(source, "name", "-"))
    with opened as stream:
        for number, text in enumerate(_lines(stream), start=1):
            if not text.isspace():
                yield RawLine(name, number, text.rstrip(b"\r\n"))


def read_cases(source: Path | IO[bytes], *, file: str | None = None) -> Iterator[LoadedCase | BadLine]:
    """The cases of a JSONL file or stream, one object a line, one at a time. Blank lines are passed over.

    A bad line is yielded, not raised, so that the stream goes on; only a file that cannot be read at all raises."""
    return map(read_case_line, raw_lines(source, file=file))


def read_case_line(line: RawLine) -> LoadedCase | BadLine:
    """The case on one line of bulk reading, or what is wrong with it."""
    try:
        fitted = fit(line_document(line), Case, also=LABELS)
    except BadCase as bad:
        return BadLine(bad, _case_id(line.text))
    return LoadedCase(fitted.value, fitted.warnings, line.number)


def read_score_lines(source: Path | IO[bytes], *, file: str | None = None) -> Iterator[ScoreLine | BadLine]:
    """As `read_cases`, for lines `{"case": {…}, "plan": {…} or absent, "reply": {"text": "…"}}`."""
    return map(read_bulk_score, raw_lines(source, file=file))


def read_bulk_score(line: RawLine) -> ScoreLine | BadLine:
    """The case and reply on one line of bulk scoring, or what is wrong with it."""
    try:
        return read_score_line(line.text, file=line.file, line=line.number)
    except BadCase as bad:
        return BadLine(bad, _case_id(line.text))


def read_score_line(text: str | bytes, *, file: str, line: int = 1) -> ScoreLine:
    """One line of bulk scoring. Raises `BadCase`."""
    doc = json_source.load(_decoded(text, file, line), file=file, first=line, error=BadCase)
    body, warnings = read_score(doc)
    return ScoreLine(body.case, body.reply.text, body.plan, warnings, line)


def read_score(doc: Document) -> tuple[ScoreBody, tuple[str, ...]]:
    """A score request from an already parsed document, with its warnings. Raises `BadCase`."""
    complete(doc.value)
    fitted = fit(doc, ScoreBody, also=("id", "case_id"))
    return fitted.value, fitted.warnings


def as_json(case: Case) -> str:
    """The case as one line of JSON that `read_case` reads back to an equal case."""
    return case.model_dump_json(by_alias=True, exclude_none=True)


def _document(text: str, file: str, form: Form | None) -> Document:
    if not text.strip():
        raise BadCase("is empty", file=file, hint="give a case, at least message: {text: …}")
    ending = file.rpartition(".")[2].lower()
    form = form or ("json" if ending == "json" else "yaml" if ending in ("yaml", "yml") else None)
    if form == "json" or (form is None and text.lstrip()[0] in "{["):
        return json_source.load(text, file=file, error=BadCase)
    return yaml_source.load(text, file=file, error=BadCase)


def _decoded(text: str | bytes, file: str, line: int | None = None) -> str:
    if len(text) > LINE_BYTES:
        raise BadCase(
            f"is larger than {LINE_BYTES // 1024 // 1024} MB", file=file, line=line, hint="send one case at a time"
        )
    if isinstance(text, str):
        return text.removeprefix(_UTF8_BOM)
    try:
        return text.decode("utf-8").removeprefix(_UTF8_BOM)
    except UnicodeDecodeError as error:
        at = (line or 1) + text.count(b"\n", 0, error.start)
        raise BadCase("is not UTF-8 text", file=file, line=at, hint="save it as UTF-8") from None


def _unreadable(path: Path, error: OSError) -> BadCase:
    return BadCase(f"cannot be read ({(error.strerror or type(error).__name__).lower()})", file=str(path))


def _lines(stream: IO[bytes]) -> Iterator[bytes]:
    """The lines; of one that is too long only the beginning, which is enough to tell."""
    while text := stream.readline(LINE_BYTES + 2):
        rest = text
        while rest and not rest.endswith(b"\n") and len(rest) > LINE_BYTES:
            rest = stream.readline(LINE_BYTES + 2)
        yield text


def _case_id(text: bytes) -> str | None:
    """The case's id that a bad line shows, so that its error can be put to a case: of a line that parses wherever
    it stands, of a broken one only at its very beginning."""
    try:
        value = json_source.load(text.decode("utf-8", "replace"), file="").value
        inner = value.get("case", value)
        found = inner.get("id")
        return str(found) if isinstance(found, (str, int)) else None
    except (BadInput, AttributeError):
        begins = _ID.match(text[:1024].decode("utf-8", "replace"))
        return begins[1] if begins else None


def complete(value: Any) -> None:
    """A plan given by hand may leave out what only our own bookkeeping needs: ids, and whose step it is."""
    if not (isinstance(value, dict) and isinstance(value.get("plan"), dict) and isinstance(value.get("case"), dict)):
        return
    plan, case = value["plan"], value["case"]
    agent = case.get("agent")
    commitment = plan.get("commitment")
    if isinstance(commitment, dict):
        commitment.setdefault("id", "given")
        commitment.setdefault("case_id", str(case.get("id", "given")))
    for step in _maps(plan.get("steps")):
        step.setdefault("owner", str(agent.get("name") or "agent") if isinstance(agent, dict) else "agent")


def _maps(value: Any) -> Iterable[dict[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else ()
