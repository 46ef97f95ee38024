"""Accounts in a browser: a kabupaten's operators from a list, one-time passwords, second factors, hand-over,
delegation, revocation. On a server of its own, since it makes and ends accounts."""
import base64
import hmac
import re
import struct
import time

import pytest
from conftest import ask_register, sign_in
from playwright.sync_api import expect
from test_screens import check, check_sizes

NEW = "kopi susu di teras {}"


def code(secret, distance=0):
    """RFC 6238, as an app on a telephone does it."""
    mac = hmac.digest(base64.b32decode(secret), struct.pack(">Q", int(time.time()) // 30 + distance), "sha1")
    return str((int.from_bytes(mac[mac[19] & 15:][:4], "big") & 0x7FFFFFFF) % 1_000_000).zfill(6)


def come_in(page, login, password):
    page.goto("/masuk")
    page.fill("#akun", login)
    page.fill("#sandi", password)
    page.press("#sandi", "Enter")
    page.wait_for_load_state()


def first_time(page, login, password, new):
    """With the slip: a password of one's own, before anything else opens."""
    come_in(page, login, password)
    page.wait_for_url("**/akun/sandi")
    page.goto("/keluarga")
    page.wait_for_url("**/akun/sandi")
    page.fill("#baru", new)
    page.fill("#lagi", new)
    page.press("#lagi", "Enter")
    page.wait_for_url(re.compile("/beranda|/akun/kode"))


def villages():
    return [code for code, in ask_register(
        "SELECT DISTINCT region FROM account_grant WHERE role = 'operator_desa' ORDER BY region")]


def dotted(code):
    text = str(code)
    return f"{text[:2]}.{text[2:4]}.{text[4:6]}.{text[6:]}"


def slips(page):
    return [
        (slip.locator("code").nth(0).inner_text(), slip.locator(".secret").inner_text())
        for slip in page.locator(".slips article").all()]


def test_a_kabupaten_of_accounts(open_page, own_server):
    admin = sign_in(open_page(url=own_server.url))
    codes = villages()
    assert len(codes) == 156
    admin.goto("/pengguna")
    check(admin, "pengguna", "laptop")
    admin.goto("/pengguna/massal")
    check(admin, "pengguna-massal", "laptop")
    admin.fill("#daftar", "kode;nama\n" + "\n".join(f"{dotted(code)};Petugas Baru" for code in codes))
    admin.click("form button:has-text('Periksa daftar')")
    expect(admin.locator("main tbody tr")).to_have_count(156)
    # Each village has an operator already: nobody is ticked unasked.
    expect(admin.locator("main tbody input:checked")).to_have_count(0)
    admin.check("[data-all-rows]")
    check_sizes(admin, "pengguna-massal-lihat")
    begun = time.monotonic()
    admin.click("button:has-text('Buat akun yang dicentang')")
    admin.wait_for_url("**/pekerjaan/*")
    admin.locator("main a[href^='/pengguna/lembar/']").wait_for(timeout=120_000)
    print(f"156 accounts: {time.monotonic() - begun:.0f} s")
    admin.click("main a[href^='/pengguna/lembar/']")
    made = slips(admin)
    assert len({login for login, _ in made}) == len({password for _, password in made}) == 156
    check_sizes(admin, "pengguna-lembar")
    sheet = admin.url

    # Two of them come in with what their slip says.
    desks = []
    for number, (login, password) in enumerate(made[:2]):
        desk = open_page(url=own_server.url)
        first_time(desk, login, password, NEW.format(number))
        expect(desk).to_have_url(re.compile("/beranda"))
        desks.append(desk)
    again = open_page(url=own_server.url)
    come_in(again, *made[0])
    expect(again.locator("#akun-e")).to_be_visible()
    admin.goto(sheet)
    expect(admin.locator(".slips article")).to_have_count(154)
    stranger = sign_in(open_page(url=own_server.url), "kadis")
    assert stranger.goto(sheet).status in (403, 404)

    # One sets a second factor up, and is asked for it the next time.
    desk, (login, _) = desks[0], made[0]
    desk.goto("/akun/kode")
    check_sizes(desk, "akun-kode")
    secret = desk.inner_text("#kunci").replace(" ", "")
    setup = code(secret)
    desk.fill("#kode", setup)
    desk.press("#kode", "Enter")
    recovery = desk.locator(".codes code").all_inner_texts()
    assert len(recovery) == 10
    check_sizes(desk, "akun-kode-pemulihan")
    other = open_page(url=own_server.url)
    come_in(other, login, NEW.format(0))
    other.wait_for_url("**/masuk/kode*")
    check_sizes(other, "masuk-kode")
    other.fill("#kode", setup)  # used already, whatever the clock says by now
    other.press("#kode", "Enter")
    expect(other.locator("#kode-e")).to_be_visible()
    other.fill("#kode", recovery[4])
    other.press("#kode", "Enter")
    other.wait_for_url("**/beranda")

    # A stolen session is dead as soon as the owner ends it.
    thief = open_page(url=own_server.url)
    thief.context.add_cookies([cookie for cookie in other.context.cookies() if cookie["name"] == "tepat"])
    thief.goto("/keluarga")
    expect(thief).to_have_url(re.compile("/keluarga"))
    desk.goto("/akun")
    check_sizes(desk, "akun")
    desk.click("button:has-text('Keluarkan semua yang lain')")
    desk.wait_for_load_state()
    thief.goto("/keluarga")
    expect(thief).to_have_url(re.compile("/masuk"))

    # The other is handed over: the old account ends, the successor comes in with a slip.
    admin.goto("/pengguna?cari=" + made[1][0])
    admin.click("main tbody th a")
    check_sizes(admin, "pengguna-satu")
    account = admin.url
    admin.click("a[href$='/serah']")
    check_sizes(admin, "pengguna-serah")
    admin.fill("#nama", "Penerus Desa")
    admin.fill("#alasan", "SK Kepala Desa 7")
    admin.press("#alasan", "Enter")
    admin.wait_for_url("**/pengguna/lembar/*")
    successor, password = slips(admin)[0]
    desks[1].goto("/beranda")
    expect(desks[1]).to_have_url(re.compile("/masuk"))
    heir = open_page(url=own_server.url)
    first_time(heir, successor, password, "teh manis di beranda")
    expect(heir).to_have_url(re.compile("/beranda"))
    admin.goto(account)
    expect(admin.locator("main")).to_contain_text(successor)

    # A role that is ended is gone in the window that is open.
    admin.goto("/pengguna?cari=" + made[0][0])
    admin.click("main tbody th a")
    admin.click("summary:has-text('Akhiri peran ini')")
    admin.locator("form[action$='/peran/akhiri'] input[name='alasan']").fill("berhenti")
    admin.locator("form[action$='/peran/akhiri'] button").click()
    expect(admin.locator(".note.good")).to_be_visible()
    assert desk.goto("/keluarga").status == 403


def test_a_leave(open_page, own_server):
    kadis = sign_in(open_page(url=own_server.url), "kadis")
    kadis.goto("/akun")
    kadis.click("summary:has-text('Titipkan tugas')")
    kadis.check("input[name='peran']")
    options = kadis.locator("#rekan option").all_inner_texts()
    kadis.select_option("#rekan", label=next(option for option in options if "Hendra" in option))
    kadis.fill("#mulai", time.strftime("%Y-%m-%d", time.gmtime(time.time() + 7 * 3600)))
    kadis.fill("#sampai", time.strftime("%Y-%m-%d", time.gmtime(time.time() + 7 * 3600 + 3 * 86400)))
    kadis.fill("#alasan", "cuti tahunan")
    kadis.locator("form[action='/akun/titip'] button").click()
    expect(kadis.locator(".note.good")).to_be_visible()
    check_sizes(kadis, "akun-titip")
    dinsos = sign_in(open_page(url=own_server.url))
    dinsos.goto("/akun")
    expect(dinsos.locator("#wewenang + ul")).to_contain_text("titipan Syahrial")
    kadis.locator("form[action='/akun/titip/akhiri'] button").click()
    dinsos.goto("/akun")
    expect(dinsos.locator("#wewenang + ul")).not_to_contain_text("titipan")


@pytest.mark.parametrize("size", ["laptop", "phone"])
def test_own_account_without_script(open_page, size):
    page = open_page(size, javascript=False)
    sign_in(page, "operator.1702062001")
    page.goto("/akun/sandi")
    page.fill("#sekarang", "salah")
    page.fill("#baru", "pendek")
    page.fill("#lagi", "pendek")
    page.press("#lagi", "Enter")
    expect(page.locator("#sekarang-e")).to_be_visible()
