"""The texts and times of a plan that a reply may give to the customer. The hand-off brief and the reasons are not theirs."""

from __future__ import annotations

import datetime as dt
import re

from drafter.domain.formats import LANGUAGES
from drafter.domain.plan import Plan
from drafter.domain.playbook import Localised
from drafter.domain.reader import city
from drafter.drafting.checking.sheet import Sheet


def plan_texts(sheet: Sheet) -> tuple[str, ...]:
    """What the plan says, steps, follow-up, hand-off, choices and quotes; with a playbook also its names and lengths of time."""
    return sheet.lasting(
        "texts of the plan", lambda: tuple(filter(None, (*_of_plan(sheet.plan), *_of_playbook(sheet))))
    )


def _of_plan(plan: Plan) -> list[str | None]:
    texts = [
        *(one.says for one in plan.offered),
        *(one.by for one in plan.offered),
    ]
    for step in plan.steps:
        texts += [step.does, step.owner]
    if plan.commitment:
        texts += [plan.commitment.does, plan.commitment.owner]
    if plan.handoff:
        texts += [plan.handoff.says, plan.handoff.to]
    if plan.takeover:
        texts += [plan.takeover.title, plan.takeover.to]
    texts += [one.says for one in plan.answers]
    for quote in plan.knowledge:
        texts += [quote.title, quote.quote]
    return texts


def plan_times(plan: Plan) -> list[dt.datetime]:
    """Every moment of the plan."""
    times = [*(one.done_by for one in plan.offered), *(step.by for step in plan.steps)]
    times += [plan.commitment.due_at if plan.commitment else None, plan.handoff.by if plan.handoff else None]
    times.append(plan.takeover.by if plan.takeover else None)
    return [moment for moment in times if moment]


def _of_playbook(sheet: Sheet) -> list[str]:
    """The company's name, the titles of its roles, its sign-off, and how long its chosen remedies and updates take."""
    book, plan = sheet.playbook, sheet.plan
    if book is None:
        return []
    texts = [book.company.name, *_all(book.voice.signature), f"every {book.updates.every}", str(book.updates.every)]
    texts += {city(book.company.timezone, language) for language in LANGUAGES}
    texts += [text for role in book.roles if role.title for text in _all(role.title)]
    chosen = {one.remedy for one in plan.offered} - {None}
    for remedy in book.remedies:
        if remedy.id in chosen:
            texts += [str(one) for one in (remedy.takes, remedy.follow_up.after if remedy.follow_up else None) if one]
    named = {plan.resolution.by, plan.handoff.to if plan.handoff else None, plan.takeover.to if plan.takeover else None}
    for role in book.roles:
        if role.id in named or (role.title and set(_all(role.title)) & {one for one in named if one}):
            texts.append(str(role.answers_within))
    return texts


def _all(text: Localised) -> list[str]:
    """A text in all its languages, without template marks."""
    return [re.sub(r"\{\{.*?\}\}|\{%.*?%\}", " ", one) for one in text.values()]
