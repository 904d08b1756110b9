"""Parts are heard as soon as they are whole, however the answer is cut into pieces and whatever stands around them."""

import json
import time

import pytest

from drafter.drafting.hearing import PartsHeard

WHOLE = {
    "greeting": "Hi Maria,",
    "acknowledgement": 'He said "no" — ça alors.',
    "resolution": "You get $89.99.\nToday.",
}
TEXT = json.dumps(WHOLE, ensure_ascii=False)


def heard(answer, size=1):
    told = []
    parts = PartsHeard(lambda kind, text: told.append((kind, text)))
    for start in range(0, len(answer), size):
        parts.hear(answer[start : start + size])
    return told


@pytest.mark.parametrize("size", [1, 2, 7, 10_000])
@pytest.mark.parametrize(
    "answer",
    [
        TEXT,
        json.dumps(WHOLE),
        json.dumps(WHOLE, indent=2),
        f"```json\n{TEXT}\n```",
        f"Sure, here is the reply: {TEXT} I hope it helps.",
        json.dumps({"reply": WHOLE}),
        f'<think>{{"greeting": "no"}}</think>{TEXT}',
        f"  <thinking>\nmaybe {TEXT[:40]}</thinking>{TEXT}",
        TEXT[:-1] + ', "next_steps": "I will issu',
        json.dumps({"note": "x", "amount": 7, **WHOLE, "extra": ["greeting", {"a": "b"}]}),
    ],
)
def test_each_part_is_heard_once(answer, size):
    assert dict(heard(answer, size)) == WHOLE
    assert len(heard(answer, size)) == len(WHOLE)


@pytest.mark.parametrize("answer", ["", "I would rather not.", '"greeting"', '{"greeting": 3}', '{"greeting": {"text": "x"}}',
                                    '["greeting", "resolution"]', '{"x": "greeting: hello"}', '{"greeting": "Hel'])  # fmt: skip
def test_what_is_no_part_is_not_heard(answer):
    assert heard(answer) == []


def test_a_part_comes_before_the_rest_is_there():
    told = []
    parts = PartsHeard(lambda kind, text: told.append(kind))
    parts.hear('{"greeting": "Hi Maria,", "resolution": "You')
    assert told == ["greeting"]
    parts.hear(' will."')
    assert told == ["greeting", "resolution"]


def test_another_try_begins_anew():
    told = []
    parts = PartsHeard(lambda kind, text: told.append(text))
    parts.hear('{"greeting": "Hi M')
    parts.again()
    parts.hear('{"greeting": "Hello,"}')
    assert told == ["Hello,"]


def test_what_is_heard_is_fit_to_show():
    assert heard('{"greeting": "Hi ![x](http://evil.example/p.png)\\u202e<b>Maria</b>,"}') == [
        ("greeting", "Hi Maria,")
    ]


@pytest.mark.parametrize("hostile", ['"' * 200_000, "\\" * 200_000, '{"greeting":' * 20_000, "<think>" * 30_000, "<think" * 30_000, '"greeting":"' * 20_000])  # fmt: skip
def test_hostile_answers_cost_little_time(hostile):
    started = time.perf_counter()
    heard(hostile)
    assert time.perf_counter() - started < 10  # a hang, not a benchmark
