"""Numbers written as words, in four languages: "eighty-nine", "neunundachtzig", "ochenta y nueve", "quatre-vingt-neuf".

A run of number words is found by one pattern and valued by adding up, a hundred and a thousand multiplying what
stands before them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from drafter.domain.regex import regex


class Numeral(NamedTuple):
    """`text[start:end]` says `value`; `ordinal` for "third", "dritte"."""

    start: int
    end: int
    value: int
    ordinal: bool = False


def _counted(words: str, first: int = 0, step: int = 1) -> dict[str, int]:
    """Words in order to their values; variants of one value stand together, parted by a slash."""
    return {variant: first + index * step for index, group in enumerate(words.split()) for variant in group.split("/")}


_EN = {
    **_counted("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
               "seventeen eighteen nineteen"),
    **_counted("twenty thirty forty/fourty fifty sixty seventy eighty ninety", 20, 10),
    "hundred": 100, "thousand": 1000, "dozen": 12,
}  # fmt: skip
_DE_SMALL = _counted(
    "null ein/eins/eine/einen/einem/einer zwei/zwo drei vier fünf/fuenf sechs sieben acht neun zehn elf zwölf/zwoelf "
    "dreizehn vierzehn fünfzehn/fuenfzehn sechzehn siebzehn achtzehn neunzehn"
)
_DE_TENS = _counted("zwanzig dreißig/dreissig vierzig fünfzig/fuenfzig sechzig siebzig achtzig neunzig", 20, 10)
_ES = {
    **_counted("cero un/uno/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
               "dieciséis/dieciseis diecisiete dieciocho diecinueve veinte veintiuno/veintiún/veintiuna/veintiun "
               "veintidós/veintidos veintitrés/veintitres veinticuatro veinticinco veintiséis/veintiseis "
               "veintisiete veintiocho veintinueve"),
    **_counted("treinta cuarenta cincuenta sesenta setenta ochenta noventa cien/ciento", 30, 10),
    **_counted("doscientos/doscientas trescientos/trescientas cuatrocientos/cuatrocientas quinientos/quinientas "
               "seiscientos/seiscientas setecientos/setecientas ochocientos/ochocientas novecientos/novecientas",
               200, 100),
    "mil": 1000,
}  # fmt: skip
_FR = {
    **_counted("zéro un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"),
    **_counted("vingt/vingts trente quarante cinquante soixante", 20, 10),
    "cent": 100, "cents": 100, "mille": 1000,
}  # fmt: skip

_ORDINALS = {
    "en": {
        **_counted(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
            "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
            1,
        ),
        "thirtieth": 30,
    },
    "de": _counted("erste zweite dritte vierte fünfte sechste siebte achte neunte zehnte", 1),
    "es": _counted("primera/primer/primero segunda/segundo tercera/tercer/tercero cuarta/cuarto quinta/quinto", 1),
    "fr": _counted("première/premier deuxième troisième quatrième cinquième sixième septième", 1),
}

_CARDINALS = {"en": _EN, "es": _ES, "fr": _FR}
_JOINED = {"en": r"(?:[ \t]*-[ \t]*|[ \t]+and[ \t]+|[ \t]+)", "es": r"[ \t]+(?:y[ \t]+)?", "fr": r"(?:-et-|[ \t]+et[ \t]+|[ \t]*-[ \t]*|[ \t]+)"}  # fmt: skip


def _any(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_RUN = {
    language: regex(rf"\b(?:{_any(words)})\b(?:{_JOINED[language]}(?:{_any(words)})\b){{0,9}}")
    for language, words in _CARDINALS.items()
}
_DE_UNIT = _any(_DE_SMALL)
_DE_BELOW = rf"(?:(?:{_DE_UNIT})und(?:{_any(_DE_TENS)})|{_any(_DE_TENS)}|{_DE_UNIT})"
_DE_HUNDREDS = rf"(?:(?:{_DE_UNIT})?hundert(?:und)?{_DE_BELOW}?|{_DE_BELOW})"
_DE_RUN = regex(rf"\b(?:{_DE_HUNDREDS}?tausend(?:und)?{_DE_HUNDREDS}?|{_DE_HUNDREDS})\b")
_ORDINAL = {
    language: regex(rf"\b({_any(words)}){'(?:[nrsm])?' if language == 'de' else '(?:s)?'}\b")
    for language, words in _ORDINALS.items()
}


def find_numerals(text: str, language: str = "en") -> list[Numeral]:
    """Cardinal and ordinal number words of one language in order; a language without words here has none."""
    low = text.lower()  # patterns for one case are far cheaper than for both
    if len(low) != len(text):
        low = "".join(ch.lower() if len(ch.lower()) == 1 else ch for ch in text)
    found = [*_cardinals(low, language)]
    ordinal = _ORDINAL.get(language)
    if ordinal is not None:
        words = _ORDINALS[language]
        for m in ordinal.finditer(low):
            tens = next((one for one in found if one.end == m.start() - 1 and one.value % 10 == 0), None)
            if tens and 20 <= tens.value <= 90 and words[m[1]] < 10 and low[tens.end] in "- ":  # "twenty-first"
                found.remove(tens)
                found.append(Numeral(tens.start, m.end(), tens.value + words[m[1]], True))
            else:
                found.append(Numeral(m.start(), m.end(), words[m[1]], True))
    return sorted(found)


def _cardinals(low: str, language: str) -> Iterator[Numeral]:
    if language == "de":
        for run in _DE_RUN.finditer(low):
            yield Numeral(run.start(), run.end(), _german(run[0]))
        return
    pattern = _RUN.get(language)
    if pattern is None:
        return
    words = _CARDINALS[language]
    for run in pattern.finditer(low):
        yield from _valued(run, words)


def _valued(run: re.Match[str], words: dict[str, int]) -> Iterator[Numeral]:
    """A run may hold several numbers ("one two"): a word that cannot follow the one before starts the next."""
    total = part = 0
    start = end = run.start()
    before: int | None = None
    for word in re.finditer(r"[^\W\d_]+", run[0]):
        value = words.get(word[0])
        if value is None:
            continue
        if before is not None and not _follows(before, value):
            yield Numeral(start, end, total + part)
            total = part = 0
            start = run.start() + word.start()
        if value == 1000:
            total, part = total + (part or 1) * 1000, 0
        elif value == 100 and part and part % 100 and part < 100:
            part *= 100
        elif value == 20 and before == 4:  # quatre-vingt
            part += 76
        else:
            part += value
        before, end = value, run.start() + word.end()
    if before is not None:
        yield Numeral(start, end, total + part)


def _follows(before: int, value: int) -> bool:
    if value >= 1000:
        return before < 1000
    if value >= 100:
        return before < 100 or before == 1000
    if (before, value) == (4, 20) or (before == 10 and 7 <= value <= 9):  # quatre-vingt, dix-sept
        return True
    return (before >= 20 and value < 20) or before >= 100


def _german(word: str) -> int:
    head, thousand, tail = word.partition("tausend")
    if thousand:
        return (_german_below(head) or 1) * 1000 + _german_below(tail.removeprefix("und"))
    return _german_below(word)


def _german_below(word: str) -> int:
    head, hundred, tail = word.partition("hundert")
    if hundred:
        return (_german_below(head) or 1) * 100 + _german_below(tail.removeprefix("und"))
    if not word:
        return 0
    if word in _DE_SMALL:
        return _DE_SMALL[word]
    if word in _DE_TENS:
        return _DE_TENS[word]
    unit, _, ten = word.partition("und")
    return _DE_SMALL.get(unit, 0) + _DE_TENS.get(ten, 0)
