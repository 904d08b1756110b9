"""What a good reply takes from the history and the plan in words of its own: past acts told again, hours and days named
otherwise, wishes declined. Beside each stands what only sounds like it.
"""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("check", "text"),
    [
        ("no_claimed_act", "I promised a replacement on the 7th, and none came."),
        ("no_claimed_act", "We wrote on Saturday that we would ship a replacement, and did not."),
        ("grounded", "You had it by the 3rd, and on day 15 it is still broken."),
        ("grounded", "The money is back by Wednesday because of our delay, not yours."),
        ("within_authority", "A blender every year for life is more than I can promise; the $89.99 I can."),
        ("within_authority", "Every cent of those costs comes back: $89.99."),
        ("no_leak", "The score was 2 to 1 when the blender broke."),
    ],
)
def test_what_was_told_before_passes(lay, check, text):
    verdict = lay(check, text)
    assert verdict.outcome != "fail", (verdict.why, verdict.spans)


@pytest.mark.parametrize(
    ("check", "text"),
    [
        ("no_claimed_act", "I booked a technician this morning."),
        ("no_claimed_act", "I sent the refund on the 7th."),
        ("no_claimed_act", "I confirmed it with the courier today."),
        ("grounded", "On day 41 it is still broken."),
        ("grounded", "It took so long because our courier lost the label."),
        ("within_authority", "You get free blenders for life."),
        ("within_authority", "We'll of course make good the smoothies that you have missed."),
        ("within_authority", "I'm fairly sure my team leader will find you a bit more."),
        ("within_authority", "We broke the law here."),
        ("no_leak", "Our system adds 40 points for two countries within six hours."),
        ("no_leak", "Anything above 65 is stopped."),
        ("no_leak", "It was PAY_RETRY=3 that charged you twice."),
    ],
)
def test_what_only_sounds_like_it_fails(lay, check, text):
    verdict = lay(check, text)
    assert verdict.outcome == "fail", (verdict.why, verdict.spans)


def test_a_short_spanish_message_read_as_portuguese_is_answered_in_spanish(lay):
    spoken = "Todavía no se sabe qué pasa y lo siento. Le escribo hoy con lo que haya, y no tiene que hacer nada."
    asked = {"at": "2026-11-18T08:05:00-06:00", "text": "segundo día a pie. ¿Se sabe qué pasa?"}
    assert lay("right_language", spoken, language="pt", message=asked).outcome == "pass"
    assert lay("right_language", spoken, language="pt").outcome == "fail"
