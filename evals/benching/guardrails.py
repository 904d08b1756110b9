"""guardrails-ai beside our checks. It wants other versions of libraries that we use, so it lives in an environment of its
own, in a process that validates the texts again each time it is asked to.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

_ROOT = Path(__file__).parent.parent.parent
PYTHON = _ROOT / ".venv-guardrails" / "bin" / "python"
MISSING = (
    "guardrails-ai is not installed and was left out: .venv/bin/uv venv .venv-guardrails && "
    ".venv/bin/uv pip install --python .venv-guardrails guardrails-ai==0.11.0 guardrails-ai-ban-list==0.1.0"
)
_PHRASES = (
    "per our policy", "calm down", "as an ai", "language model", "not our fault", "sorry if", "guarantee", "lawsuit",
    "competitor", "legal advice",
)  # fmt: skip
_ITS_SIDE = """
import json, sys
from guardrails import Guard
from guardrails_ai.ban_list import BanList
texts, phrases = json.loads(sys.stdin.readline())
guard = Guard().use(BanList(banned_words=phrases, max_l_dist=0, on_fail="noop"))
print("ready", flush=True)
for _ in iter(sys.stdin.readline, ""):
    for text in texts:
        guard.validate(text)
    print("validated", flush=True)
"""


@contextmanager
def beside(texts: Sequence[str], python: Path = PYTHON) -> Iterator[Callable[[], object] | None]:
    """Lets it validate all texts at each call; None where it is not installed, or does not start."""
    if not python.exists():
        yield None
        return
    with subprocess.Popen(  # noqa: S603 (our own text, in an interpreter that its user has put there)
        [python, "-c", _ITS_SIDE],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={"GUARDRAILS_RUN_SYNC": "true", "OTEL_SDK_DISABLED": "true", "HOME": str(python.parent)},
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        asked, told = process.stdin, process.stdout

        def ask(line: str, answer: str) -> bool:
            try:
                print(line, file=asked, flush=True)
            except BrokenPipeError:
                return False
            return any(one.strip() == answer for one in iter(told.readline, ""))

        started = ask(json.dumps([list(texts), _PHRASES]), "ready")
        yield (lambda: ask("again", "validated")) if started else None
        process.terminate()
