"""Whether a reply answers every question: the one check that looks at what all others make of the reply. A question that no
words take up stays open only where nothing is left over that could be its answer."""

from __future__ import annotations

from drafter.drafting.checking.answers.answering import answers_everything, unanswered

__all__ = ["answers_everything", "unanswered"]
