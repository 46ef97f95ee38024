"""Somebody who signs in and asks for pages, as the measurements need it."""
import base64
import hmac
import http.client
import re
import struct
import sys
import time
import urllib.parse

from province import PASSWORD


class Visitor:
    """Somebody signed in, asking over one connection as a browser does."""

    def __init__(self, port, login):
        self.role = login.split(".")[0]
        self.cookies = {}
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        for _ in range(300):
            try:
                self.ask("GET", "/health")
                break
            except OSError:
                self.connection.close()
                time.sleep(0.2)
        _, page = self.ask("GET", "/masuk")
        key = re.search(r'name="_kunci" value="([0-9a-f]+)"', page.decode())
        if not key:
            sys.exit("the sign-in page has no form key")
        form = urllib.parse.urlencode({"akun": login, "sandi": PASSWORD, "_kunci": key[1]})
        status, _ = self.ask("POST", "/masuk", form)
        if status != 303 or "tepat" not in self.cookies:
            sys.exit(f"{login} cannot sign in: {status}")
        _, page = self.ask("GET", "/akun/kode")
        if self.role != "operator":
            self.enrol(page.decode())

    def enrol(self, page):
        """The role needs a second factor before any other page opens: this program is the app."""
        secret = re.search(r'id="kunci">([A-Z2-7 ]+)<', page)[1].replace(" ", "")
        mac = hmac.digest(base64.b32decode(secret), struct.pack(">Q", int(time.time()) // 30), "sha1")
        code = str((int.from_bytes(mac[mac[19] & 15:][:4], "big") & 0x7FFFFFFF) % 1_000_000).zfill(6)
        key = re.search(r'name="_kunci" value="([0-9a-f]+)"', page)[1]
        status, _ = self.ask("POST", "/akun/kode", urllib.parse.urlencode({"kode": code, "_kunci": key}))
        if status != 200:
            sys.exit(f"the second factor was not taken: {status}")

    def ask(self, method, address, form=None):
        headers = {"Accept": "text/html", "Accept-Encoding": "gzip" if method == "GET" and not address.startswith(("/masuk", "/akun")) else "identity"}
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if form:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        self.connection.request(method, address, body=form, headers=headers)
        response = self.connection.getresponse()
        body = response.read()
        for name, value in response.getheaders():
            if name.lower() == "set-cookie":
                cookie, _, content = value.split(";")[0].partition("=")
                self.cookies[cookie.strip()] = content
        return response.status, body
