"""The first thing a new user runs: the example case through the whole product with the embedded model."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import NORTHWIND


@pytest.mark.slow
def test_the_demo_case_with_the_embedded_model(tmp_path: Path) -> None:
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("DRAFTER_", "OPENAI_"))}
    done = subprocess.run(
        [sys.executable, "-m", "drafter", "draft", str(NORTHWIND / "cases" / "C-1042.yaml"), "--json"],
        capture_output=True,
        text=True,
        timeout=200,
        cwd=tmp_path,
        env=clean | {"DRAFTER_MODEL": "embedded", "DRAFTER_PLAYBOOK": str(NORTHWIND / "playbook.yaml")},
    )
    assert done.returncode == 0, done.stderr
    draft = json.loads(done.stdout)
    assert "embedded" in draft["provenance"]["model"]
    assert draft["score"]["passed"] is True
    for told in ("$89.99", "November 7", "Wednesday, November 25"):
        assert told in draft["reply"]["text"]
