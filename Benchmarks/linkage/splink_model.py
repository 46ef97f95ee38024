"""What Splink is told about persons: which pairs to compare, by which levels, and what no pair of one person is.

As somebody who knows Splink and Indonesia would tell it; names and numbers are prepared by prepare.sql.
"""
import splink.comparison_level_library as levels
import splink.comparison_library as library

BLOCKS = [
    ("nik",),
    ("no_kk", "substr(first, 1, 2)"),
    ("birth_date", "district"),
    ("birth_date", "first"),
    ("birth_date", "last"),
    ("birth_date", "mother_sounds"),
    ("tail", "district"),
    ("tail", "first"),
    ("tail", "mother_sounds"),
    ("sounds", "mother_sounds"),
    ("village", "sounds"),
    ("village", "mother_sounds", "year"),
    ("village", "mother_sounds", "substr(first, 1, 1)"),
    ("village", "year", "first"),
    ("village", "year", "last"),
    ("region", "day"),
]
# EM learns from pairs of which some are matches; what it is given by, it learns nothing about.
TRAINING = [("nik",), ("birth_date", "sounds"), ("sounds", "mother_sounds")]


def chances(database):
    """How often two persons have numbers so near to each other, or one card: too seldom to be met in pairs of chance."""
    def together(*columns):
        keys = ", ".join(columns)
        return database.execute(f"""SELECT sum(n * (n - 1)) / pow(sum(n), 2) FROM
            (SELECT count(*)::DOUBLE AS n FROM persons WHERE {columns[0]} IS NOT NULL GROUP BY {keys})""").fetchall()[0][0]

    database.execute(
        "CREATE TABLE few AS SELECT nik FROM persons WHERE nik IS NOT NULL USING SAMPLE 4000 ROWS (reservoir, 1)")
    one, three, pairs = database.execute("""
        SELECT count(*) FILTER (apart = 1) + 1, count(*) FILTER (apart <= 3) + 1, count(*)
        FROM (SELECT hamming(one.nik, two.nik) AS apart FROM few AS one JOIN few AS two ON one.nik < two.nik)
        """).fetchall()[0]
    rows = database.execute("SELECT count(*) FROM persons").fetchall()[0][0]
    serial, tail, day = together("region", "day"), together("tail"), together("day")
    card, village = together("no_kk"), together("village")
    # Of a hundred persons hardly one shares a number with somebody else; digits swapped are as rare as one in a few wrong.
    u = {"same": 0.002 / rows, "serial": serial, "one": one / pairs, "swapped": one / pairs / 3, "tail": tail,
         "three": (three - one) / pairs, "day": day - tail, "card": card, "village": village - card,
         "district": together("district") - village}
    return {name: {"u_probability": value, "fix_u_probability": True} for name, value in u.items()}


def level(condition, label, **more):
    return levels.CustomLevel(condition, label).configure(**more)


def within(column):
    """The words of one are all among those of the other."""
    return (f"len({column}_l) > 0 AND len({column}_r) > 0 AND "
            f"(list_has_all({column}_l, {column}_r) OR list_has_all({column}_r, {column}_l))")


def like(column, least):
    return f"jaro_winkler_similarity({column}_l, {column}_r, {least}) >= {least}"


def comparisons(chance):
    return [
        library.CustomComparison(output_column_name="nik", comparison_levels=[
            levels.NullLevel("nik"),
            level("nik_l = nik_r", "the same", **chance["same"]),
            level("region_l = region_r AND day_l = day_r", "another serial", **chance["serial"]),
            level("hamming(nik_l, nik_r) = 1", "one digit", **chance["one"]),
            level("hamming(nik_l, nik_r) = 2 AND damerau_levenshtein(nik_l, nik_r) = 1", "two digits swapped",
                  **chance["swapped"]),
            level("tail_l = tail_r", "another region", **chance["tail"]),
            level("hamming(nik_l, nik_r) <= 3", "three digits", **chance["three"]),
            level("day_l = day_r", "the same day", **chance["day"]),
            levels.ElseLevel()]),
        library.CustomComparison(output_column_name="name", comparison_levels=[
            levels.NullLevel("joined"),
            levels.ExactMatchLevel("joined", term_frequency_adjustments=True),
            levels.ExactMatchLevel("sounds", term_frequency_adjustments=True),
            level("sorted_l = sorted_r", "words swapped", u_probability=2e-6, fix_u_probability=True),
            level(f"{like('sounds', 0.85)} AND levenshtein(sounds_l, sounds_r) <= 1", "one letter"),
            level(like("sounds", 0.93), "alike"),
            level(within("words"), "a word more"),
            level(like("sounds", 0.85), "a little alike"),
            level("list_has_any(words_l, words_r)", "a word the same"),
            levels.ElseLevel()]),
        library.CustomComparison(output_column_name="birth_date", comparison_levels=[
            levels.NullLevel("birth_date"),
            levels.ExactMatchLevel("birth_date", term_frequency_adjustments=True),
            level("year_l = year_r AND month_l = of_month_r AND of_month_l = month_r", "day and month swapped"),
            level("hamming(birth_date_l, birth_date_r) = 1", "one digit"),
            level("month_l = month_r AND of_month_l = of_month_r AND abs(year_l - year_r) <= 1", "a year off"),
            level("year_l = year_r AND (month_l || of_month_l = '0101' OR month_r || of_month_r = '0101')",
                  "the first of the year"),
            level("year_l = year_r", "the year"),
            levels.ElseLevel()]),
        library.CustomComparison(output_column_name="sex", comparison_levels=[
            levels.NullLevel("sex"), levels.ExactMatchLevel("sex"), levels.ElseLevel()]),
        library.CustomComparison(output_column_name="mother", comparison_levels=[
            levels.NullLevel("mother_sounds"),
            levels.ExactMatchLevel("mother_sounds", term_frequency_adjustments=True),
            level(like("mother_sounds", 0.93), "alike"),
            level(within("mother_words"), "a word more"),
            level(like("mother_sounds", 0.85), "a little alike"),
            level("list_has_any(mother_words_l, mother_words_r)", "a word the same"),
            levels.ElseLevel()]),
        library.CustomComparison(output_column_name="home", comparison_levels=[
            levels.NullLevel("village"),
            level("no_kk_l = no_kk_r", "the card", **chance["card"]),
            level("village_l = village_r", "the village", **chance["village"]),
            level("district_l = district_r", "the sub-district", **chance["district"]),
            levels.ElseLevel()]),
    ]


# What the model has no class for, and takes for signs of one person.
# Twins: their numbers differ in the serial alone or by the 40 of a woman's day, and their names are not one name twice.
TWINS = """(gamma_name <= 2 AND region_l = region_r AND (
    day_l = day_r AND serial_l <> serial_r
    OR sex_l <> sex_r AND day_l[3:] = day_r[3:] AND abs(day_l[:2]::INT - day_r[:2]::INT) = 40))"""
# Sisters and brothers share a mother, a card and often a word: a name of its own with a birth date that is not the same, or
# neither number nor birth date near.
SIBLINGS = "(gamma_name <= 1 AND gamma_birth_date < 6 OR gamma_nik BETWEEN 0 AND 2 AND gamma_birth_date = 0)"
