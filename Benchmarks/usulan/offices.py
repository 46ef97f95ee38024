"""Accounts of villages and offices: the program makes the first of a role, and its rows are the pattern of the others."""
import csv

from engines import say
from province import PASSWORD, copied


def populate(stage, region, families, seed):
    """A register of practice with invented people of a kabupaten, taken in by the real import."""
    register = stage.register
    say(f"simulating {families:,} families of {region} ...")
    stage.tepat(
        "simulate", "--regions", region, "--families", str(families), "--invalid-families", str(families // 8), "--seed", str(seed),
        "--as-of", "2024-06-01", "--out", stage.folder)
    say("importing them ...")
    stage.tepat("import", f"{stage.folder}/dtks.psv", "--as-of", "2024-06-01", "--training")
    stage.settle()
    return register.query(f"SELECT home FROM home WHERE region = {int(region.replace('.', '')) * 1_000_000}")[0][0]


def add(stage, role, prefix, codes):
    """One account of a role for each region. Returns their logins by region."""
    register = stage.register
    logins = {code: f"{prefix}.{code}" for code in codes}
    first, *others = codes
    one(stage, logins[first], f"{role}@{written(first)}")
    (model, last), = register.query(
        f"SELECT (SELECT id FROM account WHERE login = '{logins[first]}') AS model, max(id) AS last FROM account")
    statements = []
    for number, code in enumerate(others, last + 1):
        statements += [
            copied(register, "account", f"id = {model}", {
                "id": str(number), "login": f"'{logins[code]}'", "name": f"'{prefix} {code}'"}),
            copied(register, "account_grant", f"account = {model}", {"account": str(number), "region": str(code)})]
    if statements:
        register.run(statements)
    return logins


def one(stage, login, *grants):
    """An account, by the program's own command."""
    stage.tepat(
        "user", "add", login, "--name", login, *(part for grant in grants for part in ("--grant", grant)),
        input=PASSWORD + "\n")
    return login


def written(code):
    """A region as it is typed: without what is zero, with points between."""
    text = str(code)
    parts = [text[:2], text[2:4], text[4:6], text[6:]]
    while int(parts[-1]) == 0:
        parts.pop()
    return ".".join(parts)


def villages_of(path, region):
    """Code and name of each village of a kabupaten, in the order of their codes, with the kecamatan they are in."""
    with open(path, newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["code"].startswith(region + ".")]
    names = {row["code"]: row["name"] for row in rows}
    return [
        (int(row["code"].replace(".", "")), row["name"], names[row["parent"]]) for row in rows if row["level"] == "4"]
