"""The child process that serves a GGUF with llama.cpp. Run by path, and importing nothing of ours, to be up at once.

    python llama_process.py --model FILE [--port 0] [--threads 2]

One line of JSON on stdout says where it listens, or why it cannot; it ends when its stdin closes.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import threading
from typing import IO, Any

CONTEXT, SLOTS = 8192, 2
"""Tokens of context, divided over the slots: 4,096 for a prompt and its answer, twice at a time."""


def serve(arguments: list[str] | None = None) -> None:
    """Loads the weights, says where it listens, serves. Port 0 is a free one, picked with no moment in which
    another process could take it."""
    options = argparse.ArgumentParser(prog="llama_process")
    options.add_argument("--model", required=True)
    options.add_argument("--port", type=int, default=0)
    options.add_argument("--threads", type=int, default=2)
    chosen = options.parse_args(arguments)
    say = os.fdopen(os.dup(1), "w")
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)  # llama.cpp logs on both; only our one line may reach the parent
    os.dup2(silence, 2)
    threading.Thread(target=_leave_with_parent, args=(sys.stdin.buffer,), daemon=True).start()
    try:
        server = _load(chosen.model, chosen.port, chosen.threads)
        print(json.dumps({"address": server.listening_address}), file=say, flush=True)
    except Exception as error:
        print(json.dumps({"error": str(error)[:300]}), file=say, flush=True)
        os._exit(3)
    threading.Event().wait()


def _load(model: str, port: int, threads: int) -> Any:
    try:
        import xllamacpp
    except ImportError as error:
        raise RuntimeError("llama.cpp is not installed; run `pip install xllamacpp`") from error
    params = xllamacpp.CommonParams()
    params.model.path = model
    params.n_ctx, params.n_parallel = CONTEXT, SLOTS
    params.cpuparams.n_threads = threads
    params.hostnames, params.port = ["127.0.0.1"], port
    params.model_alias = {os.path.splitext(os.path.basename(model))[0]}  # else answers name our path
    params.ui = False
    return xllamacpp.Server(params)


def _leave_with_parent(pipe: IO[bytes]) -> None:
    pipe.read()
    os._exit(0)  # native threads would keep a normal exit waiting


if __name__ == "__main__":
    serve()
