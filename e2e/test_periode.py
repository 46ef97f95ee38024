"""Periods and rules: a threshold proposed by one, foretold, agreed to by another, and taken back, on an own server."""
from conftest import sign_in
from test_screens import check_sizes

KADIS, ADMIN = "kadis", "dinsos"


# What a preview came to: counts, or that nothing would change.
RECKONED = "#pratinjau table, #pratinjau .note.info"


def press(page, what):
    with page.expect_navigation():
        page.click(f"button[name=_lakukan][value={what}]")


def agree(page, address):
    page.goto(address)
    page.fill("#alasan", "Sudah dicocokkan")
    press(page, "setuju")
    page.wait_for_selector(".tag.good")


def test_threshold(open_page, own_server):
    kadis = open_page(url=own_server.url)
    sign_in(kadis, KADIS)
    kadis.goto("/periode/aturan?bagian=ambang")
    check_sizes(kadis, "periode-aturan")
    kadis.goto("/periode/usulan/baru?jenis=ambang&hal=minimum_head_age")
    check_sizes(kadis, "periode-ubah")
    kadis.fill("#nilai", "21")
    kadis.fill("#alasan", "Surat edaran kepala dinas")
    kadis.click("main form.edit button.btn")
    kadis.wait_for_url("**/periode/usulan/0*")
    address = kadis.url
    kadis.wait_for_selector(RECKONED, timeout=60_000)
    check_sizes(kadis, "periode-usulan")
    press(kadis, "ajukan")

    admin = open_page(url=own_server.url)
    sign_in(admin, ADMIN)
    assert admin.get_by_text("menunggu persetujuan Anda").count()
    agree(admin, address)
    kadis.goto("/periode/aturan?bagian=ambang")
    assert "21 tahun" in kadis.inner_text("main")

    # Taken back by the one, agreed to by the other.
    admin.goto(address)
    press(admin, "kembalikan")
    admin.wait_for_selector(RECKONED, timeout=60_000)
    back = admin.url
    press(admin, "ajukan")
    agree(kadis, back)
    kadis.goto("/periode/aturan?bagian=ambang")
    assert "15 tahun" in kadis.inner_text("main")
    kadis.goto("/periode/riwayat")
    check_sizes(kadis, "periode-riwayat")


def test_preview(open_page, own_server):
    kadis = open_page(url=own_server.url)
    sign_in(kadis, KADIS)
    kadis.goto("/periode/usulan/baru?jenis=aturan&hal=N02")
    check_sizes(kadis, "periode-aturan-ubah")
    kadis.check("input[name=bobot][value=warning]")
    kadis.fill("#judul_id", "NIK bukan enam belas angka")
    kadis.fill("#alasan", "Diperiksa dahulu, belum membuat tidak valid")
    kadis.click("main form.edit button.btn")
    kadis.wait_for_url("**/periode/usulan/0*")
    kadis.wait_for_selector("#pratinjau table", timeout=60_000)
    assert "Menjadi valid" in kadis.inner_text("#pratinjau")
    check_sizes(kadis, "periode-pratinjau")


def test_calendar(open_page, own_server):
    kadis = open_page(url=own_server.url)
    sign_in(kadis, KADIS)
    kadis.goto("/periode/usulan/baru?jenis=batas")
    check_sizes(kadis, "periode-batas")
    kadis.select_option("#jenis_batas", "perbaikan")
    kadis.fill("#dari", "1")
    kadis.fill("#sampai", "17")
    kadis.fill("#alasan", "Jadwal tetap")
    kadis.click("main form.edit button.btn")
    kadis.wait_for_url("**/periode/usulan/0*")
    address = kadis.url
    press(kadis, "ajukan")
    admin = open_page(url=own_server.url)
    sign_in(admin, ADMIN)
    agree(admin, address)
    admin.goto("/periode")
    check_sizes(admin, "periode-kalender")
    admin.goto("/periode?tampilan=tahun")
    check_sizes(admin, "periode-tahun")
    admin.goto("/beranda")
    check_sizes(admin, "periode-beranda")
