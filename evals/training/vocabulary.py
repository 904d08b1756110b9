"""Learns the words that replies to complaints are made of, for `drafter.drafting.checking.straying`.

    python -m evals.training.vocabulary

From the composed replies to our own cases, and the words that two or more of our own good replies (`evals/cases/checks`)
share, in each language. Where we have fewer of them, the words that our own customers' texts share are added.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from drafter.adapters.playbooks import load_playbook
from drafter.drafting.checking.straying import WORDS, telling
from drafter.drafting.planning import plan
from drafter.drafting.reading import read
from drafter.drafting.task import Task
from evals.dataset import load_suite
from evals.replies import load_replies
from evals.training.said import load

_FEW = ("de", "es", "fr")
HELD_OUT = frozenset(
    {
        "desk",
        "counter",
        "everyday",
        "month",
        "queue",
        "office",
        "households",
        "journeys",
        "screens",
        "neighbours",
        "outings",
        "gadgets",
        "parcels",
        "bureaus",
        "traders",
        "desks",
        "institutions",
        "outsourced",
        "complaints",
        "subscriptions",
    }
)
"""Sets of replies that nothing is learnt from, so that they tell how often good ones of other hands stray. More words would
also let more of a stranger's poem pass."""
SUITES = ("examples", "halcyon", "brightwire")


def main() -> None:
    found: dict[str, set[str]] = defaultdict(set)
    for language, text in _composed():
        found[language] |= {word for word in telling(text, language) if word[0] != "~"}
    for language, words in _shared(_good()).items():
        found[language] |= words
    for language, words in _shared((one.language, one.text) for one in load() if one.language in _FEW).items():
        found[language] |= words
    lines = [" ".join((language, *sorted(words))) for language, words in sorted(found.items())]
    WORDS.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print({language: len(words) for language, words in found.items()})


def _good() -> Iterator[tuple[str, str]]:
    for one in load_replies("checks"):
        if one.good and one.id.split("-")[0] not in HELD_OUT:
            yield one.sheet.reply.language, one.sheet.text


def _composed() -> Iterator[tuple[str, str]]:
    for name in SUITES:
        suite = load_suite(name)
        if suite.playbook is None:
            continue
        playbook = load_playbook(suite.playbook)
        for sample in suite.samples:
            case = sample.case.at(dt.datetime.now(dt.UTC)).told_in(playbook.company.zone)
            reading = read(case)
            task = Task(case, reading, plan(case, reading, playbook), playbook)
            composed = task.composed
            yield composed.language, task.lay_out(dict(composed), composed.language, composed.subject).text


def _shared(texts: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """The words of at least two texts in each language: what one alone says may be of its matter only."""
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for language, text in texts:
        counted[language].update(word for word in telling(text, language) if word[0] != "~")
    return {language: {word for word, count in words.items() if count > 1} for language, words in counted.items()}


if __name__ == "__main__":
    main()
