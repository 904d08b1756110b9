"""What a message is about, as far as its words can tell: stems without the words that every message has.

Two messages share a matter where they share stems, whatever the language: "brackets" meets "the bracket".
"""

from __future__ import annotations

from functools import lru_cache

from drafter.domain.regex import regex

_TOKEN = regex(r"[a-z0-9]{3,}")
_ADDRESSED = regex(r"@\w+|https?://\S+|__\w+__")
"""Names and links, which stand in every message of a public thread and tell nothing of its matter."""
_STEM = 6
_COMMON = """
the and for you your yours with that this these those have has had was were are not but can please from they them been will would could should
about there here what when where which who why how just any all our out get got his her she him its hello dear thanks thank regards kind team
evening morning afternoon good day days week weeks month months today tomorrow yesterday now then than still yet again only also even
one two three four five some more most much many other another same very really too let see say said says tell told know think need want
like did does done doing make made take took come came going gone back give gave send sent put ask asked look it's i'm i've don't isn't
after before since until over into onto off per via upon between because while though once never ever always nothing something anything someone
anyone nobody customer service help issue problem offer offers offered question number sorry madam sir
und der die das den dem des ein eine einen einem einer ich sie wir ihr ihre ihren ihrem mir mich uns ist sind war hat habe haben nicht kein keine
mit bei von vom zum zur auf aus fur ist auch noch nur schon mal doch aber oder wenn dass wie was wann bitte danke hallo guten tag morgen herr frau
heute gestern wieder immer jetzt seit bis nach uber unter durch etwas nichts alles mehr sehr kann konnen werden wird wurde
los las del una uno unos por que para con sin sus mis como cuando donde esta este esto estos ese eso esa son fue han hay muy mas pero todo nada
hola buenos buenas dias tardes gracias senor senora usted ustedes favor hoy ayer manana ahora desde hasta otra otro ya aun todavia nos les
les des est pas vous nous une dans sur sous aux avec sans pour par que qui quoi dont mes mon ses son nos notre votre vos leur cette ces tout tous
bonjour bonsoir merci madame monsieur suis etes sont ete avez avons fait faire plus moins bien encore toujours deja jour jours semaine semaines
"""


@lru_cache(maxsize=20_000)
def _stem(token: str) -> str:
    return token if token[0].isdigit() else (token.rstrip("s") or token)[:_STEM]


_EVERYWHERE = frozenset(_stem(word) for word in _COMMON.split())


def stems(folded: str) -> frozenset[str]:
    """The stems that tell what a folded text is about."""
    return frozenset(map(_stem, _TOKEN.findall(_ADDRESSED.sub(" ", folded)))) - _EVERYWHERE
