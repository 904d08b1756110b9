"""The tables that tests are made of, as YAML."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml


def read_table(path: Path) -> Any:
    """What a file holds, parsed by libyaml: the pure parser takes seconds for the longest."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
