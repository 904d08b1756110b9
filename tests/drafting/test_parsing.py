"""Whatever a model sends, what comes out is parts of a reply that are fit to show, or a clear failure."""

import contextlib
import json
import time

import pytest

from drafter.domain.draft import PARTS
from drafter.domain.errors import ModelFailed
from drafter.drafting.parsing import ANSWER_CHARS, PART_CHARS, parse, tidy

WHOLE = {"greeting": "Hi Maria,", "resolution": "You will get $89.99 back.", "follow_up": "I will email you by Friday."}
TEXT = json.dumps(WHOLE)


@pytest.mark.parametrize(
    "answer",
    [
        TEXT,
        json.dumps({"reply": WHOLE}),
        json.dumps({**WHOLE, "refund": "500", "closing_notes": ["x"]}),
        f'<think>{{"greeting": "no"}}</think>{TEXT}',
        json.dumps({**WHOLE, "next_steps": None, "ownership": 7, "acknowledgement": {"text": "x"}}),
        TEXT[:-1] + ', "next_steps": NaN}',
    ],
)
def test_sound_json_needs_no_repair(answer):
    parts, repaired = parse(answer)
    assert parts == WHOLE
    assert not repaired


@pytest.mark.parametrize(
    "answer",
    [
        f"```json\n{TEXT}\n```",
        f"Sure! Here is the reply:\n\n{TEXT}\n\nLet me know if it helps.",
        TEXT[:-1] + ",}",
        TEXT.replace("}", ""),
        TEXT + TEXT,
        '{"greeting": {"type": "string"}, "resolution": {"type": "string"}} ' + TEXT,
        TEXT[:-1] + ', "next_steps": NaN, "amount": 1e999,,}',
        TEXT[:-1] + ', "next_steps": "I will issu',
        TEXT[:-2] + " Then I wi",
    ],
)
def test_broken_json_is_repaired_without_another_call(answer):
    parts, repaired = parse(answer)
    assert {kind: text for kind, text in parts.items() if text} == WHOLE
    assert repaired


@pytest.mark.parametrize(
    "answer",
    ["", "   ", "null", "[]", "7", "I am sorry, I cannot do that.", '{"reply": "hello"}', '{"greeting": ""}', '{"greeting": 3}',
     '{"greeting": {"type": "string"}}', "[" * 60_000, '{"greeting":' * 5_000, TEXT + " " * ANSWER_CHARS],
)  # fmt: skip
def test_what_holds_no_part_is_bad_output(answer):
    with pytest.raises(ModelFailed) as failure:
        parse(answer)
    assert failure.value.reason == "bad_output"


def test_a_part_named_empty_is_there_and_one_not_named_is_not():
    parts, _ = parse('{"greeting": "Hello,", "ownership": ""}')
    assert parts == {"greeting": "Hello,", "ownership": ""}


def test_parts_come_in_their_order_whatever_the_answer_has():
    parts, _ = parse(json.dumps(dict(reversed(WHOLE.items()))))
    assert list(parts) == [kind for kind in PARTS if kind in WHOLE]


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("Hi \u202eMaria\x07,\u200b", "Hi Maria,"),
        ("See ![x](http://evil.example/p.png?d=1) this.", "See this."),
        ("Go to [our page](https://evil.example/login).", "Go to our page."),
        ('<img src="x" onerror="alert(1)">Sorry.<script>go()</script>', "Sorry.go()"),
        ("<!-- note -->We failed.", "We failed."),
        ("We **did not** keep it.", "We did not keep it."),
        ("One.\r\n\r\n\r\n\r\nTwo.", "One.\n\nTwo."),
        ("  spaced   out ", "spaced out"),
        # look-alikes that stay as they are
        ("5 < 6 and 7 > 3", "5 < 6 and 7 > 3"),
        ("Order [4471] (the blue one)", "Order [4471] (the blue one)"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("snake_case_name", "snake_case_name"),
        ("Ça coûte 89,99 € — d’accord ?", "Ça coûte 89,99 € — d’accord ?"),
    ],
)
def test_parts_are_made_fit_to_show(raw, clean):
    assert tidy(raw) == clean


def test_an_endless_part_keeps_whole_sentences_only():
    text = tidy("This goes on and on, one more time. " * 200)
    assert len(text) <= PART_CHARS
    assert text.endswith("time.")


def test_a_sentence_is_said_once():
    parts, _ = parse(
        json.dumps({"resolution": "You get it. You get it. I check.", "next_steps": "I check. Then I write."})
    )
    assert parts == {"resolution": "You get it. I check.", "next_steps": "Then I write."}


@pytest.mark.parametrize(
    "hostile",
    ['{"greeting": "' + "\\" * 90_000, '"greeting":"' * 8_000, "![" * 45_000, "<a " * 30_000, "**a" * 30_000, "<!--" * 20_000,
     '{"greeting": "' + "a. " * 30_000 + '"}', "<think>" * 12_000],
)  # fmt: skip
def test_hostile_answers_cost_little_time(hostile):
    started = time.perf_counter()
    for answer in (hostile, json.dumps({"resolution": hostile})):
        with contextlib.suppress(ModelFailed):
            parts, _ = parse(answer[: ANSWER_CHARS - 1])
            assert all(len(text) <= PART_CHARS for text in parts.values())
    assert time.perf_counter() - started < 10  # a hang, not a benchmark


@pytest.mark.parametrize(
    "answer",
    [
        str(WHOLE),
        TEXT.replace('"', "'"),
        TEXT.replace('"', "“", 1).replace('":', "”:", 1),
        '{greeting: "Hi Maria,", resolution: "You will get $89.99 back.", follow_up: "I will email you by Friday."}',
        TEXT.replace('", "', '",\n\n"').replace(",\n\n", "\n"),
        TEXT.replace("greeting", "Greeting").replace("follow_up", "Follow-up") + ".",
    ],
)
def test_other_quotes_and_names_are_read_as_they_are_meant(answer):
    parts, repaired = parse(answer)
    assert parts == WHOLE
    assert repaired


@pytest.mark.parametrize(
    "answer",
    [
        json.dumps(TEXT),
        json.dumps([{"kind": kind, "text": text} for kind, text in WHOLE.items()]),
        json.dumps({"reply": {"parts": WHOLE}}),
        json.dumps({"parts": [{"part": kind, "content": text} for kind, text in WHOLE.items()]}),
        json.dumps({"Greeting": WHOLE["greeting"], "Resolution": WHOLE["resolution"], "followUp": WHOLE["follow_up"]}),
    ],
)
def test_sound_json_of_another_shape_is_looked_through(answer):
    assert parse(answer) == (WHOLE, False)


def test_quotes_that_nobody_escaped_do_not_end_a_text():
    parts, _ = parse(
        '{"greeting": "Hi,", "resolution": "You said "no", and "never"; you get it.", "follow_up": "Soon."}'
    )
    assert parts["resolution"] == 'You said "no", and "never"; you get it.'
    parts, _ = parse("{'resolution': 'It's ours, and that's it.'}")
    assert parts["resolution"] == "It's ours, and that's it."


@pytest.mark.parametrize(
    "hostile",
    ['{"greeting": "' + '"' + " " * 40_000 + '"' + " " * 40_000, '{"greeting": "' + '", ' * 30_000, "'greeting':'" * 8_000, '{"greeting": "' + '" ' * 45_000],
)  # fmt: skip
def test_hostile_quotes_cost_little_time(hostile):
    started = time.perf_counter()
    with contextlib.suppress(ModelFailed):
        parse(hostile)
    assert time.perf_counter() - started < 10  # a hang, not a benchmark
