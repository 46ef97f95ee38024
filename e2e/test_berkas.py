"""Berkas in a real browser: a kabupaten's file goes up, is interrupted and gone on with, mapped, previewed, imported
through a kill of the server, and taken back. On a server of its own, since an import changes everybody's register."""
import hashlib
import os
import re
import subprocess
import time

import pytest
from playwright.sync_api import expect

from conftest import BINARY, arrive, sign_in
from test_screens import check, check_sizes


@pytest.fixture(scope="module")
def later_file(tmp_path_factory):
    """Invented people of Rejang Lebong that the demo does not have, some ten megabytes of them."""
    folder = tmp_path_factory.mktemp("berkas")
    subprocess.run(
        [BINARY, "simulate", "--regions", "17.02.06", "--families", "5000", "--invalid-families", "500", "--seed", "77",
         "--as-of", "2024-07-01", "--out", str(folder), "--database", os.path.join(folder, "unused.sqlite")], check=True,
        stdout=subprocess.DEVNULL)
    path = folder / "juli-2024.psv"
    (folder / "dtks.psv").rename(path)
    return path


def step(page, words):
    page.get_by_role("button", name=words, exact=True).click()


def sent(page):
    """Bytes that the server said it has."""
    return page.locator("progress").evaluate("bar => bar.value")


def sent_more_than(page, bytes):
    """Waits until the server has more; the pages' policy forbids Playwright's own way of waiting for a value."""
    until = time.monotonic() + 60
    while sent(page) <= bytes:
        assert time.monotonic() < until, "the upload does not go on"
        page.wait_for_timeout(50)


def slow(page):
    """Each piece takes its time, so that there is something to interrupt."""
    client = page.context.new_cdp_session(page)
    client.send("Network.enable")
    client.send("Network.emulateNetworkConditions", {
        "offline": False, "latency": 20, "downloadThroughput": -1, "uploadThroughput": 600_000})
    return client


def test_a_file_is_interrupted_and_gone_on_with_mapped_previewed_imported_and_undone(
        open_page, own_server, later_file):
    page = sign_in(open_page(url=own_server.url), "dinsos")
    page.goto("/berkas")
    check_sizes(page, "berkas")
    size = later_file.stat().st_size
    assert size > 3 << 20
    client = slow(page)
    page.set_input_files("#berkas", later_file)
    step(page, "Unggah")
    bar = page.locator("progress")
    expect(bar).to_be_visible()
    sent_more_than(page, 1_000_000)

    # Paused, and gone on with.
    step(page, "Jeda")
    expect(page.get_by_role("status")).to_contain_text("Dijeda")
    step(page, "Lanjutkan")

    # The server is killed and comes back: nobody has to do anything.
    own_server.kill()
    expect(page.get_by_role("status")).to_contain_text("Mencoba lagi sendiri")
    before = sent(page)
    assert 0 < before < size
    own_server.start()
    sent_more_than(page, before)

    # The page is left, and the same file is picked again.
    page.goto("/berkas")
    page.get_by_role("link", name="Lanjutkan unggahan").click()
    expect(page.locator("main")).to_contain_text("sudah terkirim")
    page.complaints.clear()  # of the server that was away
    check(page, "berkas-lanjutkan", "laptop")
    client.send("Network.emulateNetworkConditions", {
        "offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1})
    page.set_input_files("#berkas", later_file)
    step(page, "Unggah")
    expect(page.locator("#kolom_nik")).to_be_visible()
    # Nothing was lost on the way.
    assert hashlib.sha256(later_file.read_bytes()).hexdigest() in page.locator("main").inner_text()
    check_sizes(page, "berkas-kolom")

    # Something wrong stands at its field; the rest stays.
    page.fill("#tanggal_data", "2099-01-01")
    page.fill("#sumber", "DTKS")
    step(page, "Periksa berkas")
    expect(page.locator("#tanggal_data-e")).to_be_visible()
    page.fill("#tanggal_data", "2024-07-01")
    step(page, "Periksa berkas")
    page.wait_for_url("**/pratinjau")
    expect(page.get_by_role("heading", name="Berkas lanjutan")).to_be_visible(timeout=60_000)
    check_sizes(page, "berkas-pratinjau")

    start = page.get_by_role("button", name="Impor ")
    rows = int(re.sub(r"\D", "", start.inner_text()))
    start.click()
    page.wait_for_url("**/pekerjaan/*")
    # The server is killed once more, as soon as the import has begun, and goes on with it by itself.
    job = page.url
    own_server.kill()
    own_server.start()
    page.goto(job)
    expect(page.get_by_role("link", name="Lihat impor")).to_be_visible(timeout=240_000)
    told = page.locator("main").inner_text().replace(".", "")
    assert sum(int(number) for number in re.findall(r"(\d+) (?:baru|berubah|tetap)", told)) == rows, told
    page.complaints.clear()
    page.get_by_role("link", name="Lihat impor").click()
    expect(page.locator("main")).to_contain_text("juli-2024.psv")
    check_sizes(page, "berkas-impor")

    page.get_by_role("link", name="Batalkan impor ini").click()
    check_sizes(page, "berkas-batalkan")
    step(page, "Batalkan impor")
    page.wait_for_url("**/pekerjaan/*")
    expect(page.get_by_role("link", name="Lihat impor")).to_be_visible(timeout=240_000)
    page.goto("/berkas")
    expect(page.locator("main table")).to_contain_text("dibatalkan")
    check_sizes(page, "berkas-daftar")


def test_without_script_the_whole_file_goes_in_one_form(open_page, own_server, tmp_path):
    page = sign_in(open_page(javascript=False, url=own_server.url), "dinsos")
    page.goto("/berkas")
    path = tmp_path / "kecil.csv"
    path.write_text("DESA,KECAMATAN,NIK,NAMA\nDERATI,KOTA PADANG,9902061204790001,SUPARMAN\n")
    page.set_input_files("#berkas", path)
    step(page, "Unggah")
    expect(page.locator("#kolom_nik")).to_be_visible()
    expect(page.locator("main")).to_contain_text("990206******0001")
    page.goto("/berkas")
    step(page, "Buang")
    expect(page.locator("main")).to_contain_text("Begini caranya")


def test_who_may_not_import_finds_no_room_for_it(open_page):
    page = arrive(open_page(), "operator.1702062001")
    assert page.goto("/berkas").status == 403
