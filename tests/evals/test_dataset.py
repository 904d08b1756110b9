"""Suites load in each of their shapes, and what is wrong in one is told by file, line and key."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.domain.errors import BadCase
from evals.dataset import load_suite


def test_a_suite_holds_inline_cases_referred_ones_and_json_lines(suite_folder: Path) -> None:
    suite = load_suite(str(suite_folder))
    assert suite.name == "small"
    assert [sample.case.id for sample in suite.samples] == ["C-1", "C-2", "C-3"]
    assert [sample.cluster for sample in suite.samples] == ["broken", "broken", "C-3"]
    assert suite.samples[0].case.message.text == "It is broken."
    assert suite.samples[2].tags == ("late",)
    assert suite.warnings == ()
    assert suite.playbook is None


def test_one_file_is_a_suite(suite_folder: Path) -> None:
    suite = load_suite(str(suite_folder / "3.jsonl"))
    assert (suite.name, len(suite.samples)) == ("3", 1)


def test_null_is_an_expectation_and_a_missing_key_is_none(suite_folder: Path) -> None:
    plans = [sample.expect.plan for sample in load_suite(str(suite_folder)).samples]
    assert "handoff" in plans[2].model_fields_set
    assert "handoff" not in plans[0].model_fields_set


def test_the_suite_names_its_playbook(suite_folder: Path) -> None:
    (suite_folder.parent / "book.yaml").write_text("company: {}\n", encoding="utf-8")
    (suite_folder / "suite.yaml").write_text("playbook: ../book.yaml\n", encoding="utf-8")
    assert load_suite(str(suite_folder)).playbook == (suite_folder.parent / "book.yaml").resolve()


def test_a_changed_expectation_or_case_changes_the_hash(suite_folder: Path) -> None:
    before = load_suite(str(suite_folder))
    path = suite_folder / "2.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("calm", "upset"), encoding="utf-8")
    after = load_suite(str(suite_folder))
    assert before.hash != after.hash
    changed = [a.case.id for a, b in zip(before.samples, after.samples, strict=True) if a.hash != b.hash]
    assert changed == ["C-2"]


def test_unknown_keys_of_a_case_are_told_and_ignored(suite_folder: Path) -> None:
    (suite_folder / "2.yaml").write_text("id: C-2\nmesage: x\nmessage: {text: Hi}\n", encoding="utf-8")
    (warning,) = load_suite(str(suite_folder)).warnings
    assert "2.yaml" in warning
    assert "mesage" in warning


@pytest.mark.parametrize(
    ("name", "text", "where", "words"),
    [
        ("a.yaml", "message: {text: Hi}\nexpect:\n  raeding: {}\n", (3, "expect.raeding"), "did you mean reading"),
        ("a.yaml", "message: {text: Hi}\nexpect:\n  reading:\n    signals: [shout]\n", (4, "expect.reading.signals[0]"), "shout"),
        ("a.yaml", "message: {text: Hi}\nexpect:\n  reading: {level: furious}\n", (3, "expect.reading.level"), "furious"),
        ("a.yaml", "message: {text: Hi}\nexpect:\n  plan:\n    kind: gift\n", (4, "expect.plan.kind"), "gift"),
        ("a.yaml", "message: {text: Hi}\nexpect:\n  reply: {mentions: 5}\n", (3, "expect.reply.mentions"), "list"),
        (
            "a.yaml",
            "message: {text: Hi}\nexpect:\n  reading:\n    signals: [safety]\n    not_signals: [safety]\n",
            (5, "expect.reading.not_signals"),
            "at once",
        ),
        ("a.yaml", "id: X\ncustomer: {name: Al}\n", (1, "message"), "missing"),
        ("a.yaml", "id: X\nmessage: {text: Hi}\nnow: 2026-11-18T09:00:00\n", (3, "now"), "offset"),
        ("a.yaml", "case: nowhere.yaml\nexpect: {}\n", (1, "case"), "no such file"),
        ("a.yaml", "case: b.yaml\nmessage: {text: Hi}\n", (2, "message"), "not a known key"),
        ("a.yaml", "- one\n", (1, None), "no case"),
        ("a.yaml", "message: {text: Hi}\nid: a: b\n", (2, None), "YAML"),
        ("a.json", '{"message": {"text": "Hi"},\n "expect": {"plan": {"kid": "remedy"}}}', (2, "expect.plan.kid"), "kind"),
        ("a.jsonl", '{"message": {"text": "Hi"}}\n{"message": \n', (2, None), "JSON"),
        ("suite.yaml", "about: x\nplaybok: y\n", (2, "playbok"), "did you mean playbook"),
        ("suite.yaml", "about: x\nplaybook: nowhere.yaml\n", (2, "playbook"), "no such file"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_by_file_line_and_key(
    tmp_path: Path, name: str, text: str, where: tuple[int, str | None], words: str
) -> None:
    (tmp_path / "fine.yaml").write_text("id: fine\nmessage: {text: Hi}\n", encoding="utf-8")
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(BadCase) as caught:
        load_suite(str(tmp_path))
    error = caught.value
    assert error.file == str(tmp_path / name)
    assert (error.line, error.key) == where
    assert words in str(error)
    assert "\n" not in str(error)


def test_a_fault_in_a_referred_case_is_told_in_that_file(suite_folder: Path) -> None:
    (suite_folder.parent / "C-1.yaml").write_text("id: C-1\nchannel: pigeon\nmessage: {text: Hi}\n", encoding="utf-8")
    with pytest.raises(BadCase) as caught:
        load_suite(str(suite_folder))
    assert caught.value.file is not None
    assert Path(caught.value.file).name == "C-1.yaml"
    assert (caught.value.line, caught.value.key) == (2, "channel")


def test_two_cases_with_one_id_are_refused(suite_folder: Path) -> None:
    (suite_folder / "4.yaml").write_text("id: C-2\nmessage: {text: Hi}\n", encoding="utf-8")
    with pytest.raises(BadCase, match=r"C-2.* stands twice"):
        load_suite(str(suite_folder))


def test_an_unknown_suite_is_told_with_the_known_ones() -> None:
    with pytest.raises(BadCase, match="examples"):
        load_suite("exmaples")


def test_an_empty_folder_is_no_suite(tmp_path: Path) -> None:
    with pytest.raises(BadCase, match="holds no case"):
        load_suite(str(tmp_path))


def test_a_file_that_is_no_utf8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"message: {text: \xff}")
    with pytest.raises(BadCase, match="UTF-8"):
        load_suite(str(tmp_path))
