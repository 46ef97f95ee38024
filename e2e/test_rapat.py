"""Getting a meeting ready, its bylaws, and what a village puts up for everybody: in pictures at both sizes, and on paper
in both."""
import re

from playwright.sync_api import expect

from conftest import SHOTS, arrive, sign_in
from test_usulan import propose, send, upload

OPERATOR = "operator.1702062001"
VILLAGE = "17.02.06.2001"
GUESTS = "\n".join([
    "Syafrudin; Kepala desa; kades; 0812 1111 0001", "Amir Hamzah; Ketua BPD; BPD; 0812 1111 0002",
    "Zubaidah; Ketua TP-PKK; perempuan; P; 0812 1111 0003", "Rohani; Warga; masyarakat_miskin; P; miskin",
    "Darmawan; Ketua RT 01; RT", "Hasanuddin; Imam masjid; tokoh_agama", "Yulianti; TKSK; pendamping; P",
])


def shot(page, name):
    for size, width, height in [("laptop", 1366, 768), ("phone", 360, 800)]:
        page.set_viewport_size({"width": width, "height": height})
        too_wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
        page.screenshot(path=SHOTS / f"rapat-{name}-{size}.png", full_page=True)
        if too_wide:
            page.complaints.append(f"{name} does not fit {width} points")
    page.set_viewport_size({"width": 1366, "height": 768})


def new_meeting(page):
    page.goto("/musyawarah/baru")
    for name, value in {
        "tanggal": "02-11-2024", "tempat": "Balai desa", "nomor": "400/12/2024", "pemimpin": "Ketua BPD", "undangan": "30",
        "hadir": "24", "perempuan": "9", "miskin": "5",
    }.items():
        page.fill(f"[name='{name}']", value)
    page.locator("form.edit button.btn").last.click()
    page.wait_for_url(re.compile(r"/musyawarah/(?!baru)[^/]+$"))
    return page.url


def test_a_meeting_is_got_ready(open_page):
    page = arrive(open_page(), OPERATOR)
    meeting = new_meeting(page)
    page.locator("main a[href$='/rapat']").click()
    shot(page, "belum")
    page.fill("#jam", "25.00")
    page.locator("form[action$='/rapat'] button.btn").click()
    expect(page.locator("#jam-e")).to_be_visible()
    page.fill("#jam", "09.00")
    page.fill("#agenda", "Pembukaan\nVerifikasi usulan\nPenutup")
    send(page, page.locator("form[action$='/rapat'] button.btn"))
    expect(page.locator("main")).to_contain_text("09.00 WIB")
    expect(page.get_by_text("Batalkan persiapan rapat").first).to_be_visible()
    page.fill("#daftar", GUESTS)
    send(page, page.locator("form[action$='/tamu'] button.btn"))
    expect(page.locator("main")).to_contain_text("Zubaidah")
    page.locator("[name^='jawaban-']").first.select_option("datang")
    send(page, page.locator("button[name='langkah'][value='jawab']"))
    page.locator("section:has(#undangan-m) summary").first.click()
    assert "Yth. Syafrudin" in page.locator("section:has(#undangan-m) textarea").first.input_value()
    shot(page, "disiapkan")
    # Nothing of it waits on this device.
    expect(page.locator("[data-tertahan]").first).to_be_hidden()
    send(page, page.locator("form[action$='/undangan'] button.btn"))
    expect(page.locator("main")).to_contain_text("Undangan terkirim")
    page.locator("section:has(#kedua-m) summary").first.click()
    shot(page, "diundang")
    page.goto(f"/aturan/musyawarah?wilayah={VILLAGE}")
    page.locator("summary", has_text="Ubah tata tertib").click()
    shot(page, "tata-tertib")
    page.goto(meeting)
    shot(page, "musyawarah")
    assert page.complaints == []


def test_a_list_is_put_up_for_everybody(open_page, own_server):
    """On a server of its own: what a village decides here is on nobody else's lists."""
    page = sign_in(open_page(url=own_server.url), OPERATOR)
    propose(page, "HAMDANI PURBA", "20-03-1968", "ROSNIDA", "0098")
    meeting = new_meeting(page)
    page.locator("form[action$='/agenda'] [name='pilih']").first.check()
    send(page, page.locator("form[action$='/agenda'] button.btn").first)
    page.goto(meeting + "/putusan")
    page.locator("[name^='putusan-'][value='setuju']").first.check()
    send(page, page.locator("form[action$='/putusan'] button.btn").last)
    for number, kind in enumerate(["berita_acara", "daftar_hadir", "lampiran_bnba"]):
        page.goto(meeting)
        upload(page, kind, 60 + number)
    page.goto(meeting + "/segel")
    page.locator("form[action$='/segel'] [name='yakin']").check()
    send(page, page.locator("form[action$='/segel'] button.btn"))
    page.goto(meeting + "/umumkan")
    shot(page, "umumkan")
    page.locator("[name='yakin']").check()
    send(page, page.locator("form[action$='/umumkan'] button.btn"))
    shot(page, "sudah-diumumkan")
    address = page.locator("main a[href^='/pengumuman/']").first.get_attribute("href")

    stranger = open_page(url=own_server.url)
    stranger.goto("/pengumuman")
    stranger.fill("#cari", "derati")
    with stranger.expect_navigation():
        stranger.locator("main button.btn").click()
    shot(stranger, "pengumuman-cari")
    stranger.goto(f"/pengumuman/{VILLAGE}")
    shot(stranger, "pengumuman-desa")
    stranger.goto(address)
    shot(stranger, "pengumuman-daftar")
    text = stranger.inner_text("main")
    assert "H****** P****" in text and "HAMDANI" not in text and "9902" not in stranger.content()
    assert stranger.context.cookies() == []
    for size in ["a4", "f4"]:
        stranger.goto(f"{address}?ukuran={size}")
        stranger.pdf(path=SHOTS / f"rapat-pengumuman-{size}.pdf", prefer_css_page_size=True, print_background=True)
    # Without scripts it is read as well.
    plain = open_page("phone", javascript=False, url=own_server.url)
    assert plain.goto(address).ok
    assert page.complaints == [] and stranger.complaints == []
