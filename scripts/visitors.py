"""Somebody who signs in to a demo and fills in its forms as a browser would, without a browser."""
import html.parser
import http.client
import re
import time
import urllib.parse

PASSWORD = "rahasia-latihan"
ADDRESS = re.compile(r'\baction="([^"]*)"')


class Wrong(Exception):
    """Something that must hold did not."""


class Form(html.parser.HTMLParser):
    """The fields of one form as a browser would send them."""

    def __init__(self, markup):
        super().__init__()
        self.fields, self.options, self.required, self.buttons = [], {}, set(), []
        self.select = self.area = None
        self.feed(markup)
        self.close()

    @classmethod
    def all(cls, page, address):
        """The forms of a page that are sent to an address."""
        path = address.split("?")[0]
        for found in re.finditer(r"<form\b([^>]*)>(.*?)</form>", page, re.DOTALL):
            target = ADDRESS.search(found[1])
            if 'method="post"' in found[1] and target and target[1].replace("&amp;", "&").split("?")[0] == path:
                yield cls(found[2])

    def handle_starttag(self, tag, pairs):
        got = dict(pairs)
        name, value, kind = got.get("name"), got.get("value") or "", got.get("type", "text")
        if tag == "option" and self.select:
            self.options.setdefault(self.select, []).append(value)
            if "selected" in got:
                self.set(self.select, value)
        elif tag == "button" and got.get("type", "submit") == "submit":
            self.buttons.append((name, value))
        if not name or "disabled" in got:
            return
        if "required" in got:
            self.required.add(name)
        if tag == "input" and kind in ("radio", "checkbox"):
            self.options.setdefault(name, []).append(value or "on")
            if "checked" in got:
                self.fields.append((name, value or "on"))
        elif tag == "input" and kind not in ("submit", "button", "file", "reset"):
            self.fields.append((name, value))
        elif tag == "select":
            self.select = name
        elif tag == "textarea":
            self.area = [name, ""]

    def handle_endtag(self, tag):
        if tag == "select" and self.select:
            if self.select not in dict(self.fields) and self.options.get(self.select):
                self.fields.append((self.select, self.options[self.select][0]))
            self.select = None
        elif tag == "textarea" and self.area:
            self.fields.append((self.area[0], self.area[1].removeprefix("\n")))
            self.area = None

    def handle_data(self, text):
        if self.area:
            self.area[1] += text

    def get(self, name):
        return next((value for field, value in self.fields if field == name), None)

    def set(self, name, value):
        self.fields = [pair for pair in self.fields if pair[0] != name] + [(name, value)]

    def fill(self, changes, text="Sesuai kartu keluarga"):
        """Sets what is to be changed, and gives whatever else has to be said."""
        for name, value in changes.items():
            self.set(name, value)
        for name in self.required | ({"alasan"} & (set(self.options) | {field for field, _ in self.fields})):
            if not self.get(name):
                self.set(name, next((value for value in self.options.get(name, []) if value), text))
        return self

    def body(self, button=None):
        # The plain button saves; a named one does something else, unless there is no other.
        chosen = button or min(self.buttons, key=lambda button: button[0] is not None, default=(None, ""))
        return urllib.parse.urlencode(self.fields + ([chosen] if chosen[0] else []))


class Visitor:
    """Somebody signed in, over one connection."""

    def __init__(self, port, login):
        self.port, self.login = port, login
        self.cookies = {}
        self.connection = None

    def sign_in(self):
        _, _, page = self.ask("GET", "/masuk")
        form = next(Form.all(page, "/masuk"))
        form.set("akun", self.login)
        form.set("sandi", PASSWORD)
        status, place, _ = self.ask("POST", "/masuk", form.body())
        if status == 303 and place.startswith("/masuk/kode"):
            status = self.second_step(place)
        if status != 303:
            raise Wrong(f"{self.login} cannot sign in: {status}")
        return self

    def second_step(self, place):
        """The demo shows the codes of its own accounts; each is taken once."""
        for _ in range(45):
            _, _, page = self.ask("GET", place)
            if shown := re.search(r'id="kode-demo">(\d{6})<', page):
                form = next(Form.all(page, "/masuk/kode"))
                form.set("kode", shown[1])
                return self.ask("POST", "/masuk/kode", form.body())[0]
            time.sleep(1)  # until the next half minute
        raise Wrong(f"no code is shown for {self.login}")

    def ask(self, method, address, body=None):
        """Status, where it leads, and the page. Throws OSError or HTTPException if there was no whole answer."""
        if self.connection is None:
            self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        headers = {"Accept": "text/html", "Accept-Encoding": "identity"}
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            self.connection.request(method, address, body=body, headers=headers)
            response = self.connection.getresponse()
            page = response.read().decode("utf-8", "replace")
        except (OSError, http.client.HTTPException):
            self.forget_connection()
            raise
        for name, value in response.getheaders():
            if name.lower() == "set-cookie":
                cookie, _, content = value.split(";")[0].partition("=")
                self.cookies[cookie.strip()] = content
        return response.status, response.getheader("Location") or "", page

    def forget_connection(self):
        if self.connection:
            self.connection.close()
            self.connection = None


def told(page):
    """What a page says is wrong."""
    found = re.search(r'class="(?:error|note bad|summary)[^"]*"[^>]*>(.{0,400})', page, re.DOTALL)
    return " ".join(re.sub(r"<[^>]*>", " ", found[1]).split())[:160] if found else ""
