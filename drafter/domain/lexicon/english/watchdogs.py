"""Threats of a complaint in English to a body outside the company: ombudsman, regulator, watchdog, inspectors."""

from __future__ import annotations

from drafter.domain.lexicon.english.unmeant import ADVISED, ASKING, HAPPY, MEANT, TAKEN_BACK
from drafter.domain.lexicon.rule import Rule, family

_NAMED = (
    r"(?:ofcom|ofgem|ofwat|ofsted|ofqual|\bfca\b|\bfos\b|\bbbb\b|better business|\bftc\b|\bfcc\b|\bcfpb\b|\bcftc\b|\bcaa\b|\bdot complaint|transport focus|rail ombudsman|\bfaa\b|\bico\b|\btio\b|\bafca\b|\bcrtc\b|\bccts\b|\baccc\b|\bcisas\b|\bcedr\b|\bpopla\b|\bccw\b|"
    r"\bcqc\b|\bgdc\b|\bgmc\b|\brcvs\b|\bdvsa\b|\bcpsc\b|\bhse\b|\bcnil\b|\btrai\b|\birdai\b|\brbi\b|\bsebi\b|\bdgca\b|\bfccpc\b|\bncc\b|\bcbn\b|\bprofeco\b|\bdpc\b|\bcru\b|comreg|\bfensa\b|\bniceic\b|gas safe|\babta\b|\bipso\b|\bimda\b|"
    r"\bcpgrams\b|schlichtungsstelle|rzecznik|citizens? advice|action fraud|resolver\b|health and safety executive|weights and measures|trading[- ]standards?|advertising standards|fair trading|environmental health|food standards|"
    r"central bank|public utilit\w+ commission|consumers' association|attorney general)"
)
_KIND_OF = (
    r"(?:financial|consumer|energy|aviation|data|data protection|information|insurance|gambling|charity|competition|commerce|equality|rail|rail(?:way)? and road|transport|traffic|telecoms?|communications?|water|utilit\w+|privacy|pensions?|housing|"
    r"tenancy|letting|licen[cs]ing|food(?: safety| hygiene)?|care quality|product safety|health(?: and safety)?|safety|pharmacy|care|labou?r|fire|banking|estate agents?|property(?: redress)?|education|schools?|dental|dentistry|electrical(?: safety)?|environment(?:al)?|advertising|"
    r"passenger(?: rights)?|public service|public utilities|taxi(?: and limousine)?|complaints|state|federal|supervision|supervisory|drinking water|vet|medical|standards|parking|independent schools)"
)
_ORGAN = r"(?:authorit(?:y|ies)|commission(?:er)?s?(?:'s)?|regulators?|inspectors?|inspectorates?|agency|council|ombuds\w*|adjudicators?|watchdogs?|tribunal service|bureau|board|department|office|office of|ministry|scheme|helpline|people|officers?|organisation|redress scheme|dispute team|mediators?)"
_BODY = (
    rf"(?:ombuds\w+|adjudicators?(?:'s office)?|{_NAMED}|\b(?!complaints (?:department|office|team|helpline))\b{_KIND_OF} {_ORGAN}|financial conduct|civil aviation|(?:the|your|our|my|that|an?|every|housing|energy|vet|industry) (?:\w+ )?regulators?|regulatory (?:body|bodies|authorit\w+)|(?:the|a) watchdogs?|department of (?:insurance|transport\w*|consumer|commerce|justice|labou?r|financial)|"
    r"dispute resolution (?:scheme|service|body|ombudsman)|(?:external|alternative) dispute resolution|adr (?:scheme|body|provider|process)|chamber of commerce|(?:the|your) (?:licensing|trade) (?:body|authority|board|office|association)|(?:the|let the) commission(?:er)?\b|council's (?:\w+ ){0,3}(?:officer|team|lot|people)|"
    r"consumer (?:protection|affairs|council|commission|ombud|watchdog|bodies)|health (?:inspector|department)|licen[cs]ing (?:board|office|authority|lot)|statutory powers|labour inspectorate)"
)
_NOT_OURS = (
    r"\b(?:i|we)(?: used to| once)? (?:work(?:ed|s)?|chair(?:ed)?) (?:at|for|in|with|the)\b|\b(?:pressure|voltage|gas|gas bottle|oxygen|thermostat|valve|volume|dimmer|speed)\b[^.!?]{0,20}regulator|regulator (?:valve|hose|app|need|on (?:the|my|our|a)\b)|watchdog camera|school paper|homework|essay|thesis|temperature|\bregulated (?:by|ourselves)\b|i read (?:on|in|at)|a[- +]?rated|"
    r"\b(?:my new job|as a retired|character|street|museum|number lookup|piece on how|survey from|to praise|passed my|label by|reads me|go on, say|our charity|kids'|wants? to be an?|(?:starts|job|works?|worked) at the|(?:he|she|father|mother|mum|dad|sister|brother|daughter|son|niece|nephew|uncle|aunt)'?s? (?:was|works?|writes|worked|used to|is an?)|your (?:ofsted|bbb|last) (?:report|rating|inspection)|cv|training|supplier questionnaire|applying for|registered with|certificate|sticker|badge|rating|fined me|my landlord|my employer|accredit\w*|another (?:company|firm|airline|one)|previous (?:supplier|provider|bank)|old (?:bank|supplier|pension|provider|ombudsman)|"
    r"(?:parcel|delivery|gift|courier) for|about (?:my|her|his) (?:benefits|old)|late (?:uncle|father|mother)|my (?:ex|accountant|own pub|own complaint)|i'm a (?:pharmacist|doctor|nurse)|opening hours|closed on|said no one|leaflet for my|annual report|next door to|loading bay|norms|dealing with the council|as a compliance|reported him|may keep its|for a living|fantasy|how we chose|"
    r"(?:asked|asks|wants?|want) to know (?:when|if|whether)|asks whether|reported me|report me|rejected my complaint|slipped|toothless|asleep|is the lowest|worth every|can't help|bark|levy|on your invoice|everything these days|for nothing here|is being passed|mum complained|agent got reported|has no bearing|no bearing)\b"
)
_UNMEANT = "|".join((_NOT_OURS, TAKEN_BACK, ADVISED))

_TOLD = family("regulator_threat", 0.45, [
    rf"\b(?:report|complain|complaint|complaints|fil|lodg|contact|escalat|refer|rais|involv|inform|writ|wrote|tak|go|going|hear|submit|pass|tell|told|cc|copy|copied|straight|alert|notif|speak|spoke|talk|call|ring|rang|phon|open|send|sent|forward|invit|let|next stop|appeal|off|ask|consult|mention|petition|explain|put)\w*\b<gap>{_BODY}",
    r"\b(?:lodg|fil|mak|submit|rais|tak|refer|escalat|report)\w*\b[^.!?;\n]{0,40}?\b(?:complaint|this|it|case|matter|you)\b<gap>\b(?:external|outside|independent|government|official|licensing|to the (?:board|ministry|council)|local authority|iata|hmrc|osha|fda|\bcma\b)\b",
    r"\b(?:report(?:ing)?|reported|shopped|grassed) (?:you|your company|this company|your business|you guys|you people|you lot)(?: all| up)?\b(?! (?:said|promised|told|wrote|gave|sent))",
    r"\b(?:report|complain|go|going|contact|involv|inform|notif)\w*<gap>\b(?:the |relevant |proper |consumer )*authorities\b|\byou(?:'ll| will) be (?:reported|investigated)\b|\b(?:go|going|escalat\w+)(?: this)? (?:external(?:ly)?)\b|\bcomplaints body\b|\bbody above you\b|\bover your heads? to\b",
    r"\b(?:those|people|ones|body|office|authority) (?:who|that) (?:\w+ )?(?:regulate|audit|fine[ds]?|licen[cs]ed?|issued? your|oversees?|supervises?|can (?:actually )?(?:fine|take your))\b|\bfine you\b<gap>\b(?:turnover|percent|%)|\btake your licen[cs]e\b|\byour licen[cs]e\b<near>\b(?:is up|renewal|number)|\b\.gov\b",
], guards=MEANT, unless=_UNMEANT)  # fmt: skip
"""Telling them, or having told."""

_KNOWS = family("regulator_threat", 0.45, [
    rf"\bnext (?:e-?mail|letter|call|phone call|message|stop|step|port of call|form|complaint|one|conversation|thing|post)\b[^.!?;\n]{{0,40}}?\b(?:will be|is|goes|'ll be|be|going|comes) (?:\w+ )?(?:to|with|from|for) (?:the |your |my |a |an )?(?:\w+ )?{_BODY}",
    rf"{_BODY}(?:'s)?\b[^.!?;\n]{{0,60}}?\b(?:i'm|i am|i'll|i will|we'll|we will|we are|we're|i've|i have|will be|will|would|is|are|might|may|now|can|has|have|had|next|gets?|asked|says?|said|told|called|reads?|hears?|knows?|takes?|wants?|likes?|loves?|looks?|hotline|here i come|complaint|took|opened|speed)\b",
    rf"(?:^|[.!?;:\n,] ?)(?:the |your |to |a |an |and |or |at |hello |one to |bring on |then )*{_BODY}(?:'s)?(?=[\s]*[.,!?]|$| (?:it is|then|next|time|now|today|tomorrow|by))",
    rf"\b(?:my|this|next|the|your) (?:\w+ ){{0,3}}?(?:complaint|report|letter|case|referral|form|paperwork|submission|hands?|desk|inbox|file|portal|petition|statement)\b<gap>{_BODY}|{_BODY}(?:'s)? (?:form|portal|desk|inbox|checklist|line|dispute team|file|clock|leaflet|website|waiting list|complaint)\b",
    r"\b(?:eight weeks|8 weeks)<near>\b(?:up|passed|over|long enough)\b|\bdeadlock(?:ed)?\b|\bindependent (?:adjudicator|body|examiner|one outside)\b|\bcomplaints commissioner\b|\bfire (?:officer|authority)\b|\bfood (?:safety|hygiene)\b<near>\b(?:people|inspector|authority|office)\b",
], guards=MEANT, unless="|".join((_UNMEANT, ASKING, HAPPY)))  # fmt: skip
"""They know, they ask, they are next."""

RULES: tuple[Rule, ...] = (*_TOLD, *_KNOWS)
