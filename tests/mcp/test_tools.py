"""Each tool by the SDK's client: what comes back as an object fits its schema and the product's own values, what comes back
as text tells a model what it needs next; nothing is ever sent."""

from __future__ import annotations

import json
from typing import Any

from drafter.adapters.llm.scripted import Scripted
from drafter.api.access import TOOL_NEEDS
from drafter.api.mcp.tools import TOOLS
from drafter.domain.draft import Draft
from drafter.domain.plan import Plan
from drafter.domain.principles import RULES
from drafter.domain.reading import Reading

from .conftest import Opened, case, text

UNFIT = "Calm down. You should have read the terms. I refund you $500."


async def test_a_reply_is_drafted_checked_revised_and_told_of(opened: Opened) -> None:
    """The usual way, with what each answer tells used in the next call."""
    async with opened() as client:
        steps: list[str | None] = []

        async def heard(_: float, __: float | None, message: str | None) -> None:
            steps.append(message)

        made = await client.call_tool("draft_reply", {"case": case()}, progress_callback=heard)
        draft = made.structured_content
        assert draft["reply"]["text"] in text(made)
        assert draft["score"] == {"value": 1.0, "passed": True, "checks": []}
        assert steps == ["read: angry", "planned: full_refund; writing the reply", "checked"]
        assert text(made).startswith(f"{draft['id']}, version 1, for case C-1042. Nothing was sent")
        checked = await client.call_tool(
            "score_text", {"case": case(), "text": draft["reply"]["text"], "plan": draft["plan"]}
        )
        assert checked.structured_content == {"value": 1.0, "passed": True, "checks": []}

        shorter = await client.call_tool("revise_draft", {"draft_id": draft["id"], "instruction": "Shorter, please."})
        assert shorter.structured_content["replaces"] == draft["id"]
        told = {"draft_id": shorter.structured_content["id"], "action": "accepted", "version": 1}
        judged = await client.call_tool("give_feedback", told)
        assert judged.structured_content["version"] == 2
        promised = judged.structured_content["commitments"][0]
        owed = await client.call_tool("list_follow_ups", {"state": "open", "owner": "priya"})
        assert [one["id"] for one in owed.structured_content["commitments"]] == [promised["id"]]
        assert promised["id"] in text(owed)
        assert "Priya is to email you" in text(owed)

        stored = await client.call_tool("get_case", {"case_id": "C-1042"})
        assert stored.structured_content["case"]["message"]["text"] in text(stored)
        again = await client.call_tool("draft_reply", {"case": stored.structured_content["case"]})
        assert not again.is_error
        old = await client.call_tool("get_draft", {"draft_id": told["draft_id"]})
        assert "what became of it: see get_case" in text(old)


async def test_what_is_read_is_the_reading_of_every_door(opened: Opened) -> None:
    async with opened() as client:
        answer = await client.call_tool("read_case", {"case": case()})
    reading = Reading.model_validate(answer.structured_content)
    assert reading.level == "angry"
    assert "broken_promise" in reading.kinds
    for signal in reading.signals:
        assert f"{signal.kind} “{signal.quote}”" in text(answer)
    assert "Tom said ship a replacement, by 2026-11-10T23:59-06:00" in text(answer)


async def test_a_text_of_anyone_is_held_to_every_rule(opened: Opened) -> None:
    async with opened() as client:
        answer = await client.call_tool("score_text", {"case": case(), "text": UNFIT})
    score = answer.structured_content
    assert not score["passed"]
    assert {"never_calm_down", "no_blame", "grounded"} <= {one["id"] for one in score["checks"]}
    assert {one["outcome"] for one in score["checks"]} == {"fail"}
    assert "NOT fit to send" in text(answer)
    assert "must never_calm_down" in text(answer)
    assert "“Calm down”" in text(answer)


async def test_a_wish_that_breaks_a_rule_is_told_and_others_are_offered(opened: Opened) -> None:
    asked = {"case": case(), "instruction": "Offer $500.", "alternatives": 1, "max_words": 120}
    async with opened() as client:
        answer = await client.call_tool("draft_reply", asked)
    assert answer.structured_content["reply"]["refused"][0]["quote"].lower().startswith("offer $500")
    assert "$500" not in answer.structured_content["reply"]["text"]
    assert "Your wish “" in text(answer)
    assert answer.structured_content["alternatives"][0]["reply"]["text"] in text(answer)


async def test_an_ill_model_is_no_error_and_is_told(opened: Opened) -> None:
    async with opened(model=Scripted(["nonsense", "nonsense"])) as client:
        answer = await client.call_tool("draft_reply", {"case": case()})
    assert not answer.is_error
    assert answer.structured_content["provenance"]["degraded"]
    assert "Composed from the plan in part or whole" in text(answer)


async def test_the_whole_draft_and_the_checks_are_resources(opened: Opened) -> None:
    async with opened() as client:
        made = (await client.call_tool("draft_reply", {"case": case()})).structured_content
        listed = (await client.list_resources()).resources
        template = (await client.list_resource_templates()).resource_templates[0]
        found = await client.read_resource(template.uri_template.replace("{id}", made["id"]))
        checks = (await client.read_resource(listed[0].uri)).contents[0].text
    whole = Draft.model_validate_json(found.contents[0].text)
    assert whole.reply.text == made["reply"]["text"]
    assert len(whole.score.checks) == len(RULES)
    assert whole.reply.sentences
    assert all(f"`{rule.id}` ({rule.level}): {rule.sentence}" in checks for rule in RULES)


async def test_every_tool_tells_what_it_takes_and_does(opened: Opened) -> None:
    async with opened() as client:
        tools = {one.name: one for one in (await client.list_tools()).tools}
    assert list(tools) == [one.name for one in TOOLS] == list(TOOL_NEEDS)
    for one in tools.values():
        assert one.title
        assert len(one.description or "") > 80
        assert one.annotations
        assert one.annotations.open_world_hint is False
        assert set(one.input_schema["required"]) <= set(one.input_schema["properties"]) if "required" in one.input_schema else True  # fmt: skip
        _lean(one.input_schema)
    reads = {name for name, one in tools.items() if one.annotations and one.annotations.read_only_hint}
    assert reads == {"read_case", "score_text", "list_follow_ups", "get_case", "get_draft"}
    assert [name for name, one in tools.items() if one.annotations and one.annotations.destructive_hint] == ["give_feedback"]  # fmt: skip
    whole = json.dumps([one.model_dump(mode="json", by_alias=True, exclude_none=True) for one in tools.values()])
    assert len(whole) < 40_000, "every word of this is read again in each conversation"


def _lean(schema: Any) -> None:
    """No reference to follow, no title, no null: what models stumble over or pay for."""
    if isinstance(schema, dict):
        assert not {"$ref", "$defs", "allOf"} & set(schema)
        assert schema.get("type") != "null"
        for name, one in schema.items():
            assert not (name == "title" and isinstance(one, str))
            _lean(one)
    elif isinstance(schema, list):
        for one in schema:
            _lean(one)


async def test_who_may_less_is_shown_less_and_refused_the_rest(opened: Opened) -> None:
    async with opened(role="qa") as client:
        shown = [one.name for one in (await client.list_tools()).tools]
        refused = await client.call_tool("give_feedback", {"draft_id": "draft-1", "action": "rejected"})
    assert shown == ["read_case", "draft_reply", "revise_draft", "score_text", "get_case", "get_draft"]
    assert refused.is_error
    assert text(refused) == "the key lacks the scope judge; ask for a key that has it"


async def test_a_plan_is_taken_back_as_it_was_given(opened: Opened) -> None:
    async with opened() as client:
        made = (await client.call_tool("draft_reply", {"case": case("C-1051")})).structured_content
    assert Plan.model_validate(made["plan"]).resolution.kind == made["plan"]["resolution"]["kind"]
