"""Threats in English: lawyers and courts, outside complaint bodies, publication, leaving."""

from __future__ import annotations

from drafter.domain.lexicon.rule import Guard, Rule, family

_THREAT: tuple[Guard, ...] = ("negated", "others", "dropped")
_LAWYER = r"(?:lawyers?|attorneys?|solicitors?|barristers?|legal (?:team|counsel|advis[eo]rs?|representatives?|people|department))(?! general)"
_OTHER_QUARREL = (
    r"\b(?:divorce|jury|custody|probate|landlord|my ex\b|my employer|former employer|neighbou?rs?'?s?|car accident|inheritance|will reading|conveyanc\w+|"
    r"house (?:sale|purchase)|closing on (?:a|the|our|my) house|my tenants?|estate|tennis|squash|basketball|badminton|food court|our court|"
    r"another (?:company|firm|shop|airline)|other (?:company|airline)|previous (?:company|provider|supplier)|old (?:provider|supplier|company))\b"
)
_LEGAL = family("legal_threat", 0.5, [
    r"\b(?:bring|issu|start|commenc|initiat|fil|begin|lodg|tak|instigat)\w*<near>\b(?:proceedings|(?:an? )?(?:claim|action|case) (?:against (?:you|your|the company|them)|in (?:the |small )?court|for (?:damages|breach)))",
    r"\byou(?:'ll| will| are going to|'re going to| can| could)? (?:be|get|getting|being) sued\b|\blegal (?:cover|insurance|expenses (?:cover|insurance))\b|\bhear from the courts?\b|\bwhat (?:a|my|the) (?:lawyer|solicitor|judge|court|attorney) (?:says|thinks|has to say|makes of)",
    rf"\b(?:from|by|via|through) (?:my|our) (?:[a-z]+ )?{_LAWYER}",
    rf"\b(?:hear(?:ing)?|letter|call|email|contact) from (?:(?:my|our|a|an|the) )?(?:[a-z]+ )?{_LAWYER}",
    rf"\b(?:contact|consult|call|ring|phone|instruct|hir|get|involv|engag|retain|see|ask|brief|appoint|speak|talk|go|seek|find|cc|copy|copied|pass|hand|forward|giv|send|sent|tak|turn|refer|escalat|discuss)\w*(?: [a-z']+){{0,4}}? (?:my|our|a|an|the|some)? ?(?:[a-z]+ )?{_LAWYER}",
    rf"\b(?:my|our) {_LAWYER} (?:will|would|is|are|has|have|says?|said|advis\w+|tells?|thinks?|agrees?|can|takes?|may|might|shall|'ll)\b(?! (?:lov|like|enjoy|friend))",
    rf"\b{_LAWYER}s?(?:' letter|'s letter)?(?: is| are|:)? (?:next|involved|(?:will be )?in touch)\b",
    rf"\b(?:lawyer(?:ing|ed)? up|with (?:my|our) {_LAWYER}|through (?:my|our|a) {_LAWYER})",
    r"\b(?:strong|good|solid|clear|legal) (?:case|claim) (?:against (?:you|them|the company|your)|in (?:court|law))",
    r"\b(?:(?:will|'ll|to|gonna|could|can|should|might|may|must|i|we|and|or) sue\b(?! (?:from|at|in|is|was|who|and)\b)|sue (?:you|your|them|the company|this company|for)\b|suing\b)",
    r"\blegal (?:action|proceedings?|steps?|recourse|remed(?:y|ies)|measures|routes?|advice|claim|avenues?|options|representation|letter|notice|means|channels|consequences|matter)\b",
    r"\b(?:handle|deal with|pursu\w+|resolv\w+|proceed\w*|settl\w+|act)(?: (?:this|it|things|the matter))? legally\b|\b(?:go|going|goes|get|getting|gets) legal\b",
    r"\b(?:tak|see|drag|go|end|br[io]ng|meet|fil|haul|settle|pursu|explain)\w*<gap>\b(?:to|in|before|through|at) (?:the |a |your |civil |county |federal |district |small[- ]claims )?court(?:s|room)?\b",
    r"\bsmall[- ]claims?\b(?: court| tribunal| track)?",
    r"\b(?:county|magistrates'?|civil|consumer|federal|district|high) court\b|\bcourt (?:claim|action|papers|summons|proceedings|case|hearing)\b",
    r"\b(?:consumer |disputes? |civil )*tribunal\b|\b(?:ncat|vcat)\b|\bconsumer (?:dispute[s]? )?(?:forum|commission)\b",
    r"\blaw ?suits?\b|\blitigat\w+|\bclass[- ]action\b|\bfil(?:e|ing) suit\b",
    r"\bletter before (?:action|claim)\b|\bmcol\b|\bmoney ?claim(?: online)?\b|\b(?:fil\w+|tak\w+|go\w*|start\w*)<near>\barbitration\b",
    r"\b(?:let|see what|explain (?:it|this|that) to|tell it to|in front of|before) (?:a|the) judge\b|\bserved? (?:you )?(?:with )?papers\b",
], guards=_THREAT, unless=_OTHER_QUARREL + r"|\b(?:i'm|i am|we are|working|works?|worked|job|trained|studied) (?:as )?(?:an? |for an? )?(?:[a-z]+ )?(?:lawyer|attorney|solicitor|barrister|law firm)\b|friend|good things|recommend\w*|heard (?:of|about) you|(?:mentioned|uses|loves?|bought) (?:you|your|it)\b|\bpower of attorney\b|legal name|\bcan i (?:legally|sue)\b")  # fmt: skip

_BODY = (
    r"(?:ombuds\w+|ofcom|ofgem|ofwat|\bfca\b|financial conduct|trading standards?|\bbbb\b|better business|\bftc\b|\bfcc\b|\bcfpb\b|\bfos\b|attorney general|"
    r"department of transportation|\bdot\b|\bcaa\b|civil aviation|\bfaa\b|consumer (?:protection|affairs|council|rights (?:agency|body|group)|agency|commission|watchdog|advice|bureau|bodies)|"
    r"citizens? advice|\baccc\b|fair trading|commerce commission|\bico\b|information commissioner|data protection (?:authority|agency|commission\w*|office)|"
    r"\basa\b|advertising standards|\btio\b|\bafca\b|\bcrtc\b|\bccts\b|competition bureau|public utilit\w+ commission|utilit\w+ commission|\bcisas\b|"
    r"the regulators?|your regulators?|industry regulator|energy regulator|regulatory (?:body|bodies|authorit\w+)|watchdogs?|action fraud|resolver\b|consumer cent(?:re|er)|"
    r"dispute resolution (?:scheme|service|body)|adr scheme|comreg|\bsec\b|\boccc?\b|insurance commissioner|state commissioner|banking authority)"
)
_TO_BODY = r"\b(?:report|complain|complaint|complaints|fil|lodg|contact|escalat|refer|rais|involv|inform|writ|wrote|tak|go|going|hear|submit|pass|tell|cc|copy|copied|straight|alert|notif|speak|talk|call|ring|open|send|forward|invit|let|next stop|appeal|off|report|ask|consult|mention|make)"
_REGULATOR = family("regulator_threat", 0.45, [
    rf"{_BODY}[^.!?;\n]{{0,60}}?\b(?:i'm|i am|i'll|i will|we'll|we will|we are|we're|i've|i have|will be)(?: \w+){{0,2}} (?:writ|contact|report|complain|tell|inform|go|call|tak|ask|hear|involv|lodg|fil|rais|refer|speak|spoken|copied|copying|cc)\w*",
    rf"{_TO_BODY}\w*\b<gap>{_BODY}",
    rf"{_BODY}(?:'s)? (?:will|would|is|are|might|may|next|complaint|now|can|has|have)\b(?! (?:recommend|say|list|rat|work))",
    r"\b(?:report(?:ing)?|reported) (?:you|your company|this company|your business|you guys|you people|you lot)(?: all)?\b<near>(?:to|for|as)?",
    r"\b(?:report|complain|go|going|contact|involv|inform|notif)\w*<gap>\b(?:the |relevant |proper |consumer )*authorities\b",
], guards=_THREAT, unless=r"\b(?:i|we) work(?:ed|s)? (?:at|for|in|with)\b|pressure regulator|voltage regulator|temperature|\bregulated by\b|i read (?:on|in|at)|a[- +]?rated|another (?:company|firm)|previous (?:supplier|provider)|my landlord|my employer|accredit")  # fmt: skip

_REVIEWS = r"(?:trust ?pilot|google(?: reviews?| maps)?|yelp|tripadvisor|glassdoor|app ?store|play store|feefo|review (?:site|page)s?|reviews\.io)"
_MEDIA = rf"(?:{_REVIEWS}|twitter|facebook|fb\b|instagram|insta\b|tik ?tok|reddit|linkedin|youtube|social media|socials?\b|online|on x\b|public(?:ly)?\b|the (?:news)?papers?\b|the press|the media|media outlets?|journalists?|reporters?|newspapers?|local news|news (?:station|channel|desk|outlet)s?|bbc|cnn|watchdog programme|consumer (?:champions?|columns?|show|reporter)|forums?|everywhere|all over|the internet|national press)"
_BAD = r"(?:bad|negative|one[- ]star|1[- ]star|zero[- ]star|1\*|scathing|honest|terrible|damning|awful|horrible|truthful|brutal|detailed|very public|public|poor|nasty|worst|appropriate)"
_PUBLIC = family("public_threat", 0.4, [
    rf"\b(?:end(?:s|ed|ing)? up|appear(?:s|ed|ing)?|splash(?:ed)?|plastered|land(?:s|ed|ing)?|featur(?:e|es|ed|ing)|read about (?:it|this|yourselves?)|see (?:it|this|yourselves?)|all)\b<near>\b(?:in|on|across|over|all over) (?:the |my |every |all )?(?:local |national |evening )?{_MEDIA}",
    r"\b(?:advis|tell|warn|urg|ask|encourag|let|telling)\w*<gap>\b(?:friends|family|readers|followers|everyone|everybody|people|others|anyone|network|colleagues|community|group|world)\b<gap>\b(?:steer clear|stay (?:well )?away|avoid|not to (?:use|buy|fly|book|shop|order|touch|trust|join)|never to|know (?:about|what|how)|to run|away from)\b",
    r"\b(?:go|going|goes|take (?:it|this)|taking (?:it|this)|make (?:it|this|it all|everything)|making (?:it|this))(?: all)? public\b(?! transport)|\bspread(?:ing)? the word\b|\b(?:tell|share|sharing|telling) (?:my|this|our|the whole) (?:story|experience)<near>\b(?:publicly|with (?:everyone|the world|anyone|others|people|as many)|far and wide|online|everywhere|on|to anyone)\b|\b(?:people|others|the (?:public|world)|other customers|everyone) (?:deserve|need|have a right|ought|should)s? (?:to )?(?:know|be warned|hear|be told)\b",
    rf"\b(?:leav|writ|post|put|giv|publish|submit|updat|chang|get)\w*<near>\b{_BAD}<near>\breviews?\b",
    rf"\b(?:i'll|i will|we'll|we will|going to|gonna|about to|or|expect)<gap>\b(?:{_BAD} )?reviews?\b<near>(?:on|at|everywhere|about|of) (?:{_MEDIA}|every|this|you|how|all|your)",
    r"\b(?:my|our|the) reviews? (?:will|won't|is going to|are going to|on [a-z]+ will) (?:reflect|say|be|not be|tell|make|mention|warn)\b",
    rf"\b(?:i'll|ill|i will|we'll|we will|going to|gonna|about to|have to|forced to|ready to|happy to|shall|let me|time to|or i|or we|will be|i'm|i am|and|to|might|may|would|could)(?: (?:also|be|then|have to|just|happily|definitely|certainly|now|absolutely))* (?:post|shar|put|expos|blast|tweet|publish|name and sham|tell|air|splash|plaster|upload|stream|document|go|tak|writ|contact|call|ring|talk|speak|send|rat|pass|spread|going)\w*\b<gap>\b(?:to |on |in |via |with |across |all over )?(?:the |my |our |your |a |every |all )?(?:local |national )?{_MEDIA}",
    rf"\b(?:this|it|that|everything|all of (?:this|it)) (?:is (?:all )?going|will (?:all )?go|goes|is about to go|will be) (?:straight |right )?(?:up )?(?:on|onto|to|all over|in|with|public)\b<near>{_MEDIA}",
    r"\b(?:go|going|goes|make|making|see)\w*<near>\bviral\b",
    rf"{_TO_BODY}\w*\b<near>\b(?:the |a |my local |local |our local )?(?:press|(?:news)?papers?|media|journalists?|reporters?|newspapers?|bbc|news (?:station|desk|channel|team)|consumer (?:champion|column)s?|column)\b(?! release| trip)",
    r"\b(?:(?:the|my|our) (?:(?:local |national )?(?:press|media|papers?|newspapers?|tv|news)|whole world|world|internet|whole internet)|everyone|everybody|all my (?:friends|followers)|my (?:[\d,.k]+ )?followers|my (?:readers|subscribers)|people)\b<near> (?:will|should|need to|deserves? to|are going to|is going to|'ll|would|might) (?:hear|know|find out|see|learn|be interested|read|be told|love)\b",
    r"\b(?:i'll|i will|we'll|we will|going to|gonna|make sure|will be|be|make it my (?:mission|business) to)(?: \w+){0,2} (?:warn(?:ing)?|tell(?:ing)?) (?:others|other (?:people|customers|buyers|travell?ers)|everyone|everybody|anyone|people|all my|every single|the (?:whole )?world|the internet|my followers)",
    r"\b(?:make sure|ensure|so that) (?:everyone|everybody|people|others|no ?one|nobody|my|the whole|all)\b<gap>\b(?:know|hear|see|find out|avoid|buy|use|shop)",
    r"\bnam(?:e|ing) and sham(?:e|ing)\b|\b(?:screenshots?|video|recording)<gap>\b(?:will|going to|'ll) (?:be )?(?:go|post|shar|on |all over|everywhere)\w*|\bexpos(?:e|ing) (?:you|this|your)\b",
], guards=_THREAT, unless=r"\b(?:great|glowing|5[- ]?stars?|five[- ]stars?|positive|good (?:review|things|word)|lovely|excellent|nice|fantastic|brilliant|wonderful|recommend|happy (?:customer|bunny)|thank(?:s| you)|how (?:helpful|kind|good|quick)|amazing|rave|best)\b|\bposted (?:the|my|it|them) (?:parcel|return)|order(?:ed|ing)? (?:\w+ )?online|tried to|able to|go(?:ing)? (?:through|via)|(?:how|where) (?:do|can|to)|(?:can|could|may|should) (?:i|you)\b|like to (?:order|pay|book|buy|see|know|write to you)|found you|saw (?:you|your|it|this)|online (?:account|banking|form|chat|order|portal|tracking)|pay online|book online|check online|look online")  # fmt: skip

_CONTRACT = r"(?:account|subscriptions?|contracts?|memberships?|services?|polic(?:y|ies)|plans?|broadband|line|internet|phone|everything|cards?|package|tariff|energy|insurance)"
_LEAVING_INNOCENT = (
    r"\b(?:mov(?:e|ing|ed) (?:house|home|abroad|out|to a new|to another (?:city|country)|away|overseas|in with)|new (?:house|flat|apartment|home)|relocat\w+|duplicate|ordered (?:it |them )?twice|by mistake|by accident|"
    r"accidentally|one of the two|one of them|no longer need|don't need|free trial|wrong size|another size|another colou?r|bigger|smaller plan|e-?bill|paperless|passed away|died|my old (?:provider|bank|supplier)|previous (?:provider|supplier)|from my (?:old|previous|last)|other (?:provider|company) (?:lost|ruined)|anyone else|another brand|any other (?:company|brand|shop)|switch(?:ed|ing)? to you|retir\w+|graduat\w+)\b"
)
_CHURN = family("churn_threat", 0.35, [
    r"\b(?:part(?:ed|ing)? (?:ways|company)|(?:go|going) our separate ways|jump(?:ing|ed)? ship|(?:won't|will not|isn't going to|not going to|never) be (?:a|any|another) (?:next|second|other) (?:order|time|purchase|flight|booking|contract)|no next (?:time|order)|(?:last|final) (?:you(?:'ll| will)|time you(?:'ll| will)|you'?ve) (?:ever )?(?:see|hear|seen|heard)<near>(?:me|us|my)|(?:won't|not going to|never) (?:be )?see(?:ing)? (?:me|us|my money|another (?:penny|cent|dime|dollar|euro)) (?:again|from|back)?|(?:not|never)(?: \w+){0,3} (?:another|one more|a single) (?:penny|cent|dime|dollar|euro|pound)|vote with my (?:feet|wallet)|(?:no|any|much|good) reason (?:to|why i should) (?:stay|remain|renew|continue)|(?:reconsider|rethink|question)(?:ing)? (?:my|our|whether (?:to|i|we)) (?:\w+ )?(?:subscription|contract|membership|loyalty|custom|business|account|stay|remain|renew|relationship|booking)\w*|shop(?:ping)? around|found (?:a|another|someone) (?:better|cheaper|else)|find(?:ing)? (?:somewhere|someone) else|somewhere else)\b",
    r"\b(?:i'm|we're|i am|we are) (?:out|off|gone|leaving)(?=[.!,]| of here|$)(?! (?:of town|sick|work))",
    r"\b(?:tak|mov|transfer|switch)(?:e|ing|ring) (?:my|our|all my|all our)(?: \w+){0,2} (?:business|custom|account|accounts|money|savings|contract|lines?|number|policy|policies|mortgage|orders?)(?: \w+)? to\b(?! (?:a (?:bigger|smaller|new|different) (?:plan|tariff|package)|another (?:plan|address|tariff|date|card|device|phone|day)|my|our|the (?:new|other)|paper))",
    r"\b(?:go(?:ing)?|switch(?:ing)?|mov(?:e|ing)|chang(?:e|ing)|jump(?:ing)?|head(?:ing)?|off|run(?:ning)?|return(?:ing)?|sign(?:ing)? up) (?:straight |right |over |back )*(?:to|with) (?:vodafone|o2|ee|three|giffgaff|bt|sky|virgin|talktalk|plusnet|verizon|at&t|t-?mobile|comcast|xfinity|spectrum|sprint|telekom|orange|amazon|ebay|british gas|octopus|e\.?on|edf|ovo|monzo|revolut|starling|barclays|hsbc|lloyds|natwest|chase|wells fargo|delta|united|american|southwest|jetblue|ryanair|easyjet|lufthansa|ba|walmart|target|costco|best buy|argos|tesco|asda|hulu|netflix|spotify|apple|samsung|google|microsoft|dropbox|slack|salesforce|hubspot|zendesk|shopify)\b(?! (?:tv|stick|pay|card|account))",
    r"\b(?:tak\w+|mov\w+)<near>\b(?:business|money|custom|account|savings|trade|spend|hard[- ]earned [a-z]+)<near>\belsewhere\b|\b(?:go|going|shop|shopping|buy|buying|order|ordering|look|looking|book|booking|spend|spending|switch|switching|try|trying)\w*<near>\belsewhere\b",
    r"\b(?:switch|mov|chang|going|go|defect|jump|leav|transferr|transfer)(?:e|ing|es)?\b<near>\b(?:to|for|over to)\b<near>\b(?:(?:a|your|the|one of your)\b ?(?:[a-z]+ )?(?:competit\w+|rivals?)|(?:another|other|(?:a )?(?:different|new|better|rival|proper|real))\b ?(?:[a-z]+ )?(?:<firm>)|someone else|somebody else|somewhere else|competit\w+)",
    r"\b(?:switch|chang|ditch|dump|leav|drop)(?:e|ing)? (?:<firm>|you(?! (?:a|an|my|the|with|this|some|to|know|guys a)\b)|you guys|you lot)(?=[ .,!?;]|$)|\b(?:find|finding|look\w* (?:at|for|into)|shop(?:ping)? around for|search\w* for|sign\w* up with|try\w*|research\w*)<near>\b(?:another|a new|a different|an alternative|other|alternative|new|different|a better) (?:[a-z]+ )?(?:<firm>|options|place)\b",
    r"\b(?:lost|losing|lose|loose|kiss goodbye to|say goodbye to|goodbye to|(?:cost|costs) you)<near>\b(?:customers?|my business|our business|our custom|my custom|clients?|patron)\b",
    r"\b(?:never(?: ever)?|not going to|not gonna|won't(?: ever)?|wont(?: be)?|will not(?: be| ever)?|won't be|not be|no way (?:i|we)(?:'m|'ll| am| will)?|no longer(?: be)?|stop|stopped|i'm not|we're not)(?: \w+){0,2}? (?:buy|shop|order|fly|us(?:e|ing)\b|book|purchas|bank|stay|com(?:e|ing)\b|do business|doing business|deal(?:ing)?\b|spend|return(?:ing)?\b|set(?:ting)? foot|renew|travel|eat|subscrib|trust)\w*\b<near>\b(?:again|from you|with you|you\b|your|here|this (?:company|airline|store|shop|site|bank)|another (?:penny|cent|dollar))",
    r"\bnever again\b",
    r"\b(?:won't|wont|will not|not|never|no longer)(?: going to| gonna)?(?: be)?(?: a)? (?:renew(?:ing)?|be(?:ing)? back|coming back|returning customer|back again|(?:a |your )?customers? (?:anymore|any more|any longer|for much longer|much longer)|staying with (?:you|@)\w*|remaining)\b",
    r"\b(?:last|final) (?:time|order|flight|purchase|booking|trip|stay|contract|holiday|thing)\b<near>\b(?:i|we|with|from)\b<gap>\b(?:you|buy|fly|order|shop|use|book|your|here|again)\b",
    r"\b(?:i'm|im|i am|we're|we are|so|officially|just) (?:so |officially |just |absolutely )?(?:done|finished|through) with (?:you|your|this (?:company|airline|bank|provider|store|shop|service|network|place)|@\w+|them)\b",
    r"\btime to (?:switch|change|leave|move|find|look|shop|jump|cancel|go)\b(?! (?:the|my|our) (?:tyre|oil|filter|password|battery))|\bwalk(?:ing)? away (?:from (?:you|this (?:company|contract)|my contract))\b",
    r"\b(?:your (?:main |biggest |direct )?competit(?:ors?|ion)\b<near>\b(?:will|would|is|are|has|have|offers?|starts?|looks?|can|seems?)|the competition (?:offers?|will|would|has|gives?))\b",
    r"\b(?:give|get|send|want|need|request\w*) (?:me )?(?:my |a |the )?pac(?: code)?\b|\bport(?:ing)? (?:my|our) numbers? (?:out|away|to)\b|\b(?:consider|take) this (?:as )?(?:my|our|a)(?: formal| official)? (?:notice|cancellation)\b|\bhand(?:ing)? in (?:my|our) notice\b",
    r"\b(?:i|we)(?:'m|'re| am| are|'ll be| will be)(?: \w+){0,2} leaving\b(?= (?:you\b(?! (?:a|an|my)\b)|@|this (?:company|bank|provider|network)|after|because|as soon|when my contract|for good|unless|if)|[.!,]|$)|\b(?:i|we)(?:'ll| will| would| am going to|'m going to|'m gonna| shall) leave\b(?= (?:you\b(?! (?:a|an|my|to)\b)|this (?:company|bank|provider|network)|unless|if|as soon|for good|when|after|@)|[.!,]|$)",
    r"\blost (?:all )?(?:my|our) (?:loyalty|trust)\b<near>\b(?:leav|go|cancel)\w*",
    r"\bboycott\w*|\bunsubscrib\w+ (?:from everything|for good)",
], guards=("others", "dropped"), unless=_LEAVING_INNOCENT)  # fmt: skip
_CANCELLING = family("tone:cancelling", 0.3, [
    rf"\b(?:cancel|clos|terminat|end|quit|leav|delet|deactivat|kill|scrap|drop)(?:l?ing|l?ed|e|ate|ing)? (?:my|our|the|this|all my|all our|it all)(?: (?:whole|entire|damn|bloody))?(?: \w+){{0,2}}? ?(?:{_CONTRACT}|account)\b",
    r"\b(?:i|we)(?:'ll|'m| will| am|'re| are)?(?: \w+){0,2}? (?:want to cancel|going to cancel|have to cancel|need to cancel|like to cancel|prefer to cancel|decided to cancel|ready to cancel|about to cancel|wish to cancel|forced to cancel|'ll cancel|will cancel)(?! (?:one|the (?:second|duplicate|order|booking|appointment|taxi|ride)|it because|(?:my|this|an?|our) (?:\w+ )?(?:order|appointment|booking|flight|taxi|ride|trip|reservation|delivery|item|request|uber|ticket))|cancell?ing|cancel (?:everything|it all|the lot|with you))\b",
], guards=("negated", "others", "dropped"), unless=_LEAVING_INNOCENT)  # fmt: skip

RULES: tuple[Rule, ...] = (*_LEGAL, *_REGULATOR, *_PUBLIC, *_CHURN, *_CANCELLING)
