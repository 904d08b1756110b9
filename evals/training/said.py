"""Labelled texts: short things that customers say, each with what it shows. Written for the product by hand.

A line of `said/*.txt` is `LEVEL|LABELS|TEXT`. LEVEL is 0 (calm) to 4 (crisis), two digits where both neighbours are
right. LABELS are the short names of `NAMES`; `~le` marks a text that looks like a legal threat and is none, `?le` one
that is a matter of taste and is counted neither way.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from drafter.domain.errors import BadInput

SAID = Path(__file__).parent / "said"
NAMES = {
    "sh": "shouting", "pr": "profanity", "in": "insult", "re": "repetition", "rc": "repeat_contact", "lw": "long_wait",
    "bp": "broken_promise", "ts": "tone_shift", "ul": "ultimatum", "le": "legal_threat", "cb": "chargeback_threat",
    "ch": "churn_threat", "pu": "public_threat", "rg": "regulator_threat", "mg": "manager_request",
    "rj": "rejected_solution", "sa": "safety", "vu": "vulnerability", "fi": "financial_loss", "co": "confusion",
    "NR": "cause:lack_of_resolution", "PC": "cause:poor_communication", "UE": "cause:unmet_expectations",
    "RI": "cause:repeat_incident", "CX": "cause:complexity",
}  # fmt: skip


@dataclass(frozen=True)
class Labelled:
    """`holds` are the kinds that are there, `alike` those it only looks like, `open` those that are not counted."""

    text: str
    language: str
    levels: tuple[int, ...]
    holds: frozenset[str]
    alike: frozenset[str] = frozenset()
    open: frozenset[str] = frozenset()


def load(folder: Path = SAID) -> list[Labelled]:
    """Every labelled text, in the order of the files. A file's name begins with its language where that is not
    English (`de.txt`). Raises `BadInput` with file and line."""
    return [one for path in sorted(folder.glob("*.txt")) for one in _read(path)]


def _read(path: Path) -> Iterator[Labelled]:
    language = path.stem if path.stem in ("de", "es", "fr") else "en"
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip():
            continue
        pieces = line.split("|")
        marks = [mark.strip() for mark in pieces[1].split(",") if mark.strip()] if len(pieces) == 3 else []
        unknown = next((mark for mark in marks if mark.lstrip("~?") not in NAMES), None)
        if len(pieces) != 3 or not pieces[2].strip() or not pieces[0] or set(pieces[0]) - set("01234") or unknown:
            hint = f"no label {unknown!r}" if unknown else "write LEVEL|LABELS|TEXT"
            raise BadInput("is no labelled text", file=str(path), line=number, hint=hint)
        yield Labelled(
            text=pieces[2].strip(),
            language=language,
            levels=tuple(map(int, pieces[0])),
            holds=frozenset(NAMES[mark] for mark in marks if mark[0] not in "~?"),
            alike=frozenset(NAMES[mark[1:]] for mark in marks if mark[0] == "~"),
            open=frozenset(NAMES[mark[1:]] for mark in marks if mark[0] == "?"),
        )
