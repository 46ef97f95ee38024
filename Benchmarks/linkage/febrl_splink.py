#!/usr/bin/env python3
"""Links the FEBRL files with Splink on DuckDB.

    febrl_splink.py FILE.csv [SECOND.csv] --pairs PAIRS.csv [--clusters CLUSTERS.csv] [--without-number]

With one file copies in it are sought, with two persons of the first in the second, each in at most one pair.
`--without-number` leaves soc_sec_id out, by which alone half of the pairs are found. Prints one line of JSON as splink_run.py.
"""
import argparse
import json
import resource
import time

import duckdb
import splink.comparison_level_library as levels
import splink.comparison_library as library
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

COLUMNS = """SELECT rec_id AS unique_id, given_name, surname, street_number, address_1, address_2, suburb, postcode, state,
    date_of_birth, soc_sec_id, replace(address_1, ' ', '') AS street, replace(address_2, ' ', '') AS place,
    coalesce(given_name, '') || coalesce(surname, '') AS name, coalesce(surname, '') || coalesce(given_name, '') AS turned,
    date_of_birth[5:] AS day FROM read_csv('{}', all_varchar = true, header = true)"""
NUMBER = ("soc_sec_id",)
BLOCKS = [
    ("date_of_birth",), ("given_name", "surname"), ("surname", "postcode"), ("given_name", "postcode"), ("street",),
    ("postcode", "street_number"), ("given_name", "suburb"), ("surname", "suburb"), ("substr(surname, 1, 3)", "day"),
    ("substr(given_name, 1, 3)", "day"), ("place", "postcode"), ("place", "given_name"), ("place", "surname"),
    ("substr(surname, 1, 4)", "substr(given_name, 1, 3)"), ("suburb", "street_number"),
    ("postcode", "substr(date_of_birth, 1, 4)"),
]
TRAINING = [("date_of_birth",), ("surname", "given_name"), ("street",)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+")
    parser.add_argument("--pairs", required=True)
    parser.add_argument("--clusters")
    parser.add_argument("--without-number", action="store_true")
    parser.add_argument("--threshold", type=float, default=0.5)
    options = parser.parse_args()
    begun = time.time()
    database = duckdb.connect()
    api = DuckDBAPI(database)
    tables = []
    for place, file in enumerate(options.files):
        database.execute(f"CREATE TABLE rows{place} AS {COLUMNS.format(file)}")
        tables.append(api.register(f"rows{place}"))
    linker = trained(tables, not options.without_number)
    scored = linker.inference.predict(threshold_match_probability=0.01)
    database.execute(f"""CREATE TABLE pairs AS
        SELECT unique_id_l AS id_a, unique_id_r AS id_b, match_probability AS probability, match_weight AS weight
        FROM {scored.physical_name}""")
    if len(tables) == 2:
        # Each file has a person once: of two pairs of a row the better one.
        database.execute("DELETE FROM pairs WHERE weight < (SELECT max(weight) FROM pairs AS p WHERE p.id_a = pairs.id_a)"
                         " OR weight < (SELECT max(weight) FROM pairs AS p WHERE p.id_b = pairs.id_b)")
    database.execute(f"COPY pairs TO '{options.pairs}' (HEADER)")
    if options.clusters:
        done = linker.clustering.cluster_pairwise_predictions_at_threshold(scored, options.threshold)
        database.execute(f"""COPY (SELECT unique_id AS id, cluster_id AS cluster FROM {done.physical_name})
            TO '{options.clusters}' (HEADER)""")
    pairs = database.execute("SELECT count(*) FROM pairs WHERE probability >= ?", [options.threshold]).fetchall()[0][0]
    used = resource.getrusage(resource.RUSAGE_SELF)
    print(json.dumps({"seconds": round(time.time() - begun, 1), "cpu": round(used.ru_utime + used.ru_stime, 1),
                      "mebibytes": used.ru_maxrss // 1024, "pairs": pairs}))


def trained(tables, number):
    blocks = ([NUMBER] if number else []) + BLOCKS
    settings = SettingsCreator(
        link_type="link_only" if len(tables) == 2 else "dedupe_only", comparisons=comparisons(number),
        blocking_rules_to_generate_predictions=[block_on(*block) for block in blocks], em_convergence=0.001)
    linker = Linker(tables, settings, log_level="ERROR")
    linker.training.estimate_probability_two_random_records_match(
        [block_on("given_name", "surname", "date_of_birth"), block_on("surname", "street_number", "postcode"),
         block_on("given_name", "street")], recall=0.8)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    for block in ([NUMBER] if number else []) + TRAINING:
        linker.training.estimate_parameters_using_expectation_maximisation(
            block_on(*block), estimate_without_term_frequencies=True)
    return linker


def level(condition, label, **more):
    return levels.CustomLevel(condition, label).configure(**more)


def like(column, least, other=None):
    return f"jaro_winkler_similarity({column}_l, {other or column}_r) >= {least}"


def text(column, frequency=True):
    return library.CustomComparison(output_column_name=column, comparison_levels=[
        levels.NullLevel(column), levels.ExactMatchLevel(column, term_frequency_adjustments=frequency),
        level(f"damerau_levenshtein({column}_l, {column}_r) <= 1", "one slip"), level(like(column, 0.9), "alike"),
        level(like(column, 0.8), "a little alike"), levels.ElseLevel()])


def comparisons(number):
    name = library.CustomComparison(output_column_name="name", comparison_levels=[
        level("given_name_l IS NULL AND surname_l IS NULL OR given_name_r IS NULL AND surname_r IS NULL", "none",
              is_null_level=True),
        level("given_name_l = given_name_r AND surname_l = surname_r", "the same"),
        level("given_name_l = surname_r AND surname_l = given_name_r", "turned"),
        level(f"damerau_levenshtein(name_l, name_r) <= 1 OR {like('name', 0.95)}", "one slip"),
        level("surname_l = surname_r", "surname", tf_adjustment_column="surname", disable_tf_exact_match_detection=True),
        level("given_name_l = given_name_r", "given name", tf_adjustment_column="given_name",
              disable_tf_exact_match_detection=True),
        level(f"{like('name', 0.88)} OR {like('name', 0.88, 'turned')}", "alike"),
        level(f"{like('surname', 0.88)} OR {like('given_name', 0.88)}", "one of both alike"),
        levels.ElseLevel()])
    digits = "hamming(lpad({0}_l, 8, '0'), lpad({0}_r, 8, '0'))"
    born = library.CustomComparison(output_column_name="date_of_birth", comparison_levels=[
        levels.NullLevel("date_of_birth"), levels.ExactMatchLevel("date_of_birth"),
        level(f"{digits.format('date_of_birth')} = 1", "one digit"),
        level("damerau_levenshtein(date_of_birth_l, date_of_birth_r) <= 1", "one slip"),
        level("damerau_levenshtein(date_of_birth_l, date_of_birth_r) <= 2", "two slips"), levels.ElseLevel()])
    street = library.CustomComparison(output_column_name="street", comparison_levels=[
        levels.NullLevel("street"), levels.ExactMatchLevel("street", term_frequency_adjustments=True),
        level("street_l = place_r OR place_l = street_r", "turned"), level(like("street", 0.9), "alike"),
        level(like("street", 0.8), "a little alike"), levels.ElseLevel()])
    short = [library.CustomComparison(output_column_name=column, comparison_levels=[
        levels.NullLevel(column), levels.ExactMatchLevel(column, term_frequency_adjustments=True),
        level(f"damerau_levenshtein({column}_l, {column}_r) <= 1", "one slip"), levels.ElseLevel()])
        for column in ("street_number", "postcode", "state")]
    end = [library.CustomComparison(output_column_name="soc_sec_id", comparison_levels=[
        levels.NullLevel("soc_sec_id"), levels.ExactMatchLevel("soc_sec_id"),
        level("damerau_levenshtein(soc_sec_id_l, soc_sec_id_r) <= 1", "one slip"),
        level("damerau_levenshtein(soc_sec_id_l, soc_sec_id_r) <= 2", "two slips"), levels.ElseLevel()])] if number else []
    return [name, born, street, text("place"), text("suburb"), *short, *end]


if __name__ == "__main__":
    main()
