"""The six feelings in four languages, beside words of feeling that no customer feels."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

TABLE = yaml.safe_load((Path(__file__).parent / "emotions.yaml").read_text(encoding="utf-8"))


def rows(name: str) -> list[tuple[str, str]]:
    return [(kind, text) for kind, texts in TABLE[name].items() for text in texts]


@pytest.mark.parametrize(("kind", "text"), rows("felt"))
def test_felt(reading_of, kind, text):
    found = {emotion.kind: emotion.evidence for emotion in reading_of(text).emotions}
    assert kind in found
    assert all(text[place.start : place.end] == place.quote for place in found[kind])


@pytest.mark.parametrize(("kind", "text"), rows("not_felt"))
def test_not_felt(reading_of, kind, text):
    assert reading_of(text).emotions == (), kind
