"""A proposal on its whole road, by an account of each of the nine roles: the village, its head, the camat, Dinsos, its
head and the regent take it on; the administrator, the auditor and another agency decide nothing about it."""
import datetime
import re
import struct
import subprocess
import zlib

from conftest import AUDITOR, BINARY, DATABASE, LOGIN, SHOTS, arrive
from small_png import MAGIC, chunk
from test_akun import code, come_in, first_time, slips

OPERATOR = "operator.1702062001"
HEAD = "kades.1702062001"
CAMAT = "camat.170206"
ADMIN = "admin.rejanglebong"
VILLAGE = "17.02.06.2001"
KABUPATEN = "17.02"


def png(shade):
    """A picture of one point, another for each shade."""
    head = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    body = zlib.compress(bytes([0, shade, shade, shade]))
    return MAGIC + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def shot(page, name):
    """The page as a picture, as wide as a laptop and as narrow as a telephone. One that does not fit is complained of
    at the end, when the others were pictured too."""
    for size, width, height in [("laptop", 1366, 768), ("phone", 360, 800)]:
        page.set_viewport_size({"width": width, "height": height})
        too_wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
        page.screenshot(path=SHOTS / f"usulan-{name}-{size}.png", full_page=True)
        if too_wide:
            page.complaints.append(f"{name} does not fit {width} points")
    page.set_viewport_size({"width": 1366, "height": 768})


def send(page, button):
    """Presses a button whose form leads on: with scripts the answer comes first, and the page after it."""
    with page.expect_navigation():
        button.click()


def upload(page, kind, number):
    page.select_option("#bukti_jenis", kind)
    page.set_input_files("#bukti_berkas", {"name": "foto.png", "mimeType": "image/png", "buffer": png(number)})
    send(page, page.locator("form[enctype='multipart/form-data'] button"))


def propose(page, name="HARTONO PUTRA", born="15-07-1975", mother="SULASTRI", serial="0099"):
    day, month, year = born.split("-")
    page.goto("/usulan")
    shot(page, "daftar-kosong")
    page.goto("/usulan/baru/usulan_baru")
    shot(page, "formulir")
    for name, value in {
        "kk": f"990206010115{serial}", "alamat": "DUSUN III", "rt": "004", "rw": "002", "nama-1": name,
        "nik-1": f"990206{day}{month}{year[2:]}{serial}", "tanggal_lahir-1": born, "tempat_lahir-1": "CURUP",
        "ibu_kandung-1": mother,
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
    for part in ["kriteria", "pemeriksaan", "bukti", "ubah"]:
        assert page.goto(f"{address}/{part}").ok
        shot(page, f"draf-{part}")
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
    return address


def pick(page, address, name, step):
    page.goto(address)
    shot(page, name)
    page.locator("[name='pilih']").first.check()
    # What came of it is told on the same page.
    page.locator(f"button[name='langkah'][value='{step}']").first.click()
    page.get_by_text("1 berhasil").first.wait_for()
    shot(page, f"{name}-hasil")


def test_a_proposal_goes_its_whole_road(open_page):
    # One of Dinsos who is verifier and administrator at once: the second pair of eyes.
    office = open_page()
    arrive(office, LOGIN)
    close_month(office)
    admin = open_page()
    come_in_as_administrator(admin)
    kadis = open_page()
    arrive(kadis, "kadis")
    set_cutoff(admin, kadis)
    agency = open_page()
    login, password = account_of_agency(admin)
    first_time(agency, login, password, "teh talua di pasar bang mego")

    village = open_page()
    arrive(village, OPERATOR)
    proposal = propose(village)
    meeting = deliberate(village)

    head = open_page()
    arrive(head, HEAD)
    note_official(head)
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
    auditor = open_page()
    arrive(auditor, AUDITOR)
    for page, name in [(admin, "admin"), (agency, "opd"), (auditor, "auditor")]:
        decides_nothing(page, name, proposal, dinsos)
    pass_at_once(dinsos, office)
    dinsos.goto("/pengesahan")
    shot(dinsos, "pengesahan")
    dinsos.locator("form[action='/pengesahan'] button.btn").click()
    dinsos.wait_for_url(re.compile(r"/pengesahan/[^/]+$"))
    batch = dinsos.url
    dinsos.goto("/pengesahan")
    shot(dinsos, "pengesahan-daftar")

    kadis.goto(batch)
    shot(kadis, "berkas-kadis")
    send(kadis, kadis.locator("form:has([name='putusan'][value='setujui']) button.btn"))

    regent = open_page()
    arrive(regent, "bupati")
    shot(regent, "beranda-bupati")
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
    assert "Disahkan" in village.inner_text("main")
    enter_in_siks(village, proposal)
    decree = determine(dinsos, kadis, batch)
    answers = hand_back(regent, village)
    village.goto(proposal)
    shot(village, "terverifikasi")
    assert "Sudah diverifikasi ulang" in village.inner_text("main")

    for address, name in [
        ("/siks", "siks"), ("/siks?tanda=sudah", "siks-sudah"), ("/siks/cocok", "siks-cocok"),
        ("/penetapan", "penetapan"), (f"/banding?wilayah={KABUPATEN}", "banding"),
        (f"/banding?wilayah={VILLAGE}", "banding-desa"),
        ("/serah", "serah-dinsos"), (f"/perangkat?wilayah={VILLAGE}", "perangkat"), (decree, "penetapan-selesai"),
    ]:
        assert office.goto(address).ok
        shot(office, name)

    audit(auditor, proposal, meeting, batch, answers)
    everybody = [village, head, camat, dinsos, kadis, regent, office, admin, agency, auditor]
    assert [complaint for page in everybody for complaint in page.complaints] == []


def come_in_as_administrator(page):
    """As where a register begins: who runs the server makes the first administrator, who sets a second factor up."""
    password = "kopi susu di kantor dinsos"
    subprocess.run(
        [BINARY, "user", "add", ADMIN, "--name", "Rina Marlina", "--grant", f"admin@{KABUPATEN}", "--database",
         DATABASE],
        input=password + "\n", text=True, check=True, stdout=subprocess.DEVNULL)
    come_in(page, ADMIN, password)
    page.wait_for_url("**/akun/kode")
    page.fill("#kode", code(page.inner_text("#kunci").replace(" ", "")))
    page.press("#kode", "Enter")
    page.locator(".codes code").first.wait_for()


def set_cutoff(admin, kadis):
    """Until when a village proposes: the administrator writes it down, the head of Dinsos agrees. Of this village
    alone, and open on every day on which a test may run."""
    admin.goto(f"/periode/usulan/baru?jenis=batas&wilayah={VILLAGE}")
    admin.select_option("#jenis_batas", "usulan_dtks")
    admin.fill("#dari", "1")
    admin.fill("#sampai", "31")
    admin.fill("#alasan", "Jadwal usulan desa")
    shot(admin, "batas")
    admin.click("main form.edit button.btn")
    admin.wait_for_url("**/periode/usulan/0*")
    change = admin.url
    send(admin, admin.locator("button[name='_lakukan'][value='ajukan']"))
    # Nobody agrees to what is their own.
    assert admin.locator("button[name='_lakukan'][value='setuju']").count() == 0
    kadis.goto(change)
    kadis.fill("#alasan", "Sudah dicocokkan")
    shot(kadis, "batas-setuju")
    send(kadis, kadis.locator("button[name='_lakukan'][value='setuju']"))
    kadis.locator(".tag.good").first.wait_for()
    admin.goto(f"/periode?wilayah={VILLAGE}")
    shot(admin, "batas-kalender")


def account_of_agency(page):
    """What its slip says."""
    page.goto("/pengguna/baru")
    page.fill("#nama", "Bambang Bappeda")
    page.select_option("#peran", "opd")
    page.fill("#wilayah", KABUPATEN)
    shot(page, "akun-baru")
    page.locator("main form.edit button.btn").click()
    page.wait_for_url("**/pengguna/lembar/*")
    return slips(page)[0]


def close_month(page):
    """With it the register is compared once the road is at its end."""
    page.goto(f"/banding?wilayah={KABUPATEN}")
    shot(page, "banding-kosong")
    closing = page.locator("form[action='/banding/tutup']").first
    closing.locator("[name^='yakin-']").check()
    send(page, closing.locator("button.btn"))


def note_official(page):
    page.goto("/perangkat")
    page.fill("[name='nama']", "SULAIMAN")
    page.fill("[name='jabatan']", "Kepala Dusun III")
    page.fill("[name='mulai']", "02-01-2024")
    shot(page, "perangkat-catat")
    send(page, page.locator("form[action='/perangkat'] button.btn:not([name])"))
    page.get_by_text("Kepala Dusun III").first.wait_for()


def pass_at_once(verifier, other):
    """All that is there, as one decision, to which another agrees."""
    verifier.goto("/verifikasi?tahap=VERIF_DINSOS")
    shot(verifier, "verifikasi-diperiksa")
    # Offered where a list has several pages.
    verifier.locator("button[name='langkah'][value='luluskan']").evaluate("""button => button.form.insertAdjacentHTML(
        'beforeend', '<input type="hidden" name="semua" value="ya">')""")
    send(verifier, verifier.locator("button[name='langkah'][value='luluskan']"))
    verifier.wait_for_url("**/putusan/*")
    decision = verifier.url
    job_done(verifier, decision, "Minta persetujuan")
    shot(verifier, "putusan")
    send(verifier, verifier.locator("form:has([name='putusan'][value='jalan']) button.btn"))
    other.goto(decision)
    shot(other, "putusan-setuju")
    send(other, other.locator("form:has([name='putusan'][value='setuju']) button.btn"))
    job_done(other, decision, "Selesai")
    verifier.goto(decision)
    shot(verifier, "putusan-selesai")


def enter_in_siks(page, proposal):
    """The sheet that is typed from, and the mark that it was."""
    page.goto(f"{proposal}/siks")
    shot(page, "siks-tanya")
    page.locator("form[action$='/siks'] button.btn").click()
    page.locator("#lembar").wait_for()
    shot(page, "siks-lembar")
    page.fill("[name='nomor']", "SIKS-2024-17")
    page.fill("[name='tanggal']", "02-11-2024")
    send(page, page.locator("form[action$='/siks/tanda'] button.btn"))
    page.goto(proposal)
    assert "SIKS-2024-17" in page.inner_text("main")


def decides_nothing(page, name, proposal, verifier):
    """The proposal can be read, but no step is offered, and what another may send as it stands is refused."""
    page.goto("/beranda")
    shot(page, f"beranda-{name}")
    assert page.locator("nav.nav a[href='/usulan']").count() == 0
    assert page.goto(proposal).ok
    shot(page, f"usulan-{name}")
    before = page.inner_text("main")
    assert page.locator("main form[method='post']").count() == 0
    for step in ["luluskan", "tolak", "kembalikan"]:
        form = verifier.locator(f"form:has([name='langkah'][value='{step}'])")
        fields = {field: form.locator(f"[name='{field}']").input_value() for field in ["langkah", "versi", "hash"]}
        for choice in form.locator("select").all():
            fields[choice.get_attribute("name")] = choice.locator("option").last.get_attribute("value")
        fields[f"keterangan-{step}"] = "Coba-coba"
        # With the key of its own forms nothing but the role stands in the way.
        fields["_kunci"] = page.locator("[name='_kunci']").first.input_value()
        assert page.request.post(f"{proposal}/langkah", form=fields, max_redirects=0).status == 403
    for place in ["/usulan/final", "/terusan", "/verifikasi"]:
        assert page.goto(place).status == 403
    page.goto(proposal)
    assert page.inner_text("main") == before


def audit(page, proposal, meeting, batch, answers):
    """Reads everything, finds every step in the trail, has its chain checked, and may change nothing."""
    for address in [meeting, batch, answers]:
        assert page.goto(address).ok
        shot(page, f"auditor-{address.split('/')[-2]}")
        assert page.locator("main form[method='post']").count() == 0
    for address, name, people in [
        (proposal, "usulan", ["Operator Desa Derati", "Kepala Desa Derati", "Camat ", "Yuliana Safitri"]),
        (batch, "berkas", ["Yuliana Safitri", "Syahrial Effendi", "Rusdi Hartono"]),
    ]:
        page.goto(f"/jejak?objek={name}+{address.split('/')[-1]}")
        trail = page.inner_text("main table")
        # Looks at the list that it was on stand there too, so that the first steps may be on a later page.
        following = page.locator("main a[rel='next']")
        while following.count():
            page.goto(following.first.get_attribute("href"))
            trail += page.inner_text("main table")
        assert [person for person in people if person not in trail] == []
        shot(page, f"jejak-{name}")
    send(page, page.locator("form[action='/jejak/periksa'] button"))
    page.get_by_text("Jejak utuh").first.wait_for(timeout=60_000)
    shot(page, "jejak-diperiksa")
    page.goto("/jejak")
    assert page.get_by_text("Utuh:").count() == 1


def job_done(page, address, words):
    """A job runs beside the page: it is looked at until it says so."""
    for _ in range(120):
        page.goto(address)
        if page.get_by_text(words).count():
            return
        page.wait_for_timeout(250)
    raise AssertionError(f"{address} never said {words}")


def determine(dinsos, kadis, batch, day="03-11-2024"):
    """The list as a file, sent on a day, and the decree that answers it."""
    dinsos.goto(batch)
    send(dinsos, dinsos.locator("form[action$='/kementerian'] button.btn"))
    job_done(dinsos, batch, "Unduh berkas")
    shot(dinsos, "berkas-kementerian")
    link = dinsos.locator("a[href$='/kementerian']").first.get_attribute("href")
    text = dinsos.request.get(link).text()
    upload(dinsos, "tanda_terima", 30)
    dinsos.goto(batch)
    dinsos.fill("form[action$='/kirim'] [name='nomor']", "460/200/2024")
    dinsos.fill("form[action$='/kirim'] [name='tanggal']", day)
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
    dinsos.select_option("[name='periode']", datetime.date.today().strftime("%Y-%m"))
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
    # While it is being carried out the page says so with the same words.
    job_done(kadis, decree, "menyerahkan hasil ke desa")
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
    shot(village, "serah-hasil")
    return village.url.split("?")[0]


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
