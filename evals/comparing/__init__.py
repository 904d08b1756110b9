"""Two runs over the same cases held against each other: what changed, how sure that is, and on which cases."""

from __future__ import annotations

from evals.comparing.comparison import Comparison, Effect, compare
from evals.comparing.flips import Flip

__all__ = ["Comparison", "Effect", "Flip", "compare"]
