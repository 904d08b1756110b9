"""Where the words of trouble tell none ("what went wrong", "double-check"), and the trouble told in several words."""

from __future__ import annotations

from drafter.domain.lexicon.patterns import Pattern, Waiting
from drafter.drafting.reading.event_words import Sort, words_of

AHEAD = words_of(
    """will won't i'll we'll you'll they'll it'll he'll she'll shall would wouldn't should shouldn't can could
    couldn't may might going werde wird werden würde möchte kann können podrá podemos puede pourrai pourrez peux
    please bitte"""
)  # fmt: skip
CONDITIONS = words_of("if unless should whether whenever falls si wenn")
STATES = words_of(
    """broken damaged cracked defective faulty torn missing lost late delayed overdue unanswered duplicate double
    wrong incorrect missed cancelled canceled unauthorised unauthorized overcharged undelivered leaking frozen
    expired empty spoiled dead shattered smashed stained dented scratched failed delay delays wait outage
    overcharge burnt rude silence extra second damage leak crack fee surcharge"""
)
BEFORE_STATE = words_of(
    """the your this that these those a an both of our my that's two three first second for about by with"""
)
# Words that only look like trouble beside these neighbours: "what went wrong", "lost your trust", "double-check", "once again".
VAGUE_BEFORE: dict[str, frozenset[str]] = {
    "wrong": words_of("""went gone go goes going anything something nothing things what's did do done it's"""),
    "again": words_of("once never not and sorry it this again"),
    "broke": words_of("we've"),
    "failed": words_of("we i have we've i've"),
    "used": words_of("is are was be get got been you we i can"),
    "cold": words_of("the"),
    "charge": words_of("in free of take taking i no full person taken"),
    "price": words_of("the purchase full original"),
    "order": frozenset(),
    "fee": words_of("no"),
    "closed": words_of("be is case"),
    "wait": words_of("can't please to"),
    "short": words_of("fell fall falls"),
    "gas": words_of("your the"),
    "tarde": words_of("la esta cada misma más una"),
    "tardes": words_of("buenas las"),
    "débit": words_of("de"),
}
VAGUE_AFTER: dict[str, frozenset[str]] = {
    "lost": words_of("your trust patience confidence faith time sleep business customer"),
    "double": words_of("check checked checking sure"),
    "missing": words_of("out you"),
    "promise": words_of("you to that"),
    "charge": words_of("of"),
    "ill": frozenset(),
    "worn": words_of("out down"),
    "burnt": words_of("out"),
    "burned": words_of("out"),
    "torn": words_of("between about"),
    "broken": words_of("trust heart"),
    "fire": words_of("off"),
    "third": words_of("party parties"),
    "fell": words_of("short"),
    "failed": words_of("you to us here in"),
    "fails": words_of("you to us"),
    "repeat": words_of("that"),
    "expected": frozenset(),
}
# These tell trouble only as part of "a third message", "closed the ticket": too common to tell it alone.
WEAK = words_of(
    """again promise gone removed erased third fourth fifth twice price used cold fee fees closed cut gas error
    errors bug bugs loose wet short charge charges repeat passed stood hair raw fell queue refused rejected slow
    charged billed"""
)
POOR = words_of(
    """expectations standard standards right acceptable good enough experience way what solved resolved sorted
    fixed"""
)


def _compiled(*rows: tuple[str, Sort, str]) -> tuple[tuple[tuple[str, ...], Sort, Pattern], ...]:
    return tuple((tuple(keys.split("|")), sort, Waiting(pattern)) for keys, sort, pattern in rows)


IDIOMS = _compiled(
        ("time|mail|messag|call|letter|week|day|month|hour|visit|attempt", "time", r"\byou(?:'ve|r)?\b[^.!?]{0,60}\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|many|multiple|countless) (?:\w+ )?(?:times|emails|messages|calls|letters|visits|attempts|tickets)\b"),
        ("week|day|month|hour|fortnight", "time", r"\b(?:for|since|after|took|taken|kept|left|spent|all of) (?:\w+ ){0,4}(?:weeks?|days?|months?|hours?|fortnight)\b(?=[^.!?]*\b(?:without|still|before|waiting|nothing|nobody|no\b|not|on hold))|\b(?:took|taken|needed|let) (?:us |it |this |you )?(?:\w+ ){0,4}(?:weeks?|days?|months?|hours?)\b"),
        (
            "to contact|to write|to call|to ask|to chase|to come back|to explain|to email|to ring|to phone|to get in touch|to repeat",
            "time",
            r"\b(?:had|have|having|has) (?:now )?to (?:contact|write|call|ask|chase|come back|explain|email|ring|phone|get in touch|repeat)\b",
        ),
        ("down|out ", "thing", r"\b(?:been|was|were|is|are|went|gone) (?:\w+ )?(?:down|out)\b(?= (?:for|since|again|all|on|from|every|at|in)\b|[.,])"),
        ("hung up|call|phone|cut ", "conduct", r"\bhung up|\bend(?:ed|ing) the (?:call|chat)|\bcut you off|\bput the phone down|\b(?:passed|sent|bounced|shunted|pushed) (?:you )?(?:from|around|between|back and forth)|\bspoke[n]? to (?:you )?(?:like|as if|in a way)"),
        ("instead of|not what|other than|different from|someone else|not as", "thing", r"\binstead of (?:the|a|your|an|\w+ing)\b|\bnot (?:what|the \w+(?: \w+)?(?: that)?) you (?:ordered|bought|paid|booked|chose|asked)|\bnot as (?:described|advertised|agreed|shown)|\bsomeone else's"),
        ("twice|two payments|second payment|second time|more than|too much|higher than|once too", "money", r"\btwo (?:payments|charges|debits)|\bsecond (?:\w+ )?(?:payment|charge|debit)|\b(?:paid|pay|charged|billed|took|taken|debited) [^.!?]{0,50}\b(?:twice|too much|more than|double)|\bhigher than|\btoo much (?:for|money)|\bonce too often"),
        ("broke", "time", r"\b(?:broke|broken|breaking|did not keep|didn't keep|kept none of) (?:our|my|that|the|a|its|his|her) (?:\w+ )?(?:promise|word|commitment)"),
        ("slip|fell through|crack|sat ", "time", r"\b(?:slip(?:ped)?|slide)(?: by| through| for| past|\b)|\bfell through|\bsat (?:\w+ )?(?:in|on|at|for|there|un)"),
        ("no ", "thing", r"\b(?:with|had|have|has|left|leaving|were|is|being|getting) (?:\w+ ){0,4}?(?:no|without) (?:\w+ )?(?:heating|hot water|internet|power|signal|connection|electricity|gas|service|phone|broadband|water|card|access|heat|lights?|seat|meal|room|luggage|bag|bags|refund|replacement|answer|reply)"),
        ("without", "thing", r"\bwithout (?:\w+ ){0,2}(?:heating|hot water|internet|power|signal|connection|electricity|gas|service|phone|broadband|water|card|access|heat|lights?|seat|meal|room|luggage|bag|bags|refund|replacement|answer|reply|explanation|warning|asking|telling|notice|money|car)"),
)  # fmt: skip
