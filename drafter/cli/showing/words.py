"""Small formatting that everything shown shares: foreign text made inert, times, places, bars."""

from __future__ import annotations

import datetime as dt
import unicodedata

from drafter.domain.evidence import Where
from drafter.domain.formats import say_date, say_time

_SPARKS = "▁▂▃▄▅▆▇█"
_JOINERS = "\u200c\u200d"
"""They shape letters and join emoji, and can do no harm."""
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def inert(text: str) -> str:
    """Text from outside, safe to show: control and format characters are spelt out, not obeyed.

    >>> inert("a\\x1b[2Jb\\u202ec")
    'a\\\\u001b[2Jb\\\\u202ec'
    """
    if text.isprintable():
        return text
    return "".join(_inert(ch) for ch in text.replace("\r\n", "\n"))


def _inert(ch: str) -> str:
    if ch.isprintable() or ch == "\n" or ch in _JOINERS:
        return ch
    if ch == "\t" or unicodedata.category(ch) == "Zs":
        return " "
    return f"\\u{ord(ch):04x}"


def when(moment: dt.datetime | None, zone: dt.tzinfo | None = None) -> str:
    """ "Tuesday, November 10, 11:59 p.m.", in a zone where one is given."""
    if moment is None:
        return "no date"
    local = _local(moment, zone)
    return f"{say_date(local.date(), 'en')}, {say_time(local, 'en')}"


def day(moment: dt.datetime, zone: dt.tzinfo | None = None) -> str:
    """ "Nov 10", where space is dear."""
    local = _local(moment, zone)
    return f"{local:%b} {local.day}"


def _local(moment: dt.datetime, zone: dt.tzinfo | None) -> dt.datetime:
    try:
        return moment.astimezone(zone) if zone else moment
    except OverflowError:  # the first and the last day of the calendar have no other zone
        return moment


def later(since: dt.timedelta) -> str:
    """ "11 days later"; nothing for less than an hour."""
    for unit, length in (("day", dt.timedelta(days=1)), ("hour", dt.timedelta(hours=1))):
        if since >= length:
            count = since // length
            return f"{count} {unit}{'' if count == 1 else 's'} later"
    return ""


def place(where: Where) -> str:
    return "last message" if where == "last" else f"message {where + 1}"


def spark(heat: float) -> str:
    """One character as high as the heat."""
    return _SPARKS[min(7, int(heat * 8))]


def raised(number: int) -> str:
    """A number small and high, as notes are marked: ¹²."""
    return str(number).translate(_RAISED)


def short(text: str, longest: int = 90) -> str:
    line = " ".join(inert(text).split())
    return line if len(line) <= longest else line[: longest - 1] + "…"
