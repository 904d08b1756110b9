"""A sheet for people to label: replies drawn at random from one run or two, shuffled, with nothing that tells which is
whose. The key lies in a file of its own, for `calibrate`.

CSV for spreadsheets (cells that a spreadsheet would run are quoted), and one HTML page that works offline and gives the
filled CSV back as a download.
"""

from __future__ import annotations

import csv
import functools
import hashlib
import io
import json
import random
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, StrictUndefined, Template

from drafter.domain.case import Case
from drafter.domain.value import Value
from evals.judging.questions import QUESTIONS, Question
from evals.judging.seen import seen
from evals.rows import Row

_RUNS_AS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_TEMPLATE = Path(__file__).with_name("sheet.html.j2")


class Item(Value):
    """One reply to label. `before` and `message` are what the customer and the company wrote, `gets` the plan."""

    id: str
    before: tuple[str, ...]
    message: str
    gets: str
    reply: str


class Keyed(Value):
    """Where an item comes from; `run` is the place of its run among those drawn from."""

    run: int
    case: str
    epoch: int


class Sheet(Value):
    items: tuple[Item, ...]
    key: Mapping[str, Keyed]


def draw(runs: Sequence[Sequence[Row]], cases: Mapping[str, Case], count: int, seed: int = 0) -> Sheet:
    """`count` replies at random, as many from each run as the other, in an order that tells nothing. Fewer where the runs
    hold fewer; ValueError where they hold none that can be shown."""
    chance = random.Random(seed)  # noqa: S311 (a draw that can be repeated, not a secret)
    drawn: list[tuple[int, Row]] = []
    for place, rows in enumerate(runs):
        able = [row for row in rows if row.draft and row.case_id in cases]
        share = count // len(runs) + (place < count % len(runs))
        drawn += [(place, row) for row in chance.sample(able, min(share, len(able)))]
    if not drawn:
        raise ValueError("there is no reply to label: the runs hold none, or none of the suite's cases")
    chance.shuffle(drawn)
    items, key = [], {}
    for place, row in drawn:
        id = hashlib.sha256(f"{seed}/{place}/{row.case_id}/{row.epoch}".encode()).hexdigest()[:10]
        items.append(_item(id, cases[row.case_id], row.draft or {}))
        key[id] = Keyed(run=place, case=row.case_id, epoch=row.epoch)
    return Sheet(items=tuple(items), key=key)


def _item(id: str, case: Case, draft: dict[str, Any]) -> Item:
    shown = seen(case, draft)
    before = tuple(f"{turn['who']}: {turn['text']}" for turn in shown["history"])
    return Item(
        id=id, before=before, message=shown["message"], gets=shown["gets"], reply=draft.get("reply", {}).get("text", "")
    )


def as_csv(sheet: Sheet, questions: Sequence[Question] = QUESTIONS) -> str:
    """A row an item, a column a question, to be filled with yes or no."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(["item", "before", "message", "plan", "reply", *(one.id for one in questions)])
    writer.writerow(["", "", "", "", "", *(one.asks for one in questions)])
    for one in sheet.items:
        cells = [one.id, "\n\n".join(one.before), one.message, one.gets, one.reply]
        writer.writerow([*map(safe_cell, cells), *("" for _ in questions)])
    return out.getvalue()


def safe_cell(text: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_RUNS_AS_FORMULA) else text


def as_page(sheet: Sheet, questions: Sequence[Question] = QUESTIONS) -> str:
    """The page: one reply at a time, answered by mouse or keyboard, kept in the browser until it is downloaded."""
    return _template().render(items=sheet.items, questions=questions, sheet=_name(sheet))


def as_key(sheet: Sheet, runs: Sequence[str]) -> str:
    """The key as JSON, with the names of the runs."""
    key = {id: one.model_dump() for id, one in sheet.key.items()}
    return json.dumps({"runs": list(runs), "items": key}, indent=1) + "\n"


def _name(sheet: Sheet) -> str:
    return hashlib.sha256("".join(one.id for one in sheet.items).encode()).hexdigest()[:12]


@functools.cache
def _template() -> Template:
    made = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return made.from_string(_TEMPLATE.read_text(encoding="utf-8"))
