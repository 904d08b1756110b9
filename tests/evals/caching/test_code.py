"""Scores are old when what they rest on has changed, and only then."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from evals.caching import code
from evals.caching.code import hash_of_product, hash_of_scorers


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A small product: checks that rest on two modules and a file of words, and an adapter that they know nothing of."""
    files = {
        "drafter/__init__.py": "",
        "drafter/drafting/__init__.py": "",
        "drafter/drafting/checking/__init__.py": "from drafter.domain import (\n    money,  # for sums\n)\nimport drafter.domain.late\n",
        "drafter/drafting/checking/words.txt": "calm down",
        "drafter/domain/__init__.py": "",
        "drafter/domain/money.py": "def later():\n    from drafter.domain.deep import x\n",
        "drafter/domain/late.py": "",
        "drafter/domain/deep.py": "x = 1\n",
        "drafter/adapters/__init__.py": "",
        "drafter/adapters/mail.py": "",
        "evals/__init__.py": "",
        "evals/scorers/__init__.py": "",
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    monkeypatch.setattr(code, "_PACKAGES", {"drafter": tmp_path / "drafter", "evals": tmp_path / "evals"})
    yield tmp_path
    hash_of_scorers.cache_clear()
    hash_of_product.cache_clear()


def hashes() -> tuple[str, str]:
    hash_of_scorers.cache_clear()
    hash_of_product.cache_clear()
    return hash_of_scorers(), hash_of_product()


@pytest.mark.parametrize(
    ("file", "scorers", "product"),
    [
        ("drafter/drafting/checking/__init__.py", True, True),
        ("drafter/drafting/checking/words.txt", True, True),
        ("drafter/domain/money.py", True, True),
        ("drafter/domain/late.py", True, True),
        ("drafter/domain/deep.py", True, True),  # imported inside a function
        ("evals/scorers/__init__.py", True, False),
        ("drafter/adapters/mail.py", False, True),
    ],
)
def test_what_counts(tree: Path, file: str, scorers: bool, product: bool) -> None:
    before = hashes()
    assert hashes() == before
    with (tree / file).open("a", encoding="utf-8") as more:
        more.write("\n# changed\n")
    assert tuple(a != b for a, b in zip(before, hashes(), strict=True)) == (scorers, product)
