"""Every document that is made here, as somebody has it made, fetches it and holds it in hand: each of the twelve kinds,
on both sheets, of a desa and of a kelurahan, of one name and of many. Each is PDF/A, its code leads to a page that says
what it is and names nobody, and every page of it lies as a picture among the screens. On a server of its own."""
import datetime
import os
import re
import subprocess
import time
import zoneinfo

import pytest
from conftest import BINARY, SHOTS, ask_register, sign_in
from pdfa_check import assert_pdfa, codes, output
from playwright.sync_api import expect
from test_akun import code, come_in
from test_layar import Clerk, come, photo, sent, wall
from test_usulan import determine, job_done, pick, send

OPERATOR = "operator.1702062001"
DESA = "17.02.06.2001"
KELURAHAN = "17.02.06.1004"
ADDRESS = "https://tepat.rejanglebongkab.go.id"
JAKARTA = zoneinfo.ZoneInfo("Asia/Jakarta")
MANY = int(os.environ.get("TEPAT_MANY", "60"))
# As long as a name may be.
LONG = "RADEN AJENG SITI NURHALIZAH KUSUMANINGRUM WIDYASTUTI HANDAYA"
NAMES = [
    LONG, "HARTONO PUTRA", "AMINAH", "JONI EFFENDI", "SITI MARYAM BINTI ABDULLAH", "UJANG", "NURHAYATI", "O'NEAL D. SITORUS",
]
ELEMENTS = [
    ("RUSDI HAMZAH", "Ketua BPD", "bpd_lpm", ""), ("EFFENDI SALEH, S.Sos.", "Kepala Desa Derati", "kades_lurah", ""),
    ("SUKARNO", "Ketua RT 004", "rt_rw", ""), ("YULIANA PUTRI", "Kaur Kesejahteraan Rakyat", "perangkat", "P"),
    (LONG, "Ketua Tim Penggerak PKK dan Kader Posyandu Melati", "perempuan", "P"), ("HAJI SALEH", "Imam masjid", "tokoh_agama", ""),
    ("DEWI KARTIKA", "Warga Dusun III", "masyarakat_miskin", "P"), ("ZAINAL ABIDIN", "", "tokoh_masyarakat", ""),
    ("MARYANI", "TKSK Kota Padang", "pendamping", "P"), ("BAMBANG", "", "warga", ""), ("SRI LESTARI", "", "pendidik", "P"),
    ("RAHMAN", "Ketua Karang Taruna", "karang_taruna", ""),
]
TITLES = {
    "undangan": "Undangan musyawarah", "daftar_hadir": "DAFTAR HADIR MUSYAWARAH", "notulen": "NOTULEN MUSYAWARAH",
    "berita_acara": "BERITA ACARA MUSYAWARAH", "lampiran_papan": "HASIL",
    "lampiran_bnba": "DAFTAR NAMA DAN ALAMAT", "sptjm": "SURAT PERNYATAAN TANGGUNG JAWAB MUTLAK",
    "surat_pengesahan": "Pengesahan usulan", "daftar_pengesahan": "DAFTAR NAMA YANG DISAHKAN",
    "surat_serah_terima": "Penyerahan hasil penetapan", "tanda_terima_usulan": "TANDA TERIMA USULAN",
    "pemberitahuan": "Pemberitahuan keputusan",
}
MASKED = {"lampiran_papan", "notulen"}
# Without names of those whom a proposal is about.
NAMELESS = {"undangan", "daftar_hadir", "berita_acara", "surat_pengesahan"}


@pytest.fixture
def known_address(monkeypatch):
    """What the codes lead to: the server says it, and nobody who reaches it by another name changes that."""
    monkeypatch.setenv("TEPAT_PUBLIC_URL", ADDRESS)


def today():
    """As the server has it."""
    return datetime.datetime.now(JAKARTA).date()


class Papers:
    """Documents as they come out of a server: made, fetched, examined, and looked up by a stranger."""

    def __init__(self, server, stranger, folder):
        self.server = server
        self.stranger = stranger
        self.folder = folder
        self.seen = {}

    def make(self, page, address, kinds, size="f4", seconds=60):
        """Asks for them on the page of what they are of; answers with how long it took."""
        page.goto(address)
        for box in page.locator("details:has([name=dokumen_jenis])").all():
            box.evaluate("details => { details.open = true }")
        for kind in kinds:
            page.check(f"[name=dokumen_jenis][value={kind}]")
        page.select_option("[name=dokumen_ukuran]", size)
        begun = time.monotonic()
        send(page, page.locator("form[action='/dokumen'] button.btn"))
        wrong = page.locator("main [role=alert]")
        assert "/dokumen" in page.url and not wrong.count(), wrong.first.inner_text()
        while page.get_by_text("Sedang dibuat").count():
            assert time.monotonic() - begun < seconds, f"{kinds} were not ready after {seconds} s"
            page.wait_for_timeout(200)
            page.goto(page.url)
        taken = time.monotonic() - begun
        assert not page.get_by_text("Gagal dibuat").count(), page.inner_text("main")
        return taken

    def fetch(self, page, kinds, mark, size="f4"):
        """Those of the page, each as a file."""
        found = {}
        for link in page.locator("main a[href^='/dokumen/0'], main a[href^='/dokumen/']:not([href*='?'])").all():
            answer = page.request.get(link.get_attribute("href"))
            assert answer.ok and answer.headers["content-type"] == "application/pdf"
            named = re.search(r'filename="(\w+)-[0-9A-Z]{8}\.pdf"', answer.headers["content-disposition"])
            kind = named[1]
            if kind not in kinds or kind in found:
                continue
            found[kind] = self.folder / f"{kind}-{mark}-{size}.pdf"
            found[kind].write_bytes(answer.body())
            self.examine(kind, found[kind], size)
        assert set(found) == set(kinds)
        return found

    def examine(self, kind, file, size):
        assert_pdfa(file)
        pages = codes(file)
        addresses = {address for page in pages for address in page}
        assert len(addresses) == 1, "a document has one code, the same on all of its pages"
        address = addresses.pop()
        assert address.startswith(ADDRESS + "/periksa/")
        sheet = output("pdfinfo", str(file))
        assert ("215" in size or size in ("a4", "f4")) and "Encrypted:       no" in sheet
        text = output("pdftotext", "-layout", str(file), "-")
        flat = " ".join(text.split())
        assert TITLES[kind] in flat or TITLES[kind].lower() in flat.lower(), f"{kind} does not say what it is"
        for wrong in ["{", "}", "Nomor: Nomor", " nil ", "Optional", "..", " ,", "( )", "desa/kelurahan Kelurahan", "::"]:
            assert wrong not in flat.replace("....", ""), f"{kind} has “{wrong}”"
        for number in range(1, len(pages) + 1):
            assert f"Halaman {number} dari {len(pages)}" in flat
        for heading in re.findall(r"^\s*([A-Z]\. \w+ \(0 usulan\))", text, re.M):
            raise AssertionError(f"{kind} has an empty part: {heading}")
        if kind in MASKED | NAMELESS:
            for name in ["HARTONO", "JONI", "9902061"]:
                assert name not in text, f"{kind} names {name}"
        self.picture(file)
        self.look_up(kind, address.split("/")[-1], len(pages))
        self.seen[kind] = self.seen.get(kind, 0) + len(pages)

    def picture(self, file):
        target = SHOTS / f"dokumen-{file.stem}"
        subprocess.run(["pdftoppm", "-r", "80", "-png", "-l", "12", str(file), str(target)], check=True)

    def look_up(self, kind, typed, pages):
        """By somebody who has nothing but the sheet."""
        page = self.stranger
        page.goto("/periksa")
        page.fill("#kode", typed.lower())
        send(page, page.locator("main form button.btn"))
        text = page.inner_text("main")
        assert "Dokumen ini dibuat di sini dan berlaku" in text, text
        assert re.search(rf"\b{pages}\b", text)
        for name in ["HARTONO", "JONI", "EFFENDI", "RUSDI", "AMINAH", "SITI", "SYAHRIAL", "Operator", "990206"]:
            assert name not in page.content(), f"/periksa of {kind} names {name}"
        assert [cookie["name"] for cookie in page.context.cookies()] in ([], ["formulir"]), "a stranger is followed"


class Village(Clerk):
    """As a clerk, of any village, and with names of one's own."""

    def __init__(self, page, start, village):
        super().__init__(page, start)
        self.village = village

    def name_it(self, number, name):
        serial = self.start + number
        region = self.village.replace(".", "")[:6]
        body = {
            "aksi": f"dokumen-usul-{serial}", "desa": self.village, "jenis": "usulan_baru", "alasan": "KEMISKINAN",
            "pengusul": "rt_rw", "persetujuan": {"cara": "cap_jempol", "tanggal": "2025-01-06"},
            "keluarga": {
                "kk": f"99{region[2:]}311225{serial:04}", "alamat": "DUSUN III JALAN LINTAS CURUP", "rt": "004", "rw": "002"},
            "anggota": [{
                "nama": name, "nik": f"99{region[2:]}150775{serial:04}", "hubungan": "1", "jenis_kelamin": "1",
                "tanggal_lahir": "1975-07-15", "tempat_lahir": "CURUP", "ibu_kandung": "SULASTRI"}],
        }
        given = self.send("/api/usulan", body)
        for place, kind in enumerate(["kk", "ktp", "foto_rumah"]):
            answer = self.page.request.post(f"/usulan/{given['id']}/bukti", max_redirects=0, multipart={
                "_kunci": self.key, "bukti_jenis": kind,
                "bukti_berkas": {"name": "foto.png", "mimeType": "image/png", "buffer": photo(serial * 4 + place)}})
            assert answer.status == 303, answer.text()
        return {"id": given["id"], "versi": given["versi"]}

    def begin(self, kind, names, day=None, **more):
        """A meeting, or the statement in its stead, with these names on its agenda; answers with its id."""
        self.proposals = [self.name_it(number, name) for number, name in enumerate(names, start=1)]
        header = {
            "aksi": f"dokumen-rapat-{self.start}", "desa": self.village, "jenis": kind,
            "tanggal": (day or today()).isoformat(), "tempat": "Balai Desa Derati", **more}
        meeting = self.send("/api/musyawarah", header)["id"]
        for at in range(0, len(names), 100):
            taken = self.send(f"/api/musyawarah/{meeting}/agenda", {
                "aksi": f"dokumen-agenda-{self.start}-{at}", "usulan": self.proposals[at:at + 100]})
            assert taken["ditinggalkan"] == []
        return meeting

    def decide(self, meeting, number, keputusan, **more):
        self.send(f"/api/musyawarah/{meeting}/putusan", {
            "aksi": f"dokumen-putus-{self.start}-{number}", "usulan": self.proposals[number - 1]["id"], "keputusan": keputusan,
            **more})


def unfold(page):
    page.evaluate("document.querySelectorAll('main details').forEach(details => { details.open = true })")


def plan(page, meeting, guests, agenda="Usulan baru dan perbaikan data kesejahteraan sosial"):
    page.goto(f"/musyawarah/{meeting}/rapat")
    page.fill("[name=jam]", "09.00")
    page.fill("[name=agenda]", agenda)
    send(page, page.locator("form[action$='/rapat'] button.btn").first)
    page.goto(f"/musyawarah/{meeting}/rapat")
    unfold(page)
    page.fill("[name=daftar]", "\n".join("; ".join(part for part in guest if part) for guest in guests))
    send(page, page.locator("form:has([name=daftar]) button.btn").last)


def note_officials(page, officials):
    for name, title in officials:
        page.goto("/perangkat")
        page.fill("[name='nama']", name)
        page.fill("[name='jabatan']", title)
        page.fill("[name='mulai']", "02-01-2024")
        send(page, page.locator("form[action='/perangkat'] button.btn:not([name])"))
        page.get_by_text(title).first.wait_for()


def take(page, key, reason="", words="", dissent=""):
    """One name at the wall, by the keys."""
    if dissent:
        page.keyboard.press("b")
        page.fill("#isi_keberatan", dissent)
        page.locator("#isi_keberatan").evaluate("field => field.blur()")
    page.keyboard.press(key)
    page.keyboard.press("Enter")
    if reason:
        page.check(f"[name=alasan][value={reason}]")
        if words:
            page.fill("#keterangan", words)
        page.locator("#keterangan").press("Enter")


def hold(page, meeting):
    """The first time too few come; the second time it is held, with what is said against and noted."""
    wall(page, meeting)
    come(page, ["RUSDI HAMZAH", "SUKARNO"])
    unfold(page)
    page.fill("[name=sebab]", "Menunggu peserta dari Dusun III")
    page.get_by_role("button", name="Tunda rapat").click()
    sent(page)
    page.goto(f"/musyawarah/{meeting}/rapat")
    unfold(page)
    page.fill("[name=kedua_tanggal]", today().strftime("%d-%m-%Y"))
    page.fill("[name=kedua_jam]", "13.30")
    page.fill("[name=kedua_kata]", "Hujan lebat dan jalan ke Dusun III terputus; Ketua BPD dan para ketua RT didengar")
    send(page, page.locator("form[action$='/rapat-kedua'] button.btn"))
    wall(page, meeting)
    come(page, [guest[0] for guest in ELEMENTS[:10]])
    page.get_by_role("button", name="Buka rapat").click()
    sent(page)
    for number, how in enumerate([
        ("s",), ("s", "", "", "Ketua RT 004 menilai keluarga ini sudah mampu karena memiliki dua sawah"), ("t", "MAMPU", "Punya warung"),
        ("d", "BUTUH_KUNJUNGAN"), ("s",), ("s",), ("t", "MAMPU"), ("s",),
    ], start=1):
        page.locator(f"#bagian-nama article[data-nomor='{number}']").wait_for()
        take(page, *how)
    expect(page.locator("[data-lengkap]")).to_be_visible()
    sent(page)
    page.goto(f"/musyawarah/{meeting}/rapat")
    for words in ["Pemimpin membuka musyawarah dan membacakan tata tertib.",
                  "Peserta meminta agar hasil musyawarah diumumkan di papan desa dan di setiap dusun paling lambat besok."]:
        unfold(page)
        page.fill("[name=catat_kata]", words)
        send(page, page.locator("form[action$='/notulen'] button.btn"))
    wall(page, meeting)
    page.locator("nav a[data-view=selesai]").click()
    page.check("[name=yakin]")
    page.get_by_role("button", name="Tutup rapat").click()
    sent(page)


def bring(page, address, files):
    """What was signed comes back as scans: here, the sheets as they were printed."""
    for kind, file in files.items():
        page.goto(address)
        page.select_option("#bukti_jenis", kind)
        page.set_input_files("#bukti_berkas", str(file))
        send(page, page.locator("form[enctype='multipart/form-data'] button"))


def seal(page, address):
    refused = []
    for _ in range(15):
        page.goto(address + "/segel")
        tick = page.locator("form[action$='/segel'] [name='yakin']")
        if tick.count() and not page.get_by_text("Sedang diperiksa").count():
            tick.check()
            page.locator("form[action$='/segel'] button.btn").click()
            # As long as the scans are being checked it is refused on the same page.
            page.wait_for_timeout(1500)
            refused = page.locator("main [role=alert]").all_inner_texts()
            page.goto(address)
            if "Disegel" in page.inner_text("main"):
                return
            print("seal:", refused)
        page.wait_for_timeout(300)
    raise AssertionError(f"{refused} {page.inner_text('main')}")


def add_admin(server, open_page):
    password = "kopi susu di kantor dinsos"
    subprocess.run(
        [BINARY, "user", "add", "admin.dokumen", "--name", "Rina Marlina", "--grant", "admin@17.02", "--database",
         server.database, *server.beside], input=password + "\n", text=True, check=True, stdout=subprocess.DEVNULL)
    page = open_page(url=server.url)
    come_in(page, "admin.dokumen", password)
    page.wait_for_url("**/akun/kode")
    page.fill("#kode", code(page.inner_text("#kunci").replace(" ", "")))
    page.press("#kode", "Enter")
    page.locator(".codes code").first.wait_for()
    return page


def letters(admin):
    """The kabupaten says who signs, in its own words."""
    admin.goto("/aturan/dokumen?wilayah=17.02")
    unfold(admin)
    for name, words in {
        "alamat_dinas": "Jalan Sukowati Nomor 52 Curup 39112, Telepon (0732) 21000",
        "alamat_kepala_daerah": "Jalan S. Sukowati Nomor 1 Curup 39112",
        "tempat_surat": "Curup", "nama_kepala_daerah": "H. M. FIKRI, S.E., M.A.P.",
        "nama_kepala_dinas": "SYAHRIAL EFFENDI, S.Sos., M.Si.", "keterangan_kepala_dinas": "Pembina Utama Muda, NIP 19700101 199503 1 001",
    }.items():
        admin.locator(f"[name='{name}']").first.fill(words)
    send(admin, admin.locator("form[action='/aturan/dokumen'][method=post] button.btn:not([name])"))
    assert not admin.locator("main [role=alert]").count(), admin.inner_text("main")


def test_every_document_of_the_road(known_address, own_server, open_page, tmp_path):
    def window(login):
        return sign_in(open_page(url=own_server.url), login)

    papers = Papers(own_server, open_page(url=own_server.url), tmp_path)
    village = window(OPERATOR)
    note_officials(village, [("EFFENDI SALEH, S.Sos.", "Kepala Desa"), ("RUSDI HAMZAH", "Ketua BPD")])
    office = window("dinsos")
    letters(office)
    clerk = Village(village, 7000, DESA)
    yesterday = today() - datetime.timedelta(days=1)
    meeting = clerk.begin("musdes", NAMES, yesterday, pemimpin="Rusdi Hamzah, Ketua BPD Desa Derati")
    address = f"{own_server.url}/musyawarah/{meeting}"
    plan(village, meeting, ELEMENTS)
    papers.make(village, address, ["undangan", "daftar_hadir"])
    papers.fetch(village, ["undangan", "daftar_hadir"], "sebelum")
    hold(village, meeting)
    kinds = ["undangan", "daftar_hadir", "notulen", "berita_acara", "lampiran_papan", "lampiran_bnba"]
    print("six of a meeting:", papers.make(village, address, kinds))
    files = papers.fetch(village, kinds, "musdes")
    papers.make(village, address, kinds, "a4")
    papers.fetch(village, kinds, "musdes", "a4")
    # Both sheets go under one number.
    numbers = ask_register(
        "SELECT number, size FROM paper WHERE kind = 'berita_acara' AND state = 'siap'", own_server.database)
    assert len(numbers) == 2 and len({row[0] for row in numbers}) == 1
    # The receipt of a proposal, and the notice of what the village decided on it.
    proposals = [proposal["id"] for proposal in clerk.proposals]
    for number in [1, 3]:
        one = f"{own_server.url}/usulan/{proposals[number - 1]}"
        papers.make(village, one, ["tanda_terima_usulan"])
        papers.fetch(village, ["tanda_terima_usulan"], f"usulan{number}")
    bring(village, address, {kind: files[kind] for kind in ["berita_acara", "daftar_hadir", "lampiran_bnba"]})
    seal(village, address)
    papers.make(village, f"{own_server.url}/usulan/{proposals[2]}", ["pemberitahuan"])
    papers.fetch(village, ["pemberitahuan"], "ditolak")
    papers.make(village, f"{own_server.url}/usulan/{proposals[0]}", ["pemberitahuan"], "a4")
    papers.fetch(village, ["pemberitahuan"], "disetujui", "a4")

    head = window("kades.1702062001")
    head.goto("/usulan/final")
    head.check("[name='yakin']")
    head.locator("form.edit button.btn, form button.btn").last.click()
    head.get_by_text("berhasil").first.wait_for()
    for login, place, step in [("camat.170206", "/terusan", "teruskan"), ("verifikator", "/verifikasi", "ambil")]:
        page = window(login)
        page.goto(own_server.url + place)
        for box in page.locator("[name='pilih']").all():
            box.check()
        page.locator(f"button[name='langkah'][value='{step}']").first.click()
        page.get_by_text("berhasil").first.wait_for()
    verifier = page
    agreed = [proposals[number] for number in [0, 1, 4, 5, 7]]
    for proposal in agreed:
        verifier.goto(f"{own_server.url}/usulan/{proposal}")
        send(verifier, verifier.locator("form:has([name='langkah'][value='luluskan']) button.btn").first)
    batch, kadis, regent = ratify(own_server, papers, window, verifier)
    papers.make(office, f"{own_server.url}/usulan/{proposals[0]}", ["pemberitahuan"])
    papers.fetch(office, ["pemberitahuan"], "disahkan")
    # Another office writes, so it has a number of its own.
    notices = ask_register(
        f"SELECT number, office FROM paper WHERE kind = 'pemberitahuan' AND number <> '' ORDER BY id", own_server.database)
    assert len({row[0] for row in notices}) == len(notices)

    for proposal in agreed:
        village.goto(f"{own_server.url}/usulan/{proposal}/siks")
        village.locator("form[action$='/siks'] button.btn").click()
        village.locator("#lembar").wait_for()
        village.fill("[name='nomor']", f"SIKS-{proposal[:6]}")
        village.fill("[name='tanggal']", today().strftime("%d-%m-%Y"))
        send(village, village.locator("form[action$='/siks/tanda'] button.btn"))
    determine(verifier, kadis, batch, today().strftime("%d-%m-%Y"))
    regent.goto(f"{own_server.url}/serah")
    regent.locator("form[action='/serah'] [name^='yakin-']").first.check()
    send(regent, regent.locator("form[action='/serah'] button.btn").first)
    office.goto(f"{own_server.url}/serah")
    office.locator("a[href^='/serah/']").first.click()
    office.wait_for_url(re.compile(r"/serah/[^/]+$"))
    given = office.url
    papers.make(office, given, ["surat_serah_terima"])
    papers.fetch(office, ["surat_serah_terima"], "desa")
    papers.make(office, given, ["surat_serah_terima"], "a4")
    papers.fetch(office, ["surat_serah_terima"], "desa", "a4")
    assert set(TITLES) - set(papers.seen) == {"sptjm"}
    # No number of any book was left out.
    gaps = ask_register(
        "SELECT n.series FROM paper_number n WHERE n.last <> (SELECT count(DISTINCT p.serial) FROM paper p WHERE p.home = n.home "
        "AND p.series = n.series AND p.office = n.office AND p.year = n.year)", own_server.database)
    assert gaps == []
    for page in [village, office, verifier, kadis, regent, head, papers.stranger]:
        assert page.complaints == []


def ratify(server, papers, window, verifier):
    verifier.goto(f"{server.url}/pengesahan")
    verifier.locator("form[action='/pengesahan'] button.btn").click()
    verifier.wait_for_url(re.compile(r"/pengesahan/[^/]+$"))
    batch = verifier.url
    kadis = window("kadis")
    kadis.goto(batch)
    send(kadis, kadis.locator("form:has([name='putusan'][value='setujui']) button.btn"))
    papers.make(verifier, batch, ["surat_pengesahan", "daftar_pengesahan"])
    files = papers.fetch(verifier, ["surat_pengesahan", "daftar_pengesahan"], "berkas")
    papers.make(verifier, batch, ["surat_pengesahan"], "a4")
    papers.fetch(verifier, ["surat_pengesahan"], "berkas", "a4")
    regent = window("bupati")
    bring(regent, batch, {"surat_pengesahan": files["surat_pengesahan"]})
    number = ask_register("SELECT number FROM paper WHERE kind = 'surat_pengesahan'", server.database)[0][0]
    for _ in range(100):
        regent.goto(batch)
        if not regent.get_by_text("Sedang diperiksa").count():
            break
        regent.wait_for_timeout(300)
    regent.fill("[name='nomor']", number)
    regent.fill("[name='tanggal']", today().strftime("%d-%m-%Y"))
    send(regent, regent.locator("form:has([name='putusan'][value='sahkan']) button.btn"))
    assert "Disahkan" in regent.inner_text("main")
    return batch, kadis, regent


def test_documents_of_a_kelurahan(known_address, own_server, open_page, tmp_path):
    papers = Papers(own_server, open_page(url=own_server.url), tmp_path)
    page = sign_in(open_page(url=own_server.url), "operator.1702061004")
    # Nobody is on the list of officials: lines stay open for a pen.
    clerk = Village(page, 7300, KELURAHAN)
    meeting = clerk.begin("muskel", ["AMINAH"], pemimpin="Ketua LPM", tempat="Aula kantor lurah")
    plan(page, meeting, [("SUDIRMAN", "Ketua LPM", "bpd_lpm", ""), ("LINA", "Lurah", "kades_lurah", "P"), ("ANTON", "", "rt_rw", "")])
    wall(page, meeting)
    come(page, ["SUDIRMAN", "LINA", "ANTON"])
    page.get_by_role("button", name="Buka rapat").click()
    page.locator("#bagian-nama article[data-nomor='1']").wait_for()
    take(page, "s")
    expect(page.locator("[data-lengkap]")).to_be_visible()
    sent(page)
    page.locator("nav a[data-view=selesai]").click()
    page.check("[name=yakin]")
    page.get_by_role("button", name="Tutup rapat").click()
    sent(page)
    kinds = ["undangan", "daftar_hadir", "notulen", "berita_acara", "lampiran_papan", "lampiran_bnba"]
    address = f"{own_server.url}/musyawarah/{meeting}"
    papers.make(page, address, kinds)
    files = papers.fetch(page, kinds, "kelurahan")
    for kind, file in files.items():
        text = " ".join(output("pdftotext", "-layout", str(file), "-").split())
        for wrong in ["Desa Kota Padang", "musyawarah desa", "MUSYAWARAH DESA", "BPD", "desa/kelurahan", "Kepala desa"]:
            assert wrong not in text, f"{kind} of a kelurahan has {wrong}"
    one = f"{own_server.url}/usulan/{clerk.proposals[0]['id']}"
    papers.make(page, one, ["tanda_terima_usulan"])
    papers.fetch(page, ["tanda_terima_usulan"], "kelurahan")

    # Many names, and no meeting: the statement with its list.
    clerk = Village(page, 7400, KELURAHAN)
    names = [f"{NAMES[number % len(NAMES)]}" for number in range(MANY)]
    statement = clerk.begin(
        "sptjm", names, tempat="Kantor lurah", catatan="Banjir memutus jalan selama dua minggu, sehingga warga tidak dapat berkumpul")
    for number in range(1, MANY + 1):
        more = {"alasan": "MAMPU", "keterangan": "Punya mobil"} if number % 12 == 0 else {}
        clerk.decide(statement, number, "tolak" if more else "setuju", **more)
    address = f"{own_server.url}/musyawarah/{statement}"
    kinds = ["sptjm", "lampiran_papan", "lampiran_bnba"]
    taken = papers.make(page, address, kinds)
    print(f"three papers of {MANY} names: {taken:.1f} s")
    assert taken < 30
    papers.fetch(page, kinds, "banyak")
    papers.make(page, address, ["sptjm"], "a4")
    papers.fetch(page, ["sptjm"], "banyak", "a4")
    # Withdrawn, it still says what it was; its number is nobody else's.
    page.goto(f"{own_server.url}/dokumen?hal=musyawarah&id={statement}")
    assert page.complaints == []
