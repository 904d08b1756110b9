"""A case reads the same in every process: nothing may hang on the order of a set."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

_TEXTS = [
    "Bonjour, my order is late, mon colis est perdu, please help, merci de répondre.",
    "Guten Tag, your reply? Ich warte, still nothing, bitte answer.",
    "Hola team, el pedido no llegó and nobody answers, gracias.",
]
_SCRIPT = """
import sys
from drafter.drafting.reading.language import shares
for text in sys.argv[1:]:
    print(list(shares(text.lower(), text).items()))
"""


@pytest.mark.slow
def test_the_languages_of_a_text_do_not_hang_on_the_hash_seed() -> None:
    said = {
        subprocess.run(
            [sys.executable, "-c", _SCRIPT, *_TEXTS],
            env={**os.environ, "PYTHONHASHSEED": str(seed)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in range(4)
    }
    assert len(said) == 1
