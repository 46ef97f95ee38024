"""Duplicates that villages do not settle, and the report on all of them, in a real browser on the demo's own cases."""
import re

from playwright.sync_api import expect

from conftest import arrive
from test_ganda import cases
from test_screens import check_sizes


def code_of(page, family):
    page.goto(family)
    code = re.search(r"\b\d\d\.\d\d\.\d\d\.\d{4}\b", page.locator("main").inner_text() + page.content())
    assert code, "the page of a family says of which village it is"
    return code.group(0)


def open_case_of_two_villages(page):
    """An address, and the codes of both villages: one that nobody has answered yet."""
    page.goto("/ganda")
    for address in [link.get_attribute("href") for link in cases(page).all()]:
        page.goto(address)
        if page.locator("section[aria-labelledby=jawab]").count():
            continue
        links = page.locator("main table.lead a[href^='/keluarga/']")
        families = [link.get_attribute("href") for link in links.all()]
        codes = [code_of(page, family) for family in families]
        if len(set(codes)) == 2:
            return address, codes
    raise AssertionError("the demo has a case of two villages")


def answer(page, address, choice):
    page.goto(address)
    page.locator(f"main form.edit [name=putusan][value={choice}]").check()
    page.locator("main form.edit [name=alasan]").fill("ditanyakan ke RT")
    page.locator("main form.edit button.btn").first.click()
    # What was answered is said above whatever comes next.
    expect(page.locator("main [role=status]").first).to_be_visible()
    page.goto(address)
    expect(page.locator("section[aria-labelledby=jawab]")).to_contain_text("ditanyakan ke RT")


def test_two_villages_disagree_and_it_goes_up(open_page):
    dinsos = arrive(open_page(), "dinsos")
    dinsos.goto("/ganda?apa=naik")
    before = cases(dinsos).count()
    if not before:
        check_sizes(dinsos, "ganda-naik-kosong")
    address, codes = open_case_of_two_villages(dinsos)
    first, second = [arrive(open_page(), "operator." + code.replace(".", "")) for code in codes]
    answer(first, address, "sini")
    # The other village finds it on Beranda, in its tab and among its notices.
    second.goto("/beranda")
    task = second.locator("main a[href*='apa=jawab']").first
    expect(task).to_be_visible()
    check_sizes(second, "ganda-beranda-desa")
    task.click()
    expect(second.locator(f"main a[href='{address}']")).to_have_count(1)
    check_sizes(second, "ganda-tunggu-jawab")
    second.goto("/kabar")
    expect(second.locator("main")).to_contain_text("Jawaban desa Anda ditunggu")
    answer(second, address, "beda")
    second.goto(address)
    expect(second.locator("main .note").first).to_contain_text("Naik ke Dinsos")
    # Dinsos finds it first.
    dinsos.goto("/beranda")
    dinsos.locator("main a[href*='apa=naik']").first.click()
    expect(dinsos.locator("nav.tabs a").first).to_contain_text("Naik ke Dinsos")
    expect(cases(dinsos)).to_have_count(before + 1)
    check_sizes(dinsos, "ganda-naik")
    dinsos.locator(f"main a[href='{address}']").click()
    check_sizes(dinsos, "ganda-naik-kasus")
    dinsos.locator("main form.edit [name=putusan][value=beda]").check()
    dinsos.locator("main form.edit [name=alasan]").fill("dua orang menurut KTP")
    dinsos.locator("main form.edit button.btn").first.click()
    expect(dinsos.locator("main [role=status]").first).to_be_visible()
    dinsos.goto(address)
    expect(dinsos.locator("main")).to_contain_text("dua orang menurut KTP")
    dinsos.goto("/ganda?apa=naik")
    expect(cases(dinsos)).to_have_count(before)


def figure(page, section, column):
    table = page.locator(f"section[aria-labelledby=t-{section}] table")
    names = [head.inner_text().strip(" ▴▾") for head in table.locator("thead th").all()]
    return int(table.locator("tfoot td").nth(names.index(column) - 1).inner_text().replace(".", ""))


def test_the_report_from_the_area_down_to_a_village_and_as_files(open_page):
    page = arrive(open_page(), "dinsos")
    page.goto("/ganda")
    page.locator("main a[href^='/laporan/ganda']").click()
    expect(page.locator("main h1")).to_contain_text("Data ganda")
    assert page.locator("section[aria-labelledby=t-pemeriksaan] tbody tr").count() >= 2
    check_sizes(page, "ganda-laporan")
    total = figure(page, "wilayah", "Terbuka")
    assert total == figure(page, "jenis", "Terbuka") == figure(page, "umur", "Terbuka") > 0
    for form in ("csv", "xlsx"):
        with page.expect_download() as download:
            page.locator(f"section[aria-labelledby=t-pemeriksaan] a[href*='bentuk={form}']").click()
        assert download.value.suggested_filename.startswith("laporan-ganda-pemeriksaan-")
    place = page.locator("section[aria-labelledby=t-wilayah] tbody th a").first
    place.click()
    assert 0 <= figure(page, "wilayah", "Terbuka") <= total
    check_sizes(page, "ganda-laporan-kecamatan")
    page.goto(page.url.replace("/laporan/ganda", "/laporan/ganda/cetak"))
    expect(page.locator("article.sheet")).to_be_visible()
    # An operator has the same of the own village, and nobody else's work.
    code = page.url.split("wilayah=")[1].split("&")[0]
    page.goto(f"/laporan/ganda?wilayah={code}")
    village = page.locator("section[aria-labelledby=t-wilayah] tbody th a").first.get_attribute("href").split("/")[-1]
    operator = arrive(open_page("phone"), "operator." + village.replace(".", ""))
    operator.goto("/laporan/ganda")
    expect(operator.locator("section[aria-labelledby=t-wilayah] tbody tr")).to_have_count(1)
    check_sizes(operator, "ganda-laporan-desa")


def test_a_move_is_asked_for_from_a_case(open_page):
    dinsos = arrive(open_page(), "dinsos")
    address, codes = open_case_of_two_villages(dinsos)
    village = arrive(open_page(), "operator." + codes[0].replace(".", ""))
    village.goto(address)
    check_sizes(village, "ganda-pindah-kasus")
    village.locator("main a[href*='/pindah/minta?kasus=']").first.click()
    # Who it is and where they are is known, and neither is shown.
    expect(village.locator("main form.edit [name=nik]")).to_have_count(0)
    check_sizes(village, "pindah-minta-kasus")
    # Nothing chosen: told, and nothing lost.
    village.locator("main form.edit button.btn").first.click()
    expect(village.locator("main")).to_contain_text("Ada yang perlu diperbaiki")
    village.locator("main form.edit select[name=alasan]").select_option(index=1)
    village.locator("main form.edit button.btn").first.dblclick()
    village.wait_for_url(re.compile(r"/pindah/[0-9A-Z]{13}"))
    check_sizes(village, "pindah-diminta-kasus")
    # Pressed twice it was asked for once.
    village.goto(address)
    expect(village.locator("main a[href^='/pindah/']:not([href*='?'])")).to_have_count(1)
    check_sizes(village, "ganda-pindah-diminta")
