"""The yardstick of a first load on PostgreSQL: psql's bare COPY of rows that are split into our tables already.

No row is read, placed, judged or tied together: the rows come from files that hold them as our tables do, in the order
of their keys. What is measured is what PostgreSQL itself needs to take them.
"""
import os
import subprocess
import time

from engines import Watch, say


class Peer:
    def __init__(self, cluster, folder):
        self.cluster, self.folder = cluster, folder
        self.tables = []
        self.results = []

    def counts(self, database):
        """Rows of every table."""
        tables = self.cluster.psql(
            database, "-c", "SELECT relname FROM pg_class WHERE relkind IN ('r', 'p') AND NOT relispartition"
            " AND relnamespace = 'public'::regnamespace ORDER BY relname").split("\n")
        statement = " UNION ALL ".join(f"SELECT '{table}', count(*) FROM {table}" for table in tables)
        return {line.split("|")[0]: int(line.split("|")[1]) for line in self.cluster.psql(database, "-c", statement).split("\n")}

    def path(self, table):
        return os.path.join(self.folder, f"{table}.copy")

    def dump(self, fresh):
        """Takes out all tables that hold more than in a register without anybody, and the shape of all."""
        say("taking the tables out for the comparison ...")
        os.makedirs(self.folder, exist_ok=True)
        after = self.counts("tepat")
        for table, count in after.items():
            if count > fresh[table]:
                key = self.cluster.psql(
                    "tepat", "-c", "SELECT string_agg(a.attname, ', ' ORDER BY array_position(i.indkey::int2[], a.attnum))"
                    " FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)"
                    f" WHERE i.indrelid = '{table}'::regclass AND i.indisprimary")
                order = f" ORDER BY {key}" if key else ""
                self.cluster.psql("tepat", "-c", f"\\copy (SELECT * FROM {table}{order}) TO '{self.path(table)}'")
                self.tables.append(table)
            elif count:
                self.cluster.psql("tepat", "-c", f"\\copy {table} TO '{self.path(table)}'")
        self.others = [table for table, count in after.items() if count and table not in self.tables]
        self.rows = after
        self.tables.sort(key=lambda table: -os.path.getsize(self.path(table)))
        for section in ("pre-data", "post-data"):
            with open(os.path.join(self.folder, section + ".sql"), "w") as file:
                subprocess.run(["pg_dump", f"--section={section}", self.cluster.url("tepat")], check=True, stdout=file)

    def script(self, section):
        return os.path.join(self.folder, section + ".sql")

    def copying(self, tables):
        return [part for table in tables for part in ("-c", f"\\copy {table} FROM '{self.path(table)}'")]

    def fresh(self, name, with_indexes):
        """A database of the same shape, with the rows of a register without anybody."""
        self.cluster.psql("postgres", "-c", f"DROP DATABASE IF EXISTS {name}", "-c", f"CREATE DATABASE {name} TEMPLATE template0")
        self.cluster.psql(name, "-f", self.script("pre-data"))
        # Tables that others name come first in no order: they are filled before keys hold.
        self.cluster.psql(name, *self.copying(self.others))
        if with_indexes:
            self.cluster.psql(name, "-f", self.script("post-data"))
        self.cluster.psql(name, "-c", "CHECKPOINT")

    def measure(self, what, connections=1, with_indexes=True):
        say(f"{what} ...")
        self.fresh("yardstick", with_indexes)
        parts = [[] for _ in range(connections)]
        sizes = [0] * connections
        for table in self.tables:
            least = sizes.index(min(sizes))
            parts[least].append(table)
            sizes[least] += os.path.getsize(self.path(table))
        with Watch(self.cluster) as watch:
            begun = time.monotonic()
            running = [
                subprocess.Popen(
                    ["psql", self.cluster.url("yardstick"), "-XqAt", "-v", "ON_ERROR_STOP=1", "-c", "\\timing on", *self.copying(part)],
                    stdout=subprocess.PIPE, text=True)
                for part in parts if part]
            told = [process.communicate()[0].strip().split("\n") for process in running]
            copied = time.monotonic() - begun
            if any(process.returncode for process in running):
                raise SystemExit("the comparison's COPY failed")
            if not with_indexes:
                self.cluster.psql("yardstick", "-f", self.script("post-data"))
            seconds = time.monotonic() - begun
        if connections == 1 and with_indexes:
            self.each = {table: float(line.split()[1]) / 1000 for table, line in zip(parts[0], told[0])}
            self.sizes = {
                line.split("|")[0]: tuple(int(part) / 1e6 for part in line.split("|")[1:])
                for line in self.cluster.psql(
                    "yardstick", "-c", "SELECT relname, pg_table_size(oid), pg_indexes_size(oid) FROM pg_class"
                    " WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace").split("\n")}
        note = f"{watch.wal / 1e6:,.0f} MB of WAL, {watch.cpu:.0f} s of CPU"
        if not with_indexes:
            note += f"; rows {copied:.1f} s, indexes {seconds - copied:.1f} s"
        self.results.append((what, seconds, watch.most, note))
        self.cluster.psql("postgres", "-c", "DROP DATABASE yardstick")

    def run(self):
        # Whatever still has to be cleaned up after what went before would be paid for here.
        self.cluster.psql("tepat", "-c", "VACUUM (ANALYZE)", "-c", "CHECKPOINT")
        self.measure("COPY alone, one connection, indexes in place")
        self.measure("COPY alone, two connections, indexes in place", connections=2)
        self.measure("COPY alone, one connection, indexes made after", with_indexes=False)

    def table(self):
        lines = [
            "The tables of the comparison, by what a COPY of them took on one connection with the indexes in place:", "",
            "| Table | Rows | As text | Table | Indexes | COPY |", "|---|---:|---:|---:|---:|---:|"]
        for table in sorted(self.tables, key=lambda table: -self.each[table]):
            rows, indexes = self.sizes[table]
            if self.rows[table] >= 1000:
                lines.append(
                    f"| {table} | {self.rows[table]:,} | {os.path.getsize(self.path(table)) / 1e6:,.0f} MB | {rows:,.0f} MB | "
                    f"{indexes:,.0f} MB | {self.each[table]:.1f} s |")
        return "\n".join(lines)
