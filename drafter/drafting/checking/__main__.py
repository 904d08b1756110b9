"""`python -m drafter.drafting.checking`: writes what each phrase of the checks cannot do without, after a change to one. With
`--check` it writes nothing and fails where that would change the file.
"""

from __future__ import annotations

import sys

from drafter.domain.lexicon.anchored import key, written
from drafter.domain.lexicon.anchors import anchors
from drafter.drafting.checking.gate import FILE, phrases


def main(arguments: list[str]) -> int:
    known = sorted(set(phrases()))
    text = written((key(one), anchors(one)) for one in known)
    if "--check" in arguments:
        return int(not FILE.exists() or FILE.read_text(encoding="utf-8") != text)
    FILE.write_text(text, encoding="utf-8")
    print(f"{FILE}: {len(known)} phrases")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
