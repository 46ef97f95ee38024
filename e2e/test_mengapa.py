"""Why a family is in or out: one page, at both sizes, and on the paper that the village has."""
import re

from conftest import SHOTS, arrive
from test_laporan import pages_of

OPERATOR = "operator.1702062001"
SHEETS = {"a4": (210, 297), "f4": (215, 330)}


def shot(page, name):
    for size, width, height in [("laptop", 1366, 768), ("phone", 360, 800)]:
        page.set_viewport_size({"width": width, "height": height})
        too_wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
        page.screenshot(path=SHOTS / f"mengapa-{name}-{size}.png", full_page=True)
        assert not too_wide, f"{name} does not fit {width} points"
    page.set_viewport_size({"width": 1366, "height": 768})


def test_a_family_is_told_why_on_a_page_and_on_paper(open_page):
    page = arrive(open_page(), OPERATOR)
    page.goto("/keluarga")
    page.locator("table tbody th a").first.click()
    page.wait_for_url(re.compile(r"/keluarga/"))
    page.locator("main a[href^='/mengapa/keluarga/']").first.click()
    page.wait_for_url(re.compile(r"/mengapa/keluarga/"))
    told = page.inner_text("main")
    assert "DTKS" in told and "{" not in told
    assert not re.search(r"\d{16}", told), "numbers of people are masked"
    shot(page, "keluarga")
    for size, sheet in SHEETS.items():
        page.goto(re.sub(r"\?.*", "", page.url) + f"?kertas={size}")
        pdf = page.pdf(path=SHOTS / f"mengapa-{size}.pdf", prefer_css_page_size=True, print_background=True)
        for width, height in pages_of(pdf):
            assert abs(width - sheet[0]) <= 2 and abs(height - sheet[1]) <= 2, (size, width, height)
    page.emulate_media(media="print")
    assert page.locator("header.top").is_hidden()
    assert page.complaints == []
