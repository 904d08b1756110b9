"""Threats of publication in English: reviews, social media, the press, the neighbourhood."""

from __future__ import annotations

from drafter.domain.lexicon.english.unmeant import ADVISED, ASKING, MEANT, TAKEN_BACK
from drafter.domain.lexicon.rule import Rule, family

_REVIEWS = r"(?:trust ?pilot|google(?: reviews?| maps)?|yelp|tripadvisor|glassdoor|app ?store|play store|feefo|review (?:site|page)s?|reviews\.io|mouthshut|quora)"
_SITES = rf"(?:{_REVIEWS}|trip advisor|r/\w+|twitter|facebook|fb\b|instagram|insta\b|tik ?toks?\b|reddit|linkedin|youtube|mumsnet|whatsapp|social media|socials?\b|on x\b|online\b|the internet|everyone's newsfeed|moneysavingexpert)"
_PRESS = (
    r"(?:(?:the |my |our |your |every |to )?(?:local |national |evening |daily |sunday |news)+ ?papers?\b|(?:the|local|a) papers?\b(?! (?:with|copy|tray|cup|bag))|the press\b(?! office| release| trip| kit)|the media\b|media outlets?|journalists?|reporters?|front page|headlines?|six o'clock news|local news|news (?:station|channel|desk|outlet)s?|"
    r"\bbbc\b|\bcnn\b|\bitv\b|\blbc\b|rip-?off britain|daily mail|which\? (?:magazine|journalists?)|newsroom|tip line|phone-in|school magazine|today programme|watchdog programme|martin lewis|consumer (?:champions?|columns?|column|show|page|unit|reporter|programme)|(?:health|money) correspondent|my editor|national press|"
    r"the (?:daily |evening |sunday |local |irish )?(?:daily mirror|sunday mirror|herald|chronicle|echo|gazette|evening standard|evening post|guardian|telegraph|tribune|argus|observer|ft|times)\b(?! (?:is|was|shines|came|box|room|order|delivery|arrived|has)))"
)
_MEDIA = rf"(?:{_SITES}|{_PRESS}|public(?:ly)?\b|forums?\b|everywhere|all over)"
_BAD = r"(?:bad|negative|one[- ]star|1[- ]star|zero[- ]star|1\*|scathing|honest|terrible|damning|awful|horrible|truthful|brutal|detailed|very public|public|poor|nasty|worst|appropriate)"
_MATTER = r"(?:reviews?|photos?|pictures?|pics|videos?|footage|clips?|recordings?|screenshots?|story|saga|threads?|posts?|tweets?|e-?mails?|letters?|chats?|transcripts?|voicemails?|receipts|column|article|blog|podcast|newsletter|series|leaflets?|petition|hashtag|stream|reel)"
_CIRCLE = r"(?:followers|subscribers|readers|viewers|listeners|audience|neighbou?rs|friends|colleagues|everyone|everybody|people|(?:the )?whole \w+|the world|the internet|parents|members|others|residents|customers|(?:facebook|whatsapp|community|parents|mums'?|moms'?|neighbou?rhood|residents|expat|street|\w+) group|shareholders|investors|ppl)"
_WILL = r"(?:i'll|ill|i will|we'll|we will|i'm|im|i am|we're|we are|going to|gonna|ima|about to|have to|forced to|ready to|shall|let me|or i|or we|and i|i might|i may|i'd|i could|i want to|(?:half a|a good|half the) mind to|of a mind to|(?:very|sorely|quite|so|really|seriously) tempted to|minded to|i've|i have|i)"

_KIND_WORDS = (
    r"\b(?:great|glowing|[45][- ]?stars?|five[- ]stars?|positive|good (?:review|things|word|press)|lovely|excellent|nice (?:piece|things|story)|all nice|fantastic|brilliant|wonderful|recommend\w*|raved?|thank(?:s| you)|how (?:helpful|kind|good|quick)|your kindness|amazing|best|gorgeous|thrilled|inspiring|chuffed|congratulations|"
    r"wedding (?:blog|video)|birthday|charity|school project|homework|essay|thesis|promise|birthday surprise)\b"
)
_OTHER_POST = (
    r"\b(?:(?:posted|posting|post|sent|send) (?:the|my|it|them|a) (?:parcel|return|letter|key|package|post)|order(?:ed|ing)? (?:\w+ )?online|tried to|able to|go(?:ing)? (?:through|via)|(?:how|where) (?:do|can|to)|like to (?:order|pay|book|buy|see|know|write to you|announce|hire)|found you|(?:i |we )?(?:saw|seen|heard|read) (?:you|your|it|this|on|about|that|a|the|other)|"
    r"online (?:account|banking|form|chat|order|portal|tracking|donor)|(?:pay|book|check|look) online|last week|you (?:answer|replied|published|publish|post|reply)|your (?:app|facebook|instagram|twitter|influencers|advert|story has|media kit|press|newsroom)|my (?:band|ex|facebook login|instagram ad|own post|daughter wanted|daughter posted|mates say)|"
    r"(?:press|reviews?|newspaper) (?:office|award|club|subscription|said|button)|(?:deleted|took down|take (?:it )?down|removed|changed) (?:the|my)|public (?:transport|wifi|hearing|timetable|page|showreel|channel)|i've left feedback|i'm a journalist|is free here|paper (?:tray|wallet|cup|bag|copy)|asked us|paid ads?|saw on|read good|read reviews|error|community forum|would you mind|would like to use|got (?:\w+ )?likes|gets answered|take you down|as you asked|would like to|framed|comedy|street party|charity shop|sold|must be sick|neither going|coming to see|fake complaints|off your blog|my exam|may they|ad for|impersonating|wedding forums? rec|your post\b|app asks|in settings|"
    r"a customer of ours|the neighbour says|sort to|not (?:asking|going to)|i'd never|i won't|which (?:site|platform|page|link)|don't think i'd|paperwork|the parents that|we use|subscribe\w* (?:to|through)|i got from)\b"
)
_UNMEANT = "|".join((_KIND_WORDS, _OTHER_POST, TAKEN_BACK, ADVISED))

_BY_POST = r"\b(?:solicitors?|lawyers?|attorneys?|barristers?)(?:'s)? (?:has|have|is|will|drafted|wrote|letter)\b"
"""A lawyer's letter goes out to the company, not to the world."""

_ANNOUNCED = family("public_threat", 0.4, [
    r"\b(?:my|the|our) (?:next |own |honest )?(?:google|trustpilot|trip ?advisor|yelp|amazon|online|app store) reviews? (?:won't|will not|wont|is going to|isn't going to|will|is about to)\b",
    rf"\b{_WILL}(?: (?!not\b|never\b)\w+){{0,3}}? (?:post|shar|put|expos|blast|tweet|publish|tell|air|splash|plaster|upload|stream|document|go|tak|writ|contact|call|ring|rang|talk|speak|send|sent|rat|pass|spread|film|record|blog|vlog|leav|mak|tag|try|print|read (?:you|your) |add|blog|dm|raise)\w*\b<gap>\b(?:{_MEDIA}|followers|subscribers|everyone|everybody|group(?! (?:booking|discount|rate|tour|ticket|reservation|visit|lesson|class|price|order|trip|stay|party|travel|leader|policy|fare)s?)|blog|channel|podcast|newsfeed|hashtag|ratings?)",
    rf"\b(?:leav|writ|post|put|giv|publish|submit|updat|get|typ|draft)\w*<near>\b{_BAD}<near>\breviews?\b|\b{_WILL}<near>\breviews?\b(?! (?:it|the|my (?:order|options))\b)<gap>\b(?:{_MEDIA}|you|every|drafted|ready|typed)\b",
    r"\b(?:posting|tweeting|uploading|publishing|sharing|livestreaming|printing) (?:this|that|these|everything|the (?:whole|video|photos|pictures|story)|your (?:reply|e-?mail))\b(?! (?:ad|vacancy))|\b(?:going|go) live (?:this|tonight|at|on|with)\b|\btag(?:ging)? your ceo\b|\bquote tweet\b",
    r"\b(?:go|going|goes|take (?:it|this)|taking (?:it|this)|make (?:it|this|it all|everything)|making (?:it|this))(?: all)? (?:public|viral)\b(?! transport)|\bspread(?:ing)? the word\b|\bnam(?:e|ing) and sham(?:e|ing)\b|\bexpos(?:e|ing) (?:you|this|your)\b|\b(?:put|make) (?:it|this) on (?:a )?(?:billboard|placard)\b|\bnot quietly\b",
    rf"\b(?:tell|telling|warn|warning|advis\w+|let|letting|urge|make sure|inform)(?: \w+){{0,3}}? (?:{_CIRCLE}|anyone|all my|every \w+ i know)\b(?! (?:in your|at your|on your|what to do|who|that practice))(?=<gap>\b(?:what|how|about|not|never|avoid|steer|stay|know|why|hear|exactly|the truth|against|away|to)\b|[ ]*[.,!]|$)",
    rf"\b(?:expect|await|look (?:out )?for|watch (?:out )?for|prepare for|enjoy|brace yourself for|get ready for|you can expect|you'll (?:get|find|see))\b<near>\b(?:{_BAD} )?(?:the |my |a |an |some |one )?(?:{_BAD} )?(?:reviews?|write-?up|post|thread|article|video|rating)\b",
], guards=MEANT, unless=_UNMEANT)  # fmt: skip
"""Publishing announced in the first person."""

_GOES_UP = family("public_threat", 0.4, [
    rf"\b(?:the |my |our |this |these |that |those |your |a |every )(?:\w+ )?{_MATTER}(?: of \w+)?\b<near>\b(?:goes|go|going|will|will be|'ll|is|are|gets?|can|drops?|dropping|ends?|does)\b<near>\b(?:up|out|online|live|viral|everywhere|public|the rounds|typed|drafted|ready|written|printed|dropping|in drafts|{_MEDIA}|blog|channel|feed|forum|group|newsletter)",
    rf"\b(?:it|this|that|everything|all of (?:this|it)|you|yours|pictures|photos|screenshots)(?:'s|'ll|'re)? (?:\w+ ){{0,3}}?(?:on|onto|to|all over|in|with|up on) (?:the |my |our |every |all )?(?:\w+ )?{_SITES}<near>\b(?:tonight|tomorrow|today|by|at|next|then|now|soon|if|unless|$)",
    rf"\b(?:it|this|that|everything|it all|the lot|the (?:whole|full) \w+)(?:'s|'ll)? (?:goes|go|going|is going|will go|will be|gets posted|be) (?:up |out |straight |posted )?(?:on|onto|to|in|all over) (?:the |my |our |every |each |all |any )?(?:\w+ ){{0,2}}?(?:{_SITES}|forums?\b|(?:facebook|whatsapp|local|community|village|mums'?|parents'?) groups?\b)(?! (?:orders?|chat|banking|account|form|portal|support))",
    rf"\bnot (?:afraid|scared|shy|above|too proud)(?: of| to| about)? (?:post|shar|show|us|publish|put|go|tak|upload|writ|tell|say)\w*\b<gap>{_MEDIA}",
    rf"(?:^|[.!?;,\n] ?)(?:then |so |or |and |it's |see you on |hello |next stop )*(?:{_SITES}|{_PRESS})(?:,| here i come| next| then| it is| tonight| tomorrow)[^.!?]{{0,30}}|\b(?:or|then|and)(?: it's| the| a| my| it goes to| to| on)* (?:{_REVIEWS}|twitter|facebook|tiktok|trustpilot|reddit|youtube)\b",
    r"\b(?:in|on) (?:my|our|the|this) (?:\w+ )?(?:blog|podcast|column|newsletter|channel|series|slides|breakfast show|food column|guest book|parish newsletter)\b|\bmy (?:\w+ )?(?:podcast|column|newsletter|blog|stream|article|editor|students|article|readers|followers|subscribers|viewers|listeners)\b<gap>\b(?:you|your|need|will|would|love|learn|hear|want|wants|is due|starts|called|see|enjoy)\b|\byou're (?:next|on|invited|episode|chapter)\b<near>\b(?:month|slides|chapter|episode|podcast)\b",
], guards=MEANT, unless="|".join((_UNMEANT, ASKING, _BY_POST)))  # fmt: skip
"""The material goes up, or stands ready."""

_THEY_HEAR = family("public_threat", 0.4, [
    rf"\b{_CIRCLE}\b<near>\b(?:will|going to|gonna|'ll|are about to|is about to|would|can|get to|gets to|deserve to|should|need to|ought to|love|enjoy|hope)\b(?: \w+){{0,3}}? (?:hear|know|see|read|learn|find out|love|be interested|be hearing|be told|be warned|enjoy|decide|like)\w*\b",
    r"\b(?:people|others|the (?:public|world)|other (?:customers|buyers|tourists)|everyone) (?:deserve|need|have a right|ought|should)s? (?:to )?(?:know|be warned|hear|be told)\b|\bwait (?:until|till) (?:people|everyone|they|the \w+) (?:see|sees|hear|read|get)\b|\bwarn (?:other|others)\b(?! \w+ about the con)|\bpeople (?:read|talk)\b<near>\b(?:about it|comments)|\bword (?:gets|will get|travels) (?:a)?round\b|\btalk of the (?:town|mosque|village|street|church|office)\b",
    rf"{_PRESS}\b<gap>\b(?:(?:are|is) (?:both |all |also )?going to|will(?: both| all| also| be)?|'ll) (?:hear|know|be told|find out|learn|get to)\w*\b",
    rf"{_PRESS}(?:'s)?\b<near>\b(?:will|would|can|is|are|rang|asked|asks|wants?|love|loves|might|should|has|have|gets?|says?|know|hear|interested|prints?|isn't|picks? (?:it|this) up|takes?|short of)\b",
    rf"\b(?:one |a |straight |next |my |call |letter |copy |off |go |going |ring |talk |speak |write |writing |email |send |sent |tell |contact )(?:\w+ ){{0,3}}?to (?:the |my |a )?{_PRESS}|\b(?:ring|rung|call|calling|contact|contacting|tip(?:ping)? off|alert|email|invite|asking) (?:\w+ )?(?:the |a |my )?{_PRESS}|\b(?:appear|land|end up|splash\w*|plastered|featur\w+|read (?:about )?(?:it|this|yourselves?)|see (?:it|this|yourselves?))\b<near>\b(?:in|on|across|over) {_PRESS}|\b(?:two|a|my) (?:\w+ )?journalists? (?:in|friend|cousin)\b",
    rf"\b(?:wonder|let'?s (?:see|find out)|see|imagine|curious|bet|hope|cant wait for|can't wait for|fancy)\b(?: \w+){{0,3}}? ?(?:what|how|that|if)?<near>\b(?:{_MEDIA}|shareholders|investors|trends?|a meme|agm)\b",
    r"\b(?:one|1|zero|0|single|lowest|worst|minimum|half a|no)[- ]?(?:\* ?|stars?|star reviews?|rating)\b<gap>\b(?:coming|on|everywhere|from me|is what|you'll|incoming|across|wherever|review|heading|posted|going|unless|if|until|awaits|online)\b(?<!zero stars for)",
    r"\b(?:would be|be|it'd be) a (?:shame|pity) if\b<gap>\b(?:pictures?|photos?|video|out|about|saw|heard|sent|people|everyone|public)\b|\b(?:rating|comments|page|hashtag)\b<gap>\b(?:while it lasts|going to be interesting|watch the space)\b|\b(?:you're|about to be|going to be|be) (?:very )?famous\b|\bsilence will be quoted\b|\b(?:your|a) (?:quote|reply)\b<near>\b(?:for the article|printed|quoted)\b|\bprinted in full\b|\blook better in print\b",
    r"\b(?:my|our) reviews? (?:will|won't|is going to|are going to|on [a-z]+ will) (?:reflect|say|be|not be|tell|make|mention|warn)\b|\bevery\b<near>\bdays?\b<gap>\b(?:paragraph|post|tweet)\b|\bparagraph in my review\b|\b(?:placard|billboard|leaflets?|megaphone|loudhailer)\b<gap>\b(?:outside|opposite|letterbox|showroom|saturday|print|about you)\b|\b(?:the|my) (?:pen|thumb|finger)\b<near>\breview\b",
], guards=MEANT, unless="|".join((_UNMEANT, ASKING)))  # fmt: skip
"""Who will hear of it."""

_AT_HAND = family("public_threat", 0.35, [
    r"\b(?:my|our) (?:[\w,.-]+ ){0,3}?(?:followers|subscribers|podcast|blog|channel|column|newsletter|readers|listeners|viewers|audience|megaphone|series about you|feed knows)\b|\b(?:\d[\d.,]*k?|hundred|thousand|thousands of) (?:\w+ )?(?:followers|subscribers|readers|views|ppl(?= (?:read|follow|see|watch|in|on|who))|people (?:read|follow)|aunties|members)\b",
    r"\b(?:facebook|tiktok|trustpilot|tripadvisor|twitter|reddit|linkedin|mumsnet|instagram|youtube|google maps|nextdoor|whatsapp|every (?:local |dog |single )?(?:group|forum)|all over|estate whatsapp|mums' group)\b(?=[^.!?]{0,60}\b(?:tonight|by (?:\w+ )?(?:evening|tonight|friday|monday)|hears?|will|waiting|maybe you'll|drag|gets|goes|first|or the|continued|power|if you))",
    rf"\b(?:prefer|rather|seen|see|publish|write|make|makes|interesting|works at|friendly with|know (?:a|the)|approached by|lives|don't make me)\b<near>{_PRESS}|\bjournalists?\b<gap>\b(?:family|next door|phone|friend)\b|\bletter to the times\b|\bnewspaper article\b|\bfront page\b",
    r"\b(?:thumb|finger|hand)s?(?:'s| is| hovers?| stays)? (?:\w+ )?(?:on|over|off) (?:the )?\W?(?:publish|post|send|button)|\buploaded nothing\. yet\b|\breview[- ]bomb\w*|\bscreenshots? (?:of the series|dropping|saved|ready)\b|\bthe (?:first|next) screenshot\b|\blearn in public\b|\b(?:i|we)(?:'d| would)? (?:rather|sooner|prefer) (?:people read|tell the story|not (?:to )?take this to social)\b|\bblog about\b|\bwrite the other version\b|\bi (?:may|can) print\b|\beveryone reads\b",
    r"\b(?:your|the) ceo\b<gap>\b(?:linkedin|tagged|publicly)\b|\bhear it\b<near>\bpublicly\b|\b(?:the|every) (?:\w+ )?(?:town|village|estate|parish|street|club|allotment|mosque|church|gate|student bar)\b<gap>\b(?:hears?|knows?|word|wall|talk|newsletter|waiting)\b|\b(?:have|with|wait until i've|quicker with) an audience\b|\b(?:convo|chat|conversation|this) (?:is|=) content\b|\bword gets round\b|\bbad news travels\b|\bi can do shame\b",
], guards=MEANT, unless="|".join((_UNMEANT, ASKING)))  # fmt: skip
"""The audience, shown like a weapon."""

_TOLD_ALL = rf"(?:{_SITES}|{_PRESS}|forums?\b|groups?\b|channel|newsletter)"
_WILL_SEE = family("public_threat", 0.4, [
    r"\b(?:one|1|zero|0|bad|negative|honest|nasty)[- ]?stars? (?:\w+ )?reviews?\b[^.!?;\n]{0,15}?\b(?:starts?|begins?|follows?|comes?|coming|lands?|goes?|will|is|are|next)\b|\breviews? (?:starts?|begins?|will follow|follows?)\b|\b(?:leav|writ|post|put|submit)\w*\b[^.!?;\n]{0,20}?\breviews?\b[^.!?;\n]{0,20}?\b(?:so (?:that )?|to (?:warn|tell|let)|and warn|warning)\b(?: ?(?:others|people|everyone|everybody|nobody|no one|other|the next|anyone))?",
    r"\b(?:my|our) next (?:\w+ )?(?:video|post|article|column|vlog|reel|episode|blog|podcast|story|tweet|thread|stream)(?: \w+)? (?:will|is going to|is|'ll|goes|shall) (?:be )?(?:\w+ )?(?:about|on|all about|called|named|features?|star\w*)\b|\b(?:i|we)(?:'ll| will| shall|'m going to| am going to|'re going to|'m| am) (?:be )?(?:\w+ )?(?:shar|tell|publish|post|document)\w* (?:my|our|this|the whole|the full|your) (?:\w+ )?(?:experience|story|ordeal|saga|tale|nightmare|disaster)\b",
    rf"{_TOLD_ALL} (?:is|are|will)(?: be)?(?: \w+)? ?(?:going to |gonna |about to )?(?:love|enjoy|hear|see|have a field day|eat (?:it|this) up|go wild|like|know|get|read)\b|{_TOLD_ALL}\b[^.!?;\n]{{0,20}}?\b(?:gets?|getting|will get|will have|receives?|is having)\b[^.!?;\n]{{0,15}}?\b(?:pictures?|photos?|pics|videos?|footage|story|screenshots?|whole thing|e-?mails?|letters?|recordings?)\b",
    rf"\btell(?:ing)? (?:each and )?(?:every(?: single)?(?: last)? one|all|each|every single person) of (?:them|my|our|the)\b[^.!?;\n]{{0,40}}?\b(?:how|what|about|not|never|why|to avoid)\b|\bhow (?:\w+ ){{0,4}}?(?:this|it|that|your \w+) (?:would|will|might|is going to|looks?) (?:look|sound|read|go down|come across)? ?(?:on|in|to|with|for) (?:the |a |your |my )?(?:\w+ ){{0,2}}?(?:{_TOLD_ALL}|television|tv|radio|news|readers|viewers|public|shareholders|investors|programme|program|front page)",
    rf"\b(?:this|it|that|everything|the whole \w+|all of (?:this|it))(?:'s|'ll| will| is)? all (?:goes|go|going|be|be going|ends up) (?:up )?(?:on|onto|to|in|all over) (?:the |my |our |every )?(?:\w+ )?{_TOLD_ALL}",
], guards=("negated", "others", "dropped"), unless="|".join((_KIND_WORDS, TAKEN_BACK, ADVISED)))  # fmt: skip
"""Who is going to see it, told without a question's innocence."""

RULES: tuple[Rule, ...] = (*_ANNOUNCED, *_GOES_UP, *_THEY_HEAR, *_AT_HAND, *_WILL_SEE)
