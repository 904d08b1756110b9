"""Importing a text as a file of some harness, and a suite that a run can be exported with."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from evals.exchanging.importing import Imported, format_of, imported
from evals.exchanging.mapping import load_map

Importing = Callable[..., Imported]


@pytest.fixture
def importing(tmp_path: Path) -> Importing:
    """`importing("tests.yaml", text)`, with other files beside it and a map where one is given."""

    def made(name: str, text: str, *, map: str = "", beside: dict[str, str] | None = None, **options: bool) -> Imported:
        for other, content in (beside or {}).items():
            (tmp_path / other).write_text(content, encoding="utf-8")
        file = tmp_path / name
        file.write_text(text, encoding="utf-8")
        asked = ()
        if map:
            (tmp_path / "map.yaml").write_text(map, encoding="utf-8")
            asked = load_map(tmp_path / "map.yaml")
        return imported(file, asked, format_of(file), **options)

    return made
