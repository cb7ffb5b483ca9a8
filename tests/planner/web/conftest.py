"""A real browser without a window, and what it says about a page."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

MISSING = "The web page is tested in Chromium, which is missing. Get it with: apt-get install chromium"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start the Chromium of this machine; without one the test fails and says how to get it."""
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if path is None:
        pytest.fail(MISSING)
    with sync_playwright() as started:
        running = started.chromium.launch(executable_path=Path(path))
        yield running
        running.close()
