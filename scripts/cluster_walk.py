"""Who walks the screens of a register that lies on several servers, and what they change there."""
import itertools
import os
import random
import re
import sys
import threading
import time

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "e2e", "attack"))

from crawl import crawl, shape  # noqa: E402
from door import PASSWORD, Visitor, key_of  # noqa: E402,F401
from visitors import Form, Wrong, told  # noqa: E402

DERATI, NEIGHBOUR, FAR = "17.02.06.2001", "17.02.06.2002", "17.08.01.2001"


def say(text):
    print(text, flush=True)


def operator(village):
    return "operator." + village.replace(".", "")


class Walk:
    """Everybody who walks, and what they came upon."""

    def __init__(self, register, port):
        self.register, self.port = register, port
        self.visitors, self.faults, self.took = {}, [], {}

    def visitor(self, login):
        if login not in self.visitors:
            visitor = self.visitors[login] = Visitor(self.port, login)
            asked = visitor.ask

            def ask(method, path, *rest):
                answer = asked(method, path, *rest)
                self.took.setdefault(f"{method} {shape(path)}", []).append(answer.took)
                if answer.status >= 500:
                    self.fault(f"{login}: {method} {path}: {answer.status}")
                return answer
            visitor.ask = ask
        return self.visitors[login]

    def fault(self, text):
        say(f"WRONG  {text}")
        self.faults.append(text)

    def screens(self, login, most):
        start = ("/beranda", "/laporan", "/jejak", "/pdp", "/latihan", "/darurat")
        surface = crawl(self.visitor(login), start, most, 2)
        kinds = {shape(address) for address in surface.pages}
        say(f"{login}: {len(surface.pages)} pages of {len(kinds)} kinds")

    def step(self, name, change):
        start = time.monotonic()
        try:
            change()
            say(f"{name}: {time.monotonic() - start:.1f} s")
        except (Wrong, StopIteration, IndexError, TypeError) as wrong:
            self.fault(f"{name}: {wrong!r}")

    def page(self, login, address):
        answer = self.visitor(login).get(address)
        if answer.status != 200:
            raise Wrong(f"GET {address}: {answer.status}")
        return answer.text

    def send(self, login, address, changes, button=None, on=None):
        """Fills in the form of a page that has these fields, and returns where it led."""
        text = self.page(login, on or address)
        names = set(changes)
        forms = [form for form in Form.all(text, address)
                 if names <= set(form.options) | {name for name, _ in form.fields}
                 and (button is None or button in form.buttons)]
        if not forms:
            raise Wrong(f"{on or address} has no form for {address} with {sorted(names)} {button or ''}")
        form = forms[0].fill(changes)
        pressed = [button] if button else [b for b in form.buttons[:1] if b[0] and len(form.buttons) == 1]
        answer = self.visitor(login).post(address, form.fields + pressed)
        if answer.status != 303:
            raise Wrong(f"POST {address}: {answer.status} {told(answer.text)}")
        return answer.header("location")

    def wait(self, login, address, pattern, seconds=600):
        """Asks for a page until it says something."""
        until = time.monotonic() + seconds
        while not (found := re.search(pattern, self.page(login, address), re.DOTALL)):
            if time.monotonic() > until:
                raise Wrong(f"{address} does not come to say {pattern}")
            time.sleep(0.5)
        return found

    def families(self, login, query):
        found = re.findall(r'href="(/keluarga/[0-9A-Z]{13})', self.page(login, f"/keluarga?{query}"))
        return list(dict.fromkeys(found))


class Changes(Walk):
    """What is changed, each by whoever does it in an office."""

    operator, far, neighbour = operator(DERATI), operator(FAR), operator(NEIGHBOUR)

    def all(self):
        for name in ("edit", "nik", "reveal", "move", "bulk", "export", "request", "beyond", "lookers", "import_file",
                     "practice"):
            self.step(name, getattr(self, name))

    def member(self):
        family = self.families(self.operator, f"wilayah={DERATI}&valid=ya")[3]
        return family, re.search(rf"{family}/anggota/[0-9A-Z]{{13}}", self.page(self.operator, family))[0]

    def edit(self):
        family, member = self.member()
        self.send(self.operator, member, {"pekerjaan": "PETANI KOPI"})
        self.send(self.operator, f"{family}/ubah", {"alamat": "JL. BARU"})
        place = re.search(r"/perubahan/[0-9A-Z]{13}/urungkan", self.page(self.operator, family))[0]
        self.send(self.operator, place, {}, on=family)

    def number(self):
        """A whole NIK of Derati, as it is read with a reason."""
        family = self.families(self.operator, f"wilayah={DERATI}&valid=ya")[1]
        address = re.search(rf"{family}/nik/[0-9A-Z]{{13}}", self.page(self.operator, family))[0]
        text = self.page(self.operator, address)
        form = next(Form.all(text, address)).fill({})
        answer = self.visitor(self.operator).post(address, form.fields)
        shown = re.search(r'class="bignumber[^"]*"[^>]*>(.*?)</p>', answer.text, re.DOTALL)
        return re.sub(r"<[^>]*>|\s", "", shown[1])

    def reveal(self):
        if len(self.number()) != 16:
            raise Wrong("the number is not shown")

    def nik(self):
        _, member = self.member()
        form = next(Form.all(self.page(self.operator, member), member))
        self.send(self.operator, member, {"nik": self.number()[:12] + "0999"} if form.get("nik") is not None else {})

    def move(self):
        """To the other kabupaten, taken in there, sent back by an undo, and withdrawn."""
        # Any: of an earlier run that broke off there is one under way.
        family = random.choice(self.families(self.operator, f"wilayah={DERATI}&valid=ya")[5:])
        place = self.send(
            self.operator, "/pindah/baru", {"desa": FAR}, on=f"/pindah/baru?keluarga={family.rpartition('/')[2]}")
        case = re.search(r"/pindah/[0-9A-Z]{13}", place)[0]
        self.page(self.operator, case)
        self.send(self.far, case, {}, ("putusan", "terima"))
        self.page(self.operator, case)
        undo = re.search(r"/perubahan/[0-9A-Z]{13}/urungkan", self.page(self.far, case))[0]
        self.send(self.far, undo, {}, on=case)
        self.send(self.operator, case, {}, ("putusan", "tarik"))

    def bulk(self):
        place = self.send(
            self.operator, "/perbaikan/massal", {"keterangan": "Menurut KTP-el"},
            on="/perbaikan/massal?jenis=lahir_dari_nik")
        job = re.search(r"/perbaikan/massal/\d+", place)[0]
        for step in ("jalankan", "urungkan"):
            self.wait(self.operator, job, f'name="langkah" value="{step}"')
            self.send(self.operator, job, {}, ("langkah", step))
        self.wait(self.operator, job, "diurungkan")

    def export(self):
        page = self.page("dinsos", f"/keluarga?wilayah={DERATI}&valid=tidak")
        form = re.search(r'href="(/ekspor/baru[^"]*)', page)[1]
        place = self.send(
            "dinsos", "/ekspor/baru", {"format": "csv", "tujuan": "verifikasi_lapangan"}, on=form.replace("&amp;", "&"))
        link = self.wait("dinsos", place, r'href="(/ekspor/[0-9A-Z]{13}/unduh)')[1]
        self.page("dinsos", link)

    def request(self):
        family = self.families(self.operator, f"wilayah={DERATI}&valid=ya")[2]
        blank = re.search(r'href="(/pdp/permintaan/baru[^"]*)', self.page(self.operator, family))[1]
        page = self.page(self.operator, blank.replace("&amp;", "&"))
        form = next(Form.all(page, "/pdp/permintaan/baru"))
        place = self.send(
            self.operator, "/pdp/permintaan/baru",
            {"jenis": "keberatan", "orang": form.options["orang"][0], "identitas": "KTP-el diperlihatkan",
             "isi_permintaan": "mohon ditinjau"}, on=blank.replace("&amp;", "&"))
        self.send("kadis", place, {}, ("langkah", "mulai"))
        self.send("kadis", place, {"alasan_tanda": "menolak penilaian otomatis"}, ("langkah", "tanda"))
        self.send("kadis", place, {"alasan_lepas": "sudah ditinjau"}, ("langkah", "lepas"))
        self.send("kadis", place, {"jawaban": "Diputus oleh petugas."}, ("langkah", "jawab"))

    def beyond(self):
        place = self.send(self.far, "/darurat", {"nomor": self.number(), "keterangan": "Mengungsi karena banjir"})
        self.page(self.far, place)
        self.send(self.far, f"{place.partition('?')[0]}/tutup", {}, on=place)
        review = re.search(r"/darurat/[0-9A-Z]{13}/tinjau", self.page("dinsos", "/darurat/tinjau"))[0]
        self.send("dinsos", review, {"putusan": "wajar", "alasan": "Keluarga itu memang mengungsi"})

    def lookers(self):
        family = self.families(self.operator, f"wilayah={DERATI}&valid=ya")[1]
        if "<table" not in self.page("auditor", f"{family}/dilihat"):
            raise Wrong("nobody is said to have looked")

    def import_file(self):
        """The people of a kecamatan once more, some of them with faults: merged with what is there."""
        path = self.register.people("17.02.06", 600, "2024-07-01", "lanjutan")
        visitor = self.visitor("dinsos")
        key = key_of(visitor.get("/berkas"))
        with open(path, "rb") as file:
            content = file.read()
        parts = [
            b'--t\r\nContent-Disposition: form-data; name="_kunci"\r\n\r\n' + key.encode(),
            b'--t\r\nContent-Disposition: form-data; name="berkas"; filename="juli-2024.psv"\r\n'
            b"Content-Type: text/plain\r\n\r\n" + content, b"--t--\r\n"]
        answer = visitor.ask(
            "POST", "/berkas/kirim", {"Content-Type": "multipart/form-data; boundary=t"}, b"\r\n".join(parts))
        if answer.status != 303:
            raise Wrong(f"the file was not taken: {answer.status} {told(answer.text)}")
        upload = answer.header("location")
        preview = self.send("dinsos", upload, {"tanggal_data": "2024-07-01", "sumber": "DTKS"})
        self.wait("dinsos", preview, f'action="{upload}/impor"')
        job = self.send("dinsos", f"{upload}/impor", {}, on=preview)
        done = self.wait("dinsos", job, r'href="(/berkas/impor/\d+)')[1]
        self.page("dinsos", done)

    def practice(self):
        """Everybody may: a course is begun, a task is tried and marked."""
        tasks = r"/latihan/tugas/[\w-]+/[\w-]+"
        if not re.search(tasks, self.page(self.neighbour, "/latihan")):
            self.send(self.neighbour, re.search(r"/latihan/mulai/[\w-]+", self.page(self.neighbour, "/latihan"))[0], {})
        task = re.search(tasks, self.page(self.neighbour, "/latihan"))[0]
        for _ in range(2):
            self.send(self.neighbour, task, {})
        self.send(self.neighbour, "/latihan/selesai", {}, on="/latihan")


KINDS = ("beranda", "families", "family", "name", "queue", "edit")


def work(walk, village, until, took):
    """An operator's day without a pause: each kind in turn."""
    login = operator(village)
    visitor = Visitor(walk.port, login)
    walk.visitors[login] = visitor
    families = walk.families(login, f"wilayah={village}")
    for turn in itertools.count():
        family = families[turn % len(families)]
        for kind in KINDS:
            start = time.monotonic()
            if start > until:
                return
            if kind == "edit":
                member = re.search(rf"{family}/anggota/[0-9A-Z]{{13}}", walk.page(login, family))[0]
                form = next(Form.all(walk.page(login, member), member))
                form.fill({"pekerjaan": "PETANI " + "".join(random.choices("ABCDEFGHIJ", k=8))})
                start = time.monotonic()
                answer = visitor.post(member, form.fields)
                ok = answer.status == 303
            else:
                place = {"beranda": "/beranda", "families": f"/keluarga?wilayah={village}", "family": family,
                         "name": "/cari?nama=siti+nur", "queue": "/perbaikan"}[kind]
                ok = visitor.get(place).status == 200
            took[kind].append((time.monotonic() - start) * 1000)
            if not ok:
                walk.fault(f"load: {kind} of {login}")


def load(walk, seconds):
    villages = [f"17.02.06.20{number:02}" for number in range(1, 9)]
    took = {kind: [] for kind in KINDS}
    until = time.monotonic() + seconds

    def run(village):
        try:
            work(walk, village, until, took)
        except (Wrong, StopIteration, TypeError) as wrong:
            walk.fault(f"load in {village}: {wrong!r}")

    threads = [threading.Thread(target=run, args=(village,)) for village in villages]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    answers = sum(map(len, took.values())) / seconds
    say(f"load: {len(threads)} operators, {answers:.1f} answers a second; ms, half and 95 of 100:")
    for kind, times in took.items():
        times.sort()
        say(f"  {kind:10} {times[len(times) // 2]:6.0f} {times[len(times) * 95 // 100]:6.0f}  ({len(times)})")
