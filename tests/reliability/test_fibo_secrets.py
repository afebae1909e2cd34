"""The key, signed addresses and what a director wrote: nowhere that they do not belong."""

from __future__ import annotations

import io
import logging
import zipfile

import pytest
from pypdf import PdfReader

from core.domain.film_terms import Quality
from core.errors import MakerError
from core.services.exports import PictureKind
from core.services.scenes import SceneDraft
from sceneforge_app.settings import LogFormat
from sceneforge_app.telemetry import configure_logging
from tests.reliability.fibo_boards import KEY, ended
from tests.standin_bria.faults import Fault
from tests.standin_bria.jobs import SIGNED

PRIVATE = "marmoset"
TEXT = f"Maya hides a {PRIVATE} in the diner. Leo sees the {PRIVATE}. She runs into the rain."
GENERATE = "image/generate"


@pytest.fixture(params=list(LogFormat))
def logged(request, capfd):
    """All that was logged so far, at the most talkative level."""
    configure_logging(request.param, level=logging.DEBUG)
    return lambda: "".join(capfd.readouterr())


def troubled_board(studio, stand_in):
    """A board that met every kind of trouble, some of it for good."""
    stand_in.faults.plan(
        GENERATE,
        Fault.FORBIDDEN,
        Fault.MODERATED_LATER,
        Fault.RESET_AFTER_ACCEPT,
        Fault.HTML_500,
        Fault.BAD_JSON,
        Fault.PRIVATE_RESULT,
    )
    stand_in.faults.plan("result", Fault.EXPIRED, *[Fault.TRUNCATED] * 3)
    film = studio.projects.begin("Secrets")
    scene = studio.scenes.write(film.id, SceneDraft(text=TEXT, frame_count=10))
    ended(studio, studio.storyboards.begin(scene.id, quality=Quality.DRAFT, maker="fibo"))
    return studio.storyboards.board(scene.id)


def test_no_log_line_and_no_error_holds_a_secret_or_a_prompt(studio_with, stand_in, logged):
    studio = studio_with(stand_in.address)
    board = troubled_board(studio, stand_in)
    prompts = [str(job.body["structured_prompt"]) for job in stand_in.submissions()]
    assert any(PRIVATE in prompt for prompt in prompts), "the canary never flew"
    errors = [panel.latest.error for panel in board.panels if panel.latest.error]
    assert len(errors) >= 6
    events = [event.message for event in studio.jobs.progress(
        studio.jobs.latest(board.project.id).id).events]  # fmt: skip
    for place in (logged(), *errors, *events):
        for secret in (KEY, SIGNED, PRIVATE, "/out/", "structured_prompt"):
            assert secret not in place


def test_no_file_in_the_data_folder_holds_the_key_or_a_signed_address(
    studio_with, stand_in, tmp_path
):
    troubled_board(studio_with(stand_in.address), stand_in)
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert any(path.suffix == ".db" for path in files)
    for path in files:
        for secret in (KEY, SIGNED):
            assert secret.encode() not in path.read_bytes(), path


def test_no_exported_file_holds_the_key_or_a_signed_address(studio_with, stand_in):
    studio = studio_with(stand_in.address)
    film = troubled_board(studio, stand_in).project.id
    pdf = studio.exports.storyboard_pdf(film).data
    printed = "".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    packed = [studio.exports.pictures_zip(film, kind) for kind in PictureKind]
    files = [pdf, printed.encode()]
    for archive in packed:
        with zipfile.ZipFile(io.BytesIO(archive)) as opened:
            files += [opened.read(name) for name in opened.namelist()]
    assert len(files) > 4
    for data in files:
        for secret in (KEY, SIGNED):
            assert secret.encode() not in data


def test_an_error_that_nobody_foresaw_is_logged_without_them(
    studio_with, stand_in, logged, monkeypatch
):
    def broken(*_):
        raise KeyError("unforeseen")

    monkeypatch.setattr("core.adapters.bria.orders.read_picture", broken)
    board = troubled_board(studio_with(stand_in.address), stand_in)
    written = logged()
    assert "unforeseen" in written
    assert any("internal error" in panel.latest.error for panel in board.panels)
    for secret in (KEY, SIGNED, PRIVATE):
        assert secret not in written


def test_the_key_is_not_in_the_words_of_settings_or_errors(studio_with, stand_in):
    studio = studio_with(stand_in.address, key="wrong-" + KEY)
    assert KEY not in repr(studio.settings)
    assert KEY not in studio.settings.model_dump_json()
    with pytest.raises(MakerError) as caught:
        studio.makers["fibo"].client.order(GENERATE, {"structured_prompt": PRIVATE})
    assert KEY not in str(caught.value)
    assert PRIVATE not in str(caught.value)
