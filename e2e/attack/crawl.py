"""What there is to attack: every kind of address, every query and every form that a visitor can come upon."""
import collections
import re
import urllib.parse

from door import Page

# Signing out, ending sessions, and changing the password that everything else here needs: told in docs/security.md.
LEAVE_ALONE = re.compile(r"^/(keluar|masuk|akun/sandi|akun/sesi|akun/keluar)([/?]|$)")
# A record's id, a region, an edition.
ID = re.compile(r"^(?=.*\d)[0-9A-Za-z.\-]{3,}$")


def shape(address):
    """`/keluarga/01ABC.../nik/01DEF...?sesudah=x` is of one kind with every other."""
    path, _, query = address.partition("?")
    parts = [":" if ID.match(part) else part for part in path.split("/")]
    names = sorted(name for name, _ in urllib.parse.parse_qsl(query, keep_blank_values=True))
    return "/".join(parts) + "?" + "&".join(names)


class Surface:
    def __init__(self):
        self.pages = {}
        # (shape, name): an address with that name in its query
        self.queries = {}
        # (method, shape of the action, names): a form
        self.forms = {}


def crawl(visitor, start=("/",), most=400, of_a_kind=3):
    """Follows links breadth first; of each kind of address only a few, since the fiftieth family is as the first."""
    surface = Surface()
    waiting = collections.deque(start)
    seen = set(start)
    kinds = collections.Counter()
    while waiting and len(surface.pages) < most:
        address = waiting.popleft()
        kind = shape(address)
        kinds[kind] += 1
        if kinds[kind] > of_a_kind or LEAVE_ALONE.match(address) or address.startswith("/aset/"):
            continue
        answer = visitor.get(address)
        surface.pages[address] = answer
        place = answer.header("location")
        found = [place] if place and place.startswith("/") else []
        if (answer.header("content-type") or "").startswith("text/html"):
            page = Page(answer)
            found += page.links
            for form in page.forms:
                take(surface, form, address)
        for link in found:
            for name, _ in urllib.parse.parse_qsl(link.partition("?")[2], keep_blank_values=True):
                surface.queries.setdefault((shape(link), name), link)
            if link not in seen:
                seen.add(link)
                waiting.append(link)
    return surface


def take(surface, form, page):
    action = form["action"] or page.partition("?")[0]
    if LEAVE_ALONE.match(action):
        return
    names = tuple(sorted({name for name, _, _ in form["fields"]}))
    if form["method"] == "GET":
        sent = [(name, value) for name, value, isSent in form["fields"] if isSent and name]
        link = action.partition("?")[0] + "?" + urllib.parse.urlencode(sent)
        for name in names:
            surface.queries.setdefault((shape(link), name), link)
    elif form["method"] == "POST":
        surface.forms.setdefault((shape(action), names), {**form, "action": action, "page": page})
