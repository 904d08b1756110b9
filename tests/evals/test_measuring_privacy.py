"""What redaction promises, on the hand-written lines; and the measurement itself, on lines whose result is known."""

import json

import pytest
from typer.testing import CliRunner

from drafter.domain.privacy import KINDS
from evals.cli import app
from evals.measuring.privacy import Labelled, measure, outside_texts, own_texts


def test_what_is_promised_is_found_and_look_alikes_are_left():
    texts = own_texts()
    figures = measure(texts)
    assert sum(not each.wanted for each in texts) >= 120
    assert set(figures.recall) == set(KINDS) - {"name", "address"}
    for kind, found in figures.recall.items():
        assert found.rate is not None
        assert found.rate >= 0.95, (kind, figures.misses)
    assert figures.false_alarms.rate is not None
    assert figures.false_alarms.rate <= 0.02, figures.misses


def test_misses_and_false_alarms_are_counted():
    texts = [
        Labelled("write to maria@x.com", [("email", 9, 20)]),
        Labelled("write to maria at home", [("email", 9, 22)]),
        Labelled("or to bob@x.com"),
        Labelled("nothing here"),
    ]
    figures = measure(texts)
    assert figures.recall["email"].rate == 0.5
    assert figures.precision["email"].rate == 0.5
    assert figures.false_alarms.rate == 0.5
    assert len(figures.misses) == 2


def test_only_valid_labels_from_outside_are_wanted(tmp_path):
    rows = [
        {"text": "card 4969230585696549", "spans": [{"type": "CREDIT_CARD", "start": 5, "end": 21}]},
        {"text": "card 7402", "spans": [{"type": "card_number", "start": 5, "end": 9}]},
        {"text": "I am Bob", "spans": [{"type": "PERSON", "start": 5, "end": 8}]},
    ]
    file = tmp_path / "rows.jsonl"
    file.write_text("\n".join(map(json.dumps, rows)))
    wanted, other, name = outside_texts(file)
    assert list(wanted.wanted) == [("card", 5, 21)]
    assert (other.wanted, list(other.allowed)) == ([], [(5, 9)])
    assert not name.wanted


@pytest.mark.parametrize(("arguments", "code"), [((), 0), (("--data", "/nowhere"), 2)])
def test_the_command_measures_and_tells_a_folder_that_is_not_there(arguments, code):
    result = CliRunner().invoke(app, ["measure", "privacy", *arguments])
    assert result.exit_code == code
    assert ("something found where nothing is private" in result.stdout) == (code == 0)
