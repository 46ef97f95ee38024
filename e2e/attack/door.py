"""Coming in, and asking: plain HTTP without the courtesy of a browser, and only ever of this machine."""
import html.parser
import http.client
import re
import secrets
import time
import urllib.parse

PASSWORD = "rahasia-latihan"


class Answer:
    def __init__(self, status, headers, body, took):
        self.status, self.headers, self.body, self.took = status, headers, body, took

    def header(self, name):
        return next((value for key, value in self.headers if key.lower() == name.lower()), None)

    @property
    def text(self):
        return self.body.decode("utf-8", "replace")


class Visitor:
    """Somebody with cookies of their own. The server runs as in production (`--secure`), so the cookies are sent by
    hand: a library would keep them for HTTPS."""

    def __init__(self, port, login=None):
        self.port, self.login = port, login
        self.cookies = {}
        self.connection = None
        if login:
            self.sign_in()

    def sign_in(self):
        """The one place that knows how one comes in: the word, and the code for whoever has a second factor."""
        self.cookies = {}
        page = self.get("/masuk")
        fields = {"akun": self.login, "sandi": PASSWORD, "_kunci": key_of(page)}
        answer = self.post("/masuk", list(fields.items()))
        if answer.status == 303 and (answer.header("location") or "").startswith("/masuk/kode"):
            answer = self.second_step()
        if answer.status != 303:
            raise SystemExit(f"attack: {self.login} cannot sign in: {answer.status}")

    def second_step(self):
        """The demo shows its codes. Each is taken once, so a second sign-in within half a minute waits for the next."""
        for _ in range(45):
            page = self.get("/masuk/kode")
            shown = re.search(r'id="kode-demo">(\d{6})<', page.text)
            if shown:
                return self.post("/masuk/kode", [("kode", shown.group(1)), ("_kunci", key_of(page))])
            time.sleep(1)
        return page

    def get(self, path, headers=None):
        return self.ask("GET", path, headers or {})

    def post(self, path, pairs, headers=None):
        body = urllib.parse.urlencode(pairs, errors="surrogatepass").encode()
        return self.ask("POST", path, {"Content-Type": "application/x-www-form-urlencoded", **(headers or {})}, body)

    def ask(self, method, path, headers, body=None):
        headers = dict(headers)
        if self.cookies:
            headers.setdefault("Cookie", "; ".join(f"{name}={value}" for name, value in self.cookies.items()))
        for attempt in (1, 2):
            if self.connection is None:
                self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
            start = time.monotonic()
            try:
                self.connection.request(method, path, body=body, headers=headers)
                response = self.connection.getresponse()
                content = response.read()
                break
            except (http.client.HTTPException, OSError) as error:
                # A kept connection may have been closed meanwhile; a fresh one must answer, and in plain HTTP.
                self.connection.close()
                self.connection = None
                if attempt == 2 and isinstance(error, http.client.HTTPException):
                    return Answer(599, [], repr(error).encode(), time.monotonic() - start)
                if attempt == 2:
                    raise
        answer = Answer(response.status, response.getheaders(), content, time.monotonic() - start)
        for name, value in answer.headers:
            if name.lower() == "set-cookie":
                pair = value.split(";")[0].split("=", 1)
                if "max-age=0" in value.lower():
                    self.cookies.pop(pair[0], None)
                else:
                    self.cookies[pair[0]] = pair[1]
        return answer


def key_of(page):
    found = re.search(r'name="_kunci" value="([^"]*)"', page.text)
    return found.group(1) if found else ""


def fresh():
    return secrets.token_hex(16)


class Page(html.parser.HTMLParser):
    """Links and forms of a page."""

    def __init__(self, answer):
        super().__init__()
        self.links, self.forms = [], []
        self._select = None
        self._area = None
        self.feed(answer.text)

    def handle_starttag(self, tag, attributes):
        a = {name: value or "" for name, value in attributes}
        form = self.forms[-1] if self.forms and not self.forms[-1]["closed"] else None
        if tag == "a" and a.get("href", "").startswith("/"):
            self.links.append(a["href"].split("#")[0])
        elif tag == "form":
            self.forms.append(
                {"action": a.get("action", ""), "method": a.get("method", "get").upper(), "fields": [], "closed": False})
        elif form is None or not (a.get("name") or tag == "option"):
            return
        elif tag == "input" and a.get("type") in ("radio", "checkbox"):
            form["fields"].append((a["name"], a.get("value", "on"), "checked" in a))
        elif tag in ("input", "button"):
            form["fields"].append((a["name"], a.get("value", ""), tag == "input"))
        elif tag == "textarea":
            form["fields"].append((a["name"], "", True))
        elif tag == "select":
            self._select = a["name"]
            form["fields"].append((a["name"], "", True))
        elif tag == "option" and self._select:
            form["fields"].append((self._select, a.get("value", ""), False))

    def handle_endtag(self, tag):
        if tag == "form" and self.forms:
            self.forms[-1]["closed"] = True
        if tag == "select":
            self._select = None
