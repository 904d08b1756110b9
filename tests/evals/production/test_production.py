"""What agents did with drafts, by prompt version: from a database that the product filled."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from drafter.bootstrap import build
from drafter.domain.feedback import Feedback
from drafter.settings import load_settings
from evals.cli import app
from evals.production.figures import Production, figures
from evals.production.served import Served, served
from evals.production.telling import markdown, page

from ...conftest import NORTHWIND, example

NOW = dt.datetime(2026, 11, 18, 15, tzinfo=dt.UTC)
SECRET = "Zanzibar"


async def fill(url: str) -> None:
    """32 cases: the one version's drafts are mostly accepted, the other's edited for a reason. One draft is read by the
    product as it was sent; one is replaced, one waits, one is another tenant's."""
    settings = load_settings(model="none", playbook=str(NORTHWIND / "playbook.yaml"), database_url=url)
    async with build(settings, keep=True) as product:
        case = example("C-1042")
        made = await product.pipeline.draft(case)
        assert product.store is not None
        store = product.store

        async def keep(at: int, prompt: str, **more: Any) -> str:
            told = made.provenance.model_copy(update={"prompt": prompt})
            days = dt.timedelta(days=at)
            draft = made.model_copy(
                update={"id": f"d{at}", "case_id": f"{SECRET}-{at}", "provenance": told, "created_at": NOW + days}
                | more
            )
            await store.save(case.model_copy(update={"id": draft.case_id}), draft)
            return draft.id

        text = made.reply.text.replace("full refund", f"refund for {SECRET}")
        for at in range(16):
            said = {"action": "rejected", "reasons": ["Too long", SECRET]} if at == 15 else {"action": "accepted"}
            await store.feedback(await keep(at, "reply@2"), said, at=NOW)
        for at in range(16, 30):
            said = {"action": "edited", "text": text, "reasons": ["wrong-fact"]} if at > 18 else {"action": "accepted"}
            await store.feedback(await keep(at, "reply@3"), said, at=NOW)
        await product.feedback(await keep(30, "reply@3"), Feedback(action="edited", text="Nothing alike."), at=NOW)
        await store.feedback(
            "d30", {"action": "edited", "text": text}, at=NOW + dt.timedelta(1), versions=frozenset({2})
        )
        await keep(31, "reply@3", case_id=f"{SECRET}-30")
        await keep(32, "reply@3", case_id=f"{SECRET}-30", replaces="d31")
        await product.of("other").store.save(case, made.model_copy(update={"case_id": case.id}))  # type: ignore[union-attr]


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> str:
    found = f"sqlite:///{tmp_path_factory.mktemp('production')}/drafter.db"
    asyncio.run(fill(found))
    return found


def run(*words: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["report", "--production", *words], env={"COLUMNS": "200"})
    return result.exit_code, result.stdout, result.stderr


def test_each_version_is_told_with_what_became_of_it(url: str) -> None:
    code, out, _ = run("--database", url, "--json")
    assert code == 0
    told = Production.model_validate_json(out)
    old, new = told.versions
    assert (told.drafts, told.cases) == (33, 31)
    assert (old.prompt, old.accepted, old.edited, old.rejected, old.unjudged) == ("reply@2", 15, 0, 1, 0)
    assert (new.prompt, new.accepted, new.edited, new.replaced, new.unjudged) == ("reply@3", 3, 12, 1, 1)
    assert (old.reasons, new.reasons) == ({"too_long": 1, "other": 1}, {"wrong_fact": 11})
    assert old.acceptance.rate == pytest.approx(15 / 16, abs=1e-4)
    assert old.acceptance.low is not None
    assert old.kept is not None
    assert new.kept is not None
    assert old.kept.mean == 1
    assert 0.9 < new.kept.mean < 1
    assert new.parts["resolution"] < new.parts["closing"] == 1
    assert {(one.by, one.value) for one in told.slices} == {("level", "angry"), ("plan", "remedy"), ("language", "en")}


def test_two_versions_are_told_apart_in_plain_words(url: str) -> None:
    _, out, _ = run("--database", url)
    flat = " ".join(out.split())
    assert "reply@3 does worse than reply@2 by drafts sent as they were: 94% to 20%" in flat
    assert "drafter-evals compare settles it" in flat
    assert "Why drafts were no good" in out


def test_nothing_that_was_written_comes_out(url: str, tmp_path: Path) -> None:
    told = ""
    for more in (("--json",), (), ("-o", str(tmp_path / "r.html")), ("-o", str(tmp_path / "r.md"))):
        code, out, err = run("--database", url, *more)
        assert code == 0
        told += out + err
    told += (tmp_path / "r.html").read_text() + (tmp_path / "r.md").read_text()
    assert SECRET not in told
    assert "Maria" not in told
    assert "reply@3" in (tmp_path / "r.html").read_text()
    assert "| reply@3 |" in (tmp_path / "r.md").read_text()


def test_since_and_tenant_are_kept_to(url: str) -> None:
    _, out, _ = run("--database", url, "--since", (NOW + dt.timedelta(days=29)).isoformat(), "--json")
    assert json.loads(out)["drafts"] == 4
    _, out, _ = run("--database", url, "--tenant", "other", "--json")
    assert [(one["drafts"], one["unjudged"]) for one in json.loads(out)["versions"]] == [(1, 1)]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--database", "sqlite:////nowhere/x.db"], "there is no such database file"),
        (["--database", "URL", "--tenant", "nobody"], "no draft of tenant 'nobody'"),
        (["--database", "URL", "--since", "yesterday"], "'yesterday' is no day"),
        (["runs/one"], "of runs, or of production"),
    ],
)
def test_what_cannot_be_told_is_said_in_a_line(url: str, words: list[str], says: str) -> None:
    code, out, err = run(*(url if word == "URL" else word for word in words))
    assert (code, out) == (2, "")
    assert says in err
    assert err.count("\n") == 1


def drafts(prompt: str, count: int, accepted: int, start: int = 0) -> list[Served]:
    return [
        Served(f"c{start + at}", prompt, NOW, "accepted" if at < accepted else "rejected", "calm", "answer", "en")
        for at in range(count)
    ]


@pytest.mark.parametrize(
    ("old", "new", "verdict", "says"),
    [
        ((9, 9), (40, 0), "cannot tell", "fewer than 10 cases"),
        ((40, 20), (40, 22), "cannot tell", "points could have been found"),
        ((40, 10), (40, 35), "better", "does better"),
        ((10, 10), (10, 10), "cannot tell", "100% to 100%"),
    ],
)
def test_the_verdict_says_no_more_than_the_figures(old: Any, new: Any, verdict: str, says: str) -> None:
    told = figures([*drafts("a", *old), *drafts("b", *new, start=100)])
    [accepted] = [one for one in told.apart if one.measure == "accepted"]
    assert accepted.verdict == verdict
    assert says in accepted.says


def test_a_case_counts_once_however_often_it_was_drafted() -> None:
    many = [one._replace(case="same") for one in drafts("a", 50, 50)]
    told = figures([*many, *drafts("b", 50, 10, start=100)])
    assert told.versions[0].acceptance.families == 1
    assert told.apart[0].verdict == "cannot tell"


def test_a_prompt_by_a_hostile_name_is_shown_as_text() -> None:
    told = figures(drafts("<script>|x", 2, 1))
    assert "<script>" not in markdown(told) + page(told)


async def test_feedback_of_an_older_release_is_measured_now(url: str, tmp_path: Path) -> None:
    from sqlalchemy import update

    from drafter.adapters.storage.database import Database
    from drafter.adapters.storage.tables import feedback

    shutil.copy(url.removeprefix("sqlite:///"), tmp_path / "old.db")
    old = f"sqlite:///{tmp_path}/old.db"
    database = Database(old)
    body = Feedback(action="edited", text="Hello Maria,").model_dump_json()
    await database.of("default").write(
        lambda connection: connection.execute(update(feedback).where(feedback.c.draft_id == "d0").values(body=body))
    )
    await database.close()
    first, *_ = [one async for one in served(old)]
    assert first.edits is not None
    assert first.edits.parts["greeting"] == 1
    assert first.edits.kept < 0.1
