"""Names that are words as well: in running text they count as a name only where one is expected ("Dear Will,")."""

from __future__ import annotations

_WORDS = """
    ace amber angel angela apple april archer art ash august aurora autumn baker ball bank banks barber bass bay bean bear bell berry
    best bill bird bishop black blake bliss blue bond book booker bow bowman box boy brand brave bright brook brooks brown buck bud
    bull burns bush butcher butler button candy carol carpenter carter case cash castle chad chance chandler charity chase cherry
    china christian clay cliff cloud cobb coffey cole cook cooper corey cotton court cox crane crawford crisp cross crow crystal
    curt cruz daisy dale dan dash dawn day dean dear delay destiny dick dixie dolly don dove drew driver duke dusty early earl east
    eden ember english eve ever faith fair farmer faye fern field fields finch fish fisher flint florence flower flowers forest foster
    fox frank free freeman french frost gale gamble game gardener gay gem gene german gift ginger glass glen gold golden good grace
    grand grant gray green grey grove guy hale hall ham hand handy harbor hardy harmony harper hart haven hawk hazel head heather
    heaven henry herb hill holiday holland holly home hood hook hope house hunt hunter ice iris israel ivory ivy jack jade jasmine
    jay jean jersey jet jewel job john jordan joy judge jules july june justice kay keen kelly key king kit knight lake lamb lance
    land lane lark law lee leaf liberty light lily linden link little liberty lock london long lord love low lucky luna major mallory
    manor maple marble march mark marine marsh martin mason may mead melody mercy mercer merry mike mild miles mill miller milestone
    min mine mint miracle moody moon moore moss myrtle nick noble noel north norm oak ocean olive opal order page palmer pansy
    paris park parker parks parson part patience patty paul peace peach pearl penny pepper perry pete petty phoenix pierce pike piper
    pitt place plum pope porter post potter pound power powers precious price prince prudence queen quick rain raven ray red reed
    reese rest rice rich rick rise river rivers rob robin rock rocky rod roman root rose ruby rush rusty ryder sage sailor saint sally
    sandy savage say scarlet scout service sharp shaw shepherd short sierra silver singer sky sloan small smart smith snow sparks
    spring stack star steel stella sterling still stone storm street strong sue summer summers sunday sunny swan swift tab tanner tate
    tailor taylor teal temple terry thai thorn tiger tim toll toby tower towers town trace tracy trip trinity troy true turner ty
    unique urban van vance vera victor victory viola violet virginia walker wall ward warden warner waters way wayne webb week weeks
    weaver welch wells west wheeler white wild will willow wills win wine winner winter winters wise wolf wood woods worth wren wright
    yale york young zion
    abel adler alt bach bauer baum beer berg blum braun bunt busch ernst fest fein frei freund fromm fuchs fürst gast graf groß gut
    haas hahn hauptmann heil heim herbst herr hof jung kaiser kalt kein kern klar klein koch kraft krug kurz lang lehrer liebe licht
    mai meister mutter neu neumann nacht pfeifer ritter rot sauer schmied schneider schnell schön schulz schwarz sommer sonne stark
    stein still stolz sturm tag teufel vogel vogt voll wagen wald weber weiß weiss weise wolf wunder zimmer zorn
    abril alba amor ángel angeles blanca blanco bravo cabello calle campo campos clara cruz delgado dolores dulce esperanza estrella
    fe flor flores franco fuentes gallo gracia guerra hoyo iglesias jardín justo leal león libertad linda luz mar mayor media mercedes
    milagros molina montes mora moreno nieves oro palacios paloma paz pilar prado ramos reina rey reyes rico rivera rojas rojo romero
    rosa rubio sal santa santos sierra socorro sol soledad toro torres valle vega vera verde victoria
    aimé ami beau belle blanc bon boucher brun carré chevalier claire constant court cousin dieu duc faure fleur fort france franc
    françois garde grand gros hiver jolie joli joly juste lambert leblanc leroux leroy maire maréchal marin marine marchand masson
    mercier moulin noël noir or pain parfait petit pierre poulain prince prudent renard riche roi rose rousseau roux roy royal sage
    séjour soleil tour vidal vallée
    """
WORD_NAMES = frozenset(_WORDS.split())
_ALWAYS_CAPITAL = (
    "april august december friday january july june march may monday november october saturday september sunday thursday "
    "tuesday wednesday china english france french german holland israel london paris polish spain thai virginia christian "
    "easter christmas black white i"
)
ALWAYS_CAPITAL = frozenset(_ALWAYS_CAPITAL.split())
"""Those that have a capital as a word too."""
_PARTICLES = "de del der den des du da das dos di la le les lo los las van von zu zur vom y e i bin ibn bint al el ter ten af av and und et"
PARTICLES = frozenset(_PARTICLES.split())
_NAME_STOPS = (
    "mr mrs ms miss mx dr prof sir madam dame herr herrn frau sr sra srta señor señora don doña m mme mlle monsieur madame "
    "jr sr ii iii iv phd md customer client guest kunde kundin cliente test unknown user ltd inc gmbh llc"
)
NAME_STOPS = frozenset(_NAME_STOPS.split())
