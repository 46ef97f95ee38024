"""Invented families: who is born when to whom, lives where under which number of a family card, and has which NIK."""
from dataclasses import dataclass

import numpy as np

from numbering import cards, niks, regions, village_codes
from names import PEOPLES, SHARES

TODAY = np.datetime64("2026-06-01")
A_VILLAGE = 1300
TWINS, ALIKE, NAMESAKES = 0.012, 0.12, 0.005
# Days that stand for "not known", and how many of those born before 1970 and after have them.
HEAPED = (("01-01", 0.06, 0.012), ("12-31", 0.03, 0.007), ("07-01", 0.02, 0.005))
HEAD, WIFE, CHILD, GRANDPARENT = range(4)


@dataclass
class People:
    """One row a person; families stand together, villages too."""
    family: np.ndarray
    village: np.ndarray
    kk: np.ndarray
    female: np.ndarray
    born: np.ndarray
    name: np.ndarray
    mother: np.ndarray  # the row in `mothers`
    mothers: np.ndarray
    region: np.ndarray  # where the NIK was given
    nik: np.ndarray


def people(count, names, rng):
    """`count` persons of as many families as they need."""
    families = int(count / 2.9) + 20
    village = np.sort(rng.integers(0, max(1, count // A_VILLAGE), families))
    folk = folks(village, rng)
    family, role, female, born, order, twin = members(families, rng)
    kept = family.searchsorted(np.arange(families + 1))
    if len(family) < count:
        raise SystemExit(f"too few persons: {len(family)} of {count}")
    # Whole families up to the last one, which is cut.
    family, role, female, born, order, twin = (
        column[:count] for column in (family, role, female, born, order, twin))
    first = np.minimum(kept[:-1], count)
    own = folk[family]
    # One in ten marries in from another people.
    other = (role == WIFE) & (rng.random(count) < 0.1)
    own = np.where(other, rng.choice(len(PEOPLES), count, p=SHARES), own)
    name = names.draw(rng, own, female, born)
    children = np.flatnonzero(role == CHILD)
    head = first[family[children]]
    name[children] = names.draw(
        rng, own[children], female[children], born[children], order[children], last_word(name[head], names.known))
    alike(name, children, order, twin, female, names, rng)
    namesakes(name, born, village[family], female, rng)
    mother, mothers = mothers_of(family, role, female, village, own, first, names, name, rng)
    code = village_codes(village[family])
    region = regions(code, role == CHILD, twin, rng)
    return People(family, code, cards(code, family, rng), female, born, name, mother, mothers, region,
                  niks(region, born, female))


def folks(village, rng):
    """The people of each family: most of a village are of one."""
    usual = rng.choice(len(PEOPLES), village.max() + 1, p=SHARES)
    return np.where(rng.random(len(village)) < 0.7, usual[village], rng.choice(len(PEOPLES), len(village), p=SHARES))


def members(families, rng):
    """Heads, wives, children and grandparents, sorted by family and role."""
    age = within(rng.gamma(9, 5.2, families), 19, 88, rng)
    born = TODAY - (age * 365.25).astype(int)
    woman = rng.random(families) < 0.13
    married = ~woman & (rng.random(families) < 0.88)
    every = np.arange(families)
    rows = [(every, np.full(families, HEAD), woman, born, np.zeros(families, int), np.zeros(families, bool))]
    wives = np.flatnonzero(married)
    wife_age = within(age - rng.normal(3.5, 3, families), 17, 90, rng)
    wife_born = TODAY - (wife_age * 365.25).astype(int)
    rows.append((wives, np.full(len(wives), WIFE), np.ones(len(wives), bool), wife_born[wives],
                 np.zeros(len(wives), int), np.zeros(len(wives), bool)))
    mother_born = np.where(married, wife_born, born)
    number = rng.poisson(np.where(married | woman, 2.3, 0.9))
    birth = mother_born + (365 * within(rng.normal(22, 3, families), 16, 35, rng)).astype(int)
    for place in range(7):
        those = np.flatnonzero((number > place) & (birth < TODAY))
        # Grown children mostly have cards of their own.
        grown = birth[those] < TODAY - 24 * 365
        stays = ~grown | (rng.random(len(those)) < 0.35)
        twin = rng.random(len(those)) < TWINS
        for again in (False, True):
            kept = those[stays & (twin if again else True)]
            rows.append((kept, np.full(len(kept), CHILD), rng.random(len(kept)) < 0.49, birth[kept],
                         np.full(len(kept), place), np.full(len(kept), again)))
        birth = birth + (365 * (1.2 + rng.exponential(2.6, families))).astype(int)
    old = np.flatnonzero((age < 60) & (rng.random(families) < 0.07))
    rows.append((old, np.full(len(old), GRANDPARENT), rng.random(len(old)) < 0.75,
                 born[old] - rng.integers(18 * 365, 35 * 365, len(old)), np.zeros(len(old), int), np.zeros(len(old), bool)))
    family, role, female, born, order, twin = (np.concatenate(column) for column in zip(*rows))
    born = heaped(born, rng, twin)
    sort = np.lexsort((twin, order, role, family))
    family, role, female, born, order, twin = (column[sort] for column in (family, role, female, born, order, twin))
    elder = np.flatnonzero(twin) - 1
    born[elder + 1] = born[elder]
    return family, role, female, born, order, twin


def within(ages, lowest, highest, rng):
    """Those out of bounds drawn anew: a bound would be a birthday of thousands."""
    wrong = (ages < lowest) | (ages > highest)
    return np.where(wrong, lowest + rng.random(len(ages)) * 9, ages)


def heaped(born, rng, twin):
    """Birthdays that somebody made up in an office."""
    drawn, year = rng.random(len(born)), born.astype("datetime64[Y]")
    old = year < np.datetime64("1970")
    since = 0.0
    for day, before, after in HEAPED:
        share = np.where(old, before, after)
        month, of_month = map(int, day.split("-"))
        there = (drawn >= since) & (drawn < since + share)
        date = (year.astype("datetime64[M]") + (month - 1)).astype("datetime64[D]") + (of_month - 1)
        born = np.where(there & (date < TODAY), date, born)
        since = since + share
    return born


def last_word(name, known):
    """A head's last word, which Batak children get; for others it is not asked for."""
    there = (name > 0).sum(axis=1).clip(1) - 1
    return name[np.arange(len(name)), there]


def alike(name, children, order, twin, female, names, rng):
    """Twins and some siblings are called alike: the later words the same, or another first word with the same letter."""
    second = np.flatnonzero(twin)
    draw = rng.random(len(second))
    shared(name, second[draw < 0.5], names.known)
    for row in second[(draw >= 0.4) & (draw < 0.8)].tolist():
        like = names.by_letter["P" if female[row] else "L"].get(names.words[name[row - 1, 0]][0])
        if like:
            name[row, 0] = like[int(rng.integers(len(like)))]
    shared(name, children[(order[children] > 0) & ~twin[children] & (rng.random(len(children)) < ALIKE)], names.known)
    # Nobody gives two children one name.
    same = children[1:][(name[children[1:]] == name[children[1:] - 1]).all(axis=1)]
    name[same, 0] = name[same - 1, 0]
    name[same, 2] = [int(names.pools["muda P"][0][place % 40]) for place in range(len(same))]


def shared(name, rows, known):
    """Gives them the later words of the child before. After I and NI come two words of one's own."""
    bali = np.isin(name[rows - 1, 0], [known["I"], known["NI"]])
    for those, own in ((rows[bali], 3), (rows[~bali], 1)):
        there = those[name[those - 1, own] > 0]
        name[there, own:] = name[there - 1, own:]


def namesakes(name, born, village, female, rng):
    """Some are called exactly as somebody else of the village and sex; a few of these were born on the same day as well."""
    those = np.flatnonzero(rng.random(len(name)) < NAMESAKES)
    like = (those + rng.integers(5, 400, len(those))).clip(0, len(name) - 1)
    fits = (village[those] == village[like]) & (female[those] == female[like])
    those, like = those[fits], like[fits]
    name[those] = name[like]
    same = rng.random(len(those)) < 0.02
    born[those[same]] = born[like[same]]


def mothers_of(family, role, female, village, own, first, names, name, rng):
    """The row of each one's mother among the names of all: the wife's for children, else one's own mother."""
    count = len(family)
    mother = np.zeros(count, np.int64)
    # Outside this file, some two or three grown children of each in the village.
    grown = np.flatnonzero(role != CHILD)
    place = village[family[grown]]
    begin = np.searchsorted(place, place, "left")
    size = np.searchsorted(place, place, "right") - begin
    drawn = begin + (rng.random(len(grown)) * size * 0.42).astype(np.int64)
    mother[grown] = count + drawn
    old = names.draw(rng, own[grown], np.ones(len(grown), bool), np.full(len(grown), np.datetime64("1945-01-01")))
    mothers = np.concatenate([name, old])
    # Whoever keeps house: the wife where there is one, a woman who is the head, else a woman outside.
    keeper = np.full(family.max() + 1, -1, np.int64)
    women = np.flatnonzero((role == HEAD) & female)
    keeper[family[women]] = women
    wives = np.flatnonzero(role == WIFE)
    keeper[family[wives]] = wives
    lone = np.flatnonzero(keeper < 0)
    # A widower's children: the mother is one of the village's old names, the same for all of them.
    keeper[lone] = mother[first[lone]]
    children = np.flatnonzero(role == CHILD)
    mother[children] = keeper[family[children]]
    grandmothers = np.flatnonzero((role == GRANDPARENT) & female)
    mother[first[family[grandmothers]]] = grandmothers
    return mother, mothers
