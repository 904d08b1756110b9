"""promptfoo's tests become cases: assertions that we have a word for are expectations, all else is listed with its line."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from evals.exchanging.asserting import written
from evals.exchanging.importing import imported

from .conftest import Importing

CONFIG = textwrap.dedent(
    """\
    description: Complaints
    providers: [openai:gpt-5-mini]
    defaultTest:
      assert:
        - {type: not-icontains, value: calm down}
    tests:
      - description: broken blender
        vars:
          complaint: The blender arrived broken. Refund me.
          order: "00447"
          total: {amount: "89.99", currency: USD}
          reference_answer: We refund it.
        assert:
          - {type: icontains, value: "{{order}}"}
          - {type: contains-all, value: [refund, blender]}
          - {type: contains-any, value: [refund, money back]}
          - type: assert-set
            assert:
              - {type: not-contains, value: policy}
          - {type: llm-rubric, value: Says sorry once}
          - {type: is-json}
          - {type: contains, value: sorry, weight: 0}
          - {type: contains, value: "{{unknown}}"}
          - {type: not-contains-all, value: [a, b]}
        metadata: {category: broken, tags: [core]}
    """
)


def test_what_has_a_word_is_expected_and_the_rest_is_listed(importing: Importing) -> None:
    made = importing("suite.yaml", CONFIG)
    [case] = made.cases
    assert case["message"] == {"text": "The blender arrived broken. Refund me."}
    assert case["facts"] == {"order": "00447", "total": {"amount": "89.99", "currency": "USD"}}
    assert case["expect"]["reply"] == {
        "mentions": ["00447", "refund", "blender", ["refund", "money back"]],
        "avoids": ["policy", "calm down"],
    }
    assert case["tags"] == ["category:broken", "core"]
    assert case["source"].endswith("suite.yaml:7, test 1: broken blender")
    left = {(one.key, one.line) for one in made.left}
    assert left == {
        ("vars.reference_answer", 12), ("assert.llm-rubric[0]", 20), ("assert.is-json[0].type", 21),
        ("assert.contains of no weight[0]", 22), ("beside.contains of no weight[0].weight", 22),
        ("assert.contains of a template[0]", 23), ("assert.not-contains-all[0]", 24), ("assert.not-contains-all[1]", 24),
        ("description", 1), ("providers", 2),
    }  # fmt: skip
    assert not made.bad


@pytest.mark.parametrize("text", ["tests: [{vars: {complaint: It broke.}}]", '{"vars": {"complaint": "It broke."}}\n'])
def test_a_file_by_another_ending_is_read_as_it_begins(tmp_path: Path, text: str) -> None:
    file = tmp_path / "suite.promptfoo"
    file.write_text(text, encoding="utf-8")
    made = imported(file, (), "promptfoo")
    assert (len(made.cases), made.bad) == (1, [])


def test_lists_unfold_into_a_family_and_a_conversation_does_not(importing: Importing) -> None:
    text = """\
tests:
  - vars: {message: [Where is it?, Where is my parcel?], tone: [a, b]}
  - vars:
      messages: [{role: user, content: It broke.}, {role: assistant, content: A photo?}, {role: user, content: Twice sent!}]
"""
    made = importing("s.yaml", text)
    assert [one["message"]["text"] for one in made.cases] == [
        "Where is it?", "Where is it?", "Where is my parcel?", "Where is my parcel?", "Twice sent!",
    ]  # fmt: skip
    assert {one.get("cluster") for one in made.cases} == {"s test 1", None}
    assert [turn["from"] for turn in made.cases[4]["history"]] == ["customer", "agent"]
    assert made.timed == 1


def test_scenarios_are_every_test_in_every_setting(importing: Importing) -> None:
    text = """\
scenarios:
  - config: [{vars: {language: de}}, {vars: {language: en}}]
    tests: [{vars: {message: Wo ist es?}, assert: [{type: contains, value: "1"}]}]
"""
    made = importing("s.yaml", text)
    assert [one["customer"]["language"] for one in made.cases] == ["de", "en"]


CSV = '''\
complaint,order,__expected1,__expected2,__description,__metadata:tags[],__threshold
"It is late, again",0012,"icontains-any: Friday, ""by 5, at the latest""",llm-rubric: is kind,late one,"late,a\\,b",
"'=HYPERLINK(""x"")",13,equals: x,javascript: output.length < 9,,,0.8
'''


def test_columns_of_a_sheet(importing: Importing) -> None:
    made = importing("s.csv", CSV)
    first, second = made.cases
    assert first["expect"]["reply"]["mentions"] == [["Friday", "by 5, at the latest"]]
    assert first["facts"] == {"order": "0012"}
    assert first["tags"] == ["late", "a,b"]
    assert second["message"]["text"] == '=HYPERLINK("x")'
    assert [(one.key, one.line) for one in made.left] == [
        ("assert.llm-rubric[0]", 2), ("assert.equals[0]", 3), ("assert.javascript[0]", 3), ("threshold", 3),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("cell", "made"),
    [
        ("Paris", {"type": "equals", "value": "Paris"}),
        ("contains: Paris", {"type": "contains", "value": "Paris"}),
        ("not-icontains:calm", {"type": "not-icontains", "value": "calm"}),
        ("similar(0.8): Hello", {"type": "similar", "value": "Hello", "threshold": 0.8}),
        ("grade: is kind", {"type": "llm-rubric", "value": "is kind"}),
        ("is-json", {"type": "is-json"}),
        ("note: this is no type", {"type": "equals", "value": "note: this is no type"}),
        ("file://check.py", {"type": "python", "value": "file://check.py"}),
    ],
)
def test_a_cell_is_the_assertion_that_it_writes(cell: str, made: dict[str, object]) -> None:
    assert written(cell) == made


def test_other_files_of_the_folder_are_followed_and_none_outside(importing: Importing) -> None:
    beside = {"more.csv": "message\nIt leaks.\n", "long.txt": "A long complaint."}
    text = """\
defaultTest: {assert: [{type: not-contains, value: calm down}]}
tests:
  - file://more.csv
  - file://make.py:tests
  - file://../secret.csv
  - vars: {message: file://long.txt}
  - vars: {message: file://../../etc/passwd}
"""
    made = importing("s.yaml", text, beside=beside)
    assert [one["message"]["text"] for one in made.cases] == ["It leaks.", "A long complaint."]
    assert made.cases[0]["expect"]["reply"]["avoids"] == ["calm down"]
    assert [one.line for one in made.left] == [4]
    assert [one.line for one in made.bad] == [5, 7]


def test_the_only_text_is_the_message_and_two_are_a_question(importing: Importing) -> None:
    made = importing("s.yaml", "- vars: {klage: Es ist kaputt.}\n- vars: {one: A., two: B.}\n")
    assert made.cases[0]["message"]["text"] == "Es ist kaputt."
    assert "s.yaml:2: test 2 has no message; it holds vars.one, vars.two" in str(made.bad[0])


def test_too_many_combinations_are_told(importing: Importing) -> None:
    many = "[" + ",".join(str(at) for at in range(40)) + "]"
    made = importing("s.yaml", f"tests:\n  - vars: {{message: x, a: {many}, b: {many}}}\n")
    assert "unfold into 1600 tests" in str(made.bad[0])
