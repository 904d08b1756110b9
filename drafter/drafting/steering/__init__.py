"""The agent's hand on one draft: which of their wishes the plan allows, and which would break a rule.

By rules alone, so that a wish is met or refused in the same way whatever model writes: another remedy is taken where it
is one of the plan's alternatives, fewer words are a limit, all else is a wish for the words. What the reply would then
say is put to the very checks that hold any reply; what fails there is refused, with the reason, and never reaches the model.
"""

from drafter.drafting.steering.limits import fewer_words, limited, words_for
from drafter.drafting.steering.outcome import unmet
from drafter.drafting.steering.steer import Steered, steer

__all__ = ["Steered", "fewer_words", "limited", "steer", "unmet", "words_for"]
