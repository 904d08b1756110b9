"""What there is to apologise for in a case: the sort of failure that chooses the words."""

from __future__ import annotations

import re

from drafter.domain.regex import regex
from drafter.drafting.composing.delay import had_to_ask_again, kept_waiting
from drafter.drafting.composing.phrases import Failure
from drafter.drafting.composing.story import Story
from drafter.drafting.reading.failure import RUDE, nothing_failed

_TAKEN = regex(
    r"\b(?:charged|billed|debited|overcharged|took \S{0,12}\d\S* (?:off|from|out)|took (?:my|the|our) money|abgebucht|berechnet|doppelt|"
    r"cobr\w+|doble|débité\w*|prélevé\w*|deux fois)\b",
    re.IGNORECASE,
)
_CONTRADICTED = regex(
    r"\b(?:which (?:is it|one is (?:right|true))|one (?:of you |agent |person )?(?:says|said|told me)\b.{0,60}\b(?:the other|another|the next|then)|(?:two|three|four) different (?:\w+ )?(?:answers|things|stories|dates|prices|people)|contradict\w*|was stimmt|zwei verschiedene|widerspr\w+|"
    r"contradic\w+|cosas distintas|contradictoire\w*)\b",
    re.IGNORECASE,
)
_DESPAIR = regex(
    r"\b(?:kill(?:ing)? myself|end (?:it all|my life)|suicid\w*|(?:don['’]t|not) want to (?:live|be here|go on)|can['’]t (?:go on|cope)|"
    r"harm myself|nicht mehr leben|umbringen|quitarme la vida|no quiero (?:seguir )?viv\w+|plus envie de vivre|me tuer)\b",
    re.IGNORECASE,
)


_HUMILIATED = regex(
    r"\b(?:humiliat\w+|laughed at (?:me|my|us)|mocked|like (?:dirt|a (?:piece|criminal|child|nuisance)|luggage)|hung up on me|shouted at|screamed at|"
    r"ausgelacht|gedemütigt|angeschrien|angebrüllt|wie (?:Luft|ein Krimineller|Dreck)|aufgelegt|humillad\w+|se (?:rió|rieron) de|me gritó|me colgó|"
    r"humiliée?|raccroché au nez|moquée?s? de moi|crié dessus)\b",
    re.IGNORECASE,
)
_NOT_DUE = regex(
    r"\b(?:wrong|instead|broken|pieces|missing|not what|isn['’]t what|damaged|defective|faulty|cracked|downgraded|row|slower|get \d+|shrugged|ordered|falsch\w*|kaputt|"
    r"statt|fehl\w+|beschädigt|equivocad\w+|rot[oa]s?|dañad\w+|en lugar de|en vez de|falta\w*|mauvais\w*|cassée?s?|au lieu|manqu\w+|abîmée?s?|stopped working|doesn['’]t|"
    r"canceló|cancelaron|canceled|cancelled|storniert|annulée?)\b",
    re.IGNORECASE,
)


def failure(story: Story) -> Failure:
    """What to apologise for: a broken promise first, then treatment, then the outcome
    (treatment failures want words and a named person: Gelbrich and Roschk's meta-analysis of justice in complaint
    handling)."""
    said = "\n".join(text for _, _, text in story.case.by_customer())
    if story.broken:
        return "broken"
    if RUDE.search(story.case.message.text) or _HUMILIATED.search(story.case.message.text):
        return "treatment"
    return _harm(story) or _granted(story, said) or _silence(story) or "trouble"


def spared(story: Story) -> bool:
    """Whether nothing is to be apologised for: nothing failed, and what weighs on the customer is not of our making."""
    return story.unhurt or nothing_failed(story.case, story.reading, story.plan.failure)


def _harm(story: Story) -> Failure | None:
    """Danger, despair, and what weighs on people who have enough to carry."""
    kinds = story.reading.kinds
    if story.reading.level == "crisis" and _DESPAIR.search(story.case.message.text):
        return "despair"
    if "safety" in kinds:
        return "fright" if any(one.kind == "fear" for one in story.reading.emotions) else "safety"
    return "burden" if "vulnerability" in kinds else None


def _granted(story: Story, said: str) -> Failure | None:
    """What only the customer says is not admitted before the plan makes it good."""
    if story.plan.resolution.kind != "remedy":
        return None
    if "confusion" in story.reading.kinds and _CONTRADICTED.search(story.case.message.text):
        return "contradicted"
    if story.plan.resolution.cost and _TAKEN.search(said):
        return "money"
    unmet = any(cause.kind == "unmet_expectations" for cause in story.reading.causes) and _NOT_DUE.search(said)
    waited = story.times > 1 or story.reading.kinds & {"repeat_contact", "long_wait"}
    return "unmet" if unmet and not waited else None


def _silence(story: Story) -> Failure | None:
    """Again, unanswered, waiting, unsolved."""
    causes, kinds = {cause.kind for cause in story.reading.causes}, story.reading.kinds
    if "repeat_incident" in causes and story.times > 1:
        return "repeat"
    if (story.times > 1 or "repeat_contact" in kinds) and had_to_ask_again(story):
        return "chased"
    if "long_wait" in kinds and kept_waiting(story):
        return "wait"
    return "unsolved" if "lack_of_resolution" in causes and story.case.history else None
