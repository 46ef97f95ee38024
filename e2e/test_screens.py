"""Every screen, at two sizes, in two languages: fits, is accessible, breaks no rule of the browser, stays small."""
import pytest
from axe_playwright_python.sync_playwright import Axe

from conftest import AUDITOR, LOGIN, SHOTS, SIZES, arrive, sign_in

AXE = {"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"], "resultTypes": ["violations"]}


def first_link(page, selector):
    link = page.locator(selector).first
    return link.get_attribute("href") if link.count() else None


def screens(page):
    """Name and address of every screen, found by following links as people do."""
    found = {"beranda": "/beranda", "keluarga": "/keluarga", "keluarga-tidak-valid": "/keluarga?valid=tidak",
             "perorangan": "/perorangan", "tidak-valid": "/tidak-valid", "aturan": "/aturan", "cari": "/cari",
             "cari-nama": "/cari?nama=siti", "cari-kosong": "/cari?nama=zzqqxx", "tidak-ada": "/tidak/ada",
             "di-luar-wilayah": "/keluarga/0000000000000", "pilih-wilayah": "/keluarga?wilayah=zzqqxx"}
    page.goto("/beranda")
    part = first_link(page, "table.sticky1 tbody th a")
    if part:
        found["beranda-bagian"] = part
        page.goto(part)
        village = first_link(page, "table.sticky1 tbody th a")
        if village:
            found["beranda-desa"] = village
    page.goto("/tidak-valid")
    reason = first_link(page, "nav.side a[href*=alasan]")
    if reason:
        found["tidak-valid-sebab"] = reason
    page.goto("/keluarga?valid=tidak")
    family = first_link(page, "table tbody th a")
    if family:
        found["satu-keluarga"] = family
        page.goto(family)
        number = first_link(page, "a[href$='/kk'], a[href*='/nik/']")
        if number:
            found["tampilkan"] = number
    return found


def check(page, name, size):
    page.screenshot(path=SHOTS / f"{name}-{size}.png", full_page=True)
    width = page.viewport_size["width"]
    assert page.evaluate("document.documentElement.scrollWidth") <= width, f"{name} scrolls sideways at {width}"
    result = Axe().run(page, options=AXE)
    violations = [(v["id"], v["nodes"][0]["html"]) for v in result.response["violations"]]
    assert violations == [], f"{name}: {violations}"
    assert page.complaints == [], f"{name}: {page.complaints}"


def check_sizes(page, name):
    """Looks at the very page that is shown, at every size."""
    shown = page.viewport_size
    for size, viewport in SIZES.items():
        page.set_viewport_size(viewport)
        check(page, name, size)
    page.set_viewport_size(shown)


def check_all(page, screens, size, status=None, language=None):
    """Looks at all of them, also after one that is not right, and then tells of every wrong one."""
    wrong = []
    for name, address in screens.items():
        page.complaints.clear()
        answer = page.goto(address)
        try:
            assert status is None or answer.status == status, f"{name}: {answer.status}"
            assert language is None or page.get_attribute("html", "lang") == language, f"{name}: not {language}"
            check(page, name, size)
        except AssertionError as error:
            wrong.append(str(error).splitlines()[0])
    assert wrong == []


@pytest.mark.parametrize("size", ["laptop", "phone"])
def test_every_screen_fits_and_is_accessible(open_page, size):
    page = arrive(open_page(size))
    check_all(page, screens(page), size)


@pytest.mark.parametrize("size", ["laptop", "phone"])
def test_sign_in_page_and_its_refusal(open_page, size):
    page = open_page(size)
    page.goto("/masuk")
    check(page, "masuk", size)
    page.fill("#akun", LOGIN + "-bukan")
    page.fill("#sandi", "salah")
    page.press("#sandi", "Enter")
    page.wait_for_selector("#akun-e")
    assert page.input_value("#akun") == LOGIN + "-bukan"
    check(page, "masuk-salah", size)


def test_auditor_sees_the_trail(open_page):
    page = arrive(open_page(), AUDITOR)
    page.click("nav.nav a[href='/kantor']")
    page.click("nav.tabs a[href='/jejak']")
    check(page, "jejak", "laptop")


def test_english_is_complete(open_page):
    page = arrive(open_page())
    page.click("details.me summary")
    page.click("button[name=bahasa]")
    assert page.get_attribute("html", "lang") == "en"
    check_all(page, {"en-" + name: address for name, address in screens(page).items()}, "laptop", language="en")


def test_first_page_within_120_kb_and_the_next_within_40(open_page):
    page = arrive(open_page("phone"))
    client = page.context.new_cdp_session(page)
    client.send("Network.enable")
    client.send("Network.clearBrowserCache")
    total = [0]
    client.on("Network.loadingFinished", lambda event: total.__setitem__(0, total[0] + event["encodedDataLength"]))

    def bytes_of(address):
        total[0] = 0
        page.goto(address, wait_until="networkidle")
        return total[0]

    first = bytes_of("/beranda")
    assert 0 < first <= 120_000, first
    for name, address in screens(page).items():
        size = bytes_of(address)
        assert size <= 40_000, f"{name}: {size}"


def test_everything_works_without_javascript(open_page):
    page = sign_in(open_page(javascript=False))
    page.fill("#q", "9902 1112 0479 0009")
    page.press("#q", "Enter")
    page.wait_for_url("**/cari/*")
    assert "9902" not in page.url
    page.goto("/keluarga")
    page.select_option("#valid", "tidak")
    page.click("form.filter button")
    assert "valid=tidak" in page.url
    page.locator("table tbody th a").first.click()
    assert page.locator("h1").count() == 1
    page.locator("a[href$='/kk'], a[href*='/nik/']").first.click()
    page.locator("main form button.btn").click()
    assert page.locator(".note.bad").count() == 1
    page.check("#alasan-0")
    page.locator("main form button.btn").click()
    assert page.locator(".bignumber").count() == 1
    page.click("details.me summary")
    page.locator("details.me form[action='/keluar'] button").click()
    page.wait_for_url("**/masuk")


def focused(page):
    return page.evaluate("""() => { const e = document.activeElement;
        return (e.getAttribute('href') || e.id || e.name || e.tagName) + '|' + e.className }""")


def test_keyboard_reaches_the_main_actions(open_page):
    page = arrive(open_page())
    page.goto("/beranda")
    page.keyboard.press("Tab")
    assert focused(page).startswith("#isi"), "the skip link comes first"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "isi"
    reached = []
    for _ in range(25):
        page.keyboard.press("Tab")
        reached.append(focused(page))
    assert any("valid=tidak" in place for place in reached), reached
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "q"
    page.keyboard.type("siti")
    page.keyboard.press("Enter")
    page.wait_for_url("**/cari?nama=siti")


def test_region_is_suggested_while_typing(open_page):
    page = arrive(open_page())
    page.goto("/perorangan")
    before = page.locator("#wilayah-l option").first.get_attribute("value")
    name = before.split(" ", 1)[1]
    with page.expect_response("**/wilayah/cari?*"):
        page.fill("#wilayah", name[:4])
    page.wait_for_timeout(200)
    assert page.locator("#wilayah-l option").count() >= 1
    page.fill("#wilayah", before)
    page.press("#wilayah", "Enter")
    page.wait_for_url(lambda url: "wilayah=" + before.split(" ")[0] in url)
