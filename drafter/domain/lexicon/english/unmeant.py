"""What takes the threat out of a sentence that names a lawyer, an authority, a bank or a manager, in English.

Each is searched in the sentence around a hit: see `unless` of `family`.
"""

from __future__ import annotations

from drafter.domain.lexicon.rule import Guard

MEANT: tuple[Guard, ...] = ("negated", "others", "dropped", "asked")
"""The guards that every threat needs."""

TAKEN_BACK = (
    r"\b(?:i (?:take|took) (?:it|that|this) (?:all )?back|i take back|retract|disregard|please ignore|withdrawn|withdrew|withdrawing my|stand down|made (?:my )?peace|false alarm|"
    r"wrote in anger|was tempted|were tempted|(?:was|were) (?:going|about) to|nearly|almost|had threatened|i'd threatened|mixed you up|closed it|but my |told (?:him|her|them) not to|husband said i ought|brother's advice|feared|stoop|nobody's (?:suing|reporting|disputing|leaving)|no to all|put the \w+ away|i wrote (?:on \w+ )?that|"
    r"no (?:need|point|wish|appetite|desire|interest|intention)|not the sort|isn't my style|won't be needing|never dream of|wouldn't (?:dream|bother|waste|know)|daft to|i refuse to|"
    r"(?:don't|do not|didn't|never) (?:\w+ )?(?:want|wanted|need|wish) (?:to (?:go|run|use|involve|report|sue)|a|an|any)|not (?:asking|after|seeking|going to (?:any|the|a|an|see|sue|get))|i'm not (?:getting|ringing|calling|going|wasting|seeking|planning|suing|that))\b"
)
"""Dropped, withdrawn, never wanted."""

ADVISED = (
    r"\b(?:says? (?:google|my (?:mate|brother|friend|neighbour|son|daughter)|your (?:own )?\w+)|(?:everyone|everybody|people|friends|they|they've all)(?: \w+){0,2} (?:tell|tells|telling|told|says?|saying)|"
    r"your (?:\w+ ){0,2}(?:letter|site|website|page|chat ?bot|bot|response|e-?mail|notice|terms|rep|reps|agent|app|ad)(?: \w+){0,2} (?:says?|said|mentions?|tells?|told|keeps)|you asked (?:if|whether|me if)|in your (?:faq|terms)|you keep|(?:you'd|one would|you would) need a|(?:i was|i'm|i am|i keep being|being) told (?:to|that|section)|told me to(?![^.!?\n]{0,80}\bso (?:that\'s|that is|i\b|we\b|now i))|one (?:email|of you) says)\b"
)
"""What others say that one should do."""

ASKING = (
    r"\b(?:do i|can i|could i|may i|should i|am i|will i|(?<!what )do you (?!want)|are you|is there|are there|is the|is it|is this|can you|could you|would you (?!like to)|will you|what's|what is|what are|what does|what do|what should|what would|"
    r"how do|how does|how many|how much|how long|how can|who do i|who's|who is|who are|whose|where do|where can|where's|when is|when's|does|did|have you|any chance|could the|can a|which)\b[^?]{0,160}\?"
)
"""A question how things are; "is a lawyer what you want?" is lost with it."""

HAPPY = (
    r"\b(?:thank(?:s| you)(?! for nothing| very little)|cheers|brilliant|lovely|grateful|gorgeous|haha|lol|well done|praise|kudos|exemplary|wonderful|superb|gem|glad|congratulations|happy with|recommend\w*|hats off|"
    r"love(?:s|d)? (?:your|the|how|that|to|it)|rather good|ace|chuffed|sorted|perfectly fair|best friends|joke|out of interest|just curious|just checking|quiz|exam|thesis)\b"
)
"""Praise, fun and study."""
