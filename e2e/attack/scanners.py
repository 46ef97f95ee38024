"""Scanners of others, kept to this machine and to their time."""
import json
import os
import re
import subprocess
import urllib.parse

from crawl import shape
from door import key_of

# Those that need nobody outside: wapiti's ssrf, xxe, log4shell and takeover ask a server on the internet. Its csrf knows
# tokens by their usual names only; `fuzz.guards` sends every form without and with a wrong one instead.
MODULES = "cookieflags,crlf,csp,exec,file,htaccess,http_headers,ldap,methods,permanentxss,redirect,sql,timesql,xss"
# What wapiti calls a finding and is none here, with the reason.
KNOWN = [
    # The rules are WebAssembly; see docs/security.md, "What the browser is told".
    ("Content Security Policy Configuration", re.compile(r"wasm-unsafe-eval")),
]


def wapiti(tools, port, visitor, folder, seconds, findings):
    """One signed-in run: it crawls by itself and attacks what it finds."""
    report = os.path.join(folder, f"wapiti-{visitor.login}.json")
    cookies = "; ".join(f"{name}={value}" for name, value in visitor.cookies.items())
    base = f"http://127.0.0.1:{port}/"
    command = [
        f"{tools}/wapiti", "-u", base, "--scope", "folder", "-m", MODULES, "-l", "1", "-H", f"Cookie: {cookies}",
        "-d", "5", "--max-links-per-page", "40", "--max-files-per-dir", "12", "--max-parameters", "40",
        "--max-scan-time", str(seconds), "--max-attack-time", str(max(20, seconds // 8)), "-t", "15",
        "-f", "json", "-o", report, "--store-session", os.path.join(folder, f"wapiti-{visitor.login}"),
        "--flush-session", "--no-bugreport", "-v", "0", "--tasks", "4",
    ]
    for exclude in ("keluar", "keluar/*", "masuk", "masuk*", "aset/*", "akun/sandi*", "akun/sesi*"):
        command += ["-x", base + exclude]
    for name in ("_kunci", "_aksi"):
        command += ["--skip", name]
    run(command, os.path.join(folder, f"wapiti-{visitor.login}.log"), seconds * 2 + 120)
    if not os.path.exists(report):
        findings.add("wapiti made no report", visitor.login)
        return 0
    with open(report) as file:
        told = json.load(file)
    for group in ("vulnerabilities", "anomalies"):
        for kind, entries in told[group].items():
            for entry in entries:
                if not any(kind == name and words.search(entry["info"]) for name, words in KNOWN):
                    where = f"{entry['method']} {shape(entry['path'])} {entry['parameter']}"
                    findings.add(f"wapiti: {kind}", where, entry["info"])
    return told["infos"].get("crawled_pages_nbr", 0)


def sqlmap(tools, port, visitor, surface, folder, seconds, findings):
    """Every query and every form, each with its share of the time."""
    targets = {}
    for (kind, _), link in sorted(surface.queries.items()):
        targets.setdefault(kind, (link, None))
    for (kind, _), form in sorted(surface.forms.items(), key=lambda entry: entry[0][0]):
        pairs = [(name, value or "x") for name, value, is_sent in form["fields"] if is_sent and name != "_kunci"]
        pairs.append(("_kunci", key_of(visitor.get("/aturan"))))
        targets.setdefault("POST " + kind, (form["action"], urllib.parse.urlencode(pairs)))
    share = max(15, seconds // max(1, len(targets)))
    cookies = "; ".join(f"{name}={value}" for name, value in visitor.cookies.items())
    done = 0
    log = os.path.join(folder, f"sqlmap-{visitor.login}.log")
    for kind, (address, data) in targets.items():
        path, _, query = address.partition("?")
        filled = [(n, v or "1") for n, v in urllib.parse.parse_qsl(query, keep_blank_values=True)]
        command = [
            f"{tools}/sqlmap", "-u", f"http://127.0.0.1:{port}{path}?{urllib.parse.urlencode(filled)}", "--cookie",
            cookies, "--batch", "--level", "1", "--risk", "1", "--technique", "BEUT", "--dbms", "sqlite", "--threads",
            "2", "--timeout", "15", "--retries", "1", "--time-sec", "3", "--flush-session", "--disable-coloring",
            "--skip", "_kunci,_aksi,_judul", "--ignore-code", "403,404,409,422", "--output-dir",
            os.path.join(folder, "sqlmap"), "--time-limit", str(share), "--smart",
        ]
        if data:
            command += ["--data", data, "--method", "POST"]
        output = run(command, log, share + 60)
        done += 1
        if "identified the following injection point" in output or re.search(r"appears to be .*injectable", output):
            findings.add("sqlmap: injectable", kind, output[-600:])
    return done


def run(command, log, seconds):
    try:
        result = subprocess.run(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, timeout=seconds,
            env={**os.environ, "PYTHONWARNINGS": "ignore"})
        output = result.stdout.decode("utf-8", "replace")
    except subprocess.TimeoutExpired as expired:
        output = (expired.stdout or b"").decode("utf-8", "replace") + "\n(stopped: its time was over)\n"
    with open(log, "a") as file:
        file.write(" ".join(part if len(part) < 200 else "…" for part in command) + "\n" + output + "\n")
    return output
