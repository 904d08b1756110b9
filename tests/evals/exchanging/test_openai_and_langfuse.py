"""Samples of OpenAI's evals and items and traces of Langfuse become cases."""

from __future__ import annotations

import json

import pytest

from drafter.domain.errors import BadInput

from .conftest import Importing

CHAT = [
    {"role": "system", "content": "You are support."},
    {"role": "user", "content": "My blender is broken."},
    {"role": "assistant", "content": [{"type": "text", "text": "Could you send a photo?"}]},
    {"role": "user", "content": "I did, twice!"},
]


def lines(*rows: object) -> str:
    return "\n".join(json.dumps(row) for row in rows) + "\n"


def test_samples_of_the_open_harness(importing: Importing) -> None:
    long = "We are sorry that your order has not arrived, and we asked the carrier to look for it today."
    made = importing(
        "s.jsonl", lines({"input": CHAT, "ideal": ["refund", "money back"]}, {"input": "Where?", "ideal": long})
    )
    first, second = made.cases
    assert first["message"]["text"] == "I did, twice!"
    assert [(turn["from"], turn["text"]) for turn in first["history"]] == [
        ("customer", "My blender is broken."), ("agent", "Could you send a photo?"),
    ]  # fmt: skip
    assert first["expect"]["reply"]["mentions"] == [["refund", "money back"]]
    assert "expect" not in second
    assert [(one.key, one.line) for one in made.left] == [("input[0].role", 1), ("input[0].content", 1), ("ideal", 2)]


def test_rows_of_the_hosted_service(importing: Importing) -> None:
    item = {"question": "I want a manager.", "order_id": "4472", "correct_label": "manager", "id": "q1"}
    rows = [
        {"item": item, "sample": {"output_text": "No."}},
        {"object": "eval.run.output_item", "datasource_item": {**item, "id": "q2"}, "status": "fail"},
    ]
    for text, lined in ((lines(*rows), 2), (json.dumps({"object": "list", "data": rows}, indent=1), 15)):
        made = importing("s.jsonl" if lined == 2 else "s.json", text)
        assert [one["id"] for one in made.cases] == ["q1", "q2"]
        assert made.cases[1]["facts"] == {"order_id": "4472"}
        assert made.cases[1]["expect"]["reply"]["mentions"] == ["manager"]
        assert {one.key for one in made.left} == {"sample.output_text", "object", "status"}
        assert str(lined) in made.cases[1]["source"]


ITEM = {"id": "item-1", "status": "ACTIVE", "input": {"message": "It leaks.", "product": "kettle"}, "expectedOutput": "refund",
        "metadata": {"tags": ["leak"], "cluster": "leaks"}, "datasetId": "d"}  # fmt: skip


def test_items_of_a_dataset(importing: Importing) -> None:
    archived = {"id": "old", "status": "ARCHIVED", "input": "x"}
    chat = {"id": "item-2", "input": {"messages": CHAT}, "expectedOutput": {"answer": "ok"}}
    made = importing("s.json", json.dumps([ITEM, archived, chat]))
    first, second = made.cases
    assert first == {
        "id": "item-1", "source": first["source"], "cluster": "leaks", "message": {"text": "It leaks."},
        "facts": {"product": "kettle"}, "expect": {"reply": {"mentions": ["refund"]}}, "tags": ["leak"],
    }  # fmt: skip
    assert second["message"]["text"] == "I did, twice!"
    assert {"status", "datasetId", "expectedOutput.answer"} <= {one.key for one in made.left}
    assert any("archived" in one.why and one.value == archived for one in made.left)


def test_traces_and_cells(importing: Importing) -> None:
    trace = {
        "id": "t1",
        "timestamp": "2026-11-18T09:00:00Z",
        "input": CHAT,
        "output": "Sorry.",
        "userId": "u7",
        "sessionId": "s1",
    }
    made = importing("s.json", json.dumps({"trace": trace, "observations": [{"id": "o"}]}))
    [case] = made.cases
    assert (case["customer"], case["cluster"], case["message"]["at"]) == ({"id": "u7"}, "s1", "2026-11-18T09:00:00Z")
    assert {"output", "observations[0].id"} <= {one.key for one in made.left}
    cell = json.dumps(ITEM["input"]).replace('"', '""')
    made = importing("s.csv", f'id,input,expected_output\nitem-1,"{cell}",refund\n')
    assert made.cases[0]["facts"] == {"product": "kettle"}
    assert made.cases[0]["expect"] == {"reply": {"mentions": ["refund"]}}


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ('{"input": "a", \n', "s.jsonl:1: not valid JSON"),
        ('{"input": "a"}\n{"ideal": "b"}\n', "s.jsonl:2: row 2 has no message; it holds ideal; say which key"),
        ('{"input": "a", "item": {}}\n["x"]\n', "s.jsonl:2: is no sample; write a map"),
        ('{"item": {"id": "a", "input": "b"}}\n{"item": {"id": "a", "input": "c"}}\n', "s.jsonl:2: the id 'a' stands twice (first in line 1)"),
        ('{"item": {"message": "a", "case": {"now": "yesterday"}}}\n', "s.jsonl:1: now: is 'yesterday'"),
    ],
)  # fmt: skip
def test_a_bad_row_says_where_and_the_next_goes_on(importing: Importing, text: str, error: str) -> None:
    made = importing("s.jsonl", text + '{"item": {"message": "fine"}}\n')
    assert error in " ".join(str(one) for one in made.bad)
    assert made.cases[-1]["message"]["text"] == "fine"


@pytest.mark.parametrize(
    ("name", "text", "error"),
    [
        ("s.json", "[1,2", "s.json:1: not valid JSON"),
        ("s.jsonl", '{"a": 1}\n', "does not tell whose it is; its first row has a; give --from"),
        ("s.jsonl", "", "it has no row"),
        ("s.yaml", "tests: [\n", "s.yaml:2: not valid YAML"),
        ("s.csv", 'a,a\n"x",y\n', "s.csv:1: the column 'a' stands twice"),
        ("s.csv", 'a,b\n"x"y,z\n', "s.csv:2: is no sound CSV"),
    ],
)
def test_a_bad_file_says_so(importing: Importing, name: str, text: str, error: str) -> None:
    with pytest.raises(BadInput) as raised:
        importing(name, text)
    assert error in str(raised.value)


def test_a_list_may_be_longer_than_one_document(importing: Importing) -> None:
    old = [
        {"id": f"i{at}", "input": "x", "status": "ARCHIVED", "datasetId": "d", "metadata": list(range(400))}
        for at in range(260)
    ]
    made = importing("s.json", json.dumps([*old, ITEM], indent=0))
    assert len(made.left) == 260 + 2
    assert made.left[-1].line > 260 * 400
    assert made.cases[0]["id"] == "item-1"
