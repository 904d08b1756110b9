"""What an answer costs: by the operator's own prices, else the kept list, else nobody knows; and nothing is fetched."""

from __future__ import annotations

import socket
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from drafter.adapters.llm.prices import Prices, load_prices
from drafter.domain.draft import Tokens
from drafter.domain.errors import BadInput
from drafter.domain.money import Money, summed
from drafter.settings import load_settings

TOKENS = Tokens(input=1_000_000, cached=200_000, output=100_000)


@pytest.mark.parametrize(
    ("own", "names", "amount"),
    [
        ({"m": {"input": 1, "output": 2}}, ("m",), "1.20"),
        ({"m": {"input": 1, "output": 2, "cached": "0.5"}}, ("m",), "1.10"),
        ({"m": {"input": 0, "output": 0}}, ("m",), "0.00"),
        ({"m-2026": {"input": 2, "output": 2}, "m": {"input": 1, "output": 1}}, ("m-2026", "m"), "2.20"),
        ({"m": {"input": 1, "output": 1}}, ("m-2026", "m"), "1.10"),
        ({"gpt-4.1-mini": {"input": 1, "output": 1}}, ("gpt-4.1-mini",), "1.10"),
    ],
)
def test_the_operators_own_price_counts_first(own: dict[str, Any], names: tuple[str, ...], amount: str) -> None:
    assert Prices(load_prices(own)).cost(TOKENS, *names) == Money(amount=amount, currency="USD")


def test_the_kept_list_knows_public_models_and_opens_no_socket(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*given: Any, **named: Any) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refused)
    known = Prices().cost(TOKENS, "gpt-4.1-mini-2025-04-14", "gpt-4.1-mini")
    assert known == Prices(base_url="http://127.0.0.1:9/v1").cost(TOKENS, "gpt-4.1-mini")
    assert known is not None
    assert known.amount == Decimal("0.50"), "0.8 M at 0.40, 0.2 M cached at 0.10, 0.1 M out at 1.60"
    assert Prices().cost(TOKENS, "a model that nobody sells") is None
    assert Prices().cost(Tokens(), "gpt-4.1-mini") is None, "no tokens told is no price of nothing"


def test_less_than_a_cent_is_kept() -> None:
    cost = Prices(load_prices('{"m": {"input": 1, "output": 1}}')).cost(Tokens(input=7, output=1), "m")
    assert str(cost) == "0.000008 USD"
    assert str(summed([cost, cost])) == "0.000016 USD"


def test_a_sum_with_an_unknown_part_is_unknown() -> None:
    one = Money(amount="0.1", currency="USD")
    assert summed([one, None]) is None
    assert summed([]) is None
    assert summed([one, Money(amount="0.1", currency="EUR")]) is None


def test_prices_stand_in_a_file_or_in_the_setting_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    toml, js = tmp_path / "p.toml", tmp_path / "p.json"
    toml.write_text('["my/model"]\ninput = "0.4"\noutput = 1.6\ncurrency = "EUR"\n', encoding="utf-8")
    js.write_text('{"my/model": {"input": "0.4", "output": "1.6", "currency": "EUR"}}', encoding="utf-8")
    assert load_prices(str(toml)) == load_prices(str(js)) == load_prices(js.read_text(encoding="utf-8"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "drafter.toml").write_text('[prices."my/model"]\ninput = "0.4"\noutput = "1.6"\n', encoding="utf-8")
    assert load_prices(load_settings().prices)["my/model"].currency == "USD"
    monkeypatch.setenv("DRAFTER_PRICES", str(toml))
    assert load_prices(load_settings().prices)["my/model"].currency == "EUR"
    assert load_prices(None) == {}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('{"m": {"input": 1}}', "m.output"),
        ('{"m": {"input": -1, "output": 1}}', "m.input"),
        ('{"m": {"input": 1, "output": 1, "inputs": 1}}', "m.inputs"),
        ('{"m": 3}', "MODEL: {input, output, cached}"),
        ("{", "neither JSON nor TOML"),
        ("no-such-file.toml", "no-such-file.toml"),
    ],
)
def test_a_price_that_is_none_is_told(text: str, told: str) -> None:
    with pytest.raises(BadInput, match="DRAFTER_PRICES") as caught:
        load_prices(text)
    assert told in str(caught.value)
