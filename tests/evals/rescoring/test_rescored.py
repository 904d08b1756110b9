"""Old drafts under today's checks and judge: what nothing changed for is copied to the byte, the rest is scored anew."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from drafter.adapters.llm.scripted import Scripted
from drafter.adapters.prompts import Prompts
from drafter.domain.errors import BadInput
from drafter.ports import Request
from evals import runner
from evals.caching.cache import Cache
from evals.dataset import Suite, load_suite
from evals.folder import RUN, SAMPLES, RunInfo, read_info, read_rows
from evals.judging.asking import Judge
from evals.judging.questions import QUESTIONS
from evals.metering.metered import Desk
from evals.rescoring.asking import Asker, asker
from evals.rescoring.rescored import Rescored, Scoring, folder_for, info_of, rescore
from evals.rows import Row, light
from evals.subject import Wanted, opened

from ...conftest import NORTHWIND, ROOT

PLAYBOOK = NORTHWIND / "playbook.yaml"


def _raw(at: int) -> dict[str, Any]:
    return {
        "id": f"C-{at}",
        "message": {"text": f"My order {1000 + at} never came."},
        "expect": {"reading": {"level": "upset"}},
    }


@pytest.fixture(scope="module")
def suite(tmp_path_factory: pytest.TempPathFactory) -> Suite:
    path = tmp_path_factory.mktemp("suite") / "few.jsonl"
    cases = [_raw(at) for at in range(3)]
    path.write_text("".join(json.dumps(case) + "\n" for case in cases), encoding="utf-8")
    return load_suite(str(path))


@pytest.fixture(scope="module")
def drafted(suite: Suite, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run of the playbook alone."""
    out = tmp_path_factory.mktemp("run") / "old"

    async def go() -> None:
        async with opened(Wanted(playbook=PLAYBOOK, offline=True)) as subject:
            await runner.run(suite, subject, runner.info_of(suite, subject, 2), out)

    asyncio.run(go())
    return out


def rescored(
    source: Path, suite: Suite, *, by: Asker | None = None, scorers: str | None = None
) -> tuple[RunInfo, Rescored, Path]:
    scoring = Scoring(suite, (PLAYBOOK,), asker=by)
    if scorers:
        scoring.scorers = scorers
    info = info_of(source, scoring)
    out = folder_for(source, info)
    info, seen = asyncio.run(rescore(source, scoring, info, out))
    return info, seen, out


def altered(source: Path, to: Path, **changes: Any) -> Path:
    """The run with keys of its rows changed."""
    to.mkdir()
    (to / RUN).write_bytes((source / RUN).read_bytes())
    rows = [json.loads(line) | changes for line in (source / SAMPLES).read_text(encoding="utf-8").splitlines()]
    (to / SAMPLES).write_text(
        "".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n" for row in rows), encoding="utf-8"
    )
    return to


def test_unchanged_rows_are_copied_to_the_byte(drafted: Path, suite: Suite) -> None:
    info, seen, out = rescored(drafted, suite)
    assert seen == Rescored(copied=6)
    assert (out / SAMPLES).read_bytes() == (drafted / SAMPLES).read_bytes()
    before = read_info(drafted)
    assert info.totals == before.totals
    assert (info.rescored, info.model, info.prompt) == (drafted.name, before.model, before.prompt)
    assert rescored(drafted, suite)[1] == Rescored(), "the second time all is there"


@pytest.mark.slow
def test_two_thousand_unchanged_rows_take_little_time_and_memory(drafted: Path, suite: Suite, tmp_path: Path) -> None:
    big = tmp_path / "big"
    big.mkdir()
    info = json.loads((drafted / RUN).read_text(encoding="utf-8"))
    (big / RUN).write_text(json.dumps(info | {"epochs": 667}), encoding="utf-8")
    rows = (drafted / SAMPLES).read_bytes().splitlines(keepends=True)[:3]
    with (big / SAMPLES).open("wb") as file:
        for epoch in range(1, 668):
            file.writelines(row.replace(b'"epoch":1,', f'"epoch":{epoch},'.encode(), 1) for row in rows)
    file_of = tmp_path / "few.jsonl"
    file_of.write_text("".join(json.dumps(_raw(at)) + "\n" for at in range(3)), encoding="utf-8")
    # The peak of this process alone: what a child reports of itself begins with that of its parent.
    code = (
        "import atexit, os, re; from evals.cli import main\n"
        "status = lambda: re.search(r'VmHWM:\\s+(\\d+)', open('/proc/self/status').read())[1]\n"
        "atexit.register(lambda: print(sum(os.times()[:2]), status()))\n"
        "main()"
    )
    command = ["rescore", str(big), "--suite", str(file_of), "--playbook", str(PLAYBOOK)]
    done = subprocess.run([sys.executable, "-c", code, *command], capture_output=True, text=True, cwd=ROOT, check=True)
    seconds, kilobytes = map(float, done.stdout.splitlines()[-1].split())
    (made,) = tmp_path.glob("big-rescored-*")
    assert (made / SAMPLES).read_bytes() == (big / SAMPLES).read_bytes()
    assert seconds < 8
    assert kilobytes < 120 * 1024


def test_rows_that_other_code_scored_are_scored_anew_and_come_to_the_same(
    drafted: Path, suite: Suite, tmp_path: Path
) -> None:
    old = altered(drafted, tmp_path / "old", scorers="another", checks={"grounded": "fail"}, must_failures=["grounded"])
    _, seen, out = rescored(old, suite)
    assert seen == Rescored(scored=6)
    assert read_rows(out / SAMPLES) == read_rows(drafted / SAMPLES)


def test_a_changed_expectation_is_held_to_the_old_draft(drafted: Path, suite: Suite, tmp_path: Path) -> None:
    path = tmp_path / "few.jsonl"
    cases = [{"id": f"C-{at}", "message": {"text": f"My order {1000 + at} never came."}} for at in range(2)]
    cases[0]["expect"] = {"reply": {"avoids": ["the"]}}
    cases[1]["message"] = {"text": "Something else altogether."}
    path.write_text("".join(json.dumps(case) + "\n" for case in cases), encoding="utf-8")
    _, seen, out = rescored(drafted, load_suite(str(path)))
    assert (seen.scored, seen.left_out, seen.changed) == (2, 2, 2)
    first, *_, last = read_rows(out / SAMPLES)
    assert [one.name for one in first.expectations] == ["avoids:the"]
    assert "changed after it was drafted" in (last.error or "")


@pytest.fixture
def judged_by() -> Iterator[Any]:
    with ExitStack() as stack:

        def make(script: Scripted, folder: Path) -> Asker:
            cache = stack.enter_context(Cache(folder))
            return asker(Judge(Desk().around(script), Prompts(ROOT / "prompts")), cache)

        yield make


def yes(request: Request) -> dict[str, str]:
    reply = request.messages[-1].content.partition("The reply:\n")[2]
    return {"quote": reply.split()[0], "verdict": "yes"}


def test_a_judge_is_asked_once_for_each_reply(drafted: Path, suite: Suite, tmp_path: Path, judged_by: Any) -> None:
    script = Scripted(yes, name="judge")
    source = altered(drafted, tmp_path / "old")
    info, seen, out = rescored(source, suite, by=judged_by(script, tmp_path))
    assert (info.judge, seen.judged, seen.scored, seen.copied) == ("judge", 6, 0, 0)
    assert len(script.requests) == 6 * len(QUESTIONS)
    assert {verdict.passed for row in read_rows(out / SAMPLES) for verdict in row.judged.values()} == {True}
    silent = Scripted([], name="judge")
    assert rescored(out, suite, by=judged_by(silent, tmp_path / "empty"))[1] == Rescored(copied=6)
    again = altered(drafted, tmp_path / "again")
    assert rescored(again, suite, by=judged_by(silent, tmp_path))[1].judged == 6
    assert silent.requests == [], "what it said before was kept"


def test_what_a_judge_failed_to_say_is_asked_again(drafted: Path, suite: Suite, tmp_path: Path, judged_by: Any) -> None:
    source = altered(drafted, tmp_path / "old")
    _, _, out = rescored(source, suite, by=judged_by(Scripted([], name="judge"), tmp_path / "a"))
    assert {verdict.passed for row in read_rows(out / SAMPLES) for verdict in row.judged.values()} == {None}
    _, seen, later = rescored(out, suite, by=judged_by(Scripted(yes, name="judge"), tmp_path / "b"))
    assert seen == Rescored(judged=6)
    assert {verdict.passed for row in read_rows(later / SAMPLES) for verdict in row.judged.values()} == {True}


def test_another_playbook_is_refused(drafted: Path, suite: Suite, tmp_path: Path) -> None:
    other = tmp_path / "playbook.yaml"
    other.write_text(PLAYBOOK.read_text(encoding="utf-8") + "\n# another\n", encoding="utf-8")
    (tmp_path / "kb").symlink_to(NORTHWIND / "kb")
    with pytest.raises(BadInput, match="another playbook"):
        info_of(drafted, Scoring(suite, (other,)))


def test_a_run_is_never_written_over(drafted: Path, suite: Suite) -> None:
    scoring = Scoring(suite, (PLAYBOOK,))
    with pytest.raises(BadInput, match="never written over"):
        asyncio.run(rescore(drafted, scoring, info_of(drafted, scoring), drafted))


def test_a_row_is_read_without_its_draft(drafted: Path) -> None:
    for line in (drafted / SAMPLES).read_bytes().splitlines(keepends=True):
        assert light(line) == Row.model_validate_json(line).model_copy(update={"draft": None})
    old = Row.model_validate_json(line).model_dump(mode="json")
    order = ["case_id", "epoch", "sample", "cluster", "draft", "checks"]
    text = json.dumps({name: old[name] for name in order}, separators=(",", ":")).encode()
    assert light(text).checks, "in rows of older versions the checks stand behind the draft"
