"""What there is to apologise for in a case: the sort of failure that chooses the words."""

from __future__ import annotations

import re

from drafter.drafting.composing.phrases import Failure
from drafter.drafting.composing.story import Story
from drafter.drafting.reading.failure import RUDE

_TAKEN = re.compile(
    r"\b(?:charged|billed|debited|overcharged|took \S{0,12}\d\S* (?:off|from|out)|took (?:my|the|our) money|abgebucht|berechnet|doppelt|"
    r"cobr\w+|doble|débité\w*|prélevé\w*|deux fois)\b",
    re.IGNORECASE,
)
_CONTRADICTED = re.compile(
    r"\b(?:which (?:is it|one is (?:right|true))|one (?:of you |agent |person )?(?:says|said|told me)\b.{0,60}\b(?:the other|another|the next|then)|(?:two|three|four) different (?:\w+ )?(?:answers|things|stories|dates|prices|people)|contradict\w*|was stimmt|zwei verschiedene|widerspr\w+|"
    r"contradic\w+|cosas distintas|contradictoire\w*)\b",
    re.IGNORECASE,
)
_DESPAIR = re.compile(
    r"\b(?:kill(?:ing)? myself|end (?:it all|my life)|suicid\w*|(?:don['’]t|not) want to (?:live|be here|go on)|can['’]t (?:go on|cope)|"
    r"harm myself|nicht mehr leben|umbringen|quitarme la vida|no quiero (?:seguir )?viv\w+|plus envie de vivre|me tuer)\b",
    re.IGNORECASE,
)


def failure(story: Story) -> Failure:
    """What to apologise for. A broken promise first, then treatment, then the outcome (treatment failures want
    words and a named person: Gelbrich and Roschk's meta-analysis of justice in complaint handling)."""
    causes = {cause.kind for cause in story.reading.causes}
    if story.broken:
        return "broken"
    if RUDE.search(story.case.message.text):
        return "treatment"
    kinds = {signal.kind for signal in story.reading.signals}
    if story.reading.level == "crisis" and _DESPAIR.search(story.case.message.text):
        return "despair"
    if "safety" in kinds:
        return "fright" if any(one.kind == "fear" for one in story.reading.emotions) else "safety"
    if "vulnerability" in kinds:
        return "burden"
    # What only the customer says is not admitted before the plan makes it good.
    granted = story.plan.resolution.kind == "remedy"
    if granted and "confusion" in kinds and _CONTRADICTED.search(story.case.message.text):
        return "contradicted"
    if granted and story.plan.resolution.cost and _TAKEN.search(story.case.message.text):
        return "money"
    if "repeat_incident" in causes and story.times > 1:
        return "repeat"
    if story.times > 1 or kinds & {"repeat_contact", "long_wait"}:
        return "chased"
    if granted and "unmet_expectations" in causes:
        return "unmet"
    return "unsolved" if "lack_of_resolution" in causes else "trouble"
