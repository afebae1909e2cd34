"""Pictures over HTTP: finished ones by their hash, and previews that follow a slider."""

from __future__ import annotations

import re

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from core.domain.ids import BlobKey, TakeId
from core.domain.params import FrameParams
from core.domain.picture import Look
from core.domain.take import Take
from core.errors import BlobMissing, InvalidInput, RequestError, SceneForgeError
from sceneforge_app.ui.errors import sentence
from sceneforge_app.ui.studio import studio

KEPT_FOR_EVER = "public, max-age=31536000, immutable"
"""A picture's address is its hash: it can never change."""
KEPT_A_WHILE = "private, max-age=3600"
"""A drawing is the same until the way it is drawn gets better."""
GRADE_FIELDS = ("lighting", "hdr_bloom", "color_temp", "contrast", "saturation")
"""What moves the pixels of a finished take without a new render."""
_KEY = re.compile(r"[0-9a-f]{64}")
_MAGIC = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}


def picture_url(key: BlobKey) -> str:
    """Where the browser finds the picture *key*."""
    return f"/pictures/{key}"


def shown_url(take: Take, look: Look) -> str | None:
    """Where the browser finds *take* in a *look*; None: it has no picture yet."""
    if take.picture is None:
        return None
    if look is Look.PHOTOGRAPHIC:
        return picture_url(take.picture.png)
    return preview_url(take, look)


def glimpse_url(take: Take) -> str | None:
    """Where the browser finds the first look at a take that is being made; None: not yet."""
    return picture_url(take.glimpse) if take.glimpse else None


def preview_url(take: Take, look: Look) -> str:
    """Where *take* can be seen graded anew; in a look, until it is asked for otherwise."""
    asked = "" if look is Look.PHOTOGRAPHIC else f"?look={look.value}"
    return f"/pictures/preview/{take.id}{asked}"


def picture(request: Request) -> Response:
    """A finished picture by its hash; 404 for everything that is not a PNG or JPEG of ours."""
    key = request.path_params["key"]
    if not _KEY.fullmatch(key):
        return _refused(404, "There is no such picture.")
    try:
        data = studio().blobs.get(BlobKey(key))
    except BlobMissing:
        return _refused(404, "There is no such picture.")
    media_type = next((kind for magic, kind in _MAGIC.items() if data.startswith(magic)), None)
    if media_type is None:
        return _refused(404, "There is no such picture.")
    headers = {"cache-control": KEPT_FOR_EVER, "x-content-type-options": "nosniff"}
    return Response(data, media_type=media_type, headers=headers)


def preview(request: Request) -> Response:
    """A take in the look and with the grade in the query; nothing is saved.

    Without a grade it is shown as it is kept, and the browser may hold it for a while.
    """
    asked = dict(request.query_params)
    try:
        params, look = _grade(asked), _look(asked)
        take_id = TakeId(request.path_params["take_id"])
        data = studio().frames.preview_jpeg(take_id, params, look)
    except RequestError as error:
        return _refused(400 if isinstance(error, InvalidInput) else 404, sentence(error))
    except SceneForgeError as error:
        return _refused(503, sentence(error))
    held = KEPT_A_WHILE if params is None else "no-store"
    return Response(data, media_type="image/jpeg", headers={"cache-control": held})


def _look(asked: dict[str, str]) -> Look:
    try:
        return Look(asked.get("look", Look.PHOTOGRAPHIC))
    except ValueError as error:
        raise InvalidInput(f"There is no such look; there are: {', '.join(Look)}.") from error


def _grade(asked: dict[str, str]) -> FrameParams | None:
    """The grade that was asked for; None: none was."""
    if asked.keys().isdisjoint(GRADE_FIELDS):
        return None
    try:
        values = {name: float(asked[name]) for name in GRADE_FIELDS if name in asked}
        return FrameParams.model_validate(values)
    except ValueError as error:
        raise InvalidInput("A slider is outside its range.") from error


def _refused(status: int, reason: str) -> Response:
    return JSONResponse({"detail": reason}, status, headers={"cache-control": "no-store"})
