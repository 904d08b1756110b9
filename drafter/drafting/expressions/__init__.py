"""The sandboxed Jinja2 of a playbook: `when`, `cost` and the texts, compiled once and run on a case.

book = compile_playbook(playbook)              # BadPlaybook: file, line, key, what would be right
scope = case_scope(case, reading, playbook)    # what the sources may see of a case
book.remedies[0].when.holds(scope)             # Missing where the case lacks what it needs
"""

from drafter.drafting.expressions.book import (
    Book,
    CompiledRemedy,
    CompiledRoute,
    Condition,
    Price,
    Text,
    compile_playbook,
)
from drafter.drafting.expressions.case_scope import case_scope, reader_zone, serves, signature
from drafter.drafting.expressions.scope import Missing, Scope

__all__ = [
    "Book",
    "CompiledRemedy",
    "CompiledRoute",
    "Condition",
    "Missing",
    "Price",
    "Scope",
    "Text",
    "case_scope",
    "compile_playbook",
    "reader_zone",
    "serves",
    "signature",
]
