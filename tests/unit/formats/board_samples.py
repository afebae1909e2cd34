"""Boards to print in tests."""

from datetime import date

import numpy as np

from core.domain.film_terms import CameraAngle, Composition, Movement, ShotSize
from core.domain.shot import DialogueLine, Shot
from core.formats.jpeg import write_jpeg
from core.formats.storyboard_pdf import PdfBoard, PdfFrame, PdfScene


def picture(number=1, width=320, height=180):
    """A JPEG that differs for every *number*."""
    noise = np.random.default_rng(number).integers(0, 256, (height // 20, width // 20, 3))
    return write_jpeg(np.kron(noise, np.ones((20, 20, 1))).astype(np.uint8))


def shot(number=1, **changes):
    facts = {
        "number": number,
        "label": f"1{'ABCDEFGHJKLMNPQRSTUVWXYZ'[number - 2]}" if number > 1 else "1",
        "size": ShotSize.MEDIUM_CLOSE,
        "angle": CameraAngle.LOW,
        "composition": Composition.RULE_OF_THIRDS,
        "movement": Movement.PUSH_IN,
        "lens_mm": 35,
        "action": f"Action of shot {number}.",
        "dialogue": (DialogueLine(character="Maya", text="You came back.", extension="V.O."),),
        "duration_s": 2.0,
    }
    return Shot(**{**facts, **changes})


def frame(number=1, *, jpeg=None, notes="", **changes):
    return PdfFrame(
        shot=shot(number, **changes),
        jpeg=picture(number) if jpeg is None else jpeg,
        made_by="previs render",
        height_m=1.2,
        notes=notes,
    )


def board(count=6, *, frames=None, scenes=None, **options):
    own = frames or tuple(frame(number) for number in range(1, count + 1))
    facts = {
        "title": "Neon Rain",
        "scenes": scenes or (PdfScene(heading="EXT. STREET - NIGHT", frames=own),),
        "aspect": 16 / 9,
        "dated": date(2026, 11, 22),
    }
    return PdfBoard(**{**facts, **options})
