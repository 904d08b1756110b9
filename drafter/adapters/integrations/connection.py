"""What an operator says of a help desk that is connected, whatever its kind; and how a value is found in what it tells."""

from __future__ import annotations

import datetime as dt
import math
from abc import abstractmethod
from collections.abc import Mapping, Sequence
from typing import Annotated, Any

from pydantic import Field

from drafter.adapters.due.sending import Receiver
from drafter.adapters.integrations.texts import sound
from drafter.domain.case import Text
from drafter.domain.identity import DEFAULT_TENANT
from drafter.domain.regex import regex
from drafter.domain.value import Value
from drafter.ports import HelpDesk, Interactive

DESK_ID = r"[a-z0-9][a-z0-9-]{0,39}"
_AS = regex(r"(\S.*?)\s+as\s+([A-Z]{3}|date)")
_AMOUNT = regex(r"-?\d{1,15}(\.\d{1,6})?")
_LAST_SECOND = dt.datetime(2200, 1, 1, tzinfo=dt.UTC).timestamp()


class Connection(Value):
    """`id` stands in the webhook's address. `playbook` names one of the loaded ones, `role` the rung that its agents hold,
    `agent` who signs where the desk names nobody. `facts` tells where facts stand in the desk's own record of a
    conversation: `order_id: custom_fields.order_number`; a bare number is money, and seconds since 1970 are a date, where it
    says so: `order_total: custom_fields.total as USD`, `delivered_on: custom_fields.delivered_at as date`."""

    id: Annotated[str, Field(pattern=rf"^{DESK_ID}$")]
    tenant: str = DEFAULT_TENANT
    playbook: Text | None = None
    role: Text | None = None
    agent: Text | None = None
    facts: Mapping[str, str] = {}

    def receiver(self, zone: dt.tzinfo) -> Receiver | None:
        """Who is told there of commitments of this tenant that fall due, with times in `zone`; None: nobody."""
        return None

    @property
    def watched(self) -> bool:
        """Whether a process of its own looks for news there; else the desk tells them by a webhook."""
        return False

    @abstractmethod
    def opened(self) -> HelpDesk | Interactive:
        """The help desk, ready for use; nothing is asked of it yet. Each kind says how."""

    def facts_in(self, record: Any) -> dict[str, Any]:
        """The facts that a desk's record holds, by `facts`; what is not there, or empty, is left out."""
        found = {name: _held(fact_at(record, path)) for name, path in self.facts.items()}
        return {name: value for name, value in found.items() if value not in (None, "", [], {})}


def fact_at(record: Any, path: str) -> Any:
    """As `value_at`, and `as USD` or `as date` after the path. What is no number is no money; a text stays as a date."""
    told = _AS.fullmatch(path)
    if told is None:
        return value_at(record, path)
    value = value_at(record, told[1])
    number = str(value).strip() if not isinstance(value, bool) else ""
    if told[2] != "date":
        return {"amount": number, "currency": told[2]} if _AMOUNT.fullmatch(number) else None
    if isinstance(value, int | float) and number and 0 < value < _LAST_SECOND:
        return dt.datetime.fromtimestamp(value, dt.UTC).isoformat()
    return value if isinstance(value, str) else None


def value_at(record: Any, path: str) -> Any:
    """`value_at(ticket, "custom_fields.360001")`: by keys of mappings, by positions of lists, and in a list of
    `{"id": …, "value": …}` by id, which is how help desks keep fields of their own."""
    for name in path.split("."):
        if isinstance(record, Mapping):
            record = record.get(name)
        elif isinstance(record, Sequence) and not isinstance(record, str):
            record = _in_list(record, name)
        else:
            return None
    return record


def _held(value: Any) -> Any:
    """A value as a case can hold it: customers write into some of these fields, and one stray character, or a number that is
    none, must not cost them the draft."""
    if isinstance(value, str):
        return sound(value)
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, Mapping):
        return {sound(str(name)): _held(one) for name, one in value.items()}
    return [_held(one) for one in value] if isinstance(value, Sequence) else value


def _in_list(record: Sequence[Any], name: str) -> Any:
    for one in record:
        if isinstance(one, Mapping) and str(one.get("id", "")) == name and "value" in one:
            return one["value"]
    return record[int(name)] if name.isdecimal() and int(name) < len(record) else None
