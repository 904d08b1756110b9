"""Outcries that mock: "what a drama over …", "vaya drama por …", "quel drame pour …", "so ein Theater wegen …". The same words
about our own mess, a play at the theatre or a noise in the room mock nobody.
"""

from __future__ import annotations

from drafter.drafting.checking.manner.phrases import CLAUSE, Rules

DRAMA: Rules = (
    ("drama|fuss|theatric|scene|hullabaloo|commotion|tantrum|noise|circus|song and dance|carry-on|palaver|hoo|uproar|outrage|to-do",
     rf"{CLAUSE}(?:and |but |well,? |wow,? |my,? )?(?:what (?:an? )?|such (?:an? )?|all (?:this |that )|so much |quite (?:the |a |some )|how much )(?:big |great |lot of )?(?:drama|melodrama|fuss|theatrics?|scene|hullabaloo|commotion|tantrum|noise(?! for)|circus|song and dance|carry-on|palaver|hoo-?ha|uproar|outrage|to-do) (?:over|about|for|because of) (?!you\b|our\b|us\b|what we|which we|\d+ (?:a\.?m|o'clock))"),
    ("drama|escándalo|lío|alboroto|jaleo|numerito|espectáculo|teatro|tragedia|escena|berrinche|revuelo|ruido",
     rf"{CLAUSE}(?:y |pero )?(?:vaya|menud[oa]|qué|cuánt[oa]|tant[oa]|tod[oa] (?:este|esta|ese|esa)|semejante|tremend[oa]) (?:drama|escándalo|lío|alboroto|jaleo|numerito|espectáculo|teatro|tragedia|escena|berrinche|revuelo|ruido) (?:solo |sólo )?(?:por|para|a causa de) (?!nuestr|mi |usted|culpa|algo que hicimos)"),
    ("drame|cinéma|cirque|scandale|tapage|vacarme|bruit|histoire|affaire|foin|tragédie|théâtre|comédie|remue|scène",
     rf"{CLAUSE}(?:et |mais )?(?:quel(?:le)? |que (?:de |d')|tant (?:de |d')|tout (?:ce |un )|toute (?:cette |une )|beaucoup de )(?:drame|cinéma|cirque|scandale|tapage|vacarme|bruit|histoires?|affaire|foin|tragédie|théâtre|comédie|remue-ménage|scène) pour (?!vous\b|nous\b|notre|nos\b)"),
    ("theater|drama|aufstand|aufruhr|zirkus|getue|lärm|geschrei|tamtam|wirbel|gewese|trara|aufregung|tragödie|szene|heckmeck|terz",
     rf"{CLAUSE}(?:und |aber |na,? )?(?:so (?:ein |eine |viel )|solch (?:ein |eine )|was für (?:ein |eine )|welch(?: ein| eine|es|e|er)? |viel )(?:theater|drama|aufstand|aufruhr|zirkus|getue|lärm|geschrei|tamtam|wirbel|gewese|trara|aufregung|tragödie|szene|heckmeck|terz) (?:nur |bloß )?(?:wegen|um|für|über) (?!mitternacht|\d+ uhr|unser|uns\b|sie\b)"),
)  # fmt: skip
