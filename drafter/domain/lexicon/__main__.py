"""`python -m drafter.domain.lexicon`: writes the anchors of all rules beside them, after a change to a rule."""

from __future__ import annotations

from drafter.domain.lexicon import RULES
from drafter.domain.lexicon.anchored import FILE, key, written
from drafter.domain.lexicon.anchors import anchors
from drafter.domain.lexicon.rule import WORDS, notation


def main() -> None:
    sources = sorted({rule.source for rules in RULES.values() for rule in rules})
    FILE.write_text(written((key(one, WORDS), anchors(notation(one))) for one in sources), encoding="utf-8")
    print(f"{FILE}: {len(sources)} patterns")


if __name__ == "__main__":
    main()
