"""How a row goes wrong when the same person is written down again by somebody else."""
import datetime

from words import SHORT, SPELLINGS, TITLES

LETTERS = "AIUEONRSTKMLDGHPBYJWCFZV"
BESIDE = {a: b for a, b in zip("QWERTYUIOPASDFGHJKLZXCVBNM", "WERTYUIOPASDFGHJKLKXCVBNMN")}


def typo(text, random):
    """One slip of the hand: a letter changed, left out, doubled, added, or two swapped."""
    places = [place for place, letter in enumerate(text) if letter.isalpha()]
    if len(places) < 3:
        return text + random.choice(LETTERS)
    # Nobody errs in the first letter as often as in the others.
    place = random.choice(places if random.random() < 0.15 else places[1:])
    letter, how = text[place], random.random()
    if how < 0.3:
        other = BESIDE[letter] if random.random() < 0.5 else random.choice(LETTERS)
        return text[:place] + (other if other != letter else "X") + text[place + 1:]
    if how < 0.55:
        return text[:place] + text[place + 1:]
    if how < 0.7:
        return text[:place] + letter + text[place:]
    if how < 0.82 or place + 1 >= len(text) or text[place + 1] in (" ", letter):
        return text[:place] + random.choice(LETTERS) + text[place:]
    return text[:place] + text[place + 1] + letter + text[place + 2:]


def shortened(words, random):
    """MUHAMMAD as MUH. and the like."""
    places = [place for place, word in enumerate(words) if word in SHORT]
    if not places:
        return None
    place = random.choice(places)
    other = random.choice(SHORT[words[place]])
    return [*words[:place], *([other] if other else []), *words[place + 1:]] or None


def respelt(words, random):
    """The old spelling, or letters that sound alike."""
    text = " ".join(words)
    fit = [pair for pair in SPELLINGS if pair[0] in text]
    if not fit:
        return None
    old, new = random.choice(fit)
    return text.replace(old, new, 1 if random.random() < 0.6 else 9).split()


def titled(words, random, sex):
    title = random.choice(TITLES[sex])
    return [title, *words] if random.random() < 0.8 else [*words, title]


def alias(words, random):
    """A call name beside the name."""
    called = words[0][-max(3, len(words[0]) // 2):] if random.random() < 0.6 else random.choice(("BU ", "PAK ")) + words[-1]
    return [*words, random.choice(("/", "ALIAS", "AL")), *called.split()]


def reworded(words, random):
    """A word left out, two joined or swapped, or a word as its first letter."""
    if len(words) < 2:
        return None
    how, place = random.random(), random.randrange(len(words))
    if how < 0.35:
        return words[:place] + words[place + 1:]
    if how < 0.55:
        place = random.randrange(len(words) - 1)
        return [*words[:place], words[place] + words[place + 1], *words[place + 2:]]
    if how < 0.72:
        return [*words[1:], words[0]]
    place = max(place, 1) if random.random() < 0.75 else 0
    return [*words[:place], words[place][0] + random.choice(("", ".")), *words[place + 1:]]


def split_up(words, random):
    """One long word written as two."""
    place = max(range(len(words)), key=lambda at: len(words[at]))
    word = words[place]
    if len(word) < 7:
        return None
    at = random.randrange(3, len(word) - 2)
    return [*words[:place], word[:at], word[at:], *words[place + 1:]]


def renamed(name, random, sex):
    """The name as another clerk writes it. Never as it was."""
    for _ in range(6):
        how, words = random.random(), name.split()
        if how < 0.38:
            other = typo(name, random).split()
        elif how < 0.53:
            other = shortened(words, random)
        elif how < 0.70:
            other = respelt(words, random)
        elif how < 0.78:
            other = titled(words, random, sex)
        elif how < 0.83:
            other = alias(words, random)
        elif how < 0.97:
            other = reworded(words, random)
        else:
            other = split_up(words, random)
        if other and " ".join(other) != name and len("".join(other)) > 1:
            return " ".join(other)
    return typo(name, random)


def misdated(date, random):
    """A birth date that is wrong and still a date; yyyy-mm-dd."""
    year, month, day = int(date[:4]), int(date[5:7]), int(date[8:])
    for _ in range(9):
        how = random.random()
        if how < 0.3:
            other = (year, day, month)
        elif how < 0.6:
            other = (year + random.choice((-1, 1)), month, day)
        elif how < 0.75:
            other = (year, 1, 1)
        else:
            digits = f"{year}{month:02}{day:02}"
            place = random.randrange(2, 8)
            digits = digits[:place] + random.choice("0123456789") + digits[place + 1:]
            other = (int(digits[:4]), int(digits[4:6]), int(digits[6:]))
        try:
            wrong = datetime.date(*other).isoformat()
        except ValueError:
            continue
        if wrong != date and wrong < "2026-06-01":
            return wrong
    return f"{year - 1}-01-01"


def transposed(nik, random):
    """Two digits beside each other in the wrong order; the province stays, so that nobody is real."""
    places = [place for place in range(2, 15) if nik[place] != nik[place + 1]]
    place = random.choice(places)
    return nik[:place] + nik[place + 1] + nik[place] + nik[place + 2:]


def misread(nik, random):
    """One digit wrong, the later ones more often."""
    place = random.randrange(2, 16) if random.random() < 0.7 else random.randrange(12, 16)
    return nik[:place] + random.choice([digit for digit in "0123456789" if digit != nik[place]]) + nik[place + 1:]
