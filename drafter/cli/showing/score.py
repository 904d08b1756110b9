"""A score in the terminal: the verdict, then each check that failed with the words that show it."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from drafter.cli.showing.terminal import padded
from drafter.cli.showing.words import inert
from drafter.domain.score import Score


def show_score(console: Console, score: Score) -> None:
    verdict = Text("passed", style="bold green") if score.passed else Text("not passed", style="bold red")
    counts = {
        level: [f for f in score.checks if f.level == level and f.outcome != "n/a"] for level in ("must", "should")
    }
    parts = ", ".join(f"{sum(not f.failed for f in found)} of {len(found)} {level}" for level, found in counts.items())
    console.print(padded(Text.assemble(f"{score.value:.2f} ", verdict, f": {parts} checks hold")))
    for finding in score.failures:
        colour = "red" if finding.level == "must" else "yellow"
        console.print(padded(Text.assemble((f"{finding.level} {finding.id}", colour), f": {inert(finding.why)}")))
        for span in finding.spans[:3]:
            console.print(padded(Text(f"  “{inert(span.quote)}”", style="dim")))
        if finding.mend:
            console.print(padded(Text(f"  → {inert(finding.mend)}")))
