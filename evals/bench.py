"""How long our own work takes: reading, beside plain tools in the same run, then a case of ten messages by stages, the checks
beside other tools, and planning against a large playbook; at last the whole service before a stub model.

    python -m evals.bench            # prints tables, ratios first

Machines differ and are noisy: compare figures of one run with each other, not with another day's.
"""

from __future__ import annotations

from rich.console import Console

from evals.benching import checking, planning, reading, serving, stages


def main() -> None:
    console = Console(width=120)
    reading.show(console)
    stages.show(console)
    checking.show(console)
    planning.show(console)
    serving.show(console)


if __name__ == "__main__":
    main()
