"""A chunk of cases to be drafted from their playbooks alone on another machine, which must make of them what this one would."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from functools import lru_cache

from drafter.domain.errors import CannotRun
from evals.caching.code import hash_of_scorers
from evals.dataset import Sample
from evals.making import Maker
from evals.rows import line_of
from evals.subject import Subject, Wanted, opened


@dataclass(frozen=True)
class Chunk:
    """`names` are those of the product (`Subject.names`) and of the code that scores, which must be the same there."""

    wanted: Wanted
    names: tuple[str, ...]
    due: tuple[tuple[Sample, int], ...]


def names(subject: Subject) -> tuple[str, ...]:
    """What decides which row comes of a case."""
    return (*subject.names, hash_of_scorers())


def drafted(chunk: Chunk) -> list[bytes]:
    """The rows as lines of a run. CannotRun where this machine has other code, prompts, playbooks or settings."""
    subject = _subject(chunk.wanted, chunk.names)
    if names(subject) != chunk.names:
        why = "a worker has other code, prompts, playbooks or settings"
        raise CannotRun(why, hint="every machine needs the same version, files and DRAFTER_ variables")
    return asyncio.run(_rows(Maker(subject, hash_of_scorers()), chunk))


async def _rows(maker: Maker, chunk: Chunk) -> list[bytes]:
    return [line_of(await maker.row(sample, epoch)) for sample, epoch in chunk.due]


@lru_cache(maxsize=1)
def _subject(wanted: Wanted, names: tuple[str, ...]) -> Subject:
    """Opened once for all chunks of a run. Without a model there is nothing in it that has to be closed."""

    async def open_one() -> Subject:
        async with opened(wanted) as subject:
            return subject

    return asyncio.run(open_one())
