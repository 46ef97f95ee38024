"""The register of the size of Lampung that the measurements work on, and the operators of its villages."""
import hashlib
import os
import random
import subprocess
import sys
import time

from engines import say

REGION, VILLAGE, KABUPATEN = "18", "18.01.04.2001", "18.01"
FAMILIES, PERSONS, INVALID = 1_018_135, 3_461_659, 193_003
PROGRAMS = {"SEMBAKO": (792_172, "f"), "PKH": (471_431, "f"), "BST": (239_349, "f"), "PBI-JK": (2_400_000, "p")}
PASSWORD = "kopi-susu-di-tepi-pantai"


def simulate(program, register, folder, scale):
    """Writes dtks.psv and truth.csv of so many invented people."""
    def scaled(count):
        return round(count * scale)

    programs = [f"{name}={scaled(count)}{unit}" for name, (count, unit) in PROGRAMS.items()]
    say("simulating Lampung ...")
    subprocess.run(
        [program, "simulate", "--regions", REGION, "--families", str(scaled(FAMILIES)), "--persons", str(scaled(PERSONS)),
         "--invalid-families", str(scaled(INVALID)), "--program", *programs, "--seed", "18", "--as-of", "2024-06-01",
         "--out", folder, *register.arguments],
        check=True, stdout=subprocess.DEVNULL)


def make(program, register, folder, scale):
    """The register without measuring it, for what is measured on it."""
    simulate(program, register, folder, scale)
    say("importing it ...")
    subprocess.run(
        [program, "import", os.path.join(folder, "dtks.psv"), "--as-of", "2024-06-01", "--json", *register.arguments],
        check=True, stdout=subprocess.DEVNULL)
    os.remove(os.path.join(folder, "dtks.psv"))


def villages(register, count, seed):
    """Codes of so many villages with families, drawn from all."""
    found = [code for code, in register.query("SELECT village FROM village_tally WHERE families > invalid ORDER BY village")]
    if len(found) < count:
        sys.exit(f"only {len(found)} villages have families; a session needs a village of its own")
    return sorted(random.Random(f"villages {seed}").sample(found, count))


def add_operators(program, register, codes):
    """One operator for each village: the program makes the first, and its rows are the pattern of the others.

    Returns the accounts' ids by login.
    """
    logins = {f"operator.{code}": code for code in codes}
    known = dict(register.query("SELECT login, id FROM account WHERE login LIKE 'operator.%'"))
    first, pattern = next(iter(logins.items()))
    if first not in known:
        text = str(pattern)
        grant = f"operator_desa@{text[:2]}.{text[2:4]}.{text[4:6]}.{text[6:]}"
        subprocess.run(
            [program, "user", "add", first, "--name", "Operator Ukur", "--grant", grant, *register.arguments],
            input=PASSWORD + "\n", text=True, check=True, stdout=subprocess.DEVNULL)
    (model, last), = register.query(f"SELECT (SELECT id FROM account WHERE login = '{first}') AS model, max(id) AS last FROM account")
    missing = [login for login in logins if login not in known and login != first]
    statements = []
    for number, login in enumerate(missing, last + 1):
        statements += [
            copied(register, "account", f"id = {model}", {"id": str(number), "login": f"'{login}'"}),
            copied(register, "account_grant", f"account = {model}", {"account": str(number), "region": str(logins[login])})]
    if statements:
        say(f"adding {len(missing)} operators ...")
        register.run(statements)
    found = dict(register.query("SELECT login, id FROM account WHERE login LIKE 'operator.%'"))
    return {login: found[login] for login in logins}


def copied(register, table, condition, changes, columns={}):
    """A statement that copies a row with some columns changed, whatever columns the table has by now."""
    names = columns.get(table) or columns.setdefault(table, register.columns(table))
    values = ", ".join(changes.get(name, name) for name in names)
    return f"INSERT INTO {table} ({', '.join(names)}) SELECT {values} FROM {table} WHERE {condition}"


def open_sessions(register, accounts, hours=6):
    """Signs all in at once, without passwords, whose hashes are slow on purpose. Returns the tokens by login."""
    now = int(time.time() * 1000)
    end = now + hours * 3_600_000
    tokens, statements = {}, []
    for login, account in accounts.items():
        token, form = os.urandom(32).hex(), os.urandom(32).hex()
        tokens[login] = token
        kept = hashlib.sha256(token.encode()).hexdigest()
        statements.append(
            "INSERT INTO session (token_hash, account, csrf, created_at, seen_at, expires_at, absolute_at, agent, address) "
            f"VALUES ('{kept}', {account}, '{form}', {now}, {now}, {end}, {end}, 'ukur', '127.0.0.1')")
    register.run(["DELETE FROM session WHERE agent = 'ukur'"] + statements)
    return tokens
