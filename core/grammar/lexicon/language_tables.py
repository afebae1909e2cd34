# ruff: noqa: RUF001, SIM905 - letters of other alphabets are meant; a list of words reads best so
"""What tells one written language from another: its letters, and its smallest words.

The small words of each language, articles, pronouns, prepositions, the verb to be, are a closed
class that no text of six words can do without. Own lists from ordinary grammar. A word that is
also an English one (``in``, ``die``, ``was``, ``on``) or somebody's name (``Ella``, ``Leo``) tells
nothing and is left out.
"""

from __future__ import annotations

SMALL_WORDS: dict[str, frozenset[str]] = {
    name: frozenset(words.split())
    for name, words in {
        "French": """le la les un une des du de et est dans sur avec pour qui que il elle ils elles se sa son ses au aux ne pas
            ce cette leur leurs par sans sous vers mais ou où nous vous je tu y en sont était puis très comme lui rien tout derrière devant entre chez l d s n qu""",
        "German": """der das den dem ein eine einen einem einer und ist nicht mit auf von zu im sich er sie es ihr ihm ihn sein seine
            seinen durch für über unter vor nach aus bei wie aber als auch wird werden sind dann noch wir ich du zum zur am
            hinter neben zwischen gegen ohne kommt steht geht sitzt sieht""",
        "Spanish": """a el la los las un una unos unas y de del en con por para que se su sus al es no lo le les como pero más está
            están hacia sin sobre entre muy mientras donde cuando ella ellos yo nos ya hay bajo desde hasta ante tras atrás cada todo ahora nadie""",
        "Italian": """a il lo la gli le un una uno e di del della dello dei delle che in con per si è non al alla nel nella sul sulla
            suo sua dal dalla da sono come ma più lei lui loro mentre verso poi dopo senza ci sotto sopra alle agli dalle fuori dentro ancora ogni tutto nessuno""",
        "Portuguese": """o a os as um uma e de do da dos das em no na nos nas com por para que se seu sua ao à é não mais mas ele ela
            eles como está pela pelo sobre até muito enquanto então são sob trás depois antes cada tudo ninguém onde quando""",
        "Dutch": """de het een en van is niet dat op te zijn met voor er aan om ook naar bij uit door zij hij ze haar hem wordt
            maar zich nog onder tegen wij ik je deze dit achter loopt staat zit kijkt""",
        "Swedish": """en ett och är av på det att som med för den inte till han hon de sig från hans hennes genom mot vid efter när
            men också vi jag du går står sitter ser""",
        "Danish": """en et og er af på det at som med den ikke til han hun de sig fra hans hendes gennem mod ved efter når men også
            vi jeg du går står sidder ser""",
        "Norwegian": """en et og er av på det å som med den ikke til han hun de seg fra hans hennes gjennom mot ved etter når men også
            vi jeg du går står sitter ser""",
        "Finnish": """ja on ei se hän että kun mutta niin kuin ovat oli hänen tämä joka sen pitkin kohti sitten myös he minä sinä""",
        "Polish": """i w na z się nie do jest że to jak po za od przez jego jej ale przed pod nad przy ku ze we który która on ona są
            co tak już""",
        "Czech": """a se v na je že s z do ve za od po ale jeho její před pod nad při jako k ke který která on ona jsou to není si
            už""",
        "Hungarian": """a az és egy hogy nem van is meg de ez ki mint csak már el fel le be vagy volt majd ő ők mögött alatt""",
        "Romanian": """și în de la un o cu pe din este nu se că pentru sa lui ei prin spre care sunt către apoi dar sub""",
        "Turkish": """ve bir bu da de için ile çok gibi ama o var yok olarak kadar sonra onun şey önünde içinde üzerinde arkasında doğru değil ne her""",
        "Indonesian": """yang dan di ke dari ini itu dengan untuk tidak dalam pada adalah seorang sebuah ia dia akan sedang oleh
            mereka""",
        "Vietnamese": """và là của một có không trong cho với các được người này đến ra vào trên khi đang anh cô""",
        "Latin": """et in est non ad cum ex per quod sed qui quae ut ab hic haec sunt eius eum suo sua""",
    }.items()
}  # fmt: skip

AMBIGUOUS = frozenset(
    """a an as at be but by do for he him his in is it no of on or so to us we me my i am was were will the and den die had
    has her has ne sa son sin pour par con an des die tag du la de le van von da o e y en un el il lo to no me not
    den er ja on se he ei min sum sex per post et ad men is at de du van i te do ma no si s l d n z w k v""".split()
)
"""Small words that English has too, or that stand in names (``de la Cruz``, ``van Dyke``): they
count for a language only beside words of it that nothing else has."""

SCRIPTS: tuple[tuple[str, str, str], ...] = (
    # first letter, last letter, the language that is written so
    ("\u0370", "\u03ff", "Greek"),
    ("\u0400", "\u052f", "Russian"),
    ("\u0530", "\u058f", "Armenian"),
    ("\u0590", "\u05ff", "Hebrew"),
    ("\u0600", "\u06ff", "Arabic"),
    ("\u0900", "\u097f", "Hindi"),
    ("\u0980", "\u09ff", "Bengali"),
    ("\u0a00", "\u0a7f", "Punjabi"),
    ("\u0a80", "\u0aff", "Gujarati"),
    ("\u0b80", "\u0bff", "Tamil"),
    ("\u0c00", "\u0c7f", "Telugu"),
    ("\u0c80", "\u0cff", "Kannada"),
    ("\u0d00", "\u0d7f", "Malayalam"),
    ("\u0e00", "\u0e7f", "Thai"),
    ("\u10a0", "\u10ff", "Georgian"),
    ("\u1200", "\u137f", "Amharic"),
    ("\u3040", "\u30ff", "Japanese"),
    ("\u3400", "\u9fff", "Chinese"),
    ("\uac00", "\ud7af", "Korean"),
)
"""The language that most texts in a script are in."""

OTHERS_OF_A_SCRIPT: tuple[tuple[str, str, str], ...] = (
    # in a text that its script calls so, any of these letters means this one
    ("Russian", "іїєґ", "Ukrainian"),
    ("Russian", "ў", "Belarusian"),
    ("Russian", "ђјљњћџ", "Serbian"),
    ("Arabic", "پچژگ", "Persian"),
    ("Arabic", "ٹڈڑے", "Urdu"),
)
"""Looked at in order; the last that fits is right."""
