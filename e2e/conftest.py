"""A real browser against a running server.

    tepat serve --demo &                        # or any server with a training register
    python3 -m venv .venv && .venv/bin/pip install -r e2e/requirements.txt
    TEPAT_URL=http://127.0.0.1:8080 .venv/bin/pytest -q -p no:playwright e2e

Debian's Chromium drives it: `apt-get install chromium`. `playwright install` is not needed.

Tests that kill the server start one of their own: they need TEPAT_BINARY and TEPAT_DATABASE, the register that
TEPAT_URL serves, of which they work on a copy. `scripts/browser` sets both, and for a register on PostgreSQL where the
cluster lies.
"""
import contextlib
import csv
import glob
import os
import pathlib
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import tempfile
import time
import urllib.request

import pytest
from playwright.sync_api import sync_playwright


def mine(name, otherwise=None):
    """What the environment says; where several share the tests, of this one's own server."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "")
    return os.environ.get(f"{name}_{worker}") or os.environ.get(name, otherwise)


URL = mine("TEPAT_URL", "http://127.0.0.1:8080").rstrip("/")
LOGIN = os.environ.get("TEPAT_LOGIN", "dinsos")
AUDITOR = os.environ.get("TEPAT_AUDITOR", "auditor")
PASSWORD = os.environ.get("TEPAT_PASSWORD", "rahasia-latihan")
SHOTS = pathlib.Path(os.environ.get("TEPAT_SHOTS", "e2e-shots"))
CHROMIUM = os.environ.get("TEPAT_CHROMIUM", "/usr/bin/chromium")
BINARY = os.environ.get("TEPAT_BINARY")
DATABASE = mine("TEPAT_DATABASE")
FILES = os.environ.get("TEPAT_FILES")
# Of a register on PostgreSQL: the folder of its cluster.
CLUSTER = os.environ.get("TEPAT_CLUSTER")

# A database that goes away is a server of its own.
collect_ignore = [] if CLUSTER else ["test_database_away.py"]

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


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    if call.when == "call":
        item.went_wrong = report.failed
    return report


@pytest.fixture
def open_page(browser, request):
    """Opens windows that complain: every console error and blocked resource is kept on `page.complaints`. Of a test
    that fails it tells what stood in each."""
    contexts = []

    def opener(size="laptop", javascript=True, url=URL):
        context = browser.new_context(
            base_url=url, viewport=SIZES[size], locale="id-ID", timezone_id="Asia/Jakarta", java_script_enabled=javascript)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.complaints = []
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("console", lambda message: note(page, message))
        return page

    yield opener
    for context in contexts:
        if getattr(request.node, "went_wrong", False):
            for page in context.pages:
                print(f"--- {page.url}\n{shown(page)}")
        context.close()


def shown(page):
    """What somebody before the page reads, and what complains of which field."""
    try:
        return page.evaluate("(document.querySelector('main') || document.body).innerText.slice(0, 4000)")
    except Exception as fault:  # whatever went wrong with it, the test's own fault is told first
        return repr(fault)


def note(page, message):
    # A refused form or a page that is not there is told in the console as well; its status is tested by itself.
    if message.type == "error" and "the server responded with a status of 4" not in message.text:
        page.complaints.append(message.text)


def sign_in(page, login=LOGIN):
    page.goto("/masuk")
    page.fill("#akun", login)
    page.fill("#sandi", PASSWORD)
    page.press("#sandi", "Enter")
    second_step(page)
    page.wait_for_url("**/beranda")
    return page


def second_step(page):
    """Types the code that the demo shows for its own accounts; those without a second factor are in already."""
    page.wait_for_url(re.compile("/beranda|/masuk/kode"))
    if "/masuk/kode" not in page.url:
        return
    # Each code is taken once: after many sign-ins within a minute the page waits for the next by itself.
    code = page.locator("#kode-demo")
    code.wait_for(timeout=45_000)
    page.fill("#kode", code.inner_text())
    page.press("#kode", "Enter")


sessions = {}


def arrive(page, login=LOGIN):
    """As `sign_in`, with one session for all who share it: signing in takes its time. Not for who signs out."""
    if login in sessions:
        page.context.add_cookies(sessions[login])
        page.goto("/beranda")
    # An account has so many sessions at once: the oldest may have ended for a newer one.
    if login not in sessions or "/masuk" in page.url:
        sign_in(page, login)
        sessions[login] = [cookie for cookie in page.context.cookies() if cookie["name"].endswith("tepat")]
    return page


def program(name):
    """A program of the newest PostgreSQL that is installed."""
    found = glob.glob(f"/usr/lib/postgresql/*/bin/{name}")
    return max(found, key=lambda path: float(path.split("/")[4])) if found else name


def ask_register(query, register=DATABASE):
    """Rows of a register as texts: of the one that TEPAT_URL serves, if no other is named."""
    if not CLUSTER:
        with contextlib.closing(sqlite3.connect(register)) as file, file:
            return [["" if value is None else str(value) for value in row] for row in file.execute(query)]
    told = subprocess.run(
        [program("psql"), register, "--no-psqlrc", "--quiet", "--csv", "--tuples-only", "--command", query], check=True,
        stdout=subprocess.PIPE, text=True).stdout
    return list(csv.reader(told.splitlines()))


def cluster(command):
    """Starts or stops the cluster of the register, as `scripts/postgres` does."""
    settings = os.environ.get("TEPAT_CLUSTER_SETTINGS", "").split() if command == "start" else []
    subprocess.run(
        [str(pathlib.Path(__file__).parent.parent / "scripts" / "postgres"), command, CLUSTER, *settings], check=True,
        stdout=subprocess.DEVNULL)


class OwnServer:
    """A server on a copy of the demo that a test may stop, kill and start again."""

    def __init__(self, folder):
        self.folder = folder
        self.files = os.path.join(folder, "own.sqlite")
        self.database = self.copied() if CLUSTER else self.files
        # What a command wants to know besides.
        self.beside = ["--files", self.files] if CLUSTER else []
        if not CLUSTER:
            subprocess.run(
                [BINARY, "backup", self.database, "--database", DATABASE], check=True, stdout=subprocess.DEVNULL)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self.process = None

    def copied(self):
        """Another database of the cluster with the demo in it, and the demo's keys beside it."""
        name = "own" + os.path.basename(self.folder).replace("-", "_").lower()
        copy = DATABASE.replace("/tepat?", f"/{name}?")
        subprocess.run([program("createdb"), "--maintenance-db", DATABASE, name], check=True)
        dump = subprocess.Popen([program("pg_dump"), "--format", "custom", "--compress", "0", DATABASE], stdout=subprocess.PIPE)
        subprocess.run([program("pg_restore"), "--dbname", copy], stdin=dump.stdout, check=True)
        assert dump.wait() == 0
        for key in glob.glob(glob.escape(FILES) + ".*"):
            if os.path.isfile(key):
                shutil.copy(key, self.files + key[len(FILES):])
        return copy

    def start(self):
        with open(os.path.join(self.folder, "own.log"), "ab") as log:
            self.process = subprocess.Popen(
                [BINARY, "serve", "--demo", "--database", self.database, *self.beside, "--port", str(self.port)], stdout=log,
                stderr=log, stdin=subprocess.DEVNULL)
        until = time.monotonic() + 60
        while time.monotonic() < until and self.process.poll() is None:
            try:
                urllib.request.urlopen(self.url + "/health", timeout=2).close()
                return
            except OSError:
                time.sleep(0.05)  # it tells nobody when it is ready
        pytest.fail("the test's own server did not come up:\n" + self.said(1000))

    def said(self, most):
        with open(os.path.join(self.folder, "own.log"), errors="replace") as log:
            return log.read()[-most:]

    def freeze(self):
        """From now on it takes requests and answers none."""
        self.process.send_signal(signal.SIGSTOP)

    def kill(self):
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()


@pytest.fixture
def own_server(request):
    if not BINARY or not DATABASE:
        pytest.fail("set TEPAT_BINARY (the program) and TEPAT_DATABASE (the demo register), or use scripts/browser")
    folder = tempfile.mkdtemp(prefix="tepat-browser-")
    server = OwnServer(folder)
    try:
        server.start()
        yield server
    finally:
        server.kill()
        if getattr(request.node, "went_wrong", False):
            print(f"--- its server's last words\n{server.said(4000)}")
        shutil.rmtree(folder, ignore_errors=True)
