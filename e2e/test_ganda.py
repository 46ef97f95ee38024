"""The desk of people who stand in the register twice, in a real browser, on the demo's own duplicates."""
import re

from playwright.sync_api import expect

from conftest import arrive
from test_screens import check_sizes


def cases(page):
    return page.locator("main ul.rows li a[href^='/ganda/']")


def open_first(page):
    page.goto("/ganda")
    case = cases(page).first
    expect(case).to_be_visible()
    address = case.get_attribute("href")
    case.click()
    expect(page).to_have_url(re.compile(address + "$"))
    return address


def decide(page, choice, reason, take=None):
    page.locator(f"main form.edit [name=putusan][value={choice}]").check()
    if take:
        page.locator(f"main form.edit [name=ambil][value={take}]").check()
    page.locator("main form.edit [name=alasan]").fill(reason)
    page.locator("main form.edit button.btn").first.click()


def told(page):
    """What the page says of the case before."""
    return page.locator("main .note[data-focus]")


def decided(page, address):
    """Waits for the next case, and gives back the one click that takes this one back."""
    expect(told(page)).to_contain_text("Lihat kasusnya")
    expect(page).to_have_url(re.compile("putus=" + address.rsplit("/", 1)[1]))
    return told(page).locator("button")


def test_the_desk_at_both_sizes(open_page):
    page = arrive(open_page(), "dinsos")
    page.goto("/ganda")
    check_sizes(page, "ganda-daftar")
    open_first(page)
    check_sizes(page, "ganda-kasus")
    page.goto("/ganda?apa=nik")
    check_sizes(page, "ganda-nik")
    page.goto("/ganda?apa=putus")
    check_sizes(page, "ganda-putus")


def test_found_decided_and_taken_back(open_page):
    page = arrive(open_page(), "dinsos")
    address = open_first(page)
    page.locator("main form.edit button.btn").first.click()
    expect(page.locator("main [role=alert], main .problems").first).to_be_visible()
    decide(page, "sama1", "KTP keduanya dilihat")
    decided(page, address)
    check_sizes(page, "ganda-berikutnya")
    page.goto("/ganda")
    expect(page.locator(f"main a[href='{address}']")).to_have_count(0)
    page.goto("/ganda?apa=putus")
    expect(page.locator(f"main a[href='{address}']")).to_have_count(1)
    page.goto(address)
    expect(page.locator("main .note").first).to_contain_text("KTP keduanya dilihat")
    check_sizes(page, "ganda-digabung")
    page.locator("main form.edit [name=alasan]").fill("ternyata dua orang")
    page.locator("main form.edit button.btn").first.click()
    expect(page.locator("main form.edit [name=putusan][value=beda]")).to_be_visible()
    page.goto("/ganda")
    expect(page.locator(f"main a[href='{address}']")).to_have_count(1)


def test_taken_back_in_one_click_without_a_script(open_page):
    page = arrive(open_page(javascript=False), "dinsos")
    address = open_first(page)
    decide(page, "beda", "dua orang, dikenal RT")
    decided(page, address).click()
    expect(page).to_have_url(re.compile(address + r"\?putus="))
    expect(told(page)).to_contain_text("kasus terbuka lagi")
    # Who changed what is there without a script as well, and not folded away.
    expect(page.locator("section[aria-labelledby=riwayat] ol.line").first).to_be_visible()
    decide(page, "kunjungi", "belum jelas")
    decided(page, address).click()
    expect(page.locator("main form.edit [name=putusan][value=beda]")).to_be_visible()


def test_without_a_mouse(open_page):
    """The list, a case, its decision, the next one, and back."""
    page = arrive(open_page(), "dinsos")
    page.goto("/ganda")
    expect(cases(page).first).to_be_visible()
    address = cases(page).first.get_attribute("href")
    focus = "document.activeElement.getAttribute('href') ?? document.activeElement.value"
    page.keyboard.press("j")
    assert page.evaluate(focus) == address
    page.keyboard.press("ArrowDown")
    second = cases(page).nth(1).get_attribute("href")
    assert page.evaluate(focus) == second
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(address + "$"))
    # To the next case and back to this one.
    page.keyboard.press("j")
    expect(page).to_have_url(re.compile(second + "$"))
    page.keyboard.press("k")
    expect(page).to_have_url(re.compile(address + "$"))
    # Keys choose, and nothing more.
    for key, value in {"1": "sama1", "2": "sama2", "b": "beda", "d": "kunjungi", "s": "sama"}.items():
        page.keyboard.press(key)
        assert page.evaluate(focus).startswith(value)
        assert page.locator("main form.edit [name=putusan]:checked").get_attribute("value").startswith(value)
    page.keyboard.press("?")
    expect(page.locator("dialog:popover-open")).to_contain_text("Perlu dikunjungi")
    page.locator("dialog:popover-open").evaluate("dialog => dialog.scrollTo(0, 0)")
    check_sizes(page, "ganda-tombol")
    page.keyboard.press("Escape")
    page.keyboard.press("b")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.name") == "alasan"
    # A letter typed into a field is a letter; what is written is not left by a key.
    page.keyboard.type("dua orang, jks")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("j")
    assert page.url.endswith(address)
    page.locator("main form.edit [name=alasan]").focus()
    page.keyboard.press("Enter")
    decided(page, address)
    assert page.evaluate("document.activeElement.matches('.note[data-focus]')")
    page.keyboard.press("u")
    assert page.evaluate("document.activeElement.matches('.note[data-focus] button')")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(address + r"\?putus="))
    expect(told(page)).to_contain_text("kasus terbuka lagi")
    # Switched off, they do nothing.
    page.evaluate("localStorage.setItem('tombol-mati', '1')")
    page.keyboard.press("b")
    expect(page.locator("main form.edit [name=putusan]:checked")).to_have_count(0)
    assert page.complaints == []


def test_the_past_is_folded_away_on_a_phone(open_page):
    page = arrive(open_page("phone"), "dinsos")
    open_first(page)
    past = page.locator("section[aria-labelledby=riwayat]")
    expect(past.locator("ol.line").first).to_be_hidden()
    past.locator("summary").first.click()
    expect(past.locator("ol.line").first).to_be_visible()


def test_a_village_sees_its_own_record_alone_and_answers(open_page):
    """On a phone, by the operator of one of two villages."""
    dinsos = arrive(open_page(), "dinsos")
    dinsos.goto("/ganda")
    for address in [link.get_attribute("href") for link in cases(dinsos).all()]:
        dinsos.goto(address)
        heads = dinsos.locator("main table.lead thead th")
        places = [heads.nth(column).inner_text().rsplit(" (", 1)[0] for column in (1, 2)]
        if places[0] != places[1]:
            break
    assert places[0] != places[1]
    check_sizes(dinsos, "ganda-dua-desa")
    dinsos.goto(dinsos.locator(f"main table.lead a[href^='/keluarga/']").first.get_attribute("href"))
    code = re.search(r"\b\d\d\.\d\d\.\d\d\.\d{4}\b", dinsos.locator("main").inner_text() + dinsos.content())
    assert code, "the page of a family says of which village it is"
    page = arrive(open_page(), "operator." + code.group(0).replace(".", ""))
    page.goto(address)
    expect(page.locator("main form.edit [name=putusan][value=sama1]")).to_have_count(0)
    expect(page.locator("main .facts").first).to_be_visible()
    check_sizes(page, "ganda-jawaban")
    page.locator("main form.edit button.btn").first.click()
    expect(page.locator("main [role=alert], main .problems").first).to_be_visible()
    page.locator("main form.edit [name=putusan][value=sini]").check()
    page.locator("main form.edit [name=alasan]").fill("dikenal RT")
    page.locator("main form.edit button.btn").first.dblclick(no_wait_after=True)
    # In a window of its own: the first may still be following its second click.
    other = page.context.new_page()
    expect(told(page)).to_contain_text("Jawaban desa Anda disimpan")
    other.goto(address)
    expect(other.locator("section[aria-labelledby=jawab] li")).to_have_count(1)
    expect(other.locator("section[aria-labelledby=jawab]")).to_contain_text("dikenal RT")
    other.locator("section[aria-labelledby=jawab] button").click()
    expect(other.locator("section[aria-labelledby=jawab]")).to_have_count(0)
    other.goto("/ganda")
    other.go_back()
    expect(other.locator("section[aria-labelledby=jawab]")).to_have_count(0)


def test_nobody_twice_one_number_of_two_and_a_visit(open_page):
    page = arrive(open_page(), "dinsos")
    page.goto("/ganda?wilayah=17.02.06.2001&apa=orang")
    expect(page.locator("main .state")).to_be_visible()
    check_sizes(page, "ganda-kosong")
    page.goto("/ganda?apa=nik")
    address = cases(page).first.get_attribute("href")
    page.goto(address)
    check_sizes(page, "ganda-satu-nik")
    decide(page, "kunjungi", "belum jelas siapa pemiliknya")
    decided(page, address)
    page.goto(address)
    check_sizes(page, "ganda-kunjungi")
    page.locator("main .note button").click()
    expect(told(page)).to_contain_text("kasus terbuka lagi")


def test_the_certain_band_is_asked_for_and_left_to_another(open_page):
    page = arrive(open_page(), "dinsos")
    page.goto("/ganda")
    check_sizes(page, "ganda-pita")
    band = page.locator("section[aria-labelledby=sekaligus]")
    band.locator("[name=alasan]").evaluate("field => field.removeAttribute('required')")
    band.locator("button.btn").click()
    expect(page.locator("main .problems, main [role=alert]").first).to_be_visible()
    band.locator("[name=alasan]").fill("NIK, nama dan tanggal lahir sama")
    band.locator("button.btn").click()
    expect(page).to_have_url(re.compile("/ganda/sekaligus/"))
    expect(page.locator("main form.edit [name=putusan]")).to_have_count(0)
    check_sizes(page, "ganda-usulan")
