"""What is measured is the product itself, offline where asked, and its record holds no secret."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.domain.errors import BadInput, NotFound
from evals.dataset import load_suite
from evals.subject import Subject, hash_of_code, opened

SUITE = load_suite("examples")


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("DRAFTER_MODEL", "DRAFTER_PLAYBOOK", "DRAFTER_FALLBACK_MODELS", "OPENAI_API_KEY", "OPENAI_BASE_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


async def _open(
    *, playbook: Path | None = SUITE.playbook, model: str | None = None, prompt: str | None = None, offline: bool = True
) -> Subject:
    async with opened(playbook=playbook, model=model, prompt=prompt, offline=offline) as subject:
        return subject


async def test_offline_is_the_playbook_alone_and_drafts_a_case() -> None:
    async with opened(playbook=SUITE.playbook, model=None, prompt=None, offline=True) as subject:
        assert (subject.model, subject.lanes, subject.playbook) == ("none", 1, "northwind")
        draft = await subject.product.draft(SUITE.samples[0].case)
    assert draft.case_id == SUITE.samples[0].case.id
    assert draft.provenance.calls == 0
    assert subject.playbook_hash == draft.provenance.playbook_hash


async def test_the_prompt_is_named_by_id_hash_and_text() -> None:
    by_name, by_version = await _open(), await _open(prompt="reply@1")
    assert by_version.prompt.id == "reply@1"
    assert by_version.prompt.text.startswith("---")
    assert by_name.prompt.id.startswith("reply@")


@pytest.mark.parametrize("prompt", ["nothing", "reply@999"])
async def test_an_unknown_prompt_is_told(prompt: str) -> None:
    with pytest.raises(NotFound, match=prompt):
        await _open(prompt=prompt)


async def test_offline_serves_no_remote_model(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(BadInput, match="--offline"):
        await _open(model="gpt-x")
    monkeypatch.setenv("DRAFTER_FALLBACK_MODELS", "gpt-x")
    with pytest.raises(BadInput, match="fallback"):
        await _open(model="embedded")


async def test_without_a_playbook_nothing_runs() -> None:
    with pytest.raises(BadInput, match="no playbook"):
        await _open(playbook=None)


async def test_the_record_of_a_run_holds_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-canary")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://me:canary@127.0.0.1:9/v1?key=canary")
    subject = await _open(model="some-model", offline=False)
    assert subject.model == "some-model"
    assert subject.lanes > 1
    assert "canary" not in repr(subject.settings)
    assert subject.settings["openai_base_url"] == "http://127.0.0.1:9/v1"


def test_the_hash_of_the_code_is_stable() -> None:
    assert hash_of_code() == hash_of_code()
