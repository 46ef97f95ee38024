"""The two engines a register may be kept in, as the measurements see them: where it is, what is in it, what it costs."""
import datetime
import glob
import json
import os
import platform
import re
import sqlite3
import subprocess
import sys
import threading

HERE = os.path.dirname(os.path.abspath(__file__))
# How PostgreSQL is set while it is measured: every commit on the disk before it is told, as in production, and memory
# as for a server of 8 GiB or more. What is not named here is as PostgreSQL brings it.
PRODUCTION = {
    "fsync": "on", "full_page_writes": "on", "synchronous_commit": "on", "wal_level": "replica", "wal_compression": "lz4",
    "shared_buffers": "2GB", "maintenance_work_mem": "512MB", "max_wal_size": "8GB", "checkpoint_timeout": "15min",
    "max_connections": "200", "autovacuum": "on", "log_checkpoints": "on", "track_io_timing": "on",
}


def say(text):
    print(text, flush=True)


def percentiles(times, parts=(0.5, 0.95)):
    """The times below which so many of them lie, and the greatest."""
    times = sorted(times) or [0]
    return [times[min(len(times) - 1, int(len(times) * part))] for part in parts] + [times[-1]]


def machine(program):
    model = "unknown processor"
    with open("/proc/cpuinfo") as file:
        for line in file:
            if line.startswith("model name"):
                model = line.split(":", 1)[1].strip()
                break
    with open("/proc/meminfo") as file:
        memory = int(file.readline().split()[1]) / 1048576
    version = subprocess.run([program, "--version"], capture_output=True, text=True).stdout.strip()
    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, cwd=HERE)
    return (
        f"tepat {version} ({commit.stdout.strip() or 'no git'}), {datetime.date.today().isoformat()}: "
        f"{len(os.sched_getaffinity(0))} cores of {model}, {memory:.0f} GiB, {platform.system()} {platform.release()}.")


def open_register(engine, folder):
    """The register in a folder, there or not yet."""
    return PostgreSQLRegister(folder) if engine == "postgresql" else SQLiteRegister(os.path.join(folder, "lampung.sqlite"))


class SQLiteRegister:
    engine, cluster = "sqlite", None

    def __init__(self, path):
        self.path = path
        self.asking = None
        self.arguments = ["--database", path]

    def start(self):
        return self

    def stop(self):
        if self.asking:
            self.asking.close()
            self.asking = None

    def query(self, sql, values=()):
        if self.asking is None:
            self.asking = sqlite3.connect(f"file:{self.path}?mode=ro", uri=True)
        return self.asking.execute(sql, values).fetchall()

    def run(self, statements):
        """Changes rows, in one transaction."""
        base = sqlite3.connect(self.path)
        base.executescript("BEGIN;\n" + ";\n".join(statements) + ";\nCOMMIT;")
        base.close()

    def columns(self, table):
        return [row[1] for row in self.query(f"PRAGMA table_info({table})")]

    def size(self):
        return sum(os.path.getsize(self.path + end) for end in ("", "-wal") if os.path.exists(self.path + end))


class PostgreSQLRegister:
    """A register in a cluster of its own, in one folder with the register's other files."""

    engine = "postgresql"

    def __init__(self, folder):
        self.cluster = Cluster(os.path.join(folder, "postgresql"))
        self.url = self.cluster.url("tepat")
        self.arguments = ["--database", self.url, "--files", os.path.join(folder, "lampung")]
        self.asking = None

    def start(self):
        self.cluster.start()
        return self

    def stop(self):
        if self.asking:
            self.asking.close()
            self.asking = None
        self.cluster.stop()

    def query(self, sql, values=()):
        self.asking = self.asking or Psql(self.url)
        return self.asking.query(sql, values)

    def run(self, statements):
        self.cluster.psql("tepat", "--single-transaction", "-f", "-", input=";\n".join(statements) + ";\n")

    def columns(self, table):
        return [name for name, in self.query(
            "SELECT column_name AS n FROM information_schema.columns WHERE table_name = ? ORDER BY ordinal_position", (table,))]

    def size(self):
        return self.query("SELECT pg_database_size('tepat') AS size")[0][0]


class Cluster:
    """A PostgreSQL that runs for the measurement alone, made by scripts/postgres and set as PRODUCTION says."""

    def __init__(self, folder):
        self.folder = os.path.abspath(folder)
        self.script = os.path.join(HERE, "..", "scripts", "postgres")
        self.log = os.path.join(self.folder, "server.log")

    def url(self, database):
        return f"postgresql:///{database}?host={self.folder}&user=tepat"

    def start(self):
        # The account it runs as has to get there.
        if os.getuid() == 0:
            os.chmod(os.path.dirname(self.folder), 0o711)
        told = subprocess.run([self.script, "start", self.folder], check=True, stdout=subprocess.PIPE, text=True).stdout.strip()
        if told != self.url("tepat"):
            subprocess.run([self.script, "stop", self.folder])
            sys.exit(f"PostgreSQL cannot lie in {self.folder}: a shorter path is needed, or one that its account may enter")
        options = ["listen_addresses=''", f"unix_socket_directories='{self.folder}'"]
        options += [f"{name}={value}" for name, value in PRODUCTION.items()]
        self.control("restart", "--options", " ".join(f"-c {option}" for option in options), "--log", self.log)
        with open(os.path.join(self.folder, "data", "postmaster.pid")) as file:
            self.pid = int(file.readline())

    def control(self, what, *more):
        """The script's own settings are for tests: pg_ctl itself starts it with ours."""
        found = sorted(glob.glob("/usr/lib/postgresql/*/bin/pg_ctl"), key=lambda path: int(path.split("/")[4]))
        command = [found[-1] if found else "pg_ctl", what, "--wait", "--timeout", "120", "--mode", "fast", "--pgdata",
                   os.path.join(self.folder, "data"), *more]
        if os.getuid() == 0:
            owner = os.stat(os.path.join(self.folder, "data")).st_uid
            command = ["setpriv", f"--reuid={owner}", f"--regid={owner}", "--clear-groups", *command]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd="/")

    def stop(self):
        subprocess.run([self.script, "stop", self.folder], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def psql(self, database, *arguments, input=None, check=True):
        command = ["psql", self.url(database), "-XqAt", "-v", "ON_ERROR_STOP=1", *arguments]
        done = subprocess.run(command, input=input, capture_output=True, text=True)
        if check and done.returncode != 0:
            sys.exit(f"psql failed: {done.stderr.strip()[-600:]}")
        return done.stdout.strip()

    def version(self):
        return "PostgreSQL " + self.psql("postgres", "-c", "SHOW server_version").split(" ")[0]

    def settings(self):
        """As the running server has them."""
        found = self.psql("postgres", *(part for name in PRODUCTION for part in ("-c", f"SHOW {name}"))).split("\n")
        return ", ".join(f"{name} {value}" for name, value in zip(PRODUCTION, found))

    def written(self):
        """Bytes of write-ahead log so far, and how many checkpoints there were."""
        text = self.psql("postgres", "-c", "SELECT pg_current_wal_lsn() - '0/0', checkpoints_timed + checkpoints_req FROM pg_stat_bgwriter")
        return tuple(int(part) for part in text.split("|"))


class Psql:
    """One psql that stays open: thousands of small questions, each answered as a row of JSON a line."""

    def __init__(self, url):
        self.process = subprocess.Popen(
            ["psql", url, "-XqAt"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            encoding="utf-8")

    def query(self, sql, values=()):
        parts = sql.split("?")
        words = [str(value) if isinstance(value, int) else "'" + value.replace("'", "''") + "'" for value in values]
        text = "".join(part + word for part, word in zip(parts, words + [""]))
        self.process.stdin.write(f"SELECT row_to_json(t)::text FROM ({text}) t;\n\\echo .\n")
        self.process.stdin.flush()
        rows = []
        while (line := self.process.stdout.readline()) != ".\n":
            if not line.startswith("{"):
                sys.exit(f"psql: {line.strip() or 'ended'} ({text[:200]})")
            rows.append(tuple(json.loads(line).values()))
        return rows

    def close(self):
        self.process.stdin.close()
        self.process.wait()


# What processes cost


def cpu_seconds(pid, with_gone=False):
    """What a process has used; with those of its children that have ended, if asked for."""
    try:
        with open(f"/proc/{pid}/stat") as file:
            after = file.read().rsplit(")", 1)[1].split()
    except OSError:
        return 0.0
    return sum(int(part) for part in after[11:15 if with_gone else 13]) / os.sysconf("SC_CLK_TCK")


def memory(pid):
    """Resident now and at most, in MB."""
    with open(f"/proc/{pid}/status") as file:
        found = dict(line.split(":", 1) for line in file if line.startswith(("VmRSS", "VmHWM")))
    return tuple(int(found[name].split()[0]) / 1024 for name in ("VmRSS", "VmHWM"))


def children(pid):
    try:
        with open(f"/proc/{pid}/task/{pid}/children") as file:
            return [int(child) for child in file.read().split()]
    except OSError:
        return []


class Watch:
    """While it is entered: the greatest memory of all of PostgreSQL's processes together, their CPU, and its log.

    Memory that processes share is counted once (PSS). Nothing happens without a cluster.
    """

    def __init__(self, cluster, every=0.5):
        self.cluster, self.every = cluster, every
        self.most = self.most_private = self.cpu = 0.0
        self.wal = self.checkpoints = 0

    def __enter__(self):
        self.ended = threading.Event()
        if self.cluster:
            self.before = self.seconds(), self.cluster.written()
            self.thread = threading.Thread(target=self.sample, daemon=True)
            self.thread.start()
        return self

    def __exit__(self, *_):
        self.ended.set()
        if self.cluster:
            self.thread.join()
            seconds, (wal, checkpoints) = self.before
            after = self.cluster.written()
            self.cpu = self.seconds() - seconds
            self.wal, self.checkpoints = after[0] - wal, after[1] - checkpoints

    def seconds(self):
        return cpu_seconds(self.cluster.pid, True) + sum(cpu_seconds(child) for child in children(self.cluster.pid))

    def sample(self):
        while not self.ended.is_set():
            total = private = 0
            for pid in [self.cluster.pid, *children(self.cluster.pid)]:
                try:
                    with open(f"/proc/{pid}/smaps_rollup") as file:
                        found = dict(re.findall(r"^(Pss|Pss_Anon):\s+(\d+)", file.read(), re.MULTILINE))
                except OSError:
                    continue
                total += int(found.get("Pss", 0))
                private += int(found.get("Pss_Anon", 0))
            self.most = max(self.most, total / 1024)
            self.most_private = max(self.most_private, private / 1024)
            self.ended.wait(self.every)


class Samples:
    """What the connections to a database do, looked at now and then: where the time goes."""

    SQL = """
        SELECT state AS s, COALESCE(wait_event_type || ':' || wait_event, 'CPU') AS w,
            left(regexp_replace(query, '\\s+', ' ', 'g'), 90) AS q
        FROM pg_stat_activity WHERE datname = 'tepat' AND pid <> pg_backend_pid() AND backend_type LIKE '%'
            AND state IS NOT NULL AND state <> 'idle'
        """

    def __init__(self, url, every=0.25):
        self.url, self.every = url, every
        self.found, self.taken = {}, 0

    def __enter__(self):
        self.ended = threading.Event()
        self.thread = threading.Thread(target=self.sample, daemon=True)
        self.thread.start()
        return self

    def sample(self):
        asking = Psql(self.url)
        while not self.ended.is_set():
            self.taken += 1
            for state, wait, query in asking.query(self.SQL):
                # In a transaction and not asked anything: our program is at work.
                key = ("", "waits for tepat") if state.startswith("idle in") else (query, wait)
                self.found[key] = self.found.get(key, 0) + 1
            self.ended.wait(self.every)
        asking.close()

    def __exit__(self, *_):
        self.ended.set()
        self.thread.join()

    def told(self, most=25):
        rows = sorted(self.found.items(), key=lambda item: -item[1])[:most]
        return "\n".join(f"  {count / max(1, self.taken):6.1%}  {wait:28} {query}" for (query, wait), count in rows)
