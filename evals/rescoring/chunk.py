"""A chunk of old rows with all that they are scored by, so that a machine which has only this package can score it."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.domain.errors import CannotRun
from drafter.domain.playbook import Playbook
from evals.caching.code import hash_of_scorers
from evals.dataset import Sample
from evals.rows import Row, line_of


@dataclass(frozen=True)
class Chunk:
    """`rows` are lines of a run with the samples that they belong to; `scorers` is the hash of the code that must score
    them."""

    scorers: str
    playbooks: tuple[Playbook, ...]
    rows: tuple[tuple[bytes, Sample], ...]


def scored(chunk: Chunk) -> list[bytes]:
    """The lines as today's checks and expectations make them. CannotRun where this machine has other code, or where a
    draft is of another shape than today's."""
    from evals.rescoring.examining import examined  # late: the checks take a second to load

    if hash_of_scorers() != chunk.scorers:
        raise CannotRun("a worker has another version of this package", hint="install the same one on every machine")
    return [
        line_of(examined(Row.model_validate_json(line), sample, chunk.playbooks, chunk.scorers))
        for line, sample in chunk.rows
    ]
