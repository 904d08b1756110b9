"""Admissions told by how we did a thing that helpers do as well: "we opened the dryer a day early", "I signed it unread",
"we checked it cold, and never hot". The verb is innocent, what stands behind it is not.
"""

from __future__ import annotations

_PAST = r"(?:(?!need|feed|indeed|speed)\w{2,}ed|began|brought|built|sent|set|came|ran|left|put|drew|cut|did|made|took|gave|got|went|wrote|shut|hung|laid|fed|sold|kept|let|lit|drove|rang|read|bound|wound|ground|stood|hit|bent|spun)"
_WE = rf"\b(?:we|i) (?:\w+ly |then |even |simply |just |also |had |have )*{_PAST}\b"
_UNIT = r"(?:days?|hours?|weeks?|minutes?|months?|sizes?|rows?|lines?|digits?|pages?|stops?|inch(?:es)?|cm|mm|degrees)"
_OURS = (
    r"\bour (?!partner|carrier|courier|supplier|contractor|insurer)(?:(?!partner|carrier|courier|supplier|contractor|insurer)\w+ ){0,2}?(?:driver|crew|team|packer|picker|fitter|engineer|technician|colleague|agent|clerk|nurse|receptionist|cook|chef|waiter|porter|guide|cleaner|plumber|builder|joiner|"
    r"gardener|mechanic|installer|adviser|advisor|assessor|examiner|tutor|trainer|stylist|groomer|baker|tailor|editor|planner|dispatcher|manager|steward|conductor|cashier|apprentice|trainee|student|temp|man|woman|people|staff|desk|office|workshop|kitchen|warehouse|depot|shop|branch|counter|till|surveyor|vet|dentist|optician|pharmacist|printer|framer|roofer|painter|electrician|mover|handler|rider)s?"
)
_OURS_HOW = (
    r"(?:without (?:(?:first|ever|so much as|even|once) )*(?!any (?:delay|doubt|fault)|delay|fault|being)(?:\w+ing\b|a (?:word|look|check|glance|second look)|(?:an? )?(?:appointment|notice|warning|key|signature|tools?)\b)|the wrong (?!courier|way round by)\w+|(?:one|two|three|\d+) \w+ (?:too )?(?:few|short|late|early)|too (?:soon|early|late|hot|cold|tight|loose|short|long|small|big|thin|thick|high|low|fast|deep|quickly)\b|"
    r"upside down|inside out|back to front|unread\b|unchecked|untested|unsigned|unopened|unlocked|unsealed|by mistake|in error|instead of|and (?:then )?(?:did not|didn't|never|forgot|lost|left)\b|(?:somebody|someone) else's|from memory|by guess\w*|blind(?:ly)?\b)"
)
ENGLISH_HOW = (
    rf"{_OURS} (?:\w+ly |then |even |simply |just |also |had |have |has )*(?!signed us|called|rang|asked|told|offered)(?:{_PAST}|forgot|skipped|wired|stuck|threw|lost|broke)\b[^.!?;]{{0,70}}\b{_OURS_HOW}|"
    rf"{_WE}[^.!?;]{{0,70}}\b(?:(?:an?|one|two|three|four|five|six|half an?|\d+|some) (?:good |full |whole )?{_UNIT} (?:too )?(?:early|late|soon|short|out|off|long)\b|too (?:soon|early|hot|cold|tight|loose|hard|thin|thick|high|low|fast|deep|short|large|big|small)\b|"
    r"upside down|inside out|back to front|the wrong way|unread\b|unchecked|untested|unsigned|unopened|before (?:it|they|the \w+) (?:was|were|had)\b|(?:somebody|someone) else's|cold, never|that was due|on (?:a|the very) day (?:when|on which|that)\b|for a day (?:when|on which|that)\b)"
    rf"|{_WE}[^.!?;]{{1,60}}\b(?:and|but|yet) (?:then )?(?:did not|didn't|never|not once|forgot|left|let|lost)\b(?! (?:find|see|detect|reproduce|receive|hear))"
    r"|\bour (?!partner|carrier|courier|supplier|contractor)(?:\w+ ){1,2}?(?:should|ought to)(?:n't| not| never)?(?:'ve| have) (?!been (?:told|sent|given))\w+"
    r"|\b(?:we|i) (?:simply |just |then |also |even )*(?:did not|didn't|never|could not|couldn't) (?:find|send|arrange|get|put) (?:another|anyone|anybody|someone|somebody|a (?:replacement|substitute|stand-in|second|new)|time|in anyone)\b"
    r"|\bit(?:'s| is| was) (?:we|us|i|me) (?:who|that) (?!will|can|'ll)\w+"
    r"|\bshould (?:never|not) have (?:left|gone out of|passed|got past|come out of) (?:this|our|the) (?:house|shop|workshop|bench|kitchen|works|yard|office|studio|door|hands)\b"
    r"|\b(?:nothing|silence|not a word|no answer|no reply|comes?|came|starts?|started|begins?|began|stems?|faults?|leaks?)\b[^.!?]{0,30}\b(?:from|on|in|at) (?:this|our own) (?:\w+ )?(?:office|house|shop|desk|bench|workshop|studio|yard|kitchen|side|works|press|oven|hands)\b"
)
GERMAN_HOW = (
    r"\b(?:(?:wir|ich) (?:haben|habe|hatten|hatte)|(?:haben|habe|hatten|hatte) (?:wir|ich))\b[^.!?;]{0,80}\b(?:zu (?:früh|heiß|kalt|fest|locker|knapp|eng|schnell|kurz)|verkehrt herum|falsch herum|auf dem kopf|ungeprüft|ungelesen|unbesehen|bevor (?:er|sie|es|die|der|das))\b"
    r"|\bwir (?:sind|waren) es,? die\b|\bhätte (?:so )?nie(?:mals)? (?:unser|dieses|aus unser)\w*"
)
SPANISH_HOW = (
    r"\b(?:(?:lo|la|los|las|le|les) )?(?!sentimos|lamentamos|vamos|podemos)\w{3,}(?:amos|imos)\b[^.!?;]{0,70}\b(?:demasiado (?:pronto|tarde|caliente|frío|apretad\w+|rápido)|antes de tiempo|al revés|(?:un día|una hora|dos días|una semana) (?:antes|tarde|después)|sin (?:leer|mirar|revisar|comprobar|probar)\w*)\b"
    r"|\b(?:somos|fuimos) nosotros (?:quienes|los que|las que)\b|\bnunca debió (?:haber )?sal(?:ir|ido) de (?:aquí|nuestr\w+)"
)
FRENCH_HOW = (
    r"\b(?:nous (?:l'|les |vous )?(?:avons|avions)|j'ai|je l'ai)\b[^.!?;]{0,70}\b(?:trop (?:tôt|tard|chaud|froid|vite|serré\w*|court\w*)|à l'envers|(?:un jour|une heure|deux jours|une semaine) (?:trop|avant|après|de retard)|sans (?:l[ea'] ?|les )?(?:lire|vérifier|regarder|essayer|contrôler|tester))"
    r"|\bn'aurait jamais dû (?:sortir|quitter|partir)\b[^.!?;]{0,30}\b(?:chez nous|nos|notre|atelier|maison)"
)
