"""What empties a sign of its meaning whoever found it, lexicon or trained reader: a threat taken back in the same
breath, praise, another company's doing, a nurse at work. Looked for in the sentence of the sign and the next one."""

from __future__ import annotations

import re

from drafter.domain.lexicon.english.harm import BODILY
from drafter.domain.lexicon.patterns import Pattern, Waiting
from drafter.domain.regex import regex
from drafter.drafting.reading.elsewhere import speaks_to_us
from drafter.drafting.reading.figures import figurative, in_jest, sound
from drafter.drafting.reading.harm_elsewhere import happened_elsewhere
from drafter.drafting.reading.loss import no_grievance
from drafter.drafting.reading.scan import Hit, Said, sentence, sentence_breaks

_TAKEN_BACK = r"please forget (?:that|it|what i)|(?:we're|i'm|i am|we are) staying(?: put)?\b|decided (?:to stay|against|not to)|(?:has|have) sorted everything|\bi (?:nearly|almost) (?:disputed|cancelled|left|complained|posted|wrote)|turns? out (?:it|that|to be)(?! (?:isn't|wasn't|is not|was not)\b)|would never do that|i'd never do that|not the type to"
_CLEARED = r"turns? out (?:it|that|to be)(?! (?:isn't|wasn't|is not|was not)\b)|but i see now|i (?:can )?see now|all fine\b|my (?:own )?mistake|is that (?:right|correct)\?|just checking (?:it|that)|when is the remaining|bank statement agrees"

_ELSEWHERE = Waiting(
    r"\b(?:your (?:competitors?|rivals?)|a (?:competitor|rival)|(?:my|our|the) (?:old|previous|former|last|other) (?:\w+ )?(?:provider|supplier|carrier|network|lot|crowd|outfit|compan(?:y|ies)|shop|bank|landlord|garage|agency|firm|insurer|builder|airline|hotel|vet|dentist|gym|school|employer)|(?:my|our) (?:own )?(?:bank|landlord|landlady|insurer|employer|boss|doctor|gp|council|school|accountant)(?= (?:made|makes?|had me|asked|keeps? asking|kept)\b)|(?:an)?other (?:compan(?:y|ies)|shop|firm|supplier|provider|airline|hotel|brand|make|maker))\)?(?:'s)? (?!for\b|to\b|instead\b|gets?\b|from\b|then\b|who\b|that\b|will\b|and\b|or\b|if\b|because\b|unless\b)\w+"
)
"""What another company did, or was."""
_LEFT = regex(
    r"\bmy (?:old|previous|former|last) (?:\w+ )?(?:provider|supplier|bank|insurer|company|network|airline|carrier|firm) (?:lost|left|kept|made|lied|charged|never|did|was|let)\b(?![^.!?]*\b(?:back|return|better|than|worse)\b)"
)
"""Whom the customer came from, not where they would go."""
_TO_OTHERS = regex(
    r"\b(?:to|on|with|at) (?:my|our|her|his|their|the) (?:[\w-]+ )?(?:bank|(?:electric(?:ity)?|gas|water|phone|energy) (?:company|people|board)|council|insurers?|landlord|landlady|tax office)\b"
)
_DONE_TO_US = ("long_wait", "repetition", "repeat_contact")
"""Told or waited for elsewhere, in a sentence that says nothing to the company."""
_OF_OTHERS = (
    "insult",
    "long_wait",
    "broken_promise",
    "financial_loss",
    "confusion",
    "safety",
    "repeat_contact",
    "repetition",
    "tone:refuses",
)

_TOLD = r"(?:(?:just |please |so |now )*(?:scroll|look|read)(?: back)? (?:up|above)|see above|(?:i|we)(?:'ve| have)? (?:already |just |literally |clearly )*(?:told|said|wrote|written|sent|answered|explained|typed|mentioned)(?: you| it| to you)?(?: that| this| it| so| them)?(?: already| before| twice| once| yesterday| earlier| above)*)"
_SAID_AGAIN = rf"^\W*{_TOLD}(?:(?:\W+and)?\W+{_TOLD})*\W*$"
"""Nothing but that it was said before: the history holds what, and a danger in it shows there."""
_READER = r"^\W*(?:(?:hi|hello|wow|oh|well|so|finally|at last|amazing|great|good|ah)\b\W*)*(?:some(?:one|body)|a person)(?: here| there)?(?: who)?(?: can| could| does| actually| finally| really)* (?:read|listen|answer|spell|count|write)s?\b(?![\s\S]*\b(?:get|put|give|find|transfer|pass|call|manager|supervisor|boss|senior|higher|escalat\w*|charge)\b)"
"""A jibe that at last somebody reads asks for nobody higher; "get me somebody who can read" does."""
_MADE_UP = r"\b(?:invent|make up|pretend to be|erfinde|inventa|invente) (?:some|an?\b|jemand|ein|alguien|un|quelqu)"
"""Whoever has somebody made up does not ask for them."""

_AN_INSTITUTION = r"\bfor (?:the|our|a|my|an) (?:[\w']+ ){0,3}(?:wards?|clinic|hospice|care home|nursing home|surgery|practice|charity|doll'?s?'? ?house|school play|theatre|film set)\b|\b(?:fur (?:die|das|unsere?) (?:\w+ )?(?:puppenstube|puppenhaus|station|praxis|klinik|pflegeheim)|para (?:la|el|nuestr[oa]) (?:planta|clinica|residencia|casa de munecas|obra de teatro)|pour (?:le|la|notre) (?:service|clinique|maison de (?:retraite|poupees?)|piece de theatre))\b"
"""Bought for an institution or a toy, not needed by a person."""
_ANOTHER_PERSON = r"\b(?:the|a|some|that) (?:old |elderly |young |nice )?(?:chap|boy|girl|dear|soul|fella|widow(?:er)?|man|lady|woman|guy|gentleman|couple|family|person|tenant|people|bloke|fellow) (?:at|in|from|across|next|opposite|upstairs|downstairs|over|down|who lives)\b"
_SWITCHED_OFF = r"\b(?:account|card|profile|log-?in|feature|button|settings?|notifications?|access|line|sim|cookies|plug-?in|user)\b[^.!?]{0,20}\bdisabled\b|\bdisabled (?:it|that|them|my (?:account|card|profile)|the \w+|notifications|cookies|myself)\b"
_WITH_LEAVE = r"\b(?:j'aimerais|je voudrais|je souhaiterais|puis-je|pourrais-je|me gustaria|quisiera|puedo|podria|ich (?:mochte|wurde) gern\w*|darf ich|durfte ich)\b[^.!?]{0,40}\b(?:publi\w+|partag\w+|utilis\w+|usar|compartir|veroffentlich\w+|zeigen|teilen|verwenden|nutzen)\b"
_OWN_ACCOUNT = r"\bj'ai (?:\w+ )?(?:oublie|change de (?:compte|banque|carte))|\b(?:he cambiado|cambie) de (?:cuenta|banco|tarjeta)\b|\bolvide\b|\bkonto gewechselt\b|\bhabe (?:\w+ ){0,3}vergessen\b|\bi (?:forgot|changed (?:my )?(?:banks?|accounts?|cards?))\b"
_LOST_PAPER = r"\b(?:perdi|he perdido|lost|verloren|perdu) (?:el|my|the|den|mein\w*|le|mon|la|ma) (?:ticket|tique|recibo|comprobante|receipt|code|card|password|factura|bon|ticket de caisse|recu)\b|\b(?:kassenbon|beleg|quittung|rechnung) (?:\w+ )?verloren\b"
_BEFORE_BUYING = r"\b(?:been|lived|living|rent\w+) (?:in|at) (?:the|this|our|my) (?:flat|house|apartment|cottage|area|street|town|village|bungalow|building)\b|\bwait(?:ed|ing)\b[^.!?]{0,25}\bbefore (?:finally |i (?:finally )?)?(?:buy|bought|order|got|get|writ|contact|try|tried|book|pull)"
_ON_FILE = r"\b(?:so|so that|make sure|ensure|sure)(?: that)? you(?:'ve| have)?(?: got)? [^.!?]{0,40}\bon file\b"
_THE_PRICE = r"^\W*(?:i|we) (?:only |just )?paid (?:[$£€] ?)?\d[\d.,]*(?: \w+)? for (?:this|it|that|these|them|those)\b(?![^.!?]*\b(?:twice|again|more|late)\b)"
"""What a thing cost that is not what it should be is no loss on top."""
_NOT_TAKEN = r"\b(?:i|we)(?:'d| had) (?:thought|assumed|feared|supposed|imagined|believed|a doubt|doubts)\b[^.!?]{0,60}\b(?:charged|taken|billed|debited|twice|extra|overcharg\w+)\b|\bi (?:thought|assumed|feared|had a (?:doubt|worry|feeling)) (?:that )?[^.!?]{0,50}\b(?:charged|taken|billed|twice|extra)\b[\s\S]{0,90}\b(?:only a hold|was me\b|was mine|my own (?!account|money)|my (?:son|daughter|wife|husband|cousin|mother|father)(?:'s)? (?:own|who|had|pointed)|nothing (?:is|was) (?:wrong|missing)|dropped off|turns out)|\bone of us (?:has|is)\b|\bgladly (?:return|pay|refund)\b|\b(?:in (?:one|another|the (?:first|second|other|next))|the (?:website|app|letter|other) (?:says?|has|had))\b[^.!?]{0,40}\b(?:i owe|you owe)\b"
"""Thought to be taken and not taken, or accounts that do not agree."""
_PROMISED_BY_OTHERS = r"\b(?:i|we)(?:'d| had| have|'ve)? (?:\w+ )?promised you\b|\bmy (?:landlord|landlady|builder|boss|employer|husband|wife|brother|sister|son|daughter|ex|mate|friend|neighbou?r|bank|council|accountant|dentist|doctor|plumber)(?: \w+)? (?:promised|swore|said|told|assured|guaranteed|reckoned)\b(?![^.!?]*\byou(?:'d| would| had| were)\b)|\b(?:today|it)(?:'s| is) (?:still |only )+(?:mon|tues|wednes|thurs|fri|satur|sun|the \d)"
"""Given by the customer or by somebody else, or not due yet."""
_DOUBLE = r"\bby (?:accident|mistake)\b|\bplease (?:just )?ignore\b|\b(?:second|another|extra|spare) copy of\b|\brepeat (?:my|the|this|last|our) (?:\w+ )?(?:order|prescription|booking|subscription|delivery|purchase)\b|\bto repeat every\b|\bpressed (?:\w+ ){1,2}twice\b"
"""Sent twice by oversight, or wanted again."""
_NO_GRIEVANCE = r"\byou(?:'ve got| have(?: got)?| get| got)(?: only| just| exactly)? (?:\d+|\w+) (?:hours?|days?|minutes|weeks?) (?:to|from)\b|\bis it (?:only |just )?(?:\w+ )?(?:days?|weeks?|months?)(?:'s?)?(?: or\b| notice\b| that you\b)|\ba (?:minute|moment|second) (?:before|earlier|ago|later|or two)\b|\b(?:mended|healed|over|gone|forgotten|settled|fixed|sorted|paid|recovered|finished) (?:long |ages )since\b|\blong since (?:mended|healed|over|gone|forgotten|settled|fixed|sorted|paid)\b|\b(?:need|want|like|name|give (?:me|us)|ask(?:ing)? for|after)(?: is| me| us)? (?:a|one|the) (?:day|date|time|week)\b|\bnot (?:pressing|chasing|rushing|hurrying) (?:you|anyone|for)\b|\bwithin (?:that|the same|the agreed) (?:period|time|window)\b|\b(?:days|weeks|months|years)(?: on| in)?,? (?:and|with|n) (?:still )?(?:no|not a(?: single)?|zero) (?:complaints?|problems?|issues?|regrets?|trouble|leaks?|faults?|bother)\b|\bonly the (?:first|second|third|fourth|fifth|sixth|seventh|eighth)\b"
"""A time that is set, asked after, over, agreed or a moment: nobody waits."""
_WELL_SERVED = r"\b(?:was|is|were) (?:such )?(?:a (?:real |rare |nice |pleasant )*(?:treat|joy|delight|surprise|change|relief|pleasure)|(?:very |really |pretty |mighty )?(?:impressive|remarkable|prompt|speedy|quick|fast))\b|\bcredit where (?:it|credit)"
_THEIRS = r"\b(?:that|which|this)(?: one| part| bit)?(?:'s| is| was) (?:(?:all |entirely )?(?:on|down to) (?:them|him|her)\b|(?:their|his|her) (?:own )?(?:fault|doing|problem|affair|look-?out|wahala|business|matter|mess)\b)"
"""Somebody else's doing."""
_OWN_WAIT = r"\b(?:do |please )?forgive me\b|\b(?:and )?here it (?:is|comes) (?:only now|at (?:long )?last|finally)\b|\bi(?:'d| had| have|'ve)? (?:put it (?:behind|in|under|on|aside)|sat on it|let (?:it|everything|things) slide|mislaid (?:it|the)|clean forgot)\b|\bi(?:'ve| have)? been (?:putting|hiding|stuffing|ignoring|avoiding|leaving) (?:it|them|the|your|all)\b"
"""The customer let it lie."""
_PERSON = regex(
    r"\b(?:i|im|ive|my|me|we|our|us|he|she|his|her|they|their|ich|mir|mich|mein\w*|wir|uns\w*|er|ihm|bin|yo|mi|mis|soy|estoy|tengo|nos|nuestr\w*|je|j|mon|ma|mes|moi|suis|nous|notre|il|elle|ils|elles)\b"
)
"""Without a person, a question about a wheelchair or pensioners is one about wares and prices."""
_REPORTED = r"\b(?:my|our|his|her) (?:\w+ )?(?:husband|wife|partner|ex|mate|friend|neighbou?r|landlord|landlady|boss|colleague|brother|sister|mother|mum|mom|father|dad|son|daughter|kids|boys|girls|uncle|aunt|cousin)s?\b[^.!?]{0,40}\b(?:says?|saying|said|thinks?|reckons?|calls?|called)\b[^.!?]{0,25}\b(?:you|your|me)\b(?![\s\S]{0,80}\b(?:(?:he|she|they)(?:'s| is| was|'re| are) right|i agree|rightly|so do i|and i)\b)|\b(?:mein|unser)\w* (?:mann|frau|freund\w*|nachbar\w*|vermieter\w*|chef\w*|bruder|schwester|mutter|vater|kollege\w*) (?:\w+ )?(?:sagt|meint|nennt|findet)\b|\b(?:mi|nuestr[oa]) (?:marido|mujer|esposa|esposo|vecin[oa]|amig[oa]|jef[ea]|casero|cunad[oa]|herman[oa]|madre|padre) (?:siempre )?(?:dice|cree|os llama|llama)\b|\b(?:mon|ma|notre) (?:mari|femme|voisine?|amie?|patronn?e?|proprietaire|frere|soeur|mere|pere|collegue) (?:dit|pense|trouve|vous traite)\b"
_NOT_YOU = r"\b(?:some|an?|the) (?:\w+ )?\w+ (?:on|at|in|behind|from) (?:the|my|our) (?:bus|train|tram|road|street|car|queue|pub|park|plane|flat (?:above|below)|seat|row|next)\b|\bquel(?:le)? \w+ je (?:fais|suis)\b|\bich (?:idiot|esel|depp|dussel)\b|\bque (?:tont[oa]|idiota|burr[oa]|bob[oa]) soy\b|\bwhat an? \w+ i(?:'m| am)\b"
"""Called so by somebody else, or somebody else and not the company."""
_WARNED = r"\b(?:manual|leaflet|label|instructions|booklet|packaging|anleitung|etikett|etiqueta|notice|mode d'emploi)\b[^.!?]{0,30}\b(?:warns?|says?|mentions?|speaks? of|warnt|advierte|avisa|avertit|met en garde)\b|\b(?:next door|down the road|across the (?:road|street)|nebenan|al lado|d'a cote)\b[^.!?]{0,60}\b(?:so|deshalb|daher|por eso|asi que|donc)\b"
_IN_FUN = r"\b(?:nearly|almost) (?:killed|died)\b[^.!?]{0,40}\b(?:good|funny|beautiful|delicious|tasty|gorgeous|laughing|cute)\b|\bso (?:scharf|lecker|gut|schon|lustig)\b|\btan (?:rico|bueno|bonito|gracioso)\b|\btellement c'est (?:beau|bon|drole)\b"
_IS_IT_SAFE = r"^\W*(?:is|would|will|are|can|could|do|does|ist|kann|darf|es|puedo|se puede|est-ce|peut-on|puis-je)\b(?![^?]*(?:smok|spark|burn|leak|hiss|shock|smell|swoll|melt|rauch|funk|riech|brenn|humo|chisp|quem|huel|fum|etincel|brul|sent))[^?]{0,40}\b(?:safe|safely|dangerous|risky|harmful|gefahrlich|sicher|schadlich|peligros\w*|segur\w*|dangereu\w*)\b[^?]{0,70}\?"
_NOT_NOW = r"\b(?:used to (?:be|have)|by choice|retirement at last)\b|\b(?:charity|association|verein|stiftung|asociacion|fundacion|organi[sz]ation|ong)\b[^.!?]{0,20}\b(?:for|pour|fur|para|de|d')\b"
_AT_HIS_TRADE = r"\b(?:ist|bin) (?:\w+ )?(?:anwalt|anwaltin|jurist\w*|richter\w*|notar\w*) und (?:braucht?e?|sucht?e?|mochte|hatte|will|liebt)\b|\b(?:es|soy) (?:abogad[oa]|juez\w*|notari[oa]) y (?:necesit\w+|quier\w+|busc\w+|le encant\w+)\b|\b(?:est|suis) (?:avocate?|juriste|juge|notaire) et (?:adore|cherche|voudrait?|aimerais?|a besoin|ai besoin)\b"
_FOR_A_DEED = r"\b(?:anwalt\w*|anwaltin|kanzlei)\b[^.!?]{0,50}\bfur (?:den|die|das|unser\w*|mein\w*|ein\w*) (?:\w+ )?\w*(?:kauf|verkauf|verkaufs|erbschaft|nachlass|testament|adoption|hypothek|finanzierung|grundung)\b|\babogad[oa]\b[^.!?]{0,60}\bpara (?:la|el|una?|mi|nuestra) (?:compra\w*|venta|herencia|adopcion|testamento|hipoteca|escritura|visado)\b|\bavocate?\b[^.!?]{0,60}\bpour (?:la |le |l'|une? |mon |ma |notre )(?:vente|achat|succession|adoption|testament|donation|visa|pret)\b"
"""A lawyer who is to see to a purchase or an inheritance threatens nobody."""
_NO_MORE_USE = r"\b(?:because|as|since|now that) (?:i|we)(?:'ve| have)? (?:(?:no longer|don't|do not) (?:have|own|need|use|drive)(?! (?:\w+ ){0,2}(?:faith|trust|confidence|patience|reason|time for|this|that|you|your|such|stress|hassle|aggravation|nonsense)\b) \w+|sold (?:my|our|the)\b)|\b(?:weil|da|denn) (?:ich|wir) (?!\w* ?(?:vertrauen|lust|nerven|geduld|kraft|bock|zeit))(?:\w+ ){0,3}?mehr (?:habe|haben|brauche|brauchen|besitze|besitzen|nutze|nutzen|fahre)\b|\b(?:porque|ya que|pues) ya no (?:tengo|tenemos|necesito|necesitamos|uso|usamos|conduzco)\b(?! (?:\w+ )?(?:confianza|paciencia|ganas|fe|fuerzas|motivos?))|\b(?:car|parce que|puisque) (?:je|nous) n'(?:en )?(?:ai|avons|utilise|utilisons) plus\b(?! (?:\w+ |d')?(?:confiance|patience|envie|foi|raison))"
"""Given up for want of use: "I no longer have a car"."""
_STEPS_TRIED = r"\b(?:i|we)(?:'ve| have)? (?:already |also |even |just )?tried (?:re\w+ing|unplugging|swapping|turning|changing|clearing|updating|cleaning)\b(?![^.!?]*\b(?:provider|supplier|compan(?:y|ies)|competitor|elsewhere|bank|leav\w+|switch(?:ing)? to|cancel\w*)\b)"
_ANOTHER_MATTER = r"\b(?:diesmal|dieses mal|esta vez|cette fois)(?:-ci)? (?:nur )?(?:mit|um|wegen|zu|por|con|para|pour|avec) (?:ein\w* (?:ander|neue|kleine)|etwas ander|otr|algo|una (?:consulta|pregunta)|(?:une )?autre|une question)"
_TO_THANK = r"\b(?:nur|bloss) (?:um )?(?:zum|mich zu|danke zu) (?:danken|bedanken|sagen)|\b(?:just|only) to (?:say )?thank|\b(?:solo|nada mas) para (?:dar\w* las gracias|agradecer)|\b(?:juste|seulement|simplement) pour (?:vous )?(?:remercier|dire merci)"

_INNOCENT: dict[str, Pattern] = {
    kind: Waiting(pattern)
    for kind, pattern in {
        "profanity": r"\b(?:told|called|calls?|calling|shouted at|yelled at|screamed at|sworn at|swore at) (?:me|us|my \w+|our \w+|him|her)\b[^.!?]{0,25}(?:[*#@$%]|\bto f|\ba f|\bf)|\*{2,}@|@\*{2,}|\*{3,} ?\d{3,4}\b|\bbs (?:\d|en\b|certificate)|\b(?:prick tests?|bastard (?:cut|file|sword)|pups?|puppies|breeder|breeding|paddock|stable|shih tzu)\b",
        "manager_request": rf"{_READER}|{_MADE_UP}|" + r"\baddress the invoice\b|\bcopy in\b|\bi(?:'m| am) (?:an?|the) (?:[\w-]+ ){0,3}(?:lawyer|solicitor|attorney|barrister|judge|manager|director|supervisor|owner|banker)\b(?: \w+){0,6},? (?:and|who) (?:i )?(?:need|would like|'d like|want to (?:order|open|buy|book)|am looking|look after|wish to (?:order|open|buy|book))|\bi(?:'m| am) (?:an?|the) (?:\w+ ){0,3}(?:trainee|intern|apprentice|paralegal|student|journalist|reporter|inspector|clerk|secretary|receptionist|owner|accountant|teacher|librarian)\b(?![^.!?]*\b(?:i will|i'll|i shall|assure you|my rights|breach|about you|interested|story)\b)|\bi (?:now |also )?work (?:(?:from home|part[- ]time|full[- ]time|remotely|nights|shifts) )?(?:at|for|in|with)\b|\bask the manager\b[^.!?]{0,60}\b(?:if|whether)\b[^.!?]{0,60}\b(?:turned up|handed in|found|free|open|available|spare)\b",
        "legal_threat": rf"{_AT_HIS_TRADE}|{_FOR_A_DEED}|" + rf"\b(?:my|our|her|his) (?:\w+ ){{0,2}}(?:daughter|son|wife|husband|mother|father|mum|mom|dad|sister|brother|friend|neighbou?r|cousin|aunt|uncle|partner|flatmate|colleague|boss),? who(?: is|'s|s) (?:\w+ ){{0,3}}(?:lawyer|solicitor|attorney|barrister|judge)\b(?![^.!?]*\b(?:says?|said|told|tells|advis\w+|look(?:ing|ed|s) (?:at|into|over)|case|rights?|sue|letter|write|writing|hear|breach|court|taking)\b)|\b(?:off the table|slept on it|has slept since|dropped the idea|talked (?:him|her|me|them) out of)\b|\b(?:above|below|under|over|next to|beside|opposite|behind|near|across from) (?:a|an|the|my|our|some) (?:\w+ )?(?:lawyers?|solicitors?|attorneys?|barristers?|law|courts?|courthouse)(?:['’]s?)?\b|\bi(?:'m| am) (?:an?|the) (?:[\w-]+ ){{0,3}}(?:lawyer|solicitor|attorney|barrister|judge|manager|director|supervisor|owner|banker)\b(?: \w+){{0,6}},? (?:and|who) (?:i )?(?:need|would like|'d like|want to (?:order|open|buy|book)|am looking|look after|wish to (?:order|open|buy|book))|\bi(?:'m| am) (?:an?|the) (?:\w+ ){{0,3}}(?:trainee|intern|apprentice|paralegal|student|journalist|reporter|inspector|clerk|secretary|receptionist|owner|accountant|teacher|librarian)\b(?![^.!?]*\b(?:i will|i'll|i shall|assure you|my rights|breach|about you|interested|story)\b)|\bi (?:now |also )?work (?:(?:from home|part[- ]time|full[- ]time|remotely|nights|shifts) )?(?:at|for|in|with)\b|\bcourts? (?:\d|road|street|lane|yard|avenue|close|place|booking)\b|\btennis\b|\b(?:suing|sue|sued) (?:my|our|his|her|the other|another) (?!\w*bank\b)\w+|\btake (?:mine|them|him|her|my \w+|our \w+) to court\b|\bjudges? at the\b|{_TAKEN_BACK}|\b(?:divorce|adoption|probate|custody|conveyanc\w+|jury (?:duty|service)|ex-?(?:husband|wife|partner)|(?:(?<=[.!?\n] )|(?<=\n))(?!(?:my|our|see|call|contact|next|from|you)\b)(?:[\w'.-]+ ){{0,2}}[\w'-]+, (?:attorneys?|solicitors?|barristers?|lawyers?)(?:[- ]at[- ]law)?\W*$|(?<!your )legal department|legal (?:notice|team likes)|deliver to\b)|\b(?:lawyer|solicitor|attorney|notary|conveyancer)\b[^.!?]{{0,40}}\b(?:cop(?:y|ies)|statements?|certificate|deeds|bills|power of attorney)\b[^.!?]{{0,40}}\bfor (?:the|a|my|our|his|her)\b|\bfor (?:the|a|my|our|his|her) (?:\w+ ){{0,3}}(?:sale|purchase|adoption|estate|probate|will|inheritance|completion|closing|visa|mortgage|house move)\b|\bmy (?:\w+ )?(?:landlord|tenant|neighbour|ex|employer)\b[^.!?]{{0,30}}\bsolicitor\b|\bjudge's (?:lodgings|house|chambers|robe|wig|desk)",
        "chargeback_threat": rf"{_OWN_ACCOUNT}|" + rf"\bi(?:'m| am) (?:an?|the) (?:\w+ ){{0,3}}(?:trainee|intern|apprentice|paralegal|student|journalist|reporter|inspector|clerk|secretary|receptionist|owner|accountant|teacher|librarian)\b(?![^.!?]*\b(?:i will|i'll|i shall|assure you|my rights|breach|about you|interested|story)\b)|\bi (?:now |also )?work (?:(?:from home|part[- ]time|full[- ]time|remotely|nights|shifts) )?(?:at|for|in|with)\b|\bbank\b[^.!?]{{0,30}}\b(?:see|sees|finds?|shows?|has) (?:nothing|no (?:trace|sign|refund|payment))\b|\b(?:i'd|i would|i told them i'd) rather not\b|{_TAKEN_BACK}|{_CLEARED}|\bbank blocked\b|\bgot (?:debited|charged)\b|\bfraud (?:protection|alert|department|team)\b|\btak(?:ing|es) money out\b|\bpaypal receipt\b|\bpay (?:with|by)\b",
        "churn_threat": rf"{_NO_MORE_USE}|{_STEPS_TRIED}|\bi'll be back (?:with|next|in|when|after|once|as soon)\b|\bhalf (?:made up|decided)\b[^.!?]{{0,60}}\bbefore\b|\bto add (?:a|another|one)\b|{_TAKEN_BACK}|\b(?:cancel|close|delete|remove) (?:the|my|one|this) (?:second|duplicate|double|extra|spare|other|unused|old)\b|\bmoving (?:abroad|house|home|away|in with|out|to (?!(?:\w+ ){{0,4}}(?:providers?|suppliers?|banks?|compan(?:y|ies)|networks?|insurers?|brokers?|carriers?|operators?|shops?|stores?|airlines?|platforms?|services?|firms?|agenc(?:y|ies)|gyms?|garages?|vets?|dentists?|competitors?|rivals?|systems?|software|else|elsewhere)\b))|\bsigned up twice\b|\bdon't want to leave\b",
        "public_threat": rf"{_WITH_LEAVE}|" + rf"\b(?:may|can|could|might) (?:i|we) (?:use|share|post|feature|show|reprint|quote)\b|\bputting together\b|\bi(?:'m| am) (?:an?|the) (?:\w+ ){{0,3}}(?:trainee|intern|apprentice|paralegal|student|journalist|reporter|inspector|clerk|secretary|receptionist|owner|accountant|teacher|librarian)\b(?![^.!?]*\b(?:i will|i'll|i shall|assure you|my rights|breach|about you|interested|story)\b)|\bi (?:now |also )?work (?:(?:from home|part[- ]time|full[- ]time|remotely|nights|shifts) )?(?:at|for|in|with)\b|{_TAKEN_BACK}|\b(?:saw|seen|read|found|spotted) (?:your|the|you|it|this|good|great|some)\b|\breviews? (?:\w+ ){{0,3}}(?:look|looks|are|were) (?:great|good|brilliant|excellent|amazing)|\bwhich site\b|\b(?:five|5|four)[- ]stars?\b|\bposted the advert\b|\b(?:love|like|happy|glad|delighted) to (?:\w+ )?(?:review|feature|present|recommend|film|write about)\b|\b(?:lend|loan|press sample|media kit|collaborat\w+|creators?)\b",
        "regulator_threat": rf"\bi(?:'m| am) (?:an?|the) (?:\w+ ){{0,3}}(?:trainee|intern|apprentice|paralegal|student|journalist|reporter|inspector|clerk|secretary|receptionist|owner|accountant|teacher|librarian)\b(?![^.!?]*\b(?:i will|i'll|i shall|assure you|my rights|breach|about you|interested|story)\b)|\bi (?:now |also )?work (?:(?:from home|part[- ]time|full[- ]time|remotely|nights|shifts) )?(?:at|for|in|with)\b|{_TAKEN_BACK}|\b(?:previous|former|last|old|other) (?:\w+ ){{0,2}}(?:agent|landlord|supplier|provider|company|bank|insurer|firm)\b|\bnothing to complain\b|\bi work (?:for|at)\b",
        "ultimatum": r"\bsonst wird (?:es|das)\b[^.!?]{0,30}\bknapp|\bschaffen sie das\b|\b(?:my|our|the|her|his) (?:\w+ )?(?:bank|landlord|landlady|employer|boss|council|school|university|insurer|insurance|embassy|consulate|court|solicitor|lender|agent|wife|husband|tax office|accountant|supplier|nursery|airline|caterers?)\b[^.!?]{0,25}\b(?:says?|said|tells?|told|wants?|gave|gives?|needs?|insists?|asks?|asked|requires?)\b|\bnor the\b|\bthreaten(?:ed|s)? me\b|\blast chance to (?!(?:fix|sort|make|put|answer|explain|reply|resolve|get|do|keep|refund|prove|save|win|convince)\b)|\blast chance (?:sale|saloon|offer|price)",
        "long_wait": rf"{_BEFORE_BUYING}|{_NO_GRIEVANCE}|{_WELL_SERVED}|{_THEIRS}|{_OWN_WAIT}|" + r"\bwie lange (?:muss|soll|braucht) (?:die|der|das|ein|eine) \w+ (?:trocknen|ziehen|backen|laden|ruhen|kochen|harten|halten)\b|\bfor you to (?:make|build|weave|bake)\b|\b(?:apolog\w+|sorry|excuse|forgive)\b[^.!?]{0,20}\b(?:slow|late|delayed|long|tardy) (?:reply|response|answer|silence|wait|gap)\b|\b(?:my|our) (?:slow|late|long|delayed) (?:reply|response|answer|silence)\b|\b(?:shout-?out|saints?|bless them|hats off)\b|\bb(?:etween|tw|/w) (?:doses|coats)\b|\bbetween (?:two |the |each )?(?:\w+ )?(?:coats?|doses?|uses|washes|layers|feeds|meals|applications|treatments|visits)\b|\bi know (?:it|that|this|they|you)(?: \w+)? takes?\b|\bno (?:rush|hurry)\b|\b(?:so|very|really|too) slow\b[^.!?]{0,60}\b(?:internet|phone|iphone|data|app|speed|load\w*|laptop|computer|site|page|test|ios)\b|\b(?:internet|iphone|phone|data|ios|wifi|app)\b[^.!?]{0,60}\b(?:so|very|really|too) slow\b|\bmonths? of (?:premium|free)\b|\btimes in (?:1|one|a) (?:month|week)\b|\bgetting worse for\b|\bminutes? late\b[^.!?]{0,20}\bfine\b|\bdelivered (?:just )?fine\b|\b(?:i'm|i am|we're|we are|running|will be|might be|i'll be) (?:\w+ ){0,2}(?:mins?|minutes|a bit|a little|late)\b[^.!?]{0,30}\bfor my\b|\brunning (?:\d+|ten|a few|five) min\w* late\b|\bwaiting (?:for )?years to be\b|\bexpecting a long wait\b|\bwas (?:so |really |very )?quick\b|\bqueued\b[^.!?]{0,40}\b(?:loved|worth)\b",
        "repeat_contact": rf"{_ANOTHER_MATTER}|" + rf"{_TO_THANK}|" + r"\bthis time (?:it's|it is|i(?:'m| am|'d)?|with|about|for)\b|\b(?:works?|working|runs?|running|goes|looks|fits|tastes) (?:\w+ )?(?:beautifully|perfectly|brilliantly|a treat|like a (?:dream|charm)|great|wonderfully|lovely)\b|\bthis time (?:with|about|for|it's|i)\b[^.!?]{0,20}\b(?:question|order|new|different|else|other)\b|\b(?:different|new|another|separate|other) (?:question|matter|request|order|topic)\b|\bjust one (?:thing|question|more thing)\b|\b(?:follow(?:ing)?[- ]up|writing) (?:on|to|about) your (?:\w+ )?(?:newsletter|advert|ad|article|talk|offer|leaflet|post|invitation)\b|\bnow i'd like to\b|\b(?:just wanted|wanted) to say\b[^.!?]{0,60}\b(?:best|love|lovely|great|thank)|\b(?:your|the) lovely\b",
        "repetition": rf"{_ON_FILE}|{_DOUBLE}|" + r"\brien a redire\b|" + r"\bgo to court over\b|\bwant(?:ed)? to say it (?:twice|again)\b|\b(?:she|he|they) keeps? asking for\b|\bannouncement\b|\bthank\w*\b(?! for nothing)[^.!?]{0,60}\bas (?:i|we) (?:asked|requested|mentioned|said|wanted|suggested)\b|\bas (?:i|we) (?:said|told|mentioned|was saying) to (?:my|our|him|her|them|a)\b|\b(?:playlist|song|track|video|alarm|radio|tv|speaker|ad|toy|parrot|episode|clip|message|screen)s?\b[^.!?]{0,20}\brepeat\w*\b|\brepeat\w* the same (?:song|track|ad|advert|clip|episode|message)\b|\b(?:my|our|his|her) (?:toddler|son|daughter|kids?|child|children|husband|wife|mum|mother|dad|brother|boss|teacher|dog)\b[^.!?]{0,30}\b(?:asked|asks|told|tells|keeps?|says?)\b",
        "financial_loss": rf"{_LOST_PAPER}|{_THE_PRICE}|{_NOT_TAKEN}|" + rf"\bas (?:we |i was |you |it was |was |were )?(?:agreed|arranged|promised|expected|usual|planned)\b|\b(?:nobody|no one|none|never) (?:has |have |ever )*(?:charged|cost|billed|taken|took)\b|\bwould(?:'ve| have) (?:cost|lost|been)\b[^.!?]{{0,60}}\b(?:had|if|but for)\b|\bas (?:told|agreed|expected)\b|\blost (?:\w+ )?money (?:on|in|with|at|betting) (?:my |the |some |a )?(?:shares|stocks?|market|crypto|bitcoin|funds?|bets?|horses|casino)\b|^\W*(?:the|this|my|our) [a-z]+(?: [a-z]+)? cost (?:me |us )?\W?\d[\d.,]*\b(?! (?:extra|more|in (?:fees|fines)))(?![^.!?]*\b(?:fees?|fines?|extra|repair|because)\b)|\blost \d+ customers\b|\blos(?:e|ing) connection\b|\bi pay for\b|{_CLEARED}|\b(?:deposited|paid) (?:\W?\d+\S* )?when (?:i|we) booked\b",
        "confusion": r"\b(?:photo|photograph|picture|image|scan|print|copy|recording|handwriting|label)\b[^.!?]{0,40}\bunclear\b|\bwhat part of\b|\b(?:was|were) (?:a bit |rather |quite |so )?(?:confused|puzzled|lost|unsure)\b[^.!?]{0,60}\bbut\b[^.!?]{0,40}\b(?:clear|understand|understood|makes sense|see)\b|\b(?:playing at|were you thinking|are you thinking)\b|\bmakes no sense (?:to me )?(?:to (?:pay|keep|stay|wait)|that you)\b|^\W*(?:\w+[, ]+)?which\b[^.!?]*\b(?:sizes?|colou?rs?|shades?|plans?|editions?|cheaper|quieter|faster|quicker|softer|smaller|larger|bigger|nearer|lighter|stronger|warmer|longer|shorter|easier|thinner|thicker|better|best|suits?|fits?|recommend)\b[^.!]*\?|\b(?:my|our|the) (?:\w+ )?(?:cats?|dogs?|son|daughter|mother|mum|dad|father|husband|wife|kids?|children|parrot|guests?)\b[^.!?]{0,20}\b(?:confused|puzzled|baffled)\b|\bconfused (?:\w+ ){0,3}with (?:another|someone|somebody|a different|the)\b|\b(?:film|movie|book|plot|ending|game|novel|play|series)\b[^.!?]{0,20}\bconfusing\b|\b(?:mystery|beyond|puzzles?|baffles?|beats) (?:to )?me (?:how|why) (?:you|anyone|a (?:firm|company)|they|people|everyone)\b|\bwhy anyone would\b|\b(?:have |has |just |officially )lost (?:me|us|\d+|a|another)\b|\bcan't fathom why\b|\bspeak english\b|\bno idea what the (?:login|e-?mail|password)\b|\bi (?:fail|struggle) to (?:understand|see|comprehend) (?:how|why|what)\b|\bmakes sense now\b|\bcleared (?:it|that|everything) up\b|\bgift box\b|\b(?:something|puzzle)\b[^.!?]{0,30}\bbaffling\b|\bthe difference between\b",
        "safety": rf"{_WARNED}|{_IN_FUN}|{_IS_IT_SAFE}|" + rf"{_AN_INSTITUTION}|" + rf"{_SAID_AGAIN}|" + r"\bhas (?:got )?an? (?:\w+ )?(?:hole|tear|rip|puncture|leak|scratch|dent|stain)\b[^.!?]{0,30}\b(?:out of the (?:box|bag|packet)|from new|on arrival|when (?:i|we) (?:opened|unpacked))(?![^.!?]*\b(?:smok|spark|shock|burn|cut|fire|hurt|injur|gas|explod|bleed|fell|wire|chok))|\bin smoke\b(?! (?:filled|damage))|\bsmoke (?:gr[ae]y|glass|blue|colou?r\w*)\b|\b(?:i |we |absolutely |really )?(?:love it|loved it|adore (?:it|this)|delicious|tasty|hilarious)\b|\bhaha\b|\blaughing\b|\bhot sauce\b|\bi'd like to learn\b|\bfirst aid course\b|\bsmoke (?:alarm|detector)s? (?:chirps?|beeps?|needs?|battery)|\bwhich type does it take\b|\bfor the patients\b|\bin the game\b|\bmy character\b",
        "vulnerability": rf"{_NOT_NOW}|" + rf"{_AN_INSTITUTION}|{_ANOTHER_PERSON}|{_SWITCHED_OFF}|\b(?:blind|deaf|mad) as a \w+\b|" + r"\b(?:phone|laptop|car|battery|computer|printer|tv|telly|boiler|machine|app|bike|fridge|plant|tree)(?:'s)?(?: \w+){0,3} (?:is|has|was|looks|seems|are) (?:\w+ )?(?:ill|sick|dying|dead|blind|deaf|terminal\w*)\b|\b(?:lol|haha+|jaja+|lmao)\b|\b(?:my|our) (?:neighbou?rs?|friends?|colleagues?|clients?|customers?|patients?|residents?|guests?|readers?|pupils?|students?)(?:'s)? (?:is |are |was |has |have |who |in )|\b(?:have|has|had|need|needs) to be (?:blind|deaf)\b|\bas (?:the|a|an) (?:\w+ )?(?:pharmacist|nurse|doctor|carer|teacher|manager|volunteer|social worker|warden)\b|\bbreakdown (?:trying|assembling|putting|over)\b|\bdo (?:pensioners|seniors|students) (?:pay|get|have|need)\b|\b(?:blind|deaf) to (?!my\b)|\b(?:discounts?|prices?|rates?|tickets?|offers?|concessions?|deals?|reductions?) for (?:\w+ )?(?:pensioners?|seniors?|oaps?|(?:the )?disabled|over[- ]?\d+s)\b|\b(?:pensioners?|oap|senior|disabled) (?:discount|rate|ticket|fare|price)s?\b|\b(?:charity|club|group|school|home|organisation) (?:that|which|who) (?:supports?|helps?|works?)\b|\bi(?:'m| am) a (?:\w+ )?(?:nurse|carer|doctor|teacher|social worker|paramedic|midwife|therapist)\b|\bfor the (?:patients|residents|ward)\b|\bthe app has a\b",
        "broken_promise": rf"{_PROMISED_BY_OTHERS}|" + r"\bpromise ring\b|\b(?:a|one|two|three|\d) (?:days?|weeks?|hours?) (?:before|early|earlier|ahead)\b(?! (?:the|my|our|a)\b)|\byou were so quick\b|\bi (?:was the one who |had |have )?(?:asked|requested|wanted)(?: you)? to (?:move|shift|change|push|postpone|put) it\b|\b(?:slogan|politicians?|tagline|brochure)\b|\bpromises? of an?\b|\bi know (?:it'?s|i'm|it is|i am) (?:\w+ )?(?:early|not (?:due|time))\b|\b(?:it's|it is|that's) (?:still |only )(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\bbit early\b|\bi was told to (?:ring|call|write|come|get|send|let|e-?mail|ask|check)\b|\bright on the day\b|\bas (?:promised|agreed)\b|\bexactly when you said\b|(?<!n't )(?<!never )(?<!not )\b(?:came|come|arrived|delivered|here|turned up) (?:\w+ ){0,2}on the (?:very )?(?:day|date) (?:that )?you (?:said|promised|named|gave)\b",
        "rejected_solution": r"\btak(?:e|ing) (?:it|this|that) (?:any )?further\b|\bbefore i say (?:yes|no)\b|\bwant another one\b|\b(?:don't|do not|no) (?:need|want) (?:a |the |any )?(?:gift ?wrap\w*|bag|receipt|newsletter|catalogue|warranty|insurance|cutlery|straw|survey|cookies|assembly)\b|\b(?:can't|cannot|couldn't|unable to) (?:open|find|redeem|use|see|apply|load|download|activate|enter) (?:the|your|my|this|it)\b|\bthe refund,? please\b|\bi'd rather (?:have|take) the\b|\bi'll take the\b|\bfor this,? just\b",
        "insult": rf"{_REPORTED}|{_NOT_YOU}|" + r"\b(?:don't|do not|never|wouldn't|would not) (?:\w+ )?(?:think|say|saying|believe|mean|suggest|call|calling)\b[^.!?]{0,40}\byou\b|\bby (?:his|her|their) own admission\b|\bcalls? you\b|\byou (?:monsters?|devils?|legends?|rascals)\b|\b(?:old|previous|former|last|other|another) (?:\w+ )?(?:provider|supplier|company|shop|bank|landlord|garage|agency|firm|insurer|builder)s? (?:was|were|are|is)\b|\b(?:says?|thinks?|reckons?|told me) (?:that )?you(?:'re| are)\b[^.!?]{0,40}\bbut\b",
    }.items()
}  # fmt: skip

_FUN = regex(_IN_FUN)
"""All that empties despair and a hurt body."""


_SUM_BACK = regex(
    r"\b(?:want|like|need|just|have|get|put|send|give)(?: me| us)?(?: my| the| that)* (?:[$£€] ?)?\d[\d.,]*(?: ?(?:quid|pounds|dollars|euros|bucks))? back\b"
)
_TAKES = regex(
    r"\b(?:charg\w+|took|taken|taking|fees?|over\w*charg\w+|twice|double|extra|bill\w*|debit\w*|deduct\w*|cancell?ed|never (?:had|got|came|arrived|ordered|used)|account|card|statement|gone|missing|lost|losing|cost\w*|wasted|had to|instead|owe[ds]?|deposit|paid (?:for )?(?:another|extra|more)|bought|hotel|taxi\w*|fuel|fine|penalty|wages|shift|due|short|overpaid|kept|keeping|expired|on top)\b"
)
"""Without any of these, whoever names a sum names the price of what they want their money back for."""


def _only_the_price(said: Said, hit: Hit) -> bool:
    named = re.search(r"\d", said.own[hit.start : hit.end]) is not None
    return named and _SUM_BACK.search(said.own) is not None and _TAKES.search(said.own) is None


_OF_TIME = regex(
    r"\b(?:wait\w*|since|still|yet|ago|(?:min(?:ute)?|hour|hr|day|week|wk|month|year|fortnight)s?|late\w*|delay\w*|hold|queue\w*|queuing|slow\w*|long\w*|ages|forever|until|till|when|finally|eventually|overdue|chas\w+|silence|heard|repl\w+|answer\w*|outstanding|pending|ever|patien\w+|time|\w+day|last|now|been|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|christmas|easter|spring|summer|autumn|winter)\b|\d(?:st|nd|rd|th)\b"
)
"""Nobody tells of a wait without a word of time."""


_OF_MONEY = Waiting(
    r"[$£€]|\d[.,]\d\d\b|\b(?:pa(?:y|id)\w*|charg\w+|overcharg\w+|bill\w*|invoic\w+|cost\w*|fees?|money|cash|refund\w*|debit\w*|credit\w*|deduct\w*|tak(?:e|en|ing)|took|accounts?|bank\w*|cards?|pric\w+|buy\w*|bought|purchas\w+|hir\w+|rent\w*|wages?|salary|los[est]\w*|loss\w*|spen[dt]\w*|pocket|replac\w+|ruin\w*|spoil\w*|wast\w*|throw\w*|threw|bin|binned|thawed|rot\w*|destroy\w*|damag\w*|overdr\w+|interest|penalt\w+|fine[sd]?|extra|double|twice|expens\w+|incom\w+|earn\w*|takings|trade|sales?|customers?|business|jobs?|shifts?|shop|work|taxis?|cabs?|hotels? (?:room )?(?:for|at|on)|owe[ds]?|deposit|dollars?|pounds?|quid|euros?|bucks|grand|pence|cents|thousand|hundred|tenner|fiver|free|rate|saving\w*|subscription|renew\w*|direct|transaction\w*|balance|compensat\w+|reimburs\w+|out (?:of|by)|down (?:by|the)|had to|another|instead|minus|short|value|worth|claim\w*|insur\w+|vets?|dentist|clean\w*|ticket\w*|flights?|fares?|(?<!-)\d{2,5})\b"
)
"""Without any of these nobody tells of money that they lost."""


_CHANGE = Waiting(
    r"\b(?:could|can|may|would|will|shall) (?:you|i|we|the|my|our|it|this|that)\b(?![^.!?]*\b(?:wrong|broken|damaged|missing|faulty|paid|charged|got|received|sent|arrived|came|why|explain|refund\w*|still|never|again|replace\w*|fix)\b)[^.!?]*\binstead of\b"
    r"|\b(?:please|i'd like|i would like|we'd like|kindly)\b(?![^.!?]*\b(?:wrong|broken|damaged|missing|faulty|paid|charged|got|received|sent|arrived|came|why|explain|refund\w*|still|never|again|replace\w*|fix)\b)[^.!?]*\binstead of\b"
    r"|\b(?:bitte|konnten sie|konnen sie|wurden sie|mochte)\b(?![^.!?]*\b(?:falsch\w*|kaputt|defekt\w*|fehlt|bezahlt|erhalten|bekommen|geliefert|warum|erstatt\w*|immer noch|wieder)\b)[^.!?]*\b(?:statt|anstatt|anstelle)\b"
    r"|\b(?:por favor|podria\w*|pueden?|quisiera|me gustaria)\b(?![^.!?]*\b(?:equivocad\w+|rot[oa]s?|falta\w*|pague|cobrad\w+|recibi\w*|lleg\w+|por que|reembols\w+|todavia|otra vez)\b)[^.!?]*\ben (?:lugar|vez) de\b"
    r"|\b(?:veuillez|pourriez-vous|pouvez-vous|merci de|je voudrais|j'aimerais|serait-il)\b(?![^.!?]*\b(?:mauvais\w*|casse\w*|manque\w*|paye|recu\w*|livre|pourquoi|rembours\w+|toujours|encore)\b)[^.!?]*\bau lieu d"
)
"""Asks to have it otherwise: "could it go to my office instead of my home?". Nothing was amiss."""
_OF_A_CHANGE = ("cause:unmet_expectations", "cause:lack_of_resolution")


_A_NEW_MATTER = regex(
    r"\ba new (?:one|matter|problem|question|request|fault|thing) (?:this time|today|now)\b|\bnothing to do with (?:my|the) (?:last|first|previous|earlier|other)\b|\bthat (?:one )?was (?:about |for )?(?:the|my) \w+,? (?:and|but|while) this (?:one )?is (?:about |for )?(?:the|my|a)\b"
    r"|\b(?:last|the other) (?:week|month|year|time|day)'s (?:\w+ ){0,6}(?:is|was|has been|got) (?:now )?(?:all )?(?:sorted|settled|solved|fixed|resolved|mended)\b(?![^.!?]{0,40}\b(?:but|again|back)\b)"
)
"""The customer was here before, about something else."""
_OF_ONE_MATTER = frozenset({"repeat_contact", "repetition"})


def clear(said: Said) -> None:
    """Takes from a message's hits those that their own sentence, the one after it, or the whole message makes innocent."""
    needless = _needless(said)
    if needless and said.heard:
        told = {kind: hit for kind, hit in said.heard.told.items() if kind not in needless}
        said.heard = said.heard._replace(told=told)
    if _A_NEW_MATTER.search(said.own):
        needless |= _OF_ONE_MATTER
    breaks = sentence_breaks(said.own)
    said.hits[:] = [
        hit
        for hit in said.hits
        if hit.label not in needless and not _lacking(said, hit) and not _denied(said, hit, breaks)
    ]


def _needless(said: Said) -> frozenset[str]:
    """What the message as a whole takes the sting from."""
    return frozenset({"insult"} if in_jest(said) else ()) | frozenset({"vulnerability"} if sound(said) else ())


def _lacking(said: Said, hit: Hit) -> bool:
    """Whether the message lacks what such a sign cannot do without."""
    if said.abroad:
        return False
    if hit.label == "long_wait":
        return _OF_TIME.search(said.own) is None
    return hit.label == "financial_loss" and (_only_the_price(said, hit) or _OF_MONEY.search(said.own) is None)


def _denied(said: Said, hit: Hit, breaks: list[int]) -> bool:
    """Whether the sentence of a hit, or the one after it, says that it is not meant."""
    if no_grievance(said.own, hit, *sentence(said.own, hit.start, hit.end, breaks)):
        return True
    pattern = _INNOCENT.get("rejected_solution" if hit.label == "tone:refuses" else hit.label)
    first, last = sentence(said.own, hit.start, hit.end, breaks)
    if hit.label in _OF_A_CHANGE:
        return _CHANGE.search(said.own, first, last) is not None
    if pattern is None:
        return False
    if figurative(said, hit, first, last) or _of_others(said, hit, first, last):
        return True
    if hit.label == "safety" and happened_elsewhere(said.own, hit.start, hit.end, breaks):
        return True
    last = next((end for end in breaks if end > last), len(said.own))
    if hit.label == "safety" and hit.weight >= BODILY:
        pattern = _FUN
    return pattern.search(said.own, first, last) is not None or (hit.label == "profanity" and _is_name(said.text, hit))


def _of_others(said: Said, hit: Hit, first: int, last: int) -> bool:
    """Whether a sentence only asks in general, or tells what others did, or what was done to others."""
    own = said.own[first:last]
    if hit.label == "vulnerability" and own.rstrip(" \n").endswith("?") and not _PERSON.search(own):
        return True
    if hit.label in _DONE_TO_US and _TO_OTHERS.search(own) and not speaks_to_us(own):
        return True
    if hit.label == "churn_threat" and _LEFT.search(said.own, first, last):
        return True
    return hit.label in _OF_OTHERS and _ELSEWHERE.search(said.own, first, last) is not None


_QUOTES = tuple("\"'«»„“”‚‘’")
_BEFORE_NAME = regex(r"(?:[A-ZÄÖÜÉ][a-zäöüéèñ]+|(?<!\d)\d{1,4}[a-z]?,?) $")


def _is_name(text: str, hit: Hit) -> bool:
    """Whether a word is part of a name ("the Fat Bastard chardonnay"), a house's too, a name of its own in quotes, or part of
    a model number ("AF-300")."""
    word = text[hit.start : hit.end]
    if word.istitle() and text[hit.start - 1 : hit.start] in _QUOTES and text[hit.end : hit.end + 1] in _QUOTES:
        return True
    named = word.istitle() and _BEFORE_NAME.search(text, max(0, hit.start - 20), hit.start) is not None
    return named or re.match(r"-?\d", text[hit.end : hit.end + 2]) is not None
