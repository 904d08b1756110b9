"""German tone: vulgar words, insults, heat, frowns, thanks, and what closes a matter."""

from __future__ import annotations

from drafter.domain.lexicon.german.words import family

_NAMES = r"(?:idioten?|vollidiot\w*|betrüger\w*|gauner\w*|halsabschneider\w*|verbrecher\w*|abzocker\w*|penner|versager\w*|dilettanten?|amateure?|trottel|lügner\w*|deppen?|vollpfosten|lachnummer\w*|stümper|pfuscher|murkser|nieten?|nullen|pfeifen|flaschen|banausen|schwachköpfe?|blutsauger|raubritter|bauernfänger|anfänger|schnarchnasen|armleuchter|schwätzer|flegel|halunken|gesindel|pack|arschlöcher|arschloch|blödmänner|hohlköpfe?|schlafmützen|sauhaufen|clowns?|witzfigur\w*|luschen|ganoven|diebe|wichtigtuer|genie|blitzbirne|dummköpfe?|stinkstiefel|wegelagerer)"
_TRAITS = r"(?:unfähig\w*|inkompeten\w*|dumm|blöd|bescheuert|bekloppt|deppert|zu (?:dumm|blöd|doof)|strohdumm|verlogen\w*|korrupt\w*|ganz dicht|nicht ganz (?:dicht|sauber)|hirnlos\w*|geldgeil\w*|skrupellos\w*|unverschämt\w*)"
_FIRM = r"(?:saftladen|drecksladen|sauladen|scheissladen|verbrecherbande|räuberbande|gaunerbande|betrügerverein|abzockerladen|abzockerverein|abzockverein|chaostruppe|chaosverein|trümmerhaufen|sauhaufen|idiotenverein|lügenbande|verbrecherverein)"
_AIMED_ELSEWHERE = r"\b(?:nachbar\w*|ich (?:trottel|dussel|idiot|depp|esel|blödmann)|papagei|film|roman|buch|im besten sinn|menü|niemanden beleidigen|vorhin|komme mir)\b"

RULES = (
    *family("profanity", 0.35, [
        r"\b(?:\w{0,12})?(?:schei(?:ss?|s)(?:e|en|er|es|dreck|laden|haufen|egal|ding\w*|tag|\w*plörre|verein)?|gschei?ss|gschiss)\b(?! drauf gut)",
        r"\b(?:be|ver)?(?:schissen\w*|schei(?:ss?|s)t)\b|\bsch[*]{2,}\w*|\bschei[*]e?\b|\b(?:ver)?f[u*]ck\w*|\bverf[*]+\w*|\bshit\b|\bbullshit\b|\bverfickt\w*|\bfickt?\b|\bkacke?\b|\b(?:ver|be)kackt\w*|\bkack\w{2,}|\bwichs(?:er|t)\w*|\bhurens\w+|\bmissgeburt\w*",
        r"\b(?:am |im |für'?n |den )arsch\b|\barsch(?:loch|löcher|geige|krampe)\w*|\ba(?:rsch)?\*+(?:loch)?\b|\bverarsch\w*|\bleckt? mich(?: doch)?\b|\bauf den (?:sack|geist und sack)\b|\b(?:die )?schnauze (?:\w+ )?voll\b|\bzum kotzen\b|\bkotzt mich\b|\bpisswarm\b|\bangepisst\b|\bverpisst?\b|\bgopferdammi\b|\bhuere siech\b|\bverdammte (?:kacke|scheiße)\b|\bgefressn?\b(?= ?,)|\b(?:letzte|der) dreck\b(?=[,.!]| ist)",
    ], unless=r"\b(?:führen sie|führt ihr|roman|hörbuch|das buch|film|gesagt, weil|haferl)\b"),
    *family("insult", 0.4, [
        rf"\b(?:ihr|sie|ihre?|eure?|euch|solche|lauter|haufen|diese[rs]?|so ein|sind|seid|nur|ein haufen|unverschämte[sr]?|ist ein|sind ein) (?:\w+ ){{0,3}}?{_NAMES}\b",
        rf"\b{_NAMES} seid ihr\b|\b{_NAMES} sind sie\b|(?:^|[.!?\n] ?){_NAMES}[.!,](?=$|[ \n])",
        rf"\b(?:ihr seid|sie sind|seid ihr|sind sie|seids ihr|bist du)\b (?:\w+ ){{0,3}}?{_TRAITS}\b|\b(?:ihr|euer|ihre?|eure?) (?:\w+ )?(?:kundendienst|laden|verein|firma|mitarbeiter|leute|techniker) (?:\w+ ){{0,3}}{_TRAITS}\b|\bso (?:blöd|dumm|dämlich) kann man\b|\b(?:unfähiger|inkompetenter) (?:haufen|laden|verein)\b|\bunverschämtes (?:volk|pack)\b",
        rf"\b{_FIRM}\b|\bschämt euch\b",
    ], guards=("negated",), unless=_AIMED_ELSEWHERE),
    *family("tone:hot", 0.3, [r"\b(?:frechheit|unversch\w+t\w*|unglaublich\w*|skandal\w*|katastroph\w*|lächerlich\w*|inakzeptabel|unmöglich(?:es)?|zumutung|nicht akzeptabel|wütend|stinksauer|sauer|(?:mir )?reicht(?:'s| es)|(?:es|mir|jetzt) reicht(?:'s| es)?(?: mir| jetzt| nun| langsam| endgültig)*(?= ?(?:[.!]|$))|schnauze voll|betrug|abzocke|untragbar|(?:ein|schlechter) witz|empör\w+|unfassbar|dreist\w*|faxen dicke|nase voll|platzt der kragen|auf hundertachtzig|schande)\b"], unless=r"\bnicht (?:\w+ )?(?:sauer|wütend)\b|\b(?:chef|chefin|mann|frau|sohn|tochter|er|sie) (?:\w+ )?(?:war|ist) (?:\w+ )?(?:wütend|sauer) auf (?:den|die|das|sich|mich|ihn) (?!sie\b)"),
    *family("tone:frown", 0.18, [r"\b(?:entt\w+sch\w*|(?:ver)?ärger\w*|schlecht\w*|unzufrieden\w*|frustr\w*|nervt|mangelhaft\w*|schade)\b"]),
    *family("tone:thanks", 0.0, [r"\b(?:danke|vielen dank|herzlichen dank|besten dank|dankeschon|dankbar|bedanken?|(?:zum|meinen|unseren|herzlichen) dank\w*)\b(?! für nichts| im voraus| vorab| schon ?mal)"]),
    *family("tone:warm", 0.0, [r"\b(?:super|toll\w*|freu(?:e|en|t|te|ten)?|perfekt\w*|(?:sehr |so )nett\w*|klasse|wunderbar|prima|(?<!un)zufrieden\w*|begeister\w*)\b"]),
    *family("tone:closed", 0.0, [r"\b(?:(?:ist |heute |gut )*angekommen|(?:hat sich |ist |damit |alles )*erledigt|(?:hat )?(?:alles )?geklappt|funktioniert (?:jetzt|wieder|nun|einwandfrei|alles)|gelöst|alles (?:gut|bestens|ok|in ordnung|klar)|geklärt|habe? (?:\w+ ){0,3}erhalten)\b"], guards=("negated",), unless=r"\b(?:nicht|kein\w*|nie|noch nicht|aber|immer noch|bis)\b"),
)  # fmt: skip
