"""The embedded model: found without importing it, told plainly when it is not there, gone when we are."""

import importlib.util
import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from drafter.adapters.llm import local_server
from drafter.adapters.llm.local_server import EmbeddedModel, find_weights
from drafter.domain.errors import CannotRun, ModelFailed
from drafter.ports import ChatMessage, Deadline, Request

SCHEMA = {
    "type": "object",
    "properties": {"greeting": {"type": "string"}, "closing": {"type": "string"}},
    "required": ["greeting", "closing"],
    "additionalProperties": False,
}


def request(seconds=180.0):
    asked = [ChatMessage("system", "You write to customers."), ChatMessage("user", "Greet Maria and say goodbye.")]
    return Request(asked, Deadline.after(seconds), schema=SCHEMA, max_tokens=120)


def test_missing_weights_say_how_to_get_them(monkeypatch, tmp_path):
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(CannotRun, match="make demo"):
        find_weights()
    with pytest.raises(CannotRun, match="no model file"):
        find_weights(tmp_path / "none.gguf")


@pytest.mark.parametrize(
    ("load", "processors", "threads"),
    [
        ("0.10 0.20 0.30 1/94 2309", 2, 2),
        ("2.08 2.34 2.83 4/94 2309", 2, 1),
        ("2.08 2.34 2.83 2/94 2309", 2, 1),
        ("2.08 2.34 2.83 4/94 2309", 8, 2),
        ("0.10 0.20 0.30 1/94 2309", 1, 1),
        ("what is this", 2, 2),
        (None, 4, 2),
    ],
)
def test_no_more_threads_than_processors_that_have_nothing_to_do(load, processors, threads, monkeypatch, tmp_path):
    told = tmp_path / "loadavg"
    if load is not None:
        told.write_text(load)
    monkeypatch.setattr(local_server, "LOAD", told)
    monkeypatch.setattr(local_server.os, "cpu_count", lambda: processors)
    assert local_server.free_threads() == threads


async def test_a_draft_without_weights_is_told_as_no_model(tmp_path):
    model = EmbeddedModel(tmp_path / "none.gguf")
    with pytest.raises(ModelFailed, match="no model file") as caught:
        await model.complete(request())
    assert caught.value.reason == "no_model"
    await model.close()


async def test_a_file_that_is_no_model_is_told(tmp_path, monkeypatch):
    fake = tmp_path / "Fake.gguf"
    fake.write_text("no weights")
    child = tmp_path / "child.py"
    child.write_text('import json; print(json.dumps({"error": "no weights in it"}), flush=True)')
    monkeypatch.setattr(local_server, "CHILD", child)
    model = EmbeddedModel(fake)
    assert (model.name, model.small) == ("fake (embedded)", True)
    with pytest.raises(ModelFailed, match="no weights in it") as caught:
        await model.complete(request(20))
    assert caught.value.reason == "no_model"
    await model.close()


async def test_a_child_that_is_not_ready_in_time_meets_the_deadline(tmp_path, monkeypatch):
    fake = tmp_path / "slow.gguf"
    fake.write_text("")
    child = tmp_path / "child.py"
    child.write_text("import sys; sys.stdin.read()")
    monkeypatch.setattr(local_server, "CHILD", child)
    model = EmbeddedModel(fake)
    with pytest.raises(ModelFailed) as caught:
        await model.complete(request(0.3))
    assert caught.value.reason == "deadline"
    await model.close()
    assert not local_server._running


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ('{"a": "Short."}', {"a": "Short."}),
        (json.dumps({"a": "One sentence. " + "x" * 300}), {"a": "One sentence."}),
        (json.dumps({"a": "x" * 300, "b": "Fine."}), {"a": "", "b": "Fine."}),
        ('{"a": "It is paid. A customer who has l", "b": "Hi Ana,"}', {"a": "It is paid.", "b": "Hi Ana,"}),
        ('{"a": "It is paid (today). Is that right?", "b": 3}', {"a": "It is paid (today). Is that right?", "b": 3}),
    ],
)
def test_a_text_that_was_stopped_or_trails_off_ends_with_a_sentence(text, whole):
    assert json.loads(local_server._whole(text)) == whole


def test_an_answer_that_is_no_json_stays_as_it_is():
    assert local_server._whole('{"a": "cut') == '{"a": "cut'


@pytest.mark.slow
async def test_the_real_model_answers_in_the_shape_and_leaves_no_process():
    first, second = EmbeddedModel(), EmbeddedModel()
    answer = await first.complete(request())
    assert (answer.model, answer.provider) == ("smollm2-135m-instruct (embedded)", "embedded")
    assert set(json.loads(answer.text)) == {"greeting", "closing"}
    assert answer.tokens.input > 10
    assert answer.tokens.output > 2
    assert (await second.complete(request())).tokens.cached > 0
    assert await first.address() == await second.address()  # one server for both
    pid = next(iter(local_server._running.values()))._child.pid
    await first.close()
    assert _alive(pid)  # the other still uses it
    await second.close()
    assert not _alive(pid)


@pytest.mark.soak
@pytest.mark.slow
async def test_a_server_that_died_is_started_again():
    model = EmbeddedModel()
    await model.complete(request())
    next(iter(local_server._running.values()))._child.kill()
    next(iter(local_server._running.values()))._child.wait()
    assert (await model.complete(request())).text
    await model.close()


@pytest.mark.slow
def test_the_server_goes_when_its_parent_is_killed():
    script = (
        "import asyncio, time\n"
        "from drafter.adapters.llm import local_server as l\n"
        "asyncio.run(l.EmbeddedModel().address())\n"
        "print(next(iter(l._running.values()))._child.pid, flush=True)\n"
        "time.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE) as parent:
        pid = int(parent.stdout.readline())
        assert _alive(pid)
        parent.kill()
    for _ in range(50):
        if not _alive(pid):
            break
        time.sleep(0.1)
    assert not _alive(pid)


def _alive(pid):
    """Whether the process runs; one that ended and that nobody has collected yet does not."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state not in ("Z", "X")
