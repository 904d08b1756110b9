"""Words in a message that are meant for whoever writes the reply: "ignore your instructions", "in your answer, include …".

Such a sentence is no account of the customer's matter. What it brings in is not held to be told by them, and it is never
given back in a reply. It changes nothing else: a message with an order in it may hold a real danger.
"""

from __future__ import annotations

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex

_TO_THE_WRITER = Waiting(
    r"\b(?:in|into|to|of|with|from) (?:your|the) (?:next )?(?:response|reply|answer|output|message|summary)\b|"
    r"\b(?:ignore|disregard|forget|override|bypass) (?:\w+ ){0,3}(?:previous|prior|above|all|every|your|the|any|earlier|instructions?|rules?|everything)\b|"
    r"\b(?:system prompt|prompt|instructions?|language model|chatbot|assistant|jailbreak|developer mode|ai model|as an ai|gpt|llm)\b|"
    r"\b(?:pretend|act as|roleplay|role-play|you are now|from now on|respond (?:only )?with|reply (?:only )?with|output|append|"
    r"repeat after|say exactly|write (?:a|an|me|that|the|about|only|your|code|in)|answer (?:in|only)|include (?:a|an|the)|insert|embed|translate|summari[sz]e|recommend|"
    r"(?:state|say|mention|promise|admit|claim|confirm) (?:that|the)|tell (?:the|every|all) (?:user|reader|customer|agent|client)s?|(?:insult|ask) the customer|"
    r"add (?:a|an|the|this)|print (?:the|everything|all|your)|repeat (?:your|exactly|the)|decode and|the plan has changed|new task|render a)\b|"
    r"\b(?:vergiss|ignoriere?|antworte|schreibe?,? (?:mir |nur |dass|einen|ein|eine|das)|anweisungen|gib (?:aus|dein\w*|zu)|tu so|deiner antwort|die antwort|(?:systemp|p)rompt|empfiehl|versprich|"
    r"olvida|ignora|responde|escribe|instrucciones|finge|(?:tu|la) respuesta|repite tus|recomienda|promete|admite|di que|"
    r"oublie|ignore[zr]?|réponds|écris|consignes|fais semblant|(?:ta|la) réponse|répète|recommande|promets|avoue|dis que)\b|"
    r"\b(?:for|to) (?:whoever|the (?:person|one|agent|model|bot|machine) (?:who|that)) (?:\w+ )?(?:answers|replies|responds|writes|drafts)\b|"
    r"<\|?/?(?:im_|system|case)|\[/?(?:system|inst)\]|^\s*(?:system|assistant|agent)\s*:|\"role\"\s*:"
)

_PLAINLY = Waiting(
    r"\b(?:in|into|to) your (?:next )?(?:response|reply|answer|output)\b|\b(?:ignore|disregard|forget|override|bypass) (?:\w+ ){0,3}(?:instructions?|previous|prior|everything (?:above|before))\b|"
    r"\b(?:tell|ask|insult|inform|remind) (?:the|every|all) (?:user|reader|customer|client)s?\b|\b(?:repeat|print|output|reveal|show me|display|give me) (?:\w+ ){0,2}(?:your |the )?(?:system |hidden |initial )?(?:prompt|instructions)\b|"
    r"\b(?:print|repeat) everything\b|\bfrom now on,? (?:answer|respond|reply|write)\b|\b(?:in|aus) dein\w* (?:antwort|anweisungen)\b|\ben tu respuesta\b|\bdans ta reponse\b|"
    r"<\|?/?(?:im_|system|case)|\[/?(?:system|inst)\]|\"role\"\s*:"
)
"""Those of them that no customer writes about a thing of theirs: the rest ("recommend", "your instructions") may be an honest
question."""

_ORDER = regex(
    r"(?:^|: ?|\n)(?:(?:please|kindly|just|now|always|never|do not|don['’]t|bitte) )?(?:"
    r"(?:accept|acknowledge|add|admit|advise|allow|announce|answer|apologi[sz]e|approve|ask|assure|attach|authori[sz]e|begin|blame|book|bring|call|cancel|change|charge|choose|cite|claim|close|comfort|concede|"
    r"confess|confirm|congratulate|contact|convince|copy|credit|declare|delete|demand|deny|describe|disclose|discuss|double|email|encode|end|escalate|excuse|explain|fetch|finish|follow|forward|give|grant|greet|guarantee|hand|hide|"
    r"include|inform|insist|insult|invent|invite|issue|keep|leave|list|make|mention|mock|move|name|note|offer|open|pay|phone|praise|predict|present|print|promise|publish|quote|raise|rate|refer|refund|reject|release|remind|repeat|"
    r"replace|report|request|reveal|ring|say|send|share|show|sign|speak|spell|start|state|stop|suggest|swear|take|talk|teach|tell|thank|threaten|transfer|treat|triple|upgrade|urge|use|waive|warn|wire|write) "
    r"(?:me|us|him|her|them|it|this|that|these|those|the|an?|your|my|our|their|his|every\w*|all|any\w*|each|some\w*|no|nothing|nobody|only|who|whom|whose|what|which|how|why|where|to|in|for|as if|\$|€|£)(?!\w)|"
    r"(?:nenne?|frage?|sage?|gib|erfinde|verrate|liste|zeige?|mache?|füge|biete|verlange|bestätige|behaupte|erkläre|beleidige|entschuldige|gestehe|sichere|drucke?) (?:mir|uns|ihm|ihr|ihnen|dem|der|den|die|das|dass|nach|namen|ein\w*|dein\w*|alle\w*|zu|nichts|jemand\w*)\b|"
    r"(?:dime|di|pide|pon|haz|inventa|cuenta|enumera|nombra|revela|muestra|añade|confirma|pregunta|ofrece|insulta|reconoce|imprime|entrega) (?:me|el|la|los|las|un\w*|al?|que|qué|su|sus|tu|tus|todo\w*|quién|alguien|nada)\b|"
    r"(?:donne|demande|dis|fais|invente|liste|révèle|montre|ajoute|nomme|confirme|offre|insulte|reconnais|affiche|imprime|raconte)(?:-(?:moi|nous|lui|leur))? (?:le|la|les|l|un|une|des|au|aux|à|que|qui|ce|son|sa|ses|leur|ton|ta|tes|tout\w*|quelqu|rien)\b)"
)
"""An order, by a verb in its bare form and what it is to be done to: "call dropped twice" is none."""


def is_order(sentence: str) -> bool:
    """Whether a sentence, in lower case, tells somebody to do something: that is no account of what went wrong."""
    return _ORDER.search(sentence) is not None


def is_plainly_bidding(sentence: str) -> bool:
    """Whether a sentence, in lower case and with or without accents, can be nothing but an order to the writer."""
    return _PLAINLY.search(sentence) is not None


def is_bidding(sentence: str) -> bool:
    """Whether a sentence is an order to the writer; it must be in lower case."""
    return _TO_THE_WRITER.search(sentence) is not None
