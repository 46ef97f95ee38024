"""A city in the last minutes before a cut-off: an operator and a head in each of its 43 kelurahan, all at once."""
import datetime
import http.client
import json
import random
import threading
import time

import cutoffs
import offices
import serverlog
import village as desk
from clerk import Clerk, Refused, dotted, number
from copies import doctor
from engines import Watch, cpu_seconds, memory, percentiles, say
from households import Households, Numbers
from province import PASSWORD

REGION = "36.72"
GOAL = 60
PARTS = (0.5, 0.95, 0.99)
# What an operator turns to next, by weight, as far as there is something of the kind to do.
WORK = {"write": 25, "paper": 40, "edit": 12, "agenda": 10, "decide": 20, "minutes": 20, "look": 20}
# States of proposals that wait for their village, which a cut-off takes into the next round.
WAITING = ("DRAF", "DIAJUKAN_RT", "TERJADWAL_MUSDES", "SETUJU_MUSDES", "TUNDA_MUSDES", "DIKEMBALIKAN")


class Proposal:
    """What was acknowledged of one, in the order in which it was."""

    def __init__(self, made, household):
        self.id, self.household = made["id"], household
        self.steps, self.papers = ["buat"], []
        self.note = household["catatan"]
        self.place = "draft"


class Shared:
    """What all of them work on, and what was measured."""

    def __init__(self, options):
        self.options = options
        self.samples, self.errors, self.late = [], [], []
        self.overtaken = 0
        self.lock = threading.Lock()
        self.begin = self.end = 0.0

    def note(self, kind, is_write, due, sent, done):
        with self.lock:
            self.samples.append((kind, is_write, (done - due) * 1000, (done - sent) * 1000))

    def wrong(self, text):
        with self.lock:
            self.errors.append(text)


class Worker(threading.Thread):
    """Somebody who does the next thing whenever the clock says so, in an open loop."""

    think = 5.0

    def __init__(self, shared, clerk, code, draw):
        super().__init__(daemon=True)
        self.shared, self.clerk, self.code, self.draw = shared, clerk, code, draw
        # What was looked at and waits to be sent with the next tick.
        self.pending = []

    def run(self):
        shared = self.shared
        due = shared.begin + self.draw.uniform(0, self.think)
        while due < shared.end:
            time.sleep(max(0.0, due - time.monotonic()))
            self.woken, self.due = time.monotonic(), due
            with shared.lock:
                shared.late.append(self.woken - due)
            try:
                self.next()
            except (Refused, OSError, http.client.HTTPException) as error:
                shared.wrong(f"{type(error).__name__}: {error}")
            due += self.draw.expovariate(1 / self.think)

    def timed(self, kind, is_write, work, *arguments):
        """Does one request. Waited is from the moment the clock named, so that whoever had to wait for a turn counts."""
        due, sent = self.due, time.monotonic()
        # What follows in the same tick could not have been sent before.
        self.due = None
        try:
            return work(*arguments)
        finally:
            if self.shared.begin:
                self.shared.note(kind, is_write, sent if due is None else due, sent, time.monotonic())

    def write(self, kind, work, *arguments):
        return self.timed(kind, True, work, *arguments)

    def read(self, kind, work, *arguments):
        return self.timed(kind, False, work, *arguments)

    def seen(self, state):
        """Proposals of a state with their versions, as the list shows them."""
        found, after = {}, ""
        while True:
            page = self.read("list", self.clerk.get, f"/api/usulan?tahap={state}" + (f"&sesudah={after}" if after else ""))
            found.update((row["id"], row["versi"]) for row in page["usulan"])
            after = page.get("sesudah")
            if not after:
                return found


class Operator(Worker):
    def __init__(self, shared, clerk, code, draw, households):
        super().__init__(shared, clerk, code, draw)
        self.households = households
        self.proposals = []
        # The musyawarah that is open: id, proposals without a decision, with one, papers it has.
        self.meeting = None
        self.meetings = []
        self.due = None

    def choices(self):
        drafts = [one for one in self.proposals if one.place == "draft"]
        can = {"write": True, "look": True, "edit": bool(drafts)}
        can["paper"] = any(len(one.papers) < len(desk.PAPERS) for one in drafts)
        can["agenda"] = any(len(one.papers) == len(desk.PAPERS) for one in drafts)
        meeting = self.meeting
        can["decide"] = bool(meeting and meeting["open"])
        can["minutes"] = bool(meeting and not meeting["open"] and len(meeting["decided"]) >= 3)
        if can["minutes"]:
            # On its way to be sealed: nothing else comes onto it.
            can["agenda"] = False
        return [kind for kind in WORK if can[kind]]

    def next(self):
        if self.pending:
            work, *arguments = self.pending.pop(0)
            return work(*arguments)
        kinds = self.choices()
        kind = self.draw.choices(kinds, [WORK[kind] for kind in kinds])[0]
        getattr(self, "do_" + kind)()

    def drafts(self, is_whole=None):
        return [
            one for one in self.proposals
            if one.place == "draft" and (is_whole is None or is_whole == (len(one.papers) == len(desk.PAPERS)))]

    # What one tick does

    def do_write(self):
        household = self.households.next(self.code)
        household["catatan"] = f"CATATAN {self.code} {len(self.proposals)}"
        made = self.write("write", self.clerk.send, "/api/usulan", household)
        self.proposals.append(Proposal(made, household))

    def do_paper(self):
        one = self.drafts(is_whole=False)[0]
        kind = desk.PAPERS[len(one.papers)]
        self.write("paper", self.clerk.paper, f"/usulan/{one.id}", kind, desk.picture())
        one.papers.append(kind)

    def do_edit(self):
        one = self.draw.choice(self.drafts())
        seen = self.read("open", self.clerk.get, f"/api/usulan/{one.id}")
        self.pending.append((self.save, one, seen["usulan"]["versi"]))

    def save(self, one, version):
        household = {**one.household, "versi": version, "catatan": f"{one.note.split(' UBAH')[0]} UBAH {len(one.steps)}"}
        del household["desa"]
        try:
            self.write("edit", self.clerk.send, f"/api/usulan/{one.id}", household)
        except Refused as refused:
            # The clock took it into the next round meanwhile: looked at again, then sent.
            if refused.status != 409:
                raise
            self.shared.overtaken += 1
            return self.pending.append((self.save, one, self.read("open", self.clerk.get, f"/api/usulan/{one.id}")["usulan"]["versi"]))
        one.steps.append("ubah")
        one.note = household["catatan"]

    def do_agenda(self):
        if self.meeting is None:
            title = f"400/{len(self.meetings) + 1}/{datetime.date.today():%m/%Y}"
            kind = "muskel" if self.code // 1000 % 10 == 1 else "musdes"
            made = self.write("meeting", desk.convene, self.clerk, dotted(self.code), title, kind)
            self.meeting = {"id": made["id"], "open": [], "decided": [], "papers": []}
            self.meetings.append(self.meeting)
            return
        versions = self.seen("DRAF")
        some = [one for one in self.drafts(is_whole=True) if one.id in versions][:5]
        if some:
            self.pending.append((self.put_on, some, versions))

    def put_on(self, some, versions):
        taken, left = self.write(
            "agenda", desk.put_on, self.clerk, self.meeting["id"], [(one.id, versions[one.id]) for one in some])
        # A row is refused where the clock was quicker; it comes again with the next agenda.
        self.shared.overtaken += len(left)
        if left and time.monotonic() < self.shared.closes:
            self.shared.wrong(f"agenda: {left[0]}")
        for one in some:
            if one.id in taken:
                one.place = "agenda"
                one.steps.append("agendakan")
                self.meeting["open"].append(one)

    def do_decide(self):
        one = self.meeting["open"][0]
        decision, reason = self.draw.choices([("setuju", ""), ("tolak", "MAMPU")], [9, 1])[0]
        self.write("decide", desk.decide, self.clerk, self.meeting["id"], one.id, decision, reason)
        one.decision = decision
        self.meeting["decided"].append(self.meeting["open"].pop(0))

    def do_minutes(self):
        meeting = self.meeting
        if len(meeting["papers"]) < len(desk.MINUTES):
            kind = desk.MINUTES[len(meeting["papers"])]
            self.write("paper", self.clerk.paper, f"/musyawarah/{meeting['id']}", kind, desk.picture())
            meeting["papers"].append(kind)
            return
        seen = self.read("open", self.clerk.get, f"/api/musyawarah/{meeting['id']}")
        self.pending.append((self.seal, seen["versi"]))

    def seal(self, version):
        meeting = self.meeting
        self.write("seal", self.clerk.send, f"/api/musyawarah/{meeting['id']}/segel", {"versi": version})
        for one in meeting["decided"]:
            one.place = "agreed" if one.decision == "setuju" else "refused"
            one.steps.append("putus")
        meeting["sealed"] = True
        self.meeting = None

    def do_look(self):
        self.read("page", self.clerk.page, self.draw.choice(["/beranda", "/usulan", "/musyawarah"]))

    # What lies there from the weeks before

    def prepare(self, count, until):
        try:
            for _ in range(count):
                if time.monotonic() > until:
                    return
                self.do_write()
                for _ in desk.PAPERS:
                    self.do_paper()
        except (Refused, OSError, http.client.HTTPException) as error:
            self.shared.wrong(f"before the start: {error}")


class Head(Worker):
    """Makes final what the village agreed to."""

    think = 15.0

    def __init__(self, shared, clerk, code, draw, operator):
        super().__init__(shared, clerk, code, draw)
        self.operator = operator

    def next(self):
        if self.pending:
            return self.finalise(self.pending.pop())
        if found := self.seen("SETUJU_MUSDES"):
            self.pending.append(found)

    def finalise(self, seen):
        taken, left = self.write("final", desk.finalise, self.clerk, dotted(self.code), sorted(seen.items()))
        self.shared.overtaken += len(left)
        if left and time.monotonic() < self.shared.closes:
            self.shared.wrong(f"final: {left[0]}")
        known = {one.id: one for one in self.operator.proposals}
        for id in taken:
            known[id].place = "final"
            known[id].steps.append("finalkan")


def lost(register, home, operators):
    """What is wrong with what was acknowledged: nothing if each is there, once and in its order."""
    wrong = []
    steps, papers = {}, {}
    for proposal, step in register.query(
            f"SELECT proposal, step FROM proposal_step WHERE home = {home} AND step <> 'bawa_lanjut' ORDER BY proposal, number"):
        steps.setdefault(proposal, []).append(step)
    for proposal, kind in register.query(
            f"SELECT proposal, kind FROM evidence WHERE home = {home} AND proposal IS NOT NULL AND dropped_at IS NULL ORDER BY id"):
        papers.setdefault(proposal, []).append(kind)
    contents = dict(register.query(f"SELECT id, content FROM proposal WHERE home = {home}"))
    decisions = {
        (meeting, proposal): decision for meeting, proposal, decision in register.query(
            f"SELECT deliberation, proposal, decision FROM deliberation_item WHERE home = {home}")}
    states = dict(register.query(f"SELECT id, state FROM deliberation WHERE home = {home}"))
    known = 0
    for operator in operators:
        for one in operator.proposals:
            known += 1
            id = number(one.id)
            if steps.get(id) != one.steps:
                wrong.append(f"proposal {one.id}: steps {steps.get(id)}, acknowledged {one.steps}")
            if papers.get(id, []) != one.papers:
                wrong.append(f"proposal {one.id}: papers {papers.get(id)}, acknowledged {one.papers}")
            if id in contents and json.loads(contents[id])["note"] != one.note:
                wrong.append(f"proposal {one.id}: not the content that was acknowledged last")
        for meeting in operator.meetings:
            id = number(meeting["id"])
            if states.get(id) != ("disegel" if meeting.get("sealed") else "terbuka"):
                wrong.append(f"musyawarah {meeting['id']}: {states.get(id)}")
            for one in meeting["decided"]:
                if decisions.get((id, number(one.id))) != one.decision:
                    wrong.append(f"musyawarah {meeting['id']}: another decision on {one.id}")
    if len(contents) != known:
        wrong.append(f"{len(contents)} proposals are there, {known} were acknowledged")
    return wrong


def carried(register, home, month, end):
    """What became of what was late: how many were carried over, and what is wrong."""
    wrong = []
    final = {
        id: at for id, at in register.query(
            f"SELECT proposal, at FROM proposal_step WHERE home = {home} AND step = 'finalkan'")}
    refused = {
        id for id, in register.query(f"SELECT id FROM proposal WHERE home = {home} AND state = 'TOLAK_MUSDES'")}
    moved = {}
    for id, count in register.query(
            f"SELECT proposal, count(*) AS n FROM proposal_step WHERE home = {home} AND step = 'bawa_lanjut' GROUP BY proposal"):
        moved[id] = count
    rounds = {"this": 0, "next": 0}
    for id, state, period, made in register.query(f"SELECT id, state, period, made_at FROM proposal WHERE home = {home}"):
        is_in_time = id in final and final[id] < end * 1000
        if id in refused:
            continue
        rounds["this" if period == month else "next"] += 1
        if (period == month) != is_in_time:
            wrong.append(f"proposal {id}: {state}, made final {'in time' if is_in_time else 'late or not'}, counts for {period}")
        if state in WAITING and made < end * 1000 and moved.get(id) != 1:
            wrong.append(f"proposal {id}: {state}, carried over {moved.get(id, 0)} times")
    return sum(moved.values()), rounds, wrong


def table(shared, log):
    lines = ["| Milliseconds | Requests | p50 | p95 | p99 | max | from the clock: p50 | p95 | p99 | max |",
             "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|"]

    def row(title, samples):
        figures = percentiles([sample[3] for sample in samples], PARTS) + percentiles([sample[2] for sample in samples], PARTS)
        return f"| {title} | {len(samples):,} | " + " | ".join(f"{value:.1f}" for value in figures) + " |"

    for is_write, title in ((True, "**all writes**"), (False, "**all reads**")):
        some = [sample for sample in shared.samples if sample[1] == is_write]
        lines += [row(kind, [s for s in some if s[0] == kind]) for kind in sorted({sample[0] for sample in some})]
        lines.append(row(title, some))
    lines += ["", "On the server, by its own log, in whole milliseconds:", "", "| | Requests | p50 | p95 | p99 | max |",
              "|---|---:|---:|---:|---:|---:|"]
    for title, some in (("writes", serverlog.writes(log)), ("reads", serverlog.reads(log))):
        lines.append(f"| {title} | {len(some):,} | " + " | ".join(str(value) for value in percentiles(some, PARTS)) + " |")
    return lines


def measure(options, stage):
    register, problems = stage.register, []
    codes = [code for code, _, _ in offices.villages_of(options.regions, REGION)][:options.villages]
    home = offices.populate(stage, REGION, options.families or 20_000, options.seed)
    operators = offices.add(stage, "operator_desa", "operator", codes)
    heads = offices.add(stage, "kades", "lurah", codes)
    server = stage.serve()
    say(f"signing {2 * len(codes)} in ...")
    clerks = {
        login: Clerk(server.port, login, PASSWORD).sign_in() for login in [*operators.values(), *heads.values()]}
    shared = Shared(options)
    numbers = Numbers(register, options.seed)
    # Each draws numbers of a village of its own: no two can come upon the same.
    workers = [
        Operator(shared, clerks[operators[code]], code, random.Random(f"{options.seed}/{code}"), Households(numbers, f"{options.seed}/{code}"))
        for code in codes]
    for worker in workers:
        worker.think = options.think
    others = [
        Head(shared, clerks[heads[worker.code]], worker.code, random.Random(f"{options.seed}/head/{worker.code}"), worker)
        for worker in workers]

    prepared = time.time() + options.before
    end = cutoffs.closing_after(prepared + 0.6 * options.minutes * 60)
    month = cutoffs.close(register, REGION, end)
    stop = max(prepared + options.minutes * 60, end + 45)
    say(f"{options.before} s for what lies there already ...")
    until = time.monotonic() + options.before
    gate = threading.Semaphore(4)

    def prepare(worker):
        with gate:
            worker.prepare(options.drafts, until)

    threads = [threading.Thread(target=prepare, args=(worker,)) for worker in workers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    time.sleep(max(0.0, prepared - time.time()))
    shared.samples.clear()
    minutes = (stop - time.time()) / 60
    say(f"{sum(len(worker.proposals) for worker in workers)} drafts; {minutes:.1f} minutes of work, the cut-off "
        f"{(end - time.time()) / 60:.1f} minutes from now ...")
    log, cpu, own = serverlog.ServerLog(server.log), cpu_seconds(server.pid), time.process_time()
    shared.begin = time.monotonic()
    shared.end = shared.begin + minutes * 60
    shared.closes = shared.begin + end - time.time()
    with Watch(register.cluster, every=2) as watch:
        for worker in workers + others:
            worker.start()
        for worker in workers + others:
            worker.join()
        cpu, own = cpu_seconds(server.pid) - cpu, time.process_time() - own
    times, peak = log.times(), memory(server.pid)[1]
    # The clock of the server comes by every 20 seconds.
    time.sleep(2)
    stage.stop()

    say("looking up every acknowledged write ...")
    missing = lost(register, home, workers)
    moved, rounds, late = carried(register, home, month, end)
    problems += [*(f"lost or wrong: {line}" for line in missing[:8]), *(f"round: {line}" for line in late[:8])]
    problems += [f"doctor: {line}" for line in doctor(stage.program, register)[:5]]
    acknowledged = [sample for sample in shared.samples if sample[1]]
    if shared.errors:
        problems.append(f"{len(shared.errors)} errors: " + " / ".join(shared.errors[:5]))
    if not moved:
        problems.append("nothing was carried over: the cut-off did not close during the run")
    for title, value in (("by the server's log", percentiles(serverlog.writes(times), PARTS)[1]),
                         ("from the clock", percentiles([sample[2] for sample in acknowledged], PARTS)[1])):
        if value > GOAL:
            problems.append(f"writes: the 95th percentile {title} is {value:.0f} ms, the goal is {GOAL}")
    lines = [
        f"{len(workers)} kelurahan of Cilegon, an operator (think time {options.think:g} s) and a head ({Head.think:g} s) in each, "
        f"{minutes:.1f} minutes, open loop, seed {options.seed}: {len(shared.samples):,} requests, of them {len(acknowledged):,} "
        f"writes. The window of the round closed {(shared.closes - shared.begin) / 60:.1f} minutes after the start.", "",
        *table(shared, times), "",
        f"{len(shared.errors)} errors. Of {sum(len(worker.proposals) for worker in workers):,} proposals that were acknowledged, with "
        f"{sum(len(one.steps) + len(one.papers) for worker in workers for one in worker.proposals):,} steps and papers, "
        f"{len(missing)} are lost or wrong. {rounds['this']:,} count for the round, {rounds['next']:,} for the next: {moved:,} were "
        f"carried over by the clock, {shared.overtaken} times it was quicker than whoever was about to send.", "",
        f"Server: {cpu:.1f} s of CPU ({cpu / (minutes * 60):.0%} of a core), {peak:.0f} MB at most. The tool: {own:.1f} s of CPU, late by "
        + ", ".join(f"{value * 1000:.1f} ms ({name})" for name, value in zip(("p50", "p95", "p99", "max"), percentiles(shared.late, PARTS))) + "."]
    if watch.cluster:
        lines.append(f"PostgreSQL: {watch.cpu:.1f} s of CPU, {watch.most:,.0f} MB at most, {watch.wal / 1e6:,.0f} MB of WAL.")
    return "\n".join(lines), problems
