"""Every picture of the operator's handbook can be taken: its page opens, says what it is, and shows no whole number.

With TEPAT_HANDBOOK=docs/pictures/buku the pictures are written there; `make screens` does that. What a walk changes it
puts back, so that it can be taken again.
"""
import contextlib
import os
import pathlib
import re

import pytest
from playwright.sync_api import expect

from conftest import LOGIN, SIZES, sign_in
from small_png import small_png
from test_operator_day import decide, first_case, give_reason, member_form, saved, saver, undo, valid_family

BOOK = pathlib.Path(__file__).parent.parent / "docs" / "buku-operator.md"
FOLDER = os.environ.get("TEPAT_HANDBOOK")
OPERATOR, NEIGHBOUR = "operator.1702062001", "1702062005"
GREATEST_TOTAL = 1_500_000

# By name: a walk that yields what is to be seen, a page or a piece of one, and then puts everything back.
PICTURES = {}


def picture(name):
    def keep(walk):
        PICTURES[name] = contextlib.contextmanager(walk)
        return walk
    return keep


def operator(open_page, **window):
    return sign_in(open_page(**window), OPERATOR)


def quiet(open_page):
    """Without scripts a form that is only shown leaves no draft."""
    return operator(open_page, javascript=False)


def add(name, address, size="laptop"):
    @picture(name)
    def walk(open_page):
        page = operator(open_page, size=size)
        page.goto(address)
        yield page


for name, address in {"beranda": "/beranda", "cari": "/cari?nama=siti", "daftar": "/keluarga?valid=tidak",
                      "perbaikan": "/perbaikan"}.items():
    add(name, address)
add("telepon-beranda", "/beranda", "phone")


@picture("masuk")
def signing_in(open_page):
    page = open_page()
    page.goto("/masuk")
    yield page


@picture("keluarga")
def family(open_page):
    page = operator(open_page)
    page.goto("/keluarga?valid=tidak")
    page.locator("table tbody th a").first.click()
    page.wait_for_url(re.compile(r"/keluarga/[0-9A-Z]{13}"))
    yield page


@picture("kasus")
def one_case(open_page):
    page = quiet(open_page)
    case = first_case(page, "B01").get_attribute("href")
    page.goto(case)
    page.set_viewport_size({"width": SIZES["laptop"]["width"], "height": 1200})  # so that it is there as a whole
    yield page.locator("article .panel").first


@picture("telepon-kasus")
def one_case_on_a_phone(open_page):
    page = operator(open_page, size="phone")
    page.goto(first_case(page, "P04").get_attribute("href"))
    yield page


@picture("orang")
def person_form(open_page):
    page = quiet(open_page)
    page.goto(member_form(page, valid_family(page)))
    yield page


@picture("tersimpan")
def saved_change(open_page):
    page = quiet(open_page)
    family, person = re.search(r"/perbaikan/(\w{13})/(\w{13})/", first_case(page, "M01").get_attribute("href")).groups()
    page.goto(f"/keluarga/{family}/anggota/{person}")
    page.fill("#ibu_kandung", "SITI AMINAH")
    give_reason(page)
    saver(page).click()
    saved(page)
    yield page
    undo(page)


@picture("peristiwa")
def events(open_page):
    page = operator(open_page)
    page.goto(valid_family(page) + "/peristiwa")
    yield page


def family_of_several(page):
    page.goto("/keluarga?valid=ya")
    rows = page.locator("table tbody tr", has_text=re.compile(r"[3-9] jiwa"))
    row = rows.first if rows.count() else page.locator("table tbody tr").first
    return row.locator("th a").first.get_attribute("href").split("?")[0].split("#")[0]


@picture("akibat")
def foretold(open_page):
    page = quiet(open_page)
    page.goto(family_of_several(page) + "/peristiwa/ganti_kepala")
    page.locator("[name=kepala_baru][type=radio]").first.check()
    page.fill("#tanggal", "2026-05-03")
    give_reason(page)
    page.locator("button[name=_lihat]").click()
    expect(page.locator("#akan")).to_be_visible()
    yield page


@picture("pindah-baru")
def handing_over(open_page):
    page = quiet(open_page)
    page.goto("/pindah/baru?keluarga=" + valid_family(page, 5).removeprefix("/keluarga/"))
    yield page


@picture("pindah")
def moves(open_page):
    page = quiet(open_page)
    page.goto("/pindah/baru?keluarga=" + valid_family(page, 5).removeprefix("/keluarga/"))
    page.locator("[name=siapa][value=semua]").check()
    page.fill("main form.edit input[data-suggest]", NEIGHBOUR)
    page.fill("#tanggal", "2026-05-03")
    give_reason(page)
    saver(page).click()
    page.wait_for_url(re.compile(r"/pindah/[0-9A-Z]{13}"))
    move = page.url
    page.goto("/pindah")
    yield page
    decide(page, move, "^tarik", reason=True)


@picture("massal")
def bulk_preview(open_page):
    page = quiet(open_page)
    page.goto("/keluarga?valid=ya")
    for box in page.locator("table input[type=checkbox][name=pilih]").all()[:4]:
        box.check()
    page.locator("main form[action='/perbaikan/massal'] button").click()
    page.locator("button[name=jenis][value=rt_rw]").click()
    page.fill("#rt", "007")
    page.fill("#keterangan", "Penomoran RT yang baru")
    page.locator("main form[method=post] button.btn").click()
    page.wait_for_url(re.compile(r"/perbaikan/massal/\d+"))
    expect(page.locator("main table tbody tr").first).to_be_visible()
    yield page
    page.locator("button[name=langkah][value=buang]").click()


@picture("bentrok")
def two_writers(open_page):
    page = quiet(open_page)
    other = sign_in(open_page(javascript=False), LOGIN)
    address = member_form(page, valid_family(page, 2))
    page.goto(address)
    other.goto(address)
    other.fill("#pekerjaan", "PEDAGANG KELILING")
    give_reason(other)
    saver(other).click()
    saved(other)
    page.fill("#pekerjaan", "PEDAGANG SAYUR")
    give_reason(page)
    saver(page).click()
    expect(page.locator("[id='pilih.pekerjaan']")).to_be_visible()
    yield page
    undo(other)


@picture("draf")
def restored_draft(open_page):
    page = operator(open_page)
    address = member_form(page, valid_family(page, 3))
    page.goto(address)
    with page.expect_response(lambda response: response.url.endswith("/draf") and response.status == 200):
        page.fill("#pekerjaan", "PEDAGANG")
    page.goto("/beranda")
    page.goto(address)
    expect(page.locator("main form[action='/draf/buang']")).to_be_visible()
    yield page
    page.locator("main form[action='/draf/buang'] button").click()


@picture("nomor")
def asked_why(open_page):
    page = operator(open_page)
    page.goto(valid_family(page))
    page.locator("a[href*='/nik/']").first.click()
    page.wait_for_url("**/nik/*")
    yield page


@picture("tombol")
def shortcuts(open_page):
    page = operator(open_page)
    page.goto("/keluarga")
    page.keyboard.press("?")
    expect(page.locator("#tombol")).to_be_visible()
    yield page


@pytest.mark.parametrize("name", sorted(PICTURES))
def test_a_picture_of_the_handbook(open_page, name):
    with PICTURES[name](open_page) as seen:
        page = getattr(seen, "page", seen)
        expect(page.locator("h1").first).to_be_visible()
        whole = re.search(r"(?<!\d)\d{16}(?!\d)", page.locator("body").inner_text())
        assert whole is None, "a whole NIK or KK number would be in the picture"
        assert page.complaints == []
        if FOLDER:
            folder = pathlib.Path(FOLDER)
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"{name}.png").write_bytes(small_png(seen.screenshot()))


def test_the_handbook_names_exactly_these_pictures():
    named = re.findall(r"!\[[^]]+\]\(pictures/buku/([a-z-]+)\.png\)", BOOK.read_text(encoding="utf-8"))
    assert sorted(named) == sorted(PICTURES), "each has its words, and stands there once"
    files = list((BOOK.parent / "pictures" / "buku").glob("*.png"))
    assert {file.stem for file in files} == set(PICTURES), "run `make screens`"
    assert sum(file.stat().st_size for file in files) < GREATEST_TOTAL


@pytest.mark.parametrize("size", ["laptop", "phone"])
def test_the_handbook_itself_is_a_page(open_page, size):
    page = operator(open_page, size=size)
    page.goto("/bantuan#perbaikan-data")
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator("#perbaikan-data")).to_be_in_viewport()
    assert page.locator("article img").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]
    assert page.complaints == []
