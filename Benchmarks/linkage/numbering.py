"""Codes of villages, numbers of persons and of family cards, as the offices that give them count."""
import numpy as np

# A sub-district has some villages, a district some sub-districts: as many persons a NIK's region as in a real register.
VILLAGES, SUBDISTRICTS = 12, 15


def village_codes(village):
    """Province 99, so that nobody is real."""
    subdistrict, place = np.divmod(village, VILLAGES)
    district, subdistrict = np.divmod(subdistrict, SUBDISTRICTS)
    return ((99 * 100 + district + 1) * 100 + subdistrict + 1) * 10_000 + 2001 + place


def regions(code, child, twin, rng):
    """The six digits of the sub-district where a NIK was given first: mostly here, for grown ones often elsewhere."""
    here = code // 10_000
    known = np.unique(here)
    moved = rng.random(len(code)) < np.where(child, 0.06, 0.2)
    region = np.where(moved, known[rng.integers(0, len(known), len(code))], here)
    second = np.flatnonzero(twin)
    region[second] = region[second - 1]
    return region


def niks(region, born, female):
    """Numbers as an office gives them: region, birth date (women's days + 40), and one serial after the other."""
    base = region * 10_000_000_000 + date_digits(born, female) * 10_000
    sort = np.argsort(base, kind="stable")
    return base + unsorted(sort, ranks(base[sort])) + 1


def date_digits(born, female):
    """DDMMYY as a number."""
    month = born.astype("datetime64[M]")
    day = (born - month).astype(int) + 1
    year = born.astype("datetime64[Y]").astype(int) + 1970
    return (day + np.where(female, 40, 0)) * 10_000 + (month.astype(int) % 12 + 1) * 100 + year % 100


def ranks(values):
    """For sorted values: the how-manieth of its value each is, from 0."""
    begins = np.flatnonzero(np.r_[True, values[1:] != values[:-1]])
    return np.arange(len(values)) - np.repeat(begins, np.diff(np.r_[begins, len(values)]))


def unsorted(sort, values):
    result = np.empty_like(values)
    result[sort] = values
    return result


def cards(code, family, rng):
    """Numbers of family cards: region, day of issue, and one serial after the other."""
    _, begins = np.unique(family, return_index=True)
    issued = np.datetime64("2008-01-01") + rng.integers(0, 6500, len(begins))
    base = code[begins] // 10_000 * 10_000_000_000 + date_digits(issued, np.zeros(len(begins), bool)) * 10_000
    sort = np.argsort(base, kind="stable")
    card = base + unsorted(sort, ranks(base[sort])) + 1
    return card[np.searchsorted(family[begins], family)]
