"""Learns which findings of the checks are to be doubted, and writes it into the package.

    python -m evals.training.doubts
    python -m evals.training.doubts alarms FILE.jsonl ...     # prints what is wrongly found in fresh labelled replies

What a rule blames rightly is seen in our labelled replies, and in good ones whose days and hours were moved. What it blames
wrongly is not: the rules were mended on those. So each false alarm at the first look at a new hand's replies is kept in
`alarms.jsonl`, as it was before anything was mended; of the hands under `evals/cases/kept_checks/` none. The same input gives
the same weights.
"""

from __future__ import annotations

import dataclasses
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import drafter.drafting.checking.doubt as product
from drafter.drafting.checking import CHECKS, Sheet
from drafter.drafting.checking.doubt import Blamed, blamed, features, is_certain
from evals.replies import Labelled, load_replies

ALARMS = Path(__file__).with_name("alarms.jsonl")
STRENGTH = 1.0
"""What the weights may grow to: sklearn's C."""
BARS = {"must": 0.15, "should": 0.3}
"""From what chance of being right on a finding stands. Of a `must` it is low: outright faults are rare in replies with something
to trip over, so what is learnt there doubts them too ("You should have read the label": one in four)."""
RAREST = 2
"""A word or pair that stands in fewer findings is left out: one reply must not decide what is let go."""
SMALLEST = 0.05
"""A weight nearer to nothing is left out."""
_MOVED_OF = 3
"""Of so many good replies one is changed."""
_MONTHS = "january|february|march|april|june|july|august|september|october|november|december"
_MOVED = re.compile(
    rf"\b\d{{1,2}}(?=(?:st|nd|rd|th)? (?:of )?(?:{_MONTHS}))|(?:{_MONTHS}) \d{{1,2}}\b|\b\d{{1,2}}(?= ?(?:am|pm|o'clock)\b)|within \d{{1,2}}(?= )",
    re.IGNORECASE,
)


def main(arguments: list[str]) -> None:
    if arguments[:1] == ["alarms"]:
        for file in arguments[1:]:
            for one in load_replies(file):
                for found in _failing(one.sheet):
                    if found.check not in (*one.expect.fails, *one.expect.taste) and one.good:
                        print(found.model_dump_json())
        return
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    alarms = [Blamed.model_validate_json(line) for line in ALARMS.read_text("utf-8").splitlines()]
    wrong = [one for one in alarms if not is_certain(one.check, one.why)]
    right = list(_right(load_replies("checks")))
    table = DictVectorizer()
    rows = table.fit_transform([dict(features(one)) for one in (*right, *wrong)])
    table.restrict(rows.getnnz(axis=0) >= RAREST)
    rows = table.transform([dict(features(one)) for one in (*right, *wrong)])
    fitted = LogisticRegression(C=STRENGTH, max_iter=4000).fit(rows, [True] * len(right) + [False] * len(wrong))
    named = dict(zip(table.get_feature_names_out(), fitted.coef_[0].tolist(), strict=True))
    kept = {"always": fitted.intercept_[0]} | {name: w for name, w in sorted(named.items()) if abs(w) >= SMALLEST}
    lines = ",\n".join(f"  {json.dumps(name, ensure_ascii=False)}: {round(float(w), 2)}" for name, w in kept.items())
    path = Path(product.__file__).with_name(product.WEIGHTS)
    path.write_text(f'{{\n"bars": {json.dumps(BARS)},\n"weights": {{\n{lines}\n}}\n}}\n', "utf-8")
    print(f"{len(right)} right, {len(wrong)} wrong, {len(kept)} weights")


def _right(labelled: list[Labelled]) -> Iterator[Blamed]:
    """What the rules blame rightly."""
    for place, one in enumerate(labelled):
        sheet = one.sheet
        if sheet.reading.language != product.LANGUAGE:
            continue
        if one.good:
            if place % _MOVED_OF == 0:
                yield from _of_moved(sheet)
        else:
            yield from (found for found in _failing(sheet) if found.check in one.expect.fails)


def _of_moved(sheet: Sheet) -> Iterator[Blamed]:
    """What is ungrounded in a good reply once its first day or hour is another."""
    text = _MOVED.sub(
        lambda hit: re.sub(r"\d+", lambda day: str((int(day[0]) + 3) % 12 + 1), hit[0]), sheet.text, count=1
    )
    if text == sheet.text or any(found.check == "grounded" for found in _failing(sheet)):
        return
    moved = dataclasses.replace(sheet, reply=sheet.reply.model_copy(update={"text": text}), _noted={})
    yield from (found for found in _failing(moved) if found.check == "grounded")


def _failing(sheet: Sheet) -> Iterator[Blamed]:
    """What the rules find in a reply, before anything is doubted, and is not certain."""
    for check, rule in CHECKS.items():
        verdict = rule(sheet)
        if verdict.outcome == "fail" and not is_certain(check, verdict.why):
            yield blamed(check, verdict, sheet)


if __name__ == "__main__":
    main(sys.argv[1:])
