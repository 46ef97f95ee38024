"""Where a tortured register is kept: a file of SQLite, or a database in a private cluster of PostgreSQL."""
import glob
import json
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import time

from visitors import Wrong

HERE = os.path.dirname(os.path.abspath(__file__))
KEYS = [".audit-key", ".kunci"]


class SQLite:
    """One file a register."""
    name = "sqlite"
    programs = "(SELECT group_concat(e.program) FROM enrolment e WHERE e.home = p.home AND e.person = p.id AND e.valid_to IS NULL)"
    table_names = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"

    def __init__(self, folder):
        self.folder = folder

    def path(self, name):
        return os.path.join(self.folder, name + ".sqlite")

    def options(self, name):
        """How a command is told which register it is about."""
        return ["--database", self.path(name)]

    def rows(self, name, query, values=()):
        """A list of tuples."""
        try:
            # A copy of what a kill left has no index of its log yet, and that is not made by whoever only reads.
            mode = "ro" if os.path.exists(self.path(name) + "-shm") or not self.exists(name) else "rw"
            database = sqlite3.connect(f"file:{self.path(name)}?mode={mode}", uri=True)
            try:
                return database.execute(query, values).fetchall()
            finally:
                database.close()
        except sqlite3.Error as error:
            raise Wrong(f"sqlite3: {error}") from error

    def exists(self, name):
        return os.path.exists(self.path(name))

    def remove(self, name):
        for suffix in ["", "-wal", "-shm", *KEYS]:
            if os.path.exists(self.path(name) + suffix):
                os.remove(self.path(name) + suffix)

    def empty(self, name):
        """Nothing at all is there any more."""
        self.remove(name)

    def copy(self, source, target):
        """The files of a register as they lie there, without the locks of whoever serves it."""
        self.remove(target)
        for suffix in ["", "-wal", *KEYS]:
            if os.path.exists(self.path(source) + suffix):
                shutil.copyfile(self.path(source) + suffix, self.path(target) + suffix)

    def health(self, name):
        """What the engine itself finds broken."""
        return [row for row, in self.rows(name, "PRAGMA integrity_check") if row != "ok"]

    def settle(self, name):
        """Waits until nobody is at work for a program that is dead."""

    can_crash = False

    def end(self):
        pass


class PostgreSQL:
    """One database a register, all of them in one cluster; the register's own files lie in the folder."""
    name = "postgresql"
    programs = (
        "(SELECT string_agg(CAST(e.program AS text), ',' ORDER BY e.program) FROM enrolment e "
        "WHERE e.home = p.home AND e.person = p.id AND e.valid_to IS NULL)")
    table_names = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
    can_crash = True

    def __init__(self, folder):
        self.folder = folder
        self.cluster = os.path.join(folder, "cluster")
        # The account that the server runs under has to come through.
        os.chmod(folder, 0o755)
        self.start()
        folders = sorted(glob.glob("/usr/lib/postgresql/*/bin"))
        self.psql = os.path.join(folders[-1], "psql") if folders else "psql"

    def start(self):
        done = subprocess.run([os.path.join(HERE, "postgres"), "start", self.cluster], capture_output=True, text=True)
        if done.returncode != 0:
            raise Wrong(f"PostgreSQL does not start: {done.stderr.strip()[-400:]}")

    def database(self, name):
        return re.sub(r"\W", "_", name)

    def path(self, name):
        return os.path.join(self.folder, name)

    def options(self, name):
        url = f"postgresql:///{self.database(name)}?host={self.cluster}&user=tepat"
        return ["--database", url, "--files", self.path(name)]

    def ask(self, database, *statements):
        command = [self.psql, "-h", self.cluster, "-U", "tepat", "-d", database, "-XAtq", "-v", "ON_ERROR_STOP=1"]
        for statement in statements:
            command += ["-c", statement]
        done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL)
        if done.returncode != 0:
            raise Wrong(f"psql: {done.stderr.strip()[-300:]}")
        return done.stdout

    def rows(self, name, query, values=()):
        parts = query.split("?")
        text = parts[0] + "".join(literal(value) + part for value, part in zip(values, parts[1:]))
        answer = self.ask(self.database(name), f"SELECT row_to_json(q) FROM ({text}) q")
        return [
            json.loads(line, object_pairs_hook=lambda pairs: tuple(value for _, value in pairs))
            for line in answer.splitlines() if line]

    def exists(self, name):
        return self.ask("postgres", f"SELECT 1 FROM pg_database WHERE datname = '{self.database(name)}'") != ""

    def remove(self, name):
        self.ask("postgres", f"DROP DATABASE IF EXISTS {self.database(name)} WITH (FORCE)")
        for suffix in KEYS:
            if os.path.exists(self.path(name) + suffix):
                os.remove(self.path(name) + suffix)

    def empty(self, name):
        self.remove(name)
        self.ask("postgres", f"CREATE DATABASE {self.database(name)}")

    def copy(self, source, target):
        self.remove(target)
        self.settle(source)
        self.ask("postgres", f"CREATE DATABASE {self.database(target)} TEMPLATE {self.database(source)} STRATEGY FILE_COPY")
        for suffix in KEYS:
            if os.path.exists(self.path(source) + suffix):
                shutil.copyfile(self.path(source) + suffix, self.path(target) + suffix)

    def health(self, name):
        return [row for row, in self.rows(
            name, "SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE NOT i.indisvalid")]

    def settle(self, name):
        """A statement goes on for a while when the program that asked is dead."""
        until = time.monotonic() + 60
        query = f"FROM pg_stat_activity WHERE datname = '{self.database(name)}'"
        while time.monotonic() < until:
            if self.ask("postgres", f"SELECT count(*) {query}").strip() == "0":
                return
            self.ask("postgres", f"SELECT pg_terminate_backend(pid) {query}")
            time.sleep(0.02)
        raise Wrong(f"somebody is still at {name}")

    def processes(self):
        """The server, and each of its processes."""
        with open(os.path.join(self.cluster, "data", "postmaster.pid"), encoding="utf-8") as file:
            server = int(file.readline())
        children = subprocess.run(["pgrep", "-P", str(server)], capture_output=True, text=True).stdout.split()
        return [server, *map(int, children)]

    def crash(self):
        """All of PostgreSQL's own processes end at once, as in a fault of the machine; then it is started again."""
        killed = self.processes()
        for process in killed:
            try:
                os.kill(process, signal.SIGKILL)
            except ProcessLookupError:
                pass
        until = time.monotonic() + 20
        while any(os.path.exists(f"/proc/{process}") for process in killed) and time.monotonic() < until:
            time.sleep(0.01)
        self.start()

    def end(self):
        subprocess.run([os.path.join(HERE, "postgres"), "stop", self.cluster], capture_output=True)


def literal(value):
    return str(value) if isinstance(value, int) else "'" + str(value).replace("'", "''") + "'"


ENGINES = {"sqlite": SQLite, "postgresql": PostgreSQL}
