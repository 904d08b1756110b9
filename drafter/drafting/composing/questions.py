"""Which questions and requests a composed reply leaves open, so that it says when they are answered."""

from __future__ import annotations

import re

from drafter.domain.mentions.identifiers import keys
from drafter.domain.plan import Plan
from drafter.domain.reading import Ask
from drafter.domain.regex import regex
from drafter.drafting.composing.fitness import quotable
from drafter.drafting.composing.story import Story
from drafter.drafting.planning.asked import helps
from drafter.drafting.planning.asked_beyond import is_beside, of_carriage
from drafter.drafting.planning.thing_or_money import asks_when_it_comes, gives_money
from drafter.drafting.planning.wording import words
from drafter.drafting.reading.new_data import new_data
from drafter.drafting.reading.own_text import own_text

_LEAD = regex(
    r"^(?:(?:hi|hello|hey|and|but|so|also|please|seriously|ok(?:ay)?|thanks|thank you|hallo|guten (?:tag|morgen|abend)|und|aber|bitte|gut|danke|hola|buen[ao]s (?:días|tardes|noches)|y|pero|vale|gracias|bonjour|et|mais|merci de|merci|d'accord)\b[,:.!]? *)+",
    re.IGNORECASE,
)
_COURTESY = regex(
    r"\b(?:please|do you|give me|i(?: want| need| expect|['’]d like)|bitte|por favor|s['’]il (?:vous|te) plaît)\b",
    re.IGNORECASE,
)
"""What a question may hold that an account of what went wrong may not."""
_HOT = frozenset({"insult", "profanity", "shouting"})
WHEN = regex(
    r"\b(?:when|how (?:long|soon|fast|much longer)|wann|wie lange|cuándo|cuánto (?:tiempo|tarda\w*)|quand|combien de temps)\b",
    re.IGNORECASE,
)
_HOW_MUCH = regex(r"\b(?:how much|wie viel|cuánto|combien|quién me paga|wer zahlt|who pays)\b", re.IGNORECASE)
_HOW_SO = regex(
    r"\b(?:why|how (?:could|can|did) (?:this|that|it|such)|wie (?:kann|konnte)|warum|wieso|cómo (?:puede|pudo|es posible)|por qué|comment (?:est-ce|cela|une)|pourquoi)\b",
    re.IGNORECASE,
)
_WHO_HANDLES = regex(
    r"\b(?:who(?: is|['’]s| will be)? (?:actually |now )?(?:dealing|handling|in charge|responsible|looking after|doing)|wer kümmert sich|wer ist zuständig|"
    r"quién se (?:ocupa|encarga)|qui s['’](?:en )?occupe)\b",
    re.IGNORECASE,
)
"""Answered by whoever writes: "this stays with me"."""
_RHETORICAL = regex(
    r"\b(?:too much to ask|did i stutter|do you (?:people|even)|are you (?:kidding|serious|joking|having a laugh)|is this (?:a|some sort of) joke|"
    r"zu viel verlangt|wollen sie mich|soll das ein witz|mucho pedir|es una broma|trop demander|what do i (?:find|see|get)|vous (?:vous )?moquez|une blague|te rends compte|(?:vous )?rendez(?:-vous| vous)? compte|se da cuenta|ist ihnen (?:eigentlich )?klar|do you (?:even )?reali[sz]e)\b",
    re.IGNORECASE,
)


def asked(ask: Ask) -> str:
    """A question or request as it is given back: without greeting and end mark, with a capital."""
    words = _LEAD.sub("", ask.evidence.quote.strip(" ?¿!.").rpartition(": ")[2]).strip(" ¿")
    return words[:1].upper() + words[1:]


def left_open(story: Story) -> list[Ask]:
    """What the plan puts off and the resolution does not tell after all, then what a reader of the reply found
    unanswered; only what may be given back."""
    later = [one.evidence for one in story.plan.answers if one.by == "later"]
    if story.plan.resolution.says in words(story.language).find_out.values() and len(later) == 1:
        later = []  # what the search itself finds out
    planned = [ask for ask in story.reading.asks if ask.evidence in later and not _met(story.plan, ask)]
    found = [*planned, *(ask for ask in story.unanswered if ask not in planned)]
    hot = [(one.start, one.end) for one in story.reading.signals if one.message == "last" and one.kind in _HOT]
    helped = story.plan.resolution.kind != "answer"
    found = [ask for ask in found if not (account_open(story) and names_account(ask.evidence.quote))]
    found = [ask for ask in found if not (helped and _ANY_HELP.search(ask.evidence.quote))]
    return [ask for ask in found if not _outcry(ask, hot) and quotable(_COURTESY.sub("", asked(ask)))]


def looked_into(story: Story) -> Ask | None:
    """The one question of a customer whom nothing troubles, where we find out its answer and it may be given back."""
    asks = story.reading.asks
    if story.plan.resolution.kind != "investigation" or len(asks) != 1 or asks[0].kind != "question":
        return None
    may = quotable(asked(asks[0])) and not names_account(asks[0].evidence.quote)
    return asks[0] if may else None


_ANY_HELP = regex(
    r"\b(?:do what (?:was|you|is) promised|keep (?:your|that|the) promise|sort (?:this|it|that) out|do something|make (?:this|it|that) (?:right|good)|"
    r"tun sie (?:endlich )?etwas|halten sie (?:ihr wort|ihre zusage)|hagan algo|cumplan|faites quelque chose|tenez (?:votre )?parole)\b",
    re.IGNORECASE,
)
"""Asks for whatever is given, and is met by it."""


def names_account(text: str) -> bool:
    """Whether a message names an account or a card to pay to: it is taken up, and its number never given back."""
    told = any(one.kind == "account" for one in new_data(text))
    return told or bool(keys(own_text(text), ("card", "iban")))


def account_open(story: Story) -> bool:
    """Whether the last message names where a payment is to go, and the plan does not know of it."""
    return story.plan.resolution.kind != "answer" and names_account(story.case.message.text)


def is_outcry(words: str) -> bool:
    """Whether a question asks for nothing: "is that too much to ask?"."""
    told = re.findall(r"\w+", words.lower())
    short = len(told) < 2 or (len(told) < 3 and told[0] not in _PLAINLY)
    return short or _RHETORICAL.search(words) is not None


_PLAINLY = frozenset({"when", "where", "wann", "wo", "cuándo", "dónde", "quand", "où"})
"""What even two words ask with: "¿Cuándo llega?"."""


def _outcry(ask: Ask, hot: list[tuple[int, int]]) -> bool:
    """Whether a question is none, or is asked with an insult."""
    where = ask.evidence
    return is_outcry(where.quote) or any(start < where.end and end > where.start for start, end in hot)


_OTHER = frozenset({"cancellation", "invoice", "label", "post"})
"""Acts that are asked for beside the matter: no refund or replacement is one of them."""


def _is_other(plan: Plan, ask: Ask) -> bool:
    """Whether a request is for another act than the plan's: "cancel the second order" beside a refund of the first."""
    wanted = helps(ask.evidence.quote)
    given = helps(" ".join((*(one.says for one in plan.offered), *(step.does for step in plan.steps))))
    return ask.kind == "request" and bool(wanted & _OTHER) and not wanted & _OTHER & given


def _met(plan: Plan, ask: Ask) -> bool:
    """Whether the resolution is what was asked for: its day for "when will I get the screws", its sum for "how much",
    the decision for "how could this happen". Where it is not, a reader of the reply finds so (`Story.unanswered`)."""
    quote, kind = ask.evidence.quote, plan.resolution.kind
    if next(new_data(quote), None) is not None or is_beside(quote) or of_carriage(quote) or _is_other(plan, ask):
        return False
    if kind in ("decision", "investigation"):
        return ask.kind == "request" or _HOW_SO.search(quote) is not None
    if kind != "remedy" or (asks_when_it_comes(quote) and gives_money(plan.resolution)):
        return False
    if _WHO_HANDLES.search(quote):
        return True
    dated, paid = plan.resolution.done_by is not None, plan.resolution.cost is not None or bool(plan.also)
    return ask.kind == "request" or (dated and bool(WHEN.search(quote))) or (paid and bool(_HOW_MUCH.search(quote)))
