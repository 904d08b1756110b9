"""Three plain suggestions out of the numbers. A rule speaks only where the lower end of the interval carries it, so that
a handful of cases suggests nothing; the one that surely concerns the most cases comes first, one for each rule.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from drafter.domain.insights import OTHER, By, Group, Missing, Share, Suggestion, Topic

MOST = 3
AT_LEAST: Mapping[str, float] = {
    "broken_promises": 0.2,
    "missing_remedy": 0.05,
    "missing_article": 0.05,
    "rejected_because": 0.2,
    "part_changed": 0.5,
    "reopened": 0.15,
    "rising": 0.1,
}
"""For each rule, what the lower end of the share's interval must reach."""
_WEIGHT = {"broken_promises": 2.0, "missing_remedy": 1.5, "rising": 0.5, "part_changed": 0.5}
"""A broken promise costs more than a change of words. All others count 1."""
_BECAUSE = {
    "wrong_fact": "Look at what the help desk hands in as facts, and correct the articles that were quoted.",
    "wrong_resolution": "Look at the order and the `when` of the remedies in the playbook.",
    "not_allowed": "Bring the authority of the roles and the `cost` of the remedies in line with what agents may give.",
    "tone": "Try another prompt on your own cases with `drafter-evals compare`, and add to the voice's `never_say`.",
    "too_long": "Lower the voice's `words` for that channel in the playbook.",
    "wrong_language": "Hand the customer's language in, and give the playbook's texts in it.",
    "ignored_instruction": "Look at the instructions that were refused: agents want what the playbook does not allow.",
    "should_have_escalated": "Add a route to the playbook for these cases.",
}
_CHANGED = {
    "greeting": "Look at how agents greet, and say so in the prompt.",
    "resolution": "Put what agents write instead into the `says` of the remedies.",
    "next_steps": "Put what agents write instead into the `steps` of the remedies.",
    "follow_up": "Put what agents promise instead into the `follow_up` of the remedies.",
    "closing": "Put how agents sign into the voice's `signature`.",
}
_ANY_PART = "Compare what was drafted with what was sent, and change the prompt."
_ACTS = {"call": "a call", "message": "a message", "visit": "a visit", "refund": "a refund", "other": "other acts"}


@dataclass(frozen=True)
class _Found:
    """A suggestion, the share that it rests on, and the weight that it has beyond that."""

    made: Suggestion
    on: Share
    extra: float = 0.0

    @property
    def weight(self) -> float:
        """How many cases it surely concerns."""
        return self.on.low * self.on.of * _WEIGHT.get(self.made.rule, 1.0) + self.extra


def suggestions(whole: Group, groups: tuple[Group, ...], missing: Missing, by: By | None) -> tuple[Suggestion, ...]:
    """At most three. None where nothing carries one."""
    found = [*_missing(missing), *_of_group("", whole), *_rising(whole)]
    for one in groups:
        if one.name != OTHER:
            found += _worse(found, list(_of_group(_place(one.name, by), one)))
    best: dict[str, _Found] = {}
    for each in sorted(found, key=lambda one: (-one.weight, one.made.says)):
        if each.on.low >= AT_LEAST[each.made.rule]:
            best.setdefault(each.made.rule, each)
    return tuple(one.made for one in list(best.values())[:MOST])


def _of_group(place: str, group: Group) -> Iterator[_Found]:
    for one in (_promises, _rejections, _changes, _outcomes):
        yield from one(place, group)


def _worse(whole: list[_Found], group: list[_Found]) -> Iterator[_Found]:
    """What is surely worse in one group than in all: that says more than the same of all, and takes its weight."""
    known = {(one.made.rule, one.on.name): one for one in whole if not one.extra}
    for one in group:
        same = known.get((one.made.rule, one.on.name))
        if same is None or one.on.low > same.on.share:
            yield replace(one, extra=same.weight if same else 1e-9)


def _missing(missing: Missing) -> Iterator[_Found]:
    for topic in missing.topics:
        lacks = "the playbook has no remedy for that"
        if topic.remedies:
            name = "names" if len(topic.remedies) == 1 else "name"
            lacks = f"{_listed(topic.remedies)} in the playbook {name} that, and did not apply"
        says = f"{topic.share.count} investigations in this period were about {topic.words}: {lacks}."
        do = f"Add a remedy for {topic.words} to the playbook, or a route to whoever decides it."
        if topic.remedies:
            do = "Look at the `when`: it held in none of these cases."
        yield _about(topic, Suggestion(rule="missing_remedy", says=says, do=do, evidence=(topic.share,)))
    for topic in missing.question_topics:
        says = f"{topic.share.count} cases in this period asked about {topic.words}, and neither a fact nor an article answered."
        do = f"Write an article about {topic.words}."
        yield _about(topic, Suggestion(rule="missing_article", says=says, do=do, evidence=(topic.share,)))


def _promises(place: str, group: Group) -> Iterator[_Found]:
    promises = group.promises
    named = [(f" of {_ACTS.get(one.name, f'the kind {one.name}')}", one) for one in promises.by_act]
    named += [(f" made with {one.name}", one) for one in promises.by_remedy]
    named += [
        (f" of {'the agents' if one.name == 'agent' else f'the role {one.name}'}", one) for one in promises.by_owner
    ]
    if promises.broken:
        named.append(("", promises.broken))
    for what, one in named:
        if one.name != OTHER:
            says = f"{one.count} of {one.of} promises{what}{place} were broken."
            do = "Promise a later time, or see to it that they are on somebody's list: `drafter commitments --due`."
            yield _Found(Suggestion(rule="broken_promises", says=says, do=do, evidence=(one,)), one)


def _rejections(place: str, group: Group) -> Iterator[_Found]:
    for one in group.drafts.reasons:
        if one.name in _BECAUSE:
            says = (
                f"“{_plain(one.name)}” is the reason of {one.share:.0%} of rejections{place} ({one.count} of {one.of})."
            )
            yield _Found(Suggestion(rule="rejected_because", says=says, do=_BECAUSE[one.name], evidence=(one,)), one)


def _changes(place: str, group: Group) -> Iterator[_Found]:
    for one in group.drafts.changed:
        if one.name != OTHER:
            says = f"Agents changed the {_plain(one.name)} in {one.count} of {one.of} edited drafts{place}."
            do = _CHANGED.get(one.name, _ANY_PART)
            yield _Found(Suggestion(rule="part_changed", says=says, do=do, evidence=(one,)), one)


def _outcomes(place: str, group: Group) -> Iterator[_Found]:
    for ended in group.outcomes:
        for one in ended.outcomes:
            if one.name == "reopened":
                a = "an" if ended.resolution[0] in "aeiou" else "a"
                says = f"{one.count} of {one.of} cases with {a} {ended.resolution}{place} were reopened."
                do = "Read some of them with `drafter debrief`: what was promised did not settle them."
                yield _Found(Suggestion(rule="reopened", says=says, do=do, evidence=(one,)), one)


def _rising(whole: Group) -> Iterator[_Found]:
    for one in (*whole.signals, *whole.causes):
        if one.trend is not None and one.trend.direction == "up" and one.name != OTHER:
            says = f"“{_plain(one.name)}” rose from {one.trend.before:.0%} to {one.share:.0%} of cases."
            do = "Read some of these cases with `drafter debrief` for what changed."
            yield _Found(Suggestion(rule="rising", says=says, do=do, evidence=(one,)), one)


def _about(topic: Topic, made: Suggestion) -> _Found:
    # Two words say what it was about; one alone often names only the thing.
    more = topic.share.low * topic.share.of if " " in topic.words else 0.0
    return _Found(made, topic.share, more)


def _place(name: str, by: By | None) -> str:
    return {"channel": f" in {name}", "brand": f" of {name}", "language": f" in {name}"}.get(
        by or "", f" ({by} {name})"
    )


def _plain(code: str) -> str:
    return code.replace("_", " ")


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(names[:3]) + (" and others" if len(names) > 3 else "")
