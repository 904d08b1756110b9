"""French tone: vulgar words, insults, heat, frowns, thanks, and what closes a matter."""

from __future__ import annotations

from drafter.domain.lexicon.rule import family

_NAMES = r"(?:incompetents?|voleurs?|escrocs?|menteurs?|menteuses?|idiots?|imbeciles?|nuls?|nulles?|incapables?|clowns?|guignols?|arnaqueurs?|rigolos?|bons a rien|cons?|connards?|connasses?|abrutis?|debiles?|cretins?|charlatans?|vautours?|vauriens|filous?|branleurs?|fdp|encules?|salauds?|salopards?|malhonnetes?|tocards?|bouffons?|minables?|truands?|bandits?|brigands?|gougnafiers?|pigeons?|requins?|profiteurs?|manches?|cruches?|andouilles?|glandeurs?|faineants?|amateurs|rapaces?|ordures?|raclures?|mafieux)"
_BAND = r"(?:bande|tas|ramassis|gang|espece|boite|equipe|troupe|meute|belle bande)"
_AIMED_ELSEWHERE = r"\b(?:je me sens|mon mari|ma voisine|mon frere|tout sauf des|robot|(?:cet|un) (?:appareil|engin|machin)|notice|l'idiot|patoche)\b"

RULES = (
    *family("profanity", 0.35, [
        r"\b(?:\w{0,3}merd(?:e|es|ique|ier|eux)?|marde|m[*]+(?:e|rde)?|putain|pu[*]+in|ptn|putes?|bordel|connards?|connasses?|conn?eries?|sale con|bande de cons|(?:fait |faire |se fait |s'fait )chier|chiants?|chiasse|chie|foutage de gueule|fout(?:re|ez|u|ue|us|ent)?|m'en fous|ta gueule|de ma gueule|fermez vos gueules|encul\w*|salop\w*|salaud\w*|couilles?|(?:plein )?le cul|nique\w*|fdp|branleurs?|carrer|degueulasse|calisse|tabarnak|crisse|ostie|viarge|criss|esti)\b",
    ], unless=r"\b(?:le livre|en poche|correcteur|oeuvre)\b"),
    *family("insult", 0.4, [
        rf"\b(?:vous (?:etes|n'etes)|t'es|tu es|des|sont|quels?|vos \w+ sont|que des|est une?|c'est une?|quelle|sale|espece d(?:e |'))\b ?(?:\w+ ){{0,3}}?(?:de |d'|des )?{_NAMES}\b(?! patoche)|\b{_BAND} (?:de |d'|des ){_NAMES}\b|\bespece de \w+\b|(?:^|[.!?\n] ?){_NAMES}(?= ?[!.]|$)|\bbravo les {_NAMES}\b|\b{_NAMES} de (?:livreur|l'accueil|service|premiere|vendeur)\b|\bla {_NAMES} de l'accueil\b",
        r"\b(?:vous (?:devriez )?avoir honte|vous n'avez pas honte|entreprise de merde|etes (?:sourds?|aveugles?|bouches?) ou|c'est a se demander si vous savez|d'une incompetence|faut etre (?:\w+ )?(?:debile|con|idiot|bete)|votre \w+ (?:\w+ ){0,3}bete a manger du foin|vous savez lire|votre madame \w+ est une|niaiseux|gang de)\b|\bbande d[e'] ?(?:incapables|incompetents|escrocs|encules|arnaqueurs)\b",
    ], guards=("negated",), unless=_AIMED_ELSEWHERE),
    *family("tone:hot", 0.3, [r"\b(?:(?:quel|un sacre|sacre|du) culot|se (?:moque|fiche) du monde|inacceptable|honteu(?:x|se)|une honte|scandal\w+|inadmissible|ridicule|ras[- ]le[- ]bol|marre|(?:c'est|carrement|simplement) du vol|arnaque|furieu(?:x|se)|colere|moque\w*(?: de)?|lamentable|catastrophique|deplorable|incroyable|insupportable|revolt\w+|degoute\w*|intolerable)\b"], unless=r"\bpas (?:\w+ )?(?:en colere|furieu)"),
    *family("tone:frown", 0.18, [r"\b(?:decue?s?|decevant\w*|deception|mecontent\w*|frustr\w+|agac\w+|mauvais\w* (?:service|qualite|experience)|insatisfait\w*|penible|desagreable)\b"], guards=("negated",)),
    *family("tone:thanks", 0.0, [r"\b(?:mercis?(?: beaucoup)?|(?:vous )?remercie\w*|reconnaissante?)\b(?! de me repondre| de bien vouloir| de (?:me|nous) \w+er| pour rien| d'avance| par avance)"]),
    *family("tone:warm", 0.0, [r"\b(?:super|parfait\w*|genial\w*|ravie?|(?:tres |bien )contente?|excellent\w*|formidable|(?:tres |si |vraiment )gentil\w*|au top|adore)\b"], guards=("negated",)),
    *family("tone:closed", 0.0, [r"\b(?:(?:bien |ai bien |j'ai )+recu|(?:est |bien )+arrivee?|(?:est |probleme |tout est )+(?:resolu|regle)e?|(?:fonctionne|marche) (?:bien|parfaitement|maintenant|a nouveau|nickel|enfin)|tout (?:est )?(?:bon|ok|en ordre|parfait)|c'est bon|rentre dans l'ordre)\b"], guards=("negated",), unless=r"\b(?:pas|jamais|mais|toujours|casse|sans)\b"),
)  # fmt: skip
