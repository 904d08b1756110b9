"""`drafter mcp` as a process: nothing but the protocol on its standard output, everything else on standard error."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from mcp import Client
from mcp.client.stdio import StdioServerParameters, stdio_client

from drafter.cli import main

from ..conftest import NORTHWIND, ROOT
from .conftest import case

HELLO = {
    "jsonrpc": "2.0", "id": 1, "method": "initialize",
    "params": {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "t", "version": "1"}},
}  # fmt: skip
SECRET = "zaphod-the-canary"
READY = {"jsonrpc": "2.0", "method": "notifications/initialized"}


def environment(folder: Path) -> dict[str, str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("DRAFTER_", "OPENAI_", "OTEL_"))}
    return clean | {
        "DRAFTER_MODEL": "none",
        "DRAFTER_PLAYBOOK": str(NORTHWIND / "playbook.yaml"),
        "DRAFTER_DATABASE_URL": f"sqlite:///{folder}/stdio.db",
        "DRAFTER_LOG_LEVEL": "debug",
    }


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "drafter", "mcp", *arguments]


def call(id: int, tool: str, **arguments: Any) -> dict[str, Any]:
    return {"jsonrpc": "2.0", "id": id, "method": "tools/call", "params": {"name": tool, "arguments": arguments}}


@pytest.mark.slow
async def test_a_client_starts_it_and_drafts_for_its_tenant(tmp_path: Path) -> None:
    log = tmp_path / "stderr.txt"
    program, *arguments = command("--tenant", "acme")
    server = StdioServerParameters(command=program, args=arguments, env=environment(tmp_path), cwd=ROOT)
    with log.open("w") as errors:
        async with Client(stdio_client(server, errlog=errors)) as client:
            made = await client.call_tool("draft_reply", {"case": case()})
            again = await client.call_tool("get_draft", {"draft_id": made.structured_content["id"]})
    assert again.structured_content["reply"] == made.structured_content["reply"]
    assert '"tool": "draft_reply"' in log.read_text()
    found = sqlite3.connect(tmp_path / "stdio.db").execute("select tenant, id from drafts").fetchall()
    assert found == [("acme", made.structured_content["id"])]


@pytest.mark.slow
def test_its_output_is_the_protocol_and_nothing_else(tmp_path: Path) -> None:
    """Whatever comes in: a broken line, a nest without end, a stray answer. When the input ends, so does it, with 0."""
    rows = [
        json.dumps(HELLO), json.dumps(READY), "this is no JSON", "[" * 100_000, "", '{"jsonrpc": "2.0", "id": NaN}',
        json.dumps(call(2, "read_case", case=case())), json.dumps(call(3, "get_case", case_id="C-none")),
        json.dumps({"jsonrpc": "2.0", "id": 99, "result": {}}), json.dumps(call(4, "list_follow_ups", owner=SECRET)),
        json.dumps(call(5, "read_case", case={"message": {"txt": SECRET}, "channel": SECRET})),
        json.dumps(call(6, "draft_reply", case=case(id=SECRET), prompt=SECRET)),
    ]  # fmt: skip
    process = subprocess.Popen(
        command(), env=environment(tmp_path), cwd=ROOT, text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    with process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.write("\n".join(rows) + "\n")
        process.stdin.flush()
        answers: dict[Any, dict[str, Any]] = {}
        while not {1, 2, 3, 4, 5, 6} <= set(answers):
            row = process.stdout.readline()
            assert row, process.stderr.read()
            told = json.loads(row)
            assert told["jsonrpc"] == "2.0"
            answers[told.get("id")] = told
        process.stdin.close()
        rest, errors = process.stdout.read(), process.stderr.read()
    assert process.returncode == 0
    assert rest == ""
    assert answers[2]["result"]["structuredContent"]["level"] == "angry"
    assert answers[3]["result"]["isError"]
    assert not answers[4]["result"].get("isError")
    assert answers[5]["result"]["isError"]
    assert "Traceback" not in errors
    assert SECRET not in errors, "the log tells which tool was called, never with what"
    for row in errors.splitlines():
        json.loads(row)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--tenant", "a b"], "drafter: 'a b' is no tenant; "),
        (["--http", "8080"], "drafter: '8080' is no address; write --http 127.0.0.1:8080"),
        (["--http", "127.0.0.1:1", "--tenant", "acme"], "over HTTP each key has its tenant"),
    ],
)
def test_what_keeps_it_from_starting_is_one_line(
    arguments: list[str], told: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["drafter", "mcp", *arguments])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    out, errors = capsys.readouterr()
    assert out == ""
    assert told in errors
    assert len(errors.splitlines()) == 1


def test_the_commands_do_not_wait_for_the_sdk() -> None:
    """`drafter --help` is instant: the SDK is imported by who serves it, and by nobody else."""
    code = "import sys; import drafter.cli; assert not {'mcp', 'mcp_types', 'fastapi', 'starlette'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)
