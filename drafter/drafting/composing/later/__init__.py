"""How a second, third or fourth answer of one case is worded: it builds on what was said and says none of it again.

The slots are those of `Phrases`; {told} is a sentence that was said before and must be said again, {acts} infinitives that
are done, {Due} is {due} where a German sentence of its own begins. Of each list the first wording stands that the case has not heard.
"""

from __future__ import annotations

from drafter.drafting.composing.later.again import Again
from drafter.drafting.composing.later.english import ENGLISH
from drafter.drafting.composing.later.french import FRENCH
from drafter.drafting.composing.later.german import GERMAN
from drafter.drafting.composing.later.spanish import SPANISH

__all__ = ["AGAIN", "Again"]

AGAIN = {"en": ENGLISH, "de": GERMAN, "es": SPANISH, "fr": FRENCH}
