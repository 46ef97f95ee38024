"""The database goes away while somebody works, and comes back: nothing that was typed is lost. On PostgreSQL alone, in a
cluster of the tests' own."""
import contextlib
import re
import time

import pytest
from playwright.sync_api import expect

from conftest import SIZES, arrive, cluster
from test_operator_day import fits, form, give_reason, member_form, saver, unique, valid_family
from test_screens import check

# Villages that no other test works in.
VILLAGES = {"laptop": "operator.1702072001", "phone": "operator.1702072007"}
AWAY = "Basis data sedang tidak dapat dihubungi"


@contextlib.contextmanager
def database_away(page):
    cluster("stop")
    try:
        yield
    finally:
        cluster("start")
    # After failures the server puts its next try off, by up to three seconds: it says itself when it is back.
    deadline = time.monotonic() + 30
    while not page.request.get("/ready").ok:
        assert time.monotonic() < deadline, "the server does not find the database again"


@pytest.mark.parametrize("size", SIZES)
def test_what_was_typed_is_still_there_when_the_database_is_back(open_page, size):
    page = arrive(open_page(size), VILLAGES[size])
    family = valid_family(page)
    address = member_form(page, family)
    page.goto(address)
    place = unique("CURUP")
    page.fill("main form [name=tempat_lahir]", place)
    give_reason(page)
    beside = page.context.new_page()
    with database_away(page):
        saver(page).click()
        told = form(page).locator("[data-trouble]")
        expect(told).to_contain_text(AWAY)
        expect(page.locator("main form [name=tempat_lahir]")).to_have_value(place)
        fits(page)
        # Another page, meanwhile: it says what is the matter, and what to do.
        assert beside.goto("/keluarga").status == 503
        expect(beside.locator("h1")).to_have_text(AWAY)
        again = beside.get_by_role("link", name="Coba lagi")
        expect(again).to_be_visible()
        beside.complaints = []
        check(beside, "basis-data-pergi", size)
        assert again.bounding_box()["y"] < beside.viewport_size["height"], "the next step is seen without scrolling"
    again.click()
    expect(beside.locator("table tbody th a").first).to_be_visible()
    told.get_by_role("button", name="Kirim lagi").click()
    page.wait_for_url(re.compile(r"/keluarga/[0-9A-Z]{13}\?tersimpan="))
    page.goto(address)
    expect(page.locator("main form [name=tempat_lahir]")).to_have_value(place)


@pytest.mark.parametrize("size", SIZES)
def test_without_javascript_the_page_holds_the_form(open_page, size):
    page = arrive(open_page(size, javascript=False), VILLAGES[size])
    family = valid_family(page, 1)
    address = member_form(page, family)
    page.goto(address)
    place = unique("CURUP")
    page.fill("main form [name=tempat_lahir]", place)
    give_reason(page)
    with database_away(page):
        saver(page).click()
        expect(page.locator("h1")).to_have_text(AWAY)
        expect(page.locator("main")).to_contain_text("isian Anda tidak hilang")
        fits(page)
        page.get_by_role("button", name="Kirim lagi").click()
        expect(page.locator("h1")).to_have_text(AWAY)
    page.get_by_role("button", name="Kirim lagi").click()
    page.wait_for_url(re.compile(r"/keluarga/[0-9A-Z]{13}\?tersimpan="))
    page.goto(address)
    expect(page.locator("main form [name=tempat_lahir]")).to_have_value(place)
