"""What an answer of a model costs: a list that is kept by others and comes with its library, and above it the prices
that an operator sets. No price is known is an answer too: null, never a guess of nothing.

The list is looked up in the files that were installed; nothing is fetched.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from pydantic import Field, TypeAdapter, ValidationError

from drafter.domain.draft import Tokens
from drafter.domain.errors import BadInput
from drafter.domain.money import Amount, Money
from drafter.domain.value import Value

SETTING = "DRAFTER_PRICES"
_MILLION = Decimal(1_000_000)
_SMALLEST = Decimal("0.000001")
"""Money holds six decimals: a millionth of a dollar is about one token of a cheap model."""


class Price(Value):
    """Per million tokens. `cached` is what input costs that the server had read before; without it, the same."""

    input: Amount = Field(ge=0)
    output: Amount = Field(ge=0)
    cached: Amount | None = Field(default=None, ge=0)
    currency: str = Field(default="USD", pattern=r"^[A-Z]{3}$")

    def of(self, tokens: Tokens) -> Money:
        cached = min(tokens.cached, tokens.input)
        whole = self.input * (tokens.input - cached) + self.output * tokens.output
        whole += (self.input if self.cached is None else self.cached) * cached
        return _money(whole / _MILLION, self.currency)


@dataclass(frozen=True)
class Prices:
    """`own` are the operator's prices by model; `base_url` tells whose list is meant, null for OpenAI itself."""

    own: Mapping[str, Price] = field(default_factory=dict)
    base_url: str | None = None

    def cost(self, tokens: Tokens, *names: str) -> Money | None:
        """What these tokens cost with the first of the `names` of a model that has a price: as the server calls it, then
        as it was asked for. None where no price is known, or where the server told no tokens to price."""
        if not (tokens.input or tokens.output):
            return None
        found = next((self.own[name] for name in names if name in self.own), None)
        if found is not None:
            return found.of(tokens)
        return next((cost for name in names if (cost := _listed(tokens, name, self.base_url)) is not None), None)


def load_prices(setting: str | Mapping[str, Any] | None) -> dict[str, Price]:
    """The prices that the setting names: a `.json` or `.toml` file, the same as text, or a table of `drafter.toml`.
    BadInput tells the file and the model whose price is none."""
    if not setting:
        return {}
    where, value = _read(setting) if isinstance(setting, str) else (None, setting)
    try:
        return _PRICES.validate_python(value)
    except ValidationError as error:
        first = error.errors()[0]
        key, hint = ".".join(map(str, first["loc"])), "write MODEL: {input, output, cached}, per million tokens"
        raise BadInput(f"{SETTING}: {first['msg']}", file=where, key=key or None, hint=hint) from None


_PRICES = TypeAdapter(dict[str, Price])


def _read(text: str) -> tuple[str | None, Any]:
    where = None if text.lstrip().startswith(("{", "[")) else text
    try:
        source = text if where is None else Path(where).read_text(encoding="utf-8")
        if where is None or where.endswith(".json"):
            return where, json.loads(source) if source.lstrip().startswith("{") else tomllib.loads(source)
        return where, tomllib.loads(source)
    except OSError as error:
        hint = "name a .json or .toml file, or give the prices as JSON"
        raise BadInput(f"{SETTING}: cannot be read: {error.strerror}", file=where, hint=hint) from None
    except ValueError as error:
        raise BadInput(f"{SETTING}: is neither JSON nor TOML: {error}", file=where) from None


def _listed(tokens: Tokens, name: str, base_url: str | None) -> Money | None:
    """The price by the kept list: of the server at the base URL where the list knows it, else of whoever is known for a
    model of that name."""
    import genai_prices  # late: reading the list takes a third of a second

    usage = genai_prices.Usage(
        input_tokens=tokens.input,
        cache_read_tokens=min(tokens.cached, tokens.input),
        output_tokens=tokens.output,
    )
    by_place: dict[str, Any] = {"provider_api_url": base_url} if base_url else {"provider_id": "openai"}
    for place in (by_place, {}):
        try:
            return _money(Decimal(genai_prices.calc_price(usage, name, **place).total_price), "USD")
        except LookupError:
            continue
    return None


def _money(amount: Decimal, currency: str) -> Money:
    return Money(amount=amount.quantize(_SMALLEST).normalize() + Decimal("0.00"), currency=currency)
