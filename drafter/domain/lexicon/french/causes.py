"""French: why somebody complains, that there is a problem at all, and what they feel."""

from __future__ import annotations

from drafter.domain.lexicon.rule import family

RULES = (
    *family("cause:lack_of_resolution", 0.15, [r"\b(?:(?:toujours |jamais |n'ai |n'a |n'est |encore )*(?:pas|rien|jamais|aucun\w*)(?: \w+){0,3} (?:recu|arrive\w*|livre\w*|rembours\w*|resolu\w*|repare\w*|regle\w*|change|colis|commande|solution)|(?:n'ai|n'est|n'a) (?:\w+ )?(?:toujours |jamais |encore )*(?:pas|rien|jamais)? ?(?:recu|arrive|ete|livre)|ou (?:est|en est|sont) (?:ma|mon|mes|le|la)|toujours (?:pas|rien|aucun\w*|en panne|en attente|casse)|sans (?:solution|internet|electricite|remboursement|chauffage)|(?:plus|pas) (?:d'|de )(?:internet|connexion|electricite|chauffage|reseau)|colis (?:est )?perdu)\b|\bn'est (?:toujours |encore |meme )*pas (?:la|ici|chez moi)(?= ?(?:[.,;:!?\n]|$))"]),
    *family("cause:poor_communication", 0.15, [r"\b(?:(?:sans|aucune?|pas de|pas eu de|jamais de|pas recu de) (?:\w+ )?(?:reponse|retour|nouvelles|information|explication|rappel)|personne (?:\w+ ){0,3}?(?:repon\w*|rappel\w*|inform\w*|donne)|(?:ne|n') ?(?:\w+ ){0,2}?(?:repon\w*|rappel\w*|prevenu\w*|inform\w*)(?: \w+)? ?(?:pas|jamais|personne)?|contradict\w+|ignor\w+|injoignable\w*|impossible de (?:vous |les )?joindre|(?:reponses|versions|informations) differentes)\b"]),
    *family("cause:unmet_expectations", 0.15, [r"\b(?:cassee?s?|abimee?s?|defectueu\w+|mauvais(?:e)? (?:article|taille|produit|couleur|qualite|modele|adresse)|fonctionne (?:\w+ )?(?:pas|plus)|marche (?:\w+ )?(?:pas|plus)|(?:il )?manqu(?:e|ent)|endommagee?s?|decue?s?|en panne|preleve\w* (?:deux fois|en double)|au lieu d[eu]|brisee?s?|dechiree?s?)\b"], guards=()),
    *family("cause:repeat_incident", 0.2, [r"\b(?:(?:encore (?:une fois )?|de nouveau |a nouveau )(?:\w+ )?(?:casse\w*|en panne|le meme|pareil|faux|en retard|tombe\w*|coupe\w*|abime\w*|defectueu\w*)|(?:en panne|casse\w*|coupe\w*|bloque\w*) (?:a nouveau|de nouveau|encore)|(?:deuxieme|seconde|troisieme|quatrieme|\d+e) fois (?:que|en|cette)|(?:ca|cela) recommence|toujours le meme|le meme (?:probleme|souci|defaut)|chaque (?:mois|fois|semaine))\b"]),
    *family("cause:complexity", 0.15, [r"\b(?:(?:trop |tres |si |bien )?compliquee?s?|usine a gaz|trop de (?:demarches|etapes)|labyrinthe|(?:rien|pas) compri\w+ (?:aux|a la|a votre) \w+|comprends (?:rien|pas)(?: \w+){0,2} (?:facture|instructions|notice|tarif|demarche))\b"], guards=("negated",)),
    *family("tone:problem", 0.12, [r"\b(?:problemes?|erreurs?|cassee?s?|abimee?s?|(?:pas|rien|jamais|plus) (?:\w+ )?(?:recu|arrive\w*|livre\w*|marche|fonctionne)|(?:fonctionne|marche) (?:pas|plus)|retard\w*|manqu(?:e|ent)|panne|reclamation\w*|soucis?|inquiet\w*|toujours (?:pas|rien|aucun\w*)|bugs?)\b"], unless=r"\b(?:pas de|aucun|sans) (?:probleme|souci)s?|pas une reclamation|aucune (?:plainte|reclamation)"),
    *family("emotion:anger", 0.3, [r"\b(?:(?:en )?colere|furieu(?:x|se)|enerv\w+|marre|ras[- ]le[- ]bol|scandal\w+|honteu\w+|inacceptable|inadmissible|agac\w+|indign\w+|revolt\w+|moque\w*|frustr\w+|excedee?)\b"], guards=()),
    *family("emotion:distress", 0.35, [r"\b(?:desesper\w+|pleur\w+|larmes|a bout|epuis\w+|n'en peux plus|stress\w*|desempar\w+|boulevers\w+)\b"], guards=()),
    *family("emotion:anxiety", 0.2, [r"\b(?:inquiet\w*|m'inquiet\w*|angoiss\w*|anxieu\w+|me fais du souci|preoccup\w+)\b"], guards=("negated",)),
    *family("emotion:fear", 0.3, [r"\b(?:(?:j'ai|ai|avons|fait|tres|a) (?:\w+ )?peur|effray\w+|au secours|a l'aide(?= ?!)|crains pour|terrifi\w+)\b"], guards=("negated",)),
    *family("emotion:disappointment", 0.2, [r"\b(?:decue?s?|decevant\w*|deception|dommage|(?:attendais|esperais) (?:\w+ )?mieux|mecontent\w*|insatisfait\w*)\b"], guards=("negated",)),
)  # fmt: skip
