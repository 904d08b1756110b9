"""The scorers in pytest, in promptfoo's assertion by its documented contract, and in the real inspect_ai where it is."""

from __future__ import annotations

import inspect
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from drafter.adapters.cases import read_case
from drafter.domain.case import Case
from drafter.domain.errors import BadInput
from evals.adapters.promptfoo_assert import get_assert
from evals.expect import Expect
from evals.scorers import score_text

NORTHWIND = Path(__file__).parents[3] / "examples" / "northwind"
PLAYBOOK = NORTHWIND / "playbook.yaml"
GOOD = (
    "Hello,\n\nYour blender arrived broken, and that is our fault; I am sorry. You will get a full refund of $89.99 to your original "
    "payment method.\n\nPriya"
)


def case() -> tuple[Case, dict[str, Any]]:
    file = NORTHWIND / "cases" / "C-1042.yaml"
    plain = json.loads(
        json.dumps(yaml.safe_load(file.read_text(encoding="utf-8")), default=lambda one: one.isoformat())
    )
    return read_case(file.read_bytes(), file=str(file)).case, plain


def test_any_text_is_scored_as_a_draft_would_be() -> None:
    bad = score_text("Please calm down.", case()[0], playbook=PLAYBOOK)
    assert not bad.passed
    assert "never_calm_down" in bad.reason
    wanted = Expect.model_validate(
        {"reply": {"mentions": ["full refund", "a gift"]}, "plan": {"remedy": "full_refund"}}
    )
    scored = score_text(GOOD, case()[0], playbook=PLAYBOOK, expect=wanted)
    assert [one.name for one in scored.missed] == ["mentions:a gift"]
    assert scored.value > bad.value
    with pytest.raises(BadInput, match="give a playbook, or a plan"):
        score_text(GOOD, case()[0])


def context(given: dict[str, Any], **config: Any) -> dict[str, Any]:
    """What promptfoo hands an assertion (its docs, "Python assertions", "Using test context")."""
    test = {"vars": given, "assert": [], "options": {}}
    return {"prompt": "x", "vars": given, "test": test, "logProbs": None, "config": config, "provider": None,
            "providerResponse": None, "trace": None, "metadata": None}  # fmt: skip


@pytest.mark.parametrize("as_text", [False, True])
def test_promptfoo_is_told_what_passed_and_why(as_text: bool) -> None:
    expect = {"reply": {"mentions": ["full refund"]}}
    given = {"case": case()[1], "expect": expect}
    if as_text:
        given = {key: json.dumps(value) for key, value in given.items()}
    told = get_assert("Please calm down.", context(given, playbook=str(PLAYBOOK)))
    assert set(told) == {"pass", "score", "reason", "componentResults", "namedScores"}
    assert told["pass"] is False
    assert 0 < told["score"] < 1
    assert "never_calm_down" in told["reason"]
    assert told["namedScores"]["check:never_calm_down"] == 0.0
    assert {"pass": False, "score": 0.0, "reason": "mentions:full refund: not in the reply"} in told["componentResults"]
    assert all(type(one["pass"]) is bool and one["reason"] for one in told["componentResults"])
    json.dumps(told)


def test_without_a_case_the_variables_are_one() -> None:
    told = get_assert(
        {"reply": {"text": GOOD}}, context({"complaint": "My blender broke.", "order_id": "1"}, playbook=str(PLAYBOOK))
    )
    assert "$89.99" in told["reason"], "nobody gave that sum"


@pytest.mark.parametrize(
    ("given", "config", "error"),
    [
        ({"one": "a", "two": "b"}, {"playbook": str(PLAYBOOK)}, "has no message"),
        ({"message": "a"}, {"playbook": "nothing.yaml"}, "nothing.yaml: playbook: no such playbook"),
        ({"message": "a", "expect": "["}, {"playbook": str(PLAYBOOK)}, "expect: is no map"),
        ({"message": "a", "expect": {"repli": 1}}, {"playbook": str(PLAYBOOK)}, "repli"),
    ],
)
def test_what_cannot_be_scored_is_no_failed_reply(given: dict[str, Any], config: dict[str, Any], error: str) -> None:
    with pytest.raises(BadInput) as raised:
        get_assert("x", context(given, **config))
    assert error in str(raised.value)


@pytest.mark.slow
@pytest.mark.filterwarnings("default")  # another package's own
def test_the_real_inspect_ai_scores_with_it(tmp_path: Path) -> None:
    pytest.importorskip("inspect_ai", reason="inspect_ai is not installed: pip install inspect_ai")
    from inspect_ai import Task
    from inspect_ai import eval as evaluate
    from inspect_ai.dataset import Sample
    from inspect_ai.model import ModelOutput, ModelUsage, get_model

    from evals.adapters.inspect_scorer import drafter_scorer

    def said(text: str) -> ModelOutput:
        output = ModelOutput.from_content("mockllm/model", text)
        output.usage = ModelUsage(input_tokens=1, output_tokens=1, total_tokens=2)  # else it would load a tokenizer
        return output

    model = get_model("mockllm/model", custom_outputs=[said("Please calm down."), said(GOOD)])
    metadata = {"case": case()[1], "expect": {"reply": {"avoids": ["calm"]}}}
    dataset = [
        Sample(input="x", metadata=metadata),
        Sample(input="My blender broke.", target=["a refund", "full refund"]),
    ]
    task = Task(dataset=dataset, scorer=drafter_scorer(playbook=str(PLAYBOOK)))
    [log] = evaluate(task, model=model, log_dir=str(tmp_path), display="none", max_samples=1)
    assert log.status == "success"
    first, second = (sample.scores["drafter"] for sample in log.samples)
    assert first.value["passed"] == 0.0
    assert first.metadata["missed"] == ["avoids:calm"]
    assert second.metadata["missed"] == []
    assert {score.name for score in log.results.scores} == {"passed", "score"}


@pytest.mark.slow
def test_the_real_promptfoo_scores_with_it(tmp_path: Path) -> None:
    promptfoo = shutil.which("promptfoo")
    if promptfoo is None:
        pytest.skip("promptfoo is not installed: npm install -g promptfoo")
    shutil.copy(inspect.getfile(get_assert), tmp_path / "promptfoo_assert.py")
    asserted = [{"type": "python", "value": "file://promptfoo_assert.py", "config": {"playbook": str(PLAYBOOK)}}]
    tests = [
        {"vars": {"message": "x", "case": case()[1]}, "providerOutput": text, "assert": asserted}
        for text in ("Please calm down.", GOOD)
    ]
    config = {"prompts": ["{{message}}"], "providers": ["echo"], "tests": tests}
    (tmp_path / "promptfooconfig.yaml").write_text(yaml.safe_dump(json.loads(json.dumps(config))), encoding="utf-8")
    quiet = {
        "PROMPTFOO_DISABLE_TELEMETRY": "1",
        "PROMPTFOO_DISABLE_UPDATE": "1",
        "PROMPTFOO_CONFIG_DIR": str(tmp_path / "own"),
    }
    subprocess.run(
        [promptfoo, "eval", "-j", "1", "--no-cache", "--no-table", "-o", "out.json"],
        cwd=tmp_path, env={**os.environ, **quiet, "PROMPTFOO_PYTHON": sys.executable, "PYTHONPATH": str(NORTHWIND.parents[1])}, timeout=300, capture_output=True, check=False,
    )  # fmt: skip
    results = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["results"]["results"]
    assert {one["testIdx"]: one["success"] for one in results}[0] is False
    reasons = " ".join(part["reason"] for one in results for part in one["gradingResult"]["componentResults"])
    assert "never_calm_down (must)" in reasons
    assert all(one["namedScores"]["check:never_calm_down"] in (0, 1) for one in results)
