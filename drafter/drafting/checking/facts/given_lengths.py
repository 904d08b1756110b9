"""The lengths of time that were given: in texts, by the plan, and by the name of a fact and its number."""

from __future__ import annotations

import re
from functools import cached_property
from typing import cast

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.mentions.durations import DurationMention, Unit, find_durations
from drafter.drafting.checking.facts.given import SEAM, Given

IN_KEY = Waiting(
    r"(?:^|(?<!this)(?<!last)(?<!per)(?<!each)(?<!next)(?<!una)(?<!diese)_)(?:(?P<minute>min(?:ute)?s?|minuten|minutos?)|(?P<hour>h(?:ou)?rs?|stunden?|horas?|heures?)|(?P<day>days?|nights?|tage?|nächte|d[ií]as?|noches|jours?|nuits)"
    r"|(?P<week>weeks?|wochen?|semanas?|semaines?)|(?P<month>months?|monate?|mes(?:es)?|mois)|(?P<year>years?|jahre?|años?|ans))(?:_|$)"
)
"""The unit in the name of a fact: `delay_min: 12`, `billed_hours: 31`."""
_NTHS = {
    word: number
    for words in (
        "first second third fourth fifth sixth seventh eighth ninth tenth",
        "erste zweite dritte vierte fünfte sechste siebte achte neunte zehnte",
        "ersten zweiten dritten vierten fünften sechsten siebten achten neunten zehnten",
        "primer segundo tercer cuarto quinto sexto séptimo octavo noveno décimo",
        "primera segunda tercera cuarta quinta sexta séptima octava novena décima",
        "premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième",
        "one two three four five six seven eight nine ten",
        "eins zwei drei vier fünf sechs sieben acht neun zehn",
    )
    for number, word in enumerate(words.split(), 1)
}
_NTH_UNITS = {
    "day": "day", "week": "week", "month": "month", "tag": "day", "woche": "week", "monat": "month", "día": "day",
    "semana": "week", "mes": "month", "jour": "day", "semaine": "week", "mois": "month", "night": "day",
}  # fmt: skip
_WORKING = "(?:working|business)"
_NTH_UNIT = Waiting(
    rf"\b(?:(?P<nth>{'|'.join(_NTHS)}|\d{{1,2}}(?:st|nd|rd|th|\.|º|ª|e|ème)) (?P<work>{_WORKING} )?(?P<unit>{'|'.join(_NTH_UNITS)})|(?P<before>day|week|month|tag|woche|día|jour) "
    rf"(?P<after>{'|'.join(_NTHS)}|\d{{1,2}}))\b"
)
"""A length told by its last part: "fourth day with no hot water", "on day nine", "dritte Woche"."""


class Lengths(Given):
    """See the module."""

    @cached_property
    def key_lengths(self) -> list[DurationMention]:
        """Lengths of time that a fact gives by its name and its number: `delay_min: 12` is 12 minutes."""
        found = []
        for name, value in self.leaves:
            if (
                isinstance(value, (int, float))
                and not isinstance(value, bool)
                and (unit := IN_KEY.search(name.lower()))
            ):
                count = float(value)
                found.append(DurationMention(0, 0, "", count, count, cast(Unit, unit.lastgroup), "bare"))
        for hit in _NTH_UNIT.finditer(self.joined.lower()):
            word = hit["nth"] or hit["after"]
            count = float(re.match(r"\d+", word)[0] if word[0].isdigit() else _NTHS[word])  # type: ignore[index]
            nth = "business day" if hit["work"] else _NTH_UNITS[hit["unit"] or hit["before"]]
            found.append(DurationMention(0, 0, "", count, count, cast(Unit, nth), "bare"))
        return found

    @cached_property
    def terms(self) -> list[DurationMention]:
        """Lengths that a term may run for: those of the knowledge that the plan quotes, and of the facts."""
        texts = [quote.quote for quote in self.plan.knowledge]
        texts += [value for _, value in self.leaves if isinstance(value, str)]
        return self._durations_in(SEAM.join(texts)) if texts else []

    @cached_property
    def all_terms(self) -> list[DurationMention]:
        """Those, the plan's, and what a fact gives by its name or a text by its last part."""
        return [*self.terms, *self.plan_durations, *self.key_lengths]

    @cached_property
    def plan_durations(self) -> list[DurationMention]:
        return self._durations_in(SEAM.join(self.plan_texts))

    @cached_property
    def durations(self) -> list[DurationMention]:
        return self._durations_in(self.joined)

    def _durations_in(self, text: str) -> list[DurationMention]:
        return [one for language in self.languages for one in find_durations(text, language=language)]
