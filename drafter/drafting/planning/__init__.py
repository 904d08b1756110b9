"""What the reply will promise, made by rules from the playbook; never by a model, never by a message."""

from drafter.drafting.planning.answering import to_look_up
from drafter.drafting.planning.planning import plan

__all__ = ["plan", "to_look_up"]
