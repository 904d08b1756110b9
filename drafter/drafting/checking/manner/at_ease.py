"""Leave to be at ease: "you can put your feet up now", "Sie können sich zurücklehnen". It asks for nothing, and tells the customer how
to feel all the same.
"""

from __future__ import annotations

from drafter.drafting.checking.manner.phrases import Rules

AT_EASE: Rules = (
    ("feet up|sit back|lean back|breathe|sigh of relief|rest easy|sleep easy|sleep soundly|sleep well|sleep better|sleep tonight|stop worrying|forget all about|unwind|exhale|put it out of|out of your mind|off your mind|let it go|relax",
     r"\byou(?:'ll| will)? (?:can|may|could|be able to|are free to)(?: all| now| safely| finally| both| just| surely| then| already| at last)* (?:put your feet up|sit back|lean back|kick back|breathe (?:out|again|easy|easily|freely|a (?:little )?(?:easier|sigh of relief))|(?:rest|sleep|be) eas(?:y|ier)|sleep (?:soundly|well|better|tonight|like a \w+)|stop (?:worrying|fretting)|forget (?:all )?about (?:it|this|that|the whole \w+)|unwind|exhale|put (?:it|this|that|the whole \w+|all (?:this|that)) out of your mind|let (?:it|this) go|relax)\b|\bput your feet up\b|\b(?:take|cross) (?:it|this|that) off your mind\b"),
    ("zurücklehnen|aufatmen|durchatmen|entspannen|füße hoch|ruhig schlafen|keine gedanken|abhaken",
     r"\b(?:können|dürfen|könnt) (?:sie |ihr )?(?:sich |also |jetzt |nun |ganz |wieder |entspannt |beruhigt |getrost |erst ?mal )*(?:zurücklehnen|aufatmen|durchatmen|entspannen|ruhig schlafen|die füße hochlegen|die sache abhaken|beruhigt sein)\b|\blehnen sie sich (?:\w+ ){0,3}zurück\b|\batmen sie (?:\w+ )?auf\b|\bhaken sie (?:es|das|die sache) (?:\w+ )?ab\b"),
    ("respirar|tranquil|descans|relaj|dormir|despreoc|quéde|olvidar",
     r"\b(?:ya )?(?:puede|puedes|pueden) (?:ya |ahora |usted )*(?:respirar (?:tranquil[oa]s?|hondo|aliviad[oa]s?)|estar tranquil[oa]s?|quedar(?:se|te) tranquil[oa]|dormir (?:tranquil[oa]s?|a pierna suelta|en paz)|descansar tranquil[oa]s?|relajar(?:se|te)|despreocupar(?:se|te)|olvidar(?:se|te) (?:de todo|del asunto|del tema))\b|\bdespreocúpe(?:se|te)\b|\bquéde(?:se|te) tranquil[oa]\b"),
    ("dormir|souffler|respirer|tranquille|deux oreilles|reposer|détendre|oublier",
     r"\bvous pouvez (?:maintenant |désormais |donc |à présent |enfin )*(?:dormir (?:tranquille|sur vos deux oreilles|en paix)|souffler|respirer(?= (?:maintenant|enfin|à nouveau|de nouveau)|[.,:;!])|être (?:tranquille|rassurée?|sereine?)|rester tranquille|vous (?:reposer|détendre|relâcher)|oublier (?:tout cela|cette histoire|tout ça))\b|\bdormez (?:tranquille|sur vos deux oreilles)\b"),
)  # fmt: skip
