"""French: the usual phrasings of each kind. Folding has removed accents and cedillas."""

from __future__ import annotations

from drafter.domain.lexicon.rule import Guard, Rule, family

_THREAT: tuple[Guard, ...] = ("negated", "others", "dropped")
_THREATS = (
    *family("legal_threat", 0.5, [
        r"\b(?:(?:mon|notre|un|une|d'un|l'|mes) ?avocate?s?\b|avocate?s?\b|tribuna(?:l|ux)|en justice|(?:voie|action|recours|suites?|procedure|demarches?) (?:juridiques?|judiciaires?|legales?|en justice)|(?:porter|deposer|porte|porterai|depose|deposerai) plainte|poursui(?:vre|vrai|tes?)(?: \w+)? ?(?:judiciaires?|en justice|votre)?|mise en demeure|devant (?:le|un) juge)\b",
    ], guards=_THREAT, unless=r"\b(?:divorce|succession|je suis avocate?|proprietaire|heritage|avocats? (?:mur|bio)|kilo|ami(?:e)?)\b"),
    *family("chargeback_threat", 0.45, [
        r"\b(?:(?:faire|fais|ferai|mettre) opposition|(?:contester|conteste|contesterai|annuler|rejeter|bloquer|revoquer)(?: \w+){0,4} (?:paiement|prelevement|debit|transaction)|(?:litige|reclamation) (?:aupres de|sur|avec|chez|via|a) (?:\w+ )?(?:paypal|banque)|(?:ma|notre) banque\b[^.!?;\n]{0,40}?\b(?:rembours\w*|recuper\w*|contest\w*|oppos\w*|rejet\w*|annul\w*)|(?:recuper\w+|rembours\w+|contest\w+)\b[^.!?;\n]{0,40}?\b(?:par|via|aupres de|avec) (?:ma|la|notre) (?:banque|carte)|chargeback|retrofacturation)\b",
    ], guards=_THREAT),
    *family("regulator_threat", 0.45, [
        r"\b(?:mediat(?:eur|rice|ion)|dgccrf|signal ?conso|(?:ufc )?que choisir|60 millions|(?:association|protection|defense)s? (?:de(?:s)? )?consommateurs?|repression des fraudes|arcep|cnil|acpr|dgac|office de la protection)\b",
    ], guards=_THREAT, unless=r"\bje travaille\b"),
    *family("public_threat", 0.4, [
        r"\b(?:(?:mauvais|tres mauvais|negatif|pire) avis|avis (?:negatif|catastrophique|desastreux|1 etoile|une etoile)|(?:je (?:vais|publierai|posterai|laisserai|mettrai|partagerai|raconterai|contacterai)|on va|nous allons|n'hesiterai pas a|ou je)\b[^.!?;\n]{0,50}?\b(?:reseaux(?: sociaux)?|twitter|facebook|instagram|tiktok|trustpilot|google|presse|journa\w+|medias|publiquement|internet))\b",
    ], guards=("others", "dropped"), unless=r"\b(?:bon avis|excellent|merci|positif|5 etoiles|cinq etoiles)\b"),
    *family("churn_threat", 0.35, [
        r"\b(?:(?:je|nous|vais|veux|souhaite|compte|ou je|vais devoir|allons) (?:\w+ ){0,3}?resili\w+|(?:chez|a|vers) (?:la|un|votre|vos|le) concurren\w+|(?:chang\w+) (?:de |d')(?:fournisseur|operateur|banque|assurance|compagnie|boutique)|plus jamais|jamais plus|(?:ne|n') ?\w+ (?:commander\w*|acheter\w*|reviendr\w+)?(?: \w+)? ?(?:plus|jamais) (?:rien )?(?:chez|commander|acheter|client)\w*|(?:perdu|perdre|perdez|perdrez) (?:\w+ )?(?:un|une) client\w*|(?:aller|irai|vais|partir) (?:voir )?ailleurs|je (?:vous )?quitte (?:votre|vous|cette))\b",
    ], guards=("others", "dropped"), unless=r"\b(?:demenag\w+|en double|par erreur|doublon|newsletter)\b"),
    *family("ultimatum", 0.35, [
        r"\b(?:(?:je )?vous (?:donne|laisse|accorde) (?:\w+ ){0,3}(?:\d+|jusqu|deux|trois|un|une|encore)|vous avez (?:\w+ )?(?:\d+ (?:heures|jours)|jusqu)\w*|dernier(?:e)? (?:chance|avertissement|rappel|delai|fois que)|(?:sinon|faute de quoi|a defaut|sans quoi),? (?:je|nous|j')|ou (?:je|j') ?(?:fais|vais|saisis|contacte|resilie|porte|annule|conteste)|(?:exige|demande|veux|attends)\b[^.!?;\n]{0,50}?\b(?:d'ici|avant|sous|dans les|aujourd'hui|immediatement)\b|(?:si|sans)\b[^.!?;\n]{0,60}?\b(?:d'ici|avant|sous \d+)\b[^.!?;\n]{0,60}?\b(?:je|nous|j')\b)",
    ]),
    *family("manager_request", 0.3, [
        r"\b(?:(?:parler|passer|passez|transfer\w+|veux|exige|souhaite|demande|contacter|escalad\w+|joindre|voir|coordonnees)\b[^.!?;\n]{0,35}?\b(?:un|une|votre|le|la|au|a|avec) (?:\w+ )?(?:responsable|superieure?|manager|directeur|directrice|hierarchi\w+|chef|direction)|quelqu'un (?:de|qui|avec) (?:\w+ ){0,2}?(?:plus haut|decid\w+|pouvoir|autorite|competent|responsable|au-dessus|superieur))\b",
    ], guards=("negated", "past"), unless=r"\bmon (?:chef|manager|responsable|directeur)"),
)  # fmt: skip
_STORY = (
    *family("repetition", 0.3, [
        r"\b(?:(?:j'ai|je vous ai|nous avons|vous ai|l'ai|on a)(?: \w+)? deja (?:\w+ ){0,2}?(?:dit|explique|envoye|precise|fourni|transmis|repondu|signale|donne|ecrit|indique|communique|tout)|deja (?:dit|explique|envoye|fourni|transmis)|(?:me |le |tout )?repeter|je (?:me )?repete|pour la (?:deuxieme|seconde|troisieme|quatrieme|enieme|cinquieme|\d+e|derniere) fois|combien de fois|comme (?:je (?:l'ai|vous l'ai)|deja|indique|precise)(?: \w+){0,2} ?(?:dit|explique|indique|precise|ecrit|mentionne)?|reexpliquer|renvoyer encore|expliquer (?:encore|une nouvelle fois|a nouveau))\b",
    ], guards=()),
    *family("repeat_contact", 0.25, [
        r"\b(?:(?:pour la |c'est la |c'est ma )(?:deuxieme|seconde|troisieme|quatrieme|enieme|cinquieme|\d+e) (?:fois|relance|reclamation|demande)|(?:mon|ce|c'est mon) (?:deuxieme|second|troisieme|quatrieme|dernier|precedent|\d+e) (?:e-?mail|mail|message|appel|courrier)|(?:ma|mes|plusieurs) (?:\w+ )?(?:relances?|precedents? (?:mails?|messages?|courriers?))|(?:j'ai|nous avons) (?:deja )?(?:\w+ )?(?:appele|ecrit|contacte|relance|telephone)(?: \w+){0,4} (?:fois|reprises)|(?:vous |je )(?:re)?contacte (?:\w+ )?(?:a nouveau|encore|de nouveau)|(?:toujours |reste |sans |aucune |pas de |pas eu de )+(?:\w+ )?(?:reponse|retour|nouvelles)|personne (?:\w+ ){0,3}?(?:repond\w*|rappel\w*|donne|contact\w*)|(?:ne|n') ?(?:\w+ )?(?:repond\w*|rappel\w*)(?: \w+)? (?:pas|jamais|personne)|(?:je vous )?relance)\b",
    ]),
    *family("long_wait", 0.3, [
        r"\b(?:cela|ca|voila|depuis|il y a) (?:fait )?(?:deja |plus de |bientot )*(?:\d+|une?|deux|trois|quatre|cinq|six|plusieurs) (?:jours?|semaines?|mois|heures?)\b[^.!?;\n]{0,50}?\b(?:attend\w*|toujours|sans|rien|pas|aucun\w*|personne|que j)\b",
        r"\b(?:(?:j'attends|nous attendons|j'ai attendu|attends|attendre|attendu|attendons)\b[^.!?;\n]{0,25}?\b(?:depuis|toujours|encore|heures?|semaines?|jours|mois|longtemps|des)|(?:toujours |encore )en attente|depuis (?:plus de |pres de |bientot |maintenant |deja )*(?:\d+|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|quinze|plusieurs|des|lundi|mardi|mercredi|jeudi|vendredi)(?: (?:jours?|semaines?|mois|heures?))?\b[^.!?;\n]{0,40}?\b(?:toujours|pas|rien|aucun\w*|sans|personne|attend\w*|plus)|(?:ca|cela|voila) (?:fait )?(?:\w+ ){1,3}(?:jours|semaines?|mois|heures?)|(?:\d+|deux|trois|une) (?:jours|semaines?|heures?|mois) (?:de retard|d'attente|plus tard)|combien de temps (?:encore|dois|faut|vais|je|faudra)|trop long\w*|temps d'attente)\b",
    ], guards=(), unless=r"\b(?:client\w* depuis|pas presse\w*|aucune urgence|depuis (?:\d+|des) ans)\b"),
    *family("broken_promise", 0.35, [
        r"\b(?:promis\w*|(?:m'a|m'avez|m'avait|nous a|m'ont|vous aviez|vous avez) (?:dit|assure|garanti|certifie|confirme|annonce)|garanti|devai(?:t|ent)|etait prevu\w*|annoncee? pour)\b[^!?\n]{0,90}?\b(?:mais|rien|jamais|personne|toujours (?:pas|rien|aucun\w*)|aucun\w*|n'a pas|n'est (?:pas|jamais)|ne (?:m'a|s'est)|or|pourtant)\b|\bpromesses? (?:\w+ ){0,2}?(?:non tenues?|pas tenues?|en l'air|rompues?)\b|\b(?:pas|jamais) (?:tenu|respecte) (?:\w+ )?(?:promesse|engagement|parole|delai)s?\b|\b(?:technicien|livreur|personne)\b[^.!?;\n]{0,25}?\b(?:n'est (?:jamais|pas) (?:venu|passe)|ne s'est (?:jamais |pas )?presente|n'est venu)\b|\b(?:rendez-vous|rdv)\b[^.!?;\n]{0,30}?\b(?:personne|pas honore|manque|rate|annule)\b",
    ]),
    *family("confusion", 0.2, [
        r"\b(?:(?:ne |n'y |n')?(?:\w+ )?comprend(?:s|re|ons) (?:\w+ )?(?:plus|pas|rien)|rien compris|(?:pas|peu|tres) (?:tres )?clair|confuse?|contradict\w+|je suis (?:completement |totalement )?perdue?|(?:reponses|versions|informations|choses) differentes|m'embrouill\w*)\b",
    ], unless=r"\bcomprends? pas (?:comment (?:vous|on peut|une)|pourquoi vous)"),
    *family("financial_loss", 0.3, [
        r"\b(?:(?:preleve|debite|facture|paye)\w*(?: \w+){0,4} (?:deux fois|en double|a tort|sans|par erreur|trop|indument)|double (?:prelevement|debit|facturation|paiement)|(?:prelevement|debit) (?:non autorise|indu|abusif|en double)|(?:j'ai|nous avons) du (?:\w+ )?(?:payer|acheter|prendre|louer|reserver|racheter|depenser)|agios|decouvert|frais (?:bancaires|de rejet|supplementaires|de retard)|perdu (?:\w+ ){0,3}?(?:journee|argent|euros|salaire)|surfactur\w+|trop percu)\b",
    ], guards=("negated",)),
    *family("tone:refuses", 0.3, [
        r"\b(?:(?:ne |n')?(?:veux|voulons|accepte|accepterai|souhaite|interesse)(?: \w+)? (?:pas|plus|aucun)(?: (?:de|d'|d'un|votre|vos|un|une|ce|cette|le))* ?(?:bons? d'achat|avoirs?|remises?|remplacement|offres?|geste|reparation|excuses|bon|echange|proposition)|(?:bon d'achat|avoir|remise|offre|geste|remplacement|euros|proposition)\b[^.!?;\n]{0,30}?\b(?:ne (?:me )?(?:suffit|convient|sert)|inacceptable|ridicule|une insulte|insuffisant\w*)|(?:je|nous) refus\w+|(?:hors de question|gardez votre))\b",
    ]),
)  # fmt: skip
_PEOPLE = (
    *family("safety", 0.9, [
        r"\b(?:(?:est|ai|a|etait|s'est|suis|me suis) (?:\w+ ){0,2}?(?:blesse|brule|intoxique|electrocute)e?s?|(?:a l'|l')hopital|decharge electrique|(?:odeur|fuite|sent)(?: \w+)? (?:de |le )gaz|incendie|pris feu|en flammes|suicid\w*|mettre fin a mes jours|en finir|envie de mourir|explose|aux urgences|les pompiers|monoxyde)\b|\b(?:sans|plus de|pas de) (?:chauffage|electricite|eau)\b[^.!?\n]{0,80}?\b(?:bebe|nourrisson|nouveau-ne|oxygene|agee?)|\b(?:bebe|nourrisson|nouveau-ne)\b[^.!?\n]{0,80}?\b(?:sans|plus de|pas de) (?:chauffage|electricite)\b",
    ], guards=("negated",), unless=r"\b(?:travaille a l'hopital|facture de gaz|feu vert|fire ?tv|en finir avec (?:cette|ce|le|la))\b"),
    *family("safety", 0.6, [
        r"\b(?:fumee|etincelles?|dangereu(?:x|se)|un danger|odeur de brule|sent(?:ait)? le brule|freins? (?:ont|a|n'ont|ne)|fondu|court-circuit|surchauff\w+)\b",
    ], guards=("negated",), unless=r"\bdetecteur de fumee\b"),
    *family("vulnerability", 0.3, [
        r"\b(?:handicap\w*|fauteuil roulant|(?:je suis|femme|suis|est) enceinte|(?:mon|un|notre|avec) (?:\w+ )?(?:bebe|nourrisson)|nouveau-ne|(?:gravement |tres )malade|maladie|cancer|chimio\w*|dialyse|retraitee?s?|demence|alzheimer|deced\w+|(?:mon|ma) \w+ (?:est )?morte?|obseques|enterrement|veu(?:f|ve)|(?:7[5-9]|8\d|9\d) ans|au chomage|depression|aveugle|sourde?|diabetique|insuline|mere celibataire|personne agee)\b",
    ], guards=("negated",)),
)  # fmt: skip
_TONE = (
    *family("profanity", 0.35, [r"\b(?:\w{0,3}merd\w*|m[*]+e?|putain|bordel|connard\w*|connasse|conneries?|faire chier|chiant|foutage de gueule|se fout\w*|foutre|encul\w*|salop\w*|pute)\b"]),
    *family("insult", 0.4, [r"\b(?:(?:vous (?:etes|n'etes)|bande d(?:e|')|des|sont|quels|tas d(?:e|')|vos \w+ sont|que des) ?(?:\w+ ){0,3}?(?:incompetents?|voleurs?|escrocs?|menteurs?|idiots?|imbeciles?|nuls?|incapables?|clowns?|guignols?|arnaqueurs?|rigolos?|bons a rien)|voleurs|escrocs|arnaqueurs|vous (?:devriez )?avoir honte|entreprise de merde)\b"], guards=("negated",)),
    *family("tone:hot", 0.3, [r"\b(?:inacceptable|honteu(?:x|se)|une honte|scandal\w+|inadmissible|ridicule|ras[- ]le[- ]bol|marre|du vol|arnaque|furieu(?:x|se)|colere|moque\w*(?: de)?|lamentable|catastrophique|deplorable|incroyable|insupportable|revolt\w+|degoute\w*|intolerable)\b"]),
    *family("tone:frown", 0.18, [r"\b(?:decue?s?|decevant\w*|deception|mecontent\w*|frustr\w+|agac\w+|mauvais\w* (?:service|qualite|experience)|insatisfait\w*|penible|desagreable)\b"], guards=("negated",)),
    *family("tone:thanks", 0.0, [r"\b(?:merci(?: beaucoup)?|(?:vous )?remercie\w*|reconnaissante?)\b(?! de me repondre| de bien vouloir| de (?:me|nous) \w+er| pour rien)"]),
    *family("tone:warm", 0.0, [r"\b(?:super|parfait\w*|genial\w*|ravie?|(?:tres |bien )contente?|excellent\w*|formidable|gentil\w*|au top|bonne journee|adore)\b"], guards=("negated",)),
    *family("tone:closed", 0.0, [r"\b(?:(?:bien |ai bien |j'ai )+recu|(?:est |bien )+arrivee?|(?:est |probleme |tout est )+(?:resolu|regle)e?|(?:fonctionne|marche) (?:bien|parfaitement|maintenant|a nouveau|nickel|enfin)|tout (?:est )?(?:bon|ok|en ordre|parfait)|c'est bon|rentre dans l'ordre)\b"], guards=("negated",), unless=r"\b(?:pas|jamais|mais|toujours|casse|sans)\b"),
)  # fmt: skip
_CAUSES = (
    *family("cause:lack_of_resolution", 0.15, [r"\b(?:(?:toujours |jamais |n'ai |n'a |n'est |encore )*(?:pas|rien|jamais|aucun\w*)(?: \w+){0,3} (?:recu|arrive\w*|livre\w*|rembours\w*|resolu\w*|repare\w*|regle\w*|change|colis|commande|solution)|(?:n'ai|n'est|n'a) (?:\w+ )?(?:toujours |jamais |encore )*(?:pas|rien|jamais)? ?(?:recu|arrive|ete|livre)|ou (?:est|en est|sont) (?:ma|mon|mes|le|la)|toujours (?:pas|rien|aucun\w*|en panne|en attente|casse)|sans (?:solution|internet|electricite|remboursement|chauffage)|(?:plus|pas) (?:d'|de )(?:internet|connexion|electricite|chauffage|reseau)|colis (?:est )?perdu)\b"]),
    *family("cause:poor_communication", 0.15, [r"\b(?:(?:sans|aucune?|pas de|pas eu de|jamais de|pas recu de) (?:\w+ )?(?:reponse|retour|nouvelles|information|explication|rappel)|personne (?:\w+ ){0,3}?(?:repon\w*|rappel\w*|inform\w*|donne)|(?:ne|n') ?(?:\w+ ){0,2}?(?:repon\w*|rappel\w*|prevenu\w*|inform\w*)(?: \w+)? ?(?:pas|jamais|personne)?|contradict\w+|ignor\w+|injoignable\w*|impossible de (?:vous |les )?joindre|(?:reponses|versions|informations) differentes)\b"]),
    *family("cause:unmet_expectations", 0.15, [r"\b(?:cassee?s?|abimee?s?|defectueu\w+|mauvais(?:e)? (?:article|taille|produit|couleur|qualite|modele|adresse)|fonctionne (?:\w+ )?(?:pas|plus)|marche (?:\w+ )?(?:pas|plus)|(?:il )?manqu(?:e|ent)|endommagee?s?|decue?s?|en panne|preleve\w* (?:deux fois|en double)|au lieu d[eu]|brisee?s?|dechiree?s?)\b"], guards=()),
    *family("cause:repeat_incident", 0.2, [r"\b(?:(?:encore (?:une fois )?|de nouveau |a nouveau )(?:\w+ )?(?:casse\w*|en panne|le meme|pareil|faux|en retard|tombe\w*|coupe\w*|abime\w*|defectueu\w*)|(?:en panne|casse\w*|coupe\w*|bloque\w*) (?:a nouveau|de nouveau|encore)|(?:deuxieme|seconde|troisieme|quatrieme|\d+e) fois (?:que|en|cette)|(?:ca|cela) recommence|toujours le meme|le meme (?:probleme|souci|defaut)|chaque (?:mois|fois|semaine))\b"]),
    *family("cause:complexity", 0.15, [r"\b(?:(?:trop |tres |si |bien )?compliquee?s?|usine a gaz|trop de (?:demarches|etapes)|labyrinthe|(?:rien|pas) compri\w+ (?:aux|a la|a votre) \w+|comprends (?:rien|pas)(?: \w+){0,2} (?:facture|instructions|notice|tarif|demarche))\b"], guards=("negated",)),
    *family("tone:problem", 0.12, [r"\b(?:problemes?|erreurs?|cassee?s?|abimee?s?|(?:pas|rien|jamais|plus) (?:\w+ )?(?:recu|arrive\w*|livre\w*|marche|fonctionne)|(?:fonctionne|marche) (?:pas|plus)|retard\w*|manqu(?:e|ent)|panne|reclamation\w*|soucis?|inquiet\w*|toujours (?:pas|rien|aucun\w*)|bugs?)\b"], unless=r"\b(?:pas de|aucun|sans) (?:probleme|souci)s?"),
    *family("emotion:anger", 0.3, [r"\b(?:(?:en )?colere|furieu(?:x|se)|enerv\w+|marre|ras[- ]le[- ]bol|scandal\w+|honteu\w+|inacceptable|inadmissible|agac\w+|indign\w+|revolt\w+|moque\w*|frustr\w+|excedee?)\b"], guards=()),
    *family("emotion:distress", 0.35, [r"\b(?:desesper\w+|pleur\w+|larmes|a bout|epuis\w+|n'en peux plus|stress\w*|desempar\w+|boulevers\w+)\b"], guards=()),
    *family("emotion:anxiety", 0.2, [r"\b(?:inquiet\w*|m'inquiet\w*|angoiss\w*|anxieu\w+|me fais du souci|preoccup\w+)\b"], guards=("negated",)),
    *family("emotion:fear", 0.3, [r"\b(?:(?:j'ai|ai|avons|fait|tres|a) (?:\w+ )?peur|effray\w+|crains pour|terrifi\w+)\b"], guards=("negated",)),
    *family("emotion:disappointment", 0.2, [r"\b(?:decue?s?|decevant\w*|deception|dommage|(?:attendais|esperais) (?:\w+ )?mieux|mecontent\w*|insatisfait\w*)\b"], guards=("negated",)),
)  # fmt: skip

RULES: tuple[Rule, ...] = (*_THREATS, *_STORY, *_PEOPLE, *_TONE, *_CAUSES)
