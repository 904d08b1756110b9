"""Came on a later day than the one that was set: "it turned up on Friday instead of Thursday", "devait arriver mercredi, il est
arrivé vendredi". Which of the two days is the later one tells it; "Wednesday instead of Friday" is early."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.domain.evidence import Evidence
from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.drafting.reading.past.story import Story
from drafter.drafting.reading.scan import Said

_DAYS = tuple(
    names.split()
    for names in (
        "monday montag lunes lundi", "tuesday dienstag martes mardi", "wednesday mittwoch miercoles mercredi", "thursday donnerstag jueves jeudi",
        "friday freitag viernes vendredi", "saturday samstag sonnabend sabado samedi", "sunday sonntag domingo dimanche",
    )
)  # fmt: skip
_PLACE = {name: place for place, names in enumerate(_DAYS) for name in names}
_DAY = "|".join(_PLACE)
_CAME = (
    r"(?:turned up|showed up|came|arrived|appeared|(?:was|were|got|you) delivered|delivered it"
    r"|kam(?:en)?(?! ich| wir)|erschien(?:en)?|traf(?:en)?|gekommen(?: ist)?|geliefert(?: wurde)?|llego|llegaron|vino|vinieron|aparecio|(?:ha|han) (?:llegado|venido|aparecido)|entregaron"
    r"|(?:est|sont) (?:venue?s?|arrivee?s?|passee?s?)|a ete livree?)"
)
_INSTEAD = r"(?:instead of|rather than|and not|, not|(?:an)?statt|und nicht|en (?:vez|lugar) (?:de|del)|y no|au lieu (?:de|du)|et non)"
_DUE = r"(?:(?:was|were) (?:\w+ )?(?:due|meant|supposed|booked|scheduled|promised|set|to (?:come|arrive|be))|sollten?|(?:vereinbart|zugesagt|ausgemacht|bestatigt) war|tenian? que|debian?|iban? a|devai(?:t|ent)|etai(?:t|ent) prevue?s?)"
_AT = r"(?: (?:on|only|erst|am|den|el|le|the))*"
_LATER = Waiting(
    rf"\b{_CAME}\b[^.!?;\n]{{0,25}}?\b(?P<came>{_DAY})\b[^.!?;\n]{{0,12}}?{_INSTEAD}{_AT} (?P<set>{_DAY})\b"
    rf"|\b{_INSTEAD}{_AT} (?P<set2>{_DAY})\b[^.!?;\n]{{0,12}}?\b{_CAME}\b[^.!?;\n]{{0,30}}?\b(?P<came2>{_DAY})\b"
    rf"|\b{_INSTEAD}{_AT} (?P<set3>{_DAY})\b[^.!?;\n]{{0,30}}?\b{_CAME}\b[^.!?;\n]{{0,12}}?\b(?P<came3>{_DAY})\b"
    rf"|\b{_DUE}\b[^.!?;\n]{{0,40}}?\b(?P<set4>{_DAY})\b[^.!?;\n]{{0,40}}?\b{_CAME}\b[^.!?;\n]{{0,30}}?\b(?P<came4>{_DAY})\b"
)
_NOT_THEIRS = regex(
    r"\b(?:i|we|ich|wir|yo|je|nous|(?:my|meine?|mi|mon|ma) (?:sister|brother|mother|father|mum|mom|dad|wife|husband|friend|neighbou?r|colleague|boss|son|daughter"
    r"|schwester|bruder|mutter|vater|frau|mann|freund(?:in)?|nachbar(?:in)?|chef(?:in)?|sohn|tochter|hermano|hermana|madre|padre|mujer|marido|amig[oa]|vecin[oa]|jef[ea]|hij[oa]|soeur|frere|mere|pere|femme|mari|amie?|voisine?|chef|fils|fille))(?: \w+)? *$"
)
"""Before the verb: whoever was late was not the company."""
_MOVED = regex(
    r"\b(?:moved|rescheduled|rearranged|as we agreed|verschoben|umgebucht|aplaz\w+|cambiamos|reporte\w*|deplace\w*)\b"
)
_LATE_AT_MOST = 3
"""Of two days of the week, so many days on is later; more are the earlier one of the week before."""


def came_later(story: Story) -> Iterator[Evidence]:
    """The customer's words that name the day that was set and the later one on which it came."""
    for line in story.lines:
        if isinstance(line, Said):
            for hit in _LATER.finditer(line.own):
                if _is_late(hit) and not _NOT_THEIRS.search(line.own, 0, hit.start()) and not _MOVED.search(hit[0]):
                    yield line.evidence(hit.start(), hit.end())


def _is_late(hit: re.Match[str]) -> bool:
    came, due = (
        next(day for name, day in hit.groupdict().items() if day and name.startswith(of)) for of in ("came", "set")
    )
    return 0 < (_PLACE[came] - _PLACE[due]) % 7 <= _LATE_AT_MOST
