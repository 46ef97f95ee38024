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


def shown(page):
    return page.locator("main .note").first


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
    expect(shown(page)).to_contain_text("KTP keduanya dilihat")
    check_sizes(page, "ganda-digabung")
    page.goto("/ganda")
    expect(page.locator(f"main a[href='{address}']")).to_have_count(0)
    page.goto("/ganda?apa=putus")
    expect(page.locator(f"main a[href='{address}']")).to_have_count(1)
    page.goto(address)
    page.locator("main form.edit [name=alasan]").fill("ternyata dua orang")
    page.locator("main form.edit button.btn").first.click()
    expect(page.locator("main form.edit [name=putusan][value=beda]")).to_be_visible()
    page.goto("/ganda")
    expect(page.locator(f"main a[href='{address}']")).to_have_count(1)


def test_a_village_sees_its_own_record_alone(open_page):
    page = arrive(open_page(), "dinsos")
    page.goto("/ganda")
    expect(cases(page).first).to_be_visible()
    # A case of two villages, and the operator of one of them.
    for address in [link.get_attribute("href") for link in cases(page).all()]:
        page.goto(address)
        heads = page.locator("main table.lead thead th")
        places = [heads.nth(column).inner_text() for column in (1, 2)]
        if places[0] != places[1]:
            break
    assert places[0] != places[1]
    check_sizes(page, "ganda-dua-desa")
