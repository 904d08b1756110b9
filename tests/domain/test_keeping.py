"""What one start worked out, the next one finds, as long as nothing that it rests on has changed."""

from __future__ import annotations

import os
import runpy
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from drafter.domain import keeping

LENGTH = "def length(text):\n    asked.append(text)\n    return len(text)\n"


class Starts:
    """Starts of a program of one function, `length`, in one process; each says for what it had to be worked out."""

    def __init__(self, folder: Path) -> None:
        self.module = folder / "length.py"
        self.module.write_text(LENGTH)

    def of(self, *texts: str, ends: bool = True) -> list[str]:
        """A start that asks for the length of these; one that does not end keeps nothing."""
        keeping._in_file.cache_clear()
        keeping._NEW.clear()
        asked: list[str] = []
        assert [self.length(asked)(text) for text in texts] == [len(text) for text in texts]
        if ends:
            keeping.keep()
        return asked

    def length(self, asked: list[str]) -> Callable[[str], int]:
        length: Callable[[str], int] = runpy.run_path(str(self.module), {"asked": asked}, "program")["length"]
        length.__globals__["asked"] = asked  # a path that was run leaves its names empty
        return keeping.kept()(length)


@pytest.fixture
def starts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Starts]:
    monkeypatch.setattr(keeping, "FILE", tmp_path / "results.kept")
    monkeypatch.setattr(keeping, "_NEW", {})
    yield Starts(tmp_path)
    keeping._in_file.cache_clear()


def test_a_later_start_works_out_only_what_is_new(starts: Starts) -> None:
    assert starts.of("a", "ab") == ["a", "ab"]
    assert starts.of("ab", "abc", "a") == ["abc"]
    assert starts.of("abc", "ab", "a") == []


def test_a_changed_module_voids_what_it_gave(starts: Starts) -> None:
    starts.of("a")
    os.utime(starts.module, ns=(1, 1))
    assert starts.of("a") == ["a"]
    assert starts.of("a") == []


def test_another_python_works_it_out_itself(starts: Starts, monkeypatch: pytest.MonkeyPatch) -> None:
    starts.of("a")
    monkeypatch.setattr(sys, "version", "3.99")
    assert starts.of("a") == ["a"]


@pytest.mark.parametrize("left", [b"", b"half of one", b"\xe9\x00\x00", b"i\x01\x00\x00\x00"])
def test_a_file_that_cannot_be_read_is_made_anew(left: bytes, starts: Starts) -> None:
    keeping.FILE.write_bytes(left)
    assert starts.of("a") == ["a"]
    assert starts.of("a") == []


@pytest.mark.parametrize("change", [lambda kept: kept[:-1], lambda kept: kept[:-1] + bytes([kept[-1] ^ 1])])
def test_nothing_is_taken_from_a_damaged_file(change: Callable[[bytes], bytes], starts: Starts) -> None:
    starts.of("a", "ab")
    keeping.FILE.write_bytes(change(keeping.FILE.read_bytes()))
    assert starts.of("a", "ab") == ["a", "ab"]
    assert starts.of("a", "ab") == []


def test_what_a_link_leads_to_is_left_alone(starts: Starts, tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.write_text("notes")
    keeping.FILE.symlink_to(precious)
    assert starts.of("a") == ["a"]
    assert (precious.read_text(), starts.of("a")) == ("notes", [])


def test_what_another_process_kept_since_is_not_lost(starts: Starts) -> None:
    keeping._in_file()
    ours = starts.length([])
    ours("a")
    mine = dict(keeping._NEW)
    starts.of("ab")
    keeping._NEW.update(mine)
    keeping.keep()
    assert starts.of("a", "ab") == []


def test_where_nothing_can_be_written_nothing_is_said(starts: Starts) -> None:
    keeping.FILE.mkdir()
    assert starts.of("a") == ["a"]
    assert starts.of("a") == ["a"]
    assert {path.name for path in keeping.FILE.parent.iterdir()} == {"length.py", "results.kept"}, (
        "nothing is left behind"
    )


def test_a_file_that_grew_for_months_begins_anew(starts: Starts, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "_MOST", 2)
    starts.of("a", "ab", "abc")
    assert starts.of("a") == ["a"]
