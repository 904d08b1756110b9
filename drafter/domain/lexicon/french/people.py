"""French: bodily danger, and circumstances that ask for care."""

from __future__ import annotations

from drafter.domain.lexicon.french.words import HERSELF
from drafter.domain.lexicon.rule import family

_BODY_PART = r"(?:main|doigt|bras|jambe|pied|tete|oeil|œil|visage|dos|genou|dents?|bouche|langue|peau|cou|cheville|poignet|menton|paume|cote|epaule)"
_KIN = r"(?:fils|fille|mere|pere|maman|papa|mari|epoux|epouse|femme|grand-mere|grand-pere|bebe|enfants?|petite?|frere|soeur|sœur|garcon|nourrisson|conjoint|compagne|compagnon)"
_IN_JEST = r"\b(?:travaille a l'hopital|facture de gaz|feu vert|fire ?tv|en finir avec (?:cette|ce|le|la)|detecteurs? de fumee|piments?|de honte|de ma chaise|a la renverse|dans les pommes|mourir de rire|cru (?:mourir|sentir)|exercice|de joie|danger public|extincteur|decorative|resistant au feu|le jeu|personnage|barbecue|homologue|canape|meuble)\b"
_NOT_A_CASE = r"\b(?:malade de voir|hamster|bluetooth|pour handicapes|dans la serie|vaccin|mes patients|du bebe de la photo|faire-part|affichage|agee? de quatre)\b"

RULES = (
    # Fire, gas, current; someone is hurt, poisoned, trapped, or wants to die.
    *family("safety", 0.9, [
        r"\b(?:odeur|fuite|sent|sentait)(?: \w+)? (?:de |le )gaz\b|\bdecharges? electriques?\b|\b(?:recu|pris|prend) une (?:decharge|chataigne)\b|\bincendie\b|\b(?:pris|prend|prenait) feu\b|\ben (?:flammes|feu)\b|\ba (?:explose|pete a la figure)\b|\bmonoxyde\b|\belectrocut\w+\b",
        rf"\b(?:me suis|s'est|nous sommes|est|ai|a|m'a|l'a|etait)\b[^.!?;\n]{{0,20}}?\b(?:blesse|brule|intoxique|electrocute|coupe|ouvert|entaille|casse|fracture|recousu|ecrase|coince|etouffe|foule)e?s?\b[^.!?;\n]{{0,30}}?\b(?:{_BODY_PART}|degre|{_KIN})\b|\b(?:je me suis|mon \w+ s'est|ma \w+ s'est) (?:blesse|brule|intoxique|electrocute|evanoui)e?\b|\b{_BODY_PART} (?:recousu|casse|brule|fracture|ouvert|gonfle|en sang)e?\b|\bune (?:dent|cote) cassee\b",
        rf"\b(?:brulures?|blessures?|fracture|intoxication alimentaire|reaction allergique|choc anaphylactique|oedeme|points de suture|convulse)\b|\bdu sang (?:partout|sur)\b|\bsaign\w+\b|\b(?:aux|les) urgences\b|\b(?:a l'|l')(?:hopital|hosto)\b|\b(?:le samu|ambulance|les pompiers)\b|\b{_KIN}\b[^.!?;\n]{{0,40}}?\b(?:avale|etouffe|ne respire|respire plus|ne repond pas|tombee?|inconscient\w*|s'est (?:brule|coupe|blesse)\w*)\b|\bglisse\b<gap>\b(?:casse|sol|poignet|hanche)",
        r"\b(?:suicid\w*|mettre fin a mes jours|envie de mourir|(?:je )?veux plus vivre|veux mourir|en finir avec la vie)\b|\bcoinces? dans l'ascenseur\b|\b(?:sans|plus de|pas de) (?:chauffage|electricite|eau)\b[^.!?\n]{0,80}?\b(?:bebe|nourrisson|nouveau-ne|oxygene|agee?)|\b(?:bebe|nourrisson|nouveau-ne)\b[^.!?\n]{0,80}?\b(?:sans|plus de|pas de) (?:chauffage|electricite)\b",
    ], guards=("negated",), unless=f"{_IN_JEST}|{HERSELF}"),
    # Smoke, sparks, sharp things in food, something gave way, near misses.
    *family("safety", 0.6, [
        r"\b(?:de la )?fumee\b<near>\b(?:sort|noire|dans|du|partout)|\betincelles?\b|\b(?:est|c'est|tres|vraiment) dangereu(?:x|se)\b|\bun (?:vrai |reel )?danger (?:pour|mortel)\b|\bodeur de brule\b|\bsent(?:ait)? le brule\b|\bfreins?\b<gap>\b(?:lache|pas repondu|defaillants?|ne (?:repond|marche|fonctionn))|\b(?:fait |a )?fond(?:u|re)\b<near>\b(?:le|la|plastique|lino|prise)|\bcourt-circuit\b|\bsurchauff\w+\b|\bfils? (?:pend\w*|denudes?|a nu)\b|\b(?:batterie|pile)\b<near>\b(?:gonfle|siffl\w+|chauffe)",
        r"\b(?:morceau|bout|eclats?|debris|tesson|vis|clou|aiguille|lame|agrafe)\b<near>\b(?:de (?:verre|metal|plastique|ferraille)|dans)\b[^.!?;\n]{0,30}?\b(?:pot|pain|soupe|salade|plat|yaourt|biberon|assiette|puree|pizza|burger|repas)\b|\bcroque dans\b[^.!?;\n]{0,40}\b(?:vis|verre|metal|plastique)|\b(?:marche|barreau|rampe|chaise|balcon|garde-corps|echelle|plafond|etagere|trappe|lit|trottinette)\b<gap>\b(?:cede|effondre\w*|lache|casse|s'est (?:pliee?|ouverte?|detachee?|decrochee?|effondree?))\b|\b(?:failli|manque de)\b<near>\b(?:tomber|etre (?:blesse|ecrase|renverse)|(?:me|se|nous|le|la|les|te) (?:blesser|tuer|renverser|noyer|bruler|faire (?:renverser|ecraser|tuer|mal))|s'(?:etouffer|electrocuter|etrangler|empaler|ouvrir)|y (?:passer|rester)|faucher|mourir|ecraser)\b|\bmal a la tete depuis\b|\bmauvais dosage\b",
    ], guards=("negated",), unless=_IN_JEST),
    *family("safety", 0.6, [
        rf"\b(?:{_KIN}|voisine?|homme|dame|il|elle)\b<gap>\b(?:par terre|au sol|sur le sol|sur le carrelage)\b[^!?\n]{{0,80}}?\b(?:blessee?|ne (?:peut|arrive) (?:plus|pas) a? ?(?:se )?(?:relever|bouger)|ne bouge plus|personne ne peut|inconsciente?|saigne)\b|\b(?:homme|femme|personne|dame|enfant) blessee?\b|\b(?:il|elle) est blessee?\b(?! (?:par|que|de (?:voir|lire)))",
        r"\b(?:cables?|fils?)\b<gap>\b(?:en travers|au-dessus|au milieu|sur)\b<near>\b(?:trottoir|rue|chemin|route|piste|passage)\b|\bbrule un trou\b|\btrou\b<near>\b(?:brule|de brulure)\b",
    ], guards=("negated",), unless=_IN_JEST),
    # Illness, age, want, loss, or someone in their care.
    *family("vulnerability", 0.3, [
        r"\b(?:je suis|est|suis|etant|sommes|es) (?:\w+ ){0,3}?(?:handicapee?|enceinte|sourde?|malentendante?|aveugle|malvoyante?|autiste|dyslexique|diabetique|invalide|retraitee?|veu(?:f|ve)|hemiplegique|sans emploi|au chomage|au rsa|en (?:chimio\w*|dialyse|fauteuil|depression|pleine depression|deuil|arret maladie|situation precaire|surendettement|remission)|sous (?:oxygene|tutelle|curatelle|dialyse)|maman solo|mere celibataire|gravement malade|tres malade|agee|une personne agee|analphabete|illettree?)\b|\b(?:fauteuil roulant|en fauteuil|chimio(?:therapie)?|dialyse|soins palliatifs|sclerose|alzheimer|parkinson|demence|insuline|deambulateur|fausse couche|crises? d'angoisse|depression|surendettement|mere celibataire|maman solo|personne agee|handicapee?s?|lit medicalise|la caf|le cpas|minimum vieillesse|allocation adulte|perd la tete|nouveau-ne|nourrisson)\b",
        rf"\b(?:mon|ma|notre|mes) {_KIN}\b[^.!?;\n]{{0,45}}?\b(?:decede\w*|est morte?|cancer|autiste|handicape\w*|sous oxygene|malade|alzheimer|diabetique|asthm\w+|mucoviscidose|epilepsie|hospitalise\w*|en fauteuil|epileptique|ne parle plus|n'entend (?:plus|presque)|avc)\b|\b(?:j'ai|a|depuis) (?:un|mon|son|le|l') ?(?:cancer|avc|handicap|infarctus)\b|\bl'avc\b|\b(?:obseques|l'enterrement de|un enterrement le|deuil)\b|\bje viens de perdre (?:mon travail|mon emploi|ma|mon)\b|\bau chomage\b|\bau rsa\b|\bchaque euro compte\b|\bjusqu'au versement\b|\bje (?:m'occupe|prends soin) de ma\b|\btutrice\b|\b(?:avec|un|notre|mon) (?:\w+ )?bebe\b[^.!?;\n]{{0,20}}\b(?:de|a) \w+ (?:semaines|mois|jours)\b",
        r"\b(?:j'ai|a|ai|de|elle a|il a) (?:7[2-9]|8\d|9\d|soixante-dix|quatre-vingt\S*) ans\b|\ba (?:7[2-9]|8\d|9\d) ans\b|\bje ne (?:sais|peux) pas (?:bien |tres bien )?(?:lire|marcher|me deplacer)\b|\b(?:connais|parle) pas (?:encore )?bien (?:le francais|les papiers)\b|\bquatrieme langue\b|\bj'ai que 1[0-7] ans\b|\bsauvee? de chez mon ex\b|\bviolences? conjugales?\b|\bn'y arrive plus\b|\bnous sommes (?:deux|trois|quatre) dans une piece\b",
    ], guards=("negated",), unless=f"{_NOT_A_CASE}|{HERSELF}"),
)  # fmt: skip
