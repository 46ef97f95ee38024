"""A proposal on its whole road, by the accounts of the demo: village, village head, camat, Dinsos, its head, the regent."""
import datetime
import re
import struct
import zlib

from conftest import SHOTS, arrive
from small_png import MAGIC, chunk

OPERATOR = "operator.1702062001"
HEAD = "kades.1702062001"
CAMAT = "camat.170206"


def png(shade):
    """A picture of one point, another for each shade."""
    head = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    body = zlib.compress(bytes([0, shade, shade, shade]))
    return MAGIC + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def shot(page, name):
    """The page as a picture, as wide as a laptop and as narrow as a telephone."""
    for size, width, height in [("laptop", 1366, 768), ("phone", 360, 800)]:
        page.set_viewport_size({"width": width, "height": height})
        too_wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
        page.screenshot(path=SHOTS / f"usulan-{name}-{size}.png", full_page=True)
        assert not too_wide, f"{name} does not fit {width} points"
    page.set_viewport_size({"width": 1366, "height": 768})


def send(page, button):
    """Presses a button whose form leads on: with scripts the answer comes first, and the page after it."""
    with page.expect_navigation():
        button.click()


def upload(page, kind, number):
    page.select_option("#bukti_jenis", kind)
    page.set_input_files("#bukti_berkas", {"name": "foto.png", "mimeType": "image/png", "buffer": png(number)})
    send(page, page.locator("form[enctype='multipart/form-data'] button"))


def propose(page):
    page.goto("/usulan")
    shot(page, "daftar-kosong")
    page.goto("/usulan/baru/usulan_baru")
    shot(page, "formulir")
    for name, value in {
        "kk": "9902060101150099", "alamat": "DUSUN III", "rt": "004", "rw": "002", "nama-1": "HARTONO PUTRA",
        "nik-1": "9902061507750099", "tanggal_lahir-1": "15-07-1975", "tempat_lahir-1": "CURUP",
        "ibu_kandung-1": "SULASTRI",
    }.items():
        page.fill(f"[name='{name}']", value)
    for name, value in {"jenis_kelamin-1": "1", "hubungan-1": "1", "alasan": "KEMISKINAN"}.items():
        field = page.locator(f"[name='{name}']").first
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(value)
        else:
            page.check(f"[name='{name}'][value='{value}']")
    page.locator("[name='pengusul'][value='rt_rw'], select[name='pengusul']").first.evaluate(
        "field => { if (field.tagName == 'SELECT') field.value = 'rt_rw'; else field.checked = true }")
    page.check("[name='cara_persetujuan'][value='cap_jempol']")
    page.fill("[name='tanggal_persetujuan']", "06-01-2025")
    page.fill("[name='hp']", "0812 3456 7890")
    page.locator("form.edit button.btn").last.click()
    page.wait_for_url(re.compile(r"/usulan/[^/]+$"))
    address = page.url
    for number, kind in enumerate(["kk", "ktp", "foto_rumah"]):
        upload(page, kind, number)
        page.goto(address)
    shot(page, "draf")
    return address


def deliberate(page):
    page.goto("/musyawarah/baru")
    shot(page, "musyawarah-baru")
    for name, value in {
        "tanggal": "01-11-2024", "tempat": "Balai desa", "nomor": "400/11/2024", "pemimpin": "Ketua BPD",
        "undangan": "30", "hadir": "24", "perempuan": "9", "miskin": "5",
    }.items():
        page.fill(f"[name='{name}']", value)
    page.locator("form.edit button.btn").last.click()
    page.wait_for_url(re.compile(r"/musyawarah/(?!baru)[^/]+$"))
    address = page.url
    page.locator("form[action$='/agenda'] [name='pilih']").first.check()
    send(page, page.locator("form[action$='/agenda'] button.btn").first)
    page.goto(address + "/putusan")
    page.locator("[name^='putusan-'][value='setuju']").first.check()
    shot(page, "musyawarah-putusan")
    send(page, page.locator("form[action$='/putusan'] button.btn").last)
    for number, kind in enumerate(["berita_acara", "daftar_hadir", "lampiran_bnba"]):
        page.goto(address)
        upload(page, kind, 10 + number)
    page.goto(address + "/segel")
    shot(page, "musyawarah-periksa")
    page.locator("form[action$='/segel'] [name='yakin']").check()
    send(page, page.locator("form[action$='/segel'] button.btn"))
    page.goto(address)
    shot(page, "musyawarah-segel")
    assert "Disegel" in page.inner_text("main")
    page.goto("/musyawarah")
    shot(page, "musyawarah-daftar")


def pick(page, address, name, step):
    page.goto(address)
    shot(page, name)
    page.locator("[name='pilih']").first.check()
    # What came of it is told on the same page.
    page.locator(f"button[name='langkah'][value='{step}']").first.click()
    page.get_by_text("1 berhasil").first.wait_for()
    shot(page, f"{name}-hasil")


def test_a_proposal_goes_its_whole_road(open_page):
    village = open_page()
    arrive(village, OPERATOR)
    proposal = propose(village)
    deliberate(village)

    head = open_page()
    arrive(head, HEAD)
    head.goto("/usulan/final")
    shot(head, "final")
    head.check("[name='yakin']")
    head.locator("form.edit button.btn, form button.btn").last.click()
    head.get_by_text("1 berhasil").first.wait_for()

    camat = open_page()
    arrive(camat, CAMAT)
    pick(camat, "/terusan", "terusan", "teruskan")

    dinsos = open_page()
    arrive(dinsos, "verifikator")
    pick(dinsos, "/verifikasi", "verifikasi", "ambil")
    dinsos.goto(proposal)
    shot(dinsos, "diperiksa")
    send(dinsos, dinsos.locator("form:has([name='langkah'][value='luluskan']) button.btn"))
    dinsos.goto("/pengesahan")
    shot(dinsos, "pengesahan")
    dinsos.locator("form[action='/pengesahan'] button.btn").click()
    dinsos.wait_for_url(re.compile(r"/pengesahan/[^/]+$"))
    batch = dinsos.url

    kadis = open_page()
    arrive(kadis, "kadis")
    kadis.goto(batch)
    shot(kadis, "berkas-kadis")
    send(kadis, kadis.locator("form:has([name='putusan'][value='setujui']) button.btn"))

    regent = open_page()
    arrive(regent, "bupati")
    regent.goto(batch)
    upload(regent, "surat_pengesahan", 20)
    regent.goto(batch)
    regent.fill("[name='nomor']", "460/123/2024")
    regent.fill("[name='tanggal']", "02-11-2024")
    shot(regent, "berkas-bupati")
    send(regent, regent.locator("form:has([name='putusan'][value='sahkan']) button.btn"))
    assert "Disahkan" in regent.inner_text("main")

    village.goto(proposal)
    shot(village, "disahkan")
    assert "DISAHKAN" in village.inner_text("main")
    decree = determine(dinsos, kadis, batch)
    hand_back(regent, village)
    village.goto(proposal)
    shot(village, "terverifikasi")
    assert "VERIFIKASI_ULANG" in village.inner_text("main")

    office = open_page()
    arrive(office, "dinsos")
    for address, name in [
        ("/siks", "siks"), ("/siks/cocok", "siks-cocok"), ("/penetapan", "penetapan"), ("/banding", "banding"),
        ("/serah", "serah-dinsos"), ("/perangkat?wilayah=17.02.06.2001", "perangkat"), (decree, "penetapan-selesai"),
    ]:
        assert office.goto(address).ok
        shot(office, name)
    for page in [village, head, camat, dinsos, kadis, regent, office]:
        assert page.complaints == []


def job_done(page, address, words):
    """A job runs beside the page: it is looked at until it says so."""
    for _ in range(120):
        page.goto(address)
        if page.get_by_text(words).count():
            return
        page.wait_for_timeout(250)
    raise AssertionError(f"{address} never said {words}")


def determine(dinsos, kadis, batch):
    """The list as a file, sent, and the decree that answers it."""
    dinsos.goto(batch)
    send(dinsos, dinsos.locator("form[action$='/kementerian'] button.btn"))
    job_done(dinsos, batch, "Unduh berkas")
    shot(dinsos, "berkas-kementerian")
    link = dinsos.locator("a[href$='/kementerian']").first.get_attribute("href")
    text = dinsos.request.get(link).text()
    upload(dinsos, "tanda_terima", 30)
    dinsos.goto(batch)
    dinsos.fill("form[action$='/kirim'] [name='nomor']", "460/200/2024")
    dinsos.fill("form[action$='/kirim'] [name='tanggal']", "03-11-2024")
    send(dinsos, dinsos.locator("form[action$='/kirim'] button.btn"))
    dinsos.goto("/penetapan")
    dinsos.set_input_files(
        "#berkas", {"name": "sk.psv", "mimeType": "text/plain", "buffer": text.encode()})
    dinsos.locator("form:has(#berkas) button.btn").first.click()
    dinsos.wait_for_url(re.compile(r"/berkas/"))
    dinsos.goto("/penetapan")
    dinsos.locator("[name='unggahan']").first.check()
    dinsos.fill("[name='nomor']", "262/HUK/2024")
    dinsos.fill("[name='tanggal']", datetime.date.today().strftime("%d-%m-%Y"))
    dinsos.fill("[name='periode']", datetime.date.today().strftime("%Y-%m"))
    shot(dinsos, "penetapan-baca")
    send(dinsos, dinsos.locator("form:has([name='unggahan']) button.btn").last)
    dinsos.wait_for_url(re.compile(r"/(penetapan|pekerjaan)/"))
    for _ in range(120):
        dinsos.goto("/penetapan")
        found = dinsos.locator("a[href^='/penetapan/']")
        if found.count():
            break
        dinsos.wait_for_timeout(250)
    decree = found.first.get_attribute("href")
    job_done(dinsos, decree, "Segel")
    kadis.goto(decree)
    shot(kadis, "penetapan-konfirmasi")
    kadis.check("[name='yakin-konfirmasi']")
    send(kadis, kadis.locator("form:has([name='putusan'][value='konfirmasi']) button.btn"))
    job_done(kadis, decree, "Diterapkan")
    return decree


def hand_back(regent, village):
    regent.goto("/serah")
    shot(regent, "serah-bupati")
    regent.locator("form[action='/serah'] [name^='yakin-']").first.check()
    send(regent, regent.locator("form[action='/serah'] button.btn").first)
    village.goto("/serah")
    shot(village, "serah")
    village.locator("a[href^='/serah/']").first.click()
    village.wait_for_url(re.compile(r"/serah/[^/]+$"))
    shot(village, "serah-daftar")
    village.locator("[name='pilih']").first.check()
    village.locator("button[name='langkah'][value='konfirmasi']").first.click()
    village.get_by_text("1 berhasil").first.wait_for()


KINDS = [
    "usulan_bansos", "usulan_pbi", "reaktivasi_pbi", "kelayakan", "ketidaklayakan", "penghapusan", "ganti_pengurus", "ppks",
]


def test_every_kind_has_a_form(open_page):
    page = open_page()
    arrive(page, OPERATOR)
    page.goto("/keluarga")
    page.locator("main a[href^='/keluarga/']").first.click()
    page.wait_for_url(re.compile(r"/keluarga/[^/]+$"))
    family = page.url.split("/")[-1]
    page.goto(f"/usulan/baru?keluarga={family}")
    shot(page, "jenis")
    for kind in KINDS:
        assert page.goto(f"/usulan/baru/{kind}?keluarga={family}").ok
        shot(page, f"formulir-{kind}")
    assert page.complaints == []
