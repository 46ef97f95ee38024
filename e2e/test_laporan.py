"""Reports: every one at two sizes, the map, paper as it is printed, files against the page."""
import io
import re
import zipfile
from xml.etree import ElementTree

import pytest

from conftest import SHOTS, arrive
from test_screens import check_all

KINDS = ["keluarga", "sebab", "perkembangan", "program", "kegiatan", "umur", "ganda"]
KECAMATAN = "17.02.06"


def addresses():
    found = {"laporan": "/laporan", "laporan-peta": "/laporan/peta", "laporan-peta-jiwa": "/laporan/peta?angka=jiwa",
             "laporan-peta-titik-kecamatan": "/laporan/peta?titik=kecamatan",
             "laporan-peta-kecamatan": f"/laporan/peta?wilayah={KECAMATAN}",
             "laporan-cetak": "/laporan/program/cetak?kertas=f4"}
    for kind in KINDS:
        found[f"laporan-{kind}"] = f"/laporan/{kind}"
        found[f"laporan-{kind}-desa"] = f"/laporan/{kind}?wilayah={KECAMATAN}.2001"
    return found


@pytest.mark.parametrize("size", ["laptop", "phone"])
def test_every_report_fits_and_is_accessible(open_page, size):
    check_all(arrive(open_page(size)), addresses(), size, status=200)


def test_reports_are_complete_in_english(open_page):
    page = arrive(open_page())
    page.click("details.me summary")
    page.click("button[name=bahasa]")
    english = {"en-" + name: address for name, address in addresses().items() if "desa" not in name}
    check_all(page, english, "laptop", status=200, language="en")
    page.click("details.me summary")
    page.click("button[name=bahasa]")


def test_down_to_a_village_and_to_the_list_behind_a_figure(open_page):
    page = arrive(open_page())
    page.goto("/laporan")
    page.click("main a[href^='/laporan/keluarga']")
    page.click("table tbody th a >> nth=0")
    page.wait_for_url("**/laporan/keluarga?wilayah=17.02.*")
    row = page.locator("table tbody tr").first
    figure = row.locator("a[href*='valid=tidak']")
    count = figure.inner_text()
    figure.click()
    assert page.locator("h1").inner_text().startswith(count)


def test_the_map_is_walked_with_the_keyboard(open_page):
    page = arrive(open_page())
    page.goto("/laporan/peta")
    place = page.locator("svg[role=group] a").first
    assert re.search(r": \d+,\d %$", place.get_attribute("aria-label"))
    place.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/beranda/17.02.*")


def column(bytes_, number):
    """The values of a column of a workbook's only sheet."""
    space = {"s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
    with zipfile.ZipFile(io.BytesIO(bytes_)) as book:
        sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    letter = "ABCDEFGHIJ"[number]
    cells = [cell for cell in sheet.iterfind(".//s:c", space) if re.fullmatch(letter + r"\d+", cell.get("r"))]
    return [float(cell.find("s:v", space).text) for cell in cells if cell.get("t") in (None, "n")]


def test_a_workbook_holds_what_the_page_shows(open_page):
    page = arrive(open_page())
    page.goto("/laporan/keluarga")
    shown = [int(text.replace(".", "")) for text in page.locator("main table tr td:nth-child(2)").all_inner_texts()]
    with page.expect_download() as download:
        page.click("a[href*='bentuk=xlsx']")
    assert download.value.suggested_filename.startswith("laporan-keluarga-wilayah-17.02-")
    with open(download.value.path(), "rb") as file:
        assert column(file.read(), 2) == shown
    assert sum(shown[:-1]) == shown[-1]


def pages_of(pdf):
    """How many pages a PDF has, and their sizes in millimetres."""
    boxes = re.findall(rb"/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    return [(round(float(width) * 25.4 / 72), round(float(height) * 25.4 / 72)) for width, height in boxes]


@pytest.mark.parametrize("query, size", [
    ("keluarga/cetak?kertas=a4", (210, 297)), ("keluarga/cetak?kertas=f4", (215, 330)),
    ("program/cetak?kertas=a4", (297, 210)), ("program/cetak?kertas=f4", (330, 215)),
    ("kegiatan/cetak?kertas=f4", (330, 215)),
])
def test_paper_is_the_size_that_was_asked_for(open_page, query, size):
    page = arrive(open_page())
    page.goto("/laporan/" + query)
    name = re.sub(r"\W+", "-", query)
    pdf = page.pdf(path=SHOTS / f"{name}.pdf", prefer_css_page_size=True, print_background=True)
    sizes = pages_of(pdf)
    assert sizes
    assert all(abs(width - size[0]) <= 1 and abs(height - size[1]) <= 1 for width, height in sizes), sizes
    # The head of a table comes again on each of its pages, the frame of the site on none.
    page.emulate_media(media="print")
    assert page.locator("header.top").is_hidden()
    assert page.locator(".tools").is_hidden()
    assert page.evaluate("getComputedStyle(document.querySelector('thead')).display") == "table-header-group"


def test_who_signs_is_remembered(open_page):
    page = arrive(open_page())
    page.goto("/laporan/keluarga/cetak")
    page.fill("#nama", "Syahrial Effendi")
    page.fill("#tempat", "Curup")
    with page.expect_navigation():
        page.locator("form[action='/laporan/penanda-tangan'] button").click()
    assert "Syahrial Effendi" in page.locator(".signs").inner_text()
    # As it was found.
    page.fill("#nama", "")
    page.fill("#tempat", "")
    with page.expect_navigation():
        page.locator("form[action='/laporan/penanda-tangan'] button").click()
    assert "Syahrial" not in page.locator(".signs").inner_text()
