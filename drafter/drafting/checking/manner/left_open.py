"""A follow-up that is left to nobody: "we will be in touch", "you will be kept informed", "an update will follow".

Who says so has told who follows up only where somebody in particular gets in touch elsewhere: that the money goes out
today, or that the manager decides by Friday, is another promise.
"""

from __future__ import annotations

from drafter.domain.lexicon.patterns import Waiting
from drafter.drafting.checking.manner.people import ROLE, as_roles
from drafter.drafting.checking.manner.prose import Line, Prose
from drafter.drafting.checking.sheet import Sheet

_NEWS = r"(?:calls?|e-?mails?|messages?|texts?|letters?|updates?|news|word|answers?|repl(?:y|ies)|confirmations?|decisions?|outcomes?|results?|information|details|follow-ups?|feedback)"
_TOUCH = r"(?:(?:be|get|stay|keep|remain) (?:\w+ ){0,2}?(?:in (?:\w+ )?(?:touch|contact)|back to you|you (?:\w+ )?(?:posted|updated|informed|in the (?:loop|picture)))|let you (?:know|have)|contact you|update you|inform you|notify you|follow up|reach out|come back to you|(?:call|ring|phone|e-?mail|text|message|write to) you)"
_BY_NOBODY = Waiting(
    rf"\b(?:we|someone|somebody|one of us|(?:one|a member|someone|somebody) (?:of|from|on) (?:our|the) [\w ]{{3,25}}|a colleague|our (?:team|staff|side|office)|the team)(?:'ll| will| shall| are going to| is going to)(?: \w+ly| also| then| of course| always)? {_TOUCH}\b|"
    rf"\byou(?:'ll| will| shall| can expect to)(?: \w+ly| also| then)? be (?:\w+ )?(?:kept|informed|updated|contacted|notified|called|told|rung|phoned|e-?mailed|messaged|advised)\b(?! by (?!e-?mail|phone|text|post|letter|then|us\b))|"
    rf"\byou(?:'ll| will|'re going to| are going to| can| should)(?: also| then| soon| shortly)? (?:hear|be hearing|expect to hear)(?: back)? from (?:us|the team|our team|someone|somebody)\b|"
    rf"\b(?:you(?:'ll| will| can)(?: also| then)? (?:get|have|receive|be getting|expect)|expect) (?:an? |another |further |more |our )(?:\w+ ){{0,2}}?{_NEWS}\b(?! (?:of|for|on your (?:card|account|bill)|code|label|number))|"
    rf"\b(?:an? |another |further |the |our |more |any )(?:\w+ )?{_NEWS}(?: (?:on|about|of) [\w ]{{3,30}})? (?:will|shall|is to|are to|is going to) (?:\w+ )?(?:follow|be (?:\w+ )?(?:communicated|sent|shared|given|provided|issued|announced|passed on|relayed|advised|notified|made known|with you))\b|"
    rf"\b(?:{_NEWS}|more) to follow\b|"
    r"\bwir (?:werden (?:uns|sie|dich) [^.!?]{0,60}?(?:melden|informieren|kontaktieren|benachrichtigen)|melden uns|halten sie [^.!?]{0,20}auf dem laufenden|kommen auf sie zu)\b|\bsie (?:werden|hören) (?:\w+ ){0,4}?(?:informiert|kontaktiert|benachrichtigt|angerufen|von uns)\b|\b(?:eine )?(?:rückmeldung|nachricht|antwort|information\w*) (?:folgt|erfolgt|wird folgen)\b|\b(?:man|jemand) (?:wird sich|meldet sich)\b|"
    r"\b(?:nos pondremos en contacto|nos pondremos|le (?:informaremos|mantendremos|contactaremos|avisaremos|llamaremos|escribiremos)|te (?:informaremos|mantendremos|contactaremos|avisaremos|llamaremos|escribiremos)|se (?:le|te) (?:informará|comunicará|avisará|contactará|mantendrá)|será (?:informad[oa]|contactad[oa]|avisad[oa])|(?:tendrá|recibirá|tendrás|recibirás) noticias nuestras|alguien (?:le|te|se)) ?\b|"
    r"\b(?:nous (?:vous |te )(?:re)?(?:contacterons|tiendrons|informerons|rappellerons|appellerons|écrirons|préviendrons|recontacterons)|nous reviendrons vers|vous serez (?:\w+ )?(?:informée?|contactée?|recontactée?|tenue?|prévenue?|rappelée?|avisée?)|on vous (?:\w+ra|recontacte|rappelle)|quelqu'un vous)\b"
)
_SOMEBODY = Waiting(rf"\b(?:i|i'll|i'm|me|my|myself|ich|mir|mich|yo|je|moi)\b|\bj'|\b{ROLE}\b")
_I_TELL = Waiting(
    r"\b(?:i|i'll|i will|i'm going to|i am|i'm|i shall)(?: \w+ly| also| then| myself| will| shall| not only| just| still| be| both)*"
    r" (?:e-?mail|call|ring|(?:tele)?phon|writ|text|messag|contact|updat|confirm|let you|tell|send|repl|answer|get back|come back|be back|be in touch|in touch|report|check|follow|visit|ask|speak|talk|post|share|give you|reach|inform|explain|hear|make sure|see|dm|drop|notif|look in|meet|pop|knock|keep|stay|watch|walk|go (?:through|over)|bring|show|have (?:the|your|an?))|"
    r"\bfrom me\b|\bby me\b|\bmy (?:\w+ )?(?:call|e-?mail|message|note|text|report|reply|answer|update|confirmation|letter)\b|\bme on\b|\bi(?:'ll| will|'m| am)\b[^.!?]{0,90}\band (?:then )?(?:e-?mail|call|ring|phone|write|text|message|let you|tell you|confirm|check|ask|update|send|report)\b"
)


def left_to_nobody(sheet: Sheet, text: Prose) -> Line | None:
    """The sentence that leaves the follow-up to nobody in particular."""
    return next(
        (
            line
            for line in text.body
            if not line.asks and _BY_NOBODY.search(line.lower) and not _SOMEBODY.search(as_roles(sheet, line.lower))
        ),
        None,
    )


def tells(sheet: Sheet, text: Prose, line: Line) -> bool:
    """Whether in a sentence I get in touch, or the one whom the plan has follow up does."""
    if text.tongue != "en" or _I_TELL.search(line.lower):
        return True
    promise = sheet.plan.commitment
    owner = (promise.owner or "") if promise else ""
    return any(len(word) > 2 and word in sheet.text[line.start : line.end] for word in owner.split())
