"""The sockets: what the craft needs from the outside world, as small Protocols. Adapters fill them."""

from __future__ import annotations

from drafter.ports.desks import Craft, HelpDesk, Interactive, Queue
from drafter.ports.keeping import Asked, DueLog, Latest, RequestLog, Store, Versions
from drafter.ports.models import (
    ChatMessage,
    Completion,
    Deadline,
    InFront,
    KnowledgeBase,
    LanguageModel,
    Listener,
    Observer,
    Prompt,
    PromptBook,
    Request,
    Stage,
    Unobserved,
)

__all__ = [
    "Asked",
    "ChatMessage",
    "Completion",
    "Craft",
    "Deadline",
    "DueLog",
    "HelpDesk",
    "InFront",
    "Interactive",
    "KnowledgeBase",
    "LanguageModel",
    "Latest",
    "Listener",
    "Observer",
    "Prompt",
    "PromptBook",
    "Queue",
    "Request",
    "RequestLog",
    "Stage",
    "Store",
    "Unobserved",
    "Versions",
]
