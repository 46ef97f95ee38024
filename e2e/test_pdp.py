"""The data-protection desk in a real browser: a request from taking in to its answer, a breach with its letters,
retention, and the papers."""
import re

import pytest
from playwright.sync_api import expect

from conftest import arrive, sign_in
from test_screens import check_all, check_sizes

VILLAGE = "operator.1702062001"


def press(page, name, scope="main"):
    with page.expect_navigation():
        page.locator(f"{scope} button[name=langkah][value={name}]").first.click()


def take_in(page, kind):
    """Opens the form from a family's page, so that no number is needed."""
    page.goto("/keluarga?valid=ya")
    page.goto(page.locator("table tbody th a").first.get_attribute("href").split("#")[0])
    page.locator("main a[href^='/pdp/permintaan/baru']").click()
    page.locator(f"[name=jenis][value={kind}]").check()
    page.locator("[name=orang]").first.check()
    page.fill("#identitas", "KTP-el asli diperlihatkan")
    page.fill("#kontak", "0812 0000 0000")
    page.fill("#isi_permintaan", "mohon ditinjau oleh petugas")
    with page.expect_navigation():
        page.locator("main form.edit button.btn:not([name])").click()
    page.wait_for_url(re.compile(r"/pdp/permintaan/[0-9A-Z]{13}$"))
    return page.url


def test_a_request_from_taking_in_to_its_answer(open_page):
    village = arrive(open_page(), VILLAGE)
    address = take_in(village, "keberatan")
    expect(village.locator("main")).to_contain_text("Sisa 7")
    check_sizes(village, "pdp-permintaan-desa")
    village.goto(address + "/tanda-terima")
    check_sizes(village, "pdp-tanda-terima")

    desk = arrive(open_page(), "kadis")
    desk.goto("/pdp")
    check_sizes(desk, "pdp")
    desk.goto(address)
    check_sizes(desk, "pdp-permintaan")
    press(desk, "mulai")
    desk.fill("#alasan_tanda", "menolak penilaian otomatis")
    press(desk, "tanda")
    expect(desk.locator("main")).to_contain_text("putusan harus oleh manusia")
    desk.locator("summary", has_text="Lepas tanda").click()
    desk.fill("#alasan_lepas", "sudah ditinjau")
    press(desk, "lepas")
    desk.fill("#jawaban", "Putusan diambil oleh petugas.")
    press(desk, "jawab")
    desk.locator("summary", has_text="Buat surat").click()
    desk.fill("#nomor_surat", "460/12/2026")
    desk.fill("#kepada_surat", "Pemohon")
    desk.fill("#penanda", "Syahrial Effendi")
    with desk.expect_navigation():
        desk.locator("form[action$='/surat'] button").click()
    check_sizes(desk, "pdp-surat")
    desk.emulate_media(media="print")
    check_sizes(desk, "pdp-surat-cetak")
    assert desk.complaints == [] and village.complaints == []


def test_an_erasure_by_two(open_page, own_server):
    first = sign_in(open_page(url=own_server.url), "kadis")
    first.goto("/keluarga?valid=ya")
    link = first.locator("table tbody th a").first
    family, name = link.get_attribute("href").split("#")[0], link.inner_text().split("\n")[0].strip()
    assert len(name) > 3
    address = take_in(first, "menghapus")
    expect(first.locator("main")).to_contain_text(name)
    number = re.search(r"PDP-\d{4}-\d{4}", first.locator("main").inner_text()).group()
    press(first, "mulai")
    first.fill("#kata_hapus", "Tidak menerima bantuan lagi.")
    first.fill("#ketik_hapus", number)
    press(first, "hapus")
    # Whoever proposed finds nothing to agree with.
    expect(first.locator("button[value=setuju]")).to_have_count(0)
    first.goto(family)
    expect(first.locator("main")).to_contain_text(name)

    second = sign_in(open_page(url=own_server.url), "dinsos")
    second.goto(address)
    second.fill("#ketik_setuju", number)
    press(second, "setuju")
    expect(second.locator("main")).to_contain_text("Dijawab")
    second.goto(family)
    expect(second.locator("main")).not_to_contain_text(name)
    assert first.complaints == [] and second.complaints == []


def test_the_copy_on_paper(open_page):
    desk = arrive(open_page(), "kadis")
    address = take_in(desk, "melihat")
    press(desk, "mulai")
    desk.fill("#kepada", "Pemohon sendiri, di loket")
    with desk.expect_navigation():
        desk.locator("form[action$='/salinan'] button").click()
    desk.locator("main a[href$='/salinan']").click()
    expect(desk.locator("article.sheet")).to_contain_text("Siapa yang melihat")
    check_sizes(desk, "pdp-salinan")
    desk.emulate_media(media="print")
    check_sizes(desk, "pdp-salinan-cetak")
    assert address in desk.url


def test_a_breach_with_its_letters(open_page):
    desk = arrive(open_page(), "kadis")
    desk.goto("/pdp/insiden/baru")
    check_sizes(desk, "pdp-insiden-baru")
    desk.fill("#judul", "Ekspor salah kirim")
    desk.fill("#jenis_data", "nama dan alamat")
    desk.select_option("#tingkat", "sedang")
    desk.fill("#penanggung", "Syahrial Effendi, 0732 000")
    with desk.expect_navigation():
        desk.locator("main form.edit button.btn").click()
    desk.locator("summary", has_text="Buat surat").click()
    desk.select_option("#jenis_surat", "insiden_lembaga")
    desk.fill("#nomor_surat", "460/13/2026")
    desk.fill("#kepada_surat", "Lembaga Pelindungan Data Pribadi")
    desk.fill("#penanda", "Syahrial Effendi")
    with desk.expect_navigation():
        desk.locator("form[action$='/surat'] button").click()
    check_sizes(desk, "pdp-insiden-surat")
    desk.go_back()
    desk.fill("#kata_lembaga", "surat 460/13/2026, diantar")
    press(desk, "lembaga")
    expect(desk.locator("main")).to_contain_text("Diberitahukan dalam batas waktu")
    check_sizes(desk, "pdp-insiden")


def test_retention_is_previewed_and_run(open_page):
    desk = arrive(open_page(), "kadis")
    desk.goto("/pdp/retensi")
    check_sizes(desk, "pdp-retensi")
    desk.locator("[name=yakin]").check()
    with desk.expect_navigation():
        desk.locator("form[action='/pdp/retensi'] button").click()
    expect(desk.locator("main")).to_contain_text("Selesai", timeout=20_000)


SCREENS = ["/pdp", "/pdp/permintaan", "/pdp/permintaan/baru", "/pdp/insiden", "/pdp/retensi", "/pdp/retensi/draf",
           "/pdp/kegiatan", "/pdp/kegiatan/baru", "/pdp/kegiatan/cetak", "/pdp/pemberitahuan", "/pdp/pemberitahuan/baru"]


@pytest.mark.parametrize("size", ["laptop", "phone"])
def test_every_page_fits_and_is_accessible(open_page, size):
    page = arrive(open_page(size), "kadis")
    check_all(page, {address.strip("/").replace("/", "-"): address for address in SCREENS}, size, status=200)
