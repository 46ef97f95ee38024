"""Data taken out in the browser, opened by another program: every NIK as the register has it."""
import csv
import re
import shutil
import subprocess
import zipfile

import pytest

from conftest import AUDITOR, BINARY, OwnServer, arrive, ask_register
from test_screens import check, check_all, check_sizes

VILLAGE = "17.02.06.2001"


def ask(page, address, kind="xlsx", full=False):
    """Fills the form as a person would, and waits for the file."""
    page.goto(address)
    page.get_by_role("link", name="Unduh", exact=True).first.click()
    page.wait_for_url("**/ekspor/baru?*")
    page.check(f"input[name=format][value={kind}]")
    if full:
        page.check("input[name=nomor][value=lengkap]")
        page.check("input[name=sadar]")
    page.select_option("#tujuan", "verifikasi_lapangan")
    page.fill("#keterangan", "uji peramban")
    if page.locator("#jumlah").count():
        page.fill("#jumlah", re.search(r"[\d.]+\d", page.inner_text("#jumlah-h")).group(0))
    page.get_by_role("button", name="Buat berkas").click()
    page.wait_for_url(re.compile(r"/ekspor/[0-9A-Z]{13}$"))
    page.get_by_role("link", name=re.compile(f"Unduh {kind.upper()}")).wait_for(timeout=60_000)
    return page.url.rsplit("/", 1)[1]


def fetch(page, folder):
    with page.expect_download() as download:
        page.get_by_role("link", name=re.compile("Unduh (XLSX|CSV)")).click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def opened(path, folder):
    """The cells of a workbook as LibreOffice reads them."""
    office = shutil.which("soffice")
    if not office:
        pytest.fail("LibreOffice is missing: scripts/install test")
    subprocess.run(
        [office, "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to",
         "csv:Text - txt - csv (StarCalc):44,34,76,1", "--outdir", folder, path],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120)
    with open(path.with_suffix(".csv"), encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def throw_away(page, number):
    page.goto(f"/ekspor/{number}")
    page.get_by_role("button", name="Buang berkas sekarang").click()
    page.wait_for_url("**/ekspor?dibuang=*")


def test_the_form_its_refusal_and_the_pages_of_exports(open_page):
    page = arrive(open_page())
    page.goto(f"/keluarga?wilayah={VILLAGE}&valid=tidak")
    page.get_by_role("link", name="Unduh", exact=True).first.click()
    page.wait_for_url("**/ekspor/baru?*valid=tidak*")
    check_sizes(page, "ekspor-baru")
    page.get_by_role("button", name="Buat berkas").click()
    page.locator(".note[role=alert]").wait_for()
    assert page.locator("[aria-invalid=true]").count() >= 2
    check_sizes(page, "ekspor-baru-salah")
    number = ask(page, f"/keluarga?wilayah={VILLAGE}&valid=tidak", "csv")
    check_sizes(page, "ekspor-satu")
    page.goto("/ekspor")
    check_sizes(page, "ekspor")
    throw_away(page, number)
    check(page, "ekspor-dibuang", "laptop")
    watch = arrive(open_page(), AUDITOR)
    check_all(watch, {"ekspor-semua": "/ekspor/semua"}, "laptop")
    watch.fill("#nomor", f"990206******0001,SITI,{number}")
    watch.press("#nomor", "Enter")
    watch.wait_for_url(f"**/ekspor/{number}")
    assert watch.get_by_text("uji peramban").count() >= 1


def test_a_workbook_opened_elsewhere_has_every_nik(open_page, tmp_path):
    page = arrive(open_page())
    number = ask(page, f"/perorangan?wilayah={VILLAGE}", "xlsx", full=True)
    path = fetch(page, tmp_path)
    throw_away(page, number)
    lines = opened(path, tmp_path)
    start = next(place for place, line in enumerate(lines) if "NIK" in line)
    assert any(number in line[0] for line in lines[:start]), "the watermark stands above"
    head, rows = lines[start], lines[start + 1:]
    told = sorted(row[head.index("NIK")] for row in rows)
    known = sorted(
        written or (nik and nik.rjust(16, "0")) for written, nik in ask_register(
            "SELECT p.nik_written, p.nik FROM person p JOIN family f ON f.home = p.home AND f.id = p.family"
            " WHERE p.village = 1702062001 AND p.status = 1 AND f.status = 1"))
    assert len(told) > 100
    assert told == known
    assert sum(len(nik) == 16 and nik.isdigit() for nik in told) > 100
    assert all(row[head.index("NOMOR EKSPOR")] == number for row in rows)


def test_what_looks_like_a_formula_comes_out_as_text(tmp_path):
    copy = OwnServer(tmp_path)
    person, family = ask_register(
        "SELECT id, family FROM person WHERE village = 1702062001 AND status = 1 LIMIT 1", copy.database)[0]
    formula = '=HYPERLINK("http://127.0.0.1/","x")'
    ask_register(f"UPDATE person SET name = '{formula}' WHERE id = {person}", copy.database)
    ask_register(f"UPDATE family SET address = '+62*2', rt = '-' WHERE id = {family}", copy.database)
    path = tmp_path / "rumus.xlsx"
    subprocess.run(
        [BINARY, "export", path, "--reason", "uji rumus", "--list", "perorangan", "--region", VILLAGE, "--database",
         copy.database, *copy.beside], check=True, stdout=subprocess.DEVNULL)
    with zipfile.ZipFile(path) as parts:
        assert b"<f>" not in b"".join(parts.read(name) for name in parts.namelist() if "worksheets/" in name)
    lines = opened(path, tmp_path)
    head = next(line for line in lines if "NIK" in line)
    row = next(line for line in lines if "HYPERLINK" in line[head.index("NAMA")])
    assert row[head.index("NAMA")] == "'=HYPERLINK(\"http://127.0.0.1/\",\"x\")"
    assert row[head.index("ALAMAT")] == "'+62*2"
    assert row[head.index("RT")] == "-"


def test_it_works_without_javascript(open_page, tmp_path):
    page = arrive(open_page(javascript=False))
    number = ask(page, f"/keluarga?wilayah={VILLAGE}&valid=tidak", "csv")
    path = fetch(page, tmp_path)
    text = path.read_text(encoding="utf-8-sig")
    assert f",{number}" in text
    assert "# " in text.splitlines()[-1] and "rekaan" in text
    assert not re.search(r"\b\d{16}\b", text)
    throw_away(page, number)
