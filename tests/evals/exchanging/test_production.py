"""Drafts that agents answered become cases: as they were, without what is personal, each once, with the edits as labels."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from drafter.adapters.storage.store import SqlStore
from drafter.domain.case import Case
from drafter.domain.draft import Draft
from drafter.domain.errors import BadInput
from evals.exchanging import production
from evals.exchanging.importing import Imported, produced
from evals.exchanging.production import as_it_was

Make = Callable[..., Draft]
CASE: dict[str, Any] = {
    "id": "C-7", "customer": {"id": "cust-77", "name": "Maria Gomez", "email": "maria@web.de", "address": "4 Elm Street, Springfield"},
    "facts": {"order_id": "4471-003"},
    "history": [
        {"at": "2026-11-10T09:00:00Z", "from": "customer", "text": "It broke. Maria"},
        {"at": "2026-11-11T09:00:00Z", "from": "agent", "author": "Tom Baker", "text": "Dear Mrs Gomez, sorry! Tom"},
    ],
    "message": {"at": "2026-11-17T09:00:00Z", "text": "Order 4471-003 again! Call my husband Peter Krause, +1 312 555 0188, at 4 Elm St."},
    "agent": {"name": "Priya", "role": "frontline"},
}  # fmt: skip
TEXT = "Hello Maria,\n\nWe will look into this as soon as we possibly can. You will get $89.99.\n\nPriya"
EDITED = "Hello Maria,\n\nI will call you by December 1, with $12.50 on top. You will get $89.99.\n\nPriya"


@pytest.fixture
def line(make_draft: Make) -> Callable[..., dict[str, Any]]:
    def made(case: dict[str, Any], feedback: dict[str, Any], id: str = "d1") -> dict[str, Any]:
        draft = make_draft(text=TEXT).model_copy(update={"case_id": case["id"], "id": id})
        return {
            "case": case,
            "draft": draft.model_dump(mode="json"),
            "feedback": feedback,
            "at": "2026-11-18T10:00:00Z",
        }

    return made


def read(tmp_path: Path, *lines: object) -> Imported:
    file = tmp_path / "drafts.jsonl"
    file.write_text("\n".join(json.dumps(one) for one in lines), encoding="utf-8")
    return produced(production.read(file))


def test_nothing_personal_is_left_and_the_order_is(tmp_path: Path, line: Callable[..., dict[str, Any]]) -> None:
    made = read(
        tmp_path, line(CASE, {"action": "edited", "text": EDITED, "reasons": ["Maria wants a day"], "rating": 3})
    )
    [case] = made.cases
    text = json.dumps(case)
    for name in (
        "Maria",
        "Gomez",
        "Peter",
        "Krause",
        "Tom",
        "Baker",
        "Priya",
        "web.de",
        "Elm",
        "0188",
        "C-7",
        "cust-77",
    ):
        assert name not in text.replace("Customer", "").replace("customer", "")
    assert "Order 4471-003 again!" in case["message"]["text"]
    assert case["facts"] == {"order_id": "4471-003"}
    first, last = case["customer"]["name"].split()
    assert case["history"][0]["text"] == f"It broke. {first}"
    assert f"Mrs {last}" in case["history"][1]["text"]
    assert case["tags"][:3] == ["production", "edited", "rated:3"]


def test_an_edit_is_a_label(tmp_path: Path, line: Callable[..., dict[str, Any]]) -> None:
    made = read(tmp_path, line(CASE, {"action": "edited", "text": EDITED}))
    assert made.cases[0]["expect"]["reply"] == {
        "mentions": ["$12.50", "December 1"],
        "avoids": ["We will look into this as soon as we possibly can."],
    }


@pytest.mark.parametrize(
    ("feedback", "expect"),
    [
        ({"action": "accepted"}, {"plan": {"kind": ["remedy"], "remedy": "full_refund", "handoff": None}}),
        ({"action": "rejected", "reasons": ["too long"]}, None),
    ],
)
def test_what_else_an_agent_may_do(
    tmp_path: Path, line: Callable[..., dict[str, Any]], feedback: dict[str, Any], expect: Any
) -> None:
    assert read(tmp_path, line(CASE, feedback)).cases[0].get("expect") == expect


def test_each_once_and_alike_in_one_family(tmp_path: Path, line: Callable[..., dict[str, Any]]) -> None:
    def told(id: str, text: str) -> dict[str, Any]:
        return {"id": id, "message": {"at": "2026-11-17T09:00:00Z", "text": text}}

    made = read(
        tmp_path,
        line(told("C-1", "The blender that you sent me arrived broken and I want my money back."), {"action": "rejected"}),
        line(told("C-2", "The blender that you sent me arrived broken and I want my money back."), {"action": "accepted"}, "d2"),
        line(told("C-3", "The blender that you sent us arrived broken, we want our money back now."), {"action": "accepted"}, "d3"),
        line(told("C-4", "Where is my parcel? The tracking page shows nothing since Friday."), {"action": "accepted"}, "d4"),
        line(told("C-4", "Hello?"), {"action": "accepted"}, "d5"),
    )  # fmt: skip
    assert made.repeated == 1
    assert [one["tags"][1] for one in made.cases] == ["accepted"] * 4, (
        "of two that say the same, the one that tells more"
    )
    blender, other, parcel, again = (one["cluster"] for one in made.cases)
    assert blender == other != parcel == again
    assert made.left[0].key == "case"


def test_a_later_message_is_not_the_one_that_was_answered(make_draft: Make) -> None:
    later = {"at": "2026-11-20T09:00:00Z", "text": "Thanks, it came."}
    turn = {"from": "customer", **CASE["message"]}
    sent = {"at": "2026-11-18T12:00:00Z", "from": "agent", "text": TEXT}
    case = Case.model_validate({**CASE, "history": [*CASE["history"], turn, sent], "message": later})
    seen = as_it_was(case, make_draft(text=TEXT))
    assert seen.message.text == CASE["message"]["text"]
    assert len(seen.history) == 2
    assert seen.now == dt.datetime(2026, 11, 18, 9, tzinfo=dt.UTC)


def test_the_database_is_read_as_it_is(tmp_path: Path, make_draft: Make) -> None:
    url = f"sqlite:///{tmp_path}/drafter.db"

    async def filled() -> list[production.Found | BadInput]:
        for tenant in ("default", "other"):
            store = SqlStore(url, tenant=tenant)
            draft = make_draft(text=TEXT).model_copy(update={"case_id": "C-7"})
            await store.save(Case.model_validate(CASE), draft)
            for said in ({"action": "accepted"}, {"action": "edited", "text": EDITED}):
                seen = frozenset({(await store.draft("draft-1")).version})
                await store.feedback("draft-1", said, at=dt.datetime.now(dt.UTC), versions=seen)
            await store.close()
        return await production.stored(url)

    [found] = asyncio.run(filled())
    assert isinstance(found, production.Found)
    assert found.answered.feedback.text == EDITED
    with pytest.raises(BadInput, match="no such database file"):
        asyncio.run(production.stored(f"sqlite:///{tmp_path}/nothing.db"))
    assert not (tmp_path / "nothing.db").exists()


def test_a_bad_line_says_where(tmp_path: Path, line: Callable[..., dict[str, Any]]) -> None:
    made = read(tmp_path, line(CASE, {"action": "liked"}), line(CASE, {"action": "accepted"}))
    assert "drafts.jsonl:1: feedback.action" in str(made.bad[0])
    assert len(made.cases) == 1
