"""The output of bulk work: only ever added to, whole lines, and going on where it stopped."""

from __future__ import annotations

import errno
import json
from pathlib import Path

import pytest

from drafter.cli.output import Answer, answered, answering, failed
from drafter.domain.errors import BadInput, CannotRun


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "in.jsonl"
    path.write_text("".join(f'{{"id": "{n}"}}\n\n' for n in range(5)), encoding="utf-8")
    return path


def lines(out: Path) -> list[str]:
    return [json.loads(line)["case_id"] for line in out.read_text(encoding="utf-8").splitlines()]


def put_all(source: Path, out: Path, most: int = 99) -> None:
    with answering(str(source), out) as output:
        for line in output.lines:
            if most == 0:
                raise KeyboardInterrupt
            most -= 1
            output.put([answered(json.loads(line.text)["id"], '{"level":"calm"}')])


def test_a_stopped_run_goes_on_where_it_stopped(
    source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.jsonl"
    with pytest.raises(KeyboardInterrupt):
        put_all(source, out, most=2)
    assert "2 lines are in" in capsys.readouterr().err
    assert lines(out) == ["0", "1"]
    put_all(source, out)
    assert "3 lines in" in capsys.readouterr().err
    assert lines(out) == ["0", "1", "2", "3", "4"]


def test_what_a_full_disk_took_is_counted_in_the_file(
    source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.jsonl"

    def fill() -> None:
        with answering(str(source), out) as output:
            for case_id in ("0", "1"):
                output.stream.write(answered(case_id, '{"level":"calm"}').text + "\n")
            output.stream.write('{"case_id": "2')
            raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        fill()
    assert "2 lines are in" in capsys.readouterr().err
    put_all(source, out)
    assert lines(out) == ["0", "1", "2", "3", "4"]


@pytest.mark.parametrize("half", ["{", '{"case_id": "2', '{"case_id": "2", "level": "calm"}'])
def test_a_half_written_line_is_written_again(half: str, source: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text('{"case_id": "0", "a": 1}\n{"case_id": "1", "a": 1}\n' + half, encoding="utf-8")
    put_all(source, out)
    assert lines(out) == ["0", "1", "2", "3", "4"]


@pytest.mark.parametrize("other", ["precious notes", '{"id": "x"}\n', '{"case_id": "0"}\nnotes\n'])
def test_a_file_of_someone_elses_is_left_alone(other: str, source: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text(other, encoding="utf-8")
    with pytest.raises(BadInput):
        put_all(source, out)
    assert out.read_text(encoding="utf-8") == other


def test_no_folder_to_write_to(source: Path, tmp_path: Path) -> None:
    with pytest.raises(CannotRun, match="cannot write"):
        put_all(source, tmp_path / "none" / "out.jsonl")


@pytest.mark.parametrize("out", ["-", "/dev/full", "."])
def test_what_is_no_file_cannot_be_gone_on_in(out: str, source: Path) -> None:
    with pytest.raises(BadInput, match="no file to go on in"):
        put_all(source, Path(out))


@pytest.mark.parametrize("name", ["cases.yaml", "gone.jsonl"])
def test_an_input_that_cannot_be_read_line_by_line(name: str, tmp_path: Path) -> None:
    with pytest.raises(BadInput):
        put_all(tmp_path / name, tmp_path / "out.jsonl")
    assert not (tmp_path / "out.jsonl").exists()


def test_lines_begin_with_the_case_and_count(source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with answering(str(source), tmp_path / "out.jsonl") as output:
        output.put([answered('ü"1', "{}", warnings=2), failed(None, "two\nlines")])
    assert capsys.readouterr().err.rstrip().endswith("2 lines in 0.0 s, 1 line with an error, 2 warnings")
    assert failed(None, "two\nlines") == Answer('{"case_id": null, "error": "two lines"}', failed=True)
