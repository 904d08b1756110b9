"""Threats of law in English: a lawyer or a court against the company, hints included."""

from __future__ import annotations

from drafter.domain.lexicon.english.unmeant import ADVISED, ASKING, HAPPY, MEANT, TAKEN_BACK
from drafter.domain.lexicon.rule import Rule, family

_LAWYER = r"(?:lawyers?|attorneys?|solicitors?|barristers?|advocates?|legal (?:team|counsel|advis[eo]rs?|representatives?|people|department))(?! general)"
_COUNSEL = r"(?:lawyers?|attorneys?|solicitors?|barristers?|advocates?|advocat|legal (?:team|counsel|advis[eo]rs?|bods|people|representatives?|cover|insurance|expenses insurer)|counsel(?! of))(?!['\w]* (?:general|friend recommended|language|emoji))"
_COURT = r"(?:(?:small[- ]claims?|county|magistrates'?|sheriff|civil|consumer|federal|district|high|crown|labou?r|traffic|supreme|coroner's|competent|proper|higher) courts?|courts?|court ?rooms?|court ?houses?|tribunals?|four courts)"
_JUDGE = r"(?:judges?|magistrates?|sheriffs?(?: officers?)?|jury|juries|jurors|m'lud)"

_NOT_OURS = (
    r"\b(?:tax return|for (?:the|my) tax\w*|copy of the (?:invoice|contract)|divorce|custody|probate|landlord|my ex\b|my ex's|employer|neighbou?rs?'?s?(?! at)|car accident|inheritance|will reading|conveyanc\w+|"
    r"house (?:sale|purchase)|closing on (?:a|the|our|my) house|my tenants?|my tenant's|previous tenant|tennis|squash|basketball|badminton|food court|our court|court shoes|law courts|mock trial|at school|counsellor|fake|going on about|in our building|who's a judge|married|court fine|add-on|is it a scam|threatening court|law courts|kept my counsel|isn't the next|lost sleep|dreams|hostile litigation|judge's clerk|referee|cheated me|own depot|in your court until|ball's in|kangaroo|asylum|immigration|"
    r"another (?:company|firm|shop|airline)|(?:an)?other (?:company|airline|driver|customer|parent)|previous (?:company|provider|supplier)|old (?:provider|supplier|company|lease)|builder|the driver who|"
    r"deeds?|mortgage|guardian|executor|deputy|benefits|passport|costume|carnival|row \d|terms for fun|jury service|jury'?s out|witness at|evidence in court|in chambers|retired \w+ myself|court \d|court pass|court (?:appearance|attendance)|(?:have|got|attend\w*|due in|at) (?:a )?court(?: (?:date|hearing|case))? (?:that|this|the same|on the|on that) (?:day|morning|afternoon|week|date)|"
    r"(?:tak\w+|took|drag\w*|haul\w*|sue|sued|suing|see\w*) (?:the|that|this|their) (?:\w+ )?(?:hotel|hostel|guest ?house|landlord|landlady|builders?|garage|neighbours?|dealer(?:ship)?|council|travel agent|taxi (?:firm|driver|company)|caterers?|venue|school|employer|tenants?|plumber|electrician|other (?:driver|party|side|passenger|guest)|previous owners?|estate agents?)(?![^.!?]*\b(?:and you\b|you too|both of you|you next|as well as you|same for you))|"
    r"power of attorney|legal name|legal & general|legal notice|law (?:graduate|degree|practice)|small law firm|remove my|copied in by mistake|on holiday|notari[sz]ed copy|the insurer's|my insurer's solicitor|fax number|going round|"
    r"(?:you'll|you will|you're|you said you'd|you) (?:take|taking|took) me|(?:threaten\w*|suing|sue|sued|against) me|(?:the|a|your) (?:solicitor's|lawyer's|court) letter you|you sent|you've sent|your (?:\w+ )?notice|court letter about|sending me)\b"
)
_AT_WORK = (
    r"\b(?:we are|we're|i am|i'm|as|for) (?:an? )?(?:\w+ ){0,2}?(?:firm of (?:solicitors|lawyers|barristers|attorneys)|(?:law|legal) (?:firm|practice))\b|"
    r"\b(?:i'm|i am|we are|working|works?|worked|trained|studied) (?:as )?(?:an? |for an? |of )?(?:[a-z]+ )?(?:lawyer|attorney|solicitor|barrister|law firm|judge|paralegal)(?! of my own)\b|\b(?:as an attorney|for a living|by trade|is on my business card|lawyer husband|lawyer friend (?:recommended|loves|uses)|in-house lawyer|friend|good things|heard (?:of|about) you)\b|"
    r"\b(?:mentioned|uses|loves?|bought) (?:you|your|it)\b|\bcan i (?:legally|sue)\b"
)
_UNMEANT = "|".join((_NOT_OURS, _AT_WORK, TAKEN_BACK, ADVISED))

_SUING = family("legal_threat", 0.5, [
    r"\b(?:(?:will|'ll|to|gonna|il|ill|could|can|should|might|may|must|i|we|and|or) sue\b(?! (?:from|at|in|is|was|who|and|said|promised)\b)|sue (?:you|your|them|the company|this company|for)\b|suing (?!me\b))",
    r"\byou(?:'ll| will| are going to|'re going to| can| could)? (?:be|get|getting|being) (?:sued|served|taken to)\b|\byou have been served\b|\bi(?:'ve| have) sued (?:a|an|the|two|three|bigger)\b",
    r"\blaw ?suits?\b|\blitigat\w+|\bclass[-. ]{1,2}action\b|\bfil(?:e|ed|ing) suit\b|\bcivil suit\b|\bcase law\b",
], guards=MEANT, unless=_UNMEANT)  # fmt: skip
"""Suing, in so many words."""

_BY_LAW = family("legal_threat", 0.5, [
    r"\blegal (?:action|proceedings?|steps?|recourse|remed(?:y|ies)|measures|routes?|advice|claim|avenues?|options|representation|letter|means|channels|consequences|matter|correspondence|costs)\b",
    r"\blegal notice (?:is|has|will|to you|against)\b|\b(?:serve|send|issue)\w* (?:you )?(?:with )?(?:a )?legal notice\b|\b(?:notice is ready|drafting notice|drafted (?:a )?notice)\b",
    r"\b(?:handle|deal with|pursu\w+|resolv\w+|proceed\w*|settl\w+|act|enforce)(?: (?:this|it|things|them|the matter))? legally\b|\b(?:go|going|goes|get|getting|gets) legal\b|\b(?:get|have) the law (?:on|have)\b|\blet(?:ting)? the law\b|\blaw it is\b|\babove the law\b",
    r"\b(?:bring|issu|start|commenc|initiat|fil|begin|lodg|tak|instigat|pursu|put|press|submit)\w*<near>\b(?:proceedings|(?:an? |my |the |our )?(?:claim form|(?:claim|action|case) (?:against (?:you|your|the company|them)|in (?:the |small )?court|for (?:damages|breach))))",
    r"\b(?:i|we)(?:'ll| will| shall)? (?:issue|file) (?:a |the |my )?claim\b(?! (?:with (?:you|the insur|my (?:bank|card))|on|via|through))|\b(?:claim|proceedings|writs?) (?:is|are|will be|'s|has been|gets?) (?:issued|lodged|filed|served|contemplated|stands?)\b|\bproceedings (?:are|will|shall)\b|\bclaim'?s (?:lodged|in anyway|issued|filed)\b|\bclaim form (?:goes|is|gets|will)\b|\bi file (?:at|on|tomorrow|today)\b",
    r"\b(?:strong|good|solid|clear|legal) (?:case|claim) (?:against (?:you|them|the company|your)|in (?:court|law))|\b(?:disrepair|injury|damages|negligence) claim\b(?! (?:form|number|with you))|\bfor damages\b|\b(?:seek|claim|sue for|recover) (?:\w+ )?damages\b",
    r"\b(?:breach|breaching|in breach) of (?:contract|the (?:consumer|sale)|consumer|your (?:legal|statutory))\b|\b(?:my|our) (?:legal|statutory) rights\b|\bknow my rights\b<gap>\benforce\b|\bproduct liability\b",
    r"\b(?:hold|held|be|find) (?:you |your company )?(?:personally |fully )?liable\b|\b(?:put|place) you on (?:formal |legal )?notice\b|\bformal (?:legal )?(?:letter|notice)\b(?! (?:of cancellation|to leave))|\bwithout prejudice\b|\btime (?:is|being) of the essence\b|\bexpert witness\b",
    r"\bletter before (?:action|claim)\b|\bmcol\b|\bmoney ?claim(?: online)?\b|\bpre-?action\b|\bstatutory demand\b|\bparticulars of claim\b|\bwound up\b|\bplus costs\b|\bnow or with costs\b|\bno win,? no fee\b|\bdefault judge?ment\b|\bi want judge?ment\b",
    r"\b(?:take|taking|pursue|pursuing|seek|seeking|considering|exploring|explore|weighing|looking (?:at|into)|reserve|exercise|enforce) (?:\w+ )?(?:this |it |you |the matter |up )?(?:further )?(?:legal|legally|my legal|our legal)\b|\bclaim(?:ing)? (?:this|it|the \w+|my \w+|damages|compensation)?<near>\bthrough the (?:\w+ )?courts?\b",
    r"\b(?:fil\w+|tak\w+|go\w*|start\w*|demand for)<near>\barbitration\b|\bconsumer (?:dispute[s]? )?(?:forum|commission)\b|\bdistrict commission\b|\b(?:ncat|vcat)\b|\bredress(?:al|al forum)\b|\bappropriate forum\b",
], guards=MEANT, unless=_UNMEANT)  # fmt: skip
"""Steps of law without the word court: claims, notices, liability."""

_PAPERS = family("legal_threat", 0.45, [
    r"\b(?:summons(?:es)?(?! (?:to|bell))|writs?\b|subpoenas?|affidavits?|injunctions?(?! against my)|depositions?|under oath|process server|bailiffs? (?:visit|round|calls?|turn)\w*|(?:the |from the )bailiff's sticker|gavel|(?:a|the|legal|case) precedent)\b",
    r"\b(?:serve[ds]?|serving|service of|accept service|served (?:on|with)|getting|drawn up|draw up) (?:you )?(?:with )?(?:papers|documents)\b|\baccept service\b|\bpapers (?:served|drawn up|are drawn)\b|\bfor service of\b|\bsend<near>\bbailiffs?\b|\b(?:before|in front of) (?:a|the) bench\b|\bfile a defen[cs]e\b|\bexhibit [a-z]\b|\b(?:be|is|as) (?:an |your )?exhibit\b|\bdiscovery is\b|\bdisclosure (?:is|isn't)\b|\ball be disclosed\b|\bpreserve all records\b",
    r"\b(?:law firm|law cent(?:re|er)|law society|legal aid|legal cover|legal insurance|legal expenses (?:cover|insurance|insurer)|injury (?:firm|people|lawyers?|solicitors?)|small[- ]claims?|better call saul)\b",
    r"\b(?:court|tribunal|my|a) hearing (?:date|requested|is (?:set|booked))\b|\bhearing (?:date|requested)\b|\buntil the hearing\b|\bbinding judge?ment\b|\blet the verdict\b|\bon the witness stand\b|\b(?:passed|called to) the bar\b(?! today)|\bi'm represented\b|\blawyer(?:ing|ed)? up\b",
    rf"\b(?:see|meet|catch|face) (?:you|u|ya|ye|yiz|youse)(?: all| guys| lot)? (?:in|at|before) (?:the )?(?:{_COURT}|front of)",
], guards=MEANT, unless="|".join((_UNMEANT, ASKING, HAPPY)))  # fmt: skip
"""The things that come with a lawsuit."""

_COUNSELS = family("legal_threat", 0.45, [
    rf"\b(?:my|our) (?:\w+ ){{0,2}}?{_COUNSEL}\b|\b{_COUNSEL},? (?:my|our)\b",
    rf"\b(?:a|an|another|some|two|three|one of us is a|through|housing|duty|family|rights|union) (?:[\w-]+ ){{0,2}}?{_COUNSEL}\b",
    rf"\b(?:contact|consult|call|ring|phone|instruct|hir|get|got|involv|engag|retain|see|ask|brief|appoint|speak|talk|go|seek|find|cc|copy|pass|hand|giv|send|sent|tak|turn|refer|bring|need|pay|hear|told|quoted)\w*(?: [a-z']+){{0,4}}? {_COUNSEL}\b",
    rf"(?:^|[.!?\n,;] ?)(?:\w+ )?{_COUNSEL}(?:'s|s')?(?:,? (?:letter|will|is|are|has|been|next|first|involved|at(?! law\b)|says?|said|monday|tomorrow|friday)|\.)",
    rf"\b{_COUNSEL}<gap>\b(?:draft\w*|prepar\w+|writ(?:e|ing)|drawing up|on (?:it|the case)|involved|take over|takes over|taking over|handle\w*|be in touch|review\w*|look\w* (?:at|into|over)|sue|case|claim)\b",
    r"\b(?:your|you lot's) (?:own )?(?:legal department|legal team|legal cell|lawyers?|solicitors?'?|counsel|insurers)\b<gap>\b(?:brace|clear|mine|want|who|ready|need|hear|explain|costs?)\b|\b(?:notify your insurers|legal cell|who your insurers are)\b|\bwhat (?:a|my|the) (?:lawyer|solicitor|judge|court|attorney) (?:says|thinks|has to say|makes of)",
], guards=MEANT, unless="|".join((_UNMEANT, ASKING, HAPPY)))  # fmt: skip
"""A lawyer at the customer's side."""

_BEFORE_THE_BENCH = family("legal_threat", 0.45, [
    rf"\b(?:tak|see|drag|go|mov|end|br[io]ng|meet|fil|haul|settle|pursu|explain|put|approach|fight|contest)\w*<gap>\b(?:to|in|before|through|at) (?:the |a |your |an? )?(?:\w+ )?{_COURT}\b(?! (?:me|fine|order|clerk all))",
    rf"\b(?:before|by|through|steps of|door of|have|let|out of|off to) (?:a|the|any) (?:[a-z-]+ )?{_COURT}\b|\b{_COURT} (?:of law|claim|action|papers|summons|proceedings|can|will|would|decide|consider|clerk spells|judge?ment|costs|of first instance|steps)\b|\b(?:in|to|for|going) (?:the )?(?:small[- ]claims|county|sheriff|labou?r|civil|high|district|crown) court|\bgo(?:ing)? meet for court\b|\bthe court (?:is for|has acknowledged)\b|\bby the court\b|\bcourt room\b|\bhear from the courts?\b|\bcourt,? (?:then|it is)\b",
    rf"\b(?:a|the|any|to|before|by|my) (?:[a-z-]+ ){{0,2}}?{_JUDGE}\b(?! of the)|\bjudges (?:tend|will|like|take)\b|\byouse? can (?:chat|talk)<near>{_JUDGE}|\bin front of (?:a|the) {_JUDGE}|\bpaid to judge\b|\bm'lud\b",
], guards=MEANT, unless="|".join((_UNMEANT, ASKING, HAPPY)))  # fmt: skip
"""A court, or the one who sits in it."""

RULES: tuple[Rule, ...] = (*_SUING, *_BY_LAW, *_PAPERS, *_COUNSELS, *_BEFORE_THE_BENCH)
