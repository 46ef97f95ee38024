"""Latihan in a real browser: a newcomer registers, does every task on the real screens by what the pages say, passes,
and holds a certificate that anybody can check. On a server of its own, since it makes accounts and villages."""
import re
import subprocess

from playwright.sync_api import expect

from conftest import BINARY, SHOTS, sign_in
from test_screens import check_sizes

PASSWORD = "belajar-tepat-1"
NAME = "Siti Rahayu"


def register(page, looked_at=True):
    page.goto("/masuk")
    page.get_by_role("link", name="Daftar latihan").click()
    if looked_at:
        check_sizes(page, "latihan-daftar")
    page.fill("#nama", NAME)
    page.fill("#kantor", "Desa Derati, Kecamatan Kota Padang")
    page.fill("#sandi", PASSWORD)
    page.get_by_role("button", name="Daftar dan mulai").click()
    page.wait_for_url("**/latihan?akun=*")
    return re.search(r"akun=([a-z0-9.]+)", page.url)[1]


def paper(page):
    """What the citizen brought along, by label."""
    lines = page.locator(".kartu dl > div")
    return {lines.nth(i).locator("dt").inner_text(): lines.nth(i).locator("dd").inner_text()
            for i in range(lines.count())}


def begin(page):
    page.get_by_role("button", name=re.compile("^Mulai tugas ini")).click()
    expect(page.get_by_role("complementary", name="Pemandu tugas")).to_be_visible()


def finish(page):
    """Presses Check in the bar, and goes on to the next task."""
    page.get_by_role("complementary", name="Pemandu tugas").get_by_role("button", name="Periksa").click()
    page.wait_for_url("**#hasil")
    expect(page.locator("#hasil .note.good")).to_be_visible()
    assert page.complaints == []
    page.get_by_role("link", name=re.compile("^Tugas berikutnya")).click()


def why(page, reason="Sesuai"):
    field = page.locator("main form.edit [name=alasan]:not([type=hidden])")
    if field.count() and not field.first.input_value():
        option = field.first.locator("option", has_text=reason).first
        field.first.select_option(value=option.get_attribute("value"))


def save(page):
    """Saves; where what will happen must be looked at first, looks at it and goes on."""
    look = page.locator("main form.edit button[name=_lihat]:not(.alt)")
    if look.count():
        with page.expect_response(lambda response: response.request.method == "POST"):
            look.click()
        expect(look).to_have_count(0)
    with page.expect_navigation():
        page.locator("main form").locator("button.btn:not(.alt):not([name])").first.click()


def edit_member(page, name):
    page.locator("tr[id^='a-']", has_text=name).locator("a[href*='/anggota/']").first.click()


def event(page, name):
    page.locator("main a[href$='/peristiwa']").first.click()
    page.locator("main").get_by_role("link", name=name, exact=False).first.click()


def test_a_newcomer_passes_every_task_and_holds_the_certificate(open_page, own_server):
    page = open_page(url=own_server.url)
    login = register(page)
    expect(page.locator("main")).to_contain_text(login)
    expect(page.locator(".latihan")).to_contain_text("LATIHAN")
    check_sizes(page, "latihan")
    page.get_by_role("link", name="Tugas pertama").click()
    check_sizes(page, "latihan-tugas")

    # 1: somebody whose name is spelt otherwise
    begin(page)
    page.fill("#q", "Soemijati")
    page.press("#q", "Enter")
    page.locator("main tr", has_text="1968").get_by_role("link").first.click()
    page.wait_for_url("**/keluarga/**")
    check_sizes(page, "latihan-pemandu")
    finish(page)

    # 2: one NIK, with a reason
    begin(page)
    page.locator("tr[id^='a-']", has_text="PAIMIN").locator("a[href*='/nik/']").first.click()
    page.get_by_label("Mencocokkan dengan KTP atau KK yang dibawa warga").check()
    page.locator("main form button.btn").click()
    expect(page.locator(".bignumber")).to_be_visible()
    finish(page)

    # 3: a name, first half right
    card = paper(page)
    begin(page)
    edit_member(page, "RINI")
    page.fill("#nama", card["Nama"] + "X")
    why(page)
    save(page)
    page.get_by_role("complementary", name="Pemandu tugas").get_by_role("button", name="Periksa").click()
    expect(page.locator("#hasil")).to_contain_text("belum sama dengan buktinya")
    check_sizes(page, "latihan-belum")
    page.get_by_role("button", name=re.compile("^Minta petunjuk")).click()
    expect(page.locator("#petunjuk li")).to_have_count(1)
    page.get_by_role("button", name=re.compile("^Buka layarnya")).click()
    edit_member(page, "RINI")
    page.fill("#nama", card["Nama"])
    why(page)
    save(page)
    finish(page)

    # 4: a NIK
    card = paper(page)
    begin(page)
    edit_member(page, "DARWIS")
    page.fill("#nik", card["NIK"])
    why(page)
    save(page)
    finish(page)

    # 5: a birth
    card = paper(page)
    begin(page)
    page.fill("#nama", card["Nama"])
    page.get_by_label(card["Jenis kelamin"], exact=True).check()
    page.fill("#tanggal", card["Tanggal lahir"])
    why(page)
    save(page)
    finish(page)

    # 6: a death
    card = paper(page)
    begin(page)
    page.locator("main form.edit label.pick", has_text=card["Nama"]).locator("input").check()
    page.fill("#tanggal", card["Meninggal tanggal"])
    why(page)
    save(page)
    finish(page)

    # 7: a move; the neighbour answers
    card = paper(page)
    begin(page)
    page.fill("#desa", card["Ke"].split(", ")[-1])
    page.fill("#tanggal", card["Tanggal pindah"])
    why(page, "Pindah tempat")
    save(page)
    finish(page)

    # 8: a split
    card = paper(page)
    begin(page)
    for name in (card["Kepala keluarga"], card["Istri"]):
        page.locator("#anggota label.pick", has_text=name).locator("input").check()
    page.select_option("#kepala_kk", label=page.locator("#kepala_kk option", has_text=card["Kepala keluarga"]).inner_text())
    page.fill("#kk", card["Nomor KK"])
    why(page)
    save(page)
    finish(page)

    # 9: another head
    card = paper(page)
    begin(page)
    page.locator("#kepala_baru label.pick", has_text=card["Kepala keluarga"]).locator("input").check()
    why(page)
    save(page)
    finish(page)

    # 10: the queue
    mothers = {label.removeprefix("Ibu dari "): name for label, name in paper(page).items()}
    begin(page)
    page.locator("main a[href*='/perbaikan/'][href*='/M01']").first.click()
    for _ in range(4):
        form = page.locator("main form:has([name=ibu_kandung])").first
        words = page.locator("main").inner_text()
        name = next(name for name in mothers if name in words and name in page.locator("main h2, main h1, main h3").all_inner_texts().__str__())
        form.locator("[name=ibu_kandung]").fill(mothers.pop(name))
        reason = form.locator("select[name=alasan]")
        if reason.count() and not reason.input_value():
            reason.select_option(index=1)
        with page.expect_navigation():
            form.locator("button.btn").first.click()
    finish(page)

    # 11: in bulk
    begin(page)
    page.click("main button[name=jenis][value=lahir_dari_nik]")
    page.fill("main form.edit [name=keterangan]", "Diperiksa KTP-nya")
    with page.expect_navigation():
        page.locator("main form.edit button.btn:not([name])").first.click()
    with page.expect_navigation():
        page.locator("main [name=langkah][value=jalankan]").first.click()
    for _ in range(200):
        if page.locator("main [name=langkah][value=urungkan]").count():
            break
        page.reload()
    finish(page)

    # 12: undone
    begin(page)
    page.locator("main form[action*='/urungkan'] button").first.click()
    page.wait_for_load_state()
    finish(page)

    # 13: a neighbour's request
    begin(page)
    page.locator("main a[href*='/pindah/']", has_text="YANTO").first.click()
    page.locator("main label.pick", has_text="YANTO").locator("input").check()
    with page.expect_navigation():
        page.locator("main form button", has_text=re.compile("^(Terima|Serahkan)")).first.click()
    finish(page)

    # 14: the quiz, sent with a question left out first
    page.get_by_role("button", name="Mulai kuis").click()
    page.get_by_role("button", name="Periksa jawaban").click()
    expect(page.locator("main .note.bad")).to_be_visible()
    check_sizes(page, "latihan-kuis")
    for answer in ["Tanggal 12", "Bulan 13 tidak ada", "Membiarkannya", "Dua keluarga menurut KK", "Menolak: NIK",
                   "Tidak: setiap orang", "Boleh bila benar-benar"]:
        page.locator("main label.pick", has_text=answer).locator("input").check()
    page.get_by_role("button", name="Periksa jawaban").click()
    page.wait_for_url("**/latihan/sertifikat/*")
    expect(page.locator(".sertifikat .siapa")).to_have_text(NAME)
    check_sizes(page, "latihan-sertifikat")
    code = page.locator(".sertifikat code").inner_text()
    page.emulate_media(media="print")
    assert page.locator(".latihan").is_visible()
    page.pdf(path=SHOTS / "latihan-sertifikat.pdf", prefer_css_page_size=True, print_background=True)
    page.emulate_media(media="screen")

    page.goto("/latihan")
    expect(page.locator("main")).to_contain_text("Selamat, Anda lulus")
    check_sizes(page, "latihan-lulus")

    # Anybody checks it, without an account and without the server.
    stranger = open_page(url=own_server.url)
    stranger.goto("/latihan/periksa")
    stranger.fill("#kode", code)
    stranger.get_by_role("button", name="Periksa").click()
    expect(stranger.locator("main .note.good")).to_contain_text(NAME)
    check_sizes(stranger, "latihan-periksa")
    stranger.fill("#kode", code[:-6] + "AAAAAA")
    stranger.get_by_role("button", name="Periksa").click()
    expect(stranger.locator("main .note.bad")).to_be_visible()
    key = subprocess.run([BINARY, "training", "key", "--database", own_server.database], check=True,
                         capture_output=True, text=True).stdout.split()[1]
    good = subprocess.run([BINARY, "training", "verify", "--key", key, code], capture_output=True, text=True)
    assert good.returncode == 0 and NAME in good.stdout
    assert subprocess.run([BINARY, "training", "verify", "--key", key, code[:-6] + "AAAAAA"]).returncode == 2

    # The trainer sees who has passed.
    trainer = sign_in(open_page(url=own_server.url))
    trainer.goto("/latihan/peserta")
    expect(trainer.locator("tr", has_text=NAME)).to_contain_text("Lulus")
    check_sizes(trainer, "latihan-peserta")
    trainer.goto("/latihan/syarat")
    check_sizes(trainer, "latihan-syarat")
    trainer.goto("/latihan/sertifikat")
    check_sizes(trainer, "latihan-sertifikat-saya")


def test_the_guide_works_without_javascript_and_on_a_phone(open_page, own_server):
    page = open_page("phone", javascript=False, url=own_server.url)
    register(page, looked_at=False)
    page.get_by_role("link", name="Tugas pertama").click()
    begin(page)
    page.screenshot(path=SHOTS / "latihan-tanpa-skrip-phone.png", full_page=True)
    guide = page.get_by_role("complementary", name="Pemandu tugas")
    guide.get_by_role("button", name="Periksa").click()
    expect(page.locator("#hasil")).to_contain_text("Belum ada pencarian")
    guide = page.get_by_role("complementary", name="Pemandu tugas")
    guide.get_by_role("button", name="Sembunyikan").click()
    expect(page.get_by_role("complementary", name="Pemandu tugas")).to_have_count(0)
