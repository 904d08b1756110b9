"""Each check of manner held against what people say in words that no list foresees, and against what only sounds like it."""

from __future__ import annotations

from pathlib import Path

import pytest

from ....tables import read_table

TABLES = [
    read_table(Path(__file__).parent / name)
    for name in (
        "said_otherwise.yaml",
        "slipped_through.yaml",
        "said_in_passing.yaml",
        "turns_of_phrase.yaml",
        "told_in_general.yaml",
        "mild_mockery.yaml",
    )
]
GROUPS = [
    (check, kind, language, texts)
    for table in TABLES
    for check, kinds in table.items()
    for kind, languages in kinds.items()
    for language, texts in languages.items()
]


@pytest.mark.parametrize(
    ("check", "kind", "language", "texts"), GROUPS, ids=lambda one: one if isinstance(one, str) else ""
)
def test_hits_fail_and_look_alikes_pass(judge, check, kind, language, texts):
    failed = {text for text in texts if judge(check, text, language=language).outcome == "fail"}
    assert failed == (set(texts) if kind == "hits" else set())
