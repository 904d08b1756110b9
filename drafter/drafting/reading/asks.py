"""What the last message explicitly asks or requests: all that the reply must answer. Rhetoric and threats are none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.domain.bidding import is_plainly_bidding
from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.reading import Ask
from drafter.domain.regex import regex
from drafter.domain.sentences import Sentence, sentences
from drafter.drafting.reading.asked_abroad import asked_unmarked_abroad, begins_asking, where_asked_abroad
from drafter.drafting.reading.asks_listed import bids, cuts
from drafter.drafting.reading.scan import Said

_RHETORIC = Waiting(
    r"\b(?:are you (?:\w+ )?(?:kidding|serious|joking|stupid|blind|deaf|mad|insane|for real|having a laugh|people|even|human)|is this (?:a |some kind of |some )?(?:joke|wind ?-?up|for real)|"
    r"how (?:\w+ )?(?:hard|difficult) (?:can|is|could|would)|how (?:on earth|the hell|dare|is (?:this|that|it) (?:\w+ )?(?:acceptable|possible|ok|okay|allowed|legal|fair|right)|can (?:you|anyone|a company|this|that) (?:\w+ )?(?:be|justify|treat|do|call|get away|expect|not|sleep|run|possibly|think|mess|take|lose)|many (?:more )?times(?! (?:have|has|did|was|were) (?:you|it|i|my \w+|the \w+|we) (?:been )?(?:charged?|billed?|debited|pa(?:y|id)|ordered|bought|booked|used|tried to (?:deliver|collect|charge))\b))|"
    r"what(?:'s| is| the hell is| on earth is)? wrong with you|what (?:kind|sort) of (?:a )?(?:\w+ )?(?:company|business|service|people|outfit|operation|joke|customer service)|what is the point|what's the point|"
    r"who do you think|do you (?:even|people|really|honestly|actually|think|have any idea|know (?:how|what it)|not|ever|expect|call)|don't you (?:think|people|care|ever|even)|"
    r"why (?:on earth |the hell )?(?:should|would|must) (?:i|we|anyone|anybody)\b(?! (?:be|not) able)|why do (?:i|we) (?:even|bother|keep|always|still|put up|pay you|waste|trust|believe)\b|why bother|why (?:is|was|are|must) (?:this|that|it|things|everything)(?: all)? (?:be )?(?:so|such|this|that) (?:hard|difficult|complicated|impossible|a (?:struggle|battle|fight))(?=\W*$| for (?:you|a company|any\w+)| to (?:get|reach|understand|reply|answer|refund|fix it|do|send|help)\b)|what(?:'s| is) so (?:hard|difficult|complicated)|why am i (?:even )?(?:not )?(?:paying|bothering|surprised|still (?!being|waiting|without|getting|on|not))|is (?:that|it) too much to ask|is anybody (?:there|alive|home)|"
    r"is any(?:one|body) (?:there|alive|home|even|actually|awake|listening|running (?:this|it|that|the (?:place|show|shop))|in charge (?:there|over there|at all))\b|"
    r"(?:does|do|did) any(?:one|body) (?:\w+ )?(?:reads?|checks?|looks?|thinks?|cares?|works?|talks?|bothers?|proofread\w*|listens?)\b|is (?:there )?any(?:one|body) (?:there |in |at |left |working )?[^?]{0,40}\bwho (?:actually |really |ever |even )?(?:does|do|cares?|knows|reads?|listens?|means|keeps|works|answers)\b|does some(?:one|body) (?:first )?(?:have|need) to (?:die|get hurt|be (?:hurt|killed|injured))|"
    r"(?:are|were) you (?:just |all |really |now )?(?:waiting (?:for (?:some|any)(?:one|body)|for (?:me|us) to (?:die|give up|go away|snap|explode)|(?:until|till) (?:some|any)(?:one|body))|proud|ashamed|asleep)|"
    r"(?:do|must|shall|should) (?:i|we) (?:first |really )?(?:have to |need to )?(?:die|bleed|beg|scream|shout|faint|drown|freeze|starve|look like)\b|do you (?:\w+ )?(?:enjoy|blame me|take me for|want me to (?:die|beg|cry|scream))|"
    r"^(?:so |and |oh |what, )?(?:that's it|is that it|is that all|that's all|this is it|all good(?: now)?|all fixed(?: now)?|all sorted(?: now)?|sound familiar|notice anything|see the (?:problem|pattern)|remember me|happy now|guess what|know what)\?|"
    r"would (?:you|any\w+) (?:\w+ )?(?:put up with|be happy|like it|stand for|sleep in|eat (?:that|this|it)|wear (?:that|this|it)|accept (?:this|that|it) (?:if|from))|how would you (?:feel|like it)|"
    r"who does that|who (?:runs|is running|'s running) (?:this|that|your) (?:place|company|shop|outfit|show|circus)|who (?:on earth|in their right mind|the hell)|"
    r"you call (?:this|that)|isn't (?:that|it) (?:your|what|obvious|great)|what (?:were|are) you (?:people )?(?:thinking|playing at)|since when|"
    r"can(?:'t)? you (?:people )?(?:even )?(?:read|believe|imagine)|what do (?:you people|i pay)|am i (?:supposed|meant|expected|really|the only|talking to|speaking to a wall|invisible)|"
    r"\bany(?:one|body) else (?:here |out there |on here )?(?:get|got|getting|having|have|had|been|being|experienc\w+|notic\w+|see|seen|finding|find|with|think|feel|tired|fed up|use|using|had)\b|"
    r"seriously\?|really\?|hello\?|huh\?|(?:^|[,;:.!] ?)\u00bf?(?:que tal(?: (?:esta[ns]?|todo|va todo|le va))?|como esta[ns]?|todo bien|(?:comment )?ca va(?: bien)?|(?:vous )?(?:allez-vous|allez) bien|comment allez-vous|wie geht(?:'?s| es)(?: (?:ihnen|dir|euch|so))?|alles (?:gut|klar))(?: (?:hoy|heute|aujourd'hui))? ?\?|(?:^|[,;:] ?)(?:right|ok|no|what)\?|you know\?|see\?|how are you|wollen sie mich|soll das ein (?:scherz|witz)|wie schwer kann|geht's noch|estan de broma|es (?:esto )?una broma|se moque de|c'est une blague|vous vous moquez|vous plaisantez)"
)
_ASKING = Waiting(
    r"(?:^|[,;:.(&]|--?|\b(?:and|so|but|then|or|also|please|hi|hello|hey|well|ok|okay|if so|\w+ know|wondering|ask) )[ ]*(?:(?:and|so|but|then|or|also|please|now|just|exactly|roughly|in that case) ){0,2}"
    r"(?:wh(?:at|en|ere|o|ose|om|y|ich)\b|how\b|whether\b|any (?:\w+ )?(?:news|updates?|chance|idea|word|progress|way|sign|other|more|further|reason|plans?)\b|"
    r"(?:is|are|was|were|am|do|does|did|can|could|will|would|should|shall|may|might|must|have|has|had)(?:n't)? (?:i|we|you|u|it|he|she|they|there|this|that|these|those|the|my|our|your|ur|any|anyone|someone|a|an|not|[a-z]+ )\b)"
)
_ASKING_ELSEWHERE = regex(
    r"\u00bf|\b(?:wann|wo|warum|wieso|weshalb|wie|was|wer|welche[rsnm]?|kann|konnen|konnten|konnte|ist|sind|wird|werden|wurden|gibt|haben|hat|darf|muss|soll|cuando|donde|como|por que|que|quien|cual|puede[ns]?|podria\w*|hay|quand|ou|comment|pourquoi|combien|quel(?:le)?s?|est-ce|qui|pouvez|pourriez|y a-t-il|avez|serait)\b|-(?:vous|il|elle|je|on|t-il|t-elle)\b"
)
_UNMARKED = regex(
    r"^(?:(?:so|and|but|also|ok|okay|well|hi|hello|hey|then|now|oh|thanks)[, ]+){0,2}"
    r"(?:(?:how (?:much|many|long|late|soon|far|often)(?: \w+)?|(?:what|which)(?: (?!you\b|i\b|we\b|he\b|she\b|they\b|it\b|this\b|that\b)\w+)?|when|where|who|why|how) )?"
    r"(?:is|are|was|am|do|does|did|can|could|will|would|has|(?:should|have)(?! you\b)) "
    r"(?:i|we|you|u|it|he|she|they|there|this|that|these|those|the|my|our|your|ur|any(?:one|body)?|some(?:one|body)) (?!say\b|just say\b)\w"
)
"""A question that nobody ended with a mark: the verb stands before whoever it is about."""
_QUESTION_WORD = regex(r"\b(?:wh(?:at|en|ere|o|y|ich)|how|any)\b")
_CONDITION = regex(
    r"^(?:if|when|once|since|as|given|because|after|before|unless|while|in case|for|with|regarding|about|hi|hello|hey|dear|thanks|thank|wenn|falls|si)\b"
)
_SHORT_QUESTION = 5
_ACTS = (
    r"refund|fix|send|sort|resolve|reply|respond|answer|call|replace|return|deliver|repair|give|tell|cancel|restore|credit|collect|reconnect|correct|put (?:me|it|this|that|them|my|everything)|issue|process|reimburse|"
    r"ship|unlock|remove|stop|check|confirm|explain|let (?:me|us) (?:know|out|speak|talk|have|keep|see)|advise|close my|reset|update|change|escalate|transfer|resend|waive|rebook|connect me|contact me|e-?mail me|provide|show me|help|look into|arrange|bring|pay|"
    r"reissue|reprint|remake|redo|resit|reverse|release|reinstate|renew|delete|find|fetch|pick (?:it|them|this|that) up|come and|take (?:it|them|this|that|the|my) (?:\w+ ){0,3}?(?:off|away|back|down|out)|move (?:my|it|me|us|the|them)|keep (?:the|my|it|a)|leave (?:it|them|the|my)|"
    r"make sure|see to|set up|write to me|ring me|text me|reserve|extend|match|honou?r|apply|reopen|reactivate|unblock|deduct|knock"
)
"""What a company is told to do: the verbs of orders to a service."""
_WISH = Waiting(
    r"(?:^|[,;:] ?|\b(?:and|but|so|then|or|also) )(?P<please>(?:kindly |could (?:you|someone|somebody) |can (?:you|someone|somebody|i|we) |would you |will you |may i |could i |"
    r"i (?:just |only |really |simply |now |therefore |hereby |would |should |do |still |also |much )*(?:want|need|demand|request|require|expect|insist|(?:would|should)(?: \w+)? like|'d like|wish|ask|am asking|am requesting)\b|"
    r"i'd (?:really |just |much |also |still )*(?:like|appreciate|prefer|want|need|expect|rather (?:deal|speak|talk|have|hear|be))\b|i'm (?:asking|requesting|hoping)\b|we (?:\w+ )?(?:want|need|demand|request|require|expect|would like|should like|would also like|ask)\b|we'd (?:also |really )?(?:like|need|want|prefer)\b|"
    r"(?:someone|somebody) (?:needs|has|had better|must|ought)(?: to)? (?!to |be (?:joking|kidding|held|sacked|fired|ashamed)\b|explain themselves)|you (?:will|must|need to|have to|are going to) (?:also |now |please )?(?=(?:"
    + _ACTS
    + r")\b)|please\b|pls\b|plz\b|bitte\b|por favor\b|"
    r"(?:konnen|konnten|wurden) sie |ich (?:mochte|will|verlange|fordere|erwarte|brauche|bitte)\b|(?:quiero|exijo|necesito|solicito|quisiera|pido)\b|(?:pueden|puede|podrian|podria) |"
    r"(?:pouvez|pourriez)[- ]vous |j'aimerais (?:aussi |egalement |bien |donc )?(?=savoir|avoir|recevoir|que|une? (?!fois)|l[ea] |mon |ma |mes )|(?:me|nos) gustaria (?=saber|recibir|que)|je (?:veux|voudrais|souhaite|demande|exige|vous (?:prie|demande))\b|merci de |"
    r"i(?:'d| would) be (?:\w+ )?grateful (?:for|if)\b|i would (?:\w+ )?appreciate\b|(?:ich|wir) waren? (?:ihnen )?(?:\w+ )?dankbar,? wenn\b|"
    r"(?:(?:les?|te|os) )?agradecer(?:ia|iamos|e|emos)\b|(?:les?|te|os) agradezco que |rueg(?:o|ue)\b|rogamos |sirvan?se |"
    r"veuillez (?!agreer|recevoir|croire|accepter|transmettre)|priere de |vous voudrez bien |je vous (?:saurais gre|serais (?:\w+ )?reconnaissante?) de |"
    r"je vous remercie (?:par avance |d'avance )?de (?=(?:bien |me |m'|nous )*(?!avoir\b|votre\b|notre\b|etre\b)\w+(?:er|ir|re)\b)|"
    r"(?:thank you|thanks|danke|vielen dank|(?:muchas )?gracias|merci|je vous remercie) (?:in advance|im voraus|vorab|schon ?mal|de antemano|por adelantado|par avance|d'avance) (?:for|fur|por|de|pour) (?!your|ihre|votre|su\b|vos|tu\b))(?:[^.!?\n]|\.(?=\d)){2,160})"
)
_IMPERATIVE = Waiting(
    rf"^(?:(?:so|now|just|and|then|again|either|ok|okay|right|well|first|also|or|hi|hello|dear \w+)[, ]+){{0,3}}(?:(?:immediately|simply|now|just) )?"
    rf"(?:{_ACTS}|get (?:me|him|her|them|it|that|this|my|your|a|the|some\w+)|"
    r"erstatten sie|schicken sie|senden sie|rufen sie|stornieren sie|teilen sie|melden sie|(?:be)?zahlen sie|uberweisen sie|andern sie|korrigieren sie|prufen sie|klaren sie|erklaren sie|buchen sie|bestatigen sie|kundigen sie|loschen sie|liefern sie|reparieren sie|ersetzen sie|holen sie|veranlassen sie|streichen sie|beenden sie|"
    r"paguen\w*|cambien\w*|anulen\w*|reembolsen\w*|corrijan\w*|confirmen\w*|expliquen(?:me|nos)|explique(?:me|nos)|digan(?:me|nos)|borren\w*|arreglen\w*|changez|payez|corrigez|verifiez|supprimez|resiliez|reparez|livrez|expliquez|dites[- ](?:moi|nous)|devuelvan\w*|devuelvanme|envien\w*|llamen\w*|cancelen|solucionen|remboursez|envoyez|rappelez|annulez|repondez|confirmez)\b"
)
_NOT_IMPERATIVE = regex(r"^(?:\w+[, ]+){0,3}(?:call (?:it|me old|yourself)|give (?:it a rest|me a break)|tell me about it|check out|help (?:is|was)|answer (?:is|was)|refund (?:is|was|has|not|still|never)|return (?:is|was|label)|credit (?:is|was|card)|order|update:|delivery|stop (?:being|lying|it)|get (?:lost|stuffed|a life|a grip)|explain that|change is|show (?:is|was))\b")  # fmt: skip
_POLITE_CLOSE = regex(r"^(?:(?:please )?(?:don't|do not) (?:tell|say|give|start|even)|please (?:accept|find|note|see|be aware|don't hesitate|ignore)|thank you|i (?:need|want|wanted|expect) (?:you to (?:say|know|thank)|to (?:say|thank|tell you)|to know that)|i(?: would|'d) (?:just )?like to (?:thank|say|compliment|praise|express)|i wish (?:you|i|they|it)|can i (?:just )?say|i expect (?:it|so|you'll|you will|better|more|nothing)|i want nothing)\b")  # fmt: skip
_THREAT = regex(
    r",? ?\b(?:or(?: else)?|otherwise|sonst|oder|sino|o si no|de lo contrario|sinon|ou)\b,? (?:i|we|ich|wir|je|nous|my|you|expect|werde|llamare|voy|me)\b.*$|,? (?:or else|otherwise|sonst|sinon)\b.*$"
)
_UNDO = regex(r"^(?:please |so |now |just )*cancel (?:it|this|that|them|the)\b")
"""Asks for something to be undone; who says "cancel my contract" leaves."""
_WOULD_LOSE = frozenset({"legal_threat", "regulator_threat", "public_threat", "chargeback_threat", "churn_threat"})


_NEXT = regex(
    r",? (?:and|und|y|et)(?: also| then| auch| además| aussi)? (?="
    r"(?:(?:wh(?:at|en|ere|o|y|ich)|how)\b|(?:is|are|was|were|do|does|did|can|could|will|would|should|has|have) (?:i|we|you|it|he|she|they|there|this|that|these|those|the|my|our|your|his|her|their|an?|another|both|any|anyone|anybody|someone|somebody|nobody)\b)"
    r"|whether\b|(?:i|we) (?:want|need|demand|expect|would like|'d like)\b|(?:tell me|let me know|send me|confirm|explain|give me|show me)\b"
    r"|(?:wann|wo|warum|wie|was|wer|kann|können|muss|darf|ist|sind|wird|ich will|ich möchte|cuándo|dónde|por qué|cómo|puedo|quiero|quand|où|pourquoi|comment|combien|puis-je|est-ce|je veux)\b)",
    re.IGNORECASE,
)
"""Where one sentence goes on to ask a second thing: "…, and do I need the box?"."""
_ROW = regex(
    r", (?=(?:is|are|was|were|do|does|did|will|can|could|should|must|may|has|have|am) (?:i|we|you|it|they|there|he|she|my|our|the|your|this|that|an?|anyone|someone)\b"
    r"|who (?:pays?|decides?|is|does|will)\b|when (?:is|are|do|does|did|will|can)\b|what (?:is|are|happens|do|does|will)\b|how (?:do|does|much|long|soon|will|can)\b|where (?:is|are|do|does|will|can)\b|why (?:is|are|was|did|does)\b|whether\b"
    r"|(?:wer|wann|wie|wo|was|warum) (?:ist|sind|zahlt|kommt|wird|werden|hat|haben|kann|können|muss|bekomme\w*|geht|passiert)\b|(?:ist|sind|haben|hat|kann|können|muss|darf|wird|werden|bekomme|gibt) (?:ich|sie|wir|es|der|die|das|mein\w*|ein\w*)\b"
    r"|¿)",
    re.IGNORECASE,
)
"""The next of several questions in a row: "When is it fixed, should I wait, and who pays?"."""
_TURNED = regex(
    r"^\W*(?:(?:and|so|und|also|y|et) )?(?:(?:please |can you |could you )?(?:tell|let) (?:me|us) (?:know )?\w|i(?:'d| would) like to know|(?:wh(?:en|at|ere|o|y)|how|wann|wer|wie|wo|was|warum|wieso)\b"
    r"|(?:is|are|was|were|do|does|did|will|can|could|should|must|may|has|have|am|ist|sind|haben|hat|kann|können|muss|darf|wird|werden|¿\w+) )",
    re.IGNORECASE,
)
"""How the first of them begins; "when it comes, can you ring?" only says when."""
_SAYS_WHEN = regex(
    r"^\W*(?:(?:and|so) )?(?:when|where|what|who|wenn|was|wer|wo|wann|wie)(?:ever)? (?!(?:is|are|was|were|do|does|did|will|can|could|should|has|have|am|am|happens|ist|sind|wird|werden|hat|haben|kann|können|bekomme|kommt|zahlt|passiert)\b)",
    re.IGNORECASE,
)
_NEXT_ABROAD = regex(
    r",? (?:und|oder|sowie|y|e|et|ou)(?: (?:auch|dann|noch|außerdem|también|además|aussi|en plus))? (?="
    r"(?:wohin|woher|womit|wofür|wieso|weshalb|wie ?viel\w*|welche\w*|bis wann|ab wann|an wen|zu wem|wann|wer|wo|wie|was|warum)\b"
    r"|(?!(?:dass|ob|wenn|weil|als|damit|obwohl|falls|sobald|bis|bevor|nachdem|während|da|für|auf|über|nach|mit|von|bei|ohne|aus|durch|gegen|nicht|auch|dann|dort|hier|nur|zwar) )[a-zäöüß]{3,} (?:ich|wir|sie|er|es|man)\b"
    r"|¿|(?:a ?dónde|cuánt\w+|a quién|cuál\w*|cómo|cuándo|puedo|tengo que|hace falta)\b|(?:me|nos) (?:llega|cobra|envía|devuelve|manda)n?\b"
    r"|\w{3,}-(?:vous|je|nous|on|il|elle|t-(?:il|elle|on))\b|à (?:qui|partir de quel\w*|quel\w*)\b|(?:quel\w*|où|quand|comment|combien)\b|est-ce )",
    re.IGNORECASE,
)
"""The same of a question in German, Spanish or French, whatever its verb: "…, und wohin schicke ich die Belege?"."""
_OPEN_END = regex(
    r"\b(?:wh\w+|how|if|whether|i|you|we|can|could|will|say|tell (?:me|us)|know|explain|sagen|wissen|erklären|mitteilen)$",
    re.IGNORECASE,
)
"""How words end that are no ask without what follows: "state how and when"."""
_WHOLE, _SHORTEST = 3, 2
"""How many words the second of two asks in one sentence has at least, and the first: "Refund me, and do I need the box?"."""


def asks(last: Said) -> tuple[Ask, ...]:
    """The questions and requests of the last message, in order, each with its words; orders to whoever writes the reply are
    none."""
    found: list[Ask] = []
    for piece in sentences(last.own):
        if is_plainly_bidding(piece.text):
            continue
        ask = _question(last, piece) or _request(last, piece) or _unmarked(last, piece)
        for one in _one_by_one(last, ask) if ask else ():
            if all(one.evidence.quote != other.evidence.quote for other in found):
                found.append(one)
        if len(found) >= 20:
            break
    return tuple(found[:20])


def _one_by_one(last: Said, ask: Ask) -> Iterator[Ask]:
    """The ask, cut where its sentence goes on to ask a second thing."""
    start, end = ask.evidence.start, ask.evidence.end
    if (ask.kind == "request" or bids(last.text[start:end])) and (listed := cuts(last.text, start, end)):
        yield from _act_by_act(last, ask, listed)
        return
    parts = _NEXT_ABROAD if last.abroad and ask.kind == "question" else _NEXT
    row = _ROW.finditer(last.text, start, end) if _in_a_row(last.text[start:end]) else ()
    for mark in sorted((*parts.finditer(last.text, start, end), *row), key=lambda one: one.start()):
        told, left = last.text[start : mark.start()].split(), last.text[mark.end() : end].split()
        if len(told) >= _SHORTEST and len(left) >= _WHOLE and not _OPEN_END.search(last.text[start : mark.start()]):
            yield Ask(kind=ask.kind, evidence=last.evidence(start, mark.start()))
            start = mark.end()
    yield Ask(kind=ask.kind, evidence=last.evidence(start, end))


def _in_a_row(words: str) -> bool:
    """Whether the first of what may be several questions in a row is one."""
    return _TURNED.match(words) is not None and _SAYS_WHEN.match(words) is None


def _act_by_act(last: Said, ask: Ask, listed: Sequence[tuple[int, int]]) -> Iterator[Ask]:
    """What is asked for act by act, where it is a list: the first as it is asked, the others as requests."""
    start, end, kind = ask.evidence.start, ask.evidence.end, ask.kind
    for before, after in listed:
        yield Ask(kind=kind, evidence=last.evidence(start, before))
        start, kind = after, "request"
    # "…, and confirm it by email?" is no question by itself
    yield Ask(kind=kind, evidence=last.evidence(start, start + len(last.text[start:end].rstrip(" ?!."))))


def _question(last: Said, piece: Sentence) -> Ask | None:
    if not piece.text.rstrip("\"') ").endswith("?") or _RHETORIC.search(piece.text) or piece.text.count(" ") < 1:
        return None
    start = _where_asked(piece.text)
    if last.abroad:
        unmarked = where_asked_abroad(piece.text)
        start = unmarked if start is None or unmarked is None or begins_asking(piece.text[unmarked:]) else start
    return None if start is None else Ask(kind="question", evidence=last.evidence(piece.start + start, piece.end))


def _unmarked(last: Said, piece: Sentence) -> Ask | None:
    if piece.text.endswith("?") or _RHETORIC.search(piece.text) or not _asks_unmarked(last, piece.text):
        return None
    end = piece.start + len(piece.text.rstrip(" .!,;-"))
    return Ask(kind="question", evidence=last.evidence(piece.start, end))


def _asks_unmarked(last: Said, text: str) -> bool:
    return _UNMARKED.match(text) is not None or (last.abroad and asked_unmarked_abroad(text))


def _where_asked(text: str) -> int | None:
    """Where in a sentence with a question mark the question begins; None where it only states something.

    >>> _where_asked("the second one needs to come back, how fast can you do that?")
    35
    """
    asked = _ASKING.search(text)
    if asked is None:
        short = text.count(" ") < _SHORT_QUESTION
        return 0 if short or _QUESTION_WORD.search(text) or _ASKING_ELSEWHERE.search(text) else None
    before = text[: asked.start()]
    led = text[asked.start()] == ":"  # "two questions: who pays for it?"
    if text[asked.start()] not in ",;:.-" or (before.count(" ") < 3 and not led) or _CONDITION.match(before):
        return 0
    return asked.start() + len(asked[0]) - len(asked[0].lstrip(" ,;:.-"))


def _request(last: Said, piece: Sentence) -> Ask | None:
    if piece.text.endswith("?") or _POLITE_CLOSE.match(piece.text):
        return None
    wish = _WISH.search(piece.text)
    if wish and not _POLITE_CLOSE.match(wish["please"].strip()):
        start, end = wish.span("please")
    elif _IMPERATIVE.match(piece.text) and not _NOT_IMPERATIVE.match(piece.text):
        start, end = 0, len(piece.text)
    else:
        return None
    threat = _THREAT.search(piece.text, start, end)
    end = threat.start() if threat and threat.start() > start + 5 else end
    if not _UNDO.match(piece.text) and any(
        hit.label in _WOULD_LOSE and hit.start <= piece.start + start + 2 and hit.end >= piece.start + start
        for hit in last.hits
    ):
        return None
    text = piece.text[start:end]
    trimmed = text.rstrip(" ,;:.!-")
    start += len(text) - len(text.lstrip())
    return Ask(
        kind="request", evidence=last.evidence(piece.start + start, piece.start + end - (len(text) - len(trimmed)))
    )
