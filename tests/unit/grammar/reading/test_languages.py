"""Naming the language of a text, and keeping the shape of a script in it."""
# ruff: noqa: RUF001 - other alphabets are meant here

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from core.domain.film_terms import IntExt, TimeOfDay
from core.grammar.reading.languages import language_notice, language_of
from core.grammar.reading.screenplay import ElementKind, read_script
from core.grammar.reading.script_lines import blanked

GOLDEN = Path(__file__).parents[3] / "golden" / "scenes"
SENTENCES = {
    "French": "Un homme traverse la rue sous la pluie et regarde derrière lui.",
    "German": "Ein Mann geht langsam durch dunkle Straßen und raucht.",
    "Spanish": "Un hombre cruza la calle bajo la lluvia y mira hacia atrás.",
    "Italian": "Un uomo attraversa la strada sotto la pioggia e si guarda alle spalle.",
    "Portuguese": "Um homem atravessa a rua na chuva e olha para trás, mas não vê nada.",
    "Dutch": "Een man steekt de straat over in de regen en kijkt naar het raam.",
    "Polish": "Mężczyzna przechodzi przez ulicę w deszczu i ogląda się za siebie.",
    "Swedish": "En man går över gatan i regnet och ser sig om efter henne.",
    "Czech": "Muž přechází ulici v dešti a ohlíží se za sebe, ale je to pozdě.",
    "Hungarian": "Egy férfi átmegy az utcán az esőben, és hátranéz, de nem szól.",
    "Turkish": "Bir adam yağmurda caddeyi geçiyor ve bir kadın için bekliyor.",
    "Russian": "Мужчина переходит улицу под дождём и оглядывается.",
    "Ukrainian": "Чоловік переходить вулицю під дощем і озирається.",
    "Greek": "Ένας άντρας διασχίζει τον δρόμο στη βροχή.",
    "Hebrew": "גבר חוצה את הרחוב בגשם",
    "Arabic": "رجل يعبر الشارع تحت المطر",
    "Hindi": "एक आदमी बारिश में सड़क पार करता है",
    "Japanese": "男が雨の中、通りを渡る。",
    "Chinese": "一个男人在雨中过马路。",
    "Korean": "한 남자가 빗속에서 길을 건넌다.",
}
SCRIPTS = {
    "French": "INT. CAFÉ - NUIT\n\nÉLODIE est assise et ne dit rien.\n\nÉLODIE\n(bas)\nTu es en retard.\n\nFONDU AU NOIR.\n\n"
    "EXT. RUE - JOUR\n\nElle marche dans la rue.\n",
    "German": "INNEN. KÜCHE - NACHT\n\nJÜRGEN steht am Fenster und raucht.\n\nJÜRGEN\nDu bist zu spät.\n\nSCHNITT ZU:\n\n"
    "AUSSEN. STRASSE - TAG\n\nEr geht durch den Regen.\n",
    "Spanish": "INT. COCINA - NOCHE\n\nNÚRIA espera junto a la ventana y no dice nada.\n\nNÚRIA\nLlegas tarde.\n\nFUNDIDO A NEGRO.\n\n"
    "EXT. CALLE - DÍA\n\nElla camina bajo la lluvia.\n",
    "Italian": "INT. CUCINA - NOTTE\n\nLUCIA aspetta alla finestra e non dice niente.\n\nLUCIA\nSei in ritardo.\n\nSTACCO SU:\n\n"
    "EXT. STRADA - GIORNO\n\nLei cammina sotto la pioggia.\n",
    "Portuguese": "INT. COZINHA - NOITE\n\nJOÃO espera na janela e não diz nada.\n\nJOÃO\nVocê chegou.\n\nCORTA PARA:\n\n"
    "EXT. RUA - DIA\n\nEle caminha sob a chuva.\n",
    "Polish": "WN. KUCHNIA - NOC\n\nŁUCJA stoi przy oknie i nie mówi nic.\n\nŁUCJA\nSpóźniłeś się.\n\nŚCIEMNIENIE.\n\n"
    "PL. ULICA - DZIEŃ\n\nOna idzie w deszczu.\n",
    "Russian": "ИНТ. КУХНЯ - НОЧЬ\n\nАННА стоит у окна.\n\nАННА\nТы опоздал.\n\nЗАТЕМНЕНИЕ.\n\n"
    "НАТ. УЛИЦА - ДЕНЬ\n\nОна идёт под дождём.\n",
    "Japanese": "内景. 台所 - 夜\n\n花子は窓のそばに立っている。\n\n花子\n（小声で）\n遅いわ。\n\nフェードアウト\n\n"
    "外景. 通り - 昼\n\n彼女は雨の中を歩く。\n",
    "Korean": "실내. 부엌 - 밤\n\n수진이 창가에 서 있다.\n\n수진\n(작게)\n늦었네.\n\n페이드 아웃\n\n"
    "실외. 거리 - 낮\n\n그녀가 걷는다.\n",
}  # fmt: skip


@pytest.mark.parametrize("language", list(SENTENCES))
def test_a_sentence_is_called_by_its_language(language):
    assert language_of(SENTENCES[language]) == language
    notice = language_notice(SENTENCES[language]) or ""
    assert notice.startswith(f"This reads as {language}: headings, cues and speeches were kept")
    assert "little of the action was understood" in notice
    assert "language model" in notice


@pytest.mark.parametrize("language", list(SCRIPTS))
def test_a_script_keeps_its_shape_in_every_language(language):
    night, day = read_script(blanked(SCRIPTS[language]))
    assert night.heading
    assert day.heading
    assert (night.heading.int_ext, night.heading.time) == (IntExt.INT, TimeOfDay.NIGHT)
    assert (day.heading.int_ext, day.heading.time) == (IntExt.EXT, TimeOfDay.DAY)
    kinds = [one.kind for one in night.elements]
    assert kinds == [ElementKind.ACTION, ElementKind.DIALOGUE, ElementKind.TRANSITION]
    assert language_of(SCRIPTS[language]) == language


def golden_texts() -> list[str]:
    return [
        str(label["text"])
        for file in sorted(GOLDEN.glob("*.json"))
        for label in json.loads(file.read_text("utf-8"))
    ]


def test_no_english_scene_and_no_sentence_of_one_is_called_foreign():
    texts = golden_texts()
    pieces = [one for text in texts for one in re.split(r"(?<=[.!?])\s+|\n", text) if one]
    assert len(texts) > 150
    assert [one for one in texts if language_notice(one)] == []
    assert [one for one in pieces if language_of(one)] == []


@pytest.mark.parametrize(
    "text",
    [
        "De la Cruz, Van der Berg and Le Roux walk along the avenue.",
        "Maria de los Angeles and Jean-Luc des Champs meet in the Rue de la Paix.",
        "El Paso, Las Vegas, Los Angeles, San Juan, La Jolla. Night.",
        "Och aye, th' wee bairn's no feelin' sae guid the day, ken.",
        "Y'all ain't gonna reckon wi' dis heah mess, cuz.",
        "Da man go to da beach an' he no like da rain, bruddah. We stay pau.",
        "Die Hard. Die Another Day. Die, die, die!",
        "Blorp zib flarn gloop wug dax toma.",
        "Anna and 花子 wait in the rain for Юрий.",
        "Que sera sera, sings Ella.",
        "",
    ],
)
def test_names_dialect_and_nonsense_are_no_language(text):
    assert language_of(text) is None


def test_nonsense_is_said_not_to_be_english_and_not_to_be_anything_else():
    notice = language_notice("Blorp zib flarn gloop wug dax toma.") or ""
    assert notice.startswith("This does not read as English: headings, cues and speeches")


def test_a_telegram_is_english_without_its_small_words():
    assert language_notice("QUEEN DEAD IN SNOW STOP HIVES SILENT STOP BEEKEEPER ALONE") is None


@pytest.mark.parametrize("cue", ["SON", "FIN", "ENDE"])
def test_a_short_name_is_no_foreign_transition(cue):
    (scene,) = read_script(f"INT. HALL - DAY\n\n{cue}\nYou came.\n")
    assert [one.speaker for one in scene.elements] == [cue]
