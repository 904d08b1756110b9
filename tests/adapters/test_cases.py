"""Cases from outside: what is taken, and how every mistake is told."""

from __future__ import annotations

import datetime as dt
import io
import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from drafter.adapters.cases import (
    BadLine,
    LoadedCase,
    ScoreLine,
    as_json,
    read_case,
    read_cases,
    read_file,
    read_score_line,
    read_score_lines,
)
from drafter.domain.blank import is_blank
from drafter.domain.case import Case
from drafter.domain.errors import BadCase

FULL = """
id: C-7
customer: {id: 77, name: Ana, timezone: Europe/Madrid}
channel: chat
facts: {order_id: "4471", delivered_on: 2026-11-03, total: {amount: "89.99", currency: USD}, weight: 1.5}
history:
  - {at: 2026-11-03T09:12:00-06:00, from: customer, text: "The kettle leaks."}
message: {at: 2026-11-18T08:05:00-06:00, text: "Still leaking."}
now: 2026-11-18T09:00:00-06:00
"""


def wrong(text: str | bytes, file: str = "case.json") -> BadCase:
    with pytest.raises(BadCase) as caught:
        read_case(text, file=file)
    told = str(caught.value)
    assert told.startswith(f"{file}")
    assert "\n" not in told
    return caught.value


def message(**more: Any) -> str:
    return json.dumps({"message": {"text": "It broke."}, **more})


def test_yaml_and_json_give_the_same_case() -> None:
    from_yaml = read_case(FULL, file="case.yaml").case
    assert from_yaml.customer.id == "77"
    assert from_yaml.facts["delivered_on"] == "2026-11-03"
    assert from_yaml.history[0].sender == "customer"
    assert from_yaml.now == dt.datetime(2026, 11, 18, 15, tzinfo=dt.UTC)
    assert read_case(as_json(from_yaml), file="case.json").case == from_yaml


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("-", '{"message": {"text": "Hi"}}'),
        ("-", "message: {text: Hi}"),
        ("a.json", b'\xef\xbb\xbf{"message": {"text": "Hi"}}'),
        ("a.yaml", b"\xef\xbb\xbfmessage: {text: Hi}"),
        ("a.yml", 'message: {"text": "Hi"}'),
        ("a.YAML", '{"message": {"text": "Hi"}}'),
    ],
)
def test_the_form_is_told_by_name_or_text(file: str, text: str | bytes) -> None:
    assert read_case(text, file=file).case.message.text == "Hi"


@pytest.mark.parametrize(
    ("text", "line", "key", "words"),
    [
        ("{not json", 1, None, "not valid JSON at column 2"),
        ("", None, None, "is empty"),
        ("[]", 1, None, "is no object"),
        ('"text"', 1, None, "is no object"),
        ('{"message":\n {"text": "a",}}', 2, None, "a key in double quotes is expected"),
        ("{'message': 1}", 1, None, "double quotes"),
        ('{"message": {"text": "a"}} {}', 1, None, "more after the end"),
        ('{"message": {"text": "a', 1, None, "never closed"),
        ('{"message": {"text": "a\nb"}}', 1, None, "write a line break as \\n"),
        ('{"message": {"text": "a"},\n"facts": {"x": NaN}}', 2, "facts.x", "NaN is no JSON number"),
        ('{"message": {"text": "a"},\n"facts": {"x": -Infinity}}', 2, "facts.x", "-Infinity is no JSON number"),
        ('{"message": {"text": "a"}, "facts": {"x": 1e999}}', 1, "facts.x", "too large"),
        ('{"message": {"text": "a"}, "facts": {"x": ' + "9" * 5000 + "}}", 1, "facts.x", "too many digits"),
        ('{"message": {"text": "a"},\n\n"facts": {"x": 1,\n"x": 2}}', 4, "facts.x", "stands twice"),
        ("[" * 100_000, 1, None, "nested too deep"),
        ('{"a":' * 100_000, 1, None, "nested too deep"),
        ('{"facts": ' + "[" * 100 + "]" * 100 + "}", 1, "facts[0][0][0]", "nested too deep"),
        ("[" + "1," * 200_000 + "1]", 1, None, "more than 100000 values"),
        ("{}", 1, "message", "is missing"),
        ('{"mesage": {"text": "a"}}', 1, "message", "mesage is not a known key, is it meant?"),
        ('{"message": {}}', 1, "message.text", "is missing"),
        ('{"message": "It broke"}', 1, "message", "write a map"),
        ('{"message": null}', 1, "message", "write a map"),
        ('{"message": {"text": "  \\n "}}', 1, "message.text", "is empty"),
        ('{"message": {"text": 17}}', 1, "message.text", "write a text"),
        ('{"message": {"text": "' + "a" * 1_000_000 + '"}}', 1, "message.text", "longer than 256 KB"),
        ('{"message": {"text": "' + "é" * 140_000 + '"}}', 1, "message.text", "longer than 256 KB"),
        ('{"message": {"text": "a\\u0000b"}}', 1, "message.text", "NUL"),
        ('{"message": {"text": "a\\ud800b"}}', 1, "message.text", "surrogate"),
        ('{"message": {"text": "a\ud800b"}}', 1, "message.text", "surrogate"),
        ('{"message": {"text": "a"}, "facts": {"b\\u0000": 1}}', 1, "facts", "a key that holds a NUL"),
        ('{"message": {"text": "a", "at": "2026-11-18T09:00:00"}}', 1, "message.at", "-06:00"),
        ('{"message": {"text": "a", "at": "yesterday"}}', 1, "message.at", "-06:00"),
        ('{"message": {"text": "a", "at": 1700000000}}', 1, "message.at", "is no time"),
        ('{"message": {"text": "a", "at": "1700000000"}}', 1, "message.at", "is no time"),
        (message(now="2026-11-18"), 1, "now", "-06:00"),
        (message(channel="fax"), 1, "channel", "'email', 'chat', 'social', 'sms' or 'phone'"),
        (message(customer={"timezone": "Mars/Phobos"}), 1, "customer.timezone", "America/Chicago"),
        (message(customer={"timezone": "../../etc/passwd"}), 1, "customer.timezone", "America/Chicago"),
        (message(facts=[1]), 1, "facts", "a map from name to value"),
        (message(facts={"total": {"amount": "9.99"}}), 1, "facts.total", "currency"),
        (message(facts={"total": {"amount": "9,99", "currency": "USD"}}), 1, "facts.total.amount", "89.99"),
        (message(facts={"total": {"amount": "9", "currency": "usd"}}), 1, "facts.total.currency", "ISO 4217"),
        (message(facts={"bill": {"lines": [1, {"amount": 3}]}}), 1, "facts.bill.lines[1]", "currency"),
        (message(history=[{"at": "2026-11-18T09:00:00Z", "from": "client", "text": "a"}]), 1, "history[0].from", "'agent'"),
        (message(history=[{"from": "agent", "text": "a"}]), 1, "history[0].at", "is missing"),
        (message(history={"a": 1}), 1, "history", "write a list"),
        (message(public="maybe"), 1, "public", "true or false"),
        (message(commitments=[{"id": "k"}]), 1, "commitments[0].case_id", "is missing"),
    ],
)  # fmt: skip
def test_a_mistake_in_json_is_told(text: str, line: int | None, key: str | None, words: str) -> None:
    error = wrong(text)
    assert (error.line, error.key if key != "facts[0][0][0]" else key) == (line, key)
    assert words in str(error)
    assert len(str(error)) < 400


@pytest.mark.parametrize(
    ("text", "line", "key", "words"),
    [
        ("", None, None, "is empty"),
        ("- a\n- b", 1, None, "is no object"),
        ("message: {text: a\n", 2, None, "not valid YAML"),
        ("message: {text: a}\nmessage: {text: b}", 2, "message", "stands twice"),
        ("message:\n  text: a\n  at: 2026-11-18T09:00:00", 3, "message.at", "no offset"),
        ("message:\n  text: a\n  at: 2026-11-18", 3, "message.at", "-06:00"),
        ("message: {text: a}\nnow: 2026-11-18 09:00", 2, "now", "-06:00"),
        ('message: {text: "a\\0"}', 1, "message.text", "NUL"),
        ("message: {text: a}\nfacts:\n  total: {amount: 9.99}", 3, "facts.total", "currency"),
        ("message: {text: a}\nfacts:\n  x: .nan", 3, "facts.x", "finite"),
        ("message: {text: yes}", 1, "message.text", "write a text"),
        ("message:\n\ttext: a", 2, None, "tab"),
    ],
)
def test_a_mistake_in_yaml_is_told(text: str, line: int | None, key: str | None, words: str) -> None:
    error = wrong(text, "case.yaml")
    assert (error.line, error.key) == (line, key)
    assert words in str(error)


def test_bytes_that_are_no_utf8_are_told_with_their_line() -> None:
    assert str(wrong(b'{"message":\n{"text": "caf\xe9"}}')) == "case.json:2: is not UTF-8 text; save it as UTF-8"


def test_an_error_quotes_little_of_what_was_given_and_discreetly_nothing() -> None:
    error = wrong(message(customer={"timezone": "4111 1111 1111 1111 " * 50}))
    assert len(str(error)) < 200
    (complaint,) = error.complaints  # type: ignore[attr-defined]
    assert "4111" in complaint.message
    assert "4111" not in complaint.discreet


def test_all_that_is_wrong_is_told_at_once() -> None:
    error = wrong(message(channel="fax", now="x", facts={"a": {"amount": 1}}))
    assert [complaint.path for complaint in error.complaints] == [("channel",), ("facts", "a"), ("now",)]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("given", "warning"),
    [
        ({"prioritty": 1}, "prioritty is not a known key and is ignored"),
        ({"custommer": {}}, "custommer is not a known key and is ignored; did you mean customer?"),
        ({"customer": {"nmae": "A"}}, "customer.nmae is not a known key and is ignored; did you mean name?"),
        (
            {"history": [{"at": "2026-11-18T09:00:00Z", "from": "agent", "text": "a", "auther": "T"}]},
            "history[0].auther is not a known key and is ignored; did you mean author?",
        ),
        (
            {
                "commitments": [
                    {"id": "k", "case_id": "c", "does": "ring", "owner": "P", "due_at": "2026-11-18T09:00:00Z", "x": 1}
                ]
            },
            "commitments[0].x is not a known key and is ignored",
        ),
    ],
)
def test_an_unknown_key_is_ignored_with_a_warning(given: dict[str, Any], warning: str) -> None:
    loaded = read_case(message(**given), file="case.json")
    assert loaded.warnings == (warning,)
    assert loaded.case.message.text == "It broke."


def test_free_facts_and_labels_are_no_unknown_keys() -> None:
    given = message(facts={"whatever": {"we": ["know", 1, None, True]}}, expect={"plan": {}}, tags=["a"], cluster="c")
    assert read_case(given, file="c.json").warnings == ()


def test_a_thousand_unknown_keys_give_a_few_short_warnings() -> None:
    loaded = read_case(message(**{f"{n}\n{'k' * 500}": 1 for n in range(1000)}), file="c.json")
    assert 0 < len(loaded.warnings) <= 20
    assert all(len(warning) < 150 and warning.isprintable() for warning in loaded.warnings)


def test_control_and_format_characters_are_kept() -> None:
    odd = "a\u202eb\u200d\x07\x1b[31m\ufeff\U0001f600"
    assert read_case(json.dumps({"message": {"text": odd}}), file="c.json").case.message.text == odd


def test_bulk_goes_on_after_a_bad_line(tmp_path: Path) -> None:
    file = tmp_path / "cases.jsonl"
    lines = [
        b'\xef\xbb\xbf{"id": "a", "message": {"text": "one"}}',
        b"",
        b'{"id": "b", "message": {"text": ',
        b'{"customer": {"id": "no"}, "id": "c", "message": {"text": 3}}',
        b'{"message": {"text": "caf\xe9"}}',
        b'{"id": "d", "message": {"text": "two"}, "colour": 1}',
    ]
    file.write_bytes(b"\n".join(lines))
    found = list(read_cases(file))
    good = [one for one in found if isinstance(one, LoadedCase)]
    bad = [one for one in found if isinstance(one, BadLine)]
    assert [(one.line, one.case.id) for one in good] == [(1, "a"), (6, "d")]
    assert good[1].warnings
    assert [(one.line, one.case_id) for one in bad] == [(3, "b"), (4, "c"), (5, None)]
    assert str(bad[1]).startswith(f"{file}:4: message.text: ")


def test_a_line_without_end_is_one_bad_line_and_the_next_is_read() -> None:
    stream = io.BytesIO(b'{"id": "x", "message": "' + b"a" * 9_000_000 + b'"}\n{"message": {"text": "ok"}}\n')
    bad, good = read_cases(stream, file="-")
    assert isinstance(bad, BadLine)
    assert "larger than 4 MB" in str(bad)
    assert bad.case_id == "x"
    assert isinstance(good, LoadedCase)
    assert good.line == 2


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadCase, match=r"nothing\.jsonl.*no such file"):
        list(read_cases(tmp_path / "nothing.jsonl"))
    with pytest.raises(BadCase, match="is a directory"):
        read_file(tmp_path)


def score_line(**more: Any) -> str:
    case = {"id": "C-1", "message": {"text": "It broke."}, "agent": {"name": "Priya"}}
    return json.dumps({"case": case, "reply": {"text": "We are sorry."}, **more})


def test_a_score_line_needs_no_plan_and_a_plan_only_its_resolution() -> None:
    assert read_score_line(score_line(), file="s.jsonl").plan is None
    plan = {
        "resolution": {"kind": "answer"},
        "steps": [{"does": "look"}],
        "commitment": {"does": "ring you", "owner": "Priya", "due_at": "2026-11-18T09:00:00-06:00"},
        "mood": "x",
    }
    line = read_score_line(score_line(plan=plan), file="s.jsonl")
    assert line.plan is not None
    assert line.plan.commitment is not None
    assert line.plan.commitment.case_id == "C-1"
    assert line.plan.steps[0].owner == "Priya"
    assert line.warnings == ("plan.mood is not a known key and is ignored",)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        (score_line(plan={}), "plan.resolution"),
        (score_line(reply={}), "reply.text"),
        (score_line(reply={"text": " "}), "reply.text"),
        (score_line(case={"message": {"text": 1}}), "case.message.text"),
        (score_line(case={"message": {"text": "a"}, "facts": {"x": {"amount": 1}}}), "case.facts.x"),
        (score_line(plan=[]), "plan"),
        ('{"reply": {"text": "a"}}', "case"),
    ],
)
def test_a_mistake_in_a_score_line_is_told(text: str, key: str) -> None:
    with pytest.raises(BadCase) as caught:
        read_score_line(text, file="s.jsonl", line=9)
    assert (caught.value.line, caught.value.key) == (9, key)


def test_bulk_scoring_streams_lines() -> None:
    stream = io.BytesIO(f"{score_line()}\n[]\n{score_line(reply=None)}\n".encode())
    first, second, third = read_score_lines(stream, file="-")
    assert isinstance(first, ScoreLine)
    assert (first.text, first.line) == ("We are sorry.", 1)
    assert isinstance(second, BadLine)
    assert isinstance(third, BadLine)
    assert (second.case_id, third.case_id) == (None, "C-1")


texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=40)
said = texts.filter(lambda text: not is_blank(text))
moments = st.datetimes(
    dt.datetime(1990, 1, 1), dt.datetime(2090, 1, 1), timezones=st.sampled_from([dt.UTC, dt.timezone(dt.timedelta(hours=-6))])
)  # fmt: skip
money = st.decimals(0, 99999, places=2).map(lambda d: {"amount": str(d), "currency": "EUR"})
plain = st.one_of(texts, st.integers(-(10**12), 10**12), st.booleans(), st.none(), money, st.dates(), moments)
cases = st.builds(
    lambda turns, facts, message, at, name: Case.model_validate(
        {
            "id": "C-1",
            "customer": {"name": name},
            "facts": facts,
            "history": [{"at": when, "from": who, "text": text} for when, who, text in turns],
            "message": {"text": message, "at": at},
        }
    ),
    st.lists(st.tuples(moments, st.sampled_from(["customer", "agent", "system"]), texts), max_size=4),
    st.dictionaries(texts, st.one_of(plain, st.lists(plain, max_size=3)), max_size=4),
    said,
    moments,
    texts,
)


@given(cases)
def test_any_case_survives_json_and_yaml(case: Case) -> None:
    text = as_json(case)
    assert read_case(text, file="c.json").case == case
    written = yaml.safe_dump(json.loads(text), allow_unicode=False)
    assert read_case(written, file="c.yaml").case == case
