#!/usr/bin/env python3
"""Makes a file of invented persons, some of them twice or oftener, and beside it the truth.

    generate.py --persons 1000000 --duplicates 0.05 --seed 1 --out FILE.csv --truth TRUTH.csv

Writes as many rows as `--persons` says; of these the share `--duplicates` are copies of a person who has a row already.
FILE: id,nik,no_kk,name,birth_date,sex,mother_name,village. TRUTH: id,person,kind, where kind tells what is wrong with a
copy: `nik:` same, transposed, digit, missing, reissued or two, and of `name`, `birth`, `mother`, `moved`, `card`, `sex`
those that are wrong, with + between; a person's first row has no kind, though it may be wrong as well. The same seed makes
the same file. Rows stand by village and family card, as in a real file, a copy anywhere among those of its village.
"""
import argparse
import random
import time

import numpy as np

from errors import misdated, misread, renamed, transposed
from names import Names
from people import people

# Of copies. The rest of the first share of NIK is wrong in none of the ways.
NIKS = (("same", 0.30), ("transposed", 0.20), ("digit", 0.20), ("missing", 0.10), ("reissued", 0.15), ("two", 0.05))
COPIED = {"name": 0.60, "birth": 0.15, "mother": 0.30, "moved": 0.10, "card": 0.25, "sex": 0.01}
AGAIN = 0.08
# Of first rows.
FIRST = {"name": 0.06, "birth": 0.01, "mother": 0.09, "sex": 0.003}
FIRST_NIK = (("same", 0.98), ("transposed", 0.004), ("digit", 0.0045), ("missing", 0.01), ("neighbour", 0.0015))
NIK_KINDS = ("same", "transposed", "digit", "missing", "reissued", "two", "neighbour")
WRONG = {"name": 1, "birth": 2, "mother": 4, "sex": 8, "moved": 16, "card": 32}
CHUNK = 200_000


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--persons", type=int, required=True)
    parser.add_argument("--duplicates", type=float, default=0.05)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", required=True)
    parser.add_argument("--truth", required=True)
    options = parser.parse_args()
    begun = time.time()
    rng = np.random.default_rng(options.seed)
    copies = round(options.persons * options.duplicates)
    names = Names()
    folk = people(options.persons - copies, names, rng)
    rows = Rows(folk, copies, rng)
    write(folk, rows, names, options)
    print(f"{options.persons:,} rows, {copies:,} of them copies, {time.time() - begun:.0f} s")


class Rows:
    """Which person each row of the file is, and what is wrong with it; in the order of the file."""

    def __init__(self, folk, copies, rng):
        persons = len(folk.nik)
        once = rng.choice(persons, round(copies / (1 + AGAIN)), replace=False)
        person = np.concatenate([np.arange(persons), once, rng.choice(once, copies - len(once))])
        copy = np.arange(len(person)) >= persons
        wrong = np.zeros(len(person), np.uint8)
        for which in WRONG:
            share = np.where(copy, COPIED[which], FIRST.get(which, 0))
            wrong |= np.where(rng.random(len(person)) < share, WRONG[which], 0).astype(np.uint8)
        # Whoever has moved has another card anyway.
        moved = wrong & WRONG["moved"] > 0
        wrong &= np.where(moved, 255 - WRONG["card"], 255).astype(np.uint8)
        nik = np.zeros(len(person), np.uint8)
        nik[:persons] = drawn(FIRST_NIK, persons, rng)
        nik[persons:] = drawn(NIKS, copies, rng)
        village, kk = folk.village[person], folk.kk[person]
        other = rng.integers(0, persons, len(person))
        village[moved] = folk.village[other[moved]]
        kk[moved] = folk.kk[other[moved]]
        # Another card of the village: that of somebody who stands near.
        card = np.flatnonzero(wrong & WRONG["card"] > 0)
        near = (person[card] + rng.integers(6, 300, len(card))).clip(0, persons - 1)
        kk[card] = np.where(folk.village[near] == village[card], folk.kk[near], kk[card] + 1)
        sort = np.lexsort((rng.random(len(person)), kk, village))
        self.person, self.copy, self.wrong, self.nik, self.village, self.kk = (
            column[sort] for column in (person, copy, wrong, nik, village, kk))


def drawn(shares, count, rng):
    numbers = [NIK_KINDS.index(name) for name, _ in shares]
    return rng.choice(numbers, count, p=[share for _, share in shares]).astype(np.uint8)


def write(folk, rows, names, options):
    dice = random.Random(options.seed)
    taken = np.sort(folk.nik)
    with open(options.out, "w", encoding="utf-8") as out, open(options.truth, "w", encoding="utf-8") as truth:
        out.write("id,nik,no_kk,name,birth_date,sex,mother_name,village\n")
        truth.write("id,person,kind\n")
        for begin in range(0, len(rows.person), CHUNK):
            part = slice(begin, begin + CHUNK)
            person = rows.person[part]
            name, mother = names.text(folk.name[person]), names.text(folk.mothers[folk.mother[person]])
            nik, born = folk.nik[person].astype(str).tolist(), np.datetime_as_string(folk.born[person]).tolist()
            sex = np.where(folk.female[person], "P", "L").tolist()
            village = rows.village[part].astype(str).tolist()
            columns = (nik, rows.kk[part].astype(str).tolist(), name, born, sex, mother, village)
            spoil(columns, rows, part, taken, dice)
            ids = [str(number) for number in range(begin + 1, begin + 1 + len(person))]
            out.write("\n".join(map(",".join, zip(ids, *columns))) + "\n")
            kinds = [kind(*row) if row[0] else "" for row in
                     zip(rows.copy[part].tolist(), rows.nik[part].tolist(), rows.wrong[part].tolist())]
            truth.write("\n".join(map(",".join, zip(ids, person.astype(str).tolist(), kinds))) + "\n")


def kind(_, nik, wrong):
    return "+".join([f"nik:{NIK_KINDS[nik]}", *(which for which, bit in WRONG.items() if wrong & bit)])


def spoil(columns, rows, part, taken, dice):
    """Puts the errors into the rows of a part that have any."""
    nik, _, name, born, sex, mother, village = columns
    nik_kind, wrong = rows.nik[part], rows.wrong[part]
    for row in np.flatnonzero((nik_kind > 0) | (wrong > 0)).tolist():
        bits, how = int(wrong[row]), NIK_KINDS[nik_kind[row]]
        if bits & WRONG["name"]:
            name[row] = renamed(name[row], dice, sex[row])
        if bits & WRONG["mother"]:
            # Mostly left out, else written in another way.
            mother[row] = "" if dice.random() < 0.5 else renamed(mother[row], dice, "P")
        if bits & WRONG["birth"]:
            born[row] = misdated(born[row], dice)
        if how == "missing":
            nik[row] = ""
        elif how == "transposed":
            nik[row] = transposed(nik[row], dice)
        elif how == "digit":
            nik[row] = misread(nik[row], dice)
        elif how == "two":
            nik[row] = misread(transposed(nik[row], dice), dice)
        elif how == "reissued":
            nik[row] = reissued(nik[row], born[row], sex[row], village[row], taken, dice)
        elif how == "neighbour":
            nik[row] = nik[max(0, row - dice.randrange(1, 30))]
        if bits & WRONG["sex"]:
            sex[row] = "L" if sex[row] == "P" else "P"


def reissued(old, born, sex, village, taken, dice):
    """A number that nobody has: of the place where the person lives now, or of the old one with another serial."""
    region = village[:6] if dice.random() < 0.6 else old[:6]
    day = int(born[8:]) + (40 if sex == "P" else 0)
    base = int(f"{region}{day:02}{born[5:7]}{born[2:4]}0000")
    last = int(np.searchsorted(taken, base + 9999, "right")) - 1
    serial = int(taken[last]) - base if last >= 0 and taken[last] > base else 0
    return str(base + min(9998, serial) + dice.randrange(1, 4))


if __name__ == "__main__":
    main()
