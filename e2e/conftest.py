"""A real browser against a running server.

    tepat serve --demo &                        # or any server with a training register
    python3 -m venv .venv && .venv/bin/pip install -r e2e/requirements.txt
    TEPAT_URL=http://127.0.0.1:8080 .venv/bin/pytest -q -p no:playwright e2e

Debian's Chromium drives it: `apt-get install chromium`. `playwright install` is not needed.
"""
import os
import pathlib

import pytest
from playwright.sync_api import sync_playwright

URL = os.environ.get("TEPAT_URL", "http://127.0.0.1:8080").rstrip("/")
LOGIN = os.environ.get("TEPAT_LOGIN", "dinsos")
AUDITOR = os.environ.get("TEPAT_AUDITOR", "auditor")
PASSWORD = os.environ.get("TEPAT_PASSWORD", "rahasia-latihan")
SHOTS = pathlib.Path(os.environ.get("TEPAT_SHOTS", "e2e-shots"))
CHROMIUM = os.environ.get("TEPAT_CHROMIUM", "/usr/bin/chromium")

SIZES = {"laptop": {"width": 1366, "height": 768}, "phone": {"width": 360, "height": 800}}

ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]


@pytest.fixture(scope="session")
def browser():
    SHOTS.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser):
    """Opens windows that complain: every console error and blocked resource is kept on `page.complaints`."""
    contexts = []

    def opener(size="laptop", javascript=True):
        context = browser.new_context(
            base_url=URL, viewport=SIZES[size], locale="id-ID", timezone_id="Asia/Jakarta", java_script_enabled=javascript)
        contexts.append(context)
        page = context.new_page()
        page.complaints = []
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("console", lambda message: note(page, message))
        return page

    yield opener
    for context in contexts:
        context.close()


def note(page, message):
    # A refused form or a page that is not there is told in the console as well; its status is tested by itself.
    if message.type == "error" and "the server responded with a status of 4" not in message.text:
        page.complaints.append(message.text)


def sign_in(page, login=LOGIN):
    page.goto("/masuk")
    page.fill("#akun", login)
    page.fill("#sandi", PASSWORD)
    page.press("#sandi", "Enter")
    page.wait_for_url("**/beranda")
    return page
