"""`drafter insights` as whoever leads a desk types it, over two months of a made-up desk."""

from __future__ import annotations

import asyncio
import csv
import io
import json
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from drafter.cli import app
from drafter.domain.errors import BadInput, CannotRun
from drafter.domain.insights import SMALL, Insights

from ..conftest import NORTHWIND, ROOT
from .a_month import CANARY, stored

Run = Callable[..., Any]
OCTOBER = ("--since", "2026-10-01", "--until", "2026-10-31")
PERSONAL = re.compile(rf"{CANARY}|smith|cust-|example\.com|\bC-\w", re.IGNORECASE)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A database with the desk's cases, and four of another tenant's."""
    url = f"sqlite:///{tmp_path_factory.mktemp('desk')}/desk.db"
    asyncio.run(stored(url))
    asyncio.run(stored(url, tenant="acme", days=SMALL // 2))
    return url


@pytest.fixture
def run(desk: str, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("DRAFTER_DATABASE_URL", desk)
    monkeypatch.setenv("DRAFTER_MODEL", "none")
    monkeypatch.setenv("DRAFTER_PLAYBOOK", str(NORTHWIND / "playbook.yaml"))
    monkeypatch.setenv("COLUMNS", "100")

    def ran(*args: str) -> Any:
        return CliRunner().invoke(app, ["insights", *args])

    return ran


def told(run: Run, *args: str) -> Insights:
    shown = run(*args, "--json")
    assert shown.exit_code == 0, shown.exception
    return Insights.model_validate_json(shown.stdout)


def test_the_example_in_the_docs_is_what_it_prints(run: Run) -> None:
    shown = run(*OCTOBER)
    assert shown.exit_code == 0, shown.exception
    page = (ROOT / "docs" / "insights.md").read_text(encoding="utf-8")
    block = re.search(r"`drafter insights --since 2026-10-01 --until 2026-10-31`.*?```text\n(.*?)```", page, re.DOTALL)
    assert block is not None
    words = block[1].split()
    assert shown.stdout.split()[: len(words)] == words


def test_what_the_docs_say_of_the_example_is_so(run: Run) -> None:
    """The prose below the example names its figures."""
    found = told(run, *OCTOBER)
    first, second = found.missing.topics[:2]
    page = (ROOT / "docs" / "insights.md").read_text(encoding="utf-8")
    assert first.share.trend is not None
    assert second.share.trend is not None
    for says in (
        f"{first.share.count} of the {first.share.of} investigations were about {first.words}",
        f"between {first.share.low:.0%} and {first.share.high:.0%}".replace("%", " %"),
        f'"{second.words}" rose by {second.share.trend.difference * 100:.0f} points, and surely by at least '
        f"{second.share.trend.low * 100:.0f}",
    ):
        assert says in " ".join(page.split()), says
    assert (first.share.trend.direction, second.share.trend.direction) == ("cannot tell", "up")


def test_as_json_it_is_the_object_and_nothing_else(run: Run) -> None:
    found = told(run, *OCTOBER, "--by", "channel")
    assert found.whole.cases == 60
    assert {one.name: one.cases for one in found.groups} == {"email": 50, "chat": 10}
    assert sum(one.count for one in found.whole.drafts.judged) == 60
    assert found.whole.promises.broken is not None
    assert 1 <= len(found.suggestions) <= 3
    for one in found.suggestions:
        assert one.evidence
        assert str(one.evidence[0].count) in one.says


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.loads: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.add(tag)
        self.loads += [name for name, _ in attrs if name in ("src", "href", "style") or name.startswith("on")]


def test_as_files_it_is_one_page_a_text_and_a_sheet(run: Run, tmp_path: Path) -> None:
    html, md, sheet = (tmp_path / name for name in ("x.html", "x.md", "x.csv"))
    shown = run(*OCTOBER, "--html", str(html), "--md", str(md), "--csv", str(sheet))
    assert (shown.exit_code, shown.stdout) == (0, "")
    page = html.read_text(encoding="utf-8")
    tags = _Tags()
    tags.feed(page)
    assert "svg" in tags.found
    assert not {"script", "link", "img", "iframe"} & tags.found
    assert tags.loads == [], "it needs nothing else"
    assert "<code>words</code>" in page
    assert "loyalty points" in md.read_text(encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(sheet.read_text(encoding="utf-8"))))
    about = next(row for row in rows if row["section"] == "investigations_about")
    assert (about["name"], about["count"], about["of"]) == ("loyalty points", "14", "30")


@pytest.mark.parametrize("by", [None, "brand", "channel", "language", "level"])
def test_nothing_personal_is_in_any_form_of_it(run: Run, by: str | None) -> None:
    groups = ("--by", by) if by else ()
    for form in ((), ("--json",), ("--html", "-"), ("--md", "-"), ("--csv", "-")):
        shown = run(*OCTOBER, *groups, *form)
        assert shown.exit_code == 0, shown.exception
        assert "loyalty points" in shown.stdout, "what several customers wrote is told"
        assert PERSONAL.search(shown.stdout) is None


def test_another_tenants_rows_are_never_seen(run: Run) -> None:
    """Five of another tenant's are no part of the default's figures, and nothing of the default's is told to others."""
    september = ("--since", "2026-09-01", "--until", "2026-09-30")
    assert told(run, *september).whole.cases == 60
    assert told(run, *september, "--tenant", "acme").whole.cases == 0, "four cases are not told"
    nobody = told(run, *OCTOBER, "--tenant", "nobody")
    assert (nobody.whole.cases, nobody.missing.topics, nobody.suggestions) == (0, (), ())


def test_small_groups_are_told_together_or_not_at_all(run: Run) -> None:
    day = told(run, "--since", "2026-10-01", "--until", "2026-10-02", "--by", "channel")
    assert (day.whole.cases, day.groups, day.whole.causes) == (0, (), ())
    week = told(run, "--since", "2026-10-01", "--until", "2026-10-05", "--by", "channel")
    assert week.whole.cases >= SMALL
    assert all(one.cases >= SMALL for one in week.groups)
    assert sum(one.cases for one in week.groups) in (0, week.whole.cases)


def test_an_empty_store_says_so(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAFTER_DATABASE_URL", f"sqlite:///{tmp_path}/new.db")
    shown = run()
    assert shown.exit_code == 0, shown.exception
    assert shown.stdout.startswith("0 cases, ")
    assert json.loads(run("--json").stdout)["suggestions"] == []
    for form in ("--html", "--md", "--csv"):
        assert run(form, "-").exit_code == 0


@pytest.mark.parametrize(
    ("args", "error", "says"),
    [
        (("--since", "soon"), BadInput, "'soon' is no day"),
        (("--since", "2026-02-30"), BadInput, "no day"),
        (("--since", "2026-10-31", "--until", "2026-10-01"), BadInput, "ends before it begins"),
        (("--since", "1990-01-01"), BadInput, "longer than ten years"),
        (("--until", "٢٠٢٦-١٠-٣١x"), BadInput, "no day"),
        (("--by", "customer"), BadInput, "not told apart by 'customer'"),
        (("--by", "agent"), BadInput, "does not allow insights by agent"),
        (("--json", "--html", "-"), BadInput, "one answer"),
        (("--html", "no/such/folder/x.html"), CannotRun, "cannot write"),
    ],
)
def test_what_cannot_be_told_says_why(run: Run, args: tuple[str, ...], error: type[Exception], says: str) -> None:
    shown = run(*args)
    assert isinstance(shown.exception, error)
    assert says in str(shown.exception)
    assert shown.stdout == ""
