"""Developing: from a maker's scene-linear picture to the files of a take, and back."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock
from typing import TypeVar

from core.colour.grade import Gradable, prepare
from core.colour.looks.prepared import Lookable, in_look, look_given
from core.colour.spaces import ByteImage
from core.colour.views import KNEE, PEAK
from core.domain.film_terms import Quality
from core.domain.ids import BlobKey
from core.domain.method import Way
from core.domain.params import FrameParams
from core.domain.picture import LinearPicture, Look, Passes
from core.domain.staging import Staging
from core.domain.take import PictureFiles, Take
from core.errors import BlobMissing
from core.formats.exr import read_exr, read_layers_exr, write_exr, write_layers_exr
from core.formats.jpeg import write_jpeg
from core.formats.passes_exr import read_passes_exr, write_film_exr, write_passes_exr
from core.formats.png import write_png
from core.grammar.lighting import genre_params, scene_params
from core.ports.blobs import BlobStore

NEUTRAL_KELVIN = 6504.0
THUMBNAIL_WIDTH = 480
"""Pixels."""
LONG_EDGE = {Quality.DRAFT: 480, Quality.PREVIEW: 960}
"""Pixels of the longer side; a final picture has the size of the delivery."""


GLIMPSE_WIDTH = 208
"""Pixels."""


def frame_size(quality: Quality, aspect: float, final_width: int) -> tuple[int, int]:
    """Width and height in pixels, both even, of a picture of that *aspect*."""
    long_edge = LONG_EDGE.get(quality, final_width)
    width = long_edge * min(aspect, 1.0)
    height = long_edge / max(aspect, 1.0)
    return 2 * round(width / 2), 2 * round(height / 2)


def grade_of(take: Take) -> FrameParams:
    """The grade that shows *take* as its params ask."""
    return grade_for(take.params, take.staging)


def grade_for(asked: FrameParams, staging: Staging) -> FrameParams:
    """The grade that shows a picture lit for *staging* as *asked*.

    The maker lit the picture for what the staging says (night, rain, noir), which
    `scene_params` puts in numbers; level, contrast and colour move relative to that, so that a
    frame at its planned parameters is shown as it was lit. Bloom and saturation are absolute.
    """
    lit = scene_params(genre_params(staging.genre), staging)
    mired = 1e6 / asked.color_temp - 1e6 / lit.color_temp + 1e6 / NEUTRAL_KELVIN
    return asked.revised(
        lighting=_within(50 + asked.lighting - lit.lighting, 0, 100),
        contrast=_within(50 + asked.contrast - lit.contrast, 0, 100),
        color_temp=_within(1e6 / max(mired, 1.0), 2000, 12000),
    )


def _within(value: float, low: float, high: float) -> float:
    return min(max(value, low), high)


@dataclass(frozen=True, slots=True, kw_only=True)
class Darkroom:
    """Develops pictures into blobs and keeps the last few ready to be graded again."""

    blobs: BlobStore
    kept: int = 8
    """How many prepared pictures stay in memory; at 960x540 one takes about 12 MB."""
    sheets_kept: int = 96
    """How many finished sheets in a look stay in memory; one takes about 200 kB."""
    _prepared: OrderedDict[BlobKey, Gradable] = field(default_factory=OrderedDict)
    _looked: OrderedDict[tuple[str, ...], Lookable] = field(default_factory=OrderedDict)
    _sheets: OrderedDict[tuple[str, ...], bytes] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def develop(self, take: Take, picture: LinearPicture) -> PictureFiles:
        """The files of *picture*, graded as *take* asks.

        Raises:
            StorageError: they could not be kept.
        """
        attributes = exr_attributes(take, picture)
        exr = self.blobs.put(write_exr(picture.rgb, attributes))
        layers = (
            self.blobs.put(write_layers_exr(picture.layers, attributes))
            if picture.layers
            else None
        )
        gradable = self._keep(exr, prepare(picture.rgb, bit_depth=picture.source_bit_depth))
        png, thumbnail = self._prints(take, gradable, picture.exposure_ev)
        return PictureFiles(
            png=png,
            exr=exr,
            layers=layers,
            passes=(
                self.blobs.put(write_passes_exr(picture.passes, attributes))
                if picture.passes
                else None
            ),
            thumbnail=thumbnail,
            original=self.blobs.put(picture.original) if picture.original else None,
            width=picture.width,
            height=picture.height,
            exposure_ev=picture.exposure_ev,
            source_bit_depth=picture.source_bit_depth,
            measured=picture.measured,
            remarks=picture.remarks,
        )

    def glimpse(self, take: Take, picture: LinearPicture) -> BlobKey:
        """The JPEG of a small *picture*, graded as *take* asks.

        Raises:
            StorageError: it could not be kept.
        """
        gradable = prepare(picture.rgb, bit_depth=picture.source_bit_depth)
        return self.blobs.put(write_jpeg(gradable.display(grade_of(take), picture.exposure_ev)))

    def regrade(self, take: Take, source: PictureFiles) -> PictureFiles:
        """The files of *source* graded as *take* asks; the light stays as rendered."""
        png, thumbnail = self._prints(take, self._gradable(source), source.exposure_ev)
        return source.revised(png=png, thumbnail=thumbnail)

    def ungraded(self, take: Take) -> BlobKey:
        """The picture of *take* without its grade, as a file that others may start from.

        Of a provider's picture its own file; what is made from it is graded like *take* again.
        """
        picture = take.picture
        if picture is None:
            raise BlobMissing(f"Take {take.number} has no picture.")
        if picture.original is not None:
            return picture.original
        bare = self._gradable(picture).display(FrameParams(), picture.exposure_ev)
        return self.blobs.put(write_png(bare))

    def preview_jpeg(
        self, take: Take, params: FrameParams, look: Look = Look.PHOTOGRAPHIC
    ) -> bytes:
        """*take* as it would look with *params*: what a slider shows before it becomes a take."""
        picture = take.picture
        if picture is None:
            return b""
        grade = grade_of(take.revised(params=params))
        key = (picture.exr, look_of(picture, look).value, str(take.seed), grade.model_dump_json())
        return self._sheet(key, lambda: write_jpeg(self._display(take, picture, grade, look)))

    def look_png(self, take: Take, look: Look) -> bytes:
        """*take* in a *look* at its own grade, as PNG.

        Raises:
            BlobMissing: it has no picture.
        """
        picture = take.picture
        if picture is None:
            raise BlobMissing(f"Take {take.number} has no picture.")
        if look_of(picture, look) is Look.PHOTOGRAPHIC:
            return self.blobs.get(picture.png)
        return write_png(self._display(take, picture, grade_of(take), look))

    def everything_exr(self, take: Take) -> bytes:
        """Beauty, light groups and passes of *take* in one EXR of many parts.

        Raises:
            BlobMissing: it has no picture.
        """
        picture = take.picture
        if picture is None:
            raise BlobMissing(f"Take {take.number} has no picture.")
        beauty = read_exr(self.blobs.get(picture.exr))
        layers = read_layers_exr(self.blobs.get(picture.layers)) if picture.layers else {}
        return write_film_exr(beauty.rgb, layers, self._passes(picture), beauty.attributes)

    def _display(
        self, take: Take, picture: PictureFiles, grade: FrameParams, look: Look
    ) -> ByteImage:
        given = look_of(picture, look)
        if given is Look.PHOTOGRAPHIC:
            return self._gradable(picture).display(grade, picture.exposure_ev)
        return self._lookable(take, picture, given).display(grade, picture.exposure_ev)

    def _lookable(self, take: Take, picture: PictureFiles, look: Look) -> Lookable:
        def made() -> Lookable:
            return in_look(
                look,
                self._gradable(picture),
                self._passes(picture),
                exposure_ev=picture.exposure_ev,
                seed=take.seed % 2**31,
            )

        key = (picture.exr, look.value, str(take.seed))
        return _kept(self._looked, self._lock, key, made, self.kept)

    def _sheet(self, key: tuple[str, ...], make: Callable[[], bytes]) -> bytes:
        return _kept(self._sheets, self._lock, key, make, self.sheets_kept)

    def _passes(self, picture: PictureFiles) -> Passes | None:
        return read_passes_exr(self.blobs.get(picture.passes)) if picture.passes else None

    def _prints(
        self, take: Take, gradable: Gradable, exposure_ev: float
    ) -> tuple[BlobKey, BlobKey]:
        display = gradable.display(grade_of(take), exposure_ev)
        text = {"Software": "SceneForge", "Source": f"{take.maker} take {take.number}"}
        png = self.blobs.put(write_png(display, text))
        return png, self.blobs.put(write_jpeg(display, width=THUMBNAIL_WIDTH))

    def _gradable(self, picture: PictureFiles) -> Gradable:
        with self._lock:
            found = self._prepared.get(picture.exr)
            if found is not None:
                self._prepared.move_to_end(picture.exr)
                return found
        rgb = read_exr(self.blobs.get(picture.exr)).rgb
        return self._keep(picture.exr, prepare(rgb, bit_depth=picture.source_bit_depth))

    def _keep(self, key: BlobKey, gradable: Gradable) -> Gradable:
        with self._lock:
            self._prepared[key] = gradable
            while len(self._prepared) > self.kept:
                self._prepared.popitem(last=False)
        return gradable


def look_of(picture: PictureFiles, look: Look) -> Look:
    """The look that *picture* is shown in when *look* is asked for."""
    return look if picture.passes is not None else look_given(look, None)


Kept = TypeVar("Kept")


def _kept(
    store: OrderedDict[tuple[str, ...], Kept],
    lock: Lock,
    key: tuple[str, ...],
    make: Callable[[], Kept],
    most: int,
) -> Kept:
    """What *store* has under *key*, made if it has none; the longest unused go."""
    with lock:
        if key in store:
            store.move_to_end(key)
            return store[key]
    made = make()
    with lock:
        store[key] = made
        while len(store) > most:
            store.popitem(last=False)
    return made


SDR_BITS = 8
_ESTIMATE: dict[str, str | float] = {
    "inverse_tone_mapping": f"maxrgb-hyperbolic/1 knee={KNEE} peak={PEAK:g}",
}
"""What is true of an expanded picture. Source: reference media 4."""


def exr_attributes(take: Take, picture: LinearPicture) -> dict[str, str | float]:
    """What the EXR header says of the picture. Seeds are strings: header integers are 32-bit."""
    measured = {f"measured_{name}": value for name, value in picture.measured.items()}
    return {
        "maker": take.maker,
        "seed": str(take.seed),
        "shot": take.shot.label,
        "size": take.shot.size.value,
        "fov_deg": take.params.fov,
        "lens_mm": take.shot.lens_mm,
        "t_stop": take.shot.t_stop,
        "source_bit_depth": float(picture.source_bit_depth),
        "exposure_ev": picture.exposure_ev,
        **({} if take.method.way is Way.PROMPT else {"method": take.method.way.value}),
        **(_ESTIMATE if picture.source_bit_depth == SDR_BITS else {}),
        **measured,
    }
