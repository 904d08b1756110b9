"""French: what customers feel, in words of theirs. Accents are folded."""

from __future__ import annotations

from drafter.domain.lexicon.rule import family

RULES = (
    *family("emotion:anger", 0.3, [r"\b(?:(?:en )?colere|furieu(?:x|se)|enerv\w+|marre|ras[- ]le[- ]bol|scandal\w+|honteu\w+|inacceptable|inadmissible|agac\w+|indign\w+|revolt\w+|moque\w*|frustr\w+|excedee?|hors de moi|par-dessus la tete|une honte|bouillir|sors de mes gonds)\b"], guards=("negated", "others"), unless=r"\b(?:film|livre|roman|album|serie) (?:\W|\w+ ){0,3}?(?:la )?colere"),
    *family("emotion:distress", 0.35, [r"\b(?:desesper\w+|pleur\w+|larmes|(?:a|au) bout (?:de (?:nerfs|force|souffle)|du rouleau)|(?:suis|sommes|etre) (?:\w+ )?a bout|epuisee?s?|epuisant\w*|n'en peux plus|stress\w*|desempar\w+|boulevers\w+|effondree?s?|(?:ne |n'en )?dors plus|(?:nuits? blanches?|sans sommeil)|aneantie?s?|craque)\b"], guards=("negated",), unless=r"\b(?:modele|stock|edition|article|taille|tirage|produit|batterie|cartouche)s? (?:\w+ )?epuisee?s?|\b(?:pleur\w+|larmes) de (?:rire|joie|bonheur)|\b(?:pas|sans|aucun) (?:de )?stress\b|\banti-?stress"),
    *family("emotion:anxiety", 0.2, [r"\b(?:(?<!ne vous )(?<!ne t')inquiet\w*|m'inquiet\w*|(?:j'|m')?angoiss\w*|anxieu\w+|me fais du souci|preoccup\w+|commence a (?:paniquer|stresser|avoir peur|douter)|stressee? (?:a l'idee|pour|par)|une boule au ventre)\b"], guards=("negated",), unless=r"\bne (?:vous|t'?) ?(?:en )?(?:inquiet\w+|preoccup\w+|faites pas)"),
    *family("emotion:fear", 0.3, [r"\b(?:(?:j'ai|ai|avons|ont|tres|a) (?:\w+ )?peur|(?:m'a|nous a|me|nous|leur|lui|vraiment) (?:\w+ )?(?:fait |font )peur|effray\w+|au secours|a l'aide(?= ?!)|crains pour|terrifi\w+|terroris\w+|(?:n'|ne )(?:ose|osons|osent) (?:plus|pas)|(?:une|la|des) (?:\w+ ){0,2}frayeurs?)\b"], guards=("negated",), unless=r"\bpeur (?:de (?:m'etre|me|ne pas avoir|vous|deranger)|d'avoir|que ce ne soit pas|bleue de)|\bqui (?:fait|font) peur|\bn'(?:ayez|aie) (?:pas|aucune) "),
    *family("emotion:disappointment", 0.2, [r"\b(?:decue?s?|decevant\w*|deception|(?:c'est|quel|vraiment|bien|tres|trop) dommage|dommage (?:que|de|d')|(?:m'attendais a|attendais|esperais) (?:\w+ )?mieux|mecontent\w*|insatisfait\w*|pas (?:\w+ )?satisfaite?s?|pas a la hauteur|laisse a desirer)\b"], guards=("negated",), unless=r"\bdommage (?:pour (?:la pluie|le temps|la meteo)|qu'il n'y (?:en )?ait qu)"),
)  # fmt: skip
