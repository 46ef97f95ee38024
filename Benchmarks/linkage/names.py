"""Names of invented people: which words, how many, and how often each."""
import random

import numpy as np

from words import BALI_ORDER, WORDS

PEOPLES = ("jawa", "sunda", "arab", "batak", "minang", "bugis", "bali")
SHARES = (0.38, 0.17, 0.19, 0.07, 0.06, 0.08, 0.05)
WORDS_A_NAME = 4
# The n-th commonest word of a kind is met 1 / (n + FLAT) ** STEEP as often as the first would be.
STEEP, FLAT, RARE = 1.35, 5, 4500

# By people: how a name is put together, the weight of it for those born before and after YOUNG, and its kinds of word.
# "{}" stands for the sex, "=" for the word of the birth order, "~" for the family's last word.
YOUNG = np.datetime64("1985-01-01")
PATTERNS = {
    "jawa": (
        (40, 6, ["jawa {}"]), (30, 22, ["jawa {}", "jawa akhir"]), (12, 8, ["jawa {}", "jawa {}"]),
        (10, 14, ["arab {}", "jawa akhir"]), (2, 20, ["muda {}", "jawa akhir"]),
        (1, 16, ["arab {}", "muda {}", "jawa akhir"]), (5, 14, ["arab {}", "muda {}"])),
    "sunda": (
        (30, 6, ["sunda {}"]), (45, 34, ["sunda {}", "sunda akhir"]), (10, 10, ["arab {}", "sunda akhir"]),
        (4, 25, ["arab {}", "muda {}"]), (1, 15, ["muda {}", "sunda akhir"]),
        (1, 10, ["arab {}", "muda {}", "sunda akhir"])),
    "arab": (
        (35, 8, ["arab {}"]), (45, 30, ["arab {}", "arab {}"]), (5, 34, ["arab {}", "muda {}"]),
        (3, 20, ["arab {}", "arab {}", "muda {}"]), (1, 6, ["arab {}", "arab {}", "arab {}", "muda {}"])),
    "batak": (
        (80, 40, ["batak {}", "~marga"]), (10, 15, ["batak {}", "batak {}", "~marga"]),
        (10, 45, ["muda {}", "batak {}", "~marga"])),
    "minang": (
        (45, 12, ["minang {}"]), (25, 20, ["minang {}", "~suku"]), (20, 18, ["arab {}", "minang {}"]),
        (10, 50, ["arab {}", "muda {}"])),
    "bugis": (
        (45, 12, ["bugis {}"]), (35, 28, ["bugis {}", "bugis {}"]), (20, 30, ["arab {}", "bugis {}"]),
        (2, 30, ["muda {}", "bugis {}"])),
    "bali": (
        (70, 45, ["=", "=", "bali {}"]), (30, 25, ["=", "=", "bali {}", "bali {}"]),
        (1, 30, ["=", "=", "muda {}", "bali {}"])),
}


class Names:
    """Draws names as rows of numbers, each the place of a word in `words`; 0 is no word."""

    def __init__(self):
        self.words, known = [""], {"": 0}
        self.pools = {}
        for kind, (common, *syllables) in WORDS.items():
            listed = list(dict.fromkeys(common.split() + rare(kind, *map(str.split, syllables))))
            for word in listed:
                if word not in known:
                    known[word] = len(self.words)
                    self.words.append(word)
            weights = 1 / (np.arange(len(listed)) + FLAT) ** STEEP
            self.pools[kind] = (np.array([known[word] for word in listed], np.int32), np.cumsum(weights) / weights.sum())
        self.known, self.by_letter = known, {"L": {}, "P": {}}
        for kind, (common, *_) in WORDS.items():
            for word in common.split() if kind[-2:] in (" L", " P") else ():
                self.by_letter[kind[-1]].setdefault(word[0], []).append(known[word])
        for word in ("I", "NI", *BALI_ORDER[0], *BALI_ORDER[1]):
            if word not in known:
                known[word] = len(self.words)
                self.words.append(word)

    def draw(self, rng, people, female, born, order=None, last=None):
        """Names for arrays of people, sex and birth date; `order` of birth and the family's `last` word where known."""
        count = len(people)
        names = np.zeros((count, WORDS_A_NAME), np.int32)
        order = rng.integers(0, 4, count) if order is None else order
        last = np.zeros(count, np.int32) if last is None else last
        for number, which in enumerate(PEOPLES):
            for young in (False, True):
                patterns = PATTERNS[which]
                weights = np.array([pattern[1 if young else 0] for pattern in patterns], float)
                those = np.flatnonzero((people == number) & ((born >= YOUNG) == young))
                chosen = rng.choice(len(patterns), len(those), p=weights / weights.sum())
                for place, (_, _, kinds) in enumerate(patterns):
                    for sex in (False, True):
                        rows = those[chosen == place]
                        rows = rows[female[rows] == sex]
                        self.fill(rng, names, rows, kinds, "P" if sex else "L", order, last)
        return names

    def fill(self, rng, names, rows, kinds, sex, order, last):
        for slot, kind in enumerate(kinds):
            if kind == "=" and slot == 0:
                names[rows, 0] = self.known["NI" if sex == "P" else "I"]
            elif kind == "=":
                style = np.array([[self.known[word] for word in words] for words in BALI_ORDER], np.int32)
                names[rows, 1] = style[rng.integers(0, 2, len(rows)), order[rows] % 4]
            elif kind[0] == "~":
                drawn = self.word(rng, kind[1:], len(rows))
                names[rows, slot] = np.where(last[rows] > 0, last[rows], drawn)
            else:
                names[rows, slot] = self.word(rng, kind.format(sex), len(rows))
        # Nobody is called SRI SRI.
        for slot in range(1, len(kinds)):
            names[rows[names[rows, slot] == names[rows, slot - 1]], slot] = 0

    def word(self, rng, kind, count):
        words, until = self.pools[kind]
        return words[np.searchsorted(until, rng.random(count)).clip(0, len(words) - 1)]

    def text(self, rows):
        words = self.words
        return [" ".join([words[word] for word in row if word]) for row in rows.tolist()]


def rare(kind, starts, middles, ends):
    """Words that nobody wrote down, put together from syllables: the same ones for every file."""
    if not starts:
        return []
    made = list(dict.fromkeys(
        start + middle.strip("_") + end for start in starts for middle in middles for end in ends))
    # A second middle makes the rarest.
    more = list(dict.fromkeys(
        start + one.strip("_") + two + end
        for start in starts for one in middles for two in middles[1:] for end in ends[:9]))
    order = random.Random(kind)
    order.shuffle(made)
    order.shuffle(more)
    return [word for word in made + more if 3 <= len(word) <= 14][:RARE]
