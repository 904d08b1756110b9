"""The plain prompt: the case and the talk so far, and "be empathetic". What the product is held beside."""

from evals.plain.answering import NAME, Plain, plain_prompts

__all__ = ["NAME", "Plain", "plain_prompts"]
