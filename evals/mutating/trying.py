"""Runs a suite with each broken prompt and says which breakages it notices: where the model's own first answers got worse
beyond chance, in being sendable, in what was kept of them, or in one check."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from drafter.adapters.prompts import Prompts
from drafter.domain.errors import BadPrompt, CannotRun
from drafter.domain.value import Value
from drafter.drafting.briefing import variables
from evals import runner
from evals.caching.cache import Cache
from evals.comparing.criteria import Table, pairs, table
from evals.dataset import Suite
from evals.estimate import asked_with
from evals.metering.metered import Desk
from evals.mutating.breaking import Breakage, breakages
from evals.rows import Row
from evals.statistics.holm import holm
from evals.statistics.paired import Difference, difference
from evals.subject import Subject, Wanted, opened

PRIMARY = "first_time"
_ALPHA = 0.05
_ALIKE = 6
"""So many families that all drop alike are no chance (a sign test gives 0.03), though no spread can be measured."""


class Tried(Value):
    """One breakage. `by` is the criterion that got worse beyond chance, null where none did; `drop` its change, or the
    largest loss that was seen. `errors` counts drafts that did not come."""

    id: str
    says: str
    noticed: bool
    by: str | None
    drop: float | None
    detectable: float | None
    errors: int = 0


class Mutated(Value):
    """`unseen` are breakages that change no prompt of this suite: no case brings them in. `left` were not tried."""

    prompt: str
    suite: str
    model: str
    tried: tuple[Tried, ...]
    unseen: tuple[str, ...]
    left: tuple[str, ...]

    @property
    def missed(self) -> tuple[Tried, ...]:
        return tuple(one for one in self.tried if not one.noticed)


@dataclass(frozen=True)
class Bench:
    """What breakages are tried with. `only` keeps those whose id or words hold one of the texts; `folder` is where runs
    and broken prompts go. `told` hears of each breakage as it is begun: its place, how many there are, its id."""

    suite: Suite
    wanted: Wanted
    folder: Path
    desk: Desk
    cache: Cache | None = None
    epochs: int = 1
    only: tuple[str, ...] = ()
    told: Callable[[int, int, str], None] | None = None


async def mutate(bench: Bench) -> tuple[Mutated, CannotRun | None]:
    """What became of each breakage, and why the work stopped early, if it did. CannotRun where the unbroken prompt gives
    nothing to compare with."""
    async with opened(bench.wanted, bench.desk) as subject:
        chosen = [one for one in breakages(subject.prompt.text) if _chosen(one, bench.only)]
        if not chosen:
            raise CannotRun("no rule of the prompt is chosen", hint="leave --only out, or give a part of an id or text")
        seen, unseen = _seen(bench, subject, chosen)
        base = await _rows(bench, subject, "unbroken")
        home = Path(next(one.file for one in _book(subject).list_prompts() if one.id == subject.prompt.id))
    before = table(base)
    if PRIMARY not in before:
        raise CannotRun(f"{subject.model} wrote no answer of its own to compare", hint="name a model with --model")
    tried: list[Tried] = []
    stopped: CannotRun | None = None
    async for one, rows in _all(bench, subject, home, seen):
        if isinstance(rows, CannotRun):
            stopped = rows
            break
        tried.append(_judged(one, before, rows))
    left = tuple(one.id for one in seen[len(tried) :])
    found = Mutated(
        prompt=subject.prompt.id, suite=bench.suite.name, model=subject.model, tried=tuple(tried), unseen=unseen, left=left
    )  # fmt: skip
    return found, stopped


def _chosen(one: Breakage, only: Sequence[str]) -> bool:
    return not only or any(text.lower() in f"{one.id} {one.says}".lower() for text in only)


def _book(subject: Subject) -> Prompts:
    made: Any = subject.product
    book: Prompts = made.made.prompts
    return book


def _seen(bench: Bench, subject: Subject, chosen: Sequence[Breakage]) -> tuple[list[Breakage], tuple[str, ...]]:
    """The breakages that change the prompt of some case, and the ids of the others. BadPrompt where one does not render."""
    made: Any = subject.product
    small = bool(getattr(made.made.pipeline.model, "small", False))
    briefs = [asked_with(made.made, sample, subject.prompt.id, small=small)[1] for sample in bench.suite.samples]
    told = [variables(brief, small=small) for brief in briefs]
    whole = list(_rendered(_book(subject), subject.prompt.id, told))
    home = Path(next(one.file for one in _book(subject).list_prompts() if one.id == subject.prompt.id))
    seen, unseen = [], []
    for one in chosen:
        book = Prompts(_broken(bench, home, one))
        changed = any(a != b for a, b in zip(whole, _rendered(book, subject.prompt.id, told), strict=True))
        seen.append(one) if changed else unseen.append(one.id)
    return seen, tuple(unseen)


def _rendered(book: Prompts, prompt: str, told: Sequence[dict[str, Any]]) -> Iterator[tuple[str, ...]]:
    for values in told:
        yield tuple(each.content for each in book.render(prompt, values).messages)


def _broken(bench: Bench, home: Path, one: Breakage) -> Path:
    """A folder of prompts in which this one is broken."""
    folder = bench.folder / one.id.replace(":", "-") / "prompts"
    shutil.copytree(home.parent.parent, folder, dirs_exist_ok=True)
    (folder / home.parent.name / home.name).write_text(one.text, encoding="utf-8")
    return folder


async def _all(
    bench: Bench, subject: Subject, home: Path, seen: Sequence[Breakage]
) -> AsyncIterator[tuple[Breakage, list[Row] | CannotRun]]:
    for at, one in enumerate(seen):
        if bench.told is not None:
            bench.told(at, len(seen), one.id)
        wanted = replace(bench.wanted, prompt=subject.prompt.id, prompts=_broken(bench, home, one))
        try:
            async with opened(wanted, bench.desk) as broken:
                yield one, await _rows(bench, broken, one.id.replace(":", "-"))
        except BadPrompt as error:  # a breakage that leaves no template is no breakage of a rule
            raise BadPrompt(f"{one.id}: {error.message}", file=error.file, line=error.line) from error
        except CannotRun as error:
            yield one, error
            return


async def _rows(bench: Bench, subject: Subject, name: str) -> list[Row]:
    info = runner.info_of(bench.suite, subject, bench.epochs)
    _, rows = await runner.run(
        bench.suite, subject, info, bench.folder / name / info.fingerprint[:8], cache=bench.cache
    )
    return rows


def _judged(one: Breakage, before: Table, rows: Sequence[Row]) -> Tried:
    """Whether any criterion of the first answers got worse, each corrected for the others."""
    after = table(rows)
    watched = [name for name in before if name in (PRIMARY, "kept") or name.startswith("first:")]
    found = {name: difference(compared) for name in watched if (compared := pairs(name, before, after))}
    sizes = {name: len({pair.family for pair in pairs(name, before, after)}) for name in found}
    corrected = holm({name: _p(found[name], sizes[name]) for name in found})
    worse = {name: each for name, each in found.items() if each.difference < 0}
    beyond = {
        name: each for name, each in worse.items() if (corrected[name] or 0) < _ALPHA and corrected[name] is not None
    }
    by = min(beyond or worse, key=lambda name: worse[name].difference, default=None)
    main = found.get(PRIMARY)
    return Tried(
        id=one.id,
        says=one.says,
        noticed=bool(beyond),
        by=by,
        drop=worse[by].difference if by else None,
        detectable=main.detectable if main else None,
        errors=sum(row.error is not None for row in rows),
    )


def _p(seen: Difference, families: int) -> float | None:
    if seen.p is None and seen.difference and families >= _ALIKE:
        return float(2 * 0.5**families)
    return seen.p
