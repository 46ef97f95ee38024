"""A round of a whole kabupaten: 20,000 households of 206 villages, from the first draft to what villages say of the result."""
import collections
import concurrent.futures
import csv
import datetime
import io
import random
import re
import threading
import time

import extract
import offices
import village as desk
from bulk import HEAD, Decisions
from clerk import Clerk, Refused, dotted, hidden_key, letters, number
from copies import doctor
from engines import Watch, cpu_seconds, memory, say
from households import Households, Numbers
from province import PASSWORD

REGION = "17.03"
VILLAGES = 206
# What the ministry's answer says of a proposal, by share; of the rest that it is determined.
ANSWERS = {"TIDAK PADAN": 0.04, "DITOLAK": 0.02, "": 0.01}
# What a village says of a name, by share.
REFUSED, POSTPONED, DISPUTED = 0.02, 0.01, 0.05


def chosen(regions, count):
    """Villages of the kecamatan that have the most of them: (code, name, kecamatan)."""
    found = collections.defaultdict(list)
    for row in offices.villages_of(regions, REGION):
        found[row[0] // 10_000].append(row)
    largest = sorted(found.values(), key=lambda rows: (-len(rows), rows[0][0]))
    return sorted([row for rows in largest for row in rows][:count])


class Office:
    """Accounts, each signed in when it is needed, and again where its session has ended meanwhile."""

    def __init__(self, port):
        self.port = port
        self.clerks, self.lock = {}, threading.Lock()
        # Sign-ins that were told to wait, though nothing had failed.
        self.turned_away = 0

    def __getitem__(self, login):
        with self.lock:
            clerk = self.clerks.setdefault(login, Clerk(self.port, login, PASSWORD))
        if clerk.key:
            try:
                clerk.key = clerk.get("/api/kunci")["kunci"]
                return clerk
            except Refused as refused:
                if refused.status != 401:
                    raise
                clerk.cookies = {}
        for attempt in range(5):
            try:
                return self.come_in(clerk)
            except Refused as refused:
                if refused.status != 429 or attempt == 4:
                    raise
                with self.lock:
                    self.turned_away += 1
                time.sleep(0.5)

    def come_in(self, clerk):
        login = clerk.login
        if login.split(".")[0] in ("verifikator1", "verifikator2", "kadis", "bupati") and clerk.code is None:
            self.first(clerk)
        else:
            clerk.sign_in()
        return clerk

    @staticmethod
    def first(clerk):
        """Signs in for the first time, with a second factor to be set up before anything else."""
        page = clerk.page("/masuk")
        clerk.form("/masuk", {"akun": clerk.login, "sandi": clerk.password, "_kunci": hidden_key(page)})
        clerk.enrol()


def fields_of(page, action, having=None):
    """The hidden fields of the form that goes to an address, and of those the one that has a field with a value; what
    it asks to be sure of is ticked."""
    for found in re.finditer(r"<form\b([^>]*)>(.*?)</form>", page, re.DOTALL):
        target = re.search(r'\baction="([^"]*)"', found[1])
        if not target or target[1].replace("&amp;", "&").split("?")[0] != action:
            continue
        fields = {}
        for tag in re.findall(r'<input[^>]*type="hidden"[^>]*>', found[2]):
            name, value = re.search(r'\bname="([^"]*)"', tag), re.search(r'\bvalue="([^"]*)"', tag)
            if name:
                fields[name[1]] = value[1] if value else ""
        for name in re.findall(r'\bname="(yakin[^"]*)"', found[2]):
            fields[name] = "ya"
        if having is None or fields.get(having[0], "") == having[1]:
            return fields
    raise SystemExit(f"the page has no form for {action}{f' with {having}' if having else ''}")


class Round:
    def __init__(self, options, stage):
        self.options, self.stage, self.register = options, stage, stage.register
        self.stages, self.problems, self.skipped = [], [], []
        self.found, self.missed, self.left = collections.Counter(), collections.Counter(), collections.Counter()
        self.made, self.agreed = {}, collections.Counter()
        self.lock = threading.Lock()
        self.draw = random.Random(f"road {options.seed}")

    # The register before anybody proposes

    def prepare(self):
        options = self.options
        rows = chosen(options.regions, options.villages or VILLAGES)
        self.codes = [code for code, _, _ in rows]
        self.names = {code: (name, kecamatan) for code, name, kecamatan in rows}
        self.camats = sorted({code // 10_000 * 10_000 for code in self.codes})
        self.home = offices.populate(self.stage, REGION, options.families or 40_000, options.seed)
        self.operators = offices.add(self.stage, "operator_desa", "operator", self.codes)
        self.heads = offices.add(self.stage, "kades", "kades", self.codes)
        self.camat = offices.add(self.stage, "camat", "camat", self.camats)
        for login in ("verifikator1", "verifikator2"):
            offices.one(self.stage, login, f"verifikator@{REGION}")
        offices.one(self.stage, "kadis", f"kadis@{REGION}")
        offices.one(self.stage, "bupati", f"bupati@{REGION}")
        numbers = Numbers(self.register, options.seed)
        self.cases = extract.cases(options.road, self.codes, Households(numbers, options.seed), numbers, options.seed)
        self.before = self.families()

    def families(self):
        return self.register.query(f"SELECT count(*) AS n FROM family WHERE home = {self.home} AND status = 1")[0][0]

    def timed(self, name, work, *arguments):
        say(f"{name} ...")
        begun = time.monotonic()
        note = work(*arguments) or ""
        seconds = time.monotonic() - begun
        self.stages.append((name, seconds, note))
        say(f"  {seconds:.1f} s{': ' + note if note else ''}")

    def everywhere(self, work, places):
        """Does the same for every village, several at a time. What goes wrong ends the whole."""
        with concurrent.futures.ThreadPoolExecutor(self.options.workers) as pool:
            for done in concurrent.futures.as_completed([pool.submit(work, place) for place in places]):
                done.result()

    def job(self, clerk, place, patience=3600):
        """Looks at the page of a job as its asker does, until it has ended. Returns its number."""
        found = re.match(r"/pekerjaan/([0-9A-Z]{13})", place)
        if not found:
            raise SystemExit(f"no job, but {place[:300]}")
        return self.ended(clerk, number(found[1]), patience)

    def ended(self, clerk, id, patience=3600):
        end = time.monotonic() + patience
        while time.monotonic() < end:
            (state, problem), = self.register.query(f"SELECT state, problem FROM job WHERE id = {id}")
            if state == "done":
                return id
            if state in ("failed", "cancelled"):
                raise SystemExit(f"job {letters(id)} {state}: {problem}")
            clerk.page(f"/pekerjaan/{letters(id)}")
            time.sleep(0.5)
        raise SystemExit(f"job {letters(id)} did not end")

    def sign_in(self):
        logins = ["verifikator1", "verifikator2", "kadis", "bupati", *self.operators.values(), *self.heads.values(), *self.camat.values()]
        self.everywhere(lambda login: self.office[login] and None, logins)
        away = self.office.turned_away
        return f"{len(logins)} people" + (f", {away} told to wait though nothing had failed" if away else "")

    # What an office does

    def load_extract(self):
        path = f"{self.stage.folder}/ekstrak.csv"
        rows = extract.write(path, self.cases, self.names)
        verifier = self.office["verifikator1"]
        upload = verifier.file(path, "ekstrak.csv")
        day = datetime.date.today() - datetime.timedelta(days=1)
        self.job(verifier, verifier.form("/dukcapil", {
            "unggahan": upload, "wilayah": REGION, "tanggal_data": f"{day:%d-%m-%Y}", "cakupan": "seluruh"}))
        (taken, unreadable), = self.register.query("SELECT persons, unreadable FROM civil_load ORDER BY id DESC LIMIT 1")
        if (taken, unreadable) != (rows, 0):
            self.problems.append(f"of {rows:,} rows of the extract {taken:,} were taken, {unreadable:,} not read")
        return f"{taken:,} persons"

    def write_drafts(self, code):
        operator = self.office[self.operators[code]]
        draw = random.Random(f"village {self.options.seed} {code}")
        for case in self.cases[code]:
            made = desk.write(operator, case.draft)
            self.check(operator, case, made, draw)
            with self.lock:
                self.made[made["id"]] = case

    def check(self, operator, case, made, draw):
        """Reads what was found in a draft, and mends it, answers for it, or takes the draft back."""
        address = f"/usulan/{made['id']}/pemeriksaan"
        fields = self.findings(operator.page(address))
        codes = {code for _, code in fields}
        with self.lock:
            self.found.update(codes)
            if case.code and case.code not in codes:
                self.missed[case.code] += 1
        if not fields:
            return
        if case.mistake == "dead" and draw.random() < 0.5:
            operator.send(f"/api/usulan/{made['id']}/langkah", {
                "versi": made["versi"], "sidik": made["sidik"], "langkah": "tarik", "alasan": "PERMINTAAN_WARGA"})
            case.ended = "DITARIK"
            return
        version = made["versi"]
        if case.mistake in ("name", "mother", "card") and draw.random() < 0.67:
            right = {key: value for key, value in case.right.items() if key != "desa"}
            version = operator.send(f"/api/usulan/{made['id']}", {**right, "versi": version})["versi"]
            fields = self.findings(operator.page(address))
            with self.lock:
                self.found["mended"] += 1
                if case.code in {code for _, code in fields}:
                    self.problems.append(f"{case.code} is found still after it was mended")
        if fields:
            with self.lock:
                self.found["answered"] += 1
            operator.form(address, {"versi": str(version), **{
                field: "Sudah diperiksa dengan kartu keluarga asli" for field, _ in fields}})

    @staticmethod
    def findings(page):
        return re.findall(r'name="(jawab-([A-Z0-9]+)-\d+)"', page)

    def seen(self, clerk, state):
        found, after = [], ""
        while True:
            page = clerk.get(f"/api/usulan?tahap={state}" + (f"&sesudah={after}" if after else ""))
            found += [(row["id"], row["versi"]) for row in page["usulan"]]
            after = page.get("sesudah")
            if not after:
                return found

    def leave(self, what, left):
        with self.lock:
            for row in left:
                self.left[f"{what}: {row['alasan']}"] += 1

    def meet(self, code):
        operator = self.office[self.operators[code]]
        draw = random.Random(f"meeting {self.options.seed} {code}")
        drafts = self.seen(operator, "DRAF")
        if not drafts:
            return
        kind = "muskel" if code // 1000 % 10 == 1 else "musdes"
        meeting = desk.convene(operator, dotted(code), f"400/{code % 10_000}/{datetime.date.today():%m/%Y}", kind)["id"]
        taken, left = desk.put_on(operator, meeting, drafts)
        self.leave("agenda", left)
        for id in taken:
            chance = draw.random()
            decision, reason = ("tolak", "MAMPU") if chance < REFUSED else (
                ("tunda", "BUTUH_KUNJUNGAN") if chance < REFUSED + POSTPONED else ("setuju", ""))
            desk.decide(operator, meeting, id, decision, reason)
            with self.lock:
                self.agreed[decision] += 1
        if taken:
            desk.seal(operator, meeting)

    def finalise(self, code):
        head = self.office[self.heads[code]]
        seen = self.seen(head, "SETUJU_MUSDES")
        if seen:
            _, left = desk.finalise(head, dotted(code), seen)
            self.leave("final", left)

    def forward(self):
        count = 0
        for code in self.camats:
            camat = self.office[self.camat[code]]
            decisions = Decisions(self.register, camat)
            if self.waiting("FINAL_DESA", code):
                count += decisions.take("/terusan", offices.written(code), "FINAL_DESA", "teruskan", "teruskan")[2]
        return f"{count:,} by {len(self.camats)} camat, one after the other"

    def waiting(self, state, code=None):
        within = f" AND village BETWEEN {code} AND {code + 9_999}" if code else ""
        return self.register.query(f"SELECT count(*) AS n FROM proposal WHERE home = {self.home} AND state = '{state}'{within}")[0][0]

    def verify(self):
        decisions = Decisions(self.register, self.office["verifikator1"], self.office["verifikator2"])
        _, missed, taken, dropped = decisions.take("/verifikasi", REGION, "TERUSAN_KEC", "luluskan", "luluskan")
        self.decisions = decisions
        if missed or dropped:
            self.problems.append(f"verification left {missed + dropped:,} where they were")
        return f"{taken:,} passed"

    def batch(self):
        made = self.office["verifikator1"].send("/api/pengesahan", {"wilayah": REGION})
        self.list = made["id"]
        return f"{made['usulan']:,} on one sealed list"

    def endorse(self):
        self.decide_list("kadis", {"putusan": "setujui"})

    def decide_list(self, login, body):
        clerk = self.office[login]
        seen = clerk.get(f"/api/pengesahan/{self.list}")
        clerk.send(f"/api/pengesahan/{self.list}/putusan", {"versi": seen["versi"], "segel": seen["segel"], **body})

    def ratify(self):
        bupati = self.office["bupati"]
        place = f"/pengesahan/{self.list}"
        bupati.paper(place, "surat_pengesahan", desk.picture())
        letter = fields_of(bupati.page(place), place, ("putusan", "sahkan"))["surat"]
        self.decide_list("bupati", {
            "putusan": "sahkan", "nomor": f"460/{self.options.seed}/2026", "tanggal": datetime.date.today().isoformat(),
            "surat": letter})

    def ministry_file(self):
        verifier = self.office["verifikator1"]
        self.job(verifier, verifier.form(f"/pengesahan/{self.list}/kementerian", {}))
        status, _, content = verifier.ask("GET", f"/pengesahan/{self.list}/kementerian")
        if status != 200:
            raise SystemExit(f"the file for the ministry does not come: {status}")
        self.file = content
        return f"{content.count(10) - 1:,} rows, {len(content) / 1e6:.1f} MB"

    def send(self):
        verifier = self.office["verifikator1"]
        place = f"/pengesahan/{self.list}"
        verifier.paper(place, "tanda_terima", desk.picture())
        fields = fields_of(verifier.page(place), f"{place}/kirim")
        verifier.form(f"{place}/kirim", {
            **fields, "nomor": f"B-{self.options.seed}/2026", "tanggal": f"{datetime.date.today():%d-%m-%Y}", "_kunci": verifier.key})

    # The ministry, which is nobody here

    def answer(self):
        """Its file of what it determined: the one that it was sent, with a column of the result."""
        text = self.file.decode("utf-8-sig")
        separator = max("|;,", key=text.split("\n", 1)[0].count)
        rows = list(csv.reader(io.StringIO(text), delimiter=separator))
        head = rows[0]
        card = head.index("NOKK")
        said = {}
        self.said = collections.Counter()
        path = f"{self.stage.folder}/penetapan.csv"
        with open(path, "w", newline="", encoding="utf-8") as file:
            out = csv.writer(file, delimiter=separator)
            out.writerow([*head, "HASIL"])
            for row in rows[1:]:
                if row[card] not in said:
                    chance, result = self.draw.random(), "DITETAPKAN"
                    for other, share in ANSWERS.items():
                        if 0 <= chance < share:
                            result = other
                            break
                        chance -= share
                    said[row[card]] = result
                    self.said[result] += 1
                if said[row[card]]:
                    out.writerow([*row, said[row[card]]])
        return path

    def read_determination(self):
        path = self.answer()
        verifier = self.office["verifikator2"]
        upload = verifier.file(path, "penetapan.csv")
        period = self.register.query(f"SELECT max(period) AS n FROM proposal WHERE home = {self.home} AND state = 'TERKIRIM_PUSAT'")[0][0]
        job = self.job(verifier, verifier.form("/penetapan", {
            "unggahan": upload, "wilayah": REGION, "periode": f"{period // 100}-{period % 100:02d}",
            "nomor": f"SK-{self.options.seed}/HUK/2026", "tanggal": f"{datetime.date.today():%d-%m-%Y}"}))
        self.decree = job
        (determined, rejected, unmatched, missing), = self.register.query(
            f"SELECT determined, rejected, unmatched, missing FROM determination WHERE home = {self.home} AND id = {job}")
        expected = (self.said["DITETAPKAN"], self.said["DITOLAK"], self.said["TIDAK PADAN"], self.said[""])
        if (determined, rejected, unmatched, missing) != expected:
            self.problems.append(f"the determination was read as {determined, rejected, unmatched, missing}, it says {expected}")
        return f"{determined:,} determined, {rejected:,} rejected, {unmatched:,} not matched, {missing:,} not in it"

    def confirm(self):
        kadis = self.office["kadis"]
        place = f"/penetapan/{letters(self.decree)}"
        fields = fields_of(kadis.page(place), place, ("putusan", "konfirmasi"))
        kadis.form(place, {**fields, "_kunci": kadis.key})
        job, = self.register.query(f"SELECT job FROM determination WHERE home = {self.home} AND id = {self.decree}")[0]
        self.ended(kadis, job)
        (applied, troubled), = self.register.query(
            f"SELECT count(applied_at) AS done, count(trouble) AS troubled FROM determination_row WHERE home = {self.home} AND determination = {self.decree}")
        if troubled:
            self.problems.append(f"{troubled:,} lines of the determination could not be carried out")
        return f"{applied:,} carried out"

    def hand_back(self):
        bupati = self.office["bupati"]
        count = 0
        while True:
            page = bupati.page(f"/serah?wilayah={REGION}")
            if 'name="jumlah"' not in page:
                break
            fields = fields_of(page, "/serah")
            bupati.form("/serah", {**fields, "_kunci": bupati.key})
            count += int(fields["jumlah"])
        (lists,), = self.register.query(f"SELECT count(*) AS n FROM handback WHERE home = {self.home}")
        return f"{count:,} names on {lists} lists"

    def answer_names(self, code):
        operator = self.office[self.operators[code]]
        draw = random.Random(f"answers {self.options.seed} {code}")
        for list in sorted(set(re.findall(r'href="(/serah/[0-9A-Z]{13})"', operator.page("/serah")))):
            address, after = list, ""
            while address:
                page = operator.page(address)
                ticks = re.findall(r'value="([0-9A-Z]{13}\.\d+)"', page)
                wrong = [tick for tick in ticks if draw.random() < DISPUTED]
                for step, some in (("konfirmasi", [tick for tick in ticks if tick not in wrong]), ("bantah", wrong)):
                    if some:
                        pairs = [("pilih", tick) for tick in some] + [("langkah", step), ("sesudah", after)]
                        if step == "bantah":
                            pairs += [("alasan-bantah", "SALAH_KETIK"), ("kata-bantah", "")]
                        operator.form(list, pairs)
                following = re.search(rf'href="({list}\?sesudah=([^"&]+))"', page)
                address, after = (following[1], following[2]) if following else ("", "")

    # All of it

    def run(self):
        server = self.stage.serve()
        self.office = Office(server.port)
        self.timed("signing in", self.sign_in)
        self.timed("extract of the civil registry", self.load_extract)
        self.timed("drafts with papers, checked", self.everywhere, self.write_drafts, self.codes)
        self.timed("musyawarah: agenda, names, minutes, seal", self.everywhere, self.meet, self.codes)
        self.timed("made final by heads of villages", self.everywhere, self.finalise, self.codes)
        self.timed("forwarded by the camat", self.forward)
        self.timed("verified, by two", self.verify)
        self.timed("list for the head of Dinsos", self.batch)
        self.timed("endorsed", self.endorse)
        self.timed("ratified with a letter", self.ratify)
        self.timed("file for the ministry", self.ministry_file)
        self.timed("sent", self.send)
        self.timed("determination read", self.read_determination)
        self.timed("confirmed and carried out", self.confirm)
        self.timed("handed back to villages", self.hand_back)
        self.timed("answered by villages", self.everywhere, self.answer_names, self.codes)
        self.peak, self.cpu = memory(server.pid)[1], cpu_seconds(server.pid)
        self.stage.stop()

    def counted(self):
        """Where they all are, and that none is missing."""
        states = dict(self.register.query(
            f"SELECT state, count(*) AS n FROM proposal WHERE home = {self.home} GROUP BY state ORDER BY count(*) DESC"))
        there = {id for id, in self.register.query(f"SELECT id FROM proposal WHERE home = {self.home}")}
        lost = [id for id in self.made if number(id) not in there]
        if lost:
            self.problems.append(f"{len(lost):,} proposals that were acknowledged are not there: {lost[:3]}")
        if sum(states.values()) != len(self.made) or len(self.made) != self.options.road:
            self.problems.append(
                f"{self.options.road:,} were to be made, {len(self.made):,} were acknowledged, {sum(states.values()):,} are there")
        expected = collections.Counter({
            "DITARIK": sum(getattr(case, "ended", "") == "DITARIK" for case in self.made.values()),
            "TOLAK_MUSDES": self.agreed["tolak"], "TUNDA_MUSDES": self.agreed["tunda"], "TERKIRIM_PUSAT": self.said[""],
            "VERIFIKASI_ULANG": self.agreed["setuju"] - self.said[""]})
        if +expected != collections.Counter(states):
            self.problems.append(f"they are in {states}, and should be in {dict(+expected)}")
        grown = self.families() - self.before
        if grown != self.said["DITETAPKAN"]:
            self.problems.append(f"the register has {grown:,} families more, {self.said['DITETAPKAN']:,} were determined")
        return states


def measure(options, stage):
    it = Round(options, stage)
    it.prepare()
    begun = time.monotonic()
    with Watch(stage.register.cluster, every=2) as watch:
        try:
            it.run()
        except Refused as refused:
            raise SystemExit(f"the road ended early: {refused}") from refused
    seconds = time.monotonic() - begun
    states = it.counted()
    for why, count in it.left.most_common(5):
        it.problems.append(f"{count:,} left: {why}")
    if it.missed:
        it.problems.append(f"mistakes that were not found: {dict(it.missed)}")
    say("doctor ...")
    it.problems += [f"doctor: {line}" for line in doctor(stage.program, stage.register)[:5]]
    seeded = collections.Counter(case.code for some in it.cases.values() for case in some if case.code)
    lines = [
        f"{options.road:,} households proposed by {len(it.codes)} villages in {len(it.camats)} kecamatan of Bengkulu Utara, "
        f"{options.workers} at a time, seed {options.seed}: {seconds:.0f} s.", "",
        "| Stage | Seconds | What |", "|---|---:|---|",
        *(f"| {name} | {took:.1f} | {note} |" for name, took, note in it.stages), "",
        "Of the verification:", "", *HEAD, *(part.row() for part in it.decisions.parts), "",
        "Against the extract of the civil registry: " + ", ".join(
            f"{count:,} {code} seeded, {it.found[code]:,} found" for code, count in sorted(seeded.items()))
        + f"; {it.found['mended']:,} drafts were mended, {it.found['answered']:,} answered for.", "",
        "| State at the end | Proposals |", "|---|---:|", *(f"| {state} | {count:,} |" for state, count in states.items()),
        f"| **together** | {sum(states.values()):,} |", "", f"{len(it.made):,} were acknowledged.", "",
        f"Server: {it.cpu:.0f} s of CPU, {it.peak:.0f} MB at most."]
    if watch.cluster:
        lines.append(f"PostgreSQL: {watch.cpu:.0f} s of CPU, {watch.most:,.0f} MB at most, {watch.wal / 1e6:,.0f} MB of WAL.")
    return "\n".join(lines), it.problems
