"""One decision on a hundred thousand proposals: looked at, agreed to by another, taken."""
import datetime
import re
import threading
import time

import village as desk
from clerk import Clerk, number
from copies import Copies, Filler, Original, doctor
from engines import Watch, memory, say
from households import Households, Numbers

REGION, VILLAGE, KECAMATAN = 1_702_000_000, 1_702_062_001, "170206"
GOAL = 60


def to_the_verifier(port, register):
    """One household on its real road as far as Dinsos. Returns its id."""
    operator = Clerk.of_demo(port, f"operator.{VILLAGE}").sign_in()
    head = Clerk.of_demo(port, f"kades.{VILLAGE}").sign_in()
    camat = Clerk.of_demo(port, f"camat.{KECAMATAN}").sign_in()
    household = Households(Numbers(register, seed=2), seed=2).next(VILLAGE)
    made = desk.write(operator, household)
    meeting = desk.convene(operator, household["desa"], f"400/{datetime.date.today():%m/%Y}")["id"]
    whole(desk.put_on(operator, meeting, [(made["id"], made["versi"])]))
    desk.decide(operator, meeting, made["id"])
    desk.seal(operator, meeting)
    home, = register.query(f"SELECT home FROM proposal WHERE id = {number(made['id'])}")[0]
    whole(desk.finalise(head, household["desa"], desk.versions(register, home, [made["id"]])))
    (id, version), = desk.versions(register, home, [made["id"]])
    said = camat.send("/api/usulan/langkah", {"langkah": "teruskan", "usulan": [{"id": id, "versi": version}]})
    whole((said["diambil"], said["ditinggalkan"]))
    return number(id)


def whole(outcome):
    taken, left = outcome
    if left or not taken:
        raise SystemExit(f"a proposal was left on its road: {left}")


def villages(register):
    """Every desa of the kabupaten with its operator: kelurahan decide otherwise."""
    found = register.query(
        f"""
        SELECT g.region, a.id, a.name FROM account_grant g JOIN account a ON a.id = g.account
        WHERE g.role = 'operator_desa' AND g.region BETWEEN {REGION} AND {REGION + 999_999} ORDER BY g.region
        """)
    return [(code, (account, name)) for code, account, name in found if code // 1000 % 10 == 2]


class Marks:
    """Looks at a job's row again and again: when it told how far it is, and when the work it told of was kept."""

    def __init__(self, register, decision, since):
        self.register, self.decision, self.since = register, decision, since
        self.told, self.kept = [], []
        self.ended = threading.Event()
        self.thread = threading.Thread(target=self.look, daemon=True)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.ended.set()
        self.thread.join()

    def look(self):
        # A connection belongs to its thread.
        asking = type(self.register).__new__(type(self.register))
        asking.__dict__.update(self.register.__dict__, asking=None)
        done = kept = None
        try:
            while not self.ended.is_set():
                found = asking.query(f"SELECT id, state, done, checkpoint FROM job WHERE id > {self.since} AND kind = 'putusan sekaligus'"
                                     " ORDER BY id DESC LIMIT 1")
                now = time.time()
                if found and found[0][1] in ("running", "done"):
                    if found[0][2] != done or not self.told:
                        done = found[0][2]
                        self.told.append(now)
                    if found[0][3] != kept or not self.kept:
                        kept = found[0][3]
                        self.kept.append(now)
                self.ended.wait(0.02)
        finally:
            if asking.asking:
                asking.asking.close()


def gap(moments, job):
    """The longest time between two of them, its beginning and its end among them, in seconds."""
    first, last = job["started_at"] / 1000, job["finished_at"] / 1000
    whole = [first, *(moment for moment in moments if first < moment < last), last]
    return max(after - before for before, after in zip(whole, whole[1:]))


class Part:
    """What one half of a decision took."""

    def __init__(self, name, rows, clock, job, marks):
        self.name, self.rows, self.clock = name, rows, clock
        self.job = (job["finished_at"] - job["started_at"]) / 1000
        self.told, self.kept = gap(marks.told, job), gap(marks.kept, job)

    def row(self):
        return (f"| {self.name} | {self.clock:.1f} s | {self.job:.1f} s | {self.rows / max(self.job, 0.001):,.0f} "
                f"| {self.told:.2f} s | {self.kept:.2f} s |")


HEAD = ["| | By the clock | Job | Rows a second | Longest without a word | Longest without anything kept |",
        "|---|---:|---:|---:|---:|---:|"]


class Decisions:
    """Decides on many at once as two who verify do, and takes the time."""

    def __init__(self, register, asker, other=None):
        self.register, self.asker, self.other = register, asker, other
        self.parts = []

    def ask(self, queue, region, state, step):
        """Every proposal of a state. Returns the address of the decision."""
        place = self.asker.form(queue, {"wilayah": region, "tahap": state, "jenis": "", "semua": "ya", "langkah": step})
        found = re.fullmatch(r"/putusan/([0-9A-Z]{13})", place)
        if not found:
            raise SystemExit(f"{queue} led to {place[:200]}")
        return found[1]

    def state(self, decision):
        (state, ready, missed, taken, dropped), = self.register.query(
            f"SELECT result, ready, missed, taken, dropped FROM decision WHERE id = {number(decision)}")
        return state, ready, missed, taken, dropped

    def job(self, since):
        columns = ["id", "state", "problem", "created_at", "started_at", "finished_at"]
        found = self.register.query(
            f"SELECT {', '.join(columns)} FROM job WHERE id > {since} AND kind = 'putusan sekaligus' ORDER BY id DESC LIMIT 1")
        return dict(zip(columns, found[0])) if found else None

    def last_job(self):
        return self.register.query("SELECT COALESCE(max(id), 0) AS n FROM job")[0][0]

    def until(self, decision, wanted, since, patience=3600):
        """Looks at the page of the job as its asker does, until the decision has come so far."""
        end = time.monotonic() + patience
        while time.monotonic() < end:
            job = self.job(since)
            if job and job["state"] in ("failed", "cancelled"):
                raise SystemExit(f"the job {job['state']}: {job['problem']}")
            if job and job["finished_at"] and self.state(decision)[0] == wanted:
                return job
            self.asker.page(f"/putusan/{decision}")
            time.sleep(0.5)
        raise SystemExit(f"the decision did not come to {wanted}")

    def take(self, queue, region, state, step, name):
        """The whole of it. Returns how many were ready, missed, taken and dropped."""
        before = self.last_job()
        begun = time.monotonic()
        decision = self.ask(queue, region, state, step)
        with Marks(self.register, decision, before) as marks:
            job = self.until(decision, "siap", before)
        _, ready, missed, _, _ = self.state(decision)
        self.parts.append(Part(f"{name}: looked at", ready + missed, time.monotonic() - begun, job, marks))
        say(f"  {ready:,} ready, {missed:,} not")
        if not ready:
            raise SystemExit("none of them can be decided: " + self.why(decision))
        before = self.last_job()
        begun = time.monotonic()
        address = f"/putusan/{decision}"
        with Marks(self.register, decision, before) as marks:
            self.asker.form(address, {"putusan": "jalan", "jumlah": str(ready)})
            if self.state(decision)[0] == "diminta":
                self.other.form(address, {"putusan": "setuju"})
            job = self.until(decision, "selesai", before)
        _, _, _, taken, dropped = self.state(decision)
        self.parts.append(Part(f"{name}: taken", taken + dropped, time.monotonic() - begun, job, marks))
        say(f"  {taken:,} taken, {dropped:,} left")
        return ready, missed, taken, dropped

    def why(self, decision):
        found = self.register.query(
            f"SELECT why, count(*) AS n FROM decision_row WHERE decision = {number(decision)} AND why IS NOT NULL"
            " GROUP BY why ORDER BY count(*) DESC LIMIT 3")
        return "; ".join(f"{count} x {why}" for why, count in found)


def measure(options, stage):
    """Stage: the register, the server to be started and stopped. Returns what was measured and what is wrong."""
    problems = []
    register = stage.register
    say("making the demo ...")
    stage.demo()
    server = stage.serve()
    say("one proposal on its road ...")
    original = to_the_verifier(server.port, register)
    stage.stop()
    say(f"{options.bulk - 1:,} more like it ...")
    begun = time.monotonic()
    filler = Filler(register)
    Copies(Original(register, original), options.bulk - 1, villages(register)).fill(filler)
    stage.settle()
    say(f"  {sum(filler.counts.values()):,} rows in {time.monotonic() - begun:.0f} s")
    problems += checked(stage, "before")

    server = stage.serve()
    asker, other = (Clerk.of_demo(server.port, login).sign_in() for login in ("verifikator", "dinsos"))
    before = memory(server.pid)[1]
    say("deciding ...")
    decisions = Decisions(register, asker, other)
    begun = time.monotonic()
    with Watch(register.cluster) as watch:
        ready, missed, taken, dropped = decisions.take("/verifikasi", "17.02", "TERUSAN_KEC", "luluskan", "luluskan")
        seconds = time.monotonic() - begun
    peak = memory(server.pid)[1]
    stage.stop()
    if (ready, missed, taken, dropped) != (options.bulk, 0, options.bulk, 0):
        problems.append(f"of {options.bulk:,} were {ready:,} ready, {missed:,} not, {taken:,} taken, {dropped:,} left")
    (passed,), = register.query("SELECT count(*) AS n FROM proposal WHERE state = 'LULUS'")
    if passed != options.bulk:
        problems.append(f"{passed:,} have passed, not {options.bulk:,}")
    problems += checked(stage, "after")
    goal = GOAL * options.bulk / 100_000
    jobs = sum(part.job for part in decisions.parts)
    if options.bulk >= 100_000 and seconds > goal:
        problems.append(f"{seconds:.1f} s, the goal is {goal:.0f}")
    lines = [
        f"{options.bulk:,} proposals of {len(villages(register))} villages, passed by one verifier and agreed to by another: "
        f"{seconds:.1f} s by the clock from the first form to the end ({jobs:.1f} s of it the two jobs), "
        f"the goal for 100,000 is {GOAL} s.", "", *HEAD, *(part.row() for part in decisions.parts), "",
        f"Server: {before:.0f} MB before, {peak:.0f} MB at most."]
    if watch.cluster:
        lines.append(f"PostgreSQL: {watch.most:,.0f} MB at most, {watch.cpu:.1f} s of CPU, {watch.wal / 1e6:,.0f} MB of WAL.")
    return "\n".join(lines), problems


def checked(stage, when):
    say(f"doctor ({when}) ...")
    begun = time.monotonic()
    found = doctor(stage.program, stage.register)
    say(f"  {'all is well' if not found else f'{len(found)} things wrong'} ({time.monotonic() - begun:.0f} s)")
    return [f"doctor {when}: {line}" for line in found[:5]]
