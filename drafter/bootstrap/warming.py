"""A draft that nobody asked for, made as a process starts: patterns are compiled, words and rules are read on first use, and
who comes first should not wait for that. No model is asked and nothing is kept.
"""

from __future__ import annotations

import asyncio
import gc
import importlib
import logging
from dataclasses import replace

from drafter.bootstrap.product import Product
from drafter.domain.case import Case
from drafter.ports import Unobserved

_SAYS = {
    "en": "This is the THIRD time I am writing. You promised a refund by Monday. Where is it? I want a manager!",
    "de": "Ich schreibe zum DRITTEN Mal. Sie haben mir bis Montag das Geld versprochen. Wo bleibt es?",
    "fr": "C'est la TROISIÈME fois que j'écris. Vous m'aviez promis un remboursement. Où est-il ?",
    "es": "Es la TERCERA vez que escribo. Me prometieron un reembolso. ¿Dónde está?",
}
_LATE = ("openai.resources.chat", "httpcore2")
"""What talks to a model takes a second to load, during which nobody else is answered unless a thread does it."""
_YOUNG, _MIDDLE, _OLD = 20_000, 10, 10
"""After how many new objects the collector looks at the new ones, after how many looks at those that stayed, and so on."""
_LOG = logging.getLogger(__name__)


async def warm(product: Product) -> None:
    """Makes one composed draft by each playbook, in its company's language. What fails here is told in the log and fails
    nothing: the first request tells it better."""
    if getattr(product.pipeline.model, "name", "none") != "none":
        for name in _LATE:
            await asyncio.to_thread(importlib.import_module, name)
    pipeline = replace(product.pipeline, model=None, helper=None, observer=Unobserved())
    for name, brand in pipeline.brands.items():
        says = _SAYS.get(brand.playbook.company.language[:2], _SAYS["en"])
        try:
            case = Case.model_validate({"message": {"text": says}})
            await replace(pipeline, brands={name: brand}).draft(case)
        except Exception as error:
            _LOG.warning("the playbook %s was not warmed up (%s)", name, type(error).__name__)


def settle() -> None:
    """Tells the collector of garbage that what is in memory now stays, and to look less often at the little that requests
    leave behind: walking through hundreds of thousands of rules and patterns again and again takes a tenth of the processor."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(_YOUNG, _MIDDLE, _OLD)
