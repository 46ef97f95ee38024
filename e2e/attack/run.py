"""Attacks a running demo server on this machine and says what was found. `scripts/attack` starts the server.

Ends with 1 if anything was found, and says how to do it again.
"""
import argparse
import os
import time

import crawl
import fuzz
import scanners
from door import Answer, Visitor


def sees():
    """The judge itself, on answers that are each wrong in one way: a judge that sees nothing would find nothing."""
    good = [(name, part + "x") for name, part in fuzz.HEADERS.items()] + [("Content-Type", "text/html")]
    wrong = [
        Answer(500, good, b"", 0), Answer(200, good, b"<p><tpt7x>", 0), Answer(200, good, b"x.swift:12: Fatal", 0),
        Answer(303, good + [("Location", "//evil.example/")], b"", 0), Answer(200, good, b"", 9), Answer(200, [], b"", 0),
        Answer(200, good + [("X-Injected", "1")], b"", 0),
    ]
    findings = fuzz.Findings()
    assert fuzz.judge(findings, Answer(200, good, b"&lt;tpt7x&gt;", 0), "", "", 3) is None
    assert all(fuzz.judge(findings, answer, "", "", 3) for answer in wrong), "the judge is blind"


def main():
    sees()
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--tools", required=True, help="the folder of wapiti and sqlmap")
    parser.add_argument("--folder", required=True, help="where reports and logs go")
    parser.add_argument("--minutes", type=float, default=15, help="about how long, all together")
    parser.add_argument("--seed", type=int, default=1, help="the same number tries the same values")
    parser.add_argument("--only", default="fuzz,wapiti,sqlmap")
    parser.add_argument("--patience", type=float, default=3, help="seconds that an answer may take")
    parser.add_argument("--accounts", default="operator.1702062001,auditor,dinsos",
                        help="in this order; who keeps the accounts comes last, since what is tried may close others'")
    options = parser.parse_args()
    os.makedirs(options.folder, exist_ok=True)
    findings = fuzz.Findings()
    only = options.only.split(",")
    accounts = options.accounts.split(",")
    seconds = options.minutes * 60 / max(1, len(accounts))
    # Signing in is limited by address: once for each, before anything else is tried.
    visitors = [Visitor(options.port, login) for login in accounts]
    for visitor in visitors:
        attack(visitor, options, only, seconds, findings)
    if "fuzz" in only:
        stranger = Visitor(options.port)
        surface = crawl.crawl(stranger, ("/", "/masuk", "/aturan", "/bantuan", "/health", "/robots.txt"))
        fuzz.fuzz_paths(stranger, surface, findings, 200, options.seed, options.patience)
        fuzz.raw_requests(options.port, findings)
        still = stranger.get("/health")
        if still.status != 200:
            findings.add("the server is not well afterwards", "/health", still.status)
    took, where = findings.slowest
    print(f"attack: {findings.asked} answers judged; the slowest took {took:.2f} s ({where})")
    for (what, where), detail in sorted(findings.found.items()):
        print(f"attack: FOUND {what}\n        {where}\n        {detail}")
    print(f"attack: {len(findings.found)} findings; logs in {options.folder}")
    raise SystemExit(1 if findings.found else 0)


def attack(visitor, options, only, seconds, findings):
    start = time.monotonic()
    surface = crawl.crawl(visitor)
    if not surface.queries or not surface.forms:
        raise SystemExit(f"attack: {visitor.login} finds nothing to attack: was the account closed meanwhile?")
    for address, answer in surface.pages.items():
        fuzz.judge(findings, answer, f"GET {address}", "", options.patience)
    print(
        f"attack: {visitor.login}: {len(surface.pages)} pages, {len(surface.queries)} query fields, "
        f"{len(surface.forms)} forms", flush=True)
    if "fuzz" in only:
        # Some fifty answers a second, two for each example and more for what is tried everywhere: a third of the time.
        examples = max(60, int(seconds / 3 * 10))
        fuzz.guards(visitor, surface, findings)
        fuzz.fuzz_queries(visitor, surface, findings, examples, options.seed, options.patience)
        fuzz.fuzz_forms(visitor, surface, findings, examples, options.seed, options.patience)
        fuzz.fuzz_paths(visitor, surface, findings, examples // 2, options.seed, options.patience)
        fuzz.fuzz_headers(visitor, findings, examples // 4, options.seed, options.patience)
        print(f"attack: {visitor.login}: fuzzed in {time.monotonic() - start:.0f} s", flush=True)
    if "wapiti" in only:
        pages = scanners.wapiti(options.tools, options.port, visitor, options.folder, int(seconds / 3), findings)
        print(f"attack: {visitor.login}: wapiti went through {pages} pages", flush=True)
    if "sqlmap" in only:
        done = scanners.sqlmap(
            options.tools, options.port, visitor, surface, options.folder, int(seconds / 3), findings)
        print(f"attack: {visitor.login}: sqlmap tried {done} targets", flush=True)


main()
