"""What was drafted in a stored case, and what the agent did with it: kept, changed and where most, or turned down, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.coaching.debriefing.scene import Scene
from drafter.domain.debrief import Drafted, Handled, Statement
from drafter.domain.draft import Draft, PartKind
from drafter.domain.score import Mark

_MOST = 20
_CHANGED = 0.9
"""A part of which less was sent than this was changed."""
_LONGEST = 110


def drafted(scene: Scene, handled: Iterable[Handled]) -> Iterator[Drafted]:
    """The latest, oldest first."""
    ordered = sorted(handled, key=lambda one: one.draft.created_at)[-_MOST:]
    newer = {one.draft.replaces for one in ordered}
    for number, one in enumerate(ordered, 1):
        draft, said = one.draft, one.said
        edits = said.edits if said else None
        part = _most_changed(one)
        mark = _mark(draft, part) if part else _first(draft)
        yield Drafted(
            id=draft.id,
            at=draft.created_at,
            action=said.action if said else None,
            kept=edits.kept if edits else None,
            parts=edits.parts if edits else {},
            reasons=said.reasons if said else (),
            rating=said.rating if said else None,
            told=Statement(
                id=f"draft-{number}",
                kind="drafted",
                says=_says(scene, one, part, mark, replaced=draft.id in newer),
                draft=draft.id,
                marks=(mark,),
                principle="learn",
            ),
        )


def _says(scene: Scene, one: Handled, part: PartKind | None, mark: Mark, *, replaced: bool) -> str:
    day, said = scene.day(one.draft.created_at), one.said
    quote = " ".join(mark.quote.split())
    short = quote if len(quote) <= _LONGEST and part else quote[:_LONGEST].rstrip() + "…"
    quote = f"“{short}”"
    if said is None:
        fate = "replaced by a newer one" if replaced else "neither sent nor turned down"
        return f"The draft of {day} was {fate}: {quote}."
    why = f" ({', '.join(said.reasons)})" if said.reasons else ""
    if said.action == "rejected":
        return f"The draft of {day} was turned down{why}: {quote}."
    if said.action == "accepted":
        return f"The draft of {day} was sent as it stood: {quote}."
    share = f"{said.edits.kept:.0%} of its words were sent" if said.edits else "it was changed"
    most = f"; changed most was the {part.replace('_', ' ')}, {quote}" if part else f": {quote}"
    return f"The draft of {day} was edited{why}: {share}{most}."


def _most_changed(one: Handled) -> PartKind | None:
    edits = one.said.edits if one.said else None
    if edits is None or not edits.parts:
        return None
    part = min(edits.parts, key=lambda kind: edits.parts[kind])
    return part if edits.parts[part] < _CHANGED else None


def _mark(draft: Draft, kind: PartKind) -> Mark:
    """The part as it stands in the draft's text; its beginning where it does not stand there whole."""
    text = draft.reply.text
    part = next((one.text for one in draft.reply.parts if one.kind == kind), "")
    at = text.find(part) if part else -1
    return Mark(start=at, end=at + len(part), quote=part) if at >= 0 else _first(draft)


def _first(draft: Draft) -> Mark:
    text = draft.reply.text
    end = text.rfind(" ", _LONGEST // 2, _LONGEST) if len(text) > _LONGEST else len(text)
    end = end if end > 0 else _LONGEST
    return Mark(start=0, end=end, quote=text[:end])
