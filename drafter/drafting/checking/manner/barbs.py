"""Barbs: digs at the customer's words, jokes at their cost, and trouble made small, without one rude word in them."""

from __future__ import annotations

from drafter.drafting.checking.manner.phrases import Rules

BARBS: Rules = (
    ("patience|geduld|paciencia|patience", r"\b(?:a )?(?:little|bit of|some) (?:patience|understanding|courtesy|politeness|kindness) (?:does |can |will )?(?:go|goes) a long way\b|\b(?:with )?(?:etwas|ein wenig|ein bisschen) geduld (?:kommt|hilft|wirkt)\b|\bun poco de paciencia (?:ayuda|hace|va|no viene mal)\b|\bun peu de patience (?:aide|fait|ne nuit)\b"),
    ("bear that in mind|bear it in mind|keep that in mind|we find that", r"\bdo (?:please )?(?:bear|keep) (?:that|it|this) in mind\b|\bwe find that (?:messages|customers|people|emails|complaints|requests) (?:without|that|who|with)\b"),
    ("un mundo|una montaña|un drame|une montagne", r"\b(?:conviene|hay que|mejor|vale la pena|procure|intente) no (?:hacer|hagamos|haga) (?:de (?:ell[oa]s?|esto|eso) )?(?:un mundo|una montaña|un drama)\b|\bestas cosas pasan en (?:todas|cualquier|las mejores)\b|\bne (?:faisons|faites|pas faire)[^.!?]{0,14} (?:une montagne|tout un plat|un drame)\b"),
    ("untergegangen|kirche|gestorben|umgebracht", r"\b(?:ist|sind) (?:noch |ja )*(?:niemand|keiner) (?:\w+ )?(?:untergegangen|gestorben|verhungert|umgekommen|arm geworden)\b|\bdie kirche (?:\w+ ){0,2}im dorf\b"),
    ("capitals|caps lock|exclamation|shouting", r"\b(?:message|point) (?:received|taken|noted),? (?:\w+ )?(?:capitals|caps|exclamation \w+|shouting|punctuation)|\b(?:capitals|caps|exclamation marks?) (?:and all|included|noted)\b"),
    ("flattered|honoured|honored", r"\bthe (?:manual|parcel|box|courier|router|form|app|website|machine|product|system) (?:must|should|would|will) be (?:flattered|honou?red|delighted|proud)\b"),
    ("aside", r"(?:^|[.!?;]\s+|\n|\band )(?!that|this|all|jok|which)(?:your )?\w+(?: \w+)? aside,"),
    ("clear", r"\bas your (?:\w+ ){1,3}(?:made|makes|make) (?:\w+ )?(?:clear|plain|obvious)\b"),
    ("and yes|and no", r"(?:^|[.!?]\s+|\n)and yes,? (?:we|i) (?!do[:.,]|can[:.,]|will\b|are\b|ship|deliver|have\b)"),
    ("at least", r"(?:^|[.!?]\s+|\n)at least (?:the|your|you|it|there)\b(?! (?:will|have))[^.!?]{1,60}[.!]"),
    ("though", r"\b(?:nobody|no one)\b[^.!?]{1,40}, though\b"),
    ("hardly a|hardly an|hardly the|little much|bit much|is a lot|are a lot|rather a lot|quite a lot", r"\b(?:is|are|was|were|it's|that's) hardly (?:an?|the) (?!good|great|fair|decent|proper|way|start|\w+ (?:that )?(?:we|i|you) )\w+|\b(?:seems?|is|are|feels?|sounds?) (?:a (?:little|bit)|rather|somewhat) (?:much|over the top|excessive)\b|\bfrankly,? [^.!?]{1,60} (?:is|are|seems?) (?:quite |rather )?a lot\b"),
    ("as they say|character|silver lining|looking back|one day you|laugh about|story to tell", r"\bas they say\b|\bbuilds? character|\bsilver lining|\b(?:one day|some day) (?:you|we)(?:'ll| will) (?:all )?laugh|\b(?:good|nice|great) story to tell"),
    ("by now", r"\b(?:must|should) (?:be|have) (?:well|quite|very|thoroughly) \w+ by now\b"),
    ("you could have|you might have", r"\byou (?:could|might) (?:\w+ )?have (?:just|simply|always|easily) (?:said|told|asked|written)\b|\byou could (?:just|simply) have (?:said|told|asked|written)\b"),
    ("end this|end the|close this|insult|stop replying|stop answering", r"\b(?:i|we)(?:'ll| will| would|'d| shall| may)?(?: be forced to| have to| need to| be obliged to| must)? (?:end|close|terminate|leave|stop) (?:this|the|our) (?:conversation|chat|exchange|correspondence|call)\b|\bif the (?:insults|abuse|swearing|shouting|name-calling) (?:go|goes|continue|continues|keep)"),
    ("colourful|colorful|vivid|creative|flowery|choice words", r"\b(?:thanks|thank you) for (?:the|your|such)[^.!?]{0,15} ?(?:colou?rful|vivid|creative|flowery|lively|rich) \w+|\b(?:your|the) (?:colou?rful|flowery|lively) (?:vocabulary|language|prose|wording)"),
    ("kommen ans ziel|halb so|nicht das ende|nun,|immerhin", r"\bhalb so (?:wild|schlimm)|(?:^|[.!?]\s+|\n)(?:nun|na ja|tja), [^.!?]{3,90}[.!]|(?:^|[.!?]\s+|\n)immerhin, [^.!?]{3,60}[.!]"),
    ("rattrape|se fête|pas la mort|après tout|au moins", r"\b(?:cela|ça) se (?:rattrape|fête|remplace|trouve ailleurs)|\bse fête (?:aussi|très bien|tout aussi)|\bpas la mort d'|(?:^|[.!?]\s+|\n)au moins, [^.!?]{3,60}[.!]"),
    ("no es para|al menos|tampoco es", r"\btampoco es (?:para tanto|el fin|tan)|(?:^|[.!?]\s+|\n)al menos, [^.!?]{3,60}[.!]"),
)  # fmt: skip
