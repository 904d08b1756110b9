"""Self-play: the drafter answers a simulated customer over several turns, and what that came to is a row like any other."""

from evals.roleplay.playing import Player
from evals.roleplay.replaying import replayed

__all__ = ["Player", "replayed"]
