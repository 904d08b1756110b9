"""What is measured is the product itself, offline where asked, and its record holds no secret."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from drafter.domain.errors import BadInput, NotFound
from evals.dataset import load_suite
from evals.metering.metered import Desk, NotKept
from evals.metering.till import Till
from evals.subject import Subject, Wanted, opened

SUITE = load_suite("examples")


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("DRAFTER_MODEL", "DRAFTER_PLAYBOOK", "DRAFTER_FALLBACK_MODELS", "OPENAI_API_KEY", "OPENAI_BASE_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


async def _open(
    *, playbook: Path | None = SUITE.playbook, model: str | None = None, prompt: str | None = None, offline: bool = True
) -> Subject:
    async with opened(Wanted(playbook=playbook, model=model, prompt=prompt, offline=offline)) as subject:
        return subject


async def test_offline_is_the_playbook_alone_and_drafts_a_case() -> None:
    async with opened(Wanted(playbook=SUITE.playbook, offline=True)) as subject:
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


async def test_offline_a_remote_model_gives_only_what_was_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "k")
    assert not (await _open(model="none")).closed
    async with opened(Wanted(playbook=SUITE.playbook, model="gpt-x", offline=True)) as subject:
        assert subject.closed
        with pytest.raises(NotKept, match="--offline"):
            await subject.product.draft(SUITE.samples[0].case)
    monkeypatch.setenv("DRAFTER_FALLBACK_MODELS", "gpt-x")
    assert (await _open(model="embedded")).closed


async def test_a_budget_needs_a_price(monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = Wanted(playbook=SUITE.playbook, model="my-own")
    desk = Desk(till=Till(budget=Decimal(1)))
    with pytest.raises(BadInput, match="no price is known for 'my-own'"):
        async with opened(wanted, desk):
            pass
    monkeypatch.setenv("DRAFTER_PRICES", '{"my-own": {"input": 1, "output": 2, "currency": "EUR"}}')
    with pytest.raises(BadInput, match="EUR"):
        async with opened(wanted, desk):
            pass
    monkeypatch.setenv("DRAFTER_PRICES", '{"my-own": {"input": 1, "output": 2}}')
    async with opened(wanted, desk) as subject:
        assert subject.desk is desk


async def test_what_a_draft_is_kept_under_changes_with_each_thing_that_makes_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    case, other = SUITE.samples[0].case, SUITE.samples[1].case
    first = await _open(prompt="reply@1")
    keys = {first.key(case, 1), first.key(case, 2), first.key(other, 1), (await _open(prompt="reply@2")).key(case, 1)}
    monkeypatch.setenv("DRAFTER_MAX_REVISIONS", "0")
    keys.add((await _open(prompt="reply@1")).key(case, 1))
    assert len(keys) == 5
    monkeypatch.delenv("DRAFTER_MAX_REVISIONS")
    monkeypatch.setenv("DRAFTER_JUDGE_MODEL", "another")  # says nothing of a draft
    assert (await _open(prompt="reply@1")).key(case, 1) == first.key(case, 1)


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
