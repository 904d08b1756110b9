"""What a judge is asked: things that no check can tell, each so that "yes" is good and one reply suffices to answer."""

from __future__ import annotations

from drafter.domain.value import Value


class Question(Value):
    """`id` names the criterion in reports ("judge:heard")."""

    id: str
    asks: str


QUESTIONS: tuple[Question, ...] = tuple(
    Question(id=id, asks=asks)
    for id, asks in (
        ("heard", "Would this customer feel that somebody read their own message, and not only its topic?"),
        ("sincere", "Does the reply own what went wrong in words that only this case could have called for?"),
        ("clear", "Could the customer say after one reading what they get, who does it, and when they hear again?"),
        ("natural", "Does it read as one capable person writing to another, with nothing stiff, stuck together or said twice?"),
        ("calming", "Would an angry reader be calmer after it, with nothing left that provokes them further?"),
    )
)  # fmt: skip
QUESTION: dict[str, Question] = {one.id: one for one in QUESTIONS}
