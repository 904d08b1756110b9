"""Our runner beside other evaluation harnesses, on the same samples with a model that answers at once: what each takes of
the processor for everything that is not the model.

    python -m evals.benching.harnesses [SAMPLES]     # 2000; prints ratios to ours

Every harness asks the same function for an answer and holds it to the same rule ("refund" stands in it), each in a process
of its own; ours writes rows and keeps drafts on disk as a run does, the others what they do unasked. Harnesses that are not
installed are left out. Machines differ: compare the figures of one run with each other.
"""

from __future__ import annotations

import asyncio
import importlib.util
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drafter.domain.draft import Draft

SAMPLES = 2_000
ANSWER = "You will get a refund by Friday."


def ours(count: int, folder: Path) -> None:
    """The runner, with rows, resuming and the cache of drafts, on drafts that are ready-made."""
    from drafter.domain.case import Case, Message
    from evals import runner
    from evals.caching.cache import Cache
    from evals.dataset import Sample, Suite
    from evals.expect import Expect
    from evals.subject import PromptUsed, Subject

    expect = Expect.model_validate({"reply": {"mentions": ["refund"]}})
    cases = (Case(id=f"C-{at}", message=Message(text=f"My order {at} never came.")) for at in range(count))
    suite = Suite("bench", tuple(Sample(case, expect, case.id) for case in cases))
    ready = _draft()

    class Product:
        async def draft(self, case: Case) -> Draft:
            return ready.model_copy(update={"case_id": case.id})

    prompt = PromptUsed(id="reply@1", hash="h", text="Write well.")
    subject = Subject(Product(), "mock", prompt, playbook="b", playbook_hash="b", code="c", settings={}, lanes=8)
    with Cache(folder / "cache") as cache:
        asyncio.run(runner.run(suite, subject, runner.info_of(suite, subject, 1), folder / "run", cache=cache))


def _draft() -> Draft:
    """A draft with as many checks as a real one has."""
    import datetime as dt

    from drafter.domain.draft import Draft, Provenance, Reply
    from drafter.domain.plan import Plan, Resolution
    from drafter.domain.principles import RULES
    from drafter.domain.reading import Reading
    from drafter.domain.score import Finding, score

    found = (
        Finding(id=rule.id, principle=rule.principle, level=rule.level, outcome="pass", why="holds") for rule in RULES
    )
    made = Provenance(
        playbook="b", playbook_hash="b", prompt="reply@1", prompt_hash="h", model="mock", provider="mock", calls=1
    )
    return Draft(
        id="draft-1",
        case_id="C-0",
        created_at=dt.datetime(2026, 11, 18, tzinfo=dt.UTC),
        reply=Reply(text=ANSWER, language="en"),
        reading=Reading(level="upset", signals=(), causes=()),
        plan=Plan(resolution=Resolution(kind="remedy", remedy="refund", says="a refund")),
        score=score(tuple(found)),
        provenance=made,
    )


def pydantic_evals(count: int, folder: Path) -> None:
    from pydantic_evals import Case, Dataset
    from pydantic_evals.evaluators import Contains

    async def task(inputs: str) -> str:
        return ANSWER

    cases = [Case(name=f"C-{at}", inputs=f"My order {at} never came.") for at in range(count)]
    dataset = Dataset(name="bench", cases=cases, evaluators=[Contains(value="refund")])
    asyncio.run(dataset.evaluate(task, max_concurrency=8, progress=False))


def inspect_ai(count: int, folder: Path) -> None:
    """The answer is set by a solver: its mock model wants to fetch a tokenizer from the network."""
    from inspect_ai import Task, eval
    from inspect_ai.dataset import MemoryDataset, Sample
    from inspect_ai.model import ModelOutput
    from inspect_ai.scorer import includes
    from inspect_ai.solver import Generate, Solver, TaskState, solver

    def answers() -> Solver:
        async def solve(state: TaskState, generate: Generate) -> TaskState:
            state.output = ModelOutput.from_content("mockllm/model", ANSWER)
            return state

        return solve

    samples = [Sample(input=f"My order {at} never came.", target="refund", id=f"C-{at}") for at in range(count)]
    task = Task(dataset=MemoryDataset(samples), solver=solver(answers)(), scorer=includes())
    model = "mockllm/model"
    (log,) = eval(task, model=model, log_dir=str(folder / "logs"), display="none", max_connections=8)
    if log.status != "success" or log.results is None or log.results.completed_samples != count:
        raise SystemExit(f"inspect_ai ended with {log.status}: {log.error and log.error.message}")


def deepeval(count: int, folder: Path) -> None:
    from deepeval import evaluate
    from deepeval.evaluate import AsyncConfig, CacheConfig, DisplayConfig
    from deepeval.metrics import BaseMetric
    from deepeval.test_case import LLMTestCase

    class Mentions(BaseMetric):  # type: ignore[misc]
        threshold = 1.0
        async_mode = False

        def measure(self, test_case: LLMTestCase, *given: object, **named: object) -> float:
            self.score = float("refund" in test_case.actual_output)
            self.success = self.score >= self.threshold
            return self.score

        async def a_measure(self, test_case: LLMTestCase, *given: object, **named: object) -> float:
            return self.measure(test_case)

        def is_successful(self) -> bool:
            return bool(self.success)

    cases = [LLMTestCase(input=f"My order {at} never came.", actual_output=ANSWER) for at in range(count)]
    evaluate(
        cases,
        [Mentions()],
        async_config=AsyncConfig(run_async=False),
        display_config=DisplayConfig(show_indicator=False, print_results=False),
        cache_config=CacheConfig(write_cache=False),
    )


HARNESSES: dict[str, Callable[[int, Path], None]] = {
    "ours": ours,
    "pydantic_evals": pydantic_evals,
    "inspect_ai": inspect_ai,
    "deepeval": deepeval,
}
_QUIET = {"DEEPEVAL_TELEMETRY_OPT_OUT": "YES", "LOGFIRE_IGNORE_NO_CONFIG": "1", "NO_COLOR": "1"}


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else SAMPLES
    from rich.console import Console
    from rich.table import Table

    table = Table(title=f"{count} samples, a mock model", box=None, header_style="dim")
    for column in ("harness", "ratio", "processor s", "of it start", "MB"):
        table.add_column(column, justify="left" if column == "harness" else "right")
    base: float | None = None
    for name in HARNESSES:
        if name != "ours" and importlib.util.find_spec(name) is None:
            table.add_row(name, "not installed", "", "", "")
            continue
        try:
            start, whole = _taken(name, 1), _taken(name, count)
        except subprocess.CalledProcessError as error:
            table.add_row(name, "failed", (error.stderr or "").strip().rpartition("\n")[2][:60], "", "")
            continue
        each = max(whole["cpu"] - start["cpu"], 0.01)
        base = base or each
        table.add_row(name, f"{each / base:.1f}", f"{whole['cpu']:.2f}", f"{start['cpu']:.2f}", f"{whole['mb']:.0f}")
    console = Console(width=100)
    console.print(table)
    console.print("ratio: processor time of the samples alone, without the start, to ours")
    taken = min(_help() for _ in range(3))
    console.print(f"drafter-evals --help: {taken:.2f} s of processor time")


def _taken(name: str, count: int) -> dict[str, float]:
    """What one harness takes in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "evals.benching.harnesses", "--one", name, str(count), folder]
        done = subprocess.run(  # noqa: S603 - this very file
            command, capture_output=True, text=True, check=True, cwd=folder,
            env={**os.environ, **_QUIET, "PYTHONPATH": os.pathsep.join(filter(None, (str(Path.cwd()), os.environ.get("PYTHONPATH"))))},
        )  # fmt: skip
    found: dict[str, float] = json.loads(done.stdout.strip().rpartition("\n")[2])
    return found


def _help() -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-m", "evals", "--help"], capture_output=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _one(name: str, count: int, folder: Path) -> None:
    HARNESSES[name](count, folder)
    mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"\n{json.dumps({'cpu': time.process_time(), 'mb': mb})}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        _one(sys.argv[2], int(sys.argv[3]), Path(sys.argv[4]))
    else:
        main()
