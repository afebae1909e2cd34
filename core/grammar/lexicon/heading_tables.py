"""Words of scene headings and transitions in other languages than English.

A script written elsewhere falls into its scenes, inside or out, by day or night, even where its
action is not understood. Matched in capitals and with a mark behind them, so that no prose is
taken for a heading. Source: the screenplay formats of the countries; house rule for the choice.
"""
# ruff: noqa: RUF001 - Cyrillic letters that look like Latin ones are meant here

from __future__ import annotations

from core.domain.film_terms import IntExt, TimeOfDay

_T = TimeOfDay

FOREIGN_PREFIXES: dict[str, IntExt] = {
    "INTERIOR": IntExt.INT, "EXTERIOR": IntExt.EXT,
    "INTÉRIEUR": IntExt.INT, "EXTÉRIEUR": IntExt.EXT, "INTERIEUR": IntExt.INT, "EXTERIEUR": IntExt.EXT,
    "INTERNO": IntExt.INT, "ESTERNO": IntExt.EXT,
    "INNEN": IntExt.INT, "AUSSEN": IntExt.EXT, "AUßEN": IntExt.EXT,
    "WNĘTRZE": IntExt.INT, "WN": IntExt.INT, "PLENER": IntExt.EXT, "PL": IntExt.EXT,
    "ИНТ": IntExt.INT, "ИНТЕРЬЕР": IntExt.INT, "ЭКСТ": IntExt.EXT, "НАТ": IntExt.EXT, "НАТУРА": IntExt.EXT,
    "BINNEN": IntExt.INT, "BUITEN": IntExt.EXT, "İÇ": IntExt.INT, "DIŞ": IntExt.EXT,
    "실내": IntExt.INT, "실외": IntExt.EXT,
    "内景": IntExt.INT, "外景": IntExt.EXT, "室内": IntExt.INT, "屋外": IntExt.EXT,
}  # fmt: skip
"""Said before the place; several are older English forms."""

FOREIGN_TIMES: dict[str, TimeOfDay] = {
    "JOUR": _T.DAY, "NUIT": _T.NIGHT, "MATIN": _T.MORNING, "SOIR": _T.EVENING, "AUBE": _T.DAWN, "CRÉPUSCULE": _T.DUSK,
    "TAG": _T.DAY, "NACHT": _T.NIGHT, "MORGEN": _T.MORNING, "ABEND": _T.EVENING,
    "DÍA": _T.DAY, "DIA": _T.DAY, "NOCHE": _T.NIGHT, "TARDE": _T.AFTERNOON, "MAÑANA": _T.MORNING, "AMANECER": _T.DAWN,
    "GIORNO": _T.DAY, "NOTTE": _T.NIGHT, "SERA": _T.EVENING, "MATTINA": _T.MORNING, "ALBA": _T.DAWN,
    "NATT": _T.NIGHT, "KVÄLL": _T.EVENING, "DAG": _T.DAY, "AVOND": _T.EVENING, "OCHTEND": _T.MORNING,
    "GECE": _T.NIGHT, "GÜN": _T.DAY, "SABAH": _T.MORNING, "AKŞAM": _T.EVENING, "밤": _T.NIGHT, "낮": _T.DAY, "아침": _T.MORNING,
    "NOITE": _T.NIGHT, "DZIEŃ": _T.DAY, "NOC": _T.NIGHT,
    "ДЕНЬ": _T.DAY, "НОЧЬ": _T.NIGHT, "УТРО": _T.MORNING, "ВЕЧЕР": _T.EVENING, "РАССВЕТ": _T.DAWN,
    "日": _T.DAY, "天": _T.DAY, "昼": _T.DAY, "夜": _T.NIGHT, "晚": _T.NIGHT, "朝": _T.MORNING, "夕": _T.DUSK,
}  # fmt: skip
"""Said after the place."""

FOREIGN_TRANSITIONS = frozenset(
    {
        "FONDU AU NOIR", "FONDU ENCHAÎNÉ", "OUVERTURE AU NOIR", "COUPE FRANCHE", "CUT SUR",
        "SCHNITT", "SCHNITT ZU", "SCHNITT AUF", "ÜBERBLENDUNG", "ÜBERBLENDUNG ZU", "ABBLENDE", "AUFBLENDE",
        "CORTE A", "FUNDIDO A", "FUNDIDO A NEGRO", "FUNDE A", "FUNDE A NEGRO", "DISOLVENCIA A", "FUNDIDO ENCADENADO",
        "STACCO", "STACCO SU", "DISSOLVENZA", "DISSOLVENZA SU", "DISSOLVENZA A NERO", "DISSOLVENZA INCROCIATA",
        "CORTA PARA", "CORTE PARA", "FUSÃO", "FUSÃO PARA", "FADE PARA", "ESCURECE",
        "OVERGANG NAAR", "OVERVLOEI NAAR", "KLIPP TILL", "TONING", "KLIP TIL", "KLIPP TIL",
        "CIĘCIE", "CIĘCIE DO", "PRZENIKANIE", "ŚCIEMNIENIE", "ROZJAŚNIENIE",
        "ЗАТЕМНЕНИЕ", "ИЗ ЗАТЕМНЕНИЯ", "В ЗАТЕМНЕНИЕ", "ПЕРЕХОД", "СКЛЕЙКА", "НАПЛЫВ", "КОНЕЦ",
        "KESME", "KARARMA", "切至", "淡出", "淡入", "カットイン", "フェードアウト", "フェードイン", "페이드 아웃", "페이드 인",
    }
)  # fmt: skip
"""Transitions alone on their line, without the mark behind them; in capitals where there are any."""
