"""The whole service in front of a stub model that answers after 50 ms, beside the `openai` client alone on the same stub.

    python -m evals.benching.serving [SECONDS]      # of each line; 4

The stub, the service (`drafter serve`) and whoever asks are processes of their own. Whoever asks speaks raw HTTP, so that it
costs next to nothing. Every draft is of another case. Machines differ: compare the lines of one run with each other.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).parents[2]
NORTHWIND = ROOT / "examples" / "northwind"
AT_ONCE = (1, 16, 64)
WAIT = 0.05
"""Seconds that the stub takes for an answer."""


class Measured(NamedTuple):
    """Milliseconds at the median and the 99th percentile, answers a second, and processor milliseconds each."""

    p50: float
    p99: float
    rate: float
    cpu: float
    degraded: int = 0


def _answer() -> str:
    """What the stub says to the example case: the plan's own words, so that every check passes and nothing is revised."""
    from drafter.adapters.cases import read_case
    from drafter.adapters.knowledge import Articles
    from drafter.adapters.playbooks import load_playbook
    from drafter.adapters.prompts import Prompts
    from drafter.drafting.pipeline import Brand, Pipeline

    playbook = load_playbook(NORTHWIND / "playbook.yaml")
    case = read_case((NORTHWIND / "cases" / "C-1042.yaml").read_bytes(), file="C-1042.yaml").case
    pipeline = Pipeline({"northwind": Brand(playbook, Articles(()))}, Prompts(None), None)
    draft = asyncio.run(pipeline.draft(case))
    return json.dumps({part.kind: part.text for part in draft.reply.parts if part.kind != "closing"})


def _case(number: int) -> bytes:
    from drafter.adapters.cases import read_case

    case = read_case((NORTHWIND / "cases" / "C-1042.yaml").read_bytes(), file="C-1042.yaml").case
    body = case.model_dump(mode="json", by_alias=True, exclude_none=True) | {"id": f"B-{os.getpid()}-{number}"}
    return json.dumps(body).encode()


class _Stub(asyncio.Protocol):
    """Answers every POST after a while; nothing in it that could be slow."""

    said = b""

    def connection_made(self, transport: Any) -> None:
        self._transport, self._buffer = transport, b""

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        head, found, rest = self._buffer.partition(b"\r\n\r\n")
        if not found:
            return
        length = int(head.lower().split(b"content-length:")[1].split(b"\r\n")[0])
        if len(rest) >= length:
            self._buffer = rest[length:]
            asyncio.get_running_loop().call_later(WAIT, self._transport.write, self.said)


async def _stub(port: int) -> None:
    choice = {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": sys.stdin.read()}}
    usage = {"prompt_tokens": 2000, "completion_tokens": 300, "total_tokens": 2300}
    whole = {"id": "c", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice], "usage": usage}
    body = json.dumps(whole).encode()
    head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n".encode()
    _Stub.said = head + body
    server = await asyncio.get_running_loop().create_server(_Stub, "127.0.0.1", port, backlog=512)
    await server.serve_forever()


async def _bare(url: str, at_once: int, seconds: float) -> Measured:
    """The `openai` client alone, one for all calls, with a prompt as long as ours."""
    import openai

    client = openai.AsyncOpenAI(api_key="none", base_url=url, max_retries=0)
    messages: Any = [{"role": "system", "content": "x" * 7_000}, {"role": "user", "content": "y" * 3_000}]

    async def call(number: int) -> bool:
        await client.chat.completions.create(model="m", messages=messages, max_tokens=900)
        return False

    before = time.process_time()
    found = await _during(call, at_once, seconds)
    await client.close()
    return found._replace(cpu=(time.process_time() - before) * 1000 / max(1, round(found.rate * seconds)))


async def _drafts(port: int, at_once: int, seconds: float) -> Measured:
    """Drafts over as many kept connections."""
    lines = [await asyncio.open_connection("127.0.0.1", port, limit=2**22) for _ in range(at_once)]
    bodies = [_case(number) for number in range(64)]

    async def call(number: int) -> bool:
        reader, writer = lines.pop()
        body = bodies[number % 64].replace(b'"id": "B-', f'"id": "B{number}-'.encode(), 1)
        head = f"POST /v1/drafts HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        writer.write(head.encode() + body)
        told = await reader.readuntil(b"\r\n\r\n")
        answer = await reader.readexactly(int(told.lower().split(b"content-length:")[1].split(b"\r\n")[0]))
        lines.append((reader, writer))
        if b" 200 " not in told[:20]:
            raise SystemExit(f"the service answered {told[:20]!r}: {answer[:300]!r}")
        return b'"degraded":true' in answer.replace(b": ", b":")

    found = await _during(call, at_once, seconds)
    for _, writer in lines:
        writer.close()
    return found


async def _during(call: Any, at_once: int, seconds: float) -> Measured:
    for number in range(3):
        await call(10**6 * os.getpid() + number)
    took: list[float] = []
    degraded, number, end = 0, 10**6 * os.getpid() + 10, time.perf_counter() + seconds

    async def lane() -> None:
        nonlocal degraded, number
        while time.perf_counter() < end:
            number += 1
            start = time.perf_counter()
            degraded += await call(number)
            took.append((time.perf_counter() - start) * 1000)

    began = time.perf_counter()
    await asyncio.gather(*(lane() for _ in range(at_once)))
    rate = len(took) / (time.perf_counter() - began)
    high = sorted(took)[min(len(took) - 1, int(len(took) * 0.99))]
    return Measured(statistics.median(took), high, rate, 0.0, degraded)


def _free() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@contextlib.contextmanager
def _running(
    command: Sequence[str], port: int, *, told: str = "", **environment: str
) -> Iterator[subprocess.Popen[str]]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("DRAFTER_", "OPENAI_"))}
    process = subprocess.Popen(  # noqa: S603 (our own modules)
        [sys.executable, *command], stdin=subprocess.PIPE, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        text=True, env=clean | environment,
    )  # fmt: skip
    assert process.stdin is not None
    process.stdin.write(told)
    process.stdin.close()
    try:
        for _ in range(600):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
                break
            if process.poll() is not None:
                raise SystemExit(f"{' '.join(command[:3])} ended at once")
            time.sleep(0.1)
        yield process
    finally:
        process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=40)


def _processor(pid: int) -> float:
    """Seconds of processor that a process and its children took."""
    import psutil  # type: ignore[import-untyped]

    parent = psutil.Process(pid)
    return sum(sum(one.cpu_times()[:2]) for one in (parent, *parent.children(recursive=True)))


def _apart(*asked: str) -> Measured:
    """One line, measured in a process of its own."""
    command = [sys.executable, "-m", "evals.benching.serving", *asked]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)  # noqa: S603
    if done.returncode:
        raise SystemExit(done.stderr.strip() or f"{' '.join(asked)} failed")
    return Measured(*json.loads(done.stdout))


def show(console: Console, seconds: float = 4.0) -> None:
    """The table: each line is a number of calls at once, the bare client first, then the service with its processes."""
    table = Table(title=f"drafts over HTTP, a stub of {WAIT * 1000:.0f} ms", box=None, header_style="dim")
    for column in ("at once", "", "p50 ms", "added", "p99 ms", "added", "a second", "of bare", "processor ms each"):
        table.add_column(column, justify="left" if not column else "right")
    port, stub = _free(), ["-m", "evals.benching.serving", "--stub"]
    degraded = 0
    with _running([*stub, str(port)], port, told=_answer()):
        url = f"http://127.0.0.1:{port}/v1"
        bare = {at_once: _apart("--bare", url, str(at_once), str(seconds)) for at_once in AT_ONCE}
        for at_once, one in bare.items():
            table.add_row(str(at_once), "openai client", f"{one.p50:.0f}", "", f"{one.p99:.0f}", "", f"{one.rate:.0f}", "", f"{one.cpu:.1f}")  # fmt: skip
        for processes in (1, 2):
            for at_once, one in _served(url, processes, seconds).items():
                degraded += one.degraded
                alone = bare[at_once]
                table.add_row(
                    str(at_once), f"service, {processes} process{'es' * (processes > 1)}",
                    f"{one.p50:.0f}", f"{one.p50 - alone.p50:+.0f}", f"{one.p99:.0f}", f"{one.p99 - alone.p99:+.0f}",
                    f"{one.rate:.0f}", f"{one.rate / alone.rate:.2f}", f"{one.cpu:.1f}",
                )  # fmt: skip
    console.print(table)
    if degraded:
        console.print(f"[bold]{degraded} drafts were degraded[/]: the figures are not those of a service that is well")


def _served(url: str, processes: int, seconds: float) -> dict[int, Measured]:
    port, found = _free(), {}
    with tempfile.TemporaryDirectory() as folder:
        command = ["-m", "drafter", "serve", "--dev", "--port", str(port), "--workers", str(processes)]
        settings = {
            "OPENAI_BASE_URL": url,
            "OPENAI_API_KEY": "none",
            "DRAFTER_MODEL": "m",
            "DRAFTER_PLAYBOOK": str(NORTHWIND / "playbook.yaml"),
            "DRAFTER_DATABASE_URL": f"sqlite:///{folder}/bench.db",
            "DRAFTER_LOG_FORMAT": "json",
            "DRAFTER_RATE_PER_MINUTE": "0",
        }
        with _running(command, port, **settings) as service:
            _apart("--drafts", str(port), "16", "1.0")  # warm
            for at_once in AT_ONCE:
                before = _processor(service.pid)
                one = _apart("--drafts", str(port), str(at_once), str(seconds))
                drafts = one.rate * max(seconds, at_once / max(one.rate, 0.1)) + 3
                found[at_once] = one._replace(cpu=(_processor(service.pid) - before) * 1000 / drafts)
    return found


def main() -> None:
    match sys.argv[1:]:
        case ["--stub", port]:
            asyncio.run(_stub(int(port)))
        case ["--bare", url, at_once, seconds]:
            print(json.dumps(asyncio.run(_bare(url, int(at_once), float(seconds)))))
        case ["--drafts", port, at_once, seconds]:
            print(json.dumps(asyncio.run(_drafts(int(port), int(at_once), float(seconds)))))
        case given:
            show(Console(width=120), float(given[0]) if given else 4.0)


if __name__ == "__main__":
    main()
