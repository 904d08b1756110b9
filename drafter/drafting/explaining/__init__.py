"""What an agent sees beside a reply: what each sentence rests on, what is not as usual, what would make it worse."""

from __future__ import annotations

from drafter.drafting.explaining.cautioning import cautions, warnings
from drafter.drafting.explaining.resting import resting

__all__ = ["cautions", "resting", "warnings"]
