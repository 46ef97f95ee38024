"""A meeting on a wall: 214 names, the line cut in the middle and the server killed once. Afterwards every decision, every
objection and everybody who came is there, in order and once. On a server of its own, which it kills."""
import contextlib
import datetime
import re
import struct
import subprocess
import zlib

import pytest
from conftest import BINARY, SHOTS, ask_register, sign_in
from playwright.sync_api import expect
from small_png import MAGIC, chunk
from test_screens import AXE, Axe

OPERATOR = "operator.1702062001"
VILLAGE = "17.02.06.2001"
NAMES = 214
FIRST = ["AGUS", "BUDIMAN", "CITRA", "DEWI", "EKO", "FITRI", "GUNAWAN", "HERLINA", "INDRA", "JUMIATI", "KURNIA", "LESTARI",
         "MULYADI", "NURAINI", "OKTAVIA"]
LAST = ["ANGGRAINI", "BASUKI", "CHANIAGO", "DARMAWAN", "EFENDI", "FIRDAUS", "GINTING", "HANDAYANI", "ISKANDAR", "JUNAIDI",
        "KUSUMA", "LUBIS", "MAULANA", "NASUTION", "OKTARINA"]
GUESTS = [
    ("RUSDI HARTONO", "Kepala desa", "kades_lurah", ""), ("SITI AMINAH", "Ketua BPD", "bpd_lpm", "P"),
    ("ZAINAL", "Ketua RT 1", "rt_rw", ""), ("YULIANA", "Kaur umum", "perangkat", "P"),
    ("HAJI SALEH", "Imam masjid", "tokoh_masyarakat", ""), ("MARYAM", "PKK", "perempuan", "P"),
    ("UJANG", "", "masyarakat_miskin", "miskin"),
] + [(f"WARGA UNDANGAN {letter}", "", "warga", "") for letter in "ABCDEFGHIJKLMN"]
SIZES = [("laptop", 1366, 768), ("layar", 1920, 1080), ("telepon", 360, 800)]


def photo(number):
    head = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    body = zlib.compress(b"\0" + number.to_bytes(3, "big"))
    return MAGIC + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


class Clerk:
    """Sends what a program may send, in the name of whoever is signed in on a page."""

    def __init__(self, page, start):
        self.page = page
        self.start = start
        self.key = page.request.get("/api/kunci").json()["kunci"]

    def send(self, place, body):
        answer = self.page.request.post(place, data=body, headers={"X-Tepat-Key": self.key})
        assert answer.ok, answer.text()
        return answer.json()

    def propose(self, number):
        serial = self.start + number
        name = f"{FIRST[number % 15]} {LAST[number // 15 % 15]}"
        body = {
            "aksi": f"layar-usul-{serial}", "desa": VILLAGE, "jenis": "usulan_baru", "alasan": "KEMISKINAN",
            "pengusul": "rt_rw", "persetujuan": {"cara": "cap_jempol", "tanggal": "2025-01-06"},
            "keluarga": {"kk": f"990206311225{serial:04}", "alamat": "DUSUN III", "rt": "005", "rw": "002"},
            "anggota": [{
                "nama": name, "nik": f"990206150775{serial:04}", "hubungan": "1", "jenis_kelamin": "1",
                "tanggal_lahir": "1975-07-15", "tempat_lahir": "CURUP", "ibu_kandung": "SULASTRI"}],
        }
        given = self.send("/api/usulan", body)
        for place, kind in enumerate(["kk", "ktp", "foto_rumah"]):
            answer = self.page.request.post(f"/usulan/{given['id']}/bukti", max_redirects=0, multipart={
                "_kunci": self.key, "bukti_jenis": kind,
                "bukti_berkas": {"name": "foto.png", "mimeType": "image/png", "buffer": photo(serial * 4 + place)}})
            assert answer.status == 303, answer.text()
        return {"id": given["id"], "versi": given["versi"]}

    def call(self, count, guests=GUESTS):
        """A meeting of today with so many names, and those who were asked to it."""
        proposals = [self.propose(number) for number in range(1, count + 1)]
        meeting = self.send("/api/musyawarah", {
            "aksi": f"layar-rapat-{self.start}", "desa": VILLAGE, "jenis": "musdes",
            "tanggal": datetime.date.today().isoformat(), "tempat": "Balai desa", "nomor": f"400/{self.start}",
            "pemimpin": "Ketua BPD"})["id"]
        for at in range(0, count, 100):
            left = self.send(f"/api/musyawarah/{meeting}/agenda", {
                "aksi": f"layar-agenda-{self.start}-{at}", "usulan": proposals[at:at + 100]})["ditinggalkan"]
            assert left == []
        page = self.page
        page.goto(f"/musyawarah/{meeting}/rapat")
        page.fill("[name=jam]", "09.00")
        page.fill("[name=agenda]", "Usulan baru")
        with page.expect_navigation():
            page.locator("form[action$='/rapat'] button.btn").first.click()
        page.goto(f"/musyawarah/{meeting}/rapat")
        field = page.locator("[name=daftar]")
        for folded in page.locator("details:has([name=daftar])").all():
            folded.evaluate("details => { details.open = true }")
        field.fill("\n".join("; ".join(part for part in guest if part) for guest in guests))
        with page.expect_navigation():
            page.locator("form:has([name=daftar]) button.btn").last.click()
        return meeting


def wall(page, meeting, query=""):
    page.goto(f"/musyawarah/{meeting}/layar{query}")
    page.locator("#rapat[data-siap]").wait_for()
    return page


def sent(page, seconds=40):
    expect(page.locator("[data-sync]")).to_have_text("Semua terkirim", timeout=seconds * 1000)


def waiting(page):
    text = page.locator("[data-sync]").inner_text()
    found = re.search(r"(\d+) belum terkirim", text)
    return int(found[1]) if found else 0


def come(page, guests):
    for name in guests:
        page.locator("#tamu li", has_text=name).locator("button[name=hadir]").click()


def plan(number):
    """What the meeting decides on a name: decision, reason, words, what is said against it."""
    if number % 15 == 0:
        return "tunda", "BUTUH_KUNJUNGAN", "", "Ketua RT 5 keberatan"
    if number % 10 == 0:
        return "tolak", "MAMPU", "Punya dua sawah", ""
    if number % 17 == 0:
        return "setuju", "", "", "Ada yang menilai mampu"
    return "setuju", "", "", ""


def decide(page, number):
    page.locator(f"#bagian-nama article[data-nomor='{number}']").wait_for()
    decision, reason, words, dissent = plan(number)
    if dissent:
        page.keyboard.press("b")
        page.fill("#isi_keberatan", dissent)
        page.locator("#isi_keberatan").evaluate("field => field.blur()")
    page.keyboard.press({"setuju": "s", "tolak": "t", "tunda": "d"}[decision])
    page.keyboard.press("Enter")
    if reason:
        page.check(f"[name=alasan][value={reason}]")
        if words:
            page.fill("#keterangan", words)
        page.locator("#keterangan").press("Enter")


def shots(page, name, is_asked=False):
    """Every size of a screen: it fits, breaks no rule, and where a laptop or a projector shows it no key is below it,
    unless something else is to be chosen first."""
    before = page.viewport_size
    wrong = []
    for size, width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        page.screenshot(path=SHOTS / f"layar-{name}-{size}.png", full_page=size == "telepon")
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            wrong.append(f"{name} does not fit {width} points")
        votes = page.locator("#putusan")
        if width > 1000 and not is_asked and votes.is_visible():
            box = votes.bounding_box()
            if box["y"] + box["height"] > height:
                wrong.append(f"the keys of {name} are below {height} points")
        found = Axe().run(page, options=AXE).response["violations"]
        wrong += [f"{name} {size}: {one['id']} {one['nodes'][0]['html'][:160]}" for one in found]
    page.set_viewport_size(before)
    return wrong


KEPT = """async () => {
    const asking = indexedDB.open("rapat", 1);
    const db = await new Promise((done) => { asking.onsuccess = () => done(asking.result) });
    const all = db.transaction("peristiwa").objectStore("peristiwa").getAll();
    const rows = await new Promise((done) => { all.onsuccess = () => done(all.result) });
    db.close();
    const text = (value) => value instanceof ArrayBuffer ? String.fromCharCode(...new Uint8Array(value)) : String(value);
    const lines = rows.map((row) => Object.entries(row).map(([name, value]) => name + "=" + text(value)).join(";"));
    return JSON.stringify([rows.length, lines, { ...localStorage }, { ...sessionStorage }]);
}"""


def rows(server, query):
    return ask_register(query, server.database)


@contextlib.contextmanager
def line_cut(page):
    page.context.set_offline(True)
    yield
    page.context.set_offline(False)


def test_a_long_meeting_loses_nothing(open_page, own_server):
    page = sign_in(open_page("laptop", url=own_server.url), OPERATOR)
    meeting = Clerk(page, 5000).call(NAMES)
    wrong = []
    wall(page, meeting)
    assert page.locator("#tamu li").count() == len(GUESTS)
    # Without a quorum it does not open.
    page.get_by_role("button", name="Buka rapat").click()
    expect(page.locator("[data-salah]")).to_contain_text("Kuorum belum tercapai")
    came = [guest[0] for guest in GUESTS[:16]]
    come(page, came)
    expect(page.locator("[data-kuorum]:visible [data-judul]")).to_have_text("Kuorum tercapai")
    sent(page)
    wrong += shots(page, "kehadiran")
    page.get_by_role("button", name="Buka rapat").click()
    for number in range(1, 61):
        decide(page, number)
    sent(page)
    wrong += shots(page, "nama")

    with line_cut(page):
        for number in range(61, 121):
            decide(page, number)
            if number == 100:
                # The wrong key was pressed: back, and once more.
                page.keyboard.press("u")
                page.keyboard.press("Enter")
                decide(page, number)
        page.locator("nav a[data-view=hadir]").click()
        page.fill("#nama_tamu", "SUGENG RIYADI")
        page.select_option("#unsur", "masyarakat_miskin")
        page.check("[name=termasuk][value=miskin]")
        page.get_by_role("button", name="Tambahkan").click()
        expect(page.locator("#tamu")).to_contain_text("SUGENG RIYADI")
        page.locator("nav a[data-view=nama]").click()
        assert waiting(page) == 63
        expect(page.locator("[data-kabar=cut]")).to_be_visible()
        wrong += shots(page, "terputus")
        kept = page.evaluate(KEPT)
        for name in ["SUGENG", "sawah", "RT 5", "AMINAH"]:
            assert name not in kept, f"{name} lies readable on the device"
        assert kept.startswith("[63,")
    sent(page)

    for number in range(121, 141):
        decide(page, number)
    own_server.kill()
    for number in range(141, 171):
        decide(page, number)
    assert waiting(page) >= 30
    own_server.start()
    sent(page)

    # The page is closed with the line cut, and opened again when it is back.
    with line_cut(page):
        for number in range(171, 186):
            decide(page, number)
        assert waiting(page) == 15
        again = page.context.new_page()
        again.complaints = []
        page.close()
    page = wall(again, meeting)
    sent(page)
    for number in range(186, NAMES + 1):
        decide(page, number)
    expect(page.locator("[data-lengkap]")).to_be_visible()
    sent(page)
    wrong += shots(page, "penutup")
    page.locator("nav a[data-view=hadir]").click()
    page.locator("#tamu li", has_text="MARYAM").locator("button[name=pulang]").click()
    page.locator("nav a[data-view=selesai]").click()
    page.get_by_role("button", name="Tutup rapat").click()
    expect(page.locator("[data-salah]")).to_be_visible()
    page.check("[name=yakin]")
    page.get_by_role("button", name="Tutup rapat").click()
    expect(page.get_by_text("Rapat sudah ditutup")).to_be_visible()
    sent(page)
    wrong += shots(page, "ditutup")
    check_register(own_server, meeting)
    assert wrong == []


def check_register(server, meeting):
    items = rows(server, """
        SELECT i.number, i.decision, i.reason, i.words, i.dissent, i.dissent_words FROM deliberation_item i
        JOIN meeting m ON m.home = i.home AND m.deliberation = i.deliberation ORDER BY i.number""")
    assert [int(row[0]) for row in items] == list(range(1, NAMES + 1))
    for number, decision, reason, words, disputed, dissent in items:
        expected = plan(int(number))
        assert (decision, reason, words, dissent) == expected, number
        assert (disputed == "1") == bool(expected[3]), number
    decided = rows(server, """
        SELECT i.number FROM meeting_event e JOIN deliberation_item i
        ON i.home = e.home AND i.deliberation = e.deliberation AND i.proposal = e.proposal
        WHERE e.what = 'putusan' ORDER BY e.number""")
    order = list(range(1, 101)) + list(range(100, NAMES + 1))
    assert [int(row[0]) for row in decided] == order
    kinds = dict(rows(server, "SELECT what, count(*) FROM meeting_event GROUP BY what"))
    assert kinds == {
        "hadir": "17", "buka": "1", "putusan": str(NAMES + 1), "urungkan": "1", "pulang": "1", "tutup": "1"}
    all_of, different = rows(server, "SELECT count(*), count(DISTINCT event) FROM meeting_event")[0]
    assert all_of == different
    came = rows(server, "SELECT name FROM meeting_guest WHERE came_at IS NOT NULL ORDER BY number")
    assert [row[0] for row in came] == [guest[0] for guest in GUESTS[:16]] + ["SUGENG RIYADI"]
    assert rows(server, "SELECT stage FROM meeting") == [["ditutup"]]


def test_two_devices_that_disagree_are_asked(open_page, own_server):
    first = sign_in(open_page("laptop", url=own_server.url), OPERATOR)
    meeting = Clerk(first, 6000).call(2)
    wall(first, meeting)
    come(first, [guest[0] for guest in GUESTS[:14]])
    first.get_by_role("button", name="Buka rapat").click()
    sent(first)
    second = sign_in(open_page("phone", url=own_server.url), OPERATOR)
    wall(second, meeting, "?nama=1")
    with line_cut(first):
        first.keyboard.press("s")
        first.keyboard.press("Enter")
        second.locator("#putusan button[value=tunda]").click()
        second.check("[name=alasan][value=BUTUH_KUNJUNGAN]")
        second.locator("#putusan button[value=tunda]").click()
        sent(second)
    told = first.locator("[data-ditolak]")
    expect(told).to_contain_text("Tunda")
    wrong = shots(first, "bentrok", is_asked=True)
    assert rows(own_server, "SELECT decision FROM deliberation_item WHERE number = 1 AND decision IS NOT NULL") == [["tunda"]]
    told.get_by_role("button", name="Pakai dari layar ini").click()
    expect(told).to_have_count(0)
    sent(first)
    assert rows(own_server, "SELECT decision FROM deliberation_item WHERE number = 1 AND decision IS NOT NULL") == [["setuju"]]
    # A double click decides on one name alone.
    first.locator("#putusan button[value=setuju]").dblclick()
    expect(first.locator("[data-lengkap]")).to_be_visible()
    assert wrong == []


@pytest.mark.parametrize("size", ["laptop", "phone"])
def test_without_javascript_it_is_run_by_forms(open_page, own_server, size):
    page = sign_in(open_page(size, javascript=True, url=own_server.url), OPERATOR)
    meeting = Clerk(page, 7000).call(1, GUESTS[:3])
    plain = sign_in(open_page(size, javascript=False, url=own_server.url), OPERATOR)
    plain.goto(f"/musyawarah/{meeting}/layar")
    for name in ["RUSDI HARTONO", "ZAINAL"]:
        come(plain, [name])
    plain.get_by_role("button", name="Buka rapat").click()
    plain.locator("#putusan button[value=tolak]").click()
    expect(plain.locator("[role=alert]").first).to_contain_text("Pilih alasannya")
    plain.check("[name=alasan][value=MAMPU]")
    plain.locator("#putusan button[value=tolak]").click()
    plain.check("[name=yakin]")
    plain.get_by_role("button", name="Tutup rapat").click()
    expect(plain.get_by_text("Rapat sudah ditutup")).to_be_visible()
    assert rows(own_server, "SELECT stage FROM meeting") == [["ditutup"]]
    assert plain.complaints == []


def opened(page, start, count):
    """A meeting of so many names that goes on, on its wall."""
    meeting = Clerk(page, start).call(count, GUESTS[:3])
    wall(page, meeting)
    come(page, ["RUSDI HARTONO", "ZAINAL"])
    page.get_by_role("button", name="Buka rapat").click()
    page.locator("#putusan").wait_for()
    sent(page)
    return meeting


def at(page, number):
    expect(page.locator("#bagian-nama article")).to_have_attribute("data-nomor", str(number))


def decisions(server):
    return [row[0] for row in rows(server, """
        SELECT i.decision FROM deliberation_item i
        JOIN meeting m ON m.home = i.home AND m.deliberation = i.deliberation
        WHERE i.decision IS NOT NULL ORDER BY i.number""")]


def test_keys_decide_what_has_the_focus_and_nothing_from_a_field(open_page, own_server):
    page = sign_in(open_page("laptop", url=own_server.url), OPERATOR)
    opened(page, 8000, 2)
    page.keyboard.press("t")
    page.keyboard.press("Control+Enter")
    expect(page.locator("[data-salah]")).to_contain_text("Pilih alasannya")
    expect(page.locator("#putusan button[value=tolak]")).to_have_attribute("aria-pressed", "true")
    at(page, 1)
    page.check("[name=alasan][value=MAMPU]")
    page.locator("#putusan button[value=tolak]").focus()
    page.keyboard.press("Control+Enter")
    at(page, 2)
    sent(page)
    assert decisions(own_server) == ["tolak"]
    # With the focus on none of the three keys nothing is decided.
    page.locator("[name=keberatan]").focus()
    page.keyboard.press("Control+Enter")
    at(page, 2)
    # Letters of a field are letters, and what was typed is not left by one.
    page.locator("[name=keberatan]").check()
    expect(page.locator("#isi_keberatan")).to_be_focused()
    page.keyboard.type("jangan disetujui dulu, tanya ke RT")
    expect(page.locator("#isi_keberatan")).to_have_value("jangan disetujui dulu, tanya ke RT")
    page.locator("#isi_keberatan").evaluate("field => field.blur()")
    page.keyboard.press("k")
    at(page, 2)
    # What the server would refuse is said at once.
    page.fill("#isi_keberatan", "NIK 9902061507750001 bukan warga sini")
    page.locator("#putusan button[value=setuju]").click()
    expect(page.locator("[data-salah]")).to_contain_text("NIK")
    at(page, 2)
    assert decisions(own_server) == ["tolak"]
    # Among those who came it presses the button that has the focus.
    page.locator("nav a[data-view=hadir]").click()
    page.locator("#tamu li", has_text="SITI AMINAH").locator("button[name=hadir]").focus()
    page.keyboard.press("Control+Enter")
    sent(page)
    came = rows(own_server, "SELECT name FROM meeting_guest WHERE came_at IS NOT NULL ORDER BY number")
    assert [row[0] for row in came] == ["RUSDI HARTONO", "SITI AMINAH", "ZAINAL"]
    assert page.complaints == []


def test_what_is_unticked_is_taken_back_and_a_no_keeps_its_words(open_page, own_server):
    page = sign_in(open_page("laptop", url=own_server.url), OPERATOR)
    opened(page, 8050, 2)
    page.locator("details[data-rinci] summary").click()
    page.fill("#isi_keberatan", "Ketua RT 5 keberatan")
    expect(page.locator("[name=keberatan]")).to_be_checked()
    page.check("[name=alasan][value=MAMPU]")
    page.fill("#keterangan", "Punya dua sawah")
    page.locator("#putusan button[value=tolak]").click()
    at(page, 2)
    sent(page)
    said = """
        SELECT i.decision, i.words, i.dissent, i.dissent_words FROM deliberation_item i
        JOIN meeting m ON m.home = i.home AND m.deliberation = i.deliberation WHERE i.number = 1"""
    assert rows(own_server, said) == [["tolak", "Punya dua sawah", "1", "Ketua RT 5 keberatan"]]
    page.locator("[data-previous]").click()
    at(page, 1)
    page.locator("[name=keberatan]").uncheck()
    page.locator("#putusan button[value=setuju]").click()
    at(page, 2)
    sent(page)
    assert rows(own_server, said) == [["setuju", "", "0", ""]]
    assert page.complaints == []


def test_a_double_click_takes_one_name_back(open_page, own_server):
    page = sign_in(open_page("laptop", url=own_server.url), OPERATOR)
    opened(page, 8100, 3)
    for number in [1, 2]:
        decide(page, number)
    page.locator("form[data-apa=urungkan] button.link").dblclick()
    at(page, 2)
    sent(page)
    assert decisions(own_server) == ["setuju"]
    assert rows(own_server, "SELECT count(*) FROM meeting_event WHERE what = 'urungkan'") == [["1"]]


def test_a_second_device_sees_what_the_first_writes(open_page, own_server):
    first = sign_in(open_page("laptop", url=own_server.url), OPERATOR)
    meeting = Clerk(first, 8200).call(1, GUESTS[:3])
    wall(first, meeting)
    second = sign_in(open_page("phone", url=own_server.url), OPERATOR)
    wall(second, meeting)
    come(first, ["RUSDI HARTONO", "ZAINAL"])
    sent(first)
    # Whether it may open is judged by what is known on the server.
    second.get_by_role("button", name="Buka rapat").click()
    second.locator("#putusan").wait_for()
    sent(second)
    assert rows(own_server, "SELECT stage FROM meeting") == [["berlangsung"]]
    # Whoever writes nothing sees it as well, after a while.
    first.locator("nav a[data-view=nama]").click()
    expect(first.locator("#putusan")).to_be_visible(timeout=40_000)


def test_what_is_unsent_is_told_before_signing_out_and_kept_from_another_account(open_page, own_server):
    page = sign_in(open_page("laptop", url=own_server.url), OPERATOR)
    meeting = opened(page, 8300, 2)
    with line_cut(page):
        decide(page, 1)
        assert waiting(page) == 1
        again = page.context.new_page()
        again.complaints = []
        page.close()
    page = again
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.dismiss()))
    page.goto(f"/musyawarah/{meeting}/rapat")
    expect(page.locator("[data-tertahan]").first).to_contain_text("1 catatan rapat di perangkat ini belum terkirim")
    page.wait_for_function("document.querySelector(\"form[action='/keluar']\").onsubmit !== null")
    page.locator("form[action='/keluar']").first.evaluate("form => form.requestSubmit()")
    assert len(asked) == 1 and "belum terkirim" in asked[0]
    expect(page).to_have_url(re.compile("/rapat$"))
    # The session ends otherwise, and somebody else of the village takes the device.
    page.context.clear_cookies()
    password = "kopi susu di kantor desa"
    subprocess.run(
        [BINARY, "user", "add", "rekan.derati", "--name", "Rekan Operator", "--grant", f"operator_desa@{VILLAGE}",
         "--database", own_server.database, *own_server.beside],
        input=password + "\n", text=True, check=True, stdout=subprocess.DEVNULL)
    page.goto("/masuk")
    page.fill("#akun", "rekan.derati")
    page.fill("#sandi", password)
    page.press("#sandi", "Enter")
    page.wait_for_url("**/beranda")
    wall(page, meeting)
    expect(page.locator("[data-kabar=others]")).to_contain_text("1 catatan dari akun lain")
    assert waiting(page) == 0 and decisions(own_server) == []
    page.context.clear_cookies()
    sign_in(page, OPERATOR)
    wall(page, meeting)
    sent(page)
    assert decisions(own_server) == ["setuju"]


def test_signed_in_again_in_another_window_it_goes_on(open_page, own_server):
    page = sign_in(open_page("laptop", url=own_server.url), OPERATOR)
    opened(page, 8400, 2)
    page.context.clear_cookies()
    decide(page, 1)
    note = page.locator("[data-kabar=ended]")
    expect(note).to_be_visible()
    assert note.locator("a").get_attribute("target") == "_blank"
    other = page.context.new_page()
    sign_in(other, OPERATOR)
    sent(page)
    expect(note).to_have_count(0)
    assert decisions(own_server) == ["setuju"]
    assert rows(own_server, "SELECT count(*) FROM meeting_event WHERE what = 'putusan'") == [["1"]]
