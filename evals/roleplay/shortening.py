"""A suite that is played, made shorter: some of its scenarios, with customers who wait for less."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.domain.errors import BadCase
from evals.dataset import Sample, Suite


def shortened(suite: Suite, scenarios: Sequence[str] | None = None, turns: int | None = None) -> Suite:
    """Only these scenarios, whose customers wait for `turns` answers at most. BadCase where there is no such scenario."""
    known = {sample.case.id: sample for sample in suite.samples if sample.scenario is not None}
    names = [name.strip() for name in scenarios] if scenarios is not None else list(known)
    missing = next((name for name in names if name not in known), None)
    if not known:
        raise BadCase("has no scenarios", file=suite.name, hint="name a suite with `scenarios: true`")
    if missing is not None:
        raise BadCase(f"no scenario {missing!r}", file=suite.name, hint=f"there are {', '.join(known)}")
    return replace(suite, samples=tuple(_hurried(known[name], turns) for name in dict.fromkeys(names)))


def chosen(suite: Suite, scenarios: str | None, turns: int | None) -> Suite:
    """The suite as a command asks for it: `scenarios` with commas; whole where it asks for neither."""
    return shortened(suite, scenarios.split(",") if scenarios else None, turns) if scenarios or turns else suite


def _hurried(sample: Sample, turns: int | None) -> Sample:
    if sample.scenario is None or turns is None or turns >= sample.scenario.patience:
        return sample
    return replace(sample, scenario=sample.scenario.model_copy(update={"patience": turns}))
