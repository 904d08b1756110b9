"""The reply from plan and reading alone, with no model: what a good agent would be content to send.

It is the floor of the product: every model's part that fails a check is replaced by the part composed here.
"""

from __future__ import annotations

import re
from dataclasses import replace

from drafter.domain.case import WORDS, Case
from drafter.domain.draft import Part, PartKind
from drafter.domain.formats import LANGUAGES
from drafter.domain.plan import Plan
from drafter.domain.playbook import Playbook
from drafter.domain.reading import Ask, Reading
from drafter.domain.regex import regex
from drafter.drafting.composing.english import ENGLISH
from drafter.drafting.composing.french import FRENCH
from drafter.drafting.composing.german import GERMAN
from drafter.drafting.composing.heard import Heard
from drafter.drafting.composing.layout import lay_out, places
from drafter.drafting.composing.phrases import joined
from drafter.drafting.composing.resuming import Resuming, resumed
from drafter.drafting.composing.shortening import shorten
from drafter.drafting.composing.spanish import SPANISH
from drafter.drafting.composing.speech import Speech
from drafter.drafting.composing.story import SIZES, Story, spoken_zone
from drafter.drafting.composing.telling import tell

__all__ = ["LANGUAGES", "Composed", "compose", "lay_out", "places"]

_PHRASES = {"en": ENGLISH, "de": GERMAN, "es": SPANISH, "fr": FRENCH}
_LEAST = {language: replace(phrases, **phrases.least) for language, phrases in _PHRASES.items()}  # type: ignore[arg-type]
_SPOKEN = {language: replace(phrases, **phrases.spoken) for language, phrases in _PHRASES.items()}  # type: ignore[arg-type]

_WAITED = regex(
    r"\b\d{1,3} (?:hours?|days?|weeks?|months?|times?|calls?|e-?mails?|stunden?|tagen?|wochen?|monaten?|horas?|días?|semanas?|mes(?:es)?|heures?|jours?|semaines?|mois)\b",
    re.IGNORECASE,
)
"""How long somebody waited, or how often: a figure that tells a stranger nothing."""


class Composed(dict[PartKind, Part]):
    """The composed parts by kind, and the subject for email."""

    subject: str
    language: str


def compose(
    case: Case,
    reading: Reading,
    plan: Plan,
    playbook: Playbook,
    *,
    signature: str,
    plain: bool = False,
    unanswered: tuple[Ask, ...] = (),
) -> Composed:
    """All parts of the reply, in the plan's language (English where there are no phrases for it), as full as the
    channel's limit of words allows. `plain` gives nobody's words back; `unanswered` are questions to put off."""
    language = plan.language if plan.language in _PHRASES else "en"
    limit = playbook.voice.words.get(case.channel, WORDS[case.channel])
    told = () if plain else tell(case, reading, spoken_zone(case, playbook), language)
    if case.is_public:  # what they said is given back only where it holds no figure of theirs
        told = tuple(one for one in told if not any(ch.isdigit() for ch in _WAITED.sub("", one.quote)))
    heard = Heard(case, reading, plan)
    for size in SIZES[case.channel]:
        story = Story(case, reading, plan, playbook, language, heard, tellings=told, size=size, unanswered=unanswered)
        phrases = (_SPOKEN if story.spoken else _LEAST if story.least else _PHRASES)[language]
        goes_on = heard.answers or (reading.settled and heard.pending())
        speech = Resuming(resumed(story), phrases) if goes_on else Speech(story, phrases)
        composed = _parts(story, speech, signature)
        if sum(len(part.text.split()) for part in composed.values()) <= limit:
            break
    else:
        # A playbook's own long words leave no room for a name; a letter is signed, however short it was to be.
        if story.least:
            composed["closing"] = composed["closing"].model_copy(update={"text": ""})
    return composed


def _parts(story: Story, speech: Speech, signature: str) -> Composed:
    texts: dict[PartKind, str] = {
        "greeting": speech.greeting(),
        "acknowledgement": joined(speech.condolences(), speech.acknowledgement()),
        "ownership": speech.ownership(),
        "resolution": speech.resolution(),
        "next_steps": speech.next_steps(),
        "follow_up": speech.follow_up(),
        "closing": speech.closing(signature),
    }
    evidence = {"acknowledgement": story.evidence()}
    parts = {
        kind: Part(kind=kind, text=text, source="playbook", evidence=evidence.get(kind, ()))
        for kind, text in texts.items()
    }
    composed = Composed(shorten(parts, story.language, bare=story.least))
    composed.subject, composed.language = speech.subject(), story.language
    return composed
