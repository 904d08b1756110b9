"""Whether a change may ship: two guards over a comparison, with an exit code."""

from __future__ import annotations

from evals.gating.decision import Decision, decide

__all__ = ["Decision", "decide"]
