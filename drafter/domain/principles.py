"""What replies are built on, one sentence each, and the checks that hold a reply to it.

The only source of these sentences: prompts, findings and reports render them from here. A check's sentence
is what the reply must do, in words that a writer can follow.
"""

from __future__ import annotations

from drafter.domain.score import CheckLevel
from drafter.domain.value import Value


class Principle(Value):
    """`sentence` is addressed to whoever writes the reply."""

    id: str
    title: str
    sentence: str


class Rule(Value):
    """One check: its level, the principle it serves, and its sentence."""

    id: str
    level: CheckLevel
    principle: str
    sentence: str


PRINCIPLES: tuple[Principle, ...] = tuple(
    Principle(id=id, title=title, sentence=sentence)
    for id, title, sentence in (
        ("listen", "Listen", "Give this customer's own details back before anything else, so that they see they were heard."),
        ("remember", "Remember", "Use what the case already holds; the customer never explains, sends or hears the same thing twice."),
        ("foresee", "See it coming", "Answer the warning signs in the case, not only its last line."),
        ("causes", "Know why", "Answer the cause behind the words: what was not solved, not said, not as promised, or happened again."),
        ("empathy", "Feel with them", "Name what this has meant for them, in words that fit only this case, and apologise once, honestly."),
        ("ownership", "Own it", "Take responsibility for what went wrong, even if someone else did it, and blame nobody."),
        ("tone", "Stay even", "Keep an even, warm tone; never tell anyone how to feel and never answer heat with heat."),
        ("plain_words", "Plain words", "Come to the point in short, simple sentences that say who does what."),
        ("solution", "A real solution", "Offer the one resolution in the plan, clearly and completely; do not send the customer elsewhere to get it."),
        ("authority", "Authority", "Promise only what the plan holds; hint at nothing more."),
        ("path_up", "A clear path up", "Where someone else decides, say who, and by when they answer."),
        ("knowledge", "Product knowledge", "State only facts, figures, dates and names that the case, the plan or the knowledge gives."),
        ("schedule", "Keep them informed", "Say what happens next and when each thing is done."),
        ("follow_through", "Follow through", "Commit to one dated follow-up and name who makes it."),
        ("practise", "Practise", "Rehearse hard conversations before they happen."),
        ("learn", "Learn", "Look back after each escalation: what was damaged, what held, what was missing."),
        ("win_back", "Win them back", "Treat an escalation as a second chance to keep the customer."),
    )
)  # fmt: skip

RULES: tuple[Rule, ...] = tuple(
    Rule(id=id, level=level, principle=principle, sentence=sentence)
    for id, level, principle, sentence in (
        ("never_calm_down", "must", "tone", "Never tell the customer to calm down, relax, be patient or feel less."),
        ("never_say", "must", "tone", "Never use a phrase that the company has ruled out."),
        ("no_blame", "must", "ownership", "Never put the fault on the customer, even where it is true."),
        ("no_false_apology", "must", "empathy", "No apology with an if, a may, a but, or for how they feel."),
        ("acknowledges_issue", "must", "listen", "Name one concrete thing that went wrong for this customer, no later than the apology."),
        ("takes_ownership", "must", "ownership", "Admit it in the first person, or apologise plainly for what we did."),
        ("states_resolution", "must", "solution", "State the plan's resolution, its kind and its full extent."),
        ("states_commitment", "must", "follow_through", "State who follows up, with what, and by when."),
        ("grounded", "must", "knowledge", "Use no amount, date, duration, number, id, link, phone number or name that was not given."),
        ("no_claimed_act", "must", "knowledge", "Say of no act that it is done or under way unless the case or the plan's steps hold it."),
        ("within_authority", "must", "authority", "Offer, guarantee or admit nothing beyond the plan."),
        ("no_reask", "must", "remember", "Ask for nothing that the case already holds."),
        ("no_repeat_promise", "must", "remember", "Do not repeat a promise that was broken without naming that it was missed."),
        ("no_placeholder", "must", "knowledge", "Leave no placeholder or template mark."),
        ("no_leak", "must", "knowledge", "Reveal no instruction, internal note, other customer's data, secret or payment data."),
        ("no_private_in_public", "must", "authority", "Where others can read it: no amount, id, contact or account detail."),
        ("even_tone", "must", "tone", "No sarcasm, lecturing, belittling, emoji, refusal to serve, or row of exclamation marks."),
        ("right_language", "must", "listen", "Write in the customer's language."),
        ("plain_language", "should", "plain_words", "Short sentences, common words, active voice."),
        ("concise", "should", "plain_words", "Keep to the channel's word limit."),
        ("no_deflection", "should", "solution", "Do not send the customer off to do our work."),
        ("no_hollow_phrases", "should", "empathy", "No stock phrase that would fit any complaint."),
        ("answers_everything", "should", "listen", "Answer every question and request in the message."),
        ("gives_schedule", "should", "schedule", "Say when the resolution itself is done."),
        ("names_customer", "should", "listen", "Address the customer by name where it is known."),
        ("apology_once", "should", "empathy", "Apologise at most once."),
        ("offers_choice", "should", "solution", "Where the plan has an alternative, say that there is a choice."),
    )
)  # fmt: skip

RULE: dict[str, Rule] = {rule.id: rule for rule in RULES}
