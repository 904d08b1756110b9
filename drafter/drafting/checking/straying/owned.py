"""Things that a model gives to a customer who never spoke of them: "your wardrobe arrived with a cracked door", to somebody
with a blender. Most often it is taken over from an example.

Only what is called theirs is judged, because that is what everybody says of the matter itself; and only English, where
the things that every customer has (a message, an account, patience) are few enough to list.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.domain.regex import regex
from drafter.domain.score import Mark
from drafter.drafting.checking.manner.bags import bag
from drafter.drafting.checking.manner.meaning import stems
from drafter.drafting.checking.sheet import Sheet

_OWNED = regex(r"\byour((?:[ -][a-z]+){1,4})")
_WORD = regex(r"[a-z]+(?![\w-])")
_SHORTEST = 3
_SAID_OF_THINGS = bag(
    """actual best broken cancelled complete current damaged dear defective delayed earlier entire exact existing
    faulty final first former full good initial kind last late latest local lost main missing more nearest new
    next old only open original other outstanding own particular patient personal preferred present previous
    proper recent regular remaining right same second separate single special third total usual very whole wrong"""
)
_EVERYBODYS = stems(
    bag(
        """account address advice agreement allergy allowance anger answer apartment appointment area arrangement
    arrival attention availability balance bank basket behalf belonging benefit bill body booking brother budget
    business calendar call card care case charge chat child children choice clock closing colleague colour
    comfort comment communication community company complaint comprehension computer concern confidence
    confirmation consent contact contract convenience conversation correspondence cost country credit customer
    data date daughter day deadline decision delivery departure desire desk detail device diary difficulty
    direction disappointment discretion distress document door doorstep doubt driveway earliest effort email
    employer enquiry evening exasperation excuse expectation expense experience eye fact family father favor
    favour fear feedback feeling feet file floor folder food foot form friend front frustration full-time garden
    goodwill group guest half hand happiness head health heart help history holiday home honesty hour house
    household husband impression inbox income inconvenience indulgence information inquiry insistence
    instruction insurance intention interest invoice issue item job journey judgement judgment kid kindness
    kitchen landlord language law leave leg letter level life line link list living location loss loyalty
    luggage lungs mail mailbox making manager mat matter means membership message mind minute mistake mobile
    moment money month morning mother move name need neighbor neighbour neighbourhood night note notice number
    objection opinion option order outlay package page parcel pardon password pin parent part partner party passcode patience pay
    payment peace people permission person phone photo pick picture place plan plate point policy position
    possession post postcode preference problem product profile property purchase purpose question reaction
    reason receipt record reference refund relief reply report reputation request requirement reservation
    response rest result return review right room safety sake satisfaction say schedule score screen screenshot
    seat service setting setup share shift shopping side sign signature sister situation sleep son spam spouse
    staff stand state statement stay step story street style subscription suggestion sum support switch system
    table talk tariff team telephone term thank thing thinking thought ticket time title tone treatment trip
    trouble trust understanding use value version view visit voice wallet watch way week weekend welfare wife
    wish wit word wording work workplace worry year youngest"""
    ),
    "en",
)
"""What every customer may be said to have, whatever their matter is."""


def not_theirs(sheet: Sheet, here: frozenset[str]) -> Iterator[Mark]:
    """The things that the reply calls the customer's and that nobody spoke of. `here` are the stems of the case and the plan."""
    if sheet.reply.language != "en":
        return
    for hit in _OWNED.finditer(sheet.lower):
        words = _WORD.finditer(sheet.lower, *hit.span(1))
        thing = next((word for word in words if word[0] not in _SAID_OF_THINGS), None)
        if thing is None or len(thing[0]) < _SHORTEST:
            continue
        told = stems([thing[0]], "en")
        if told and all(stem[0] != "~" and stem not in here and stem not in _EVERYBODYS for stem in told):
            yield sheet.mark(*thing.span())
