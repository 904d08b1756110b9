"""`drafter-evals measure privacy`: what redaction finds of each kind that is promised, how often a look-alike is taken
for private, and what it costs.

The hand-written lines travel along. Labelled texts from outside are measured where `data` names their folder; of those
only what is valid counts (a card number by its check digit, an address with an "@", a phone of seven figures).
"""

from __future__ import annotations

import json
import re
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from drafter.domain.errors import BadCase
from drafter.domain.privacy import KINDS, Kind, find_private
from drafter.domain.privacy.cards import is_card
from evals.stats import Rate, rate

OWN = Path(__file__).with_name("privacy_texts.txt")
OUTSIDE = ("pii_presidio.jsonl", "pii_multidogo.jsonl")
_PROMISED: Mapping[str, tuple[Kind, Callable[[str], bool]]] = {
    "CREDIT_CARD": ("card", lambda said: is_card(re.sub(r"\D", "", said))),
    "card_number": ("card", lambda said: is_card(re.sub(r"\D", "", said))),
    "EMAIL_ADDRESS": ("email", lambda said: "@" in said),
    "email_address": ("email", lambda said: "@" in said),
    "PHONE_NUMBER": ("phone", lambda said: len(re.sub(r"\D", "", said)) >= 7),
    "phone_number": ("phone", lambda said: len(re.sub(r"\D", "", said)) >= 7),
    "phonenumber": ("phone", lambda said: len(re.sub(r"\D", "", said)) >= 7),
    "IBAN_CODE": ("iban", lambda said: True),
    "IP_ADDRESS": ("ip", lambda said: True),
}
"""What the labels from outside are called here, and which of them are valid ones."""
_PRIVATE_TOO = frozenset({"ssn", "password", "username"})
"""Labels of what may be found, though no rule can promise it: bare figures and words."""


@dataclass(frozen=True)
class Labelled:
    """A text, the places in it that must be found, and those that may be."""

    text: str
    wanted: Sequence[tuple[Kind, int, int]] = ()
    allowed: Sequence[tuple[int, int]] = ()


@dataclass(frozen=True)
class Figures:
    """`recall` and `precision` by kind. `false_alarms` is the share of texts with nothing private in which something
    was found. `ms` is processor time per 1,000 characters, in one text of that length. `misses` are lines to read."""

    recall: Mapping[str, Rate]
    precision: Mapping[str, Rate]
    false_alarms: Rate
    ms: float
    misses: Sequence[str]


def own_texts() -> list[Labelled]:
    """The hand-written lines."""
    lines = OWN.read_text(encoding="utf-8").splitlines()
    return [_own(line) for line in lines if line and not line.startswith("#")]


def _own(line: str) -> Labelled:
    named, _, marked = line.partition(": ")
    kind = next((kind for kind in KINDS if kind == named), None)
    if kind is None:
        return Labelled(marked)
    start, end = marked.index("«"), marked.index("»") - 1
    text = marked.replace("«", "").replace("»", "")
    others = [hit.span() for hit in re.finditer(r"\d[\d -]{8,}\d", text)]
    return Labelled(text, [(kind, start, end)], others)


def outside_texts(path: Path) -> list[Labelled]:
    """The rows of one labelled file. Raises `BadCase` where it is not there."""
    if not path.is_file():
        raise BadCase("there is no such file", file=str(path), hint="name the folder that holds the data")
    return [_row(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines() if line]


def _row(row: Mapping[str, object]) -> Labelled:
    text, spans = str(row["text"]), row["spans"]
    assert isinstance(spans, list)
    wanted, allowed = [], []
    for span in spans:
        start, end = int(span["start"]), int(span["end"])
        kind, valid = _PROMISED.get(span["type"], (None, None))
        if kind and valid and valid(text[start:end]):
            wanted.append((kind, start, end))
        elif kind or span["type"] in _PRIVATE_TOO:
            allowed.append((start, end))
    return Labelled(text, wanted, allowed)


def measure(texts: Sequence[Labelled]) -> Figures:
    """Finds in every text; a place counts as found where it lies wholly inside what is found."""
    found: dict[Kind, list[bool]] = defaultdict(list)
    right: dict[Kind, list[bool]] = defaultdict(list)
    alarms, misses = [], []
    for each in texts:
        spans = find_private(each.text)
        for kind, start, end in each.wanted:
            hit = any(one.start <= start and end <= one.end for one in spans)
            found[kind].append(hit)
            if not hit:
                misses.append(f"{kind} missed: {each.text[start:end]!r} in {each.text!r}")
        places = [*((start, end) for _, start, end in each.wanted), *each.allowed]
        for one in spans:
            holds = any(start < one.end and one.start < end for start, end in places)
            right[one.kind].append(holds)
            if not holds:
                misses.append(f"{one.kind} wrongly: {each.text[one.start : one.end]!r} in {each.text!r}")
        if not places:
            alarms.append(bool(spans))
    return Figures(_rates(found), _rates(right), _rate(alarms), _cost(texts), misses)


def _rates(tallied: Mapping[Kind, Sequence[bool]]) -> dict[str, Rate]:
    return {kind: _rate(hits) for kind, hits in sorted(tallied.items())}


def _rate(hits: Sequence[bool]) -> Rate:
    """Each place weighs the same."""
    return rate((str(number), hit) for number, hit in enumerate(hits))


def _cost(texts: Iterable[Labelled]) -> float:
    """Milliseconds of processor time per 1,000 characters, over the texts joined to messages of about that length."""
    joined = "\n".join(each.text for each in texts)
    messages = [joined[at : at + 1000] for at in range(0, len(joined), 1000)]
    started = time.thread_time()
    for message in messages:
        find_private(message)
    return (time.thread_time() - started) * 1e6 / max(1, len(joined))


def show(data: Path | None, *, misses: bool) -> None:
    """Prints the figures. Raises `BadCase` where `data` lacks a file."""
    console = Console()
    sets = {"own lines": own_texts()}
    sets |= {name: outside_texts(data / name) for name in OUTSIDE} if data else {}
    for name, texts in sets.items():
        figures = measure(texts)
        table = Table(title=f"{name}: {len(texts)} texts (95 % intervals)", title_justify="left", box=None)
        for heading in ("kind", "found", "right of what is found"):
            table.add_column(heading, no_wrap=True)
        for kind in sorted({*figures.recall, *figures.precision}):
            table.add_row(kind, _told(figures.recall.get(kind)), _told(figures.precision.get(kind)))
        console.print(table)
        console.print(f"something found where nothing is private: {_told(figures.false_alarms)}", highlight=False)
        console.print(f"{figures.ms:.2f} ms of processor time per 1,000 characters\n", highlight=False)
        for miss in figures.misses if misses else ():
            console.print(miss, highlight=False, markup=False, soft_wrap=True)


def _told(share: Rate | None) -> str:
    if share is None or share.rate is None:
        return "–"
    return f"{share.rate:.3f} of {share.counted} ({share.low:.2f} to {share.high:.2f})"
