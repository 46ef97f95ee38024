"""Somebody who signs in and works on proposals: by the JSON door (docs/api.md), and by forms where there is no other."""
import base64
import hashlib
import hmac
import http.client
import json
import re
import struct
import sys
import time
import urllib.parse
import uuid
import zlib

DEMO_PASSWORD = "rahasia-latihan"


class Refused(Exception):
    """The server said no: with which status, and in which words."""

    def __init__(self, what, status, told, field=""):
        super().__init__(f"{what}: {status} {field} {told}".strip())
        self.status, self.told, self.field = status, told, field


class Clerk:
    """Somebody signed in, with one connection that stays open."""

    def __init__(self, port, login, password, code=None):
        """Code: the secret of the second factor, if the account has one already."""
        self.port, self.login, self.password, self.code = port, login, password, code
        self.cookies, self.key = {}, ""
        self.connection = None

    @classmethod
    def of_demo(cls, port, login):
        """An account of the demo. The second factor of those is known to everybody (`TimeCode.practice`)."""
        return cls(port, login, DEMO_PASSWORD, hashlib.sha256(f"latihan {login}".encode()).hexdigest()[:20].encode())

    # Asking

    def ask(self, method, path, body=None, headers=()):
        """Status, headers (small letters) and body. A kept connection may have been closed meanwhile: once more."""
        sent = {"Accept": "text/html", "Accept-Encoding": "gzip", **dict(headers)}
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        for attempt in (1, 2):
            is_kept = self.connection is not None
            self.connection = self.connection or http.client.HTTPConnection("127.0.0.1", self.port, timeout=600)
            try:
                self.connection.request(method, path, body, sent)
                answer = self.connection.getresponse()
                content = answer.read()
                break
            except (http.client.HTTPException, OSError):
                self.connection.close()
                self.connection = None
                if attempt == 2 or not is_kept:
                    raise
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                cookie, _, rest = value.split(";")[0].partition("=")
                self.cookies[cookie.strip()] = rest
        found = {name.lower(): value for name, value in answer.getheaders()}
        if found.get("content-encoding") == "gzip":
            content = zlib.decompress(content, 31)
        return answer.status, found, content

    def page(self, path):
        status, _, body = self.ask("GET", path)
        if status != 200:
            raise Refused(f"{self.login}: GET {path}", status, told(body.decode("utf-8", "replace")))
        return body.decode()

    def form(self, path, fields, what=None):
        """Sends a form as a page would. Fields: a dictionary, or pairs. Returns where it led on to, or the page."""
        pairs = list(fields.items() if isinstance(fields, dict) else fields)
        if not any(name == "_kunci" for name, _ in pairs):
            pairs.append(("_kunci", self.key))
        if not any(name == "_aksi" for name, _ in pairs):
            pairs.append(("_aksi", uuid.uuid4().hex))
        status, headers, body = self.ask(
            "POST", path, urllib.parse.urlencode(pairs), {"Content-Type": "application/x-www-form-urlencoded"})
        text = body.decode("utf-8", "replace")
        if status == 303:
            return headers["location"]
        if status == 200:
            return text
        raise Refused(f"{self.login}: POST {what or path}", status, told(text))

    def send(self, path, body):
        """Sends JSON, with a name of its own unless it has one, and returns what came back."""
        body = {"aksi": uuid.uuid4().hex, **body}
        status, _, answer = self.ask(
            "POST", path, json.dumps(body), {"Content-Type": "application/json", "X-Tepat-Key": self.key})
        return self.read(f"POST {path}", status, answer)

    def get(self, path):
        status, _, answer = self.ask("GET", path, headers={"Accept": "application/json"})
        return self.read(f"GET {path}", status, answer)

    def read(self, what, status, answer):
        try:
            said = json.loads(answer)
        except ValueError:
            said = {"detail": told(answer.decode("utf-8", "replace"))}
        if status == 200:
            return said
        raise Refused(f"{self.login}: {what}", status, said.get("detail", ""), said.get("field", ""))

    def paper(self, owner, kind, content):
        """Brings a paper of a proposal (`/usulan/ID`), a musyawarah or a list: a form with a file in it."""
        edge = uuid.uuid4().hex
        body = b"".join(
            f'--{edge}\r\nContent-Disposition: form-data; name="{name}"{more}\r\n\r\n'.encode() + value + b"\r\n"
            for name, more, value in [
                ("_kunci", "", self.key.encode()), ("bukti_jenis", "", kind.encode()),
                ("bukti_berkas", '; filename="foto.png"\r\nContent-Type: image/png', content)])
        status, headers, answer = self.ask(
            "POST", f"{owner}/bukti", body + f"--{edge}--\r\n".encode(), {"Content-Type": f"multipart/form-data; boundary={edge}"})
        if status != 303:
            raise Refused(f"{self.login}: paper {kind}", status, told(answer.decode("utf-8", "replace")))

    def file(self, path, name):
        """Sends a file by the door for large ones, in pieces. Returns its id."""
        with open(path, "rb") as file:
            content = file.read()
        begin = {"_kunci": self.key, "nama": name, "ukuran": len(content), "sidik": hashlib.sha256(content).hexdigest()[:32]}
        status, _, answer = self.ask(
            "POST", "/berkas/unggah", urllib.parse.urlencode(begin),
            {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"})
        state = self.read("POST /berkas/unggah", status, answer)
        received = state["received"]
        while received < len(content):
            status, _, answer = self.ask(
                "POST", f"/berkas/unggah/{state['id']}/potongan?mulai={received}", content[received:received + (1 << 20)],
                {"Content-Type": "application/octet-stream", "X-Tepat-Key": self.key, "Accept": "application/json"})
            received = self.read("POST a piece", status, answer)["received"]
        self.form(f"/berkas/unggah/{state['id']}/selesai", {})
        return str(state["id"])

    # Coming in

    def sign_in(self):
        page = self.page("/masuk")
        place = self.form("/masuk", {"akun": self.login, "sandi": self.password, "_kunci": hidden_key(page)})
        if place.startswith("/masuk/kode"):
            self.second_step(place)
        self.key = self.get("/api/kunci")["kunci"]
        return self

    def second_step(self, place):
        """A code is taken once: the next one holds half a minute later."""
        if self.code is None:
            sys.exit(f"{self.login} has a second factor that nobody told of")
        for _ in range(4):
            page = self.page(place)
            try:
                self.form("/masuk/kode", {"kode": code_of(self.code, int(time.time())), "_kunci": hidden_key(page)})
                return
            except Refused:
                time.sleep(30 - time.time() % 30 + 0.2)
        sys.exit(f"{self.login}: the second factor was not taken")

    def enrol(self):
        """Where the role needs a second factor and has none: this program is the app. Returns the secret."""
        page = self.page("/akun/kode")
        self.code = base64.b32decode(re.search(r'id="kunci">([A-Z2-7 ]+)<', page)[1].replace(" ", ""))
        self.form("/akun/kode", {"kode": code_of(self.code, int(time.time())), "_kunci": hidden_key(page)})
        self.key = self.get("/api/kunci")["kunci"]
        return self.code

    def take_session(self, token):
        """A session that was put into the table: hashing a password is slow on purpose."""
        self.cookies["tepat"] = token
        self.key = self.get("/api/kunci")["kunci"]
        return self


def code_of(secret, now):
    """RFC 6238 over HMAC-SHA-1, six digits of thirty seconds."""
    mac = hmac.digest(secret, struct.pack(">Q", now // 30), "sha1")
    return str((int.from_bytes(mac[mac[19] & 15:][:4], "big") & 0x7FFFFFFF) % 1_000_000).zfill(6)


def hidden_key(page):
    found = re.search(r'name="_kunci" value="([^"]+)"', page)
    return found[1] if found else ""


def told(page):
    """What a page says is wrong."""
    found = re.search(r'class="(?:error|note bad|summary)[^"]*"[^>]*>(.{0,600})', page, re.DOTALL)
    return " ".join(re.sub(r"<[^>]*>", " ", found[1]).split())[:240] if found else ""


LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def letters(record):
    """A record's id as addresses write it."""
    digits = ""
    for _ in range(13):
        digits = LETTERS[record & 31] + digits
        record >>= 5
    return digits


def number(text):
    """The id that an address has."""
    value = 0
    for letter in text:
        value = value * 32 + LETTERS.index(letter)
    return value


def dotted(code):
    text = str(code)
    return f"{text[:2]}.{text[2:4]}.{text[4:6]}.{text[6:]}"


def png(colours):
    """Two dots of colours that no other picture has, put together by hand."""
    def piece(name, body):
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    row = b"\0" + (colours & (1 << 48) - 1).to_bytes(6, "big")
    return (b"\x89PNG\r\n\x1a\n" + piece(b"IHDR", struct.pack(">IIBBBBB", 2, 1, 8, 2, 0, 0, 0))
            + piece(b"IDAT", zlib.compress(row)) + piece(b"IEND", b""))
