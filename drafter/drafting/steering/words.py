"""The words by which an agent's wish is known, in four languages. Data only."""

from __future__ import annotations

import re

from drafter.domain.regex import regex

_SAY = r"say|tell|mention|write|state|note|explain|inform|remind|point out|let \w+ know|stress|emphasi[sz]e|highlight|repeat"
_ACT = (
    r"offer|give|grant|promise|guarantee|assure|confirm|refund|reimburse|credit|waive|compensate|pay|send|ship|replace|exchange|"
    r"upgrade|extend|cancel|throw in|include|add|admit|accept|concede|assume|cover|discount|double|deliver|call|ring|visit|"
    r"book|schedule|escalate|transfer|take|use|choose|pick|go for|put forward|propose|suggest|switch to|do"
)
_STYLE = (
    r"be|make|keep|sound|start|begin|end|open|close|shorten|cut|trim|avoid|leave out|omit|skip|drop|remove|apologi[sz]e|blame|"
    r"ask|sign|address|thank|ignore|threaten|refuse|reveal|show|don['’]?t|do not|never|no|without|"
    r"(?:much |a (?:bit|little|lot) |even )?(?:short|long|warm|cold|soft|firm|friendl|nic|kind|simpl|clear|plain|brief)(?:er|ier|r)|"
    r"(?:more|less|rather|very) \w+|(?:brief|concise|formal|informal|casual|warm|friendly|polite|empathetic|direct|firm)\b"
)
_OTHERS = (
    r"sag|schreib|erwähn|erklär|teil|biete|gib|versprich|versprech|garantier|erstatte|entschuldig|lass|kürzer|wärmer|freundlicher|"
    r"nicht|kein|nimm|di(?:le|les|ga)?\b|dile|menciona|escrib|explica|ofrec|promet|garantiza|reembols|discúlp|pide|más |sé |no |"
    r"dis\b|dites|mentionne|écri|explique|propose|offre|promet|garanti|rembours|excuse|plus |sois |soyez |ne "
)
COMMANDS = rf"(?:please\s+|bitte\s+|por favor\s+|s['’]il (?:te|vous) plaît\s+)?(?:(?:{_SAY}|{_ACT}|{_STYLE})(?!\w)|\b(?:{_OTHERS}))"
"""How a wish begins."""

POLITE = regex(
    r"^(?:(?:please|kindly|also|and|but|then|now|just|can you|could you|would you|i(?:'d| would) like (?:you )?to|bitte|auch|por favor|"
    r"también|s['’]il (?:te|vous) plaît|aussi)\b[ ,:]*)+",
    re.IGNORECASE,
)
_WHO = r"(?:(?:to )?(?:him|her|them|it|the (?:customer|client|guest|caller|user|passenger|patient)|\w+) )?"
SAY = regex(
    rf"(?:{_SAY}|add|include)(?: (?:to )?(?:him|her|them|the (?:customer|client|guest|caller|user|passenger|patient)))?"
    rf"(?:[ ,:]+(?:that|how|about|here|clearly|again|also))*[ ,:]+(?P<what>.+)"
    r"|(?:tell|remind|inform|assure|promise) \w+ that (?P<named>.+)"
    r"|(?:sag|schreib|erwähn|erklär|teil)\w*(?: (?:ihm|ihr|ihnen|dem kunden|der kundin|mit))*,? (?:dass |mit, dass )?(?P<de>.+)"
    r"|(?:di|dile|diles|diga|menciona|escribe|explica)(?: (?:al|a la) cliente)? (?:que )?(?P<es>.+)"
    r"|(?:dis|dites|mentionne|écris|explique|explique[zs]?)(?:-lui|-leur)?(?: (?:au|à la) client\w*)? (?:que |qu['’])?(?P<fr>.+)",
    re.IGNORECASE | re.DOTALL,
)
ASK = regex(
    r"ask (?:again )?(?:him|her|them|the (?:customer|client)|\w+)?\s*(?:again )?(?:for|to (?:send|give|confirm|provide|share|repeat|tell)(?: us| me)?)\s+(?P<for>.+)"
    r"|(?:request|demand|find out|get) (?P<get>(?:his|her|their|the) .+)",
    re.IGNORECASE | re.DOTALL,
)
ACT = regex(rf"(?:{_ACT})\b", re.IGNORECASE)
PROMISE = regex(r"(?:promise|guarantee|assure|confirm|admit|accept|concede|acknowledge|assume)\b", re.IGNORECASE)
STYLE = regex(rf"(?:{_STYLE})", re.IGNORECASE)

NEGATED = regex(
    r"\b(?:don['’]?t|do not|never|no|not|without|avoid|leave out|omit|skip|drop|remove|stop|nicht|kein\w*|ohne|lass\w*\b.{0,40}\bweg|"
    r"sin|omite|evita|ne\b.{0,30}\bpas|sans|évite\w*)\b",
    re.IGNORECASE,
)
SHORTER = regex(
    r"^(?!.*\b(?:not|no|isn['’]t|kein|nicht|pas|sin) (?:too )?(?:short|brief|kurz|court))(?:.*\b)?"
    r"(?:short(?:er|en)|short and \w+|(?:make|keep|be|write) (?:it |this )?(?:very |more |really )?(?:short|brief|concise|crisp)|"
    r"brief(?:er)?|(?:more )?concise(?:ly)?|crisper|less (?:wordy|words|text)|fewer words|cut (?:it |this )?(?:down|short)|trim\w*|"
    r"half (?:the|as) (?:length|long)|kürzer\w*|knapper|kurz (?:halten|fassen)|más (?:corto|corta|breve)|(?:acorta|abrevia)\w*|"
    r"plus (?:court|courte|bref|concis)|raccourci\w*)\b",
    re.IGNORECASE,
)
WORDS = regex(
    r"\b(?:(?:at most|no more than|up to|under|below|within|in|less than|max(?:imum)?(?: of)?|about|around|höchstens|maximal|unter|"
    r"como máximo|máximo|menos de|au plus|maximum|moins de)\s+)(\d{1,4})\s+(?:words?|wörter\w*|palabras|mots)\b"
    r"|\b(\d{1,4})\s+(?:words?|wörter\w*|palabras|mots)\b",
    re.IGNORECASE,
)
INSTEAD = regex(
    r"\b(?:instead|rather|in place of|lieber|stattdessen|statt|anstelle|en (?:su )?lugar|en vez|mejor|plutôt|à la place|au lieu)\b",
    re.IGNORECASE,
)
TAKE = regex(
    r"^(?:offer|give|grant|take|use|choose|pick|go (?:for|with)|put forward|propose|suggest|switch to|make it|let (?:him|her|them) have|"
    r"send|do|biete\w*|gib|nimm|schlag\w*|ofrec\w*|da(?:le|les)?|elige|propon\w*|propose\w*|offre\w*|donne\w*|prends?|choisi\w*)\b",
    re.IGNORECASE,
)
GIVE = regex(
    r"(?:offer|give|grant|send|propose|suggest|put forward|let (?:him|her|them) have|biete\w*|gib|schlag\w*|ofrec\w*|da(?:le|les)?|"
    r"propon\w*|propose\w*|offre\w*|donne\w*)\b",
    re.IGNORECASE,
)
LANGUAGE = regex(
    r"\b(?:(?:write|reply|answer|respond|say it|translate(?: it| this)?)\b.{0,20}\b(?:in|into|to)|in|auf|en)\s+"
    r"(?P<name>english|german|spanish|french|italian|portuguese|dutch|polish|englisch|deutsch|spanisch|französisch|inglés|alemán|"
    r"español|francés|anglais|allemand|espagnol|français)\b",
    re.IGNORECASE,
)
LANGUAGES = {
    **dict.fromkeys(("english", "englisch", "inglés", "anglais"), "en"),
    **dict.fromkeys(("german", "deutsch", "alemán", "allemand"), "de"),
    **dict.fromkeys(("spanish", "spanisch", "español", "espagnol"), "es"),
    **dict.fromkeys(("french", "französisch", "francés", "français"), "fr"),
    **{"italian": "it", "portuguese": "pt", "dutch": "nl", "polish": "pl"},
}
APOLOGISE = regex(
    r"\b(?:apolog\w+|sorry|entschuldig\w*|discúlp\w*|disculpa\w*|perdón|excus\w+|désolé\w*)\b", re.IGNORECASE
)
TWICE = regex(r"\b(?:again|twice|once more|two times|several times|repeatedly|in every|nochmals?|noch einmal|zweimal|otra vez|dos veces|encore|deux fois)\b", re.IGNORECASE)  # fmt: skip
NEEDED: tuple[tuple[str, re.Pattern[str], str], ...] = (
    (
        "states_commitment",
        regex(r"\b(?:follow[- ]?up|check[- ]?in|commitment|promise to (?:call|write|email)|rückmeldung|seguimiento|suivi)\b", re.I),
        "the customer is told who comes back to them, with what and by when",
    ),
    (
        "gives_schedule",
        regex(r"\b(?:dates?|deadlines?|schedule|timeline|when (?:it|they)\b.*|termine?|fechas?|dates?|délais?)\b", re.I),
        "the customer is told by when it is done",
    ),
    (
        "states_resolution",
        regex(r"\b(?:resolution|solution|decision|outcome|what (?:they|he|she) gets?|lösung|solución)\b", re.I),
        "the customer is told what they get",
    ),
)  # fmt: skip
"""What no reply can leave out, and the words for it."""
ESCALATE = regex(
    r"\b(?:escalate|hand (?:it |this |them |her |him )?over|transfer|pass (?:it|this) (?:on|up)|forward (?:it|this)|eskalier\w*|escal[ae]\w*)\b",
    re.I,
)
CONTACT = regex(r"^(?:call|ring|phone|visit|text|meet|ruf\w*|llám\w*|appell\w*)\b", re.IGNORECASE)
"""Acts that are promises by themselves: whoever makes one must keep it."""
BARRED: tuple[tuple[str, re.Pattern[str], str], ...] = (
    (
        "no_leak",
        regex(
            r"\b(?:ignore|disregard|forget|override|bypass|skip|break)\b.{0,40}\b(?:rules?|plan|playbook|polic\w+|instructions?|checks?|prompt|limits?)\b"
            r"|\b(?:reveal|show|print|paste|quote|include|give|tell)\b.{0,40}\b(?:system prompt|prompt|your instructions|internal notes?|other customers?['’]?s?)\b"
            r"|\bignorier\w*\b.{0,40}\b(?:regeln|anweisungen|plan)\b|\bignora\b.{0,40}\b(?:reglas|instrucciones)\b|\bignore[zs]?\b.{0,40}\b(?:règles|consignes)\b",
            re.I,
        ),
        "the playbook's rules and the plan hold for every draft, and nothing internal goes to a customer",
    ),
    (
        "no_blame",
        regex(r"^(?:blame|accuse|fault)\b|\b(?:put|lay|shift) (?:the )?(?:blame|fault)\b|\bgib\b.{0,30}\bschuld\b|\bcúlpa\w*|\baccuse[zs]?\b", re.I),
        "a reply takes responsibility, even where somebody else did it, and blames nobody",
    ),
    (
        "even_tone",
        regex(
            r"\b(?:be|sound|get|more|make it)\b.{0,20}\b(?:rude|sarcastic|snarky|passive[- ]aggressive|condescending|mean|nasty|aggressive|angry|cold)\b|^threaten\b|\b(?:insult|mock|ridicule|scold|lecture|belittle) (?:him|her|them|the customer)\b"
            r"|\b(?:add|use|with|include|put)\b.{0,15}\b(?:emojis?|smileys?)\b|\b(?:unfreundlich|sarkastisch)\w*\b|\bsarcástic\w*\b|\bsarcastique\b",
            re.I,
        ),
        "a reply stays even, whatever the customer wrote",
    ),
    (
        "within_authority",
        regex(r"\b(?:double|triple|twice) the\b.{0,20}\b(?:refund|amount|sum|credit|money|price)\b|\b(?:refund|credit|pay|give)\b.{0,20}\b(?:double|triple|twice (?:the|as much))\b|\b(?:everything|whatever|anything) (?:she|he|they|the customer) (?:wants?|asks?)\b|^give (?:her|him|them) everything\b", re.I),
        "no more is given than the plan holds",
    ),
    (
        "never_calm_down",
        regex(r"\b(?:tell|ask|get|urge|advise)\b.{0,25}\b(?:to )?(?:calm down|relax|chill|be (?:more )?patient|cool (?:down|off)|stop (?:shouting|complaining|yelling))\b", re.I),
        "nobody is told how to feel",
    ),
)  # fmt: skip
"""What no reply may do, told as an order rather than as a sentence of the reply."""
