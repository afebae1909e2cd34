"""The way of a scene, as a director goes it: real server, real renderer, real browser."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.integration, pytest.mark.slow]

TEXT = "A tense noir chase through rainy neon streets at midnight"


def begin_film(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("button", name="New film").click()
    page.get_by_label("Title").fill("Neon chase")
    page.get_by_role("button", name="Begin the film").click()
    page.get_by_label("What happens").fill(TEXT)


def make_board(page: Page, frames: int) -> None:
    page.get_by_text("Draft", exact=True).click()
    slider = page.get_by_role("slider", name="Frames")
    for _ in range(6 - frames):
        slider.press("ArrowLeft")
    page.get_by_label("What happens").press("Control+Enter")
    expect(page.locator(".crew")).to_be_visible()


def finished(page: Page) -> None:
    expect(page.get_by_role("button", name="Open the storyboard")).to_be_visible(timeout=120_000)


def drag(page: Page, label: str, by: float) -> None:
    """Take a slider's knob and carry it *by* of its length, without letting go."""
    slider = page.get_by_label(label, exact=True)
    box = slider.bounding_box()
    assert box is not None
    share = slider.evaluate("s => (s.value - s.min) / (s.max - s.min)")
    y, x = box["y"] + box["height"] / 2, box["x"] + 7 + share * (box["width"] - 14)
    page.mouse.move(x, y)
    page.mouse.down()
    for step in range(1, 9):
        page.mouse.move(x + by * box["width"] * step / 8, y)


def refine_first_frame(page: Page) -> None:
    """A slider that the picture follows, and a note: the second take."""
    page.get_by_role("button", name=re.compile("^Open frame")).first.click()
    expect(page.locator(".grader .stage img")).to_be_visible()
    drag(page, "Light level", by=0.2)
    expect(page.get_by_text("Preview, not yet a take")).to_be_visible()
    expect(page.locator(".grader")).to_have_attribute("data-lag-ms", re.compile(r"\d+"))
    page.mouse.up()
    page.get_by_label("Tell the crew what to change").fill("closer")
    page.get_by_role("button", name="Make take").click()
    expect(page.locator(".takes li[data-circled] b")).to_have_text("Take 2", timeout=60_000)
    expect(page.get_by_text("Applied", exact=False).first).to_be_visible()


def test_from_a_sentence_to_a_pdf(new_tab, server, tmp_path):
    page = new_tab()
    begin_film(page, server.address)
    make_board(page, frames=3)
    finished(page)
    page.get_by_role("button", name="Open the storyboard").click()
    expect(page.locator(".board .view img")).to_have_count(3)
    refine_first_frame(page)

    page.get_by_role("link", name="Export").click()
    expect(page.get_by_alt_text("Page 1 of 1 of the storyboard")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download PDF").click()
    path = tmp_path / "board.pdf"
    download.value.save_as(path)
    assert path.read_bytes().startswith(b"%PDF")
    assert download.value.suggested_filename == "Neon_chase_storyboard.pdf"


def test_progress_survives_a_reload_and_shows_in_a_second_tab(new_tab, server):
    page = new_tab()
    begin_film(page, server.address)
    make_board(page, frames=4)
    page.reload()
    expect(page.locator(".crew")).to_be_visible()
    second = new_tab()
    second.goto(page.url)
    expect(second.locator(".crew")).to_be_visible()
    finished(page)
    finished(second)
    assert page.get_by_label("What happens").input_value() == TEXT
    expect(second.locator(".crew .strip img")).to_have_count(4)


def test_frames_are_moved_by_keyboard_and_stay_so_after_a_reload(new_tab, server):
    page = new_tab()
    begin_film(page, server.address)
    make_board(page, frames=3)
    finished(page)
    page.get_by_role("button", name="Open the storyboard").click()
    labels = page.locator(".board .slate b")
    expect(labels).to_have_count(3)
    before = labels.all_inner_texts()
    page.locator(".board .view").first.press("Alt+ArrowRight")
    after = [before[1], before[0], before[2]]
    expect(labels).to_have_text(after)
    expect(page.get_by_text(f"Frame {before[0]} is now number 2 of 3.")).to_be_attached()
    page.wait_for_timeout(500)
    page.reload()
    expect(labels).to_have_text(after)
    page.locator(".board .view").first.press("Enter")
    page.keyboard.press("ArrowRight")
    expect(page.locator(".board dialog .caption b")).to_have_text(before[0])
