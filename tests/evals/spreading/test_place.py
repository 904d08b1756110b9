"""What `--engine` may name."""

from __future__ import annotations

import os

import pytest

from drafter.domain.errors import BadInput
from evals.spreading.place import Place, place


@pytest.mark.parametrize(
    ("engine", "named"),
    [
        ("dask://", Place(None, os.cpu_count() or 1)),
        ("dask://local", Place(None, os.cpu_count() or 1)),
        ("dask://local?workers=2", Place(None, 2)),
        ("dask://?workers=3", Place(None, 3)),
        ("dask://10.0.0.7:8786", Place("tcp://10.0.0.7:8786", 0)),
        ("dask://scheduler.internal:8786/", Place("tcp://scheduler.internal:8786", 0)),
        ("dask://[::1]:8786", Place("tcp://[::1]:8786", 0)),
        ("dask://local:8786", Place("tcp://local:8786", 0)),
    ],
)
def test_a_place_is_a_cluster_of_our_own_or_a_scheduler(engine: str, named: Place) -> None:
    assert place(engine) == named


@pytest.mark.parametrize(
    ("engine", "why"),
    [
        ("dask", "not known"),
        ("dask:8786", "not known"),
        ("ray://local", "not known"),
        ("dask://host", "names no port"),
        ("dask://host:port", "names no port"),
        ("dask://local?workers=0", "from 1 to"),
        ("dask://local?workers=two", "from 1 to"),
        ("dask://local?threads=2", "not known"),
        ("dask://host:8786?workers=2", "the workers that it has"),
        ("dask://host:8786/path", "not known"),
    ],
)
def test_anything_else_is_refused_with_what_to_give(engine: str, why: str) -> None:
    with pytest.raises(BadInput, match=why) as refused:
        place(engine)
    assert refused.value.hint
