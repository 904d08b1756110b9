"""One concrete thing that went wrong for this customer is named, no later than the apology."""

from __future__ import annotations

import pytest

CASES = [
    (
        "The blender arrived broken and the replacement never came. I've written three times.",
        [
            "Your blender arrived broken, and the replacement never reached you. I am sorry.",
            "The blender we sent you came with a cracked jug, and then nothing followed.",
            "You've had to write to us three times about this.",
            "I'm sorry about the broken blender.",
            "Nobody sent you the new one.",
            "We dropped the ball, and the new blender never left us.",
            "Tom promised you a replacement by November 10, and it did not come.",
            "I am sorry that we let your replacement slip for two weeks.",
            "You are still without a working blender.",
        ],
        [
            "I'm sorry to hear about your experience with the blender.",
            "We understand you have an issue with your blender. We will send a replacement.",
            "I am sorry about this mix-up.",
            "I'm sorry about this mix-up, which should not have happened on our watch.",
            "We dropped the ball here, and I'm sorry.",
            "I apologize for the trouble; that's one hundred percent on us.",
            "You must be very frustrated. I'll refund you $89.99.",
            "I am so sorry. Your blender arrived broken.",
            "Thank you for reaching out about your blender. A refund is on its way.",
            "We regret what happened with your order.",
            "We apologize for the inconvenience. Your satisfaction matters to us.",
            "I understand how frustrating this situation is for you.",
        ],
    ),
    (
        "I was charged twice for my subscription in March and no one answers.",
        [
            "Two payments were taken from your card in March for one subscription; we charged you twice.",
            "We billed you double in March.",
            "There was a duplicate charge in March.",
            "Your question about the second March payment went unanswered.",
            "You paid once too often in March because of a billing error of ours, and nobody replied.",
        ],
        [
            "Thanks for contacting us about your subscription.",
            "We're sorry for the trouble with your account.",
            "I can see why you are unhappy with the billing.",
            "I will refund the amount by Friday.",
        ],
    ),
    (
        "my internet has been down since monday, i work from home!!",
        [
            "Your internet has been down since Monday and you work from home.",
            "You have had no connection for three days.",
            "Our line has left you offline since Monday.",
            "Since Monday you have not been able to work, because the connection dropped.",
        ],
        [
            "We know how important internet is to you.",
            "I'm sorry for the situation with your internet.",
            "Our team is working hard on it.",
        ],
    ),
    (
        "Your agent hung up on me when I asked about my deposit. Rude.",
        [
            "One of us hung up on you when you asked about your deposit.",
            "You were treated rudely and cut off.",
            "You asked a fair question about your deposit and my colleague ended the call.",
        ],
        ["I'm sorry for your experience with our agent.", "We take feedback on our staff seriously."],
    ),
    (
        "Flight LX12 was cancelled and I slept on the airport floor with my kids",
        [
            "Your flight was cancelled and you and your children spent the night on the airport floor.",
            "We cancelled LX12 and left you there for the night.",
        ],
        ["I understand your trip did not go to plan.", "Travelling with children is demanding."],
    ),
    (
        "Still no refund after 5 weeks. This is a joke.",
        [
            "You have waited five weeks for your refund.",
            "Your refund is five weeks overdue.",
            "It has been five weeks, and the money has not reached you.",
        ],
        [
            "We know refunds matter to you.",
            "Thank you for your message about the refund. I will issue it today.",
            "I am sorry that you are upset.",
        ],
    ),
    (
        "You sent me a red coat, I ordered blue",
        [
            "We sent you a red coat when you had ordered blue; we packed the wrong one.",
            "You ordered a blue coat and a red one came, which is the wrong colour.",
            "You got the wrong coat.",
        ],
        [
            "Thank you for choosing our coats.",
            "We will exchange your coat.",
            "I'm sorry for the trouble with your coat. We'll swap it.",
        ],
    ),
    (
        "the smart meter engineer didn't turn up AGAIN, wasted my day off",
        [
            "Our engineer did not come, for the second time, and it cost you a day off.",
            "You took a day off and nobody came to your door.",
            "A second appointment was missed.",
        ],
        ["An engineer visit is important.", "We will book another engineer.", "We appreciate that your time matters."],
    ),
    (
        "My account is locked and I can't pay my rent",
        [
            "Your account has been locked, so your rent could not go out.",
            "You cannot get at your money because we blocked the account.",
        ],
        [
            "Security matters to us.",
            "I will look at your account.",
            "We are sorry for the inconvenience. Your account matters to us.",
        ],
    ),
]
GOOD = [(said, text) for said, good, _ in CASES for text in good]
BAD = [(said, text) for said, _, bad in CASES for text in bad]
FOREIGN = [
    (
        "de",
        "Der Mixer kam kaputt an und niemand antwortet.",
        "Ihr Mixer kam beschädigt bei Ihnen an, und niemand hat Ihnen geantwortet.",
        "pass",
    ),
    (
        "de",
        "Der Mixer kam kaputt an und niemand antwortet.",
        "Vielen Dank für Ihre Nachricht zu dem Mixer, wir sind für Sie da.",
        "fail",
    ),
    (
        "es",
        "La batidora llegó rota y nadie responde.",
        "La batidora que le enviamos llegó dañada y nadie le respondió.",
        "pass",
    ),
    (
        "es",
        "La batidora llegó rota y nadie responde.",
        "Gracias por su mensaje sobre la batidora, estamos para usted.",
        "fail",
    ),
    (
        "fr",
        "Le mixeur est arrivé cassé et personne ne répond.",
        "Votre mixeur est arrivé abîmé et personne ne vous a répondu.",
        "pass",
    ),
    (
        "fr",
        "Le mixeur est arrivé cassé et personne ne répond.",
        "Merci pour votre message sur le mixeur, nous sommes là pour vous.",
        "fail",
    ),
]


def case(said):
    return {"message": {"text": said}, "history": [], "facts": {}}


@pytest.mark.parametrize(("said", "text"), GOOD)
def test_passes(judge, said, text):
    assert judge("acknowledges_issue", text, case=case(said)).outcome == "pass"


@pytest.mark.parametrize(("said", "text"), BAD)
def test_fails(judge, said, text):
    assert judge("acknowledges_issue", text, case=case(said)).outcome == "fail"


@pytest.mark.parametrize(("language", "said", "text", "outcome"), FOREIGN)
def test_other_languages(judge, language, said, text, outcome):
    assert judge("acknowledges_issue", text, case=case(said), language=language).outcome == outcome


def test_an_apology_that_comes_first_is_too_early(judge):
    verdict = judge("acknowledges_issue", "I am so sorry. Your blender arrived broken.")
    assert verdict.outcome == "fail"
    assert "before" in verdict.why


@pytest.mark.parametrize("said", ["...", "Yes.", "Why?", "1234567890", "!!!!", "我的订单坏了，我要退款"])
def test_where_the_customer_has_told_nothing_that_can_be_read_there_is_nothing_to_name(judge, said):
    told = {"message": {"text": said}, "history": [], "facts": {"fee_wrong": True}}
    reading = {"level": "concerned", "language": "zh" if said[0] == "我" else "en", "signals": [], "causes": []}
    verdict = judge("acknowledges_issue", "I will look into this and answer you by Friday.", case=told, reading=reading)
    assert verdict.outcome == "n/a"
    assert verdict.why


@pytest.mark.parametrize("said", ["it broke", "Wrong colour!", "where is my parcel, you said Monday"])
def test_few_words_can_tell_enough(judge, said):
    told = {"message": {"text": said}, "history": []}
    verdict = judge("acknowledges_issue", "I will look into this and answer you by Friday.", case=told)
    assert verdict.outcome == "fail"
