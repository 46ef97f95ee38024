"""Who saw a family, a look beyond one's area from asking to review, and the audit trail, in a real browser."""
from conftest import AUDITOR, sign_in
from test_screens import check, check_sizes

NEIGHBOUR = "operator.1702062002"
ADMIN = "dinsos"


def number_of_derati(open_page):
    """A whole NIK of the neighbouring village, read by somebody who may."""
    page = sign_in(open_page(), "operator.1702062001")
    page.goto("/keluarga?wilayah=17.02.06.2001&valid=ya")
    page.locator("table tbody th a").first.click()
    family = page.url
    page.locator("a[href*='/nik/']").first.click()
    page.check("#alasan-0")
    page.locator("main form button.btn").click()
    return page.locator(".bignumber").inner_text().replace(" ", "").replace("\n", ""), family


def test_a_look_beyond_the_area_from_asking_to_review(open_page):
    number, family = number_of_derati(open_page)
    page = sign_in(open_page(), NEIGHBOUR)
    page.goto("/darurat")
    check_sizes(page, "darurat")
    page.fill("#nomor", number)
    page.click("main form button.btn")
    page.wait_for_selector(".error")
    assert page.locator(".error").count() >= 2
    assert page.input_value("#nomor") == number
    check_sizes(page, "darurat-salah")
    page.locator("input[name=keadaan]").first.check()
    page.locator("input[name=tujuan]").first.check()
    page.fill("#keterangan", "Mengungsi ke balai desa karena banjir")
    page.click("main form button.btn")
    page.wait_for_selector("text=di luar wilayah Anda sampai pukul")
    assert number not in page.content() and number not in page.url
    check_sizes(page, "darurat-keluarga")
    beyond = page.url
    assert page.goto(family).status == 404
    page.goto(beyond)
    page.click("form[action$='/tutup'] button")
    page.wait_for_url("**/darurat")
    check_sizes(page, "darurat-milik")
    assert page.goto(beyond).status == 410
    check(page, "darurat-berakhir", "laptop")

    # Somebody of Dinsos who may run the desk says that it was proper.
    desk = sign_in(open_page(), ADMIN)
    assert desk.locator("text=akses darurat belum ditinjau").count() >= 1
    desk.goto("/kabar")
    check_sizes(desk, "kabar")
    desk.goto("/darurat/tinjau")
    check_sizes(desk, "tinjau")
    desk.locator("table tbody th a").first.click()
    check_sizes(desk, "tinjau-satu")
    desk.check("input[value=wajar]")
    desk.fill("#alasan", "Keluarga itu memang mengungsi")
    desk.click("main form button.btn")
    desk.wait_for_url("**/darurat/tinjau")
    page.goto("/darurat")
    assert page.locator("text=Keluarga itu memang mengungsi").count() == 1


def test_who_saw_a_family_by_name_and_by_role(open_page):
    _, family = number_of_derati(open_page)
    page = sign_in(open_page(), AUDITOR)
    page.goto(family)
    page.click("a[href$='/dilihat']")
    assert page.locator("text=Operator Desa Derati").count() >= 1
    check_sizes(page, "dilihat")
    page.select_option("#jenis", "nomor")
    page.click("form.filter button")
    assert "jenis=nomor" in page.url
    page.click("a[href$='/lembar']")
    check_sizes(page, "dilihat-lembar")
    village = sign_in(open_page("phone"), "operator.1702062001")
    village.goto(family + "/dilihat")
    assert village.locator("text=tanpa nama").count() == 1
    check(village, "dilihat-desa", "phone")


def test_the_trail_is_filtered_checked_and_anchored(open_page):
    page = sign_in(open_page(), AUDITOR)
    page.goto("/jejak")
    check_sizes(page, "jejak-semua")
    page.select_option("#jenis", "masuk")
    page.fill("#akun", AUDITOR)
    page.click("form.filter button")
    assert "jenis=masuk" in page.url and page.locator("table tbody tr").count() >= 1
    page.fill("#akun", "tidak-ada-orangnya")
    page.click("form.filter button")
    assert page.locator(".note.bad").count() == 1
    check_sizes(page, "jejak-salah")
    page.goto("/jejak")
    page.click("form[action='/jejak/periksa'] button")
    page.wait_for_selector("text=Jejak utuh", timeout=60_000)
    page.goto("/jejak")
    assert page.locator("text=Utuh:").count() == 1
    with page.expect_download() as download:
        page.click("a[href='/jejak/jangkar']")
    assert download.value.suggested_filename.startswith("jangkar-")
