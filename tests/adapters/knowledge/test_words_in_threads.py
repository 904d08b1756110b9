"""Several requests look things up at once, in threads of one process."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor

from drafter.adapters.knowledge import words


def test_many_threads_stem_alike() -> None:
    said = [f"{stem}{end}" for stem in ("connect", "generous", "relat", "hop", "troubl") for end in ("ation", "ing", "ed", "ions", "ness", "ly")]  # fmt: skip
    alone = [words._stem(word, "en") for word in said]
    often = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(8) as pool:
            together = list(pool.map(lambda _: [words._stem(word, "en") for word in said], range(40)))
    finally:
        sys.setswitchinterval(often)
    assert together == [alone] * 40
