"""One message of the company, read for what it leaves open: does it ask, does it name a day, does it say "done"?

Whose turn it is decides who keeps whom waiting: after a question the customer, after "we are looking into it" the company.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.mentions.dates import find_dates, find_durations
from drafter.domain.regex import regex
from drafter.domain.sentences import Sentence, sentences
from drafter.drafting.reading.language import spoken
from drafter.drafting.reading.past.words import stems

COURTESY = regex(
    r"\b(?:anything else|something else|(?:can|may|could) (?:i|we) (?:help|assist)|can i do for you|how are you|like to (?:be|join|subscribe|rate|take part)|"
    r"(?:any|other|more|further) questions|hesitate|sonst noch|noch etwas|weiterhelfen|algo mas|ayudar(?:te|le|lo)?|autre chose|vous aider)\b"
)
"""Questions that ask for nothing."""
_ASKS = Waiting(
    r"\?|\bplease\b(?! (?:don't|do not|accept|bear|be patient|rest assured|allow|excuse|forgive|find|see|note|wait))|\b(?:let (?:me|us) know|d\.?m\.? us|send (?:us|me)|once you|when you (?:have|get)|after you|whenever you|(?:we|i)(?:'ll| will)? need (?:your|a|the|you)|"
    r"we are (?:still )?(?:awaiting|waiting for) your|without (?:a|an|your)|reminder|return (?:it|the form)|drop (?:it|them)|try (?:the|a|to|it|firmware|again)|(?:sign|fill|reply|log|tap|hold|press|turn) (?:in|out|it|yes|the)|"
    r"bitte(?! (?:entschuldigen|haben sie|beachten|um))|teilen sie|senden sie|schicken sie|nennen sie|benotigen|brauchen wir|"
    r"por favor|envie(?:nos|n)?|indique\w*|confirme\w*|necesitamos|mand(?:e|a)(?:nos|me)|veuillez|merci de|pourriez|pouvez|envoyez|indiquez|il nous faut|reinicie|reinitialis\w+)\b",
)
_DONE = Waiting(
    r"\b(?:all done|done and|done[,!.]|(?:has|have|been|is|are|was|were|i|we|i've|we've|'ve|just|already|now) (?:\w+ ){0,2}(?:removed|corrected|refunded|credited|fixed|repaired|restored|resolved|replaced|rolled back|"
    r"reset|waived|cancelled|canceled|completed|updated|changed|reversed|approved|ended|delivered|installed|activated|sorted|set|confirmed)|should (?:\w+ ){1,2}(?:good|fine|working|ok|okay|now|again|fixed)|"
    r"(?:corrected|refunded|credited|confirmed|removed|fixed|replaced|attached|posted|sent|dispatched|shipped)\b|should run|"
    r"erledigt|(?:erstattet|behoben|repariert|korrigiert|storniert|gutgeschrieben|gesperrt|ausgetauscht|angepasst|verschickt|versandt)|"
    r"(?:gone|went) back|listo|hecho|(?:reembolsad|corregid|arreglad|solucionad|resuelt|anulad|cancelad|abonad|enviad|activad|exonerad)[oa]s?|(?:hemos|he) \w+(?:ado|ido)|"
    r"c'est (?:fait|rembourse|regle|corrige|envoye|repare|annule)|(?:rembourse|corrige|repare|annule|resolu|regle|livre|expedie|remplace)e?s?)\b"
)
_UNDER_WAY = Waiting(
    r"\b(?:i'll|we'll|they'll|having (?:it|this|that|them)|(?:i|we|team|colleagues?|someone|somebody|they|he|she) (?:\w+ )?(?:will|shall)|will (?!not\b|you\b|need\b)\w+|let's give it|being|(?:have|has|'ve) (?:\w+ )?(?:passed|escalated|raised|reported|logged|"
    r"asked|forwarded|opened|requested|ordered|notified|chased)|(?:passed|escalated|raised|reported|logged|forwarded|opened) (?:this|it|a|your|the)|under (?:process|review|investigation)|in progress|pending|received[,!.]|(?:is|are|it's|lies|sits) (?:now |already )?with (?:our|the|my) (?:\w+ ){0,2}(?:team|department|colleagues?|office|people|desk|engineers?|developers?|accounts|accountants?|warehouse|finance|workshop|crew|supplier|manager)|handed (?:it|this|that|them) (?:on |over )?to|"
    r"(?:are|am|is|'re|'m) (?:\w+ )?(?:looking|working|checking|investigating|chasing|waiting|processing|reviewing|on (?:it|its way|the way))|on its way|noted|a note|kindly wait|as soon as|once (?:it|the|they)|sobald|en cuanto|des que|"
    r"(?:wir|ich) (?:\w+ ){0,2}(?:kummern|prufen|prufe|arbeiten|melden|melde|leiten|lassen|schicken|schicke|klaren|klare|senden|sende|bearbeiten)|beauftragt|eingegangen|weitergeleitet|wird (?:\w+ ){0,3}\w+t|werden (?:\w+ ){0,5}\w+en|in (?:arbeit|bearbeitung)|so bald|geht klar|kommt|"
    r"(?:lo|la|los|las|se lo|se la) (?:\w+amos|\w+imos|paso|reviso|miro|tramito|gestiono|envio|mando)|(?:revisaremos|miramos|estamos|vamos a|se (?:lo|la) (?:enviamos|mandamos)|enseguida|en (?:proceso|tramite|curso)|atendera|pasara|estara|avisamos|decimos|visita)|"
    r"(?:nous|je) (?:\w+[' ]){0,3}(?:adressons|envoyons|envoie|verifions|verifie|faisons|traitons|transmets|transmettons|renvoyons|regarde|regardons|occupe|occupons|passe|remettons)|s'en occupe|en (?:cours|route)|a l'etude|bien recu|passera|sera|"
    # Whoever says what they do or will do, but no courtesy, regret or stand, has it under way.
    r"(?:wir|ich) (?!(?:haben|habe|sind|bin|bedauern|bedaure|danken|danke|bitten|bitte|entschuldigen|freuen|freue|konnen|kann|bieten|biete|bleiben|bleibe|lehnen|lehne|sehen|sehe|verstehen|verstehe|betrachten|wunschen|wunsche|mussen|muss|durfen|wissen|weiss|hoffen|hoffe)\b)\w+en?\b|(?:melden uns|melde mich|meldet sich|kommt auf sie zu|lassen (?:es )?sie wissen)|"
    r"\w+(?:aremos|eremos|iremos)|(?:lo|la|le|les|se|te|os|yo) \w{3,}(?:are|ere|ire|aran?|eran?|iran?)|(?:le|les|te|os) (?:aviso|avisamos|llamo|llamamos|confirmo|confirmamos|mando|paso|escribo|escribimos)|"
    r"(?:nous|je) (?:(?:vous|le|la|les|y|en|nous en) |l'|m'en )*(?!(?:sommes|avons|suis|regrettons|regrette|comprenons|comprends|remercions|remercie|prions|prie|pouvons|peux|invitons|invite|restons|reste|proposons|propose|souhaitons|souhaite|devons|desole\w*|considerons)\b)\w{2,}(?:ons|rai))\b"
)
_NOT_YET = regex(
    r"\b(?:will|to|can|could|would|shall|once|when|until|if|not|having|being|getting|wird|werden|sera|seront|estara|va a|as soon as)\b[^.!?;,]*$|'ll\b[^.!?;,]*$"
)
_UNTIL = regex(r"\b(?:until|till|through|hasta|jusqu\w*)\W+(?:\w+\W+){0,2}$")
"""Before a day that ends something, a hold or an offer, and on which nothing falls due."""
_HEAD = 4_000
"""Characters of a message that are searched for days: nobody names one further down."""
_FAR = dt.timedelta(days=400)
_UNITS = {
    "hour": dt.timedelta(hours=1),
    "day": dt.timedelta(days=1),
    "business day": dt.timedelta(days=1.5),
    "week": dt.timedelta(days=7),
    "month": dt.timedelta(days=31),
}
_MAY_DATE = regex(
    r"\d|\b(?:today|tonight|tomorrow|tmrw|noon|day|days|weeks?|months?|weekend|hours?|(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?|heute|morgen|\w+tags?|\w+woch\w*|woche\w*|tage?n?|hoy|manana|lunes|martes|"
    r"miercoles|jueves|viernes|sabado|domingo|semanas?|dias?|aujourd'hui|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|semaines?|jours?)\b"
)
"""Without one of these a message names no day, and the search for dates is saved."""


@dataclass(frozen=True)
class Told:
    """`own` is the agent's own text, folded; `text` as it was written; `language` where its words do not tell."""

    where: int
    at: dt.datetime
    text: str
    own: str
    language: str

    @cached_property
    def sentences(self) -> list[Sentence]:
        return sentences(self.own)[:40]

    @cached_property
    def stems(self) -> frozenset[str]:
        return stems(self.own)

    @cached_property
    def asking(self) -> list[Sentence]:
        """The sentences that want something of the customer."""
        return [piece for piece in self.sentences if _ASKS.search(piece.text) and not COURTESY.search(piece.text)]

    @cached_property
    def asked(self) -> list[frozenset[str]]:
        """What each of these sentences is about."""
        return [stems(piece.text) for piece in self.asking]

    @cached_property
    def under_way(self) -> bool:
        return _UNDER_WAY.search(self.own) is not None

    @cached_property
    def done(self) -> bool:
        """Whether it says that the act is done, not that it will be."""
        return any(
            not _NOT_YET.search(self.own, max(0, found.start() - 25), found.start())
            for found in _DONE.finditer(self.own)
        )

    @cached_property
    def runs_until(self) -> dt.datetime | None:
        """The last moment that the message names, where it lies ahead: "arrives June 26", "six weeks"."""
        return max((end for end, _ in self._ahead), default=None)

    @cached_property
    def due(self) -> dt.datetime | None:
        """The same for something to happen: "held for you until Friday" is none."""
        return max((end for end, start in self._ahead if not _UNTIL.search(self.own, 0, start)), default=None)

    @cached_property
    def _ahead(self) -> list[tuple[dt.datetime, int]]:
        if not _MAY_DATE.search(self.own, 0, _HEAD):
            return []
        language = spoken(self.own, self.text, self.language)
        zone = self.at.tzinfo or dt.UTC
        ends = [
            (day.latest, day.start)
            for day in find_dates(self.text[:_HEAD], said_at=self.at, zone=zone, language=language)
        ]
        ends += [
            (self.at + _UNITS[length.unit] * length.count, length.start)
            for length in find_durations(self.text[:_HEAD], language=language)
            if length.frame == "bare" and length.unit in _UNITS and length.count < 100
        ]
        return [(end, start) for end, start in ends if self.at < end < self.at + _FAR]
