"""`drafter-evals measure checks`: how well the checks judge labelled replies, check by check, beside plain baselines.

Only what a reply's label lists counts, except for good replies, where any failing check is a false alarm. All told, a
failing check is right where the label says that the reply fails it, and wrong where the label says that it passes, or
that the reply is good.
"""

from __future__ import annotations

import json as json_format
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from drafter.domain.principles import RULES
from drafter.domain.value import Value
from drafter.drafting.checking import Sheet, examine
from evals.measuring.check_words import by_words, passes_all
from evals.replies import Labelled, load_replies
from evals.stats import Rate, rate

SUITES = ("checks",)
Judge = Callable[[Sheet], frozenset[str]]
"""Says which checks a reply fails."""


class Counts(Value):
    """Of one check: `found` and `missed` of the replies that break it, `alarms` of the `looks_alike` replies that only
    seem to, and `wrongly`, all false alarms, those on good replies with them."""

    found: int = 0
    missed: int = 0
    looks_alike: int = 0
    alarms: int = 0
    wrongly: int = 0


class Figures(Value):
    """`recall`, `precision` and `good_failed` are over all checks; `by_language` has the first, and the share of good
    replies failed, for each language. `misses` are lines to read."""

    replies: int
    checks: dict[str, Counts]
    recall: Rate
    precision: Rate
    good_failed: Rate
    by_language: dict[str, tuple[Rate, Rate]]
    misses: tuple[str, ...]


def by_checks(sheet: Sheet) -> frozenset[str]:
    """The checks of the product."""
    findings = examine(sheet).score.checks
    return frozenset(finding.id for finding in findings if finding.outcome == "fail")


JUDGES: Mapping[str, Judge] = {"drafter": by_checks, "word lists": by_words, "everything passes": passes_all}


def measure(labelled: Sequence[Labelled], judge: Judge) -> Figures:
    """Every reply by one judge. Each finding is an observation of its own."""
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    found: list[tuple[str, str, bool]] = []
    right: list[bool] = []
    good: list[tuple[str, bool]] = []
    misses: list[str] = []
    for one in labelled:
        failed = judge(one.sheet) - {*one.expect.taste}
        language = one.sheet.reading.language
        for check in one.expect.fails:
            hit = check in failed
            counts[check]["found" if hit else "missed"] += 1
            found.append((language, check, hit))
            if not hit:
                misses.append(f"{one.id}  {check} missed: {one.why}")
        for check in one.expect.passes:
            counts[check]["looks_alike"] += 1
            counts[check]["alarms"] += check in failed
        wrong = sorted(failed if one.good else failed & {*one.expect.passes})
        for check in wrong:
            counts[check]["wrongly"] += 1
            misses.append(f"{one.id}  {check} wrongly: {one.why}")
        right += [True] * sum(check in failed for check in one.expect.fails) + [False] * len(wrong)
        if one.good:
            good.append((language, bool(failed)))
    return Figures(
        replies=len(labelled),
        checks={rule.id: Counts(**counts[rule.id]) for rule in RULES},
        recall=_rate([hit for _, _, hit in found]),
        precision=_rate(right),
        good_failed=_rate([failed for _, failed in good]),
        by_language={
            language: (
                _rate([hit for spoken, _, hit in found if spoken == language]),
                _rate([failed for spoken, failed in good if spoken == language]),
            )
            for language in sorted({one.sheet.reading.language for one in labelled})
        },
        misses=tuple(misses),
    )


def _rate(outcomes: Sequence[bool]) -> Rate:
    return rate((str(number), outcome) for number, outcome in enumerate(outcomes))


def show(suites: Sequence[str], *, misses: bool, json: Path | None) -> None:
    """Prints the figures. Raises `BadCase` where a suite cannot be read."""
    labelled = [one for name in suites or SUITES for one in load_replies(name)]
    figures = {name: measure(labelled, judge) for name, judge in JUDGES.items()}
    console = Console()
    ours, words = figures["drafter"], figures["word lists"]
    good = sum(one.good for one in labelled)
    title = f"{len(labelled)} labelled replies, {good} of them good"
    table = Table(title=title, title_justify="left", box=None)
    table.add_column("check", no_wrap=True)
    for heading in ("found", "missed", "look-alikes", "taken for it", "wrongly, in all", "word lists: found, wrongly"):
        table.add_column(heading, justify="right")
    for check, mine in ours.checks.items():
        plain = words.checks[check]
        told = (mine.found, mine.missed, mine.looks_alike, mine.alarms, mine.wrongly)
        table.add_row(check, *map(str, told), f"{plain.found}, {plain.wrongly}")
    console.print(table)
    for name, one in figures.items():
        line = f"recall {_told(one.recall)}, precision {_told(one.precision)}, good replies failed"
        console.print(f"{name}: {line} {_told(one.good_failed)}", highlight=False, soft_wrap=True)
    for language, (recall, failed) in ours.by_language.items():
        console.print(f"{language}: recall {_told(recall)}, good replies failed {_told(failed)}", highlight=False)
    for miss in ours.misses if misses else ():
        console.print(miss, highlight=False, markup=False, soft_wrap=True)
    if json:
        plainly = {name: one.model_dump(mode="json") for name, one in figures.items()}
        json.write_text(json_format.dumps(plainly, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _told(share: Rate) -> str:
    if share.rate is None:
        return "–"
    return f"{share.rate:.3f} of {share.counted} ({share.low:.2f} to {share.high:.2f})"
