from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.reliability.server import Server, serving

expect.set_options(timeout=30_000)  # a busy machine is slow, not wrong

NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
HARMLESS = ("/_stcore/health", "/_stcore/host-config")
"""Streamlit probes these below the address of a deep link, gets 404 and goes on."""


@pytest.fixture(scope="module")  # Playwright keeps an event loop running while it is open
def browser() -> Iterator[Browser]:
    """Headless Chromium: Debian's, or the one Playwright installed."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
        path = found or (own if Path(own).exists() else None)
        if path is None:
            pytest.skip("no browser: apt-get install chromium, or playwright install chromium")
        running = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield running
        running.close()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with serving(tmp_path / "data", tmp_path / "log") as running:
        yield running
    if running.process.stdout is not None:
        running.process.stdout.close()


@pytest.fixture
def new_tab(browser: Browser, server: Server) -> Iterator[Callable[[], Page]]:
    """Opens tabs of one director; at the end nothing may have gone wrong or left the machine."""
    wrong: list[str] = []
    context = browser.new_context(viewport={"width": 1440, "height": 900}, accept_downloads=True)

    def open_tab() -> Page:
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(f"script: {error}"))
        page.on("console", lambda message: wrong.extend(_errors(message)))
        page.on("request", lambda request: wrong.extend(_outside(request.url, server.address)))
        page.set_default_timeout(60_000)
        return page

    yield open_tab
    context.close()
    assert wrong == []


def _errors(message) -> list[str]:
    address = message.location.get("url", "")
    harmless = address.endswith(HARMLESS)
    return [] if message.type != "error" or harmless else [f"console: {message.text} {address}"]


def _outside(url: str, address: str) -> list[str]:
    inside = url.startswith((address, address.replace("http", "ws"), "data:", "blob:"))
    return [] if inside else [f"request: {url}"]
