"""Why it went wrong: the reading's causes in the order of their weight, and the first failure in time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from drafter.coaching.debriefing.scene import GREETINGS, Scene, quoted
from drafter.domain.debrief import RootCause, Statement
from drafter.domain.evidence import Evidence, Where
from drafter.domain.reading import Cause, CauseKind

SAYS: Mapping[CauseKind, str] = {
    "lack_of_resolution": "Not solved or not delivered",
    "poor_communication": "Silence, contradictions, or asked again",
    "unmet_expectations": "Something else or worse than was due",
    "repeat_incident": "It had happened before",
    "complexity": "Too complicated to follow",
}
_BY_DATES: tuple[CauseKind, ...] = ("lack_of_resolution", "poor_communication")
"""What may lie in dates alone: the message that waited is then shown by its first words."""
_BARE = 8
"""A sentence of so many words that insults or names a feeling, and holds no figure, tells little else."""
_MOST_SAID = 3
_WAITED_DAYS = 3
_MOST_READ = 40
"""So many messages of the customer are read for the first that tells of a failure."""


def root_causes(scene: Scene) -> list[RootCause]:
    """The heaviest first; of two alike the one that was told earlier."""
    order = {where: place for place, where in enumerate(scene.said)}
    known = [cause for cause in (_borne_out(scene, one) for one in scene.reading.causes) if cause.evidence]
    weights = {cause.kind: _weight(scene, cause.evidence) for cause in known}
    whole = sum(weights.values())
    causes = sorted(
        known,
        key=lambda one: (-weights[one.kind], min(order[proof.message] for proof in one.evidence)),
    )
    return [
        RootCause(
            kind=cause.kind,
            weight=round(weights[cause.kind] / whole, 3) if whole else round(1 / len(causes), 3),
            told=Statement(
                id=f"cause-{number}",
                kind=cause.kind,
                says=f"{SAYS[cause.kind]}: {'; '.join(_proofs(scene, cause)[:_MOST_SAID])}.",
                evidence=tuple(_sentences(scene, cause)),
                principle="causes",
            ),
        )
        for number, cause in enumerate(causes, 1)
    ]


def _borne_out(scene: Scene, cause: Cause) -> Cause:
    """The cause by what its words can bear. In a calm message they ask or report, unless something is said to be wrong with
    a thing; and who asks for somebody who can decide is not lost, unless they say so."""
    evidence = cause.evidence
    if cause.kind != "unmet_expectations":
        calm = {where for where in scene.heat if scene.known(where).level == "calm"}
        evidence = tuple(one for one in evidence if one.message not in calm)
    if cause.kind == "complexity":
        lost = [one for one in scene.reading.signals if one.kind == "confusion"]
        evidence = tuple(
            one for one in evidence
            if any(sign.message == one.message and sign.start < one.end and sign.end > one.start for sign in lost)
        )  # fmt: skip
    return cause.model_copy(update={"evidence": tuple(one for one in evidence if _tells(scene, one))})


def _tells(scene: Scene, evidence: Evidence) -> bool:
    """Whether the sentence around a proof tells of the matter: a greeting, a single word, an insult, an illness or a feeling
    by itself does not."""
    where = evidence.message
    if where not in scene.heat:
        return True
    whole = scene.sentence(where, evidence.start, evidence.end)
    words = whole.quote.lower().split()
    if len(words) < 2 or GREETINGS.issuperset(word.strip(",.!") for word in words):
        return False
    known = scene.known(where)
    spans = [(one.start, one.end) for one in known.signals if one.message == "last" and one.kind == "vulnerability"]
    if len(words) <= _BARE and not any(map(str.isdigit, whole.quote)):
        spans += [(one.start, one.end) for one in known.signals if one.message == "last" and one.kind == "insult"]
        spans += [(one.start, one.end) for felt in known.emotions for one in felt.evidence if one.message == "last"]
    return not any(start < whole.end and end > whole.start for start, end in spans)


def _weight(scene: Scene, evidence: Iterable[Evidence]) -> float:
    """The heat of each message that tells of a cause, once; a message of ours weighs as the customer's next one."""
    told = {one.message for one in evidence}
    return sum(scene.heat.get(where, _next_heat(scene, where)) for where in told)


def _next_heat(scene: Scene, where: Where) -> float:
    order = list(scene.said)
    after = order[order.index(where) + 1 :]
    return next((scene.heat[one] for one in after if one in scene.heat), 0.0)


def _sentences(scene: Scene, cause: Cause) -> list[Evidence]:
    """The sentences that tell of a cause, each once."""
    whole = [scene.sentence(one.message, one.start, one.end) for one in cause.evidence]
    return list({(one.message, one.start): one for one in whole}.values())


def _proofs(scene: Scene, cause: Cause) -> list[str]:
    found = (_proof(scene, one, silent=cause.kind in _BY_DATES) for one in _sentences(scene, cause))
    return list(dict.fromkeys(found))


def _proof(scene: Scene, evidence: Evidence, *, silent: bool) -> str:
    """The words and their place; where silence may be what they stand for, how long nobody answered."""
    told = f"{quoted(evidence)} ({scene.place(evidence.message)})"
    first = evidence.start == scene.first_words(evidence.message).start
    waited = _waited(scene, evidence.message) if silent and first else 0
    return f"{told[:-1]}, unanswered for {waited} days)" if waited >= _WAITED_DAYS else told


def _waited(scene: Scene, where: Where) -> int:
    """For how many days no word of ours followed a message of the customer that is not their last."""
    if where == "last" or where not in scene.heat:
        return 0
    order = list(scene.said)
    for later in order[order.index(where) + 1 :]:
        if later not in scene.heat and getattr(scene.said[later], "sender", "") == "agent":
            return scene.days(where, later)
    return scene.days(where, "last")


def first_failure(scene: Scene) -> Statement | None:
    """What the first message of the customer tells to be wrong that was more than calm, or complained, as it was read then."""
    for where in scene.customers[:_MOST_READ]:
        known, told = scene.known(where), scene.trouble(where)
        if known.settled or (told is None and known.level == "calm"):
            continue
        told = told or scene.hottest(where)
        says = (
            f"The first sign of trouble came on {scene.day(scene.at(where))}, in {scene.place(where)}: {quoted(told)}."
        )
        return Statement(id="first", kind="first_failure", says=says, evidence=(told,), principle="foresee")
    return None
