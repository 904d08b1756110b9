"""`drafter-evals measure reading`: signals and levels, ledgers, and heat, each beside plain baselines; alarms on real
threads."""

from __future__ import annotations

import json as json_format
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from drafter.domain.errors import BadCase
from drafter.drafting.reading import read
from evals.dataset import CASES, Sample, load_suite
from evals.measuring import heat, helping, shown, threads, word_lists
from evals.measuring.signals import Figures, measure

SUITES = ("reading", "ledger")


@dataclass(frozen=True)
class Asked:
    """What the command line asked. `data` is a folder of labelled data from outside; without it heat and alarms on real threads are not measured.
    `model` names one whose help with the reading is measured beside the rules alone."""

    suites: tuple[str, ...]
    data: Path | None
    misses: bool
    json: Path | None
    model: str | None = None


def show(asked: Asked) -> None:
    """Prints every figure. Raises `BadCase` where a suite cannot be read."""
    console = Console()
    named = asked.suites or tuple(name for name in SUITES if (CASES / name).exists())
    if asked.data and not asked.data.is_dir():
        raise BadCase("there is no such folder", file=str(asked.data), hint="name the folder that holds the data")
    samples = [sample for name in named for sample in load_suite(name).samples]
    figures = {"drafter": measure(samples, read)}
    if asked.model:
        helped = helping.read_all(samples, asked.model)
        console.print(helping.line(helped), highlight=False)
        figures[f"with {asked.model}"] = measure(samples, helped.read)
    figures["word lists"] = measure(samples, word_lists.read)
    shown.show_signals(console, figures)
    for language, of_it in _by_language(samples):
        total = measure(of_it, read).total
        console.print(f"{language}: {shown.line(total)}", highlight=False)
    shown.show_groups(console, "what else the cases expect", figures["drafter"].groups)
    if asked.misses:
        shown.show_misses(console, figures["drafter"])
    if asked.data:
        threads.show(console, threads.measure(asked.data))
        heat.show(console, heat.measure(asked.data))
    if asked.json:
        asked.json.write_text(_json(figures), encoding="utf-8")


def _by_language(samples: Iterable[Sample]) -> list[tuple[str, list[Sample]]]:
    found: dict[str, list[Sample]] = defaultdict(list)
    for sample in samples:
        found[sample.case.customer.language or "en"].append(sample)
    return sorted(found.items())


def _json(figures: dict[str, Figures]) -> str:
    plain = {name: one.model_dump(mode="json") for name, one in figures.items()}
    return json_format.dumps(plain, ensure_ascii=False, indent=2) + "\n"
