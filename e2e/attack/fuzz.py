"""Whatever a person or a program might send, into every address, query and field that the crawl came upon.

Each answer has to be one of ours: no fault, nothing of what was sent as markup, no way out of this site, every header
in place, and in time.
"""
import re
import socket
import urllib.parse

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from crawl import LEAVE_ALONE
from door import fresh, key_of

MARK = "tpt7x"
NASTY = [
    "", " ", "0", "-1", "1e309", "9" * 400, "NaN", "true", "null", "undefined", "../../../../etc/passwd",
    "..%2f..%2fetc%2fpasswd", "/etc/passwd\0.csv", "C:\\boot.ini", "' OR '1'='1", "'; DROP TABLE person; --",
    "1) UNION SELECT login, password FROM account --", "\" OR 1=1 --", "%", "_", "%_%_%", "' || (SELECT 1) || '",
    f"<{MARK}>", f"\"><{MARK} onload=x>", f"'><{MARK}>", f"</script><{MARK}>", f"javascript:{MARK}",
    f"]]><{MARK}/>", f"{{{{7*7}}}}<{MARK}>", f"&lt;{MARK}&gt;<{MARK}>", "%3Cscript%3E", "\r\nX-Injected: 1",
    "%0d%0aX-Injected:%201", "//evil.example/", "https://evil.example/", "/\\evil.example", "\\\\evil.example",
    "/%2f%2fevil.example", "http:evil.example", "\u202e\u0000\ufeff", "\ud800", "ａ＝１", "=1+1", "@SUM(A1)", "+62", "-5",
    "$(id)", "`id`", "| id", "; sleep 9", "() { :;}; echo x", "${jndi:ldap://127.0.0.1/x}", "%n%n%s%s", "A" * 60_000,
    "A" * 3_000, "a " * 20_000, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "((((((((((((((((((((((((((((((a",
    "1702062001", "17.02.06.2001", "17.02", "00", "99.99.99.9999", "0000000000001", "ZZZZZZZZZZZZZ", "7ZZZZZZZZZZZZ",
    "9902061204790001", "9902 0612 0479 0001", "9.90206E+15", "31-02-2020", "2020-13-45", "0000-00-00", "12-04-1979",
    "\U0001f600" * 300, "é" * 3000, "ﷺ" * 1000, "0x7fffffff", "2147483648", "9223372036854775807",
    "-9223372036854775808", "18446744073709551616", "1,2,3", "[]", "{\"a\":1}", "on", "ya", "tidak",
]
# What every answer says, as docs/security.md lists it; the server runs with --secure.
HEADERS = {
    "content-security-policy": "default-src 'self'", "x-content-type-options": "nosniff", "x-frame-options": "DENY",
    "referrer-policy": "no-referrer", "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin", "permissions-policy": "camera=()", "cache-control": "",
    "strict-transport-security": "max-age=",
}
TRACE = re.compile(
    r"Traceback \(most recent|Fatal error|\.swift:\d+|SQLite error|near \"[^\"]*\": syntax|StorageError|EXC_BAD|panic:")


class Findings:
    def __init__(self):
        self.found = {}
        self.asked = 0
        self.slowest = (0.0, "")

    def add(self, what, where, detail=""):
        self.found.setdefault((what, where), str(detail)[:300])


def judge(findings, answer, where, sent, patience):
    """- Returns: what is wrong with an answer, the first of it; None if nothing."""
    findings.asked += 1
    if answer.took > findings.slowest[0]:
        findings.slowest = (answer.took, where)
    kind = answer.header("content-type") or "text/html"
    text = answer.text if kind.startswith(("text", "application/j")) else ""
    place = answer.header("location") or ""
    problem = None
    if answer.status >= 500:
        problem = f"status {answer.status}"
    elif TRACE.search(text):
        problem = "an inner message is shown: " + TRACE.search(text).group(0)
    elif f"<{MARK}" in text and not kind.startswith("text/csv"):
        # In a table of words that people typed it is what they typed; that one is saved, never shown.
        problem = "what was sent stands in the page as markup"
    elif answer.header("x-injected"):
        problem = "what was sent became a header"
    elif place and (not place.startswith("/") or place.startswith(("//", "/\\"))):
        problem = f"leads away: {place}"
    elif answer.took > patience:
        problem = f"took {answer.took:.1f} s"
    elif any(part not in (answer.header(name) or "\0") for name, part in HEADERS.items()):
        missing = [name for name, part in HEADERS.items() if part not in (answer.header(name) or "\0")]
        problem = f"headers missing: {', '.join(missing)}"
    if problem:
        findings.add(problem, where, repr(sent))
    return problem


def values():
    any_text = st.text(max_size=200)
    digits = st.text(alphabet="0123456789 .-eE+", min_size=1, max_size=24)
    around = st.tuples(st.sampled_from(NASTY), st.text(max_size=8)).map("".join)
    return st.one_of(st.sampled_from(NASTY), any_text, digits, around)


def run(examples, number, body, *strategies):
    """Runs `body` on so many examples, the same ones for the same number."""
    configured = settings(
        max_examples=examples, deadline=None, database=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck))
    seed(number)(configured(given(*strategies)(body)))()


def quoted(pairs):
    return urllib.parse.urlencode(pairs, errors="surrogatepass")


def fuzz_queries(visitor, surface, findings, examples, number, patience):
    targets = sorted(surface.queries.items())

    def one(target, value, twice):
        (kind, name), link = target
        path, _, query = link.partition("?")
        pairs = [(n, v) for n, v in urllib.parse.parse_qsl(query, keep_blank_values=True) if n != name]
        pairs += [(name, value)] + ([(name, "x")] if twice else [])
        judge(findings, visitor.get(f"{path}?{quoted(pairs)}"), f"GET {kind} {name}", value, patience)

    every(one, targets)
    run(examples, number, one, st.sampled_from(targets), values(), st.booleans())


def fuzz_forms(visitor, surface, findings, examples, number, patience):
    fields = [
        (form, name) for _, form in sorted(surface.forms.items())
        for name in dict.fromkeys(name for name, _, _ in form["fields"]) if name and name != "_kunci"
    ]

    def one(target, value, twice):
        form, name = target
        page = visitor.get("/aturan")
        if 'action="/keluar"' not in page.text and visitor.login:
            visitor.sign_in()
            page = visitor.get("/aturan")
        pairs = [(n, v) for n, v, is_sent in form["fields"] if is_sent and n not in (name, "_kunci", "_aksi")]
        pairs += [("_aksi", fresh())] if name != "_aksi" else []
        pairs += [(name, value)] + ([(name, "x")] if twice else []) + [("_kunci", key_of(page))]
        answer = visitor.post(form["action"], pairs)
        judge(findings, answer, f"POST {form['action']} {name}", value, patience)
        place = answer.header("location") or ""
        if place.startswith("/") and not LEAVE_ALONE.match(place):
            # What was stored is shown: there too it must be text.
            judge(findings, visitor.get(place), f"GET after POST {form['action']} {name}", value, patience)

    every(one, fields)
    run(examples, number + 1, one, st.sampled_from(fields), values(), st.booleans())


def guards(visitor, surface, findings):
    """No form is taken without the secret of this visitor's own pages, nor from another site."""
    key = key_of(visitor.get("/aturan"))
    for (kind, _), form in sorted(surface.forms.items(), key=lambda entry: entry[0]):
        pairs = [(name, value) for name, value, is_sent in form["fields"] if is_sent and name not in ("_kunci", "_aksi")]
        pairs.append(("_aksi", fresh()))
        ways = {
            "no secret": (pairs, {}), "an empty secret": (pairs + [("_kunci", "")], {}),
            "a made-up secret": (pairs + [("_kunci", key[:-4] + "AAAA")], {}),
            "another site": (pairs + [("_kunci", key)], {"Origin": "https://evil.example"}),
            "another site, as browsers say": (pairs + [("_kunci", key)], {"Sec-Fetch-Site": "cross-site"}),
        }
        for way, (sent, headers) in ways.items():
            answer = visitor.post(form["action"], sent, headers)
            findings.asked += 1
            if answer.status < 400:
                findings.add(f"a form is taken with {way}: {answer.status}", kind)


def every(one, targets):
    """The values that find most, into each single target, before chance has its turn."""
    for target in targets:
        for value in (f"\"'><{MARK}>", "' OR 1=1 --", "//evil.example/", "\r\nX-Injected: 1", "9" * 400, "\0"):
            one(target, value, False)


def fuzz_paths(visitor, surface, findings, examples, number, patience):
    addresses = sorted({address.partition("?")[0] for address in surface.pages} | {"/cari/x", "/orang/x", "/aset/x/y"})

    def one(address, place, value, method):
        parts = address.strip("/").split("/")
        parts[place % len(parts)] = urllib.parse.quote(value, safe="", errors="surrogatepass") or "%20"
        path = "/" + "/".join(parts)
        if len(path) > 7000 or LEAVE_ALONE.match(path):
            return
        answer = visitor.ask(method, path, {})
        if method in ("GET", "HEAD"):
            judge(findings, answer, f"{method} path like {address}", value, patience)
        elif answer.status >= 500 or answer.status < 300:
            findings.add(f"{method} is answered {answer.status}", path[:80])

    run(
        examples, number + 2, one, st.sampled_from(addresses), st.integers(0, 4), values(),
        st.sampled_from(["GET", "GET", "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"]))


def fuzz_headers(visitor, findings, examples, number, patience):
    names = [
        "Accept", "Accept-Encoding", "Accept-Language", "Content-Type", "Forwarded", "If-Modified-Since",
        "If-None-Match", "Origin", "Range", "Referer", "Sec-Fetch-Site", "User-Agent", "X-Forwarded-For",
        "X-Forwarded-Host", "X-Forwarded-Proto", "X-HTTP-Method-Override", "X-Original-URL", "X-Rewrite-URL",
        "X-Tepat-Script", "Cookie",
    ]

    def one(name, value, path):
        value = "".join(letter for letter in value if 0x20 <= ord(letter) < 0x7F)[:4000]
        answer = visitor.ask("GET", path, {name: value})
        judge(findings, answer, f"header {name} on {path}", value, patience)
        if name.startswith("X-Forwarded") and len(value) > 3 and value in answer.text:
            # A word of the page itself, perhaps.
            if value not in visitor.get(path).text:
                findings.add("a header stands in the page", name, value)

    run(
        examples, number + 3, one, st.sampled_from(names), values(),
        st.sampled_from(["/beranda", "/keluarga", "/cari?nama=siti", "/masuk", "/bahasa", "/ekspor", "/health"]))


def raw_requests(port, findings):
    """What no library would send: answered with an error or a closed door, and the server goes on."""
    requests = {
        "two lengths": b"POST /masuk HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcde",
        "length and chunks": b"POST /masuk HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /beranda HTTP/1.1\r\n\r\n",
        "a bad chunk": b"POST /masuk HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\nabc\r\n",
        "no host": b"GET / HTTP/1.1\r\n\r\n",
        "a long line": b"GET /" + b"a" * 200_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n",
        "many headers": b"GET / HTTP/1.1\r\nHost: x\r\n" + b"".join(b"X-%d: y\r\n" % n for n in range(5_000)) + b"\r\n",
        "bytes": bytes(range(256)) * 8,
        "an absolute address": b"GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
        "a form too large": b"POST /masuk HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 9000000\r\nConnection: close\r\n\r\n" + b"a" * 200_000,
    }
    for name, data in requests.items():
        answer = b""
        with socket.create_connection(("127.0.0.1", port), timeout=5) as connection:
            try:
                connection.sendall(data)
                connection.shutdown(socket.SHUT_WR)
                while piece := connection.recv(65_536):
                    answer += piece
            except OSError:
                pass  # a closed door is an answer
        findings.asked += 1
        if answer.startswith(b"HTTP/1.1 5"):
            findings.add("status " + answer[9:12].decode(), f"raw: {name}")
        if b"evil.example" in answer:
            findings.add("somebody else's address stands in the answer", f"raw: {name}")
        if answer.count(b"HTTP/1.1 ") > 1 and name == "length and chunks":
            findings.add("one request was taken for two", f"raw: {name}")
