"""Makes the list of common English words: `python -m evals.training.common_words DATA_DIR` (or DRAFTER_LABELLED_DATA).

A word counts once for each text that holds it; the texts are comments, e-mails and chats of ordinary people.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from pathlib import Path

import drafter.drafting.checking.manner.strain as product
from drafter.domain.errors import BadCase
from drafter.drafting.checking.manner.prose import lowered
from evals.training.labelled import COMPLAINTS, EMOTIONS, trainable

SOURCES = (EMOTIONS, COMPLAINTS, "email_intent.jsonl", "churn_en.jsonl", "pii_multidogo.jsonl")
MOST = 4000


def common(data: Path) -> list[str]:
    """The words in alphabetical order. Raises `BadCase` where a set is missing or may not be trained on."""
    counts: Counter[str] = Counter()
    for name in SOURCES:
        for text in trainable(data, name).texts:
            counts.update(set(product.WORD.findall(lowered(text))))
    return sorted(word for word, _ in counts.most_common(MOST))


def main(arguments: list[str]) -> None:
    folder = arguments[0] if arguments else os.environ.get("DRAFTER_LABELLED_DATA")
    if not folder:
        raise SystemExit("usage: python -m evals.training.common_words DATA_DIR")
    try:
        words = common(Path(folder))
    except BadCase as error:
        raise SystemExit(str(error)) from None
    path = Path(product.__file__).with_name("common_words.txt")
    path.write_text("\n".join(words) + "\n", encoding="utf-8")
    print(f"{path.name}: {len(words)} words")


if __name__ == "__main__":
    main(sys.argv[1:])
