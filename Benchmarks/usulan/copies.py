"""One proposal that went its road, many times over: as if other villages had proposed other families alike.

Each copy has an id, numbers, salts and a chain of its own, made by the formulas of the program (`ProposalContent`,
`ProposalStep`, `DeliberationSeal`), so that `tepat doctor` finds nothing wrong with it, and lies in a sealed musyawarah
of its village. What nothing on this road reads is not copied: whose names are taken (`proposal_claim`) and numbers.
"""
import hashlib
import os
import sqlite3
import subprocess
import tempfile

from clerk import letters

# Ids of copies are of an hour before: the program's own never meet them.
EARLIER = 3_600_000 << 22


def sha(text):
    return hashlib.sha256(text.encode()).hexdigest()


class Filler:
    """Puts many rows into tables as fast as the engine takes them."""

    def __init__(self, register):
        self.register = register
        self.counts = {}

    def fill(self, table, columns, rows):
        if self.register.engine == "sqlite":
            base = sqlite3.connect(self.register.path)
            with base:
                marks = ", ".join("?" * len(columns))
                before = base.total_changes
                base.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", rows)
                self.counts[table] = self.counts.get(table, 0) + base.total_changes - before
            base.close()
            return
        with tempfile.NamedTemporaryFile("w", suffix=".copy", encoding="utf-8") as file:
            count = 0
            for row in rows:
                file.write("\t".join(copied(value) for value in row) + "\n")
                count += 1
            file.flush()
            self.register.cluster.psql("tepat", "-c", f"\\copy {table} ({', '.join(columns)}) FROM '{file.name}'")
            self.counts[table] = self.counts.get(table, 0) + count


def copied(value):
    """As COPY reads a value."""
    if value is None:
        return "\\N"
    return str(value).replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")


class Original:
    """A proposal with all that hangs on it, by columns."""

    def __init__(self, register, proposal):
        self.register = register
        self.proposal, = self.rows("proposal", f"id = {proposal}")
        self.home = self.proposal["home"]
        here = f"home = {self.home} AND proposal = {proposal}"
        self.steps = self.rows("proposal_step", here, "number")
        self.words = {row["number"]: row for row in self.rows("proposal_word", here)}
        self.papers = self.rows("evidence", f"{here} AND dropped_at IS NULL", "id")
        meeting = self.proposal["deliberation"]
        there = f"home = {self.home} AND deliberation = {meeting}"
        self.meeting, = self.rows("deliberation", f"home = {self.home} AND id = {meeting}")
        self.item, = self.rows("deliberation_item", f"{there} AND proposal = {proposal}")
        self.minutes = self.rows("evidence", f"{there} AND dropped_at IS NULL", "id")

    def rows(self, table, condition, order="1"):
        names = self.register.columns(table)
        found = self.register.query(f"SELECT {', '.join(names)} FROM {table} WHERE {condition} ORDER BY {order}")
        return [dict(zip(names, row)) for row in found]


class Village:
    """A copy's village: its operator, and the musyawarah in which its copies were agreed to."""

    def __init__(self, original, code, operator, meeting, first_paper):
        self.code, self.operator = code, operator
        self.items = []
        self.meeting = {**original.meeting, "id": meeting, "village": code}
        self.minutes = [
            {**row, "id": first_paper + at, "village": code, "deliberation": meeting} for at, row in enumerate(original.minutes)]
        # As a step names what it rests on.
        self.evidence = ",".join(f"{letters(row['id'])}:{row['digest']}" for row in self.minutes)

    def seal(self):
        """`DeliberationSeal`, of the meeting with these items."""
        row = self.meeting
        words = sha("\n".join([row["place"], row["number"], row["leader"], row["note"]]))
        people = ",".join(str(row[name]) for name in ("invited", "present", "women", "poor"))
        lines = ["|".join([
            "musyawarah", str(row["home"]), letters(row["id"]), row["kind"], str(row["day"]), people, words, self.evidence])]
        lines += [
            f"{item['number']}|{letters(item['proposal'])}|{item['hash']}|{item['decision'] or ''}|{item['reason']}"
            f"|{'true' if item['dissent'] else 'false'}|{item['digest']}" for item in self.items]
        row["seal"] = sha("\n".join(lines))


class Copies:
    """Count: how many there are to be. Villages: code and, if there is one, (account, name) of its operator."""

    def __init__(self, original, count, villages):
        self.original, self.count = original, count
        first = (original.proposal["id"] & ~((1 << 22) - 1)) - EARLIER + 1
        self.first_proposal = first
        self.first_paper = first + (1 << 22)
        self.own_papers = len(original.papers)
        meetings, minutes = first + (2 << 22), first + (3 << 22)
        self.villages = [
            Village(original, code, operator, meetings + at, minutes + at * len(original.minutes))
            for at, (code, operator) in enumerate(villages)]
        self.old_village = original.proposal["village"]
        self.old_numbers = original.register.query(
            f"SELECT number, what FROM proposal_number WHERE home = {original.home} AND proposal = {original.proposal['id']}")

    def village(self, at):
        return self.villages[at * len(self.villages) // self.count]

    def content(self, at, village, salt):
        """The content with the village and numbers of the copy, and its digest."""
        text = self.original.proposal["content"].replace(str(self.old_village), str(village.code))
        place = f"99{str(village.code)[2:6]}"
        for order, (number, _) in enumerate(self.old_numbers):
            # Day and month of the original stay: a NIK says the birth date.
            text = text.replace(f"{number:016d}", f"{place}{f'{number:016d}'[6:12]}{(at * 7 + order) % 9_999 + 1:04d}")
        return text, sha(f"{salt}|{text}")

    def fill(self, filler):
        """Writes all of it. Proposals and steps come one village after the other, as their keys lie."""
        original = self.original
        proposals, steps, words, papers, items = [], [], [], [], []
        tables = [("proposal", proposals), ("proposal_step", steps), ("proposal_word", words), ("evidence", papers),
                  ("deliberation_item", items)]
        for at in range(self.count):
            self.one(at, proposals, steps, words, papers, items)
            if len(proposals) >= 20_000:
                self.flush(filler, tables)
        self.flush(filler, tables)
        for village in self.villages:
            village.seal()
        for table, rows in (("deliberation", [village.meeting for village in self.villages]),
                            ("evidence", [row for village in self.villages for row in village.minutes])):
            self.flush(filler, [(table, rows)])
        tally = {}
        for at in range(self.count):
            code = self.village(at).code
            tally[code] = tally.get(code, 0) + 1
        proposal = original.proposal
        columns = ["village", "period", "kind", "state", "proposals", "persons"]
        own = [
            row for row in original.rows(
                "proposal_tally", f"state = '{proposal['state']}' AND period = {proposal['period']} AND kind = '{proposal['kind']}'")
            if row["village"] in tally]
        for row in own:
            # Rows that are there already, the original's among them, are counted on.
            more = tally.pop(row["village"])
            original.register.run([
                f"UPDATE proposal_tally SET proposals = proposals + {more}, persons = persons + {more * proposal['persons']} "
                f"WHERE village = {row['village']} AND period = {row['period']} AND kind = '{row['kind']}' AND state = '{row['state']}'"])
        filler.fill("proposal_tally", columns, [
            (code, proposal["period"], proposal["kind"], proposal["state"], count, count * proposal["persons"])
            for code, count in sorted(tally.items())])

    @staticmethod
    def flush(filler, tables):
        for table, rows in tables:
            if rows:
                columns = list(rows[0])
                filler.fill(table, columns, [tuple(row[name] for name in columns) for row in rows])
                rows.clear()

    def one(self, at, proposals, steps, words, papers, items):
        original, village = self.original, self.village(at)
        proposal = self.first_proposal + at
        salt = os.urandom(16).hex()
        content, digest = self.content(at, village, salt)
        account, name = village.operator or (original.proposal["maker"], original.proposal["maker_name"])
        proposals.append({
            **original.proposal, "id": proposal, "village": village.code, "content": content, "salt": salt, "hash": digest,
            "maker": account, "maker_name": name, "deliberation": village.meeting["id"], "errors": 0, "warnings": 0})
        chain = sha(f"usulan|{original.home}|{proposal}")
        # One hash for all steps, as far as the content is that of the original's last step.
        for step in original.steps:
            number = step["number"]
            word = {**original.words[number], "proposal": proposal, "village": village.code, "salt": os.urandom(16).hex()}
            row = {**step, "proposal": proposal, "village": village.code, "hash": digest}
            if step["account"] == original.proposal["maker"]:
                row["account"], word["actor_name"] = account, name
            if step["step"] == "putus":
                row["evidence"] = village.evidence
            row["words"] = sha(f"{word['salt']}|{word['actor_name']}|{word['words']}")
            batch = "" if row["batch"] is None else str(row["batch"])
            chain = sha("|".join([
                chain, str(original.home), str(proposal), str(number), str(row["at"]), row["step"], row["before"], row["after"],
                str(row["account"]), row["role"], row["reason"], row["evidence"], batch, row["hash"], row["words"]]))
            row["chain"] = chain
            steps.append(row)
            words.append(word)
        for order, paper in enumerate(original.papers):
            papers.append({
                **paper, "id": self.first_paper + at * self.own_papers + order, "village": village.code, "proposal": proposal})
        item = {
            **original.item, "deliberation": village.meeting["id"], "proposal": proposal, "village": village.code,
            "number": len(village.items) + 1, "hash": digest}
        village.items.append(item)
        items.append(item)


def doctor(program, register):
    """What `tepat doctor` finds, as lines; nothing where all is well."""
    done = subprocess.run([program, "doctor", *register.arguments], capture_output=True, text=True)
    lines = done.stdout.strip().split("\n")
    if done.returncode == 0:
        return []
    return [line for line in lines if line] or [done.stderr.strip()[-400:] or f"doctor ended with {done.returncode}"]
