"""A file of another harness, or the drafts that agents answered, as a suite: cases, what no case holds, what is wrong."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path as File
from typing import Any

from drafter.adapters.document import Document
from drafter.adapters.fitting import fit
from drafter.domain.case import Case
from drafter.domain.errors import BadInput
from evals.dataset import Notes
from evals.exchanging import langfuse, openai_evals, production, promptfoo
from evals.exchanging.building import Built, build, checked
from evals.exchanging.families import families, repeats
from evals.exchanging.labelling import expected, tags
from evals.exchanging.mapping import DEFAULTS, Map, completed
from evals.exchanging.record import Left, Record
from evals.exchanging.rows import csv_rows, json_rows, text_of
from evals.exchanging.scrubbing import Scrubber, hashed, scrubbed

READERS: dict[str, Callable[[File], Iterable[Record | Left | BadInput]]] = {
    "promptfoo": promptfoo.read,
    "openai": openai_evals.read,
    "langfuse": langfuse.read,
}
OURS = "drafter"
FORMATS = (*READERS, OURS)
_SIGNS: tuple[tuple[str, frozenset[str]], ...] = (
    (OURS, frozenset({"feedback"})),
    ("promptfoo", frozenset({"vars", "tests", "scenarios", "assert"})),
    ("openai", frozenset({"item", "datasource_item", "ideal"})),
    ("langfuse", frozenset({"expectedOutput", "expected_output", "datasetId", "sessionId", "observations", "trace", "body",
                            "sourceTraceId", "userId", "traceId", "timestamp"})),
    ("openai", frozenset({"input"})),
)  # fmt: skip
"""Keys by which a row tells where it comes from; the first that fits counts."""


@dataclass
class Imported:
    """`cases` are case files as plain data; `left` what they do not hold; `bad` the rows that could not be one."""

    cases: list[dict[str, Any]] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)
    bad: list[BadInput] = field(default_factory=list)
    timed: int = 0
    repeated: int = 0

    @property
    def families(self) -> int:
        return len({one.get("cluster", one["id"]) for one in self.cases})


def format_of(file: File) -> str:
    """Whose file it is, by its ending and the keys of its first row. Raises `BadInput` where it does not tell."""
    if file.suffix in (".yaml", ".yml"):
        return "promptfoo"
    keys: set[str] = set()
    if file.suffix == ".csv":
        first = next(iter(csv_rows(text_of(file), str(file))), {})
        keys = set() if isinstance(first, BadInput) else set(first)
        return "langfuse" if keys & {"expectedOutput", "expected_output", "datasetId", "sessionId"} else "promptfoo"
    for row in json_rows(text_of(file), str(file)):
        if not isinstance(row, BadInput) and isinstance(row.value, Mapping):
            keys = {str(key) for key in row.value}
            break
    found = next((name for name, signs in _SIGNS if keys & signs), None)
    if found is None:
        told = f"its first row has {', '.join(sorted(keys)[:8])}" if keys else "it has no row"
        raise BadInput(f"does not tell whose it is; {told}", file=str(file), hint=f"give --from {'|'.join(FORMATS)}")
    return found


def imported(file: File, asked: Map, form: str, *, scrub: bool = False, cluster: bool = False) -> Imported:
    """The tests of a file by a map; what the map leaves out goes by the defaults of the format."""
    rules = completed(asked, DEFAULTS[form]())
    made, seen, number = Imported(), dict[str, tuple[int, dict[str, Any]]](), 0
    for found in READERS[form](file):
        if isinstance(found, Left):
            made.left.append(found)
            continue
        number += 1
        try:
            if isinstance(found, BadInput):
                raise found
            built = build(found, rules, id=f"{_slug(file.stem)}-{number:04}")
            document, left = _scrubbed(built) if scrub else (built.document, built.left)
            made.left += left
            if _again(document, found, seen):
                made.repeated += 1
                continue
        except BadInput as bad:
            made.bad.append(_placed(bad, file))
            continue
        made.cases.append(document)
        made.timed += built.timed
    return _clustered(made) if cluster else made


def produced(found: Iterable[production.Found | BadInput]) -> Imported:
    """The drafts that agents answered with as cases: as they were, scrubbed, each once, in families, with what the agents
    did as labels."""
    made, from_whom, texts = Imported(), list[str](), list[str]()
    for one in found:
        if isinstance(one, BadInput):
            made.bad.append(one)
            continue
        answered = one.answered
        case = production.as_it_was(answered.case, answered.draft)
        try:
            document = _of_answered(one, case)
            checked(document, Record(one.file, one.line, one.name, {}))
        except BadInput as bad:
            made.bad.append(BadInput(bad.message, file=one.file, line=one.line, key=bad.key, hint=bad.hint))
            continue
        made.cases.append(document)
        from_whom.append(answered.case.customer.id or answered.case.id)
        texts.append(_text(document))
    return _each_once(made, from_whom, texts)


def _of_answered(one: production.Found, case: Case) -> dict[str, Any]:
    answered = one.answered
    said = (answered.draft.reply.text, answered.feedback.text or "", *answered.feedback.reasons)
    scrubber = Scrubber(case, said)
    document = {
        "id": f"{case.id}/{answered.draft.id}",
        "source": f"{one.file}:{one.line}, draft {hashed(answered.draft.id)}",
        "tags": [scrubber.text(tag) for tag in tags(answered)],
        **case.model_dump(mode="json", by_alias=True, exclude_defaults=True, exclude={"id", "followed", "playbook"}),
    }
    if wanted := expected(answered):
        # A phrase that names the customer is no word to look for in the next reply.
        document["expect"] = _unnamed(wanted, scrubber)
    return scrubbed(document, scrubber)


def _unnamed(wanted: dict[str, Any], scrubber: Scrubber) -> dict[str, Any]:
    reply = {
        key: [phrase for phrase in phrases if scrubber.text(phrase) == phrase]
        for key, phrases in wanted.get("reply", {}).items()
    }
    rest = {key: value for key, value in wanted.items() if key != "reply"}
    return {**rest, "reply": {key: value for key, value in reply.items() if value}} if any(reply.values()) else rest


def _each_once(made: Imported, from_whom: list[str], texts: list[str]) -> Imported:
    """Families by likeness, with all of one customer together; of what is said twice, the one that tells most is kept."""
    order = sorted(range(len(texts)), key=lambda at: -len(made.cases[at].get("expect", {})))
    twice = {order[one]: order[first] for one, first in repeats([texts[at] for at in order]).items()}
    for at, first in twice.items():
        document = made.cases[at]
        made.left.append(Left(file="production", line=at + 1, row=document["id"], key="case", value=document,
                              why=f"repeats {made.cases[first]['id']}"))  # fmt: skip
    of = families(texts, from_whom)
    for at, document in enumerate(made.cases):
        document["cluster"] = f"like {made.cases[of[at]]['id']}"
    made.cases = [document for at, document in enumerate(made.cases) if at not in twice]
    made.repeated = len(twice)
    return made


def _clustered(made: Imported) -> Imported:
    texts = [_text(one) for one in made.cases]
    of = families(texts, [one.get("cluster", one["id"]) for one in made.cases])
    for at, document in enumerate(made.cases):
        document["cluster"] = f"like {made.cases[of[at]]['id']}"
    return made


def _text(document: Mapping[str, Any]) -> str:
    """What makes one case like another: its words and what is known, not who wrote when."""
    said = [turn["text"] for turn in document.get("history", [])]
    message = document["message"]
    facts = " ".join(f"{name} {value}" for name, value in document.get("facts", {}).items())
    return "\n".join([*said, message["text"] if isinstance(message, Mapping) else str(message), facts])


def _scrubbed(built: Built) -> tuple[dict[str, Any], tuple[Left, ...]]:
    """The case and what it does not hold, both without what is personal."""
    record = built.record
    doc = Document(value=built.document, file=record.file, lines={(): record.line})
    scrubber = Scrubber(fit(doc, Case, also=set(Notes.model_fields)).value)
    left = tuple(one.model_copy(update={"value": scrubber.tree(one.value)}) for one in built.left)
    source = scrubber.text(built.document["source"])
    return {**scrubbed(built.document, scrubber), "source": source}, left


def _again(document: Mapping[str, Any], record: Record, seen: dict[str, tuple[int, dict[str, Any]]]) -> bool:
    """Whether the very case was there before, as in the epochs of a run. `BadInput` where another one has its id."""
    id = str(document["id"])
    body = {key: value for key, value in document.items() if key != "source"}
    line, before = seen.setdefault(id, (record.line, body))
    if before is not body and before != body:
        raise BadInput(f"the id {id!r} stands twice (first in line {line})", file=record.file, line=record.line,
                       hint="give it another, or map id to another key")  # fmt: skip
    return before is not body


def _placed(bad: BadInput, file: File) -> BadInput:
    return BadInput(bad.message, file=bad.file or str(file), line=bad.line, key=bad.key, hint=bad.hint)


def _slug(text: str) -> str:
    return re.sub(r"[^\w.-]+", "-", text).strip("-.") or "case"


def by_key(left: Iterable[Left]) -> Iterator[tuple[str, str, int, Left]]:
    """What is left over, told by key without places ("assert.llm-rubric"): key, why, how often, the first."""
    groups: dict[tuple[str, str], list[Left]] = {}
    for one in left:
        groups.setdefault((re.sub(r"\[\d+\]", "", one.key), one.why.split(" says")[0]), []).append(one)
    for (key, why), ones in groups.items():
        yield key, why, len(ones), ones[0]
