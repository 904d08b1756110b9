"""What a customer turned down is not put forward again; what only sounds like it still is."""

from __future__ import annotations

from typing import Any

import pytest

from drafter.domain.case import Case
from drafter.domain.money import Money
from drafter.domain.playbook import Remedy
from drafter.drafting.planning.turned_down import reason, turned_down
from drafter.drafting.reading import read

REFUND = Remedy(
    id="full_refund", when="true", says="a full refund of {{ facts.total | money }} to your card", kind="refund"
)  # type: ignore[arg-type]
POSTAGE = Remedy(id="shipping_fee", when="true", says="your shipping fee of {{ facts.fee | money }} back")  # type: ignore[arg-type]
NEW = Remedy(
    id="replacement",
    when="true",
    says={"en": "a new {{ facts.product }}, delivered free of charge", "de": "kostenlosen Ersatz"},
    kind="replacement",
)
REPAIR = Remedy(
    id="warranty_repair", when="true", says="a free repair of your {{ facts.product }}, with free shipping both ways"
)  # type: ignore[arg-type]
CREDIT = Remedy(id="goodwill_credit", when="true", says="a store credit of $20 as a token of goodwill", kind="credit")  # type: ignore[arg-type]
REMEDIES = {one.id: one for one in (REFUND, POSTAGE, NEW, REPAIR, CREDIT)}
COST = {"full_refund": "89.99", "shipping_fee": "6.00", "replacement": "89.99", "goodwill_credit": "20"}


def barred(text: str, *history: tuple[str, str], **more: Any) -> set[str]:
    turns = [{"at": f"2026-11-{10 + n}T10:00:00Z", "from": who, "text": said} for n, (who, said) in enumerate(history)]
    case = Case.model_validate({"history": turns, "message": {"text": text}, "now": "2026-11-18T10:00:00Z"} | more)
    unwanted = turned_down(case, read(case), "USD")
    costs = {id: Money(amount=amount, currency="USD") for id, amount in COST.items()}  # type: ignore[arg-type]
    return {
        id
        for id, one in REMEDIES.items()
        if reason(one, one.says.get("") or one.says["en"], costs.get(id), case, unwanted)
    }


@pytest.mark.parametrize(
    ("text", "history", "gone"),
    [
        # What the company offered and the customer refused.
        ("No thanks. I want it to work.", [("customer", "It is broken."), ("agent", "We can offer you a replacement.")], {"replacement"}),
        ("No. I don't accept that.", [("customer", "It is broken."), ("agent", "I can offer you a store credit of $20.")], {"goodwill_credit"}),
        ("Nein, danke. Keinen Ersatz.", [("customer", "Der Mixer ist kaputt."), ("agent", "Wir können Ihnen einen Ersatz schicken.")], {"replacement"}),
        ("I said no to a repair.", [("customer", "It hums."), ("agent", "We can offer you a free repair.")], {"warranty_repair"}),
        # What they say they do not want, offered or not.
        ("I don't want another repair.", [], {"warranty_repair"}),
        ("Keep your voucher, I want somebody to answer me.", [], {"goodwill_credit"}),
        ("No more replacements. This is the third one that broke.", [], {"replacement"}),
        ("Ich will keinen Gutschein.", [], {"goodwill_credit"}),
        ("No quiero un reemplazo.", [], {"replacement"}),
        ("Je ne veux pas de remplacement.", [], {"replacement"}),
        ("I don't want a refund, I want the driver to apologise.", [], {"full_refund"}),
        ("Vouchers are worthless to me.", [], {"goodwill_credit"}),
        ("Mit einem Gutschein ist mir nicht geholfen.", [], {"goodwill_credit"}),
        ("Un bon d'achat ne me sert à rien.", [], {"goodwill_credit"}),
        ("Un vale no me sirve.", [], {"goodwill_credit"}),
        ("I already told you no to the voucher.", [("customer", "Late."), ("agent", "We can offer you a $20 voucher.")], {"goodwill_credit"}),
        # One of several is refused, and the others stay.
        ("No. No voucher, please.", [("customer", "Late."), ("agent", "We can refund the fare. We can also offer a voucher of $20.")], {"goodwill_credit"}),
        ("No. I want the refund.", [("customer", "Late."), ("agent", "We can offer you a refund or a replacement.")], {"replacement"}),
        ("A credit? No. I want my money.", [("customer", "Late."), ("agent", "We can offer you a refund or a credit of $20.")], {"goodwill_credit"}),
        ("Nein, keine Gutschrift. Ich möchte die Erstattung.", [("customer", "Kaputt."), ("agent", "Wir können Ihnen eine Erstattung oder eine Gutschrift anbieten.")], {"goodwill_credit"}),
        ("No, un vale no. Quiero el reembolso.", [("customer", "Roto."), ("agent", "Podemos ofrecerle un vale o el reembolso.")], {"goodwill_credit"}),
        ("I don't want a repair or another replacement.", [], {"warranty_repair", "replacement"}),
        ("Ich will keinen Ersatz und keinen Gutschein statt der Erstattung.", [], {"replacement"}),
        # The form is refused, not the refund.
        ("I don't accept a refund in vouchers.", [], {"goodwill_credit"}),
        ("I don't want store credit as a refund.", [], {"goodwill_credit"}),
        ("No quiero el reembolso en forma de vale.", [], {"goodwill_credit"}),
        ("We won't accept half a refund.", [], set()),
        ("Stop sending me coupons.", [], {"goodwill_credit"}),
        ("Keep your $5 credit.", [], set()),  # ours is $20
        ("Gardez votre avoir de 30 $.", [], {"goodwill_credit"}),
        # More than what was refused may still be offered; the same or less may not.
        ("No, that is an insult.", [("customer", "It broke."), ("agent", "I can offer you a store credit of $10.")], set()),
        ("No, that is an insult.", [("customer", "It broke."), ("agent", "I can offer you a store credit of $50.")], {"goodwill_credit"}),
        ("No, I don't accept 20%.", [("customer", "It broke."), ("agent", "I can offer you a refund of 20% of the price.")], set()),
        ("No thanks, that is not enough.", [("customer", "It broke."), ("agent", "We can refund your shipping fee.")], {"shipping_fee"}),
    ],
)  # fmt: skip
def test_what_is_not_put_forward_again(text: str, history: list[tuple[str, str]], gone: set[str]) -> None:
    assert barred(text, *history) == gone


@pytest.mark.parametrize(
    ("text", "history"),
    [
        ("I want a refund.", []),
        (
            "Yes please, send the replacement.",
            [("customer", "It broke."), ("agent", "We can offer you a replacement.")],
        ),
        ("I would rather have a refund than wait.", []),
        ("I don't want the replacement to arrive broken again.", []),
        ("My sister does not want to call you.", []),
        ("I do not need to tell you that a refund is due.", []),
        ("Where is my refund?", [("agent", "I will refund you by Friday.")]),
        ("I don't want to wait for the refund any longer.", []),
        ("My husband didn't want a voucher last time.", []),
        ("My sister said no to her voucher.", []),
        ("The voucher code doesn't work.", []),
        ("Der Gutschein ist nicht angekommen.", []),
        (
            "I'd rather have the voucher than wait.",
            [("customer", "Late."), ("agent", "We can offer you a $20 voucher.")],
        ),
        ("Ich möchte eine Erstattung.", []),
        ("Quiero un reembolso ya.", []),
    ],
)
def test_what_only_sounds_like_it(text: str, history: list[tuple[str, str]]) -> None:
    assert barred(text, *history) == set()


def test_what_the_caller_knows_was_refused() -> None:
    assert barred("And now?", refused=["full_refund"]) == {"full_refund"}
