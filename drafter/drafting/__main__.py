"""`python -m drafter.drafting`: writes what rules, phrases and patterns cannot do without, after a change to one of them. With
`--check` it writes nothing and fails where that would change a file.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
from pathlib import Path

from drafter.domain.lexicon import RULES, anchored, patterns
from drafter.domain.lexicon.anchored import key, written
from drafter.domain.lexicon.anchors import anchors
from drafter.domain.lexicon.rule import WORDS, notation
from drafter.drafting.checking import gate


def main(arguments: list[str]) -> int:
    import_all()
    changed = [file for file, text in _files().items() if not file.exists() or file.read_text("utf-8") != text]
    if "--check" in arguments:
        return int(bool(changed))
    for file, text in _files().items():
        file.write_text(text, encoding="utf-8")
        print(f"{file}: {len(text.splitlines()) - 2} patterns{'' if file in changed else ', as they were'}")
    return 0


def _files() -> dict[Path, str]:
    rules = {rule.source for of_language in RULES.values() for rule in of_language}
    phrases = set(gate.phrases())
    waiting = {one.pattern for one in patterns.made()}
    return {
        anchored.FILE: written((key(one, WORDS), anchors(notation(one))) for one in rules),
        gate.FILE: written((key(one), anchors(one)) for one in phrases),
        patterns.FILE: written((key(one), patterns.needs(one)) for one in waiting),
    }


def import_all() -> None:
    """Every module of the craft: a pattern is known once it is made."""
    import drafter.drafting

    for module in pkgutil.walk_packages(drafter.drafting.__path__, "drafter.drafting."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
