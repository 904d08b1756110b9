"""What a model's help with the reading comes to: every case read by the product's own path, with the model named."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from drafter.bootstrap import build
from drafter.domain.case import Case
from drafter.domain.errors import BadInput
from drafter.domain.reading import Reading
from drafter.drafting.assisting import Assisted
from drafter.settings import EMBEDDED, Settings, load_settings
from evals.dataset import READ_AT, Sample

_LANES = 8


@dataclass(frozen=True)
class Helped:
    """The readings, by the cases that they are of, and how long each took in seconds."""

    model: str
    readings: Mapping[str, Assisted]
    seconds: Sequence[float]

    def read(self, case: Case) -> Reading:
        """The reading of one of the cases that were read; fits where `drafter.drafting.reading.read` does."""
        return self.readings[case.model_dump_json()].reading


def read_all(samples: Sequence[Sample], model: str) -> Helped:
    """Every case read with the help of `model`. BadInput where it names none, CannotRun where it cannot serve."""
    settings = load_settings(reading_model=model, playbook="")
    if settings.helper is None:
        raise BadInput(f"--model {model} helps nobody to read", hint="name a model, or embedded")
    return asyncio.run(_read_all([sample.case.as_it_came(READ_AT) for sample in samples], settings, settings.helper))


async def _read_all(cases: Sequence[Case], settings: Settings, model: str) -> Helped:
    lanes = asyncio.Semaphore(1 if model == EMBEDDED else _LANES)
    seconds: list[float] = []
    async with build(settings, words=False) as product:

        async def one(case: Case) -> tuple[str, Assisted]:
            async with lanes:
                started = time.monotonic()
                assisted = await product.pipeline.assisted(case)
                seconds.append(time.monotonic() - started)
            return case.model_dump_json(), assisted

        return Helped(model, dict(await asyncio.gather(*map(one, cases))), seconds)


def line(helped: Helped) -> str:
    """What the help came to, in one line."""
    all_of_them = helped.readings.values()
    failed = Counter(one.failed for one in all_of_them if one.failed)
    why = f" ({', '.join(f'{reason} {count}' for reason, count in failed.most_common())})" if failed else ""
    kept, dropped = sum(one.kept for one in all_of_them), sum(one.dropped for one in all_of_them)
    tokens = sum(one.tokens.input + one.tokens.output for one in all_of_them)
    return (
        f"help of {helped.model}: {len(helped.readings)} cases, no help in {failed.total()}{why}; "
        f"{kept} proposals kept, {dropped} dropped; {tokens} tokens, {median(helped.seconds or [0.0]):.1f} s at the median"
    )
