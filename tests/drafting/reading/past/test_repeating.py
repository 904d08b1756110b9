"""Having to say, ask or send the same again, as the earlier messages show."""

from __future__ import annotations

import pytest

C, A = "customer", "agent"

AGAIN = {
    "the same sentence": (
        "My blender from order 4471 arrived with a cracked jar. Please help.",
        [("2026-11-14T09:00:00", C, "Hello, my blender from order 4471 arrived with a cracked jar.")],
    ),
    "a number asked for again": (
        "It is 44718812.",
        [
            ("2026-11-14T09:00:00", C, "Order 44718812 has not arrived."),
            ("2026-11-15T09:00:00", A, "Could you give me your order number?"),
        ],
    ),
    "a tax number with dashes": (
        "12-3456789. It doesn't change.",
        [
            ("2026-11-18T08:40:00", C, "I need the invoice with our tax id on it, 12-3456789"),
            ("2026-11-18T08:42:00", A, "Sure! Could you confirm the tax id?"),
        ],
    ),
    "an answer given before the question": (
        "Aisle seat. Row ten or nearer.",
        [
            ("2026-11-16T09:00:00", C, "I asked for an aisle seat, row ten or nearer, because of my knee."),
            ("2026-11-17T09:00:00", A, "Good morning! Would you like window or aisle?"),
        ],
    ),
    "attachments sent again": (
        "Attached, like on Monday.",
        [
            ("2026-11-12T09:00:00", C, "The bank statements are attached."),
            ("2026-11-16T09:00:00", A, "Please supply your bank statements."),
        ],
    ),
    "the same order, word for word": (
        "I am in Settings! What is the point of you?",
        [
            ("2026-11-18T08:30:00", C, "How do I add my wife to the plan?"),
            ("2026-11-18T08:31:00", A, "Please open the app and choose Settings."),
            ("2026-11-18T08:34:00", C, "I'm there but there is no such thing"),
            ("2026-11-18T08:35:00", A, "Please open the app and choose Settings."),
        ],
    ),
    "a question put again after an answer to something else": (
        "Thank you. Is it £18 in all, or £18 per chair? Two chairs.",
        [
            ("2026-11-14T09:00:00", C, "Is a collection £18 in all, or £18 per chair? I have two."),
            ("2026-11-14T10:00:00", A, "Thank you for writing. Bulky things can be collected on request."),
        ],
    ),
    "Spanish": (
        "Termostato NT-200, pantalla rota, comprado en octubre.",
        [
            (
                "2026-11-18T08:30:00",
                C,
                "Se rompió la pantalla del termostato NT-200, comprado en octubre, pantalla rota",
            ),
            ("2026-11-18T08:31:00", A, "Hola, ¿cuál es el problema y qué modelo es?"),
        ],
    ),
}
ONCE = {
    "bare news": ("Any news?", [("2026-11-14T09:00:00", C, "Order 44718812 has not arrived.")]),
    "the number as a habit": (
        "Thanks for looking. Order 44718812.",
        [
            ("2026-11-14T09:00:00", C, "Order 44718812 has not arrived."),
            ("2026-11-15T09:00:00", A, "I am looking into it."),
        ],
    ),
    "one of two numbers that the agent named": (
        "the 3000, and it leaks",
        [
            ("2026-11-18T08:30:00", C, "Which filter does the 3000 take?"),
            ("2026-11-18T08:31:00", A, "Do you mean the 3000 or the 3000S?"),
        ],
    ),
    "asked again because it had not been given": (
        "Serial FD 9804.",
        [
            ("2026-11-16T09:00:00", C, "The dishwasher leaks."),
            ("2026-11-16T10:00:00", A, "Could you send me the serial number?"),
            ("2026-11-16T11:00:00", C, "Where do I find that?"),
            ("2026-11-16T12:00:00", A, "On the door. Could you send me the serial number?"),
        ],
    ),
    "a yes to what was understood": (
        "Yes, the app crashes.",
        [
            ("2026-11-18T08:30:00", C, "The app crashes on start."),
            ("2026-11-18T08:31:00", A, "So is it the app that crashes?"),
        ],
    ),
    "the names in a public thread": (
        "@acmehelp @otherhelp @thirdhelp @fourthhelp where can I park?",
        [
            ("2026-11-18T08:30:00", C, "@acmehelp @otherhelp @thirdhelp @fourthhelp lovely day out"),
            ("2026-11-18T08:31:00", A, "Glad you like it!"),
        ],
    ),
    "quoted below": (
        "Any news?\n\nOn Sat, Nov 14 Ann wrote:\n> My blender from order 4471 arrived with a cracked jar.",
        [("2026-11-14T09:00:00", C, "My blender from order 4471 arrived with a cracked jar.")],
    ),
}


@pytest.mark.parametrize(("text", "history"), AGAIN.values(), ids=AGAIN)
def test_said_again(reading_of, text, history):
    assert "repetition" in reading_of(text, *history).kinds


@pytest.mark.parametrize(("text", "history"), ONCE.values(), ids=ONCE)
def test_said_once(reading_of, text, history):
    assert "repetition" not in reading_of(text, *history).kinds
