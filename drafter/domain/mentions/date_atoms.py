"""The pieces that a date is said in: "Wed", "Nov 11", "2026", "5 p.m.", "next week". One scan per text finds them."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from drafter.domain.mentions import clock, half_hours
from drafter.domain.mentions.date_words import MONTHS, NEEDS_COMPANY, ORDINALS, STEM, WEEKDAYS, WORDS_TOO, one_of, stems
from drafter.domain.regex import regex

_NUMERIC = (
    r"(?P<iso>(?P<iso_y>(?:19|20)\d\d)(?P<iso_s>[-/])(?P<iso_m>\d{1,2})(?P=iso_s)(?P<iso_d>\d{1,2})(?:t(?P<iso_t>\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?:z|[+-]\d\d:?\d\d)?)?(?![\w/-]|[.,]\d))"
    r"|(?P<num>(?P<num_a>\d{1,2})(?P<num_s>[./-])\s?(?P<num_b>\d{1,2})(?P=num_s)\s?(?P<num_y>(?:19|20)\d\d|\d\d)(?![\w/-]|[.,:]\d))"
    r"|(?P<short>(?P<short_a>\d{1,2})(?:/(?P<short_b>\d{1,2})(?![\w/%]|[.,:]\d|-\d)|\.\s?(?P<short_c>\d{1,2})\.(?!\d)))"
)
_ORDINAL = "|".join(word.replace(" ", r"[\s-]") for word in sorted(ORDINALS, key=len, reverse=True))
_LATER = "|".join(word.replace(" ", r"[\s-]") for word in sorted(ORDINALS, key=len, reverse=True) if ORDINALS[word] > 3)
"""Alone, "the first" and "the second" are seldom days."""
_AFTER_WORD = "|".join(rf"(?<=\b{word}\s)" for word in ("on", "by", "until", "till", "before", "since", "from"))
_NTH = {
    "en": rf"(?P<nth>(?:the\s+(?P<nth_d>\d{{1,2}})(?:st|nd|rd|th)|(?:{_AFTER_WORD})the\s+(?P<nth_w>{_LATER}))"
    r"(?=\s*(?:$|[.,;:!?()\n–—-]|(?:our|your|my|the|there|this|that|until|till|through|onwards?|then|also|without|nobody|at|by|of\s+(?:this|next|last|the)\s+month|and|or|to|between|before|after|but|so|i|we|you|they|he|she|it|is|was|when|as|if|latest|no\s+(?:earlier|later|sooner)|not\s+before|will|because|for|please|with|from|around|in\s+the)\b)))",
    "de": r"(?P<nth>(?:am|zum|den|dem|vom|ab)\s+(?P<nth_d>\d{1,2})\.(?=\s*(?:$|[,;:!?)\n-]|(?:um|bis|und|oder|zu|bei|an|wird|ist|da|ein|geliefert|kommt|erledigt)\b)))",
    "es": r"(?P<nth>(?:el\s+día|del\s+día|día)\s+(?P<nth_d>\d{1,2})(?!\s*de\s+[a-z]|\w|[.,/]\d|\s?[€%]))",
    "fr": r"(?P<nth>(?:le|du|au)\s+(?P<nth_d>\d{1,2})(?=\s*(?:$|[.,;:!?)\n](?!\d)|(?:à|au|et|ou|avant|dernier|prochain)\b)))",
}
_DAY = {
    "en": {"the day after tomorrow": 2, "day after tomorrow": 2, "the day before yesterday": -2, "today": 0, "tonight": 0,
           "tonite": 0, "tomorrow": 1, "tmrw": 1, "tmr": 1, "tomorow": 1, "tommorow": 1, "tommorrow": 1, "tomorrrow": 1, "yesterday": -1, "yest": -1,
           "this morning": 0, "this afternoon": 0, "this evening": 0, "last night": -1, "later today": 0, "same day": 0, "2day": 0, "2moro": 1, "in the morning": 1},
    "de": {"heute": 0, "übermorgen": 2, "vorgestern": -2, "gestern": -1, "morgen": 1, "noch heute": 0},
    "es": {"pasado mañana": 2, "hoy": 0, "ayer": -1, "anteayer": -2, "antes de ayer": -2, "anoche": -1, "mañana": 1,
           "esta mañana": 0, "esta tarde": 0, "esta noche": 0, "esta misma mañana": 0, "esta misma tarde": 0, "esta misma noche": 0},
    "fr": {"après-demain": 2, "avant-hier": -2, "aujourd'hui": 0, "demain": 1, "hier": -1, "ce soir": 0, "ce matin": 0,
           "cet après-midi": 0},
}  # fmt: skip
_BUSINESS = {
    "en": r"(?:the\s+)?(?:next|following)\s+(?:business|working|work)\s+day",
    "de": r"(?:am\s+|zum\s+|den\s+)?(?:nächste[nr]?|folgende[nr]?)\s+(?:werktag|arbeitstag)",
    "es": r"(?:el\s+)?(?:próximo|siguiente)\s+día\s+(?:hábil|laborable)|(?:el\s+)?día\s+(?:hábil|laborable)\s+siguiente",
    "fr": r"(?:le\s+)?(?:prochain\s+jour\s+(?:ouvré|ouvrable)|jour\s+(?:ouvré|ouvrable)\s+suivant)",
}
_EDGE = {
    "en": r"(?:(?P<edge>(?:the\s+|very\s+)?(?:end|start|beginning|middle)\s+of|this\s+side\s+of|before|ahead\s+of|early|late|mid|later|earlier)[\s-]+)?",
    "de": r"(?:(?P<edge>ende|anfang|mitte)\s+)?",
    "es": r"(?:(?P<edge>(?:a\s+)?(?:finales|fin|principios|mediados|final)\s+de)\s+)?",
    "fr": r"(?:(?P<edge>(?:la\s+)?(?:fin|début|mi)(?:\s+de)?)[\s-]+)?",
}
_SPAN = {
    "en": r"(?P<rel>next|in\s+the\s+course\s+of\s+the|this|the\s+following|the\s+coming|the|last|this\s+past|this\s+coming|coming)\s+(?P<unit>week-?end|week|month|year|day)(?!\w|-|\s+of\b|(?:'s|\s+is)\s+(?:out|over|up|through)\b)|(?P<eod>e\.?o\.?w|end\s+of\s+(?:week|month)|(?:before\s+|by\s+the\s+time\s+)?the\s+(?:week|month)(?:'s|\s+is)\s+(?:out|over|up|through))(?!\w)",
    "de": r"(?P<rel>nächste[nrsm]?|kommende[nrsm]?|diese[nrsm]?|letzte[nrsm]?|vergangene[nrsm]?|vorige[nrsm]?|im\s+(?:laufe?|verlauf)\s+de[rs]|der|des|am|übers)\s+(?P<unit>wochenende|woche|monats?|jahr(?:es)?|tages)(?!\w)|(?P<eod>(?:wochenende|monatsende)(?!\w))",
    "es": r"(?P<rel>(?:(?:a\s+lo\s+largo|en\s+el\s+transcurso)\s+de(?:l|\s+la)|la|el|este|esta|del|de\s+la|de\s+esta|de\s+este|al)(?:\s+(?:próxim[oa]|pasad[oa]))?)\s+(?P<unit>fin\s+de\s+semana|semana|mes|año|día)(?:\s+(?P<rel2>que\s+viene|próxim[oa]|pasad[oa]|siguiente|entrante))?(?!\w)|(?P<eod>(?:fin|finales|final)\s+(?:de\s+(?:semana|mes|año)|del\s+día)(?!\w))",
    "fr": r"(?P<rel>(?:dans|au\s+cours\s+de|courant\s+de)\s+la|la|le|cette|ce|de\s+la|du|en)\s+(?P<unit>week-?end|semaine|mois|année|journée)(?:\s+(?P<rel2>prochaine?|dernière?|passée?|suivante?|qui\s+vient))?(?!\w)|(?P<eod>fin\s+de\s+(?:semaine|mois|journée)(?!\w))",
}
_WEEKDAY_REL = {
    "en": (r"(?:(?P<wrel>next|last|this\s+coming|this\s+past|this|the\s+coming|the\s+following|coming|the)\s+)?", r"(?:s)?(?:\s+(?P<wrel2>week|gone|just\s+gone|coming|after\s+next)(?!\w))?"),
    "de": (r"(?:(?P<wrel>nächste[nrsm]?|kommende[nrsm]?|diese[nrsm]?|letzte[nrsm]?|vergangene[nrsm]?|vorige[nrsm]?)\s+)?", r"()"),
    "es": (r"(?:(?:el|este|del|los)\s+)?(?:(?P<wrel>próximo|pasado)\s+)?", r"(?:\s+(?P<wrel2>que\s+viene|próximo|pasado|siguiente)(?!\w))?"),
    "fr": (r"(?:(?:le|ce)\s+)?", r"(?:\s+(?P<wrel2>prochain|dernier|passé|suivant|qui\s+vient)(?!\w))?"),
}  # fmt: skip
_PREPS = {
    "en": r"(?:in|by|since|until|till|during|from|through|end\s+of|beginning\s+of|early|late|mid|next|last|this|for)",
    "de": r"(?:im|seit|bis|ende|anfang|mitte|ab|nächsten|letzten)",
    "es": r"(?:en|desde|hasta|finales\s+de|principios\s+de|mediados\s+de|de)",
    "fr": r"(?:en|depuis|fin|début|mi|courant|dès|d'ici|jusqu'en)",
}
_OF = {"en": r"(?:of\s+)?", "de": r"", "es": r"(?:de\s+)?", "fr": r""}
_OF_YEAR = {"en": r"(?:of\s+)?", "de": r"", "es": r"(?:de\s+|del\s+)?", "fr": r""}
_NTH_END = {"en": r"(?:st|nd|rd|th|\.)?", "de": r"\.?", "es": r"(?:º|°)?", "fr": r"(?:er|e)?"}
_TO = {"en": r"-|–|to|and", "de": r"-|–|bis|und", "es": r"-|–|al?|y", "fr": r"-|–|au?|et"}


def _numbered(months: str) -> str:
    """The day of the month right after its weekday, no month behind it: "Thursday the 26th", "Thursday 26"."""
    return (
        rf"(?:(?:,?\s+(?:the\s+)?(?P<wd_d>\d{{1,2}})(?:st|nd|rd|th)|,?\s+the\s+(?P<wd_w>{_ORDINAL})"
        r"|,?\s+(?P<wd_b>1[3-9]|[23]\d)(?=\s*(?:$|[,;!?)\n]|\.(?!\d)|(?:at|by|before|between|from)\b)))"
        rf"(?![\w])(?!\s*(?:of\s+)?(?:{months})(?!\w)))?"
    )


@functools.lru_cache(maxsize=8)
def pattern(language: str) -> re.Pattern[str]:
    """All atoms of a language; the outer named group that matched tells which."""
    months = one_of(MONTHS[language])
    nth, to = _NTH_END[language], _TO[language]
    before, after = _WEEKDAY_REL[language]
    parts = "|".join(
        re.escape(part).replace(r"\ ", r"\s+") for part in sorted(clock.PARTS[language], key=len, reverse=True)
    )
    year = rf"(?:(?:,?\s+{_OF_YEAR[language]}|-)(?P<{{0}}_y>(?:19|20)\d\d|(?<=\s)'\d\d)(?!\w|[.,]\d|\s?[€$£]))?"
    day = rf"(?:\d{{1,2}}|{_ORDINAL})" if language == "en" else r"\d{1,2}"
    day_month = (
        rf"(?P<dm>(?:the\s+)?(?P<dm_d>{day}){nth}(?:\s*(?:{to})\s*(?:el\s+|the\s+)?(?P<dm_e>\d{{1,2}}){nth})?\s*-?{_OF[language]}"
        rf"(?P<dm_m>{months})(?!\w)\.?{year.format('dm')})"
    )
    month_day = (
        rf"(?P<md>(?P<md_m>{months})\.?\s*(?:the\s+)?(?P<md_d>{day})(?:st|nd|rd|th)?"
        rf"(?:\s*(?:-|–|to\s|and\s)\s*(?P<md_e>\d{{1,2}})(?:st|nd|rd|th)?(?!\d))?(?!\w|[/%]|:\d|[.,]\d(?!\d{{3}})|-\d|\s?(?:am|pm|a\.m|p\.m|uhr|h|%|€|years|people|times|ways)\b){year.format('md')})"
    )
    month = rf"(?P<mo>(?<!\w)(?P<mo_p>{_PREPS[language]})[\s-]+(?P<mo_m>{months})(?!\w|\.?\s*(?:the\s+)?\d{{1,2}}(?!\d))(?:\s+(?:de\s+)?(?P<mo_y>(?:19|20)\d\d)(?!\w))?)"
    of_year = rf"(?P<my>(?P<my_m>{months})\s+(?:de\s+|del\s+)?(?P<my_y>20\d\d)(?!\w|[.,]\d))"
    number = _numbered(months) if language == "en" else ""
    weekday = rf"(?P<wd>(?P<wd_all>{before}(?P<wd_n>{one_of(WEEKDAYS[language])})(?!\w){after})\.?{number})"
    near = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(_DAY[language], key=len, reverse=True))
    english = month_day if language in ("en", "es") else month_day.replace("the\\s+", "")
    return regex(
        rf"(?<![\w$€£#])(?<!\d[.,:/-])(?:{_NUMERIC}|{day_month}|{english}|{_NTH[language]}|(?P<bd>{_BUSINESS[language]})(?!\w)"
        rf"|(?P<near>{near})(?!\w)|(?P<span>{_EDGE[language]}(?:{_SPAN[language]}))|{month}|{of_year}|{weekday}"
        rf"|{clock.pattern(language)}(?!\.?\s*-?(?:(?:{to})\s*(?:the\s+|el\s+)?\d{{1,2}}{nth}\s*)?(?:of\s+|de\s+)?(?:{months})(?!\w))"
        rf"|(?P<part>{parts})(?!\w))"
    )


_TOKEN = regex(r"\d\w*|[^\W\d]+|@")
_LETTERS = regex(r"[^\W\d]+")
_WORDS = regex(r"\w+")
_DIGIT = regex(r"\d")
_AHEAD = 8
"""So many words of an atom at most stand before its telling word."""
_TELLING = {
    "en": "week month year day days weekend end play business thing eod eow eo od ow o out over up through",
    "de": "wochenende woche monat monats jahr jahres tages monatsende werktag arbeitstag",
    "es": "semana mes año día",
    "fr": "weekend end semaine mois année journée jour",
}


def _spoken(language: str) -> tuple[str, ...]:
    """Hours in words, as in "by five"."""
    return tuple(clock.HOURS) if language == "en" else ()


@functools.lru_cache(maxsize=8)
def _telling(language: str) -> frozenset[str]:
    """Words of which every atom without a figure holds one. A part of a day tells nothing alone."""
    named = (*MONTHS[language], *WEEKDAYS[language], *clock.NAMED[language], *_DAY[language], *_spoken(language))
    named += tuple(ORDINALS) if language == "en" else ()
    return frozenset(
        {_LETTERS.findall(word)[-1] for word in named}.union(_TELLING[language].split(), half_hours.LAST[language])
    )


@functools.lru_cache(maxsize=8)
def _ends(language: str) -> frozenset[str]:
    """The words that every atom without a figure ends with, parts of a day included."""
    return _telling(language) | {_LETTERS.findall(part)[-1] for part in clock.PARTS[language]}


@functools.lru_cache(maxsize=8)
def _openings(language: str) -> frozenset[str]:
    """The first letters of the words that an atom can begin with."""
    sources = (_EDGE[language], _SPAN[language], _BUSINESS[language], _PREPS[language])
    leads = (clock.LEAD[language], _WEEKDAY_REL[language][0], _NTH[language].partition("(?P<nth_d>")[0])
    named = (
        *MONTHS[language],
        *WEEKDAYS[language],
        *clock.NAMED[language],
        *clock.PARTS[language],
        *_DAY[language],
        *_spoken(language),
        *half_hours.FIRST[language],
        *(ORDINALS if language == "en" else ()),
    )
    return stems((*sources, *leads, *named, *_TELLING[language].split(), "the @")) | {"@"}


def scan(low: str, language: str) -> Iterator[re.Match[str]]:
    """The atoms of a lower-case text, in order. They are looked for only at words that one can begin with and that
    have a figure or a telling word near ahead: a text without these is not searched at all."""
    if _DIGIT.search(low) is None and _telling(language).isdisjoint(_WORDS.findall(low)):
        return
    atoms, openings, ends = pattern(language), _openings(language), _ends(language)
    tokens, starts, near = list(_TOKEN.finditer(low)), [], len(low)
    for index in range(len(tokens) - 1, -1, -1):
        word = tokens[index][0]
        if (digit := word[0].isdigit()) or word in ends:
            near = index
        if near - index <= _AHEAD and (digit or word[:STEM] in openings):
            starts.append(tokens[index].start())
    end = 0
    for start in reversed(starts):
        if start >= end and (hit := atoms.match(low, start)):
            end = hit.end()
            yield hit


def day_offset(word: str, language: str) -> int:
    """How many days after the day of saying: "tomorrow" is 1."""
    return _DAY[language][" ".join(word.split())]


def is_ordinary(text: str, start: int, end: int, word: str) -> bool:
    """Whether a month or weekday that is an ordinary word too is likely that word here: it lacks its capital or,
    for a short weekday, a word such as "on" before it."""
    if word in NEEDS_COMPANY:
        return not re.search(
            r"(?:on|by|next|last|this|until|till|before|since|from|am|bis|ab|seit|nächsten)\s+$",
            text[max(0, start - 10) : start].lower(),
        )
    return word in WORDS_TOO and text[start:end].islower()


_ALSO_VERBS = frozenset({"mon", "wed", "sat", "sun"})
_A_WORD_NEXT = regex(r"\s+[a-z]")


def is_verb(text: str, start: int, end: int, word: str) -> bool:
    """Whether a word that stands right beside a date is no weekday or month: without a capital where others have theirs,
    "your note of September 30 sat here", "anyone over 18 may sign"; where all is in lower case a weekday needs its comma."""
    if not text[start:end].islower():
        return False
    if word in _ALSO_VERBS:
        return not (text.islower() and text[:start].rstrip().endswith((",", "(")))
    return word == "may" and not text.islower() and _A_WORD_NEXT.match(text, end) is not None
