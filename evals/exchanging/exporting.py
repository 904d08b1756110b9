"""A run's rows and scores in other formats: each function takes what the run says of itself, its rows and its cases, and gives
the text of a file.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import yaml

from drafter.domain.cells import quoted
from evals.comparing.criteria import values
from evals.dataset import Sample
from evals.exchanging.events import langfuse
from evals.exchanging.saying import case_of, expect_of, said
from evals.folder import RunInfo
from evals.rows import Row

Samples = Mapping[str, Sample]
_ILLEGAL = dict.fromkeys(code for code in range(32) if code not in (9, 10, 13)) | {0xFFFE: None, 0xFFFF: None}
_ASSERT = "file://promptfoo_assert.py"
_HEAD = ("case", "epoch", "family", "tags", "error", "subject", "reply", "must_failures", "missed", "calls", "input_tokens",
         "output_tokens", "cost", "currency", "latency_ms")  # fmt: skip


def jsonl(info: RunInfo, rows: Sequence[Row], samples: Samples) -> str:
    """A line a row: its reply, its criteria from 0 to 1, what failed, what it cost."""
    lines = (
        json.dumps({"prompt": info.prompt.id, "model": info.model, **_flat(row)}, ensure_ascii=False) for row in rows
    )
    return "".join(f"{line}\n" for line in lines)


def _flat(row: Row) -> dict[str, Any]:
    return {
        "case": row.case_id,
        "epoch": row.epoch,
        "family": row.cluster,
        "tags": list(row.tags),
        "error": row.error,
        "subject": said(row, "subject"),
        "reply": said(row, "text"),
        "criteria": {} if row.error else dict(values(row)),
        "must_failures": list(row.must_failures),
        "missed": [{"name": one.name, "why": one.why} for one in row.missed],
        "tokens": row.tokens.model_dump(),
        "cost": row.cost.model_dump(mode="json") if row.cost else None,
        "calls": row.calls,
        "latency_ms": row.latency_ms,
    }


def as_csv(info: RunInfo, rows: Sequence[Row], samples: Samples) -> str:
    """A row a row, a column a criterion; texts that a spreadsheet would run are quoted (`cells`)."""
    criteria = sorted({name for row in rows if not row.error for name, _ in values(row)})
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([*_HEAD, *map(quoted, criteria)])
    for row in rows:
        scored = {} if row.error else dict(values(row))
        texts = [row.cluster, ", ".join(row.tags), row.error or "", said(row, "subject"), said(row, "text"),
                 ", ".join(row.must_failures), "; ".join(one.name for one in row.missed)]  # fmt: skip
        spent = [row.calls, row.tokens.input, row.tokens.output, row.cost.amount if row.cost else "",
                 row.cost.currency if row.cost else "", row.latency_ms]  # fmt: skip
        numbers = ["" if name not in scored else f"{scored[name]:g}" for name in criteria]
        writer.writerow([quoted(row.case_id), row.epoch, *map(quoted, texts), *spent, *numbers])
    return out.getvalue()


def junit(info: RunInfo, rows: Sequence[Row], samples: Samples) -> str:
    """A test a row: it fails where a must check failed or an expectation was missed, and is an error where no draft came."""
    tests = [_test(row) for row in rows]
    failures = sum("<failure" in one for one in tests)
    counts = f'tests="{len(tests)}" failures="{failures}" errors="{sum("<error" in one for one in tests)}"'
    seconds = sum(row.latency_ms for row in rows) / 1000
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites {counts}>\n'
        f'  <testsuite name={_attribute(f"{info.suite} {info.prompt.id}")} {counts} time="{seconds:.3f}">\n'
        + "".join(f"    {one}\n" for one in tests)
        + "  </testsuite>\n</testsuites>\n"
    )


def _test(row: Row) -> str:
    name = row.case_id if row.epoch == 1 else f"{row.case_id} epoch {row.epoch}"
    time = f'time="{row.latency_ms / 1000:.3f}"'
    head = f"<testcase classname={_attribute(row.cluster)} name={_attribute(name)} {time}"
    if row.error:
        return f"{head}><error message={_attribute(row.error)}/></testcase>"
    failed = [f"must check {id}" for id in row.must_failures] + [f"{one.name} ({one.why})" for one in row.missed]
    if not failed:
        return f"{head}/>"
    return f"{head}><failure message={_attribute('; '.join(failed))}>{_text(said(row, 'text'))}</failure></testcase>"


def promptfoo(info: RunInfo, rows: Sequence[Row], samples: Samples) -> str:
    """A configuration whose tests bring the replies of the run (`providerOutput`): promptfoo scores them and calls no model.
    The file of the assertion, `evals/adapters/promptfoo_assert.py`, has to lie beside it."""
    tests = []
    for row in rows:
        if row.error or row.case_id not in samples:
            continue
        sample = samples[row.case_id]
        given = {"message": sample.case.message.text, "case": case_of(sample), "expect": expect_of(sample),
                 "cluster": row.cluster}  # fmt: skip
        tests.append({
            "description": f"{row.case_id}, epoch {row.epoch}",
            "vars": given,
            "providerOutput": said(row, "text"),
            "assert": [*_asserts(sample), {"type": "python", "value": _ASSERT}],
            "metadata": {"tags": list(row.tags)},
        })  # fmt: skip
    config = {"description": f"{info.suite} by {info.prompt.id}, {info.model}", "prompts": ["{{message}}"],
              "providers": ["echo"], "tests": tests}  # fmt: skip
    return yaml.safe_dump(json.loads(json.dumps(config)), sort_keys=False, allow_unicode=True, width=110)


def _asserts(sample: Sample) -> list[dict[str, Any]]:
    reply = sample.expect.reply
    wanted: list[dict[str, Any]] = [
        {"type": "icontains", "value": one} if isinstance(one, str) else {"type": "icontains-any", "value": list(one)}
        for one in reply.mentions
    ]
    return wanted + [{"type": "not-icontains", "value": one} for one in reply.avoids]


def openai(info: RunInfo, rows: Sequence[Row], samples: Samples) -> str:
    """A line a row: the case as `item`, the reply as `sample`, the criteria as `results`."""
    lines = []
    for row in rows:
        if row.case_id not in samples:
            continue
        sample = samples[row.case_id]
        item = {"message": sample.case.message.text, "case": case_of(sample), "expect": expect_of(sample),
                "cluster": row.cluster, "tags": list(row.tags)}  # fmt: skip
        results = [] if row.error else [
            {"name": name, "passed": value >= 1, "score": value} for name, value in values(row)
        ]  # fmt: skip
        answered: dict[str, Any] = {"model": info.model, "epoch": row.epoch}
        answered |= {"error": {"message": row.error}} if row.error else {"output_text": said(row, "text")}
        lines.append(json.dumps({"item": item, "sample": answered, "results": results}, ensure_ascii=False) + "\n")
    return "".join(lines)


def _attribute(text: str) -> str:
    return quoteattr(text.translate(_ILLEGAL))


def _text(text: str) -> str:
    return escape(text.translate(_ILLEGAL))


FORMATS: Mapping[str, Callable[[RunInfo, Sequence[Row], Samples], str]] = {
    "jsonl": jsonl,
    "csv": as_csv,
    "junit": junit,
    "promptfoo": promptfoo,
    "openai": openai,
    "langfuse": langfuse,
}
NEEDS_CASES = frozenset({"promptfoo", "openai", "langfuse"})
"""These hold the cases as well: the suite has to be there."""
