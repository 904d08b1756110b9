"""Drafts are kept whole, single answers until their draft is, and one cache serves several runs at a time."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from drafter.domain.case import Case, Message
from drafter.domain.draft import Draft, Tokens
from drafter.domain.errors import CannotRun
from drafter.domain.money import Money
from drafter.ports import Completion
from evals.caching.cache import FILE, Cache
from evals.caching.code import hash_of_playbook_files
from evals.caching.key import case_hash, draft_key, telling

from ...conftest import NORTHWIND

ANSWER = Completion("words", "m", "p", Tokens(input=3), "stop", ("m: deadline",), Money(amount="0.01", currency="USD"))


class Later(Case):
    """A case as a later version of the product may know it."""

    loyalty: str | None = None


def test_a_draft_comes_back_as_it_was(tmp_path: Path, make_draft: Callable[..., Draft]) -> None:
    draft = make_draft(failing=("grounded",))
    with Cache(tmp_path) as cache, Cache(tmp_path) as other:
        assert other.draft("k") is None
        cache.keep_answer("k", "m", 0, ANSWER)
        assert other.answers("k") == {("m", 0): ANSWER}
        cache.keep("k", draft)
        assert other.draft("k") == draft
        assert "k" in other
        assert "else" not in other
        assert other.answers("k") == {}, "a whole draft needs its answers no longer"


def test_a_draft_of_another_shape_is_none(tmp_path: Path, make_draft: Callable[..., Draft]) -> None:
    with Cache(tmp_path) as cache:
        cache.keep("k", make_draft())
    db = sqlite3.connect(tmp_path / FILE)
    db.execute("update drafts set draft = x'00'")
    db.commit()
    db.close()
    with Cache(tmp_path) as cache:
        assert cache.draft("k") is None


def test_what_is_no_cache_is_told(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"a file of somebody else, long enough to be looked at" * 30)
    with pytest.raises(CannotRun, match="--cache"):
        Cache(tmp_path)


def test_the_key_rests_on_the_case_and_not_on_what_is_expected() -> None:
    case = Case(id="C-1", message=Message(text="Hi"))
    assert case_hash(case) == case_hash(case.model_copy())
    assert case_hash(case) != case_hash(case.model_copy(update={"message": Message(text="Hi!")}))
    assert case_hash(Later.model_validate(case.model_dump())) == case_hash(case), "an old run stays comparable"
    assert case_hash(Later.model_validate(case.model_dump() | {"loyalty": "gold"})) != case_hash(case)
    assert draft_key("c", 1, "p", "m") != draft_key("c", 2, "p", "m")
    assert telling({"deadline_s": 3, "offline": True}) == telling({"deadline_s": 3, "judge_model": "x"})
    assert telling({"deadline_s": 3}) != telling({"deadline_s": 4})


def test_the_files_of_a_playbook_are_its_articles_and_bases_too(tmp_path: Path) -> None:
    base, brand = tmp_path / "base", tmp_path / "brand"
    base.mkdir(), brand.mkdir()
    (base / "playbook.yaml").write_text("company: {name: A}\n", encoding="utf-8")
    (brand / "playbook.yaml").write_text("extends: ../base/playbook.yaml\n", encoding="utf-8")
    seen = {hash_of_playbook_files(brand / "playbook.yaml")}
    (base / "playbook.yaml").write_text("company: {name: B}\n", encoding="utf-8")
    seen.add(hash_of_playbook_files(brand))
    (brand / "kb.md").write_text("# A new article\n", encoding="utf-8")
    seen.add(hash_of_playbook_files(brand))
    assert len(seen) == 3
    assert hash_of_playbook_files(NORTHWIND) == hash_of_playbook_files(NORTHWIND / "playbook.yaml")
